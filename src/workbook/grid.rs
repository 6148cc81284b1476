//! One sheet of a workbook as CSV, every row and column in its place.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Seek};

use calamine::{Dimensions, Xlsx, XlsxError};
use csv::WriterBuilder;

use super::cell;

/// The most rows that a list of units has, titles included.
const ROWS_AT_MOST: u32 = 10_000;

/// The most columns.
const COLUMNS_AT_MOST: u32 = 256;

/// A sheet as text.
pub(super) enum Content {
    /// In CSV, with semicolons; empty when nothing stands in the sheet.
    Csv(String),
    /// It has a cell too far away, or too much text.
    TooLarge,
}

/// The cells in which something stands, by row and column from 0.
type Cells = BTreeMap<(u32, u32), String>;

/// Reads a sheet into at most `room` bytes. Cells with a format and no value count for nothing.
pub(super) fn read<R: Read + Seek>(
    book: &mut Xlsx<R>,
    name: &str,
    room: usize,
) -> Result<Content, XlsxError> {
    let mut left = room;
    let Some(mut cells) = cells(book, name, &mut left)? else {
        return Ok(Content::TooLarge);
    };
    let merged = book.merge_cells_by_sheet_name(name)?;
    if fill_down(&mut cells, &merged, &mut left).is_none() {
        return Ok(Content::TooLarge);
    }
    Ok(csv(&cells, left).map_or(Content::TooLarge, Content::Csv))
}

/// Nothing when they are too many or too far away.
fn cells<R: Read + Seek>(
    book: &mut Xlsx<R>,
    name: &str,
    left: &mut usize,
) -> Result<Option<Cells>, XlsxError> {
    let mut found = Cells::new();
    let mut reader = match book.worksheet_cells_reader(name) {
        Err(XlsxError::NotAWorksheet(_)) => return Ok(Some(found)),
        reader => reader?,
    };
    while let Some(record) = reader.next_cell_with_formula_metadata()? {
        let text = cell::text(&record.value, record.formula.as_ref());
        if text.trim().is_empty() {
            continue;
        }
        let (row, column) = record.pos;
        if row >= ROWS_AT_MOST || column >= COLUMNS_AT_MOST || take(left, &text).is_none() {
            return Ok(None);
        }
        found.insert((row, column), text);
    }
    Ok(Some(found))
}

/// Writes the text of a cell that spans rows of one column ("Trực thuộc" beside several districts) into each of these
/// rows. A cell that spans columns is a title: its text stays where it stands.
fn fill_down(cells: &mut Cells, merged: &[Dimensions], left: &mut usize) -> Option<()> {
    let rows: BTreeSet<u32> = cells.keys().map(|(row, _)| *row).collect();
    for Dimensions { start, end } in merged {
        let Some(text) = cells.get(start).filter(|_| start.1 == end.1).cloned() else {
            continue;
        };
        for row in rows.range(start.0..=end.0.max(start.0)).skip(1) {
            take(left, &text)?;
            cells.entry((*row, start.1)).or_insert(text.clone());
        }
    }
    Some(())
}

fn csv(cells: &Cells, left: usize) -> Option<String> {
    let Some(((last, _), _)) = cells.last_key_value() else {
        return Some(String::new());
    };
    let widest = cells.keys().map(|(_, column)| column + 1).max()?;
    if usize::try_from((last + 1) * widest).ok()? > left {
        return None;
    }
    let mut writer = WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    for row in 0..=*last {
        let field = |column| cells.get(&(row, column)).map_or("", String::as_str);
        writer.write_record((0..widest).map(field)).ok()?;
    }
    String::from_utf8(writer.into_inner().ok()?).ok()
}

fn take(left: &mut usize, text: &str) -> Option<()> {
    *left = left.checked_sub(text.len())?;
    Some(())
}
