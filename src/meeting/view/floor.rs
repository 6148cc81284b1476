//! The floor of the meeting, beside its contests: agenda, standings, offices, register, quorum, deadlines.

use serde::{Deserialize, Serialize};

use super::hall::name_of;
use crate::contest::UnitList;
use crate::meeting::eligibility::Standing;
use crate::meeting::import::ClusterRole;
use crate::meeting::score::Score;
use crate::meeting::{
    AgendaId, AgendaItem, AgendaStanding, Attendee, AttendeeId, Day, Deadline, Meeting, Officer,
    Person, Signing, Timestamp, Unit, UnitId,
};

/// Until when what is to be sent (guidance III.1.c, III.2.c).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct DeadlineView {
    pub what: String,
    /// The first day that is too late.
    pub before: Day,
    /// None where the calendar does not have that day.
    pub last_day: Option<Day>,
}

/// Spare tokens for lost ones.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SparesView {
    /// How many the rules foresee; none up to thirty seats, or where a round is annulled instead.
    pub foreseen: u32,
    /// How many wait in the tellers' envelope.
    pub left: u32,
}

/// A line of the agenda, as the hall sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct AgendaLine {
    pub id: AgendaId,
    pub title: String,
    pub done: bool,
    pub now: bool,
}

/// A unit, its scores, and whether it may stand (guidance C.4, D.2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct UnitStanding {
    pub unit: UnitId,
    pub list: UnitList,
    pub name: String,
    pub parent: Option<String>,
    pub self_score: Option<Score>,
    pub adjusted_score: Option<Score>,
    pub agreed_score: Option<Score>,
    pub standing: Standing,
}

/// The lock on the agreed scores (guidance C.2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct ScoreLock {
    pub agreed_by: String,
    pub at: Option<Timestamp>,
}

/// Đoàn Chủ tịch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct PresidiumView {
    pub people: Vec<Person>,
    pub adopted: bool,
}

/// An office of the cluster (guidance A.I.2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct OfficeView {
    pub role: ClusterRole,
    /// How many units hold it.
    pub wanted: u32,
    pub by_ballot: bool,
    /// In office from now on.
    pub holders: Vec<Officer>,
}

/// A line of the giao ước's register (guidance III.2.b).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct PactLine {
    pub unit: UnitId,
    pub name: String,
    pub signing: Option<Signing>,
    /// False where somebody signed whom the guidance does not name.
    pub valid: bool,
}

/// Somebody who attends without a vote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct AttendeeView {
    pub attendee: AttendeeId,
    pub unit: Option<String>,
    pub person: Person,
}

/// Seats present and needed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct QuorumView {
    pub convened: u32,
    pub present: u32,
    /// None where the rules ask for none.
    pub needed: Option<u32>,
    pub met: bool,
}

pub(super) fn deadlines(meeting: &Meeting) -> Vec<DeadlineView> {
    let year = meeting.particulars.year;
    let view = |deadline: &Deadline| DeadlineView {
        what: deadline.what.clone(),
        before: deadline.before(year),
        last_day: deadline.last_day(year),
    };
    meeting.wording.deadlines.iter().map(view).collect()
}

pub(super) fn agenda(meeting: &Meeting) -> Vec<AgendaLine> {
    let line = |standing: AgendaStanding| {
        let AgendaItem { id, title, .. } = standing.item;
        AgendaLine {
            id,
            title,
            done: standing.done,
            now: standing.now,
        }
    };
    meeting.agenda_standing().into_iter().map(line).collect()
}

pub(super) fn standings(meeting: &Meeting) -> Vec<UnitStanding> {
    let line = |unit: &Unit| UnitStanding {
        unit: unit.id,
        list: unit.list,
        name: unit.name.clone(),
        parent: unit.parent.clone(),
        self_score: unit.self_score,
        adjusted_score: unit.adjusted_score,
        agreed_score: unit.agreed_score,
        standing: meeting.standing(unit),
    };
    meeting.units.iter().map(line).collect()
}

pub(super) fn offices(meeting: &Meeting) -> Vec<OfficeView> {
    let view = |role: ClusterRole| OfficeView {
        role,
        wanted: meeting.wanted(role),
        by_ballot: meeting.by_ballot(role),
        holders: meeting
            .officers
            .iter()
            .filter(|officer| officer.role == role)
            .copied()
            .collect(),
    };
    [ClusterRole::Head, ClusterRole::Deputy].map(view).to_vec()
}

pub(super) fn pact(meeting: &Meeting) -> Vec<PactLine> {
    let line = |unit: &Unit| {
        let signing = meeting.signing(unit.id);
        PactLine {
            unit: unit.id,
            name: unit.name.clone(),
            valid: signing.is_none_or(Signing::is_valid),
            signing: signing.cloned(),
        }
    };
    meeting.members().map(line).collect()
}

pub(super) fn attendees(meeting: &Meeting) -> Vec<AttendeeView> {
    let view = |attendee: &Attendee| AttendeeView {
        attendee: attendee.id,
        unit: attendee.unit.map(|unit| name_of(meeting, unit)),
        person: attendee.person.clone(),
    };
    meeting.attendees.iter().map(view).collect()
}

pub(super) fn quorum(meeting: &Meeting) -> QuorumView {
    let convened = crate::meeting::count(meeting.seats.iter());
    QuorumView {
        convened,
        present: meeting.present(),
        needed: meeting.rules.quorum.needed(convened),
        met: meeting.no_quorum().is_none(),
    }
}
