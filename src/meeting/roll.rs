//! Seats: the right to vote of a member unit, whether its delegate is in the room, and whether it holds a token.

use serde::{Deserialize, Serialize};

use super::id::{SeatId, UnitId};

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

    /// Whether the delegate is in the room.
    pub fn is_present(&self) -> bool {
        matches!(self.attendance, Attendance::Present { .. })
    }
}
