//! The vectors that cargo and vitest read alike; `UPDATE=1` writes them anew.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::{env, fs};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use phieukin::election::{AcceptedBallot, Archive, Election, Flaw, Replacement, Roll};
use serde_json::{Value, json};

mod codes;
mod refused_archives;
mod refused_ballots;
mod spares;
mod whole_round;

/// A ballot or an archive that is refused, and why.
pub struct Refused {
    name: String,
    flaw: Flaw,
    content: Content,
}

/// What is refused.
pub enum Content {
    Ballot {
        election: String,
        roll: String,
        ballot: String,
    },
    Archive(Vec<u8>),
    /// A sound archive, with what a log says was replaced.
    Replaced(Vec<u8>, Vec<Replacement>),
}

#[test]
fn every_refused_vector_is_refused_for_its_reason() {
    let all: Vec<Refused> = refused_ballots::all()
        .into_iter()
        .chain(refused_archives::all())
        .collect();
    let names: BTreeSet<String> = all.iter().map(|one| format!("{}.json", one.name)).collect();
    assert_eq!(names.len(), all.len(), "names are distinct");
    for one in &all {
        one.content.assert_refused(one.flaw, &one.name);
        golden(&format!("refused/{}.json", one.name), &one.json());
    }
    let files: BTreeSet<String> = fs::read_dir(folder().join("refused"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files, names, "no file without its case");
    println!("{} ballots and archives were refused", all.len());
}

impl Refused {
    fn json(&self) -> Value {
        match &self.content {
            Content::Ballot {
                election,
                roll,
                ballot,
            } => json!({
                "name": self.name,
                "election": election,
                "roll": roll,
                "ballot": ballot,
                "flaw": self.flaw,
            }),
            Content::Replaced(archive, replaced) => json!({
                "name": self.name,
                "archive_base64": STANDARD.encode(archive),
                "replaced": replaced,
                "flaw": self.flaw,
            }),
            Content::Archive(archive) => json!({
                "name": self.name,
                "archive_base64": STANDARD.encode(archive),
                "flaw": self.flaw,
            }),
        }
    }
}

impl Content {
    #[track_caller]
    fn assert_refused(&self, flaw: Flaw, name: &str) {
        let said = match self {
            Self::Ballot {
                election,
                roll,
                ballot,
            } => {
                let election = Election::parse(election).unwrap();
                let roll = Roll::parse(roll).unwrap();
                AcceptedBallot::verify(&election, &roll, ballot).map(drop)
            }
            Self::Replaced(archive, replaced) => {
                let archive = Archive::read(archive).unwrap();
                archive.verify().unwrap();
                archive.verify_replaced(replaced).map(drop)
            }
            Self::Archive(archive) => Archive::read(archive)
                .and_then(|archive| archive.verify())
                .map(drop),
        };
        assert_eq!(said, Err(flaw), "{name}");
    }
}

/// Compares a vector with its file, or writes the file.
#[track_caller]
pub fn golden(name: &str, vector: &Value) {
    let path = folder().join(name);
    let text = format!("{}\n", serde_json::to_string_pretty(vector).unwrap());
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &text).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "{name} differs: UPDATE=1 writes it anew");
}

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors"))
}
