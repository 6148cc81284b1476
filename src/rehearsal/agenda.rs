//! What a chair does next: a pure function of the view, so that a rehearsal also goes on from where people left it.
//!
//! Every show of hands is unanimous. Promises: whatever the rules, the agenda comes to its end.

mod contests;
mod floor;

use std::time::Duration;

use super::Scenario;
use crate::contest::UnitList;
use crate::meeting::view::ChairView;
use crate::meeting::{Act, Hands, Matter, MotionState, Phase};

/// The desk of a rehearsal.
pub const DESK: &str = "Bàn điểm danh chạy thử";

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
        Phase::InSession => in_session(view, scenario),
        Phase::Sealed => Step::Over,
    }
}

/// The pause before an act when the chair steps at this pace: the lines of a register follow each other quickly.
pub fn pause(act: &Act, pace: Duration) -> Duration {
    if matches!(act, Act::SignPact(_)) {
        pace / 8
    } else {
        pace
    }
}

/// How long a voter looks at a ballot when the chair steps at this pace.
pub fn reading(pace: Duration) -> Duration {
    pace.mul_f64(rand::random_range(0.5..3.0))
}

fn prepare(view: &ChairView, scenario: &Scenario) -> Step {
    let hall = &view.hall;
    if let Some(preset) = &scenario.preset
        && hall.rules != preset.rules
        && view.units.is_empty()
    {
        return Act::TakePreset {
            preset: Box::new(preset.clone()),
        }
        .into();
    }
    if hall.particulars.title.is_empty() {
        return Act::NameMeeting(scenario.particulars.clone()).into();
    }
    if let Some(csv) = next_sheet(view, scenario) {
        return Act::ImportUnits { csv }.into();
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

/// The sheet of the first list that is asked for and still empty.
fn next_sheet(view: &ChairView, scenario: &Scenario) -> Option<String> {
    let missing = |list| !view.units.iter().any(|prepared| prepared.unit.list == list);
    let asked = |list| {
        let mut contests = view.hall.contests.iter();
        list == UnitList::Members || contests.any(|contest| contest.rules.draws_from(list))
    };
    let mut sheets = scenario.sheets.iter();
    let (_, csv) = sheets.find(|(list, _)| missing(**list) && asked(**list))?;
    Some(csv.clone())
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
        carry(view, Matter::Tellers)
    }
}

/// Puts a motion, then counts all hands in favour of it.
fn carry(view: &ChairView, matter: Matter) -> Step {
    let open = view.hall.motions.last();
    match open.filter(|motion| motion.state == MotionState::Open) {
        None => Act::PutMotion { matter }.into(),
        Some(motion) => Act::CountHands {
            motion: motion.id,
            hands: Hands {
                in_favour: view.hall.present,
                against: 0,
                no_opinion: 0,
            },
            reason: String::new(),
        }
        .into(),
    }
}

/// The first of these that there is to do: what comes before ballots, the ballots, what comes after them.
fn in_session(view: &ChairView, scenario: &Scenario) -> Step {
    floor::before_ballots(view, scenario)
        .or_else(|| contests::selections(view))
        .or_else(|| contests::offices(view))
        .or_else(|| floor::after_ballots(view))
        .unwrap_or_else(|| Act::SealMeeting.into())
}
