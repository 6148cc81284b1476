//! What the operator is told about a sheet, and at which place of it.

use serde::{Deserialize, Serialize};

/// Something to mend in the sheet, or to know about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Problem {
    /// Line of the sheet, from 1, the header's included.
    pub row: u32,
    /// Heading of the column; empty when it is about the whole row or file.
    pub column: String,
    /// The column as a spreadsheet letters it: `D`; empty when there is none.
    pub letter: String,
    /// What is wrong.
    pub code: ProblemCode,
    /// What stands there; empty when nothing does.
    pub value: String,
}

/// What can be wrong with a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ProblemCode {
    /// The file is UTF-16 or in an encoding of one country: to be saved again as CSV UTF-8.
    NotUtf8,
    /// No header, or no unit below it.
    EmptyFile,
    /// A quoted field never ends, so it swallowed the rest.
    UnclosedQuote,
    /// More or fewer fields than the header has.
    RaggedRow,
    /// No column with the names of the units (a problem) or one of points or attestations (a note).
    MissingColumn,
    /// Two columns with the same meaning.
    DuplicateColumn,
    /// A note: the column is not used.
    UnknownColumn,
    /// A unit without a name.
    EmptyName,
    /// The same unit twice.
    DuplicateName,
    /// A district that does not say whose it is.
    EmptyParent,
    /// More than 200 characters.
    TooLong,
    /// Not a number, or not one of points.
    BadNumber,
    /// Could be thousands or decimals, and the other numbers do not tell.
    AmbiguousNumber,
    /// Neither a tick nor empty.
    BadMark,
    /// No office of a cluster.
    UnknownRole,
    /// A second cụm trưởng.
    DuplicateRole,
    /// Neither "Không xét" nor "Chưa xét".
    UnknownStatus,
    /// "Không xét" or "Chưa xét" without saying why.
    MissingReason,
    /// An award without its year.
    BadAward,
    /// The spreadsheet could not calculate the cell (`#REF!`), or never did.
    ErrorCell,
    /// A note: a row above the header is left out.
    AboveTable,
    /// A note: the row that numbers the columns is left out.
    ColumnNumbers,
    /// A note: the header, repeated on a later page, is left out.
    RepeatedHeader,
    /// A note: a row of totals is left out.
    TotalRow,
    /// A note: a row below the table (a date, a signature, a remark) is left out.
    BelowTable,
}

/// Where a problem is.
pub(super) struct Place {
    pub(super) row: u32,
    pub(super) heading: String,
    /// From 0; nothing when it is about the whole row or file.
    pub(super) position: Option<usize>,
}

impl Place {
    pub(super) fn row(row: u32) -> Self {
        Self {
            row,
            heading: String::new(),
            position: None,
        }
    }
}

impl Problem {
    pub(super) fn at(place: Place, code: ProblemCode, value: &str) -> Self {
        Self {
            row: place.row,
            column: place.heading,
            letter: place.position.map(letter).unwrap_or_default(),
            code,
            value: value
                .chars()
                .take(super::cell::CHARACTERS_AT_MOST)
                .collect(),
        }
    }
}

/// `A` to `Z`, `AA` and so on.
fn letter(position: usize) -> String {
    let mut letters = Vec::new();
    let mut left = position + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    letters.into_iter().rev().collect()
}
