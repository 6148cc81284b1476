//! Ballots with one flaw, or with two of which the first must be named.

use phieukin::election::{Flaw, ballot_bytes_limit};

use super::{Content, Refused};
use crate::round::{Round, Shape, columns, list};
use crate::tree::{Tree, changed};

mod cases;

use cases::{ADDRESS, LEAVES, LENGTHS, PROOFS, SCHEMA, flip_number, neutral};

pub fn all() -> Vec<Refused> {
    let mut round = Round::new(Shape::List(3, 2), 3, 1, 80);
    let sound = round.sealed(0, &list(3, &[0, 2]));
    let mut all = of_texts(&round, &sound);
    let shorter = changed(&sound, |ballot| {
        "1".clone_into(ballot.at("signature/proof/response").text());
    });
    all.extend(
        [SCHEMA, LENGTHS]
            .concat()
            .iter()
            .map(|(name, flaw, change)| refused(&round, name, *flaw, changed(&shorter, change))),
    );
    let trees = [ADDRESS, LEAVES, PROOFS].concat();
    all.extend(
        trees
            .iter()
            .map(|(name, flaw, change)| refused(&round, name, *flaw, changed(&sound, change))),
    );
    all.push(refused(
        &round,
        "ballot-credential-of-a-stranger",
        Flaw::UnknownCredential,
        changed(&sound, |ballot| {
            *ballot.at("credential").text() = round.tellers[0].public().to_string();
        }),
    ));
    all.push(refused(
        &round,
        "ballot-credential-of-another",
        Flaw::BadIndividualProof,
        changed(&sound, |ballot| {
            *ballot.at("credential").text() = round.delegates[1].public().to_string();
        }),
    ));
    all.extend(of_columns());
    all
}

fn refused(round: &Round, name: &str, flaw: Flaw, ballot: String) -> Refused {
    let content = Content::Ballot {
        election: round.election.raw().to_owned(),
        roll: round.roll.raw().to_owned(),
        ballot,
    };
    Refused {
        name: name.to_owned(),
        flaw,
        content,
    }
}

/// Flaws of the text as such.
fn of_texts(round: &Round, sound: &str) -> Vec<Refused> {
    let limit = ballot_bytes_limit(&round.election);
    // Without its uuid, which is compared later, a ballot has room for a flaw of its text.
    let roomy = sound.replacen(round.election.uuid().as_str(), "", 1);
    let spaces = " ".repeat(limit + 1 - sound.len());
    [
        (
            "ballot-too-large",
            Flaw::TooLarge,
            format!("{sound}{spaces}"),
        ),
        ("ballot-empty", Flaw::MalformedJson, String::new()),
        (
            "ballot-cut",
            Flaw::MalformedJson,
            sound[..sound.len() - 1].to_owned(),
        ),
        (
            "ballot-byte-order-mark",
            Flaw::MalformedJson,
            format!("\u{feff}{sound}"),
        ),
        (
            "ballot-lone-surrogate",
            Flaw::MalformedJson,
            sound.replacen("\"election_uuid\":\"", "\"election_uuid\":\"\\ud800", 1),
        ),
        ("ballot-null", Flaw::WrongType, "null".to_owned()),
        ("ballot-in-an-array", Flaw::WrongType, format!("[{sound}]")),
        (
            "ballot-space",
            Flaw::NotCanonical,
            roomy.replacen(':', ": ", 1),
        ),
        (
            "ballot-newline-after",
            Flaw::NotCanonical,
            format!("{roomy}\n"),
        ),
        (
            "ballot-escaped-character",
            Flaw::NotCanonical,
            roomy.replacen("\"alpha\":", "\"\\u0061lpha\":", 1),
        ),
        (
            "ballot-field-twice",
            Flaw::NotCanonical,
            roomy.replacen("{\"alpha\":", "{\"alpha\":\"\",\"alpha\":", 1),
        ),
    ]
    .into_iter()
    .map(|(name, flaw, ballot)| refused(round, name, flaw, ballot))
    .collect()
}

/// Flaws of a ballot with two columns.
fn of_columns() -> Vec<Refused> {
    let mut round = Round::new(Shape::Columns(2), 2, 1, 81);
    let marking = columns(2, Some(0), Some(1));
    let sound = round.sealed(0, &marking);
    let other = round.sealed(0, &marking);
    let mut other: Tree = serde_json::from_str(&other).unwrap();
    let twice = changed(&sound, |ballot| {
        let first = ballot.at("answers/0").clone();
        *ballot.at("answers/1") = first;
    });
    let joined = changed(&sound, |ballot| {
        *ballot.at("answers/2") = other.at("answers/2").clone();
    });
    let blank = changed(&sound, |ballot| {
        "1".clone_into(ballot.at("signature/proof/response").text());
        let none = Tree::Array(Vec::new());
        ballot
            .at("answers/0")
            .fields()
            .push(("blank_proof".to_owned(), none));
    });
    let first_question = changed(&sound, |ballot| {
        flip_number(ballot.at("answers/0/overall_proof/0/response"));
        *ballot.at("answers/1/choices/0/alpha").text() = neutral();
    });
    vec![
        refused(
            &round,
            "ballot-one-unit-in-both-columns",
            Flaw::WrongProduct,
            twice,
        ),
        refused(
            &round,
            "ballot-columns-not-joined",
            Flaw::WrongProduct,
            joined,
        ),
        refused(
            &round,
            "ballot-blank-proof-unexpected",
            Flaw::UnexpectedBlankProof,
            blank,
        ),
        refused(
            &round,
            "ballot-question-before-question",
            Flaw::BadOverallProof,
            first_question,
        ),
    ]
}
