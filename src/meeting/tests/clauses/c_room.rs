//! Who votes: present, in the room, once (guidance C.3).

use crate::meeting::tests::room::{PLACES, Room, in_box};
use crate::meeting::{Act, Attendance, Matter, Quorum, Refusal, SeatId, UnitId};

fn check_in(seat: u32) -> Act {
    Act::CheckIn {
        seat: SeatId(seat),
        delegate: " Nguyễn Văn Mẫu Một ".to_owned(),
    }
}

fn check_out(seat: u32) -> Act {
    Act::CheckOut {
        seat: SeatId(seat),
        reason: "về sớm".to_owned(),
    }
}

fn token(seat: u32) -> Act {
    Act::IssueToken { seat: SeatId(seat) }
}

#[test]
fn c_3_an_absent_unit_loses_its_vote() {
    let mut room = Room::in_session();
    assert_eq!(room.refused_desk(&token(8)), Refusal::NotCheckedIn);
    room.open_round();
    let round = room.contest(PLACES).last().unwrap().clone();
    assert_eq!((round.convened, round.present, round.voters), (10, 9, 9));
}

#[test]
fn c_3_the_right_is_the_units_one_ballot_unless_the_rules_or_the_sheet_give_more() {
    for per_unit in [1, 2] {
        let mut room = Room::new();
        room.prepare_with(&["Đơn vị;Số đại biểu\nA;3\nB;\n"]);
        room.propose_rules(|rules| rules.seats_per_unit = per_unit);
        let of = |unit| {
            let seats = room.meeting().seats.iter();
            let ordinals = seats.filter(|seat| seat.unit == UnitId(unit));
            ordinals.map(|seat| seat.ordinal).collect::<Vec<_>>()
        };
        assert_eq!(of(1), [1, 2, 3]);
        assert_eq!(of(2), (1..=per_unit).collect::<Vec<_>>());
    }
}

#[test]
fn c_3_seats_are_fixed_once_doors_are_open() {
    let mut room = Room::under(|_| ());
    let mut rules = Box::new(room.meeting().rules.clone());
    rules.seats_per_unit = 2;
    assert_eq!(
        room.refused(&Act::SetRules { rules }),
        Refusal::NotPreparing
    );
    room.propose_rules(|rules| rules.rotation_years = 1);
    assert_eq!(room.meeting().present(), 9);
}

#[test]
fn c_3_who_comes_late_votes_if_the_roll_is_not_sealed_yet() {
    let mut room = Room::in_session();
    room.desk(&check_in(8));
    room.desk(&token(8));
    let credential = room.credentials[0];
    room.credentials.push(credential_beside(credential));
    room.credentials.sort_unstable();
    room.open_round();
    assert_eq!(room.contest(PLACES).last().unwrap().voters, 10);

    let mut room = Room::in_session();
    room.open_round();
    room.desk(&check_in(8));
    room.desk(&token(8));
    let round = room.contest(PLACES).last().unwrap();
    assert_eq!((round.present, round.voters), (9, 9));
}

/// Another key than this one.
fn credential_beside(_: crate::election::Point) -> crate::election::Point {
    Room::new().deputy.public()
}

#[test]
fn c_3_who_leaves_early_is_not_counted_any_more_and_may_come_back() {
    let mut room = Room::in_session();
    room.desk(&check_out(1));
    assert_eq!(
        (room.meeting().present(), room.meeting().token_holders()),
        (8, 8)
    );
    let seat = room.meeting().seat(SeatId(1)).unwrap();
    assert!(matches!(&seat.attendance, Attendance::Left { reason, .. } if reason == "về sớm"));
    assert_eq!(room.refused_desk(&check_out(1)), Refusal::NotCheckedIn);
    assert_eq!(room.refused_desk(&token(1)), Refusal::NotCheckedIn);
    room.desk(&check_in(1));
    let seat = room.meeting().seat(SeatId(1)).unwrap();
    let delegate = "Nguyễn Văn Mẫu Một".to_owned();
    assert_eq!(seat.attendance, Attendance::Present { delegate });
    assert!(!seat.token);
}

#[test]
fn c_3_nobody_leaves_the_roll_while_ballots_are_taken() {
    let mut room = Room::in_session();
    room.open_round();
    assert_eq!(room.refused_desk(&check_out(1)), Refusal::RoundUnderWay);
    let chair = room.chair.clone();
    room.take(&chair, &Act::CloseRound { contest: PLACES }, &in_box(9));
    room.desk(&check_out(1));
    assert_eq!(room.contest(PLACES).last().unwrap().present, 9);
}

#[test]
fn c_3_a_result_is_seen_by_the_room_only_once_it_is_published() {
    let mut room = Room::in_session();
    room.open_round();
    room.count(9, &[1, 3, 0, 7, 0, 5, 0, 0]);
    let outcome = |room: &Room| room.contest(PLACES).last().unwrap().outcome().cloned();
    assert_eq!(outcome(&room), None);
    assert_eq!(room.chosen(PLACES), []);
    room.chair(&Act::PublishRound { contest: PLACES });
    assert!(outcome(&room).is_some());
}

#[test]
fn c_3_a_quorum_is_enforced_only_if_the_adopted_rules_ask_for_one() {
    let table = [
        (Quorum::None, 1, None),
        (Quorum::MoreThanHalf, 6, None),
        (Quorum::MoreThanHalf, 5, Some(6)),
        (Quorum::TwoThirds, 7, None),
        (Quorum::TwoThirds, 6, Some(7)),
    ];
    for (quorum, present, needed) in table {
        let mut room = Room::under(|rules| rules.quorum = quorum);
        for seat in (1..=10).filter(|seat| *seat != 8).skip(present as usize) {
            room.desk(&check_out(seat));
        }
        // The motion that adopts the rules is not held to them yet.
        room.carry(&Matter::Rules);
        let other = Matter::Other {
            text: "Chương trình".to_owned(),
        };
        let motion = room.put(&other);
        let hands = super::super::room::all_of(present);
        let count = Act::CountHands {
            motion,
            hands,
            reason: String::new(),
        };
        match needed {
            None => drop(room.chair(&count)),
            Some(needed) => {
                let refusal = Refusal::NoQuorum { present, needed };
                assert_eq!(room.refused(&count), refusal);
            }
        }
    }
}

#[test]
fn c_3_without_a_quorum_no_roll_is_sealed() {
    let mut room = Room::under(|rules| rules.quorum = Quorum::TwoThirds);
    room.adopt_list();
    for seat in 1..=3 {
        room.desk(&check_out(seat));
    }
    let (roll, chair) = (room.roll(), room.chair.clone());
    let seal = Act::SealRoll { contest: PLACES };
    let refusal = Refusal::NoQuorum {
        present: 6,
        needed: 7,
    };
    assert_eq!(room.ask(&chair, &seal, &roll), Err(refusal));
}
