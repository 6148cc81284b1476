//! A walk through a meeting in which anybody asks for anything: the fuzzer's, held to the table of phases.
//!
//! A case begins in a situation of docs/phases.md. The first act must do what the table says there; each further one
//! something that the table says of that act in some situation of the same phase, and nothing when another role asks.
//! At the end the log is replayed to the same meeting.

mod conserved;
mod documented;

use std::sync::LazyLock;

use serde_json::Value;

use crate::election::{Digest, SigningKey};
use crate::meeting::view::{Boxes, hall_view};
use crate::meeting::{Act, Actor, Entry, Given, Phase, Record};

use super::phases::acts::{Asked, one_asked, role, stranger};
use super::phases::situations::{Situation, situations};
use super::phases::word;
use super::room::Room;
use documented::{Answer, Documented};

static SITUATIONS: LazyLock<Vec<Situation>> = LazyLock::new(situations);

/// The most acts of a case.
const STEPS: usize = 30;

/// Bytes that decide; zero when they are used up.
struct Choices<'a>(&'a [u8]);

impl Choices<'_> {
    fn byte(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::from(self.byte()) % bound.max(1)
    }
}

/// One case: the situation, then for each act who asks, for what, and how it differs from the table's.
pub fn run(data: &[u8]) {
    let mut choices = Choices(data);
    let begun = choices.below(SITUATIONS.len());
    let Situation {
        name,
        room,
        by_deputy,
    } = &SITUATIONS[begun];
    let mut walk = Walk {
        room: room.again(),
        by_deputy: *by_deputy,
        situation: Some(name),
    };
    for _ in 0..STEPS {
        if choices.0.is_empty() {
            break;
        }
        walk.step(&mut choices);
    }
    walk.check_log();
}

struct Walk {
    room: Room,
    by_deputy: bool,
    /// While nothing has happened in it.
    situation: Option<&'static str>,
}

impl Walk {
    fn step(&mut self, choices: &mut Choices) {
        let who = choices.byte();
        let place = usize::from(choices.byte());
        let Asked {
            name,
            mut act,
            mut given,
        } = one_asked(&mut self.room, place);
        let key = self.key(who, &act);
        let plain = !vary(&mut act, &mut given, choices);
        let allowed = self.is_allowed(&key, &act);
        let phase = self.room.meeting().phase;
        let answer = self.ask(&key, &act, &given);
        if !allowed {
            assert!(is_refused_for_role(&answer), "{name} {answer:?}");
        } else if plain {
            self.check_documented(&name, phase, &answer);
        }
        if matches!(answer, Answer::Events(_)) {
            self.situation = None;
        }
    }

    /// Mostly whose the act is, else anybody.
    fn key(&self, who: u8, act: &Act) -> SigningKey {
        let room = &self.room;
        match who {
            0..=191 => role(act).key(room, self.by_deputy),
            192..=201 => room.chair.clone(),
            202..=211 => room.deputy.clone(),
            212..=221 => room.desk.clone(),
            222..=245 => room.tellers[usize::from(who) % 3].1.clone(),
            _ => stranger(u64::from(who)),
        }
    }

    fn is_allowed(&self, key: &SigningKey, act: &Act) -> bool {
        let actor = self.room.meeting().actor(&key.public());
        match Documented::whose(act) {
            "chair" => matches!(actor, Actor::Chair | Actor::Deputy),
            "chair, never the deputy" => actor == Actor::Chair,
            "desk" => matches!(actor, Actor::Desk(_)),
            "teller" => matches!(actor, Actor::Teller(_)),
            "a teller's phone" => matches!(actor, Actor::Newcomer(_)),
            other => panic!("nobody is {other}"),
        }
    }

    /// Asks, and takes what the rules take.
    fn ask(&mut self, key: &SigningKey, act: &Act, given: &Given) -> Answer {
        let before = self.room.record.clone();
        let decided = self.room.ask(key, act, given);
        assert_eq!(before.meeting(), self.room.meeting());
        assert_eq!(before.head(), self.room.record.head());
        match decided {
            Err(refusal) => Answer::Refused(word(&refusal, "refusal")),
            Ok(entry) => {
                self.take(&before, &entry);
                let events = entry.events.iter();
                Answer::Events(events.map(|event| word(event, "event")).collect())
            }
        }
    }

    fn take(&mut self, before: &Record, entry: &Entry) {
        assert_eq!(entry.previous, Some(before.head()));
        self.room.record.push(entry);
        self.room.lines.push(entry.line());
        let (old, new) = (before.meeting(), self.room.meeting());
        assert_eq!(self.room.record.head(), Digest::of(entry.line().as_bytes()));
        assert!(old.phase <= new.phase, "a meeting does not go back");
        conserved::check(old, new);
        drop(hall_view(&self.room.record, &Boxes::default()));
    }

    fn check_documented(&self, name: &str, phase: Phase, answer: &Answer) {
        match self.situation {
            Some(situation) => {
                assert_eq!(
                    Some(answer),
                    Documented::in_situation(situation, name),
                    "{situation}: {name}"
                );
            }
            None => assert!(
                Documented::is_known(phase, name, answer),
                "docs/phases.md does not say that {name} can give {answer:?} when {phase:?}"
            ),
        }
    }

    fn check_log(&self) {
        let replayed = Record::replay(self.room.lines.iter().map(String::as_str)).unwrap();
        assert_eq!(replayed.meeting(), self.room.meeting());
        assert_eq!(replayed.head(), self.room.record.head());
    }
}

/// Another number, flag or text in the act, or other figures beside it; tells whether there is.
fn vary(act: &mut Act, given: &mut Given, choices: &mut Choices) -> bool {
    let how = choices.byte();
    if how < 96 {
        return false;
    }
    if let Given::Box { ballots, .. } = given {
        *ballots = u32::from(how) % 12;
    } else if let Given::Opened { sums, .. } = given {
        let each = sums.iter_mut().flatten();
        each.for_each(|sum| *sum = u32::from(choices.byte() % 10));
    } else if how < 250 {
        return other_act(act, choices);
    } else {
        *given = Given::OnServer;
    }
    true
}

fn other_act(act: &mut Act, choices: &mut Choices) -> bool {
    let mut json = serde_json::to_value(&*act).unwrap();
    let mut leaves = leaves(&mut json);
    let place = choices.below(leaves.len());
    if let Some(leaf) = leaves.get_mut(place) {
        changed(leaf, choices.byte());
    }
    let other = serde_json::from_value(json);
    other.map(|other| *act = other).is_ok()
}

/// Another role is told so, or that the meeting is over, or not yet so far.
fn is_refused_for_role(answer: &Answer) -> bool {
    let known = [
        "not_yours",
        "sealed",
        "not_checking_in",
        "not_over",
        "still_kept",
    ];
    matches!(answer, Answer::Refused(why) if known.contains(&why.as_str()))
}

fn leaves(json: &mut Value) -> Vec<&mut Value> {
    match json {
        Value::Array(items) => items.iter_mut().flat_map(leaves).collect(),
        Value::Object(fields) => fields.values_mut().flat_map(leaves).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => vec![json],
    }
}

fn changed(leaf: &mut Value, how: u8) {
    *leaf = match leaf {
        Value::Number(_) if how >= 240 => u32::MAX.into(),
        Value::Bool(value) => (!*value).into(),
        Value::String(_) => "".into(),
        Value::Number(_) | Value::Null | Value::Array(_) | Value::Object(_) => (how % 16).into(),
    };
}

#[cfg(test)]
#[test]
fn every_kept_walk_does_what_the_table_of_phases_says() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/meeting");
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        println!("{}", path.display());
        run(&std::fs::read(path).unwrap());
    }
}

#[cfg(test)]
#[test]
fn walks_of_many_lengths_do_what_the_table_of_phases_says() {
    use rand::{Rng as _, SeedableRng as _};
    let mut rng = rand::rngs::StdRng::seed_from_u64(2015);
    for number in 0..120 {
        let mut case = vec![0; 1 + 2 * (number % 60)];
        rng.fill_bytes(&mut case);
        run(&case);
    }
}
