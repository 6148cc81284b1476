//! Secret ballots for meetings in one room.
