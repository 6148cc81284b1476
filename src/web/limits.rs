//! How much and how long one peer may have of the server, so that no stranger can starve the room.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::guesses::Rate;
use crate::hall::Hall;
use crate::protocol::{ClientMessage, Role};

/// What one peer may have. Tests give their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How long a handshake, the head of a request, and the pause before the next one may take.
    pub head: Duration,
    /// How long a socket may stay without having proven a key or asked to watch.
    pub stranger: Duration,
    /// How long one message may take to leave: a peer that does not read is gone then.
    pub send: Duration,
    /// How long a socket may be silent, even to a ping.
    pub silence: Duration,
    /// Connections that carry pages and files, of one address.
    pub connections_of_address: usize,
    /// The same of all addresses together.
    pub connections_in_all: usize,
    /// Sockets of one session key: a phone and its tabs.
    pub sockets_of_key: usize,
    /// Sockets of one address: a whole hall behind one address must fit.
    pub sockets_of_address: usize,
    /// Of those, sockets at which a chair's large messages are read before a key is proven.
    pub chairs_of_address: usize,
    /// The same of all addresses together.
    pub chairs_in_all: usize,
    /// Sockets of one address that have proven no key that plays a part.
    pub unproven_of_address: usize,
    /// The same of all addresses together.
    pub unproven_in_all: usize,
    /// Proofs of one address that fail.
    pub failures_of_address: Rate,
    /// The same of all addresses together.
    pub failures_in_all: Rate,
    /// Messages of one socket; a heavy one counts as several.
    pub messages: Rate,
    /// Whether this machine's own programs are taken for strange ones, which the limits hold for.
    pub count_local: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(20),
            stranger: Duration::from_secs(30),
            send: Duration::from_secs(20),
            silence: Duration::from_secs(45),
            connections_of_address: 4096,
            connections_in_all: 8192,
            sockets_of_key: 16,
            sockets_of_address: 16_384,
            chairs_of_address: 16,
            chairs_in_all: 32,
            unproven_of_address: 1024,
            unproven_in_all: 4096,
            failures_of_address: Rate {
                burst: 300,
                every: Duration::from_millis(200),
            },
            failures_in_all: Rate {
                burst: 1200,
                every: Duration::from_millis(50),
            },
            messages: Rate {
                burst: 200,
                every: Duration::from_millis(50),
            },
            count_local: false,
        }
    }
}

impl Limits {
    /// With so many files that may be open at once: half of them stay for those who have a part in the meeting.
    #[must_use]
    pub fn for_files(self, files: u64) -> Self {
        let quarter = usize::try_from(files / 4).unwrap_or(usize::MAX);
        Self {
            connections_in_all: self.connections_in_all.min(quarter),
            unproven_in_all: self.unproven_in_all.min(quarter),
            ..self
        }
    }
}

/// How many messages one counts for: what makes the machine work costs more than what it only takes down.
pub(super) fn weight(message: &ClientMessage) -> u32 {
    match message {
        ClientMessage::PreviewSheet { .. }
        | ClientMessage::ReadLike { .. }
        | ClientMessage::ShowLike { .. }
        | ClientMessage::ShowPresets { .. }
        | ClientMessage::ShowHistory { .. }
        | ClientMessage::MakeFile { .. }
        | ClientMessage::StartRehearsal { .. } => 20,
        ClientMessage::Cast { .. } => 10,
        ClientMessage::State { .. } => 4,
        ClientMessage::Watch
        | ClientMessage::Prove { .. }
        | ClientMessage::Act { .. }
        | ClientMessage::AnswerChair { .. }
        | ClientMessage::ChooseAddress { .. }
        | ClientMessage::DirectWall { .. }
        | ClientMessage::StopRehearsal { .. }
        | ClientMessage::FindBallot { .. } => 1,
    }
}

/// What counts as one address: of IPv6 the network, since a machine picks the rest itself.
pub(super) fn network_of(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => {
            let network = u128::from(address) & (u128::MAX << 64);
            std::net::Ipv6Addr::from(network).into()
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
///
/// Where there are so many in all, nobody has more than are left free: one greedy peer gets half of them, two a third
/// each, and there is always a place for the next.
pub(super) struct Places<K: Ord + Clone> {
    in_all: usize,
    taken: Arc<Mutex<Taken<K>>>,
}

struct Taken<K> {
    by: BTreeMap<K, usize>,
    in_all: usize,
}

/// A place taken; dropping it gives it back.
pub(super) struct Place<K: Ord + Clone> {
    places: Places<K>,
    key: K,
}

impl<K: Ord + Clone> Places<K> {
    /// So many in all.
    pub(super) fn within(in_all: usize) -> Self {
        let taken = Taken {
            by: BTreeMap::new(),
            in_all: 0,
        };
        Self {
            in_all,
            taken: Arc::new(Mutex::new(taken)),
        }
    }

    /// Takes a place if `key` has fewer than `most`, and fewer than are free.
    pub(super) fn take(&self, key: K, most: usize) -> Option<Place<K>> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.by.get(&key).copied().unwrap_or_default();
        if count >= most.min(self.in_all - taken.in_all) {
            return None;
        }
        taken.by.insert(key.clone(), count + 1);
        taken.in_all += 1;
        Some(Place {
            places: self.clone(),
            key,
        })
    }
}

impl<K: Ord + Clone> Clone for Places<K> {
    fn clone(&self) -> Self {
        Self {
            in_all: self.in_all,
            taken: Arc::clone(&self.taken),
        }
    }
}

impl<K: Ord + Clone> Default for Places<K> {
    fn default() -> Self {
        Self::within(usize::MAX)
    }
}

impl<K: Ord + Clone> Drop for Place<K> {
    fn drop(&mut self) {
        let taken = self.places.taken.lock();
        let mut taken = taken.unwrap_or_else(PoisonError::into_inner);
        taken.in_all -= 1;
        if let Some(count) = taken.by.get_mut(&self.key) {
            *count -= 1;
            if *count == 0 {
                taken.by.remove(&self.key);
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

    #[test]
    fn however_many_a_greedy_peer_takes_there_is_a_place_for_the_next() {
        let places = Places::within(12);
        let taken_by = |key| {
            let mut taken = Vec::new();
            while let Some(place) = places.take(key, usize::MAX) {
                taken.push(place);
            }
            taken
        };
        let first = taken_by("a");
        assert_eq!(first.len(), 6);
        let second = taken_by("b");
        assert_eq!(second.len(), 3);
        assert!(places.take("c", usize::MAX).is_some());
        drop((first, second));
        assert_eq!(taken_by("c").len(), 6);
    }

    #[test]
    fn half_of_the_open_files_stay_for_those_who_have_a_part() {
        let few = Limits::default().for_files(1024);
        assert_eq!((few.connections_in_all, few.unproven_in_all), (256, 256));
        assert_eq!(Limits::default().for_files(u64::MAX), Limits::default());
    }
}
