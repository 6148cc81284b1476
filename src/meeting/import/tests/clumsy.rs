//! Sheets with more than a table in them, and headings as offices write them.

use super::*;

/// Row and code of each note that is no mere missing column.
fn notes(import: &Import) -> Vec<(u32, ProblemCode)> {
    let notes = import.notes.iter();
    notes
        .filter(|note| note.code != ProblemCode::MissingColumn)
        .map(|note| (note.row, note.code))
        .collect()
}

fn names(import: &Import) -> Vec<&str> {
    import.rows.iter().map(|row| row.name.as_str()).collect()
}

#[test]
fn every_usual_heading_is_known() {
    let same = |heading: &str, usual: &str| {
        let below = "\n1,A,5\n";
        let plain = read(&format!("STT,Đơn vị,{usual}{below}"));
        let other = read(&format!("STT,Đơn vị,\"{heading}\"{below}"));
        assert_eq!(other.rows, plain.rows, "{heading}");
        assert!(plain.rows[0].self_score.is_some() || plain.rows[0].agreed_score.is_some());
    };
    for heading in [
        "Điểm tự chấm (A)",
        "Điểm\ntự chấm",
        "ĐIỂM TỰ CHẤM:",
        "Điểm tự chấm *",
        "Tổng điểm tự chấm (điểm)",
        "Điểm  tự\u{a0}chấm",
    ] {
        same(heading, "Điểm tự chấm");
    }
    for heading in ["Điểm thống nhất của cụm", "Điểm cụm thống nhất (B)"] {
        same(heading, "Điểm thống nhất");
    }
    for heading in ["TT", "Số TT", "S.T.T", "Stt:", "Số thứ tự"] {
        let row = only(&format!("{heading};Tên đơn vị\n7;A\n"));
        assert_eq!(row.number, Some(7), "{heading}");
    }
    for heading in [
        "Tên đơn vị",
        "Tên cơ quan",
        "Cơ quan, đơn vị",
        "BHXH tỉnh, thành phố",
    ] {
        let import = read(&format!("STT;{heading}\n1;A\n"));
        assert_eq!(
            (import.kind, names(&import)),
            (UnitList::Members, vec!["A"])
        );
    }
}

#[test]
fn districts_and_people_stand_beside_the_unit_they_belong_to() {
    let import = read("TT;BHXH tỉnh;BHXH huyện\n1;Hải Dương;Nam Sách\n");
    assert_eq!(import.kind, UnitList::Districts);
    assert_eq!(names(&import), ["Nam Sách"]);
    assert_eq!(import.rows[0].parent.as_deref(), Some("Hải Dương"));
    let import = read("TT;Họ và tên;Đơn vị\n1;Nguyễn Văn Mẫu;Phòng Mẫu\n");
    assert_eq!(import.kind, UnitList::Individuals);
    assert_eq!(import.rows[0].parent.as_deref(), Some("Phòng Mẫu"));
    is_only(
        "TT;BHXH huyện\n1;Nam Sách\n",
        1,
        "Trực thuộc",
        ProblemCode::MissingColumn,
    );
}

#[test]
fn titles_above_the_header_are_left_out_with_a_note() {
    for separator in [";", ",", "\t"] {
        let csv = "CỤM THI ĐUA SỐ 1;;\n\"Đơn vị:\";BHXH tỉnh Mẫu, năm 2014, lần 1;\n\nSTT;Đơn vị;Ghi chú\n1;A;\n";
        let csv = csv
            .replace("Mẫu, năm 2014, lần 1", "Mẫu")
            .replace(';', separator);
        let import = read(&csv);
        assert_eq!(names(&import), ["A"]);
        let above = ProblemCode::AboveTable;
        assert_eq!(notes(&import), [(1, above), (2, above)]);
        assert_eq!(import.notes[0].value, "CỤM THI ĐUA SỐ 1");
    }
}

#[test]
fn a_title_with_commas_does_not_decide_the_separator() {
    let import =
        read("Bảng điểm, cụm 1, năm 2014, lần 2\nSTT;Đơn vị;Điểm thống nhất\n1;A;1372,5\n");
    assert_eq!(import.rows[0].agreed_score, Some(score("1372.5")));
}

#[test]
fn a_header_may_span_two_rows() {
    let import = read("STT;Đơn vị;Điểm;;\n;;Tự chấm;Thống nhất;Điều chỉnh\n1;A;3;2;1\n");
    let row = &import.rows[0];
    let scores = [row.self_score, row.agreed_score, row.adjusted_score];
    assert_eq!(scores, ["3", "2", "1"].map(|text| Some(score(text))));
}

#[test]
fn totals_and_signatures_are_left_out_each_with_a_note() {
    for total in [
        "Tổng cộng",
        "Cộng:",
        "TỔNG SỐ",
        "Tổng cộng (2 đơn vị)",
        "Bình quân",
    ] {
        let csv = format!(
            "STT;Đơn vị;Điểm thống nhất\n1;A;5\n2;B;6\n{total};;11\n;;\n;;Mẫu, ngày 5 tháng 12 năm 2014\nNgười lập biểu;;GIÁM ĐỐC\n;;\nTrần Thị Mẫu;;Lê Văn Mẫu\n"
        );
        let import = read(&csv);
        assert_eq!(names(&import), ["A", "B"], "{total}");
        let below = ProblemCode::BelowTable;
        let expected = [
            (4, ProblemCode::TotalRow),
            (6, below),
            (7, below),
            (9, below),
        ];
        assert_eq!(notes(&import), expected, "{total}");
    }
}

#[test]
fn a_total_in_the_middle_ends_nothing() {
    let import = read("STT;Đơn vị;Điểm thống nhất\n1;A;5\n;Cộng;5\n2;B;6\n3;C;\n");
    assert_eq!(names(&import), ["A", "B", "C"]);
    assert_eq!(notes(&import), [(3, ProblemCode::TotalRow)]);
}

#[test]
fn a_unit_whose_name_begins_like_a_total_is_a_unit() {
    let import = read("STT;Đơn vị\n1;Tổng cục Mẫu\n2;Cộng đồng Mẫu\n");
    assert_eq!(names(&import), ["Tổng cục Mẫu", "Cộng đồng Mẫu"]);
}

#[test]
fn a_row_without_a_name_among_units_stays_a_problem() {
    is_only(
        "STT;Đơn vị;Điểm thống nhất\n1;A;5\n2;;6\n3;C;7\n",
        3,
        "Đơn vị",
        ProblemCode::EmptyName,
    );
}

#[test]
fn a_header_repeated_on_every_page_and_numbers_of_columns_are_left_out() {
    let import =
        read("STT;Đơn vị;Điểm thống nhất\nA;B;1\n1;X;5\nSTT;Đơn vị;Điểm thống nhất\n2;Y;6\n");
    assert_eq!(names(&import), ["X", "Y"]);
    let expected = [
        (2, ProblemCode::ColumnNumbers),
        (4, ProblemCode::RepeatedHeader),
    ];
    assert_eq!(notes(&import), expected);
}

#[test]
fn a_cell_that_a_spreadsheet_could_not_calculate_is_named() {
    for error in ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "=B2+1"] {
        let csv = format!("Đơn vị;Điểm thống nhất\nA;{error}\n");
        is_only(csv, 2, "Điểm thống nhất", ProblemCode::ErrorCell);
    }
}

#[test]
fn a_column_is_named_by_its_letter_too() {
    let columns = ";".repeat(27);
    let problems = read_units(format!("Đơn vị{columns}STT\nA{columns}x\n").as_bytes()).unwrap_err();
    assert_eq!(problems[0].letter, "AB");
}

#[test]
fn what_stands_beside_the_table_is_noted_and_a_separator_too_many_is_a_problem() {
    let import = read("Đơn vị;;\nA;;gọi lại\n");
    let beside = &import.notes[0];
    assert_eq!(
        (beside.code, beside.letter.as_str()),
        (ProblemCode::UnknownColumn, "C")
    );
    is_only("Đơn vị;\nA;;gọi lại\n", 2, "", ProblemCode::RaggedRow);
}

#[test]
fn notes_and_schedules_are_no_lists_of_units() {
    for csv in [
        "",
        "Gửi trước ngày 15/12\n",
        "STT;Nội dung;Giờ\n1;Khai mạc;8\n",
        "Đơn vị:;BHXH tỉnh Mẫu\n",
    ] {
        assert!(!is_likely(csv.as_bytes()), "{csv}");
    }
    for csv in [
        "Đơn vị\nA\n",
        "STT;Tên tập thể\n",
        "Cụm 1;\nSTT;Điểm thống nhất\n",
    ] {
        assert!(is_likely(csv.as_bytes()), "{csv}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(2), failure_persistence: None, ..ProptestConfig::default() })]

    /// Every row below the header is a unit, a problem or a note.
    #[test]
    fn no_row_vanishes(rows in prop::collection::vec("(1|2|)(;)(A|B|C|D|Cộng|Người lập biểu|)(;)(5|x|)", 1..8)) {
        let filled = rows.iter().filter(|row| row.as_str() != ";;").count();
        let csv = format!("STT;Đơn vị;Điểm thống nhất\n{}\n", rows.join("\n"));
        if let Ok(import) = read_units(csv.as_bytes()) {
            let left_out = import.notes.iter().filter(|note| note.letter.is_empty() && note.column.is_empty());
            prop_assert_eq!(import.rows.len() + left_out.count(), filled);
        }
    }
}
