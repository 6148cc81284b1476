use crate::contest::{Imbalance, Resolution, RoundKind, RulesFlaw};
use crate::meeting::{
    Act, ContestId, Given, Matter, Phase, Refusal, RoundPhase, UnitId, VotingRules,
};

use super::room::{PLACES, Room, all_of, in_box, opened, share};

#[test]
fn a_show_of_hands_must_add_up_to_the_seats_present() {
    let mut room = Room::under(|_| ());
    let motion = room.put(&Matter::Rules);
    for counted in [8, 10] {
        let act = Act::CountHands {
            motion,
            hands: all_of(counted),
            reason: String::new(),
        };
        assert_eq!(room.refused(&act), Refusal::HandsDoNotAddUp { present: 9 });
    }
}

#[test]
fn a_run_off_is_held_among_the_tied_only_and_for_the_open_place_only() {
    let mut room = Room::in_session();
    room.hold(PLACES, 9, &[&[1, 4, 0, 7, 0, 4, 0, 0]]);
    let next = room.contest(PLACES).next_round().unwrap();
    let [panel] = next.panels.as_slice() else {
        panic!("one list");
    };
    assert_eq!(next.kind, RoundKind::RunOff { number: 1 });
    assert_eq!(panel.candidates, [UnitId(1), UnitId(5)]);
    assert_eq!((panel.places, panel.first_place), (1, 2));
    let result = Matter::Result { contest: PLACES };
    assert_eq!(room.refused_motion(result), Refusal::TieOpen);
    room.hold(PLACES, 9, &[&[0, 5, 4]]);
    assert_eq!(room.chosen(PLACES), [(3, Some(1)), (1, Some(2))]);
    assert_eq!(room.contest(PLACES).next_round(), None);
}

#[test]
fn a_round_can_be_annulled_until_the_first_share_and_never_after() {
    let annul = Act::AnnulRound {
        contest: PLACES,
        reason: "mất mã".to_owned(),
    };
    let mut room = Room::in_session();
    let chair = room.chair.clone();
    room.open_round();
    room.take(&chair, &Act::CloseRound { contest: PLACES }, &in_box(9));
    assert!(room.ask(&chair, &annul, &Given::Nothing).is_ok());
    room.give_share(0, &[]);
    assert_eq!(
        room.ask(&chair, &annul, &Given::Nothing),
        Err(Refusal::ShareGiven)
    );
}

#[test]
fn an_annulled_round_is_repeated_with_the_same_terms() {
    let mut room = Room::in_session();
    room.open_round();
    let before = room.contest(PLACES).rounds[0].terms().clone();
    room.chair(&Act::AnnulRound {
        contest: PLACES,
        reason: "mất mã".to_owned(),
    });
    assert_eq!(room.contest(PLACES).next_round(), Some(before));
    room.open_round();
    assert_eq!(room.contest(PLACES).last().unwrap().number, 2);
}

#[test]
fn fewer_than_three_ballots_are_never_opened() {
    let mut room = Room::in_session();
    let chair = room.chair.clone();
    room.open_round();
    room.take(&chair, &Act::CloseRound { contest: PLACES }, &in_box(2));
    let round = room.contest(PLACES).last().unwrap().clone();
    assert_eq!(round.phase, RoundPhase::NotCountable { ballots: 2 });
    let session = room.tellers[0].1.clone();
    assert_eq!(
        room.ask(&session, &share(Some("vội")), &Given::Nothing),
        Err(Refusal::NotCounting)
    );
}

#[test]
fn a_share_vouched_for_by_half_of_the_ballots_or_fewer_needs_a_reason() {
    let mut room = Room::in_session();
    let chair = room.chair.clone();
    room.open_round();
    room.take(&chair, &Act::CloseRound { contest: PLACES }, &in_box(9));
    let session = room.tellers[0].1.clone();
    for reason in [None, Some(" ")] {
        assert_eq!(
            room.ask(&session, &share(reason), &Given::Nothing),
            Err(Refusal::ReasonNeeded)
        );
    }
    assert!(
        room.ask(&session, &share(Some("máy hỏng")), &Given::Nothing)
            .is_ok()
    );
}

#[test]
fn a_teller_gives_one_share() {
    let mut room = Room::in_session();
    let chair = room.chair.clone();
    room.open_round();
    room.take(&chair, &Act::CloseRound { contest: PLACES }, &in_box(9));
    room.give_share(0, &[]);
    let session = room.tellers[0].1.clone();
    assert_eq!(
        room.ask(&session, &share(Some("lần nữa")), &Given::Nothing),
        Err(Refusal::ShareTwice)
    );
}

#[test]
fn nothing_is_published_while_a_sum_does_not_balance() {
    let mut room = Room::in_session();
    let chair = room.chair.clone();
    room.open_round();
    room.take(&chair, &Act::CloseRound { contest: PLACES }, &in_box(4));
    room.give_share(0, &[]);
    room.give_share(1, &[]);
    let session = room.tellers[2].1.clone();
    let too_many = opened(&[1, 4, 0, 0, 0, 0, 0, 0]);
    room.take(&session, &share(Some("kiểm tra")), &too_many);
    let publish = Act::PublishRound { contest: PLACES };
    assert_eq!(
        room.ask(&chair, &publish, &Given::Nothing),
        Err(Refusal::Unbalanced {
            imbalance: Imbalance::VotesAboveValid
        })
    );
}

#[test]
fn the_last_share_says_since_when_the_result_waits() {
    let mut room = Room::in_session();
    room.open_round();
    room.close(PLACES, 4);
    room.give_share(0, &[]);
    let contest = room.meeting().contest(PLACES).unwrap();
    let round = contest.last().unwrap().id.clone();
    assert_eq!(room.record.counted_at(&round), None);
    room.give_share(1, &[]);
    room.give_share(2, &[0, 4, 0, 0, 0, 0, 0, 0]);
    assert!(room.record.counted_at(&round).is_some());
}

#[test]
fn nothing_can_be_done_to_a_sealed_meeting() {
    let mut room = Room::in_session();
    room.seal_meeting();
    assert_eq!(room.meeting().phase, Phase::Sealed);
    assert_eq!(room.refused(&Act::OpenSession), Refusal::Sealed);
}

#[test]
fn a_meeting_is_not_sealed_over_a_published_result_it_has_not_decided_on() {
    let mut room = Room::in_session();
    room.open_round();
    room.count(9, &[1, 3, 0, 7, 0, 5, 0, 0]);
    let chair = room.chair.clone();
    let seal = Act::SealMeeting;
    let given = super::room::statements();
    assert_eq!(room.ask(&chair, &seal, &given), Err(Refusal::RoundUnderWay));
    room.chair(&Act::PublishRound { contest: PLACES });
    assert_eq!(
        room.ask(&chair, &seal, &given),
        Err(Refusal::ResultUndecided)
    );
}

#[test]
fn no_meeting_has_more_seats_than_a_room_holds() {
    let sheet = |units: u32| {
        let line = |unit| format!("{unit};Đơn vị {unit};500\n");
        let lines: String = (1..=units).map(line).collect();
        let csv = format!("STT;Đơn vị;Số đại biểu\n{lines}");
        Act::ImportUnits { csv }
    };
    let mut room = Room::new();
    let most = 10_000;
    assert_eq!(room.refused(&sheet(21)), Refusal::TooManySeats { most });
    room.chair(&sheet(20));
    assert_eq!(room.meeting().seats.len(), 10_000);
}

#[test]
fn a_text_that_nobody_writes_is_refused_before_it_is_in_the_log() {
    let mut room = Room::under(|_| ());
    let text = "ă".repeat(10_000);
    assert_eq!(
        room.refused_motion(Matter::Other { text }),
        Refusal::TooLong
    );
}

#[test]
fn rules_have_numbers_that_a_meeting_could_have() {
    let mut room = Room::new();
    let usual = VotingRules::of_provincial_cluster();
    let mut many_places = usual.clone();
    many_places.contests[0].panels[0].places = u32::MAX;
    let mut many_run_offs = usual.clone();
    many_run_offs.contests[0].ties.run_offs = 1_000;
    let mut many_contests = usual.clone();
    many_contests.contests = vec![usual.contests[0].clone(); 51];
    let mut asked_twice = usual.clone();
    asked_twice.lists[0]
        .attestations
        .push(usual.lists[0].attestations[0]);
    for (rules, flaw) in [
        (many_places, RulesFlaw::TooMany),
        (many_run_offs, RulesFlaw::TooMany),
        (many_contests, RulesFlaw::TooMany),
        (asked_twice, RulesFlaw::ListTwice),
    ] {
        let rules = Box::new(rules);
        assert_eq!(
            room.refused(&Act::SetRules { rules }),
            Refusal::Rules { flaw }
        );
    }
}

#[test]
fn no_sheet_changes_scores_that_are_locked() {
    let mut room = Room::new();
    room.prepare();
    room.chair(&Act::LockScores {
        agreed_by: "Cụm trưởng, cụm phó".to_owned(),
    });
    let csv = super::room::MEMBERS.to_owned();
    assert_eq!(
        room.refused(&Act::ImportUnits { csv }),
        Refusal::ScoresLocked
    );
}

#[test]
fn a_contest_that_cannot_hold_its_next_round_may_be_dropped_and_its_result_decided() {
    let mut room = Room::in_session();
    room.hold(PLACES, 9, &[&[1, 4, 0, 7, 0, 4, 0, 0]]);
    let drop = Matter::Resolve {
        contest: PLACES,
        resolution: Resolution::Drop,
    };
    room.carry(&drop);
    room.carry(&Matter::Result { contest: PLACES });
    room.seal_meeting();
}

#[test]
fn no_box_is_open_while_another_round_is_counted() {
    let mut room = Room::in_session();
    let districts = ContestId(2);
    room.list(districts, &[11, 12, 13]);
    room.open_round();
    room.close(PLACES, 9);
    let (roll, chair) = (room.roll(), room.chair.clone());
    let seal = Act::SealRoll { contest: districts };
    assert_eq!(room.ask(&chair, &seal, &roll), Err(Refusal::RoundUnderWay));
}

#[test]
fn a_round_is_not_given_up_without_a_reason() {
    let mut room = Room::in_session();
    room.open_round();
    room.close(PLACES, 9);
    let motion = room.put(&Matter::GiveUp { contest: PLACES });
    let act = |reason: &str| Act::CountHands {
        motion,
        hands: all_of(9),
        reason: reason.to_owned(),
    };
    assert_eq!(room.refused(&act(" ")), Refusal::Empty);
    room.chair(&act("kiểm phiếu viên làm mất mã"));
}
