//! Files that were made to do harm, and those that merely broke on the way.

use super::*;
use std::io::Write as _;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const CELLS: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Đơn vị</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c></row>"#;

/// The smallest workbook, with this XML where the cells stand.
fn with_xml(data: &str) -> Vec<u8> {
    with_parts(&[(
        "xl/worksheets/sheet1.xml",
        format!(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{data}</worksheet>"#
        ),
    )])
}

fn with_parts(more: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(io::Cursor::new(Vec::new()));
    let own = [
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
        ),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Cụm" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
    ];
    let more = more.iter().map(|(name, text)| (*name, text.as_str()));
    for (name, text) in own.into_iter().chain(more) {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn refused(bytes: &[u8]) -> WorkbookFlaw {
    preview(bytes).unwrap_err()
}

fn too_large(bytes: &[u8]) {
    let passed = SheetOutcome::PassedOver {
        why: PassedOver::TooLarge,
    };
    assert_eq!(only(bytes).outcome, passed);
}

#[test]
fn the_smallest_workbook_is_read() {
    let bytes = with_xml(&format!("<sheetData>{CELLS}</sheetData>"));
    assert_eq!(import(&bytes).rows[0].name, "A");
}

#[test]
fn a_formula_that_no_spreadsheet_ever_calculated_is_named() {
    let formula = r#"<row r="3"><c r="A3"><f>A2&amp;"B"</f></c></row>"#;
    let found = problems(&with_xml(&format!(
        "<sheetData>{CELLS}{formula}</sheetData>"
    )));
    assert_eq!(placed(&found), [(3, "A", ProblemCode::ErrorCell)]);
    assert_eq!(found[0].value, "=A2&\"B\"");
}

#[test]
fn a_workbook_that_unpacks_to_more_than_any_list_is_refused() {
    let bomb = " ".repeat(usize::try_from(UNPACKED_AT_MOST).unwrap());
    let bytes = with_xml(&format!("<sheetData>{bomb}</sheetData>"));
    assert!(bytes.len() < 100_000);
    assert_eq!(refused(&bytes), WorkbookFlaw::TooLarge);
}

#[test]
fn a_cell_at_the_far_end_makes_no_grid_of_millions() {
    for far in ["XFD1048576", "A1048576", "XFD1"] {
        let row = far.trim_start_matches(char::is_alphabetic);
        let cell = format!(r#"<row r="{row}"><c r="{far}"><v>1</v></c></row>"#);
        too_large(&with_xml(&format!("<sheetData>{CELLS}{cell}</sheetData>")));
    }
}

#[test]
fn formats_and_merges_without_text_do_not_count() {
    let empty = r#"<row r="1048576"><c r="XFD1048576" s="1"/><c r="B9"><v></v></c></row>"#;
    let merges = r#"<mergeCells><mergeCell ref="A2:A1048576"/><mergeCell ref="C1:XFD1048576"/></mergeCells>"#;
    let bytes = with_xml(&format!("<sheetData>{CELLS}{empty}</sheetData>{merges}"));
    assert_eq!(import(&bytes).rows.len(), 1);
}

#[test]
fn one_long_text_in_very_many_cells_is_not_multiplied() {
    let cell = |row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#);
    let cells = (3..5_000).map(cell).collect::<Vec<_>>().concat();
    let shared = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(30_000));
    let sheet = format!("<worksheet><sheetData>{CELLS}{cells}</sheetData></worksheet>");
    too_large(&with_parts(&[
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", shared),
    ]));
}

#[test]
fn a_workbook_behind_a_password_is_said_to_be_locked() {
    let mut bytes = COMPOUND.to_vec();
    bytes.extend([0; 512]);
    assert_eq!(refused(&bytes), WorkbookFlaw::OtherKind);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refused(&bytes), WorkbookFlaw::Locked);
}

#[test]
fn what_is_no_workbook_of_this_kind_is_named_so() {
    let mut zip = ZipWriter::new(io::Cursor::new(Vec::new()));
    zip.start_file("content.xml", SimpleFileOptions::default())
        .unwrap();
    let other = zip.finish().unwrap().into_inner();
    assert_eq!(refused(&other), WorkbookFlaw::OtherKind);
    let page = b"\xef\xbb\xbf\r\n<html><table><tr><td>STT</td></tr></table></html>";
    assert_eq!(refused(page), WorkbookFlaw::OtherKind);
}

#[test]
fn broken_workbooks_are_refused() {
    let whole = book(|sheet| write(sheet, "Đơn vị\nA\n"));
    for cut in [4, 30, whole.len() / 2, whole.len() - 1] {
        assert_eq!(refused(&whole[..cut]), WorkbookFlaw::Broken, "cut at {cut}");
    }
    for data in [
        "<sheetData><row><c>",
        r#"<dimension ref="B2:A1"/><sheetData/>"#,
        r#"<sheetData><row r="1"><c r="A99999999999"><v>1</v></c></row></sheetData>"#,
        r#"<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>"#,
    ] {
        assert_eq!(refused(&with_xml(data)), WorkbookFlaw::Broken, "{data}");
    }
    assert_eq!(refused(&with_parts(&[])), WorkbookFlaw::Broken);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_previewed_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), start in 0..3_usize) {
        let start = [b"".as_slice(), ZIP, COMPOUND][start];
        if let Ok(sheets) = preview(&[start, &bytes].concat()) {
            prop_assert!(!sheets.is_empty());
        }
    }

    #[test]
    fn a_workbook_with_any_byte_changed_is_previewed_or_refused(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = with_xml(&format!("<sheetData>{CELLS}</sheetData>"));
        let at = at.index(bytes.len());
        bytes[at] = byte;
        drop(preview(&bytes));
    }

    #[test]
    fn any_xml_in_place_of_the_cells_is_previewed_or_refused(data in "(<sheetData>|</sheetData>|<row r=\"[0-9]{1,9}\">|</row>|<c r=\"[A-Z]{1,4}[0-9]{0,8}\" t=\"(s|n|b|e|d|str)\">|<v>[0-9#!.e-]{0,12}</v>|<f t=\"shared\" si=\"[0-9]{1,12}\">A1</f>|</c>|<mergeCell ref=\"[A-Z]{1,2}[0-9]{1,2}:[A-Z]{1,2}[0-9]{1,2}\"/>){0,12}") {
        drop(preview(&with_xml(&format!("<sheetData>{CELLS}{data}</sheetData>"))));
    }
}
