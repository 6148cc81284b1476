//! The terms of one round: who stands, what its ballot asks, and which places it fills.

use serde::{Deserialize, Serialize};

use super::places::count;
use super::rules::{ContestRules, Model, UnitList};
use crate::meeting::UnitId;

/// What one round decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RoundTerms {
    /// Why the round is held.
    pub kind: RoundKind,
    /// Its lists, at least one, in the order of the rules.
    pub panels: Vec<PanelTerms>,
}

/// Why a round is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum RoundKind {
    /// For all places, or for the first one with model D.
    First,
    /// Model D: for the second place, without the first winner.
    Second,
    /// Among the tied, for the places they contest.
    RunOff {
        /// Which run-off for these places, from 1.
        number: u32,
    },
    /// For places left over because too few passed the threshold.
    Further,
}

/// How a list is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// At most `max_picks` names.
    List,
    /// At most one name in each of two columns, different ones.
    Columns,
    /// Đồng ý or Không đồng ý, name by name.
    Each,
}

impl Form {
    /// The form of a list of `candidates` for `places`: one name alone is put to Đồng ý / Không đồng ý whatever the model,
    /// and two columns need two places.
    pub(super) fn of(model: Model, places: u32, candidates: u32) -> Self {
        match model {
            _ if candidates == 1 => Self::Each,
            Model::Each => Self::Each,
            Model::Columns if places > 1 => Self::Columns,
            Model::Columns | Model::List | Model::TwoRounds | Model::Panels => Self::List,
        }
    }
}

/// One list of one round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PanelTerms {
    /// Which panel of the rules, from 0.
    pub panel: u32,
    /// How it is marked.
    pub form: Form,
    /// The best place still open, counted from 1.
    pub first_place: u32,
    /// How many places this round fills; 0 when only alternates are left to decide.
    pub places: u32,
    /// Whether those places are ranks.
    pub ranked: bool,
    /// The most names a ballot of this round may mark; in each column with [`Form::Columns`].
    pub max_picks: u32,
    /// How many alternates this round finds.
    pub alternates: u32,
    /// Who stands, in the order of the ballot.
    pub candidates: Vec<UnitId>,
}

impl RoundTerms {
    /// The first round: every list with those of `standing` who are on it, in their order; a list without anybody asks
    /// nothing. With model D it is for the first place only.
    pub fn first(rules: &ContestRules, standing: &[(UnitId, UnitList)]) -> Self {
        let panels = (0..).zip(&rules.panels).filter_map(|(number, panel)| {
            let candidates: Vec<UnitId> = standing
                .iter()
                .filter(|(_, list)| *list == panel.list)
                .map(|(unit, _)| *unit)
                .collect();
            let size = count(&candidates);
            let places = match rules.model {
                Model::TwoRounds => 1,
                Model::List | Model::Columns | Model::Each | Model::Panels => panel.places,
            };
            let max_picks = match rules.model {
                Model::TwoRounds | Model::Columns => 1,
                Model::List | Model::Each | Model::Panels => panel.max_picks,
            };
            (size > 0).then_some(PanelTerms {
                panel: number,
                form: Form::of(rules.model, places, size),
                first_place: 1,
                places: places.min(size),
                ranked: panel.ranked,
                max_picks: max_picks.min(size),
                alternates: panel.alternates,
                candidates,
            })
        });
        Self {
            kind: RoundKind::First,
            panels: panels.collect(),
        }
    }

    /// Everybody who stands, panel after panel.
    pub fn candidates(&self) -> impl Iterator<Item = UnitId> {
        self.panels
            .iter()
            .flat_map(|panel| &panel.candidates)
            .copied()
    }

    /// How many places the round fills in all.
    pub fn places(&self) -> u32 {
        self.panels.iter().map(|panel| panel.places).sum()
    }
}
