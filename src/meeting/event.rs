//! What happened: the only thing that is stored of a meeting, and the only thing that changes it.
//!
//! Before a roll is sealed events name seats; from sealing on they name credentials. No event names both.

use serde::{Deserialize, Serialize};

use super::act::{Correction, Particulars, TellerName};
use super::hands::Hands;
use super::id::{ContestId, DeskId, SeatId, TellerSlot, UnitId};
use super::unit::Unit;
use crate::contest::{ContestRules, Outcome, RoundTerms, UnitList};
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
    /// Title, place and scale are set.
    MeetingNamed(Particulars),
    /// One list of units is taken, replacing an earlier one.
    UnitsImported { list: UnitList, units: Vec<Unit> },
    /// The contests are set.
    ContestsSet { contests: Vec<ContestRules> },
    /// An attestation, status or score of a unit is put right.
    UnitCorrected {
        unit: UnitId,
        correction: Correction,
        reason: String,
    },
    /// A committee is proposed.
    TellersNamed { tellers: Vec<TellerName> },
    /// The committee is adopted by a show of hands.
    TellersAdopted { hands: Hands },
    /// The committee is not adopted.
    TellersDeclined { hands: Hands },
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
    /// A token was made for a seat.
    TokenIssued { seat: SeatId },
    /// A seat's token is void.
    TokenVoided { seat: SeatId, reason: String },
    /// The meeting is in session.
    SessionOpened,
    /// A list of candidates is proposed.
    ListProposed {
        contest: ContestId,
        candidates: Vec<UnitId>,
    },
    /// The list is adopted by a show of hands.
    ListAdopted { contest: ContestId, hands: Hands },
    /// The list is not adopted.
    ListDeclined { contest: ContestId, hands: Hands },
    /// Election, trustees and roll of a round are fixed, byte for byte.
    RollSealed {
        contest: ContestId,
        round: RoundId,
        terms: RoundTerms,
        candidates: Vec<UnitId>,
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
    /// A share will never come.
    RoundNotDecryptable { contest: ContestId, reason: String },
    /// The result is on the wall.
    RoundPublished {
        contest: ContestId,
        outcome: Outcome,
    },
    /// The contest's result is adopted.
    ResultAdopted { contest: ContestId, hands: Hands },
    /// The contest's result is not adopted; its figures stay.
    ResultDeclined {
        contest: ContestId,
        hands: Hands,
        reason: String,
    },
    /// The meeting is over; the links between seats and credentials are erased.
    /// No device statement can come or go after it: their files hash to this.
    MeetingSealed { statements: Digest },
}
