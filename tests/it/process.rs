//! The program itself as a process of its own, which a test can kill as a power cut would.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use phieukin::rehearsal::ChairLink;

/// A running `phieukin serve`.
pub struct Process {
    child: Child,
    link: ChairLink,
}

impl Process {
    /// Starts the server on the meeting in `data`, making one when there is none; `port` 0 is any free one. All it
    /// prints and logs is added to `data`'s neighbours `out.log` and `err.log`.
    pub fn start(data: &Path, port: u16) -> Self {
        Self::start_under(data, port, "trace", &[]).expect("the server prints the chair's link")
    }

    /// The same with this much logged and these variables set; none when it ended before it had printed the chair's link.
    pub fn start_under(
        data: &Path,
        port: u16,
        logged: &str,
        variables: &[(&str, String)],
    ) -> Option<Self> {
        Self::run(command("serve"), data, port, logged, variables)
    }

    /// Starts it on this one of the meetings in `data`, sealed or not.
    pub fn of(meeting: &str, data: &Path, port: u16) -> Self {
        let mut serve = command("serve");
        serve.args(["--meeting", meeting]);
        Self::run(serve, data, port, "warn", &[]).expect("the server prints the chair's link")
    }

    /// The same with a copy for a spare machine.
    pub fn keeping(data: &Path, port: u16, copy: Option<&Path>) -> Self {
        let mut serve = command("serve");
        if let Some(copy) = copy {
            serve.arg("--copy-to").arg(copy);
        }
        Self::run(serve, data, port, "trace", &[]).expect("the server prints the chair's link")
    }

    /// A second machine, with its own `data`, that takes over from a copy.
    pub fn takeover(copy: &Path, data: &Path, port: u16) -> Self {
        let mut takeover = command("takeover");
        takeover.arg(copy);
        Self::run(takeover, data, port, "trace", &[]).expect("the server prints the chair's link")
    }

    fn run(
        mut command: Command,
        data: &Path,
        port: u16,
        logged: &str,
        variables: &[(&str, String)],
    ) -> Option<Self> {
        let mut child = command
            .arg("--data")
            .arg(data)
            .args(["--listen", &format!("127.0.0.1:{port}")])
            .env("RUST_LOG", logged)
            .env("TMPDIR", temporary(data))
            .envs(variables.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(appended(&log_file(data, "err.log")))
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let Some(printed) = lines.find_map(|line| chair_link(&line.ok()?)) else {
            child.wait().unwrap();
            return None;
        };
        let mut out = appended(&log_file(data, "out.log"));
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                std::io::Write::write_all(&mut out, format!("{line}\n").as_bytes()).unwrap();
            }
        });
        let link = ChairLink::parse(&printed).unwrap();
        Some(Self { child, link })
    }

    pub fn link(&self) -> &ChairLink {
        &self.link
    }

    pub fn port(&self) -> u16 {
        self.link
            .door
            .authority()
            .rsplit(':')
            .next()
            .unwrap()
            .parse()
            .unwrap()
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// How it ended, if it has.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().unwrap()
    }

    /// Waits until it ends by itself.
    pub fn wait(&mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }

    /// SIGKILL: no handler runs, nothing is flushed.
    pub fn kill(&mut self) {
        // It may have ended already.
        drop(self.child.kill());
        self.child.wait().unwrap();
    }

    /// SIGTERM: the system's wish that the program ends.
    pub fn ask_to_end(&self) {
        let told = Command::new("kill").arg(self.id().to_string()).status();
        assert!(told.unwrap().success());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Everything the process wrote to its two streams, but for the lines up to the chair's link.
pub fn logs(data: &Path) -> Vec<u8> {
    let read = |name| fs::read(log_file(data, name)).unwrap_or_default();
    [read("out.log"), read("err.log")].concat()
}

/// Where the process puts what it writes for a moment: a neighbour of `data`.
pub fn temporary(data: &Path) -> PathBuf {
    let folder = data.with_file_name("tmp");
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn command(name: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_phieukin"));
    command.arg(name);
    command
}

fn log_file(data: &Path, name: &str) -> PathBuf {
    data.with_file_name(name)
}

fn appended(path: &Path) -> File {
    File::options()
        .create(true)
        .append(true)
        .open(path)
        .unwrap()
}

/// The link for this machine: the server also prints those for others.
fn chair_link(printed: &str) -> Option<String> {
    let at = printed.find("http://")?;
    let link = printed.get(at..)?.split_whitespace().next()?;
    link.contains("/chair#k=").then(|| link.to_owned())
}
