//! Phiếu Kín: secret ballots for meetings in one room.
//!
//! A functional core and a thin shell. The core is pure: time and randomness are arguments, nothing in it reads a file
//! or a socket. The shell owns the disk, the sockets and the one thread through which everything passes.
//!
//! | where | what |
//! | --- | --- |
//! | [`election`] | one electronic round: ballots, proofs, trustees, tally, archive |
//! | [`contest`] | rules of a contest: sums in, outcome out; ties and run-offs |
//! | [`meeting`] | acts, events, refusals, views; the hash-chained log |
//! | [`protocol`] | every message on the wire |
//! | [`history`] | the meetings of a folder, and a start like an earlier one |
//! | [`hall`] | the one thread that owns a meeting |
//! | [`laptop`] | the machine it runs on: kept awake, watched |
//! | [`store`] | the disk |
//! | [`web`] | the sockets and the pages |
//! | [`workbook`] | the sheets that offices send |
//! | [`bundle`] | the audit bundle and its verification |
//! | [`documents`] | the official papers |
//! | `proceedings` `results` `tables` | a replayed log, its results, their tables for other programs |
//! | [`notices`] | the licences of what is in the program |
//! | [`outside`] | a server judged from outside the browser; a teller's terminal |
//! | [`rehearsal`] | simulated people over real sockets |
//!
//! Start reading at `docs/architecture.md`: the walk of one vote.

#[cfg(test)]
extern crate self as phieukin;

pub mod bundle;
pub mod clock;
pub mod config;
pub mod contest;
pub mod documents;
pub mod election;
pub mod hall;
pub mod history;
pub mod laptop;
pub mod meeting;
pub mod notices;
pub mod outside;
mod proceedings;
pub mod protocol;
pub mod rehearsal;
mod results;
pub mod serve;
pub mod store;
pub mod tables;
pub mod web;
pub mod workbook;
