//! Forged archives in which every hash is right: what a server that wants to cheat would publish.

use curve25519_dalek::constants::ED25519_BASEPOINT_POINT;
use curve25519_dalek::edwards::{CompressedEdwardsY, EdwardsPoint};
use curve25519_dalek::scalar::Scalar;
use num_bigint::BigUint;
use phieukin::election::{EncryptedTally, Flaw, SigningKey, TrusteeKey, Trustees, seal};
use serde_json::Value;

use crate::forge::{Step, put_together, take_apart};
use crate::round::{Round, TIMESTAMP, list};

/// Forged archives of a round of at most 2 of 3, each with a name and what is wrong.
#[expect(clippy::too_many_lines, reason = "one table")]
pub fn forgeries(round: &mut Round) -> Vec<(&'static str, Flaw, Vec<u8>)> {
    let markings: Vec<_> = (0..4).map(|delegate| list(3, &[delegate % 3])).collect();
    let ballots = round.ballots(&markings);
    let (archive, result) = round.finished(&ballots);
    let subset = EncryptedTally::of(&round.election, &ballots[..3])
        .raw()
        .to_owned();
    let stranger = stranger(round);
    let second = round.sealed(0, &list(3, &[]));
    let other_key = other_trustee(round);
    let sound = take_apart(&archive.bytes);
    let (first, tally, share, last) = (1, 6, 7, sound.len() - 1);
    let forged = |change: &dyn Fn(&mut Vec<Step>)| {
        let mut steps = sound.clone();
        change(&mut steps);
        put_together(&steps, TIMESTAMP)
    };
    let spoiled = |change: &dyn Fn(&mut Value)| forged(&|steps| edit(&mut steps[first], change));
    vec![
        (
            "a response raised by one",
            Flaw::BadIndividualProof,
            spoiled(&|ballot| {
                raise(&mut ballot["answers"][0]["individual_proofs"][0][0]["response"]);
            }),
        ),
        (
            "a ballot that encrypts fifty",
            Flaw::BadIndividualProof,
            spoiled(&|ballot| multiply(&mut ballot["answers"][0]["choices"][1]["beta"], 50)),
        ),
        (
            "a signature by nobody",
            Flaw::BadSignature,
            spoiled(&|ballot| raise(&mut ballot["signature"]["proof"]["response"])),
        ),
        (
            "a ballot of an unknown credential",
            Flaw::UnknownCredential,
            forged(&|steps| steps[first] = Step::Ballot(stranger.clone())),
        ),
        (
            "a ballot with a space",
            Flaw::NotCanonical,
            forged(&|steps| change_text(&mut steps[first], |raw| raw.replacen(':', ": ", 1))),
        ),
        (
            "two ballots of one credential",
            Flaw::DuplicateBallot,
            forged(&|steps| {
                steps.insert(tally - 1, Step::Ballot(second.clone()));
            }),
        ),
        (
            "a ballot removed before the tally",
            Flaw::WrongTally,
            forged(&|steps| drop(steps.remove(first))),
        ),
        (
            "a tally of some ballots only",
            Flaw::WrongTally,
            forged(&|steps| change_text(&mut steps[tally], |_| subset.clone())),
        ),
        (
            "wrong counters",
            Flaw::WrongCounter,
            forged(&|steps| {
                if let Step::EncryptedTally { num_tallied, .. } = &mut steps[tally] {
                    *num_tallied += 1;
                }
            }),
        ),
        (
            "a changed factor",
            Flaw::BadDecryptionProof,
            forged(&|steps| {
                edit(&mut steps[share], &|share| {
                    multiply(&mut share["decryption_factors"][0][1], 1);
                });
            }),
        ),
        (
            "a share removed",
            Flaw::MissingDecryption,
            forged(&|steps| drop(steps.remove(share))),
        ),
        (
            "another result",
            Flaw::WrongResult,
            forged(&|steps| {
                change_text(&mut steps[last], |_| {
                    let raw = result.raw().replace('2', "3");
                    assert_ne!(raw, result.raw());
                    raw
                });
            }),
        ),
        (
            "an end of ballots amid them",
            Flaw::WrongEventOrder,
            forged(&|steps| steps.insert(first + 2, Step::EndBallots)),
        ),
        (
            "a trustee's key exchanged",
            Flaw::WrongJointKey,
            forged(&|steps| {
                if let Step::Setup { trustees, .. } = &mut steps[0] {
                    trustees.clone_from(&other_key);
                }
            }),
        ),
    ]
}

fn stranger(round: &mut Round) -> String {
    let key = SigningKey::random(&mut round.rng);
    seal(&round.election, &key, &list(3, &[1]), &mut round.rng)
        .unwrap()
        .raw
}

fn other_trustee(round: &mut Round) -> String {
    let mut keys = round.trustees.keys().to_vec();
    keys[0] = TrusteeKey::make(&SigningKey::random(&mut round.rng), &mut round.rng);
    Trustees::from_keys(&keys).unwrap().raw().to_owned()
}

/// Changes the body of a step as text.
pub fn change_text(step: &mut Step, change: impl Fn(&str) -> String) {
    match step {
        Step::Ballot(raw)
        | Step::EncryptedTally { raw, .. }
        | Step::PartialDecryption { raw, .. }
        | Step::Result(raw) => *raw = change(raw),
        Step::Setup { .. } | Step::EndBallots => panic!("such a step has no one body"),
    }
}

/// Changes the body of a step as JSON, keeping the order of its fields.
fn edit(step: &mut Step, change: &dyn Fn(&mut Value)) {
    change_text(step, |raw| {
        let mut value: Value = serde_json::from_str(raw).unwrap();
        let before = leaves(&value);
        change(&mut value);
        let after = leaves(&value);
        let (old, new) = before
            .iter()
            .zip(&after)
            .find(|(old, new)| old != new)
            .unwrap();
        raw.replacen(&format!("\"{old}\""), &format!("\"{new}\""), 1)
    });
}

/// All strings of a value, in an order that depends on its shape only.
fn leaves(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(leaves).collect(),
        Value::Object(fields) => fields.values().flat_map(leaves).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

/// Raises a decimal string by one.
pub fn raise(value: &mut Value) {
    let number: BigUint = value.as_str().unwrap().parse().unwrap();
    *value = Value::String((number + 1_u8).to_string());
}

/// Multiplies an element by a power of g.
fn multiply(value: &mut Value, exponent: u64) {
    let mut bytes = [0; 32];
    hex::decode_to_slice(value.as_str().unwrap(), &mut bytes).unwrap();
    bytes.reverse();
    let point: EdwardsPoint = CompressedEdwardsY(bytes).decompress().unwrap();
    let mut bytes = (point + ED25519_BASEPOINT_POINT * Scalar::from(exponent))
        .compress()
        .to_bytes();
    bytes.reverse();
    *value = Value::String(hex::encode(bytes));
}
