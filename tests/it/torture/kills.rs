//! A hundred delegates vote while the laptop is killed again and again: at any instant, in the middle of a write, before and after
//! the sync that makes a ballot last; and half of the time the power goes with it.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::time::Duration;

use futures_util::future::join_all;
use phieukin::bundle;
use phieukin::election::{Archive, RoundId, Tracker};
use phieukin::meeting::view::{RoundStage, RoundView};
use phieukin::rehearsal::{Delegate, Error};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use tempfile::TempDir;

use super::{asked, shim};
use crate::process::Process;
use crate::restart::come_back;
use crate::support::Room;

const DELEGATES: u32 = 100;

/// More kills than this in one round would leave nobody to vote.
const KILLS_OF_A_ROUND: usize = 25;

#[derive(Default)]
struct Counts {
    kills: usize,
    while_starting: usize,
    power_cuts: usize,
    endangered: usize,
    acknowledged: usize,
    asked_again: usize,
    archived: usize,
    meetings: usize,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "kills survived                     {:>6}", self.kills)?;
        writeln!(
            f,
            "  of them while starting           {:>6}",
            self.while_starting
        )?;
        writeln!(
            f,
            "  of them with a power cut         {:>6}",
            self.power_cuts
        )?;
        writeln!(
            f,
            "writes that a power cut endangered {:>6}",
            self.endangered
        )?;
        writeln!(
            f,
            "meetings of {DELEGATES} delegates           {:>6}",
            self.meetings
        )?;
        writeln!(
            f,
            "receipts asked for again, the same {:>6}",
            self.asked_again
        )?;
        writeln!(
            f,
            "ballots acknowledged               {:>6}",
            self.acknowledged
        )?;
        write!(f, "ballots in the archives            {:>6}", self.archived)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_ballot_is_in_the_archive_once_however_often_the_laptop_dies() {
    let mut rng = StdRng::seed_from_u64(asked("PHIEUKIN_SEED", 9) as u64);
    let kills = asked("PHIEUKIN_KILLS", 6);
    let mut counts = Counts::default();
    while counts.kills < kills {
        let left = kills - counts.kills;
        hold(left.min(KILLS_OF_A_ROUND), &mut rng, &mut counts).await;
        println!("{counts}\n");
    }
    assert_eq!(counts.acknowledged, counts.archived);
}

/// One meeting with one round, and so many kills in it.
async fn hold(kills: usize, rng: &mut StdRng, counts: &mut Counts) {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let mut server = Process::start_under(&data, 0, "warn", &[]).unwrap();
    let port = server.port();
    let mut room = Room::of_many(DELEGATES, server.link()).await;
    let round = room.round(RoundStage::Open).await;
    server.kill();
    counts.kills += 1;
    let each = room.delegates.len().div_ceil(kills);
    for _ in 1..kills {
        let killed = Killed {
            data: &data,
            port,
            round: &round,
            each,
        };
        killed.once(&mut room.delegates, rng, counts).await;
    }
    let server = Process::start_under(&data, port, "warn", &[]).unwrap();
    come_back(&mut room, &server).await;
    counts.archived += conclude(&mut room, &round, counts).await;
    counts.meetings += 1;
}

/// One life of the server, short.
struct Killed<'a> {
    data: &'a Path,
    port: u16,
    round: &'a RoundView,
    /// How many vote for the first time.
    each: usize,
}

impl Killed<'_> {
    async fn once(&self, delegates: &mut [Delegate], rng: &mut StdRng, counts: &mut Counts) {
        let undo = self.data.with_file_name("undo");
        let (fault, patience) = fault(rng);
        let variables = [
            ("LD_PRELOAD", shim::library()),
            ("PHIEUKIN_UNDO", undo.display().to_string()),
            ("PHIEUKIN_FAULT", fault),
        ];
        match Process::start_under(self.data, self.port, "warn", &variables) {
            None => counts.while_starting += 1,
            Some(mut server) => {
                assert_eq!(server.port(), self.port);
                let chosen = self.chosen(delegates, rng);
                let voting = delegates.iter_mut().enumerate();
                let voting = voting.filter(|(at, _)| chosen.contains(at));
                let voting = join_all(voting.map(|(at, phone)| cast(at, phone, self.round)));
                tokio::select! {
                    again = voting => counts.asked_again += again.into_iter().flatten().count(),
                    () = died(&mut server, patience) => {}
                }
                server.kill();
            }
        }
        counts.kills += 1;
        if rng.random_bool(0.5) {
            counts.power_cuts += 1;
            counts.endangered += shim::power_cut(&undo, rng);
        } else {
            drop(std::fs::remove_file(&undo));
        }
    }

    /// Some who have not voted, everybody in doubt, and some with a receipt who ask again.
    fn chosen(&self, delegates: &[Delegate], rng: &mut StdRng) -> BTreeSet<usize> {
        let id = &self.round.id;
        let those = |wanted: fn(&Delegate, &RoundId) -> bool| -> Vec<usize> {
            let all = delegates.iter().enumerate();
            all.filter(|(_, phone)| wanted(phone, id))
                .map(|(at, _)| at)
                .collect()
        };
        let new = those(|phone, id| phone.tracker(id).is_none());
        let doubt = those(|phone, id| phone.tracker(id).is_some() && !phone.has_receipt(id));
        let sure = those(Delegate::has_receipt);
        let again: Vec<usize> = sure.sample(rng, 3).copied().collect();
        new.into_iter()
            .take(self.each)
            .chain(doubt)
            .chain(again)
            .collect()
    }
}

/// How the next server dies: by the clock, or at a call that the shim counts.
fn fault(rng: &mut StdRng) -> (String, Duration) {
    let kind = [
        "at-once",
        "after-sync",
        "after-sync",
        "before-sync",
        "torn",
        "write",
    ];
    let kind = *kind.choose(rng).unwrap();
    let calls = match kind {
        "at-once" => {
            return (
                String::new(),
                Duration::from_millis(rng.random_range(0..700)),
            );
        }
        "torn" | "write" => rng.random_range(1..60),
        _ => rng.random_range(1..14),
    };
    (format!("{kind} {calls}"), Duration::from_secs(20))
}

async fn died(server: &mut Process, patience: Duration) {
    let mut look = tokio::time::interval(Duration::from_millis(2));
    let end = tokio::time::Instant::now() + patience;
    while server.ended().is_none() && tokio::time::Instant::now() < end {
        look.tick().await;
    }
}

/// Votes as a phone does that may lose the server at any moment; says when it got a receipt that it had before.
async fn cast(at: usize, phone: &mut Delegate, round: &RoundView) -> Option<Tracker> {
    let before = phone
        .has_receipt(&round.id)
        .then(|| phone.tracker(&round.id))
        .flatten();
    let answer = match phone.come_back().await {
        Ok(()) => phone.vote(round, &picks(at).into()).await,
        Err(error) => Err(error),
    };
    match answer {
        Ok(tracker) => {
            assert!(before.is_none_or(|before| before == tracker));
            before
        }
        Err(Error::Gone | Error::Unreachable(_)) => None,
        Err(other) => panic!("a phone was told: {other}"),
    }
}

/// What the delegate at this place ticks.
pub(super) fn picks(at: usize) -> Vec<usize> {
    match at {
        _ if at.is_multiple_of(7) => vec![0],
        _ if at.is_multiple_of(3) => vec![0, 1],
        _ => vec![0, 2],
    }
}

/// Nobody is in doubt, the box holds what was sent and nothing else, the sum is right, the log and the whole bundle hold.
async fn conclude(room: &mut Room, round: &RoundView, counts: &mut Counts) -> usize {
    let mut acknowledged = BTreeSet::new();
    for (at, phone) in room.delegates.iter_mut().enumerate() {
        let before = phone.tracker(&round.id);
        let tracker = phone.vote(round, &picks(at).into()).await.unwrap();
        assert!(before.is_none_or(|before| before == tracker));
        acknowledged.insert(tracker);
    }
    counts.acknowledged += acknowledged.len();
    let published = room.count().await;
    room.adopt_and_seal().await;
    sealed_as_sent(room, &published, &acknowledged).await
}

/// The sum is right, the archive of the sealed meeting holds what was sent, once, and nothing else, and the whole bundle holds, log
/// chain included. Answers how many ballots are in the archive.
pub(super) async fn sealed_as_sent(
    room: &Room,
    published: &RoundView,
    sent: &BTreeSet<Tracker>,
) -> usize {
    let outcome = &published.published.as_ref().unwrap().outcome;
    let ranking = outcome.panels[0].ranking.iter();
    let votes: Vec<u32> = ranking.map(|tally| tally.votes).collect();
    assert_eq!(votes, expected(room.delegates.len()));
    let archive = format!("rounds/{}/archive.bel", published.id);
    let archive = Archive::read(&room.door.fetch(&archive).await.unwrap()).unwrap();
    let held: Vec<Tracker> = archive
        .ballots()
        .iter()
        .map(|raw| Tracker::of(raw))
        .collect();
    let once: BTreeSet<Tracker> = held.iter().copied().collect();
    assert_eq!(held.len(), once.len(), "a ballot is in the archive twice");
    assert_eq!(once, *sent, "the archive is not what was sent");
    let sealed = room.chair.client().until("the sealing", |view| {
        view.hall().phase == phieukin::meeting::Phase::Sealed
    });
    let digest = sealed.await.unwrap().hall().head;
    let bundle = room.door.fetch("bundle.zip").await.unwrap();
    let report = bundle::verify(&bundle, Some(digest));
    assert!(report.holds(), "{report}");
    held.len()
}

fn expected(delegates: usize) -> Vec<u32> {
    let mut votes = vec![0; 6];
    for at in 0..delegates {
        for pick in picks(at) {
            votes[pick] += 1;
        }
    }
    votes.sort_unstable_by(|one, other| other.cmp(one));
    votes
}
