//! The package around a document: what its library has no word for, and a zip that comes out the same every time.
//!
//! The library leaves out that a table's head is repeated, the language, the properties of the file and the watermark, it
//! numbers paragraphs by a counter, and it writes properties in an order of its own, which strict readers refuse.

use std::io::{Cursor, Read as _};

use docx_rs::Docx;
use time::OffsetDateTime;
use time::macros::format_description;
use zip::ZipArchive;

use super::super::compose::Composed;
use super::HEADING_OF_TABLE;
use super::xml::{Element, Node, read, write};
use crate::bundle::pack;

/// Why a package could not be made.
type Error = Box<dyn std::error::Error + Send + Sync>;

/// The bytes of the file.
pub(super) fn package(docx: Docx, paper: &Composed) -> Result<Vec<u8>, Error> {
    let time = written(paper.at)?;
    let mut first = Cursor::new(Vec::new());
    docx.created_at(&time).updated_at(&time).pack(&mut first)?;
    let mut archive = ZipArchive::new(first)?;
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index)?;
        if file.is_file() {
            let name = file.name()?.into_owned();
            let mut content = Vec::new();
            file.read_to_end(&mut content)?;
            let content = completed(&name, &content, paper)?;
            parts.push((name, content));
        }
    }
    Ok(pack(&parts)?)
}

/// One part with what the library leaves out.
fn completed(name: &str, content: &[u8], paper: &Composed) -> Result<Vec<u8>, Error> {
    let mut nodes = read(content)?;
    for node in &mut nodes {
        if let Node::Element(top) = node {
            if name == "docProps/core.xml" {
                describe(top, paper);
            } else if paper.rehearsal && name.starts_with("word/header") {
                mark_as_rehearsal(top)?;
            }
            put_in_order(top);
        }
    }
    Ok(write(&nodes)?)
}

fn describe(core: &mut Element, paper: &Composed) {
    let said = |element: &Element| element.is("dc:creator") || element.is("cp:lastModifiedBy");
    for element in core.elements().filter(|element| said(element)) {
        let name = if element.is("dc:creator") {
            "dc:creator"
        } else {
            "cp:lastModifiedBy"
        };
        *element = Element::new(name).saying(&paper.author);
    }
    core.push(Element::new("dc:title").saying(&paper.subject));
    core.push(Element::new("dc:language").saying(LANGUAGE));
}

/// Puts the watermark where word processors put theirs: into the paragraph of each header.
fn mark_as_rehearsal(header: &mut Element) -> Result<(), Error> {
    for watermark in read(include_bytes!("watermark.xml"))? {
        if let (Node::Element(_), Some(paragraph)) = (&watermark, header.child("w:p")) {
            paragraph.children.push(watermark);
        }
    }
    Ok(())
}

fn put_in_order(element: &mut Element) {
    element.forget("w14:paraId");
    if element.is("w:tr")
        && is_head_of_table(element)
        && let Some(properties) = element.child("w:trPr")
    {
        properties.push(Element::new("w:tblHeader"));
    }
    if element.is("w:rPrDefault")
        && let Some(properties) = element.child("w:rPr")
    {
        let language = Element::new("w:lang").with("w:val", LANGUAGE);
        properties.push(language.with("w:eastAsia", LANGUAGE));
    }
    for (name, order) in ORDERS {
        if element.is(name) {
            element.children.sort_by_key(|node| match node {
                Node::Element(child) => child.place_in(order),
                Node::Other(_) => order.len(),
            });
        }
    }
    for child in element.elements() {
        put_in_order(child);
    }
}

/// A row is the head of its table when its paragraphs have that style.
fn is_head_of_table(row: &mut Element) -> bool {
    let style = row
        .child("w:tc")
        .and_then(|cell| cell.child("w:p"))
        .and_then(|paragraph| paragraph.child("w:pPr"))
        .and_then(|properties| properties.child("w:pStyle"));
    style.and_then(|style| style.attribute("w:val")).as_deref() == Some(HEADING_OF_TABLE)
}

fn written(at: OffsetDateTime) -> Result<String, Error> {
    let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
    Ok(at.to_offset(time::UtcOffset::UTC).format(format)?)
}

const LANGUAGE: &str = "vi-VN";

/// The order that their schema (ECMA-376, part 1, annex A) gives to what the library writes.
const ORDERS: [(&str, &[&str]); 7] = [
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:framePr",
            "w:widowControl",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:bidi",
            "w:adjustRightInd",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:textAlignment",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
            "w:pPrChange",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:caps",
            "w:strike",
            "w:dstrike",
            "w:vanish",
            "w:color",
            "w:spacing",
            "w:w",
            "w:sz",
            "w:szCs",
            "w:highlight",
            "w:u",
            "w:bdr",
            "w:shd",
            "w:fitText",
            "w:vertAlign",
            "w:lang",
            "w:specVanish",
        ],
    ),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:pgNumType",
            "w:cols",
            "w:titlePg",
            "w:textDirection",
            "w:docGrid",
        ],
    ),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:link",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
            "w:tblPr",
            "w:tcPr",
        ],
    ),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblpPr",
            "w:tblW",
            "w:jc",
            "w:tblInd",
            "w:tblBorders",
            "w:tblLayout",
            "w:tblCellMar",
        ],
    ),
    (
        "w:tcPr",
        &[
            "w:tcW",
            "w:gridSpan",
            "w:vMerge",
            "w:tcBorders",
            "w:shd",
            "w:tcMar",
            "w:textDirection",
            "w:vAlign",
        ],
    ),
    (
        "w:settings",
        &[
            "w:zoom",
            "w:defaultTabStop",
            "w:evenAndOddHeaders",
            "w:compat",
            "w:docVars",
        ],
    ),
];
