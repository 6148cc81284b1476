//! Model A: nobody can put one unit into both columns, whatever a page of theirs says.

use curve25519_dalek::edwards::EdwardsPoint;
use curve25519_dalek::scalar::Scalar;
use phieukin::contest::{ContestRules, Model};
use phieukin::election::{
    AcceptedBallot, Archive, Digest, Election, Fingerprint, Flaw, Markings, SigningKey, seal,
};
use phieukin::meeting::view::RoundStage;
use phieukin::meeting::{Refusal, UnitId};
use phieukin::rehearsal::{Error, Stage, Ticks};
use std::process::Command;

use crate::forge::{Step, put_together, take_apart};
use crate::opened::{decimal, encode, hash};
use crate::round::{Round, Shape, TIMESTAMP, columns};
use crate::support::{Room, rules};
use crate::tree::{Tree, changed};
use crate::twin;

/// First and second place in two columns.
pub fn in_columns() -> ContestRules {
    ContestRules {
        model: Model::Columns,
        ..ContestRules::first_and_second()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ballot_with_one_unit_in_both_columns_is_neither_sealed_nor_taken() {
    let stage = Stage::set(false).await.unwrap();
    let mut room = Room::under(rules(vec![in_columns()]), 2, stage.link()).await;
    room.admit_first(4).await;
    room.settle_rules().await;
    room.adopt_list((1..=3).map(UnitId)).await;
    room.seal_and_open().await;
    let round = room.round(RoundStage::Open).await;

    let twice = Ticks::columns(Some(1), Some(1));
    let sealed = room.delegates[0].seal(&round, &twice).await;
    assert!(
        matches!(sealed, Err(Error::Flaw(Flaw::BadMarking))),
        "{sealed:?}"
    );

    let election = format!("rounds/{}/election.json", round.id);
    let election = Election::parse(&room.door.fetch_text(&election).await.unwrap()).unwrap();
    let meeting = room.chair.client().meeting();
    let key = SigningKey::from_token_credential(&meeting, &room.tokens[0]);
    for (name, raw) in forgeries(&election, &key, 3) {
        let answer = room.delegates[0].cast_raw(&round.id, raw).await;
        let Err(Error::Refused(Refusal::BadBallot { flaw })) = answer else {
            panic!("{name}: {answer:?}");
        };
        assert_eq!(flaw, Flaw::WrongProduct, "{name}");
    }
    room.vote(|_| Ticks::columns(Some(1), Some(0))).await;
    assert_eq!(room.count().await.ballots, 4);
}

#[test]
fn an_archive_with_one_unit_in_both_columns_is_refused_by_every_verifier() {
    let mut round = Round::new(Shape::Columns(3), 4, 2, 90);
    let ballots = round.ballots(&vec![columns(3, Some(0), Some(1)); 4]);
    let (archive, _) = round.finished(&ballots);
    let steps = take_apart(&archive.bytes);
    for (name, raw) in forgeries(&round.election, &round.delegates[0], 3) {
        let refused = AcceptedBallot::verify(&round.election, &round.roll, &raw);
        assert_eq!(refused.err(), Some(Flaw::WrongProduct), "{name}");
        let mut steps = steps.clone();
        let credential = round.delegates[0].public().to_string();
        let own = |step: &&mut Step| matches!(step, Step::Ballot(raw) if raw.contains(&credential));
        *steps.iter_mut().find(own).unwrap() = Step::Ballot(raw);
        let forged = put_together(&steps, TIMESTAMP);
        let said = Archive::read(&forged).and_then(|archive| archive.verify());
        assert_eq!(said.err(), Some(Flaw::WrongProduct), "{name}");
        let said = twin::verified(&forged).unwrap_err();
        assert!(said.contains(Flaw::WrongProduct.code()), "{name}: {said}");
        assert!(!verified_by_the_program(&forged), "{name}");
    }
}

/// Ballots whose signature and proofs hold, but for the joining question: one names one unit in both columns, one joins
/// other columns than its own.
fn forgeries(election: &Election, key: &SigningKey, size: usize) -> [(&'static str, String); 2] {
    let sealed = |markings: &Markings| seal(election, key, markings, &mut rand::rng()).unwrap().raw;
    let sound = sealed(&columns(size, Some(0), Some(1)));
    let mut other: Tree = serde_json::from_str(&sealed(&columns(size, Some(0), Some(2)))).unwrap();
    let twice = changed(&sound, |ballot| {
        *ballot.at("answers/1") = ballot.at("answers/0").clone();
    });
    let joined = changed(&sound, |ballot| {
        *ballot.at("answers/2") = other.at("answers/2").clone();
    });
    [
        ("one unit in both columns", signed(&twice, key)),
        ("other columns joined", signed(&joined, key)),
    ]
}

/// The ballot with a signature over what now stands in it.
fn signed(raw: &str, key: &SigningKey) -> String {
    let (body, _) = raw.rsplit_once(",\"signature\":").unwrap();
    let hashed = Fingerprint::of(&Digest::of(format!("{body}}}").as_bytes())).to_string();
    let secret = Scalar::from_canonical_bytes(*key.to_bytes()).unwrap();
    let nonce = Scalar::from(20_261_122_u64);
    let challenge = hash(&format!(
        "sig|{hashed}|{}",
        encode(&EdwardsPoint::mul_base(&nonce))
    ));
    let response = nonce - secret * challenge;
    changed(raw, |ballot| {
        *ballot.at("signature/hash").text() = hashed;
        *ballot.at("signature/proof/challenge").text() = decimal(&challenge);
        *ballot.at("signature/proof/response").text() = decimal(&response);
    })
}

fn verified_by_the_program(archive: &[u8]) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("round.bel");
    std::fs::write(&file, archive).unwrap();
    let verify = Command::new(env!("CARGO_BIN_EXE_phieukin"))
        .arg("verify")
        .arg(&file)
        .output()
        .unwrap();
    verify.status.success()
}

#[test]
fn a_ballot_signed_anew_is_a_ballot_like_any_other() {
    let mut round = Round::new(Shape::Columns(3), 2, 1, 91);
    let raw = round.sealed(0, &columns(3, Some(2), None));
    let again = signed(&raw, &round.delegates[0]);
    assert_ne!(raw, again);
    AcceptedBallot::verify(&round.election, &round.roll, &again).unwrap();
}
