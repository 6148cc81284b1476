use crate::contest::Imbalance;
use crate::meeting::eligibility::Standing;
use crate::meeting::{
    Act, Attestation, Correction, Given, Hands, Phase, Refusal, RoundPhase, UnitId,
};

use super::room::{PLACES, Room, all_of, in_box, opened, share};

#[test]
fn c4_only_units_that_meet_every_condition_can_be_proposed() {
    let mut room = Room::new();
    room.prepare();
    let standings: Vec<bool> = (1..=10)
        .map(|id| {
            room.meeting()
                .standing(room.meeting().unit(UnitId(id)).unwrap())
                == Standing::Eligible
        })
        .collect();
    let expected = [
        true, true, true, true, true, true, false, true, false, false,
    ];
    assert_eq!(standings, expected);
    room.check_in();
    room.chair(&Act::OpenSession);
    let chair = room.chair.clone();
    let list = Act::ProposeList {
        contest: PLACES,
        candidates: vec![UnitId(1), UnitId(7)],
    };
    let refusal = room.ask(&chair, &list, &Given::Nothing).unwrap_err();
    assert_eq!(
        refusal,
        Refusal::NotEligible {
            name: "BHXH tỉnh Thái Bình".to_owned()
        }
    );
}

#[test]
fn d2_a_correction_with_a_reason_changes_where_a_unit_stands_until_the_list_is_adopted() {
    let mut room = Room::new();
    room.prepare();
    let correction = |reason: &str| Act::CorrectUnit {
        unit: UnitId(9),
        correction: Correction::Attestation {
            which: Attestation::PactSigned,
            holds: true,
        },
        reason: reason.to_owned(),
    };
    let chair = room.chair.clone();
    assert_eq!(
        room.ask(&chair, &correction(" "), &Given::Nothing),
        Err(Refusal::Empty)
    );
    room.chair(&correction("đã ký bổ sung"));
    let unit = room.meeting().unit(UnitId(9)).unwrap().clone();
    assert_eq!(room.meeting().standing(&unit), Standing::Eligible);
    room.check_in();
    room.chair(&Act::OpenSession);
    room.adopt_list();
    assert_eq!(
        room.ask(&chair, &correction("muộn"), &Given::Nothing),
        Err(Refusal::ListAdopted)
    );
}

#[test]
fn c6b_a_list_needs_more_than_half_of_the_seats_present() {
    for (in_favour, adopted) in [(5, true), (4, false)] {
        let mut room = Room::new();
        room.prepare();
        room.check_in();
        room.chair(&Act::OpenSession);
        room.chair(&super::room::propose());
        let hands = Hands {
            in_favour,
            against: 9 - in_favour,
            no_opinion: 0,
        };
        room.chair(&Act::AdoptList {
            contest: PLACES,
            hands,
        });
        let next = room.meeting().contest(PLACES).unwrap().next_round();
        assert_eq!(next.is_some(), adopted);
    }
}

#[test]
fn a_show_of_hands_must_add_up_to_the_seats_present() {
    let mut room = Room::new();
    room.prepare();
    room.check_in();
    room.chair(&Act::OpenSession);
    room.chair(&super::room::propose());
    let chair = room.chair.clone();
    for present in [8, 10] {
        let act = Act::AdoptList {
            contest: PLACES,
            hands: all_of(present),
        };
        assert_eq!(
            room.ask(&chair, &act, &Given::Nothing),
            Err(Refusal::HandsDoNotAddUp { present: 9 })
        );
    }
}

#[test]
fn a_run_off_is_held_among_the_tied_only_and_for_the_open_place_only() {
    let mut room = Room::in_session();
    room.open_round();
    room.count(9, &[1, 4, 0, 7, 0, 4, 0, 0]);
    room.chair(&Act::PublishRound { contest: PLACES });
    let next = room
        .meeting()
        .contest(PLACES)
        .unwrap()
        .next_round()
        .unwrap();
    assert_eq!(next.candidates, [UnitId(1), UnitId(5)]);
    assert_eq!(
        (next.number, next.terms.places, next.terms.first_place),
        (2, 1, 2)
    );
    let adopt = Act::AdoptResult {
        contest: PLACES,
        hands: all_of(9),
        reason: String::new(),
    };
    let chair = room.chair.clone();
    assert_eq!(
        room.ask(&chair, &adopt, &Given::Nothing),
        Err(Refusal::TieOpen)
    );
    room.open_round();
    room.count(9, &[0, 5, 4]);
    room.chair(&Act::PublishRound { contest: PLACES });
    let contest = room.meeting().contest(PLACES).unwrap();
    let chosen: Vec<_> = contest.chosen().iter().map(|p| (p.unit, p.place)).collect();
    assert_eq!(chosen, [(UnitId(3), Some(1)), (UnitId(1), Some(2))]);
    assert_eq!(contest.next_round(), None);
}

#[test]
fn a_tie_that_a_run_off_leaves_may_be_adopted_as_it_stands() {
    let mut room = Room::in_session();
    room.open_round();
    room.count(9, &[1, 4, 0, 7, 0, 4, 0, 0]);
    room.chair(&Act::PublishRound { contest: PLACES });
    room.open_round();
    room.count(8, &[0, 4, 4]);
    room.chair(&Act::PublishRound { contest: PLACES });
    let contest = room.meeting().contest(PLACES).unwrap();
    assert_eq!(contest.open_ties().len(), 1);
    assert!(contest.next_round().is_some());
    room.chair(&Act::AdoptResult {
        contest: PLACES,
        hands: all_of(9),
        reason: String::new(),
    });
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
    let before = room.meeting().contest(PLACES).unwrap().rounds[0].clone();
    room.chair(&Act::AnnulRound {
        contest: PLACES,
        reason: "mất mã".to_owned(),
    });
    let next = room
        .meeting()
        .contest(PLACES)
        .unwrap()
        .next_round()
        .unwrap();
    assert_eq!(
        (next.terms, next.candidates),
        (before.terms, before.candidates)
    );
    assert_eq!(next.number, 2);
}

#[test]
fn fewer_than_three_ballots_are_never_opened() {
    let mut room = Room::in_session();
    let chair = room.chair.clone();
    room.open_round();
    room.take(&chair, &Act::CloseRound { contest: PLACES }, &in_box(2));
    let round = room.meeting().contest(PLACES).unwrap().rounds[0].clone();
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
fn nothing_can_be_done_to_a_sealed_meeting() {
    let mut room = Room::in_session();
    room.seal_meeting();
    assert_eq!(room.meeting().phase, Phase::Sealed);
    let chair = room.chair.clone();
    assert_eq!(
        room.ask(&chair, &Act::OpenSession, &Given::Nothing),
        Err(Refusal::Sealed)
    );
}

#[test]
fn c4_a_unit_corrected_after_the_proposal_must_still_meet_every_condition_at_adoption() {
    let mut room = Room::new();
    room.prepare();
    room.check_in();
    room.chair(&Act::OpenSession);
    room.chair(&super::room::propose());
    room.chair(&Act::CorrectUnit {
        unit: UnitId(1),
        correction: Correction::Attestation {
            which: Attestation::Party,
            holds: false,
        },
        reason: "có kết luận mới".to_owned(),
    });
    let chair = room.chair.clone();
    let adopt = Act::AdoptList {
        contest: PLACES,
        hands: all_of(9),
    };
    let refusal = room.ask(&chair, &adopt, &Given::Nothing).unwrap_err();
    assert!(matches!(refusal, Refusal::NotEligible { .. }));
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
