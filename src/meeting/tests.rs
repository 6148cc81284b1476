//! The rules of a meeting, through the public way in: signed acts, one record.

mod casts;
mod clauses;
mod fold;
mod people;
mod phases;
pub(crate) mod room;
mod rules;
mod spares;
mod start;
mod wall;
