//! The columns of a sheet and what they make of it.

use super::heading::{self, Heading};
use super::problem::{Place, Problem, ProblemCode};
use super::sheet::Sheet;
use crate::contest::UnitList;
use crate::meeting::correction::Attestation;

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
    /// The column of a heading as people write it.
    pub(super) fn of(heading: &str) -> Option<Self> {
        Some(match heading::read(heading)? {
            Heading::Column(column) => column,
            Heading::Province | Heading::District => Self::Name,
        })
    }

    /// Its usual heading.
    pub(super) fn heading(self) -> &'static str {
        heading::usual(self)
    }

    /// Whether what is listed is named in it.
    pub(super) fn is_of_names(self) -> bool {
        matches!(self, Self::Name | Self::Collective | Self::Individual)
    }
}

/// What the headings mean together, and whether they say that districts are listed: beside "BHXH huyện", "BHXH tỉnh"
/// and "Đơn vị" are whose they are, and so is "Đơn vị" beside "Tập thể" or "Họ và tên".
pub(super) fn resolved(headings: &[String]) -> (Vec<Option<Column>>, bool) {
    let read: Vec<_> = headings
        .iter()
        .map(|heading| heading::read(heading))
        .collect();
    let has = |wanted: Heading| read.contains(&Some(wanted));
    let of_districts = has(Heading::District);
    let others_listed = of_districts
        || has(Heading::Column(Column::Collective))
        || has(Heading::Column(Column::Individual));
    let has_parent = has(Heading::Column(Column::Parent));
    let has_name = has(Heading::Column(Column::Name));
    let column = |heading: &Heading| match *heading {
        Heading::Column(Column::Name) if others_listed && !has_parent => Column::Parent,
        Heading::Province if !has_parent && (others_listed || has_name) => Column::Parent,
        Heading::District | Heading::Province => Column::Name,
        Heading::Column(column) => column,
    };
    let columns = read.iter().map(|heading| heading.as_ref().map(column));
    (columns.collect(), of_districts)
}

/// Which list a sheet is, by the heading over its names and whether it says whose they are.
pub(super) fn kind(sheet: &Sheet) -> UnitList {
    let has = |column| sheet.position(column).is_some();
    if has(Column::Individual) {
        UnitList::Individuals
    } else if has(Column::Collective) {
        UnitList::Collectives
    } else if sheet.of_districts || has(Column::Parent) {
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
    if sheet.of_districts && sheet.position(Column::Parent).is_none() {
        found.push(missing(sheet, Column::Parent));
    }
    for (position, column) in sheet.columns.iter().enumerate() {
        let first = column.and_then(|column| sheet.position(column));
        if first.is_some_and(|first| first != position) {
            found.push(of_header(sheet, position, ProblemCode::DuplicateColumn));
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
    let unknown = sheet.unknown().into_iter();
    unknown
        .map(|position| of_header(sheet, position, ProblemCode::UnknownColumn))
        .chain(absent.map(|column| missing(sheet, *column)))
        .collect()
}

fn missing(sheet: &Sheet, column: Column) -> Problem {
    let at = Place {
        heading: column.heading().to_owned(),
        ..Place::row(sheet.header_row)
    };
    Problem::at(at, ProblemCode::MissingColumn, "")
}

fn of_header(sheet: &Sheet, position: usize, code: ProblemCode) -> Problem {
    let heading = sheet.headings.get(position).cloned();
    let at = Place {
        row: sheet.header_row,
        heading: heading.unwrap_or_default(),
        position: Some(position),
    };
    Problem::at(at, code, "")
}
