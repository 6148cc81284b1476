//! Days, hours, numbers and letters as offices write them.

use crate::documents::papers::words::{Moment, day, letter, nth, roman, two};
use crate::meeting::{Day, Timestamp};

fn of(year: u32, month: u32, day: u32) -> Day {
    Day { year, month, day }
}

#[test]
fn days_below_ten_and_the_first_two_months_take_a_zero() {
    for (moment, words) in [
        (of(2027, 1, 5), "ngày 05 tháng 01 năm 2027"),
        (of(2027, 2, 28), "ngày 28 tháng 02 năm 2027"),
        (of(2027, 3, 1), "ngày 01 tháng 3 năm 2027"),
        (of(2027, 6, 10), "ngày 10 tháng 6 năm 2027"),
        (of(2027, 12, 31), "ngày 31 tháng 12 năm 2027"),
    ] {
        assert_eq!(day(moment), words);
    }
}

#[test]
fn hours_are_those_of_the_room() {
    let at = |text: &str| Moment::of(&Timestamp(text.to_owned())).unwrap().whole();
    assert_eq!(
        at("2015-01-04T18:05:59Z"),
        "01 giờ 05 phút, ngày 05 tháng 01 năm 2015"
    );
    assert_eq!(
        at("2015-12-31T17:00:00Z"),
        "00 giờ 00 phút, ngày 01 tháng 01 năm 2016"
    );
}

#[test]
fn numbers_and_letters() {
    assert_eq!([0, 2, 9, 10].map(two), ["0", "02", "09", "10"]);
    let letters: Vec<String> = (0..8).map(letter).collect();
    assert_eq!(letters, ["a", "b", "c", "d", "đ", "e", "g", "h"]);
    assert_eq!([22, 23, 24].map(letter), ["y", "aa", "ab"]);
    assert_eq!(
        [1, 2, 3, 4].map(nth),
        ["thứ nhất", "thứ hai", "thứ ba", "thứ 4"]
    );
    assert_eq!([4, 6, 9, 10, 14].map(roman), ["IV", "VI", "IX", "X", "XIV"]);
}
