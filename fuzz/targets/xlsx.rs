//! A workbook.
#![no_main]

use libfuzzer_sys::fuzz_target;

// The server catches what the reader of workbooks panics at; so does this target, and a panic beyond that ends it.
fuzz_target!(
    init: std::panic::set_hook(Box::new(|_| ())),
    |data: &[u8]| phieukin_fuzz::cases::xlsx::run(data)
);
