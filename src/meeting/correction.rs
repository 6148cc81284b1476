//! What of a unit can be put right, and what can be attested of it.

use serde::{Deserialize, Serialize};

use super::score::Score;
use super::unit::Award;

/// One thing of a unit that can be put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "field", rename_all = "snake_case", deny_unknown_fields)]
pub enum Correction {
    /// An attestation.
    Attestation {
        /// Which.
        which: Attestation,
        /// What it becomes.
        holds: bool,
    },
    /// "Không xét", "Chưa xét", or neither.
    Status {
        /// What it becomes.
        status: super::eligibility::OtherStatus,
    },
    /// Điểm tự chấm.
    SelfScore {
        /// What it becomes.
        score: Score,
    },
    /// Điểm điều chỉnh: what the head's review proposes (guidance C.2).
    AdjustedScore {
        /// What it becomes.
        score: Score,
    },
    /// Điểm thống nhất.
    AgreedScore {
        /// What it becomes.
        score: Score,
    },
    /// The award that a collective or an individual has (plan 1935, II.2).
    Award {
        /// What it becomes.
        award: Award,
    },
}

/// What can be attested of a unit (guidance C.4.b, C.4.c, D.2; plan 1935, II.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Attestation {
    /// The standard of point 3, Article 11 of the Regulation.
    Standard,
    /// Party organisation clean and strong.
    Party,
    /// Strong government.
    Government,
    /// Strong mass organisations.
    Organisations,
    /// The commitment is signed.
    PactSigned,
    /// Emulation was registered.
    Registered,
    /// The collective exceeded its targets every year.
    TargetsExceeded,
    /// Nobody of the collective was disciplined, from a warning upwards.
    NoDiscipline,
    /// The individual completed the tasks excellently in two years running or more.
    ExcellentYears,
    /// The award that stands beside it is one of those listed; without one recorded this attests nothing.
    ListedAward,
}
