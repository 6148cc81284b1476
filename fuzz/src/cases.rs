//! What each target does with its bytes. The fuzzer calls these functions, and so do the tests with every kept case.
//!
//! Each promises that no bytes end the program, and what else its own words say. A case whose first byte counts names
//! by it what the rest of it stands for.

pub mod archive;
pub mod ballot;
pub mod bundle;
pub mod codes;
pub mod csv;
pub mod log;
pub mod messages;
pub mod mutate;
pub mod parts;
pub mod twin;
pub mod xlsx;

/// The first byte, and the rest as text; nothing for bytes that are not UTF-8.
fn split(data: &[u8]) -> Option<(u8, &[u8])> {
    data.split_first().map(|(first, rest)| (*first, rest))
}
