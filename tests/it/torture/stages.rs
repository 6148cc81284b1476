//! The laptop dies at every other stage of a meeting: while people come in, while the box is closed, while tellers open it, at
//! the publication, at the sealing. What was answered is there after the next start; what was not can be asked for again.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use phieukin::election::BallotToken;
use phieukin::meeting::view::{HallView, RoundStage, RoundView};
use phieukin::meeting::{Act, Matter, Phase, Refusal, SeatId, TellerSlot};
use phieukin::rehearsal::{Chair, Desk, Error, Teller};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use tempfile::TempDir;

use super::kills::{picks, sealed_as_sent};
use super::{asked, shim};
use crate::process::Process;
use crate::restart::come_back;
use crate::support::{CONTEST, Room, newest};

/// How often the laptop died, and when.
#[derive(Default)]
struct Counts {
    check_in: usize,
    closing: usize,
    shares: usize,
    publishing: usize,
    sealing: usize,
    starting: usize,
    answered: usize,
    power_cuts: usize,
    acknowledged: usize,
    archived: usize,
}

impl Counts {
    fn kills(&self) -> usize {
        self.check_in + self.closing + self.shares + self.publishing + self.sealing
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "kills survived outside the voting  {:>6}", self.kills())?;
        for (when, kills) in [
            ("at check-in", self.check_in),
            ("at closing", self.closing),
            ("at the tellers' shares", self.shares),
            ("at publishing", self.publishing),
            ("at sealing", self.sealing),
            ("before it was asked", self.starting),
            ("after the answer was out", self.answered),
            ("with a power cut", self.power_cuts),
        ] {
            writeln!(f, "  of them {when:<25}{kills:>6}")?;
        }
        writeln!(
            f,
            "ballots acknowledged               {:>6}",
            self.acknowledged
        )?;
        write!(f, "ballots in the archives            {:>6}", self.archived)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_at_check_in_closing_counting_or_sealing_is_there_however_the_laptop_dies()
 {
    let mut rng = StdRng::seed_from_u64(asked("PHIEUKIN_SEED", 9) as u64);
    let kills = asked("PHIEUKIN_KILLS", 8) / 4;
    let mut counts = Counts::default();
    while counts.kills() <= kills {
        // The short form lets two people come in at a bad time, the long one everybody.
        let unlucky = if kills > 8 { 9 } else { 2 };
        hold(unlucky, &mut rng, &mut counts).await;
        println!("{counts}\n");
    }
    assert_eq!(counts.acknowledged, counts.archived);
}

/// A meeting of nine with one round; the laptop dies once at each of these acts.
async fn hold(unlucky: usize, rng: &mut StdRng, counts: &mut Counts) {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let server = Process::start_under(&data, 0, "warn", &[]).unwrap();
    let port = server.port();
    let room = Room::with_open_doors(server.link()).await;
    let mut laptop = Laptop {
        data,
        port,
        server,
        room,
    };
    laptop.gather(unlucky, rng, counts).await;
    laptop.room.open_session().await;
    laptop.room.seal_and_open().await;
    let round = laptop.room.vote(picks).await;
    assert_eq!(
        round.voters, 9,
        "each seat has one token, however often it was made"
    );
    let contest = CONTEST;
    laptop
        .decide(Act::CloseRound { contest }, rng, counts)
        .await;
    counts.closing += 1;
    for teller in 0..laptop.room.tellers.len() {
        laptop.open(teller, rng, counts).await;
        counts.shares += 1;
    }
    laptop
        .decide(Act::PublishRound { contest }, rng, counts)
        .await;
    counts.publishing += 1;
    let published = laptop.room.round(RoundStage::Published).await;
    laptop.room.carry(Matter::Result { contest }).await;
    laptop.decide(Act::SealMeeting, rng, counts).await;
    counts.sealing += 1;
    let trackers = laptop.room.delegates.iter();
    let sent = trackers.map(|phone| phone.tracker(&round.id).unwrap());
    let sent = sent.collect();
    counts.acknowledged += laptop.room.delegates.len();
    counts.archived += sealed_as_sent(&laptop.room, &published, &sent).await;
}

/// The machine with the meeting, and everybody in the room.
struct Laptop {
    data: PathBuf,
    port: u16,
    server: Process,
    room: Room,
}

impl Laptop {
    /// A life of the server in which it dies during or right after what `ask` asks; then one without faults, in which everybody
    /// is back. Answers what was answered before the end.
    async fn strike<T, F>(&mut self, ask: F, rng: &mut StdRng, counts: &mut Counts) -> Option<T>
    where
        F: AsyncFnOnce(&Room, &Process) -> Result<T, Error>,
    {
        self.server.kill();
        let undo = self.data.with_file_name("undo");
        let variables = [
            ("LD_PRELOAD", shim::library()),
            ("PHIEUKIN_UNDO", undo.display().to_string()),
            ("PHIEUKIN_FAULT", fault(rng)),
        ];
        let mut answer = None;
        if let Some(server) = Process::start_under(&self.data, self.port, "warn", &variables) {
            answer = match ask(&self.room, &server).await {
                Ok(answer) => Some(answer),
                Err(Error::Gone | Error::Unreachable(_)) => None,
                Err(other) => panic!("somebody was told: {other}"),
            };
            counts.answered += usize::from(answer.is_some());
        } else {
            counts.starting += 1;
        }
        if rng.random_bool(0.5) {
            counts.power_cuts += 1;
            shim::power_cut(&undo, rng);
        } else {
            drop(std::fs::remove_file(&undo));
        }
        let meeting = std::fs::read_dir(self.data.join("meetings"))
            .unwrap()
            .next();
        let meeting = meeting.unwrap().unwrap().file_name();
        // By its name: the laptop may have died just after the sealing.
        self.server = Process::of(meeting.to_str().unwrap(), &self.data, self.port);
        come_back(&mut self.room, &self.server).await;
        answer
    }

    /// Somebody comes to the desk. A token that was handed out opens the page; one that was not is made again.
    async fn let_in(&mut self, seat: SeatId, rng: &mut StdRng, counts: &mut Counts) {
        let come = async |room: &Room, _: &Process| {
            let desk = Desk::arrive(&room.door, &room.desk_code).await?;
            desk.admit(seat, "").await
        };
        let token = match self.strike(come, rng, counts).await {
            Some(token) => token,
            None => self.let_in_again(seat).await,
        };
        self.room.hand_over(token).await;
    }

    /// What a desk does for somebody whose check-in broke off: both acts again, and a new token where one was made in vain.
    async fn let_in_again(&self, seat: SeatId) -> BallotToken {
        let desk = &self.room.desk;
        let delegate = String::new();
        match desk.act(&Act::CheckIn { seat, delegate }, None).await {
            Ok(()) | Err(Error::Refused(Refusal::CheckedInAlready)) => {}
            Err(other) => panic!("the desk was told: {other}"),
        }
        match desk.issue(seat).await {
            Err(Error::Refused(Refusal::TokenLive)) => {
                desk.replace(seat, "máy tắt giữa chừng").await.unwrap()
            }
            issued => issued.unwrap(),
        }
    }

    /// An act of the chair, asked for again when it is not there.
    async fn decide(&mut self, act: Act, rng: &mut StdRng, counts: &mut Counts) {
        let asked = act.clone();
        let ask = async |_: &Room, server: &Process| {
            let chair = Chair::arrive(server.link()).await?;
            chair.act(&asked).await
        };
        let answered = self.strike(ask, rng, counts).await.is_some();
        let done = is_done(&act, &self.room.chair.view().hall);
        assert!(done || !answered, "{act:?} was answered and is lost");
        if !done {
            self.room.act(act).await;
        }
    }

    /// Everybody comes; the laptop dies with each of the first.
    async fn gather(&mut self, unlucky: usize, rng: &mut StdRng, counts: &mut Counts) {
        let seats = self.room.expected_seats();
        for (at, seat) in seats.into_iter().enumerate() {
            if at < unlucky {
                self.let_in(seat, rng, counts).await;
                counts.check_in += 1;
            } else {
                self.room.admit(seat).await;
            }
        }
    }

    /// A teller's share, given again when it is not there.
    async fn open(&mut self, teller: usize, rng: &mut StdRng, counts: &mut Counts) {
        let closed = self.room.round(RoundStage::Closed).await;
        let slot = TellerSlot(u32::try_from(teller).unwrap() + 1);
        let ask = async |room: &Room, _: &Process| {
            let (code, archives) = (
                room.tellers[teller].code().clone(),
                Arc::clone(&room.archives),
            );
            let mut teller = Teller::with_code(&room.door, slot, code, archives).await?;
            teller.share(CONTEST, &closed).await
        };
        let answered = self.strike(ask, rng, counts).await.is_some();
        let done = has_share(&newest(&self.room.chair.view().hall).unwrap(), slot);
        assert!(done || !answered, "a share was answered and is lost");
        if !done {
            self.room.tellers[teller]
                .share(CONTEST, &closed)
                .await
                .unwrap();
        }
    }
}

fn is_done(act: &Act, view: &HallView) -> bool {
    let stage = newest(view).map(|round| round.stage);
    if let Act::CloseRound { .. } = act {
        stage == Some(RoundStage::Closed)
    } else if let Act::PublishRound { .. } = act {
        stage == Some(RoundStage::Published)
    } else {
        view.phase == Phase::Sealed
    }
}

fn has_share(round: &RoundView, slot: TellerSlot) -> bool {
    let count = round.count.as_ref();
    count.is_some_and(|count| count.shares.contains(&slot)) || round.stage == RoundStage::Counted
}

/// At which call the shim ends the server: some come while it starts, most during an act, the rest never.
fn fault(rng: &mut StdRng) -> String {
    let kind = ["after-sync", "before-sync", "torn", "write"];
    let kind = *kind.choose(rng).unwrap();
    let calls = match kind {
        "torn" | "write" => rng.random_range(1..40),
        _ => rng.random_range(1..10),
    };
    format!("{kind} {calls}")
}
