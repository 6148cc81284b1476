//! A whole hall on one machine: `phieukin serve` in a fresh folder, and `phieukin rehearse --within` beside it.
//!
//! The load test says what its phones saw; this bench adds what the server took for it, its processor time and memory as
//! Linux tells them, and holds both against the targets of docs/performance.md.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "what the load test tells is known, and its numbers are small"
)]

mod report;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use report::Report;
use serde_json::{Value, json};

/// Where the server listens; the next free port is taken where this one is not.
const LISTEN: &str = "127.0.0.1:8190";

/// Ticks of the processor a second, as Linux counts them for programs.
const TICKS: f64 = 100.0;

fn main() {
    let mut report = Report::new("load");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    report.figure("cores", cores);
    let small = Run::of("500", "5", "500");
    small.tell_casts(&mut report, "500 phones");
    let large = Run::of("5000", "30", "10000");
    large.tell_casts(&mut report, "5,000 phones");
    large.tell_sockets(&mut report);
    tell_cost_of_audience(&mut report, &small, &large);
    report.keep();
}

/// What a load test told, line by line, each with how the server stood then.
struct Run {
    delegates: f64,
    lines: Vec<(Value, Standing)>,
}

/// The server at one moment.
#[derive(Clone, Copy)]
struct Standing {
    /// Processor time so far, in seconds.
    cpu: f64,
    /// Resident memory in bytes.
    memory: f64,
}

/// A running server; it ends with this.
struct Server {
    process: Child,
    folder: PathBuf,
}

impl Run {
    fn of(delegates: &str, within: &str, sockets: &str) -> Self {
        println!("{delegates} phones, {sockets} sockets:");
        let (server, link) = Server::start();
        let mut lines = vec![(json!({"step": "started"}), server.standing())];
        let mut load = Command::new(env!("CARGO_BIN_EXE_phieukin"))
            .args(["rehearse", &link, "--json", "--within", within])
            .args(["--delegates", delegates, "--sockets", sockets])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the load test starts");
        let output = BufReader::new(load.stdout.take().expect("its output is a pipe"));
        for text in output.lines() {
            let text = text.expect("the load test writes text");
            let told: Value = serde_json::from_str(&text).expect("the load test writes JSON");
            if told["step"] == "idle" {
                // What was needed only to come in has been given back by now.
                std::thread::sleep(Duration::from_secs(1));
            }
            println!("  {text}");
            lines.push((told, server.standing()));
        }
        let ended = load.wait().expect("the load test ends");
        assert!(ended.success(), "the load test failed: {ended}");
        Self {
            delegates: delegates.parse().expect("a number"),
            lines,
        }
    }

    fn all<'a>(&'a self, step: &'a str) -> impl Iterator<Item = (usize, &'a Value)> {
        let lines = self.lines.iter().map(|(line, _)| line).enumerate();
        lines.filter(move |(_, line)| line["step"] == step)
    }

    fn one<'a>(&'a self, step: &'a str) -> (usize, &'a Value) {
        self.all(step).next().expect("every step is told")
    }

    /// How the server stood when the line with this number was told.
    fn standing(&self, line: usize) -> Standing {
        self.lines[line].1
    }

    fn tell_casts(&self, report: &mut Report, who: &str) {
        for (_, cast) in self.all("cast") {
            let spread = number(&cast["within"]) > 0.0;
            let how = if spread {
                format!("{who} within {} s", cast["within"])
            } else {
                format!("{who} at once")
            };
            report.at_most(
                &format!("{how}: lost"),
                0.0,
                number(&cast["lost"]),
                "ballots",
            );
            let missing = self.delegates - number(&cast["in_box"]);
            report.at_most(&format!("{how}: not in the box"), 0.0, missing, "ballots");
            let p99 = number(&cast["waits"]["p99"]);
            let (idle, spinning) = (number(&cast["queue_idle"]), number(&cast["queue_spinning"]));
            report.figure(&format!("{how}: p99 in seconds"), p99);
            for (queue, load) in [(idle, "idle"), (spinning, "spinning")] {
                let what = format!("{how}: p99 over what the queue explains, load {load}");
                report.at_most(&what, 1.3, p99 / queue, "×");
            }
            if spread {
                let sent = number(&cast["sent_within"]);
                report.at_most(
                    &format!("{how}: sent within"),
                    number(&cast["within"]),
                    sent,
                    "s",
                );
            }
            let overtaken = number(&cast["overtaken"]) * 100.0;
            report.at_most(
                &format!("{how}: overtaken by late comers"),
                1.0,
                overtaken,
                "%",
            );
            if !spread {
                tell_throughput(report, &how, cast);
            }
        }
    }

    fn tell_sockets(&self, report: &mut Report) {
        let (gathered, _) = self.one("gathered");
        let (idle, told) = self.one("idle");
        let sockets = number(&told["sockets"]);
        let (before, after) = (self.standing(gathered).memory, self.standing(idle).memory);
        if after > before {
            let each = (after - before) / sockets / 1024.0;
            report.at_most("10,000 idle sockets: memory of each", 10.0, each, "KB");
        } else {
            report.figure("10,000 idle sockets: memory of each", "not measured");
        }
        let (at, pushed) = self.one("pushed");
        let p99 = number(&pushed["waits"]["p99"]) * 1000.0;
        report.at_most("a view pushed to 10,000 phones: p99", 400.0, p99, "ms");
        let cpu = self.standing(at).cpu - self.standing(idle).cpu;
        report.figure("a pushed view in bytes", &pushed["bytes"]);
        report.figure("server seconds for five pushes", cpu);
        let (_, back) = self.one("returned");
        let last = number(&back["waits"]["max"]);
        report.at_most("5,000 phones come back at once: the last", 5.0, last, "s");
        report.figure("second tries of those", &back["second_tries"]);
    }

    /// Server processor time of a ballot while all cast at their own moments.
    fn cpu_of_cast(&self) -> f64 {
        let (began, _) = self.one("voting");
        let (ended, _) = self.one("cast");
        (self.standing(ended).cpu - self.standing(began).cpu) / self.delegates * 1000.0
    }

    /// The same in verifications of a ballot at the limit of that very moment.
    fn verifications_of_cast(&self) -> f64 {
        let cores = std::thread::available_parallelism().map_or(1, usize::from) as f64;
        let (_, cast) = self.one("cast");
        self.cpu_of_cast() * number(&cast["limit_idle"]) / cores / 1000.0
    }
}

fn tell_throughput(report: &mut Report, how: &str, cast: &Value) {
    let throughput = number(&cast["throughput"]);
    let part = |limit: &Value| throughput / number(limit) * 100.0;
    report.figure(&format!("{how}: receipts a second"), throughput);
    let spinning = part(&cast["limit_spinning"]);
    report.figure(
        &format!("{how}: of the limit while the load spins, %"),
        spinning,
    );
    let idle = part(&cast["limit_idle"]);
    let what = format!("{how}: throughput of the verification limit, load idle");
    report.at_least(&what, 85.0, idle, "%");
}

/// Twenty times the sockets, and the server does no more for one ballot.
fn tell_cost_of_audience(report: &mut Report, small: &Run, large: &Run) {
    report.figure(
        "server milliseconds of a cast, 500 sockets",
        small.cpu_of_cast(),
    );
    report.figure(
        "server milliseconds of a cast, 10,000 sockets",
        large.cpu_of_cast(),
    );
    let (few, many) = (small.verifications_of_cast(), large.verifications_of_cast());
    report.figure("the same in verifications, 500 sockets", few);
    report.figure("the same in verifications, 10,000 sockets", many);
    report.at_most(
        "cost of a cast with 20 times the audience",
        1.2,
        many / few,
        "×",
    );
    for (_, cast) in large.all("cast") {
        let views = number(&cast["views_meanwhile"]);
        report.at_most("views sent to phones while they vote", 0.0, views, "views");
    }
}

impl Server {
    fn start() -> (Self, String) {
        let folder = std::env::temp_dir().join(format!("phieukin-load-{}", std::process::id()));
        let mut process = Command::new(env!("CARGO_BIN_EXE_phieukin"))
            .args(["serve", "--rehearsal", "--listen", LISTEN, "--data"])
            .arg(&folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let said = BufReader::new(process.stdout.take().expect("its output is a pipe"));
        let mut lines = said.lines().map_while(Result::ok);
        let link = lines
            .find_map(|line| {
                let words = line.split_whitespace();
                words
                    .into_iter()
                    .find(|word| word.contains("/chair#k="))
                    .map(str::to_owned)
            })
            .expect("the server prints the chair's link");
        // Whatever it says later is read, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        (Self { process, folder }, link)
    }

    /// None of it where the system is not Linux: the figures are then zero.
    fn standing(&self) -> Standing {
        let of = |file: &str| {
            let path = format!("/proc/{}/{file}", self.process.id());
            fs::read_to_string(path).unwrap_or_default()
        };
        let stat = of("stat");
        let after_name = stat.rsplit(") ").next().unwrap_or_default().to_owned();
        let field = |at: usize| {
            let text = after_name.split(' ').nth(at);
            text.and_then(|text| text.parse::<f64>().ok())
                .unwrap_or(0.0)
        };
        let status = of("status");
        let resident = status.lines().find(|line| line.starts_with("VmRSS:"));
        let kilobytes =
            resident.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
        Standing {
            cpu: (field(11) + field(12)) / TICKS,
            memory: kilobytes.unwrap_or(0.0) * 1024.0,
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended already leaves only its folder.
        drop(self.process.kill());
        drop(self.process.wait());
        drop(fs::remove_dir_all(&self.folder));
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a figure is a number")
}
