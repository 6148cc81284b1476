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

/// A product of ballots that grows.
pub(super) struct Product(Vec<Vec<[EdwardsPoint; 2]>>);

impl Product {
    /// The product of no ballot.
    pub(super) fn of_none(election: &Election) -> Self {
        let questions = election.questions().iter();
        Self(
            questions
                .map(|question| vec![<[EdwardsPoint; 2]>::default(); question.choices()])
                .collect(),
        )
    }

    /// Takes a ballot in.
    pub(super) fn multiply(&mut self, ballot: &AcceptedBallot) {
        let choices = ballot.answers().iter().flatten();
        for ([alpha, beta], choice) in self.0.iter_mut().flatten().zip(choices) {
            *alpha += choice.alpha.inner();
            *beta += choice.beta.inner();
        }
    }

    /// Takes the ballots of another product in.
    pub(super) fn join(&mut self, other: &Self) {
        let others = other.0.iter().flatten();
        for ([alpha, beta], [others_alpha, others_beta]) in self.0.iter_mut().flatten().zip(others)
        {
            *alpha += others_alpha;
            *beta += others_beta;
        }
    }

    /// The product as a text.
    pub(super) fn written(&self) -> EncryptedTally {
        let sum = |[alpha, beta]: &[EdwardsPoint; 2]| Ciphertext {
            alpha: (*alpha).into(),
            beta: (*beta).into(),
        };
        let sums = self.0.iter();
        EncryptedTally::written(
            sums.map(|choices| choices.iter().map(sum).collect())
                .collect(),
        )
    }
}

impl EncryptedTally {
    /// Multiplies ballots.
    pub fn of<'a>(
        election: &Election,
        ballots: impl IntoIterator<Item = &'a AcceptedBallot>,
    ) -> Self {
        let mut product = Product::of_none(election);
        for ballot in ballots {
            product.multiply(ballot);
        }
        product.written()
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
