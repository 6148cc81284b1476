//! Why the rules say no: one variant a sentence a chair would say. The sentences stand with the words of the pages.

use serde::{Deserialize, Serialize};

use super::import::Problem;
use crate::contest::{Imbalance, RulesFlaw};
use crate::election::Flaw;

/// A normal answer to an act that the meeting cannot take.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "refusal", rename_all = "snake_case")]
pub enum Refusal {
    /// The act belongs to another role.
    #[error("this act belongs to another role")]
    NotYours,
    /// The signature does not hold, or the act was taken before.
    #[error("the signature on the act does not hold")]
    BadSignature,
    /// The act is not one this version knows.
    #[error("the act cannot be read")]
    Unreadable,
    /// A text or a list longer than people write.
    #[error("a text or a list is too long")]
    TooLong,
    /// More seats than one room holds.
    #[error("more than {most} seats: no room holds them")]
    TooManySeats {
        /// The most.
        most: u32,
    },
    /// The page had not seen this log.
    #[error("the act was signed for another state of the log")]
    UnknownHead,
    /// The same signed act is in the log already.
    #[error("this very act was taken before")]
    TakenBefore,
    /// The meeting is over.
    #[error("the meeting is sealed")]
    Sealed,
    /// Only while preparing.
    #[error("this can be done only while the meeting is being prepared")]
    NotPreparing,
    /// Not before check-in.
    #[error("check-in has not been opened")]
    NotCheckingIn,
    /// Only in session.
    #[error("the meeting is not in session")]
    NotInSession,
    /// A text that must be there is empty.
    #[error("a reason or a name is missing")]
    Empty,
    /// No sheet of member units was taken.
    #[error("no member units have been imported")]
    NoUnits,
    /// The sheet has problems.
    #[error("the sheet has problems")]
    Sheet {
        /// All of them, by row and column.
        problems: Vec<Problem>,
    },
    /// The file holds no sheet that can be read.
    #[error("the file cannot be read: {flaw}")]
    Workbook {
        /// Why.
        flaw: WorkbookFlaw,
    },
    /// A district's parent is not a member of the cluster.
    #[error("a district unit belongs to no member unit: {name}")]
    UnknownParent {
        /// The district unit.
        name: String,
    },
    /// There is no such unit.
    #[error("there is no such unit")]
    UnknownUnit,
    /// There is no such contest.
    #[error("there is no such contest")]
    UnknownContest,
    /// There is no such seat.
    #[error("there is no such seat")]
    UnknownSeat,
    /// There is no such desk.
    #[error("there is no such desk")]
    UnknownDesk,
    /// There is no such teller.
    #[error("there is no such teller")]
    UnknownTeller,
    /// The rules of a contest cannot be held to.
    #[error("the rules of a contest cannot be held to: {flaw}")]
    Rules {
        /// Why.
        flaw: RulesFlaw,
    },
    /// A committee has two to five tellers; one only in rehearsal.
    #[error("a committee has two to five tellers")]
    CommitteeSize,
    /// Tellers cannot change once a roll names their keys.
    #[error("a roll was sealed to the tellers' keys")]
    TellersInUse,
    /// The meeting has adopted its rules: they cannot change.
    #[error("the rules have been adopted and cannot change")]
    RulesAdopted,
    /// The meeting has not adopted its rules.
    #[error("the rules have not been adopted by show of hands")]
    RulesNotAdopted,
    /// A motion is before the room.
    #[error("a motion is before the room: count its hands or withdraw it first")]
    MotionOpen,
    /// There is no such motion before the room.
    #[error("there is no such motion before the room")]
    NoSuchMotion,
    /// The rules vote on lists the other way.
    #[error("the rules vote on lists the other way: whole, or name by name")]
    OtherListVote,
    /// The resolution does not answer what the contest waits for.
    #[error("this does not answer what the contest waits for")]
    NotPending,
    /// The rules leave something of the contest to the meeting.
    #[error("the meeting has to decide by show of hands how the contest goes on")]
    MeetingMustDecide,
    /// Too few are present.
    #[error("{present} of {needed} seats needed are present")]
    NoQuorum {
        /// Seats present.
        present: u32,
        /// Seats that must be.
        needed: u32,
    },
    /// The agreed scores are not locked.
    #[error("the agreed scores have not been locked")]
    ScoresNotLocked,
    /// The agreed scores are locked.
    #[error("the agreed scores are locked")]
    ScoresLocked,
    /// The office goes by secret ballot.
    #[error("the rules fill this office by secret ballot")]
    OfficeByBallot,
    /// The office is filled, or the unit holds the other one.
    #[error("the office is filled, or the unit holds the other one")]
    OfficeTaken,
    /// The unit cannot withdraw: it does not stand, or is chosen already.
    #[error("the unit does not stand, or is chosen already")]
    CannotWithdraw,
    /// There is no such step, or what happened decides whether it is over.
    #[error("no such step waits for the chair's word")]
    UnknownStep,
    /// Nobody by that number attends.
    #[error("there is no such attendee")]
    UnknownAttendee,
    /// Nobody acts for the chair.
    #[error("the chair has delegated to nobody")]
    NotDelegated,
    /// The deputy acts for the chair already.
    #[error("the chair has delegated already")]
    DelegatedAlready,
    /// The folder has no such meeting.
    #[error("there is no such meeting in the folder")]
    UnknownMeeting,
    /// A file is no bundle and no log, or its log does not hold.
    #[error("the file is no bundle and no log of this program, or its log does not hold")]
    FalseLog {
        /// The line at which it breaks, from 1, where one is to blame.
        line: Option<u32>,
    },
    /// A rehearsal is not rehearsed.
    #[error("this is a rehearsal already")]
    InRehearsal,
    /// Too few delegates are expected to rehearse a vote.
    #[error("fewer than {minimum} delegates are expected")]
    TooFewExpected {
        /// The least.
        minimum: u32,
    },
    /// No list could be proposed for any contest.
    #[error("no contest has anybody who may stand")]
    NobodyStands,
    /// Nobody signed for that unit.
    #[error("nobody has signed for this unit")]
    NotSigned,
    /// The tellers are not adopted by the meeting.
    #[error("the tellers have not been adopted by show of hands")]
    TellersNotAdopted,
    /// A teller's key is missing.
    #[error("a teller's key is missing")]
    KeysMissing,
    /// A key is offered or accepted already.
    #[error("this teller already has a key")]
    KeyTaken,
    /// No key waits for this teller.
    #[error("no key waits for this teller")]
    NoKeyOffered,
    /// The offered key does not hold.
    #[error("the key does not hold: {flaw}")]
    BadKey {
        /// Why.
        flaw: Flaw,
    },
    /// A key that already plays a part.
    #[error("this key already plays a part in the meeting")]
    KeyInUse,
    /// The counts of a show of hands do not make up those present.
    #[error("the counts do not add up to the {present} seats present")]
    HandsDoNotAddUp {
        /// Seats present.
        present: u32,
    },
    /// The seat is checked in already.
    #[error("the seat is checked in already")]
    CheckedInAlready,
    /// The seat is not checked in.
    #[error("the seat is not checked in")]
    NotCheckedIn,
    /// The seat has a live token.
    #[error("the seat has a live token")]
    TokenLive,
    /// The seat has no live token.
    #[error("the seat has no live token")]
    NoToken,
    /// The rules foresee no spares.
    #[error("the rules foresee no spare tokens here: annul the round and hold it again")]
    NoSpares,
    /// As many spares are made as the rules foresee.
    #[error("the rules foresee {needed} spare tokens")]
    SpareCount {
        /// How many.
        needed: u32,
    },
    /// Not a spare of this round, or used.
    #[error("this is no spare of the round, or it has been used")]
    UnknownSpare,
    /// A ballot of the lost token is in the box.
    #[error("a ballot of the lost token is in the box: it cannot be replaced")]
    HasVoted,
    /// The token was made after the roll was sealed.
    #[error("the token is not on the roll of this round")]
    NotOnRoll,
    /// The credential of the token is missing, or was used before.
    #[error("the token's credential is missing or was used before")]
    BadCredential,
    /// Not while a round stands sealed, open or being counted.
    #[error("a round is under way")]
    RoundUnderWay,
    /// A candidate does not meet the conditions.
    #[error("a unit on the list does not meet the conditions: {name}")]
    NotEligible {
        /// Which.
        name: String,
    },
    /// An empty list, or a name twice.
    #[error("the list is empty or names a unit twice")]
    BadList,
    /// The list is already adopted.
    #[error("the list is already adopted")]
    ListAdopted,
    /// The list is not adopted.
    #[error("the list has not been adopted by show of hands")]
    ListNotAdopted,
    /// No list is proposed.
    #[error("no list is proposed")]
    NoListProposed,
    /// The contest has no round left to hold.
    #[error("nothing is left to vote on")]
    NothingLeft,
    /// No seat holds a token.
    #[error("no seat holds a token")]
    NoVoters,
    /// Fewer voters than may be counted without showing choices.
    #[error("fewer than {minimum} seats hold a token")]
    TooFewVoters {
        /// The least.
        minimum: u32,
    },
    /// Two tellers count paper ballots, each on a device of their own.
    #[error("paper ballots take two tellers with keys of their own")]
    TwoTellersNeeded,
    /// The meeting took the contest's further rounds to paper.
    #[error("the meeting took this contest to paper")]
    OnPaper,
    /// Two tellers have typed the same count: it can only be published.
    #[error("two counts agree; the round can only be published")]
    CountsAgree,
    /// The sealed ballots have to be kept longer.
    #[error("the ballots are kept until {}-{:02}-{:02}", until.year, until.month, until.day)]
    StillKept {
        /// From this day on they may be destroyed.
        until: super::wording::Day,
    },
    /// Nobody has asked for the destruction.
    #[error("nobody proposed to destroy the ballots")]
    NothingProposed,
    /// Nothing can be destroyed before the meeting is sealed.
    #[error("the meeting is not sealed")]
    NotOver,
    /// The file's writer failed; the server's log says why.
    #[error("the file could not be made")]
    FileNotMade,
    /// The meeting has not come so far that this paper says anything.
    #[error("there is nothing to put on this paper yet")]
    PaperNotYet,
    /// No round is sealed.
    #[error("no round is sealed")]
    NotSealedYet,
    /// No round is open.
    #[error("no round is open")]
    NotOpen,
    /// No round is closed and waiting for shares.
    #[error("no round is waiting for shares")]
    NotCounting,
    /// A share is in: the round can only be published.
    #[error("a share has been given: the round can no longer be annulled")]
    ShareGiven,
    /// This teller's share is in.
    #[error("this teller's share is in already")]
    ShareTwice,
    /// The share does not hold.
    #[error("the share does not hold: {flaw}")]
    BadShare {
        /// Why.
        flaw: Flaw,
    },
    /// A share given on few statements needs a reason.
    #[error("fewer than half of the ballots are vouched for: a reason is needed")]
    ReasonNeeded,
    /// No round is counted.
    #[error("no round is counted")]
    NotCounted,
    /// A sum does not balance.
    #[error("the figures do not balance: {imbalance}")]
    Unbalanced {
        /// Which.
        imbalance: Imbalance,
    },
    /// No round is published.
    #[error("no round is published")]
    NotPublished,
    /// A round is left to hold: a run-off, the second place, or places left over.
    #[error(
        "a round is left to hold: a run-off among the tied, the second place, or places left over"
    )]
    TieOpen,
    /// A published result waits for the meeting's decision.
    #[error("a published result has not been decided on")]
    ResultUndecided,
    /// The result is decided on.
    #[error("the result was decided on already")]
    Decided,
    /// A ballot with a flaw.
    #[error("the ballot does not hold: {flaw}")]
    BadBallot {
        /// Why.
        flaw: Flaw,
    },
    /// The credential has another ballot in the box.
    #[error("another ballot of this credential is in the box")]
    SecondBallot,
    /// A statement that does not hold.
    #[error("the statement does not hold")]
    BadStatement,
    /// The server's evidence does not fit the act: a fault of ours.
    #[error("the server's evidence does not fit the act")]
    BadEvidence,
    /// No network has such a name or such a password.
    #[error("no Wi-Fi network has such a name or password")]
    BadWifi,
    /// The disk did not take it; nothing happened.
    #[error("the disk did not take it")]
    DiskRefused,
    /// The copy for a spare machine cannot be reached, and the log does not say so yet.
    #[error("the copy is out of reach; the log must say so before the meeting is sealed")]
    CopyLost,
    /// Another machine goes on from the copy: this one takes nothing any more.
    #[error("the meeting goes on from its copy on another machine")]
    TakenOver,
}

/// Why no sheet of a file can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WorkbookFlaw {
    /// A password locks it.
    #[error("a password locks it")]
    Locked,
    /// An older workbook, one of another program, or no sheet at all.
    #[error("it is neither an .xlsx workbook nor CSV")]
    OtherKind,
    /// It is cut off or damaged.
    #[error("it is damaged")]
    Broken,
    /// It is larger than any list of units.
    #[error("it is too large")]
    TooLarge,
}
