//! What happened: the only thing that is stored of a meeting, and the only thing that changes it.
//!
//! Before a roll is sealed events name seats; from sealing on they name credentials. No event names both.

use serde::{Deserialize, Serialize};

use super::agenda::AgendaItem;
use super::copies::CopyNote;
use super::id::{AgendaId, AttendeeId, ContestId, DeskId, MotionId, SeatId, TellerSlot, UnitId};
use super::motion::{HandCount, Matter};
use super::office::{Officer, PastHolder};
use super::pact::Signing;
use super::paper_words::PaperWords;
use super::spares::Loss;
use super::unit::Unit;
use super::voting_rules::VotingRules;
use super::wording::Wording;
use super::{
    act::{Particulars, Person},
    correction::Correction,
};
use crate::contest::{Outcome, PaperCount, RoundTerms, UnitList};
use crate::election::{Digest, Point, RoundId, TrusteeKey};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case", deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "the fields carry the words of the act that caused the event"
)]
pub enum Event {
    /// The first entry of every log.
    MeetingCreated {
        meeting: uuid::Uuid,
        chair_key: Point,
        receipt_key: Point,
        rehearsal: bool,
    },
    /// Title, cluster, year and place are set.
    MeetingNamed(Particulars),
    /// A preset or an earlier meeting is where this one starts from; what it brings follows as events of its own.
    PresetTaken { name: String },
    /// Legal bases, addressees, flags, deadlines and banner are set.
    WordingSet(Wording),
    /// Letterheads, signatories and receivers of the papers are set.
    PaperWordsSet(Box<PaperWords>),
    /// One list of units is taken, replacing an earlier one.
    UnitsImported { list: UnitList, units: Vec<Unit> },
    /// The rules to be adopted are set; lists proposed under others are gone.
    RulesSet(Box<VotingRules>),
    /// The agenda is set.
    AgendaSet { items: Vec<AgendaItem> },
    /// A step is over, or not after all.
    AgendaTicked { item: AgendaId, done: bool },
    /// Holders of the offices in earlier years are noted, in place of those noted before.
    PastHoldersNoted { holders: Vec<PastHolder> },
    /// No agreed score changes any more.
    ScoresLocked { agreed_by: String },
    /// Agreed scores may change again.
    ScoresUnlocked { reason: String },
    /// A score, attestation or status of a unit is put right.
    UnitCorrected {
        unit: UnitId,
        correction: Correction,
        reason: String,
    },
    /// A committee is proposed.
    TellersNamed { tellers: Vec<Person> },
    /// A presidium is proposed.
    PresidiumNamed { people: Vec<Person> },
    /// A motion is before the room.
    MotionPut { motion: MotionId, matter: Matter },
    /// Hands were counted; a motion that carries takes effect at once.
    MotionCounted { motion: MotionId, count: HandCount },
    /// The motion was taken back.
    MotionWithdrawn { motion: MotionId },
    /// Units take over an office at once (guidance A.I.2).
    OfficersElected { officers: Vec<Officer> },
    /// A key is offered for a teller.
    KeyOffered {
        slot: TellerSlot,
        key: TrusteeKey,
        session: Point,
    },
    /// The offered key is that teller's.
    KeyAccepted { slot: TellerSlot },
    /// The offered key is dropped.
    KeyRejected { slot: TellerSlot, reason: String },
    /// The deputy may act for the chair.
    Delegated { to: String, key: Point },
    /// No more.
    DelegationEnded,
    /// A desk may check in.
    DeskAdded {
        desk: DeskId,
        name: String,
        key: Point,
    },
    /// A desk may no more.
    DeskRemoved { desk: DeskId },
    /// A desk acts from the server's own machine: whoever owns the server could then see its tokens.
    DeskOnServer { desk: DeskId },
    /// Doors open.
    CheckInOpened,
    /// A seat is attended.
    SeatCheckedIn { seat: SeatId, delegate: String },
    /// It is not, after all.
    CheckInUndone { seat: SeatId, reason: String },
    /// The delegate left; the seat's token is void.
    SeatLeft { seat: SeatId, reason: String },
    /// Somebody attends without a vote.
    AttendeeNoted {
        attendee: AttendeeId,
        unit: Option<UnitId>,
        person: Person,
    },
    /// That person does not, after all.
    AttendeeDropped { attendee: AttendeeId },
    /// A token was made for a seat.
    TokenIssued { seat: SeatId },
    /// A seat's token is void.
    TokenVoided { seat: SeatId, reason: String },
    /// Spare tokens were made; those made before and not used are void.
    SparesMade { spares: u32 },
    /// A spare takes the place of a lost credential in the round under way, and of its token from then on.
    CredentialReplaced {
        contest: ContestId,
        lost: Point,
        spare: Point,
        loss: Loss,
    },
    /// The meeting is in session.
    SessionOpened,
    /// A list of candidates is proposed.
    ListProposed {
        contest: ContestId,
        candidates: Vec<UnitId>,
    },
    /// A candidate withdrew.
    CandidateWithdrawn {
        contest: ContestId,
        unit: UnitId,
        reason: String,
    },
    /// Election, trustees and roll of a round are fixed, byte for byte.
    RollSealed {
        contest: ContestId,
        round: RoundId,
        terms: RoundTerms,
        election: String,
        trustees: String,
        roll: String,
    },
    /// Ballots are taken.
    RoundOpened { contest: ContestId },
    /// Ballots are no longer taken; the archive so far has this digest.
    RoundClosed {
        contest: ContestId,
        ballots: u32,
        archive: Digest,
    },
    /// Fewer ballots than may be opened without showing choices.
    RoundNotCountable { contest: ContestId, ballots: u32 },
    /// The round is given up; its ballots are never opened.
    RoundAnnulled { contest: ContestId, reason: String },
    /// A teller's share is in.
    ShareAccepted {
        contest: ContestId,
        slot: TellerSlot,
        share: Digest,
        statements: u32,
        reason: Option<String>,
    },
    /// All shares are in: the sums, and the digest of the whole archive.
    RoundCounted {
        contest: ContestId,
        sums: Vec<Vec<u32>>,
        result: Digest,
        archive: Digest,
    },
    /// The result is on the wall.
    RoundPublished {
        contest: ContestId,
        outcome: Outcome,
    },
    /// The next round of a contest is held on paper.
    MovedToPaper {
        contest: ContestId,
        terms: RoundTerms,
        reason: String,
    },
    /// A teller typed in the count of the paper ballots, in place of that teller's earlier one.
    PaperCountEntered {
        contest: ContestId,
        slot: TellerSlot,
        count: PaperCount,
    },
    /// Two tellers typed the same count.
    PaperRoundCounted { contest: ContestId },
    /// A line of the giao ước's register.
    PactSigned(Signing),
    /// That line is struck.
    PactUnsigned { unit: UnitId, reason: String },
    /// What happened to the spare machine's copy.
    CopyNoted(CopyNote),
    /// The meeting is over; the links between seats and credentials are erased.
    /// No device statement can come or go after it: their files hash to this.
    MeetingSealed { statements: Digest },
    /// After sealing: the chair asks for the destruction of the electronic ballots.
    DestructionProposed { reason: String },
    /// It does not, after all.
    DestructionWithdrawn,
    /// A teller asked for it too: the electronic ballots are gone, results and papers stay.
    BallotsDestroyed { slot: TellerSlot },
}
