//! Which credential a seat's live token has, and the spares for lost ones: in the link file and its copies, until sealing erases
//! them all.

use super::beside::{Beside, put_beside};
use super::{Error, LINK_FILE, Link, Spare, Store};
use crate::election::Point;
use crate::meeting::SeatId;

impl Store {
    /// Makes this the seat's live token, in place of an earlier one; the same link again is harmless.
    ///
    /// Called before the token is logged: after a crash between the two, a link whose seat has no token is removed.
    ///
    /// # Errors
    /// [`Error::KeyUsed`] when a key is, or ever was, another token's; [`Error::LinksErased`] after sealing; else what
    /// the disk says. Nothing has changed then.
    pub fn link(&mut self, seat: SeatId, credential: &Point, session: &Point) -> Result<(), Error> {
        self.links.link(&Link {
            seat,
            credential: *credential,
            session: *session,
        })?;
        self.tell(|| {
            let (credential, session) = (*credential, *session);
            Box::new(move |copy| copy.link(seat, &credential, &session))
        });
        Ok(())
    }

    /// Forgets the seat's live token, after its voiding is logged. Its keys stay used.
    ///
    /// # Errors
    /// [`Error::LinksErased`] after sealing; else what the disk says.
    pub fn unlink(&mut self, seat: SeatId) -> Result<(), Error> {
        self.links.unlink(seat)?;
        self.tell(|| Box::new(move |copy| copy.unlink(seat)));
        Ok(())
    }

    /// The live tokens, by seat; none after sealing.
    ///
    /// # Errors
    /// What the disk says.
    pub fn links(&self) -> Result<Vec<Link>, Error> {
        self.links.links()
    }

    /// Puts a batch of spares down, before its making is logged; [`Store::keep_spares`] follows the log.
    ///
    /// # Errors
    /// [`Error::KeyUsed`] when a key is, or ever was, another token's; [`Error::LinksErased`] after sealing; else what
    /// the disk says. Nothing has changed then.
    pub fn put_spares(&mut self, batch: u32, spares: &[Spare]) -> Result<(), Error> {
        self.links.put_spares(batch, spares)?;
        self.tell(|| {
            let spares = spares.to_vec();
            Box::new(move |copy| copy.put_spares(batch, &spares))
        });
        Ok(())
    }

    /// Forgets every spare but those of the batch that the log made last.
    ///
    /// # Errors
    /// [`Error::LinksErased`] after sealing; else what the disk says.
    pub fn keep_spares(&mut self, batch: u32) -> Result<(), Error> {
        self.links.keep_spares(batch)?;
        self.tell(|| Box::new(move |copy| copy.keep_spares(batch)));
        Ok(())
    }

    /// The spares of a batch that no seat has, sorted; none after sealing.
    ///
    /// # Errors
    /// What the disk says.
    pub fn spares(&self, batch: u32) -> Result<Vec<Spare>, Error> {
        self.links.spares(batch)
    }

    /// Makes a spare the live token of whoever had the lost credential, after the log said so; repeating is harmless.
    ///
    /// # Errors
    /// [`Error::LinksErased`] after sealing; else what the disk says.
    pub fn replace(&mut self, lost: &Point, spare: &Point) -> Result<(), Error> {
        self.links.replace(lost, spare)?;
        self.tell(|| {
            let (lost, spare) = (*lost, *spare);
            Box::new(move |copy| copy.replace(&lost, &spare))
        });
        Ok(())
    }

    /// At sealing: overwrites and removes the link file and its journals, as far as the disk obeys.
    ///
    /// The wish is on disk before the deed, as far as the disk takes it: after a crash, opening the folder completes it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn erase_links(&mut self) -> Result<(), Error> {
        let wished = self
            .meeting
            .write(|transaction| put_beside(transaction, &Beside::EraseLinks));
        // The copies are told first: where this disk fails they still have theirs to erase.
        self.tell(|| Box::new(Self::erase_links));
        self.links.erase(&self.folder.join(LINK_FILE))?;
        wished
    }
}
