//! What surrounds the body: head, title, Kính gửi, signatures and Nơi nhận.

use docx_rs::{
    AlignmentType, BreakType, LineSpacing, LineSpacingType, Paragraph, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, Run, Table, TableCell, TableCellMargins,
    TableLayoutType, TableRow, WidthType,
};

use super::super::compose::{
    Composed, ComposedAppendix, ComposedSignature, SIZE_OF_BODY, SIZE_OF_HEAD,
};
use super::super::lines;
use super::blocks::SIZE_OF_LINE;
use super::{Flow, TITLE, text_width};

/// From the head to what the paper is about and to whom it goes.
pub(super) fn opening(paper: &Composed) -> Vec<Flow> {
    let mut flow: Vec<Flow> = vec![head(paper).into()];
    if paper.draft {
        flow.push(gap(200).into());
        flow.push(centred(bold(paper.words.draft).size(2 * SIZE_OF_LINE)).into());
    }
    let kind = Paragraph::new()
        .style(TITLE)
        .line_spacing(LineSpacing::new().before(if paper.draft { 120 } else { 280 }))
        .add_run(Run::new().add_text(&paper.kind));
    flow.push(kind.into());
    flow.extend((paper.about.iter()).map(|line| centred(bold(line)).into()));
    if let Some(widest) = widest(&paper.about, SIZE_OF_BODY) {
        flow.push(rule(widest.min(text_width(paper)) * 2 / 5, text_width(paper)).into());
    }
    flow.push(gap(160).into());
    flow.extend(addressees(paper));
    flow
}

/// The names of an appendix and of what it belongs to.
pub(super) fn opening_of_appendix(appendix: &ComposedAppendix) -> Vec<Flow> {
    let mut flow = Vec::new();
    if !appendix.number.is_empty() {
        flow.push(centred(bold(&appendix.number)).into());
    }
    let mut title = Run::new();
    for (at, line) in appendix.title.iter().enumerate() {
        if at > 0 {
            title = title.add_break(BreakType::TextWrapping);
        }
        title = title.add_text(line);
    }
    let title = Paragraph::new().style(TITLE).outline_lvl(0).add_run(title);
    flow.push(title.into());
    if let Some(attached) = &appendix.attached {
        flow.push(centred(Run::new().italic().add_text(attached)).into());
    }
    flow.push(gap(160).into());
    flow
}

/// Signatures, with Nơi nhận beside the last one or, of minutes signed by two, below.
pub(super) fn closing(paper: &Composed) -> Vec<Flow> {
    let beside =
        !paper.recipients.is_empty() && paper.signatures.last().is_some_and(|row| row.len() == 1);
    let last = paper.signatures.len().saturating_sub(1);
    let mut flow: Vec<Flow> = Vec::new();
    for (at, row) in paper.signatures.iter().enumerate() {
        let above = if at == 0 { 240 } else { 400 };
        flow.push(gap(above).keep_next(true).into());
        let left = if beside && at == last {
            recipients(paper)
        } else {
            vec![Paragraph::new()]
        };
        let kept = at < last || (!beside && !paper.recipients.is_empty());
        flow.push(signature_row(row, left, text_width(paper), kept).into());
    }
    if !beside && !paper.recipients.is_empty() {
        flow.push(gap(200).keep_next(true).into());
        flow.extend(recipients(paper).into_iter().map(Flow::from));
    } else if !flow.is_empty() {
        flow.push(gap(20).into());
    }
    flow
}

fn head(paper: &Composed) -> Table {
    let width = text_width(paper);
    let left = if paper.landscape { width / 2 } else { LEFT_BOX };
    let widths = [left, width - left];
    let head = &paper.head;
    let small = |text: &str| Run::new().size(2 * SIZE_OF_HEAD as usize).add_text(text);
    let mut issuer: Vec<Paragraph> = Vec::new();
    issuer.extend(head.superior.iter().map(|line| centred(small(line))));
    issuer.extend(head.body.iter().map(|line| centred(small(line).bold())));
    if let Some(widest) = widest(&head.body, SIZE_OF_HEAD) {
        issuer.push(rule(widest.min(left) * 2 / 5, left));
    }
    if head.stamp {
        issuer.push(gap(120));
        issuer.push(stamp(paper.words.stamp, left));
    }
    let motto = bold(paper.words.motto).size(2 * SIZE_OF_LINE);
    let nation = vec![
        centred(small(paper.words.country).bold()),
        centred(motto),
        rule(WIDTH_OF_MOTTO, width - left),
    ];
    let mut rows = vec![plain_row(vec![issuer, nation], &widths)];
    if head.number.is_some() || head.place.is_some() {
        let beside = |text: &Option<String>| {
            let text = text.as_deref().unwrap_or_default();
            Run::new().size(2 * SIZE_OF_LINE).add_text(text)
        };
        let number = centred(beside(&head.number)).line_spacing(LineSpacing::new().before(100));
        let place =
            centred(beside(&head.place).italic()).line_spacing(LineSpacing::new().before(100));
        rows.push(plain_row(vec![vec![number], vec![place]], &widths));
    }
    without_borders(rows, &widths)
}

fn stamp(words: &str, width: usize) -> Paragraph {
    let everywhere = [
        ParagraphBorderPosition::Top,
        ParagraphBorderPosition::Left,
        ParagraphBorderPosition::Bottom,
        ParagraphBorderPosition::Right,
    ];
    let borders = everywhere
        .into_iter()
        .fold(ParagraphBorders::with_empty(), |borders, position| {
            borders.set(ParagraphBorder::new(position).size(4).color("000000"))
        });
    let room = |run: Run| {
        run.add_break(BreakType::TextWrapping)
            .add_break(BreakType::TextWrapping)
    };
    let run = room(room(Run::new().italic().size(22)).add_text(words));
    bordered(centred(run), borders, WIDTH_OF_STAMP, width)
}

fn addressees(paper: &Composed) -> Vec<Flow> {
    let to = paper.words.to;
    match paper.addressees.as_slice() {
        [] => Vec::new(),
        [one] => {
            let line = format!("{to} {one}");
            let paragraph = centred(Run::new().add_text(line));
            vec![
                paragraph
                    .indent(Some(720), None, Some(720), None)
                    .line_spacing(LineSpacing::new().after(160))
                    .into(),
            ]
        }
        several => {
            let indented = |by: i32, text: &str| {
                Paragraph::new()
                    .indent(Some(by), None, None, None)
                    .line_spacing(LineSpacing::new().after(80))
                    .add_run(Run::new().add_text(text))
            };
            let mut flow: Vec<Flow> = vec![indented(1418, to).into()];
            flow.extend(several.iter().map(|line| indented(2155, line).into()));
            flow.push(gap(80).into());
            flow
        }
    }
}

fn recipients(paper: &Composed) -> Vec<Paragraph> {
    let label = bold(paper.words.recipients).italic().size(24);
    let mut paragraphs = vec![Paragraph::new().add_run(label)];
    for line in &paper.recipients {
        paragraphs.push(Paragraph::new().add_run(Run::new().size(22).add_text(line)));
    }
    paragraphs
}

fn signature_row(
    row: &[ComposedSignature],
    left: Vec<Paragraph>,
    width: usize,
    kept: bool,
) -> Table {
    let signed = row.iter().map(|one| signature(one, kept));
    let cells: Vec<Vec<Paragraph>> = if row.len() == 1 {
        std::iter::once(left).chain(signed).collect()
    } else {
        signed.collect()
    };
    let widths = if row.len() == 1 {
        vec![width * 70 / 165, width - width * 70 / 165]
    } else {
        vec![width / row.len().max(1); row.len()]
    };
    without_borders(vec![plain_row(cells, &widths)], &widths)
}

fn signature(given: &ComposedSignature, kept: bool) -> Vec<Paragraph> {
    let above: Vec<&String> = given.authority.iter().chain(&given.title).collect();
    let last = above.len().saturating_sub(1);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for (at, line) in above.into_iter().enumerate() {
        let room = if at == last { ROOM_FOR_SIGNING } else { 0 };
        let paragraph = centred(bold(line)).line_spacing(LineSpacing::new().after(room));
        paragraphs.push(paragraph.keep_next(true));
    }
    let name = if given.name.is_empty() {
        Run::new().add_text("…".repeat(10))
    } else {
        bold(&given.name)
    };
    paragraphs.push(centred(name).keep_next(kept));
    paragraphs
}

fn without_borders(rows: Vec<TableRow>, widths: &[usize]) -> Table {
    Table::without_borders(rows)
        .set_grid(widths.to_vec())
        .width(widths.iter().sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, 0, 0, 0))
}

fn plain_row(cells: Vec<Vec<Paragraph>>, widths: &[usize]) -> TableRow {
    let cells = cells.into_iter().zip(widths).map(|(paragraphs, width)| {
        let empty = TableCell::new().width(*width, WidthType::Dxa);
        paragraphs.into_iter().fold(empty, TableCell::add_paragraph)
    });
    TableRow::new(cells.collect()).cant_split()
}

/// A line so many twips long in the middle of so many.
fn rule(long: usize, width: usize) -> Paragraph {
    let border = ParagraphBorder::new(ParagraphBorderPosition::Top)
        .size(6)
        .color("000000");
    let borders = ParagraphBorders::with_empty().set(border);
    let low = LineSpacing::new()
        .before(40)
        .line(60)
        .line_rule(LineSpacingType::Exact);
    let paragraph = Paragraph::new().size(4).line_spacing(low);
    bordered(paragraph, borders, long, width)
}

fn bordered(
    mut paragraph: Paragraph,
    borders: ParagraphBorders,
    long: usize,
    width: usize,
) -> Paragraph {
    let side = i32::try_from(width.saturating_sub(long) / 2).unwrap_or(0);
    paragraph.property = paragraph.property.set_borders(borders);
    paragraph.indent(Some(side), None, Some(side), None)
}

fn gap(twips: u32) -> Paragraph {
    let exact = LineSpacing::new()
        .line(i32::try_from(twips).unwrap_or(0))
        .line_rule(LineSpacingType::Exact);
    Paragraph::new().size(4).line_spacing(exact)
}

fn centred(run: Run) -> Paragraph {
    Paragraph::new().align(AlignmentType::Center).add_run(run)
}

fn bold(text: &str) -> Run {
    Run::new().bold().add_text(text)
}

/// The width of the widest line in twips; none without lines.
fn widest(texts: &[String], size: u32) -> Option<usize> {
    let widths = texts
        .iter()
        .map(|text| lines::width(text) * size * 20 / 1000);
    widths.max().map(|twips| twips as usize)
}

/// 73 of 165 mm.
const LEFT_BOX: usize = 4139;
/// Of "Độc lập - Tự do - Hạnh phúc" in bold of 13 points.
const WIDTH_OF_MOTTO: usize = 3180;
const WIDTH_OF_STAMP: usize = 2268;
/// 2.3 cm.
const ROOM_FOR_SIGNING: u32 = 1300;
