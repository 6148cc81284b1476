//! Where the meeting and each round stand; every state holds exactly what exists then.

use serde::{Deserialize, Serialize};

use super::id::TellerSlot;
use super::spares::Replaced;
use crate::contest::{Outcome, RoundTerms};
use crate::election::{Digest, Fingerprint, RoundId};

/// Where the meeting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Data, tellers and desks are being set up.
    Preparing,
    /// Doors are open.
    CheckingIn,
    /// The agenda is under way; late delegates are still checked in.
    InSession,
    /// Over for good.
    Sealed,
}

/// One round of a contest.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Counted from 1 within the contest.
    pub number: u32,
    /// The uuid of its election.
    pub id: RoundId,
    /// What it decides, and who stands.
    pub terms: RoundTerms,
    /// The three files every phone checks against φ and the log.
    pub files: RoundFiles,
    /// How many seats had a token when the roll was sealed: its credentials without spares.
    pub voters: u32,
    /// Seats entitled when the roll was sealed.
    pub convened: u32,
    /// Seats present when the roll was sealed.
    pub present: u32,
    /// Which credentials spares have replaced.
    pub replaced: Replaced,
    /// How far it has come.
    pub phase: RoundPhase,
}

/// The public setup of a round, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundFiles {
    /// The election JSON that hashes to φ.
    pub election: String,
    /// The trustees JSON that hashes to the committee's code.
    pub trustees: String,
    /// The public credentials JSON.
    pub roll: String,
}

impl RoundFiles {
    /// φ of this round.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&Digest::of(self.election.as_bytes()))
    }
}

/// How far a round has come.
#[derive(Clone, Debug, PartialEq)]
pub enum RoundPhase {
    /// Election, trustees and roll are fixed.
    Sealed,
    /// Ballots are taken.
    Open,
    /// The box is closed; shares come in, shown to nobody.
    Closed(Count),
    /// The sums are known to the chair.
    Counted(Count, Sums),
    /// The result is on the wall.
    Published(Count, Sums, Outcome),
    /// Given up before any share.
    Annulled {
        /// Why.
        reason: String,
    },
    /// Too few ballots to open without showing choices.
    NotCountable {
        /// How many there were.
        ballots: u32,
    },
    /// A share never came.
    NotDecryptable {
        /// Why.
        reason: String,
    },
}

/// A closed box.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// Ballots in it.
    pub ballots: u32,
    /// SHA-256 of the archive up to the encrypted tally.
    pub archive: Digest,
    /// The shares accepted so far.
    pub shares: Vec<Share>,
}

/// A teller's accepted share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Whose.
    pub slot: TellerSlot,
    /// SHA-256 of the share's JSON.
    pub digest: Digest,
}

/// What the shares together opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// The sums, a list a question; the blank flag first where the question has one.
    pub sums: Vec<Vec<u32>>,
    /// SHA-256 of the result's JSON.
    pub result: Digest,
    /// SHA-256 of the whole archive.
    pub archive: Digest,
}

impl Round {
    /// Sealed or open: the roll is in use and phones may hold ballots.
    pub fn is_voting(&self) -> bool {
        matches!(self.phase, RoundPhase::Sealed | RoundPhase::Open)
    }

    /// Not at an end: nothing else of this contest may start.
    pub fn is_under_way(&self) -> bool {
        matches!(
            self.phase,
            RoundPhase::Sealed | RoundPhase::Open | RoundPhase::Closed(_) | RoundPhase::Counted(..)
        )
    }

    /// The closed box, from closing on.
    pub fn count(&self) -> Option<&Count> {
        match &self.phase {
            RoundPhase::Closed(count)
            | RoundPhase::Counted(count, _)
            | RoundPhase::Published(count, ..) => Some(count),
            RoundPhase::Sealed
            | RoundPhase::Open
            | RoundPhase::Annulled { .. }
            | RoundPhase::NotCountable { .. }
            | RoundPhase::NotDecryptable { .. } => None,
        }
    }

    /// The sums, once all shares are in: the chair sees them, the hall only after publication.
    pub fn sums(&self) -> Option<&Sums> {
        match &self.phase {
            RoundPhase::Counted(_, sums) | RoundPhase::Published(_, sums, _) => Some(sums),
            RoundPhase::Sealed
            | RoundPhase::Open
            | RoundPhase::Closed(_)
            | RoundPhase::Annulled { .. }
            | RoundPhase::NotCountable { .. }
            | RoundPhase::NotDecryptable { .. } => None,
        }
    }

    /// The published outcome.
    pub fn outcome(&self) -> Option<&Outcome> {
        match &self.phase {
            RoundPhase::Published(_, _, outcome) => Some(outcome),
            RoundPhase::Sealed
            | RoundPhase::Open
            | RoundPhase::Closed(_)
            | RoundPhase::Counted(..)
            | RoundPhase::Annulled { .. }
            | RoundPhase::NotCountable { .. }
            | RoundPhase::NotDecryptable { .. } => None,
        }
    }
}
