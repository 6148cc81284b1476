//! A hall of any number of delegates that have checked in, in memory: its log, and the sealing of a roll of all of them.

use phieukin::contest::UnitList;
use phieukin::election::{Point, RoundId, SigningKey, TrusteeKey, message};
use phieukin::meeting::{
    ALL_SEATS_AT_MOST, Act, ContestId, Given, Hands, Matter, Person, Record, SeatId, SignedAct,
    TellerSlot, Timestamp, UnitId,
};
use phieukin::rehearsal::Scenario;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use uuid::Uuid;

use crate::timing::processor;

/// The seat of the sample's unit that stays away, where there is room for one more.
const ABSENT: u32 = 8;

/// The first contest.
const CONTEST: ContestId = ContestId(1);

/// The people of the hall, and what they have done.
pub struct Assembly {
    pub lines: Vec<String>,
    record: Record,
    chair: SigningKey,
    credentials: Vec<Point>,
    rng: StdRng,
}

impl Assembly {
    /// In session, with an adopted list.
    pub fn of(delegates: usize) -> Self {
        let mut rng = StdRng::seed_from_u64(delegates as u64);
        let mut key = || SigningKey::random(&mut rng);
        let (chair, receipt, desk) = (key(), key(), key());
        let tellers: Vec<(SigningKey, SigningKey)> = (0..2).map(|_| (key(), key())).collect();
        let (own, receipts) = (chair.public(), receipt.public());
        let first = Record::creation(now(), Uuid::from_u128(1), own, receipts, false);
        let lines = vec![first.line()];
        let record = Record::replay(lines.iter().map(String::as_str)).expect("it begins");
        let mut hall = Self {
            lines,
            record,
            chair,
            credentials: Vec::new(),
            rng,
        };
        hall.prepare(delegates, &desk);
        hall.check_in(delegates, &desk);
        hall.begin(&tellers);
        hall
    }

    fn prepare(&mut self, delegates: usize, desk: &SigningKey) {
        let sample = Scenario::sample(u32::try_from(delegates).expect("few"));
        let csv = sample.sheets.get(&UnitList::Members).cloned();
        let csv = csv.expect("the sample has members");
        self.chair(&Act::ImportUnits { csv });
        let (name, key) = ("Bàn 1".to_owned(), desk.public());
        self.chair(&Act::AddDesk { name, key });
        let teller = |name: &str| Person {
            name: name.to_owned(),
            office: String::new(),
        };
        let tellers = ["An", "Bình"].map(teller).to_vec();
        self.chair(&Act::NameTellers { tellers });
        self.chair(&Act::OpenCheckIn);
    }

    fn check_in(&mut self, delegates: usize, desk: &SigningKey) {
        let full = delegates == ALL_SEATS_AT_MOST as usize;
        let seats = (1..).filter(|seat| full || *seat != ABSENT).map(SeatId);
        for seat in seats.take(delegates) {
            let delegate = format!("Đại biểu {}", seat.0);
            self.take(desk, &Act::CheckIn { seat, delegate }, &Given::Nothing);
            self.take(desk, &Act::IssueToken { seat }, &Given::Nothing);
            self.credentials
                .push(SigningKey::random(&mut self.rng).public());
        }
        self.credentials.sort_unstable();
    }

    fn begin(&mut self, tellers: &[(SigningKey, SigningKey)]) {
        self.carry(Matter::Tellers);
        for (slot, (trustee, session)) in (1..).map(TellerSlot).zip(tellers) {
            let key = TrusteeKey::make(trustee, &mut self.rng);
            self.take(session, &Act::OfferKey { slot, key }, &Given::Nothing);
            self.chair(&Act::AcceptKey { slot });
        }
        self.chair(&Act::OpenSession);
        self.carry(Matter::Rules);
        self.chair(&Act::LockScores {
            agreed_by: "Cụm trưởng".to_owned(),
        });
        let candidates = [1, 2, 3].map(UnitId).to_vec();
        self.chair(&Act::ProposeList {
            contest: CONTEST,
            candidates,
        });
        self.carry(Matter::List { contest: CONTEST });
    }

    /// Seconds of processor that deciding on a roll of everybody takes, and applying it.
    pub fn seal_roll(&mut self) -> f64 {
        let given = Given::Roll {
            round: RoundId::fresh(&mut self.rng),
            credentials: self.credentials.clone(),
            spares: Vec::new(),
        };
        let chair = self.chair.clone();
        let began = processor();
        self.take(&chair, &Act::SealRoll { contest: CONTEST }, &given);
        processor() - began
    }

    fn carry(&mut self, matter: Matter) {
        self.chair(&Act::PutMotion { matter });
        let motion = self.record.meeting().motions.last().expect("it is put").id;
        let hands = Hands {
            in_favour: self.record.meeting().present(),
            against: 0,
            no_opinion: 0,
        };
        let reason = "đã thảo luận".to_owned();
        self.chair(&Act::CountHands {
            motion,
            hands,
            reason,
        });
    }

    fn chair(&mut self, act: &Act) {
        self.take(&self.chair.clone(), act, &Given::Nothing);
    }

    fn take(&mut self, key: &SigningKey, act: &Act, given: &Given) {
        let act = serde_json::to_string(act).expect("an act is JSON");
        let head = self.record.head();
        let message = message::act(&self.record.meeting().id, &head, &act);
        let signed = SignedAct {
            signature: key.sign(&message, &mut self.rng),
            act,
            head,
            key: key.public(),
        };
        let entry = self.record.decide(signed, given, now());
        let entry = entry.expect("the rules allow it");
        self.record.push(&entry);
        self.lines.push(entry.line());
    }
}

fn now() -> Timestamp {
    Timestamp("2015-01-05T01:00:00Z".to_owned())
}
