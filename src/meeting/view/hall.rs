//! The public view: what screen, board, tellers and delegates all get.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::contest::{ContestRules, Figures, Outcome, Placed, RoundTerms, Tie};
use crate::election::{Digest, Fingerprint, RoundId};
use crate::meeting::{
    BallotBox, CandidateList, Contest, ContestId, Decision, Hands, Meeting, Particulars, Phase,
    Record, Round, RoundPhase, Seat, SeatId, StatementKind, Statements, Teller, TellerKey,
    TellerSlot, UnitId,
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
}

/// Everything that may stand on the wall.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct HallView {
    pub meeting: uuid::Uuid,
    pub rehearsal: bool,
    pub particulars: Particulars,
    pub phase: Phase,
    /// SHA-256 of the newest log line; once sealed, the digest of the meeting.
    pub head: Digest,
    pub height: u32,
    /// Seats of the member units.
    pub seats: Vec<UnitPresence>,
    pub present: u32,
    pub tellers: Vec<TellerView>,
    /// The show of hands on the committee.
    pub tellers_hands: Option<Hands>,
    pub tellers_adopted: bool,
    /// Mã Tổ kiểm phiếu.
    pub committee_code: Option<String>,
    pub contests: Vec<ContestView>,
    pub chair_sessions: u32,
    pub desk_on_server: bool,
    /// The address phones shall use, with scheme, host and port.
    pub address: String,
}

/// A seat on the attendance wall.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct UnitPresence {
    pub seat: SeatId,
    pub unit: UnitId,
    pub name: String,
    pub present: bool,
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

/// A contest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct ContestView {
    pub id: ContestId,
    pub rules: ContestRules,
    pub list: ListView,
    pub rounds: Vec<RoundView>,
    /// Chosen by published rounds so far.
    pub chosen: Vec<Placed>,
    /// Ties of published rounds that still leave places open.
    pub ties: Vec<Tie>,
    /// Whether another round can be sealed.
    pub next_round: bool,
    pub decision: Option<Decision>,
}

/// The list of candidates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct ListView {
    /// `none`, `proposed`, `adopted` or `declined`.
    pub stage: ListStage,
    pub candidates: Vec<CandidateView>,
    pub hands: Option<Hands>,
}

/// How far a list has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ListStage {
    /// Nothing proposed.
    None,
    /// Waiting for the show of hands.
    Proposed,
    /// Agreed on.
    Adopted,
    /// Not agreed on.
    Declined,
}

/// A candidate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct CandidateView {
    pub unit: UnitId,
    pub name: String,
    pub parent: Option<String>,
}

/// A round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct RoundView {
    pub number: u32,
    pub id: RoundId,
    pub fingerprint: Fingerprint,
    pub terms: RoundTerms,
    pub candidates: Vec<UnitId>,
    pub stage: RoundStage,
    /// Credentials on the roll.
    pub voters: u32,
    /// Ballots in the box; the only number shown while the round is open.
    pub ballots: u32,
    /// From closing on.
    pub count: Option<CountView>,
    /// From publication on.
    pub published: Option<PublishedView>,
    /// Why the round was annulled or given up.
    pub reason: Option<String>,
}

/// How far a round has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are those of RoundPhase")]
pub enum RoundStage {
    Sealed,
    Open,
    Closed,
    Counted,
    Published,
    Annulled,
    NotCountable,
    NotDecryptable,
}

/// The closed box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CountView {
    /// SHA-256 of the archive up to the encrypted tally.
    pub archive: Digest,
    /// The log head at closing.
    pub head: Digest,
    /// Whose shares are in.
    pub shares: Vec<TellerSlot>,
    /// Devices that found their ballot in this archive.
    pub vouched: u32,
}

/// A published result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the fields are the words of the room")]
pub struct PublishedView {
    pub figures: Figures,
    pub outcome: Outcome,
    /// SHA-256 of the result's JSON.
    pub result: Digest,
    /// SHA-256 of the whole archive.
    pub archive: Digest,
    /// Devices whose own recount agrees.
    pub recounts: u32,
}

/// The public view of a record.
pub fn hall_view(record: &Record, boxes: &Boxes) -> HallView {
    let meeting = record.meeting();
    HallView {
        meeting: meeting.id,
        rehearsal: meeting.rehearsal,
        particulars: meeting.particulars.clone(),
        phase: meeting.phase,
        head: record.head(),
        height: record.height(),
        seats: meeting
            .seats
            .iter()
            .map(|seat| presence(meeting, seat))
            .collect(),
        present: meeting.present(),
        tellers: meeting
            .committee
            .slots()
            .map(|(slot, teller)| teller_view(slot, teller))
            .collect(),
        tellers_hands: meeting.committee.hands,
        tellers_adopted: meeting.committee.adopted,
        committee_code: meeting.committee.code.clone(),
        contests: meeting
            .contests
            .iter()
            .map(|contest| contest_view(record, boxes, contest))
            .collect(),
        chair_sessions: boxes.chair_sessions,
        desk_on_server: boxes.desk_on_server || meeting.desks.iter().any(|desk| desk.on_server),
        address: boxes.address.clone(),
    }
}

fn presence(meeting: &Meeting, seat: &Seat) -> UnitPresence {
    UnitPresence {
        seat: seat.id,
        unit: seat.unit,
        name: name_of(meeting, seat.unit),
        present: seat.is_present(),
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

fn contest_view(record: &Record, boxes: &Boxes, contest: &Contest) -> ContestView {
    ContestView {
        id: contest.id,
        rules: contest.rules.clone(),
        list: list_view(record.meeting(), &contest.list),
        rounds: contest
            .rounds
            .iter()
            .map(|round| round_view(record, boxes, round))
            .collect(),
        chosen: contest.chosen(),
        ties: contest.open_ties(),
        next_round: contest.next_round().is_some(),
        decision: contest.decision.clone(),
    }
}

fn list_view(meeting: &Meeting, list: &CandidateList) -> ListView {
    let stage = match list {
        CandidateList::None => ListStage::None,
        CandidateList::Proposed(_) => ListStage::Proposed,
        CandidateList::Adopted(..) => ListStage::Adopted,
        CandidateList::Declined(..) => ListStage::Declined,
    };
    let candidates = list.candidates().iter().filter_map(|id| meeting.unit(*id));
    ListView {
        stage,
        candidates: candidates
            .map(|unit| CandidateView {
                unit: unit.id,
                name: unit.name.clone(),
                parent: unit.parent.clone(),
            })
            .collect(),
        hands: list.hands(),
    }
}

fn round_view(record: &Record, boxes: &Boxes, round: &Round) -> RoundView {
    let (stage, reason) = stage(round);
    let held = boxes.ballots.get(&round.id).map_or(0, BallotBox::len);
    RoundView {
        number: round.number,
        id: round.id.clone(),
        fingerprint: round.files.fingerprint(),
        terms: round.terms,
        candidates: round.candidates.clone(),
        stage,
        voters: round.voters,
        ballots: round.count().map_or(held, |count| count.ballots),
        count: count_view(record, boxes, round),
        published: published_view(boxes, round),
        reason,
    }
}

fn stage(round: &Round) -> (RoundStage, Option<String>) {
    match &round.phase {
        RoundPhase::Sealed => (RoundStage::Sealed, None),
        RoundPhase::Open => (RoundStage::Open, None),
        RoundPhase::Closed(_) => (RoundStage::Closed, None),
        RoundPhase::Counted(..) => (RoundStage::Counted, None),
        RoundPhase::Published(..) => (RoundStage::Published, None),
        RoundPhase::Annulled { reason } => (RoundStage::Annulled, Some(reason.clone())),
        RoundPhase::NotCountable { .. } => (RoundStage::NotCountable, None),
        RoundPhase::NotDecryptable { reason } => (RoundStage::NotDecryptable, Some(reason.clone())),
    }
}

fn count_view(record: &Record, boxes: &Boxes, round: &Round) -> Option<CountView> {
    let (count, head) = (round.count()?, record.closing_head(&round.id)?);
    Some(CountView {
        archive: count.archive,
        head,
        shares: count.shares.iter().map(|share| share.slot).collect(),
        vouched: stated(boxes, round, StatementKind::In, &count.archive, &head),
    })
}

fn published_view(boxes: &Boxes, round: &Round) -> Option<PublishedView> {
    let (outcome, sums, figures) = (round.outcome()?, round.sums()?, round.figures()?);
    Some(PublishedView {
        figures,
        outcome: outcome.clone(),
        result: sums.result,
        archive: sums.archive,
        recounts: stated(
            boxes,
            round,
            StatementKind::Recount,
            &sums.archive,
            &sums.result,
        ),
    })
}

fn stated(
    boxes: &Boxes,
    round: &Round,
    kind: StatementKind,
    archive: &Digest,
    seen: &Digest,
) -> u32 {
    boxes
        .statements
        .get(&round.id)
        .map_or(0, |statements| statements.count(kind, archive, seen))
}
