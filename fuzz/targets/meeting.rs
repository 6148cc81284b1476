//! The acts of everybody in a meeting.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| phieukin::meeting::fuzzed(data));
