//! A whole meeting with a listener in everybody's line: tokens replaced late, spares, a round annulled, a crash, a tie, a
//! run-off, sealing. Then every byte of it is searched.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use phieukin::contest::ContestRules;
use phieukin::election::{BallotToken, TellerCode};
use phieukin::meeting::view::{RoundStage, RoundView};
use phieukin::meeting::{Act, LostToken, Phase, SeatId, UnitId, VotingRules};
use phieukin::rehearsal::{
    Archives, Chair, ChairLink, Client, Delegate, Desk, Knock, Scenario, Teller, Ticks,
};
use tempfile::TempDir;

use super::finder::{inflated, places};
use super::secrets::{Secrets, databases, is_link_file};
use super::tap::Tap;
use crate::process::{Process, logs, temporary};
use crate::support::{CONTEST, Room, prepare, rules};

/// So many seats have a phone.
const PHONES: u32 = 7;

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_meeting_leaves_no_secret_on_disk_in_logs_or_in_anything_sent() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let mut day = Day::with_open_doors(&data).await;
    day.check_in().await;
    day.prepare_the_ballot().await;
    day.annul_a_round_with_a_spare().await;
    day.replace_two_between_rounds().await;
    day.crash_while_they_vote().await;
    day.tie_and_run_off().await;
    day.link_file_holds_what_nothing_else_does();
    day.search(false);
    day.seal().await;
    day.search(true);
    day.server.kill();
    day.search(true);
    day.search_what_was_sent();
}

/// Everybody, each with a listener in the line.
struct Day {
    data: PathBuf,
    server: Process,
    room: Room,
    taps: Vec<Tap>,
    watchers: Vec<Client>,
    /// Every token that a seat ever had.
    issued: Vec<(SeatId, BallotToken)>,
    spares: Vec<BallotToken>,
    chair_code: TellerCode,
    /// Ballots in the boxes, by whose they are.
    ballots: Vec<(SeatId, phieukin::election::Tracker)>,
}

impl Day {
    async fn with_open_doors(data: &Path) -> Self {
        let server = Process::start(data, 0);
        let (door, code) = (server.link().door.clone(), server.link().code.clone());
        let mut taps = Vec::new();
        for whose in ["the chair", "the desk", "the wall", "the board"] {
            taps.push(Tap::on(&door, whose).await);
        }
        let link = ChairLink {
            door: taps[0].door.clone(),
            code: code.clone(),
        };
        let chair = Chair::arrive(&link).await.unwrap();
        let rules = VotingRules {
            lost_token: LostToken::Spares,
            seats_per_unit: 6,
            ..rules(vec![ContestRules::first_and_second()])
        };
        prepare(&chair, Scenario::sample(9), rules, 3).await;
        let archives = Arc::new(Archives::default());
        let tellers = tellers(&chair, &link, &mut taps, &archives).await;
        let desk_code = chair.add_desk("Bàn 1").await.unwrap();
        chair.act(&Act::OpenCheckIn).await.unwrap();
        let desk = Desk::arrive(&taps[1].door, &desk_code).await.unwrap();
        let mut watchers = Vec::new();
        for tap in &taps[2..4] {
            let knock = Knock::at(&tap.door).await.unwrap();
            watchers.push(knock.watch().await.unwrap());
        }
        let room = Room {
            door: taps[3].door.clone(),
            chair,
            desk,
            desk_code,
            tellers,
            delegates: Vec::new(),
            tokens: Vec::new(),
            archives,
            contest: CONTEST,
        };
        Self {
            data: data.to_owned(),
            server,
            room,
            taps,
            watchers,
            issued: Vec::new(),
            spares: Vec::new(),
            chair_code: code,
            ballots: Vec::new(),
        }
    }

    /// A phone of its own for a token, with its own listener.
    async fn phone(&mut self, seat: SeatId, token: BallotToken) -> Delegate {
        let whose = format!("the phone of seat {}", seat.0);
        let tap = Tap::on(&self.server.link().door, whose).await;
        let archives = Arc::clone(&self.room.archives);
        let delegate = Delegate::arrive(&tap.door, &token, archives).await;
        self.taps.push(tap);
        self.issued.push((seat, token));
        delegate.unwrap()
    }

    async fn check_in(&mut self) {
        for seat in (1..=PHONES).map(SeatId) {
            let token = self.room.desk.admit(seat, "").await.unwrap();
            let phone = self.phone(seat, token).await;
            self.room.delegates.push(phone);
        }
        self.replace(SeatId(3)).await;
    }

    /// The desk makes another token for a seat.
    async fn replace(&mut self, seat: SeatId) {
        let token = self.room.desk.replace(seat, "mất giấy").await.unwrap();
        let phone = self.phone(seat, token).await;
        self.put_phone(seat, phone);
    }

    fn put_phone(&mut self, seat: SeatId, phone: Delegate) {
        self.room.delegates[seat.0 as usize - 1] = phone;
    }

    async fn prepare_the_ballot(&mut self) {
        self.room.settle_rules().await;
        self.spares = self.room.desk.make_spares(2).await.unwrap();
        self.room.adopt_list((1..=6).map(UnitId)).await;
    }

    /// Some vote, one with a spare in the place of a lost token; then the round is annulled.
    async fn annul_a_round_with_a_spare(&mut self) {
        self.room.seal_and_open().await;
        let round = self.room.round(RoundStage::Open).await;
        self.cast(&round, 0..3, |at| Ticks::list([at, 5])).await;
        let seat = SeatId(5);
        let spare = self.spares.remove(0);
        let lost = self.room.desk.replace_lost(CONTEST, seat, &spare);
        lost.await.unwrap();
        let phone = self.phone(seat, spare).await;
        self.put_phone(seat, phone);
        self.cast(&round, 4..5, |_| Ticks::list([3, 4])).await;
        self.search(false);
        let reason = "mất điện".to_owned();
        let contest = CONTEST;
        self.room.act(Act::AnnulRound { contest, reason }).await;
        self.room.round(RoundStage::Annulled).await;
    }

    async fn replace_two_between_rounds(&mut self) {
        self.replace(SeatId(1)).await;
        self.replace(SeatId(6)).await;
    }

    /// Half of them have voted when the laptop goes out: what lies on the disk then is what a crash leaves.
    async fn crash_while_they_vote(&mut self) {
        self.room.seal_and_open().await;
        let round = self.room.round(RoundStage::Open).await;
        self.cast(&round, 0..4, tie).await;
        let port = self.server.port();
        self.server.kill();
        self.search(false);
        self.server = Process::start(&self.data, port);
        self.come_back().await;
        self.cast(&round, 4..7, tie).await;
        self.search(false);
        self.count().await;
    }

    /// Everybody opens the page again.
    async fn come_back(&mut self) {
        let link = ChairLink {
            door: self.taps[0].door.clone(),
            code: self.chair_code.clone(),
        };
        self.room.chair = Chair::arrive(&link).await.unwrap();
        let desk = Desk::arrive(&self.taps[1].door, &self.room.desk_code);
        self.room.desk = desk.await.unwrap();
        for (tap, watcher) in self.taps[2..4].iter().zip(&mut self.watchers) {
            let knock = Knock::at(&tap.door).await.unwrap();
            *watcher = knock.watch().await.unwrap();
        }
        let mut tellers = Vec::new();
        for (teller, tap) in self.room.tellers.iter().zip(&self.taps[4..]) {
            let slot = phieukin::meeting::TellerSlot(u32::try_from(tellers.len()).unwrap() + 1);
            let archives = Arc::clone(&self.room.archives);
            let back = Teller::with_code(&tap.door, slot, teller.code().clone(), archives);
            tellers.push(back.await.unwrap());
        }
        self.room.tellers = tellers;
        for delegate in &mut self.room.delegates {
            delegate.come_back().await.unwrap();
        }
    }

    async fn cast(
        &mut self,
        round: &RoundView,
        who: std::ops::Range<usize>,
        picks: impl Fn(usize) -> Ticks,
    ) {
        for at in who {
            let delegate = &mut self.room.delegates[at];
            let tracker = delegate.vote(round, &picks(at)).await.unwrap();
            let seat = SeatId(u32::try_from(at).unwrap() + 1);
            self.ballots.push((seat, tracker));
        }
    }

    async fn count(&mut self) {
        let published = self.room.count().await;
        assert_eq!(published.ballots, PHONES);
    }

    async fn tie_and_run_off(&mut self) {
        let tied = self.room.until("the tie", |one| !one.ties.is_empty()).await;
        assert_eq!(tied.ties[0].run_off.candidates.len(), 3);
        self.room.seal_and_open().await;
        let round = self.room.round(RoundStage::Open).await;
        self.cast(&round, 0..7, |_| Ticks::list([1])).await;
        self.count().await;
    }

    async fn seal(&mut self) {
        self.room.adopt_and_seal().await;
        let client = self.room.chair.client();
        let sealed = client.until("the sealing", |view| view.hall().phase == Phase::Sealed);
        sealed.await.unwrap();
        for file in ["bundle.zip", "log.jsonl"] {
            self.room.door.fetch(file).await.unwrap();
        }
    }
}

/// The searches.
impl Day {
    fn secrets(&self) -> Secrets {
        let meeting = self.room.chair.client().meeting();
        let mut secrets = Secrets::of(meeting, PHONES as usize);
        let seats = self.room.chair.view().hall.seats;
        for (seat, token) in &self.issued {
            let unit = seats.iter().find(|view| view.seat == *seat).unwrap();
            secrets.seat(*seat, &unit.name, token);
        }
        for spare in &self.spares {
            secrets.token(spare);
        }
        for (seat, tracker) in &self.ballots {
            secrets.ballot(*seat, tracker);
        }
        for teller in &self.room.tellers {
            secrets.teller(teller.code());
        }
        secrets.desk(&self.room.desk_code);
        for marks in CHOICES {
            secrets.choice(marks);
        }
        secrets
            .chair
            .text("the chair's code", &self.chair_code.reveal());
        secrets
    }

    /// Every folder in which this meeting leaves anything: the data, whatever it is copied to, and temporary files.
    fn folders(&self) -> Vec<PathBuf> {
        vec![self.data.clone(), temporary(&self.data)]
    }

    /// The disk and the logs; before sealing the link file alone may hold what it is for.
    fn search(&self, sealed: bool) {
        let secrets = self.secrets();
        let folders = self.folders();
        let folders: Vec<&Path> = folders.iter().map(PathBuf::as_path).collect();
        let mut all = places(&folders);
        let links = all.iter().any(|(place, _)| is_link_file(Path::new(place)));
        assert_eq!(
            links, !sealed,
            "the link file stays until sealing, no longer"
        );
        all.retain(|(place, _)| !is_link_file(Path::new(place)));
        assert!(
            all.iter()
                .any(|(place, _)| place.ends_with("meeting.sqlite"))
        );
        all.push(("the logs".to_owned(), logs(&self.data)));
        for (place, bytes) in &all {
            secrets.nowhere.refuse(place, bytes);
            if !place.contains(".sqlite") {
                secrets.refuse_pairs(place, bytes);
            }
            if !place.ends_with("keys.json") {
                secrets.chair.refuse(place, bytes);
            }
        }
        for database in folders.iter().flat_map(|folder| databases(folder)) {
            let paired = secrets.paired_row(&database);
            assert_eq!(paired.is_some(), is_link_file(&database), "{paired:?}");
        }
    }

    /// The searches would find what they look for: here it lies.
    fn link_file_holds_what_nothing_else_does(&self) {
        let secrets = self.secrets();
        let mut links = places(&[self.data.as_path()]);
        links.retain(|(place, _)| is_link_file(Path::new(place)));
        let found = |(_, bytes): &(String, Vec<u8>)| secrets.nowhere.find(bytes).is_some();
        assert!(links.iter().any(found), "phones' session keys are in it");
    }

    /// Nobody is sent a secret, and no message has a pair; each line did carry something.
    fn search_what_was_sent(&self) {
        let secrets = self.secrets();
        let credentials = self.room.chair.client().meeting();
        let (_, token) = self.issued.last().unwrap();
        let credential = phieukin::election::SigningKey::from_token_credential(&credentials, token);
        let credential = credential.public().to_string();
        let mut seen = std::collections::HashSet::new();
        for tap in &self.taps {
            let messages = tap.messages();
            let place = format!("what {} was sent", tap.whose);
            assert!(messages.len() > 3, "{place}: {} messages", messages.len());
            for message in messages {
                if !seen.insert(message.clone()) {
                    continue;
                }
                secrets.nowhere.refuse(&place, &message);
                secrets.chair.refuse(&place, &message);
                secrets.refuse_pairs(&place, &message);
            }
        }
        let board = self.taps[3].bytes();
        let text = String::from_utf8_lossy(&board);
        assert!(
            text.contains(&credential),
            "the board fetched the log with its rolls"
        );
        let at = board
            .windows(4)
            .position(|four| four == b"PK\x03\x04")
            .unwrap();
        let entries = inflated("the bundle that was sent", &board[at..]);
        assert!(entries.len() > 5, "the board fetched the bundle");
        for (place, bytes) in entries {
            secrets.nowhere.refuse(&place, &bytes);
            secrets.refuse_pairs(&place, &bytes);
        }
    }
}

/// Markings of the ballots of this meeting that no sum is equal to, with the blank box and without.
const CHOICES: [&[u8]; 7] = [
    &[0, 1, 1, 0, 0, 0, 0],
    &[0, 1, 0, 1, 0, 0, 0],
    &[0, 1, 0, 0, 1, 0, 0],
    &[1, 0, 0, 0, 0, 0, 0],
    &[1, 1, 0, 0, 0, 0],
    &[1, 0, 1, 0, 0, 0],
    &[1, 0, 0, 1, 0, 0],
];

/// The first name is first, three tie behind it.
fn tie(at: usize) -> Ticks {
    if at == 6 {
        Ticks::blank()
    } else {
        Ticks::list([0, 1 + at % 3])
    }
}

async fn tellers(
    chair: &Chair,
    link: &ChairLink,
    taps: &mut Vec<Tap>,
    archives: &Arc<Archives>,
) -> Vec<Teller> {
    let named = |view: &phieukin::rehearsal::View| view.hall().tellers.len() == 3;
    let client = chair.client();
    let view = client
        .until("the tellers to be named", named)
        .await
        .unwrap();
    let mut tellers = Vec::new();
    for teller in &view.hall().tellers {
        let tap = Tap::on(&link.door, format!("teller {}", teller.slot.0)).await;
        let arrived = Teller::arrive(&tap.door, teller.slot, Arc::clone(archives)).await;
        taps.push(tap);
        tellers.push(arrived.unwrap());
        let slot = teller.slot;
        chair.act(&Act::AcceptKey { slot }).await.unwrap();
    }
    tellers
}
