//! Who is connected: chairs, desks, phones. Kept in memory only, and no message of a ballot ever touches it.

use std::collections::{BTreeMap, BTreeSet};

use tokio::sync::oneshot;

use crate::election::Point;
use crate::meeting::SeatId;
use crate::protocol::{Role, You};
use crate::store::Link;

/// The hall's word to a proven session.
#[derive(Debug)]
pub enum Entrance {
    /// Come in.
    Welcome(You),
    /// Another chair session is open: it must allow this one.
    Waiting(oneshot::Receiver<bool>),
    /// The key has no part in this meeting.
    Unknown,
}

/// How many sessions each key has open.
type Keys = BTreeMap<Point, u32>;

fn came(keys: &mut Keys, key: Point) {
    *keys.entry(key).or_default() += 1;
}

fn went(keys: &mut Keys, key: &Point) {
    if let Some(count) = keys.get_mut(key) {
        *count -= 1;
        if *count == 0 {
            keys.remove(key);
        }
    }
}

/// The open sessions.
#[derive(Debug, Default)]
pub(super) struct Sessions {
    chairs: u32,
    waiting: Vec<oneshot::Sender<bool>>,
    local_desks: Keys,
    phones: Keys,
}

impl Sessions {
    /// A chair comes in if it is the first; a second one waits for the first's word.
    pub(super) fn chair(&mut self) -> Entrance {
        if self.chairs == 0 {
            self.chairs = 1;
            return Entrance::Welcome(You::Chair);
        }
        let (word, heard) = oneshot::channel();
        self.waiting.retain(|word| !word.is_closed());
        self.waiting.push(word);
        Entrance::Waiting(heard)
    }

    /// The first chair's word to all that wait: one "allow" lets every one of them in.
    ///
    /// Who is let in counts from now on, before it has heard so.
    pub(super) fn answer_chairs(&mut self, allow: bool) {
        for word in self.waiting.drain(..) {
            // A chair that has left does not hear it.
            if word.send(allow).is_ok() && allow {
                self.chairs += 1;
            }
        }
    }

    /// With nobody left to ask, the chair that has waited longest comes in.
    fn admit_longest_waiting(&mut self) {
        while self.chairs == 0 && !self.waiting.is_empty() {
            if self.waiting.remove(0).send(true).is_ok() {
                self.chairs = 1;
            }
        }
    }

    /// Another session came in.
    pub(super) fn entered(&mut self, role: Role, key: Point, local: bool) {
        match role {
            Role::Delegate => came(&mut self.phones, key),
            Role::Desk if local => came(&mut self.local_desks, key),
            Role::Desk | Role::Chair | Role::Teller => {}
        }
    }

    /// A session that came in has gone.
    pub(super) fn left(&mut self, role: Role, key: &Point, local: bool) {
        match role {
            Role::Chair => {
                self.chairs = self.chairs.saturating_sub(1);
                self.admit_longest_waiting();
            }
            Role::Desk if local => went(&mut self.local_desks, key),
            Role::Delegate => went(&mut self.phones, key),
            Role::Desk | Role::Teller => {}
        }
    }

    /// Open chair sessions.
    pub(super) fn chairs(&self) -> u32 {
        self.chairs
    }

    /// Whether a chair waits for the first one's word.
    pub(super) fn chair_waits(&self) -> bool {
        self.waiting.iter().any(|word| !word.is_closed())
    }

    /// Whether a desk page runs on the server's own machine.
    pub(super) fn desk_on_server(&self) -> bool {
        !self.local_desks.is_empty()
    }

    /// Whether the session with this key is such a desk.
    pub(super) fn is_local_desk(&self, key: &Point) -> bool {
        self.local_desks.contains_key(key)
    }

    /// Seats whose phone is connected with its live token.
    pub(super) fn connected<'a>(&self, links: impl Iterator<Item = &'a Link>) -> BTreeSet<SeatId> {
        links
            .filter(|link| self.phones.contains_key(&link.session))
            .map(|link| link.seat)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::SigningKey;

    /// A chair that must wait.
    fn waiting(sessions: &mut Sessions) -> oneshot::Receiver<bool> {
        let Entrance::Waiting(heard) = sessions.chair() else {
            panic!("a chair came in unasked");
        };
        heard
    }

    #[test]
    fn when_the_last_chair_leaves_the_one_that_waited_longest_comes_in() {
        let key = SigningKey::random(&mut rand::rng()).public();
        let mut sessions = Sessions::default();
        assert!(matches!(sessions.chair(), Entrance::Welcome(You::Chair)));
        drop(waiting(&mut sessions));
        let mut oldest = waiting(&mut sessions);
        let mut newest = waiting(&mut sessions);
        sessions.left(Role::Chair, &key, false);
        assert_eq!(oldest.try_recv(), Ok(true));
        assert!(newest.try_recv().is_err());
        assert_eq!(sessions.chairs(), 1);
        assert!(sessions.chair_waits());
    }

    #[test]
    fn one_word_lets_in_every_chair_that_waits() {
        let mut sessions = Sessions::default();
        assert!(matches!(sessions.chair(), Entrance::Welcome(You::Chair)));
        let mut two = [waiting(&mut sessions), waiting(&mut sessions)];
        sessions.answer_chairs(true);
        assert!(two.iter_mut().all(|heard| heard.try_recv() == Ok(true)));
        assert_eq!(sessions.chairs(), 3);
    }
}
