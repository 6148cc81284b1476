//! One official paper, typed: what stands on it, not how it looks.
//!
//! A paper is filled from the meeting log alone and written twice, as DOCX to edit and as PDF to print, by writers that know
//! nothing of meetings. Where things stand (heading, numbers, signatures, Nơi nhận) is Nghị định 30/2020/NĐ-CP, Phụ lục I.
//! What the log does not know is a [`Piece::Blank`], a dotted line to fill by hand; nothing is invented.

use serde::Serialize;

/// One paper.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Paper {
    /// Names its files: lower-case ASCII letters, digits and dashes.
    pub slug: String,
    /// What a reader of the file's properties sees.
    pub subject: String,
    /// The moment the paper speaks of, in UTC to the second, RFC 3339: the only time in its files.
    pub at: String,
    /// Landscape for wide tables; else portrait.
    pub landscape: bool,
    /// Whether everything on it was only tried out: "CHẠY THỬ" stands across each page.
    pub rehearsal: bool,
    /// Whether it is not final: "DỰ THẢO" stands above the title.
    pub draft: bool,
    /// The head of its first page.
    pub head: Head,
    /// Tên loại, such as "BIÊN BẢN KIỂM PHIẾU".
    pub kind: String,
    /// Trích yếu, a line each.
    pub about: Vec<String>,
    /// Kính gửi; empty for papers that are sent to nobody.
    pub addressees: Vec<String>,
    /// What it says.
    pub body: Vec<Block>,
    /// Signatures, a row each; a row of one stands right, of two left and right.
    pub signatures: Vec<Vec<Signature>>,
    /// Nơi nhận, without dashes and semicolons; empty for papers without it.
    pub recipients: Vec<String>,
    /// Beside or below the signatures, each on a page of its own.
    pub appendices: Vec<Appendix>,
}

/// The head: boxes 1 to 4 of the decree's layout.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Head {
    /// Cơ quan chủ quản.
    pub superior: String,
    /// The body that issues the paper, with a line under it.
    pub body: String,
    /// "/BB-TKP": what follows the number; none for papers without one.
    pub symbol: Option<String>,
    /// Địa danh and the day, for papers that carry them; a minutes' head does not (Mẫu 1.9).
    pub place: Option<PlaceAndDay>,
    /// A box for the hanging stamp (dấu treo), on ballots.
    pub stamp: bool,
}

/// "Hà Nội, ngày 05 tháng 01 năm 2027".
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlaceAndDay {
    /// The place; empty for a dotted line.
    pub place: String,
    /// The day; none for a day to be filled in by hand.
    pub day: Option<crate::meeting::Day>,
}

/// A part of the body.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// "I. KHAI MẠC": capitals, bold; the writer makes capitals.
    Section {
        /// With its number.
        text: String,
    },
    /// "1. …": bold.
    Heading {
        /// With its number.
        text: String,
    },
    /// Căn cứ: italic; the last ends with a full stop, all others with a semicolon.
    Bases {
        /// Without their last stop.
        items: Vec<String>,
    },
    /// Justified, first line indented.
    Paragraph {
        /// In a row.
        pieces: Vec<Piece>,
    },
    /// In the middle, such as an instruction on a ballot.
    Centred {
        /// In a row.
        pieces: Vec<Piece>,
    },
    /// Lines that begin with a dash.
    Items {
        /// One each.
        items: Vec<Vec<Piece>>,
    },
    /// A table; its header is repeated on each page and no row is torn.
    Table(Table),
    /// Lines to write on by hand.
    Lines {
        /// How many.
        count: u32,
    },
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "piece", rename_all = "snake_case")]
pub enum Piece {
    /// As it stands.
    Text {
        /// The words.
        text: String,
    },
    /// In bold.
    Bold {
        /// The words.
        text: String,
    },
    /// In italics.
    Italic {
        /// The words.
        text: String,
    },
    /// A digest or a file name: the writer may break it anywhere.
    Code {
        /// The characters.
        text: String,
    },
    /// A dotted line to fill in by hand.
    Blank {
        /// How long.
        length: BlankLength,
    },
}

/// How long a dotted line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BlankLength {
    /// A number or an hour.
    Short,
    /// A name.
    Long,
    /// To the end of the line.
    Rest,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table {
    /// From left to right.
    pub columns: Vec<TableColumn>,
    /// From top to bottom, each with as many cells as there are columns.
    pub rows: Vec<Vec<Vec<Piece>>>,
    /// The rows at the end that stand in bold, such as a sum.
    pub totals: u32,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TableColumn {
    /// Its heading.
    pub heading: String,
    /// Its share of the width, in hundredths; all make up 100.
    pub width: u32,
    /// How its cells stand.
    pub align: Align,
}

/// How the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Words.
    Left,
    /// Numbers of rank, ticks.
    Centre,
    /// Figures.
    Right,
}

/// Who signs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Signature {
    /// "TM. CỤM THI ĐUA SỐ 5", a line each; the writer makes capitals.
    pub authority: Vec<String>,
    /// "TỔ TRƯỞNG TỔ KIỂM PHIẾU"; the writer makes capitals.
    pub title: String,
    /// The name under the room for signing; empty for a dotted line.
    pub name: String,
}

/// A paper's appendix, on a page of its own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Appendix {
    /// "Phụ lục I"; empty where there is only one ("Phụ lục").
    pub number: String,
    /// Its title; the writer makes capitals.
    pub title: String,
    /// What it says.
    pub body: Vec<Block>,
}

impl Piece {
    /// Plain words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// Bold words.
    pub fn bold(text: impl Into<String>) -> Self {
        Self::Bold { text: text.into() }
    }

    /// What the log knows, or a dotted line.
    pub fn known(text: &str, length: BlankLength) -> Self {
        if text.trim().is_empty() {
            Self::Blank { length }
        } else {
            Self::text(text)
        }
    }
}
