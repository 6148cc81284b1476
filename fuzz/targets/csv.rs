//! A sheet of units as CSV.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| phieukin_fuzz::cases::csv::run(data));
