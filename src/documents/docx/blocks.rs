//! The body: paragraphs, lists, tables and dotted lines.

use docx_rs::{
    AlignmentType, LineSpacing, LineSpacingType, Paragraph, Run, SpecialIndentType, Tab,
    TabLeaderType, TabValueType, Table, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

use super::super::compose::{Composed, Part};
use super::super::paper;
use super::super::paper::{Align, BlankLength, Block, Piece};
use super::{BODY, CELL, Flow, HEADING_OF_TABLE, text_width};

/// What the blocks need to know of their page, in twips.
#[derive(Clone, Copy)]
pub(super) struct Page {
    /// How wide a line is.
    width: usize,
    /// The room above and below the words of a cell.
    room: usize,
}

impl Page {
    pub(super) fn of(paper: &Composed) -> Self {
        Self {
            width: text_width(paper),
            // A ballot is filled in with a pen.
            room: if paper.head.stamp { 120 } else { 60 },
        }
    }
}

/// The blocks in a row.
pub(super) fn body(parts: &[Part], page: Page) -> Vec<Flow> {
    parts.iter().flat_map(|part| block(part, page)).collect()
}

fn block(part: &Part, page: Page) -> Vec<Flow> {
    let width = page.width;
    let plain = || Paragraph::new().style(BODY).keep_next(part.kept);
    let said = |pieces: &[Piece]| add_pieces(plain(), pieces, width);
    match &part.block {
        Block::Section { text } | Block::Heading { text } => {
            let style = format!("Heading{}", part.level.clamp(1, 3));
            let paragraph = Paragraph::new().style(&style).keep_next(true);
            vec![paragraph.add_run(Run::new().add_text(text)).into()]
        }
        Block::Bases { items } => (items.iter())
            .map(|item| plain().add_run(Run::new().italic().add_text(item)).into())
            .collect(),
        Block::Paragraph { pieces } => vec![said(pieces).into()],
        Block::Centred { pieces } => {
            let centred = plain().align(AlignmentType::Center).indent(
                None,
                Some(SpecialIndentType::FirstLine(0)),
                None,
                None,
            );
            vec![add_pieces(centred, pieces, width).into()]
        }
        Block::Items { items } => (items.iter())
            .map(|item| {
                let dash = plain().add_run(Run::new().add_text("- "));
                add_pieces(dash, item, width).into()
            })
            .collect(),
        Block::Table(given) => vec![table(given, page).into(), after_table().into()],
        Block::Lines { count } => (0..*count)
            .map(|_| {
                let unindented = Some(SpecialIndentType::FirstLine(0));
                let line = plain().indent(None, unindented, None, None);
                add_pieces(line, &[TO_THE_END], width).into()
            })
            .collect(),
    }
}

/// Adds pieces to a paragraph whose lines are so many twips wide.
pub(super) fn add_pieces(mut paragraph: Paragraph, pieces: &[Piece], width: usize) -> Paragraph {
    if pieces.contains(&TO_THE_END) {
        let to_the_end = Tab::new()
            .val(TabValueType::Right)
            .leader(TabLeaderType::Dot)
            .pos(width);
        paragraph = paragraph.add_tab(to_the_end);
    }
    // A digest is one long word; a line that ends before it must not be pulled apart.
    if pieces
        .iter()
        .any(|piece| matches!(piece, Piece::Code { .. }))
    {
        paragraph = paragraph.align(AlignmentType::Left);
    }
    for piece in pieces {
        paragraph = paragraph.add_run(run(piece));
    }
    paragraph
}

fn run(piece: &Piece) -> Run {
    match piece {
        Piece::Text { text } | Piece::Code { text } => Run::new().add_text(text),
        Piece::Bold { text } => Run::new().bold().add_text(text),
        Piece::Italic { text } => Run::new().italic().add_text(text),
        Piece::Blank { length } => match length {
            BlankLength::Short => Run::new().add_text("…".repeat(3)),
            BlankLength::Long => Run::new().add_text("…".repeat(11)),
            BlankLength::Rest => Run::new().add_tab(),
        },
    }
}

fn table(given: &paper::Table, page: Page) -> Table {
    let width = page.width;
    let widths: Vec<usize> = (given.columns.iter())
        .map(|column| column.width as usize * width / 100)
        .collect();
    let head = (given.columns.iter().zip(&widths))
        .map(|(column, width)| {
            let heading = Paragraph::new()
                .style(HEADING_OF_TABLE)
                .keep_next(true)
                .add_run(Run::new().add_text(&column.heading));
            cell(*width, heading)
        })
        .collect();
    let mut rows = vec![TableRow::new(head).cant_split()];
    let first_total = given.rows.len().saturating_sub(given.totals as usize);
    for (at, row) in given.rows.iter().enumerate() {
        let cells = (row.iter().zip(&given.columns).zip(&widths))
            .map(|((pieces, column), width)| {
                let paragraph = Paragraph::new().style(CELL).align(side(column.align));
                let inner = width.saturating_sub(2 * SIDE);
                let pieces = if at < first_total {
                    pieces.clone()
                } else {
                    in_bold(pieces)
                };
                cell(*width, add_pieces(paragraph, &pieces, inner))
            })
            .collect();
        rows.push(TableRow::new(cells).cant_split());
    }
    Table::new(rows)
        .set_grid(widths)
        .width(width, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(page.room, SIDE, page.room, SIDE))
        .set_borders(thin_borders())
}

fn cell(width: usize, paragraph: Paragraph) -> TableCell {
    TableCell::new()
        .width(width, WidthType::Dxa)
        .vertical_align(VAlignType::Center)
        .add_paragraph(paragraph)
}

fn in_bold(pieces: &[Piece]) -> Vec<Piece> {
    let bold = |piece: &Piece| match piece {
        Piece::Text { text } => Piece::bold(text.clone()),
        Piece::Bold { .. } | Piece::Italic { .. } | Piece::Code { .. } | Piece::Blank { .. } => {
            piece.clone()
        }
    };
    pieces.iter().map(bold).collect()
}

fn thin_borders() -> TableBorders {
    let everywhere = [
        TableBorderPosition::Top,
        TableBorderPosition::Left,
        TableBorderPosition::Bottom,
        TableBorderPosition::Right,
        TableBorderPosition::InsideH,
        TableBorderPosition::InsideV,
    ];
    everywhere
        .into_iter()
        .fold(TableBorders::with_empty(), |borders, position| {
            borders.set(TableBorder::new(position).size(4).color("000000"))
        })
}

/// A table needs a paragraph after it; this one is no more than a gap.
fn after_table() -> Paragraph {
    let low = LineSpacing::new()
        .line(160)
        .line_rule(LineSpacingType::Exact);
    Paragraph::new().size(8).line_spacing(low)
}

fn side(align: Align) -> AlignmentType {
    match align {
        Align::Left => AlignmentType::Left,
        Align::Centre => AlignmentType::Center,
        Align::Right => AlignmentType::Right,
    }
}

const TO_THE_END: Piece = Piece::Blank {
    length: BlankLength::Rest,
};
/// In points; what stands in tables and beside the head.
pub(super) const SIZE_OF_LINE: usize = 13;
/// The room beside the words of a cell, in twips.
const SIDE: usize = 80;
