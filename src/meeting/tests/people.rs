use crate::meeting::{Act, Event, Given, Hands, Matter, Record, Refusal, SeatId};

use super::room::{PLACES, Room};

#[test]
fn c3_an_absent_unit_gets_no_token_and_a_seat_never_two() {
    let mut room = Room::new();
    room.prepare();
    room.check_in();
    let desk = room.desk.clone();
    let absent = Act::IssueToken { seat: SeatId(8) };
    assert_eq!(
        room.ask(&desk, &absent, &Given::Nothing),
        Err(Refusal::NotCheckedIn)
    );
    let second = Act::IssueToken { seat: SeatId(1) };
    assert_eq!(
        room.ask(&desk, &second, &Given::Nothing),
        Err(Refusal::TokenLive)
    );
}

#[test]
fn a_lost_token_is_not_replaced_in_a_round_under_way() {
    let mut room = Room::in_session();
    let desk = room.desk.clone();
    let void = Act::VoidToken {
        seat: SeatId(1),
        reason: "mất điện thoại".to_owned(),
    };
    room.open_round();
    assert_eq!(
        room.ask(&desk, &void, &Given::Nothing),
        Err(Refusal::RoundUnderWay)
    );
    room.chair(&Act::AnnulRound {
        contest: PLACES,
        reason: "mất mã".to_owned(),
    });
    room.desk(&void);
    room.desk(&Act::IssueToken { seat: SeatId(1) });
}

#[test]
fn a_desk_on_the_servers_own_machine_is_noted_in_the_log_once() {
    let mut room = Room::new();
    room.prepare();
    room.chair(&Act::OpenCheckIn);
    let desk = room.desk.clone();
    let check_in = |seat| Act::CheckIn {
        seat,
        delegate: String::new(),
    };
    let first = room.take(&desk, &check_in(SeatId(1)), &Given::OnServer);
    assert!(matches!(first[1], Event::DeskOnServer { .. }));
    let second = room.take(&desk, &check_in(SeatId(2)), &Given::OnServer);
    assert_eq!(second.len(), 1);
    let replayed = Record::replay(room.lines.iter().map(String::as_str)).unwrap();
    assert_eq!(replayed.meeting(), room.meeting());
}

#[test]
fn a_declined_committee_may_be_put_again_or_named_anew() {
    let mut room = Room::new();
    room.prepare();
    room.check_in();
    let declined = Hands {
        in_favour: 4,
        against: 5,
        no_opinion: 0,
    };
    room.vote(&Matter::Tellers, declined);
    assert!(!room.meeting().committee.adopted);
    room.chair(&super::room::committee());
    room.carry(&Matter::Tellers);
    assert!(room.meeting().committee.adopted);
    assert_eq!(room.refused_motion(Matter::Tellers), Refusal::Decided);
}
