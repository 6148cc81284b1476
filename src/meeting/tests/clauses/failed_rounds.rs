//! What the rules leave to the meeting: ties that stay, places left over, rounds that come to nothing.

use crate::contest::{Ground, Next, Pending, Resolution, RoundKind, Threshold};
use crate::meeting::tests::room::{PLACES, Room, paper_count, statements};
use crate::meeting::{
    Act, Correction, Decision, Given, Hands, Matter, Refusal, RoundPhase, UnitId,
};

const TIED: [u32; 8] = [1, 4, 0, 7, 0, 4, 0, 0];

fn resolve(resolution: Resolution) -> Matter {
    Matter::Resolve {
        contest: PLACES,
        resolution,
    }
}

fn give_up() -> Matter {
    Matter::GiveUp { contest: PLACES }
}

const ALL: [Resolution; 8] = [
    Resolution::RunOffAgain,
    Resolution::HigherScore,
    Resolution::ReportTied,
    Resolution::FurtherRound,
    Resolution::LeaveOpen,
    Resolution::Repeat,
    Resolution::OnPaper,
    Resolution::Drop,
];

/// Only these answer what is pending.
fn answers(room: &mut Room, these: &[Resolution]) {
    for resolution in ALL {
        let put = Act::PutMotion {
            matter: resolve(resolution),
        };
        let chair = room.chair.clone();
        let answer = room.ask(&chair, &put, &Given::Nothing).err();
        let expected = (!these.contains(&resolution)).then_some(Refusal::NotPending);
        assert_eq!(answer, expected, "{resolution:?}");
    }
}

fn seals(room: &mut Room) -> Result<(), Refusal> {
    let chair = room.chair.clone();
    room.ask(&chair, &Act::SealMeeting, &statements()).map(drop)
}

/// The first round is not countable.
fn not_countable() -> Room {
    let mut room = Room::in_session();
    room.open_round();
    room.close(PLACES, 2);
    room
}

/// Units 1 and 5 are tied for the second place after a run-off.
fn still_tied() -> Room {
    let mut room = Room::in_session();
    room.hold(PLACES, 9, &[&TIED]);
    room.hold(PLACES, 8, &[&[0, 4, 4]]);
    room
}

#[test]
fn a_round_that_cannot_be_counted_is_repeated_taken_to_paper_or_dropped_by_a_motion() {
    let three = [Resolution::Repeat, Resolution::OnPaper, Resolution::Drop];
    let mut room = not_countable();
    assert!(matches!(room.pending(PLACES), Some(Pending::Failed { .. })));
    answers(&mut room, &three);
    let (roll, chair) = (room.roll(), room.chair.clone());
    let seal = Act::SealRoll { contest: PLACES };
    assert_eq!(
        room.ask(&chair, &seal, &roll),
        Err(Refusal::MeetingMustDecide)
    );
    assert_eq!(seals(&mut room), Err(Refusal::MeetingMustDecide));

    let terms = room.contest(PLACES).rounds[0].terms().clone();
    room.carry(&resolve(Resolution::Repeat));
    assert_eq!(room.course(PLACES).next(), Next::Round(terms));

    let mut room = not_countable();
    room.carry(&resolve(Resolution::Drop));
    assert_eq!(room.contest(PLACES).decision, Some(Decision::Dropped));
    assert_eq!(seals(&mut room), Ok(()));

    let mut room = not_countable();
    room.carry(&resolve(Resolution::OnPaper));
    let (roll, chair) = (room.roll(), room.chair.clone());
    assert_eq!(room.ask(&chair, &seal, &roll), Err(Refusal::OnPaper));
    room.hold_on_paper(PLACES, &paper_count(&[1, 3, 0, 7, 0, 5, 0, 0]));
    assert_eq!(room.chosen(PLACES), [(3, Some(1)), (5, Some(2))]);
}

#[test]
fn a_motion_that_does_not_carry_leaves_the_question_open() {
    let mut room = not_countable();
    let hands = Hands {
        in_favour: 4,
        against: 5,
        no_opinion: 0,
    };
    room.vote(&resolve(Resolution::Drop), hands);
    assert!(room.pending(PLACES).is_some());
    assert_eq!(room.contest(PLACES).decision, None);
}

#[test]
fn a_closed_round_whose_share_never_comes_is_given_up_by_a_motion() {
    let mut room = Room::in_session();
    assert_eq!(room.refused_motion(give_up()), Refusal::NotCounting);
    room.open_round();
    assert_eq!(room.refused_motion(give_up()), Refusal::NotCounting);
    room.close(PLACES, 9);
    room.give_share(0, &[]);
    let hands = Hands {
        in_favour: 4,
        against: 5,
        no_opinion: 0,
    };
    room.vote(&give_up(), hands);
    room.give_share(1, &[]);
    room.carry(&give_up());
    let phase = room.contest(PLACES).last().unwrap().phase.clone();
    assert!(matches!(phase, RoundPhase::NotDecryptable { .. }));
    answers(
        &mut room,
        &[Resolution::Repeat, Resolution::OnPaper, Resolution::Drop],
    );
}

#[test]
fn what_earlier_rounds_chose_is_still_put_to_the_meeting_when_a_later_one_is_dropped() {
    let mut room = Room::in_session();
    room.hold(PLACES, 9, &[&TIED]);
    room.open_round();
    room.close(PLACES, 2);
    assert_eq!(seals(&mut room), Err(Refusal::ResultUndecided));
    room.carry(&resolve(Resolution::Drop));
    assert_eq!(room.contest(PLACES).decision, None);
    assert_eq!(room.chosen(PLACES), [(3, Some(1))]);
    assert_eq!(seals(&mut room), Err(Refusal::ResultUndecided));
    room.carry(&Matter::Result { contest: PLACES });
    assert_eq!(seals(&mut room), Ok(()));
}

#[test]
fn a_meeting_is_not_sealed_over_a_published_round_whatever_became_of_the_next() {
    let mut room = Room::in_session();
    room.hold(PLACES, 9, &[&TIED]);
    room.open_round();
    room.chair(&Act::AnnulRound {
        contest: PLACES,
        reason: "mất mã".to_owned(),
    });
    assert_eq!(seals(&mut room), Err(Refusal::ResultUndecided));
}

#[test]
fn an_annulled_round_needs_no_motion_and_blocks_nothing() {
    let mut room = Room::in_session();
    room.open_round();
    room.chair(&Act::AnnulRound {
        contest: PLACES,
        reason: "mất mã".to_owned(),
    });
    assert_eq!(room.pending(PLACES), None);
    assert_eq!(seals(&mut room), Ok(()));
}

#[test]
fn the_still_tied_are_voted_on_again_ranked_by_score_or_reported_as_the_meeting_decides() {
    let three = [
        Resolution::RunOffAgain,
        Resolution::HigherScore,
        Resolution::ReportTied,
    ];
    let mut room = still_tied();
    answers(&mut room, &three);
    assert_eq!(
        room.refused_motion(Matter::Result { contest: PLACES }),
        Refusal::MeetingMustDecide
    );
    room.carry(&resolve(Resolution::RunOffAgain));
    let next = room.contest(PLACES).next_round().unwrap();
    assert_eq!(next.kind, RoundKind::RunOff { number: 2 });

    let mut room = still_tied();
    room.carry(&resolve(Resolution::HigherScore));
    assert_eq!(room.chosen(PLACES), [(3, Some(1)), (5, Some(2))]);
    let ground = room.course(PLACES).chosen()[1].ground;
    assert_eq!(ground, Ground::HigherScore);

    let mut room = still_tied();
    room.carry(&resolve(Resolution::ReportTied));
    assert_eq!(room.course(PLACES).reported().len(), 1);
    room.carry(&Matter::Result { contest: PLACES });
}

#[test]
fn equal_scores_decide_nothing() {
    let mut room = Room::under(|_| ());
    let score = room.meeting().agreed_score(UnitId(1)).unwrap();
    room.chair(&Act::CorrectUnit {
        unit: UnitId(5),
        correction: Correction::AgreedScore { score },
        reason: "rà soát".to_owned(),
    });
    room.adopt_list();
    room.hold(PLACES, 9, &[&TIED]);
    room.hold(PLACES, 8, &[&[0, 4, 4]]);
    answers(
        &mut room,
        &[Resolution::RunOffAgain, Resolution::ReportTied],
    );
}

#[test]
fn places_that_too_few_reach_are_voted_on_again_or_left_open_as_the_meeting_decides() {
    let unfilled = || {
        let mut room = Room::under(|rules| rules.contests[0].threshold = Threshold::MoreThanHalf);
        room.adopt_list();
        room.hold(PLACES, 9, &[&[0, 3, 0, 7, 0, 4, 0, 0]]);
        room
    };
    let mut room = unfilled();
    assert_eq!(room.chosen(PLACES), [(3, Some(1))]);
    answers(
        &mut room,
        &[Resolution::FurtherRound, Resolution::LeaveOpen],
    );
    room.carry(&resolve(Resolution::FurtherRound));
    let next = room.contest(PLACES).next_round().unwrap();
    assert_eq!(next.kind, RoundKind::Further);
    assert_eq!(next.panels[0].places, 1);

    let mut room = unfilled();
    room.carry(&resolve(Resolution::LeaveOpen));
    assert_eq!(room.course(PLACES).vacant(), 1);
    room.carry(&Matter::Result { contest: PLACES });
}

#[test]
fn nothing_is_resolved_that_is_not_pending() {
    let mut room = Room::in_session();
    answers(&mut room, &[]);
    room.open_round();
    let matter = resolve(Resolution::Drop);
    assert_eq!(room.refused_motion(matter), Refusal::RoundUnderWay);
}
