//! What the sheets of a file would bring, before anything is taken.

use super::{Import, Problem, is_likely, read_units};
use serde::{Deserialize, Serialize};

/// One sheet of a file; a CSV file is one sheet without a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetPreview {
    /// Its tab; empty for a CSV file.
    pub name: String,
    /// What `import_units` takes; empty unless the outcome is an import.
    pub csv: String,
    /// What it would bring.
    pub outcome: SheetOutcome,
}

/// What a sheet would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum SheetOutcome {
    /// These units.
    Import {
        /// Its rows and the notes on them.
        import: Import,
    },
    /// Nothing, before these are mended.
    Problems {
        /// All of them, by row and column.
        problems: Vec<Problem>,
    },
    /// Nothing: it is no list of ours.
    PassedOver {
        /// Why.
        why: PassedOver,
    },
}

/// Why a sheet of a workbook is passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum PassedOver {
    /// It has no heading of ours: notes, a chart, nothing.
    NoUnits,
    /// It is larger than any list of units.
    TooLarge,
}

impl SheetPreview {
    /// The preview of a file that is one sheet.
    pub fn alone(name: String, csv: String) -> Self {
        let outcome = match read_units(csv.as_bytes()) {
            Ok(import) => SheetOutcome::Import { import },
            Err(problems) => SheetOutcome::Problems { problems },
        };
        let csv = match outcome {
            SheetOutcome::Import { .. } => csv,
            SheetOutcome::Problems { .. } | SheetOutcome::PassedOver { .. } => String::new(),
        };
        Self { name, csv, outcome }
    }

    /// The preview of one sheet among others, which may be about something else.
    pub fn among(name: String, csv: String) -> Self {
        if is_likely(csv.as_bytes()) {
            Self::alone(name, csv)
        } else {
            Self::passed_over(name, PassedOver::NoUnits)
        }
    }

    /// A sheet that is not read.
    pub fn passed_over(name: String, why: PassedOver) -> Self {
        Self {
            name,
            csv: String::new(),
            outcome: SheetOutcome::PassedOver { why },
        }
    }

    /// A file whose text cannot be read.
    pub fn unreadable(problem: Problem) -> Self {
        let problems = vec![problem];
        Self {
            name: String::new(),
            csv: String::new(),
            outcome: SheetOutcome::Problems { problems },
        }
    }
}
