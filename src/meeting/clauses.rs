//! The rules in words: every setting of the Thể lệ, what a ballot asks, and the rule behind each outcome.
//!
//! One place for these sentences, in Vietnamese and English: ballots, screen, papers and `verify` all say the same.
//! Promises: every setting has its sentence, so that other rules never read the same; a sentence about an outcome names the
//! figures it rests on. Words are chosen as the guidance writes them: units are "được bình chọn" and put forward
//! ("đề nghị"), never "được tặng".

mod ballot;
mod contest;
mod left_over;
mod lists;
mod motion;
mod outcome;
mod rules;
mod standing;
#[cfg(test)]
mod tests;
mod tie;
mod words;

use serde::{Deserialize, Serialize};

use super::eligibility::Standing;
use super::import::ClusterRole;
use super::voting_rules::VotingRules;
use super::{Attestation, Contest, HandCount, Matter, Meeting};
use crate::contest::{ContestRules, Ground, Outcome, RoundTerms};

/// One sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Clause {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}

/// The whole Thể lệ, sentence by sentence, in the order in which a meeting reads it out.
pub fn of_rules(rules: &VotingRules) -> Vec<Clause> {
    rules::of(rules)
}

/// What stands on the ballot of one round: how it is marked, what decides, what a blank one is.
pub fn of_ballot(rules: &ContestRules, terms: &RoundTerms) -> Vec<Clause> {
    ballot::of(rules, terms)
}

/// A part of the Thể lệ under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesPart {
    /// What it is about.
    pub heading: Clause,
    /// Its sentences.
    pub clauses: Vec<Clause>,
}

/// The same sentences as [`of_rules`], under headings.
pub fn of_rules_in_parts(rules: &VotingRules) -> Vec<RulesPart> {
    rules::parts(rules)
}

/// What the counting minutes say of the rules of one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundClauses {
    /// What decides, list by list.
    pub decides: Vec<Clause>,
    /// What percentages are of.
    pub percentages: Clause,
    /// What happens to ties.
    pub ties: Vec<Clause>,
}

/// The rules of one round, sentence by sentence where the counting minutes ask for them.
pub fn of_round(rules: &ContestRules, terms: &RoundTerms) -> RoundClauses {
    ballot::of_round(rules, terms)
}

/// The ties that a round leaves, and what the rules do about them.
pub fn of_ties(
    meeting: &Meeting,
    contest: &Contest,
    terms: &RoundTerms,
    outcome: &Outcome,
) -> Vec<Clause> {
    outcome::ties(meeting, contest, terms, outcome)
}

/// What else a round leaves open, and what the rules make of it.
pub fn of_open(
    meeting: &Meeting,
    contest: &Contest,
    terms: &RoundTerms,
    outcome: &Outcome,
) -> Vec<Clause> {
    outcome::open(meeting, contest, terms, outcome)
}

/// Why a round ended as it did: for each list the rule, what it asked for, and what it made of the votes.
pub fn of_outcome(
    meeting: &Meeting,
    contest: &Contest,
    terms: &RoundTerms,
    outcome: &Outcome,
) -> Vec<Clause> {
    outcome::of(meeting, contest, terms, outcome)
}

/// Whether a unit may stand, and every reason why not (guidance C.4, D.2).
pub fn of_standing(standing: &Standing) -> Clause {
    standing::of(standing)
}

/// What is attested of a unit.
pub fn of_attestation(which: Attestation) -> Clause {
    lists::attestation(which)
}

/// What a motion asks of the room.
pub fn of_matter(meeting: &Meeting, matter: &Matter) -> Clause {
    motion::matter(meeting, matter)
}

/// What the counted hands made of a motion.
pub fn of_hands(count: &HandCount) -> Clause {
    motion::hands(count)
}

/// What an office is called.
pub fn of_office(role: ClusterRole) -> Clause {
    motion::office(role)
}

/// What a rank is called: "thứ nhất".
pub fn of_rank(place: u32) -> Clause {
    words::ordinal(place)
}

/// The rule that gave a place.
pub fn of_ground(ground: Ground) -> Clause {
    outcome::ground(ground)
}

impl Clause {
    /// The sentence under a heading, where one is needed.
    fn under(self, heading: Option<&str>) -> Self {
        match heading {
            Some(heading) => Self {
                vi: format!("{heading}: {}", self.vi),
                en: format!("{heading}: {}", self.en),
            },
            None => self,
        }
    }
}

/// Says it in both languages; also pieces of sentences.
fn say(vi: impl Into<String>, en: impl Into<String>) -> Clause {
    Clause {
        vi: vi.into(),
        en: en.into(),
    }
}
