//! A workbook: refused, or read into a text of bounded size.

use std::sync::LazyLock;

use phieukin::workbook;

use super::parts::{Parts, packed, unpacked};

/// A workbook of two sheets, as a spreadsheet writes it.
pub static BOOK: &[u8] = include_bytes!("../../tests/corpus/book.xlsx");

/// Its files.
pub static PARTS: LazyLock<Parts> = LazyLock::new(|| unpacked(BOOK));

const TEXT_AT_MOST: usize = 4 * 1024 * 1024;

/// Zero: the rest is the file. Any other first byte: the rest replaces one part of a sound workbook.
pub fn run(data: &[u8]) {
    let Some((kind, rest)) = super::split(data) else {
        return;
    };
    let book = if kind == 0 {
        rest.to_vec()
    } else {
        let mut parts = PARTS.clone();
        let place = usize::from(kind - 1) % parts.len();
        parts[place].1 = rest.to_vec();
        packed(&parts)
    };
    if let Ok(sheets) = workbook::preview(&book) {
        let text: usize = sheets.iter().map(|sheet| sheet.csv.len()).sum();
        assert!(text <= TEXT_AT_MOST.max(book.len()));
    }
}
