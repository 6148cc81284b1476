//! The offices of the cluster: who takes them over now, and who held them before (guidance A.I.2, "luân phiên").

use serde::{Deserialize, Serialize};

use super::id::UnitId;
use super::import::ClusterRole;
use super::{Contest, ContestId, Meeting, Unit};
use crate::contest::{ContestRules, Purpose};

/// A unit elected to an office; it takes over "ngay sau khi được bầu".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Officer {
    /// Which office.
    pub role: ClusterRole,
    /// Which member unit.
    pub unit: UnitId,
}

/// Who held an office in an earlier year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PastHolder {
    /// For which year it was elected.
    pub year: u32,
    /// Which office.
    pub role: ClusterRole,
    /// The unit's name.
    pub unit: String,
}

impl ClusterRole {
    /// The purpose of a contest that fills this office.
    pub fn purpose(self) -> Purpose {
        match self {
            Self::Head => Purpose::Head,
            Self::Deputy => Purpose::Deputy,
        }
    }
}

impl Meeting {
    /// How many units the rules put into an office: the places of its contest where it goes by ballot.
    pub fn wanted(&self, role: ClusterRole) -> u32 {
        let places = |rules: &ContestRules| rules.panels.iter().map(|panel| panel.places).sum();
        let contest = self.rules.ballot_for(role.purpose());
        contest.map_or(
            match role {
                ClusterRole::Head => self.rules.heads,
                ClusterRole::Deputy => self.rules.deputies,
            },
            places,
        )
    }

    /// Whether an office goes by secret ballot. Once its contest is decided, the meeting fills by hands what it left open.
    pub fn by_ballot(&self, role: ClusterRole) -> bool {
        let filled = super::count(self.holders(role)) >= self.wanted(role);
        self.contests.iter().any(|contest| {
            contest.rules.purpose == role.purpose() && (filled || contest.decision.is_none())
        })
    }

    /// Whether a unit holds an office, is chosen for one by a contest `but` that one whose result may still be adopted, or
    /// stands in such a contest's round under way.
    pub(super) fn in_office(&self, unit: UnitId, but: Option<ContestId>) -> bool {
        let holds = self.officers.iter().any(|officer| officer.unit == unit);
        let elects = |contest: &&Contest| {
            contest.rules.purpose != Purpose::Selection
                && contest.decision.is_none()
                && Some(contest.id) != but
        };
        let mut elections = self.contests.iter().filter(elects);
        holds || elections.any(|contest| contest.chooses(unit) || contest.asks_about(unit))
    }

    /// The units elected to an office.
    pub fn holders(&self, role: ClusterRole) -> impl Iterator<Item = UnitId> {
        self.officers
            .iter()
            .filter(move |officer| officer.role == role)
            .map(|officer| officer.unit)
    }

    /// The last year, within those the rules look back, for which `unit` held the office: a warning, never a bar.
    pub fn held_before(&self, role: ClusterRole, unit: &Unit) -> Option<u32> {
        let coming = self.particulars.year.saturating_add(1);
        let recent = |held: &&PastHolder| {
            held.role == role
                && held.unit == unit.name
                && held.year < coming
                && coming - held.year <= self.rules.rotation_years
        };
        self.past_holders
            .iter()
            .filter(recent)
            .map(|held| held.year)
            .max()
    }
}
