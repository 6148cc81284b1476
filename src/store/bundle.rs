//! The audit bundle of a sealed meeting, in the meeting's own folder: `bundle.zip`.

use std::fs;

use super::disk::{put_in_place, sync_folder, write_private};
use super::{Error, Store};

/// Its name.
pub(super) const BUNDLE: &str = "bundle.zip";

/// What a crash while writing leaves.
const NASCENT: &str = "bundle.new";

impl Store {
    /// Removes the bundle, and what a crash left of one.
    ///
    /// # Errors
    /// What the disk says.
    pub fn erase_bundle(&self) -> Result<(), Error> {
        for name in [BUNDLE, NASCENT] {
            let file = self.folder.join(name);
            if file.exists() {
                fs::remove_file(&file).map_err(|error| Error::io(&file, error))?;
            }
        }
        sync_folder(&self.folder)?;
        self.tell(|| Box::new(|copy| copy.erase_bundle()));
        Ok(())
    }

    /// The bundle, if there is one.
    pub(super) fn bundle(&self) -> Result<Option<Vec<u8>>, Error> {
        let file = self.folder.join(BUNDLE);
        if !file.exists() {
            return Ok(None);
        }
        fs::read(&file)
            .map(Some)
            .map_err(|error| Error::io(&file, error))
    }

    /// Writes the bundle in place of an older one: whole or not at all, and on disk when this returns.
    ///
    /// # Errors
    /// What the disk says; the older one is still there.
    pub fn keep_bundle(&self, bytes: &[u8]) -> Result<(), Error> {
        let (file, nascent) = (self.folder.join(BUNDLE), self.folder.join(NASCENT));
        if nascent.exists() {
            fs::remove_file(&nascent).map_err(|error| Error::io(&nascent, error))?;
        }
        write_private(&nascent, bytes)?;
        put_in_place(&nascent, &file)?;
        sync_folder(&self.folder)?;
        self.tell(|| {
            let bytes = bytes.to_vec();
            Box::new(move |copy| copy.keep_bundle(&bytes))
        });
        Ok(())
    }
}
