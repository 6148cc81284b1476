//! Messages of both directions.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| phieukin_fuzz::cases::messages::run(data));
