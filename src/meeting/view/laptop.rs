//! What the chair sees of the laptop that serves the meeting: what it should hear of in time, and whether a phone reaches it.
//!
//! Nothing of it is an act, so nothing of it is in the log.

use serde::{Deserialize, Serialize};

/// How the laptop stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LaptopView {
    /// What is wrong with it now or was a moment ago, the gravest first.
    pub warnings: Vec<Warning>,
    /// Whether another device has reached the server since it has its present address.
    pub reached: bool,
    /// How often another device has opened the page of the check.
    pub checks: u32,
}

/// What may end a meeting if nobody looks after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "warning", rename_all = "snake_case")]
pub enum Warning {
    /// The machine has lost the address that phones use, and has no other.
    Offline {
        /// Which.
        address: String,
    },
    /// The machine has another address: every QR shows it already.
    AddressChanged {
        /// The old one.
        from: String,
        /// The new one.
        to: String,
        /// When, in seconds since 1970.
        at: i64,
    },
    /// The machine slept, or stood still.
    Slept {
        /// For how long.
        seconds: u32,
        /// When it woke, in seconds since 1970.
        at: i64,
    },
    /// It runs on its battery, which is low.
    LowBattery {
        /// What is left.
        percent: u8,
        /// For how long, as far as the machine can tell.
        minutes: Option<u32>,
    },
    /// The disk with the meetings is almost full.
    LowDisk {
        /// What is left, in whole tens.
        megabytes: u32,
    },
    /// The doors are open, and for minutes no other device has reached the server.
    NobodyReached,
    /// A round is under way and the laptop cannot be kept from falling asleep.
    MayFallAsleep,
}
