//! The folder of a copy: rebuilt whole, changed step by step, and watched for another machine's claim.

use std::fs;
use std::path::{Path, PathBuf};

use super::claim::{Claim, Found};
use super::held::Held;
use super::take::Refused;
use super::{Repeat, Whole};
use crate::store::bundle::BUNDLE;
use crate::store::disk::{self, sync_folder, write_private};
use crate::store::error::Error;
use crate::store::{KEYS, LINK_FILE, MEETING_FILE, Store, private_folder};

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
    claim: Claim,
    open: Option<Store>,
}

impl Place {
    pub(super) fn at(root: &Path, meeting: &Path, claim: Claim) -> Self {
        Self {
            root: root.to_owned(),
            folder: root.join(meeting),
            claim,
            open: None,
        }
    }

    /// Makes the folder that the person named, in one that is there, and marks its disk as the one for this copy.
    pub(super) fn make(&self) -> Result<(), Error> {
        if !self.root.exists() {
            fs::create_dir(&self.root).map_err(|error| Error::io(&self.root, error))?;
        }
        let marked = self.folder.parent().map_or(Ok(()), private_folder);
        let marked = marked.and_then(|()| {
            let mark = self.mark();
            if mark.exists() {
                return Ok(());
            }
            write_private(&mark, b"")
        });
        if let Err(error) = marked {
            tracing::error!(%error, "the folder of the copy cannot be marked");
        }
        Ok(())
    }

    /// An empty file beside the meeting's folder: the disk that has it is the one that the person named.
    fn mark(&self) -> PathBuf {
        self.folder.with_extension("copy")
    }

    /// Whether this machine may write there: what stands there is nothing, or in its own name and part of what is `here`, or
    /// in nobody's name and nothing that anybody could go on from.
    pub(super) fn is_free(&self, here: &Held) -> Result<(), Refused> {
        let Some(there) = standing(&self.folder) else {
            return Ok(());
        };
        let claim = Claim::found(&there)?;
        if matches!(&claim, Found::Claim(claim) if self.claim.is_strange(claim)) {
            return Err(Refused::Further(self.root.clone()));
        }
        match (Held::by(&there), claim) {
            (Ok(_), Found::Nothing | Found::Unreadable) => {
                Err(Refused::Nameless(self.root.clone()))
            }
            (Ok(there), Found::Claim(_)) if !here.has_all_of(&there) => {
                Err(Refused::Further(self.root.clone()))
            }
            (Err(Error::Newer { .. }), _) => Err(Refused::Further(self.root.clone())),
            (
                Ok(_) | Err(Error::Damaged { .. } | Error::Foreign { .. } | Error::Missing { .. }),
                _,
            ) => Ok(()),
            (Err(error), _) => Err(error.into()),
        }
    }

    /// Puts all of the meeting there, whole: built beside, then put in the place of what was there.
    pub(super) fn rebuild(&mut self, whole: &Whole) -> Result<(), Fault> {
        self.open = None;
        self.is_reachable()?;
        self.may_write(&whole.held)?;
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
        // Writing took its time, in which another machine may have come.
        self.may_write(&whole.held)?;
        if self.folder.exists() {
            disk::put_in_place(&self.folder, &old)?;
        }
        disk::put_in_place(&nascent, &self.folder)?;
        self.folder.parent().map_or(Ok(()), sync_folder)?;
        wipe(&old)?;
        self.open = Some(Store::open(&self.folder)?);
        Ok(())
    }

    fn may_write(&self, here: &Held) -> Result<(), Fault> {
        match self.is_free(here) {
            Ok(()) => Ok(()),
            Err(Refused::Store(error)) => Err(error.into()),
            Err(refused @ Refused::Nameless(_)) => Err(Fault::Lost(refused.to_string())),
            Err(
                Refused::Itself(_)
                | Refused::Further(_)
                | Refused::NoMeeting(_)
                | Refused::Elsewhere(_),
            ) => Err(Fault::TakenOver),
        }
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

    /// Puts down where phones reach this machine now.
    pub(super) fn is_reached_at(&mut self, addresses: Vec<String>) -> Result<(), Fault> {
        // Known even where the disk is gone just now: they are written with the next image.
        self.claim.addresses = addresses;
        self.check()?;
        if self.open.is_none() {
            return Ok(());
        }
        self.claim
            .write(&self.folder)
            .map_err(|error| self.give_up(error))
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

    /// Whether the folder is there, on the disk that the person named: now and after every restart.
    pub(super) fn is_reachable(&self) -> Result<(), Fault> {
        fs::metadata(&self.root).map_err(|error| Error::io(&self.root, error))?;
        if self.mark().exists() || standing(&self.folder).is_some() {
            Ok(())
        } else {
            Err(Fault::Lost(format!(
                "{} không phải ổ đĩa đã chọn cho bản sao này, hoặc không ghi được (not the disk of this copy, or it cannot be written)",
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
