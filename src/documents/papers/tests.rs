//! What stands on the papers of played meetings, as stored; `UPDATE=1` writes the stored texts anew.

mod goldens;
mod lines;
mod played;
mod rendered;
mod sealed;
mod words;
