//! Sheets as they come, and sheets with one thing wrong.

mod clumsy;
mod templates;

use super::*;
use crate::meeting::Attestation;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use unicode_normalization::UnicodeNormalization;

fn read(csv: &str) -> Import {
    read_units(csv.as_bytes()).unwrap()
}

fn only(csv: &str) -> UnitRow {
    let mut rows = read(csv).rows;
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

/// Row, column and code of each problem.
fn problems(csv: impl AsRef<[u8]>) -> Vec<(u32, String, ProblemCode)> {
    let problems = read_units(csv.as_ref()).unwrap_err();
    let named = problems
        .into_iter()
        .map(|problem| (problem.row, problem.column, problem.code));
    named.collect()
}

fn is_only(csv: impl AsRef<[u8]>, row: u32, column: &str, code: ProblemCode) {
    assert_eq!(problems(csv), [(row, column.to_owned(), code)]);
}

fn score(text: &str) -> Score {
    Score::try_from(text.to_owned()).unwrap()
}

#[test]
fn separators_line_ends_marks_of_order_and_columns_change_nothing() {
    let plain = "Đơn vị,Điểm thống nhất,STT\nBHXH tỉnh Bắc Ninh,1378.5,3\n";
    let expected = read(plain);
    for same in [
        plain.replace('\n', "\r\n"),
        plain.replace('\n', "\r"),
        plain.trim_end().to_owned(),
        format!("\u{feff}{plain}"),
        plain.replace(',', ";"),
        plain.replace(',', "\t"),
        plain.replace(',', ";").replace('.', ","),
        plain.nfd().collect(),
        plain
            .replace("BHXH tỉnh Bắc", "\"  BHXH  tỉnh\u{a0}Bắc\u{200b}")
            .replace("Ninh", "Ninh\""),
        plain.replace("Đơn vị", "  ĐƠN VỊ "),
        plain.replace("1378.5", "\"1.378,5\""),
        plain.replace("\nBHXH", ",,\n,,,,\nBHXH"),
    ] {
        assert_eq!(read(&same), expected, "{same:?}");
    }
    let turned = read("STT;Điểm thống nhất;Đơn vị\n3;1378,5;BHXH tỉnh Bắc Ninh\n");
    assert_eq!(turned.rows, expected.rows);
}

#[test]
fn a_column_that_is_absent_says_nothing_and_is_noted() {
    let import = read("STT,Đơn vị,Điểm thống nhất,Ghi chú,Khác,\n1,A,1360,mới,,\n");
    let row = import.rows.first().unwrap();
    assert_eq!(row.attestations, Attestations::default());
    assert_eq!(
        (row.role, row.self_score, row.expected_present),
        (None, None, None)
    );
    let notes: Vec<_> = import
        .notes
        .iter()
        .map(|note| (note.code, note.column.as_str()))
        .collect();
    let missing = ProblemCode::MissingColumn;
    let expected = [
        (ProblemCode::UnknownColumn, "Ghi chú"),
        (missing, "Đạt tiêu chuẩn điểm 3 Điều 11"),
        (missing, "Tổ chức Đảng trong sạch vững mạnh"),
        (missing, "Chính quyền vững mạnh"),
        (missing, "Đoàn thể vững mạnh"),
        (missing, "Ký giao ước thi đua"),
        (missing, "Đăng ký thi đua"),
    ];
    assert_eq!(notes, expected);
    assert!(import.notes.iter().all(|note| note.row == 1));
}

#[test]
fn every_usual_mark_is_a_tick_or_none() {
    for (marks, value) in [
        (["x", "X", "✓", "có", "1"], true),
        (["", "không", "0", "Không", " "], false),
    ] {
        for mark in marks {
            let row = only(&format!("Đơn vị;Đăng ký thi đua\nA;{mark}\n"));
            let mut expected = Attestations::default();
            expected.set(Attestation::Registered, value);
            assert_eq!(row.attestations, expected, "{mark}");
        }
    }
}

#[test]
fn a_status_keeps_its_reason() {
    let reason = "có vụ việc: tham ô".to_owned();
    for (text, status) in [
        (
            "Không xét: có vụ việc: tham ô",
            OtherStatus::NotConsidered {
                reason: reason.clone(),
            },
        ),
        (
            "chưa xét – có vụ việc: tham ô",
            OtherStatus::Deferred { reason },
        ),
        ("", OtherStatus::None),
    ] {
        assert_eq!(
            only(&format!("Đơn vị;Tình trạng khác\nA;{text}\n")).status,
            status
        );
    }
}

#[test]
fn a_point_groups_thousands_only_when_the_sheet_shows_it() {
    let shown = read("Đơn vị;Điểm tự chấm;Điểm thống nhất\nA;1.372;1365,5\n");
    assert_eq!(shown.rows[0].self_score, Some(score("1372")));
    let unclear = "Đơn vị;Điểm tự chấm;Điểm thống nhất\nA;1.372;1365\n";
    is_only(unclear, 2, "Điểm tự chấm", ProblemCode::AmbiguousNumber);
}

#[test]
fn bytes_that_are_not_utf_8_are_refused_with_their_line() {
    let utf16: Vec<u8> = "Đơn vị\nA\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    is_only(&utf16, 1, "", ProblemCode::NotUtf8);
    is_only(
        [b"\xff\xfe".as_slice(), &utf16].concat(),
        1,
        "",
        ProblemCode::NotUtf8,
    );
    let mut one_country = "Đơn vị\r\nA\r\n".as_bytes().to_vec();
    one_country.extend(b"B\xe0\r\n");
    is_only(one_country, 3, "", ProblemCode::NotUtf8);
}

#[test]
fn a_sheet_without_units_is_refused() {
    for csv in [
        "",
        "\u{feff}",
        "\r\n\r\n",
        ";;;\n;;;\n",
        "STT;Đơn vị\n",
        "STT;Đơn vị\n;\n",
    ] {
        is_only(csv, 1, "", ProblemCode::EmptyFile);
    }
}

#[test]
fn a_header_must_name_the_units_once() {
    is_only("STT;Tên\n1;A\n", 1, "Đơn vị", ProblemCode::MissingColumn);
    is_only(
        "Tập thể;Tên tập thể\nA;B\n",
        1,
        "Tên tập thể",
        ProblemCode::DuplicateColumn,
    );
    is_only(
        "Đơn vị;Tên đơn vị\nA;B\n",
        1,
        "Tên đơn vị",
        ProblemCode::DuplicateColumn,
    );
}

#[test]
fn one_wrong_cell_is_named_by_row_and_column() {
    let cases = [
        ("STT", "một", ProblemCode::BadNumber),
        ("STT", "-1", ProblemCode::BadNumber),
        ("STT", "99999999999", ProblemCode::BadNumber),
        ("Điểm tự chấm", "cao", ProblemCode::BadNumber),
        ("Điểm thống nhất", "-5", ProblemCode::BadNumber),
        ("Điểm thống nhất", "1.372", ProblemCode::AmbiguousNumber),
        (
            "Chức trách trong cụm",
            "Trưởng ban",
            ProblemCode::UnknownRole,
        ),
        ("Chính quyền vững mạnh", "chưa rõ", ProblemCode::BadMark),
        ("Điểm danh", "đến muộn", ProblemCode::BadMark),
        ("Tình trạng khác", "Đã xét", ProblemCode::UnknownStatus),
        ("Tình trạng khác", "Không xét:", ProblemCode::MissingReason),
        ("Tình trạng khác", "Chưa xét", ProblemCode::MissingReason),
        ("Trực thuộc", "", ProblemCode::EmptyParent),
        ("Hình thức khen thưởng", "Bằng khen", ProblemCode::BadAward),
        ("Hình thức khen thưởng", "2023", ProblemCode::BadAward),
        (
            "Hình thức khen thưởng",
            "Bằng khen, 23",
            ProblemCode::BadAward,
        ),
        ("Số đại biểu", "0", ProblemCode::BadNumber),
        ("Số đại biểu", "501", ProblemCode::BadNumber),
    ];
    for (column, value, code) in cases {
        let csv = format!("Đơn vị;{column}\n\nA;{value}\n");
        let problem = Problem {
            row: 3,
            column: column.to_owned(),
            letter: "B".to_owned(),
            code,
            value: value.to_owned(),
        };
        assert_eq!(
            read_units(csv.as_bytes()).unwrap_err(),
            [problem],
            "{column} {value}"
        );
    }
}

#[test]
fn a_unit_has_a_name_that_no_other_has() {
    is_only("STT;Đơn vị\n1;A\n2;\n", 3, "Đơn vị", ProblemCode::EmptyName);
    is_only(
        "STT;Đơn vị\n1;Bắc Ninh\n2;BẮC  NINH\n",
        3,
        "Đơn vị",
        ProblemCode::DuplicateName,
    );
    let long = format!("Đơn vị\n{}\n", "a".repeat(201));
    is_only(long, 2, "Đơn vị", ProblemCode::TooLong);
}

#[test]
fn districts_of_two_provinces_may_share_a_name() {
    let import =
        read("Đơn vị;Trực thuộc\nBHXH huyện Châu Thành;An Giang\nBHXH huyện Châu Thành;Tây Ninh\n");
    assert_eq!(import.rows.len(), 2);
    let twice = "Đơn vị;Trực thuộc\nChâu Thành;An Giang\nChâu Thành;An Giang\n";
    is_only(twice, 3, "Đơn vị", ProblemCode::DuplicateName);
}

#[test]
fn a_cluster_has_one_head() {
    let csv = "Đơn vị;Chức trách\nA;Cụm trưởng\nB;cụm phó\nC;cụm trưởng\n";
    is_only(csv, 4, "Chức trách", ProblemCode::DuplicateRole);
}

#[test]
fn a_row_has_as_many_fields_as_the_header() {
    is_only(
        "Đơn vị,Điểm thống nhất\nA,1372,5\n",
        2,
        "",
        ProblemCode::RaggedRow,
    );
    is_only(
        "STT;Đơn vị;Điểm thống nhất\n1;A\n",
        2,
        "",
        ProblemCode::RaggedRow,
    );
}

#[test]
fn rows_are_counted_as_the_spreadsheet_counts_them() {
    let csv = "\n\"Đơn\nvị\";STT\n\"A\nB\";1\n\n;;\nC;x\n\"D\n\nE\";2\nF;y";
    let stt = || "STT".to_owned();
    let expected = [
        (6, stt(), ProblemCode::BadNumber),
        (8, stt(), ProblemCode::BadNumber),
    ];
    assert_eq!(problems(csv), expected);
}

#[test]
fn a_quote_that_never_closes_is_named() {
    let csv = "Đơn vị;STT\nA;1\n\"B;2\nC;3\n";
    is_only(csv, 3, "", ProblemCode::UnclosedQuote);
}

#[test]
fn all_problems_are_found_at_once_in_the_order_of_rows() {
    let csv = "Đơn vị;STT;Đăng ký thi đua;Điểm thống nhất\n;x;?;ba\nA;1;x;1260\nA;2;y;\n";
    let codes: Vec<_> = problems(csv)
        .into_iter()
        .map(|(row, _, code)| (row, code))
        .collect();
    let expected = [
        (2, ProblemCode::EmptyName),
        (2, ProblemCode::BadNumber),
        (2, ProblemCode::BadNumber),
        (2, ProblemCode::BadMark),
        (4, ProblemCode::DuplicateName),
        (4, ProblemCode::BadMark),
    ];
    assert_eq!(codes, expected);
}

#[test]
fn codes_cross_the_wire_in_snake_case() {
    let status = OtherStatus::Deferred {
        reason: "chờ".to_owned(),
    };
    let json = serde_json::to_value((ProblemCode::NotUtf8, UnitList::Members, status)).unwrap();
    let expected =
        serde_json::json!(["not_utf8", "members", { "kind": "deferred", "reason": "chờ" }]);
    assert_eq!(json, expected);
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused_with_a_problem(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Err(problems) = read_units(&bytes) {
            prop_assert!(!problems.is_empty());
        }
    }

    #[test]
    fn any_sheet_is_read_or_refused_with_a_problem(below in "([ax1.,;\"\n\r :-]|Chưa xét|Cụm trưởng){0,60}") {
        let csv = format!("Đơn vị;Điểm thống nhất;Tình trạng khác;Chức trách\n{below}");
        match read_units(csv.as_bytes()) {
            Ok(import) => prop_assert!(import.rows.iter().all(|row| !row.name.is_empty())),
            Err(problems) => prop_assert!(!problems.is_empty() && problems.is_sorted_by_key(|problem| problem.row)),
        }
    }
}
