//! A table of units as it stands in its sheet: the header, the rows of units, and what was left out around them.

use super::column::{self, Column};
use super::header;
use super::problem::{Place, Problem, ProblemCode};
use super::records::{self, Record};
use super::rest;

/// A header and the rows below it, in clean text.
pub(super) struct Sheet {
    /// As written, without the empty ones at the end.
    pub(super) headings: Vec<String>,
    /// What each heading means to us.
    pub(super) columns: Vec<Option<Column>>,
    /// Whether the heading over the names says that they are districts.
    pub(super) of_districts: bool,
    /// Line of the header in the sheet, from 1.
    pub(super) header_row: u32,
    /// The units.
    pub(super) rows: Vec<Row>,
    /// A note on each row that holds no unit.
    pub(super) left_out: Vec<Problem>,
}

/// One row below the header.
pub(super) struct Row {
    /// What stands in it.
    pub(super) record: Record,
    /// Whether it has not the header's number of fields.
    pub(super) ragged: bool,
}

impl Sheet {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let mut records = records::read(bytes).map_err(|problem| vec![problem])?;
        let Some(header) = header::find(&records) else {
            let nothing = Problem::at(Place::row(1), ProblemCode::EmptyFile, "");
            return Err(vec![nothing]);
        };
        let below = records.split_off(header.last + 1);
        let above = records.iter().take(header.first);
        let left_out = above.map(|record| note(record, ProblemCode::AboveTable));
        let (header_row, width) = records.last().map_or((1, 0), |row| (row.number, row.width));
        let (columns, of_districts) = column::resolved(&header.headings);
        let mut sheet = Self {
            left_out: left_out.collect(),
            columns,
            of_districts,
            headings: header.headings,
            header_row,
            rows: Vec::new(),
        };
        let header = records.get(header.first..).unwrap_or_default();
        sheet.take(header, below, width);
        Ok(sheet)
    }

    /// Whether a list of units may stand in these bytes: enough headings are known.
    pub(super) fn is_likely(bytes: &[u8]) -> bool {
        let Ok(records) = records::read(bytes) else {
            return true;
        };
        header::find(&records).is_some_and(|header| {
            let names_alone = || {
                let (columns, _) = column::resolved(&header.headings);
                columns.len() == 1 && columns.iter().flatten().any(|column| column.is_of_names())
            };
            header.known > 1 || (header.known == 1 && names_alone())
        })
    }

    fn take(&mut self, header: &[Record], below: Vec<Record>, width: usize) {
        let reasons = rest::reasons(self, header, &below);
        for (record, reason) in below.into_iter().zip(reasons) {
            if let Some(code) = reason {
                self.left_out.push(note(&record, code));
                continue;
            }
            let fields = record.fields.len();
            let headings = self.headings.len();
            let ragged = record.width != width && (fields > headings || record.width < headings);
            self.rows.push(Row { record, ragged });
        }
    }

    /// Where a column stands; the first when there are two.
    pub(super) fn position(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|own| *own == Some(column))
    }

    /// Columns in which something stands and whose headings mean nothing to us.
    pub(super) fn unknown(&self) -> Vec<usize> {
        let widest = self.rows.iter().map(|row| row.record.fields.len()).max();
        let is_unknown = |position: &usize| {
            let known = self.columns.get(*position).copied().flatten();
            let filled = |row: &Row| !row.record.field(*position).is_empty();
            known.is_none() && self.rows.iter().any(filled)
        };
        (0..widest.unwrap_or(0)).filter(is_unknown).collect()
    }

    /// What a record has in a column; nothing when the sheet has no such column.
    pub(super) fn text<'a>(&self, record: &'a Record, column: Column) -> Option<&'a str> {
        Some(record.field(self.position(column)?))
    }

    /// The place of a column in a row, with its heading as the sheet writes it.
    pub(super) fn place(&self, row: u32, column: Column) -> Place {
        let position = self.position(column);
        let heading = position.and_then(|position| self.headings.get(position));
        Place {
            row,
            heading: heading.map_or_else(|| column.heading().to_owned(), Clone::clone),
            position,
        }
    }
}

fn note(record: &Record, code: ProblemCode) -> Problem {
    Problem::at(Place::row(record.number), code, &record.joined())
}
