//! Typed ballot tokens and teller codes.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| phieukin_fuzz::cases::codes::run(data));
