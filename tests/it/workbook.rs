//! A workbook of an office comes to the server: it is looked at, one of its sheets is taken, and the log holds text.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use phieukin::history::Folder;
use phieukin::meeting::import::{SheetOutcome, SheetPreview};
use phieukin::meeting::{Act, Refusal, WorkbookFlaw};
use phieukin::protocol::{ClientMessage, ServerMessage};
use phieukin::rehearsal::{Chair, ChairLink, Error, View};
use phieukin::serve::on_free_port;
use phieukin::web;
use rust_xlsxwriter::Workbook;
use tempfile::TempDir;

async fn chair(folder: &TempDir) -> Chair {
    let (listener, hall, link) = on_free_port(folder.path(), true).await.unwrap();
    let data = Folder::at(folder.path());
    tokio::spawn(web::serve(listener, hall, data, std::future::pending()));
    let link = ChairLink::parse(&link).unwrap();
    Chair::arrive(&link).await.unwrap()
}

async fn preview(chair: &Chair, file: &[u8]) -> Result<Vec<SheetPreview>, Error> {
    let sheet = STANDARD.encode(file);
    let ask = |request| ClientMessage::PreviewSheet { request, sheet };
    let answer = chair.client().ask(ask).await?;
    let ServerMessage::Workbook { sheets, .. } = answer else {
        panic!("answered with {answer:?}");
    };
    Ok(sheets)
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let notes = workbook.add_worksheet().set_name("Hướng dẫn").unwrap();
    notes.write_string(0, 0, "Gửi trước ngày 15/12").unwrap();
    let sheet = workbook.add_worksheet().set_name("Bảng điểm").unwrap();
    sheet.write_string(0, 0, "BẢNG ĐIỂM").unwrap();
    for (column, heading) in [
        (0, "STT"),
        (1, "Tên đơn vị"),
        (2, "Điểm thống nhất của cụm"),
    ] {
        sheet.write_string(2, column, heading).unwrap();
    }
    for (row, name, points) in [(3, "A", 1365.5), (4, "B", 1378.0)] {
        sheet.write_number(row, 0, row - 2).unwrap();
        sheet.write_string(row, 1, name).unwrap();
        sheet.write_number(row, 2, points).unwrap();
    }
    sheet.write_string(5, 1, "Tổng cộng").unwrap();
    sheet.write_number(5, 2, 2743.5).unwrap();
    workbook.save_to_buffer().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sheet_that_was_previewed_is_the_one_that_is_taken() {
    let folder = TempDir::new().unwrap();
    let chair = chair(&folder).await;
    let sheets = preview(&chair, &workbook()).await.unwrap();
    assert_eq!(sheets.len(), 2);
    assert!(matches!(sheets[0].outcome, SheetOutcome::PassedOver { .. }));
    let SheetOutcome::Import { import } = &sheets[1].outcome else {
        panic!("{:?}", sheets[1]);
    };
    let csv = sheets[1].csv.clone();
    chair.act(&Act::ImportUnits { csv }).await.unwrap();
    let taken = |view: &View| matches!(view, View::Chair(view) if view.units.len() == 2);
    chair.client().until("two units", taken).await.unwrap();
    let units = chair.view().units;
    let names: Vec<_> = units.iter().map(|unit| unit.unit.name.as_str()).collect();
    let read: Vec<_> = import.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, read);
    let points = units[0].unit.agreed_score.map(String::from);
    assert_eq!(points.as_deref(), Some("1365.5"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_workbook_is_refused_in_words() {
    let folder = TempDir::new().unwrap();
    let chair = chair(&folder).await;
    let half = workbook()[..2000].to_vec();
    let Err(Error::Refused(refusal)) = preview(&chair, &half).await else {
        panic!("half a workbook was read");
    };
    let flaw = WorkbookFlaw::Broken;
    assert_eq!(refusal, Refusal::Workbook { flaw });
}
