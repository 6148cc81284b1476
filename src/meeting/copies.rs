//! What the log says of the copies for a spare machine: the server tells the chair, who takes it down.

use serde::{Deserialize, Serialize};

use super::log::Timestamp;

/// What happened to a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CopyNews {
    /// It cannot be reached or written.
    Lost,
    /// It is written again.
    Back,
    /// The meeting went on from it on another machine.
    TakenOver,
}

/// One thing that happened to a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CopyNote {
    /// What.
    pub news: CopyNews,
    /// When, as the server noticed.
    pub at: Timestamp,
}
