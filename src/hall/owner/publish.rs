//! The views: built once for each audience, at most ten times a second; another thread writes and shows them.

use std::time::{Duration, Instant};

use super::Owner;
use crate::clock;
use crate::hall::publisher::Moment;
use crate::meeting::view::{ChairSide, DeskSide, chair_view, desk_view, hall_view};

/// Views are built at most ten times a second.
pub(super) const BETWEEN_VIEWS: Duration = Duration::from_millis(100);

/// What all views together may take of the hall's network, in bytes a second.
const VIEW_BYTES_A_SECOND: usize = 8_000_000;

/// However many phones watch, nobody waits longer for the newest view.
const LONGEST_BETWEEN_VIEWS: Duration = Duration::from_secs(2);

/// Of a hundred ballots at most about one comes while the thread builds views, however large the meeting.
const PART_OF_THE_TIME: u32 = 100;

impl Owner {
    /// Builds each audience's view once, for all of its sockets.
    pub(super) fn publish(&mut self) {
        let began = clock::instant();
        self.boxes.chair_sessions = self.sessions.chairs();
        self.boxes.desk_on_server = self.sessions.desk_on_server();
        self.boxes.now = clock::unix();
        self.boxes.address = self.addresses.first().cloned().unwrap_or_default();
        let moment = self.moment();
        self.publisher.show(moment);
        self.dirty = false;
        self.last_views = clock::instant();
        self.between_views = self.pause(began);
        self.summarise();
    }

    fn moment(&self) -> Moment {
        let chair = ChairSide {
            addresses: self.addresses.clone(),
            waiting: self.sessions.chair_waits(),
            rehearsal: self.rehearsal.clone(),
            laptop: self.laptop.clone(),
            copies: self.copies.clone(),
            moved: self.moved_view(),
        };
        let desk = DeskSide {
            phones: self.sessions.seat_phones(self.links.values()),
        };
        let hall = hall_view(&self.record, &self.boxes);
        Moment {
            chair: chair_view(hall.clone(), &self.record, &chair),
            desk: desk_view(hall.clone(), &self.record, &desk),
            hall,
        }
    }

    /// How long views must rest so that sending them leaves the network to the ballots, and building them the thread.
    fn pause(&self, began: Instant) -> Duration {
        let (to_others, to_phone) = self.publisher.sent();
        let phones = self.sessions.phones();
        let others = self.publisher.sockets().saturating_sub(phones);
        let bytes = to_phone.saturating_mul(phones) + to_others.saturating_mul(others);
        let millis = bytes / (VIEW_BYTES_A_SECOND / 1000);
        Duration::from_millis(u64::try_from(millis).unwrap_or(u64::MAX))
            .max(began.elapsed() * PART_OF_THE_TIME)
            .clamp(BETWEEN_VIEWS, LONGEST_BETWEEN_VIEWS)
    }
}
