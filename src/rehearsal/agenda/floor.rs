//! What a chair does beside the ballots: presidium, rules, scores, offices by hands, the register, ticks.

use super::{Step, carry};
use crate::contest::UnitList;
use crate::meeting::view::ChairView;
use crate::meeting::{Act, AgendaStep, Matter, MotionState, SignerTitle, Signing, UnitId};
use crate::rehearsal::Scenario;

/// An open motion, the presidium, tellers, scores and rules.
pub(super) fn before_ballots(view: &ChairView, scenario: &Scenario) -> Option<Step> {
    let hall = &view.hall;
    if let Some(open) = hall
        .motions
        .last()
        .filter(|motion| motion.state == MotionState::Open)
    {
        return Some(carry(view, open.matter.clone()));
    }
    if let Some(step) = tick_of_now(view) {
        return Some(step);
    }
    if has(view, AgendaStep::Presidium) && !hall.presidium.adopted {
        let people = scenario.presidium.clone();
        return Some(if hall.presidium.people.is_empty() {
            Act::NamePresidium { people }.into()
        } else {
            carry(view, Matter::Presidium)
        });
    }
    if !hall.tellers_adopted {
        return Some(carry(view, Matter::Tellers));
    }
    let scored = hall.rules.lists.iter().any(|list| list.max_score.is_some());
    if scored && hall.scores_locked.is_none() {
        let agreed_by = "Cụm trưởng, cụm phó (chạy thử)".to_owned();
        return Some(Act::LockScores { agreed_by }.into());
    }
    (!hall.rules_adopted).then(|| carry(view, Matter::Rules))
}

/// Offices by hands, the register of the giao ước, and what is left to tick.
pub(super) fn after_ballots(view: &ChairView) -> Option<Step> {
    officers(view)
        .or_else(|| pact(view))
        .or_else(|| view.agenda.iter().find_map(tick))
}

fn has(view: &ChairView, step: AgendaStep) -> bool {
    view.agenda.iter().any(|line| line.item.step == step)
}

/// Ticks the step that the meeting is at, if only the chair's word ends it.
fn tick_of_now(view: &ChairView) -> Option<Step> {
    let now = view.agenda.iter().find(|line| line.now)?;
    tick(now)
}

fn tick(line: &crate::meeting::AgendaStanding) -> Option<Step> {
    (line.ticked_by_chair && !line.done).then(|| {
        Act::TickAgenda {
            item: line.item.id,
            done: true,
        }
        .into()
    })
}

/// Whether a unit has an office from now on.
pub(super) fn holds_office(view: &ChairView, unit: UnitId) -> bool {
    let mut offices = view.hall.offices.iter();
    offices.any(|office| office.holders.iter().any(|officer| officer.unit == unit))
}

/// The members, in their order.
pub(super) fn members(view: &ChairView) -> impl Iterator<Item = UnitId> {
    let units = view.units.iter().map(|prepared| &prepared.unit);
    let members = units.filter(|unit| unit.list == UnitList::Members);
    members.map(|unit| unit.id)
}

/// The offices that go by hands, to the first members that hold none.
fn officers(view: &ChairView) -> Option<Step> {
    let vacant = view
        .hall
        .offices
        .iter()
        .find(|office| !office.by_ballot && office.holders.len() < office.wanted as usize)?;
    let unit = members(view).find(|unit| !holds_office(view, *unit))?;
    let role = vacant.role;
    Some(carry(view, Matter::Office { role, unit }))
}

/// Every member signs, the first by the head of its council.
fn pact(view: &ChairView) -> Option<Step> {
    let lines = view.hall.pact.iter();
    let (at, line) = lines.enumerate().find(|(_, line)| line.signing.is_none())?;
    let title = if at == 0 {
        SignerTitle::CouncilChair
    } else {
        SignerTitle::Head
    };
    let signing = Signing {
        unit: line.unit,
        signer: format!("Người ký giả định {}", at + 1),
        title,
    };
    has(view, AgendaStep::Pact).then(|| Act::SignPact(signing).into())
}
