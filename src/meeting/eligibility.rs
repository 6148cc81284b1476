//! Which units can be put to the vote, by section C.4 and D.2 of the guidance on clusters.
//!
//! Nothing here can be overridden: a unit that stands differently has other facts, and who stated them is in the
//! log. Whether a unit may *vote* is another question (`C.3`), on which none of this bears.

use super::score::Score;
use crate::contest::UnitList;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What is known about a unit when the list of candidates is drawn up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitFacts {
    /// The list it stands in, which decides what is asked of it.
    pub list: UnitList,
    /// The points the cluster agreed on (điểm thống nhất); without them it cannot stand.
    pub agreed_score: Option<Score>,
    /// What was attested.
    pub attestations: Attestations,
    /// What was stated besides.
    pub status: OtherStatus,
}

/// What the operator ticked for a unit; `None` where the sheet has no such column, and as good as not attested.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Attestations {
    /// The standard of the emulation rules that `C.4.b` points to.
    pub standard: Option<bool>,
    /// The Party organisation, `C.4.c`.
    pub party: Option<bool>,
    /// The administration, `C.4.c`.
    pub government: Option<bool>,
    /// The mass organisations, `C.4.c`.
    pub organisations: Option<bool>,
    /// The emulation pact was signed, `D.2`; asked of members only.
    pub pact_signed: Option<bool>,
    /// Emulation was registered, `D.2`; asked of members only.
    pub registered: Option<bool>,
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
    /// "Không xét", sentence 1.
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
    /// Stated by the cluster.
    Stated {
        /// As stated.
        reason: String,
    },
}

/// Where a unit stands when the scale ends at `max` points.
pub fn standing(unit: &UnitFacts, max: &Score) -> Standing {
    let exclusions = exclusions(unit);
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
    let shortfalls = shortfalls(unit, max);
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

fn exclusions(unit: &UnitFacts) -> Vec<Exclusion> {
    let attested = &unit.attestations;
    let is_member = unit.list == UnitList::Members;
    let mut reasons = Vec::new();
    if is_member && attested.registered != Some(true) {
        reasons.push(Exclusion::NotRegistered);
    }
    if is_member && attested.pact_signed != Some(true) {
        reasons.push(Exclusion::PactNotSigned);
    }
    if let OtherStatus::NotConsidered { reason } = &unit.status {
        reasons.push(Exclusion::Stated {
            reason: reason.clone(),
        });
    }
    reasons
}

fn shortfalls(unit: &UnitFacts, max: &Score) -> Vec<Shortfall> {
    let of_score = match &unit.agreed_score {
        None => Some(Shortfall::NoScore),
        Some(score) if score > max => Some(Shortfall::AboveMaximum),
        Some(score) => {
            (!at_least_ninety_percent(score, max)).then_some(Shortfall::BelowNinetyPercent)
        }
    };
    let attested = &unit.attestations;
    let of_attestations = [
        (attested.standard, Shortfall::Standard),
        (attested.party, Shortfall::Party),
        (attested.government, Shortfall::Government),
        (attested.organisations, Shortfall::Organisations),
    ];
    let missing = of_attestations
        .into_iter()
        .filter(|(attested, _)| *attested != Some(true))
        .map(|(_, shortfall)| shortfall);
    of_score.into_iter().chain(missing).collect()
}

#[cfg(test)]
mod tests;
