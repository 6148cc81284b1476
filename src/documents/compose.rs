//! A paper as it is set, whatever the form: capitals, numbers, dates, semicolons and full stops, and lines that break well.
//!
//! Promises: both writers put the same words on the paper, since neither has any of its own; text is in composed letters
//! (NFC) without control characters, whatever somebody pasted into a name.

use serde::Serialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use unicode_normalization::UnicodeNormalization as _;

use super::PaperError;
use super::lines::lines;
use super::paper::{Appendix, Block, Paper, Piece, PlaceAndDay, Signature};

/// What the decree itself writes on a paper.
#[derive(Serialize)]
pub(super) struct Words {
    pub country: &'static str,
    pub motto: &'static str,
    pub to: &'static str,
    pub recipients: &'static str,
    pub rehearsal: &'static str,
    pub draft: &'static str,
    pub stamp: &'static str,
}

pub(super) const WORDS: Words = Words {
    country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    to: "Kính gửi:",
    recipients: "Nơi nhận:",
    rehearsal: "CHẠY THỬ",
    draft: "DỰ THẢO",
    stamp: "(Đóng dấu treo)",
};

/// The sizes that both writers and the breaking of lines agree on, in points.
pub(super) const SIZE_OF_HEAD: u32 = 12;
pub(super) const SIZE_OF_BODY: u32 = 14;

/// A paper, word for word.
#[derive(Serialize)]
pub(super) struct Composed {
    pub words: Words,
    #[serde(skip)]
    pub at: OffsetDateTime,
    pub subject: String,
    pub author: String,
    pub landscape: bool,
    pub rehearsal: bool,
    pub draft: bool,
    pub head: ComposedHead,
    pub kind: String,
    pub about: Vec<String>,
    pub addressees: Vec<String>,
    pub body: Vec<Part>,
    pub signatures: Vec<Vec<ComposedSignature>>,
    pub recipients: Vec<String>,
    pub appendices: Vec<ComposedAppendix>,
}

/// The head, a line each.
#[derive(Serialize)]
pub(super) struct ComposedHead {
    pub superior: Vec<String>,
    pub body: Vec<String>,
    pub number: Option<String>,
    pub place: Option<String>,
    pub stamp: bool,
}

/// A block with its depth among the headings, and whether it stays on the page of what follows it.
#[derive(Serialize)]
pub(super) struct Part {
    #[serde(flatten)]
    pub block: Block,
    pub level: usize,
    pub kept: bool,
}

/// A signature, a line each.
#[derive(Serialize)]
pub(super) struct ComposedSignature {
    pub authority: Vec<String>,
    pub title: Vec<String>,
    pub name: String,
}

/// An appendix, with the line that says what it belongs to.
#[derive(Serialize)]
pub(super) struct ComposedAppendix {
    pub number: String,
    pub title: Vec<String>,
    pub attached: Option<String>,
    pub body: Vec<Part>,
}

/// Finds every word.
pub(super) fn compose(paper: &Paper) -> Result<Composed, PaperError> {
    let at = OffsetDateTime::parse(&paper.at, &Rfc3339)
        .map_err(|_| PaperError::Time(paper.at.clone()))?;
    let head = &paper.head;
    let half = if paper.landscape { 120 } else { 72 };
    let in_head = |text: &str| lines(&capitals(text), SIZE_OF_HEAD, half);
    let mut body = parts(&paper.body, 1);
    if !paper.signatures.is_empty() {
        keep_the_end(&mut body);
    }
    Ok(Composed {
        words: WORDS,
        at,
        subject: clean(&paper.subject),
        author: clean(&head.body),
        landscape: paper.landscape,
        rehearsal: paper.rehearsal,
        draft: paper.draft,
        head: ComposedHead {
            superior: in_head(&head.superior),
            body: in_head(&head.body),
            number: head.symbol.as_deref().map(number),
            place: head.place.as_ref().map(place_and_day),
            stamp: head.stamp,
        },
        kind: capitals(&paper.kind),
        about: paper.about.iter().map(|line| clean(line)).collect(),
        addressees: addressees(&paper.addressees),
        body,
        signatures: signatures(&paper.signatures),
        recipients: dashed(&paper.recipients),
        appendices: (paper.appendices.iter())
            .map(|appendix| composed_appendix(appendix, paper))
            .collect(),
    })
}

fn composed_appendix(appendix: &Appendix, paper: &Paper) -> ComposedAppendix {
    let width = if paper.landscape { 245 } else { 160 };
    ComposedAppendix {
        number: clean(&appendix.number),
        title: lines(&capitals(&appendix.title), SIZE_OF_BODY, width),
        attached: attached(paper),
        body: parts(&appendix.body, 2),
    }
}

/// "(Kèm theo Biên bản kiểm phiếu số ……/BB-TKP)"; none for papers without a number.
fn attached(paper: &Paper) -> Option<String> {
    let symbol = clean(paper.head.symbol.as_deref()?);
    let kind = clean(&paper.kind).to_lowercase();
    let mut letters = kind.chars();
    let first = letters.next()?.to_uppercase();
    let day = paper.head.place.as_ref().map(day).unwrap_or_default();
    let space = if day.is_empty() { "" } else { " " };
    Some(format!(
        "(Kèm theo {first}{rest} số {DOTS}{symbol}{space}{day})",
        rest = letters.as_str()
    ))
}

fn number(symbol: &str) -> String {
    format!("Số: {DOTS}{}", clean(symbol))
}

fn place_and_day(given: &PlaceAndDay) -> String {
    let place = clean(&given.place);
    let place = if place.trim().is_empty() {
        DOTS.repeat(2)
    } else {
        place
    };
    format!("{place}, {}", day(given))
}

/// A zero stands before days below ten and before the first two months, and nowhere else.
fn day(given: &PlaceAndDay) -> String {
    match given.day {
        None => format!("ngày {DOTS} tháng {DOTS} năm {DOTS}"),
        Some(day) if day.month < 3 => {
            format!(
                "ngày {:02} tháng {:02} năm {}",
                day.day, day.month, day.year
            )
        }
        Some(day) => format!("ngày {:02} tháng {} năm {}", day.day, day.month, day.year),
    }
}

/// One stands beside "Kính gửi:"; of several each has its dash.
fn addressees(given: &[String]) -> Vec<String> {
    match given {
        [one] => vec![clean(one)],
        several => dashed(several),
    }
}

fn dashed(items: &[String]) -> Vec<String> {
    let stopped = stopped(items);
    stopped.iter().map(|item| format!("- {item}")).collect()
}

/// Each with its semicolon, the last with its full stop.
fn stopped(items: &[String]) -> Vec<String> {
    let last = items.len().saturating_sub(1);
    let with_stop = |(at, item): (usize, &String)| {
        let item = clean(item);
        let bare = item.trim_end().trim_end_matches([';', '.', ',']);
        format!("{bare}{}", if at == last { '.' } else { ';' })
    };
    items.iter().enumerate().map(with_stop).collect()
}

fn signatures(rows: &[Vec<Signature>]) -> Vec<Vec<ComposedSignature>> {
    let set = |row: &Vec<Signature>| {
        let width = if row.len() == 1 { 92 } else { 80 };
        let in_row = |text: &str| lines(&capitals(text), SIZE_OF_BODY, width);
        let set = |signature: &Signature| ComposedSignature {
            authority: (signature.authority.iter())
                .flat_map(|line| in_row(line))
                .collect(),
            title: in_row(&signature.title),
            name: clean(&signature.name),
        };
        row.iter().map(set).collect()
    };
    rows.iter().map(set).collect()
}

/// Sections stand at the given level, headings one deeper once there is a section.
fn parts(blocks: &[Block], top: usize) -> Vec<Part> {
    let mut level = top;
    let mut parts = Vec::new();
    for block in blocks {
        let is_section = matches!(block, Block::Section { .. });
        parts.push(Part {
            level: if is_section { top } else { level },
            block: composed(block),
            kept: leads_on(block),
        });
        if is_section {
            level = top + 1;
        }
    }
    parts
}

/// A line that ends with a colon stays with what it announces.
fn leads_on(block: &Block) -> bool {
    let Block::Paragraph { pieces } = block else {
        return false;
    };
    matches!(
        pieces.last(),
        Some(Piece::Text { text } | Piece::Bold { text } | Piece::Italic { text })
            if text.trim_end().ends_with(':')
    )
}

/// The last words stay with the signatures, so that no page holds these alone.
fn keep_the_end(parts: &mut [Part]) {
    for part in parts.iter_mut().rev().take(2) {
        if matches!(part.block, Block::Table(_)) {
            break;
        }
        part.kept = true;
    }
}

fn composed(block: &Block) -> Block {
    match block {
        Block::Section { text } => Block::Section {
            text: capitals(text),
        },
        Block::Heading { text } => Block::Heading { text: clean(text) },
        Block::Bases { items } => Block::Bases {
            items: stopped(items),
        },
        Block::Paragraph { pieces } => Block::Paragraph {
            pieces: clean_pieces(pieces),
        },
        Block::Centred { pieces } => Block::Centred {
            pieces: clean_pieces(pieces),
        },
        Block::Items { items } => Block::Items {
            items: items.iter().map(|item| clean_pieces(item)).collect(),
        },
        Block::Table(table) => {
            let mut table = table.clone();
            for column in &mut table.columns {
                column.heading = clean(&column.heading);
            }
            for cell in table.rows.iter_mut().flatten() {
                *cell = clean_pieces(cell);
            }
            Block::Table(table)
        }
        Block::Lines { count } => Block::Lines { count: *count },
    }
}

fn clean_pieces(pieces: &[Piece]) -> Vec<Piece> {
    let cleaned = |piece: &Piece| match piece {
        Piece::Text { text } => Piece::Text { text: clean(text) },
        Piece::Bold { text } => Piece::Bold { text: clean(text) },
        Piece::Italic { text } => Piece::Italic { text: clean(text) },
        Piece::Code { text } => Piece::Code { text: clean(text) },
        Piece::Blank { length } => Piece::Blank { length: *length },
    };
    pieces.iter().map(cleaned).collect()
}

fn clean(text: &str) -> String {
    let visible = |letter: char| if letter.is_control() { ' ' } else { letter };
    text.nfc().map(visible).collect()
}

fn capitals(text: &str) -> String {
    clean(text).to_uppercase()
}

/// A short line to fill in by hand.
const DOTS: &str = "……";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Day;

    fn day_of(day: u32, month: u32) -> String {
        let year = 2027;
        let given = PlaceAndDay {
            place: "Hà Nội".into(),
            day: Some(Day { year, month, day }),
        };
        place_and_day(&given)
    }

    #[test]
    fn a_zero_stands_before_small_days_and_the_first_two_months_only() {
        assert_eq!(day_of(5, 1), "Hà Nội, ngày 05 tháng 01 năm 2027");
        assert_eq!(day_of(28, 2), "Hà Nội, ngày 28 tháng 02 năm 2027");
        assert_eq!(day_of(9, 3), "Hà Nội, ngày 09 tháng 3 năm 2027");
        assert_eq!(day_of(10, 12), "Hà Nội, ngày 10 tháng 12 năm 2027");
    }

    #[test]
    fn what_the_log_does_not_know_is_left_to_the_pen() {
        let place = String::new();
        let given = PlaceAndDay { place, day: None };
        assert_eq!(place_and_day(&given), "…………, ngày …… tháng …… năm ……");
    }

    #[test]
    fn each_item_of_a_list_has_a_semicolon_and_the_last_a_full_stop() {
        let items = ["Như trên", "Các đơn vị;", "Lưu: VT."].map(String::from);
        let said = ["- Như trên;", "- Các đơn vị;", "- Lưu: VT."];
        assert_eq!(dashed(&items), said);
    }

    #[test]
    fn one_addressee_has_neither_dash_nor_stop() {
        let one = ["Ban Thi đua - Khen thưởng".to_owned()];
        assert_eq!(addressees(&one), one);
    }

    #[test]
    fn capitals_are_vietnamese_and_composed_whatever_was_typed() {
        assert_eq!(
            capitals("I. Kh\u{61}\u{309}o sát đường ưở"),
            "I. KHẢO SÁT ĐƯỜNG ƯỞ"
        );
        assert_eq!(clean("một\u{0}\nhai"), "một  hai");
    }
}
