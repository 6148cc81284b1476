//! The rules of one contest and the terms of one of its rounds.

use serde::{Deserialize, Serialize};

/// Which of the two lists of units a contest draws its candidates from (guidance C.6.b).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum UnitList {
    /// The cluster's member units, which also vote.
    Members,
    /// The district units, each nominated by the member it belongs to.
    Districts,
}

/// What a contest asks: "at most `max_picks` of the list", the most voted taking the places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ContestRules {
    /// The question as it stands on ballot, screen and papers.
    pub title: String,
    /// Where the candidates come from.
    pub list: UnitList,
    /// How many units are to be chosen (guidance C.5).
    pub places: u32,
    /// Whether the places are ranks (first, second) rather than equals.
    pub ranked: bool,
    /// The most names a valid ballot may mark (guidance C.6.c).
    pub max_picks: u32,
}

/// Why rules cannot be held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RulesFlaw {
    /// A contest without a title cannot be put on a ballot.
    #[error("the contest has no title")]
    NoTitle,
    /// Nothing would be decided.
    #[error("the contest has no place to fill")]
    NoPlaces,
    /// Nobody could mark a name, or a ballot could hold more names than there are places.
    #[error("a ballot must hold between one name and as many names as there are places")]
    BadPicks,
}

impl ContestRules {
    /// First and second place of the cluster: one list, at most two names, ranked by votes (guidance C.5.a, C.5.b; model B).
    pub fn first_and_second() -> Self {
        Self {
            title: "Bình chọn đơn vị xếp thứ nhất, thứ nhì".to_owned(),
            list: UnitList::Members,
            places: 2,
            ranked: true,
            max_picks: 2,
        }
    }

    /// Five outstanding district units (guidance C.5.c).
    pub fn five_districts() -> Self {
        Self {
            title: "Bình chọn BHXH huyện tiêu biểu xuất sắc".to_owned(),
            list: UnitList::Districts,
            places: 5,
            ranked: false,
            max_picks: 5,
        }
    }

    /// Checks that the rules can be voted on.
    ///
    /// # Errors
    /// The first [`RulesFlaw`] found.
    pub fn check(&self) -> Result<(), RulesFlaw> {
        if self.title.trim().is_empty() {
            Err(RulesFlaw::NoTitle)
        } else if self.places == 0 {
            Err(RulesFlaw::NoPlaces)
        } else if self.max_picks == 0 || self.max_picks > self.places {
            Err(RulesFlaw::BadPicks)
        } else {
            Ok(())
        }
    }
}

/// What one round decides: the first round all places, a run-off only the contested ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RoundTerms {
    /// The best place still open, counted from 1.
    pub first_place: u32,
    /// How many places this round fills.
    pub places: u32,
    /// Whether those places are ranks.
    pub ranked: bool,
    /// The most names a ballot of this round may mark.
    pub max_picks: u32,
}

impl RoundTerms {
    /// The terms of a contest's first round over `candidates` names.
    pub fn first(rules: &ContestRules, candidates: u32) -> Self {
        Self {
            first_place: 1,
            places: rules.places.min(candidates),
            ranked: rules.ranked,
            max_picks: rules.max_picks.min(candidates),
        }
    }

    /// The terms of a run-off among `tied` names for `places` places from `first_place` on.
    ///
    /// Picks stay within the places and below the number of names: marking all of them would decide nothing.
    pub fn run_off(first_place: u32, places: u32, ranked: bool, tied: u32) -> Self {
        let max_picks = places.min(tied.saturating_sub(1)).max(1);
        Self {
            first_place,
            places,
            ranked,
            max_picks,
        }
    }
}
