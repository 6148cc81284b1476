//! The count: ballots multiplied together, opened by every trustee, read as sums.
//!
//! Promises: no ballot is opened alone; a result that was combined is what the shares open
//! (docs/cryptography.md §10).

use curve25519_dalek::edwards::EdwardsPoint;

use super::ballot::{AcceptedBallot, Ciphertext, CiphertextText};
use super::flaw::Flaw;
use super::group::Point;
use super::json;
use super::parameters::Election;

mod decryption;
mod result;

pub use decryption::{BlameProof, PartialDecryption};
pub use result::ElectionResult;

/// The product of the ballots, choice by choice.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EncryptedTally {
    raw: String,
    sums: Vec<Vec<Ciphertext>>,
}

impl EncryptedTally {
    /// Multiplies ballots.
    pub fn of<'a>(
        election: &Election,
        ballots: impl IntoIterator<Item = &'a AcceptedBallot>,
    ) -> Self {
        let mut sums: Vec<Vec<[EdwardsPoint; 2]>> = election
            .questions()
            .iter()
            .map(|question| vec![<[EdwardsPoint; 2]>::default(); question.choices()])
            .collect();
        for ballot in ballots {
            for (sum, choice) in sums
                .iter_mut()
                .flatten()
                .zip(ballot.answers().iter().flatten())
            {
                let [alpha, beta] = sum;
                *alpha += choice.alpha.inner();
                *beta += choice.beta.inner();
            }
        }
        Self::written(
            sums.iter()
                .map(|choices| {
                    choices
                        .iter()
                        .map(|[alpha, beta]| Ciphertext {
                            alpha: (*alpha).into(),
                            beta: (*beta).into(),
                        })
                        .collect()
                })
                .collect(),
        )
    }

    /// Reads an encrypted tally; whether it is that of some ballots is not known.
    ///
    /// # Errors
    /// The flaws of the text, then of the first point that has one.
    pub fn parse(raw: &str) -> Result<Self, Flaw> {
        let texts: Vec<Vec<CiphertextText>> = json::parse(raw)?;
        let sums = texts
            .iter()
            .map(|choices| choices.iter().map(sum).collect())
            .collect::<Result<_, _>>()?;
        Ok(Self {
            raw: raw.to_owned(),
            sums,
        })
    }

    /// The very bytes that are hashed.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The encrypted sums, question by question.
    pub fn sums(&self) -> &[Vec<Ciphertext>] {
        &self.sums
    }

    fn written(sums: Vec<Vec<Ciphertext>>) -> Self {
        let texts: Vec<Vec<CiphertextText>> = sums
            .iter()
            .map(|choices| choices.iter().map(CiphertextText::from).collect())
            .collect();
        Self {
            raw: json::write(&texts),
            sums,
        }
    }
}

/// Reads an encrypted sum, whose alpha may be the neutral element when there is no ballot.
fn sum(text: &CiphertextText) -> Result<Ciphertext, Flaw> {
    Ok(Ciphertext {
        alpha: Point::parse_or_identity(&text.alpha)?,
        beta: Point::parse_or_identity(&text.beta)?,
    })
}
