//! What it costs to verify the ballots of a round: beside `belenios-tool`, and beside the multiplications that the proofs need.
//!
//! `cargo bench --no-default-features --bench verify`. Everything is measured as processor time of this process's children
//! and of this thread, in one run, so that ratios hold on a busy machine too. Figures go to docs/performance/verify.json.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a benchmark ends where it cannot go on, and its numbers are small"
)]

#[path = "verify/meeting.rs"]
mod meeting;
#[path = "verify/multiplications.rs"]
mod multiplications;
#[path = "verify/peer.rs"]
mod peer;
mod report;
#[path = "start/room.rs"]
mod room;
#[path = "verify/stage.rs"]
mod stage;
#[path = "verify/time.rs"]
mod time;

use std::path::Path;
use std::process::Command;

use multiplications::Needed;
use report::Report;
use time::{child, median};

/// The round that docs/performance.md speaks of.
const BALLOTS: usize = 300;
const CANDIDATES: u32 = 12;
const AT_MOST: u32 = 5;
const RUNS: usize = 5;

fn main() {
    if meeting::was_asked() {
        return;
    }
    let mut report = Report::new("verify");
    let file = stage::archive(BALLOTS);
    let needed = Needed::by_a_ballot(CANDIDATES, AT_MOST);
    report.figure("the archive: ballots", BALLOTS);
    report.figure("the processor", stage::processor());
    report.figure("multiplications a ballot: g and another", needed.with_g);
    report.figure("multiplications a ballot: y and another", needed.with_y);
    report.figure(
        "multiplications a ballot: by the order of the group",
        needed.by_order,
    );

    // Ours and the curve's own turn by turn, so that a busy machine slows both.
    let (mut ours, mut curve, mut without_order) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        curve.push(needed.seconds() * BALLOTS as f64);
        without_order.push(needed.seconds_of_commitments() * BALLOTS as f64);
        ours.push(verify(&file, "1"));
    }
    let (ours, curve, without_order) = (median(ours), median(curve), median(without_order));
    report.figure("ours, ms a ballot", ours * 1e3 / BALLOTS as f64);
    report.figure("multiplications, ms a ballot", curve * 1e3 / BALLOTS as f64);
    report.at_most(
        "verifying / the multiplications that it needs",
        1.15,
        ours / curve,
        "×",
    );
    report.figure(
        "verifying / those of the commitments alone",
        ours / without_order,
    );

    report.figure(
        "two threads / one, processor time",
        median((0..RUNS).map(|_| verify(&file, "2")).collect()) / ours,
    );
    for ballots in [75, 150, 600] {
        let file = stage::archive(ballots);
        let seconds = median((0..RUNS).map(|_| verify(&file, "1")).collect());
        report.figure(
            &format!("ours, ms a ballot of {ballots}"),
            seconds * 1e3 / ballots as f64,
        );
    }
    meeting::measure(&mut report);
    beside_the_peer(&mut report, &file, ours);
    report.keep();
}

fn beside_the_peer(report: &mut Report, file: &Path, ours: f64) {
    let Some(peer) = peer::Peer::fetched() else {
        report.figure("belenios-tool", "not measured: it could not be fetched");
        return;
    };
    report.figure("belenios-tool", peer.version());
    let whole = median((0..RUNS).map(|_| peer.verify(file)).collect());
    let ballots = peer.ballots_one_by_one(file);
    report.figure(
        "its `election verify`, ms a ballot",
        whole * 1e3 / BALLOTS as f64,
    );
    report.figure(
        "its `verify-ballot` less its start, ms a ballot",
        ballots * 1e3 / BALLOTS as f64,
    );
    report.at_least(
        "`election verify` of belenios-tool / ours",
        8.0,
        whole / ours,
        "×",
    );
    report.at_least(
        "its `verify-ballot` of every ballot / ours",
        8.0,
        ballots / ours,
        "×",
    );
}

/// Processor seconds of our own program on an archive.
fn verify(file: &Path, threads: &str) -> f64 {
    child(&mut program(file, threads))
}

fn program(file: &Path, threads: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_phieukin"));
    command.arg("verify").arg(file).args(["--threads", threads]);
    command
}
