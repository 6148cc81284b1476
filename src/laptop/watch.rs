//! Readings in, warnings out: what of the laptop's state the chair should hear, and which address phones shall use.
//!
//! Pure. Each threshold has two ends, so that a value that trembles around it does not turn its warning on and off.

use std::time::Duration;

use super::network::Network;
use crate::meeting::view::Warning;

/// A battery this low is told of.
const LOW_BATTERY: u8 = 30;

/// From here on it is no more.
const FAIR_BATTERY: u8 = 35;

/// A disk with less room is told of.
const LOW_DISK: u64 = 500 * MEGABYTE;

/// From here on it is no more.
const FAIR_DISK: u64 = 600 * MEGABYTE;

const MEGABYTE: u64 = 1_000_000;

/// A machine that stood still for longer has slept.
const SLEEP: Duration = Duration::from_secs(20);

/// For how long a thing that has passed is told of.
const NEWS: Duration = Duration::from_mins(15);

/// With the doors open, somebody's phone comes within this time.
const ALONE: Duration = Duration::from_mins(3);

/// What a machine says of itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Since a moment that stays the same; it goes on while the machine sleeps.
    pub elapsed: Duration,
    /// By how much the pause before this reading was longer than intended.
    pub late: Duration,
    /// Seconds since 1970.
    pub now: i64,
    /// None for a machine without one.
    pub battery: Option<Battery>,
    /// Bytes that the disk with the meetings has left; none when it does not say.
    pub free: Option<u64>,
    /// The server's addresses, loopback last; none when it serves this machine only.
    pub addresses: Option<Vec<String>>,
}

/// A battery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Battery {
    /// How full it is.
    pub percent: u8,
    /// Whether the machine lives on it.
    pub draining: bool,
    /// How long it will last, if the machine can tell.
    pub minutes: Option<u32>,
}

/// What the hall says beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// The address that phones use.
    pub chosen: String,
    /// Phones are expected, and none is here.
    pub awaited: bool,
    /// Another device has reached the server.
    pub reached: bool,
    /// The machine shall stay awake, and nothing keeps it so.
    pub sleepy: bool,
}

/// What follows from a reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What the chair should hear, the gravest first.
    pub warnings: Vec<Warning>,
    /// The server's addresses, if they are not those of before.
    pub addresses: Option<Vec<String>>,
    /// The address that phones shall use from now on, if it is another one.
    pub move_to: Option<String>,
}

/// Remembers what a single reading does not show.
#[derive(Debug, Default)]
pub struct Watch {
    battery_is_low: bool,
    disk_is_low: bool,
    alone_since: Option<Duration>,
    slept: Option<News>,
    changed: Option<News>,
    network: Network,
}

/// A warning of what has passed.
#[derive(Debug)]
struct News {
    warning: Warning,
    since: Duration,
}

impl Watch {
    /// Takes a reading.
    pub fn step(&mut self, reading: &Reading, room: &Room) -> Told {
        let mut told = Told::default();
        let offline = self.network(reading, room, &mut told);
        self.sleep(reading);
        let elapsed = reading.elapsed;
        // What has no battery stands on a desk or in a rack, where nothing sends it to sleep.
        let sleepy = room.sleepy && reading.battery.is_some();
        told.warnings = [
            offline,
            News::fresh(self.changed.as_ref(), elapsed),
            News::fresh(self.slept.as_ref(), elapsed),
            self.battery(reading.battery),
            self.disk(reading.free),
            self.alone(elapsed, room, reading.addresses.is_some()),
            sleepy.then_some(Warning::MayFallAsleep),
        ]
        .into_iter()
        .flatten()
        .collect();
        told
    }

    fn battery(&mut self, battery: Option<Battery>) -> Option<Warning> {
        let battery = battery.filter(|battery| battery.draining);
        self.battery_is_low = battery.is_some_and(|Battery { percent, .. }| {
            percent <= LOW_BATTERY || (self.battery_is_low && percent < FAIR_BATTERY)
        });
        let Battery {
            percent, minutes, ..
        } = battery.filter(|_| self.battery_is_low)?;
        Some(Warning::LowBattery { percent, minutes })
    }

    fn disk(&mut self, free: Option<u64>) -> Option<Warning> {
        self.disk_is_low =
            free.is_some_and(|free| free < LOW_DISK || (self.disk_is_low && free < FAIR_DISK));
        let free = free.filter(|_| self.disk_is_low)?;
        let megabytes = u32::try_from(free / MEGABYTE / 10 * 10).unwrap_or(u32::MAX);
        Some(Warning::LowDisk { megabytes })
    }

    fn sleep(&mut self, reading: &Reading) {
        if reading.late >= SLEEP {
            let seconds = u32::try_from(reading.late.as_secs()).unwrap_or(u32::MAX);
            let at = reading.now;
            self.slept = Some(News::of(Warning::Slept { seconds, at }, reading));
        }
    }

    fn alone(&mut self, elapsed: Duration, room: &Room, open: bool) -> Option<Warning> {
        if !(open && room.awaited && !room.reached) {
            self.alone_since = None;
            return None;
        }
        let since = *self.alone_since.get_or_insert(elapsed);
        (elapsed.saturating_sub(since) >= ALONE).then_some(Warning::NobodyReached)
    }

    /// Follows the machine's addresses; a warning when none is left for phones.
    fn network(&mut self, reading: &Reading, room: &Room, told: &mut Told) -> Option<Warning> {
        let addresses = reading.addresses.as_ref()?;
        let chosen = &room.chosen;
        let found = self.network.step(reading.elapsed, addresses, chosen);
        if let Some(to) = &found.move_to {
            let warning = Warning::AddressChanged {
                from: chosen.clone(),
                to: to.clone(),
                at: reading.now,
            };
            self.changed = Some(News::of(warning, reading));
        }
        told.addresses = found.addresses;
        told.move_to = found.move_to;
        found.offline.map(|address| Warning::Offline { address })
    }
}

impl News {
    fn of(warning: Warning, reading: &Reading) -> Self {
        let since = reading.elapsed;
        Self { warning, since }
    }

    /// The warning, as long as it is news.
    fn fresh(news: Option<&Self>, elapsed: Duration) -> Option<Warning> {
        let news = news.filter(|news| elapsed.saturating_sub(news.since) < NEWS)?;
        Some(news.warning.clone())
    }
}

#[cfg(test)]
mod tests;
