//! Spoil one thing, anywhere, and the round is refused: a machine walks every leaf.

use phieukin::election::{AcceptedBallot, Archive, Digest, Flaw};

use crate::forge::{Step, append, put_together, records, take_apart};
use crate::round::{Round, Shape, TIMESTAMP, columns, list};
use crate::tree::spoils;

#[test]
fn no_spoiled_ballot_of_a_list_is_accepted() {
    let mut round = Round::new(Shape::List(3, 2), 2, 1, 40);
    let raw = round.sealed(0, &list(3, &[0, 2]));
    assert!(refuse_all_spoils_of_a_ballot(&round, &raw) > 400);
}

#[test]
fn no_spoiled_ballot_of_two_columns_is_accepted() {
    let mut round = Round::new(Shape::Columns(2), 2, 1, 41);
    let raw = round.sealed(1, &columns(2, Some(1), None));
    assert!(refuse_all_spoils_of_a_ballot(&round, &raw) > 600);
}

#[test]
fn no_archive_with_a_spoiled_record_is_accepted() {
    let archive = sound();
    let records = records(&archive);
    let mut spoiled = 0;
    for at in 0..records.len() {
        for (place, body) in spoils(&records[at].1) {
            let mut forged = Vec::new();
            for (other, (name, own)) in records.iter().enumerate() {
                let (name, body) = if other == at {
                    (renamed(name, &body), &body)
                } else {
                    (name.clone(), own)
                };
                append(&mut forged, &name, TIMESTAMP, body);
            }
            // The same time as a number is no spoil: both are in use.
            if at == 0 && body == format!(r#"{{"version":1,"timestamp":{TIMESTAMP}}}"#) {
                verify(&forged).unwrap();
                continue;
            }
            assert!(verify(&forged).is_err(), "record {at} with {place}");
            spoiled += 1;
        }
    }
    println!("{spoiled} spoiled records were refused");
    assert!(spoiled > 1000);
}

#[test]
fn no_archive_spoiled_with_every_hash_right_is_accepted() {
    let steps = take_apart(&sound());
    let mut spoiled = 0;
    for at in 0..steps.len() {
        for (part, body) in bodies(&steps[at]) {
            for (place, body) in spoils(&body) {
                // A roll may stand in any order.
                if part == "credentials" && place == "$: reordered" {
                    continue;
                }
                let mut steps = steps.clone();
                set_body(&mut steps[at], part, body);
                let said = verify(&put_together(&steps, TIMESTAMP));
                assert!(said.is_err(), "step {at}, {part} with {place}");
                spoiled += 1;
            }
        }
    }
    println!("{spoiled} spoiled bodies were refused");
    assert!(spoiled > 1000);
}

/// Tries every spoil of a sound ballot and counts them.
fn refuse_all_spoils_of_a_ballot(round: &Round, raw: &str) -> usize {
    AcceptedBallot::verify(&round.election, &round.roll, raw).unwrap();
    let all = spoils(raw);
    for (place, spoiled) in &all {
        let said = AcceptedBallot::verify(&round.election, &round.roll, spoiled);
        assert!(said.is_err(), "{place}");
    }
    println!("{} spoiled ballots were refused", all.len());
    all.len()
}

/// A finished archive in which every credential of the roll has voted.
fn sound() -> Vec<u8> {
    let mut round = Round::new(Shape::List(2, 1), 3, 2, 42);
    let ballots = round.ballots(&[list(2, &[0]), list(2, &[1]), list(2, &[])]);
    let (archive, _) = round.finished(&ballots);
    verify(&archive.bytes).unwrap();
    archive.bytes
}

fn verify(archive: &[u8]) -> Result<(), Flaw> {
    Archive::read(archive)?.verify().map(drop)
}

fn renamed(name: &str, body: &str) -> String {
    match name.split_once('.') {
        Some((_, ending)) => format!("{}.{ending}", Digest::of(body.as_bytes())),
        None => name.to_owned(),
    }
}

fn bodies(step: &Step) -> Vec<(&'static str, String)> {
    match step {
        Step::Setup {
            election,
            trustees,
            credentials,
        } => vec![
            ("election", election.clone()),
            ("trustees", trustees.clone()),
            ("credentials", credentials.clone()),
        ],
        Step::Ballot(raw)
        | Step::EncryptedTally { raw, .. }
        | Step::PartialDecryption { raw, .. }
        | Step::Result(raw) => vec![("body", raw.clone())],
        Step::EndBallots => Vec::new(),
    }
}

fn set_body(step: &mut Step, part: &str, body: String) {
    match (step, part) {
        (Step::Setup { election, .. }, "election") => *election = body,
        (Step::Setup { trustees, .. }, "trustees") => *trustees = body,
        (Step::Setup { credentials, .. }, _) => *credentials = body,
        (
            Step::Ballot(raw)
            | Step::EncryptedTally { raw, .. }
            | Step::PartialDecryption { raw, .. }
            | Step::Result(raw),
            _,
        ) => *raw = body,
        (Step::EndBallots, _) => panic!("an end of ballots has no body"),
    }
}
