//! From bytes to records of clean text: encoding, separators and line numbers.

use super::header;
use super::problem::{Place, Problem, ProblemCode};
use csv::{ReaderBuilder, StringRecord};
use unicode_normalization::UnicodeNormalization;

/// One row of the file in which something stands.
pub(super) struct Record {
    /// Line in the sheet, from 1.
    pub(super) number: u32,
    /// Clean; without the empty ones at the end.
    pub(super) fields: Vec<String>,
    /// How many fields there were, the empty ones at the end included.
    pub(super) width: usize,
}

impl Record {
    pub(super) fn field(&self, position: usize) -> &str {
        self.fields.get(position).map_or("", String::as_str)
    }

    /// What stands in it, from left to right.
    pub(super) fn filled(&self) -> impl Iterator<Item = &str> {
        let fields = self.fields.iter().map(String::as_str);
        fields.filter(|field| !field.is_empty())
    }

    pub(super) fn joined(&self) -> String {
        self.filled().collect::<Vec<_>>().join(" | ")
    }
}

/// Text without byte order mark and with `\n` at the end of every line.
///
/// # Errors
/// The first line that is not UTF-8.
pub fn text(bytes: &[u8]) -> Result<String, Problem> {
    let is_utf16 =
        bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.contains(&0);
    if is_utf16 {
        let at = Place::row(1);
        return Err(Problem::at(at, ProblemCode::NotUtf8, "UTF-16"));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let read = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = read.split(|byte| *byte == b'\n').count();
        Problem::at(Place::row(row_number(line)), ProblemCode::NotUtf8, "")
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

/// Every row in which something stands.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Record>, Problem> {
    let text = text(bytes)?;
    let separator = separator(&text);
    if !text.matches('"').count().is_multiple_of(2) {
        let last = split(&text, separator).last();
        let row = last.map_or(1, |record| record.number.saturating_add(1));
        return Err(Problem::at(Place::row(row), ProblemCode::UnclosedQuote, ""));
    }
    Ok(filled(&text, separator).collect())
}

/// The separator with which most headings are known; else the one that the first line has most, for headings hold none
/// themselves.
fn separator(text: &str) -> u8 {
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let count = |separator: u8| first.bytes().filter(|byte| *byte == separator).count();
    let best = [b',', b'\t', b';'].into_iter().max_by_key(|separator| {
        let top: Vec<Record> = filled(text, *separator).take(header::WITHIN).collect();
        (header::known(&top), count(*separator))
    });
    best.unwrap_or(b',')
}

fn filled(text: &str, separator: u8) -> impl Iterator<Item = Record> {
    split(text, separator).filter(|record| !record.fields.is_empty())
}

/// Every record with its row in the sheet. A row may span lines of the file, when a field has line breaks; empty
/// lines are rows too.
fn split(text: &str, separator: u8) -> impl Iterator<Item = Record> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut breaks_in_fields = 0;
    std::iter::from_fn(move || {
        let is_there = reader
            .read_record(&mut record)
            .expect("text in memory is UTF-8 and can be read");
        if !is_there {
            return None;
        }
        let breaks = record.iter().map(|field| field.matches('\n').count());
        breaks_in_fields += breaks.sum::<usize>();
        let lines = usize::try_from(reader.position().line()).expect("the text fits in memory") - 1;
        let mut fields: Vec<String> = record.iter().map(clean).collect();
        while fields.last().is_some_and(String::is_empty) {
            fields.pop();
        }
        Some(Record {
            number: row_number(lines.saturating_sub(breaks_in_fields)),
            fields,
            width: record.len(),
        })
    })
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

fn row_number(line: usize) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}
