//! Tells the rows of a table that hold no unit: numbers of columns, repeated headers, totals, and what stands below.
//!
//! A row that could be a unit is never left out: where it is not sure, the row stays and its problems are named.

use super::cell;
use super::column::{ATTESTATIONS, Column};
use super::problem::ProblemCode;
use super::records::Record;
use super::sheet::Sheet;
use crate::meeting::score::{Notation, Score, ScoreError};

/// The columns that name what is listed.
const NAMES: [Column; 3] = [Column::Name, Column::Collective, Column::Individual];

/// How the name of a total begins; nothing but its kind or a count may follow.
const TOTALS: [&str; 7] = [
    "tổng cộng",
    "tổng số",
    "tổng",
    "cộng",
    "trung bình",
    "bình quân",
    "total",
];

/// How a line below a table begins.
const CLOSINGS: [&str; 24] = [
    "người lập",
    "lập biểu",
    "lập bảng",
    "người tổng hợp",
    "người báo cáo",
    "người kiểm",
    "ghi chú",
    "lưu ý",
    "nơi nhận",
    "danh sách này",
    "danh sách có",
    "bảng này",
    "(ký",
    "ký tên",
    "ký, ",
    "thủ trưởng",
    "giám đốc",
    "phó giám đốc",
    "trưởng phòng",
    "kế toán",
    "xác nhận",
    "tm.",
    "kt.",
    "tl.",
];

/// Why each row is left out; nothing for the rows that stay.
pub(super) fn reasons(
    sheet: &Sheet,
    header: &[Record],
    below: &[Record],
) -> Vec<Option<ProblemCode>> {
    let end = end(sheet, below);
    let reason = |(at, record): (usize, &Record)| {
        if at == 0 && numbers_columns(record) {
            Some(ProblemCode::ColumnNumbers)
        } else if header.iter().any(|row| row.fields == record.fields) {
            Some(ProblemCode::RepeatedHeader)
        } else if is_total(sheet, record) {
            Some(ProblemCode::TotalRow)
        } else {
            (at >= end).then_some(ProblemCode::BelowTable)
        }
    };
    below.iter().enumerate().map(reason).collect()
}

/// Where the table ends: at a total or a closing line after which no unit comes.
fn end(sheet: &Sheet, below: &[Record]) -> usize {
    let last = below.iter().rposition(|record| is_unit(sheet, record));
    let after = last.map_or(0, |last| last + 1);
    let closes = |record: &Record| is_total(sheet, record) || is_closing(sheet, record);
    let end = below.iter().skip(after).position(closes);
    end.map_or(below.len(), |end| after + end)
}

/// Has a name, and a number, points or a tick beside it.
fn is_unit(sheet: &Sheet, record: &Record) -> bool {
    let filled = |column| sheet.text(record, column).filter(|text| !text.is_empty());
    if NAMES.into_iter().all(|column| filled(column).is_none()) || is_total(sheet, record) {
        return false;
    }
    let numbered = filled(Column::Number).is_some_and(|text| cell::number(text).is_ok());
    if numbered {
        return true;
    }
    let points = [
        Column::SelfScore,
        Column::AdjustedScore,
        Column::AgreedScore,
    ];
    let is_points = |text| Score::parse(text, Notation::Unknown) != Err(ScoreError::NotANumber);
    let ticked = |text| cell::mark(text) == Ok(true);
    let mut ticks = ATTESTATIONS.into_iter().map(|(column, _)| column);
    !is_closing(sheet, record)
        && (points.into_iter().filter_map(filled).any(is_points)
            || ticks.any(|column| filled(column).is_some_and(ticked)))
}

fn is_total(sheet: &Sheet, record: &Record) -> bool {
    leading(sheet, record).any(|text| {
        let text = text.to_lowercase();
        TOTALS.into_iter().any(|total| {
            text.strip_prefix(total).is_some_and(|after| {
                let after = after.trim_start();
                let counts = |next: char| next.is_ascii_digit() || ":(.=".contains(next);
                after.is_empty() || after.starts_with(counts)
            })
        })
    })
}

/// A date, a signature, a remark: in the place of the name or, where there is no name, in any. A name may begin with a
/// mark or a parenthesis.
fn is_closing(sheet: &Sheet, record: &Record) -> bool {
    let is_named = NAMES.into_iter().any(|column| {
        sheet
            .text(record, column)
            .is_some_and(|text| !text.is_empty())
    });
    let is_marked = |text: &str| text.starts_with(['*', '(']);
    leading(sheet, record).any(closes)
        || (!is_named && record.filled().any(|text| closes(text) || is_marked(text)))
}

fn closes(text: &str) -> bool {
    let text = text.to_lowercase();
    let is_date = text.contains("ngày") && text.contains("tháng") && text.contains("năm");
    is_date
        || CLOSINGS
            .into_iter()
            .any(|closing| text.starts_with(closing))
}

/// What a row begins with, and its name.
fn leading<'a>(sheet: &Sheet, record: &'a Record) -> impl Iterator<Item = &'a str> {
    let name = NAMES.map(|column| sheet.text(record, column).unwrap_or_default());
    record.filled().take(1).chain(name)
}

/// `1 2 3`, `(1) (2) (3)` or `A B 1 2 3=1+2`, as forms number their columns.
fn numbers_columns(record: &Record) -> bool {
    let (mut letters, mut numbers) = (0_u8, 0_u32);
    for field in record.filled() {
        let field = field.trim_matches(['(', ')', '[', ']']);
        let field = field.split('=').next().unwrap_or_default().trim();
        let next = char::from(b'A'.saturating_add(letters));
        if field.parse() == Ok(numbers + 1) {
            numbers += 1;
        } else if numbers == 0 && field.parse() == Ok(next) {
            letters += 1;
        } else {
            return false;
        }
    }
    numbers >= 1 && u32::from(letters) + numbers >= 3
}
