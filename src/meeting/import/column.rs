//! The columns of a sheet and the headings by which they are known.

use super::sheet::Sheet;
use super::{Problem, ProblemCode};
use crate::contest::UnitList;
use crate::meeting::act::Attestation;

/// What a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Number,
    Name,
    Collective,
    Individual,
    Parent,
    Role,
    SelfScore,
    AdjustedScore,
    AgreedScore,
    Standard,
    Party,
    Government,
    Organisations,
    PactSigned,
    Registered,
    TargetsExceeded,
    NoDiscipline,
    ExcellentYears,
    ListedAward,
    Award,
    Seats,
    Status,
    Present,
}

/// The columns that are ticked, and what a tick attests.
pub(super) const ATTESTATIONS: [(Column, Attestation); 10] = [
    (Column::Standard, Attestation::Standard),
    (Column::Party, Attestation::Party),
    (Column::Government, Attestation::Government),
    (Column::Organisations, Attestation::Organisations),
    (Column::PactSigned, Attestation::PactSigned),
    (Column::Registered, Attestation::Registered),
    (Column::TargetsExceeded, Attestation::TargetsExceeded),
    (Column::NoDiscipline, Attestation::NoDiscipline),
    (Column::ExcellentYears, Attestation::ExcellentYears),
    (Column::ListedAward, Attestation::ListedAward),
];

/// The usual heading first for each column.
const HEADINGS: [(Column, &str); 32] = [
    (Column::Number, "STT"),
    (Column::Number, "TT"),
    (Column::Number, "Số TT"),
    (Column::Name, "Đơn vị"),
    (Column::Name, "Tên đơn vị"),
    (Column::Collective, "Tập thể"),
    (Column::Collective, "Tên tập thể"),
    (Column::Individual, "Họ và tên"),
    (Column::Individual, "Cá nhân"),
    (Column::Parent, "Trực thuộc"),
    (Column::Parent, "Đơn vị công tác"),
    (Column::Role, "Chức trách trong cụm"),
    (Column::Role, "Chức trách"),
    (Column::SelfScore, "Điểm tự chấm"),
    (Column::AdjustedScore, "Điểm điều chỉnh"),
    (Column::AgreedScore, "Điểm thống nhất"),
    (Column::Standard, "Đạt tiêu chuẩn điểm 3 Điều 11"),
    (Column::Party, "Tổ chức Đảng trong sạch vững mạnh"),
    (Column::Government, "Chính quyền vững mạnh"),
    (Column::Organisations, "Đoàn thể vững mạnh"),
    (Column::Organisations, "Đoàn thể quần chúng vững mạnh"),
    (Column::PactSigned, "Ký giao ước thi đua"),
    (Column::Registered, "Đăng ký thi đua"),
    (Column::TargetsExceeded, "Vượt chỉ tiêu các năm"),
    (Column::NoDiscipline, "Không có người bị kỷ luật"),
    (Column::ExcellentYears, "Hai năm hoàn thành xuất sắc"),
    (Column::ListedAward, "Có hình thức khen thưởng"),
    (Column::Award, "Hình thức khen thưởng"),
    (Column::Seats, "Số đại biểu"),
    (Column::Status, "Tình trạng khác"),
    (Column::Present, "Điểm danh"),
    (Column::Present, "Dự kiến có mặt"),
];

/// Without these a unit lacks something of `C.4`, which the operator should know.
const OF_UNITS: [Column; 5] = [
    Column::AgreedScore,
    Column::Standard,
    Column::Party,
    Column::Government,
    Column::Organisations,
];

/// Without these a member is not considered, `D.2`.
const OF_MEMBERS: [Column; 2] = [Column::PactSigned, Column::Registered];

impl Column {
    /// The column of a clean heading, whatever its case.
    pub(super) fn of(heading: &str) -> Option<Self> {
        let heading = heading.to_lowercase();
        let known = HEADINGS
            .iter()
            .find(|(_, known)| known.to_lowercase() == heading);
        known.map(|(column, _)| *column)
    }

    /// Its usual heading.
    pub(super) fn heading(self) -> &'static str {
        let usual = HEADINGS.iter().find(|(column, _)| *column == self);
        usual.map_or("", |(_, heading)| heading)
    }
}

/// Which list a sheet is, by the heading over its names and whether it says whose they are.
pub(super) fn kind(sheet: &Sheet) -> UnitList {
    let has = |column| sheet.position(column).is_some();
    if has(Column::Individual) {
        UnitList::Individuals
    } else if has(Column::Collective) {
        UnitList::Collectives
    } else if has(Column::Parent) {
        UnitList::Districts
    } else {
        UnitList::Members
    }
}

/// The column with the names of such a list.
pub(super) fn of_names(kind: UnitList) -> Column {
    match kind {
        UnitList::Members | UnitList::Districts => Column::Name,
        UnitList::Collectives => Column::Collective,
        UnitList::Individuals => Column::Individual,
    }
}

/// What makes a header unusable.
pub(super) fn problems(sheet: &Sheet) -> Vec<Problem> {
    let mut found = Vec::new();
    if sheet.position(of_names(kind(sheet))).is_none() {
        found.push(missing(sheet, Column::Name));
    }
    for (position, heading) in sheet.headings.iter().enumerate() {
        let first = Column::of(heading).and_then(|column| sheet.position(column));
        if first.is_some_and(|first| first != position) {
            found.push(of_header(sheet, heading, ProblemCode::DuplicateColumn));
        }
    }
    found
}

/// What the operator should know about a usable header.
pub(super) fn notes(sheet: &Sheet, kind: UnitList) -> Vec<Problem> {
    let of_kind: &[Column] = match kind {
        UnitList::Members => &OF_MEMBERS,
        UnitList::Districts | UnitList::Collectives | UnitList::Individuals => &[],
    };
    let of_units: &[Column] = match kind {
        UnitList::Members | UnitList::Districts => &OF_UNITS,
        UnitList::Collectives | UnitList::Individuals => &[],
    };
    let absent = of_units
        .iter()
        .chain(of_kind)
        .filter(|column| sheet.position(**column).is_none());
    let unknown = sheet.unknown_headings().into_iter();
    unknown
        .map(|heading| of_header(sheet, heading, ProblemCode::UnknownColumn))
        .chain(absent.map(|column| missing(sheet, *column)))
        .collect()
}

fn missing(sheet: &Sheet, column: Column) -> Problem {
    of_header(sheet, column.heading(), ProblemCode::MissingColumn)
}

fn of_header(sheet: &Sheet, heading: &str, code: ProblemCode) -> Problem {
    Problem {
        row: sheet.header_row,
        column: heading.to_owned(),
        code,
        value: String::new(),
    }
}
