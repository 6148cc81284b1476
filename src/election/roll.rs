//! The roll of a round: the public credentials that may cast one ballot each.
//!
//! Promises: distinct, sound keys; it never says whose they are (docs/cryptography.md §8).
//!
//! # The order of checks
//!
//! Schema (an array of strings) and `not_canonical` as in [`super::ballot`]; then entry by entry, split at
//! its first two commas into credential, weight and a name: `unsupported_weight` (there is a weight other
//! than the empty one or `1`), the point, identity refused, and `duplicate_credential`. The name, which
//! `belenios-tool` may write and we never do, is not looked at.

use std::collections::BTreeSet;

use super::flaw::Flaw;
use super::group::{Point, digits};
use super::json;

/// The public credentials of a round.
#[derive(Clone, Debug)]
pub struct Roll {
    raw: String,
    credentials: BTreeSet<Point>,
}

impl Roll {
    /// A roll of these credentials, sorted.
    ///
    /// # Errors
    /// [`Flaw::DuplicateCredential`].
    pub fn from(credentials: Vec<Point>) -> Result<Self, Flaw> {
        let count = credentials.len();
        let credentials: BTreeSet<Point> = credentials.into_iter().collect();
        if credentials.len() < count {
            return Err(Flaw::DuplicateCredential);
        }
        let raw = json::write(&credentials.iter().map(Point::to_string).collect::<Vec<_>>());
        Ok(Self { raw, credentials })
    }

    /// Reads a roll, in any order.
    ///
    /// # Errors
    /// The flaws in the order that this module describes.
    pub fn parse(raw: &str) -> Result<Self, Flaw> {
        let texts: Vec<String> = json::parse(raw)?;
        let mut credentials = BTreeSet::new();
        for text in texts {
            if !credentials.insert(credential(&text)?) {
                return Err(Flaw::DuplicateCredential);
            }
        }
        Ok(Self {
            raw: raw.to_owned(),
            credentials,
        })
    }

    /// The very bytes that are hashed.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// Whether a credential may cast a ballot.
    pub fn contains(&self, credential: &Point) -> bool {
        self.credentials.contains(credential)
    }

    /// The credential that is written like this.
    pub(crate) fn find(&self, text: &str) -> Option<&Point> {
        self.credentials.get(&digits(text)?)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.credentials.len()
    }

    /// Whether nobody may cast.
    pub fn is_empty(&self) -> bool {
        self.credentials.is_empty()
    }

    /// All of them, sorted.
    pub fn credentials(&self) -> impl Iterator<Item = &Point> {
        self.credentials.iter()
    }
}

fn credential(entry: &str) -> Result<Point, Flaw> {
    let mut parts = entry.splitn(3, ',');
    let credential = parts.next().unwrap_or_default();
    match parts.next() {
        None | Some("" | "1") => Point::parse(credential),
        Some(_) => Err(Flaw::UnsupportedWeight),
    }
}
