//! Plan B: rounds on paper, and the keeping of ballots after sealing (domain practice: 190-QĐ/TW Art. 35).

use crate::contest::{Imbalance, PaperCount, PaperLine};
use crate::meeting::tests::room::{PLACES, Room, paper_count};
use crate::meeting::{
    Act, Day, Given, HeldRound, Keeping, Matter, PaperPhase, Refusal, RoundPhase, UnitId,
};

const CLEAR: [u32; 8] = [1, 3, 0, 7, 0, 5, 0, 0];
const TIED: [u32; 8] = [1, 4, 0, 7, 0, 4, 0, 0];

fn to_paper() -> Act {
    Act::MoveToPaper {
        contest: PLACES,
        reason: "mất sóng Wi-Fi".to_owned(),
    }
}

fn refused(room: &mut Room, act: &Act) -> Refusal {
    let chair = room.chair.clone();
    room.ask(&chair, act, &Given::Nothing).unwrap_err()
}

fn entered(room: &mut Room, teller: usize, count: PaperCount) -> Result<(), Refusal> {
    let session = room.tellers[teller].1.clone();
    let act = Act::EnterPaperCount {
        contest: PLACES,
        count,
    };
    room.ask(&session, &act, &Given::Nothing).map(drop)
}

#[test]
fn a_round_on_paper_follows_the_rules_of_any_round() {
    let mut room = Room::in_session();
    room.hold_on_paper(PLACES, &paper_count(&TIED));
    assert_eq!(room.chosen(PLACES), [(3, Some(1))]);
    let run_off = room.contest(PLACES).next_round().unwrap();
    assert_eq!(
        run_off.candidates().collect::<Vec<_>>(),
        [UnitId(1), UnitId(5)]
    );
    room.hold(PLACES, 9, &[&[0, 4, 5]]);
    assert_eq!(room.chosen(PLACES), [(3, Some(1)), (5, Some(2))]);
    let numbers = room.contest(PLACES).rounds.iter().map(|round| match round {
        HeldRound::Electronic(round) => (round.number, "phones"),
        HeldRound::Paper(round) => (round.number, "paper"),
    });
    assert_eq!(numbers.collect::<Vec<_>>(), [(1, "paper"), (2, "phones")]);
}

#[test]
fn an_open_round_moved_to_paper_is_annulled_and_its_ballots_never_opened() {
    let mut room = Room::in_session();
    room.open_round();
    room.close(PLACES, 9);
    room.move_to_paper(PLACES);
    let before = room.contest(PLACES).rounds[0].electronic().unwrap();
    assert!(matches!(before.phase, RoundPhase::Annulled { .. }));
    assert!(room.contest(PLACES).last_on_paper().is_some());

    let mut room = Room::in_session();
    room.open_round();
    room.close(PLACES, 9);
    room.give_share(0, &[]);
    assert_eq!(refused(&mut room, &to_paper()), Refusal::ShareGiven);
}

#[test]
fn moving_to_paper_takes_a_reason_and_two_tellers_with_keys() {
    let mut room = Room::in_session();
    let silent = Act::MoveToPaper {
        contest: PLACES,
        reason: " ".to_owned(),
    };
    assert_eq!(refused(&mut room, &silent), Refusal::Empty);
    room.move_to_paper(PLACES);
    assert_eq!(refused(&mut room, &to_paper()), Refusal::RoundUnderWay);
}

#[test]
fn nothing_is_counted_before_two_tellers_typed_the_same() {
    let mut room = Room::in_session();
    room.move_to_paper(PLACES);
    let publish = Act::PublishRound { contest: PLACES };
    room.enter(PLACES, 0, &paper_count(&CLEAR));
    room.enter(PLACES, 0, &paper_count(&CLEAR));
    assert_eq!(
        refused(&mut room, &publish),
        Refusal::NotCounted,
        "twice by one teller"
    );

    let mut other = paper_count(&CLEAR);
    other.panels[0].rows[2].votes = 6;
    other.exchanged = 2;
    room.enter(PLACES, 1, &other);
    assert_eq!(refused(&mut room, &publish), Refusal::NotCounted);
    let differing = room.contest(PLACES).last_on_paper().unwrap().differences();
    let unit = UnitId(3);
    assert_eq!(
        differing,
        [PaperLine::Exchanged, PaperLine::Row { panel: 0, unit }]
    );

    room.enter(PLACES, 1, &paper_count(&CLEAR));
    let counted = room.contest(PLACES).last_on_paper().unwrap();
    assert!(matches!(counted.phase, PaperPhase::Counted(_)));
    let annul = Act::AnnulRound {
        contest: PLACES,
        reason: "không ưng".to_owned(),
    };
    assert_eq!(refused(&mut room, &annul), Refusal::CountsAgree);
    room.chair(&publish);
    assert_eq!(room.chosen(PLACES), [(3, Some(1)), (5, Some(2))]);
}

/// What makes a sound count unsound.
type Spoil = fn(&mut PaperCount);

#[test]
fn a_count_that_does_not_balance_is_not_taken() {
    let mut room = Room::in_session();
    room.move_to_paper(PLACES);
    let table: [(Spoil, Imbalance); 7] = [
        (|count| count.issued = 10, Imbalance::IssuedAbovePresent),
        (|count| count.returned = 10, Imbalance::ReturnedAboveIssued),
        (
            |count| count.panels[0].spoiled = 9,
            Imbalance::ValidAndInvalid,
        ),
        (
            |count| count.panels[0].rows[0].votes = 9,
            Imbalance::VotesAboveValid,
        ),
        (
            |count| count.panels[0].rows[1].votes = 2,
            Imbalance::VotesAbovePicks,
        ),
        (|count| count.panels[0].rows.clear(), Imbalance::Shape),
        (
            |count| count.panels[0].rows[2].votes = u32::MAX,
            Imbalance::VotesAboveValid,
        ),
    ];
    for (spoil, imbalance) in table {
        let mut count = paper_count(&CLEAR);
        spoil(&mut count);
        assert_eq!(
            entered(&mut room, 0, count),
            Err(Refusal::Unbalanced { imbalance })
        );
    }
    let unmarked = paper_count(&[1, 3, 0, 2, 0, 2, 0, 0]);
    let imbalance = Imbalance::VotesBelowValid;
    assert_eq!(
        entered(&mut room, 0, unmarked),
        Err(Refusal::Unbalanced { imbalance })
    );
}

#[test]
fn invalid_paper_ballots_are_not_only_blank_ones() {
    let mut room = Room::in_session();
    let mut count = paper_count(&CLEAR);
    count.panels[0].spoiled = 1;
    count.panels[0].rows[2].votes = 6;
    room.hold_on_paper(PLACES, &count);
    let outcome = room.contest(PLACES).rounds[0].outcome().unwrap();
    let figures = outcome.panels[0].figures;
    assert_eq!((figures.valid, figures.invalid, figures.blank), (7, 2, 1));
}

#[test]
fn a_round_on_paper_given_up_is_held_again_with_the_same_terms() {
    let mut room = Room::in_session();
    let terms = room.contest(PLACES).next_round();
    room.move_to_paper(PLACES);
    room.enter(PLACES, 0, &paper_count(&CLEAR));
    room.chair(&Act::AnnulRound {
        contest: PLACES,
        reason: "số phiếu thu về nhiều hơn số phát ra".to_owned(),
    });
    assert_eq!(room.contest(PLACES).next_round(), terms);
    room.hold(PLACES, 9, &[&CLEAR]);
    assert_eq!(room.contest(PLACES).last().unwrap().number, 2);
}

fn sealed() -> Room {
    let mut room = Room::in_session();
    room.hold(PLACES, 9, &[&CLEAR]);
    room.carry(&Matter::Result { contest: PLACES });
    room.seal_meeting();
    room
}

fn destroy() -> Act {
    Act::ProposeDestruction {
        reason: "hết thời hạn lưu, không có khiếu nại".to_owned(),
    }
}

#[test]
fn sealed_ballots_are_kept_six_months_and_destroyed_by_two_people() {
    let mut room = sealed();
    let until = Day {
        year: 2015,
        month: 7,
        day: 5,
    };
    assert_eq!(refused(&mut room, &destroy()), Refusal::StillKept { until });
    room.wait_out_keeping();
    let teller = room.tellers[1].1.clone();
    let confirm = Act::ConfirmDestruction;
    let alone = room.ask(&teller, &confirm, &Given::Nothing);
    assert_eq!(alone.unwrap_err(), Refusal::NothingProposed);
    room.chair(&destroy());
    assert_eq!(
        refused(&mut room, &confirm),
        Refusal::Sealed,
        "the chair is one of the two only"
    );
    room.confirm_destruction();
    assert_eq!(room.meeting().keeping, Keeping::Destroyed);
    assert_eq!(
        room.chosen(PLACES),
        [(3, Some(1)), (5, Some(2))],
        "results stay"
    );
}

#[test]
fn a_proposed_destruction_can_be_taken_back() {
    let mut room = sealed();
    room.wait_out_keeping();
    room.chair(&destroy());
    room.chair(&Act::WithdrawDestruction);
    assert_eq!(room.meeting().keeping, Keeping::Kept);
    assert_eq!(
        refused(&mut room, &Act::WithdrawDestruction),
        Refusal::NothingProposed
    );
}
