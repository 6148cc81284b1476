//! The log: lines by a stranger's hand, and acts in any words that people with keys sign.
//!
//! What is replayed whole has every line in its chain; what the rules took is replayed to the same meeting, and what
//! they refused left no trace.

use phieukin::election::{Digest, RoundId, SigningKey, message};
use phieukin::meeting::{Entry, Given, Record, SignedAct, Timestamp};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use uuid::Uuid;

/// Zero: the rest is a log. Any other first byte: each line of the rest is an act, signed by whom its first character
/// names: `d` a desk, `t` somebody at a teller's phone, any other the chair.
pub fn run(data: &[u8]) {
    let Some((kind, rest)) = super::split(data) else {
        return;
    };
    let Ok(text) = std::str::from_utf8(rest) else {
        return;
    };
    if kind == 0 {
        replayed(text);
    } else {
        let mut room = Room::new();
        for line in text.lines().take(40) {
            room.ask(line);
        }
        room.check();
    }
}

fn replayed(text: &str) {
    if let Ok(record) = Record::replay(text.lines()) {
        let last = text.lines().last().unwrap();
        assert_eq!(record.head(), Digest::of(last.as_bytes()));
        assert_eq!(record.height() as usize + 1, text.lines().count());
    }
}

struct Room {
    record: Record,
    lines: Vec<String>,
    keys: [SigningKey; 3],
    rng: StdRng,
}

/// The keys of the chair, a desk and a teller's phone.
pub fn keys(rng: &mut StdRng) -> [SigningKey; 3] {
    [(); 3].map(|()| SigningKey::random(rng))
}

impl Room {
    fn new() -> Self {
        let mut rng = StdRng::seed_from_u64(920);
        let keys = keys(&mut rng);
        let receipt = SigningKey::random(&mut rng).public();
        let meeting = Uuid::from_u128(0x2015_0105_0000_4000_8000_0000_0000_0920);
        let first = Record::creation(moment(0), meeting, keys[0].public(), receipt, false);
        let lines = vec![first.line()];
        Self {
            record: Record::replay(lines.iter().map(String::as_str)).unwrap(),
            lines,
            keys,
            rng,
        }
    }

    fn ask(&mut self, line: &str) {
        let mut characters = line.chars();
        let key = match characters.next() {
            Some('d') => &self.keys[1],
            Some('t') => &self.keys[2],
            _ => &self.keys[0],
        };
        let act = characters.as_str().to_owned();
        let head = self.record.head();
        let message = message::act(&self.record.meeting().id, &head, &act);
        let signed = SignedAct {
            signature: key.sign(&message, &mut self.rng),
            act,
            head,
            key: key.public(),
        };
        let given = evidence(&signed.act, &mut self.rng);
        let before = self.record.clone();
        match self.record.decide(signed, &given, moment(self.lines.len())) {
            Ok(entry) => {
                self.record.push(&entry);
                self.lines.push(entry.line());
            }
            Err(_) => assert_eq!(before.head(), self.record.head()),
        }
    }

    fn check(&self) {
        let replayed = Record::replay(self.lines.iter().map(String::as_str)).unwrap();
        assert_eq!(replayed.head(), self.record.head());
        assert_eq!(replayed.meeting(), self.record.meeting());
        let heads = self.lines.iter().map(|line| Digest::of(line.as_bytes()));
        for (line, before) in self.lines.iter().skip(1).zip(heads) {
            let entry: Entry = serde_json::from_str(line).unwrap();
            assert_eq!(entry.previous, Some(before));
        }
    }
}

/// What the hall would lay beside an act that needs it.
fn evidence(act: &str, rng: &mut StdRng) -> Given {
    let archive = Digest::of(b"archive");
    if act.contains("seal_roll") {
        let mut credentials: Vec<_> = (0..3).map(|_| SigningKey::random(rng).public()).collect();
        credentials.sort_unstable();
        let round = RoundId::fresh(rng);
        Given::Roll {
            round,
            credentials,
            spares: Vec::new(),
        }
    } else if act.contains("close_round") {
        Given::Box {
            ballots: 3,
            archive,
        }
    } else if act.contains("seal_meeting") {
        Given::Statements(archive)
    } else {
        Given::Nothing
    }
}

fn moment(second: usize) -> Timestamp {
    Timestamp(format!(
        "2015-01-05T01:{:02}:{:02}Z",
        second / 60,
        second % 60
    ))
}
