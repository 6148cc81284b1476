//! The papers as files: what a word processor and a reader of PDF find in them.

#[cfg(feature = "pdf")]
mod printed;
mod samples;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use phieukin::documents::{Paper, PaperForm, docx, write};

/// The parts of a DOCX by name.
fn parts(paper: &Paper) -> BTreeMap<String, String> {
    let bytes = docx(paper).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        parts.insert(file.name().unwrap().into_owned(), text);
    }
    parts
}

/// The words of a part, a line for each paragraph.
fn words(part: &str) -> String {
    let mut words = String::new();
    for paragraph in part.split("</w:p>") {
        for run in paragraph.split("<w:t").skip(1) {
            let text = run.split_once('>').unwrap().1;
            words.push_str(text.split_once("</w:t>").map_or("", |(text, _)| text));
        }
        words.push('\n');
    }
    words
}

#[test]
fn the_same_paper_gives_the_same_bytes_in_every_form_and_thread() {
    for form in PaperForm::available() {
        for paper in samples::all() {
            let here = write(&paper, *form).unwrap();
            let there = std::thread::spawn({
                let (paper, form) = (paper.clone(), *form);
                move || {
                    write(&samples::minutes(), form).unwrap();
                    write(&paper, form).unwrap()
                }
            });
            assert!(here == there.join().unwrap(), "{} {form:?}", paper.slug);
        }
    }
}

#[test]
fn a_docx_has_the_page_the_type_and_the_language_of_the_decree() {
    let upright = parts(&samples::minutes());
    let document = &upright["word/document.xml"];
    assert!(document.contains(r#"w:w="11906" w:h="16838""#));
    assert!(document.contains(r#"w:top="1134" w:right="850" w:bottom="1134" w:left="1701""#));
    assert!(document.contains("<w:titlePg/>"));
    let styles = &upright["word/styles.xml"];
    assert!(styles.contains(r#"w:ascii="Times New Roman" w:hAnsi="Times New Roman""#));
    assert!(styles.contains(r#"<w:lang w:val="vi-VN""#));
    assert!(styles.contains(r#"<w:sz w:val="28"/>"#));
    let wide = parts(&samples::landscape());
    assert!(wide["word/document.xml"].contains(r#"w:w="16838" w:h="11906" w:orient="landscape""#));
}

#[test]
fn a_docx_numbers_its_pages_from_the_second_and_each_appendix_anew() {
    let report = parts(&samples::report());
    let document = &report["word/document.xml"];
    assert_eq!(document.matches("<w:titlePg/>").count(), 3);
    assert_eq!(document.matches(r#"<w:pgNumType w:start="1""#).count(), 3);
    let headers = report
        .iter()
        .filter(|(name, _)| name.starts_with("word/header"));
    assert_eq!(headers.filter(|(_, text)| text.contains("PAGE")).count(), 3);
}

#[test]
fn a_docx_repeats_the_heads_of_its_tables_and_tears_no_row() {
    let document = &parts(&samples::minutes())["word/document.xml"];
    assert_eq!(document.matches("<w:tblHeader/>").count(), 2);
    let rows = document.matches("<w:tr>").count();
    assert_eq!(document.matches("<w:cantSplit/>").count(), rows);
}

#[test]
fn a_docx_says_what_the_paper_says_in_the_forms_of_the_decree() {
    let minutes = words(&parts(&samples::minutes())["word/document.xml"]);
    for said in [
        "BẢO HIỂM XÃ HỘI VIỆT NAM\nCỤM THI ĐUA SỐ 5\n",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n",
        "Số: ……/BB-TKP\n",
        "DỰ THẢO\nBIÊN BẢN KIỂM PHIẾU\nBình chọn đơn vị xếp thứ nhất, thứ nhì\n",
        "ngày 20 tháng 6 năm 2011;\nCăn cứ Thể lệ bỏ phiếu được Hội nghị thông qua ngày 05 tháng 01 năm 2027.\n",
        "I. THÀNH PHẦN TỔ KIỂM PHIẾU\n",
        "- Số phiếu phát ra: 09 phiếu;\n",
        "TỔ TRƯỞNG TỔ KIỂM PHIẾU\nNguyễn Thị Phượng\n",
        samples::DIGEST,
    ] {
        assert!(minutes.contains(said), "{said}");
    }
    let report = words(&parts(&samples::report())["word/document.xml"]);
    for said in [
        "BẢO HIỂM XÃ HỘI\nTỈNH QUẢNG NINH\n",
        "Quảng Ninh, ngày 05 tháng 01 năm 2027\n",
        "Kính gửi:\n- Thường trực Hội đồng Thi đua - Khen thưởng BHXH Việt Nam;\n- Ban Thi đua - Khen thưởng.\n",
        "Nơi nhận:\n- Như trên;\n- Các đơn vị thành viên Cụm thi đua số 5;\n- Lưu: VT, TĐKT.\n",
        "TM. CỤM THI ĐUA SỐ 5\nCỤM TRƯỞNG\nGIÁM ĐỐC BHXH TỈNH QUẢNG NINH\nLê Hùng Sơn\n",
        "Phụ lục I\n",
        "(Kèm theo Báo cáo số ……/BC-BHXH ngày 05 tháng 01 năm 2027)\n",
        "&lt;&amp;&gt;",
    ] {
        assert!(report.contains(said), "{said}");
    }
}

#[test]
fn a_docx_carries_no_time_but_the_papers_own() {
    let parts = parts(&samples::report());
    let core = &parts["docProps/core.xml"];
    let times = core.matches("2027-01-05T02:30:00Z").count();
    assert_eq!((times, core.matches("W3CDTF").count()), (2, 2));
    assert!(core.contains("<dc:title>Báo cáo kết quả bình chọn</dc:title>"));
    assert!(core.contains("<dc:creator>Bảo hiểm xã hội tỉnh Quảng Ninh</dc:creator>"));
    assert!(!parts.values().any(|part| part.contains("paraId")));
}

#[test]
fn a_rehearsals_docx_says_so_across_each_page_and_another_does_not() {
    let headers = |paper: &Paper| {
        let parts = parts(paper);
        let headers = parts
            .into_iter()
            .filter(|(name, _)| name.starts_with("word/header"));
        headers
            .map(|(_, text)| text.contains("CHẠY THỬ"))
            .collect::<Vec<_>>()
    };
    assert_eq!(headers(&samples::minutes()), [true, true]);
    assert_eq!(headers(&samples::ballot()), [false, false]);
}
