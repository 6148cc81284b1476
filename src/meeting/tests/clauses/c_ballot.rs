//! Ballots, results and their adoption (guidance C.5, C.6.c and the last letter of C.6).

use crate::contest::{ContestRules, Form, Ground, Model};
use crate::meeting::tests::room::{OUTSTANDING, PLACES, Room};
use crate::meeting::{Act, Decision, Hands, Matter, Refusal, UnitId};

const CLEAR: [u32; 8] = [1, 3, 0, 7, 0, 5, 0, 0];
const TIED: [u32; 8] = [1, 4, 0, 7, 0, 4, 0, 0];

fn withdraw(unit: u32) -> Act {
    Act::WithdrawCandidate {
        contest: PLACES,
        unit: UnitId(unit),
        reason: "xin rút".to_owned(),
    }
}

fn modelled(model: Model) -> Room {
    let mut room = Room::ruled(|rules| {
        let contest = ContestRules::first_and_second();
        rules.contests = vec![ContestRules { model, ..contest }];
    });
    room.list(PLACES, &[1, 2, 3]);
    room
}

#[test]
fn c_5_b_the_first_and_the_second_place_go_by_votes() {
    let mut room = Room::in_session();
    room.hold(PLACES, 9, &[&CLEAR]);
    assert_eq!(room.chosen(PLACES), [(3, Some(1)), (5, Some(2))]);
}

#[test]
fn c_5_c_at_most_five_districts_and_no_more_than_stand() {
    let table = [(vec![11, 12, 13, 14, 15, 17], 5), (vec![11, 12, 13], 3)];
    for (candidates, places) in table {
        let mut room = Room::ruled(|_| ());
        room.list(OUTSTANDING, &candidates);
        let terms = room.contest(OUTSTANDING).next_round().unwrap();
        let [panel] = terms.panels.as_slice() else {
            panic!("one list");
        };
        assert_eq!((panel.places, panel.max_picks), (places, places));
        assert!(!panel.ranked);
    }
}

#[test]
fn c_6_c_a_ballot_cannot_name_more_than_the_number_set() {
    let mut room = Room::in_session();
    room.open_round();
    let election = &room.contest(PLACES).last().unwrap().files.election;
    assert!(
        election.contains(r#""blank":true,"min":1,"max":2"#),
        "{election}"
    );
}

#[test]
fn c_5_a_each_model_asks_its_own_questions() {
    let table = [
        (Model::List, Form::List, 2, "\"list\""),
        (Model::Columns, Form::Columns, 2, "\"product\":[0,1,2]"),
        (Model::TwoRounds, Form::List, 1, "\"list\""),
        (Model::Each, Form::Each, 2, "\"each\""),
    ];
    for (model, form, places, method) in table {
        let mut room = modelled(model);
        room.open_round();
        let round = room.contest(PLACES).last().unwrap();
        let panel = &round.terms.panels[0];
        assert_eq!((panel.form, panel.places), (form, places), "{model:?}");
        assert!(round.files.election.contains(method), "{model:?}");
    }
}

#[test]
fn c_5_a_with_two_rounds_the_second_is_held_without_the_first_winner() {
    let mut room = modelled(Model::TwoRounds);
    room.hold(PLACES, 9, &[&[0, 2, 1, 6]]);
    assert_eq!(room.chosen(PLACES), [(3, Some(1))]);
    let terms = room.contest(PLACES).next_round().unwrap();
    assert_eq!(terms.panels[0].candidates, [UnitId(1), UnitId(2)]);
    assert_eq!(
        room.refused_motion(Matter::Result { contest: PLACES }),
        Refusal::TieOpen
    );
    room.hold(PLACES, 9, &[&[0, 4, 5]]);
    assert_eq!(room.chosen(PLACES), [(3, Some(1)), (2, Some(2))]);
}

#[test]
fn c_6_the_meeting_adopts_a_published_result_once() {
    let mut room = Room::in_session();
    let result = Matter::Result { contest: PLACES };
    assert_eq!(room.refused_motion(result.clone()), Refusal::NotPublished);
    room.hold(PLACES, 9, &[&CLEAR]);
    room.carry(&result);
    let decision = room.contest(PLACES).decision.clone();
    assert!(matches!(decision, Some(Decision::Adopted { .. })));
    assert_eq!(room.refused_motion(result), Refusal::Decided);
    assert_eq!(room.refused(&withdraw(1)), Refusal::Decided);
}

#[test]
fn c_6_a_result_that_is_not_adopted_needs_a_reason_and_keeps_its_figures() {
    let mut room = Room::in_session();
    room.hold(PLACES, 9, &[&CLEAR]);
    let motion = room.put(&Matter::Result { contest: PLACES });
    let hands = Hands {
        in_favour: 4,
        against: 3,
        no_opinion: 2,
    };
    let count = |reason: &str| Act::CountHands {
        motion,
        hands,
        reason: reason.to_owned(),
    };
    assert_eq!(room.refused(&count(" ")), Refusal::Empty);
    room.chair(&count("đề nghị xem lại điểm"));
    let reason = "đề nghị xem lại điểm".to_owned();
    assert_eq!(
        room.contest(PLACES).decision,
        Some(Decision::Declined { hands, reason })
    );
    assert_eq!(room.chosen(PLACES), [(3, Some(1)), (5, Some(2))]);
    room.seal_meeting();
}

#[test]
fn a_candidate_withdraws_between_rounds_and_leaves_its_place_to_the_other() {
    let mut room = Room::in_session();
    room.chair(&withdraw(8));
    room.open_round();
    assert_eq!(room.refused(&withdraw(5)), Refusal::RoundUnderWay);
    room.count(9, &TIED[..7]);
    room.chair(&Act::PublishRound { contest: PLACES });
    assert_eq!(room.refused(&withdraw(3)), Refusal::CannotWithdraw);
    assert_eq!(room.refused(&withdraw(8)), Refusal::CannotWithdraw);
    room.chair(&withdraw(5));
    assert_eq!(room.chosen(PLACES), [(3, Some(1)), (1, Some(2))]);
    let ground = room.course(PLACES).chosen()[1].ground;
    assert_eq!(ground, Ground::Uncontested);
    room.carry(&Matter::Result { contest: PLACES });
}

#[test]
fn nobody_withdraws_from_a_list_that_is_not_adopted() {
    let mut room = Room::ruled(|_| ());
    assert_eq!(room.refused(&withdraw(1)), Refusal::ListNotAdopted);
}
