//! Points, attestations and statuses (guidance B, C.1 to C.4, D.2).

use crate::contest::UnitList;
use crate::meeting::eligibility::{OtherStatus, Standing};
use crate::meeting::score::Score;
use crate::meeting::tests::room::{PLACES, Room, propose};
use crate::meeting::{
    Act, Attestation, Correction, ListRules, Matter, Refusal, UnitId, VotingRules,
};

fn score(text: &str) -> Score {
    Score::try_from(text.to_owned()).unwrap()
}

fn correct(unit: u32, correction: Correction) -> Act {
    Act::CorrectUnit {
        unit: UnitId(unit),
        correction,
        reason: "rà soát".to_owned(),
    }
}

fn agreed(unit: u32, points: &str) -> Act {
    let score = score(points);
    correct(unit, Correction::AgreedScore { score })
}

fn attest(unit: u32, which: Attestation, holds: bool) -> Act {
    correct(unit, Correction::Attestation { which, holds })
}

fn stands(room: &Room, unit: u32) -> bool {
    let unit = room.meeting().unit(UnitId(unit)).unwrap();
    room.meeting().standing(unit) == Standing::Eligible
}

fn only(unit: u32) -> Act {
    Act::ProposeList {
        contest: PLACES,
        candidates: vec![UnitId(unit)],
    }
}

fn lock() -> Act {
    Act::LockScores {
        agreed_by: "Cụm trưởng, cụm phó".to_owned(),
    }
}

#[test]
fn a_ii_3_b_a_unit_has_three_scores_each_corrected_on_its_own() {
    let mut room = Room::new();
    room.prepare();
    let (own, adjusted, agreed) = (score("1372"), score("1368.5"), score("1366"));
    for correction in [
        Correction::SelfScore { score: own },
        Correction::AdjustedScore { score: adjusted },
        Correction::AgreedScore { score: agreed },
    ] {
        room.chair(&correct(1, correction));
    }
    let unit = room.meeting().unit(UnitId(1)).unwrap();
    assert_eq!(
        [unit.self_score, unit.adjusted_score, unit.agreed_score],
        [Some(own), Some(adjusted), Some(agreed)]
    );
}

#[test]
fn b_1_1_the_scale_is_what_the_rules_say_for_each_list() {
    let table = [
        ("300", "270", true),
        ("300", "269.99", false),
        ("300", "300.01", false),
        ("1400", "1260", true),
        ("1400", "1259.99", false),
    ];
    for (max, points, eligible) in table {
        let mut room = Room::new();
        room.prepare();
        room.propose_rules(|rules| rules.lists = vec![ListRules::of_members(score(max))]);
        room.chair(&agreed(1, points));
        assert_eq!(stands(&room, 1), eligible, "{points} of {max}");
    }
}

#[test]
fn b_2_districts_have_a_scale_of_their_own() {
    let mut room = Room::new();
    room.prepare();
    room.propose_rules(|rules: &mut VotingRules| {
        rules.lists = vec![
            ListRules::of_members(score("1400")),
            ListRules::of_districts(score("100")),
        ];
    });
    room.chair(&agreed(11, "90"));
    assert!(stands(&room, 11) && stands(&room, 1));
}

#[test]
fn c_2_no_list_before_the_agreed_scores_are_locked_with_who_and_when() {
    let mut room = Room::under(|_| ());
    assert_eq!(room.refused(&propose()), Refusal::ScoresNotLocked);
    assert_eq!(room.record.scores_locked_at(), None);
    room.chair(&lock());
    assert_eq!(
        room.meeting().scores_locked.as_deref(),
        Some("Cụm trưởng, cụm phó")
    );
    assert!(room.record.scores_locked_at().is_some());
    room.chair(&propose());
}

#[test]
fn c_2_a_locked_score_changes_only_once_it_is_unlocked_with_a_reason() {
    let mut room = Room::under(|_| ());
    let unlock = |reason: &str| Act::UnlockScores {
        reason: reason.to_owned(),
    };
    assert_eq!(room.refused(&unlock("nhầm")), Refusal::ScoresNotLocked);
    room.chair(&lock());
    assert_eq!(room.refused(&lock()), Refusal::ScoresLocked);
    assert_eq!(room.refused(&agreed(1, "1300")), Refusal::ScoresLocked);
    room.chair(&attest(1, Attestation::Party, true));
    assert_eq!(room.refused(&unlock(" ")), Refusal::Empty);
    room.chair(&unlock("cộng nhầm"));
    room.chair(&agreed(1, "1300"));
    room.chair(&lock());
    room.carry(&Matter::Rules);
    room.chair(&propose());
    room.carry(&Matter::List { contest: PLACES });
    assert_eq!(room.refused(&unlock("cộng nhầm")), Refusal::ListAdopted);
}

#[test]
fn c_2_a_list_proposed_under_a_lock_is_not_voted_on_without_it() {
    let mut room = Room::ruled(|_| ());
    room.chair(&propose());
    room.chair(&Act::UnlockScores {
        reason: "cộng nhầm".to_owned(),
    });
    let list = Matter::List { contest: PLACES };
    assert_eq!(room.refused_motion(list), Refusal::ScoresNotLocked);
}

#[test]
fn c_2_where_no_list_asks_for_points_there_is_nothing_to_lock() {
    let mut room = Room::under(|rules| {
        for list in &mut rules.lists {
            list.max_score = None;
        }
    });
    room.chair(&propose());
}

#[test]
fn c_4_a_ninety_percent_is_exact_and_never_rounded() {
    let table = [
        ("1260", true),
        ("1260.000001", true),
        ("1259.999999", false),
        ("1259.995", false),
        ("1400", true),
        ("1400.000001", false),
    ];
    for (points, eligible) in table {
        let mut room = Room::under(|_| ());
        room.chair(&agreed(7, points));
        room.chair(&lock());
        let chair = room.chair.clone();
        let answer = room.ask(&chair, &only(7), &crate::meeting::Given::Nothing);
        assert_eq!(answer.is_ok(), eligible, "{points}");
    }
}

#[test]
fn c_4_nothing_puts_a_unit_on_the_list_that_lacks_a_condition() {
    let table = [
        Attestation::Standard,
        Attestation::Party,
        Attestation::Government,
        Attestation::Organisations,
        Attestation::Registered,
        Attestation::PactSigned,
    ];
    for which in table {
        let mut room = Room::ruled(|_| ());
        room.chair(&attest(1, which, false));
        let name = "BHXH tỉnh Hải Dương".to_owned();
        assert_eq!(room.refused(&only(1)), Refusal::NotEligible { name });
        room.chair(&attest(1, which, true));
        room.chair(&only(1));
    }
}

#[test]
fn c_4_a_unit_corrected_after_the_proposal_must_still_meet_every_condition() {
    let mut room = Room::ruled(|_| ());
    room.chair(&propose());
    room.chair(&attest(1, Attestation::Party, false));
    let refusal = room.refused_motion(Matter::List { contest: PLACES });
    assert!(matches!(refusal, Refusal::NotEligible { .. }));
}

#[test]
fn c_4_d_2_what_a_unit_is_judged_by_is_corrected_with_a_reason_until_its_list_is_adopted() {
    let mut room = Room::ruled(|_| ());
    let fix = attest(9, Attestation::PactSigned, true);
    let mut silent = fix.clone();
    if let Act::CorrectUnit { reason, .. } = &mut silent {
        " ".clone_into(reason);
    }
    assert_eq!(room.refused(&silent), Refusal::Empty);
    assert!(!stands(&room, 9));
    room.chair(&fix);
    assert!(stands(&room, 9));
    room.chair(&propose());
    room.carry(&Matter::List { contest: PLACES });
    assert_eq!(room.refused(&fix), Refusal::ListAdopted);
    // The other list is still open.
    room.chair(&attest(11, Attestation::Party, false));
}

#[test]
fn d_2_each_status_keeps_a_unit_off_the_list_and_says_why() {
    let reason = || "kết luận thanh tra".to_owned();
    let table = [
        OtherStatus::Corruption { reason: reason() },
        OtherStatus::SeriousBreach { reason: reason() },
        OtherStatus::NotConsidered { reason: reason() },
        OtherStatus::Deferred { reason: reason() },
    ];
    for status in table {
        let mut room = Room::ruled(|_| ());
        let deferred = matches!(status, OtherStatus::Deferred { .. });
        room.chair(&correct(1, Correction::Status { status }));
        let unit = room.meeting().unit(UnitId(1)).unwrap();
        match room.meeting().standing(unit) {
            Standing::Deferred { .. } => assert!(deferred),
            Standing::NotConsidered { .. } => assert!(!deferred),
            Standing::Eligible | Standing::NotEligible { .. } => panic!("it may not stand"),
        }
        assert!(matches!(
            room.refused(&only(1)),
            Refusal::NotEligible { .. }
        ));
    }
}

#[test]
fn d_2_a_status_is_not_stated_without_saying_why() {
    let mut room = Room::ruled(|_| ());
    let status = OtherStatus::Deferred {
        reason: " ".to_owned(),
    };
    let act = correct(1, Correction::Status { status });
    assert_eq!(room.refused(&act), Refusal::Empty);
}

#[test]
fn d_2_a_unit_that_is_not_considered_still_votes() {
    let mut room = Room::in_session();
    room.open_round();
    let voters = room.contest(PLACES).last().unwrap().voters;
    assert_eq!(voters, 9);
    let seats = &room.meeting().seats;
    assert!(
        seats
            .iter()
            .any(|seat| seat.unit == UnitId(10) && seat.token)
    );
}

#[test]
fn d_2_the_first_limb_asks_the_lists_that_the_rules_say() {
    let mut room = Room::new();
    room.prepare();
    assert!(stands(&room, 11));
    room.propose_rules(|rules| {
        for list in &mut rules.lists {
            if list.list == UnitList::Districts {
                list.attestations.push(Attestation::Registered);
            }
        }
    });
    assert!(!stands(&room, 11));
}
