//! Who is connected: chairs, desks, phones. Kept in memory only, and no message of a ballot ever touches it.

use std::collections::{BTreeMap, BTreeSet};

use tokio::sync::oneshot;

use crate::election::Point;
use crate::meeting::SeatId;
use crate::meeting::view::SeatPhone;
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
    chairs: Keys,
    waiting: Vec<(Point, oneshot::Sender<bool>)>,
    local_desks: Keys,
    phones: Keys,
    /// Phones that were here, also those that have gone: a visit may be shorter than the rest between two views.
    seen_phones: BTreeSet<Point>,
}

impl Sessions {
    /// A chair, or the deputy with the key of the delegation, comes in if it is the first with its key; a second one waits
    /// for the first's word. Neither keeps the other out.
    pub(super) fn chair(&mut self, key: Point) -> Entrance {
        if !self.chairs.contains_key(&key) {
            came(&mut self.chairs, key);
            return Entrance::Welcome(You::Chair);
        }
        let (word, heard) = oneshot::channel();
        self.waiting.retain(|(_, word)| !word.is_closed());
        self.waiting.push((key, word));
        Entrance::Waiting(heard)
    }

    /// The first one's word to all that wait with its key: one "allow" lets every one of them in.
    ///
    /// Who is let in counts from now on, before it has heard so.
    pub(super) fn answer_chairs(&mut self, key: Point, allow: bool) {
        let waiting = std::mem::take(&mut self.waiting);
        let (asked, others) = waiting.into_iter().partition(|(of, _)| *of == key);
        self.waiting = others;
        let asked: Vec<(Point, oneshot::Sender<bool>)> = asked;
        for (_, word) in asked {
            // A chair that has left does not hear it.
            if word.send(allow).is_ok() && allow {
                came(&mut self.chairs, key);
            }
        }
    }

    /// With nobody of its key left to ask, the one that has waited longest comes in.
    fn admit_longest_waiting(&mut self, key: Point) {
        while !self.chairs.contains_key(&key)
            && let Some(at) = self.waiting.iter().position(|(of, _)| *of == key)
        {
            if self.waiting.remove(at).1.send(true).is_ok() {
                came(&mut self.chairs, key);
            }
        }
    }

    /// Another session came in.
    pub(super) fn entered(&mut self, role: Role, key: Point, local: bool) {
        match role {
            Role::Delegate => {
                came(&mut self.phones, key);
                self.seen_phones.insert(key);
            }
            Role::Desk if local => came(&mut self.local_desks, key),
            Role::Desk | Role::Chair | Role::Teller => {}
        }
    }

    /// A session that came in has gone.
    pub(super) fn left(&mut self, role: Role, key: &Point, local: bool) {
        match role {
            Role::Chair => {
                went(&mut self.chairs, key);
                self.admit_longest_waiting(*key);
            }
            Role::Desk if local => went(&mut self.local_desks, key),
            Role::Delegate => went(&mut self.phones, key),
            Role::Desk | Role::Teller => {}
        }
    }

    /// Whether any phone is here.
    pub(super) fn has_phones(&self) -> bool {
        !self.phones.is_empty()
    }

    /// Open phone sessions.
    pub(super) fn phones(&self) -> usize {
        let open = self.phones.values().map(|count| *count as usize);
        open.sum()
    }

    /// Open chair sessions.
    pub(super) fn chairs(&self) -> u32 {
        self.chairs.values().sum()
    }

    /// Whether a chair waits for the first one's word.
    pub(super) fn chair_waits(&self) -> bool {
        self.waiting.iter().any(|(_, word)| !word.is_closed())
    }

    /// Whether a desk page runs on the server's own machine.
    pub(super) fn desk_on_server(&self) -> bool {
        !self.local_desks.is_empty()
    }

    /// Whether the session with this key is such a desk.
    pub(super) fn is_local_desk(&self, key: &Point) -> bool {
        self.local_desks.contains_key(key)
    }

    /// The phones that are or were here with the live token of their seat, since the program started.
    pub(super) fn seat_phones<'a>(
        &self,
        links: impl Iterator<Item = &'a Link>,
    ) -> BTreeMap<SeatId, SeatPhone> {
        links
            .filter(|link| self.seen_phones.contains(&link.session))
            .map(|link| {
                let here = self.phones.contains_key(&link.session);
                (
                    link.seat,
                    if here {
                        SeatPhone::Here
                    } else {
                        SeatPhone::Gone
                    },
                )
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::SigningKey;

    fn key() -> Point {
        SigningKey::random(&mut rand::rng()).public()
    }

    /// A chair that must wait.
    fn waiting(sessions: &mut Sessions, key: Point) -> oneshot::Receiver<bool> {
        let Entrance::Waiting(heard) = sessions.chair(key) else {
            panic!("a chair came in unasked");
        };
        heard
    }

    fn comes_in(sessions: &mut Sessions, key: Point) -> bool {
        matches!(sessions.chair(key), Entrance::Welcome(You::Chair))
    }

    #[test]
    fn when_the_last_chair_leaves_the_one_that_waited_longest_comes_in() {
        let (mut sessions, key) = (Sessions::default(), key());
        assert!(comes_in(&mut sessions, key));
        drop(waiting(&mut sessions, key));
        let mut oldest = waiting(&mut sessions, key);
        let mut newest = waiting(&mut sessions, key);
        sessions.left(Role::Chair, &key, false);
        assert_eq!(oldest.try_recv(), Ok(true));
        assert!(newest.try_recv().is_err());
        assert_eq!(sessions.chairs(), 1);
        assert!(sessions.chair_waits());
    }

    #[test]
    fn one_word_lets_in_every_chair_that_waits() {
        let (mut sessions, key) = (Sessions::default(), key());
        assert!(comes_in(&mut sessions, key));
        let mut two = [waiting(&mut sessions, key), waiting(&mut sessions, key)];
        sessions.answer_chairs(key, true);
        assert!(two.iter_mut().all(|heard| heard.try_recv() == Ok(true)));
        assert_eq!(sessions.chairs(), 3);
    }

    #[test]
    fn the_deputy_neither_keeps_the_chair_out_nor_answers_for_it() {
        let (mut sessions, chair, deputy) = (Sessions::default(), key(), key());
        assert!(comes_in(&mut sessions, deputy));
        assert!(comes_in(&mut sessions, chair));
        let mut second = waiting(&mut sessions, chair);
        sessions.answer_chairs(deputy, false);
        assert!(second.try_recv().is_err());
        sessions.answer_chairs(chair, true);
        assert_eq!(second.try_recv(), Ok(true));
        assert_eq!(sessions.chairs(), 3);
    }

    #[test]
    fn a_phone_that_came_and_went_is_told_from_one_that_never_came() {
        let (mut sessions, came, stays, never) = (Sessions::default(), key(), key(), key());
        for phone in [came, stays] {
            sessions.entered(Role::Delegate, phone, false);
        }
        sessions.left(Role::Delegate, &came, false);
        let links = [(1, came), (2, stays), (3, never)].map(|(seat, session)| Link {
            seat: SeatId(seat),
            credential: key(),
            session,
        });
        let phones = sessions.seat_phones(links.iter());
        assert_eq!(
            phones,
            [(SeatId(1), SeatPhone::Gone), (SeatId(2), SeatPhone::Here)].into()
        );
    }
}
