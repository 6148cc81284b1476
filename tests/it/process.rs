//! The program itself as a process of its own, which a test can kill as a power cut would.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

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
        let mut child = Command::new(env!("CARGO_BIN_EXE_phieukin"))
            .args(["serve", "--data"])
            .arg(data)
            .args(["--listen", &format!("127.0.0.1:{port}")])
            .env("RUST_LOG", "trace")
            .stdout(Stdio::piped())
            .stderr(appended(&log_file(data, "err.log")))
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let printed = lines
            .find_map(|line| chair_link(&line.unwrap()))
            .expect("the server prints the chair's link");
        let mut out = appended(&log_file(data, "out.log"));
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                std::io::Write::write_all(&mut out, format!("{line}\n").as_bytes()).unwrap();
            }
        });
        Self {
            child,
            link: ChairLink::parse(&printed).unwrap(),
        }
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

    /// SIGKILL: no handler runs, nothing is flushed.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
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
