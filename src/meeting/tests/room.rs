//! A room for tests: the people's keys, and a record that their signed acts extend.

use rand::SeedableRng;
use rand::rngs::StdRng as Seeded;
use uuid::Uuid;

use crate::election::{Digest, Point, RoundId, SigningKey, TrusteeKey, message};
use crate::meeting::{
    Act, ContestId, Entry, Event, Given, Hands, Meeting, Record, Refusal, SeatId, SignedAct,
    TellerName, TellerSlot, Timestamp, UnitId,
};

pub(super) const MEMBERS: &str = include_str!("../../../docs/vi/mau/cum-thi-dua-tinh.csv");
pub(super) const DISTRICTS: &str = include_str!("../../../docs/vi/mau/bhxh-huyen.csv");

/// First and second place.
pub(super) const PLACES: ContestId = ContestId(1);

/// A meeting and everybody's keys.
pub(super) struct Room {
    pub(super) record: Record,
    pub(super) lines: Vec<String>,
    pub(super) chair: SigningKey,
    pub(super) desk: SigningKey,
    pub(super) tellers: Vec<(SigningKey, SigningKey)>,
    pub(super) credentials: Vec<Point>,
    rng: Seeded,
}

impl Room {
    pub(super) fn new() -> Self {
        let mut rng = Seeded::seed_from_u64(2015);
        let mut key = || SigningKey::random(&mut rng);
        let (chair, receipt, desk) = (key(), key(), key());
        let tellers = (0..3).map(|_| (key(), key())).collect();
        let meeting = Uuid::from_u128(0x2015_0105_0000_4000_8000_0000_0000_0001);
        let first = Record::creation(at(0), meeting, chair.public(), receipt.public(), false);
        let lines = vec![first.line()];
        Self {
            record: Record::replay(lines.iter().map(String::as_str)).unwrap(),
            lines,
            chair,
            desk,
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

    /// Both sheets, the committee and the desk.
    pub(super) fn prepare(&mut self) {
        for csv in [MEMBERS, DISTRICTS] {
            self.chair(&Act::ImportUnits {
                csv: csv.to_owned(),
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
        self.chair(&Act::OpenCheckIn);
        for seat in (1..=10).filter(|seat| *seat != 8).map(SeatId) {
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
        self.chair(&Act::AdoptTellers { hands: all_of(9) });
        for (at, (trustee, session)) in (1..).zip(self.tellers.clone()) {
            let slot = TellerSlot(at);
            let key = TrusteeKey::make(&trustee, &mut self.rng);
            self.take(&session, &Act::OfferKey { slot, key }, &Given::Nothing);
            self.chair(&Act::AcceptKey { slot });
        }
    }

    /// The list of first and second place, adopted by all.
    pub(super) fn adopt_list(&mut self) {
        self.chair(&propose());
        self.chair(&Act::AdoptList {
            contest: PLACES,
            hands: all_of(9),
        });
    }

    pub(super) fn roll(&mut self) -> Given {
        Given::Roll {
            round: RoundId::fresh(&mut self.rng),
            credentials: self.credentials.clone(),
        }
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

    /// Seals and opens the next round.
    pub(super) fn open_round(&mut self) {
        let roll = self.roll();
        let chair = self.chair.clone();
        self.take(&chair, &Act::SealRoll { contest: PLACES }, &roll);
        self.chair(&Act::OpenRound { contest: PLACES });
    }

    /// Closes the open round and lets all tellers open it to `sums`.
    pub(super) fn count(&mut self, ballots: u32, sums: &[u32]) {
        let chair = self.chair.clone();
        self.take(
            &chair,
            &Act::CloseRound { contest: PLACES },
            &in_box(ballots),
        );
        for teller in 0..3 {
            self.give_share(teller, sums);
        }
    }

    pub(super) fn give_share(&mut self, teller: usize, sums: &[u32]) {
        let given = if teller == 2 {
            opened(sums)
        } else {
            Given::Nothing
        };
        let session = self.tellers[teller].1.clone();
        self.take(&session, &share(Some("kiểm tra")), &given);
    }
}

pub(super) fn at(second: u32) -> Timestamp {
    Timestamp(format!(
        "2015-01-05T01:{:02}:{:02}Z",
        second / 60,
        second % 60
    ))
}

pub(super) fn all_of(present: u32) -> Hands {
    Hands {
        in_favour: present,
        against: 0,
        no_opinion: 0,
    }
}

pub(super) fn committee() -> Act {
    let teller = |name: &str| TellerName {
        name: name.to_owned(),
        office: "Phòng Tổ chức cán bộ".to_owned(),
    };
    Act::NameTellers {
        tellers: ["An", "Bình", "Chi"].map(teller).to_vec(),
    }
}

/// Six of the ten members meet every condition.
pub(super) fn eligible() -> Vec<UnitId> {
    [1, 2, 3, 4, 5, 6, 8].map(UnitId).to_vec()
}

pub(super) fn propose() -> Act {
    Act::ProposeList {
        contest: PLACES,
        candidates: eligible(),
    }
}

pub(super) fn share(reason: Option<&str>) -> Act {
    Act::GiveShare {
        contest: PLACES,
        share: Digest::of(b"share"),
        statements: 0,
        reason: reason.map(str::to_owned),
    }
}

pub(super) fn in_box(ballots: u32) -> Given {
    Given::Box {
        ballots,
        archive: Digest::of(b"closed"),
    }
}

/// What the devices' statements hash to.
pub(super) fn statements() -> Given {
    Given::Statements(Digest::of(b"statements"))
}

/// What the shares open: blank first, then the candidates in the order of the list.
pub(super) fn opened(sums: &[u32]) -> Given {
    Given::Opened {
        sums: vec![sums.to_vec()],
        result: Digest::of(b"result"),
        archive: Digest::of(b"whole"),
    }
}
