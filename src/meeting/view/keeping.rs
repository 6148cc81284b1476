//! How long the electronic ballots of a sealed meeting are kept, as everybody sees it.

use serde::{Deserialize, Serialize};

use crate::election::Digest;
use crate::meeting::{Day, Keeping, Record, kept_until};

/// How long the electronic ballots of a sealed meeting are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeepingView {
    /// The newest line of the log, which acts after sealing are signed over.
    pub head: Digest,
    /// From this day on they may be destroyed.
    pub until: Day,
    /// How they stand.
    pub stage: KeepingStage,
    /// Why the chair asks for their destruction.
    pub reason: Option<String>,
}

/// How the electronic ballots stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum KeepingStage {
    /// Kept.
    Kept,
    /// The chair asks for their destruction; a teller's word is missing.
    Proposed,
    /// Destroyed.
    Destroyed,
}

pub(super) fn keeping(record: &Record) -> Option<KeepingView> {
    let until = record.sealed_at().and_then(kept_until)?;
    let (stage, reason) = match &record.meeting().keeping {
        Keeping::Kept => (KeepingStage::Kept, None),
        Keeping::Proposed(reason) => (KeepingStage::Proposed, Some(reason.clone())),
        Keeping::Destroyed => (KeepingStage::Destroyed, None),
    };
    Some(KeepingView {
        head: record.head(),
        until,
        stage,
        reason,
    })
}
