//! The first laptop is gone in the middle of voting: the room goes on from the copy on another, and who cheats with two
//! machines, or with an old copy, is noticed.

use std::fs;
use std::path::{Path, PathBuf};

use phieukin::clock;
use phieukin::election::{Archive, SigningKey, Tracker};
use phieukin::meeting::view::{ChairView, CopyStanding, RoundStage, RoundView};
use phieukin::meeting::{Act, CopyNews, CopyNote, Refusal};
use phieukin::protocol::Role;
use phieukin::rehearsal::{Error, Knock, Ticks, View};
use tempfile::TempDir;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::process::Process;
use crate::restart::{come_back, persist};
use crate::second::verified_twice;
use crate::support::{CONTEST, Room, clear};

/// Two laptops with their own folders, and the stick between them.
struct Laptops {
    _all: TempDir,
    first: PathBuf,
    second: PathBuf,
    stick: PathBuf,
}

impl Laptops {
    fn new() -> Self {
        let all = TempDir::new().unwrap();
        let at = |name: &str| {
            let folder = all.path().join(name);
            fs::create_dir(&folder).unwrap();
            folder
        };
        let (one, two, stick) = (at("one"), at("two"), at("stick"));
        Self {
            _all: all,
            first: one.join("data"),
            second: two.join("data"),
            stick: stick.join("phieukin"),
        }
    }

    fn first(&self, port: u16) -> Process {
        Process::keeping(&self.first, port, Some(&self.stick))
    }

    fn second(&self, port: u16) -> Process {
        Process::takeover(&self.stick, &self.second, port)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_laptop_takes_over_and_every_acknowledged_ballot_is_in_the_box_once() {
    let laptops = Laptops::new();
    let mut server = laptops.first(0);
    let port = server.port();
    let mut room = Room::voting(server.link()).await;
    let round = room.round(RoundStage::Open).await;

    let (receipts, mut received) = mpsc::unbounded_channel();
    let mut voting = JoinSet::new();
    for (at, delegate) in room.delegates.drain(..).enumerate() {
        voting.spawn(persist(at, delegate, round.clone(), receipts.clone()));
    }
    let mut acknowledged: Vec<Tracker> = Vec::new();
    for _ in 0..4 {
        acknowledged.extend(received.recv().await);
    }
    server.kill();
    let gone = clock::instant();
    let mut second = laptops.second(port);
    let up = gone.elapsed();
    room.delegates = voting.join_all().await;
    let back = gone.elapsed();
    received.close();
    while let Some(tracker) = received.recv().await {
        acknowledged.push(tracker);
    }
    come_back(&mut room, &second).await;
    eprintln!(
        "taken over: the second machine answers after {up:?}, all phones have their receipts after {back:?}"
    );

    let moved = room.chair.view().moved.expect("the chair is told");
    assert_eq!(moved.addresses, [format!("http://127.0.0.1:{port}")]);
    note(&room, CopyNews::TakenOver, &moved.at.0).await;
    until(&room, "the takeover in the log", |view| {
        view.moved.is_none()
    })
    .await;

    // What the copy lacked is sent again by the phones that hold it, unasked.
    for delegate in &mut room.delegates {
        let before = delegate.tracker(&round.id).unwrap();
        assert_eq!(delegate.cast(&round.id).await.unwrap(), before);
    }
    let published = room.count().await;
    assert_eq!(published.ballots, 9);
    room.adopt_and_seal().await;
    let held = archive(&room, &round).await;
    for tracker in &acknowledged {
        assert_eq!(held.iter().filter(|other| *other == tracker).count(), 1);
    }
    assert_eq!(held.len(), 9);
    sealed(&room).await;
    let zip = room.door.fetch("bundle.zip").await.unwrap();
    let report = verified_twice(&zip, None);
    assert!(report.holds(), "{report}");
    end(&mut second);
    assert!(links(&laptops.stick).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ballot_that_the_copy_lacked_is_sent_again_by_its_phone() {
    let laptops = Laptops::new();
    let mut server = laptops.first(0);
    let port = server.port();
    let mut room = Room::voting(server.link()).await;
    let round = room.round(RoundStage::Open).await;
    vote(&mut room, &round, 0..3).await;
    let older = laptops.stick.with_file_name("older");
    end(&mut server);
    assert_eq!(ballots(&laptops.stick), 3);
    copy_folder(&laptops.stick, &older);
    let mut server = laptops.first(port);
    come_back(&mut room, &server).await;
    vote(&mut room, &round, 3..6).await;
    server.kill();

    let second = Process::takeover(&older, &laptops.second, port);
    come_back(&mut room, &second).await;
    assert_eq!(room.round(RoundStage::Open).await.ballots, 3);
    for delegate in room.delegates.iter_mut().take(6) {
        let before = delegate.tracker(&round.id).unwrap();
        assert_eq!(delegate.cast(&round.id).await.unwrap(), before);
    }
    vote(&mut room, &round, 6..9).await;
    assert_eq!(room.count().await.ballots, 9);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_out_of_reach_is_named_at_once_and_before_sealing_in_the_log() {
    let laptops = Laptops::new();
    let server = laptops.first(0);
    let mut room = Room::voting(server.link()).await;
    until(&room, "the copy", |view| {
        standing(view) == Some(&CopyStanding::Kept)
    })
    .await;
    let pulled = laptops.stick.with_file_name("pulled");
    fs::rename(&laptops.stick, &pulled).unwrap();
    let lost = |view: &ChairView| matches!(standing(view), Some(CopyStanding::Lost { .. }));
    let view = until(&room, "the chair to be told of the loss", lost).await;
    let Some(CopyStanding::Lost { since, .. }) = standing(&view).cloned() else {
        panic!("it was lost");
    };
    // Voting does not wait for a stick.
    let published = hold(&mut room).await;
    assert_eq!(published.ballots, 9);
    room.carry(phieukin::meeting::Matter::Result { contest: CONTEST })
        .await;
    let stranger = SigningKey::random(&mut rand::rng());
    let newcomer = Knock::to_be(Role::Teller, &room.door).await.unwrap();
    let newcomer = newcomer.prove(Role::Teller, &stranger).await.unwrap();
    let refused = newcomer.act(&stranger, &Act::SealMeeting, None).await;
    assert!(
        matches!(refused, Err(Error::Refused(Refusal::NotYours))),
        "no copy is asked at a stranger's word: {refused:?}"
    );
    assert_eq!(room.refused(Act::SealMeeting).await, Refusal::CopyLost);
    note(&room, CopyNews::Lost, "2026-01-05T08:00:00Z").await;
    let refused = room.refused(Act::SealMeeting).await;
    assert_eq!(refused, Refusal::CopyLost, "another loss is in the log");
    note(&room, CopyNews::Lost, &since.0).await;
    room.act(Act::SealMeeting).await;
    sealed(&room).await;
    assert!(!links(&pulled).is_empty(), "nobody could reach them");

    fs::rename(&pulled, &laptops.stick).unwrap();
    let back = |view: &ChairView| standing(view) == Some(&CopyStanding::Kept);
    until(&room, "the copy to be back", back).await;
    assert!(links(&laptops.stick).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stick_that_comes_back_gets_all_that_it_missed() {
    let laptops = Laptops::new();
    let mut server = laptops.first(0);
    let port = server.port();
    let mut room = Room::voting(server.link()).await;
    let round = room.round(RoundStage::Open).await;
    let pulled = laptops.stick.with_file_name("pulled");
    fs::rename(&laptops.stick, &pulled).unwrap();
    let lost = |view: &ChairView| matches!(standing(view), Some(CopyStanding::Lost { .. }));
    until(&room, "the loss", lost).await;
    vote(&mut room, &round, 0..9).await;
    fs::rename(&pulled, &laptops.stick).unwrap();
    let back = |view: &ChairView| standing(view) == Some(&CopyStanding::Kept);
    until(&room, "the copy to be back", back).await;
    assert_eq!(ballots(&laptops.stick), 9);
    server.kill();
    let second = laptops.second(port);
    come_back(&mut room, &second).await;
    assert_eq!(room.round(RoundStage::Open).await.ballots, 9);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_takes_nothing_is_named_and_stops_nobody() {
    let laptops = Laptops::new();
    fs::create_dir(&laptops.stick).unwrap();
    fs::write(
        laptops.stick.join("meetings"),
        "a file in the folder's place",
    )
    .unwrap();
    let second = std::process::Command::new(env!("CARGO_BIN_EXE_phieukin"))
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(&laptops.first)
        .arg("--copy-to")
        .arg(laptops.stick.join("meetings/deeper"))
        .output()
        .unwrap();
    assert!(
        !second.status.success(),
        "a folder that cannot be made is refused at the start"
    );
    let server = laptops.first(0);
    let room = Room::voting(server.link()).await;
    let lost = |view: &ChairView| matches!(standing(view), Some(CopyStanding::Lost { .. }));
    until(&room, "the chair to be told", lost).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_machine_takes_nothing_more_once_another_has_taken_over() {
    let laptops = Laptops::new();
    let server = laptops.first(0);
    let mut room = Room::voting(server.link()).await;
    let round = room.round(RoundStage::Open).await;
    vote(&mut room, &round, 0..3).await;
    let kept = |view: &ChairView| standing(view) == Some(&CopyStanding::Kept);
    until(&room, "the copy", kept).await;
    let _second = laptops.second(0);
    let taken = |view: &ChairView| standing(view) == Some(&CopyStanding::TakenOver);
    until(&room, "the first machine to notice", taken).await;
    let refused = room.delegates[4].vote(&round, &clear(4).into()).await;
    assert!(
        matches!(refused, Err(Error::Refused(Refusal::TakenOver))),
        "{refused:?}"
    );
    let close = Act::CloseRound { contest: CONTEST };
    assert_eq!(room.refused(close).await, Refusal::TakenOver);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_machine_that_is_switched_on_again_is_kept_out() {
    let laptops = Laptops::new();
    let mut server = laptops.first(0);
    let mut room = Room::voting(server.link()).await;
    let round = room.round(RoundStage::Open).await;
    vote(&mut room, &round, 0..3).await;
    end(&mut server);
    assert_eq!(ballots(&laptops.stick), 3);
    let mut second = laptops.second(server.port());
    come_back(&mut room, &second).await;
    // Not a line more in the log, only ballots: it must not be taken for the same.
    vote(&mut room, &round, 3..5).await;
    end(&mut second);
    assert_eq!(ballots(&laptops.stick), 5);
    let first = std::process::Command::new(env!("CARGO_BIN_EXE_phieukin"))
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(&laptops.first)
        .output()
        .unwrap();
    assert!(!first.status.success());
    let said = String::from_utf8(first.stderr).unwrap();
    assert!(said.contains("takeover"), "{said}");
    let back = Process::takeover(&laptops.stick, &laptops.first, server.port());
    come_back(&mut room, &back).await;
    assert_eq!(room.round(RoundStage::Open).await.ballots, 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_box_closed_again_from_an_old_copy_is_noticed_by_every_phone_that_vouched() {
    let laptops = Laptops::new();
    let mut server = laptops.first(0);
    let port = server.port();
    let mut room = Room::voting(server.link()).await;
    let round = room.round(RoundStage::Open).await;
    vote(&mut room, &round, 0..5).await;
    end(&mut server);
    assert_eq!(ballots(&laptops.stick), 5);
    let older = laptops.stick.with_file_name("older");
    copy_folder(&laptops.stick, &older);
    let mut server = laptops.first(port);
    come_back(&mut room, &server).await;
    room.act(Act::CloseRound { contest: CONTEST }).await;
    let closed = room.round(RoundStage::Closed).await;
    for delegate in room.delegates.iter_mut().take(5) {
        delegate.vouch(&closed).await.unwrap();
    }
    server.kill();

    let second = Process::takeover(&older, &laptops.second, port);
    come_back(&mut room, &second).await;
    vote(&mut room, &round, 5..9).await;
    room.act(Act::CloseRound { contest: CONTEST }).await;
    let again = room.round(RoundStage::Closed).await;
    for delegate in room.delegates.iter_mut().take(5) {
        assert!(matches!(delegate.vouch(&again).await, Err(Error::Fault(_))));
    }
}

async fn vote(room: &mut Room, round: &RoundView, whom: std::ops::Range<usize>) {
    for at in whom {
        room.delegates[at]
            .vote(round, &Ticks::from(clear(at)))
            .await
            .unwrap();
    }
}

async fn hold(room: &mut Room) -> RoundView {
    room.vote(clear).await;
    room.count().await
}

async fn note(room: &Room, news: CopyNews, at: &str) {
    let at = phieukin::meeting::Timestamp(at.to_owned());
    room.act(Act::NoteCopy(CopyNote { news, at })).await;
}

async fn archive(room: &Room, round: &RoundView) -> Vec<Tracker> {
    let archive = room
        .door
        .fetch(&format!("rounds/{}/archive.bel", round.id))
        .await
        .unwrap();
    let archive = Archive::read(&archive).unwrap();
    archive
        .ballots()
        .iter()
        .map(|raw| Tracker::of(raw))
        .collect()
}

async fn sealed(room: &Room) {
    let sealed = |view: &ChairView| view.hall.phase == phieukin::meeting::Phase::Sealed;
    until(room, "the sealing", sealed).await;
}

pub fn standing(view: &ChairView) -> Option<&CopyStanding> {
    view.copies.first().map(|copy| &copy.standing)
}

pub async fn until(
    room: &Room,
    what: &'static str,
    holds: impl Fn(&ChairView) -> bool,
) -> ChairView {
    let seen = |view: &View| matches!(view, View::Chair(view) if holds(view));
    room.chair.client().until(what, seen).await.unwrap();
    room.chair.view()
}

/// The program ends when it is asked to, once its copies have what they lack.
fn end(server: &mut Process) {
    server.ask_to_end();
    assert!(server.wait().success());
}

fn meeting_in(root: &Path) -> Option<PathBuf> {
    let home = fs::read_dir(root.join("meetings")).ok()?;
    let mut folders = home.map(|entry| entry.unwrap().path());
    folders.find(|folder| folder.extension().is_none())
}

fn links(root: &Path) -> Vec<u8> {
    let file = meeting_in(root).map(|folder| folder.join("links.sqlite"));
    file.and_then(|file| fs::read(file).ok())
        .unwrap_or_default()
}

/// How many ballots somebody finds who takes the stick out now.
pub fn ballots(root: &Path) -> usize {
    let aside = TempDir::new().unwrap();
    let target = aside.path().join("copy");
    copy_folder(root, &target);
    let Some(folder) = meeting_in(&target) else {
        return 0;
    };
    let Ok(store) = phieukin::store::Store::open(&folder) else {
        return 0;
    };
    let log = store.log_lines().unwrap();
    let lines = log.iter().map(String::as_str);
    let record = phieukin::meeting::Record::replay(lines).unwrap();
    let contest = record.meeting().contest(CONTEST).unwrap();
    contest
        .last()
        .map_or(0, |round| store.ballots(&round.id).unwrap().len())
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).into_iter().flatten() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else if let Ok(bytes) = fs::read(entry.path()) {
            fs::write(target, bytes).unwrap();
        }
    }
}
