//! The meeting's data for other programs: results and units as tables, written as CSV and XLSX.
//!
//! One table, two writers: the same cells stand in both. Promises: the same results give the same bytes; of a rehearsal no line
//! can be taken for a meeting's; no cell is a formula, whatever somebody called a unit.

mod results;
mod units;

use serde::{Deserialize, Serialize};

use csv::{QuoteStyle, WriterBuilder};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, XlsxError};

use crate::meeting::Timestamp;
use crate::meeting::score::Score;

pub(crate) use results::{end, results};
pub(crate) use units::{list, units};

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TableForm {
    /// For spreadsheets with Vietnamese settings.
    Csv,
    /// For programs.
    Json,
    /// For spreadsheets.
    Xlsx,
}

impl TableForm {
    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
        }
    }

    /// What a browser calls it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Json => "application/json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the table could not be written as a workbook: {0}")]
pub struct TableError(#[from] XlsxError);

/// A table with its headings.
pub(crate) struct Table {
    /// What its sheet is called.
    name: &'static str,
    /// The first line.
    heads: Vec<&'static str>,
    /// The lines below, each with as many cells.
    rows: Vec<Vec<Cell>>,
}

/// One cell.
pub(crate) enum Cell {
    /// Words, or nothing.
    Text(String),
    /// A whole number.
    Number(u32),
    /// Points, with up to two decimals.
    Score(Score),
}

impl Cell {
    fn written(&self) -> String {
        match self {
            Self::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => {
                format!("'{text}")
            }
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Score(score) => score.vietnamese(),
        }
    }

    fn some_number(number: Option<u32>) -> Self {
        number.map_or_else(|| Self::Text(String::new()), Self::Number)
    }

    fn some_score(score: Option<Score>) -> Self {
        score.map_or_else(|| Self::Text(String::new()), Self::Score)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// The table as CSV: begins with a byte order mark and separates by semicolons, as the sheets of units do.
pub(crate) fn csv(table: &Table) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .quote_style(QuoteStyle::Necessary)
        .from_writer(MARK.to_vec());
    let heads = table.heads.iter().map(|head| (*head).to_owned()).collect();
    let rows = table.rows.iter();
    let rows = rows.map(|row| row.iter().map(Cell::written).collect());
    for row in std::iter::once::<Vec<String>>(heads).chain(rows) {
        writer
            .write_record(row)
            .expect("memory takes every row, all of one length");
    }
    writer.into_inner().expect("memory takes every row")
}

/// The table as a workbook of one sheet, made at `at`: numbers as numbers, the heading frozen.
///
/// # Errors
/// When it has more lines than a sheet may have.
pub(crate) fn xlsx(table: &Table, at: &Timestamp) -> Result<Vec<u8>, TableError> {
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_border(FormatBorder::Thin);
    let line = Format::new().set_border(FormatBorder::Thin);
    let score = line.clone().set_num_format("#,##0.##");
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(at)?);
    let sheet = workbook.add_worksheet();
    sheet.set_name(table.name)?.set_freeze_panes(1, 0)?;
    for (column, name) in (0..).zip(&table.heads) {
        sheet.write_with_format(0, column, *name, &head)?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) => sheet.write_string_with_format(row, column, text, &line)?,
                Cell::Number(number) => sheet.write_with_format(row, column, *number, &line)?,
                Cell::Score(points) => {
                    sheet.write_with_format(row, column, points.number(), &score)?
                }
            };
        }
    }
    sheet.autofit();
    Ok(workbook.save_to_buffer()?)
}

fn properties(at: &Timestamp) -> Result<DocProperties, XlsxError> {
    let plain = at.0.trim_end_matches('Z');
    let made = ExcelDateTime::parse_from_str(plain)?;
    Ok(DocProperties::new()
        .set_author("Phiếu Kín")
        .set_creation_datetime(&made))
}

const MARK: &[u8] = "\u{feff}".as_bytes();

#[cfg(test)]
mod tests;
