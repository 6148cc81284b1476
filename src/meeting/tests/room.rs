//! A room for tests: the people's keys, and a record that their signed acts extend.

mod asked;

use rand::SeedableRng;
use rand::rngs::StdRng as Seeded;
use uuid::Uuid;

use crate::contest::{Course, Next, Pending};
use crate::election::{Point, RoundId, SigningKey, TrusteeKey, message};
use crate::meeting::{
    Act, Contest, ContestId, Entry, Event, Given, Hands, Matter, Meeting, MotionId, Record,
    Refusal, SeatId, SignedAct, TellerSlot, UnitId, VotingRules,
};

pub(super) const MEMBERS: &str = include_str!("../../../docs/vi/mau/cum-thi-dua-tinh.csv");
pub(super) const DISTRICTS: &str = include_str!("../../../docs/vi/mau/bhxh-huyen.csv");

pub(super) use asked::{
    all_of, at, committee, eligible, in_box, opened, opened_to, propose, share, share_of,
    statements,
};

/// First and second place.
pub(super) const PLACES: ContestId = ContestId(1);

/// Five district units.
pub(super) const OUTSTANDING: ContestId = ContestId(2);

/// A meeting and everybody's keys.
pub(super) struct Room {
    pub(super) record: Record,
    pub(super) lines: Vec<String>,
    pub(super) chair: SigningKey,
    pub(super) desk: SigningKey,
    pub(super) deputy: SigningKey,
    pub(super) tellers: Vec<(SigningKey, SigningKey)>,
    pub(super) credentials: Vec<Point>,
    rng: Seeded,
}

impl Room {
    /// The same room again, for another way on.
    pub(super) fn again(&self) -> Self {
        Self {
            record: self.record.clone(),
            lines: self.lines.clone(),
            chair: self.chair.clone(),
            desk: self.desk.clone(),
            deputy: self.deputy.clone(),
            tellers: self.tellers.clone(),
            credentials: self.credentials.clone(),
            rng: Seeded::seed_from_u64(u64::from(self.record.height())),
        }
    }

    pub(super) fn new() -> Self {
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
        }
    }

    pub(super) fn meeting(&self) -> &Meeting {
        self.record.meeting()
    }

    /// An act as its page would sign it now.
    pub(super) fn sign(&mut self, key: &SigningKey, act: &Act) -> SignedAct {
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
    pub(super) fn ask(
        &mut self,
        key: &SigningKey,
        act: &Act,
        given: &Given,
    ) -> Result<Entry, Refusal> {
        let signed = self.sign(key, act);
        let height = self.record.height() + 1;
        self.record.decide(signed, given, at(height))
    }

    /// Takes an act that the rules must allow.
    pub(super) fn take(&mut self, key: &SigningKey, act: &Act, given: &Given) -> Vec<Event> {
        let entry = self.ask(key, act, given).unwrap();
        self.record.push(&entry);
        self.lines.push(entry.line());
        entry.events
    }

    pub(super) fn chair(&mut self, act: &Act) -> Vec<Event> {
        self.take(&self.chair.clone(), act, &Given::Nothing)
    }

    pub(super) fn desk(&mut self, act: &Act) -> Vec<Event> {
        self.take(&self.desk.clone(), act, &Given::Nothing)
    }

    /// Why the rules refuse the chair.
    pub(super) fn refused(&mut self, act: &Act) -> Refusal {
        self.ask(&self.chair.clone(), act, &Given::Nothing)
            .unwrap_err()
    }

    /// Why the rules refuse the desk.
    pub(super) fn refused_desk(&mut self, act: &Act) -> Refusal {
        self.ask(&self.desk.clone(), act, &Given::Nothing)
            .unwrap_err()
    }

    /// Why a motion cannot be put.
    pub(super) fn refused_motion(&mut self, matter: Matter) -> Refusal {
        self.refused(&Act::PutMotion { matter })
    }

    /// Both sheets of the cluster, the committee and the desk.
    pub(super) fn prepare(&mut self) {
        self.prepare_with(&[MEMBERS, DISTRICTS]);
    }

    /// These sheets, the committee and the desk.
    pub(super) fn prepare_with(&mut self, sheets: &[&str]) {
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
    pub(super) fn check_in(&mut self) {
        self.check_in_seats((1..=10).filter(|seat| *seat != 8));
    }

    /// Doors open; these seats come and get a token.
    pub(super) fn check_in_seats(&mut self, seats: impl IntoIterator<Item = u32>) {
        self.chair(&Act::OpenCheckIn);
        for seat in seats.into_iter().map(SeatId) {
            self.desk(&Act::CheckIn {
                seat,
                delegate: String::new(),
            });
            self.desk(&Act::IssueToken { seat });
            self.credentials
                .push(SigningKey::random(&mut self.rng).public());
        }
        self.credentials.sort_unstable();
    }

    /// The committee is adopted and every key confirmed.
    pub(super) fn seat_tellers(&mut self) {
        self.carry(&Matter::Tellers);
        for slot in [1, 2, 3].map(TellerSlot) {
            self.offer_key(slot.0);
            self.chair(&Act::AcceptKey { slot });
        }
    }

    /// The teller's phone offers its key.
    pub(super) fn offer_key(&mut self, slot: u32) {
        let (trustee, session) = self.tellers[slot as usize - 1].clone();
        let slot = TellerSlot(slot);
        let key = TrusteeKey::make(&trustee, &mut self.rng);
        self.take(&session, &Act::OfferKey { slot, key }, &Given::Nothing);
    }

    /// Puts a motion; returns its number.
    pub(super) fn put(&mut self, matter: &Matter) -> MotionId {
        let matter = matter.clone();
        self.chair(&Act::PutMotion { matter });
        self.meeting().open_motion().unwrap().id
    }

    /// Puts a motion, and all present are in favour.
    pub(super) fn carry(&mut self, matter: &Matter) -> Vec<Event> {
        let hands = all_of(self.meeting().present());
        self.vote(matter, hands)
    }

    /// Puts a motion and counts these hands.
    pub(super) fn vote(&mut self, matter: &Matter, hands: Hands) -> Vec<Event> {
        let motion = self.put(matter);
        let reason = "đã thảo luận".to_owned();
        self.chair(&Act::CountHands {
            motion,
            hands,
            reason,
        })
    }

    /// The rules are adopted and the agreed scores locked.
    pub(super) fn settle_rules(&mut self) {
        self.carry(&Matter::Rules);
        self.chair(&Act::LockScores {
            agreed_by: "Cụm trưởng, cụm phó".to_owned(),
        });
    }

    /// The list of first and second place, adopted by all.
    pub(super) fn adopt_list(&mut self) {
        self.settle_rules();
        self.chair(&propose());
        self.carry(&Matter::List { contest: PLACES });
    }

    pub(super) fn roll(&mut self) -> Given {
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
    pub(super) fn spares(&self) -> Vec<Point> {
        let mut rng = Seeded::seed_from_u64(30);
        let mut key = || SigningKey::random(&mut rng).public();
        let mut spares: Vec<Point> = (0..self.meeting().spares.left).map(|_| key()).collect();
        spares.sort_unstable();
        spares
    }

    /// In session, the tellers seated, under the usual rules as `change` leaves them; nothing else is adopted.
    pub(super) fn under(change: impl FnOnce(&mut VotingRules)) -> Self {
        let mut room = Self::new();
        room.prepare();
        room.propose_rules(change);
        room.check_in();
        room.seat_tellers();
        room.chair(&Act::OpenSession);
        room
    }

    /// The same with the rules adopted and the scores locked.
    pub(super) fn ruled(change: impl FnOnce(&mut VotingRules)) -> Self {
        let mut room = Self::under(change);
        room.settle_rules();
        room
    }

    /// Proposes the usual rules of a cluster as `change` leaves them.
    pub(super) fn propose_rules(&mut self, change: impl FnOnce(&mut VotingRules)) {
        let mut rules = Box::new(VotingRules::of_provincial_cluster());
        change(&mut rules);
        self.chair(&Act::SetRules { rules });
    }

    /// Proposes and adopts a list.
    pub(super) fn list(&mut self, contest: ContestId, candidates: &[u32]) {
        let candidates = candidates.iter().copied().map(UnitId).collect();
        self.chair(&Act::ProposeList {
            contest,
            candidates,
        });
        self.carry(&Matter::List { contest });
    }

    /// Holds the next round of a contest up to its publication.
    pub(super) fn hold(&mut self, contest: ContestId, ballots: u32, sums: &[&[u32]]) {
        self.open(contest);
        self.close(contest, ballots);
        for teller in 0..3 {
            self.share(contest, teller, sums);
        }
        self.chair(&Act::PublishRound { contest });
    }

    /// Seals and opens the next round of a contest.
    pub(super) fn open(&mut self, contest: ContestId) {
        let (roll, chair) = (self.roll(), self.chair.clone());
        self.take(&chair, &Act::SealRoll { contest }, &roll);
        self.chair(&Act::OpenRound { contest });
    }

    pub(super) fn close(&mut self, contest: ContestId, ballots: u32) -> Vec<Event> {
        let chair = self.chair.clone();
        self.take(&chair, &Act::CloseRound { contest }, &in_box(ballots))
    }

    /// A teller's share; the third opens the round to `sums`.
    pub(super) fn share(&mut self, contest: ContestId, teller: usize, sums: &[&[u32]]) {
        let given = if teller == 2 {
            opened_to(sums)
        } else {
            Given::Nothing
        };
        let session = self.tellers[teller].1.clone();
        self.take(&session, &share_of(contest, Some("kiểm tra")), &given);
    }

    pub(super) fn contest(&self, contest: ContestId) -> &Contest {
        self.meeting().contest(contest).unwrap()
    }

    pub(super) fn course(&self, contest: ContestId) -> &Course {
        self.contest(contest).course.as_ref().unwrap()
    }

    /// What the meeting is asked to decide about a contest.
    pub(super) fn pending(&self, contest: ContestId) -> Option<Pending> {
        match self.course(contest).next() {
            Next::Decide(pending) => Some(pending),
            Next::Round(_) | Next::Settled => None,
        }
    }

    /// Who is chosen so far, with the place.
    pub(super) fn chosen(&self, contest: ContestId) -> Vec<(u32, Option<u32>)> {
        let chosen = self.course(contest).chosen();
        chosen
            .iter()
            .map(|placed| (placed.unit.0, placed.place))
            .collect()
    }

    /// Everything up to a session with an adopted list.
    pub(super) fn in_session() -> Self {
        let mut room = Self::new();
        room.prepare();
        room.check_in();
        room.seat_tellers();
        room.chair(&Act::OpenSession);
        room.adopt_list();
        room
    }

    pub(super) fn seal_meeting(&mut self) {
        let chair = self.chair.clone();
        self.take(&chair, &Act::SealMeeting, &statements());
    }

    /// Seals and opens the next round for first and second place.
    pub(super) fn open_round(&mut self) {
        self.open(PLACES);
    }

    /// Closes the open round and lets all tellers open it to `sums`.
    pub(super) fn count(&mut self, ballots: u32, sums: &[u32]) {
        self.close(PLACES, ballots);
        for teller in 0..3 {
            self.give_share(teller, sums);
        }
    }

    pub(super) fn give_share(&mut self, teller: usize, sums: &[u32]) {
        self.share(PLACES, teller, &[sums]);
    }
}
