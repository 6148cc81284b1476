//! The laptop loses power in the middle of voting: what was acknowledged is there, once, and the room goes on.

use std::sync::Arc;

use phieukin::election::{Archive, Tracker};
use phieukin::meeting::view::{RoundStage, RoundView};
use phieukin::meeting::{Act, Phase};
use phieukin::rehearsal::{Chair, Delegate, Desk, Error, Teller, Ticks};
use tempfile::TempDir;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::process::Process;
use crate::support::{CONTEST, Room, clear};

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_ballot_survives_a_kill_in_the_middle_of_voting() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let mut server = Process::start(&data, 0);
    let port = server.port();
    let mut room = Room::voting(server.link()).await;
    let round = room.round(RoundStage::Open).await;
    let mut acknowledged = first_three(&mut room, &round).await;

    let (receipts, mut received) = mpsc::unbounded_channel();
    let mut voting = JoinSet::new();
    for (at, delegate) in room.delegates.drain(..).enumerate() {
        voting.spawn(persist(at, delegate, round.clone(), receipts.clone()));
    }
    acknowledged.extend(received.recv().await);
    server.kill();
    let mut server = Process::start(&data, port);
    room.delegates = voting.join_all().await;
    received.close();
    while let Some(tracker) = received.recv().await {
        acknowledged.push(tracker);
    }

    server.kill();
    let server = Process::start(&data, port);
    come_back(&mut room, &server).await;
    for delegate in &mut room.delegates {
        let before = delegate.tracker(&round.id).unwrap();
        assert_eq!(
            delegate.cast(&round.id).await.unwrap(),
            before,
            "the same bytes get the same receipt"
        );
    }
    let published = room.count().await;
    assert_eq!(published.ballots, 9);
    room.adopt_and_seal().await;
    let archive = room
        .door
        .fetch(&format!("rounds/{}/archive.bel", round.id))
        .await
        .unwrap();
    let held: Vec<Tracker> = Archive::read(&archive)
        .unwrap()
        .ballots()
        .iter()
        .map(|raw| Tracker::of(raw))
        .collect();
    for tracker in acknowledged {
        assert_eq!(held.iter().filter(|other| **other == tracker).count(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_archive_of_a_round_annulled_after_closing_hangs_up_again_after_a_kill() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let mut server = Process::start(&data, 0);
    let port = server.port();
    let mut room = Room::voting(server.link()).await;
    let round = room.round(RoundStage::Open).await;
    first_three(&mut room, &round).await;
    room.chair
        .act(&Act::CloseRound { contest: CONTEST })
        .await
        .unwrap();
    let annul = Act::AnnulRound {
        contest: CONTEST,
        reason: "mất mã bỏ phiếu".to_owned(),
    };
    room.round(RoundStage::Closed).await;
    room.chair.act(&annul).await.unwrap();
    let archive = format!("rounds/{}/archive.bel", round.id);
    let before = room.door.fetch(&archive).await.unwrap();
    server.kill();
    let _server = Process::start(&data, port);
    assert_eq!(room.door.fetch(&archive).await.unwrap(), before);
}

/// Three ballots are acknowledged in calm.
async fn first_three(room: &mut Room, round: &RoundView) -> Vec<Tracker> {
    let mut trackers = Vec::new();
    for delegate in room.delegates.iter_mut().take(3) {
        trackers.push(delegate.vote(round, &Ticks::list([0])).await.unwrap());
    }
    trackers
}

/// Votes as a phone does: keeps its bytes, and sends them until there is a receipt.
pub async fn persist(
    at: usize,
    mut delegate: Delegate,
    round: RoundView,
    receipts: mpsc::UnboundedSender<Tracker>,
) -> Delegate {
    loop {
        match delegate.vote(&round, &clear(at).into()).await {
            Ok(tracker) => {
                // The test may have stopped listening: the tracker is kept in the phone too.
                let _ = receipts.send(tracker);
                return delegate;
            }
            Err(Error::Gone | Error::Unreachable(_)) => delegate.come_back().await.unwrap(),
            Err(other) => panic!("{other}"),
        }
    }
}

/// Everybody opens the page again after the server came back: the codes are on paper. To a sealed meeting only the chair comes.
pub async fn come_back(room: &mut Room, server: &Process) {
    room.chair = Chair::arrive(server.link()).await.unwrap();
    if room.chair.view().hall.phase == Phase::Sealed {
        return;
    }
    room.desk = Desk::arrive(&room.door, &room.desk_code).await.unwrap();
    for (slot, teller) in (1..).zip(&mut room.tellers) {
        let slot = phieukin::meeting::TellerSlot(slot);
        let again = Teller::with_code(
            &room.door,
            slot,
            teller.code().clone(),
            Arc::clone(&room.archives),
        );
        *teller = again.await.unwrap();
    }
    for delegate in &mut room.delegates {
        delegate.come_back().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_server_on_the_same_folder_is_refused() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let server = Process::start(&data, 0);
    let second = std::process::Command::new(env!("CARGO_BIN_EXE_phieukin"))
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(&data)
        .output()
        .unwrap();
    assert!(!second.status.success());
    assert!(!second.stderr.is_empty(), "it says why");
    drop(server);
}
