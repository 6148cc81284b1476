//! Words that the papers share: days and hours as offices write them, numbers, names.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use time::macros::offset;

use crate::contest::{Denominator, UnitList};
use crate::meeting::{Day, Person, Timestamp};

/// A moment on the room's clock (UTC+07:00).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    /// The day.
    pub(super) day: Day,
    hour: u8,
    minute: u8,
}

impl Moment {
    /// A moment of the log.
    pub(super) fn of(at: &Timestamp) -> Option<Self> {
        let moment = OffsetDateTime::parse(&at.0, &Rfc3339)
            .ok()?
            .to_offset(offset!(+7));
        let day = Day {
            year: u32::try_from(moment.year()).ok()?,
            month: u32::from(u8::from(moment.month())),
            day: u32::from(moment.day()),
        };
        let (hour, minute) = (moment.hour(), moment.minute());
        Some(Self { day, hour, minute })
    }

    /// "08 giờ 05 phút".
    pub(super) fn hour(self) -> String {
        format!("{:02} giờ {:02} phút", self.hour, self.minute)
    }

    /// "08 giờ 05 phút, ngày 05 tháng 01 năm 2015".
    pub(super) fn whole(self) -> String {
        format!("{}, {}", self.hour(), day(self.day))
    }
}

/// "ngày 05 tháng 01 năm 2027": zeros before days below 10, and before the months 1 and 2 only.
pub(super) fn day(Day { year, month, day }: Day) -> String {
    if month < 3 {
        format!("ngày {day:02} tháng {month:02} năm {year}")
    } else {
        format!("ngày {day:02} tháng {month} năm {year}")
    }
}

/// A number of things in running words: "02", and a plain "0" for none.
pub(super) fn two(number: u32) -> String {
    if number == 0 {
        "0".to_owned()
    } else {
        format!("{number:02}")
    }
}

/// "thứ nhất", "thứ hai", "thứ ba", "thứ 4": a round of voting.
pub(super) fn nth(number: u32) -> String {
    match number {
        1 => "thứ nhất".to_owned(),
        2 => "thứ hai".to_owned(),
        3 => "thứ ba".to_owned(),
        other => format!("thứ {other}"),
    }
}

/// "thứ nhất", "thứ nhì", "thứ 3": a place.
pub(super) fn rank_name(place: u32) -> String {
    crate::meeting::clauses::of_rank(place).vi
}

/// I, II, III … up to 39: more parts than a paper has.
pub(super) fn roman(number: usize) -> String {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let one = ones.get(number % 10).copied().unwrap_or_default();
    format!("{}{one}", "X".repeat(number / 10))
}

/// The letter of a point: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư; after y, pairs.
pub(super) fn letter(at: usize) -> String {
    const LETTERS: [char; 23] = [
        'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's',
        't', 'u', 'v', 'x', 'y',
    ];
    let one = |at: usize| LETTERS.get(at).copied().unwrap_or('y');
    match at.checked_sub(LETTERS.len()) {
        None => one(at).to_string(),
        Some(over) => format!("{}{}", one(over / LETTERS.len()), one(over % LETTERS.len())),
    }
}

/// What stands on a list: "đơn vị", "tập thể", "cá nhân".
pub(super) fn noun(list: UnitList) -> &'static str {
    match list {
        UnitList::Members | UnitList::Districts => "đơn vị",
        UnitList::Collectives => "tập thể",
        UnitList::Individuals => "cá nhân",
    }
}

/// The heading of a column of names.
pub(super) fn names_heading(list: UnitList) -> &'static str {
    match list {
        UnitList::Members | UnitList::Districts => "Tên đơn vị",
        UnitList::Collectives => "Tên tập thể",
        UnitList::Individuals => "Họ và tên",
    }
}

/// The heading of the column of whom they belong to.
pub(super) fn parents_heading(list: UnitList) -> &'static str {
    match list {
        UnitList::Members | UnitList::Districts | UnitList::Collectives => "Trực thuộc",
        UnitList::Individuals => "Đơn vị công tác",
    }
}

/// The heading of a list of units.
pub(super) fn list_heading(list: UnitList) -> &'static str {
    match list {
        UnitList::Members => "Đơn vị thành viên",
        UnitList::Districts => "Đơn vị trực thuộc do đơn vị thành viên giới thiệu",
        UnitList::Collectives => "Tập thể",
        UnitList::Individuals => "Cá nhân",
    }
}

/// What a percentage is of, `voter` being what those who vote are called.
pub(super) fn denominator(of: Denominator, voter: &str) -> String {
    match of {
        Denominator::Valid => "số phiếu hợp lệ".to_owned(),
        Denominator::Returned => "số phiếu thu về".to_owned(),
        Denominator::Present => format!("số {voter} có mặt"),
        Denominator::Convened => format!("số {voter} được triệu tập"),
    }
}

/// "A, B và C".
pub(super) fn joined(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., last] => format!("{} và {last}", before.join(", ")),
    }
}

/// A person with the office, where it is known.
pub(super) fn person(person: &Person) -> String {
    if person.office.trim().is_empty() {
        person.name.clone()
    } else {
        format!("{}, {}", person.name, person.office)
    }
}

/// The first letter in capitals.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Without the stop that a sentence or an item ends with.
pub(super) fn open_ended(text: &str) -> &str {
    text.trim().trim_end_matches(['.', ';', ','])
}
