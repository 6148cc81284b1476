//! Which units can be put to the vote, by section C.4 and D.2 of the guidance on clusters.
//!
//! Nothing here can be overridden: a unit that stands differently has other facts, and who stated them is in the
//! log. Whether a unit may *vote* is another question (`C.3`), on which none of this bears.

use std::collections::BTreeMap;

use super::correction::Attestation;
use super::score::Score;
use super::unit::Unit;
use super::voting_rules::ListRules;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What the operator ticked for a unit; what is not there was not attested.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Attestations(BTreeMap<Attestation, bool>);

impl Attestations {
    /// Whether it was attested.
    pub fn hold(&self, which: Attestation) -> bool {
        self.0.get(&which) == Some(&true)
    }

    /// Takes down a tick, or that there is none.
    pub fn set(&mut self, which: Attestation, holds: bool) {
        self.0.insert(which, holds);
    }
}

/// What `D.2` lets the cluster state about a unit, whatever its points.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum OtherStatus {
    /// Nothing.
    #[default]
    #[serde(deserialize_with = "super::strict::no_fields")]
    None,
    /// "Không xét", sentence 1: negative cases or corruption.
    Corruption {
        /// As the sheet gives it.
        reason: String,
    },
    /// "Không xét", sentence 1: a serious breach of the Party's policy or the State's law.
    SeriousBreach {
        /// As the sheet gives it.
        reason: String,
    },
    /// "Không xét", sentence 1, for a reason in other words.
    NotConsidered {
        /// As the sheet gives it.
        reason: String,
    },
    /// "Chưa xét", sentence 2: a competent conclusion is awaited.
    Deferred {
        /// As the sheet gives it.
        reason: String,
    },
}

impl OtherStatus {
    /// Why it was stated; nothing where none was.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::None => None,
            Self::Corruption { reason }
            | Self::SeriousBreach { reason }
            | Self::NotConsidered { reason }
            | Self::Deferred { reason } => Some(reason),
        }
    }
}

/// Where a unit stands. The first that applies holds: not considered, deferred, not eligible, eligible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Standing {
    /// It can be put to the vote.
    Eligible,
    /// It lacks something of `C.4`.
    NotEligible {
        /// Everything it lacks; at least one.
        reasons: Vec<Shortfall>,
    },
    /// "Không xét", `D.2` sentence 1.
    NotConsidered {
        /// Every reason; at least one.
        reasons: Vec<Exclusion>,
    },
    /// "Chưa xét", `D.2` sentence 2.
    Deferred {
        /// As stated.
        reason: String,
    },
}

/// What a unit lacks of `C.4`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Shortfall {
    /// No agreed points, `C.4.a`.
    NoScore,
    /// Less than 90 per cent of the points, `C.4.a`.
    BelowNinetyPercent,
    /// More points than there are: the sheet or the scale is wrong, `B.1.1`.
    AboveMaximum,
    /// `C.4.b`.
    Standard,
    /// `C.4.c`, the Party organisation.
    Party,
    /// `C.4.c`, the administration.
    Government,
    /// `C.4.c`, the mass organisations.
    Organisations,
    /// A collective's targets (plan 1935, II.2.a).
    TargetsExceeded,
    /// A collective's discipline (plan 1935, II.2.a).
    NoDiscipline,
    /// An individual's years (plan 1935, II.2.b).
    ExcellentYears,
    /// No listed award (plan 1935, II.2).
    ListedAward,
}

/// Why a unit is not considered, `D.2` sentence 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Exclusion {
    /// It did not register emulation.
    NotRegistered,
    /// It did not sign the pact.
    PactNotSigned,
    /// Negative cases or corruption.
    Corruption {
        /// As stated.
        reason: String,
    },
    /// A serious breach of the Party's policy or the State's law.
    SeriousBreach {
        /// As stated.
        reason: String,
    },
    /// Stated by the cluster in other words.
    Stated {
        /// As stated.
        reason: String,
    },
}

/// Where a unit stands by what the rules ask of its list; a list the rules do not name asks for nothing but `D.2`.
pub fn standing(unit: &Unit, asked: Option<&ListRules>) -> Standing {
    let attestations = asked.map_or(&[] as &[Attestation], |asked| &asked.attestations);
    let exclusions = exclusions(unit, attestations);
    if !exclusions.is_empty() {
        return Standing::NotConsidered {
            reasons: exclusions,
        };
    }
    if let OtherStatus::Deferred { reason } = &unit.status {
        return Standing::Deferred {
            reason: reason.clone(),
        };
    }
    let shortfalls = shortfalls(unit, asked.and_then(|asked| asked.max_score), attestations);
    if shortfalls.is_empty() {
        Standing::Eligible
    } else {
        Standing::NotEligible {
            reasons: shortfalls,
        }
    }
}

/// `C.4.a`: at least 90 per cent of all points, exactly and without rounding.
pub fn at_least_ninety_percent(score: &Score, max: &Score) -> bool {
    score.decimal() * Decimal::from(10) >= max.decimal() * Decimal::from(9)
}

fn exclusions(unit: &Unit, asked: &[Attestation]) -> Vec<Exclusion> {
    let lacks = |which| asked.contains(&which) && !unit.attested(which);
    let stated = match &unit.status {
        OtherStatus::None | OtherStatus::Deferred { .. } => None,
        OtherStatus::Corruption { reason } => Some(Exclusion::Corruption {
            reason: reason.clone(),
        }),
        OtherStatus::SeriousBreach { reason } => Some(Exclusion::SeriousBreach {
            reason: reason.clone(),
        }),
        OtherStatus::NotConsidered { reason } => Some(Exclusion::Stated {
            reason: reason.clone(),
        }),
    };
    [
        lacks(Attestation::Registered).then_some(Exclusion::NotRegistered),
        lacks(Attestation::PactSigned).then_some(Exclusion::PactNotSigned),
        stated,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn shortfalls(unit: &Unit, max: Option<Score>, asked: &[Attestation]) -> Vec<Shortfall> {
    let of_score = max.and_then(|max| match &unit.agreed_score {
        None => Some(Shortfall::NoScore),
        Some(score) if *score > max => Some(Shortfall::AboveMaximum),
        Some(score) => {
            (!at_least_ninety_percent(score, &max)).then_some(Shortfall::BelowNinetyPercent)
        }
    });
    let missing = asked
        .iter()
        .filter(|which| !unit.attested(**which))
        .filter_map(|which| Shortfall::without(*which));
    of_score.into_iter().chain(missing).collect()
}

impl Shortfall {
    /// What a missing attestation makes a unit lack; the two of `D.2` exclude instead.
    fn without(which: Attestation) -> Option<Self> {
        match which {
            Attestation::Standard => Some(Self::Standard),
            Attestation::Party => Some(Self::Party),
            Attestation::Government => Some(Self::Government),
            Attestation::Organisations => Some(Self::Organisations),
            Attestation::TargetsExceeded => Some(Self::TargetsExceeded),
            Attestation::NoDiscipline => Some(Self::NoDiscipline),
            Attestation::ExcellentYears => Some(Self::ExcellentYears),
            Attestation::ListedAward => Some(Self::ListedAward),
            Attestation::PactSigned | Attestation::Registered => None,
        }
    }
}

#[cfg(test)]
mod tests;
