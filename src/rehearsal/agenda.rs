//! What a chair does next: a pure function of the view, so that a rehearsal also goes on from where people left it.

use std::time::Duration;

use super::Scenario;
use crate::contest::UnitList;
use crate::meeting::eligibility::Standing;
use crate::meeting::view::{ChairView, ContestView, ListStage, RoundStage, RoundView};
use crate::meeting::{Act, Hands, Phase, UnitId};

/// The desk of a rehearsal.
pub const DESK: &str = "Bàn điểm danh chạy thử";

/// A contest that ties again and again is put to the meeting after so many rounds.
const MOST_ROUNDS: usize = 4;

/// The chair's next step.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// To do now.
    Act(Box<Act>),
    /// To make the rehearsal's desk.
    AddDesk,
    /// Others have to do something first.
    Wait,
    /// The meeting is over.
    Over,
}

impl From<Act> for Step {
    fn from(act: Act) -> Self {
        Self::Act(Box::new(act))
    }
}

/// What the chair of a rehearsal does in front of this view. `admitted` says that the desk has let everybody in.
pub fn next(view: &ChairView, scenario: &Scenario, admitted: bool) -> Step {
    match view.hall.phase {
        Phase::Preparing => prepare(view, scenario),
        Phase::CheckingIn if admitted => gather(view),
        Phase::CheckingIn => Step::Wait,
        Phase::InSession => in_session(view),
        Phase::Sealed => Step::Over,
    }
}

fn prepare(view: &ChairView, scenario: &Scenario) -> Step {
    let hall = &view.hall;
    let has = |list| view.units.iter().any(|prepared| prepared.unit.list == list);
    if hall.particulars.title.is_empty() {
        return Act::NameMeeting(scenario.particulars.clone()).into();
    }
    if !has(UnitList::Members) {
        return Act::ImportUnits {
            csv: scenario.members.clone(),
        }
        .into();
    }
    let districts = hall
        .contests
        .iter()
        .any(|contest| contest.rules.list == UnitList::Districts);
    if let (true, Some(csv)) = (districts && !has(UnitList::Districts), &scenario.districts) {
        return Act::ImportUnits { csv: csv.clone() }.into();
    }
    if hall.tellers.is_empty() {
        return Act::NameTellers {
            tellers: scenario.tellers.clone(),
        }
        .into();
    }
    if !view
        .desks
        .iter()
        .any(|desk| desk.name == DESK && !desk.ended)
    {
        return Step::AddDesk;
    }
    keys(view).unwrap_or_else(|| Act::OpenCheckIn.into())
}

/// What the tellers' keys still need, if anything.
fn keys(view: &ChairView) -> Option<Step> {
    if let Some(offered) = view.offered.first() {
        return Some(Act::AcceptKey { slot: offered.slot }.into());
    }
    view.hall.committee_code.is_none().then_some(Step::Wait)
}

fn gather(view: &ChairView) -> Step {
    if let Some(step) = keys(view) {
        return step;
    }
    if view.hall.tellers_adopted {
        Act::OpenSession.into()
    } else {
        Act::AdoptTellers {
            hands: all_in_favour(view),
        }
        .into()
    }
}

fn all_in_favour(view: &ChairView) -> Hands {
    Hands {
        in_favour: view.hall.present,
        against: 0,
        no_opinion: 0,
    }
}

fn in_session(view: &ChairView) -> Step {
    let open = view
        .hall
        .contests
        .iter()
        .find(|contest| contest.decision.is_none() && !impossible(view, contest));
    open.map_or_else(
        || Act::SealMeeting.into(),
        |contest| contest_step(view, contest),
    )
}

/// Nobody can stand, so there is nothing to vote on.
fn impossible(view: &ChairView, contest: &ContestView) -> bool {
    contest.list.stage == ListStage::None && eligible(view, contest.rules.list).is_empty()
}

fn eligible(view: &ChairView, list: UnitList) -> Vec<UnitId> {
    let standing = view
        .units
        .iter()
        .filter(|prepared| prepared.unit.list == list && prepared.standing == Standing::Eligible);
    standing.map(|prepared| prepared.unit.id).collect()
}

fn contest_step(view: &ChairView, contest: &ContestView) -> Step {
    let id = contest.id;
    match contest.list.stage {
        ListStage::None | ListStage::Declined => {
            let candidates = eligible(view, contest.rules.list);
            Act::ProposeList {
                contest: id,
                candidates,
            }
            .into()
        }
        ListStage::Proposed => Act::AdoptList {
            contest: id,
            hands: all_in_favour(view),
        }
        .into(),
        ListStage::Adopted => match contest.rounds.last() {
            None => Act::SealRoll { contest: id }.into(),
            Some(round) => round_step(view, contest, round),
        },
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
        RoundStage::Published if contest.next_round && contest.rounds.len() < MOST_ROUNDS => {
            Act::SealRoll { contest: id }.into()
        }
        RoundStage::Published => {
            let (hands, reason) = (all_in_favour(view), String::new());
            Act::AdoptResult {
                contest: id,
                hands,
                reason,
            }
            .into()
        }
        RoundStage::Annulled | RoundStage::NotCountable | RoundStage::NotDecryptable => {
            Act::SealRoll { contest: id }.into()
        }
        RoundStage::Open | RoundStage::Closed => Step::Wait,
    }
}

/// How long a voter looks at a ballot when the chair steps at this pace.
pub fn reading(pace: Duration) -> Duration {
    pace.mul_f64(rand::random_range(0.5..3.0))
}
