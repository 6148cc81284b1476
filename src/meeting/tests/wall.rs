//! What the chair may ask of the wall, and what it may not.

use super::room::{PLACES, Room};
use crate::election::RoundId;
use crate::meeting::view::{Boxes, hall_view};
use crate::meeting::{ContestId, Refusal, Wall, WallOrder, WallShows, WallSlide, Wifi};

const NOW: i64 = 1_420_423_200;

fn follow(room: &Room, order: WallOrder) -> Result<Wall, Refusal> {
    let mut wall = Wall::default();
    wall.follow(order, room.meeting(), NOW).map(|()| wall)
}

fn round(room: &Room) -> RoundId {
    room.contest(PLACES).last().unwrap().id.clone()
}

fn show(what: WallShows) -> WallOrder {
    WallOrder::Show { what }
}

fn wifi(name: &str, password: &str) -> WallOrder {
    WallOrder::SetWifi {
        wifi: Some(Wifi {
            name: name.to_owned(),
            password: password.to_owned(),
        }),
    }
}

#[test]
fn a_message_has_words_and_not_too_many() {
    let room = Room::new();
    let message = |text: String| show(WallShows::Message { text });
    assert_eq!(follow(&room, message("  ".to_owned())), Err(Refusal::Empty));
    assert_eq!(
        follow(&room, message("ă".repeat(301))),
        Err(Refusal::TooLong)
    );
    assert!(follow(&room, message("ă".repeat(300))).is_ok());
}

#[test]
fn a_contest_that_is_not_there_cannot_be_pinned() {
    let room = Room::in_session();
    let pinned = |contest| {
        show(WallShows::Pinned {
            slide: WallSlide::Contest { contest },
        })
    };
    assert!(follow(&room, pinned(PLACES)).is_ok());
    assert_eq!(
        follow(&room, pinned(ContestId(99))),
        Err(Refusal::UnknownContest)
    );
}

#[test]
fn time_is_announced_for_an_open_round_only_and_closes_nothing() {
    let mut room = Room::in_session();
    room.open_round();
    let round = round(&room);
    let clock = |minutes| WallOrder::SetClock {
        round: round.clone(),
        minutes,
    };
    let wall = follow(&room, clock(5)).unwrap();
    let boxes = Boxes {
        wall,
        now: NOW + 60,
        ..Boxes::default()
    };
    let shown = hall_view(&room.record, &boxes).wall.clock.unwrap();
    assert_eq!(shown.ends_at - shown.now, 240);
    let longest = follow(&room, clock(u32::MAX)).unwrap().clock.unwrap();
    assert_eq!(longest.ends_at - NOW, 180 * 60);
    room.close(PLACES, 9);
    assert_eq!(follow(&room, clock(5)), Err(Refusal::NotOpen));
}

#[test]
fn a_result_is_revealed_once_it_is_counted_and_not_before() {
    let mut room = Room::in_session();
    room.open_round();
    let round = round(&room);
    let reveal = WallOrder::Reveal {
        round,
        shown: 0,
        all: false,
    };
    assert_eq!(follow(&room, reveal.clone()), Err(Refusal::NotCounted));
    room.count(9, &[1, 6, 4, 3, 2, 1, 1, 0]);
    assert!(follow(&room, reveal).is_ok());
}

#[test]
fn a_network_has_a_name_and_a_password_that_phones_can_take() {
    let room = Room::new();
    assert!(follow(&room, wifi("Hội trường", "")).is_ok());
    assert!(follow(&room, wifi("Hội trường", "12345678")).is_ok());
    for (name, password) in [
        (" ", ""),
        ("Hội trường\n", ""),
        (&*"x".repeat(33), ""),
        ("Hội trường", "1234567"),
        ("Hội trường", &*"x".repeat(64)),
        ("Hội trường", "1234567\t8"),
    ] {
        assert_eq!(follow(&room, wifi(name, password)), Err(Refusal::BadWifi));
    }
}
