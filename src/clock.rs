//! The one place that asks for the time.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::meeting::Timestamp;

/// The time in UTC, to the second.
pub fn now() -> Timestamp {
    let moment = OffsetDateTime::from_unix_timestamp(unix()).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    Timestamp(
        moment
            .format(&Rfc3339)
            .expect("a second of our era can be written in RFC 3339"),
    )
}

/// Whole seconds since 1970; a laptop set before 1970 counts as 1970.
#[expect(clippy::disallowed_methods, reason = "this is the clock")]
pub fn unix() -> i64 {
    seconds_of(SystemTime::now())
}

/// A moment of the system's in whole seconds since 1970; an earlier one counts as 1970.
pub fn seconds_of(moment: SystemTime) -> i64 {
    let since = moment.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

/// A moment of a log in whole seconds since 1970; none when it is not written as [`now`] writes it.
pub fn seconds(moment: &Timestamp) -> Option<i64> {
    let moment = OffsetDateTime::parse(&moment.0, &Rfc3339).ok()?;
    Some(moment.unix_timestamp())
}

/// Since some moment that stays the same; unlike [`instant`] it goes on while the machine sleeps.
#[cfg(unix)]
pub fn with_sleep() -> Duration {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let clock = rustix::time::ClockId::Boottime;
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    let clock = rustix::time::ClockId::Monotonic;
    let time = rustix::time::clock_gettime(clock);
    let whole = u64::try_from(time.tv_sec).unwrap_or_default();
    Duration::new(whole, u32::try_from(time.tv_nsec).unwrap_or_default())
}

/// Since the first time it was asked for; Windows counts its sleep too.
#[cfg(not(unix))]
pub fn with_sleep() -> Duration {
    static FIRST: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    FIRST.get_or_init(instant).elapsed()
}

/// A point in time that never runs backwards, for waiting.
#[expect(clippy::disallowed_methods, reason = "this is the clock")]
pub fn instant() -> Instant {
    Instant::now()
}
