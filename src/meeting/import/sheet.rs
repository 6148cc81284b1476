//! From bytes to rows of clean text: encoding, separators and line numbers.

use super::column::Column;
use super::{Problem, ProblemCode};
use csv::{ReaderBuilder, StringRecord};
use unicode_normalization::UnicodeNormalization;

/// A header and the rows below it, in clean text.
pub(super) struct Sheet {
    /// As written, without the empty ones at the end.
    pub(super) headings: Vec<String>,
    /// What each heading means to us.
    columns: Vec<Option<Column>>,
    /// Line of the header in the sheet, from 1.
    pub(super) header_row: u32,
    /// Without the rows in which nothing stands.
    pub(super) rows: Vec<Row>,
}

/// One row below the header.
pub(super) struct Row {
    /// Line in the sheet, from 1.
    pub(super) number: u32,
    /// As many as there are; see `ragged`.
    pub(super) fields: Vec<String>,
    /// Whether it has not the header's number of fields.
    pub(super) ragged: bool,
}

impl Sheet {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let text = decode(bytes).map_err(|problem| vec![problem])?;
        let mut records = records(&text);
        if !text.matches('"').count().is_multiple_of(2) {
            let row = records.last().map_or(1, |(row, _)| row.saturating_add(1));
            return Err(vec![of_file(row, ProblemCode::UnclosedQuote, "")]);
        }
        records.retain(|(_, fields)| fields.iter().any(|field| !field.is_empty()));
        let mut records = records.into_iter();
        let Some((header_row, mut headings)) = records.next() else {
            return Err(vec![of_file(1, ProblemCode::EmptyFile, "")]);
        };
        drop_empty_end(&mut headings, 0);
        let width = headings.len();
        let rows = records.map(|(number, mut fields)| {
            drop_empty_end(&mut fields, width);
            let ragged = fields.len() != width;
            Row {
                number,
                fields,
                ragged,
            }
        });
        Ok(Self {
            columns: headings.iter().map(|heading| Column::of(heading)).collect(),
            rows: rows.collect(),
            headings,
            header_row,
        })
    }

    /// Where a column stands; the first when there are two.
    pub(super) fn position(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|own| *own == Some(column))
    }

    /// Headings that mean nothing to us, of columns in which something stands.
    pub(super) fn unknown_headings(&self) -> Vec<&str> {
        let columns = self.headings.iter().zip(&self.columns).enumerate();
        let unknown = columns.filter(|(position, (_, column))| {
            let filled = |row: &Row| {
                row.fields
                    .get(*position)
                    .is_some_and(|field| !field.is_empty())
            };
            column.is_none() && self.rows.iter().any(filled)
        });
        unknown.map(|(_, (heading, _))| heading.as_str()).collect()
    }

    /// What a row has in a column; nothing when the sheet has no such column.
    pub(super) fn text<'a>(&self, row: &'a Row, column: Column) -> Option<&'a str> {
        let position = self.position(column)?;
        Some(row.fields.get(position).map_or("", String::as_str))
    }

    /// A column's heading as the sheet writes it.
    pub(super) fn heading(&self, column: Column) -> String {
        let own = self
            .position(column)
            .and_then(|position| self.headings.get(position));
        own.map_or_else(|| column.heading().to_owned(), Clone::clone)
    }
}

/// Text without byte order mark and with `\n` at the end of every line.
fn decode(bytes: &[u8]) -> Result<String, Problem> {
    let is_utf16 =
        bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.contains(&0);
    if is_utf16 {
        return Err(of_file(1, ProblemCode::NotUtf8, "UTF-16"));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let read = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = read.split(|byte| *byte == b'\n').count();
        of_file(row_number(line), ProblemCode::NotUtf8, "")
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.push('\n');
    Ok(text)
}

/// Every record with its row in the sheet. A row may span lines of the file, when a field has line breaks; empty
/// lines are rows too.
fn records(text: &str) -> Vec<(u32, Vec<String>)> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut breaks_in_fields = 0;
    let mut found = Vec::new();
    while reader
        .read_record(&mut record)
        .expect("text in memory is UTF-8 and can be read")
    {
        breaks_in_fields += record
            .iter()
            .map(|field| field.matches('\n').count())
            .sum::<usize>();
        let lines = usize::try_from(reader.position().line()).expect("the text fits in memory") - 1;
        let fields = record.iter().map(clean).collect();
        found.push((row_number(lines.saturating_sub(breaks_in_fields)), fields));
    }
    found
}

/// The separator that the header has most; headings hold none themselves.
fn delimiter(text: &str) -> u8 {
    let header = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let count = |separator: u8| header.bytes().filter(|byte| *byte == separator).count();
    let commonest = [b',', b'\t', b';']
        .into_iter()
        .max_by_key(|separator| count(*separator));
    commonest.unwrap_or(b',')
}

/// Composed (NFC), with single spaces inside, none around, and nothing invisible.
fn clean(text: &str) -> String {
    let visible = text.nfc().filter(|character| !is_invisible(*character));
    let spaced: String = visible.collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Characters that change nothing one sees, or the direction of what one sees.
fn is_invisible(character: char) -> bool {
    let marks = matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}');
    let control = character.is_control() && !character.is_whitespace();
    marks || control || character == '\u{feff}' || character == '\u{ad}'
}

fn drop_empty_end(fields: &mut Vec<String>, at_least: usize) {
    while fields.len() > at_least && fields.last().is_some_and(String::is_empty) {
        fields.pop();
    }
}

fn of_file(row: u32, code: ProblemCode, value: &str) -> Problem {
    Problem {
        row,
        column: String::new(),
        code,
        value: value.to_owned(),
    }
}

fn row_number(line: usize) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}
