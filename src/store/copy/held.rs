//! How far a meeting's file goes: its log, and what hangs beside it. A file may be overwritten only where the other holds all
//! that it holds: numbers say nothing, two machines may have taken as many ballots, and others.

use std::collections::BTreeSet;
use std::path::Path;

use crate::meeting::{Entry, Event};
use crate::store::error::Error;
use crate::store::file::Database;
use crate::store::{MEETING, MEETING_FILE, lines_of};

/// One ballot, statement or share, by what makes it this one.
type Row = (String, String, String);

/// The ballots and shares that destruction takes, then the statements that it leaves.
const TAKEN: &str = "SELECT 'ballot ' || round, tracker, '' FROM ballot
    UNION ALL SELECT 'share ' || round, CAST(slot AS TEXT), share FROM share";
const LEFT: &str = "SELECT kind || ' ' || round, credential, statement FROM statement";

/// What a meeting's file holds that another may lack.
pub(super) struct Held {
    lines: Vec<String>,
    /// Ballots and shares.
    taken: BTreeSet<Row>,
    statements: BTreeSet<Row>,
}

impl Held {
    /// Of a file that this program does not have open.
    pub(super) fn by(folder: &Path) -> Result<Self, Error> {
        Self::of(&Database::look(&folder.join(MEETING_FILE), MEETING)?)
    }

    pub(super) fn of(meeting: &Database) -> Result<Self, Error> {
        let rows = |question| {
            let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
            let rows = meeting.rows(question, [], row)?;
            Ok::<BTreeSet<Row>, Error>(rows.into_iter().collect())
        };
        Ok(Self {
            lines: lines_of(meeting)?,
            taken: rows(TAKEN)?,
            statements: rows(LEFT)?,
        })
    }

    /// Whether all that the other holds is here too, or was destroyed here by the log's word.
    pub(super) fn has_all_of(&self, other: &Self) -> bool {
        let Some(since) = self.lines.strip_prefix(other.lines.as_slice()) else {
            return false;
        };
        self.statements.is_superset(&other.statements)
            && (self.taken.is_superset(&other.taken) || since.iter().any(|line| destroys(line)))
    }
}

fn destroys(line: &str) -> bool {
    let entry: Result<Entry, _> = serde_json::from_str(line);
    entry.is_ok_and(|entry| {
        let destroys = |event: &Event| matches!(event, Event::BallotsDestroyed { .. });
        entry.events.iter().any(destroys)
    })
}
