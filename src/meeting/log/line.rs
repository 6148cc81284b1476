//! The lines of a log: a signed act with the events it caused, as stored, exported and hashed.

use serde::{Deserialize, Serialize};

use super::Broken;
use crate::election::{Digest, Point, Signature};
use crate::meeting::Event;

/// A moment in UTC, to the second, as `2015-01-05T01:00:00Z`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(transparent)]
pub struct Timestamp(pub String);

impl Timestamp {
    /// Whether this is a moment as the program writes it; such moments sort as their texts do.
    pub(in crate::meeting) fn is_whole(&self) -> bool {
        let shape = "0000-00-00T00:00:00Z";
        self.0.len() == shape.len()
            && self.0.bytes().zip(shape.bytes()).all(|(byte, wanted)| {
                if wanted == b'0' {
                    byte.is_ascii_digit()
                } else {
                    byte == wanted
                }
            })
    }
}

/// An act with the signature of who asked for it, over the log head their page saw.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SignedAct {
    /// The [`Act`] as JSON, byte for byte as it was signed.
    pub act: String,
    /// The log head that the page saw.
    pub head: Digest,
    /// The key that signed.
    pub key: Point,
    /// Over `phieukin/act/v1|meeting|head|act`.
    pub signature: Signature,
}

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its place, from 0.
    pub height: u32,
    /// SHA-256 of the line before it; none for the first.
    pub previous: Option<Digest>,
    /// When the hall took it.
    pub at: Timestamp,
    /// Who asked; none for the creation.
    pub act: Option<SignedAct>,
    /// What happened.
    pub events: Vec<Event>,
}

impl Entry {
    /// The line as it is stored, exported and hashed.
    pub fn line(&self) -> String {
        serde_json::to_string(self).expect("an entry holds only strings, numbers and lists")
    }
}

/// What makes an act the same act: content, head and signer; a fresh signature over them is no new act.
pub(super) fn identity(signed: &SignedAct) -> Digest {
    Digest::of(format!("{}|{}|{}", signed.key, signed.head, signed.act).as_bytes())
}

pub(super) fn read(line: &str, height: u32) -> Result<Entry, Broken> {
    let broken = |why: &str| Broken {
        height,
        why: why.to_owned(),
    };
    let entry: Entry = serde_json::from_str(line).map_err(|_| broken("it cannot be read"))?;
    if entry.line() == line {
        Ok(entry)
    } else {
        Err(broken("it is not written as the program writes it"))
    }
}
