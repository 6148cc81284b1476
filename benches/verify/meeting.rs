//! The bundle of a whole meeting: made once from a fixed seed, kept under target/, and what it takes to verify it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

use phieukin::bundle::{self, Material, RoundMaterial};
use phieukin::meeting::Record;
use phieukin::store::Store;

use super::report::Report;
use super::room::{self, Size};
use super::time::{child, kilobytes_of_children, median};
use super::{CANDIDATES, RUNS, program, stage, verify};

const ROUNDS: u32 = 5;

/// Measures the bundle of 500 ballots in each of five rounds: beside its ballots alone, on two threads, and in memory.
pub fn measure(report: &mut Report) {
    let (short, large) = (bundle(500, 1), bundle(500, ROUNDS));
    let archives = archives(500);
    let (mut whole, mut alone) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        alone.push(archives.iter().map(|file| verify(file, "1")).sum::<f64>());
        whole.push(verify(&large, "1"));
    }
    let (whole, alone) = (median(whole), median(alone));
    report.figure("the bundle of 500 ballots × 5, s", whole);
    report.figure("its archives one by one, s", alone);
    report.at_most(
        "the bundle of 500 ballots × 5 / its archives one by one",
        2.0,
        whole / alone,
        "×",
    );
    report.figure(
        "the bundle: two threads / one, processor time",
        median((0..RUNS).map(|_| verify(&large, "2")).collect()) / whole,
    );
    let [one, two] = ["1", "2"].map(|threads| {
        let runs = (0..RUNS).map(|_| seconds_on_the_wall(&large, threads));
        runs.fold(f64::INFINITY, f64::min)
    });
    report.figure("the bundle: one thread / two, by the clock", one / two);
    for (what, file) in [
        ("a bundle of 100 ballots × 5", bundle(100, ROUNDS)),
        ("a bundle of 500 ballots × 1", short),
        ("a bundle of 500 ballots × 5", large),
        ("an archive of 150 ballots", stage::archive(150)),
        ("an archive of 600 ballots", stage::archive(600)),
        ("an archive of 2,400 ballots", stage::archive(2_400)),
    ] {
        report.figure(&format!("memory at most, MB: {what}"), megabytes(&file));
    }
}

/// The bundle of a sealed meeting of so many delegates, all of whom vote in every round.
fn bundle(delegates: u32, rounds: u32) -> PathBuf {
    let file = home().join(format!("{delegates}-{rounds}.zip"));
    if !file.exists() {
        let bytes =
            bundle::write(&material(delegates, rounds)).expect("a sealed meeting has a bundle");
        fs::write(&file, bytes).expect("target/ can be written");
    }
    file
}

/// The archives in it, each as a file of its own.
fn archives(delegates: u32) -> Vec<PathBuf> {
    let rounds = (1..).zip(material(delegates, ROUNDS).rounds);
    let files = rounds.map(|(number, round): (u32, _)| {
        let file = home().join(format!("{delegates}-{number}.bel"));
        let bytes = round.archive.expect("every round was counted");
        fs::write(&file, bytes).expect("target/ can be written");
        file
    });
    files.collect()
}

fn material(delegates: u32, rounds: u32) -> Material {
    let size = Size {
        number: 10 * delegates + rounds,
        delegates,
        rounds,
        candidates: CANDIDATES,
        one_open: false,
        sealed: true,
    };
    let store = Store::open(&room::held(&home().join("meetings"), size)).expect("it is there");
    let log = store.log_lines().expect("the disk reads");
    let record = Record::replay(log.iter().map(String::as_str)).expect("it holds");
    let contests = record.meeting().contests.iter();
    let rounds = contests.flat_map(|contest| {
        let rounds = contest.electronic();
        rounds.map(|round| {
            let statements = store.statements(&round.id).expect("the disk reads");
            let shares = store.shares(&round.id).expect("the disk reads");
            let blame: Vec<String> = shares.into_iter().map(|(.., blame)| blame).collect();
            RoundMaterial {
                contest: contest.id,
                number: round.number,
                id: round.id.clone(),
                archive: store.archive(&round.id).expect("the disk reads"),
                blame: Some(format!("[{}]", blame.join(","))),
                statements: format!("[{}]", statements.join(",")),
            }
        })
    });
    let rounds = rounds.collect();
    Material { log, rounds }
}

fn home() -> PathBuf {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("verify/bundle");
    fs::create_dir_all(&home).expect("target/ can be written");
    home
}

#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn seconds_on_the_wall(file: &Path, threads: &str) -> f64 {
    let start = Instant::now();
    child(&mut program(file, threads));
    start.elapsed().as_secs_f64()
}

/// The most that the program ever held: a process of its own runs it, since the system tells only of the largest child.
fn megabytes(file: &Path) -> f64 {
    let this = env::current_exe().expect("it runs");
    let output = Command::new(this).arg(PEAK).arg(file).output();
    let output = output.expect("it starts");
    let text = String::from_utf8_lossy(&output.stdout);
    text.trim().parse::<f64>().expect("it tells a number") / 1024.0
}

/// Whether this process was started to run the program once and tell how much it held.
pub fn was_asked() -> bool {
    let mut arguments = env::args_os().skip(1);
    let asked = arguments.next().is_some_and(|first| first == PEAK);
    if let (true, Some(file)) = (asked, arguments.next()) {
        child(&mut program(Path::new(&file), "1"));
        println!("{}", kilobytes_of_children());
    }
    asked
}

const PEAK: &str = "peak";
