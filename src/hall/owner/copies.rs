//! The copies for a spare machine, as the hall sees them: what the chair is shown, and what may not happen meanwhile.

use super::Owner;
use crate::meeting::view::{CopyStanding, CopyView, MovedView};
use crate::meeting::{Act, CopyNews, Refusal};
use crate::store::{CopyState, CopyWatch};

impl Owner {
    pub(super) fn watches_copies(&self) -> bool {
        !self.store.copies().is_empty()
    }

    /// Gives a copy that asks for it the whole meeting; a change in how one stands goes to the chair.
    pub(super) fn look_after_copies(&mut self) {
        self.store.copies_are_reached_at(&self.addresses);
        self.store.feed_copies();
        let copies: Vec<CopyView> = self.store.copies().iter().filter_map(view).collect();
        if copies != self.copies {
            self.copies = copies;
            self.dirty = true;
        }
    }

    pub(super) fn moved_view(&self) -> Option<MovedView> {
        self.moved.as_ref().map(|moved| MovedView {
            at: moved.at.clone(),
            addresses: moved.addresses.clone(),
        })
    }

    /// The log says now that the meeting came here from a copy.
    pub(super) fn forget_moved(&mut self) {
        self.moved = None;
        if let Err(error) = self.store.forget_moved() {
            tracing::error!(%error, "that the meeting came from a copy is still to be noted");
        }
    }

    /// Once another machine goes on from a copy, nothing is taken here any more: two boxes of one round must not be.
    pub(super) fn goes_on_here(&self) -> Result<(), Refusal> {
        let copies = self.store.copies();
        if copies
            .iter()
            .any(|copy| copy.state() == CopyState::TakenOver)
        {
            return Err(Refusal::TakenOver);
        }
        Ok(())
    }

    /// At sealing every copy must say, asked now, that it has all there is: its links go next. Of one that does not the log must
    /// say so, by the moment since when: its link file stays there.
    pub(super) fn copies_are_named(&self, act: &Act) -> Result<(), Refusal> {
        if *act != Act::SealMeeting {
            return Ok(());
        }
        let copies = self.store.ask_copies();
        if copies.iter().all(|state| self.is_known(state)) {
            Ok(())
        } else {
            Err(Refusal::CopyLost)
        }
    }

    fn is_known(&self, state: &CopyState) -> bool {
        let notes = &self.record.meeting().copies;
        match state {
            CopyState::Kept => true,
            CopyState::Beginning | CopyState::TakenOver => false,
            CopyState::Lost { since, .. } => notes
                .iter()
                .any(|note| note.news == CopyNews::Lost && note.at == *since),
        }
    }
}

/// Nothing is shown of a copy before its disk has answered, or failed to.
fn view(copy: &CopyWatch) -> Option<CopyView> {
    let standing = match copy.state() {
        CopyState::Beginning => return None,
        CopyState::Kept => CopyStanding::Kept,
        CopyState::Lost { since, why } => CopyStanding::Lost { since, why },
        CopyState::TakenOver => CopyStanding::TakenOver,
    };
    Some(CopyView {
        folder: copy.folder().display().to_string(),
        standing,
    })
}
