//! One small round with all its secrets, to its last byte.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use phieukin::election::archive::Stage;
use phieukin::election::{
    AcceptedBallot, Archive, BlameProof, ElectionResult, PartialDecryption, Signature, Tracker,
    message,
};
use serde_json::{Value, json};

use super::golden;
use crate::forge::{put_together, take_apart};
use crate::round::{Round, Shape, TIMESTAMP, columns};

#[test]
fn the_round_of_a_fixed_seed_is_golden() {
    let mut round = Round::new(Shape::Columns(2), 3, 2, 60);
    let markings = [
        columns(2, Some(0), Some(1)),
        columns(2, Some(1), None),
        columns(2, None, None),
    ];
    let ballots = round.ballots(&markings);
    let closed = round.closed(&ballots);
    let closed_digest = closed.digest;
    let closed_event = closed.last_event;
    let (shares, blames) = opened(&mut round, &closed.tally);
    let result =
        ElectionResult::combine(&round.election, &closed.tally, ballots.len(), &shares).unwrap();
    let prefix = closed.bytes.clone();
    let tally = closed.tally.raw().to_owned();
    let archive = closed.finished(&shares, &result);
    assert!(archive.bytes.starts_with(&prefix));
    let verdict = Archive::read(&archive.bytes).unwrap().verify().unwrap();
    assert_eq!(
        (verdict.digest, verdict.stage),
        (archive.digest, Stage::Finished)
    );
    assert_eq!(verdict.last_event, archive.last_event);
    golden(
        "round.json",
        &json!({
            "tokens": round.tokens,
            "teller_codes": round.teller_codes,
            "markings": markings,
            "timestamp": TIMESTAMP,
            "election": round.election.raw(),
            "fingerprint": round.election.fingerprint(),
            "trustees": round.trustees.raw(),
            "committee_code": round.trustees.committee_code(),
            "roll": round.roll.raw(),
            "ballots": ballots.iter().map(AcceptedBallot::raw).collect::<Vec<_>>(),
            "trackers": ballots.iter().map(AcceptedBallot::tracker).collect::<Vec<Tracker>>(),
            "ballot_bytes_limit": phieukin::election::ballot_bytes_limit(&round.election),
            "tally": tally,
            "closed_digest": closed_digest,
            "closed_last_event": closed_event,
            "closed_bytes": prefix.len(),
            "shares": shares.iter().map(PartialDecryption::raw).collect::<Vec<_>>(),
            "blames": blames.iter().map(BlameProof::raw).collect::<Vec<_>>(),
            "result": result.raw(),
            "result_digest": result.digest(),
            "archive_base64": STANDARD.encode(&archive.bytes),
            "archive_digest": archive.digest,
            "archive_last_event": archive.last_event,
            "statements": statements(&mut round, &ballots[0], closed_digest, closed_event),
        }),
    );
}

#[test]
fn an_archive_does_not_tell_the_order_of_casting() {
    let mut round = Round::new(Shape::Columns(2), 3, 1, 61);
    let mut ballots = round.ballots(&vec![columns(2, Some(0), None); 3]);
    let one = round.closed(&ballots).bytes;
    ballots.reverse();
    assert_eq!(round.closed(&ballots).bytes, one);
}

#[test]
fn every_prefix_that_ends_with_an_event_is_an_archive_of_its_stage() {
    let mut round = Round::new(Shape::Columns(2), 3, 2, 62);
    let ballots = round.ballots(&vec![columns(2, Some(0), None); 3]);
    let (archive, _) = round.finished(&ballots);
    let steps = take_apart(&archive.bytes);
    let stages: Vec<(Stage, usize, usize)> = (1..=steps.len())
        .map(|length| {
            let prefix = put_together(&steps[..length], TIMESTAMP);
            assert!(archive.bytes.starts_with(&prefix));
            let verdict = Archive::read(&prefix).unwrap().verify().unwrap();
            (verdict.stage, verdict.ballots, verdict.shares)
        })
        .collect();
    let expected = [
        (Stage::Setup, 0, 0),
        (Stage::Voting, 1, 0),
        (Stage::Voting, 2, 0),
        (Stage::Voting, 3, 0),
        (Stage::Closed, 3, 0),
        (Stage::Closed, 3, 0),
        (Stage::Closed, 3, 1),
        (Stage::Closed, 3, 2),
        (Stage::Finished, 3, 2),
    ];
    assert_eq!(stages, expected);
}

fn opened(
    round: &mut Round,
    tally: &phieukin::election::EncryptedTally,
) -> (Vec<PartialDecryption>, Vec<BlameProof>) {
    (1..)
        .zip(&round.tellers)
        .map(|(owner, key)| {
            PartialDecryption::make(&round.election, tally, owner, key, &mut round.rng)
        })
        .unzip()
}

/// Every signed message of a round, with a signature by the first delegate's credential.
fn statements(
    round: &mut Round,
    ballot: &AcceptedBallot,
    archive: phieukin::election::Digest,
    head: phieukin::election::Digest,
) -> Value {
    let meeting = crate::round::meeting();
    let key = &round.delegates[0];
    let fingerprint = round.election.fingerprint();
    let messages = [
        message::session(&meeting, "delegate", &key.public(), "server", "page"),
        message::act(&meeting, &head, r#"{"type":"close"}"#),
        message::receipt(fingerprint, &ballot.tracker()),
        message::statement_in(fingerprint, &archive, &head),
        message::statement_recount(fingerprint, &archive, &head),
    ];
    let signed = messages.map(|message| {
        let signature: Signature = key.sign(&message, &mut round.rng);
        signature.verify(&key.public(), &message).unwrap();
        json!({ "message": message, "public": key.public(), "signature": signature })
    });
    Value::Array(signed.to_vec())
}
