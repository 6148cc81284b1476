//! The table of units: scores, and where each stands by what the rules ask of its list (guidance C.4, D.2).

use super::results::titled;
use super::{Cell, Table};
use crate::contest::UnitList;
use crate::results::{Results, UnitResult};

/// The table of all units, list after list as imported.
pub(crate) fn units(results: &Results) -> Table {
    let rows = results.room.units.iter();
    Table {
        name: "Đơn vị",
        heads: HEADS.to_vec(),
        rows: (1..)
            .zip(rows)
            .map(|(number, unit)| row(results, number, unit))
            .collect(),
    }
}

fn row(results: &Results, number: u32, unit: &UnitResult) -> Vec<Cell> {
    vec![
        Cell::Number(number),
        titled(results, list(unit.list)).into(),
        unit.name.clone().into(),
        unit.parent.clone().unwrap_or_default().into(),
        Cell::some_score(unit.self_score),
        Cell::some_score(unit.adjusted_score),
        Cell::some_score(unit.agreed_score),
        unit.because.vi.clone().into(),
    ]
}

/// What a list is called.
pub(crate) fn list(list: UnitList) -> &'static str {
    match list {
        UnitList::Members => "Đơn vị thành viên",
        UnitList::Districts => "Đơn vị trực thuộc",
        UnitList::Collectives => "Tập thể",
        UnitList::Individuals => "Cá nhân",
    }
}

const HEADS: [&str; 8] = [
    "STT",
    "Danh sách",
    "Tên",
    "Trực thuộc",
    "Điểm tự chấm",
    "Điểm điều chỉnh",
    "Điểm thống nhất",
    "Điều kiện",
];
