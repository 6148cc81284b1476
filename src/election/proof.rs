//! A proof as it travels: a challenge and a response.
//!
//! Promises: both are below the order of the group (docs/cryptography.md §3).

use serde::{Deserialize, Serialize};

use super::flaw::Flaw;
use super::group::{DIGITS, Number};
use super::json::strict;

/// The challenge and the response of one proof, or of one branch of a proof.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// c.
    pub challenge: Number,
    /// r = w - secret·c.
    pub response: Number,
}

strict! {
    /// A proof as it is written.
    pub(crate) struct ProofText {
        challenge: String,
        response: String,
    }
}

impl ProofText {
    /// Reads the numbers, the challenge first.
    ///
    /// # Errors
    /// [`Flaw::MalformedNumber`], [`Flaw::NumberOutOfRange`].
    pub(crate) fn numbers(&self) -> Result<Proof, Flaw> {
        Ok(Proof {
            challenge: Number::parse(&self.challenge)?,
            response: Number::parse(&self.response)?,
        })
    }

    /// The longest text a proof can have.
    pub(crate) fn longest() -> Self {
        Self {
            challenge: "9".repeat(DIGITS),
            response: "9".repeat(DIGITS),
        }
    }
}

impl From<Proof> for ProofText {
    fn from(proof: Proof) -> Self {
        Self {
            challenge: proof.challenge.to_string(),
            response: proof.response.to_string(),
        }
    }
}

impl From<(Number, Number)> for Proof {
    fn from((challenge, response): (Number, Number)) -> Self {
        Self {
            challenge,
            response,
        }
    }
}
