//! What is kept beside a log to save a replay, and how to see without one whether it is of that log: `summary.json`.
//!
//! Nothing depends on it. It is not synced, and a copy has none: whoever finds it torn, stale or missing replays the log.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use super::{Database, Error, MEETING, MEETING_FILE, Store, disk};

/// Its name.
const SUMMARY: &str = "summary.json";

/// What a crash while writing leaves.
const NASCENT: &str = "summary.new";

/// The summary beside a meeting's log, whatever it says, and the newest line of the log. Takes no lock and changes no byte, as
/// [`super::read_log`]; looks at two pages of the file instead of all of them.
pub fn read_summary(folder: &Path) -> Option<(String, String)> {
    let summary = fs::read_to_string(folder.join(SUMMARY)).ok()?;
    let meeting = Database::look(&folder.join(MEETING_FILE), MEETING).ok()?;
    let question = "SELECT line FROM entry ORDER BY height DESC LIMIT 1";
    let newest = meeting.rows(question, [], |row| row.get(0)).ok()?.pop()?;
    Some((summary, newest))
}

impl Store {
    /// Writes the summary in place of an older one.
    ///
    /// # Errors
    /// What the disk says; nothing is lost then.
    pub fn keep_summary(&self, summary: &str) -> Result<(), Error> {
        let (file, nascent) = (self.folder.join(SUMMARY), self.folder.join(NASCENT));
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options
            .open(&nascent)
            .and_then(|mut file| file.write_all(summary.as_bytes()));
        written.map_err(|error| Error::io(&nascent, error))?;
        disk::put_in_place(&nascent, &file)
    }
}
