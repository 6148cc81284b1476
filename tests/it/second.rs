//! The second verifier, written in Python from the documents alone (tests/verifier): it says of every bundle what ours says.

use std::io::Write as _;
use std::process::Command;

use phieukin::bundle::{self, Report};
use phieukin::election::Digest;
use tempfile::NamedTempFile;

/// Checks a bundle with both verifiers, which must agree.
pub fn verified_twice(zip: &[u8], digest: Option<Digest>) -> Report {
    let report = bundle::verify(zip, digest);
    let said = second(zip);
    let verdict = if report.holds() { "sound" } else { "false" };
    assert!(said.starts_with(verdict), "{said}\n{report}");
    if let (Some(digest), "sound") = (report.digest, verdict) {
        assert!(said.contains(&digest.to_string()), "{said}");
    }
    report
}

/// What the second verifier says of a file, in one line.
fn second(zip: &[u8]) -> String {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(zip).unwrap();
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/verifier/verify.py");
    let run = Command::new("python3")
        .arg(program)
        .arg(file.path())
        .output()
        .expect("python3 is missing: install it, on Debian with apt install python3");
    let errors = String::from_utf8_lossy(&run.stderr);
    assert!(errors.is_empty(), "{errors}");
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn its_own_tests_pass() {
    let run = Command::new("python3")
        .args(["-m", "unittest", "discover", "-s", "tests/verifier"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("python3 is missing: install it, on Debian with apt install python3");
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(
        run.status.success() && !said.contains("Ran 0 tests"),
        "{said}"
    );
}
