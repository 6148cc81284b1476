//! Start and replay (docs/performance.md): the program with an empty folder, one large meeting, and a year of meetings.
//!
//! Wall times are medians and blur when the machine is busy; beside them stands the processor time of the same work.
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

mod report;
#[path = "start/room.rs"]
mod room;
mod timing;

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use phieukin::hall::Hall;
use phieukin::history::Folder;
use phieukin::meeting::Record;
use phieukin::store::Store;
use report::Report;
use room::Size;
use tempfile::TempDir;
use timing::processor;

const DELEGATES: u32 = 500;
const ROUNDS: u32 = 10;
const YEAR: u32 = 100;
const LONGEST_START: Duration = Duration::from_mins(1);

fn main() {
    let bench = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    let mut report = Report::new("start");
    empty(&mut report);
    large(&mut report, &bench);
    crashed(&mut report, &bench);
    year(&mut report, &bench);
    report.keep();
}

/// From the start of the process to its first answered request.
fn empty(report: &mut Report) {
    let times: Vec<f64> = (0..9)
        .map(|_| {
            let data = TempDir::new().expect("a folder can be made");
            ready(data.path()).as_secs_f64() * 1000.0
        })
        .collect();
    let middle = median(&times);
    report.at_most("ready to serve with an empty folder", 150.0, middle, "ms");
}

/// The whole wake of a large meeting whose rounds are all over.
fn large(report: &mut Report, bench: &Path) {
    let size = Size {
        number: 1,
        delegates: DELEGATES,
        rounds: ROUNDS,
        candidates: 3,
        one_open: false,
        sealed: false,
    };
    let data = bench.join("large");
    let folder = room::held(&data.join("meetings"), size);
    let runs: Vec<[Spent; 3]> = (0..5).map(|_| wake(&folder)).collect();
    let middle = |part: usize, of: fn(&Spent) -> f64| {
        let all: Vec<f64> = runs
            .iter()
            .filter_map(|run| run.get(part))
            .map(of)
            .collect();
        median(&all)
    };
    let whole = middle(0, |files| files.wall) + middle(2, |whole| whole.wall);
    report.at_most(
        "500 delegates and 10 rounds, opened and replayed",
        1.0,
        whole,
        "s",
    );
    let names = [
        "files opened and checked",
        "log replayed alone",
        "log replayed, boxes and archives compared with it",
    ];
    for (part, name) in names.into_iter().enumerate() {
        let (wall, cpu) = (middle(part, |one| one.wall), middle(part, |one| one.cpu));
        report.figure(&format!("{name}, s"), rounded(wall));
        report.figure(&format!("{name}, s of processor"), rounded(cpu));
    }
    let served: Vec<f64> = (0..5).map(|_| ready(&data).as_secs_f64()).collect();
    report.figure("process ready with it, s", rounded(median(&served)));
}

/// A crash while everybody has voted: the open box is verified again.
fn crashed(report: &mut Report, bench: &Path) {
    let size = Size {
        number: 2,
        delegates: DELEGATES,
        rounds: 0,
        candidates: 3,
        one_open: true,
        sealed: false,
    };
    let folder = room::held(&bench.join("open/meetings"), size);
    let [_, _, woken] = wake(&folder);
    report.figure(
        "500 ballots of an open box verified again, s",
        rounded(woken.wall),
    );
    report.figure("the same, s of processor", rounded(woken.cpu));
}

/// What is spent on the files, on the log alone, and on the whole meeting; the last holds the second.
fn wake(folder: &Path) -> [Spent; 3] {
    let (opened, store) = spent(|| Store::open(folder).expect("it was closed whole"));
    let (replayed, ()) = spent(|| {
        let lines = store.log_lines().expect("the disk reads");
        Record::replay(lines.iter().map(String::as_str)).expect("the log holds");
    });
    let (woken, hall) = spent(|| Hall::wake(store, Vec::new()).expect("it holds together"));
    let ending = hall.ending().expect("it is asked for once");
    drop(hall);
    ending.wait(Duration::from_mins(1));
    [opened, replayed, woken]
}

/// A hundred sealed meetings of ten delegates, as the history lists them and as a start passes over them.
fn year(report: &mut Report, bench: &Path) {
    let data = bench.join("year");
    let folders: Vec<PathBuf> = (0..YEAR)
        .map(|number| {
            let size = Size {
                number: 100 + number,
                delegates: 10,
                rounds: 2,
                candidates: 3,
                one_open: false,
                sealed: true,
            };
            room::held(&data.join("meetings"), size)
        })
        .collect();
    let list = || {
        let (time, history) = spent(|| Folder::at(&data).history(None));
        assert_eq!(
            (history.meetings.len(), history.damaged.len()),
            (folders.len(), 0)
        );
        time.wall * 1000.0
    };
    for folder in &folders {
        drop(std::fs::remove_file(folder.join("summary.json")));
    }
    let replayed = list();
    report.figure(
        "100 meetings listed by replaying each, ms",
        rounded(replayed),
    );
    let first = start_beside(&data);
    report.figure(
        "process ready beside 100 meetings never summed up, s",
        rounded(first),
    );
    let listed: Vec<f64> = (0..9).map(|_| list()).collect();
    report.at_most(
        "100 meetings listed by their summaries",
        150.0,
        median(&listed),
        "ms",
    );
    let faster = replayed / median(&listed);
    report.at_least(
        "how much faster than by replaying them",
        5.0,
        faster,
        "times",
    );
    let starts: Vec<f64> = (0..5).map(|_| start_beside(&data)).collect();
    report.figure(
        "process ready beside 100 meetings, s",
        rounded(median(&starts)),
    );
}

/// How long a start takes that makes a new meeting beside those of a folder; the new one goes again.
fn start_beside(data: &Path) -> f64 {
    let meetings = || -> Vec<PathBuf> {
        let entries = std::fs::read_dir(data.join("meetings")).expect("it is there");
        entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect()
    };
    let before = meetings();
    let taken = ready(data).as_secs_f64();
    for folder in meetings()
        .into_iter()
        .filter(|folder| !before.contains(folder))
    {
        std::fs::remove_dir_all(folder).expect("the new meeting can go");
    }
    taken
}

/// Starts the program on a folder and waits for its first answer.
fn ready(data: &Path) -> Duration {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr());
    let address = free.expect("a port is free");
    let began = Instant::now();
    let mut program = Program(
        Command::new(env!("CARGO_BIN_EXE_phieukin"))
            .args(["serve", "--listen", &address.to_string(), "--data"])
            .arg(data)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .expect("the program starts"),
    );
    while !answers(&address.to_string()) {
        assert!(began.elapsed() < LONGEST_START, "it does not answer");
        assert!(
            program.0.try_wait().expect("it can be asked").is_none(),
            "it ended"
        );
        std::thread::sleep(Duration::from_millis(1));
    }
    began.elapsed()
}

fn answers(address: &str) -> bool {
    let Ok(mut socket) = TcpStream::connect(address) else {
        return false;
    };
    let asked = format!("GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    let mut answer = [0; 12];
    let answered = socket
        .write_all(asked.as_bytes())
        .and_then(|()| socket.read_exact(&mut answer));
    answered.is_ok() && answer.starts_with(b"HTTP/1.1 ")
}

/// A started program, which ends with this.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// What some work took, in seconds.
struct Spent {
    wall: f64,
    cpu: f64,
}

fn spent<T>(work: impl FnOnce() -> T) -> (Spent, T) {
    let (wall, cpu) = (Instant::now(), processor());
    let done = work();
    let spent = Spent {
        wall: wall.elapsed().as_secs_f64(),
        cpu: processor() - cpu,
    };
    (spent, done)
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// To four figures behind the point.
fn rounded(value: f64) -> f64 {
    (value * 1e4).round() / 1e4
}
