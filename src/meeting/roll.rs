//! Seats: the right to vote of a member unit, whether its delegate is in the room, and whether it holds a token.

use serde::{Deserialize, Serialize};

use super::act::Person;
use super::id::{AttendeeId, SeatId, UnitId};

/// A right to vote (guidance C.3: the unit's; an absent unit loses it).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Its number.
    pub id: SeatId,
    /// Whose right it is.
    pub unit: UnitId,
    /// Which of the unit's seats, from 1.
    pub ordinal: u32,
    /// Whether its delegate is in the room.
    pub attendance: Attendance,
    /// Whether a live token stands for it. Which credential that is, only the link file says.
    pub token: bool,
}

/// Whether a seat's delegate is in the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "attendance", rename_all = "snake_case")]
pub enum Attendance {
    /// Not checked in: the unit has lost its vote so far.
    Absent,
    /// Checked in.
    Present {
        /// The delegate's name, or empty.
        delegate: String,
    },
    /// Checked in, and gone before the end.
    Left {
        /// The delegate's name, or empty.
        delegate: String,
        /// Why.
        reason: String,
    },
}

/// Somebody who attends without a vote: heads of departments, officers, guests (guidance III.2.a).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Attendee {
    /// A number for the desk.
    pub id: AttendeeId,
    /// Of which member unit; none for a guest.
    pub unit: Option<UnitId>,
    /// Who.
    pub person: Person,
}

impl Seat {
    /// A seat nobody has taken.
    pub fn vacant(id: SeatId, unit: UnitId, ordinal: u32) -> Self {
        Self {
            id,
            unit,
            ordinal,
            attendance: Attendance::Absent,
            token: false,
        }
    }

    /// The delegate goes; the token with them.
    pub(super) fn leave(&mut self, reason: &str) {
        if let Attendance::Present { delegate } = &self.attendance {
            self.attendance = Attendance::Left {
                delegate: delegate.clone(),
                reason: reason.to_owned(),
            };
        }
        self.token = false;
    }

    /// Whether the delegate is in the room.
    pub fn is_present(&self) -> bool {
        matches!(self.attendance, Attendance::Present { .. })
    }
}
