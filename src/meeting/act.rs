//! What people can ask of the meeting, and the signature that makes the asking theirs.

use serde::{Deserialize, Serialize};

use super::agenda::AgendaItem;
use super::copies::CopyNote;
use super::correction::Correction;
use super::hands::Hands;
use super::id::{AgendaId, AttendeeId, ContestId, DeskId, MotionId, SeatId, TellerSlot, UnitId};
use super::motion::Matter;
use super::office::PastHolder;
use super::pact::Signing;
use super::paper_words::PaperWords;
use super::preset::Preset;
use super::spares::Loss;
use super::voting_rules::VotingRules;
use super::wording::Wording;
use crate::contest::PaperCount;
use crate::election::{Digest, Point, TrusteeKey};

/// Who acts. The hall derives it from the key of the session that signed; nothing on the wire claims it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The chair, or the standing section that operates for it.
    Chair,
    /// The deputy whom the chair has delegated to (guidance A.II.2.b).
    Deputy,
    /// A check-in desk.
    Desk(DeskId),
    /// A teller whose key was accepted.
    Teller(TellerSlot),
    /// Somebody not yet known, with the key that signs.
    Newcomer(Point),
}

/// An act as it is signed and logged: it names seats and units, never a credential, a token or a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "act", rename_all = "snake_case", deny_unknown_fields)]
pub enum Act {
    /// Chair: title, cluster, year and place of the meeting.
    NameMeeting(Particulars),
    /// Chair: everything that a preset or last year's meeting brings, at once.
    TakePreset {
        /// As the person saw it.
        preset: Box<Preset>,
    },
    /// Chair: legal bases, addressees, flags, deadlines, banner.
    SetWording(Wording),
    /// Chair: letterheads, signatories and receivers of the papers, until sealing.
    SetPaperWords(Box<PaperWords>),
    /// Chair: one list of units from a sheet.
    ImportUnits {
        /// The sheet, as UTF-8 text.
        csv: String,
    },
    /// Chair: the rules that the meeting is asked to adopt.
    SetRules {
        /// All of them.
        rules: Box<VotingRules>,
    },
    /// Chair: the agenda, in its order.
    SetAgenda {
        /// All of it.
        items: Vec<AgendaItem>,
    },
    /// Chair: a step that only people can say is over.
    TickAgenda {
        /// Which.
        item: AgendaId,
        /// Over, or not after all.
        done: bool,
    },
    /// Chair: who held the offices in earlier years.
    NotePastHolders {
        /// All that are known.
        holders: Vec<PastHolder>,
    },
    /// Chair: head and deputy have agreed on every score (guidance C.2); none changes any more.
    LockScores {
        /// Who agreed.
        agreed_by: String,
    },
    /// Chair: a locked score has to change after all.
    UnlockScores {
        /// Why.
        reason: String,
    },
    /// Chair: one score, attestation or status of a unit, until a list with it is adopted.
    CorrectUnit {
        /// The unit.
        unit: UnitId,
        /// What changes.
        correction: Correction,
        /// Why.
        reason: String,
    },
    /// Chair: proposes the committee of tellers.
    NameTellers {
        /// Head first.
        tellers: Vec<Person>,
    },
    /// Chair: proposes the presidium.
    NamePresidium {
        /// Its members.
        people: Vec<Person>,
    },
    /// Chair: puts a motion to the room.
    PutMotion {
        /// What it is about.
        matter: Matter,
    },
    /// Chair: records the hands counted on it.
    CountHands {
        /// Which motion.
        motion: MotionId,
        /// The count.
        hands: Hands,
        /// What was said, or empty.
        reason: String,
    },
    /// Chair: takes a motion back before hands are counted.
    WithdrawMotion {
        /// Which motion.
        motion: MotionId,
    },
    /// A newcomer at a teller's phone: offers the key made from a teller code.
    OfferKey {
        /// Which teller.
        slot: TellerSlot,
        /// The trustee key with its proof of knowledge.
        key: TrusteeKey,
    },
    /// Chair: the person in the room confirmed the code of the offered key.
    AcceptKey {
        /// Which teller.
        slot: TellerSlot,
    },
    /// Chair: the offered key is not that person's.
    RejectKey {
        /// Which teller.
        slot: TellerSlot,
        /// Why.
        reason: String,
    },
    /// Chair: lets the deputy act for it, with a key of its own.
    Delegate {
        /// To whom.
        to: String,
        /// The key of the deputy's sessions.
        key: Point,
    },
    /// Chair: ends the delegation.
    #[serde(deserialize_with = "super::strict::no_fields")]
    EndDelegation,
    /// Chair: lets a desk check in and make tokens.
    AddDesk {
        /// What the desk is called.
        name: String,
        /// The key of the desk's sessions.
        key: Point,
    },
    /// Chair: ends a desk.
    RemoveDesk {
        /// Which.
        desk: DeskId,
    },
    /// Chair: doors open.
    #[serde(deserialize_with = "super::strict::no_fields")]
    OpenCheckIn,
    /// Chair: the meeting is in session.
    #[serde(deserialize_with = "super::strict::no_fields")]
    OpenSession,
    /// Desk: the delegate of a seat is in the room.
    CheckIn {
        /// Which seat.
        seat: SeatId,
        /// The delegate's name, or empty.
        delegate: String,
    },
    /// Desk: the seat was checked in by mistake.
    UndoCheckIn {
        /// Which seat.
        seat: SeatId,
        /// Why.
        reason: String,
    },
    /// Desk: the delegate leaves early; the seat's token is void from now on.
    CheckOut {
        /// Which seat.
        seat: SeatId,
        /// Why.
        reason: String,
    },
    /// Desk: somebody attends without a vote (guidance III.2.a).
    NoteAttendee {
        /// Of which member unit; none for a guest.
        unit: Option<UnitId>,
        /// Who.
        person: Person,
    },
    /// Desk: that person is not there after all.
    DropAttendee {
        /// Which.
        attendee: AttendeeId,
    },
    /// Desk: a token was made for the seat; its credential travels beside the act and is never logged with it.
    IssueToken {
        /// Which seat.
        seat: SeatId,
    },
    /// Desk: the seat's token is lost.
    VoidToken {
        /// Which seat.
        seat: SeatId,
        /// Why.
        reason: String,
    },
    /// Desk: spare tokens for the tellers' envelope were made; their credentials travel beside the act.
    MakeSpares {
        /// How many.
        spares: u32,
    },
    /// Desk: a spare takes the place of a lost token in a round under way. Seat and spare travel beside the act: the
    /// log names the credentials of both, so it may not name the seat, nor why in words that could.
    ReplaceLost {
        /// In which contest's round.
        contest: ContestId,
        /// What happened to the token.
        loss: Loss,
    },
    /// Chair: proposes a list of candidates.
    ProposeList {
        /// Which contest.
        contest: ContestId,
        /// In the order of the ballot.
        candidates: Vec<UnitId>,
    },
    /// Chair: a candidate of an adopted list withdraws between two rounds.
    WithdrawCandidate {
        /// Which contest.
        contest: ContestId,
        /// Who.
        unit: UnitId,
        /// Why.
        reason: String,
    },
    /// Chair: fixes election, trustees and roll of the contest's next round.
    SealRoll {
        /// Which contest.
        contest: ContestId,
    },
    /// Chair: opens the sealed round.
    OpenRound {
        /// Which contest.
        contest: ContestId,
    },
    /// Chair: closes the open round.
    CloseRound {
        /// Which contest.
        contest: ContestId,
    },
    /// Chair: gives the round up before any share; its ballots are never opened.
    AnnulRound {
        /// Which contest.
        contest: ContestId,
        /// Why.
        reason: String,
    },
    /// Teller: the partial decryption with this digest; the share itself travels beside the act.
    GiveShare {
        /// Which contest.
        contest: ContestId,
        /// SHA-256 of the share's JSON.
        share: Digest,
        /// How many devices' statements for this archive the teller's page had checked.
        statements: u32,
        /// Why the share is given although they are half of the ballots or fewer.
        reason: Option<String>,
    },
    /// Chair: holds the contest's next round on paper; an electronic one under way is annulled, its ballots never opened.
    MoveToPaper {
        /// Which contest.
        contest: ContestId,
        /// Why.
        reason: String,
    },
    /// Teller: the count of the paper ballots, typed in on the teller's own device.
    EnterPaperCount {
        /// Of which contest's round.
        contest: ContestId,
        /// The count.
        count: PaperCount,
    },
    /// Chair: the counted result goes on the wall.
    PublishRound {
        /// Which contest.
        contest: ContestId,
    },
    /// Chair: who signed the giao ước for a member unit.
    SignPact(Signing),
    /// Chair: that line of the register was wrong.
    UnsignPact {
        /// Whose line.
        unit: UnitId,
        /// Why.
        reason: String,
    },
    /// Chair: takes down what the server told of the spare machine's copy.
    NoteCopy(CopyNote),
    /// Chair: ends the meeting for good.
    #[serde(deserialize_with = "super::strict::no_fields")]
    SealMeeting,
    /// Chair, when the sealed ballots have been kept long enough: asks for their destruction.
    ProposeDestruction {
        /// Why, such as "hết thời hạn lưu, không có khiếu nại".
        reason: String,
    },
    /// Chair: takes that back.
    #[serde(deserialize_with = "super::strict::no_fields")]
    WithdrawDestruction,
    /// Teller: the second person who asks for it; the electronic ballots are destroyed, results and papers stay.
    #[serde(deserialize_with = "super::strict::no_fields")]
    ConfirmDestruction,
}

/// The meeting in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Particulars {
    /// "Hội nghị tổng kết …".
    pub title: String,
    /// The cluster.
    pub cluster: String,
    /// Year of the emulation.
    pub year: u32,
    /// Where.
    pub place: String,
}

/// Somebody with a part in the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The person.
    pub name: String,
    /// Office and unit.
    pub office: String,
}
