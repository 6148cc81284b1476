//! The views of the chair and of the desk: the hall's, and what those roles need beside it.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::hall::HallView;
use super::laptop::LaptopView;
use crate::contest::Outcome;
use crate::documents::PaperName;
use crate::election::{Digest, Point};
use crate::meeting::clauses::{self, Clause};
use crate::meeting::eligibility::Standing;
use crate::meeting::import::ClusterRole;
use crate::meeting::{
    AgendaStanding, Attendance, ContestId, CopyNote, DeskId, Meeting, PaperWords, PastHolder,
    Record, SeatId, TellerKey, TellerSlot, Timestamp, Unit, UnitId,
};

/// What the chair's view takes from beside the record.
#[derive(Clone, Debug, Default)]
pub struct ChairSide {
    /// Addresses of the server that phones may reach.
    pub addresses: Vec<String>,
    /// A second chair session waits to be allowed.
    pub waiting: bool,
    /// The rehearsal of this meeting that is open beside it.
    pub rehearsal: Option<RehearsalView>,
    /// The laptop that serves the meeting.
    pub laptop: LaptopView,
    /// Copies for a spare machine.
    pub copies: Vec<CopyView>,
    /// The meeting came here from a copy, and the log does not say so yet.
    pub moved: Option<MovedView>,
}

/// The chair's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct ChairView {
    pub hall: HallView,
    pub units: Vec<PreparedUnit>,
    pub desks: Vec<DeskName>,
    /// Keys that wait for the chair's word.
    pub offered: Vec<OfferedKey>,
    /// Seats with a live token.
    pub tokens: u32,
    /// Counted rounds, before publication.
    pub previews: Vec<Preview>,
    /// Each line of the agenda and what stands before it.
    pub agenda: Vec<AgendaStanding>,
    pub past_holders: Vec<PastHolder>,
    pub paper_words: PaperWords,
    /// The official papers that can be made now.
    pub papers: Vec<PaperName>,
    /// Member units that held an office within the years the rules look back: a warning, never a bar.
    pub held_before: Vec<HeldBefore>,
    /// More delegates than a congress may have, if so.
    pub too_many_delegates: bool,
    pub addresses: Vec<String>,
    pub waiting: bool,
    /// The rehearsal of this meeting that is open beside it.
    pub rehearsal: Option<RehearsalView>,
    /// The laptop that serves the meeting.
    pub laptop: LaptopView,
    /// Copies for a spare machine.
    pub copies: Vec<CopyView>,
    /// What the log last said of a copy.
    pub copy_noted: Option<CopyNote>,
    /// The meeting came here from a copy, and the log does not say so yet.
    pub moved: Option<MovedView>,
}

/// A copy for a spare machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CopyView {
    /// Where.
    pub folder: String,
    /// How it stands.
    pub standing: CopyStanding,
}

/// How a copy stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "copy", rename_all = "snake_case")]
pub enum CopyStanding {
    /// It is kept up to date.
    Kept,
    /// It cannot be reached or written.
    Lost {
        /// Since when.
        since: Timestamp,
        /// What the disk says.
        why: String,
    },
    /// Another machine goes on from it.
    TakenOver,
}

/// The meeting came to this machine from a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MovedView {
    /// When.
    pub at: Timestamp,
    /// Where phones reached the machine before, the chosen address first.
    pub addresses: Vec<String>,
}

/// A rehearsal of the prepared meeting, held by simulated people on the same server; wiped when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RehearsalView {
    /// The path of its chair's page with the code that opens it: a secret of the rehearsal, of nothing else.
    pub chair: String,
    /// How it stands; what happens in it, anybody sees who watches it.
    #[zeroize(skip)]
    pub stage: RehearsalStage,
}

impl fmt::Debug for RehearsalView {
    /// How it stands, not what opens it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RehearsalView")
            .field("stage", &self.stage)
            .finish_non_exhaustive()
    }
}

/// How a rehearsal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RehearsalStage {
    /// The simulated people are at it.
    Playing,
    /// They have sealed it.
    Held,
    /// They could not go on.
    Broken,
}

/// A member that held an office not long ago (guidance A.I.2, "luân phiên").
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct HeldBefore {
    pub role: ClusterRole,
    pub unit: UnitId,
    /// The last year it was elected for.
    pub year: u32,
}

/// A unit with all that decides whether it may stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct PreparedUnit {
    pub unit: Unit,
    pub standing: Standing,
}

/// A desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeskName {
    pub desk: DeskId,
    pub name: String,
    pub ended: bool,
}

/// An offered key with the code that the teller's phone shows too.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct OfferedKey {
    pub slot: TellerSlot,
    /// The first eight characters of the SHA-256 of the trustee key's string.
    pub code: String,
}

/// A counted result that only the chair sees, and that can no longer be undone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct Preview {
    pub contest: ContestId,
    pub outcome: Outcome,
    /// The rule behind the outcome, sentence by sentence.
    pub because: Vec<Clause>,
}

/// What the desk's view takes from beside the record.
#[derive(Clone, Debug, Default)]
pub struct DeskSide {
    /// Phones that are or were here with the live token of their seat.
    pub phones: BTreeMap<SeatId, SeatPhone>,
}

/// The desk's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct DeskView {
    pub hall: HallView,
    pub seats: Vec<DeskSeat>,
}

/// A seat as the desk sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct DeskSeat {
    pub seat: SeatId,
    pub unit: UnitId,
    pub name: String,
    pub attendance: Attendance,
    pub token: bool,
    pub phone: SeatPhone,
}

/// Whether a phone has come with the live token of a seat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SeatPhone {
    /// None has.
    #[default]
    NotYet,
    /// One was here; nobody needs to see the token any more.
    Gone,
    /// One is here.
    Here,
}

/// The chair's view of a record.
pub fn chair_view(hall: HallView, record: &Record, side: &ChairSide) -> ChairView {
    let meeting = record.meeting();
    ChairView {
        hall,
        units: meeting
            .units
            .iter()
            .map(|unit| prepared(meeting, unit))
            .collect(),
        desks: meeting
            .desks
            .iter()
            .map(|desk| DeskName {
                desk: desk.id,
                name: desk.name.clone(),
                ended: desk.ended,
            })
            .collect(),
        offered: offered(meeting),
        tokens: meeting.token_holders(),
        previews: previews(meeting),
        agenda: meeting.agenda_standing(),
        past_holders: meeting.past_holders.clone(),
        paper_words: meeting.paper_words.clone(),
        papers: PaperName::available(meeting),
        held_before: held_before(meeting),
        too_many_delegates: meeting.too_many_delegates(),
        addresses: side.addresses.clone(),
        waiting: side.waiting,
        rehearsal: side.rehearsal.clone(),
        laptop: side.laptop.clone(),
        copies: side.copies.clone(),
        copy_noted: meeting.copies.last().cloned(),
        moved: side.moved.clone(),
    }
}

/// The desk's view of a record.
pub fn desk_view(hall: HallView, record: &Record, side: &DeskSide) -> DeskView {
    let meeting = record.meeting();
    let names: BTreeMap<UnitId, &str> = meeting
        .units
        .iter()
        .map(|unit| (unit.id, unit.name.as_str()))
        .collect();
    let seats = meeting.seats.iter().map(|seat| DeskSeat {
        seat: seat.id,
        unit: seat.unit,
        name: names
            .get(&seat.unit)
            .copied()
            .unwrap_or_default()
            .to_owned(),
        attendance: seat.attendance.clone(),
        token: seat.token,
        phone: side.phones.get(&seat.id).copied().unwrap_or_default(),
    });
    DeskView {
        hall,
        seats: seats.collect(),
    }
}

fn prepared(meeting: &Meeting, unit: &Unit) -> PreparedUnit {
    PreparedUnit {
        standing: meeting.standing(unit),
        unit: unit.clone(),
    }
}

fn offered(meeting: &Meeting) -> Vec<OfferedKey> {
    let waiting = meeting
        .committee
        .slots()
        .filter_map(|(slot, teller)| match &teller.key {
            TellerKey::Offered(key, _) => Some(OfferedKey {
                slot,
                code: short_code(&key.public_key),
            }),
            TellerKey::Missing | TellerKey::Accepted(..) => None,
        });
    waiting.collect()
}

fn short_code(key: &Point) -> String {
    Digest::of(key.to_string().as_bytes())
        .to_string()
        .chars()
        .take(8)
        .collect()
}

fn previews(meeting: &Meeting) -> Vec<Preview> {
    let counted = meeting.contests.iter().filter_map(|contest| {
        let round = contest.newest().filter(|round| round.outcome().is_none())?;
        let outcome = round.reckoned(&contest.rules)?.ok()?;
        Some(Preview {
            contest: contest.id,
            because: clauses::of_outcome(meeting, contest, round.terms(), &outcome),
            outcome,
        })
    });
    counted.collect()
}

fn held_before(meeting: &Meeting) -> Vec<HeldBefore> {
    let roles = [ClusterRole::Head, ClusterRole::Deputy];
    let held = roles.into_iter().flat_map(|role| {
        meeting.members().filter_map(move |unit| {
            let year = meeting.held_before(role, unit)?;
            Some(HeldBefore {
                role,
                unit: unit.id,
                year,
            })
        })
    });
    held.collect()
}
