//! What is made for people and spreadsheets from a whole meeting.

use super::*;

#[test]
fn the_page_tells_a_person_everything_and_no_name_becomes_markup() {
    let page = String::from_utf8(files().remove("doc.html").unwrap()).unwrap();
    for told in [
        STAGED.digest().to_string().as_str(),
        "<b>BHXH tỉnh Bắc Ninh</b>: được bình chọn, xếp thứ nhất, 5 phiếu",
        "<b>BHXH tỉnh Hải Dương</b>: được bình chọn, xếp thứ nhì, 5 phiếu (nhiều phiếu hơn khi bầu lại)",
        "62,50%",
        "Hủy: mất điện",
        "Không kiểm được: chỉ có 2 phiếu",
        "9 thiết bị đã kiểm đếm lại và khớp",
        "&#60;Cụm&#62; &#38; bình xét",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    assert!(!page.contains("CHẠY THỬ"));
    assert!(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"));
}

#[test]
fn a_rehearsal_is_marked_everywhere() {
    let bytes = write(&meeting::whole(true).material).unwrap();
    let report = verify(&bytes, None);
    assert_eq!(report.code(), 0, "{report}");
    assert!(report.to_string().contains("CHẠY THỬ"));
    let mut files = unpack(&bytes).unwrap();
    let mut text = |name| String::from_utf8(files.remove(name).unwrap()).unwrap();
    assert!(text("doc.html").contains("CHẠY THỬ"));
    assert!(text("results.json").contains("\"rehearsal\": true"));
    let table = text("results.csv");
    let mut lines = table.lines().skip(1);
    assert!(lines.all(|line| line.starts_with("CHẠY THỬ: ")), "{table}");
}

#[test]
fn the_table_has_a_line_for_each_candidate_and_for_each_round_that_came_to_nothing() {
    let table = String::from_utf8(files().remove("results.csv").unwrap()).unwrap();
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 1 + 4 + 2 + 3 + 3);
    assert!(
        lines[1]
            .contains(";1;Phiếu điện tử;Đã công bố;BHXH tỉnh Bắc Ninh;5;;;62,50%;55,56%;Xếp thứ 1;theo kết quả bỏ phiếu;;10;9;9;9;8;1;1"),
        "{}",
        lines[1]
    );
}

#[test]
fn a_report_for_programs_is_one_json_object_with_every_finding() {
    let report = verify(&WHOLE, None);
    let json: serde_json::Value = serde_json::from_str(&report.json()).unwrap();
    assert_eq!(json["format"], "phieukin/verification/v1");
    assert_eq!((&json["code"], &json["holds"]), (&0.into(), &true.into()));
    assert_eq!(json["digest"], STAGED.digest().to_string());
    let findings = json["findings"].as_array().unwrap();
    assert_eq!(findings.len(), report.findings.len());
    assert!(findings.iter().all(|finding| finding["holds"] == true));
}
