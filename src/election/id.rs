//! Names of things: a round, its fingerprint, a digest, a tracker.
//!
//! Promises: each is well-formed when it exists and written in one way (docs/cryptography.md §2).

use std::fmt;
use std::io::{self, Read};
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use rand::CryptoRng;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest as _, Sha256};

use super::flaw::Flaw;
use super::group::digits;

/// The uuid of a round: at least 14 characters of base58, 22 when it is ours.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct RoundId(String);

impl RoundId {
    /// Draws a fresh one: 22 characters, 128 bits.
    pub fn fresh(rng: &mut impl CryptoRng) -> Self {
        let mut name = String::with_capacity(FRESH_LENGTH);
        while name.len() < FRESH_LENGTH {
            let mut byte = [0];
            rng.fill_bytes(&mut byte);
            let [value] = byte;
            if let Some(character) = BASE58.get(usize::from(value >> 2)) {
                name.push(char::from(*character));
            }
        }
        Self(name)
    }

    /// Reads one.
    ///
    /// # Errors
    /// [`Flaw::MalformedUuid`].
    pub fn parse(text: &str) -> Result<Self, Flaw> {
        let base58 = text.bytes().all(|character| BASE58.contains(&character));
        if base58 && text.len() >= SHORTEST {
            Ok(Self(text.to_owned()))
        } else {
            Err(Flaw::MalformedUuid)
        }
    }

    /// The characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// SHA-256 of some bytes, in JSON 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct Digest([u8; 32]);

impl Digest {
    /// Hashes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Reads the hexadecimal form.
    ///
    /// # Errors
    /// [`Flaw::MalformedDigest`].
    pub fn parse(text: &str) -> Result<Self, Flaw> {
        digits(text).map(Self).ok_or(Flaw::MalformedDigest)
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn base64(&self) -> String {
        STANDARD_NO_PAD.encode(self.0)
    }
}

/// Bytes on their way, hashed as they are read.
#[derive(Debug)]
pub(crate) struct Hashed<R> {
    from: R,
    hash: Sha256,
}

impl<R> Hashed<R> {
    /// Nothing was read yet.
    pub(crate) fn new(from: R) -> Self {
        let hash = Sha256::new();
        Self { from, hash }
    }

    /// Of what was read so far.
    pub(crate) fn digest(&self) -> Digest {
        Digest(self.hash.clone().finalize().into())
    }
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into)?;
        self.hash.update(into.get(..read).unwrap_or_default());
        Ok(read)
    }
}

/// The fingerprint of an election, written φ: its digest in base64 without padding, 43 characters.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The fingerprint of an election with this digest.
    pub fn of(election: &Digest) -> Self {
        Self(election.base64())
    }

    /// The 43 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The tracker of a ballot: its digest, shown as base64 without padding, 43 characters.
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct Tracker(Digest);

impl Tracker {
    /// The tracker of a ballot's text.
    pub fn of(ballot: &str) -> Self {
        Self(Digest::of(ballot.as_bytes()))
    }

    /// The tracker of the ballot whose text has this digest.
    pub(super) fn named(digest: Digest) -> Self {
        Self(digest)
    }

    /// Reads the base64 form.
    ///
    /// # Errors
    /// [`Flaw::MalformedDigest`].
    pub fn parse(text: &str) -> Result<Self, Flaw> {
        let bytes = STANDARD_NO_PAD
            .decode(text)
            .map_err(|_| Flaw::MalformedDigest)?;
        bytes
            .try_into()
            .map(|bytes| Self(Digest(bytes)))
            .map_err(|_| Flaw::MalformedDigest)
    }

    /// The digest, whose hexadecimal form names the ballot in an archive.
    pub fn digest(&self) -> Digest {
        self.0
    }

    /// The hexadecimal form, by which ballots are sorted.
    pub fn hex(&self) -> String {
        self.0.to_string()
    }
}

impl fmt::Display for RoundId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&hex::encode(self.0))
    }
}

impl fmt::Display for Tracker {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.base64())
    }
}

macro_rules! written_as_text {
    ($($name:ident)+) => {
        $(
            impl FromStr for $name {
                type Err = Flaw;

                fn from_str(text: &str) -> Result<Self, Flaw> {
                    Self::parse(text)
                }
            }

            impl Serialize for $name {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.collect_str(self)
                }
            }

            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    Self::parse(&String::deserialize(deserializer)?).map_err(de::Error::custom)
                }
            }
        )+
    };
}
written_as_text!(RoundId Digest Tracker);

macro_rules! debugged_as_text {
    ($($name:ident)+) => {
        $(
            impl fmt::Debug for $name {
                fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(formatter, concat!(stringify!($name), "({})"), self)
                }
            }
        )+
    };
}
debugged_as_text!(Digest Tracker);

const BASE58: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const SHORTEST: usize = 14;
const FRESH_LENGTH: usize = 22;
