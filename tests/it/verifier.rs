//! The second verifier's own tests.

use std::process::Command;

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
