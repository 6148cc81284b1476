//! What a chair does about the contests: lists, rounds, what the rules leave to the meeting, results.

use super::floor::{holds_office, members};
use super::{Step, carry};
use crate::contest::{Pending, Purpose, Resolution, RoundKind, Tie};
use crate::meeting::eligibility::Standing;
use crate::meeting::view::{ChairView, ContestView, ListStage, RoundStage, RoundView};
use crate::meeting::{Act, ListVote, Matter, UnitId};

/// No further round is held, and none repeated, after so many.
const MOST_ROUNDS: usize = 4;

/// Lists first, then the contests one after another.
pub(super) fn selections(view: &ChairView) -> Option<Step> {
    let open = || open(view).filter(|contest| contest.rules.purpose == Purpose::Selection);
    open()
        .find_map(|contest| list_step(view, contest))
        .or_else(|| open().next().map(|contest| rounds_step(view, contest)))
}

/// Offices that go by ballot, one after the other: whoever has one does not stand for the next.
pub(super) fn offices(view: &ChairView) -> Option<Step> {
    let contest = open(view).next()?;
    Some(list_step(view, contest).unwrap_or_else(|| rounds_step(view, contest)))
}

fn open(view: &ChairView) -> impl Iterator<Item = &ContestView> {
    let contests = view.hall.contests.iter();
    contests.filter(|contest| contest.decision.is_none() && !impossible(view, contest))
}

/// Nobody can stand, so there is nothing to vote on.
fn impossible(view: &ChairView, contest: &ContestView) -> bool {
    contest.list.stage == ListStage::None && nominees(view, contest).is_empty()
}

/// Who is put on the list: everybody who may be chosen; for an office one more than it has places.
fn nominees(view: &ChairView, contest: &ContestView) -> Vec<UnitId> {
    let places: u32 = contest.rules.panels.iter().map(|panel| panel.places).sum();
    if contest.rules.purpose != Purpose::Selection {
        let free = members(view).filter(|unit| !holds_office(view, *unit));
        return free.take(places as usize + 1).collect();
    }
    let standing = view.units.iter().filter(|prepared| {
        contest.rules.draws_from(prepared.unit.list) && prepared.standing == Standing::Eligible
    });
    standing.map(|prepared| prepared.unit.id).collect()
}

fn list_step(view: &ChairView, contest: &ContestView) -> Option<Step> {
    match contest.list.stage {
        ListStage::None | ListStage::Declined => Some(
            Act::ProposeList {
                contest: contest.id,
                candidates: nominees(view, contest),
            }
            .into(),
        ),
        ListStage::Proposed => Some(carry(view, list_motion(view, contest))),
        ListStage::Adopted => None,
    }
}

/// The whole list, or its next name.
fn list_motion(view: &ChairView, contest: &ContestView) -> Matter {
    let names = &contest.list.candidates;
    let next = names.iter().find(|candidate| candidate.carried.is_none());
    match (view.hall.rules.list_vote, next) {
        (ListVote::ItemByItem, Some(candidate)) => Matter::Candidate {
            contest: contest.id,
            unit: candidate.unit,
        },
        (ListVote::ItemByItem | ListVote::Whole, _) => Matter::List {
            contest: contest.id,
        },
    }
}

fn rounds_step(view: &ChairView, contest: &ContestView) -> Step {
    let id = contest.id;
    match contest.rounds.last() {
        None => Act::SealRoll { contest: id }.into(),
        Some(round) => round_step(view, contest, round),
    }
}

fn round_step(view: &ChairView, contest: &ContestView, round: &RoundView) -> Step {
    let id = contest.id;
    let recounted = round
        .published
        .as_ref()
        .is_some_and(|published| published.recounts == round.ballots);
    match round.stage {
        RoundStage::Sealed => Act::OpenRound { contest: id }.into(),
        RoundStage::Open if round.ballots == round.voters => Act::CloseRound { contest: id }.into(),
        RoundStage::Counted => Act::PublishRound { contest: id }.into(),
        RoundStage::Published if !recounted => Step::Wait,
        RoundStage::Published
        | RoundStage::Annulled
        | RoundStage::NotCountable
        | RoundStage::NotDecryptable => go_on(view, contest),
        RoundStage::Open | RoundStage::Closed => Step::Wait,
    }
}

/// What comes after a round: another one, the meeting's word where the rules leave it to it, or the result.
fn go_on(view: &ChairView, contest: &ContestView) -> Step {
    let id = contest.id;
    let enough = contest.rounds.len() >= MOST_ROUNDS;
    let further = |kind| kind == RoundKind::Further;
    let resolution = match (&contest.pending, &contest.next_round) {
        (None, None) => return carry(view, Matter::Result { contest: id }),
        (None, Some(terms)) if !(enough && further(terms.kind)) => {
            return Act::SealRoll { contest: id }.into();
        }
        (Some(Pending::StillTied { tie, .. }), _) if separated(view, tie) => {
            Resolution::HigherScore
        }
        (Some(Pending::StillTied { .. }), _) => Resolution::ReportTied,
        (Some(Pending::Failed { .. }), _) if enough => Resolution::Drop,
        (Some(Pending::Failed { .. }), _) => Resolution::Repeat,
        (Some(Pending::Unfilled { .. }), _) if contest.rounds.len() < 2 => Resolution::FurtherRound,
        (Some(Pending::Unfilled { .. }), _) | (None, Some(_)) => Resolution::LeaveOpen,
    };
    let matter = Matter::Resolve {
        contest: id,
        resolution,
    };
    carry(view, matter)
}

/// Whether the agreed scores of the tied differ.
fn separated(view: &ChairView, tie: &Tie) -> bool {
    let score = |unit: &UnitId| {
        let mut units = view.units.iter();
        let prepared = units.find(|prepared| prepared.unit.id == *unit);
        prepared.and_then(|prepared| prepared.unit.agreed_score)
    };
    let scores: Option<Vec<_>> = tie.run_off.candidates.iter().map(score).collect();
    scores.is_some_and(|scores| scores.iter().any(|other| Some(other) != scores.first()))
}
