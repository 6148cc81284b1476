//! Every setting has its sentence, and the sentences are the stored ones.
//!
//! `UPDATE=1` writes the stored texts anew.

mod ballots;
mod outcomes;
mod settings;
mod stored;

use std::path::Path;

use super::Clause;
use crate::meeting::VotingRules;

#[test]
fn the_rules_of_a_provincial_cluster_read_as_stored() {
    let rules = super::of_rules(&VotingRules::of_provincial_cluster());
    golden("tests/snapshots/the-le.txt", &both(&rules));
}

/// A sentence a line, the English one below it.
fn both(clauses: &[Clause]) -> String {
    clauses
        .iter()
        .flat_map(|clause| [clause.vi.as_str(), "\n    ", clause.en.as_str(), "\n"])
        .collect()
}

#[expect(
    clippy::disallowed_methods,
    reason = "UPDATE=1 rewrites what is generated"
)]
fn golden(file: &str, fresh: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var("UPDATE").is_ok() {
        std::fs::write(&path, fresh).unwrap();
    }
    let stored = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(stored == fresh, "{file} is stale: run `make update`");
}
