//! Stored sums and what the rules make of them, read by the pages' own count as well.
//!
//! Each case has `rules`, `terms`, `turnout` and `sums`, and either the `outcome` or the `imbalance`. Where the terms are
//! those of a first round, `next` and `chosen` say how the course goes on, with `scores` for the agreed points.

mod cases;
mod forms;
mod later;

use std::path::Path;

use serde_json::{Value, json};

use crate::contest::*;

use super::room::score;

/// One line of the file.
pub(super) struct Case {
    pub name: &'static str,
    pub rules: ContestRules,
    pub terms: RoundTerms,
    pub turnout: Turnout,
    pub sums: Vec<Vec<u32>>,
    pub scores: Vec<u32>,
}

impl Case {
    fn stored(&self) -> Value {
        let Turnout {
            convened,
            present,
            issued,
            returned,
        } = self.turnout;
        let mut case = json!({
            "name": self.name,
            "rules": self.rules,
            "terms": self.terms,
            "turnout": { "convened": convened, "present": present, "issued": issued, "returned": returned },
            "sums": self.sums,
        });
        match reckon(&self.rules, &self.terms, &self.turnout, &self.sums) {
            Ok(outcome) => {
                if self.terms.kind == RoundKind::First {
                    self.follow(&outcome, &mut case);
                }
                case["outcome"] = json!(outcome);
            }
            Err(imbalance) => case["imbalance"] = json!(imbalance),
        }
        case
    }

    fn follow(&self, outcome: &Outcome, case: &mut Value) {
        let standing = self.terms.panels.iter().flat_map(|panel| {
            let list = self.rules.panels[panel.panel as usize].list;
            panel.candidates.iter().map(move |unit| (*unit, list))
        });
        let mut course = Course::begin(&self.rules, standing.collect());
        assert_eq!(
            course.next(),
            Next::Round(self.terms.clone()),
            "{}",
            self.name
        );
        course.publish(&self.terms, outcome, &|unit| {
            self.scores.get(unit.0 as usize).copied().map(score)
        });
        case["scores"] = json!(self.scores);
        case["chosen"] = json!(course.chosen());
        case["next"] = match course.next() {
            Next::Round(terms) => json!({ "round": terms }),
            Next::Decide(pending) => json!({ "decide": pending }),
            Next::Settled => json!("settled"),
        };
    }
}

fn all_cases() -> Vec<Case> {
    let mut cases = cases::cases();
    cases.extend(forms::cases());
    cases.extend(later::cases());
    cases
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "UPDATE=1 rewrites what is generated"
)]
fn stored_sums_have_their_stored_outcomes() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/outcomes.json");
    let lines: Vec<String> = all_cases()
        .iter()
        .map(|case| case.stored().to_string())
        .collect();
    let fresh = format!("[\n{}\n]\n", lines.join(",\n"));
    if std::env::var("UPDATE").is_ok() {
        std::fs::write(&file, &fresh).unwrap();
    }
    let stored = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        stored == fresh,
        "tests/vectors/outcomes.json is stale: run `make update`"
    );
}

#[test]
fn no_two_stored_cases_are_alike() {
    let cases = all_cases();
    let mut names: Vec<_> = cases.iter().map(|case| case.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), cases.len());
}

/// One setting changed on the same sums gives another answer, as the rule says.
#[test]
fn every_setting_tells_in_the_answer() {
    let cases = all_cases();
    let answer = |name: &str| {
        let case = cases.iter().find(|case| case.name == name);
        let case = case.unwrap_or_else(|| panic!("no case {name}")).stored();
        ["outcome", "next", "chosen", "imbalance"].map(|field| case[field].clone())
    };
    for (name, settings) in cases::CHANGED {
        for other in settings {
            assert_ne!(answer(name), answer(other), "{other} answers as {name}");
        }
    }
}
