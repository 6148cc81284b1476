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

/// A point in time that never runs backwards, for waiting.
#[expect(clippy::disallowed_methods, reason = "this is the clock")]
pub fn instant() -> Instant {
    Instant::now()
}
