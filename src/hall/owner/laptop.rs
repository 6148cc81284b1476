//! The laptop's part in the owner: what its watch must know, and the addresses it finds.

use super::Owner;
use crate::hall::Upkeep;
use crate::meeting::{Phase, Round};

impl Owner {
    pub(super) fn upkeep(&self) -> Upkeep {
        let doors_are_open = match self.record.meeting().phase {
            Phase::CheckingIn | Phase::InSession => true,
            Phase::Preparing | Phase::Sealed => false,
        };
        Upkeep {
            address: self.addresses.first().cloned().unwrap_or_default(),
            round_under_way: self.rounds().any(|(_, round)| Round::is_under_way(round)),
            phones_awaited: doors_are_open && !self.sessions.has_phones(),
        }
    }

    /// The server has other addresses. The first is the one for phones, on every QR: the one they used, or the new one.
    pub(super) fn follow_addresses(&mut self, mut found: Vec<String>, move_to: Option<&str>) {
        let used = move_to.or(self.addresses.first().map(String::as_str));
        let first = found.iter().position(|one| Some(one.as_str()) == used);
        if let Some(first) = first {
            found.swap(0, first);
        }
        if let Some(rehearsal) = &self.beside {
            rehearsal.follow_addresses(found.clone(), found.first().cloned());
        }
        self.addresses = found;
        self.dirty = true;
    }
}
