//! One electronic round: a Belenios election over Ed25519, from its parameters to its result.
//!
//! Promises: pure (no file, clock or generator of its own); every value that exists is checked; every
//! refusal is one [`Flaw`] whose code the TypeScript twin returns too. The format and the proofs are
//! described in docs/cryptography.md, complete enough to implement them again.

pub mod archive;
pub mod ballot;
pub mod code;
mod crew;
mod flaw;
mod group;
mod id;
mod json;
mod key;
pub mod message;
mod parameters;
mod proof;
mod question;
mod roll;
mod spares;
pub mod tag;
mod tally;
mod trustee;

pub use archive::Archive;
pub use ballot::{AcceptedBallot, Ciphertext, Markings, SealedBallot, ballot_bytes_limit, seal};
pub use code::{BallotToken, CodeFlaw, TellerCode};
pub use crew::{Alone, Crew};
pub use flaw::Flaw;
pub use group::{Number, Point};
pub(crate) use id::Hashed;
pub use id::{Digest, Fingerprint, RoundId, Tracker};
pub use key::{Signature, SigningKey};
pub use parameters::{Election, ElectionDraft};
pub use proof::Proof;
pub use question::{Method, Question, Rules};
pub use roll::Roll;
pub use spares::{Replacement, Spares};
pub use tally::{BlameProof, ElectionResult, EncryptedTally, PartialDecryption};
pub use trustee::{TrusteeKey, Trustees};
