//! The folder of a copy: rebuilt whole, changed step by step, and watched for another machine's claim.

use std::fs;
use std::path::{Path, PathBuf};

use super::claim::Claim;
use super::take::Refused;
use super::{Repeat, Whole};
use crate::store::bundle::BUNDLE;
use crate::store::disk::{self, sync_folder, write_private};
use crate::store::error::Error;
use crate::store::{KEYS, LINK_FILE, MEETING_FILE, Store, private_folder, read_log};

/// Why a copy cannot be kept just now.
#[derive(Debug)]
pub(super) enum Fault {
    /// It cannot be reached or written.
    Lost(String),
    /// Another machine has claimed it.
    TakenOver,
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Lost(error.to_string())
    }
}

/// Where a copy is kept.
pub(super) struct Place {
    /// What the person named; made once, when the program starts, and never again: an empty folder where a stick was
    /// mounted is not the stick.
    root: PathBuf,
    /// The meeting's folder in it.
    folder: PathBuf,
    /// The disk that the root is on.
    disk: Option<u64>,
    claim: Claim,
    open: Option<Store>,
}

impl Place {
    pub(super) fn at(root: &Path, meeting: &Path, claim: Claim) -> Self {
        Self {
            root: root.to_owned(),
            folder: root.join(meeting),
            disk: None,
            claim,
            open: None,
        }
    }

    /// Makes the folder that the person named, in one that is there.
    pub(super) fn make(&self) -> Result<(), Error> {
        if self.root.exists() {
            return Ok(());
        }
        fs::create_dir(&self.root).map_err(|error| Error::io(&self.root, error))
    }

    /// Whether this machine may write there: what stands there is nothing, or its own earlier state of this very log, or
    /// nothing that anybody could go on from.
    pub(super) fn is_free(&self, lines: &[String]) -> Result<(), Refused> {
        let Some(there) = standing(&self.folder) else {
            return Ok(());
        };
        let taken = || Err(Refused::Further(self.root.clone()));
        match read_log(&there) {
            Ok(log) if !lines.starts_with(&log) => taken(),
            Ok(_) if Claim::read(&there).is_ok_and(|claim| claim.writer != self.claim.writer) => {
                taken()
            }
            Err(Error::Newer { .. }) => taken(),
            Ok(_) | Err(Error::Damaged { .. } | Error::Foreign { .. } | Error::Missing { .. }) => {
                Ok(())
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Puts all of the meeting there, whole: built beside, then put in the place of what was there.
    pub(super) fn rebuild(&mut self, whole: &Whole) -> Result<(), Fault> {
        self.open = None;
        self.is_reachable()?;
        match self.is_free(&whole.lines) {
            Ok(()) => {}
            Err(Refused::Store(error)) => return Err(error.into()),
            Err(
                Refused::Itself(_)
                | Refused::Further(_)
                | Refused::NoMeeting(_)
                | Refused::Elsewhere(_),
            ) => {
                return Err(Fault::TakenOver);
            }
        }
        let nascent = self.folder.with_extension("new");
        wipe(&nascent)?;
        private_folder(&nascent)?;
        let put = |name: &str, bytes: &[u8]| write_private(&nascent.join(name), bytes);
        put(MEETING_FILE, &whole.meeting)?;
        if let Some(links) = &whole.links {
            put(LINK_FILE, links)?;
        }
        whole.keys.write(&nascent.join(KEYS))?;
        if let Some(bundle) = &whole.bundle {
            put(BUNDLE, bundle)?;
        }
        self.claim.write(&nascent)?;
        let old = self.folder.with_extension("old");
        wipe(&old)?;
        if self.folder.exists() {
            fs::rename(&self.folder, &old).map_err(|error| Error::io(&self.folder, error))?;
        }
        fs::rename(&nascent, &self.folder).map_err(|error| Error::io(&self.folder, error))?;
        self.folder.parent().map_or(Ok(()), sync_folder)?;
        wipe(&old)?;
        self.open = Some(Store::open(&self.folder)?);
        Ok(())
    }

    /// Repeats a change; none while the copy waits to be rebuilt.
    pub(super) fn repeat(&mut self, change: Repeat) -> Result<(), Fault> {
        let Some(store) = &mut self.open else {
            return Ok(());
        };
        change(store).map_err(|error| self.give_up(error))
    }

    /// Whether the copy is still there, on its disk, and this program's.
    pub(super) fn check(&mut self) -> Result<(), Fault> {
        if self.open.is_none() {
            return Ok(());
        }
        let checked = self.is_ours();
        if checked.is_err() {
            self.open = None;
        }
        checked
    }

    /// Whether changes are written to it.
    pub(super) fn is_kept(&self) -> bool {
        self.open.is_some()
    }

    fn is_ours(&mut self) -> Result<(), Fault> {
        self.is_reachable()?;
        if Claim::read(&self.folder)?.writer != self.claim.writer {
            return Err(Fault::TakenOver);
        }
        Ok(self.claim.touch(&self.folder)?)
    }

    /// Whether the folder is there, on the disk on which it was first found.
    pub(super) fn is_reachable(&mut self) -> Result<(), Fault> {
        let there = fs::metadata(&self.root).map_err(|error| Error::io(&self.root, error))?;
        if there.is_dir() && (self.disk.is_none() || disk_of(&self.root) == self.disk) {
            self.disk = disk_of(&self.root);
            Ok(())
        } else {
            Err(Fault::Lost(format!(
                "{} không còn là ổ đĩa ban đầu (no longer the same disk)",
                self.root.display()
            )))
        }
    }

    fn give_up(&mut self, error: Error) -> Fault {
        self.open = None;
        error.into()
    }
}

/// The folder of a copy that is whole: a crash while one was put in another's place may have left the older one.
pub(super) fn standing(folder: &Path) -> Option<PathBuf> {
    let older = folder.with_extension("old");
    [folder.to_owned(), older]
        .into_iter()
        .find(|folder| folder.join(MEETING_FILE).exists())
}

/// Removes a folder of a copy; what pairs seats with credentials, and the keys, are overwritten first.
pub(super) fn wipe(folder: &Path) -> Result<(), Error> {
    if !folder.exists() {
        return Ok(());
    }
    disk::erase(&folder.join(LINK_FILE))?;
    disk::erase(&folder.join(KEYS))?;
    fs::remove_dir_all(folder).map_err(|error| Error::io(folder, error))
}

/// Which disk a folder is on, where the system says so.
fn disk_of(folder: &Path) -> Option<u64> {
    #[cfg(unix)]
    return std::os::unix::fs::MetadataExt::dev(&fs::metadata(folder).ok()?).into();
    #[cfg(not(unix))]
    {
        let _ = folder;
        None
    }
}
