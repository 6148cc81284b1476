//! What a meeting's own folder remembers of copies: where they were made, and that it came from one itself.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::claim::Claim;
use super::take::Refused;
use crate::clock;
use crate::meeting::Timestamp;
use crate::store::disk::{put_in_place, sync_folder, write_private};
use crate::store::error::Error;
use crate::store::{Store, written};

/// [`Known`].
const COPIES: &str = "copies.json";

/// That the meeting came here from a copy, until the log says so.
const MOVED: &str = "moved.json";

/// What the folder knows of its copies.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::store) struct Known {
    /// The name under which this folder writes copies: a copy with another name is another machine's.
    pub(in crate::store) writer: Uuid,
    /// The folders that ever held a copy: at sealing the links are removed in each.
    pub(in crate::store) folders: Vec<PathBuf>,
    /// Under which names the machines wrote that this one took over from.
    #[serde(default)]
    pub(in crate::store) earlier: Vec<Uuid>,
}

impl Known {
    /// Of a meeting's folder.
    pub(super) fn of(folder: &Path) -> Result<Self, Error> {
        let known = read(folder, COPIES)?;
        Ok(known.unwrap_or_else(|| Self {
            writer: Uuid::new_v4(),
            folders: Vec::new(),
            earlier: Vec::new(),
        }))
    }

    /// What a machine knows that has just put this claim on a copy.
    pub(super) fn by(claim: &Claim) -> Self {
        Self {
            writer: claim.writer,
            folders: claim.others.clone(),
            earlier: claim.earlier.clone(),
        }
    }

    /// What it knew already besides.
    pub(super) fn with(self, claim: &Claim) -> Self {
        let mut known = Self::by(claim);
        for folder in self.folders {
            if !known.folders.contains(&folder) {
                known.folders.push(folder);
            }
        }
        for writer in self.earlier.into_iter().chain([self.writer]) {
            if writer != known.writer && !known.earlier.contains(&writer) {
                known.earlier.push(writer);
            }
        }
        known
    }

    pub(in crate::store) fn write(&self, folder: &Path) -> Result<(), Error> {
        replace(folder, COPIES, self)
    }
}

/// The meeting came to this machine from a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// When.
    pub at: Timestamp,
    /// Where phones reached the machine before, the chosen address first; none when the copy does not say.
    pub addresses: Vec<String>,
}

impl Moved {
    /// From a machine that phones reached there, now.
    pub(super) fn after(before: &[String]) -> Self {
        Self {
            at: clock::now(),
            addresses: before.to_owned(),
        }
    }

    pub(super) fn read(folder: &Path) -> Result<Option<Self>, Error> {
        read(folder, MOVED)
    }

    pub(in crate::store) fn write(&self, folder: &Path) -> Result<(), Error> {
        replace(folder, MOVED, self)
    }
}

impl Store {
    /// Where copies of this meeting were ever made from this folder.
    ///
    /// # Errors
    /// What the disk says.
    pub fn known_copies(&self) -> Result<Vec<PathBuf>, Error> {
        Ok(Known::of(&self.folder)?.folders)
    }

    /// Puts folders down as ones that hold a copy, before anything is written there.
    ///
    /// # Errors
    /// [`Refused::Itself`], or what the disk says.
    pub fn remember_copies(&self, folders: &[PathBuf]) -> Result<(), Refused> {
        let mut known = Known::of(&self.folder)?;
        for folder in folders {
            self.place_in(folder)?;
            if !known.folders.contains(folder) {
                known.folders.push(folder.clone());
            }
        }
        Ok(known.write(&self.folder)?)
    }

    /// The claim on the copy in one of the known folders.
    pub(super) fn claim_on(&self, folder: &Path, addresses: &[String]) -> Result<Claim, Error> {
        let known = Known::of(&self.folder)?;
        let others = known.folders.into_iter().filter(|other| other != folder);
        Ok(Claim {
            writer: known.writer,
            addresses: addresses.to_owned(),
            others: others.collect(),
            earlier: known.earlier,
        })
    }

    /// That the meeting came here from a copy, as long as the log does not say so.
    ///
    /// # Errors
    /// What the disk says.
    pub fn moved(&self) -> Result<Option<Moved>, Error> {
        Moved::read(&self.folder)
    }

    /// The log says so now.
    ///
    /// # Errors
    /// What the disk says.
    pub fn forget_moved(&self) -> Result<(), Error> {
        let file = self.folder.join(MOVED);
        if file.exists() {
            fs::remove_file(&file).map_err(|error| Error::io(&file, error))?;
        }
        sync_folder(&self.folder)
    }
}

fn read<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<Option<T>, Error> {
    let file = folder.join(name);
    if !file.exists() {
        return Ok(None);
    }
    let text = fs::read(&file).map_err(|error| Error::io(&file, error))?;
    let read = serde_json::from_slice(&text);
    read.map(Some).map_err(|error| Error::Damaged {
        file,
        why: error.to_string(),
    })
}

/// Whole or not at all.
fn replace(folder: &Path, name: &str, content: &impl Serialize) -> Result<(), Error> {
    let (file, nascent) = (folder.join(name), folder.join(format!("{name}.new")));
    if nascent.exists() {
        fs::remove_file(&nascent).map_err(|error| Error::io(&nascent, error))?;
    }
    write_private(&nascent, written(content).as_bytes())?;
    put_in_place(&nascent, &file)?;
    sync_folder(folder)
}
