//! The bundle of a sealed meeting: on the shelf, in the meeting's folder, and without ballots once they are destroyed.

use super::Owner;
use crate::bundle;

impl Owner {
    /// The ballots are gone from the disk; they leave memory and shelf, and the bundle that stays holds none.
    pub(super) fn forget_ballots(&mut self) {
        self.boxes.ballots.clear();
        self.shelf.take_down("/archive.bel");
        self.shelf.take_down("/blame.json");
        self.shelf.take_down("bundle.zip");
        self.erase_bundle();
        self.forget_order();
        self.shelve_bundle();
    }

    /// A bundle that holds ballots goes before another is written: whatever fails then, none stays.
    pub(super) fn erase_bundle(&self) {
        if let Err(error) = self.store.erase_bundle() {
            tracing::error!(%error, "the bundle with the destroyed ballots could not be erased: erase it by hand");
        }
    }

    /// Puts the bundle up for everybody and into the meeting's folder.
    pub(super) fn shelve_bundle(&self) {
        match self
            .material()
            .and_then(|material| bundle::write(&material).map_err(|error| error.to_string()))
        {
            Ok(bytes) => {
                self.keep_bundle(&bytes);
                self.shelf
                    .put("bundle.zip".to_owned(), "application/zip", bytes);
            }
            Err(error) => tracing::error!(error, "the bundle could not be made"),
        }
    }

    fn keep_bundle(&self, bytes: &[u8]) {
        if let Err(error) = self.store.keep_bundle(bytes) {
            tracing::error!(%error, "the bundle could not be written into the meeting's folder");
        }
    }
}
