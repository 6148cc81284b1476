//! The second verifier of bundles, written in Python from the documents alone: it says of every file what ours says.
//!
//! The unit tests and the integration tests both have this file as a module, and check no bundle without it.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{LazyLock, Mutex};

use phieukin::bundle::{Claims, Report, check};
use phieukin::election::Digest;
use tempfile::NamedTempFile;

/// A program that answers a line a file, for as long as the tests run.
struct Second {
    _child: Child,
    paths: ChildStdin,
    answers: BufReader<ChildStdout>,
}

static SECOND: LazyLock<Mutex<Second>> = LazyLock::new(|| Mutex::new(Second::start()));

/// What docs/bundle-format.md §11 lets a second verifier leave out, as ours names it.
fn may_be_left_out(subject: &str) -> bool {
    matches!(subject, "doc.html" | "results.json")
        || subject.starts_with("documents/")
        || subject.ends_with(".blame.json")
}

/// Checks a file with both verifiers, which must agree.
#[track_caller]
pub fn verified_twice(bytes: &[u8], digest: Option<Digest>) -> Report {
    checked_twice(
        bytes,
        &Claims {
            digest,
            receipt: None,
        },
    )
}

/// Checks a file against what somebody holds in hand. What the two must agree on is the bundle alone; a bare archive is
/// no bundle to the second.
#[track_caller]
pub fn checked_twice(bytes: &[u8], claims: &Claims) -> Report {
    let report = check(bytes, claims);
    let claimed = claims.digest.is_some() || claims.receipt.is_some();
    let alone = if claimed {
        check(bytes, &Claims::default())
    } else {
        report.clone()
    };
    let theirs = SECOND.lock().unwrap().judge(bytes);
    if bytes.starts_with(b"PK\x03\x04") {
        assert_agree(&alone, &theirs);
    } else {
        assert!(theirs.starts_with("unknown "), "{theirs}");
    }
    report
}

#[track_caller]
fn assert_agree(ours: &Report, theirs: &str) {
    let verdict = theirs.split(' ').next().unwrap_or_default();
    let refused = || ours.findings.iter().filter(|finding| !finding.holds);
    let agree = match ours.code() {
        0 => ours
            .digest
            .is_some_and(|digest| verdict == "sound" && theirs.ends_with(&digest.to_string())),
        1 => {
            verdict == "false"
                || verdict == "sound" && refused().all(|finding| may_be_left_out(&finding.subject))
        }
        _ => verdict == "unknown",
    };
    assert!(agree, "the second verifier: {theirs}\n{ours}");
}

impl Second {
    fn start() -> Self {
        let program = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/verifier/verify.py");
        let mut child = Command::new("python3")
            .args([program, "--many"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("python3 is missing: install it, on Debian with apt install python3");
        Self {
            paths: child.stdin.take().unwrap(),
            answers: BufReader::new(child.stdout.take().unwrap()),
            _child: child,
        }
    }

    fn judge(&mut self, bytes: &[u8]) -> String {
        let mut file = NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        writeln!(self.paths, "{}", file.path().display()).unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        answer.trim_end().to_owned()
    }
}
