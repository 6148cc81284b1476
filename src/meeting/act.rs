//! What people can ask of the meeting, and the signature that makes the asking theirs.

use serde::{Deserialize, Serialize};

use super::hands::Hands;
use super::id::{ContestId, DeskId, SeatId, TellerSlot, UnitId};
use super::score::Score;
use crate::contest::ContestRules;
use crate::election::{Digest, Point, Signature, TrusteeKey};

/// Who acts. The hall derives it from the key of the session that signed; nothing on the wire claims it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The chair, or the standing section that operates for it.
    Chair,
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
    /// Chair: title, cluster, place and scale of the meeting.
    NameMeeting(Particulars),
    /// Chair: one list of units from a sheet.
    ImportUnits {
        /// The sheet, as UTF-8 text.
        csv: String,
    },
    /// Chair: the contests of the meeting.
    SetContests {
        /// In the order of the agenda.
        contests: Vec<ContestRules>,
    },
    /// Chair: one attestation or status of a unit, until the list with it is adopted.
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
        tellers: Vec<TellerName>,
    },
    /// Chair: records the show of hands on the committee.
    AdoptTellers {
        /// The count.
        hands: Hands,
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
    /// Chair: proposes a list of candidates.
    ProposeList {
        /// Which contest.
        contest: ContestId,
        /// In the order of the ballot.
        candidates: Vec<UnitId>,
    },
    /// Chair: records the show of hands on the list.
    AdoptList {
        /// Which contest.
        contest: ContestId,
        /// The count.
        hands: Hands,
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
    /// Chair: a teller's share will never come.
    GiveUpDecryption {
        /// Which contest.
        contest: ContestId,
        /// Why.
        reason: String,
    },
    /// Chair: the counted result goes on the wall.
    PublishRound {
        /// Which contest.
        contest: ContestId,
    },
    /// Chair: records the show of hands on the result.
    AdoptResult {
        /// Which contest.
        contest: ContestId,
        /// The count.
        hands: Hands,
        /// What was said against it, or empty.
        reason: String,
    },
    /// Chair: ends the meeting for good.
    #[serde(deserialize_with = "super::strict::no_fields")]
    SealMeeting,
}

/// The meeting in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The most points a unit can have (guidance B.1.1): 300 or 1 400.
    pub max_score: Score,
}

impl Particulars {
    /// Before anybody has named the meeting: the scale of provincial offices (guidance B.1.1.b).
    pub fn unnamed() -> Self {
        Self {
            title: String::new(),
            cluster: String::new(),
            year: 0,
            place: String::new(),
            max_score: Score::of_provincial_offices(),
        }
    }
}

/// One thing of a unit that can be put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "field", rename_all = "snake_case", deny_unknown_fields)]
pub enum Correction {
    /// An attestation.
    Attestation {
        /// Which.
        which: Attestation,
        /// What it becomes.
        holds: bool,
    },
    /// "Không xét", "Chưa xét", or neither.
    Status {
        /// What it becomes.
        status: super::eligibility::OtherStatus,
    },
    /// The agreed score.
    AgreedScore {
        /// What it becomes.
        score: Score,
    },
}

/// The attestations a unit needs (guidance C.4.b, C.4.c, D.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Attestation {
    /// The standard of point 3, Article 11 of the Regulation.
    Standard,
    /// Party organisation clean and strong.
    Party,
    /// Strong government.
    Government,
    /// Strong mass organisations.
    Organisations,
    /// The commitment is signed.
    PactSigned,
    /// Emulation was registered.
    Registered,
}

/// A member of the committee of tellers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TellerName {
    /// The person.
    pub name: String,
    /// Office and unit.
    pub office: String,
}

/// An act with the signature of who asked for it, over the log head their page saw.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SignedAct {
    /// The [`Act`] as JSON, byte for byte as it was signed.
    pub act: String,
    /// The log head that the page saw.
    pub head: Digest,
    /// The key that signed.
    pub key: Point,
    /// Over `phieukin/act/v1|meeting|head|act`.
    pub signature: Signature,
}
