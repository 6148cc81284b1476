//! A unit of the cluster: its scores, its attestations, its place in the lists.

use serde::{Deserialize, Serialize};

use super::act::{Attestation, Correction};
use super::eligibility::{Attestations, OtherStatus, UnitFacts};
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
    /// For a district unit, the member it belongs to and that answers for it (guidance A.II.3.c).
    pub parent: Option<String>,
    /// Head or deputy of the cluster.
    pub role: Option<ClusterRole>,
    /// Điểm tự chấm.
    pub self_score: Option<Score>,
    /// Điểm thống nhất.
    pub agreed_score: Option<Score>,
    /// What is attested of it.
    pub attestations: Attestations,
    /// "Không xét", "Chưa xét" or neither.
    pub status: OtherStatus,
    /// Whether the sheet expects its leader, where it says so.
    pub expected: Option<bool>,
}

impl Unit {
    /// What decides whether the unit may stand.
    pub fn facts(&self) -> UnitFacts {
        UnitFacts {
            list: self.list,
            agreed_score: self.agreed_score,
            attestations: self.attestations.clone(),
            status: self.status.clone(),
        }
    }

    /// The unit after `correction`.
    #[must_use]
    pub fn corrected(mut self, correction: &Correction) -> Self {
        match correction {
            Correction::Attestation { which, holds } => {
                *self.attestation(*which) = Some(*holds);
            }
            Correction::Status { status } => self.status = status.clone(),
            Correction::AgreedScore { score } => self.agreed_score = Some(*score),
        }
        self
    }

    fn attestation(&mut self, which: Attestation) -> &mut Option<bool> {
        match which {
            Attestation::Standard => &mut self.attestations.standard,
            Attestation::Party => &mut self.attestations.party,
            Attestation::Government => &mut self.attestations.government,
            Attestation::Organisations => &mut self.attestations.organisations,
            Attestation::PactSigned => &mut self.attestations.pact_signed,
            Attestation::Registered => &mut self.attestations.registered,
        }
    }
}
