//! A paper as PDF, to print and to keep: PDF/A-2a and PDF/UA-1, every letter embedded.
//!
//! Promises: the same paper gives the same bytes, wherever it is made; nothing of a paper is read as markup, since the
//! template gets it as data; a letter that the font lacks is shown as a box and not left out.

use std::sync::LazyLock;

use serde_json::Value;
use time::OffsetDateTime;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::PaperError;
use super::compose::{Composed, compose};
use super::paper::Paper;

/// Writes it.
///
/// # Errors
///
/// When the paper's time is none, or the file would break its standard.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let composed = compose(paper)?;
    let desk = Desk::with(&composed)?;
    let options = options(paper, &composed)?;
    let document = typst::compile::<PagedDocument>(&desk).output;
    let written = document.and_then(|document| typst_pdf::pdf(&document, &options));
    // The library remembers what it has set; of a paper nothing is worth keeping.
    typst::comemo::evict(0);
    written.map_err(|errors| PaperError::Pdf(said(&errors)))
}

fn options(paper: &Paper, composed: &Composed) -> Result<PdfOptions, PaperError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| PaperError::Pdf(error.message().to_string()))?;
    Ok(PdfOptions {
        ident: Smart::Custom(format!("{} {}", paper.slug, paper.at)),
        creator: Smart::Custom(Some("Phiếu Kín".to_owned())),
        timestamp: datetime(composed.at).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

fn datetime(at: OffsetDateTime) -> Option<Datetime> {
    let at = at.to_offset(time::UtcOffset::UTC);
    let (hour, minute, second) = at.to_hms();
    Datetime::from_ymd_hms(at.year(), at.month().into(), at.day(), hour, minute, second)
}

fn said(errors: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    messages.join("; ")
}

/// What the template may see: itself, one paper and four fonts; no disk, no network, no clock.
struct Desk {
    template: Source,
    paper: FileId,
    data: Bytes,
}

impl Desk {
    fn with(paper: &Composed) -> Result<Self, PaperError> {
        let mut value =
            serde_json::to_value(paper).map_err(|error| PaperError::Pdf(error.to_string()))?;
        only_letters_of_the_font(&mut value);
        Ok(Self {
            template: Source::new(file("/paper.typ")?, TEMPLATE.to_owned()),
            paper: file("/paper.json")?,
            data: Bytes::from_string(value.to_string()),
        })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.paper {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file(path: &str) -> Result<FileId, PaperError> {
    let path = VirtualPath::new(path).map_err(|_| PaperError::Pdf(path.to_owned()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// A letter without a shape would make the file break its standard; a box says that something stood there.
fn only_letters_of_the_font(value: &mut Value) {
    match value {
        Value::String(text) => {
            if !text.chars().all(is_in_the_font) {
                *text = text
                    .chars()
                    .map(|letter| if is_in_the_font(letter) { letter } else { BOX })
                    .collect();
            }
        }
        Value::Array(values) => values.iter_mut().for_each(only_letters_of_the_font),
        Value::Object(fields) => fields.values_mut().for_each(only_letters_of_the_font),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn is_in_the_font(letter: char) -> bool {
    FONTS
        .iter()
        .all(|font| font.info().coverage.contains(u32::from(letter)))
}

const TEMPLATE: &str = include_str!("paper.typ");
const BOX: char = '□';

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 4] = [
        include_bytes!("fonts/LiberationSerif-Regular.ttf"),
        include_bytes!("fonts/LiberationSerif-Bold.ttf"),
        include_bytes!("fonts/LiberationSerif-Italic.ttf"),
        include_bytes!("fonts/LiberationSerif-BoldItalic.ttf"),
    ];
    files
        .into_iter()
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization as _;

    #[test]
    fn each_font_has_every_vietnamese_letter() {
        assert_eq!(FONTS.len(), 4);
        let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"];
        let mut letters: Vec<char> = "bcdđghklmnpqrstvxfjwz0123456789.,;:-–…/()%\"“”№+×≥≤"
            .chars()
            .collect();
        for vowel in "aăâeêioôơuưy".chars() {
            letters.extend(
                tones
                    .iter()
                    .flat_map(|tone| format!("{vowel}{tone}").nfc().collect::<Vec<char>>()),
            );
        }
        assert_eq!(
            letters
                .iter()
                .filter(|letter| !letter.is_ascii() && letter.is_alphabetic())
                .count(),
            67
        );
        let capitals: Vec<char> = letters
            .iter()
            .flat_map(|letter| letter.to_uppercase())
            .collect();
        let missing: Vec<&char> = letters
            .iter()
            .chain(&capitals)
            .filter(|letter| !is_in_the_font(**letter))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert!(is_in_the_font(BOX));
    }
}
