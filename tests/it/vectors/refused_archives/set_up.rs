//! Flaws of the set-up.

use phieukin::election::{Digest, Flaw};

use super::super::Refused;
use super::refused;
use crate::forge::{Step, append, put_together, records};
use crate::round::TIMESTAMP;
use crate::tree::{Tree, changed};

/// Flaws of the set-up, every hash right.
#[expect(clippy::too_many_lines, reason = "one table")]
pub(super) fn of_set_up(sound: &Step) -> Vec<Refused> {
    let Step::Setup {
        election,
        trustees,
        credentials,
    } = sound
    else {
        panic!("not a set-up")
    };
    let archive = |election: &str, trustees: &str, credentials: &str| {
        let own = str::to_owned;
        let step = Step::Setup {
            election: own(election),
            trustees: own(trustees),
            credentials: own(credentials),
        };
        put_together(&[step], TIMESTAMP)
    };
    let election_with = |name: &str, flaw: Flaw, election: String| {
        refused(name, flaw, archive(&election, trustees, credentials))
    };
    let trustees_with = |name: &str, flaw: Flaw, trustees: String| {
        refused(name, flaw, archive(election, &trustees, credentials))
    };
    let roll_with = |name: &str, flaw: Flaw, roll: String| {
        refused(name, flaw, archive(election, trustees, &roll))
    };
    let edited = |change: fn(&mut Tree)| changed(election, change);
    let first = "[[\"Single\"";
    vec![
        election_with(
            "set-up-election-with-a-space",
            Flaw::NotCanonical,
            election.replacen(':', ": ", 1),
        ),
        election_with(
            "set-up-election-field-unknown",
            Flaw::UnknownField,
            election.replacen('{', "{\"x\":1,", 1),
        ),
        election_with(
            "set-up-election-field-missing",
            Flaw::MissingField,
            edited(|election| drop(election.fields().remove(1))),
        ),
        election_with(
            "set-up-election-of-version-2",
            Flaw::UnsupportedVersion,
            edited(|election| *election.at("version") = Tree::Number(2)),
        ),
        election_with(
            "set-up-election-of-another-group",
            Flaw::UnsupportedGroup,
            election.replace("Ed25519", "RFC-3526-2048"),
        ),
        election_with(
            "set-up-election-of-preferences",
            Flaw::UnsupportedQuestion,
            edited(|election| {
                let question = election.at("questions").elements().remove(0);
                let kind = Tree::Text("NonHomomorphic".to_owned());
                let typed = vec![("type".to_owned(), kind), ("value".to_owned(), question)];
                election
                    .at("questions")
                    .elements()
                    .push(Tree::Object(typed));
            }),
        ),
        election_with(
            "set-up-election-uuid-short",
            Flaw::MalformedUuid,
            edited(|election| election.at("uuid").text().truncate(13)),
        ),
        election_with(
            "set-up-election-uuid-not-base58",
            Flaw::MalformedUuid,
            edited(|election| election.at("uuid").text().push('0')),
        ),
        election_with(
            "set-up-election-key-neutral",
            Flaw::Identity,
            edited(|election| {
                *election.at("public_key").text() = format!("{:064x}", 1);
            }),
        ),
        election_with(
            "set-up-election-without-questions",
            Flaw::BadQuestion,
            edited(|election| election.at("questions").elements().clear()),
        ),
        election_with(
            "set-up-election-more-than-there-are",
            Flaw::BadQuestion,
            edited(|election| *election.at("questions/0/max") = Tree::Number(2)),
        ),
        election_with(
            "set-up-election-least-above-most",
            Flaw::BadQuestion,
            edited(|election| *election.at("questions/0/min") = Tree::Number(2)),
        ),
        election_with(
            "set-up-rules-method-unknown",
            Flaw::BadRules,
            edited(|election| "ranks".clone_into(election.at("x_rules/method").text())),
        ),
        election_with(
            "set-up-rules-columns-without-product",
            Flaw::BadRules,
            edited(|election| "columns".clone_into(election.at("x_rules/method").text())),
        ),
        election_with(
            "set-up-rules-meeting-in-upper-case",
            Flaw::BadRules,
            edited(|election| {
                let meeting = election.at("x_rules/meeting").text();
                *meeting = meeting.to_uppercase();
            }),
        ),
        election_with(
            "set-up-rules-receipt-key-malformed",
            Flaw::MalformedPoint,
            edited(|election| election.at("x_rules/receipt_key").text().push('0')),
        ),
        trustees_with("set-up-no-trustee", Flaw::NoTrustee, "[]".to_owned()),
        trustees_with(
            "set-up-threshold-trustees",
            Flaw::UnsupportedTrustees,
            trustees.replace(first, "[[\"Pedersen\""),
        ),
        trustees_with(
            "set-up-trustee-without-key",
            Flaw::WrongType,
            trustees.replacen(first, "[[\"Single\"],[\"Single\"", 1),
        ),
        trustees_with(
            "set-up-trustee-twice",
            Flaw::DuplicateTrustee,
            changed(trustees, |trustees| {
                let first = trustees.at("0").clone();
                trustees.elements().push(first);
            }),
        ),
        trustees_with(
            "set-up-trustee-proof-changed",
            Flaw::BadTrusteeProof,
            changed(trustees, |trustees| {
                "1".clone_into(trustees.at("0/1/pok/response").text());
            }),
        ),
        trustees_with(
            "set-up-trustee-removed",
            Flaw::WrongJointKey,
            changed(trustees, |trustees| {
                trustees.elements().truncate(1);
            }),
        ),
        roll_with(
            "set-up-credential-with-a-weight",
            Flaw::UnsupportedWeight,
            credentials.replacen("\",", ",2\",", 1),
        ),
        roll_with(
            "set-up-credential-malformed",
            Flaw::MalformedPoint,
            credentials.replacen("\",", ".\",", 1),
        ),
        roll_with(
            "set-up-credential-twice",
            Flaw::DuplicateCredential,
            changed(credentials, |roll| {
                let first = roll.at("0").clone();
                roll.elements().push(first);
            }),
        ),
        of_set_up_record(
            "set-up-names-another-record",
            Flaw::WrongSetup,
            sound,
            |setup| {
                let text = setup.at("trustees").text();
                *text = text.chars().rev().collect();
            },
        ),
        of_set_up_record(
            "set-up-names-no-digest",
            Flaw::MalformedDigest,
            sound,
            |setup| {
                setup.at("credentials").text().push('0');
            },
        ),
    ]
}

/// A flaw of the record that names the other three.
fn of_set_up_record(name: &str, flaw: Flaw, sound: &Step, change: fn(&mut Tree)) -> Refused {
    let records = records(&put_together(std::slice::from_ref(sound), TIMESTAMP));
    let named = changed(&records[4].1, change);
    let payload = Digest::of(named.as_bytes());
    let event = format!("{{\"height\":0,\"type\":\"Setup\",\"payload\":\"{payload}\"}}");
    let mut archive = Vec::new();
    for (own, body) in &records[..4] {
        append(&mut archive, own, TIMESTAMP, body);
    }
    append(
        &mut archive,
        &format!("{payload}.data.json"),
        TIMESTAMP,
        &named,
    );
    append(
        &mut archive,
        &format!("{}.event.json", Digest::of(event.as_bytes())),
        TIMESTAMP,
        &event,
    );
    refused(name, flaw, archive)
}
