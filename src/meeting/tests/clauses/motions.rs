//! Shows of hands: what carries, what stands still meanwhile, and Thể lệ bỏ phiếu once it is adopted.

use crate::meeting::tests::room::{PLACES, Room, all_of, committee, opened, propose, share};
use crate::meeting::{
    Act, Attestation, Correction, Given, Hands, Majority, Matter, MotionId, MotionState, Person,
    Refusal, SeatId, UnitId,
};

fn other() -> Matter {
    Matter::Other {
        text: "Chương trình hội nghị".to_owned(),
    }
}

fn count(motion: MotionId, hands: Hands) -> Act {
    Act::CountHands {
        motion,
        hands,
        reason: String::new(),
    }
}

#[test]
fn a_motion_carries_by_the_share_of_those_present_that_the_rules_ask_for() {
    let table = [
        (Majority::MoreThanHalf, 4, false),
        (Majority::MoreThanHalf, 5, true),
        (Majority::TwoThirds, 5, false),
        (Majority::TwoThirds, 6, true),
        (Majority::Unanimity, 8, false),
        (Majority::Unanimity, 9, true),
    ];
    for (majority, in_favour, carried) in table {
        let mut room = Room::under(|rules| rules.hands = majority);
        let hands = Hands {
            in_favour,
            against: 0,
            no_opinion: 9 - in_favour,
        };
        room.vote(&Matter::Rules, hands);
        assert_eq!(room.meeting().rules_adopted, carried, "{in_favour} of 9");
        let counted = room.meeting().motions.last().unwrap().count().unwrap();
        assert_eq!((counted.present, counted.carried), (9, carried));
    }
}

#[test]
fn one_motion_at_a_time_and_only_that_one_is_counted() {
    let mut room = Room::ruled(|_| ());
    let motion = room.put(&other());
    assert_eq!(room.refused_motion(other()), Refusal::MotionOpen);
    let wrong = MotionId(motion.0 + 1);
    assert_eq!(
        room.refused(&count(wrong, all_of(9))),
        Refusal::NoSuchMotion
    );
    room.chair(&Act::WithdrawMotion { motion });
    let withdrawn = room.meeting().motions.last().unwrap();
    assert_eq!(withdrawn.state, MotionState::Withdrawn);
    assert_eq!(
        room.refused(&count(motion, all_of(9))),
        Refusal::NoSuchMotion
    );
    assert_eq!(
        room.refused(&Act::WithdrawMotion { motion }),
        Refusal::NoSuchMotion
    );
}

#[test]
fn a_motion_withdrawn_changes_nothing_it_speaks_of() {
    let mut room = Room::under(|_| ());
    let motion = room.put(&Matter::Rules);
    room.chair(&Act::WithdrawMotion { motion });
    assert!(!room.meeting().rules_adopted);
}

#[test]
fn nobody_present_carries_and_declines_nothing() {
    let mut room = Room::in_session();
    room.hold(PLACES, 9, &[&[1, 3, 0, 7, 0, 5, 0, 0]]);
    let motion = room.put(&Matter::Result { contest: PLACES });
    for seat in (1..=10).filter(|seat| *seat != 8).map(SeatId) {
        let reason = "về sớm".to_owned();
        room.desk(&Act::CheckOut { seat, reason });
    }
    let refusal = Refusal::NoQuorum {
        present: 0,
        needed: 1,
    };
    let act = Act::CountHands {
        motion,
        hands: all_of(0),
        reason: "không còn ai".to_owned(),
    };
    assert_eq!(room.refused(&act), refusal);
}

#[test]
fn what_a_motion_speaks_of_stands_still_until_hands_are_counted() {
    let mut room = Room::ruled(|_| ());
    room.chair(&propose());
    room.put(&Matter::List { contest: PLACES });
    let reason = || "có lý do".to_owned();
    let contest = PLACES;
    let acts = [
        propose(),
        committee(),
        Act::NamePresidium {
            people: vec![Person {
                name: "Nguyễn Văn Mẫu Một".to_owned(),
                office: String::new(),
            }],
        },
        Act::CorrectUnit {
            unit: UnitId(1),
            correction: Correction::Attestation {
                which: Attestation::Party,
                holds: false,
            },
            reason: reason(),
        },
        Act::UnlockScores { reason: reason() },
        Act::WithdrawCandidate {
            contest,
            unit: UnitId(1),
            reason: reason(),
        },
        Act::SealRoll { contest },
        Act::OpenRound { contest },
        Act::PublishRound { contest },
        Act::SealMeeting,
    ];
    for act in acts {
        assert_eq!(room.refused(&act), Refusal::MotionOpen, "{act:?}");
    }
    let mut room = Room::under(|_| ());
    room.put(&Matter::Rules);
    let rules = Box::new(room.meeting().rules.clone());
    assert_eq!(room.refused(&Act::SetRules { rules }), Refusal::MotionOpen);
}

#[test]
fn while_the_meeting_votes_on_giving_a_round_up_no_share_comes_in() {
    let mut room = Room::in_session();
    room.open_round();
    room.close(PLACES, 9);
    room.give_share(0, &[]);
    room.give_share(1, &[]);
    room.put(&Matter::GiveUp { contest: PLACES });
    let session = room.tellers[2].1.clone();
    let last = share(Some("kiểm tra"));
    let sums = opened(&[1, 3, 0, 7, 0, 5, 0, 0]);
    assert_eq!(room.ask(&session, &last, &sums), Err(Refusal::MotionOpen));
    let motion = room.meeting().open_motion().unwrap().id;
    room.chair(&Act::WithdrawMotion { motion });
    room.take(&session, &last, &sums);
}

#[test]
fn a_round_closes_whatever_motion_is_before_the_room() {
    let mut room = Room::in_session();
    room.open_round();
    room.put(&other());
    room.close(PLACES, 9);
    let session = room.tellers[0].1.clone();
    let answer = room.ask(&session, &share(Some("kiểm tra")), &Given::Nothing);
    assert!(answer.is_ok());
}

#[test]
fn the_rules_are_free_until_the_meeting_adopts_them_and_never_change_afterwards() {
    let mut room = Room::under(|_| ());
    let rules = Box::new(room.meeting().rules.clone());
    let set = Act::SetRules { rules };
    let declined = Hands {
        in_favour: 4,
        against: 5,
        no_opinion: 0,
    };
    room.vote(&Matter::Rules, declined);
    room.chair(&set);
    room.carry(&Matter::Rules);
    assert_eq!(room.refused(&set), Refusal::RulesAdopted);
    assert_eq!(room.refused_motion(Matter::Rules), Refusal::RulesAdopted);
}

#[test]
fn no_list_is_voted_on_before_the_rules_are_adopted() {
    let mut room = Room::under(|_| ());
    room.chair(&Act::LockScores {
        agreed_by: "Cụm trưởng".to_owned(),
    });
    room.chair(&propose());
    let list = Matter::List { contest: PLACES };
    assert_eq!(room.refused_motion(list), Refusal::RulesNotAdopted);
    let (roll, chair) = (room.roll(), room.chair.clone());
    let seal = Act::SealRoll { contest: PLACES };
    assert_eq!(
        room.ask(&chair, &seal, &roll),
        Err(Refusal::RulesNotAdopted)
    );
}

#[test]
fn rules_proposed_anew_drop_the_lists_proposed_under_the_old_ones() {
    let mut room = Room::under(|_| ());
    room.chair(&Act::LockScores {
        agreed_by: "Cụm trưởng".to_owned(),
    });
    room.chair(&propose());
    room.propose_rules(|rules| rules.contests.truncate(1));
    assert_eq!(room.meeting().contests.len(), 1);
    assert_eq!(room.contest(PLACES).list.candidates(), []);
}

#[test]
fn a_motion_about_anything_else_is_read_out_in_words() {
    let mut room = Room::ruled(|_| ());
    let text = " ".to_owned();
    assert_eq!(room.refused_motion(Matter::Other { text }), Refusal::Empty);
    room.carry(&other());
}
