//! A sheet of units as CSV: what is taken has units with names of their own.

use phieukin::meeting::import;
use phieukin::workbook;

/// The bytes are the file.
pub fn run(data: &[u8]) {
    match import::read_units(data) {
        Ok(taken) => {
            assert!(!taken.rows.is_empty());
            assert!(taken.rows.iter().all(|row| !row.name.trim().is_empty()));
        }
        Err(problems) => assert!(!problems.is_empty()),
    }
    import::is_likely(data);
    if !data.starts_with(b"PK") {
        drop(workbook::preview(data));
    }
}
