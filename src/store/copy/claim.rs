//! Whose a copy is: which machine writes it, and where that machine was reached.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::store::disk::{put_in_place, sync_folder, write_private};
use crate::store::error::Error;

/// Its file, in the meeting's folder of the copy.
pub(super) const CLAIM: &str = "copy.json";

/// The claim of one machine on a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The random name under which that machine's folder of the meeting writes.
    pub writer: Uuid,
    /// Where phones reached that machine, the chosen address first.
    pub addresses: Vec<String>,
    /// Where that machine keeps further copies: whoever goes on removes the links there too, or says that it could not.
    #[serde(default)]
    pub others: Vec<PathBuf>,
    /// The names of the machines before, which this one took over from.
    #[serde(default)]
    pub earlier: Vec<Uuid>,
}

/// What stands where a claim belongs.
pub(super) enum Found {
    Claim(Claim),
    Unreadable,
    Nothing,
}

impl Claim {
    /// Whose a folder of a copy is, as far as the disk answers.
    pub(super) fn found(folder: &Path) -> Result<Found, Error> {
        match Self::read(folder) {
            Ok(claim) => Ok(Found::Claim(claim)),
            Err(Error::Damaged { .. }) => Ok(Found::Unreadable),
            Err(_) if !folder.join(CLAIM).exists() => Ok(Found::Nothing),
            Err(error) => Err(error),
        }
    }

    /// What stands in a folder of a copy.
    pub(in crate::store) fn read(folder: &Path) -> Result<Self, Error> {
        let file = folder.join(CLAIM);
        let text = fs::read(&file).map_err(|error| Error::io(&file, error))?;
        serde_json::from_slice(&text).map_err(|error| Error::Damaged {
            file,
            why: error.to_string(),
        })
    }

    /// Of a machine that knows nothing of one before.
    pub(super) const fn new(writer: Uuid) -> Self {
        Self {
            writer,
            addresses: Vec::new(),
            others: Vec::new(),
            earlier: Vec::new(),
        }
    }

    /// Whether another's claim is of no machine that this one goes on from.
    pub(super) fn is_strange(&self, other: &Self) -> bool {
        other.writer != self.writer && !self.earlier.contains(&other.writer)
    }

    /// The claim of whoever goes on in this one's place.
    pub(super) fn passed_to(&self, writer: Uuid) -> Self {
        let mut earlier = self.earlier.clone();
        if writer != self.writer && !earlier.contains(&self.writer) {
            earlier.push(self.writer);
        }
        Self {
            writer,
            earlier,
            ..self.clone()
        }
    }

    /// Puts it in place of any other.
    pub(in crate::store) fn write(&self, folder: &Path) -> Result<(), Error> {
        let (file, nascent) = (folder.join(CLAIM), folder.join("copy.new"));
        if nascent.exists() {
            fs::remove_file(&nascent).map_err(|error| Error::io(&nascent, error))?;
        }
        write_private(&nascent, &self.text())?;
        put_in_place(&nascent, &file)?;
        sync_folder(folder)
    }

    /// Writes the same bytes again and waits for the disk: a stick that is gone cannot answer from memory then.
    pub(super) fn touch(&self, folder: &Path) -> Result<(), Error> {
        let file = folder.join(CLAIM);
        let open = fs::OpenOptions::new().write(true).open(&file);
        let touched = open.and_then(|mut file| {
            file.write_all(&self.text())?;
            file.sync_all()
        });
        touched.map_err(|error| Error::io(&file, error))
    }

    fn text(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("a claim holds only texts")
    }
}
