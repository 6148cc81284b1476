//! Archives taken apart and put together again with every hash right, by code that is not the program's.

use std::fmt::Write as _;

use phieukin::election::Digest;
use serde_json::Value;

/// One event with what it says.
#[derive(Clone, Debug)]
pub enum Step {
    Setup {
        election: String,
        trustees: String,
        credentials: String,
    },
    Ballot(String),
    EndBallots,
    EncryptedTally {
        raw: String,
        num_tallied: u64,
        total_weight: u64,
    },
    PartialDecryption {
        owner: u64,
        raw: String,
    },
    Result(String),
}

/// The steps of a sound archive.
pub fn take_apart(archive: &[u8]) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut data: Vec<String> = Vec::new();
    for (name, body) in records(archive).into_iter().skip(1) {
        if name.ends_with(".data.json") {
            data.push(body);
            continue;
        }
        let event: Value = serde_json::from_str(&body).unwrap();
        steps.push(step(event["type"].as_str().unwrap(), &data));
        data.clear();
    }
    steps
}

/// The archive of these steps.
pub fn put_together(steps: &[Step], timestamp: i64) -> Vec<u8> {
    let mut archive = Vec::new();
    let first = format!("{{\"version\":1,\"timestamp\":\"{timestamp}\"}}");
    append(&mut archive, "BELENIOS", timestamp, &first);
    let mut parent = None;
    for (height, step) in steps.iter().enumerate() {
        let (kind, bodies) = bodies(step);
        let mut payload = None;
        for body in bodies {
            payload = Some(append_hashed(&mut archive, "data", timestamp, &body));
        }
        let event = event(parent, height, kind, payload);
        parent = Some(append_hashed(&mut archive, "event", timestamp, &event));
    }
    archive
}

/// The records of an archive: names and bodies.
pub fn records(archive: &[u8]) -> Vec<(String, String)> {
    let mut records = Vec::new();
    let mut at = 0;
    while at < archive.len() {
        let name = archive[at..at + 100]
            .split(|byte| *byte == 0)
            .next()
            .unwrap();
        let size = std::str::from_utf8(&archive[at + 124..at + 135]).unwrap();
        let size = usize::from_str_radix(size, 8).unwrap();
        let body = &archive[at + 512..at + 512 + size];
        records.push((
            String::from_utf8(name.to_vec()).unwrap(),
            String::from_utf8(body.to_vec()).unwrap(),
        ));
        at += 512 + size.next_multiple_of(512);
    }
    records
}

/// Appends a record with a sound header.
pub fn append(archive: &mut Vec<u8>, name: &str, timestamp: i64, body: &str) {
    let mut header = format!("{name:\0<100}0000644\0").into_bytes();
    header.extend_from_slice(b"0000000\x000000000\x00");
    header.extend_from_slice(format!("{:011o}\0{timestamp:011o}\0", body.len()).as_bytes());
    header.extend_from_slice(b"        0");
    header.resize(512, 0);
    let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
    header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    archive.extend_from_slice(&header);
    archive.extend_from_slice(body.as_bytes());
    archive.resize(archive.len().next_multiple_of(512), 0);
}

/// Appends a record that is named by its hash.
pub fn append_hashed(archive: &mut Vec<u8>, kind: &str, timestamp: i64, body: &str) -> Digest {
    let hash = Digest::of(body.as_bytes());
    append(archive, &format!("{hash}.{kind}.json"), timestamp, body);
    hash
}

fn event(parent: Option<Digest>, height: usize, kind: &str, payload: Option<Digest>) -> String {
    let mut text = String::from("{");
    if let Some(parent) = parent {
        write!(text, "\"parent\":\"{parent}\",").unwrap();
    }
    write!(text, "\"height\":{height},\"type\":\"{kind}\"").unwrap();
    if let Some(payload) = payload {
        write!(text, ",\"payload\":\"{payload}\"").unwrap();
    }
    text.push('}');
    text
}

fn step(kind: &str, data: &[String]) -> Step {
    match kind {
        "Setup" => Step::Setup {
            election: data[0].clone(),
            trustees: data[1].clone(),
            credentials: data[2].clone(),
        },
        "Ballot" => Step::Ballot(data[0].clone()),
        "EndBallots" => Step::EndBallots,
        "EncryptedTally" => {
            let sized: Value = serde_json::from_str(&data[1]).unwrap();
            Step::EncryptedTally {
                raw: data[0].clone(),
                num_tallied: sized["num_tallied"].as_u64().unwrap(),
                total_weight: sized["total_weight"].as_u64().unwrap(),
            }
        }
        "PartialDecryption" => {
            let owned: Value = serde_json::from_str(&data[1]).unwrap();
            Step::PartialDecryption {
                owner: owned["owner"].as_u64().unwrap(),
                raw: data[0].clone(),
            }
        }
        "Result" => Step::Result(data[0].clone()),
        other => panic!("no archive of ours has the event {other}"),
    }
}

fn bodies(step: &Step) -> (&'static str, Vec<String>) {
    let hash = |body: &String| Digest::of(body.as_bytes());
    match step {
        Step::Setup {
            election,
            trustees,
            credentials,
        } => {
            let setup = format!(
                "{{\"election\":\"{}\",\"trustees\":\"{}\",\"credentials\":\"{}\"}}",
                hash(election),
                hash(trustees),
                hash(credentials),
            );
            (
                "Setup",
                vec![
                    election.clone(),
                    trustees.clone(),
                    credentials.clone(),
                    setup,
                ],
            )
        }
        Step::Ballot(raw) => ("Ballot", vec![raw.clone()]),
        Step::EndBallots => ("EndBallots", Vec::new()),
        Step::EncryptedTally {
            raw,
            num_tallied,
            total_weight,
        } => {
            let sized = format!(
                "{{\"num_tallied\":{num_tallied},\"total_weight\":{total_weight},\"encrypted_tally\":\"{}\"}}",
                hash(raw),
            );
            ("EncryptedTally", vec![raw.clone(), sized])
        }
        Step::PartialDecryption { owner, raw } => {
            let owned = format!("{{\"owner\":{owner},\"payload\":\"{}\"}}", hash(raw));
            ("PartialDecryption", vec![raw.clone(), owned])
        }
        Step::Result(raw) => ("Result", vec![raw.clone()]),
    }
}
