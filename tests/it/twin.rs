//! The TypeScript twin of the round, run by plain Node: what the pages seal and what they verify.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

use crate::round::{Round, meeting};

/// The ballots of these delegates, sealed as a page seals them.
pub fn sealed(round: &Round, markings: &[(usize, &Vec<Vec<u32>>)]) -> Vec<String> {
    let ballots: Vec<Value> = markings
        .iter()
        .map(|(delegate, markings)| json!({"token": round.tokens[*delegate], "markings": markings}))
        .collect();
    let request =
        json!({"election": round.election.raw(), "meeting": meeting(), "ballots": ballots});
    let output = node("seal-ballots.mjs", &[], &request.to_string());
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    answer["ballots"]
        .as_array()
        .unwrap()
        .iter()
        .map(|ballot| ballot["raw"].as_str().unwrap().to_owned())
        .collect()
}

/// Whether the pages' own verification accepts an archive, with what it says.
pub fn verified(archive: &[u8]) -> Result<String, String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("round.bel");
    fs::write(&file, archive).unwrap();
    let output = node("verify-archive.mjs", &[file.to_str().unwrap()], "");
    let said = String::from_utf8(output.stdout).unwrap();
    if output.status.success() {
        Ok(said)
    } else {
        Err(said)
    }
}

fn node(script: &str, arguments: &[&str], input: &str) -> Output {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("target/node")
        .join(script);
    assert!(
        script.exists(),
        "{} is missing: run `npm run build:node` in web/, or `make test`, which does",
        script.display()
    );
    let mut child = Command::new("node")
        .arg(script)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("Node is missing: install version 20 or newer");
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}
