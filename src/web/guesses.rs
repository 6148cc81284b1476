//! Proofs that failed, counted by network and in all, so that keys cannot be tried by the thousand.
//!
//! Only failures count: a hall full of phones behind one address comes in at once. Where too many failed, proofs are not
//! looked at for a while, but for those of keys that were let in before: a phone that is in stays in and comes back. A
//! network without a failure is always heard.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::limits::network_of;
use crate::clock;
use crate::election::Point;

/// So many at once, and one more each `every`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// At once.
    pub burst: u32,
    /// How long until one more.
    pub every: Duration,
}

/// How much of a rate has been spent: the moment at which nothing of it will be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spent(Instant);

impl Spent {
    pub(super) fn nothing() -> Self {
        Self(clock::instant())
    }

    pub(super) fn spend(&mut self, many: u32, rate: Rate, now: Instant) {
        self.0 = self.0.max(now) + rate.every * many;
    }

    /// How long until the rate allows one more.
    pub(super) fn wait(self, rate: Rate, now: Instant) -> Duration {
        let most = rate.every * rate.burst.saturating_sub(1);
        self.0.saturating_duration_since(now).saturating_sub(most)
    }

    fn is_nothing(self, now: Instant) -> bool {
        self.0 <= now
    }
}

/// The failures of all sockets.
#[derive(Clone)]
pub(super) struct Guesses {
    of_network: Rate,
    in_all: Rate,
    counted: Arc<Mutex<Counted>>,
}

struct Counted {
    networks: BTreeMap<IpAddr, Spent>,
    all: Spent,
    known: BTreeSet<Point>,
}

/// Above this many networks, those that have no failure left are forgotten.
const MANY: usize = 1024;

impl Guesses {
    pub(super) fn within(of_network: Rate, in_all: Rate) -> Self {
        Self {
            of_network,
            in_all,
            counted: Arc::new(Mutex::new(Counted {
                networks: BTreeMap::new(),
                all: Spent::nothing(),
                known: BTreeSet::new(),
            })),
        }
    }

    /// Whether a proof of this key is looked at.
    pub(super) fn may_try(&self, address: IpAddr, key: &Point) -> bool {
        let now = clock::instant();
        let counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(spent) = counted.networks.get(&network_of(address)) else {
            return true;
        };
        let waits = |spent: Spent, rate| !spent.wait(rate, now).is_zero();
        let full = waits(*spent, self.of_network)
            || (waits(counted.all, self.in_all) && !spent.is_nothing(now));
        !full || counted.known.contains(key)
    }

    /// A proof did not hold, or its key has no part here.
    pub(super) fn failed(&self, address: IpAddr) {
        let now = clock::instant();
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.networks.len() >= MANY {
            counted.networks.retain(|_, spent| !spent.is_nothing(now));
        }
        counted.all.spend(1, self.in_all, now);
        let network = counted.networks.entry(network_of(address));
        network.or_insert(Spent(now)).spend(1, self.of_network, now);
    }

    /// A key was let in.
    pub(super) fn let_in(&self, key: Point) {
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        counted.known.insert(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::SigningKey;

    const HOUR: Duration = Duration::from_hours(1);

    fn three_of_a_network_and_five_in_all() -> Guesses {
        let rate = |burst| Rate { burst, every: HOUR };
        Guesses::within(rate(3), rate(5))
    }

    fn key() -> Point {
        SigningKey::random(&mut rand::rng()).public()
    }

    fn fails(guesses: &Guesses, address: [u8; 4], times: u32) {
        (0..times).for_each(|_| guesses.failed(address.into()));
    }

    #[test]
    fn a_network_that_failed_too_often_is_not_heard_but_for_the_keys_that_are_in() {
        let guesses = three_of_a_network_and_five_in_all();
        let (known, hall) = (key(), [192, 0, 2, 1]);
        guesses.let_in(known);
        fails(&guesses, hall, 2);
        assert!(guesses.may_try(hall.into(), &key()));
        fails(&guesses, hall, 1);
        assert!(!guesses.may_try(hall.into(), &key()));
        assert!(guesses.may_try(hall.into(), &known));
        assert!(guesses.may_try([192, 0, 2, 2].into(), &key()));
    }

    #[test]
    fn with_too_many_failures_in_all_only_networks_without_one_are_heard() {
        let guesses = three_of_a_network_and_five_in_all();
        for last in 1..=3 {
            fails(&guesses, [192, 0, 2, last], 2);
        }
        for last in 1..=3 {
            assert!(!guesses.may_try([192, 0, 2, last].into(), &key()));
        }
        assert!(guesses.may_try([192, 0, 2, 4].into(), &key()));
    }

    #[test]
    fn what_was_spent_comes_back_with_time() {
        let rate = Rate {
            burst: 2,
            every: HOUR,
        };
        let start = clock::instant();
        let mut spent = Spent(start);
        spent.spend(2, rate, start);
        assert_eq!(spent.wait(rate, start), HOUR);
        assert!(spent.wait(rate, start + HOUR).is_zero());
        assert!(spent.is_nothing(start + HOUR * 2));
    }

    #[test]
    fn a_network_of_ipv6_is_one_whatever_its_last_half_says() {
        let guesses = three_of_a_network_and_five_in_all();
        for last in 1..=3_u16 {
            guesses.failed(IpAddr::from([0x2001, 0xdb8, 0, 0, 0, 0, 0, last]));
        }
        let same = IpAddr::from([0x2001, 0xdb8, 0, 0, 9, 9, 9, 9]);
        assert!(!guesses.may_try(same, &key()));
    }
}
