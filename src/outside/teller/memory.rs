//! What a teller must not forget between two rounds: which committee, how far the log was seen, for which archive of each
//! round a share was given, and what was seen of rounds that nothing may take back. Nothing of it is secret; it goes to
//! disk only when asked. The rules are those of the teller's page, `web/src/teller/memory.ts`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::election::{Digest, Fingerprint};
use crate::meeting::TellerSlot;
use crate::meeting::view::{RoundStage, RoundView};

/// What is remembered of one meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Memory {
    /// Of which meeting.
    pub meeting: Option<Uuid>,
    /// The teller's place.
    pub slot: Option<TellerSlot>,
    /// Mã Tổ kiểm phiếu of the first round that held.
    pub committee_code: Option<String>,
    /// The newest log head seen.
    pub seen: Option<Seen>,
    /// φ and the one archive of it that a share was given for.
    pub given: BTreeMap<Fingerprint, Digest>,
    /// φ of the rounds of which a share was seen accepted: nobody may annul them any more.
    #[serde(default)]
    pub shared: BTreeSet<Fingerprint>,
    /// φ of the rounds that were seen to come to nothing: nobody may open them any more.
    #[serde(default)]
    pub ended: BTreeSet<Fingerprint>,
}

/// What a server shows that goes back behind what was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reversal {
    /// A round is annulled of which a share was accepted.
    AnnulledAfterShare,
    /// A round that came to nothing is to be opened.
    OpenedAfterEnd,
}

/// A line of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// Its place, from 0.
    pub height: u32,
    /// Its digest.
    pub head: Digest,
}

/// A share was asked for of another archive than the one it was given for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a share for another archive of this round was given")]
pub struct AnotherArchive;

impl Memory {
    /// Whether this code is that of the committee held to so far.
    pub fn keeps_to(&self, committee_code: &str) -> bool {
        self.committee_code
            .as_deref()
            .is_none_or(|held| held == committee_code)
    }

    /// Notes what a view of a round tells of it; whether that is new.
    pub fn witness(&mut self, round: &RoundView) -> bool {
        let fingerprint = &round.fingerprint;
        if came_to_nothing(round.stage) {
            // An annulment after a share is none: the round may still be counted.
            return !self.shared.contains(fingerprint) && self.ended.insert(fingerprint.clone());
        }
        let mut counts = round.count.iter();
        let begun =
            round.stage == RoundStage::Counted || counts.any(|count| !count.shares.is_empty());
        begun && self.shared.insert(fingerprint.clone())
    }

    /// Whether a view of a round takes back what was seen of it.
    pub fn reversal(&self, round: &RoundView) -> Option<Reversal> {
        let RoundView {
            fingerprint, stage, ..
        } = round;
        if matches!(stage, RoundStage::Annulled | RoundStage::NotCountable) {
            let shared = self.shared.contains(fingerprint);
            return shared.then_some(Reversal::AnnulledAfterShare);
        }
        let back = !came_to_nothing(*stage) && self.ended.contains(fingerprint);
        back.then_some(Reversal::OpenedAfterEnd)
    }

    /// Notes the archive that a share is about to be given for.
    ///
    /// # Errors
    /// [`AnotherArchive`].
    pub fn note_share(
        &mut self,
        fingerprint: &Fingerprint,
        digest: Digest,
    ) -> Result<(), AnotherArchive> {
        let given = self.given.entry(fingerprint.clone()).or_insert(digest);
        if *given == digest {
            Ok(())
        } else {
            Err(AnotherArchive)
        }
    }
}

/// The round has ended, and was not published.
fn came_to_nothing(stage: RoundStage) -> bool {
    match stage {
        RoundStage::Annulled | RoundStage::NotCountable | RoundStage::NotDecryptable => true,
        RoundStage::Sealed
        | RoundStage::Open
        | RoundStage::Closed
        | RoundStage::Counted
        | RoundStage::Published => false,
    }
}

/// Where a memory is kept, if anywhere.
#[derive(Clone, Debug, Default)]
pub struct Notebook(Option<PathBuf>);

impl Notebook {
    /// A file, or nothing.
    pub fn at(path: Option<&Path>) -> Self {
        Self(path.map(Path::to_owned))
    }

    /// What was remembered of this meeting; nothing where no file is yet.
    ///
    /// # Errors
    /// When the file cannot be read, or is of another meeting.
    pub fn recall(&self, meeting: Uuid) -> io::Result<Memory> {
        let fresh = Memory {
            meeting: Some(meeting),
            ..Memory::default()
        };
        let Some(path) = &self.0 else {
            return Ok(fresh);
        };
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(fresh),
            Err(error) => return Err(error),
        };
        let memory: Memory = serde_json::from_str(&text).map_err(io::Error::other)?;
        if memory.meeting == Some(meeting) {
            Ok(memory)
        } else {
            Err(io::Error::other("it is of another meeting"))
        }
    }

    /// Keeps a memory: on disk before this returns.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn keep(&self, memory: &Memory) -> io::Result<()> {
        let Some(path) = &self.0 else { return Ok(()) };
        let beside = path.with_extension("new");
        let text = serde_json::to_string_pretty(memory).map_err(io::Error::other)?;
        let mut file = fs::File::create(&beside)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_on_disk_unless_asked() {
        let meeting = Uuid::from_u128(1);
        let nowhere = Notebook::default();
        nowhere.keep(&Memory::default()).unwrap();
        assert_eq!(nowhere.recall(meeting).unwrap().given.len(), 0);
    }

    #[test]
    fn a_second_archive_of_a_round_is_refused_also_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let notebook = Notebook::at(Some(&folder.path().join("nho.json")));
        let meeting = Uuid::from_u128(1);
        let round = Fingerprint::of(&Digest::of(b"election"));
        let mut memory = notebook.recall(meeting).unwrap();
        memory.note_share(&round, Digest::of(b"one")).unwrap();
        notebook.keep(&memory).unwrap();
        let mut again = notebook.recall(meeting).unwrap();
        assert_eq!(again, memory);
        again.note_share(&round, Digest::of(b"one")).unwrap();
        assert_eq!(
            again.note_share(&round, Digest::of(b"two")),
            Err(AnotherArchive)
        );
        assert!(notebook.recall(Uuid::from_u128(2)).is_err());
    }

    #[test]
    fn what_an_older_program_remembered_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("nho.json");
        let meeting = Uuid::from_u128(1);
        let older = format!(
            r#"{{"meeting":"{meeting}","slot":2,"committee_code":null,"seen":null,"given":{{}}}}"#
        );
        fs::write(&path, older).unwrap();
        let memory = Notebook::at(Some(&path)).recall(meeting).unwrap();
        assert_eq!(memory.slot, Some(TellerSlot(2)));
        assert!(memory.shared.is_empty() && memory.ended.is_empty());
    }
}
