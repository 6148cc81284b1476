//! The program from outside, as the people of the room and as strangers with other tools meet it.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a test cannot go on without may end it"
)]

mod columns;
mod count;
mod forge;
mod forgeries;
mod guard;
mod history;
mod limits;
mod meeting;
mod models;
mod opened;
mod pages;
mod paper;
mod papers;
mod process;
mod rehearsal;
mod restart;
mod round;
#[path = "../verifier/second.rs"]
mod second;
mod secrecy;
mod spares;
mod spoil;
mod story;
mod support;
mod third_party;
mod tree;
mod twin;
mod vectors;
mod verifier;
mod workbook;
