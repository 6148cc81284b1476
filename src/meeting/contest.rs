//! A contest on the agenda: its list, its rounds, and what is left to decide.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::hands::Hands;
use super::id::{ContestId, UnitId};
use super::paper_round::{PaperPhase, PaperRound};
use super::phase::{Round, RoundPhase};
use super::{Meeting, Refusal, Unit};
use crate::contest::{ContestRules, Course, Imbalance, Next, Outcome, RoundTerms, Turnout, reckon};

/// One contest.
#[derive(Clone, Debug, PartialEq)]
pub struct Contest {
    /// Its number.
    pub id: ContestId,
    /// What it asks.
    pub rules: ContestRules,
    /// Its list of candidates.
    pub list: CandidateList,
    /// Its rounds, oldest first.
    pub rounds: Vec<HeldRound>,
    /// What is chosen so far and what comes next; from the adoption of the list on.
    pub course: Option<Course>,
    /// What the meeting made of the result.
    pub decision: Option<Decision>,
}

/// A round by its medium.
#[derive(Clone, Debug, PartialEq)]
pub enum HeldRound {
    /// Sealed on phones.
    Electronic(Round),
    /// Marked and counted by hand.
    Paper(PaperRound),
}

/// The list of candidates (guidance C.6.b).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CandidateList {
    /// Nothing proposed.
    None,
    /// Proposed by the chair; with a list voted on name by name, the names decided so far.
    Proposed(Vec<UnitId>, BTreeMap<UnitId, bool>),
    /// Agreed on by a show of hands.
    Adopted(Vec<UnitId>),
    /// Not agreed on; another may be proposed.
    Declined(Vec<UnitId>),
}

/// What the meeting made of a published result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "decision", rename_all = "snake_case")]
pub enum Decision {
    /// Adopted.
    Adopted {
        /// The show of hands.
        hands: Hands,
    },
    /// Not adopted; the figures stay.
    Declined {
        /// The show of hands.
        hands: Hands,
        /// Why.
        reason: String,
    },
    /// Dropped with nobody chosen, by a motion after a round that came to nothing.
    Dropped,
}

impl CandidateList {
    /// The names, whatever became of them.
    pub fn candidates(&self) -> &[UnitId] {
        match self {
            Self::None => &[],
            Self::Proposed(units, _) | Self::Adopted(units) | Self::Declined(units) => units,
        }
    }
}

impl Contest {
    /// A contest nobody has spoken on.
    pub fn new(id: ContestId, rules: ContestRules) -> Self {
        Self {
            id,
            rules,
            list: CandidateList::None,
            rounds: Vec::new(),
            course: None,
            decision: None,
        }
    }

    /// The newest round.
    pub fn newest(&self) -> Option<&HeldRound> {
        self.rounds.last()
    }

    /// The newest round, if it is electronic.
    pub fn last(&self) -> Option<&Round> {
        self.newest().and_then(HeldRound::electronic)
    }

    /// The newest round, if it is on paper.
    pub fn last_on_paper(&self) -> Option<&PaperRound> {
        self.newest().and_then(HeldRound::on_paper)
    }

    /// Its electronic rounds, oldest first.
    pub fn electronic(&self) -> impl Iterator<Item = &Round> {
        self.rounds.iter().filter_map(HeldRound::electronic)
    }

    /// Its rounds on paper, oldest first.
    pub fn on_paper(&self) -> impl Iterator<Item = &PaperRound> {
        self.rounds.iter().filter_map(HeldRound::on_paper)
    }

    /// Whether a motion took its further rounds to paper.
    pub fn must_be_on_paper(&self) -> bool {
        self.course.as_ref().is_some_and(Course::on_paper)
    }

    /// Whether its newest round is not at an end.
    pub fn is_under_way(&self) -> bool {
        self.newest().is_some_and(HeldRound::is_under_way)
    }

    /// Whether its list is adopted.
    pub fn is_adopted(&self) -> bool {
        matches!(self.list, CandidateList::Adopted(_))
    }

    /// The round that may be sealed now.
    pub fn next_round(&self) -> Option<RoundTerms> {
        if self.is_under_way() {
            return None;
        }
        match self.course.as_ref()?.next() {
            Next::Round(terms) => Some(terms),
            Next::Decide(_) | Next::Settled => None,
        }
    }

    /// Whether any of its rounds is published.
    pub fn is_published(&self) -> bool {
        let mut rounds = self.rounds.iter();
        rounds.any(|round| round.outcome().is_some())
    }

    /// A result is published, nothing of it is open, and no round is under way.
    pub fn is_settled(&self) -> bool {
        self.decision.is_some() || self.unsettled().is_none()
    }

    /// Why its result cannot be put to the meeting yet.
    pub(super) fn unsettled(&self) -> Option<Refusal> {
        if !self.is_published() {
            return Some(Refusal::NotPublished);
        }
        if self.is_under_way() {
            return Some(Refusal::RoundUnderWay);
        }
        match self.course.as_ref()?.next() {
            Next::Round(_) => Some(Refusal::TieOpen),
            Next::Decide(_) => Some(Refusal::MeetingMustDecide),
            Next::Settled => None,
        }
    }

    /// A result without the meeting's decision, or a round that came to nothing and nobody said what becomes of it.
    pub(super) fn left_open(&self) -> Option<Refusal> {
        let waits = |course: &Course| matches!(course.next(), Next::Decide(_));
        if self.decision.is_some() {
            None
        } else if self.is_published() {
            Some(Refusal::ResultUndecided)
        } else {
            self.course
                .as_ref()
                .is_some_and(waits)
                .then_some(Refusal::MeetingMustDecide)
        }
    }

    /// Whether published rounds have chosen this unit.
    pub(super) fn chooses(&self, unit: UnitId) -> bool {
        let mut chosen = self.course.iter().flat_map(Course::chosen);
        chosen.any(|placed| placed.unit == unit)
    }

    /// Whether this unit stands in a round under way.
    pub(super) fn asks_about(&self, unit: UnitId) -> bool {
        let under_way = self.newest().filter(|round| round.is_under_way());
        under_way.is_some_and(|round| round.terms().candidates().any(|one| one == unit))
    }
}

impl HeldRound {
    /// The electronic round.
    pub fn electronic(&self) -> Option<&Round> {
        match self {
            Self::Electronic(round) => Some(round),
            Self::Paper(_) => None,
        }
    }

    /// The round on paper.
    pub fn on_paper(&self) -> Option<&PaperRound> {
        match self {
            Self::Paper(round) => Some(round),
            Self::Electronic(_) => None,
        }
    }

    /// What it decides, and who stands.
    pub fn terms(&self) -> &RoundTerms {
        match self {
            Self::Electronic(round) => &round.terms,
            Self::Paper(round) => &round.terms,
        }
    }

    /// Counted from 1 within the contest.
    pub fn number(&self) -> u32 {
        match self {
            Self::Electronic(round) => round.number,
            Self::Paper(round) => round.number,
        }
    }

    /// Whether counting minutes are written of it: it came to an end, and not before anybody could have voted.
    pub fn has_minutes(&self) -> bool {
        match self {
            Self::Electronic(round) => matches!(
                round.phase,
                RoundPhase::Published(..)
                    | RoundPhase::NotCountable { .. }
                    | RoundPhase::NotDecryptable { .. }
            ),
            Self::Paper(round) => round.outcome().is_some(),
        }
    }

    /// Not at an end: nothing else of its contest may start.
    pub fn is_under_way(&self) -> bool {
        match self {
            Self::Electronic(round) => round.is_under_way(),
            Self::Paper(round) => round.is_under_way(),
        }
    }

    /// The published outcome.
    pub fn outcome(&self) -> Option<&Outcome> {
        match self {
            Self::Electronic(round) => round.outcome(),
            Self::Paper(round) => round.outcome(),
        }
    }

    /// Whether its box is closed: on paper, whether a count of it is in.
    pub fn has_voted(&self) -> bool {
        match self {
            Self::Electronic(round) => round.count().is_some(),
            Self::Paper(round) => {
                let annulled = matches!(round.phase, PaperPhase::Annulled { .. });
                !annulled && !round.entries.is_empty()
            }
        }
    }

    /// Whether its sums are known.
    pub fn has_counted(&self) -> bool {
        match self {
            Self::Electronic(round) => round.sums().is_some(),
            Self::Paper(round) => round.count().is_some(),
        }
    }

    /// What the rules make of its count, once it is known; or the sum that does not balance.
    pub fn reckoned(&self, rules: &ContestRules) -> Option<Result<Outcome, Imbalance>> {
        match self {
            Self::Electronic(round) => round.reckoned(rules),
            Self::Paper(round) => Some(round.reckon(rules, round.count()?)),
        }
    }
}

impl Round {
    /// Who was there, as the counting minutes ask; once the box is closed.
    fn turnout(&self) -> Option<Turnout> {
        Some(Turnout {
            convened: self.convened,
            present: self.present,
            issued: self.voters,
            returned: self.count()?.ballots,
        })
    }

    /// What the rules make of the sums, once they are known; or the sum that does not balance.
    pub fn reckoned(&self, rules: &ContestRules) -> Option<Result<Outcome, Imbalance>> {
        Some(reckon(
            rules,
            &self.terms,
            &self.turnout()?,
            &self.sums()?.sums,
        ))
    }
}

impl Meeting {
    /// The candidates of a list with what each of them is, in the order of the ballot.
    pub(super) fn stand(&self, candidates: &[UnitId]) -> Vec<(UnitId, crate::contest::UnitList)> {
        candidates
            .iter()
            .filter_map(|id| self.unit(*id))
            .map(|unit: &Unit| (unit.id, unit.list))
            .collect()
    }
}
