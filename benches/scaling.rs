//! How cost grows (docs/performance.md): with ballots, with delegates, with candidates; fitted, and drawn as SVG.
//!
//! Processor time of this process, so that a busy machine blurs little. Ballots and rolls have fixed seeds; the sealed ballots
//! are kept below target/bench.

#[path = "scaling/assembly.rs"]
mod assembly;
#[path = "scaling/curve.rs"]
mod curve;
mod report;
#[path = "scaling/sealed.rs"]
mod sealed;
mod timing;

use std::hint::black_box;

use curve::{Curve, draw};
use phieukin::election::{AcceptedBallot, Archive, ElectionResult, EncryptedTally, archive};
use phieukin::meeting::Record;
use phieukin::meeting::view::{Boxes, hall_view};
use report::Report;
use sealed::Poll;
use timing::processor;

/// Above this a cost is no longer said to grow with the size.
const LINEAR: f64 = 1.15;

/// A measurement lasts at least so long, in seconds.
const LONG_ENOUGH: f64 = 0.05;

fn main() {
    let mut report = Report::new("scaling");
    ballots(&mut report);
    delegates(&mut report);
    candidates(&mut report);
    report.keep();
}

/// Verifying, multiplying, writing and reading an archive, and opening the sum, of two candidates.
fn ballots(report: &mut Report) {
    let poll = Poll::of(2);
    let most = sealed::most_ballots();
    let raws = poll.ballots(most);
    let mut accepted: Vec<AcceptedBallot> = Vec::with_capacity(most);
    let names = [
        "verification",
        "tally",
        "archive written",
        "archive read",
        "sum opened",
    ];
    let mut curves = names.map(|name| Curve {
        name,
        points: Vec::new(),
    });
    for size in sizes(10, most) {
        for raw in raws.iter().take(size).skip(accepted.len()) {
            accepted.push(poll.verify(raw));
        }
        let tally = EncryptedTally::of(&poll.election, &accepted);
        let closed = || {
            archive::closed(
                &poll.election,
                &poll.trustees,
                &poll.roll,
                1_420_420_000,
                &accepted,
            )
        };
        let bytes = closed().bytes;
        let share = poll.share(&tally);
        let archive = Archive::read(&bytes).expect("a closed archive is read");
        let costs = [
            each(|| archive.verify()),
            each(|| EncryptedTally::of(&poll.election, &accepted)),
            each(closed),
            each(|| Archive::read(&bytes)),
            each(|| {
                ElectionResult::combine(&poll.election, &tally, size, std::slice::from_ref(&share))
            }),
        ];
        for (curve, cost) in curves.iter_mut().zip(costs) {
            curve.points.push((real(size), cost));
        }
        if size == most {
            report.figure("bytes of an archive a ballot", bytes.len() / size);
        }
    }
    tell(
        report,
        "ballots",
        "ballots of 2 candidates",
        "seconds of processor",
        &curves,
    );
}

/// Replaying the log of a check-in, and building everybody's view of it.
fn delegates(report: &mut Report) {
    let most = 10_000;
    let names = ["log replayed", "roll sealed", "view built"];
    let mut curves = names.map(|name| Curve {
        name,
        points: Vec::new(),
    });
    for size in sizes(10, most) {
        let mut assembly = assembly::Assembly::of(size);
        let replay = |lines: &[String]| {
            Record::replay(lines.iter().map(String::as_str)).expect("the log holds")
        };
        let record = replay(&assembly.lines);
        let costs = [
            each(|| replay(&assembly.lines)),
            assembly.seal_roll(),
            each(|| {
                serde_json::to_string(&hall_view(&record, &Boxes::default()))
                    .expect("a view is JSON")
            }),
        ];
        for (curve, cost) in curves.iter_mut().zip(costs) {
            curve.points.push((real(size), cost));
        }
        if size == most {
            let [replayed, ..] = costs;
            let lines = real(assembly.lines.len()) / replayed;
            report.at_least(
                "log lines replayed a second at 10,000 delegates",
                2000.0,
                lines,
                "lines/s",
            );
        }
    }
    tell(
        report,
        "delegates",
        "delegates",
        "seconds of processor",
        &curves,
    );
}

/// Sealing and verifying one ballot of ever more candidates, at most two of them marked.
fn candidates(report: &mut Report) {
    let mut curves = ["sealing", "verification"].map(|name| Curve {
        name,
        points: Vec::new(),
    });
    for size in [2, 4, 8, 16, 32, 64, 100] {
        let poll = Poll::of(size);
        let raw = poll.seal(0);
        poll.verify(&raw);
        for (curve, cost) in curves
            .iter_mut()
            .zip([each(|| poll.seal(0)), each(|| poll.verify(&raw))])
        {
            curve.points.push((real(size), cost));
        }
        if size == 100 {
            report.figure("bytes of a ballot of 100 candidates", raw.len());
        }
    }
    tell(
        report,
        "candidates",
        "candidates",
        "seconds of processor",
        &curves,
    );
}

fn tell(report: &mut Report, name: &str, sizes: &str, unit: &str, curves: &[Curve]) {
    draw(name, sizes, unit, curves);
    for curve in curves {
        let what = format!("{name}: {}", curve.name);
        let points: Vec<(f64, f64)> = curve
            .points
            .iter()
            .map(|(size, cost)| (*size, (cost * 1e7).round() / 1e7))
            .collect();
        report.figure(&what, points);
        report.at_most(&format!("{what}, exponent"), LINEAR, curve.exponent(), "");
    }
}

/// Seconds of processor that some work takes, done often enough to be measured.
fn each<T>(work: impl Fn() -> T) -> f64 {
    let (mut total, mut times) = (0.0, 0.0);
    while total < LONG_ENOUGH {
        let began = processor();
        drop(black_box(work()));
        total += processor() - began;
        times += 1.0;
    }
    total / times
}

/// Ten times more each time.
fn sizes(least: usize, most: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(least), |size| size.checked_mul(10))
        .take_while(move |size| *size <= most)
}

#[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
fn real(size: usize) -> f64 {
    size as f64
}
