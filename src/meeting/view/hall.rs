//! The public view: what screen, board, tellers and delegates all get.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::contest::{ContestView, contest_view};
use super::floor::{
    AgendaLine, AttendeeView, DeadlineView, OfficeView, PactLine, PresidiumView, QuorumView,
    ScoreLock, SparesView, UnitStanding, agenda, attendees, deadlines, offices, pact, quorum,
    standings,
};
use super::keeping::{KeepingView, keeping};
use crate::election::{AcceptedBallot, Digest, RoundId};
use crate::meeting::clauses::{self, Clause};
use crate::meeting::{
    Attendance, BallotBox, Meeting, Motion, Particulars, Phase, Record, Reveal, Seat, SeatId,
    Statements, Teller, TellerKey, TellerSlot, UnitId, VotingRules, Wall, WallLanguage, WallShows,
    Wifi, Wording,
};

/// What the view takes from beside the record.
#[derive(Debug, Default)]
pub struct Boxes {
    /// The box of each round whose ballots are held.
    pub ballots: BTreeMap<RoundId, BallotBox>,
    /// The statements of each round.
    pub statements: BTreeMap<RoundId, Statements>,
    /// How many chair sessions are open: the screen shows it.
    pub chair_sessions: u32,
    /// A desk page runs on the server's own machine, which it should not.
    pub desk_on_server: bool,
    /// The address phones shall use, with scheme, host and port.
    pub address: String,
    /// What the certificate of that address hashes to, where it has one.
    pub certificate: Option<Digest>,
    /// What the chair asks of the wall.
    pub wall: Wall,
    /// When the view is made, in seconds since 1970.
    pub now: i64,
}

impl Boxes {
    /// The ballots of a round in the order of its archive: none where none are held.
    pub fn ballots_of(&self, round: &RoundId) -> impl Iterator<Item = &AcceptedBallot> {
        let held = self.ballots.get(round);
        held.into_iter().flat_map(BallotBox::ballots)
    }
}

/// Everything that may stand on the wall.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(
    missing_docs,
    clippy::struct_excessive_bools,
    reason = "the fields are the words of the room"
)]
pub struct HallView {
    pub meeting: uuid::Uuid,
    pub rehearsal: bool,
    pub particulars: Particulars,
    pub wording: Wording,
    /// The deadlines of the wording, as days of the calendar.
    pub deadlines: Vec<DeadlineView>,
    pub phase: Phase,
    /// Thể lệ bỏ phiếu, proposed or adopted.
    pub rules: VotingRules,
    pub rules_adopted: bool,
    /// The same in words.
    pub clauses: Vec<Clause>,
    pub agenda: Vec<AgendaLine>,
    /// Whether and why each unit of a list may stand.
    pub standings: Vec<UnitStanding>,
    pub scores_locked: Option<ScoreLock>,
    pub motions: Vec<Motion>,
    pub presidium: PresidiumView,
    pub offices: Vec<OfficeView>,
    pub pact: Vec<PactLine>,
    pub attendees: Vec<AttendeeView>,
    pub quorum: QuorumView,
    /// Who acts for the chair.
    pub deputy: Option<String>,
    /// SHA-256 of the newest log line; once sealed, the digest of the meeting.
    pub head: Digest,
    pub height: u32,
    /// How the electronic ballots stand, once the meeting is sealed.
    pub keeping: Option<KeepingView>,
    /// Seats of the member units.
    pub seats: Vec<UnitPresence>,
    pub present: u32,
    pub tellers: Vec<TellerView>,
    pub tellers_adopted: bool,
    /// Mã Tổ kiểm phiếu.
    pub committee_code: Option<String>,
    pub contests: Vec<ContestView>,
    pub spares: SparesView,
    pub chair_sessions: u32,
    pub desk_on_server: bool,
    /// The address phones shall use, with scheme, host and port.
    pub address: String,
    /// What the certificate of that address hashes to, where it has one.
    pub certificate: Option<Digest>,
    pub wall: WallView,
}

/// What the chair asks of the wall.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are those of [`Wall`]")]
pub struct WallView {
    pub shows: WallShows,
    pub language: WallLanguage,
    pub clock: Option<ClockView>,
    pub reveal: Option<Reveal>,
    pub wifi: Option<Wifi>,
}

/// The time that is left for a round. A page counts on from `now`, whatever its own clock says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ClockView {
    /// For which round.
    pub round: RoundId,
    /// Seconds since 1970.
    pub ends_at: i64,
    /// The server's time of this view, in seconds since 1970.
    pub now: i64,
}

/// A seat on the attendance wall.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct UnitPresence {
    pub seat: SeatId,
    pub unit: UnitId,
    pub name: String,
    pub attendance: Attendance,
}

/// A teller, and how far the key has come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct TellerView {
    pub slot: TellerSlot,
    pub name: String,
    pub office: String,
    /// `missing`, `offered` or `accepted`.
    pub key: KeyStage,
}

/// How far a teller's key has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum KeyStage {
    /// None yet.
    Missing,
    /// Waiting for the chair's confirmation.
    Offered,
    /// Confirmed.
    Accepted,
}

/// The public view of a record.
pub fn hall_view(record: &Record, boxes: &Boxes) -> HallView {
    let meeting = record.meeting();
    let mut names = meeting.seat_names();
    let seats = meeting.seats.iter();
    HallView {
        meeting: meeting.id,
        rehearsal: meeting.rehearsal,
        particulars: meeting.particulars.clone(),
        wording: meeting.wording.clone(),
        deadlines: deadlines(meeting),
        phase: meeting.phase,
        rules: meeting.rules.clone(),
        rules_adopted: meeting.rules_adopted,
        clauses: clauses::of_rules(&meeting.rules),
        agenda: agenda(meeting),
        standings: standings(meeting),
        scores_locked: meeting.scores_locked.clone().map(|agreed_by| ScoreLock {
            agreed_by,
            at: record.scores_locked_at().cloned(),
        }),
        motions: meeting.motions.clone(),
        presidium: PresidiumView {
            people: meeting.presidium.people.clone(),
            adopted: meeting.presidium.adopted,
        },
        offices: offices(meeting),
        pact: pact(meeting),
        attendees: attendees(meeting),
        quorum: quorum(meeting),
        deputy: meeting.deputy.as_ref().map(|deputy| deputy.to.clone()),
        head: record.digest().unwrap_or_else(|| record.head()),
        keeping: keeping(record),
        height: record.height(),
        seats: seats.map(|seat| presence(seat, &mut names)).collect(),
        present: meeting.present(),
        tellers: meeting
            .committee
            .slots()
            .map(|(slot, teller)| teller_view(slot, teller))
            .collect(),
        tellers_adopted: meeting.committee.adopted,
        committee_code: meeting.committee.code.clone(),
        contests: meeting
            .contests
            .iter()
            .map(|contest| contest_view(record, boxes, contest))
            .collect(),
        chair_sessions: boxes.chair_sessions,
        desk_on_server: boxes.desk_on_server || meeting.desks.iter().any(|desk| desk.on_server),
        spares: SparesView {
            foreseen: meeting.spares_foreseen(),
            left: meeting.spares.left,
        },
        address: boxes.address.clone(),
        certificate: boxes.certificate,
        wall: wall_view(boxes),
    }
}

fn wall_view(Boxes { wall, now, .. }: &Boxes) -> WallView {
    WallView {
        shows: wall.shows.clone(),
        language: wall.language,
        clock: wall.clock.clone().map(|clock| ClockView {
            round: clock.round,
            ends_at: clock.ends_at,
            now: *now,
        }),
        reveal: wall.reveal.clone(),
        wifi: wall.wifi.clone(),
    }
}

fn presence(seat: &Seat, names: &mut BTreeMap<SeatId, String>) -> UnitPresence {
    UnitPresence {
        seat: seat.id,
        unit: seat.unit,
        name: names.remove(&seat.id).unwrap_or_default(),
        attendance: seat.attendance.clone(),
    }
}

pub(super) fn name_of(meeting: &Meeting, unit: UnitId) -> String {
    meeting
        .unit(unit)
        .map(|unit| unit.name.clone())
        .unwrap_or_default()
}

fn teller_view(slot: TellerSlot, teller: &Teller) -> TellerView {
    TellerView {
        slot,
        name: teller.name.clone(),
        office: teller.office.clone(),
        key: match teller.key {
            TellerKey::Missing => KeyStage::Missing,
            TellerKey::Offered(..) => KeyStage::Offered,
            TellerKey::Accepted(..) => KeyStage::Accepted,
        },
    }
}
