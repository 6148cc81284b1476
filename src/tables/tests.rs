//! One table in two forms.

use super::*;
use crate::bundle::tests::meeting::whole;
use crate::proceedings::Proceedings;
use crate::results::{Results, Vouchers};

fn results_of(rehearsal: bool) -> Results {
    let staged = whole(rehearsal);
    let proceedings = Proceedings::replay(&staged.material.log).unwrap();
    Results::of(&proceedings, &Vouchers::new())
}

fn at() -> Timestamp {
    Timestamp("2015-01-05T03:00:00Z".to_owned())
}

#[test]
fn the_units_stand_with_scores_and_reasons() {
    let results = results_of(false);
    let text = String::from_utf8(csv(&units(&results))).unwrap();
    assert_eq!(text.lines().count(), 1 + results.room.units.len());
    assert!(text.starts_with("\u{feff}STT;Danh sách;Tên;Trực thuộc;"));
    assert!(
        text.contains("1;Đơn vị thành viên;BHXH tỉnh Hải Dương;;1.372,5;"),
        "{text}"
    );
}

#[test]
fn every_line_of_a_rehearsal_says_so() {
    let results = results_of(true);
    for table in [super::results(&results), units(&results)] {
        let text = String::from_utf8(csv(&table)).unwrap();
        assert!(
            text.lines().skip(1).all(|line| line.contains("CHẠY THỬ: ")),
            "{text}"
        );
    }
}

#[test]
fn the_same_table_gives_the_same_workbook() {
    let table = super::results(&results_of(false));
    assert_eq!(xlsx(&table, &at()).unwrap(), xlsx(&table, &at()).unwrap());
}

#[test]
fn no_cell_of_a_csv_is_a_formula() {
    let table = Table {
        name: "Đơn vị",
        heads: vec!["Tên"],
        rows: ["=1+1", "+84", "@A1", "-2", "BHXH"]
            .map(|name| vec![name.into()])
            .into(),
    };
    let text = String::from_utf8(csv(&table)).unwrap();
    let names: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(names, ["'=1+1", "'+84", "'@A1", "'-2", "BHXH"]);
}
