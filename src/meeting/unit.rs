//! A unit of the cluster: its scores, its attestations, its place in the lists.

use serde::{Deserialize, Serialize};

use super::correction::{Attestation, Correction};
use super::eligibility::{Attestations, OtherStatus};
use super::id::UnitId;
use super::import::ClusterRole;
use super::score::Score;
use crate::contest::UnitList;

/// One unit as the sheet gave it and corrections left it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Its number in the meeting.
    pub id: UnitId,
    /// Which list it stands on.
    pub list: UnitList,
    /// Its name.
    pub name: String,
    /// For all but members, the unit it belongs to: a district's member answers for it (guidance A.II.3.c).
    pub parent: Option<String>,
    /// Head or deputy of the cluster.
    pub role: Option<ClusterRole>,
    /// Điểm tự chấm.
    pub self_score: Option<Score>,
    /// Điểm điều chỉnh: what the head's review proposes; why stands in the log (guidance C.2).
    pub adjusted_score: Option<Score>,
    /// Điểm thống nhất.
    pub agreed_score: Option<Score>,
    /// What is attested of it.
    pub attestations: Attestations,
    /// "Không xét", "Chưa xét" or neither.
    pub status: OtherStatus,
    /// Its listed award, where the list asks for one.
    pub award: Option<Award>,
    /// Seats it votes with, where the sheet says so (chỉ tiêu phân bổ); otherwise the rules' number.
    pub seats: Option<u32>,
    /// Whether the sheet expects its leader, where it says so.
    pub expected: Option<bool>,
}

/// A listed award.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// Its name.
    pub name: String,
    /// In which year.
    pub year: u32,
}

impl Award {
    /// Years in which an award of this State can date.
    const YEARS: std::ops::Range<u32> = 1945..2200;

    /// Whether it says which award, and of which year.
    pub fn is_whole(&self) -> bool {
        !self.name.trim().is_empty() && Self::YEARS.contains(&self.year)
    }
}

impl Unit {
    /// Whether it is attested. A listed award is so only where it stands beside the tick: which award and of which year (plan
    /// 1935, II.2); that it is one of those listed is what the tick says.
    pub fn attested(&self, which: Attestation) -> bool {
        let recorded = which != Attestation::ListedAward || self.award.is_some();
        recorded && self.attestations.hold(which)
    }

    /// The unit after `correction`.
    #[must_use]
    pub fn corrected(mut self, correction: &Correction) -> Self {
        match correction {
            Correction::Attestation { which, holds } => {
                self.attestations.set(*which, *holds);
            }
            Correction::Status { status } => self.status = status.clone(),
            Correction::SelfScore { score } => self.self_score = Some(*score),
            Correction::AdjustedScore { score } => self.adjusted_score = Some(*score),
            Correction::AgreedScore { score } => self.agreed_score = Some(*score),
            Correction::Award { award } => self.award = Some(award.clone()),
        }
        self
    }

    /// The unit as another year may take it over: names, not merits.
    #[must_use]
    pub fn without_merits(self) -> Self {
        Self {
            self_score: None,
            adjusted_score: None,
            agreed_score: None,
            attestations: Attestations::default(),
            status: OtherStatus::None,
            award: None,
            expected: None,
            ..self
        }
    }
}
