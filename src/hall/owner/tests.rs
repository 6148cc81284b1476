//! What the thread owes to those who wait, whatever else it is asked.

use std::path::Path;
use std::sync::mpsc::channel;

use rand::SeedableRng as _;
use rand::rngs::StdRng;
use tempfile::TempDir;
use tokio::sync::oneshot;

use super::*;
use crate::bundle::tests::meeting::whole;
use crate::election::{Archive, TellerCode};
use crate::meeting::Clock;
use crate::store::{CopyState, Keys};

/// A new meeting in its own folder.
fn owner(data: &Path) -> Owner {
    let mut rng = StdRng::seed_from_u64(5);
    let meeting = Uuid::from_u128(5);
    let keys = Keys {
        chair: TellerCode::fresh(&mut rng),
        receipt: SigningKey::random(&mut rng),
    };
    let chair = SigningKey::from_code_session(&meeting, &keys.chair).public();
    let first = Record::creation(clock::now(), meeting, chair, keys.receipt.public(), false);
    let folder = data.join("meetings").join(meeting.to_string());
    std::fs::create_dir_all(folder.parent().unwrap()).unwrap();
    Owner::wake(Store::create(&folder, &first, &keys).unwrap(), Vec::new()).unwrap()
}

#[test]
fn a_ballot_waits_for_a_bounded_number_of_letters_whatever_is_asked_meanwhile() {
    let data = TempDir::new().unwrap();
    let mut owner = owner(data.path());
    let staged = whole(false);
    let round = &staged.material.rounds[0];
    let archive = Archive::read(round.archive.as_ref().unwrap()).unwrap();
    let ballot = archive.accepted_ballots().unwrap().remove(0);
    let stranger = SigningKey::random(&mut StdRng::seed_from_u64(6)).public();

    let (letters, mailbox) = channel();
    for _ in 0..3 * GROUP {
        let (reply, _) = oneshot::channel();
        letters
            .send(Letter::WhoIs(Role::Desk, stranger, reply))
            .unwrap();
    }
    let (reply, mut answer) = oneshot::channel();
    owner.read(
        Letter::Cast(round.id.clone(), Box::new(ballot), reply),
        &mailbox,
    );
    assert_eq!(answer.try_recv().unwrap(), Err(Refusal::NotOpen));
    assert_eq!(mailbox.try_iter().count(), 2 * GROUP + 1);
}

#[test]
fn a_clock_on_the_wall_gets_its_views_though_a_copy_is_looked_after_more_often() {
    let (data, stick) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let mut owner = owner(data.path());
    owner.store.copy_to(stick.path(), true, &[]).unwrap();
    owner.store.feed_copies();
    while owner.store.ask_copies() != [CopyState::Kept] {
        owner.store.feed_copies();
        std::thread::yield_now();
    }
    owner.look_after_copies();
    let round = whole(false).material.rounds[0].id.clone();
    owner.boxes.wall.clock = Some(Clock { round, ends_at: 0 });
    owner.publish();
    owner.last_views = clock::instant().checked_sub(BETWEEN_CLOCK_VIEWS).unwrap();
    let mut views = owner.views();
    views.mark_unchanged();
    let (letters, mailbox) = channel();
    let thread = std::thread::spawn(move || owner.run(&mailbox));
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.unwrap().block_on(views.changed()).unwrap();
    drop(letters);
    thread.join().unwrap();
}
