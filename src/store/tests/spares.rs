//! Spares: in batches, used once, never back.

use super::{Room, holds, put};
use crate::store::{Error, LINK_FILE, Spare};

fn spares(room: &mut Room, number: usize) -> Vec<Spare> {
    let mut spares: Vec<Spare> = (0..number)
        .map(|_| Spare {
            credential: room.point(),
            session: room.point(),
        })
        .collect();
    spares.sort_by_key(|spare| spare.credential);
    spares
}

#[test]
fn a_batch_counts_by_itself_and_the_one_that_is_not_kept_is_gone() {
    let mut room = Room::new();
    let mut store = room.create();
    let (first, second) = (spares(&mut room, 2), spares(&mut room, 3));
    store.put_spares(1, &first).unwrap();
    store.put_spares(2, &second).unwrap();
    assert_eq!(store.spares(1).unwrap(), first);
    store.keep_spares(2).unwrap();
    assert_eq!(store.spares(1).unwrap(), []);
    drop(store);
    assert_eq!(room.open().unwrap().spares(2).unwrap(), second);
}

#[test]
fn a_batch_with_a_key_that_ever_was_a_tokens_is_refused_whole() {
    let mut room = Room::new();
    let mut store = room.create();
    let link = room.link(1);
    put(&mut store, &link).unwrap();
    let first = spares(&mut room, 2);
    store.put_spares(1, &first).unwrap();
    let mut stolen = spares(&mut room, 2);
    stolen[1].session = link.session;
    let mut doubled = spares(&mut room, 2);
    doubled[1].credential = doubled[0].credential;
    for batch in [stolen, doubled, first.clone()] {
        assert!(matches!(store.put_spares(2, &batch), Err(Error::KeyUsed)));
        assert_eq!(store.spares(2).unwrap(), []);
    }
    let seat = room.link(2);
    let taken = crate::store::Link {
        credential: first[0].credential,
        ..seat
    };
    assert!(matches!(put(&mut store, &taken), Err(Error::KeyUsed)));
}

#[test]
fn a_spare_becomes_the_token_of_whoever_lost_theirs_once() {
    let mut room = Room::new();
    let mut store = room.create();
    let (lost, other) = (room.link(1), room.link(2));
    put(&mut store, &lost).unwrap();
    put(&mut store, &other).unwrap();
    let made = spares(&mut room, 2);
    store.put_spares(1, &made).unwrap();
    for _ in 0..2 {
        store
            .replace(&lost.credential, &made[0].credential)
            .unwrap();
        let links = store.links().unwrap();
        assert_eq!(links[0].seat, lost.seat);
        assert_eq!(links[0].credential, made[0].credential);
        assert_eq!(links[0].session, made[0].session);
        assert_eq!(links[1], other);
        assert_eq!(store.spares(1).unwrap(), made[1..]);
    }
    store.replace(&room.point(), &made[1].credential).unwrap();
    assert_eq!(store.links().unwrap()[1], other, "a stranger lost nothing");
}

#[test]
fn after_erasing_no_spare_is_left() {
    let mut room = Room::new();
    let mut store = room.create();
    let made = spares(&mut room, 1);
    store.put_spares(1, &made).unwrap();
    drop(store);
    let file = std::fs::read(room.folder().join(LINK_FILE)).unwrap();
    assert!(holds(&file, &made[0].credential.to_string()));
    let mut store = room.open().unwrap();
    store.erase_links().unwrap();
    assert_eq!(store.spares(1).unwrap(), []);
    let again = store.put_spares(2, &spares(&mut room, 1));
    assert!(matches!(again, Err(Error::LinksErased { .. })));
}
