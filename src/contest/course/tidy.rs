//! What follows without anybody deciding: ties closed by the rules, the second place after the first, places left open.

use super::lane::{Lane, OpenTie, Second};
use super::{Course, Next, Pending, Resolution};
use crate::contest::columns::second_place;
use crate::contest::outcome::{Ground, Ranked, Tie};
use crate::contest::places::{Seated, groups_by, seat};
use crate::contest::rules::StillTied;
use crate::meeting::UnitId;
use crate::meeting::score::Score;

/// Seats the tied by agreed score, equals staying tied; none where scores separate nobody, or somebody has none.
pub(super) fn by_score(tie: &Tie, scores: &dyn Fn(UnitId) -> Option<Score>) -> Option<Seated> {
    let tied = &tie.run_off.candidates;
    let all_scored = tied.iter().all(|unit| scores(*unit).is_some());
    let groups = groups_by(tied.iter().map(|unit| (*unit, tie.votes)), scores);
    (all_scored && groups.len() > 1).then(|| seat(&tie.run_off, Ground::HigherScore, groups))
}

impl Course {
    /// Draws every consequence of what has just been taken in.
    pub(super) fn tidy(&mut self, scores: &dyn Fn(UnitId) -> Option<Score>) {
        self.close_ties(scores);
        self.close_gaps();
        self.settle_second();
        self.close_ties(scores);
        self.close_gaps();
    }

    /// Closes the ties whose run-offs are used up, where the rules say how.
    fn close_ties(&mut self, scores: &dyn Fn(UnitId) -> Option<Score>) {
        let allowed = self.rules.ties.run_offs;
        for lane in &mut self.lanes {
            for open in std::mem::take(&mut lane.ties) {
                match self.rules.ties.then {
                    StillTied::HigherScore if !open.may_run_off(allowed) => {
                        lane.order(open, scores);
                    }
                    StillTied::Report if !open.may_run_off(allowed) => {
                        self.reported.push(lane.report(open));
                    }
                    StillTied::MeetingDecides | StillTied::HigherScore | StillTied::Report => {
                        lane.ties.push(open);
                    }
                }
            }
            lane.ties.sort_by_key(|open| open.tie.run_off.first_place);
        }
    }

    /// Model A: settles the second place once the first is, by the second column among the rest.
    fn settle_second(&mut self) {
        let standing = &self.standing;
        for lane in &mut self.lanes {
            let waits = lane.waits_for_first();
            match lane.second.take() {
                Some(Second::Columns {
                    terms,
                    lines,
                    needed,
                }) if !waits => {
                    let chosen = |unit| lane.chosen.iter().any(|placed| placed.unit == unit);
                    let rest = |line: &&Ranked| {
                        let stands = standing.iter().any(|(unit, _)| *unit == line.unit);
                        stands && !chosen(line.unit)
                    };
                    let seated = second_place(&terms, lines.iter().filter(rest).copied(), needed);
                    lane.take(&terms, seated, 0, false);
                }
                second => lane.second = second,
            }
        }
    }

    /// Leaves open what nobody is left to stand for, and what is left over once the minimum is met.
    fn close_gaps(&mut self) {
        for at in 0..self.lanes.len() {
            let Some(lane) = self.lanes.get(at) else {
                continue;
            };
            let nobody = self.left(lane).is_empty();
            let met = lane.rules.minimum > 0 && !self.is_short(lane) && lane.ties.is_empty();
            if let Some(lane) = self.lanes.get_mut(at) {
                lane.close(nobody, nobody || met);
            }
        }
    }

    /// Leaves the places of the next decision or further round open, or asks for that round.
    pub(super) fn resolve_gaps(&mut self, resolution: Resolution) {
        let asked = self.next_gap();
        for lane in &mut self.lanes {
            let Some(gap) = lane.gaps.first_mut() else {
                continue;
            };
            match &asked {
                Some(Next::Decide(Pending::Unfilled { panel, .. })) if *panel != lane.number => {}
                _ if resolution == Resolution::FurtherRound => gap.further = true,
                _ => {
                    let gap = lane.gaps.remove(0);
                    lane.vacant += gap.places;
                }
            }
        }
    }

    /// Takes out the tie that the meeting is asked about, with its list.
    pub(super) fn asked_tie(&mut self) -> Option<(&mut Lane, OpenTie)> {
        let lane = self.lanes.iter_mut().find(|lane| !lane.ties.is_empty())?;
        let open = lane.ties.remove(0);
        Some((lane, open))
    }
}

impl Lane {
    /// Allows one more run-off.
    pub(super) fn run_off_again(&mut self, open: OpenTie) {
        self.ties.insert(
            0,
            OpenTie {
                again: true,
                ..open
            },
        );
    }

    /// Orders the tied by agreed score; where that separates nobody the tie stays.
    pub(super) fn order(&mut self, open: OpenTie, scores: &dyn Fn(UnitId) -> Option<Score>) {
        match by_score(&open.tie, scores) {
            Some(seated) => self.take(&open.tie.run_off, seated, open.held, false),
            None => self.ties.push(open),
        }
    }

    /// The tie as it is reported: while the second place waits for the first, the tied are reported for both.
    pub(super) fn report(&mut self, open: OpenTie) -> Tie {
        let mut tie = open.tie;
        if tie.run_off.first_place == 1 && self.second.take().is_some() {
            tie.run_off.places += 1;
        }
        tie
    }

    fn close(&mut self, nobody: bool, leave_gaps: bool) {
        if leave_gaps {
            self.vacant += self.gaps.drain(..).map(|gap| gap.places).sum::<u32>();
        }
        if nobody && self.second == Some(Second::Round) {
            self.second = None;
            self.vacant += 1;
        }
    }
}
