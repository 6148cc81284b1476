//! What a delegate's phone gets of the public view: less, since every phone of the hall gets it over one access point.

use std::collections::BTreeSet;

use super::contest::{ContestView, RoundStage};
use super::hall::HallView;
use crate::meeting::{Attendance, UnitId};

/// The public view without what no phone shows.
///
/// Units only as far as they stand in a contest, seats only where the delegate has left, no register and no attendees; and
/// of an open box nothing, so that a ballot that comes in is no news for all the other phones.
pub fn phone_view(hall: HallView) -> HallView {
    let standing: BTreeSet<UnitId> = hall.contests.iter().flat_map(units_of).collect();
    let mut phone = hall;
    phone.standings.retain(|one| standing.contains(&one.unit));
    phone
        .seats
        .retain(|seat| matches!(seat.attendance, Attendance::Left { .. }));
    phone.pact.clear();
    phone.attendees.clear();
    for round in phone.contests.iter_mut().flat_map(|one| &mut one.rounds) {
        if matches!(round.stage, RoundStage::Sealed | RoundStage::Open) {
            round.ballots = 0;
        }
    }
    phone
}

fn units_of(contest: &ContestView) -> impl Iterator<Item = UnitId> {
    let terms = contest.rounds.iter().map(|round| &round.terms);
    let panels = terms
        .chain(&contest.next_round)
        .flat_map(|terms| &terms.panels);
    let asked = panels.flat_map(|panel| panel.candidates.iter().copied());
    let listed = contest.list.candidates.iter().map(|one| one.unit);
    asked
        .chain(listed)
        .chain(contest.chosen.iter().map(|placed| placed.unit))
}
