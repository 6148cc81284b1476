//! What a meeting's own folder remembers of copies: where they were made, and that it came from one itself.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::clock;
use crate::meeting::Timestamp;
use crate::store::disk::{sync_folder, write_private};
use crate::store::error::Error;
use crate::store::{Store, written};

/// [`Known`].
const COPIES: &str = "copies.json";

/// That the meeting came here from a copy, until the log says so.
const MOVED: &str = "moved.json";

/// What the folder knows of its copies.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Known {
    /// The name under which this folder writes copies: a copy with another name is another machine's.
    pub(super) writer: Uuid,
    /// The folders that ever held a copy: at sealing the links are removed in each.
    pub(super) folders: Vec<PathBuf>,
}

impl Known {
    /// Of a meeting's folder.
    pub(super) fn of(folder: &Path) -> Result<Self, Error> {
        let known = read(folder, COPIES)?;
        Ok(known.unwrap_or_else(|| Self {
            writer: Uuid::new_v4(),
            folders: Vec::new(),
        }))
    }

    pub(super) fn write(&self, folder: &Path) -> Result<(), Error> {
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

    pub(super) fn write(&self, folder: &Path) -> Result<(), Error> {
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

    /// Puts a folder down as one that holds a copy, before anything is written there; the name to write under.
    pub(super) fn remember_copy(&self, folder: &Path) -> Result<Uuid, Error> {
        let mut known = Known::of(&self.folder)?;
        if !known.folders.iter().any(|one| one == folder) {
            known.folders.push(folder.to_owned());
            known.write(&self.folder)?;
        }
        Ok(known.writer)
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
    fs::rename(&nascent, &file).map_err(|error| Error::io(&file, error))?;
    sync_folder(folder)
}
