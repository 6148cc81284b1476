//! What happens after sealing: the electronic ballots are kept for six months, then destroyed by two people together.
//!
//! Results, papers and the log stay for good. The chair proposes, a teller confirms with the code that was sealed on paper;
//! both acts extend the log past the meeting's digest.

use time::format_description::well_known::Rfc3339;
use time::macros::offset;
use time::{Month, OffsetDateTime};

use super::Timestamp;
use super::wording::Day;

/// For how many months ballots are kept sealed (190-QĐ/TW, Art. 35; the union's rules say the same).
pub const KEPT_MONTHS: u8 = 6;

/// How the electronic ballots of a sealed meeting stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Kept.
    Kept,
    /// The chair asks for their destruction, for this reason.
    Proposed(String),
    /// Destroyed.
    Destroyed,
}

/// The day on which a moment fell in the room (UTC+07:00).
pub(super) fn day_of(at: &Timestamp) -> Option<Day> {
    let moment = OffsetDateTime::parse(&at.0, &Rfc3339).ok()?;
    let date = moment.checked_to_offset(offset!(+7))?.date();
    Some(Day {
        year: u32::try_from(date.year()).ok()?,
        month: u32::from(u8::from(date.month())),
        day: u32::from(date.day()),
    })
}

/// The first day on which the ballots of a meeting sealed at `sealed_at` may be destroyed: the same day [`KEPT_MONTHS`]
/// later, or the last of a shorter month.
pub fn kept_until(sealed_at: &Timestamp) -> Option<Day> {
    let sealed = day_of(sealed_at)?;
    let months = sealed.month - 1 + u32::from(KEPT_MONTHS);
    let (year, month) = (sealed.year + months / 12, months % 12 + 1);
    let whole = Month::try_from(u8::try_from(month).ok()?).ok()?;
    let longest = u32::from(whole.length(i32::try_from(year).ok()?));
    Some(Day {
        year,
        month,
        day: sealed.day.min(longest),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ballots_are_kept_for_six_months() {
        let table = [
            ("2026-01-05T03:00:00Z", (2026, 7, 5)),
            ("2026-08-31T03:00:00Z", (2027, 2, 28)),
            ("2026-12-31T18:00:00Z", (2027, 7, 1)),
            ("2027-08-30T03:00:00Z", (2028, 2, 29)),
        ];
        for (sealed, (year, month, day)) in table {
            let until = kept_until(&Timestamp(sealed.to_owned()));
            assert_eq!(until, Some(Day { year, month, day }), "{sealed}");
        }
    }
}
