//! Motions (biểu quyết giơ tay): what is put to the room, the hands that are counted, and what the rules make of them.
//!
//! One motion at a time: it is put, the screen shows it, the hands are counted or it is withdrawn. What it speaks of does
//! not change while it stands, so hands are always counted for what the room saw.

use serde::{Deserialize, Serialize};

use super::hands::Hands;
use super::id::{ContestId, MotionId, UnitId};
use super::import::ClusterRole;
use super::voting_rules::{Majority, VotingRules};
use crate::contest::Resolution;

/// What a motion is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "matter", rename_all = "snake_case", deny_unknown_fields)]
pub enum Matter {
    /// The committee of tellers.
    #[serde(deserialize_with = "super::strict::no_fields")]
    Tellers,
    /// Thể lệ bỏ phiếu.
    #[serde(deserialize_with = "super::strict::no_fields")]
    Rules,
    /// Đoàn Chủ tịch (guidance 3575, II.2.d).
    #[serde(deserialize_with = "super::strict::no_fields")]
    Presidium,
    /// A whole list of candidates (guidance C.6.b).
    List {
        /// Whose.
        contest: ContestId,
    },
    /// One name of a list, where lists are voted on item by item.
    Candidate {
        /// Whose list.
        contest: ContestId,
        /// The name.
        unit: UnitId,
    },
    /// How a contest goes on where the rules leave it to the meeting.
    Resolve {
        /// Which contest.
        contest: ContestId,
        /// What is proposed.
        resolution: Resolution,
    },
    /// A closed round cannot be opened: a teller's share will never come.
    GiveUp {
        /// Of which contest.
        contest: ContestId,
    },
    /// The published result of a contest (guidance C.6, the last letter).
    Result {
        /// Which contest.
        contest: ContestId,
    },
    /// Cụm trưởng or cụm phó of the coming year (guidance A.I.2).
    Office {
        /// Which office.
        role: ClusterRole,
        /// Which member unit.
        unit: UnitId,
    },
    /// Anything else: the programme, the minutes, a resolution.
    Other {
        /// As it is read out.
        text: String,
    },
}

/// One motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Motion {
    /// Its number in the meeting, from 1.
    pub id: MotionId,
    /// What it is about.
    pub matter: Matter,
    /// How far it has come.
    pub state: MotionState,
}

/// How far a motion has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum MotionState {
    /// Before the room.
    Open,
    /// Hands were counted.
    Counted(HandCount),
    /// Taken back before hands were counted.
    Withdrawn,
}

/// A counted show of hands and what the rules made of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct HandCount {
    /// The three counts.
    pub hands: Hands,
    /// The seats present, which the counts make up.
    pub present: u32,
    /// The share that was asked for.
    pub majority: Majority,
    /// Whether it was reached.
    pub carried: bool,
    /// What was said, or empty.
    pub reason: String,
}

impl Matter {
    /// The contest it is about.
    pub fn contest(&self) -> Option<ContestId> {
        match self {
            Self::List { contest }
            | Self::Candidate { contest, .. }
            | Self::Resolve { contest, .. }
            | Self::GiveUp { contest }
            | Self::Result { contest } => Some(*contest),
            Self::Tellers
            | Self::Rules
            | Self::Presidium
            | Self::Office { .. }
            | Self::Other { .. } => None,
        }
    }

    /// The share of hands that the rules ask for.
    pub fn majority(&self, rules: &VotingRules) -> Majority {
        match self {
            Self::List { .. } | Self::Candidate { .. } => rules.list_hands,
            Self::Tellers
            | Self::Rules
            | Self::Presidium
            | Self::Resolve { .. }
            | Self::GiveUp { .. }
            | Self::Result { .. }
            | Self::Office { .. }
            | Self::Other { .. } => rules.hands,
        }
    }
}

impl Motion {
    /// The count, once hands were counted.
    pub fn count(&self) -> Option<&HandCount> {
        match &self.state {
            MotionState::Counted(count) => Some(count),
            MotionState::Open | MotionState::Withdrawn => None,
        }
    }
}
