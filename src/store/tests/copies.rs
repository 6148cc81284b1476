//! Copies for a spare machine: what may be overwritten there, and what is brought over from one.

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use uuid::Uuid;

use super::{MEETING_ID, Room, next, without_counter};
use crate::election::{AcceptedBallot, RoundId};
use crate::store::copy::{Known, take_over_after};
use crate::store::{Claim, CopyState, Error, MEETING_FILE, Refused, Store};

/// A meeting, and a stick with a copy of it.
struct Laptop {
    room: Room,
    round: RoundId,
    ballots: Vec<AcceptedBallot>,
    stick: TempDir,
    /// Under which name this laptop writes copies.
    writer: Uuid,
}

impl Laptop {
    /// The meeting and its copy hold these ballots, and the copy is in this laptop's name.
    fn with(here: &[usize], there: &[usize]) -> Self {
        let mut room = Room::new();
        let round = room.round();
        let laptop = Self {
            ballots: room.ballots(&round, 4),
            room,
            round,
            stick: TempDir::new().unwrap(),
            writer: Uuid::from_u128(1),
        };
        drop(laptop.room.create());
        laptop.cast(&laptop.room.folder(), here);
        laptop.remember(&[]);
        let copy = laptop.copy();
        std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
        drop(Store::create(&copy, &laptop.room.first, &laptop.room.keys).unwrap());
        laptop.cast(&copy, there);
        laptop.claim(laptop.writer);
        laptop
    }

    fn remember(&self, folders: &[&Path]) {
        let known = Known {
            writer: self.writer,
            folders: folders.iter().map(|folder| folder.to_path_buf()).collect(),
            earlier: Vec::new(),
        };
        known.write(&self.room.folder()).unwrap();
    }

    fn claim(&self, writer: Uuid) {
        let claim = Claim {
            writer,
            addresses: vec!["http://10.0.0.7:8080".to_owned()],
            others: vec![PathBuf::from("/second/stick")],
            earlier: Vec::new(),
        };
        claim.write(&self.copy()).unwrap();
    }

    /// Where the copy of the meeting is.
    fn copy(&self) -> PathBuf {
        let home = self.room.folder();
        let kind = home.parent().unwrap().file_name().unwrap();
        self.stick.path().join(kind).join(MEETING_ID.to_string())
    }

    fn cast(&self, folder: &Path, ballots: &[usize]) {
        let mut store = Store::open(folder).unwrap();
        for at in ballots {
            let ballot = (self.round.clone(), &self.ballots[*at]);
            store.put_ballots(&[ballot]).unwrap();
        }
    }

    fn held(&self, folder: &Path) -> usize {
        let store = Store::open(folder).unwrap();
        store.ballots(&self.round).unwrap().len()
    }

    /// Asks for the copy to be kept, as whoever types the folder does.
    fn keep(&self) -> Result<(), Refused> {
        self.room
            .open()
            .unwrap()
            .copy_to(self.stick.path(), true, &[])
    }

    /// Refused, and the copy is as it was.
    fn is_left_alone(&self, ballots: usize) {
        let said = self.keep().unwrap_err().to_string();
        assert!(said.contains("không ghi đè"), "{said}");
        assert_eq!(self.held(&self.copy()), ballots);
    }
}

#[test]
fn a_copy_with_a_ballot_that_is_not_here_is_never_overwritten_however_many_are_here() {
    Laptop::with(&[0, 1, 2], &[0, 3]).is_left_alone(2);
    let longer = Laptop::with(&[0], &[0, 3]);
    let mut store = longer.room.open().unwrap();
    store.append(&next(&longer.room.first, 1), &[]).unwrap();
    drop(store);
    longer.is_left_alone(2);
    Laptop::with(&[0, 1, 2], &[0, 2]).keep().unwrap();
}

#[test]
fn a_copy_in_another_machines_name_is_left_alone_whether_its_log_can_be_read_or_not() {
    let laptop = Laptop::with(&[0, 1], &[0]);
    laptop.claim(Uuid::from_u128(2));
    laptop.is_left_alone(1);
    std::fs::write(laptop.copy().join(MEETING_FILE), "torn").unwrap();
    assert!(matches!(laptop.keep(), Err(Refused::Further(_))));
}

#[test]
fn a_meeting_in_the_copys_place_without_a_readable_name_is_left_alone() {
    let laptop = Laptop::with(&[0, 1], &[0]);
    std::fs::write(laptop.copy().join("copy.json"), "{").unwrap();
    laptop.is_left_alone(1);
    std::fs::remove_file(laptop.copy().join("copy.json")).unwrap();
    laptop.is_left_alone(1);
}

#[test]
fn what_comes_into_the_copy_before_its_machine_stops_is_brought_over() {
    let laptop = Laptop::with(&[], &[0]);
    // A clock that was a minute ahead, or a quiet hour: who wrote there may run all the same.
    let long_ago = std::time::SystemTime::UNIX_EPOCH;
    let claim = std::fs::File::options()
        .write(true)
        .open(laptop.copy().join("copy.json"))
        .unwrap();
    claim.set_modified(long_ago).unwrap();
    drop(claim);
    let home = TempDir::new().unwrap();
    let mut waits = 0;
    let taken = take_over_after(&laptop.copy(), home.path(), &mut || {
        waits += 1;
        laptop.cast(&laptop.copy(), &[1]);
    });
    let folder = taken.unwrap().folder;
    assert_eq!(waits, 1);
    assert_eq!(laptop.held(&folder), 2);
    let again = take_over_after(&laptop.copy(), home.path(), &mut || waits += 1);
    assert_eq!(again.unwrap().folder, folder);
    assert_eq!(waits, 1, "nobody is waited for on one's own copy");
}

#[test]
fn a_ballot_that_comes_during_the_wait_is_not_lost_to_what_was_here() {
    let laptop = Laptop::with(&[0, 2], &[0]);
    laptop.claim(Uuid::from_u128(2));
    let home = laptop.room.folder();
    let refused = take_over_after(&laptop.copy(), home.parent().unwrap(), &mut || {
        laptop.cast(&laptop.copy(), &[1]);
    });
    assert!(matches!(refused, Err(Refused::Elsewhere(_))));
    let claim = Claim::read(&laptop.copy()).unwrap();
    assert_eq!(claim.writer, Uuid::from_u128(2), "it keeps its name");
    assert_eq!((laptop.held(&home), laptop.held(&laptop.copy())), (2, 2));
}

#[test]
fn a_takeover_onto_as_many_other_ballots_overwrites_neither() {
    let laptop = Laptop::with(&[0, 1], &[0, 2]);
    let home = laptop.room.folder();
    let refused = take_over_after(&laptop.copy(), home.parent().unwrap(), &mut || {});
    assert!(matches!(refused, Err(Refused::Elsewhere(_))));
    assert!(!matches!(laptop.room.open(), Err(Error::Damaged { .. })));
    assert_eq!((laptop.held(&home), laptop.held(&laptop.copy())), (2, 2));
}

#[test]
fn who_takes_over_knows_the_other_copies_and_may_write_those_of_the_machine_before() {
    let laptop = Laptop::with(&[], &[0]);
    let home = TempDir::new().unwrap();
    let kind = home
        .path()
        .join(laptop.copy().parent().unwrap().file_name().unwrap());
    std::fs::create_dir(&kind).unwrap();
    let taken = take_over_after(&laptop.copy(), &kind, &mut || {}).unwrap();
    let mut store = Store::open(&taken.folder).unwrap();
    let known = store.known_copies().unwrap();
    assert_eq!(known, [PathBuf::from("/second/stick")]);
    store
        .copy_to(Path::new("/second/stick"), false, &[])
        .expect("a copy out of reach stops nobody");
    laptop.claim(Uuid::from_u128(3));
    let refused = store.copy_to(laptop.stick.path(), true, &[]);
    assert!(matches!(refused, Err(Refused::Further(_))));
    laptop.claim(laptop.writer);
    store.copy_to(laptop.stick.path(), true, &[]).unwrap();
}

#[test]
fn an_empty_folder_where_the_stick_was_is_not_the_stick_after_a_restart_either() {
    let laptop = Laptop::with(&[0], &[0]);
    std::fs::remove_dir_all(laptop.copy()).unwrap();
    let mut store = laptop.room.open().unwrap();
    store.copy_to(laptop.stick.path(), false, &[]).unwrap();
    let asked = store.ask_copies();
    assert!(matches!(asked.as_slice(), [CopyState::Lost { .. }]));
    assert!(!laptop.copy().exists());
}

#[test]
fn the_copy_says_where_phones_reach_the_machine_now() {
    let laptop = Laptop::with(&[0], &[0]);
    let mut store = laptop.room.open().unwrap();
    store.copy_to(laptop.stick.path(), true, &[]).unwrap();
    let chosen = ["https://hop.example:8443".to_owned()];
    store.copies_are_reached_at(&chosen);
    assert_eq!(store.ask_copies(), [CopyState::Kept]);
    assert_eq!(Claim::read(&laptop.copy()).unwrap().addresses, chosen);
}

#[test]
fn a_takeover_that_fails_leaves_no_links_or_keys_and_the_copy_its_name() {
    let laptop = Laptop::with(&[], &[0]);
    std::fs::write(laptop.copy().join("keys.json"), "{").unwrap();
    let home = TempDir::new().unwrap();
    let refused = take_over_after(&laptop.copy(), home.path(), &mut || {});
    assert!(matches!(
        refused,
        Err(Refused::Store(Error::Damaged { .. }))
    ));
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
    assert_eq!(Claim::read(&laptop.copy()).unwrap().writer, laptop.writer);
}

#[test]
fn a_copy_that_the_machine_before_writes_anew_meanwhile_is_claimed_again() {
    let laptop = Laptop::with(&[], &[0]);
    let home = TempDir::new().unwrap();
    let mut waits = 0;
    let taken = take_over_after(&laptop.copy(), home.path(), &mut || {
        waits += 1;
        if waits == 1 {
            // The machine before was just writing all of it anew, under its own name.
            laptop.claim(laptop.writer);
            laptop.cast(&laptop.copy(), &[1]);
        }
    });
    assert_eq!(laptop.held(&taken.unwrap().folder), 2);
    assert_eq!(waits, 2);
}

#[test]
fn a_folder_here_that_cannot_be_opened_steps_aside_for_the_copy() {
    for damaged in ["meeting.sqlite", "keys.json", "links.sqlite"] {
        let laptop = Laptop::with(&[0], &[0]);
        let home = laptop.room.folder();
        std::fs::write(home.join(damaged), "torn").unwrap();
        let taken = take_over_after(&laptop.copy(), home.parent().unwrap(), &mut || {}).unwrap();
        assert_eq!(laptop.held(&taken.folder), 1, "{damaged}");
        let aside = home.with_extension("truoc-1");
        assert!(aside.join(MEETING_FILE).exists());
        assert!(!aside.join("links.sqlite").exists() && !aside.join("keys.json").exists());
    }
}

#[test]
fn a_machine_that_goes_on_again_does_so_in_a_name_that_nobody_knows() {
    let laptop = Laptop::with(&[0], &[0]);
    let second = Uuid::from_u128(2);
    let claim = Claim::read(&laptop.copy()).unwrap();
    let claim = Claim {
        writer: second,
        earlier: vec![laptop.writer],
        ..claim
    };
    claim.write(&laptop.copy()).unwrap();
    let home = laptop.room.folder();
    take_over_after(&laptop.copy(), home.parent().unwrap(), &mut || {}).unwrap();
    let claim = Claim::read(&laptop.copy()).unwrap();
    assert!(![laptop.writer, second].contains(&claim.writer));
    laptop.room.open().unwrap();
    laptop.keep().unwrap();
}

#[test]
fn where_phones_reach_the_machine_is_told_to_a_stick_that_was_out_at_that_moment() {
    let laptop = Laptop::with(&[0], &[0]);
    let mut store = laptop.room.open().unwrap();
    store.copy_to(laptop.stick.path(), true, &[]).unwrap();
    assert_eq!(store.ask_copies(), [CopyState::Kept]);
    let pulled = laptop.copy().with_extension("pulled");
    std::fs::rename(laptop.copy(), &pulled).unwrap();
    let chosen = ["https://hop.example:8443".to_owned()];
    store.copies_are_reached_at(&chosen);
    assert!(matches!(
        store.ask_copies().as_slice(),
        [CopyState::Lost { .. }]
    ));
    std::fs::rename(&pulled, laptop.copy()).unwrap();
    while store.ask_copies() != [CopyState::Kept] {
        store.feed_copies();
        std::thread::yield_now();
    }
    assert_eq!(Claim::read(&laptop.copy()).unwrap().addresses, chosen);
}

#[test]
fn what_steps_aside_does_not_tell_in_which_order_the_ballots_came() {
    let left_behind = |order: &[usize]| {
        let laptop = Laptop::with(order, &[0, 1, 2, 3]);
        let home = laptop.room.folder();
        take_over_after(&laptop.copy(), home.parent().unwrap(), &mut || {}).unwrap();
        let aside = home.with_extension("truoc-1");
        assert!(!aside.join("keys.json").exists());
        assert!(!aside.join("meeting.sqlite-wal").exists());
        without_counter(&aside)
    };
    assert!(left_behind(&[0, 1, 2]) == left_behind(&[2, 0, 1]));
}
