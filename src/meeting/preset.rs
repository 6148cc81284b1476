//! Presets: whole meetings to start from, as files a person can read, copy and change.
//!
//! A preset is only where a meeting starts: what it brings becomes events of the log, and everything can still be edited.
//! "Like last year" is the same thing made from an earlier meeting ([`Preset::like`]).
//!
//! - the presets of the program, and how a file is read: [`Preset::of_the_program`], [`Preset::read`]
//! - what is wrong with a file, for a person: [`PresetProblem`]

mod embedded;
mod like;
mod read;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::act::Particulars;
use super::agenda::AgendaItem;
use super::office::PastHolder;
use super::unit::Unit;
use super::voting_rules::VotingRules;
use super::wording::Wording;

pub use embedded::EmbeddedPreset;
pub use read::PresetProblem;

/// Where a meeting starts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// What it is called in a list of presets.
    pub name: String,
    /// Title, cluster, year and place.
    pub particulars: Particulars,
    /// The words of papers and screen.
    pub wording: Wording,
    /// The agenda.
    pub agenda: Vec<AgendaItem>,
    /// The rules to be adopted.
    pub rules: VotingRules,
    /// The units, without scores and attestations; none in the presets of the program.
    #[serde(default)]
    pub units: Vec<Unit>,
    /// Earlier holders of the offices.
    #[serde(default)]
    pub past_holders: Vec<PastHolder>,
}
