//! A paper as plain text: its words and its structure.

use std::path::Path;

use crate::documents::paper::{BlankLength, Block, Paper, Piece, Signature, Table};

/// The whole paper.
pub(super) fn text(paper: &Paper) -> String {
    let mut out = String::new();
    let mut line = |text: String| {
        out.push_str(text.trim_end());
        out.push('\n');
    };
    let lying = if paper.landscape { "ngang" } else { "đứng" };
    line(format!("[{}] khổ {lying}, {}", paper.slug, paper.at));
    line(format!("[{}]", paper.subject));
    if paper.rehearsal {
        line("[CHẠY THỬ]".to_owned());
    }
    if paper.draft {
        line("[DỰ THẢO]".to_owned());
    }
    let head = &paper.head;
    line(format!("{} / {}", head.superior, head.body));
    if let Some(symbol) = &head.symbol {
        line(format!("Số: …{symbol}"));
    }
    if let Some(place) = &head.place {
        let day = place.day.map_or("…".to_owned(), super::super::words::day);
        line(format!(
            "{}, {day}",
            if place.place.is_empty() {
                "…"
            } else {
                &place.place
            }
        ));
    }
    if head.stamp {
        line("(Đóng dấu treo)".to_owned());
    }
    line(format!("*** {}", paper.kind));
    for about in &paper.about {
        line(format!("*** {about}"));
    }
    for addressee in &paper.addressees {
        line(format!("Kính gửi: {addressee}"));
    }
    for text in paper.body.iter().flat_map(block) {
        line(text);
    }
    for row in &paper.signatures {
        line(row.iter().map(signature).collect::<Vec<_>>().join(" || "));
    }
    for recipient in &paper.recipients {
        line(format!("Nơi nhận: {recipient}"));
    }
    for appendix in &paper.appendices {
        line(format!("=== {}: {}", appendix.number, appendix.title));
        for text in appendix.body.iter().flat_map(block) {
            line(text);
        }
    }
    out
}

fn block(block: &Block) -> Vec<String> {
    match block {
        Block::Section { text } => vec![format!("## {text}")],
        Block::Heading { text } => vec![format!("# {text}")],
        Block::Bases { items } => items.iter().map(|item| format!("_{item}_")).collect(),
        Block::Paragraph { pieces: line } => vec![pieces(line)],
        Block::Centred { pieces: line } => vec![format!("        {}", pieces(line))],
        Block::Items { items } => items
            .iter()
            .map(|item| format!("- {}", pieces(item)))
            .collect(),
        Block::Table(table) => rows(table),
        Block::Lines { count } => vec!["[dòng kẻ]".to_owned(); *count as usize],
    }
}

fn rows(table: &Table) -> Vec<String> {
    let widths: u32 = table.columns.iter().map(|column| column.width).sum();
    assert_eq!(widths, 100, "{:?}", table.columns);
    let heads = table.columns.iter().map(|column| column.heading.clone());
    let mut rows = vec![format!("| {} |", heads.collect::<Vec<_>>().join(" | "))];
    for row in &table.rows {
        assert_eq!(row.len(), table.columns.len(), "{row:?}");
        let cells: Vec<String> = row.iter().map(|cell| pieces(cell)).collect();
        rows.push(format!("| {} |", cells.join(" | ")));
    }
    rows
}

/// A line in words.
pub(super) fn pieces(line: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text { text } => text.clone(),
        Piece::Bold { text } => format!("*{text}*"),
        Piece::Italic { text } => format!("_{text}_"),
        Piece::Code { text } => format!("`{text}`"),
        Piece::Blank { length } => match length {
            BlankLength::Short => "……".to_owned(),
            BlankLength::Long => "…………".to_owned(),
            BlankLength::Rest => "………………".to_owned(),
        },
    };
    line.iter().map(piece).collect()
}

fn signature(one: &Signature) -> String {
    let lines = one.authority.iter().chain([&one.title]);
    let name = if one.name.is_empty() {
        "…"
    } else {
        &one.name
    };
    let above: Vec<&str> = lines.map(String::as_str).collect();
    format!("[{}: {name}]", above.join(" / "))
}

/// Compares with the stored text.
#[expect(
    clippy::disallowed_methods,
    reason = "UPDATE=1 rewrites what is generated"
)]
pub(super) fn golden(name: &str, fresh: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/snapshots/papers")
        .join(format!("{name}.txt"));
    if std::env::var("UPDATE").is_ok() {
        std::fs::write(&path, fresh).unwrap();
    }
    let stored = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(stored == fresh, "{name} is stale: run `make update`");
}
