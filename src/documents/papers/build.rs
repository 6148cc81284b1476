//! Short ways to say blocks, lines and columns.

use super::words::roman;
use crate::documents::paper::{Align, BlankLength, Block, Piece, Table, TableColumn};

/// A line of a paper.
pub(super) type Line = Vec<Piece>;

/// Plain words.
pub(super) fn said(text: impl Into<String>) -> Line {
    vec![Piece::text(text)]
}

/// "Label: value".
pub(super) fn field(label: &str, value: impl Into<String>) -> Line {
    said(format!("{label}: {}", value.into()))
}

/// "Label: value", a dotted line to the end without one.
pub(super) fn known(label: &str, value: &str) -> Line {
    vec![
        Piece::text(format!("{label}: ")),
        Piece::known(value, BlankLength::Rest),
    ]
}

/// A dotted line.
pub(super) fn blank(length: BlankLength) -> Piece {
    Piece::Blank { length }
}

/// A paragraph.
pub(super) fn paragraph(pieces: Line) -> Block {
    Block::Paragraph { pieces }
}

/// A paragraph of plain words.
pub(super) fn sentence(text: impl Into<String>) -> Block {
    paragraph(said(text))
}

/// "1. …".
pub(super) fn heading(text: impl Into<String>) -> Block {
    Block::Heading { text: text.into() }
}

/// Lines that begin with a dash.
pub(super) fn items(items: Vec<Line>) -> Block {
    Block::Items { items }
}

/// Lines to write on.
pub(super) fn lines(count: u32) -> Block {
    Block::Lines { count }
}

/// Sections numbered I, II, III in the order in which they are begun.
#[derive(Default)]
pub(super) struct Sections {
    /// What is written so far.
    pub(super) body: Vec<Block>,
    begun: usize,
}

impl Sections {
    /// The first section comes after these.
    pub(super) fn after(body: Vec<Block>) -> Self {
        Self { body, begun: 0 }
    }

    /// Begins a section.
    pub(super) fn section(&mut self, title: &str, blocks: impl IntoIterator<Item = Block>) {
        self.begun += 1;
        let text = format!("{}. {title}", roman(self.begun));
        self.body.push(Block::Section { text });
        self.body.extend(blocks);
    }
}

/// A table under construction: its first column counts the rows.
pub(super) struct Grid {
    columns: Vec<TableColumn>,
    rows: Vec<Vec<Line>>,
}

impl Grid {
    /// With these columns after the one that counts; what they leave of the width is the first one's of them.
    pub(super) fn new(columns: &[(&str, u32, Align)]) -> Self {
        let column = |heading: &str, width, align| TableColumn {
            heading: heading.to_owned(),
            width,
            align,
        };
        let counting = column("STT", COUNTING, Align::Centre);
        let others = columns.iter().skip(1);
        let taken: u32 = others.map(|(_, width, _)| width).sum();
        let widths = columns
            .iter()
            .enumerate()
            .map(|(at, (heading, width, align))| {
                let rest = 100u32.saturating_sub(COUNTING + taken);
                column(heading, if at == 0 { rest } else { *width }, *align)
            });
        Self {
            columns: std::iter::once(counting).chain(widths).collect(),
            rows: Vec::new(),
        }
    }

    /// One more row, without its number.
    pub(super) fn row(&mut self, cells: Vec<Line>) {
        let number = said(format!("{:02}", self.rows.len() + 1));
        let cells = std::iter::once(number).chain(cells);
        self.rows.push(cells.collect());
    }

    /// The table.
    pub(super) fn table(self) -> Block {
        Block::Table(Table {
            columns: self.columns,
            rows: self.rows,
            totals: 0,
        })
    }
}

const COUNTING: u32 = 7;
