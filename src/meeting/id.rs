//! Numbers that name things of one meeting; two kinds cannot be swapped.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[doc = $doc:literal] $name:ident)+) => {$(
        #[doc = $doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(transparent)]
        pub struct $name(pub u32);
    )+};
}

id! {
    /// A unit of either list: a candidate, and for members also a voter.
    UnitId
    /// A right to vote: a member unit and an ordinal.
    SeatId
    /// A contest, in the order of the agenda.
    ContestId
    /// A teller's place in the committee, counted from 1; also the owner number of its share.
    TellerSlot
    /// A check-in desk.
    DeskId
    /// A motion, counted from 1.
    MotionId
    /// A line of the agenda.
    AgendaId
    /// Somebody who attends without a vote.
    AttendeeId
}
