//! An attacker who holds bundle, logs and a recording of everything that others were sent, and wants to know which seat
//! has which credential, or who voted when: it does no better than a coin.
//!
//! It has two seats and the two credentials that belong to them, and must say which is whose; or two voters, and must say
//! who of them voted first. Each of its strategies is an order that it has seen. In a meeting the voters are paired off
//! once, so under chance the right answers of a strategy are heads of fair coins, and their number is binomial.
//!
//! The known exception (docs/threat-model.md §2) is kept out by construction: between two rolls here no single seat's token
//! changes.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use phieukin::contest::ContestRules;
use phieukin::election::{Archive, SigningKey};
use phieukin::meeting::view::{RoundStage, RoundView};
use phieukin::meeting::{Act, SeatId, UnitId};
use phieukin::rehearsal::{Client, Delegate, Door, Knock, Ticks, View};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use tempfile::TempDir;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

use super::finder::inflated;
use crate::process::{Process, logs};
use crate::support::{CONTEST, Room, clear, rules};

const MEETINGS: u64 = 16;
const VOTERS: usize = 8;

/// A strategy that is so lucky by chance in one of a million runs is held for one that knows something.
const LUCK: f64 = 1e-6;

/// Where each voter stands in an order that somebody has seen; nowhere when the order does not have it.
type Order = Vec<Option<usize>>;

/// A meeting as it was, by voter, and as the attacker has it.
struct Held {
    /// Orders of seats: what is public of them.
    seats: BTreeMap<&'static str, Order>,
    /// Orders of credentials: what is public of them.
    credentials: BTreeMap<&'static str, Order>,
    /// Who voted when.
    cast: Order,
    /// Voters paired off by lot.
    pairs: Vec<(usize, usize)>,
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attacker_with_everything_public_does_no_better_than_a_coin() {
    let mut meetings = Vec::new();
    for seed in (0..MEETINGS).step_by(2) {
        let (one, other) = tokio::join!(hold(seed), hold(seed + 1));
        meetings.extend([one, other]);
    }
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for meeting in &meetings {
        for (seat, of_seats) in &meeting.seats {
            for (name, of_credentials) in &meeting.credentials {
                let strategy = format!("pair seats by {seat} with credentials by {name}");
                let score = scores.entry(strategy).or_default();
                score.count(meeting, of_seats, of_credentials);
            }
            let strategy = format!("who voted first, by {seat} of the seat");
            let score = scores.entry(strategy).or_default();
            score.count(meeting, of_seats, &meeting.cast);
        }
        for (name, of_credentials) in &meeting.credentials {
            let strategy = format!("who voted first, by {name} of the credential");
            let score = scores.entry(strategy).or_default();
            score.count(meeting, of_credentials, &meeting.cast);
        }
    }
    for (strategy, score) in &scores {
        println!("{strategy}: {} of {}", score.right, score.asked);
    }
    let pairs: u64 = meetings.iter().map(|held| held.pairs.len() as u64).sum();
    let may_tie = ["arrival of", "size of", "the trace"];
    for (strategy, score) in &scores {
        let ties = may_tie.iter().any(|order| strategy.contains(order));
        assert!(ties || score.asked == pairs, "{strategy}: {score:?}");
    }
    for (strategy, score) in &scores {
        assert!(score.is_luck(), "{strategy}: {score:?}");
    }
}

/// How often a strategy was right.
#[derive(Debug, Default)]
struct Score {
    asked: u64,
    right: u64,
}

impl Score {
    /// One question a pair; none where an order does not tell the two apart.
    fn count(&mut self, meeting: &Held, told: &Order, truth: &Order) {
        for (one, other) in &meeting.pairs {
            let before = |order: &Order| Some(order[*one]?.cmp(&order[*other]?));
            if let (Some(told), Some(truth)) = (before(told), before(truth))
                && told.is_ne()
                && truth.is_ne()
            {
                self.asked += 1;
                self.right += u64::from(told == truth);
            }
        }
    }

    /// Whether fair coins fall so far to either side with more than [`LUCK`].
    fn is_luck(&self) -> bool {
        let fewer = self.right.min(self.asked - self.right);
        2.0 * heads_at_most(fewer, self.asked) > LUCK
    }
}

/// The chance of so many heads or fewer among so many fair coins, exactly but for rounding.
fn heads_at_most(heads: u64, coins: u64) -> f64 {
    let mut ways = 1.0;
    let mut sum = 0.0;
    for head in 0..=heads {
        sum += ways;
        ways *= f64_of(coins - head) / f64_of(head + 1);
    }
    sum / 2_f64.powi(i32::try_from(coins).unwrap())
}

fn f64_of(small: u64) -> f64 {
    f64::from(u32::try_from(small).unwrap())
}

#[test]
fn a_strategy_that_knows_something_is_told_from_luck() {
    assert!((heads_at_most(1, 4) - 5.0 / 16.0).abs() < 1e-12);
    assert!((heads_at_most(4, 4) - 1.0).abs() < 1e-12);
    let of = |right, asked| Score { asked, right };
    for lucky in [of(0, 0), of(32, 64), of(40, 64), of(24, 64)] {
        assert!(lucky.is_luck(), "{lucky:?}");
    }
    for knowing in [of(64, 64), of(0, 64), of(54, 64), of(10, 64)] {
        assert!(!knowing.is_luck(), "{knowing:?}");
    }
    let order = |places: [usize; 4]| places.map(Some).to_vec();
    let meeting = Held {
        seats: BTreeMap::new(),
        credentials: BTreeMap::new(),
        cast: order([2, 0, 3, 1]),
        pairs: vec![(0, 1), (2, 3)],
    };
    let mut leak = Score::default();
    leak.count(&meeting, &meeting.cast, &meeting.cast);
    assert_eq!((leak.right, leak.asked), (2, 2));
    let mut backwards = Score::default();
    backwards.count(&meeting, &order([1, 3, 0, 2]), &meeting.cast);
    assert_eq!((backwards.right, backwards.asked), (0, 2));
}

/// Holds a meeting in which arrivals, casting and pairs are drawn by lot, and everything else goes as it goes.
#[expect(clippy::cognitive_complexity, reason = "a meeting is one story")]
async fn hold(seed: u64) -> Held {
    let mut lot = StdRng::seed_from_u64(seed);
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let mut server = Process::start(&data, 0);
    let usual = rules(vec![ContestRules::first_and_second()]);
    let mut room = Room::under(usual, 2, server.link()).await;
    let watch = Watch::on(&room.door).await;
    let mut seats: Vec<SeatId> = room.expected_seats();
    seats.truncate(VOTERS);
    seats.shuffle(&mut lot);
    for seat in &seats {
        room.admit(*seat).await;
    }
    room.settle_rules().await;
    room.adopt_list((1..=3).map(UnitId)).await;
    let cast = by_lot(&mut lot);
    let pairs = by_lot(&mut lot);
    let first = vote(&mut room, &cast, &mut lot).await;
    watch.listen_to(&first);
    let reason = "thử".to_owned();
    let contest = CONTEST;
    room.act(Act::CloseRound { contest }).await;
    room = react(room, RoundStage::Closed).await;
    room.act(Act::AnnulRound { contest, reason }).await;
    let second = vote(&mut room, &cast, &mut lot).await;
    watch.listen_to(&second);
    room.act(Act::CloseRound { contest }).await;
    room = react(room, RoundStage::Closed).await;
    let closed = room.round(RoundStage::Closed).await;
    for teller in &mut room.tellers {
        teller.share(CONTEST, &closed).await.unwrap();
    }
    room.round(RoundStage::Counted).await;
    room.act(Act::PublishRound { contest }).await;
    room = react(room, RoundStage::Published).await;
    room.adopt_and_seal().await;
    let evidence = Evidence::of(&room, &first, &second, watch).await;
    server.kill();
    evidence.against(&room, &seats, &logs(&data), cast, &pairs)
}

fn by_lot(lot: &mut StdRng) -> Vec<usize> {
    let mut order: Vec<usize> = (0..VOTERS).collect();
    order.shuffle(lot);
    order
}

async fn vote(room: &mut Room, order: &[usize], lot: &mut StdRng) -> RoundView {
    room.seal_and_open().await;
    let round = room.round(RoundStage::Open).await;
    for (at, choice) in order.iter().zip(by_lot(lot)) {
        let ticks = Ticks::list(clear(choice));
        room.delegates[*at].vote(&round, &ticks).await.unwrap();
    }
    round
}

/// What phones do by themselves: each as soon as it has the view.
async fn react(mut room: Room, stage: RoundStage) -> Room {
    let mut phones = JoinSet::new();
    for (at, delegate) in room.delegates.drain(..).enumerate() {
        phones.spawn(async move { (at, reacted(delegate, stage).await) });
    }
    let mut back = phones.join_all().await;
    back.sort_by_key(|(at, _)| *at);
    room.delegates = back.into_iter().map(|(_, delegate)| delegate).collect();
    room
}

async fn reacted(mut delegate: Delegate, stage: RoundStage) -> Delegate {
    let at_stage = |view: &View| {
        let rounds = &view.hall().contests[0].rounds;
        rounds.last().filter(|round| round.stage == stage).cloned()
    };
    let client = delegate.client().unwrap();
    let seen = client.until("a stage", |view| at_stage(view).is_some());
    let round = at_stage(&seen.await.unwrap()).unwrap();
    if stage == RoundStage::Closed {
        delegate.vouch(&round).await.unwrap();
    } else {
        delegate.recount(&round).await.unwrap();
    }
    delegate
}

/// A board of a stranger's: fetches what devices state as often as it can and notes what is new.
struct Watch {
    client: Client,
    /// The rounds to fetch from; until there is one it waits.
    rounds: watch::Sender<Vec<String>>,
    /// Every statement's kind and credential, with the number of the fetch that had it first.
    heard: Arc<Mutex<BTreeMap<(String, String), usize>>>,
    listening: JoinHandle<()>,
}

impl Watch {
    async fn on(door: &Door) -> Self {
        let client = Knock::at(door).await.unwrap().watch().await.unwrap();
        let (rounds, known) = watch::channel(Vec::new());
        let heard: Arc<Mutex<BTreeMap<(String, String), usize>>> = Arc::default();
        let listening = tokio::spawn(listen(door.clone(), known, Arc::clone(&heard)));
        Self {
            client,
            rounds,
            heard,
            listening,
        }
    }

    fn listen_to(&self, round: &RoundView) {
        self.rounds
            .send_modify(|rounds| rounds.push(round.id.to_string()));
    }
}

async fn listen(
    door: Door,
    mut rounds: watch::Receiver<Vec<String>>,
    heard: Arc<Mutex<BTreeMap<(String, String), usize>>>,
) {
    for fetch in 0.. {
        let told = rounds.wait_for(|known| !known.is_empty()).await;
        let Ok(known) = told.map(|known| known.clone()) else {
            return;
        };
        for round in known {
            let path = format!("rounds/{round}/statements.json");
            let file = door.fetch_text(&path).await.unwrap_or_default();
            let mut heard = heard.lock().unwrap();
            for credential in statements(&file) {
                heard.entry((round.clone(), credential)).or_insert(fetch);
            }
        }
    }
}

/// Kind and credential of each statement of a file, in its order.
fn statements(file: &str) -> Vec<String> {
    let all: Vec<serde_json::Value> = serde_json::from_str(file).unwrap_or_default();
    let name = |one: &serde_json::Value| format!("{} {}", one["kind"], one["credential"]);
    all.iter().map(name).collect()
}

/// What the attacker holds.
struct Evidence {
    log: String,
    bundle: Vec<(String, Vec<u8>)>,
    /// Of the round that was annulled, then of the one that was counted.
    archives: [Archive; 2],
    rolls: [String; 2],
    rounds: [String; 2],
    heard: BTreeMap<(String, String), usize>,
}

impl Evidence {
    async fn of(room: &Room, first: &RoundView, second: &RoundView, watch: Watch) -> Self {
        let sealed = |view: &View| view.hall().phase == phieukin::meeting::Phase::Sealed;
        watch.client.until("the sealing", sealed).await.unwrap();
        watch.listening.abort();
        let file = async |round: &RoundView, name: &str| {
            let path = format!("rounds/{}/{name}", round.id);
            room.door.fetch(&path).await.unwrap()
        };
        let archive = async |round| Archive::read(&file(round, "archive.bel").await).unwrap();
        let roll = async |round| String::from_utf8(file(round, "roll.json").await).unwrap();
        let zip = room.door.fetch("bundle.zip").await.unwrap();
        let heard = watch.heard.lock().unwrap().clone();
        Self {
            log: room.door.fetch_text("log.jsonl").await.unwrap(),
            bundle: inflated("bundle.zip", &zip),
            archives: [archive(first).await, archive(second).await],
            rolls: [roll(first).await, roll(second).await],
            rounds: [first.id.to_string(), second.id.to_string()],
            heard,
        }
    }

    /// Every order in which the attacker has seen seats or credentials.
    #[expect(clippy::too_many_lines, reason = "a list of all")]
    fn against(
        &self,
        room: &Room,
        seats: &[SeatId],
        logs: &[u8],
        cast: Vec<usize>,
        pairs: &[usize],
    ) -> Held {
        let meeting = room.chair.client().meeting();
        let keys = room.tokens.iter();
        let keys = keys.map(|token| SigningKey::from_token_credential(&meeting, token));
        let credentials: Vec<String> = keys.map(|key| key.public().to_string()).collect();
        let place = |text: &str, name: &str| text.find(name);
        let issued = |seat: &SeatId| {
            let event = format!("\"event\":\"token_issued\",\"seat\":{}}}", seat.0);
            place(&self.log, &event)
        };
        let checked_in = |seat: &SeatId| {
            let event = format!("\"event\":\"seat_checked_in\",\"seat\":{},", seat.0);
            place(&self.log, &event)
        };
        let logs = String::from_utf8_lossy(logs).into_owned();
        let in_logs = |seat: &SeatId| place(&logs, &format!("seat={}", seat.0));
        let number = |seat: &SeatId| Some(seat.0 as usize);
        let of_seats = |order: &dyn Fn(&SeatId) -> Option<usize>| seats.iter().map(order).collect();
        let seat_orders = BTreeMap::from([
            ("number", of_seats(&number)),
            ("the log's tokens", of_seats(&issued)),
            ("the log's arrivals", of_seats(&checked_in)),
            ("the trace", of_seats(&in_logs)),
        ]);
        let mut orders: BTreeMap<&'static str, Order> = BTreeMap::new();
        let mut put = |name, order: &dyn Fn(&String) -> Option<usize>| {
            orders.insert(name, credentials.iter().map(order).collect());
        };
        put("the trace", &|name| place(&logs, name));
        put("the log", &|name| place(&self.log, name));
        put("the first roll", &|name| place(&self.rolls[0], name));
        put("the second roll", &|name| place(&self.rolls[1], name));
        let [first, second] = &self.archives;
        put("the first archive", &|name| in_archive(first, name));
        put("the second archive", &|name| in_archive(second, name));
        put("size of the ballot", &|name| size_of_ballot(second, name));
        for (what, round, kind) in [
            ("arrival of the first statement", 0, "in"),
            ("arrival of the second statement", 1, "in"),
            ("arrival of the recount", 1, "recount"),
        ] {
            put(what, &|name| self.heard_of(round, kind, name));
        }
        let bundled = |part: &str, name: &str| {
            let mut entries = self.bundle.iter();
            let (_, bytes) = entries.find(|(entry, _)| entry.ends_with(part))?;
            place(&String::from_utf8_lossy(bytes), name)
        };
        put("the bundle's statements", &|name| {
            bundled(
                "02-binh-chon-don-vi-xep-thu-nhat-thu-nhi-lan-2.statements.json",
                name,
            )
        });
        let mut when: Order = vec![None; VOTERS];
        for (turn, voter) in cast.into_iter().enumerate() {
            when[voter] = Some(turn);
        }
        Held {
            seats: seat_orders,
            credentials: orders,
            cast: when,
            pairs: pairs.chunks_exact(2).map(|two| (two[0], two[1])).collect(),
        }
    }

    fn heard_of(&self, round: usize, kind: &str, credential: &str) -> Option<usize> {
        let statement = format!("\"{kind}\" \"{credential}\"");
        let key = (self.rounds[round].clone(), statement);
        self.heard.get(&key).copied()
    }
}

fn ballot_of<'a>(archive: &'a Archive, credential: &str) -> Option<(usize, &'a str)> {
    let mut ballots = archive.ballots().iter().enumerate();
    let (at, raw) = ballots.find(|(_, raw)| raw.contains(credential))?;
    Some((at, raw.as_ref()))
}

fn in_archive(archive: &Archive, credential: &str) -> Option<usize> {
    ballot_of(archive, credential).map(|(at, _)| at)
}

fn size_of_ballot(archive: &Archive, credential: &str) -> Option<usize> {
    ballot_of(archive, credential).map(|(_, raw)| raw.len())
}
