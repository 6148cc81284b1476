use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::contest::Resolution;
use crate::meeting::import::ClusterRole;
use crate::meeting::{Act, Contest, Entry, Event, Given, Matter, Meeting, Record, Refusal, UnitId};

use super::room::{OUTSTANDING, PLACES, Room, in_box};

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
    room.carry(&Matter::Result { contest: PLACES });
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

/// A meeting in which as much happens as can.
fn eventful() -> Vec<Event> {
    let mut room = Room::in_session();
    room.hold(PLACES, 9, &[&[1, 4, 0, 7, 0, 4, 0, 0]]);
    room.open_round();
    room.chair(&Act::AnnulRound {
        contest: PLACES,
        reason: "mất mã".to_owned(),
    });
    room.hold(PLACES, 8, &[&[0, 4, 4]]);
    let resolve = |contest, resolution| Matter::Resolve {
        contest,
        resolution,
    };
    room.carry(&resolve(PLACES, Resolution::HigherScore));
    room.carry(&Matter::Result { contest: PLACES });
    room.list(OUTSTANDING, &[11, 12, 13]);
    room.chair(&Act::WithdrawCandidate {
        contest: OUTSTANDING,
        unit: UnitId(13),
        reason: "xin rút".to_owned(),
    });
    room.open(OUTSTANDING);
    room.close(OUTSTANDING, 2);
    room.carry(&resolve(OUTSTANDING, Resolution::Repeat));
    room.open(OUTSTANDING);
    room.close(OUTSTANDING, 9);
    room.carry(&Matter::GiveUp {
        contest: OUTSTANDING,
    });
    room.carry(&resolve(OUTSTANDING, Resolution::OnPaper));
    room.carry(&Matter::Office {
        role: ClusterRole::Head,
        unit: UnitId(2),
    });
    room.seal_meeting();
    let entries = room.lines.iter().map(|line| {
        let entry: Entry = serde_json::from_str(line).unwrap();
        entry.events
    });
    entries.flatten().collect()
}

static EVENTS: LazyLock<Vec<Event>> = LazyLock::new(eventful);

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(7), cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_event_in_any_order_leaves_a_meeting_that_can_be_asked(
        order in prop::collection::vec(any::<prop::sample::Index>(), 0..120),
    ) {
        let mut meeting = Meeting::created(&EVENTS[0]).unwrap();
        for at in order {
            meeting = meeting.apply(at.get(&EVENTS[..]));
        }
        let steps = meeting.agenda_standing().len();
        prop_assert_eq!(steps, meeting.agenda.len());
        let rounds = meeting.contests.iter().filter_map(Contest::next_round);
        prop_assert!(rounds.count() <= meeting.contests.len());
    }

    #[test]
    fn the_log_up_to_any_line_gives_the_meeting_of_its_events(cut in 1..EVENTS.len()) {
        let created = Meeting::created(&EVENTS[0]).unwrap();
        let folded = EVENTS[1..cut].iter().fold(created, Meeting::apply);
        let again = EVENTS[..cut].iter().map(|event| serde_json::to_string(event).unwrap());
        let read = again.map(|line| serde_json::from_str::<Event>(&line).unwrap());
        let created = Meeting::created(&EVENTS[0]).unwrap();
        let replayed = read.skip(1).fold(created, |meeting, event| meeting.apply(&event));
        prop_assert_eq!(replayed, folded);
    }
}
