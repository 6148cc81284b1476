//! Reads the sheet of units that a cluster keeps in a spreadsheet and saves as CSV.
//!
//! Either the whole sheet is taken, or nothing of it and every problem is named by row and column. What was
//! merely not understood or not there (a column nobody asked for, an attestation without a column) stands in
//! [`Import::notes`] beside the units.

mod cell;
mod column;
mod sheet;

use super::eligibility::{Attestations, OtherStatus};
use super::score::{Notation, Score};
use super::unit::Award;
use crate::contest::UnitList;
use cell::Cell;
use column::Column;
use serde::{Deserialize, Serialize};
use sheet::{Row, Sheet};
use std::collections::HashSet;

/// A sheet that was read without a problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Import {
    /// Individuals or collectives when the names stand under "Họ và tên" or "Tập thể"; districts when the sheet says whose
    /// they are (column "Trực thuộc"); else members.
    pub kind: UnitList,
    /// In the order of the sheet; at least one.
    pub rows: Vec<UnitRow>,
    /// What the operator should know before taking it.
    pub notes: Vec<Problem>,
}

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UnitRow {
    /// STT.
    pub number: Option<u32>,
    /// Composed (NFC), without stray spaces, unlike all others of its parent.
    pub name: String,
    /// What it belongs to; always there in a list of districts, never in one of members.
    pub parent: Option<String>,
    /// Its office in the cluster.
    pub role: Option<ClusterRole>,
    /// Điểm tự chấm.
    pub self_score: Option<Score>,
    /// Điểm điều chỉnh.
    pub adjusted_score: Option<Score>,
    /// Điểm thống nhất.
    pub agreed_score: Option<Score>,
    /// Hình thức khen thưởng, with its year.
    pub award: Option<Award>,
    /// Số đại biểu: the seats the unit votes with.
    pub seats: Option<u32>,
    /// The ticked columns.
    pub attestations: Attestations,
    /// Tình trạng khác.
    pub status: OtherStatus,
    /// Whether its delegate is expected (Điểm danh); a forecast, never a check-in.
    pub expected_present: Option<bool>,
}

/// The two offices that a cluster elects among its members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ClusterRole {
    /// Cụm trưởng.
    Head,
    /// Cụm phó.
    Deputy,
}

/// Something to mend in the sheet, or to know about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Problem {
    /// Line of the sheet, from 1, the header's included.
    pub row: u32,
    /// Heading of the column; empty when it is about the whole row or file.
    pub column: String,
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
}

/// Reads a CSV file as Vietnamese and English spreadsheets save it: with or without a byte order mark, commas,
/// semicolons or tabs, decimal commas or points, columns in any order.
///
/// # Errors
/// Every problem of the file, in the order of its rows; at least one.
pub fn read_units(csv: &[u8]) -> Result<Import, Vec<Problem>> {
    let sheet = Sheet::read(csv)?;
    let mut reading = Reading::new(&sheet);
    let rows: Vec<UnitRow> = sheet.rows.iter().map(|row| reading.unit(row)).collect();
    if rows.is_empty() && reading.problems.is_empty() {
        reading.report(sheet.header_row, String::new(), ProblemCode::EmptyFile, "");
    }
    if reading.problems.is_empty() {
        Ok(Import {
            kind: reading.kind,
            rows,
            notes: column::notes(&sheet, reading.kind),
        })
    } else {
        Err(reading.problems)
    }
}

/// What is gathered on the way through a sheet.
struct Reading<'a> {
    sheet: &'a Sheet,
    kind: UnitList,
    notation: Notation,
    problems: Vec<Problem>,
    names: HashSet<(Option<String>, String)>,
    has_head: bool,
}

impl<'a> Reading<'a> {
    fn new(sheet: &'a Sheet) -> Self {
        let kind = column::kind(sheet);
        let points = |row: &'a Row| {
            [
                Column::SelfScore,
                Column::AdjustedScore,
                Column::AgreedScore,
            ]
            .map(|column| sheet.text(row, column).unwrap_or(""))
        };
        Self {
            sheet,
            kind,
            notation: Notation::of(sheet.rows.iter().flat_map(points)),
            problems: column::problems(sheet),
            names: HashSet::new(),
            has_head: false,
        }
    }

    /// Reads a row; what it returns for a row with problems is never used.
    fn unit(&mut self, row: &Row) -> UnitRow {
        if row.ragged {
            let fields = row.fields.join(" | ");
            self.report(row.number, String::new(), ProblemCode::RaggedRow, &fields);
        }
        let notation = self.notation;
        let (name, parent) = self.names(row);
        UnitRow {
            number: self.cell(row, Column::Number, cell::number).flatten(),
            name,
            parent,
            role: self.role(row),
            self_score: self
                .cell(row, Column::SelfScore, |text| cell::score(text, notation))
                .flatten(),
            adjusted_score: self
                .cell(row, Column::AdjustedScore, |text| {
                    cell::score(text, notation)
                })
                .flatten(),
            agreed_score: self
                .cell(row, Column::AgreedScore, |text| cell::score(text, notation))
                .flatten(),
            attestations: self.attestations(row),
            award: self.cell(row, Column::Award, cell::award).flatten(),
            seats: self.cell(row, Column::Seats, cell::seats).flatten(),
            status: self
                .cell(row, Column::Status, cell::status)
                .unwrap_or_default(),
            expected_present: self.cell(row, Column::Present, cell::presence).flatten(),
        }
    }

    fn names(&mut self, row: &Row) -> (String, Option<String>) {
        let column = column::of_names(self.kind);
        let name = self.cell(row, column, |text| cell::name(text, ProblemCode::EmptyName));
        let parent = self.cell(row, Column::Parent, |text| {
            cell::name(text, ProblemCode::EmptyParent)
        });
        let name = name.unwrap_or_default();
        let key = (
            parent.as_deref().map(str::to_lowercase),
            name.to_lowercase(),
        );
        if !name.is_empty() && !self.names.insert(key) {
            self.report_cell(row, column, ProblemCode::DuplicateName);
        }
        (name, parent)
    }

    fn role(&mut self, row: &Row) -> Option<ClusterRole> {
        let role = self.cell(row, Column::Role, cell::role).flatten();
        if role == Some(ClusterRole::Head) {
            if self.has_head {
                self.report_cell(row, Column::Role, ProblemCode::DuplicateRole);
            }
            self.has_head = true;
        }
        role
    }

    fn attestations(&mut self, row: &Row) -> Attestations {
        let mut attestations = Attestations::default();
        for (column, which) in column::ATTESTATIONS {
            if let Some(holds) = self.cell(row, column, cell::mark) {
                attestations.set(which, holds);
            }
        }
        attestations
    }

    /// What a cell holds; nothing when the column is absent or the cell has a problem, which is kept.
    fn cell<T>(
        &mut self,
        row: &Row,
        column: Column,
        read: impl FnOnce(&str) -> Cell<T>,
    ) -> Option<T> {
        match read(self.sheet.text(row, column)?) {
            Ok(value) => Some(value),
            Err(code) => {
                self.report_cell(row, column, code);
                None
            }
        }
    }

    fn report_cell(&mut self, row: &Row, column: Column, code: ProblemCode) {
        let text = self.sheet.text(row, column).unwrap_or_default();
        self.report(row.number, self.sheet.heading(column), code, text);
    }

    fn report(&mut self, row: u32, column: String, code: ProblemCode, value: &str) {
        self.problems.push(Problem {
            row,
            column,
            code,
            value: value.chars().take(cell::CHARACTERS_AT_MOST).collect(),
        });
    }
}

#[cfg(test)]
mod tests;
