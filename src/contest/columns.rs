//! Model A: a column for the first place and one for the second.
//!
//! The second place goes by the second column *among the rest*, so it is settled only when it is known who is first.

use super::outcome::{Ground, Ranked};
use super::places::{Equals, Seated, groups_by, seat};
use super::terms::PanelTerms;

/// Settles both places from the two columns of `lines`, which stand in the order of the ballot.
///
/// While the first place is tied or unfilled the second one stays undecided: neither given nor unfilled.
pub(super) fn seat_columns(terms: &PanelTerms, lines: &[Ranked], needed: Option<u32>) -> Seated {
    let first = PanelTerms {
        places: terms.places.min(1),
        ..terms.clone()
    };
    let leaders = leaders(lines, needed, |line| line.votes, |_| 0);
    let mut seated = seat(&first, Ground::Votes, leaders);
    let undecided = terms.places - first.places;
    let winner = seated.chosen.first().map(|placed| placed.unit);
    if let Some(winner) = winner.filter(|_| undecided > 0) {
        let rest = lines.iter().filter(|line| line.unit != winner);
        let second = second_place(terms, rest.copied(), needed);
        seated.chosen.extend(second.chosen);
        seated.ties.extend(second.ties);
        seated.unfilled = second.unfilled;
    }
    seated
}

/// Settles the second place among `rest`: the most marks in the second column, equal there the most in both together.
pub(super) fn second_place(
    terms: &PanelTerms,
    rest: impl IntoIterator<Item = Ranked>,
    needed: Option<u32>,
) -> Seated {
    let second = PanelTerms {
        first_place: terms.first_place + 1,
        places: terms.places - 1,
        ..terms.clone()
    };
    let lines: Vec<Ranked> = rest.into_iter().collect();
    let marks = |line: &Ranked| line.second.unwrap_or(0);
    let by_column = leaders(&lines, needed, marks, |_| 0);
    let contested = by_column.as_ref().is_some_and(|top| top.units.len() > 1);
    if !contested {
        return seat(&second, Ground::SecondColumn, by_column);
    }
    let both = |line: &Ranked| marks(line).saturating_add(line.votes);
    let by_both = leaders(&lines, needed, marks, both);
    seat(&second, Ground::BothColumns, by_both)
}

/// The best by `marks`, then by `more`, among those with a mark and with as many as are needed.
fn leaders(
    lines: &[Ranked],
    needed: Option<u32>,
    marks: impl Fn(&Ranked) -> u32,
    more: impl Fn(&Ranked) -> u32,
) -> Option<Equals> {
    let least = needed.unwrap_or(1).max(1);
    let rank = |unit| {
        let line = lines.iter().find(|line| line.unit == unit);
        line.map(|line| (marks(line), more(line)))
    };
    let passing = lines
        .iter()
        .map(|line| (line.unit, marks(line)))
        .filter(|(_, marks)| *marks >= least);
    groups_by(passing, rank).into_iter().next()
}
