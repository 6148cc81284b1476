//! What devices say of an archive: that their ballot is in it, and that their recount agrees.
//!
//! A statement is signed with the credential, so everybody can count whose ballots are vouched for; nobody learns whose
//! seat that is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::election::{Digest, Fingerprint, Point, RoundId, Signature, message};

/// What is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    /// At closing: this device's ballot is in the archive with this digest.
    In,
    /// After publication: this device verified the whole archive and found this result.
    Recount,
}

/// One device's statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// What is stated.
    pub kind: StatementKind,
    /// Of which round.
    pub round: RoundId,
    /// By the holder of which ballot.
    pub credential: Point,
    /// SHA-256 of the archive: up to the encrypted tally for "in", whole for "recount".
    pub archive: Digest,
    /// The log head at closing for "in", SHA-256 of the result's JSON for "recount".
    pub seen: Digest,
    /// By the credential's key.
    pub signature: Signature,
}

impl Statement {
    /// Reads a statement of a round. Its credential is looked up among those of the roll, each of which is known to be an
    /// element: reading one costs more than all the rest.
    pub fn read(text: &str, roll: &BTreeMap<String, Point>) -> Option<Self> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Written {
            kind: StatementKind,
            round: RoundId,
            credential: String,
            archive: Digest,
            seen: Digest,
            signature: Signature,
        }
        let written: Written = serde_json::from_str(text).ok()?;
        Some(Self {
            kind: written.kind,
            round: written.round,
            credential: *roll.get(&written.credential)?,
            archive: written.archive,
            seen: written.seen,
            signature: written.signature,
        })
    }

    /// Checks the signature against the round's φ.
    ///
    /// # Errors
    /// [`Refusal::BadStatement`] when it does not hold.
    pub fn verify(&self, fingerprint: &Fingerprint) -> Result<(), Refusal> {
        let message = match self.kind {
            StatementKind::In => message::statement_in(fingerprint, &self.archive, &self.seen),
            StatementKind::Recount => {
                message::statement_recount(fingerprint, &self.archive, &self.seen)
            }
        };
        self.signature
            .verify(&self.credential, &message)
            .map_err(|_| Refusal::BadStatement)
    }
}

/// What the statement files of a meeting hash to: a line a round, its uuid and the SHA-256 of its file, sorted.
pub fn digest_of_files<'a>(files: impl IntoIterator<Item = (&'a RoundId, &'a str)>) -> Digest {
    let digests: BTreeMap<&RoundId, Digest> = files
        .into_iter()
        .map(|(round, file)| (round, Digest::of(file.as_bytes())))
        .collect();
    let lines: Vec<String> = digests
        .iter()
        .map(|(round, digest)| format!("{round} {digest}\n"))
        .collect();
    Digest::of(lines.concat().as_bytes())
}

/// The statements of one round, sorted by kind and credential: no order of arrival.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statements(BTreeMap<(StatementKind, Point), Statement>);

impl Statements {
    /// Whether a verified statement is new; the same one again is harmless.
    ///
    /// # Errors
    /// [`Refusal::BadStatement`] when the credential has stated another digest: nobody says two things of one φ.
    pub fn admit(&self, statement: &Statement) -> Result<bool, Refusal> {
        match self.0.get(&(statement.kind, statement.credential)) {
            None => Ok(true),
            Some(held) if (held.archive, held.seen) == (statement.archive, statement.seen) => {
                Ok(false)
            }
            Some(_) => Err(Refusal::BadStatement),
        }
    }

    /// Takes a statement that was admitted and is safe on disk.
    pub fn put(&mut self, statement: Statement) {
        self.0
            .insert((statement.kind, statement.credential), statement);
    }

    /// How many devices state this of that archive.
    pub fn count(&self, kind: StatementKind, archive: &Digest, seen: &Digest) -> u32 {
        let agree = |s: &&Statement| s.kind == kind && s.archive == *archive && s.seen == *seen;
        super::count(self.0.values().filter(agree))
    }

    /// All of them, sorted.
    pub fn iter(&self) -> impl Iterator<Item = &Statement> {
        self.0.values()
    }

    /// The public file of the round.
    pub fn json(&self) -> String {
        serde_json::to_string(&self.0.values().collect::<Vec<_>>())
            .expect("statements hold only strings")
    }
}
