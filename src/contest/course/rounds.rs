//! The rounds that a course still has to hold, and for whom.

use super::lane::{Gap, Lane, Second};
use super::{Course, Next, Pending};
use crate::contest::outcome::Role;
use crate::contest::terms::{RoundKind, RoundTerms};
use crate::meeting::UnitId;

impl Course {
    pub(super) fn first_round(&self) -> Option<Next> {
        let terms = (!self.begun).then(|| RoundTerms::first(&self.rules, &self.standing))?;
        (!terms.panels.is_empty()).then_some(Next::Round(terms))
    }

    /// The best tie of each list whose turn it is; several lists share a round when it is the same run-off for each.
    pub(super) fn next_run_off(&self) -> Option<Next> {
        let allowed = self.rules.ties.run_offs;
        let best: Vec<_> = self
            .lanes
            .iter()
            .filter_map(|lane| lane.ties.first())
            .collect();
        let Some(open) = best.iter().find(|open| open.may_run_off(allowed)) else {
            return best.first().map(|open| {
                Next::Decide(Pending::StillTied {
                    tie: open.tie.clone(),
                    run_offs: open.held,
                })
            });
        };
        let panels = best
            .iter()
            .filter(|other| other.may_run_off(allowed) && other.held == open.held)
            .map(|other| other.tie.run_off.clone())
            .collect();
        Some(Next::Round(RoundTerms {
            kind: RoundKind::RunOff {
                number: open.held + 1,
            },
            panels,
        }))
    }

    pub(super) fn next_gap(&self) -> Option<Next> {
        let gaps = || {
            let with_gap = |lane: &'_ Lane| lane.gaps.first().copied();
            self.lanes
                .iter()
                .filter_map(move |lane| Some((lane, with_gap(lane)?)))
        };
        let asks = |lane: &Lane, gap: Gap| !gap.further && lane.rules.minimum == 0;
        if let Some((lane, gap)) = gaps().find(|(lane, gap)| asks(lane, *gap)) {
            return Some(Next::Decide(Pending::Unfilled {
                panel: lane.number,
                first_place: gap.first_place,
                places: gap.places,
            }));
        }
        let panels: Vec<_> = gaps()
            .map(|(lane, gap)| lane.further(gap, self.left(lane)))
            .collect();
        (!panels.is_empty()).then_some(Next::Round(RoundTerms {
            kind: RoundKind::Further,
            panels,
        }))
    }

    pub(super) fn second_round(&self) -> Option<Next> {
        let due = |lane: &&Lane| lane.second == Some(Second::Round);
        let lane = self.lanes.iter().find(due)?;
        let place = Gap {
            first_place: 2,
            places: 1,
            further: true,
        };
        Some(Next::Round(RoundTerms {
            kind: RoundKind::Second,
            panels: vec![lane.further(place, self.left(lane))],
        }))
    }

    /// Those of a list who stand and are neither chosen nor reported as tied; an alternate still may be chosen.
    pub(super) fn left(&self, lane: &Lane) -> Vec<UnitId> {
        let chosen = |unit| {
            let mut placed = lane.chosen.iter();
            placed.any(|placed| placed.unit == unit && placed.role == Role::Chosen)
        };
        self.standing
            .iter()
            .filter(|(unit, list)| *list == lane.rules.list && !chosen(*unit))
            .map(|(unit, _)| *unit)
            .filter(|unit| !self.is_reported(*unit))
            .collect()
    }

    pub(super) fn is_reported(&self, unit: UnitId) -> bool {
        let mut reported = self.reported.iter();
        reported.any(|tie| tie.run_off.candidates.contains(&unit))
    }

    pub(super) fn is_short(&self, lane: &Lane) -> bool {
        let of_lane = self
            .reported
            .iter()
            .filter(|tie| tie.run_off.panel == lane.number);
        let reported: u32 = of_lane.map(|tie| tie.run_off.places).sum();
        lane.filled() + reported < lane.rules.minimum
    }
}
