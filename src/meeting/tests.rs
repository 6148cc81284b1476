//! The rules of a meeting, through the public way in: signed acts, one record.
//!
//! The fuzzer walks through the meeting with the same room and the same table of phases.

#[cfg(test)]
mod casts;
#[cfg(test)]
mod clauses;
#[cfg(test)]
mod fold;
#[cfg(test)]
mod people;
mod phases;
pub(crate) mod room;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod spares;
#[cfg(test)]
mod start;
pub(crate) mod walk;
#[cfg(test)]
mod wall;
