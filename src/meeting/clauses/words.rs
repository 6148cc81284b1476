//! The words that several sentences share: nouns, ordinals, enumerations, shares.

use super::{Clause, say};
use crate::contest::{ContestRules, Denominator, Percentage, UnitList};
use crate::meeting::Majority;
use crate::meeting::score::Score;

/// What stands on a list.
#[derive(Clone, Copy)]
pub(super) struct Noun {
    /// In Vietnamese, which has no plural.
    pub(super) vi: &'static str,
    one: &'static str,
    several: &'static str,
}

impl Noun {
    /// What the candidates of a list are.
    pub(super) fn of(list: UnitList) -> Self {
        let noun = |vi, one, several| Self { vi, one, several };
        match list {
            UnitList::Members | UnitList::Districts => noun("đơn vị", "unit", "units"),
            UnitList::Collectives => noun("tập thể", "collective", "collectives"),
            UnitList::Individuals => noun("cá nhân", "person", "persons"),
        }
    }

    /// `number` of them.
    pub(super) fn counted(self, number: u32) -> Clause {
        let en = if number == 1 { self.one } else { self.several };
        say(format!("{number} {}", self.vi), format!("{number} {en}"))
    }
}

/// Whom a list holds.
pub(super) fn list(list: UnitList) -> Clause {
    match list {
        UnitList::Members => say("các đơn vị thành viên", "the member units"),
        UnitList::Districts => say(
            "các đơn vị trực thuộc do đơn vị thành viên giới thiệu",
            "the units that the members nominate from their own",
        ),
        UnitList::Collectives => say("các tập thể được giới thiệu", "the collectives nominated"),
        UnitList::Individuals => say("các cá nhân được giới thiệu", "the persons nominated"),
    }
}

/// What a percentage is of.
pub(super) fn denominator(denominator: Denominator) -> Clause {
    match denominator {
        Denominator::Valid => say("số phiếu hợp lệ", "the valid ballots"),
        Denominator::Returned => say("số phiếu thu về", "the ballots returned"),
        Denominator::Present => say("số đại biểu có mặt", "the delegates present"),
        Denominator::Convened => say("số đại biểu được triệu tập", "the delegates convened"),
    }
}

/// A share of hands.
pub(super) fn majority(majority: Majority) -> Clause {
    match majority {
        Majority::MoreThanHalf => say("quá một nửa", "more than half"),
        Majority::TwoThirds => say("ít nhất hai phần ba", "at least two thirds"),
        Majority::Unanimity => say("toàn bộ", "all"),
    }
}

/// "Thứ nhất", "thứ nhì", "thứ 3".
pub(super) fn ordinal(place: u32) -> Clause {
    match place {
        1 => say("thứ nhất", "first"),
        2 => say("thứ nhì", "second"),
        3 => say("thứ 3", "3rd"),
        other => say(format!("thứ {other}"), format!("{other}th")),
    }
}

/// "1 vị trí", "2 places".
pub(super) fn places(number: u32) -> Clause {
    let en = if number == 1 { "place" } else { "places" };
    say(format!("{number} vị trí"), format!("{number} {en}"))
}

/// "1 phiếu", "1 vote".
pub(super) fn votes(number: u32) -> Clause {
    let en = if number == 1 { "vote" } else { "votes" };
    say(format!("{number} phiếu"), format!("{number} {en}"))
}

/// Votes with their part of `base`.
pub(super) fn votes_of(number: u32, base: u32) -> Clause {
    let (counted, part) = (votes(number), Percentage::of(number, base).to_string());
    let point = part.replace(',', ".");
    say(
        format!("{} ({part})", counted.vi),
        format!("{} ({point})", counted.en),
    )
}

/// "A, B và C".
pub(super) fn and(items: impl IntoIterator<Item = Clause>) -> Clause {
    let (vi, en): (Vec<String>, Vec<String>) =
        items.into_iter().map(|item| (item.vi, item.en)).unzip();
    say(joined(&vi, "và"), joined(&en, "and"))
}

/// "A; B; C": for items that hold commas.
pub(super) fn listed(items: impl IntoIterator<Item = Clause>) -> Clause {
    let (vi, en): (Vec<String>, Vec<String>) =
        items.into_iter().map(|item| (item.vi, item.en)).unzip();
    say(vi.join("; "), en.join("; "))
}

/// Points of emulation, as each language writes them.
pub(super) fn points(score: Score) -> Clause {
    say(score.vietnamese(), score.decimal().to_string())
}

/// The same names in both languages.
pub(super) fn name(name: &str) -> Clause {
    say(name, name)
}

/// What stands above a list of a contest, where it has several.
pub(super) fn heading(rules: &ContestRules, panel: u32) -> Option<&str> {
    if rules.panels.len() < 2 {
        return None;
    }
    let panel = rules.panels.get(usize::try_from(panel).ok()?)?;
    Some(panel.title.as_str())
}

fn joined(items: &[String], and: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., last] => format!("{} {and} {last}", before.join(", ")),
    }
}
