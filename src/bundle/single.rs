//! One paper or one table by itself, before sealing or after it: the same bytes that a bundle of this log would hold.

use super::Material;
use crate::documents::{self, PaperForm, PaperName};
use crate::meeting::Broken;
use crate::proceedings::Proceedings;
use crate::results::Results;
use crate::tables::{self, Table, TableForm};

/// A file that was made.
#[derive(Debug)]
pub struct Made {
    /// How to call it.
    pub name: String,
    /// Its media type.
    pub media: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why a file could not be made.
#[derive(Debug, thiserror::Error)]
pub enum MakingError {
    /// The log does not hold.
    #[error(transparent)]
    Log(#[from] Broken),
    /// The paper's writer failed.
    #[error(transparent)]
    Paper(#[from] documents::PaperError),
    /// The table's writer failed.
    #[error(transparent)]
    Table(#[from] tables::TableError),
}

/// What a table is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableOf {
    /// The results of all published rounds.
    Results,
    /// Every unit with its scores and where it stands.
    Units,
}

/// A paper; none while there is nothing to put on it.
///
/// # Errors
/// When the log does not hold, or the paper cannot be written in this form.
pub fn paper(
    material: &Material,
    name: &PaperName,
    form: PaperForm,
) -> Result<Option<Made>, MakingError> {
    let Some(paper) = documents::paper_of(material, name)? else {
        return Ok(None);
    };
    Ok(Some(Made {
        name: format!("{}.{}", paper.slug, form.extension()),
        media: form.media_type(),
        bytes: documents::write(&paper, form)?,
    }))
}

/// A table of the meeting's data.
///
/// # Errors
/// When the log does not hold, or the table cannot be written in this form.
pub fn table(material: &Material, of: TableOf, form: TableForm) -> Result<Made, MakingError> {
    let proceedings = Proceedings::replay(&material.log)?;
    let results = Results::of(&proceedings, &material.vouchers());
    let (stem, table): (_, fn(&Results) -> Table) = match of {
        TableOf::Results => ("ket-qua", tables::results),
        TableOf::Units => ("don-vi", tables::units),
    };
    let bytes = match (form, of) {
        (TableForm::Csv, _) => tables::csv(&table(&results)),
        (TableForm::Xlsx, _) => tables::xlsx(&table(&results), proceedings.newest())?,
        (TableForm::Json, TableOf::Results) => results.json().into_bytes(),
        (TableForm::Json, TableOf::Units) => results.json_of_units().into_bytes(),
    };
    Ok(Made {
        name: format!("{stem}.{}", form.extension()),
        media: form.media_type(),
        bytes,
    })
}
