//! The functions behind the targets, and the rounds they attack.
#![allow(dead_code, reason = "the tests use the rest of what they lend")]

#[path = "../../tests/it/forge.rs"]
pub mod forge;
#[path = "../../tests/it/round.rs"]
pub mod round;
#[path = "../../tests/it/tree.rs"]
pub mod tree;

#[path = "cases.rs"]
pub mod cases;
