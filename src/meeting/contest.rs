//! A contest on the agenda: its list, its rounds, and what is left to decide.

use serde::{Deserialize, Serialize};

use super::hands::Hands;
use super::id::{ContestId, UnitId};
use super::phase::{Round, RoundPhase};
use crate::contest::{ContestRules, Figures, Outcome, Placed, RoundTerms, Tally, Tie, outcome};

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
    pub rounds: Vec<Round>,
    /// What the meeting made of the result.
    pub decision: Option<Decision>,
}

/// The list of candidates (guidance C.6.b).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CandidateList {
    /// Nothing proposed.
    None,
    /// Proposed by the chair.
    Proposed(Vec<UnitId>),
    /// Agreed on by a show of hands.
    Adopted(Vec<UnitId>, Hands),
    /// Not agreed on; another may be proposed.
    Declined(Vec<UnitId>, Hands),
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
}

/// What the next round would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextRound {
    /// Counted from 1.
    pub number: u32,
    /// What it decides.
    pub terms: RoundTerms,
    /// Who stands.
    pub candidates: Vec<UnitId>,
}

impl CandidateList {
    /// The names, whatever became of them.
    pub fn candidates(&self) -> &[UnitId] {
        match self {
            Self::None => &[],
            Self::Proposed(units) | Self::Adopted(units, _) | Self::Declined(units, _) => units,
        }
    }

    /// The show of hands, once held.
    pub fn hands(&self) -> Option<Hands> {
        match self {
            Self::Adopted(_, hands) | Self::Declined(_, hands) => Some(*hands),
            Self::None | Self::Proposed(_) => None,
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
            decision: None,
        }
    }

    /// The newest round.
    pub fn last(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// Ties that still leave places open, best place first.
    pub fn open_ties(&self) -> Vec<Tie> {
        let mut open: Vec<Tie> = Vec::new();
        for (round, outcome) in self.published() {
            open.retain(|tie| tie.run_off != round.terms);
            open.extend(outcome.ties.iter().cloned());
            open.sort_by_key(|tie| tie.run_off.first_place);
        }
        open
    }

    /// Everybody chosen so far, best place first.
    pub fn chosen(&self) -> Vec<Placed> {
        let mut chosen: Vec<Placed> = self
            .published()
            .flat_map(|(_, outcome)| outcome.chosen.iter().copied())
            .collect();
        chosen.sort_by_key(|placed| placed.place);
        chosen
    }

    /// Whether the newest round was a run-off that left its own tie: the meeting may adopt the tie as it stands.
    pub fn tied_after_run_off(&self) -> bool {
        let run_offs = self.published().skip(1).last();
        run_offs.is_some_and(|(_, outcome)| !outcome.ties.is_empty())
    }

    /// The next round there is to hold: the first, the repeat of one that came to nothing, or a run-off.
    pub fn next_round(&self) -> Option<NextRound> {
        let CandidateList::Adopted(candidates, _) = &self.list else {
            return None;
        };
        let number = super::count(self.rounds.iter()) + 1;
        let Some(last) = self.last() else {
            return Some(NextRound {
                number,
                terms: RoundTerms::first(&self.rules, super::count(candidates.iter())),
                candidates: candidates.clone(),
            });
        };
        match &last.phase {
            RoundPhase::Annulled { .. }
            | RoundPhase::NotCountable { .. }
            | RoundPhase::NotDecryptable { .. } => Some(NextRound {
                number,
                terms: last.terms,
                candidates: last.candidates.clone(),
            }),
            RoundPhase::Published(..) => self.open_ties().first().map(|tie| NextRound {
                number,
                terms: tie.run_off,
                candidates: tie.units.clone(),
            }),
            RoundPhase::Sealed
            | RoundPhase::Open
            | RoundPhase::Closed(_)
            | RoundPhase::Counted(..) => None,
        }
    }

    fn published(&self) -> impl Iterator<Item = (&Round, &Outcome)> {
        self.rounds
            .iter()
            .filter_map(|round| round.outcome().map(|outcome| (round, outcome)))
    }
}

impl Round {
    /// The figures of the round, once its sums are known.
    pub fn figures(&self) -> Option<Figures> {
        let (count, blank) = (self.count()?, *self.sums()?.sums.first()?.first()?);
        Some(Figures {
            convened: self.convened,
            present: self.present,
            issued: self.voters,
            returned: count.ballots,
            valid: count.ballots.saturating_sub(blank),
            invalid: blank,
            blank,
        })
    }

    /// The votes of each candidate, once the sums are known.
    pub fn votes(&self) -> Option<Vec<Tally>> {
        let sums = self.sums()?.sums.first()?.get(1..)?;
        Some(
            self.candidates
                .iter()
                .zip(sums)
                .map(|(unit, votes)| Tally {
                    unit: *unit,
                    votes: *votes,
                })
                .collect(),
        )
    }

    /// What the rules make of the sums, once they are known.
    pub fn reckoned(&self) -> Option<Outcome> {
        Some(outcome(&self.terms, &self.votes()?))
    }
}
