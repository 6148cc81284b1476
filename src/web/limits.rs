//! How much and how long one peer may have of the server, so that no stranger can starve the room.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::hall::Hall;
use crate::protocol::Role;

/// What one peer may have. Tests give their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How long a socket may stay without having proven a key or asked to watch.
    pub stranger: Duration,
    /// How long one message may take to leave: a peer that does not read is gone then.
    pub send: Duration,
    /// Sockets of one session key: a phone and its tabs.
    pub sockets_of_key: usize,
    /// Sockets of one address: a whole hall behind one address must fit.
    pub sockets_of_address: usize,
    /// Of those, sockets at which a chair's large messages are read.
    pub chairs_of_address: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            stranger: Duration::from_secs(30),
            send: Duration::from_secs(20),
            sockets_of_key: 64,
            sockets_of_address: 4000,
            chairs_of_address: 16,
        }
    }
}

/// The largest message of a stranger, and of anybody without more to say.
pub(super) const SMALL_MESSAGE: usize = 4096;

/// The largest message of a desk: the public halves of the spare tokens of four thousand seats.
const DESK_MESSAGE: usize = 16 * 1024;

/// The largest message of all: a chair's sheet.
pub(super) const LARGEST_MESSAGE: usize = 8 * 1024 * 1024;

/// What a delegate's or a teller's socket takes at least, whatever is open when it comes: more than the ballot of any
/// list that people read. A socket that meets a larger one ends, and the next takes what is open by then.
const GROWING_MESSAGE: usize = 512 * 1024;

/// The role that a socket's address names, as `?as=desk`; none for one that only watches.
pub(super) fn audience(query: Option<&str>) -> Option<Role> {
    let named = query?
        .split('&')
        .find_map(|part| part.strip_prefix("as="))?;
    [Role::Chair, Role::Desk, Role::Teller, Role::Delegate]
        .into_iter()
        .find(|role| role.word() == named)
}

/// The largest message that is read at all from a socket of this audience, in bytes.
pub(super) fn largest_read(audience: Option<Role>, hall: &Hall) -> usize {
    match audience {
        Some(Role::Chair) => LARGEST_MESSAGE,
        Some(Role::Delegate) => hall.voting().delegate_limit().max(GROWING_MESSAGE),
        Some(Role::Teller) => hall.voting().share_limit().max(GROWING_MESSAGE),
        Some(Role::Desk) => DESK_MESSAGE,
        None => SMALL_MESSAGE,
    }
}

/// Counts places by whom they are taken.
pub(super) struct Places<K: Ord + Clone>(Arc<Mutex<BTreeMap<K, usize>>>);

/// A place taken; dropping it gives it back.
pub(super) struct Place<K: Ord + Clone> {
    places: Places<K>,
    key: K,
}

impl<K: Ord + Clone> Places<K> {
    /// Takes a place if `key` has fewer than `most`.
    pub(super) fn take(&self, key: K, most: usize) -> Option<Place<K>> {
        let mut taken = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.entry(key.clone()).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(Place {
            places: self.clone(),
            key,
        })
    }
}

impl<K: Ord + Clone> Clone for Places<K> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<K: Ord + Clone> Default for Places<K> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<K: Ord + Clone> Drop for Place<K> {
    fn drop(&mut self) {
        let mut taken = self.places.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = taken.get_mut(&self.key) {
            *count -= 1;
            if *count == 0 {
                taken.remove(&self.key);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_its_audience_and_any_other_only_watches() {
        assert_eq!(audience(Some("as=chair")), Some(Role::Chair));
        assert_eq!(audience(Some("x=1&as=delegate")), Some(Role::Delegate));
        for other in [
            None,
            Some(""),
            Some("as=watch"),
            Some("as=Chair"),
            Some("as"),
        ] {
            assert_eq!(audience(other), None, "{other:?}");
        }
    }

    #[test]
    fn a_place_given_back_can_be_taken_again() {
        let places = Places::default();
        let first = places.take("a", 1);
        assert!(first.is_some());
        assert!(places.take("a", 1).is_none());
        assert!(places.take("b", 1).is_some());
        drop(first);
        assert!(places.take("a", 1).is_some());
    }
}
