use crate::meeting::{Act, Given, Record, Refusal};

use super::room::{PLACES, Room, all_of, in_box};

fn replay(lines: &[String]) -> Result<Record, crate::meeting::Broken> {
    Record::replay(lines.iter().map(String::as_str))
}

fn whole_meeting() -> Room {
    let mut room = Room::in_session();
    room.open_round();
    room.count(9, &[1, 4, 0, 7, 0, 4, 0, 0]);
    room.chair(&Act::PublishRound { contest: PLACES });
    room.open_round();
    room.count(9, &[0, 5, 4]);
    room.chair(&Act::PublishRound { contest: PLACES });
    room.chair(&Act::AdoptResult {
        contest: PLACES,
        hands: all_of(9),
        reason: String::new(),
    });
    room.seal_meeting();
    room
}

#[test]
fn replaying_the_log_gives_the_live_meeting() {
    let room = whole_meeting();
    let replayed = replay(&room.lines).unwrap();
    assert_eq!(replayed.meeting(), room.meeting());
    assert_eq!(replayed.head(), room.record.head());
}

#[test]
fn a_changed_dropped_swapped_or_added_line_breaks_the_log() {
    let lines = whole_meeting().lines;
    let mut spoiled = 0;
    for at in 0..lines.len() {
        let mut dropped = lines.clone();
        dropped.remove(at);
        let mut doubled = lines.clone();
        doubled.insert(at, lines[at].clone());
        let mut changed = lines.clone();
        changed[at] = changed[at].replacen("\"height\":", "\"height\": ", 1);
        let last = at + 1 == lines.len();
        for bad in [dropped, doubled, changed] {
            let cut_short = last && bad.len() < lines.len();
            assert_eq!(replay(&bad).is_err(), !cut_short, "line {at}");
            spoiled += 1;
        }
    }
    println!("{spoiled} spoiled logs");
}

#[test]
fn no_line_of_the_log_names_a_seat_beside_a_credential() {
    let room = whole_meeting();
    for line in &room.lines {
        let credential = room
            .credentials
            .iter()
            .any(|credential| line.contains(&credential.to_string()));
        assert!(!(credential && line.contains("\"seat\":")), "{line}");
    }
}

#[test]
fn an_act_counts_once_and_only_over_a_head_of_this_log() {
    let mut room = Room::new();
    let chair = room.chair.clone();
    let act = super::room::committee();
    let signed = room.sign(&chair, &act);
    let entry = room
        .record
        .decide(signed.clone(), &Given::Nothing, super::room::at(1))
        .unwrap();
    room.record.push(&entry);
    let again = room
        .record
        .decide(signed.clone(), &Given::Nothing, super::room::at(2));
    assert_eq!(again, Err(Refusal::TakenBefore));
    let mut elsewhere = signed;
    elsewhere.head = crate::election::Digest::of(b"another log");
    let answer = room
        .record
        .decide(elsewhere, &Given::Nothing, super::room::at(3));
    assert_eq!(answer, Err(Refusal::UnknownHead));
}

#[test]
fn an_act_whose_words_were_changed_is_refused() {
    let mut room = Room::new();
    let chair = room.chair.clone();
    let mut signed = room.sign(&chair, &super::room::committee());
    signed.act = signed.act.replace("An", "Am");
    let answer = room
        .record
        .decide(signed, &Given::Nothing, super::room::at(1));
    assert_eq!(answer, Err(Refusal::BadSignature));
}

#[test]
fn evidence_of_another_kind_is_refused() {
    let mut room = Room::in_session();
    let chair = room.chair.clone();
    let seal = Act::SealRoll { contest: PLACES };
    assert_eq!(
        room.ask(&chair, &seal, &in_box(3)),
        Err(Refusal::BadEvidence)
    );
    room.open_round();
    let close = Act::CloseRound { contest: PLACES };
    assert_eq!(
        room.ask(&chair, &close, &Given::Nothing),
        Err(Refusal::BadEvidence)
    );
    assert_eq!(
        room.ask(&chair, &close, &in_box(10)),
        Err(Refusal::BadEvidence)
    );
}
