//! Reads the file in which an office keeps its list of units: a workbook (`.xlsx`) or CSV.
//!
//! Each sheet becomes CSV text with the rows and columns of the workbook; what it means is for [`crate::meeting::import`]
//! to say, and what is taken is that text alone. Promises: a file by a stranger's hand is refused in words; it cannot
//! bring the server down, nor take more memory than the bounds below allow.

mod cell;
mod grid;

use std::io::{self, Cursor, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Reader as _, Xlsx, XlsxError};
use zip::ZipArchive;

use crate::meeting::WorkbookFlaw;
use crate::meeting::import::{self, PassedOver, SheetPreview};
use grid::Content;

/// The most that a workbook may unpack to, in bytes: a hundred times the sheets that offices send.
const UNPACKED_AT_MOST: u64 = 32 * 1024 * 1024;

/// The most files in a workbook.
const PARTS_AT_MOST: usize = 2_000;

/// The most sheets in a workbook.
const SHEETS_AT_MOST: usize = 100;

/// The most text of all sheets together, in bytes.
const TEXT_AT_MOST: usize = 4 * 1024 * 1024;

/// How a zip begins, and so a workbook since 2007.
const ZIP: &[u8] = b"PK\x03\x04";

/// Where a workbook keeps the list of its sheets, as its writers do.
const WORKBOOKS: [&str; 3] = ["xl/workbook.xml", "xl/workbook2.xml", "workbook.xml"];

/// How a compound file begins: a workbook before 2007, or any that is locked by a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// What each sheet of a file would bring, in the order of its tabs.
///
/// # Errors
/// When no sheet of it can be read.
pub fn preview(bytes: &[u8]) -> Result<Vec<SheetPreview>, WorkbookFlaw> {
    if bytes.starts_with(ZIP) {
        weigh(bytes)?;
        // The reader is sound on what spreadsheets write; a file that was made to break it is refused like a broken one.
        return catch_unwind(AssertUnwindSafe(|| sheets(bytes)))
            .unwrap_or(Err(WorkbookFlaw::Broken));
    }
    if bytes.starts_with(COMPOUND) {
        return Err(if is_locked(bytes) {
            WorkbookFlaw::Locked
        } else {
            WorkbookFlaw::OtherKind
        });
    }
    match import::text(bytes) {
        // Web systems call a page of theirs a workbook.
        Ok(text) if text.trim_start().starts_with('<') => Err(WorkbookFlaw::OtherKind),
        Ok(text) => Ok(vec![SheetPreview::alone(String::new(), text)]),
        Err(problem) => Ok(vec![SheetPreview::unreadable(problem)]),
    }
}

/// Unpacks every file once and keeps none, so that nothing is read that grows beyond its bounds.
fn weigh(bytes: &[u8]) -> Result<(), WorkbookFlaw> {
    let broken = |_| WorkbookFlaw::Broken;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > PARTS_AT_MOST {
        return Err(WorkbookFlaw::TooLarge);
    }
    let mut names = archive.file_names().flatten();
    let is_workbook = names.any(|name| WORKBOOKS.contains(&name.to_lowercase().as_str()));
    drop(names);
    if !is_workbook {
        return Err(WorkbookFlaw::OtherKind);
    }
    let mut room = UNPACKED_AT_MOST;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken)?;
        let size = io::copy(&mut part.take(room + 1), &mut io::sink())
            .map_err(|_| WorkbookFlaw::Broken)?;
        room = room.checked_sub(size).ok_or(WorkbookFlaw::TooLarge)?;
    }
    Ok(())
}

fn sheets(bytes: &[u8]) -> Result<Vec<SheetPreview>, WorkbookFlaw> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| flaw(&error))?;
    let names = book.sheet_names();
    if names.len() > SHEETS_AT_MOST {
        return Err(WorkbookFlaw::TooLarge);
    }
    let is_alone = names.len() == 1;
    let mut room = TEXT_AT_MOST;
    let mut previews = Vec::new();
    for name in names {
        let content = grid::read(&mut book, &name, room).map_err(|error| flaw(&error))?;
        previews.push(match content {
            Content::TooLarge => SheetPreview::passed_over(name, PassedOver::TooLarge),
            Content::Csv(csv) => {
                room -= csv.len().min(room);
                if is_alone {
                    SheetPreview::alone(name, csv)
                } else {
                    SheetPreview::among(name, csv)
                }
            }
        });
    }
    if previews.is_empty() {
        return Err(WorkbookFlaw::Broken);
    }
    Ok(previews)
}

fn flaw(error: &XlsxError) -> WorkbookFlaw {
    if matches!(error, XlsxError::Password) {
        WorkbookFlaw::Locked
    } else {
        WorkbookFlaw::Broken
    }
}

/// Whether a compound file holds a workbook behind a password: its directory names the package in UTF-16.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.windows(name.len()).any(|window| window == name)
}

#[cfg(test)]
mod tests;
