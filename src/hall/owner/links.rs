//! The live tokens as the thread looks for them: by seat, and by the key of a phone's session.

use std::collections::BTreeMap;

use crate::election::Point;
use crate::meeting::SeatId;
use crate::store::{Link, Spare};

/// Links of live tokens. However many there are, a phone that comes back is found at once.
///
/// Only the links are wiped when dropped: beside a seat the index has the key of its sessions, which leads to no credential.
#[derive(Default)]
pub(super) struct Links {
    by_seat: BTreeMap<SeatId, Link>,
    seats: BTreeMap<Point, SeatId>,
}

impl Links {
    /// Makes this the seat's link.
    pub(super) fn put(&mut self, link: Link) {
        self.remove(link.seat);
        self.seats.insert(link.session, link.seat);
        self.by_seat.insert(link.seat, link);
    }

    /// Forgets the seat's link.
    pub(super) fn remove(&mut self, seat: SeatId) {
        if let Some(link) = self.by_seat.remove(&seat) {
            self.seats.remove(&link.session);
        }
    }

    /// Forgets all.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// The seat's.
    pub(super) fn get(&self, seat: SeatId) -> Option<&Link> {
        self.by_seat.get(&seat)
    }

    /// The link of the phone whose session has this key.
    pub(super) fn of_session(&self, session: &Point) -> Option<&Link> {
        self.get(*self.seats.get(session)?)
    }

    /// All of them, by seat.
    pub(super) fn values(&self) -> impl Iterator<Item = &Link> {
        self.by_seat.values()
    }

    /// The seat of the lost credential has the spare's keys from now on.
    pub(super) fn replace(&mut self, lost: &Point, spare: &Spare) {
        let seat = self.values().find(|link| link.credential == *lost);
        if let Some(seat) = seat.map(|link| link.seat) {
            self.put(Link {
                seat,
                credential: spare.credential,
                session: spare.session,
            });
        }
    }
}
