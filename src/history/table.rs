//! The history as one table for a spreadsheet with Vietnamese settings, a line a contest (guidance 4231, 6.e).

use csv::{QuoteStyle, WriterBuilder};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::{History, PastMeeting, PastResult};

impl History {
    /// The table. Begins with a byte order mark and separates by semicolons, as the sheets of units do; no cell begins as
    /// a formula does.
    pub fn csv(&self) -> String {
        let mut writer = WriterBuilder::new()
            .delimiter(b';')
            .quote_style(QuoteStyle::Necessary)
            .from_writer(MARK.to_vec());
        let rows = self.meetings.iter().flat_map(|past| {
            let results = past.results.iter().map(Some);
            let nothing = past.results.is_empty().then_some(None);
            results.chain(nothing).map(|result| row(past, result))
        });
        for row in [HEAD.map(str::to_owned)].into_iter().chain(rows) {
            writer
                .write_record(row.map(harmless))
                .expect("memory takes every row, all of one length");
        }
        let bytes = writer.into_inner().expect("memory takes every row");
        String::from_utf8(bytes).expect("cells are texts, and so is what stands between them")
    }
}

fn row(past: &PastMeeting, result: Option<&PastResult>) -> [String; 11] {
    let of = |text: fn(&PastResult) -> String| result.map_or_else(String::new, text);
    let word = |so, otherwise: &str| if so { "Có" } else { otherwise }.to_owned();
    let not_adopted = if past.sealed { "Không" } else { "Chưa" };
    [
        past.year.to_string(),
        past.cluster.clone(),
        past.title.clone(),
        past.place.clone(),
        word(past.sealed, "Chưa"),
        of(|result| result.title.clone()),
        of(|result| result.chosen.join(", ")),
        result.map_or_else(String::new, |result| word(result.adopted, not_adopted)),
        past.heads.join(", "),
        past.deputies.join(", "),
        past.meeting.to_string(),
    ]
}

/// A cell that a spreadsheet takes for a text: where a formula would begin, an apostrophe stands before it.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell
    }
}

/// A text without case and marks, for searching: "Hải Dương" as "hai duong".
pub(super) fn folded(text: &str) -> String {
    text.nfd()
        .filter(|character| !is_combining_mark(*character))
        .flat_map(char::to_lowercase)
        .map(|character| if character == 'đ' { 'd' } else { character })
        .collect()
}

const MARK: &[u8] = "\u{feff}".as_bytes();
const HEAD: [&str; 11] = [
    "Năm",
    "Cụm",
    "Hội nghị",
    "Địa điểm",
    "Đã niêm phong",
    "Nội dung",
    "Kết quả",
    "Thông qua",
    "Cụm trưởng",
    "Cụm phó",
    "Mã cuộc họp",
];
