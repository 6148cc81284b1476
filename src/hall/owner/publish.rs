//! The views: built once for each audience, at most ten times a second, and not at all where nothing in them changed.

use std::time::{Duration, Instant};

use super::Owner;
use crate::clock;
use crate::hall::{Framed, Views};
use crate::meeting::view::{
    ChairSide, DeskSide, HallView, chair_view, desk_view, hall_view, phone_view,
};
use crate::protocol::ServerMessage;

/// Views are built at most ten times a second.
pub(super) const BETWEEN_VIEWS: Duration = Duration::from_millis(100);

/// What all views together may take of the hall's network, in bytes a second.
const VIEW_BYTES_A_SECOND: usize = 8_000_000;

/// However many phones watch, nobody waits longer for the newest view.
const LONGEST_BETWEEN_VIEWS: Duration = Duration::from_secs(2);

/// Building views takes at most this part of the thread's time, however large the meeting.
const PART_OF_THE_TIME: u32 = 10;

impl Owner {
    /// Builds each audience's view once, for all of its sockets.
    pub(super) fn publish(&mut self) {
        let began = clock::instant();
        self.boxes.chair_sessions = self.sessions.chairs();
        self.boxes.desk_on_server = self.sessions.desk_on_server();
        self.boxes.now = clock::unix();
        self.boxes.address = self.addresses.first().cloned().unwrap_or_default();
        let hall = hall_view(&self.record, &self.boxes);
        let to_phones = self.tell_phones(phone_view(hall.clone()));
        let views = self.build_views(hall);
        let phones = self.sessions.phones();
        let others = self.views.receiver_count().saturating_sub(phones);
        let to_others = views.hall.len().saturating_mul(others);
        self.views.send_replace(views);
        self.dirty = false;
        self.last_views = clock::instant();
        self.between_views = pause(to_phones.saturating_mul(phones) + to_others, began);
        self.summarise();
    }

    /// Sends the phones their view if it has news, and answers how many bytes each gets. The server's time is none: it
    /// stands in the view of whoever comes next.
    fn tell_phones(&mut self, view: HallView) -> usize {
        let mut timeless = view.clone();
        if let Some(clock) = &mut timeless.wall.clock {
            clock.now = 0;
        }
        let news = text(&hall(timeless));
        let view = text(&hall(view));
        let (is_news, bytes) = (news != self.news, view.len());
        self.news = news;
        self.phones.send_if_modified(|shown| {
            *shown = view;
            is_news
        });
        if is_news { bytes } else { 0 }
    }

    fn build_views(&self, view: HallView) -> Views {
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
        Views {
            hall: text(&hall(view)),
            chair: text(&ServerMessage::Chair {
                view: Box::new(chair_view(&self.record, &self.boxes, &chair)),
            }),
            desk: text(&ServerMessage::Desk {
                view: Box::new(desk_view(&self.record, &self.boxes, &desk)),
            }),
        }
    }
}

fn hall(view: HallView) -> ServerMessage {
    let view = Box::new(view);
    ServerMessage::Hall { view }
}

/// How long views must rest so that sending so many bytes leaves the network to the ballots, and building them the thread.
fn pause(bytes: usize, began: Instant) -> Duration {
    let millis = bytes / (VIEW_BYTES_A_SECOND / 1000);
    Duration::from_millis(u64::try_from(millis).unwrap_or(u64::MAX))
        .max(began.elapsed() * PART_OF_THE_TIME)
        .clamp(BETWEEN_VIEWS, LONGEST_BETWEEN_VIEWS)
}

fn text(message: &ServerMessage) -> Framed {
    let text =
        serde_json::to_string(message).expect("a view holds only strings, numbers and lists");
    Framed::text(&text)
}
