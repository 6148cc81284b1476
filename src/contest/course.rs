//! The course of a contest: round after round, what is chosen so far and what has to be decided next.
//!
//! A pure fold over published outcomes, motions and withdrawals. Promises: [`Course::next`] always has an answer; ties come
//! before places left over, and the best place before the others; no run-off is held beyond those the rules allow without
//! a motion of the meeting; nothing is ever decided by a lot.

mod lane;
mod rounds;
mod tidy;

use serde::{Deserialize, Serialize};

use super::outcome::{Outcome, Placed, Tie};
use super::rules::{ContestRules, UnitList};
use super::terms::{RoundKind, RoundTerms};
use crate::meeting::UnitId;
use crate::meeting::score::Score;
use lane::Lane;

/// The course of one contest.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    rules: ContestRules,
    /// Who stands, in the order of the adopted list; the withdrawn are gone.
    standing: Vec<(UnitId, UnitList)>,
    /// Whether the first round is published.
    begun: bool,
    /// One for each panel of the rules.
    lanes: Vec<Lane>,
    reported: Vec<Tie>,
    /// The round that came to nothing, until a motion says what becomes of it.
    failed: Option<RoundTerms>,
    /// Whether a motion took what is left of the course to paper.
    on_paper: bool,
    /// Whether a motion ended the course before its time.
    dropped: bool,
}

/// What there is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// May be sealed now.
    Round(RoundTerms),
    /// The meeting has to decide by motion first.
    Decide(Pending),
    /// Nothing is open: the result can be put to the meeting.
    Settled,
}

/// What the meeting has to decide before anything else is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "pending", rename_all = "snake_case")]
pub enum Pending {
    /// Tied after the run-offs that the rules hold without asking.
    StillTied {
        /// The tie.
        tie: Tie,
        /// How many run-offs led to it.
        run_offs: u32,
    },
    /// Too few passed: a further round, or the places stay open.
    Unfilled {
        /// Which panel of the rules, from 0.
        panel: u32,
        /// The best of the places, counted from 1.
        first_place: u32,
        /// How many.
        places: u32,
    },
    /// A round came to nothing: not countable or not decryptable.
    Failed {
        /// Its terms.
        terms: RoundTerms,
    },
}

/// What a motion decides about a [`Pending`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Resolution {
    /// The tied: one more run-off.
    RunOffAgain,
    /// The tied: the higher agreed score (điểm thống nhất) goes first.
    HigherScore,
    /// The tied are reported as tied.
    ReportTied,
    /// Places left over: a further round.
    FurtherRound,
    /// Places left over: they stay open.
    LeaveOpen,
    /// A round that came to nothing: hold it again.
    Repeat,
    /// The contest goes on with paper ballots only.
    OnPaper,
    /// A round that came to nothing: the contest ends with what is chosen so far.
    Drop,
}

impl Course {
    /// The course of a contest whose list is adopted.
    pub fn begin(rules: &ContestRules, standing: Vec<(UnitId, UnitList)>) -> Self {
        Self {
            rules: rules.clone(),
            standing,
            begun: false,
            lanes: (0..)
                .zip(&rules.panels)
                .map(|(number, panel)| Lane::new(number, panel.clone(), rules.model))
                .collect(),
            reported: Vec::new(),
            failed: None,
            on_paper: false,
            dropped: false,
        }
    }

    /// What there is to do: what came to nothing before ties, ties before places left over, those before a second round.
    pub fn next(&self) -> Next {
        if self.dropped {
            return Next::Settled;
        }
        if let Some(terms) = self.failed.clone() {
            return Next::Decide(Pending::Failed { terms });
        }
        self.first_round()
            .or_else(|| self.next_run_off())
            .or_else(|| self.next_gap())
            .or_else(|| self.second_round())
            .unwrap_or(Next::Settled)
    }

    /// Takes in what a round of `terms` decided. A tie whose run-offs are used up is closed here where the rules say how;
    /// `scores` are the agreed ones.
    pub fn publish(
        &mut self,
        terms: &RoundTerms,
        outcome: &Outcome,
        scores: &dyn Fn(UnitId) -> Option<Score>,
    ) {
        self.failed = None;
        if terms.kind == RoundKind::First {
            self.begun = true;
            for lane in &mut self.lanes {
                lane.begin(terms);
            }
        }
        for (panel, decided) in terms.panels.iter().zip(&outcome.panels) {
            if let Some(lane) = self.lanes.get_mut(panel.panel as usize) {
                lane.publish(terms.kind, panel, decided);
            }
        }
        self.tidy(scores);
    }

    /// A round was annulled: the same terms again, without a motion.
    pub fn annulled(&mut self) {
        self.failed = None;
    }

    /// A round came to nothing: not countable or not decryptable.
    pub fn failed(&mut self, terms: &RoundTerms) {
        self.failed = Some(terms.clone());
    }

    /// Whether `resolution` answers what is pending. Where too few are chosen for the minimum, a further round needs no
    /// motion, yet one may leave its places open. A round after the first, for which nobody may be left to vote, can be
    /// dropped or taken to paper.
    pub fn can_resolve(
        &self,
        resolution: Resolution,
        scores: &dyn Fn(UnitId) -> Option<Score>,
    ) -> bool {
        use Resolution as R;
        match (self.next(), resolution) {
            (Next::Decide(Pending::StillTied { .. }), R::RunOffAgain | R::ReportTied)
            | (Next::Decide(Pending::Unfilled { .. }), R::FurtherRound | R::LeaveOpen)
            | (Next::Decide(Pending::Failed { .. }), R::Repeat | R::OnPaper | R::Drop) => true,
            (Next::Decide(Pending::StillTied { tie, .. }), R::HigherScore) => {
                tidy::by_score(&tie, scores).is_some()
            }
            (Next::Round(terms), R::LeaveOpen) => terms.kind == RoundKind::Further,
            (Next::Round(_), R::OnPaper) => self.begun && !self.on_paper,
            (Next::Round(_), R::Drop) => self.begun || self.on_paper,
            _ => false,
        }
    }

    /// Applies a motion; nothing where [`Self::can_resolve`] says no.
    pub fn resolve(&mut self, resolution: Resolution, scores: &dyn Fn(UnitId) -> Option<Score>) {
        if !self.can_resolve(resolution, scores) {
            return;
        }
        match resolution {
            Resolution::Repeat => self.failed = None,
            Resolution::OnPaper => {
                self.failed = None;
                self.on_paper = true;
            }
            Resolution::Drop => self.dropped = true,
            Resolution::LeaveOpen | Resolution::FurtherRound => self.resolve_gaps(resolution),
            Resolution::RunOffAgain => {
                if let Some((lane, open)) = self.asked_tie() {
                    lane.run_off_again(open);
                }
            }
            Resolution::HigherScore => {
                if let Some((lane, open)) = self.asked_tie() {
                    lane.order(open, scores);
                }
            }
            Resolution::ReportTied => {
                let tie = self.asked_tie().map(|(lane, open)| lane.report(open));
                self.reported.extend(tie);
            }
        }
        self.tidy(scores);
    }

    /// Whether `unit` can withdraw: it stands, has no place yet and is not reported as tied.
    pub fn can_withdraw(&self, unit: UnitId) -> bool {
        let placed = || self.chosen().iter().any(|placed| placed.unit == unit);
        !self.dropped
            && self.standing.iter().any(|(standing, _)| *standing == unit)
            && !self.is_reported(unit)
            && !placed()
    }

    /// Takes `unit` off the list and out of its tie; whoever nobody contests any more takes the place. Not while a round
    /// is under way: its ballot is sealed. A tie this leaves is closed by score only at the next publication or motion.
    pub fn withdraw(&mut self, unit: UnitId) {
        if !self.can_withdraw(unit) {
            return;
        }
        self.standing.retain(|(standing, _)| *standing != unit);
        for lane in &mut self.lanes {
            lane.withdraw(unit);
        }
        self.tidy(&|_| None);
    }

    /// All chosen so far, by panel, role and place, then in the order of choice.
    pub fn chosen(&self) -> Vec<Placed> {
        let chosen = self.lanes.iter().flat_map(|lane| &lane.chosen);
        let mut chosen: Vec<Placed> = chosen.copied().collect();
        chosen.sort_by_key(|placed| (placed.panel, placed.role, placed.place));
        chosen
    }

    /// The open ties, panel after panel, best place first.
    pub fn ties(&self) -> Vec<Tie> {
        let ties = self.lanes.iter().flat_map(|lane| &lane.ties);
        ties.map(|open| open.tie.clone()).collect()
    }

    /// The ties that are reported as tied.
    pub fn reported(&self) -> &[Tie] {
        &self.reported
    }

    /// Places left open for good.
    pub fn vacant(&self) -> u32 {
        let of_lane = |lane: &Lane| {
            if self.begun {
                lane.vacant
            } else {
                let standing = super::places::count(&self.left(lane));
                lane.rules.places.saturating_sub(standing)
            }
        };
        self.lanes.iter().map(of_lane).fold(0, u32::saturating_add)
    }

    /// Chưa đủ: on some list fewer are chosen, or reported as tied, than its minimum.
    pub fn short(&self) -> bool {
        self.lanes.iter().any(|lane| self.is_short(lane))
    }

    /// Whether a motion took every round from here on to paper ballots.
    pub fn on_paper(&self) -> bool {
        self.on_paper
    }

    /// Whether a motion dropped the contest.
    pub fn dropped(&self) -> bool {
        self.dropped
    }
}
