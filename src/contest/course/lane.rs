//! The course of one list: its places, from the first round until each is chosen, reported or left open.

use crate::contest::outcome::{Ground, PanelOutcome, Placed, Ranked, Role, Tie};
use crate::contest::places::{Equals, Seated, count, seat};
use crate::contest::rules::{Model, PanelRules};
use crate::contest::terms::{Form, PanelTerms, RoundKind, RoundTerms};
use crate::meeting::UnitId;

/// One list of a contest.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lane {
    /// Which panel of the rules, from 0.
    pub number: u32,
    pub rules: PanelRules,
    pub model: Model,
    pub chosen: Vec<Placed>,
    /// Best place first.
    pub ties: Vec<OpenTie>,
    /// Places that nobody took, best first; equal places are one gap.
    pub gaps: Vec<Gap>,
    /// The second place, while it waits for the first.
    pub second: Option<Second>,
    /// Places left open for good.
    pub vacant: u32,
}

/// A tie that is not closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OpenTie {
    pub tie: Tie,
    /// How many run-offs led to it.
    pub held: u32,
    /// Whether a motion asks for one more.
    pub again: bool,
}

/// Neighbouring places that nobody took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gap {
    pub first_place: u32,
    pub places: u32,
    /// Whether a motion asks for a further round.
    pub further: bool,
}

/// How the second place will be settled once it is known who is first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Second {
    /// Model D: by a round of its own.
    Round,
    /// Model A: by the second column of the round that left the first place tied or unfilled.
    Columns {
        terms: PanelTerms,
        /// In the order of the ballot.
        lines: Vec<Ranked>,
        needed: Option<u32>,
    },
}

impl OpenTie {
    /// Whether a run-off may be held without asking, or by a motion.
    pub(super) fn may_run_off(&self, allowed: u32) -> bool {
        self.again || self.held < allowed
    }
}

impl Lane {
    pub(super) fn new(number: u32, rules: PanelRules, model: Model) -> Self {
        Self {
            number,
            rules,
            model,
            chosen: Vec::new(),
            ties: Vec::new(),
            gaps: Vec::new(),
            second: None,
            vacant: 0,
        }
    }

    /// How many are chosen, alternates apart.
    pub(super) fn filled(&self) -> u32 {
        let chosen = self
            .chosen
            .iter()
            .filter(|placed| placed.role == Role::Chosen);
        count(&chosen.collect::<Vec<_>>())
    }

    /// The first round is published: places beyond its candidates stay open.
    pub(super) fn begin(&mut self, first: &RoundTerms) {
        let panel = first.panels.iter().find(|panel| panel.panel == self.number);
        let standing = panel.map_or(0, |panel| count(&panel.candidates));
        self.vacant = self.rules.places.saturating_sub(standing);
        let two_rounds = self.model == Model::TwoRounds && self.rules.places > 1 && standing > 1;
        self.second = two_rounds.then_some(Second::Round);
    }

    /// Takes in what a round decided on this list.
    pub(super) fn publish(&mut self, kind: RoundKind, terms: &PanelTerms, decided: &PanelOutcome) {
        let held = match kind {
            RoundKind::First => 0,
            RoundKind::Second => {
                self.second = None;
                0
            }
            RoundKind::RunOff { number } => {
                let other = |open: &OpenTie| open.tie.run_off.first_place != terms.first_place;
                self.ties.retain(other);
                number
            }
            RoundKind::Further => {
                self.close_gap(terms);
                0
            }
        };
        let seated = Seated {
            chosen: decided.chosen.clone(),
            ties: decided.ties.clone(),
            unfilled: decided.unfilled,
        };
        if terms.form == Form::Columns && seated.chosen.is_empty() {
            self.wait_for_first(terms, decided);
            let first = PanelTerms {
                places: 1,
                ..terms.clone()
            };
            self.take(&first, seated, held, false);
        } else {
            self.take(terms, seated, held, false);
        }
    }

    /// A further round answers its gap; places beyond its candidates stay open.
    fn close_gap(&mut self, terms: &PanelTerms) {
        if let Some(at) = self
            .gaps
            .iter()
            .position(|gap| gap.first_place == terms.first_place)
        {
            let gap = self.gaps.remove(at);
            self.vacant += gap.places.saturating_sub(terms.places);
        }
    }

    /// Columns with nobody in the first place yet keep the second column for later.
    fn wait_for_first(&mut self, terms: &PanelTerms, decided: &PanelOutcome) {
        let line = |unit: &UnitId| decided.ranking.iter().find(|line| line.unit == *unit);
        self.second = Some(Second::Columns {
            terms: terms.clone(),
            lines: terms.candidates.iter().filter_map(line).copied().collect(),
            needed: decided.needed,
        });
    }

    /// Whether the first place is tied or left over.
    pub(super) fn waits_for_first(&self) -> bool {
        let tied = self.ties.iter().map(|open| open.tie.run_off.first_place);
        let mut open = tied.chain(self.gaps.iter().map(|gap| gap.first_place));
        open.any(|place| place == 1)
    }

    /// Takes in who was seated on places of `terms`, and what is open after it.
    pub(super) fn take(&mut self, terms: &PanelTerms, seated: Seated, held: u32, again: bool) {
        for placed in seated.chosen {
            self.chosen.retain(|earlier| earlier.unit != placed.unit);
            self.chosen.push(placed);
        }
        let ties = seated.ties.into_iter();
        self.ties
            .extend(ties.map(|tie| OpenTie { tie, held, again }));
        self.ties.sort_by_key(|open| open.tie.run_off.first_place);
        if seated.unfilled > 0 {
            self.gaps.push(Gap {
                first_place: terms.first_place + terms.places - seated.unfilled,
                places: seated.unfilled,
                further: false,
            });
            self.join_gaps();
        }
    }

    fn join_gaps(&mut self) {
        self.gaps.sort_by_key(|gap| gap.first_place);
        let ranked = self.rules.ranked;
        self.gaps.dedup_by(|later, earlier| {
            let neighbours = earlier.first_place + earlier.places == later.first_place;
            let joined = neighbours || !ranked;
            if joined {
                earlier.places += later.places;
                earlier.further &= later.further;
            }
            joined
        });
    }

    /// Takes `unit` out of its tie; those left are seated as one group of equals.
    pub(super) fn withdraw(&mut self, unit: UnitId) {
        for open in std::mem::take(&mut self.ties) {
            let run_off = &open.tie.run_off;
            if !run_off.candidates.contains(&unit) {
                self.ties.push(open);
                continue;
            }
            let others = run_off.candidates.iter().filter(|tied| **tied != unit);
            let rest = Equals {
                votes: open.tie.votes,
                units: others.copied().collect(),
            };
            let seated = seat(run_off, Ground::Uncontested, [rest]);
            self.take(run_off, seated, open.held, open.again);
        }
        self.ties.sort_by_key(|open| open.tie.run_off.first_place);
    }

    /// A round for `gap` among `candidates`, at least one.
    pub(super) fn further(&self, gap: Gap, candidates: Vec<UnitId>) -> PanelTerms {
        let size = count(&candidates);
        let places = gap.places.min(size);
        let form = Form::of(self.model, places, size);
        let alternates = count(&self.chosen) - self.filled();
        PanelTerms {
            panel: self.number,
            form,
            first_place: gap.first_place,
            places,
            ranked: self.rules.ranked,
            max_picks: self
                .rules
                .max_picks
                .min(places)
                .min(size.saturating_sub(1))
                .max(1),
            alternates: self.rules.alternates.saturating_sub(alternates),
            candidates,
        }
    }
}
