//! A room for tests: the people's keys, and a record that their signed acts extend.

mod asked;
mod paper;

use rand::SeedableRng;
use rand::rngs::StdRng as Seeded;
use uuid::Uuid;

use crate::contest::{Course, Next, Pending};
use crate::election::{Point, RoundId, SigningKey, TrusteeKey, message};
use crate::meeting::{
    Act, Contest, ContestId, Entry, Event, Given, Hands, Matter, Meeting, MotionId, Record,
    Refusal, SeatId, SignedAct, TellerSlot, UnitId, VotingRules,
};

pub(crate) const MEMBERS: &str = include_str!("../../../docs/vi/mau/cum-thi-dua-tinh.csv");
pub(crate) const DISTRICTS: &str = include_str!("../../../docs/vi/mau/bhxh-huyen.csv");

pub(super) use asked::{
    all_of, at, committee, eligible, in_box, opened, opened_to, propose, share, share_of,
    statements,
};
pub(crate) use paper::paper_count;

/// First and second place.
pub(crate) const PLACES: ContestId = ContestId(1);

/// Five district units.
pub(crate) const OUTSTANDING: ContestId = ContestId(2);

/// A meeting and everybody's keys.
pub(crate) struct Room {
    pub(crate) record: Record,
    pub(crate) lines: Vec<String>,
    pub(crate) chair: SigningKey,
    pub(crate) desk: SigningKey,
    pub(crate) deputy: SigningKey,
    pub(crate) tellers: Vec<(SigningKey, SigningKey)>,
    pub(crate) credentials: Vec<Point>,
    rng: Seeded,
    later: bool,
}

impl Room {
    /// The same room again, for another way on.
    pub(crate) fn again(&self) -> Self {
        Self {
            record: self.record.clone(),
            lines: self.lines.clone(),
            chair: self.chair.clone(),
            desk: self.desk.clone(),
            deputy: self.deputy.clone(),
            tellers: self.tellers.clone(),
            credentials: self.credentials.clone(),
            rng: Seeded::seed_from_u64(u64::from(self.record.height())),
            later: self.later,
        }
    }

    pub(crate) fn new() -> Self {
        let mut rng = Seeded::seed_from_u64(2015);
        let mut key = || SigningKey::random(&mut rng);
        let (chair, receipt, desk, deputy) = (key(), key(), key(), key());
        let tellers = (0..3).map(|_| (key(), key())).collect();
        let meeting = Uuid::from_u128(0x2015_0105_0000_4000_8000_0000_0000_0001);
        let first = Record::creation(at(0), meeting, chair.public(), receipt.public(), false);
        let lines = vec![first.line()];
        Self {
            record: Record::replay(lines.iter().map(String::as_str)).unwrap(),
            lines,
            chair,
            desk,
            deputy,
            tellers,
            credentials: Vec::new(),
            rng,
            later: false,
        }
    }

    pub(crate) fn meeting(&self) -> &Meeting {
        self.record.meeting()
    }

    /// An act as its page would sign it now.
    pub(crate) fn sign(&mut self, key: &SigningKey, act: &Act) -> SignedAct {
        let raw = serde_json::to_string(act).unwrap();
        let head = self.record.head();
        let message = message::act(&self.meeting().id, &head, &raw);
        SignedAct {
            signature: key.sign(&message, &mut self.rng),
            act: raw,
            head,
            key: key.public(),
        }
    }

    /// What the rules say, without taking it.
    pub(crate) fn ask(
        &mut self,
        key: &SigningKey,
        act: &Act,
        given: &Given,
    ) -> Result<Entry, Refusal> {
        let signed = self.sign(key, act);
        self.record.decide(signed, given, self.now())
    }

    /// Takes an act that the rules must allow.
    pub(crate) fn take(&mut self, key: &SigningKey, act: &Act, given: &Given) -> Vec<Event> {
        let entry = self.ask(key, act, given).unwrap();
        self.record.push(&entry);
        self.lines.push(entry.line());
        entry.events
    }

    pub(crate) fn chair(&mut self, act: &Act) -> Vec<Event> {
        self.take(&self.chair.clone(), act, &Given::Nothing)
    }

    pub(crate) fn desk(&mut self, act: &Act) -> Vec<Event> {
        self.take(&self.desk.clone(), act, &Given::Nothing)
    }

    /// Why the rules refuse the chair.
    pub(crate) fn refused(&mut self, act: &Act) -> Refusal {
        self.ask(&self.chair.clone(), act, &Given::Nothing)
            .unwrap_err()
    }

    /// Why the rules refuse the desk.
    pub(crate) fn refused_desk(&mut self, act: &Act) -> Refusal {
        self.ask(&self.desk.clone(), act, &Given::Nothing)
            .unwrap_err()
    }

    /// Why a motion cannot be put.
    pub(crate) fn refused_motion(&mut self, matter: Matter) -> Refusal {
        self.refused(&Act::PutMotion { matter })
    }

    /// Both sheets of the cluster, the committee and the desk.
    pub(crate) fn prepare(&mut self) {
        self.prepare_with(&[MEMBERS, DISTRICTS]);
    }

    /// These sheets, the committee and the desk.
    pub(crate) fn prepare_with(&mut self, sheets: &[&str]) {
        for csv in sheets {
            self.chair(&Act::ImportUnits {
                csv: (*csv).to_owned(),
            });
        }
        let key = self.desk.public();
        self.chair(&Act::AddDesk {
            name: "Bàn 1".to_owned(),
            key,
        });
        self.chair(&committee());
    }

    /// Doors open; all but Nam Định (seat 8) come and get a token.
    pub(crate) fn check_in(&mut self) {
        self.check_in_seats((1..=10).filter(|seat| *seat != 8));
    }

    /// Doors open; these seats come and get a token.
    pub(crate) fn check_in_seats(&mut self, seats: impl IntoIterator<Item = u32>) {
        self.check_in_named(seats.into_iter().map(|seat| (seat, "")));
    }

    /// Doors open; these seats come, attended by these people, and get a token.
    pub(crate) fn check_in_named<'a>(&mut self, seats: impl IntoIterator<Item = (u32, &'a str)>) {
        self.chair(&Act::OpenCheckIn);
        for (seat, delegate) in seats {
            let (seat, delegate) = (SeatId(seat), delegate.to_owned());
            self.desk(&Act::CheckIn { seat, delegate });
            self.desk(&Act::IssueToken { seat });
            self.credentials
                .push(SigningKey::random(&mut self.rng).public());
        }
        self.credentials.sort_unstable();
    }

    /// The committee is adopted and every key confirmed.
    pub(crate) fn seat_tellers(&mut self) {
        self.carry(&Matter::Tellers);
        for slot in [1, 2, 3].map(TellerSlot) {
            self.offer_key(slot.0);
            self.chair(&Act::AcceptKey { slot });
        }
    }

    /// The teller's phone offers its key.
    pub(crate) fn offer_key(&mut self, slot: u32) {
        let (trustee, session) = self.tellers[slot as usize - 1].clone();
        let slot = TellerSlot(slot);
        let key = TrusteeKey::make(&trustee, &mut self.rng);
        self.take(&session, &Act::OfferKey { slot, key }, &Given::Nothing);
    }

    /// Puts a motion; returns its number.
    pub(crate) fn put(&mut self, matter: &Matter) -> MotionId {
        let matter = matter.clone();
        self.chair(&Act::PutMotion { matter });
        self.meeting().open_motion().unwrap().id
    }

    /// Puts a motion, and all present are in favour.
    pub(crate) fn carry(&mut self, matter: &Matter) -> Vec<Event> {
        let hands = all_of(self.meeting().present());
        self.vote(matter, hands)
    }

    /// Puts a motion and counts these hands.
    pub(crate) fn vote(&mut self, matter: &Matter, hands: Hands) -> Vec<Event> {
        let motion = self.put(matter);
        let reason = "đã thảo luận".to_owned();
        self.chair(&Act::CountHands {
            motion,
            hands,
            reason,
        })
    }

    /// The rules are adopted and the agreed scores locked.
    pub(crate) fn settle_rules(&mut self) {
        self.carry(&Matter::Rules);
        self.chair(&Act::LockScores {
            agreed_by: "Cụm trưởng, cụm phó".to_owned(),
        });
    }

    /// The list of first and second place, adopted by all.
    pub(crate) fn adopt_list(&mut self) {
        self.settle_rules();
        self.chair(&propose());
        self.carry(&Matter::List { contest: PLACES });
    }

    pub(crate) fn roll(&mut self) -> Given {
        let spares = self.spares();
        let mut credentials = self.credentials.clone();
        credentials.extend(&spares);
        credentials.sort_unstable();
        Given::Roll {
            round: RoundId::fresh(&mut self.rng),
            credentials,
            spares,
        }
    }

    /// The spares that wait in the envelope, as many as the meeting counts.
    pub(crate) fn spares(&self) -> Vec<Point> {
        let mut rng = Seeded::seed_from_u64(30);
        let mut key = || SigningKey::random(&mut rng).public();
        let mut spares: Vec<Point> = (0..self.meeting().spares.left).map(|_| key()).collect();
        spares.sort_unstable();
        spares
    }

    /// In session, the tellers seated, under the usual rules as `change` leaves them; nothing else is adopted.
    pub(crate) fn under(change: impl FnOnce(&mut VotingRules)) -> Self {
        let mut room = Self::new();
        room.prepare();
        room.propose_rules(change);
        room.check_in();
        room.seat_tellers();
        room.chair(&Act::OpenSession);
        room
    }

    /// The same with the rules adopted and the scores locked.
    pub(crate) fn ruled(change: impl FnOnce(&mut VotingRules)) -> Self {
        let mut room = Self::under(change);
        room.settle_rules();
        room
    }

    /// Proposes the usual rules of a cluster as `change` leaves them.
    pub(crate) fn propose_rules(&mut self, change: impl FnOnce(&mut VotingRules)) {
        let mut rules = Box::new(VotingRules::of_provincial_cluster());
        change(&mut rules);
        self.chair(&Act::SetRules { rules });
    }

    /// Proposes and adopts a list.
    pub(crate) fn list(&mut self, contest: ContestId, candidates: &[u32]) {
        let candidates = candidates.iter().copied().map(UnitId).collect();
        self.chair(&Act::ProposeList {
            contest,
            candidates,
        });
        self.carry(&Matter::List { contest });
    }

    /// Holds the next round of a contest up to its publication.
    pub(crate) fn hold(&mut self, contest: ContestId, ballots: u32, sums: &[&[u32]]) {
        self.open(contest);
        self.close(contest, ballots);
        for teller in 0..3 {
            self.share(contest, teller, sums);
        }
        self.chair(&Act::PublishRound { contest });
    }

    /// Seals and opens the next round of a contest.
    pub(crate) fn open(&mut self, contest: ContestId) {
        let (roll, chair) = (self.roll(), self.chair.clone());
        self.take(&chair, &Act::SealRoll { contest }, &roll);
        self.chair(&Act::OpenRound { contest });
    }

    pub(crate) fn close(&mut self, contest: ContestId, ballots: u32) -> Vec<Event> {
        let chair = self.chair.clone();
        self.take(&chair, &Act::CloseRound { contest }, &in_box(ballots))
    }

    /// A teller's share; the third opens the round to `sums`.
    pub(crate) fn share(&mut self, contest: ContestId, teller: usize, sums: &[&[u32]]) {
        let given = if teller == 2 {
            opened_to(sums)
        } else {
            Given::Nothing
        };
        let session = self.tellers[teller].1.clone();
        self.take(&session, &share_of(contest, Some("kiểm tra")), &given);
    }

    pub(crate) fn contest(&self, contest: ContestId) -> &Contest {
        self.meeting().contest(contest).unwrap()
    }

    pub(crate) fn course(&self, contest: ContestId) -> &Course {
        self.contest(contest).course.as_ref().unwrap()
    }

    /// What the meeting is asked to decide about a contest.
    pub(crate) fn pending(&self, contest: ContestId) -> Option<Pending> {
        match self.course(contest).next() {
            Next::Decide(pending) => Some(pending),
            Next::Round(_) | Next::Settled => None,
        }
    }

    /// Who is chosen so far, with the place.
    pub(crate) fn chosen(&self, contest: ContestId) -> Vec<(u32, Option<u32>)> {
        let chosen = self.course(contest).chosen();
        chosen
            .iter()
            .map(|placed| (placed.unit.0, placed.place))
            .collect()
    }

    /// Everything up to a session with an adopted list.
    pub(crate) fn in_session() -> Self {
        let mut room = Self::new();
        room.prepare();
        room.check_in();
        room.seat_tellers();
        room.chair(&Act::OpenSession);
        room.adopt_list();
        room
    }

    pub(crate) fn seal_meeting(&mut self) {
        let chair = self.chair.clone();
        self.take(&chair, &Act::SealMeeting, &statements());
    }

    /// Seals and opens the next round for first and second place.
    pub(crate) fn open_round(&mut self) {
        self.open(PLACES);
    }

    /// Closes the open round and lets all tellers open it to `sums`.
    pub(crate) fn count(&mut self, ballots: u32, sums: &[u32]) {
        self.close(PLACES, ballots);
        for teller in 0..3 {
            self.give_share(teller, sums);
        }
    }

    pub(crate) fn give_share(&mut self, teller: usize, sums: &[u32]) {
        self.share(PLACES, teller, &[sums]);
    }
}
