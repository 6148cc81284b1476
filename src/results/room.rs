//! The results of the meeting beside its ballots: who was there, the rules, the standings, and what hands decided.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::contest::UnitList;
use crate::meeting::clauses::{self, Clause};
use crate::meeting::eligibility::Standing;
use crate::meeting::import::ClusterRole;
use crate::meeting::score::Score;
use crate::meeting::{
    Attendance, Correction, HandCount, Matter, Meeting, Motion, MotionId, MotionState, Person,
    Seat, SeatId, SignerTitle, Signing, Timestamp, Unit, UnitId, VotingRules,
};
use crate::proceedings::{Corrected, Proceedings};

/// Everything of the meeting but its contests.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Room {
    /// Seats entitled to vote.
    pub(crate) convened: u32,
    /// Seats present at the end.
    pub(crate) present: u32,
    /// Each seat, and whether its delegate was there.
    pub(crate) seats: Vec<SeatResult>,
    /// Those who attended without a vote.
    pub(crate) attendees: Vec<AttendeeResult>,
    /// Who acted for the chair at the end.
    pub(crate) deputy: Option<String>,
    /// Đoàn Chủ tịch, if the meeting approved one.
    pub(crate) presidium: Vec<Person>,
    /// The committee of tellers.
    pub(crate) tellers: Vec<Person>,
    /// Mã Tổ kiểm phiếu.
    pub(crate) committee_code: Option<String>,
    /// The agenda, and what of it was done.
    pub(crate) agenda: Vec<AgendaResult>,
    /// Thể lệ bỏ phiếu.
    pub(crate) rules: RulesResult,
    /// Who agreed on the scores, and when they were locked.
    pub(crate) scores_locked: Option<Lock>,
    /// Each unit with its scores, and why it could or could not stand.
    pub(crate) units: Vec<UnitResult>,
    /// What was put right of a unit, and why.
    pub(crate) corrections: Vec<CorrectionResult>,
    /// Every show of hands.
    pub(crate) motions: Vec<MotionResult>,
    /// Who takes over an office.
    pub(crate) officers: Vec<OfficerResult>,
    /// The register of the giao ước, member by member.
    pub(crate) pact: Vec<PactResult>,
}

/// The Thể lệ as the meeting held it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct RulesResult {
    /// Whether it was adopted.
    pub(crate) adopted: bool,
    /// Every sentence.
    pub(crate) clauses: Vec<Clause>,
    /// Every setting.
    pub(crate) settings: VotingRules,
}

/// A seat at the end of the meeting.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SeatResult {
    /// What the seat is called.
    pub(crate) name: String,
    /// Whether its delegate was there.
    #[serde(flatten)]
    pub(crate) attendance: Attendance,
}

/// Somebody who attended without a vote.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AttendeeResult {
    /// Of which member unit; none for a guest.
    pub(crate) unit: Option<String>,
    /// Who.
    #[serde(flatten)]
    pub(crate) person: Person,
}

/// A line of the agenda.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AgendaResult {
    /// As it was read out.
    pub(crate) title: String,
    /// Whether it was done.
    pub(crate) done: bool,
}

/// The lock of the agreed scores (guidance C.2).
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Lock {
    /// Who agreed.
    pub(crate) agreed_by: String,
    /// When.
    pub(crate) at: Option<Timestamp>,
}

/// A unit, its three scores, and where it stands (guidance C.4, D.2).
#[derive(Clone, Debug, Serialize)]
pub(crate) struct UnitResult {
    /// Which list.
    pub(crate) list: UnitList,
    /// Its name.
    pub(crate) name: String,
    /// The unit it belongs to.
    pub(crate) parent: Option<String>,
    /// Điểm tự chấm.
    pub(crate) self_score: Option<Score>,
    /// Điểm điều chỉnh.
    pub(crate) adjusted_score: Option<Score>,
    /// Điểm thống nhất.
    pub(crate) agreed_score: Option<Score>,
    /// Whether it could stand, and every reason.
    pub(crate) standing: Standing,
    /// The same in words.
    pub(crate) because: Clause,
}

/// A correction of the sheet.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CorrectionResult {
    /// Of which unit.
    pub(crate) name: String,
    /// What it became.
    pub(crate) correction: Correction,
    /// Why.
    pub(crate) reason: String,
    /// When.
    pub(crate) at: Timestamp,
}

/// A motion and its count.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MotionResult {
    /// Its number.
    pub(crate) motion: MotionId,
    /// What it was about.
    pub(crate) matter: Matter,
    /// The same in words.
    pub(crate) asked: Clause,
    /// The count; none when it was withdrawn.
    pub(crate) count: Option<HandCount>,
    /// The same in words.
    pub(crate) answer: Clause,
}

/// A unit in office from now on (guidance A.I.2).
#[derive(Clone, Debug, Serialize)]
pub(crate) struct OfficerResult {
    /// Which office.
    pub(crate) role: ClusterRole,
    /// The same in words.
    pub(crate) office: Clause,
    /// Which unit.
    pub(crate) name: String,
}

/// A member's line in the register of the giao ước (guidance III.2.b).
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PactResult {
    /// The member.
    pub(crate) name: String,
    /// Who signed; none when nobody did.
    pub(crate) signer: Option<String>,
    /// In which office.
    pub(crate) office: Option<String>,
    /// Whether the guidance lets that person sign; a line without a signer has nothing to object to.
    pub(crate) valid: bool,
}

impl Room {
    /// Everything but the contests, as the log leaves it.
    pub(super) fn of(proceedings: &Proceedings) -> Self {
        let meeting = proceedings.meeting();
        let names = meeting.seat_names();
        Self {
            convened: u32::try_from(meeting.seats.len()).unwrap_or(u32::MAX),
            present: meeting.present(),
            seats: meeting
                .seats
                .iter()
                .map(|seat| seat_result(&names, seat))
                .collect(),
            attendees: attendees(meeting),
            deputy: meeting.deputy.as_ref().map(|deputy| deputy.to.clone()),
            presidium: presidium(meeting),
            tellers: tellers(meeting),
            committee_code: meeting.committee.code.clone(),
            agenda: agenda(meeting),
            rules: RulesResult {
                adopted: meeting.rules_adopted,
                clauses: clauses::of_rules(&meeting.rules),
                settings: meeting.rules.clone(),
            },
            scores_locked: meeting.scores_locked.clone().map(|agreed_by| Lock {
                agreed_by,
                at: proceedings.scores_locked_at(),
            }),
            units: meeting
                .units
                .iter()
                .map(|unit| unit_result(meeting, unit))
                .collect(),
            corrections: corrections(proceedings),
            motions: meeting
                .motions
                .iter()
                .map(|motion| motion_result(meeting, motion))
                .collect(),
            officers: officers(meeting),
            pact: meeting.members().map(|unit| pact(meeting, unit)).collect(),
        }
    }
}

fn seat_result(names: &BTreeMap<SeatId, String>, seat: &Seat) -> SeatResult {
    SeatResult {
        name: names.get(&seat.id).cloned().unwrap_or_default(),
        attendance: seat.attendance.clone(),
    }
}

fn attendees(meeting: &Meeting) -> Vec<AttendeeResult> {
    let line = |attendee: &crate::meeting::Attendee| AttendeeResult {
        unit: attendee.unit.map(|unit| name(meeting, unit)),
        person: attendee.person.clone(),
    };
    meeting.attendees.iter().map(line).collect()
}

fn presidium(meeting: &Meeting) -> Vec<Person> {
    if meeting.presidium.adopted {
        meeting.presidium.people.clone()
    } else {
        Vec::new()
    }
}

fn tellers(meeting: &Meeting) -> Vec<Person> {
    let named = |teller: &crate::meeting::Teller| Person {
        name: teller.name.clone(),
        office: teller.office.clone(),
    };
    meeting.committee.tellers.iter().map(named).collect()
}

fn agenda(meeting: &Meeting) -> Vec<AgendaResult> {
    let line = |standing: crate::meeting::AgendaStanding| AgendaResult {
        title: standing.item.title,
        done: standing.done,
    };
    meeting.agenda_standing().into_iter().map(line).collect()
}

fn unit_result(meeting: &Meeting, unit: &Unit) -> UnitResult {
    let standing = meeting.standing(unit);
    UnitResult {
        list: unit.list,
        name: unit.name.clone(),
        parent: unit.parent.clone(),
        self_score: unit.self_score,
        adjusted_score: unit.adjusted_score,
        agreed_score: unit.agreed_score,
        because: clauses::of_standing(&standing),
        standing,
    }
}

fn corrections(proceedings: &Proceedings) -> Vec<CorrectionResult> {
    let line = |corrected: &Corrected| CorrectionResult {
        name: name(proceedings.meeting(), corrected.unit),
        correction: corrected.correction.clone(),
        reason: corrected.reason.clone(),
        at: corrected.at.clone(),
    };
    proceedings.corrected.iter().map(line).collect()
}

/// A motion in words.
pub(super) fn motion_result(meeting: &Meeting, motion: &Motion) -> MotionResult {
    let unanswered = |vi: &str, en: &str| Clause {
        vi: vi.to_owned(),
        en: en.to_owned(),
    };
    MotionResult {
        motion: motion.id,
        matter: motion.matter.clone(),
        asked: clauses::of_matter(meeting, &motion.matter),
        count: motion.count().cloned(),
        answer: match &motion.state {
            MotionState::Open => unanswered("chưa đếm", "not counted"),
            MotionState::Counted(count) => clauses::of_hands(count),
            MotionState::Withdrawn => unanswered("rút lại", "withdrawn"),
        },
    }
}

fn officers(meeting: &Meeting) -> Vec<OfficerResult> {
    let line = |officer: &crate::meeting::Officer| OfficerResult {
        role: officer.role,
        office: clauses::of_office(officer.role),
        name: name(meeting, officer.unit),
    };
    meeting.officers.iter().map(line).collect()
}

fn pact(meeting: &Meeting, unit: &Unit) -> PactResult {
    let signing = meeting.signing(unit.id);
    let office = |signing: &Signing| match &signing.title {
        SignerTitle::Head => "Thủ trưởng đơn vị".to_owned(),
        SignerTitle::CouncilChair => "Chủ tịch Hội đồng Thi đua - Khen thưởng".to_owned(),
        SignerTitle::Other { office } => office.clone(),
    };
    PactResult {
        name: unit.name.clone(),
        signer: signing.map(|signing| signing.signer.clone()),
        office: signing.map(office),
        valid: signing.is_none_or(Signing::is_valid),
    }
}

/// The names of units as they stand on the ballot.
pub(super) fn names(meeting: &Meeting, units: &[UnitId]) -> Vec<String> {
    units.iter().map(|unit| name(meeting, *unit)).collect()
}

/// A unit's name as it stands on the ballot; none where a later sheet took it off.
pub(super) fn name(meeting: &Meeting, id: UnitId) -> String {
    meeting.unit(id).map_or_else(String::new, Unit::ballot_name)
}
