//! Running the checker.

use super::{Command, Output, Path, PathBuf, Stdio, fs};
use std::io::Write as _;
use std::sync::OnceLock;

const SCRIPTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/belenios");

/// What the audit says about an archive: its last line when it holds, else the reason.
pub fn audit(archive: &[u8]) -> Result<String, String> {
    tool_is_there();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("round.bel");
    fs::write(&file, archive).unwrap();
    let output = Command::new(Path::new(SCRIPTS).join("audit"))
        .arg(&file)
        .output()
        .unwrap();
    if output.status.success() {
        Ok(String::from_utf8(output.stdout).unwrap())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// A folder in which the tool keeps an election.
pub(super) struct Folder(tempfile::TempDir);

impl Folder {
    pub(super) fn new() -> Self {
        tool_is_there();
        Self(tempfile::tempdir().unwrap())
    }

    /// Sets up an election with two trustees and gives its archive.
    pub(super) fn set_up(&self, group: &str, template: &str, voters: &str) -> Vec<u8> {
        let uuid = self.run(&["setup", "generate-token"], "").trim().to_owned();
        self.write("voters.txt", voters);
        self.write("template.json", template);
        let common = ["--uuid", &uuid, "--group", group];
        let credentials = ["setup", "generate-credentials", "--file", "voters.txt"];
        self.run(&[&credentials[..], &common].concat(), "");
        for _ in 0..2 {
            self.run(&["setup", "generate-trustee-key", "--group", group], "");
        }
        let keys: String = self
            .all("pubkey")
            .iter()
            .map(|path| fs::read_to_string(path).unwrap())
            .collect();
        self.write("public_keys.jsons", &keys);
        fs::rename(&self.all("pubcreds")[0], self.path("public_creds.json")).unwrap();
        self.run(&["setup", "make-trustees"], "");
        self.run(
            &[
                &["setup", "make-election", "--template", "template.json"],
                &common[..],
            ]
            .concat(),
            "",
        );
        self.run(&["archive", "init"], "");
        self.archive()
    }

    /// Runs an election to its end, one ballot a choice, and gives its archive.
    pub(super) fn whole_election(&self, template: &str, choices: &[&str]) -> Vec<u8> {
        let voters: Vec<String> = (0..choices.len())
            .map(|voter| format!("v{voter}"))
            .collect();
        self.set_up("Ed25519", template, &voters.join("\n"));
        let secrets = fs::read_to_string(&self.all("privcreds")[0]).unwrap();
        let secrets: serde_json::Value = serde_json::from_str(&secrets).unwrap();
        for (voter, choice) in choices.iter().enumerate() {
            self.write("credential", secrets[format!("v{voter}")].as_str().unwrap());
            self.write("choice", choice);
            let made = [
                "election",
                "generate-ballot",
                "--privcred",
                "credential",
                "--choice",
                "choice",
            ];
            self.add("Ballot", &self.run(&made, ""));
        }
        self.add("EndBallots", "");
        self.add(
            "EncryptedTally",
            &self.run(&["election", "compute-encrypted-tally"], ""),
        );
        for (owner, key) in self.secret_keys().iter().enumerate() {
            let owner = (owner + 1).to_string();
            let key = key.to_str().unwrap();
            let share = self.run(
                &[
                    "election",
                    "decrypt",
                    "--privkey",
                    key,
                    "--trustee-id",
                    &owner,
                ],
                "",
            );
            self.add("PartialDecryption", &share);
        }
        self.add("Result", &self.run(&["election", "compute-result"], ""));
        self.archive()
    }

    /// The secret keys in the order of the trustees, which is that of their public keys' files.
    fn secret_keys(&self) -> Vec<PathBuf> {
        self.all("pubkey")
            .iter()
            .map(|path| path.with_extension("privkey"))
            .collect()
    }

    fn archive(&self) -> Vec<u8> {
        fs::read(&self.all("bel")[0]).unwrap()
    }

    fn add(&self, kind: &str, input: &str) {
        self.run(&["archive", "add-event", &format!("--type={kind}")], input);
    }

    fn all(&self, extension: &str) -> Vec<PathBuf> {
        let files = fs::read_dir(self.0.path())
            .unwrap()
            .map(|file| file.unwrap().path());
        let mut found: Vec<PathBuf> = files
            .filter(|path| path.extension().is_some_and(|end| end == extension))
            .collect();
        found.sort();
        found
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn run(&self, arguments: &[&str], input: &str) -> String {
        let output = run(arguments, input, self.0.path());
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            output.status.success(),
            "belenios-tool {arguments:?}: {complaint}"
        );
        String::from_utf8(output.stdout).unwrap()
    }
}

fn run(arguments: &[&str], input: &str, folder: &Path) -> Output {
    let mut child = Command::new(Path::new(SCRIPTS).join("belenios-tool"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

/// Ends the test with advice when the tool cannot be had.
fn tool_is_there() {
    static COMPLAINT: OnceLock<Option<String>> = OnceLock::new();
    let complaint = COMPLAINT.get_or_init(|| {
        let output = run(&["--version"], "", Path::new(SCRIPTS));
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        (!output.status.success()).then_some(complaint)
    });
    if let Some(complaint) = complaint {
        panic!(
            "This test needs belenios-tool 3.0 of Debian 13: run tests/belenios/belenios-tool --version once \
             on an amd64 Debian-like machine that is online; it fetches the tool with apt into the user's cache. \
             It said: {complaint}"
        );
    }
}
