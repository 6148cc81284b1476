//! The program from outside, as the people of the room and as strangers with other tools meet it.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a test cannot go on without may end it"
)]

mod between;
#[path = "../../fuzz/src/cases.rs"]
mod cases;
mod cheats;
mod columns;
mod corpus;
mod count;
mod door;
mod forge;
mod forgeries;
mod guard;
mod history;
mod laptop;
mod limits;
mod load;
mod meeting;
mod models;
mod opened;
mod pages;
mod pages_command;
mod paper;
mod papers;
mod process;
mod rehearsal;
mod restart;
mod round;
#[path = "../verifier/second.rs"]
mod second;
mod secrecy;
mod spare_machine;
mod spares;
mod spoil;
mod story;
mod support;
mod teller_command;
mod third_party;
mod tls;
#[cfg(target_os = "linux")]
mod torture;
mod tree;
mod twin;
mod vectors;
mod verifier;
mod workbook;
