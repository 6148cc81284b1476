//! A paper as DOCX, to edit in any word processor.
//!
//! Promises: the same paper gives the same bytes; a clerk finds ordinary paragraphs, styles and tables and no trick that
//! falls apart when a name is changed; the parts follow their schema, in order of elements too.

mod blocks;
mod frame;
mod package;
mod xml;

use docx_rs::{AlignmentType, SpecialIndentType};
use docx_rs::{
    Docx, Header, LineSpacing, LineSpacingType, PageMargin, PageNum, PageNumType,
    PageOrientationType, PageSize, Paragraph, RunFonts, Section, Style, StyleType, Table,
};

use super::PaperError;
use super::compose::{Composed, SIZE_OF_BODY, compose};
use super::paper::Paper;
use blocks::body;
use package::package;

/// Writes it.
///
/// # Errors
///
/// When the paper's time is none.
pub fn docx(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let composed = compose(paper)?;
    package(document(&composed), &composed).map_err(|error| PaperError::Docx(error.to_string()))
}

/// What stands in the flow of a page.
enum Flow {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

impl From<Paragraph> for Flow {
    fn from(paragraph: Paragraph) -> Self {
        Self::Paragraph(Box::new(paragraph))
    }
}

impl From<Table> for Flow {
    fn from(table: Table) -> Self {
        Self::Table(Box::new(table))
    }
}

/// The paper and its appendices are sections, since each counts its own pages; the last one is the document's own.
fn document(paper: &Composed) -> Docx {
    let page = blocks::Page::of(paper);
    let mut first = frame::opening(paper);
    first.extend(body(&paper.body, page));
    first.extend(frame::closing(paper));
    let mut flows = vec![first];
    for appendix in &paper.appendices {
        let mut flow = frame::opening_of_appendix(appendix);
        flow.extend(body(&appendix.body, page));
        flows.push(flow);
    }
    let last = flows.pop().unwrap_or_default();
    let mut docx = with_styles(Docx::new());
    for flow in flows {
        docx = docx.add_section(section(paper, flow));
    }
    let size = page_size(paper);
    docx = docx
        .header(numbered_header())
        .first_header(Header::new().add_paragraph(Paragraph::new()))
        .title_pg()
        .page_size(size.0, size.1)
        .page_margin(margins())
        .page_orient(orientation(paper))
        .page_num_type(PageNumType::new().start(1));
    last.into_iter().fold(docx, |docx, flow| match flow {
        Flow::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
        Flow::Table(table) => docx.add_table(*table),
    })
}

fn section(paper: &Composed, flow: Vec<Flow>) -> Section {
    let (width, height) = page_size(paper);
    let section = Section::new()
        .header(numbered_header())
        .first_header(Header::new().add_paragraph(Paragraph::new()))
        .title_pg()
        .page_size(PageSize::new().size(width, height))
        .page_margin(margins())
        .page_orient(orientation(paper))
        .page_num_type(PageNumType::new().start(1));
    flow.into_iter().fold(section, |section, flow| match flow {
        Flow::Paragraph(paragraph) => section.add_paragraph(*paragraph),
        Flow::Table(table) => section.add_table(*table),
    })
}

fn numbered_header() -> Header {
    let number = Paragraph::new()
        .align(AlignmentType::Center)
        .add_page_num(PageNum::new());
    Header::new().add_paragraph(number)
}

fn with_styles(docx: Docx) -> Docx {
    let fonts = RunFonts::new()
        .ascii(FONT)
        .hi_ansi(FONT)
        .east_asia(FONT)
        .cs(FONT);
    let indented = Some(SpecialIndentType::FirstLine(FIRST_LINE));
    let paragraph = |id: &str, name: &str| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .based_on("Normal")
    };
    let below = || {
        LineSpacing::new()
            .after(120)
            .line(LINE)
            .line_rule(LineSpacingType::Auto)
    };
    let heading = |id: &str, name: &str, level: usize| {
        paragraph(id, name)
            .bold()
            .outline_lvl(level)
            .indent(None, indented, None, None)
            .line_spacing(below().before(120))
    };
    docx.default_fonts(fonts)
        .default_size(2 * SIZE_OF_BODY as usize)
        .add_style(
            paragraph(BODY, "Thân bài")
                .align(AlignmentType::Both)
                .indent(None, indented, None, None)
                .line_spacing(below()),
        )
        .add_style(
            paragraph(TITLE, "Title")
                .bold()
                .align(AlignmentType::Center),
        )
        .add_style(heading("Heading1", "heading 1", 0))
        .add_style(heading("Heading2", "heading 2", 1))
        .add_style(heading("Heading3", "heading 3", 2))
        .add_style(paragraph(CELL, "Ô bảng").size(2 * blocks::SIZE_OF_LINE))
        .add_style(
            paragraph(HEADING_OF_TABLE, "Đầu bảng")
                .bold()
                .size(2 * blocks::SIZE_OF_LINE)
                .align(AlignmentType::Center),
        )
}

/// A4 in twips, as it lies.
fn page_size(paper: &Composed) -> (u32, u32) {
    if paper.landscape {
        (16838, 11906)
    } else {
        (11906, 16838)
    }
}

/// What the margins leave, in twips.
fn text_width(paper: &Composed) -> usize {
    page_size(paper).0 as usize - LEFT as usize - RIGHT as usize
}

fn orientation(paper: &Composed) -> PageOrientationType {
    if paper.landscape {
        PageOrientationType::Landscape
    } else {
        PageOrientationType::Portrait
    }
}

/// 20, 20, 30 and 15 mm; the page's number stands in the middle of the upper one.
fn margins() -> PageMargin {
    PageMargin::new()
        .top(1134)
        .bottom(1134)
        .left(LEFT)
        .right(RIGHT)
        .header(567)
        .footer(567)
}

const FONT: &str = "Times New Roman";
const LEFT: i32 = 1701;
const RIGHT: i32 = 850;
/// 1.27 cm.
const FIRST_LINE: i32 = 720;
/// A little more than single, in 240ths of a line.
const LINE: i32 = 250;
const BODY: &str = "ThanBai";
const TITLE: &str = "Title";
const CELL: &str = "OBang";
const HEADING_OF_TABLE: &str = "DauBang";
