//! docs/phases.md, read again: what it says of each act in each situation.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::super::phases::word;
use super::SITUATIONS;
use crate::meeting::{Act, Phase};

const TEXT: &str = include_str!("../../../../docs/phases.md");

/// What an act came to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Answer {
    /// These events.
    Events(Vec<String>),
    /// This refusal.
    Refused(String),
}

/// The table.
pub(super) struct Documented {
    whose: BTreeMap<String, String>,
    situations: BTreeMap<String, BTreeMap<String, Answer>>,
    phases: BTreeMap<(Phase, String), BTreeSet<Answer>>,
}

static TABLE: LazyLock<Documented> = LazyLock::new(Documented::read);

impl Documented {
    /// Who asks for an act.
    pub(super) fn whose(act: &Act) -> &'static str {
        let by = TABLE.whose.get(&word(act, "act"));
        by.expect("the table names every act")
    }

    /// What an act comes to in a situation.
    pub(super) fn in_situation(situation: &str, name: &str) -> Option<&'static Answer> {
        TABLE.situations.get(situation)?.get(name)
    }

    /// Whether an act can come to this: to events that the table shows of it, before sealing or after, or to a refusal of it.
    pub(super) fn is_known(phase: Phase, name: &str, answer: &Answer) -> bool {
        let sealed = phase == Phase::Sealed;
        let shown = |((known, act), answers): (&(Phase, String), &BTreeSet<Answer>)| match answer {
            Answer::Refused(_) => answers.contains(answer),
            Answer::Events(_) => {
                act == name && (*known == Phase::Sealed) == sealed && answers.contains(answer)
            }
        };
        TABLE.phases.iter().any(shown)
            || match answer {
                Answer::Refused(why) => REFUSED_LATER.contains(&why.as_str()),
                Answer::Events(events) => HAPPENS_LATER.contains(&(name, &events.join(", "))),
            }
    }

    fn read() -> Self {
        let mut table = Self {
            whose: BTreeMap::new(),
            situations: BTreeMap::new(),
            phases: BTreeMap::new(),
        };
        for section in TEXT.split("\n## ").skip(1) {
            let (title, rows) = section.split_once('\n').unwrap();
            if title == "who asks" {
                table.whose = cells(rows)
                    .map(|(act, by)| (act.to_owned(), by.to_owned()))
                    .collect();
            } else {
                table.situations.insert(title.to_owned(), answers(rows));
            }
        }
        for situation in SITUATIONS.iter() {
            let phase = situation.room.meeting().phase;
            for (name, answer) in &table.situations[situation.name] {
                let known = table.phases.entry((phase, name.clone())).or_default();
                known.insert(answer.clone());
            }
        }
        table
    }
}

/// The two cells of each row, headings left out.
fn cells(rows: &str) -> impl Iterator<Item = (&str, &str)> {
    let rows = rows
        .lines()
        .filter_map(|row| row.strip_prefix("| ")?.strip_suffix(" |"));
    let cells = rows.filter_map(|row| row.split_once(" | "));
    cells.filter(|(first, _)| *first != "---" && *first != "act")
}

fn answers(rows: &str) -> BTreeMap<String, Answer> {
    let mut answers = BTreeMap::new();
    let mut refused = false;
    for (first, second) in cells(rows) {
        if (first, second) == ("refused", "acts") {
            refused = true;
        } else if refused {
            let acts = second.split(", ").map(str::to_owned);
            answers.extend(acts.map(|act| (act, Answer::Refused(first.to_owned()))));
        } else {
            let events = second.split(", ").map(str::to_owned).collect();
            answers.insert(first.to_owned(), Answer::Events(events));
        }
    }
    answers
}

/// Refusals that no situation of the table shows, because its evidence and its numbers fit and no act comes twice.
const REFUSED_LATER: [&str; 24] = [
    "bad_evidence",
    "bad_list",
    "cannot_withdraw",
    "checked_in_already",
    "hands_do_not_add_up",
    "has_voted",
    "key_in_use",
    "keys_missing",
    "no_quorum",
    "no_voters",
    "nobody_stands",
    "not_checked_in",
    "not_eligible",
    "not_on_roll",
    "office_taken",
    "share_twice",
    "spare_count",
    "tellers_not_adopted",
    "too_few_voters",
    "two_tellers_needed",
    "unbalanced",
    "unknown_attendee",
    "unknown_contest",
    "unknown_seat",
];

/// The same of what happens: a motion that carries an office, and none on it before.
const HAPPENS_LATER: [(&str, &str); 1] = [("count_hands", "motion_counted, officers_elected")];
