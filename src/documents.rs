//! The official papers of a meeting: each filled from the log into one typed [`Paper`], written as DOCX and as PDF.
//!
//! Promises: the same log gives the same bytes; a paper says nothing that the log does not; slips with tokens are not among
//! them, since only a desk's page ever holds a token.
//!
//! PDF is behind the feature `pdf`, which is on unless somebody leaves it out: it takes minutes to compile. Whoever asks
//! [`PaperForm::available`] need not know.

mod compose;
mod docx;
mod lines;
mod paper;
mod papers;
#[cfg(feature = "pdf")]
mod pdf;

use serde::{Deserialize, Serialize};

pub use docx::docx;
pub use paper::{
    Align, Appendix, BlankLength, Block, Head, Paper, Piece, PlaceAndDay, Signature, Table,
    TableColumn,
};
pub(crate) use papers::paper;
pub use papers::{PaperName, paper_of};
#[cfg(feature = "pdf")]
pub use pdf::pdf;

/// As what a paper is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PaperForm {
    /// To edit.
    Docx,
    /// To print and to keep.
    Pdf,
}

/// Why a paper could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// Its moment is none.
    #[error("the paper's time is not of RFC 3339: {0}")]
    Time(String),
    /// The DOCX failed.
    #[error("the paper could not be written as DOCX: {0}")]
    Docx(String),
    /// The PDF failed.
    #[error("the paper could not be written as PDF: {0}")]
    Pdf(String),
    /// This program was built without the feature.
    #[error("this program was built without PDF")]
    WithoutPdf,
}

impl PaperForm {
    /// The forms that this program can write.
    pub fn available() -> &'static [Self] {
        if cfg!(feature = "pdf") {
            &[Self::Docx, Self::Pdf]
        } else {
            &[Self::Docx]
        }
    }

    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }

    /// What a browser calls it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
        }
    }
}

/// Writes a paper in a form; the same paper gives the same bytes.
///
/// # Errors
/// When the paper's time is none, or this program cannot write the form.
pub fn write(paper: &Paper, form: PaperForm) -> Result<Vec<u8>, PaperError> {
    match form {
        PaperForm::Docx => docx(paper),
        #[cfg(feature = "pdf")]
        PaperForm::Pdf => pdf(paper),
        #[cfg(not(feature = "pdf"))]
        PaperForm::Pdf => Err(PaperError::WithoutPdf),
    }
}
