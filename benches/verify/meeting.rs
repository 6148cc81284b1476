//! The bundle of a whole meeting: made once from a fixed seed, kept under target/, and what it takes to verify it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use phieukin::bundle::{self, Material, RoundMaterial};
use phieukin::meeting::Record;
use phieukin::store::Store;

use super::report::Report;
use super::room::{self, Size};
use super::time::{child, median};
use super::{CANDIDATES, RUNS, program, stage, verify};

const ROUNDS: u32 = 5;

/// Measures the bundle of 500 ballots in each of five rounds: beside its ballots alone, on two threads, and in memory.
pub fn measure(report: &mut Report) {
    let (small, large) = (bundle(100), bundle(500));
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
        ("a bundle of 100 ballots × 5", small),
        ("a bundle of 500 ballots × 5", large),
        ("an archive of 150 ballots", stage::archive(150)),
        ("an archive of 600 ballots", stage::archive(600)),
        ("an archive of 2,400 ballots", stage::archive(2_400)),
    ] {
        report.figure(&format!("memory at most, MB: {what}"), megabytes(&file));
    }
}

/// The bundle of a sealed meeting of so many delegates, all of whom vote in every round.
fn bundle(delegates: u32) -> PathBuf {
    let file = home().join(format!("{delegates}.zip"));
    if !file.exists() {
        let bytes = bundle::write(&material(delegates)).expect("a sealed meeting has a bundle");
        fs::write(&file, bytes).expect("target/ can be written");
    }
    file
}

/// The archives in it, each as a file of its own.
fn archives(delegates: u32) -> Vec<PathBuf> {
    let rounds = (1..).zip(material(delegates).rounds);
    let files = rounds.map(|(number, round): (u32, _)| {
        let file = home().join(format!("{delegates}-{number}.bel"));
        let bytes = round.archive.expect("every round was counted");
        fs::write(&file, bytes).expect("target/ can be written");
        file
    });
    files.collect()
}

fn material(delegates: u32) -> Material {
    let size = Size {
        number: delegates,
        delegates,
        rounds: ROUNDS,
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

fn seconds_on_the_wall(file: &Path, threads: &str) -> f64 {
    let start = Instant::now();
    child(&mut program(file, threads));
    start.elapsed().as_secs_f64()
}

/// The most that the program ever held, as the system tells of it while it runs.
fn megabytes(file: &Path) -> f64 {
    let mut command = program(file, "1");
    let mut child = command.stdout(Stdio::null()).spawn().expect("it starts");
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0.0;
    while child.try_wait().expect("it can be waited for").is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
        most = kilobytes
            .and_then(|number| number.parse().ok())
            .unwrap_or(most);
        sleep(Duration::from_millis(2));
    }
    most / 1024.0
}
