//! What a round decides, and the rule that decided each line of it.

use serde::{Deserialize, Serialize};

use super::figures::Figures;
use super::terms::PanelTerms;
use crate::meeting::UnitId;

/// What a round decides, list by list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Outcome {
    /// In the order of the round's terms.
    pub panels: Vec<PanelOutcome>,
}

/// What a round decides on one list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PanelOutcome {
    /// Which panel of the rules, from 0.
    pub panel: u32,
    /// The figures of this list's ballots; only the blank ones can differ between two lists of one round.
    pub figures: Figures,
    /// The figure that the rules take percentages and the threshold of.
    pub base: u32,
    /// The fewest votes that pass the threshold; none without one.
    pub needed: Option<u32>,
    /// All candidates, most votes first, equals in the order of the ballot.
    pub ranking: Vec<Ranked>,
    /// Those this round chooses, best place first, then the alternates.
    pub chosen: Vec<Placed>,
    /// The ties that leave places open, best place first.
    pub ties: Vec<Tie>,
    /// Places that nobody takes: too few have a vote, or pass the threshold.
    pub unfilled: u32,
}

/// One candidate's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ranked {
    /// The candidate.
    pub unit: UnitId,
    /// The ballots that mark it: for the first place with columns, "Đồng ý" with one box for each name.
    pub votes: u32,
    /// With columns: the ballots that mark it for the second place.
    pub second: Option<u32>,
    /// With Đồng ý / Không đồng ý: the ballots against it.
    pub against: Option<u32>,
    /// What the rules make of it.
    pub verdict: Verdict,
}

/// What the rules make of one candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It takes a place.
    Chosen,
    /// It becomes an alternate.
    Alternate,
    /// It is tied with others where the difference matters.
    Tied,
    /// It does not have the votes that the threshold asks for.
    BelowThreshold,
    /// No ballot marks it.
    NoVotes,
    /// Others with more votes take the places.
    Outvoted,
}

/// A candidate that has a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Placed {
    /// The unit.
    pub unit: UnitId,
    /// Which panel of the rules, from 0.
    pub panel: u32,
    /// Its rank from 1 on; `None` where the places are equals.
    pub place: Option<u32>,
    /// The votes that put it there.
    pub votes: u32,
    /// Whether it is chosen or an alternate.
    pub role: Role,
    /// The rule that put it there.
    pub ground: Ground,
}

/// Chosen, or standing by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PlacedRole"))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Chosen.
    Chosen,
    /// Đại biểu dự khuyết.
    Alternate,
}

/// The rule that gave a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// More votes than those left out (guidance C.5).
    Votes,
    /// Model A: more marks for the second place than the others beside the first.
    SecondColumn,
    /// Model A: equal there, and more marks for both places together.
    BothColumns,
    /// More votes in the run-off among the tied.
    RunOff,
    /// Tied still, and the higher agreed score, by the rules or by a motion.
    HigherScore,
    /// Nobody was left to contest the place after a withdrawal.
    Uncontested,
}

/// Candidates with equal votes where the difference decides who is chosen or how the chosen are ranked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tie {
    /// The votes each of them has.
    pub votes: u32,
    /// What a run-off among them decides; its candidates are the tied, in the order of the ballot.
    pub run_off: PanelTerms,
}

impl Outcome {
    /// The line of a candidate.
    pub fn line(&self, unit: UnitId) -> Option<&Ranked> {
        self.panels
            .iter()
            .flat_map(|panel| &panel.ranking)
            .find(|line| line.unit == unit)
    }
}
