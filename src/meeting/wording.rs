//! The words of papers and screen that change with the years: legal bases, addressees, flags, deadlines, banner.
//!
//! Only data: nothing decides on them. Who receives what has changed since the guidance, so every name can be edited.

use serde::{Deserialize, Serialize};

/// The words that a meeting's papers and screen carry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Cơ quan chủ quản, as the letterhead says it.
    pub superior: String,
    /// Căn cứ: what the papers rest on, one each.
    pub legal_bases: Vec<String>,
    /// Kính gửi (guidance III.4, C end).
    pub addressees: Vec<String>,
    /// The flags and titles that may be proposed (guidance C.5); always "đề nghị tặng".
    pub awards: Vec<String>,
    /// Lines above the screen's slides (guidance 3575, II.2.d).
    pub banner: Vec<String>,
    /// Until when what is to be sent.
    pub deadlines: Vec<Deadline>,
}

/// "Trước ngày 10/01": the last day is the day before (guidance III.1.c, III.2.c).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// What is to be done.
    pub what: String,
    /// The day that is too late, from 1.
    pub day: u32,
    /// Its month, from 1.
    pub month: u32,
    /// In the year of the emulation, or in the year after it.
    pub year: DeadlineYear,
}

/// Which year a deadline falls in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DeadlineYear {
    /// The year of the emulation.
    Same,
    /// The year after it.
    Next,
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Day {
    /// The year.
    pub year: u32,
    /// From 1.
    pub month: u32,
    /// From 1.
    pub day: u32,
}

impl Deadline {
    /// The first day that is too late, for the emulation of `year`; perhaps one that the calendar does not have.
    pub fn before(&self, year: u32) -> Day {
        Day {
            year: match self.year {
                DeadlineYear::Same => year,
                DeadlineYear::Next => year.saturating_add(1),
            },
            month: self.month,
            day: self.day,
        }
    }

    /// The last day on which it is met, for the emulation of `year`; none where the calendar has no such day.
    pub fn last_day(&self, year: u32) -> Option<Day> {
        let late = self.before(year);
        late.exists().then(|| late.before())
    }
}

impl Day {
    fn exists(self) -> bool {
        (1..=12).contains(&self.month) && (1..=days_of(self.month, self.year)).contains(&self.day)
    }

    fn before(self) -> Self {
        let Self { year, month, day } = self;
        if day > 1 {
            return Self {
                day: day - 1,
                ..self
            };
        }
        let (year, month) = if month > 1 {
            (year, month - 1)
        } else {
            (year.saturating_sub(1), 12)
        };
        Self {
            year,
            month,
            day: days_of(month, year),
        }
    }
}

fn days_of(month: u32, year: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn before(day: u32, month: u32, year: DeadlineYear) -> Deadline {
        Deadline {
            what: String::new(),
            day,
            month,
            year,
        }
    }

    #[test]
    fn the_last_day_is_the_day_before() {
        let table = [
            (before(15, 7, DeadlineYear::Same), (2026, 7, 14)),
            (before(10, 1, DeadlineYear::Next), (2027, 1, 9)),
            (before(1, 1, DeadlineYear::Next), (2026, 12, 31)),
            (before(1, 3, DeadlineYear::Same), (2026, 2, 28)),
        ];
        for (deadline, (year, month, day)) in table {
            assert_eq!(deadline.last_day(2026), Some(Day { year, month, day }));
        }
        assert_eq!(
            before(1, 3, DeadlineYear::Same).last_day(2028).unwrap().day,
            29
        );
    }

    #[test]
    fn a_day_the_calendar_does_not_have_is_no_deadline() {
        for (day, month) in [(31, 4), (29, 2), (0, 1), (1, 13)] {
            assert_eq!(before(day, month, DeadlineYear::Same).last_day(2026), None);
        }
    }
}
