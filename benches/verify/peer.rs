//! `belenios-tool`, as `tests/belenios/belenios-tool` fetches it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use phieukin::election::{Archive, Digest};

use super::time::child;

/// The tool.
pub struct Peer(PathBuf);

impl Peer {
    /// The tool, when this machine can have it.
    pub fn fetched() -> Option<Self> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/belenios/belenios-tool");
        let said = Command::new(&script)
            .arg("--version")
            .stdin(Stdio::null())
            .output();
        said.is_ok_and(|output| output.status.success())
            .then_some(Self(script))
    }

    /// What it says of itself.
    pub fn version(&self) -> String {
        let output = Command::new(&self.0).arg("--version").output().unwrap();
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Processor seconds of `election verify`.
    pub fn verify(&self, file: &Path) -> f64 {
        child(
            Command::new(&self.0)
                .args(["election", "verify", "--dir"])
                .arg(whole(file)),
        )
    }

    /// Processor seconds of `verify-ballot` for every ballot, less what the same runs cost that stop before the proofs.
    pub fn ballots_one_by_one(&self, file: &Path) -> f64 {
        let (folder, ballots) = self.set_up(file);
        let sample: Vec<PathBuf> = ballots
            .iter()
            .step_by(ballots.len() / SAMPLE)
            .cloned()
            .collect();
        let each = |arguments: &dyn Fn(&mut Command)| -> f64 {
            let mut command = Command::new(&self.0);
            arguments(&mut command);
            child(&mut command)
        };
        let proofs: f64 = sample
            .iter()
            .map(|ballot| {
                each(&|command| {
                    command
                        .args(["election", "verify-ballot", "--dir"])
                        .arg(&folder);
                    command.arg("--ballot").arg(ballot);
                })
            })
            .sum();
        let start: f64 = sample
            .iter()
            .map(|_| {
                each(&|command| {
                    command.args(["election", "verify", "--dir"]).arg(&folder);
                })
            })
            .sum();
        (proofs - start) / sample.len() as f64 * ballots.len() as f64
    }

    /// A folder with the set-up alone, and a file for every ballot.
    fn set_up(&self, file: &Path) -> (PathBuf, Vec<PathBuf>) {
        let archive = Archive::read(&fs::read(file).unwrap()).unwrap();
        let folder = fresh(&file.with_extension("setup"));
        for (name, text) in [
            ("election.json", archive.election().raw()),
            ("trustees.json", archive.trustees().raw()),
            ("public_creds.json", archive.roll().raw()),
        ] {
            fs::write(folder.join(name), text).unwrap();
        }
        child(
            Command::new(&self.0)
                .args(["archive", "init"])
                .current_dir(&folder),
        );
        let beside = fresh(&file.with_extension("ballots"));
        let ballots = archive.ballots().iter().map(|raw| {
            let path = beside.join(Digest::of(raw.as_bytes()).to_string());
            fs::write(&path, raw).unwrap();
            path
        });
        (folder, ballots.collect())
    }
}

/// A folder with the archive alone, under the name that the tool expects.
fn whole(file: &Path) -> PathBuf {
    let bytes = fs::read(file).unwrap();
    let archive = Archive::read(&bytes).unwrap();
    let folder = fresh(&file.with_extension("whole"));
    fs::write(
        folder.join(format!("{}.bel", archive.election().uuid())),
        bytes,
    )
    .unwrap();
    folder
}

fn fresh(folder: &Path) -> PathBuf {
    _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).unwrap();
    folder.to_owned()
}

const SAMPLE: usize = 30;
