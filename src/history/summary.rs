//! What the history tells of a meeting, kept beside its log so that a list of many need not replay each of them.
//!
//! It saves time and proves nothing: it is believed only where it carries the digest of the log's newest line and of itself, and
//! nowhere but in lists and in the choice of the meeting to go on with. Whatever opens a meeting, starts another like it or
//! verifies it replays the log.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{PastMeeting, meeting_of};
use crate::election::Digest;
use crate::meeting::{Record, Timestamp};
use crate::store;

/// A meeting in a few lines: nothing that its public log does not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// SHA-256 of the line of the log after which it was made.
    head: Digest,
    /// The time of that line.
    pub at: Timestamp,
    /// Whether the meeting is a rehearsal.
    pub rehearsal: bool,
    /// What the history shows.
    pub past: PastMeeting,
}

impl Summary {
    /// The summary of a meeting as it stands.
    pub fn of(record: &Record) -> Self {
        Self {
            head: record.head(),
            at: record.newest().clone(),
            rehearsal: record.meeting().rehearsal,
            past: PastMeeting::of(record.meeting()),
        }
    }

    /// The text to keep: its digest in a line, then what it says.
    pub fn text(&self) -> String {
        let said = serde_json::to_string(self).expect("a summary holds only strings and numbers");
        format!("{}\n{said}\n", Digest::of(said.as_bytes()))
    }

    /// The summary in a meeting's folder, if it is of that meeting's log as the log stands now.
    pub fn beside(folder: &Path) -> Option<Self> {
        let (text, newest) = store::read_summary(folder)?;
        let (digest, said) = text.strip_suffix('\n')?.split_once('\n')?;
        let summary: Self = serde_json::from_str(said).ok()?;
        let believed = Digest::of(said.as_bytes()).to_string() == digest
            && summary.head == Digest::of(newest.as_bytes())
            && Some(summary.past.meeting) == meeting_of(folder);
        believed.then_some(summary)
    }
}
