//! Files that the chair's page asks for: official papers, and the data of the meeting for other programs.

use serde::{Deserialize, Serialize};

use crate::documents::{PaperForm, PaperName};
use crate::tables::TableForm;

/// A file to be made from the log as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "file", rename_all = "snake_case", deny_unknown_fields)]
pub enum WantedFile {
    /// An official paper.
    Paper {
        /// Which.
        paper: PaperName,
        /// To edit or to print.
        form: PaperForm,
    },
    /// The results of all published rounds.
    Results {
        /// For which program.
        form: TableForm,
    },
    /// Every unit with its scores and where it stands.
    Units {
        /// For which program.
        form: TableForm,
    },
}
