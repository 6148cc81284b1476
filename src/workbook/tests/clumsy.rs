//! What offices really send.

use super::*;
use crate::contest::UnitList;
use crate::meeting::import::{read_units, text};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula};

const MEMBERS: &[u8] = include_bytes!("../../../docs/vi/mau/cum-thi-dua-tinh.csv");
const DISTRICTS: &[u8] = include_bytes!("../../../docs/vi/mau/bhxh-huyen.csv");
const COLLECTIVES: &[u8] = include_bytes!("../../../docs/vi/mau/tap-the.csv");
const DELEGATES: &[u8] = include_bytes!("../../../docs/vi/mau/dai-bieu.csv");

/// The points of the first unit.
fn points(bytes: &[u8]) -> String {
    let import = import(bytes);
    import.rows[0].agreed_score.unwrap().into()
}

fn with_points(write: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    book(|sheet| {
        super::write(sheet, "Đơn vị;Điểm thống nhất\nA\n");
        write(sheet);
    })
}

#[test]
fn a_sheet_and_its_twin_in_csv_bring_the_same() {
    for csv in [MEMBERS, DISTRICTS, COLLECTIVES, DELEGATES] {
        let text = text(csv).unwrap();
        let twin = book(|sheet| write(sheet, &text));
        assert_eq!(import(&twin), read_units(csv).unwrap());
        assert_eq!(import(csv), import(&twin));
    }
}

#[test]
fn what_is_taken_is_the_text_that_was_previewed() {
    for bytes in [
        MEMBERS.to_vec(),
        book(|sheet| write(sheet, "Đơn vị;Ghi chú\nA;x\n")),
    ] {
        let sheet = only(&bytes);
        let import = read_units(sheet.csv.as_bytes()).unwrap();
        assert_eq!(sheet.outcome, SheetOutcome::Import { import });
    }
}

#[test]
fn a_number_is_the_one_that_the_sheet_shows() {
    for (number, read) in [
        (1372.5, "1372.5"),
        (1_372.499_999_999_999_8, "1372.5"),
        (0.1 + 0.2, "0.3"),
        (1365.0, "1365"),
        (985.125, "985.125"),
        (1.372, "1.372"),
        (0.125, "0.125"),
        (1372.125, "1372.125"),
        (1259.99, "1259.99"),
        (0.0, "0"),
    ] {
        let bytes = with_points(|sheet| {
            sheet.write_number(1, 1, number).unwrap();
        });
        assert_eq!(points(&bytes), read, "{number}");
    }
}

#[test]
fn numbers_kept_as_text_are_read_as_people_write_them() {
    for (text, read) in [
        ("1.372,5", "1372.5"),
        (" 1372,5\u{a0}", "1372.5"),
        ("1365", "1365"),
    ] {
        let bytes = with_points(|sheet| {
            sheet.write_string(1, 1, text).unwrap();
        });
        assert_eq!(points(&bytes), read, "{text}");
    }
}

#[test]
fn a_formula_counts_by_its_last_value() {
    let bytes = with_points(|sheet| {
        let sum = Formula::new("=SUM(C2:D2)").set_result("1372.5");
        sheet.write_formula(1, 1, sum).unwrap();
    });
    assert_eq!(points(&bytes), "1372.5");
}

#[test]
fn a_formula_that_failed_is_named_where_it_stands() {
    for result in ["#REF!", "#DIV/0!", "#N/A", "#NAME?"] {
        let bytes = with_points(|sheet| {
            let formula = Formula::new("=Z1+1").set_result(result);
            sheet.write_formula(1, 1, formula).unwrap();
        });
        let found = problems(&bytes);
        assert_eq!(
            placed(&found),
            [(2, "B", ProblemCode::ErrorCell)],
            "{result}"
        );
        assert_eq!(found[0].column, "Điểm thống nhất");
    }
}

#[test]
fn a_date_in_place_of_points_is_named_as_the_date_it_is() {
    let bytes = with_points(|sheet| {
        let date = ExcelDateTime::from_ymd(2014, 5, 13).unwrap();
        let format = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write_with_format(1, 1, &date, &format).unwrap();
    });
    let found = problems(&bytes);
    assert_eq!(placed(&found), [(2, "B", ProblemCode::BadNumber)]);
    assert_eq!(found[0].value, "13/05/2014");
}

#[test]
fn a_ticked_box_is_a_tick() {
    let bytes = book(|sheet| {
        write(sheet, "Đơn vị;Đăng ký thi đua;Ký giao ước thi đua\nA\n");
        sheet.write_boolean(1, 1, true).unwrap();
        sheet.write_boolean(1, 2, false).unwrap();
    });
    let row = &import(&bytes).rows[0];
    let held = |which| row.attestations.hold(which);
    assert!(held(crate::meeting::Attestation::Registered));
    assert!(!held(crate::meeting::Attestation::PactSigned));
}

#[test]
fn titles_above_and_totals_below_are_left_out_and_said() {
    let bytes = book(|sheet| {
        let middle = Format::new();
        let title = "BẢNG TỔNG HỢP ĐIỂM THI ĐUA";
        sheet.merge_range(0, 0, 0, 3, title, &middle).unwrap();
        let rows = "\nSTT;Tên đơn vị;Điểm tự chấm (A);Điểm thống nhất\\ncủa cụm\n(1);(2);(3);(4)\n\
            1;BHXH tỉnh Hải Dương;1372,5;1365\n2;BHXH tỉnh Hưng Yên;1358;1351,5\n;Tổng cộng;2730,5;2716,5\n\n\
            ;;;Hải Dương, ngày 05 tháng 12 năm 2014\nNgười lập biểu;;;TRƯỞNG PHÒNG\n;;;(Ký, ghi rõ họ tên)\n;;;Nguyễn Văn Mẫu";
        for (row, line) in (1..).zip(rows.lines()) {
            for (column, text) in (0..).zip(line.split(';')) {
                let text = text.replace("\\n", "\n");
                sheet.write_string(row, column, &text).unwrap();
            }
        }
    });
    let read = import(&bytes);
    let names: Vec<_> = read.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["BHXH tỉnh Hải Dương", "BHXH tỉnh Hưng Yên"]);
    assert!(read.rows.iter().all(|row| row.self_score.is_some()));
    let left_out: Vec<_> = read
        .notes
        .iter()
        .filter(|note| note.code != ProblemCode::MissingColumn)
        .map(|note| (note.row, note.code))
        .collect();
    let expected = [
        (1, ProblemCode::AboveTable),
        (4, ProblemCode::ColumnNumbers),
        (7, ProblemCode::TotalRow),
        (9, ProblemCode::BelowTable),
        (10, ProblemCode::BelowTable),
        (11, ProblemCode::BelowTable),
        (12, ProblemCode::BelowTable),
    ];
    assert_eq!(left_out, expected);
}

#[test]
fn a_cell_that_spans_rows_is_in_each_of_them_and_one_that_spans_columns_in_none_but_its_own() {
    let bytes = book(|sheet| {
        let plain = Format::new();
        write(
            sheet,
            ";;;\nSTT;Đơn vị;Trực thuộc;Điểm\n;;;Tự chấm;Thống nhất\n1;Nam Sách;;1;2\n2;Chí Linh;;3;4\n3;Văn Lâm;Hưng Yên;5;6\n",
        );
        for (column, heading) in [(0, "STT"), (1, "Đơn vị"), (2, "Trực thuộc")] {
            sheet
                .merge_range(1, column, 2, column, heading, &plain)
                .unwrap();
        }
        sheet.merge_range(1, 3, 1, 4, "Điểm", &plain).unwrap();
        sheet.merge_range(3, 2, 4, 2, "Hải Dương", &plain).unwrap();
        sheet.merge_range(0, 0, 0, 4, "Đơn vị", &plain).unwrap();
    });
    let read = import(&bytes);
    assert_eq!(read.kind, UnitList::Districts);
    let parents: Vec<_> = read.rows.iter().map(|row| row.parent.as_deref()).collect();
    assert_eq!(
        parents,
        [Some("Hải Dương"), Some("Hải Dương"), Some("Hưng Yên")]
    );
    assert!(read.rows.iter().all(|row| row.agreed_score.is_some()));
}

#[test]
fn every_sheet_that_lists_units_is_offered_and_the_others_are_said_to_be_passed_over() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Hướng dẫn").unwrap();
    write(sheet, "Gửi trước ngày 15/12\nLiên hệ;Phòng Tổ chức\n");
    let sheet = workbook.add_worksheet().set_name("Cụm 1").unwrap();
    write(sheet, "STT;Đơn vị\n1;A\n2;B\n");
    workbook.add_worksheet().set_name("Trống").unwrap();
    let sheet = workbook.add_worksheet().set_name("Cụm 2").unwrap();
    write(sheet, "STT;Đơn vị\n1;C\n2;C\n");
    let sheets = preview(&workbook.save_to_buffer().unwrap()).unwrap();
    let passed = SheetOutcome::PassedOver {
        why: PassedOver::NoUnits,
    };
    let names: Vec<_> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Hướng dẫn", "Cụm 1", "Trống", "Cụm 2"]);
    assert_eq!(sheets[0].outcome, passed);
    assert!(
        matches!(&sheets[1].outcome, SheetOutcome::Import { import } if import.rows.len() == 2)
    );
    assert_eq!(sheets[2].outcome, passed);
    let SheetOutcome::Problems { problems } = &sheets[3].outcome else {
        panic!("{:?}", sheets[3]);
    };
    assert_eq!(placed(problems), [(3, "B", ProblemCode::DuplicateName)]);
    assert_eq!(sheets[3].csv, "");
}

#[test]
fn rows_and_letters_are_those_of_the_workbook() {
    let bytes = book(|sheet| {
        write(
            sheet,
            "\n\n;;Đơn vị;Chú thích;Điểm thống nhất\n\n;;A;;cao\n",
        );
        let stray = "ghi bên cạnh";
        sheet.write_string(4, 30, stray).unwrap();
    });
    assert_eq!(
        placed(&problems(&bytes)),
        [(5, "E", ProblemCode::BadNumber)]
    );
}

#[test]
fn a_remark_beside_the_table_is_noted_with_its_column() {
    let bytes = book(|sheet| {
        write(sheet, "Đơn vị\nA\n");
        sheet.write_string(1, 27, "gọi lại").unwrap();
    });
    let notes = import(&bytes).notes;
    assert_eq!(placed(&notes)[0], (1, "AB", ProblemCode::UnknownColumn));
}
