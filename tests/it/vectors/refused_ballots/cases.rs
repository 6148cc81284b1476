//! One change of a sound ballot each.

use curve25519_dalek::constants::EIGHT_TORSION;
use curve25519_dalek::edwards::{CompressedEdwardsY, EdwardsPoint};
use num_bigint::BigUint;
use phieukin::election::Flaw;

use crate::tree::{Tree, order};

/// A name, the flaw, and the change of a sound ballot.
pub(super) type Case = (&'static str, Flaw, fn(&mut Tree));

pub(super) const SCHEMA: &[Case] = &[
    ("ballot-field-unknown", Flaw::UnknownField, |ballot| {
        add(ballot);
    }),
    (
        "ballot-field-unknown-in-an-answer",
        Flaw::UnknownField,
        |ballot| add(ballot.at("answers/0")),
    ),
    (
        "ballot-field-unknown-in-a-choice",
        Flaw::UnknownField,
        |ballot| {
            add(ballot.at("answers/0/choices/1"));
        },
    ),
    (
        "ballot-field-unknown-in-a-proof",
        Flaw::UnknownField,
        |ballot| {
            add(ballot.at("answers/0/overall_proof/0"));
        },
    ),
    ("ballot-field-missing", Flaw::MissingField, |ballot| {
        drop(ballot.fields().pop());
    }),
    (
        "ballot-field-missing-in-a-proof",
        Flaw::MissingField,
        |ballot| {
            drop(ballot.at("signature/proof").fields().remove(0));
        },
    ),
    ("ballot-field-renamed", Flaw::UnknownField, |ballot| {
        "hash_".clone_into(&mut ballot.at("signature").fields()[0].0);
    }),
    ("ballot-fields-reordered", Flaw::NotCanonical, |ballot| {
        ballot.at("answers/0/choices/0").fields().reverse();
    }),
    ("ballot-number-as-a-number", Flaw::WrongType, |ballot| {
        *ballot.at("signature/proof/response") = Tree::Number(1);
    }),
    ("ballot-list-as-an-object", Flaw::WrongType, |ballot| {
        *ballot.at("answers/0/choices") = Tree::Object(Vec::new());
    }),
];

pub(super) const ADDRESS: &[Case] = &[
    ("ballot-of-another-uuid", Flaw::WrongUuid, |ballot| {
        ballot.at("election_uuid").text().push('2');
    }),
    (
        "ballot-of-another-fingerprint",
        Flaw::WrongFingerprint,
        |ballot| flip(ballot.at("election_hash")),
    ),
    (
        "ballot-credential-in-upper-case",
        Flaw::MalformedPoint,
        |ballot| {
            let text = ballot.at("credential").text();
            *text = text.to_uppercase();
        },
    ),
    (
        "ballot-credential-off-the-curve",
        Flaw::BadPoint,
        |ballot| {
            *ballot.at("credential").text() = off_the_curve();
        },
    ),
    ("ballot-credential-not-reduced", Flaw::BadPoint, |ballot| {
        *ballot.at("credential").text() = not_reduced();
    }),
    ("ballot-credential-neutral", Flaw::Identity, |ballot| {
        *ballot.at("credential").text() = neutral();
    }),
    ("ballot-credential-with-torsion", Flaw::Torsion, |ballot| {
        twist(ballot.at("credential"));
    }),
];

pub(super) const LENGTHS: &[Case] = &[
    ("ballot-answer-more", Flaw::WrongLength, |ballot| {
        ballot.at("answers/0/individual_proofs").elements().clear();
        let answer = ballot.at("answers/0").clone();
        ballot.at("answers").elements().push(answer);
        ballot.at("answers/0/choices").elements().clear();
        ballot.at("answers/1/choices").elements().clear();
    }),
    ("ballot-answer-less", Flaw::WrongLength, |ballot| {
        ballot.at("answers").elements().clear();
    }),
    ("ballot-choice-less", Flaw::WrongLength, |ballot| {
        shorten(ballot.at("answers/0/choices"));
    }),
    (
        "ballot-individual-proof-less",
        Flaw::WrongLength,
        |ballot| {
            shorten(ballot.at("answers/0/individual_proofs"));
        },
    ),
    (
        "ballot-individual-branch-more",
        Flaw::WrongLength,
        |ballot| {
            lengthen(ballot.at("answers/0/individual_proofs/2"));
        },
    ),
    ("ballot-overall-branch-less", Flaw::WrongLength, |ballot| {
        shorten(ballot.at("answers/0/overall_proof"));
    }),
    ("ballot-blank-branch-more", Flaw::WrongLength, |ballot| {
        lengthen(ballot.at("answers/0/blank_proof"));
    }),
    (
        "ballot-blank-proof-missing",
        Flaw::MissingBlankProof,
        |ballot| {
            drop(ballot.at("answers/0").fields().pop());
        },
    ),
    ("ballot-length-before-points", Flaw::WrongLength, |ballot| {
        shorten(ballot.at("answers/0/overall_proof"));
        *ballot.at("answers/0/choices/0/alpha").text() = neutral();
    }),
];

pub(super) const LEAVES: &[Case] = &[
    ("ballot-alpha-neutral", Flaw::Identity, |ballot| {
        *ballot.at("answers/0/choices/1/alpha").text() = neutral();
    }),
    ("ballot-alpha-with-torsion", Flaw::Torsion, |ballot| {
        twist(ballot.at("answers/0/choices/1/alpha"));
    }),
    ("ballot-alpha-of-small-order", Flaw::Torsion, |ballot| {
        *ballot.at("answers/0/choices/1/alpha").text() = encode(&EIGHT_TORSION[1]);
    }),
    ("ballot-beta-with-torsion", Flaw::Torsion, |ballot| {
        twist(ballot.at("answers/0/choices/2/beta"));
    }),
    ("ballot-beta-off-the-curve", Flaw::BadPoint, |ballot| {
        *ballot.at("answers/0/choices/2/beta").text() = off_the_curve();
    }),
    ("ballot-beta-neutral", Flaw::BadIndividualProof, |ballot| {
        *ballot.at("answers/0/choices/2/beta").text() = neutral();
    }),
    ("ballot-beta-too-short", Flaw::MalformedPoint, |ballot| {
        ballot.at("answers/0/choices/2/beta").text().truncate(63);
    }),
    (
        "ballot-point-before-number",
        Flaw::MalformedPoint,
        |ballot| {
            ballot.at("answers/0/choices/3/beta").text().push('0');
            "x".clone_into(
                ballot
                    .at("answers/0/individual_proofs/0/0/challenge")
                    .text(),
            );
        },
    ),
    (
        "ballot-number-with-a-leading-zero",
        Flaw::MalformedNumber,
        |ballot| {
            ballot
                .at("answers/0/blank_proof/1/response")
                .text()
                .insert(0, '0');
        },
    ),
    ("ballot-number-negative", Flaw::MalformedNumber, |ballot| {
        ballot
            .at("answers/0/overall_proof/1/challenge")
            .text()
            .insert(0, '-');
    }),
    ("ballot-number-empty", Flaw::MalformedNumber, |ballot| {
        ballot
            .at("answers/0/overall_proof/1/challenge")
            .text()
            .clear();
    }),
    (
        "ballot-number-is-the-order",
        Flaw::NumberOutOfRange,
        |ballot| {
            *ballot.at("answers/0/individual_proofs/1/0/response").text() = order().to_string();
        },
    ),
    (
        "ballot-number-plus-the-order",
        Flaw::NumberOutOfRange,
        |ballot| {
            let text = ballot.at("answers/0/individual_proofs/1/0/response").text();
            *text = (text.parse::<BigUint>().unwrap() + order()).to_string();
        },
    ),
    (
        "ballot-number-of-a-thousand-digits-before-proof",
        Flaw::NumberOutOfRange,
        |ballot| {
            flip_number(ballot.at("answers/0/individual_proofs/0/0/response"));
            // The largest number that keeps the ballot within its limit.
            *ballot.at("answers/0/blank_proof/1/response").text() = "9".repeat(76);
        },
    ),
    (
        "ballot-signature-number-out-of-range",
        Flaw::NumberOutOfRange,
        |ballot| {
            *ballot.at("signature/proof/challenge").text() = order().to_string();
        },
    ),
];

pub(super) const PROOFS: &[Case] = &[
    (
        "ballot-individual-response-changed",
        Flaw::BadIndividualProof,
        |ballot| {
            flip_number(ballot.at("answers/0/individual_proofs/3/1/response"));
        },
    ),
    (
        "ballot-individual-challenge-changed",
        Flaw::BadIndividualProof,
        |ballot| {
            flip_number(ballot.at("answers/0/individual_proofs/3/1/challenge"));
        },
    ),
    (
        "ballot-choices-swapped",
        Flaw::BadIndividualProof,
        |ballot| {
            ballot.at("answers/0/choices").elements().swap(1, 2);
        },
    ),
    (
        "ballot-choices-swapped-with-their-proofs",
        Flaw::BadBlankProof,
        |ballot| {
            ballot.at("answers/0/choices").elements().swap(1, 2);
            ballot
                .at("answers/0/individual_proofs")
                .elements()
                .swap(1, 2);
        },
    ),
    (
        "ballot-blank-response-changed",
        Flaw::BadBlankProof,
        |ballot| {
            flip_number(ballot.at("answers/0/blank_proof/0/response"));
        },
    ),
    (
        "ballot-blank-before-overall",
        Flaw::BadBlankProof,
        |ballot| {
            flip_number(ballot.at("answers/0/overall_proof/0/response"));
            flip_number(ballot.at("answers/0/blank_proof/0/response"));
        },
    ),
    (
        "ballot-overall-response-changed",
        Flaw::BadOverallProof,
        |ballot| {
            flip_number(ballot.at("answers/0/overall_proof/2/response"));
        },
    ),
    (
        "ballot-overall-branches-swapped",
        Flaw::BadOverallProof,
        |ballot| {
            ballot.at("answers/0/overall_proof").elements().swap(0, 1);
        },
    ),
    ("ballot-hash-changed", Flaw::WrongHash, |ballot| {
        flip(ballot.at("signature/hash"));
    }),
    (
        "ballot-signature-response-changed",
        Flaw::BadSignature,
        |ballot| {
            flip_number(ballot.at("signature/proof/response"));
        },
    ),
    (
        "ballot-signature-challenge-changed",
        Flaw::BadSignature,
        |ballot| {
            flip_number(ballot.at("signature/proof/challenge"));
        },
    ),
];

fn add(object: &mut Tree) {
    object
        .fields()
        .push(("note".to_owned(), Tree::Text("x".to_owned())));
}

fn lengthen(array: &mut Tree) {
    let number = || Tree::Text("1".to_owned());
    let fields = ["challenge", "response"].map(|name| (name.to_owned(), number()));
    array.elements().push(Tree::Object(fields.to_vec()));
}

fn shorten(array: &mut Tree) {
    drop(array.elements().pop());
}

/// Changes the first character.
fn flip(text: &mut Tree) {
    let text = text.text();
    let first = if text.starts_with('A') { "B" } else { "A" };
    text.replace_range(..1, first);
}

/// Changes the last digit.
pub(super) fn flip_number(text: &mut Tree) {
    let text = text.text();
    let last = if text.ends_with('1') { '2' } else { '1' };
    text.pop();
    text.push(last);
}

pub(super) fn neutral() -> String {
    format!("{:064x}", 1)
}

/// An encoding whose y belongs to no point.
fn off_the_curve() -> String {
    format!("{:064x}", 2)
}

/// The neutral element with y = p + 1 in place of 1.
fn not_reduced() -> String {
    format!("7{}ee", "f".repeat(61))
}

/// Adds a point of order eight.
fn twist(text: &mut Tree) {
    let text = text.text();
    let mut bytes = [0; 32];
    hex::decode_to_slice(text.as_str(), &mut bytes).unwrap();
    bytes.reverse();
    let point = CompressedEdwardsY(bytes).decompress().unwrap();
    *text = encode(&(point + EIGHT_TORSION[1]));
}

fn encode(point: &EdwardsPoint) -> String {
    let mut bytes = point.compress().to_bytes();
    bytes.reverse();
    hex::encode(bytes)
}
