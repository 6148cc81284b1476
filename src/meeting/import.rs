//! Reads the sheet of units that a cluster keeps in a spreadsheet, as CSV.
//!
//! Either the whole sheet is taken, or nothing of it and every problem is named by row and column. What was merely not
//! understood or not there (a column nobody asked for, an attestation without a column), and every row that was left out
//! because it holds no unit (titles, totals, signatures), stands in [`Import::notes`] beside the units.

mod cell;
mod column;
mod header;
mod heading;
mod preview;
mod problem;
mod records;
mod rest;
mod sheet;

use super::eligibility::{Attestations, OtherStatus};
use super::score::{Notation, Score};
use super::unit::Award;
use crate::contest::UnitList;
use cell::Cell;
use column::Column;
use problem::Place;
use records::Record;
use serde::{Deserialize, Serialize};
use sheet::{Row, Sheet};
use std::collections::HashSet;

pub use preview::{PassedOver, SheetOutcome, SheetPreview};
pub use problem::{Problem, ProblemCode};
pub use records::text;

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

/// Reads a CSV file as Vietnamese and English spreadsheets save it: with or without a byte order mark, commas,
/// semicolons or tabs, decimal commas or points, columns in any order, titles above and totals below.
///
/// # Errors
/// Every problem of the file, in the order of its rows; at least one.
pub fn read_units(csv: &[u8]) -> Result<Import, Vec<Problem>> {
    let sheet = Sheet::read(csv)?;
    let mut reading = Reading::new(&sheet);
    let rows: Vec<UnitRow> = sheet.rows.iter().map(|row| reading.unit(row)).collect();
    if rows.is_empty() && reading.problems.is_empty() {
        reading.report(Place::row(sheet.header_row), ProblemCode::EmptyFile, "");
    }
    if !reading.problems.is_empty() {
        return Err(reading.problems);
    }
    let kind = reading.kind;
    let mut notes = sheet.left_out.clone();
    notes.extend(column::notes(&sheet, kind));
    notes.sort_by_key(|note| note.row);
    Ok(Import { kind, rows, notes })
}

/// Whether units may be listed in these bytes: some headings are known.
pub fn is_likely(csv: &[u8]) -> bool {
    Sheet::is_likely(csv)
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
            .map(|column| sheet.text(&row.record, column).unwrap_or(""))
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
        let record = &row.record;
        if row.ragged {
            let fields = record.fields.join(" | ");
            self.report(Place::row(record.number), ProblemCode::RaggedRow, &fields);
        }
        let notation = self.notation;
        let score = |text: &str| cell::score(text, notation);
        let (name, parent) = self.names(record);
        UnitRow {
            number: self.cell(record, Column::Number, cell::number).flatten(),
            name,
            parent,
            role: self.role(record),
            self_score: self.cell(record, Column::SelfScore, score).flatten(),
            adjusted_score: self.cell(record, Column::AdjustedScore, score).flatten(),
            agreed_score: self.cell(record, Column::AgreedScore, score).flatten(),
            attestations: self.attestations(record),
            award: self.cell(record, Column::Award, cell::award).flatten(),
            seats: self.cell(record, Column::Seats, cell::seats).flatten(),
            status: self
                .cell(record, Column::Status, cell::status)
                .unwrap_or_default(),
            expected_present: self.cell(record, Column::Present, cell::presence).flatten(),
        }
    }

    fn names(&mut self, record: &Record) -> (String, Option<String>) {
        let column = column::of_names(self.kind);
        let name = self.cell(record, column, |text| {
            cell::name(text, ProblemCode::EmptyName)
        });
        let parent = self.cell(record, Column::Parent, |text| {
            cell::name(text, ProblemCode::EmptyParent)
        });
        let name = name.unwrap_or_default();
        let key = (
            parent.as_deref().map(str::to_lowercase),
            name.to_lowercase(),
        );
        if !name.is_empty() && !self.names.insert(key) {
            self.report_cell(record, column, ProblemCode::DuplicateName);
        }
        (name, parent)
    }

    fn role(&mut self, record: &Record) -> Option<ClusterRole> {
        let role = self.cell(record, Column::Role, cell::role).flatten();
        if role == Some(ClusterRole::Head) {
            if self.has_head {
                self.report_cell(record, Column::Role, ProblemCode::DuplicateRole);
            }
            self.has_head = true;
        }
        role
    }

    fn attestations(&mut self, record: &Record) -> Attestations {
        let mut attestations = Attestations::default();
        for (column, which) in column::ATTESTATIONS {
            if let Some(holds) = self.cell(record, column, cell::mark) {
                attestations.set(which, holds);
            }
        }
        attestations
    }

    /// What a cell holds; nothing when the column is absent or the cell has a problem, which is kept.
    fn cell<T>(
        &mut self,
        record: &Record,
        column: Column,
        read: impl FnOnce(&str) -> Cell<T>,
    ) -> Option<T> {
        let text = self.sheet.text(record, column)?;
        match cell::calculated(text).and_then(read) {
            Ok(value) => Some(value),
            Err(code) => {
                self.report_cell(record, column, code);
                None
            }
        }
    }

    fn report_cell(&mut self, record: &Record, column: Column, code: ProblemCode) {
        let text = self.sheet.text(record, column).unwrap_or_default();
        self.report(self.sheet.place(record.number, column), code, text);
    }

    fn report(&mut self, place: Place, code: ProblemCode, value: &str) {
        self.problems.push(Problem::at(place, code, value));
    }
}

#[cfg(test)]
mod tests;
