//! The meeting itself: who attends, its agenda, the giao ước, its deadlines (guidance III).

use crate::meeting::tests::room::{PLACES, Room};
use crate::meeting::{
    Act, AgendaId, AgendaItem, AgendaStep, AttendeeId, Day, Deadline, DeadlineYear, Matter, Person,
    Refusal, SignerTitle, Signing, UnitId, Wording,
};

fn officer() -> Person {
    Person {
        name: "Nguyễn Văn Mẫu Một".to_owned(),
        office: "Trưởng phòng Tổ chức cán bộ".to_owned(),
    }
}

fn note(unit: Option<u32>) -> Act {
    Act::NoteAttendee {
        unit: unit.map(UnitId),
        person: officer(),
    }
}

fn tick(item: u32, done: bool) -> Act {
    Act::TickAgenda {
        item: AgendaId(item),
        done,
    }
}

/// The step the meeting is at, and what stands before it.
fn now(room: &Room) -> (AgendaStep, Vec<Refusal>) {
    let standing = room.meeting().agenda_standing();
    let line = standing.into_iter().find(|line| line.now).unwrap();
    (line.item.step, line.missing)
}

fn done(room: &Room, step: AgendaStep) -> bool {
    let standing = room.meeting().agenda_standing();
    standing
        .iter()
        .any(|line| line.item.step == step && line.done)
}

#[test]
fn iii_2_a_who_attends_without_a_vote_is_taken_down_and_gets_no_seat() {
    let mut room = Room::under(|_| ());
    let before = room.meeting().present();
    room.desk(&note(Some(1)));
    room.desk(&note(None));
    assert_eq!(room.meeting().attendees.len(), 2);
    assert_eq!(room.meeting().present(), before);
    assert_eq!(room.refused_desk(&note(Some(11))), Refusal::UnknownUnit);
}

#[test]
fn iii_2_a_a_number_of_an_attendee_is_never_given_twice() {
    let mut room = Room::under(|_| ());
    let drop = |attendee| Act::DropAttendee {
        attendee: AttendeeId(attendee),
    };
    room.desk(&note(None));
    room.desk(&note(None));
    room.desk(&drop(2));
    room.desk(&note(None));
    let ids: Vec<u32> = room.meeting().attendees.iter().map(|a| a.id.0).collect();
    assert_eq!(ids, [1, 3]);
    assert_eq!(room.refused_desk(&drop(2)), Refusal::UnknownAttendee);
}

#[test]
fn iii_2_b_the_agenda_says_where_the_meeting_is_and_what_is_missing() {
    use AgendaStep as Step;
    let mut room = Room::new();
    assert_eq!(now(&room), (Step::Opening, vec![Refusal::NoUnits]));
    room.prepare();
    assert_eq!(now(&room), (Step::Opening, vec![]));
    room.check_in();
    room.seat_tellers();
    room.chair(&Act::OpenSession);
    assert_eq!(now(&room), (Step::Reports, vec![]));
    room.chair(&Act::LockScores {
        agreed_by: "Cụm trưởng".to_owned(),
    });
    assert_eq!(now(&room), (Step::Discussion, vec![]));
    room.chair(&tick(4, true));
    assert_eq!(now(&room), (Step::Rules, vec![]));
    room.carry(&Matter::Rules);
    assert_eq!(now(&room), (Step::Lists, vec![]));
    room.chair(&crate::meeting::tests::room::propose());
    room.carry(&Matter::List { contest: PLACES });
    assert_eq!(now(&room).0, Step::Lists);
    room.list(crate::meeting::tests::room::OUTSTANDING, &[11, 12]);
    assert_eq!(now(&room), (Step::Ballot, vec![]));
}

#[test]
fn iii_2_b_ballots_are_behind_the_meeting_when_every_contest_has_come_that_far() {
    use AgendaStep as Step;
    let outstanding = crate::meeting::tests::room::OUTSTANDING;
    let mut room = Room::in_session();
    room.list(outstanding, &[11, 12]);
    room.open_round();
    room.close(PLACES, 9);
    assert!(!done(&room, Step::Ballot));
    for teller in 0..3 {
        room.give_share(teller, &[1, 3, 0, 7, 0, 5, 0, 0]);
    }
    room.chair(&Act::PublishRound { contest: PLACES });
    let behind = [Step::Ballot, Step::Count, Step::Publish, Step::Adoption];
    assert!(behind.iter().all(|step| !done(&room, *step)));
    room.hold(outstanding, 9, &[&[0, 8, 7]]);
    assert!(behind[..3].iter().all(|step| done(&room, *step)));
    room.carry(&Matter::Result { contest: PLACES });
    assert!(!done(&room, Step::Adoption));
    room.carry(&Matter::Result {
        contest: outstanding,
    });
    assert!(done(&room, Step::Adoption));
}

#[test]
fn iii_2_b_a_contest_that_nobody_can_stand_in_holds_nothing_up() {
    use AgendaStep as Step;
    let mut room = Room::new();
    room.prepare_with(&[crate::meeting::tests::room::MEMBERS]);
    room.check_in();
    room.seat_tellers();
    room.chair(&Act::OpenSession);
    assert!(!done(&room, Step::Lists));
    room.adopt_list();
    assert!(done(&room, Step::Lists));
    assert!(!done(&room, Step::Ballot));
}

#[test]
fn iii_2_b_the_steps_are_re_ordered_and_keep_their_numbers_and_ticks() {
    let mut room = Room::under(|_| ());
    room.chair(&tick(4, true));
    room.chair(&tick(14, true));
    assert_eq!(room.refused(&tick(4, true)), Refusal::Decided);
    assert_eq!(room.refused(&tick(1, true)), Refusal::UnknownStep);
    let mut items = room.meeting().agenda.clone();
    items.reverse();
    room.chair(&Act::SetAgenda { items });
    assert!(done(&room, AgendaStep::Discussion));
    // Another step under the number is not over because the one before it was.
    let items = vec![AgendaItem {
        id: AgendaId(4),
        step: AgendaStep::Minutes,
        title: "Thông qua biên bản".to_owned(),
    }];
    room.chair(&Act::SetAgenda { items });
    assert!(!done(&room, AgendaStep::Minutes));
    room.chair(&tick(4, true));
    room.chair(&tick(4, false));
    assert!(!done(&room, AgendaStep::Minutes));
}

#[test]
fn iii_2_b_an_agenda_has_steps_with_words_and_numbers_of_their_own() {
    let mut room = Room::new();
    let item = |id, title: &str| AgendaItem {
        id: AgendaId(id),
        step: AgendaStep::Other,
        title: title.to_owned(),
    };
    let table = [
        (vec![], Refusal::BadList),
        (
            vec![item(1, "Khai mạc"), item(1, "Bế mạc")],
            Refusal::BadList,
        ),
        (vec![item(1, " ")], Refusal::Empty),
    ];
    for (items, refusal) in table {
        assert_eq!(room.refused(&Act::SetAgenda { items }), refusal);
    }
}

#[test]
fn iii_2_b_whoever_signs_the_pact_is_taken_down_and_only_two_titles_are_valid() {
    let other = SignerTitle::Other {
        office: "Phó Trưởng phòng".to_owned(),
    };
    let table = [
        (SignerTitle::Head, true),
        (SignerTitle::CouncilChair, true),
        (other, false),
    ];
    for (title, valid) in table {
        let mut room = Room::under(|_| ());
        let sign = |unit| {
            Act::SignPact(Signing {
                unit: UnitId(unit),
                signer: "Nguyễn Văn Mẫu Một".to_owned(),
                title: title.clone(),
            })
        };
        room.chair(&sign(1));
        assert_eq!(room.meeting().signing(UnitId(1)).unwrap().is_valid(), valid);
        assert_eq!(room.refused(&sign(1)), Refusal::Decided);
        assert_eq!(room.refused(&sign(11)), Refusal::UnknownUnit);
        room.chair(&Act::UnsignPact {
            unit: UnitId(1),
            reason: "ghi nhầm".to_owned(),
        });
        assert_eq!(room.meeting().signing(UnitId(1)), None);
    }
}

#[test]
fn iii_2_b_the_pact_is_behind_the_meeting_when_every_member_has_signed() {
    let mut room = Room::under(|_| ());
    for unit in 1..=10 {
        assert!(!done(&room, AgendaStep::Pact));
        room.chair(&Act::SignPact(Signing {
            unit: UnitId(unit),
            signer: "Thủ trưởng".to_owned(),
            title: SignerTitle::Head,
        }));
    }
    assert!(done(&room, AgendaStep::Pact));
}

#[test]
fn iii_1_iii_2_c_before_a_day_means_the_day_before_at_the_latest() {
    let table = [
        (15, 7, DeadlineYear::Same, (2014, 7, 14)),
        (10, 1, DeadlineYear::Next, (2015, 1, 9)),
    ];
    for (day, month, year, (y, m, d)) in table {
        let mut room = Room::under(|_| ());
        room.chair(&Act::SetWording(Wording {
            deadlines: vec![Deadline {
                what: "Báo cáo".to_owned(),
                day,
                month,
                year,
            }],
            ..Wording::default()
        }));
        let last = room.meeting().wording.deadlines[0].last_day(2014);
        let (year, month, day) = (y, m, d);
        assert_eq!(last, Some(Day { year, month, day }));
    }
}
