//! The result: how many ballots marked each choice.
//!
//! Promises: a combined result is the only one that the shares and the tally admit.

use curve25519_dalek::edwards::EdwardsPoint;
use curve25519_dalek::traits::Identity as _;

use super::super::flaw::Flaw;
use super::super::group::{G, Point};
use super::super::id::Digest;
use super::super::json::{self, strict};
use super::super::parameters::Election;
use super::{EncryptedTally, PartialDecryption};

/// The sums of a round.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ElectionResult {
    raw: String,
    counts: Vec<Vec<u32>>,
}

strict! {
    /// The sums as they are written.
    struct ResultText {
        result: Vec<Vec<u64>>,
    }
}

impl ElectionResult {
    /// Combines the shares of all trustees; they must have been verified.
    ///
    /// # Errors
    /// The flaws of the shares' points, [`Flaw::WrongLength`] when they do not fit the tally,
    /// [`Flaw::Undecryptable`] when some sum is not between zero and the number of ballots.
    pub fn combine(
        election: &Election,
        tally: &EncryptedTally,
        num_ballots: usize,
        shares: &[PartialDecryption],
    ) -> Result<Self, Flaw> {
        let factors: Vec<Vec<Vec<Point>>> = shares
            .iter()
            .map(PartialDecryption::factors)
            .collect::<Result<_, _>>()?;
        let mut counts = Vec::with_capacity(election.questions().len());
        for (question, sums) in tally.sums().iter().enumerate() {
            let mut opened = Vec::with_capacity(sums.len());
            for (choice, sum) in sums.iter().enumerate() {
                let mut power = *sum.beta.inner();
                for share in &factors {
                    let factor = share.get(question).and_then(|factors| factors.get(choice));
                    power -= factor.ok_or(Flaw::WrongLength)?.inner();
                }
                opened.push(exponent(&power, num_ballots)?);
            }
            counts.push(opened);
        }
        let result = counts
            .iter()
            .map(|opened| opened.iter().copied().map(u64::from).collect());
        Ok(Self {
            raw: json::write(&ResultText {
                result: result.collect(),
            }),
            counts,
        })
    }

    /// Reads a result; whether it is that of some tally is not known.
    ///
    /// # Errors
    /// The flaws of the text; [`Flaw::WrongType`] for a count of more than 32 bits.
    pub fn parse(raw: &str) -> Result<Self, Flaw> {
        let text: ResultText = json::parse(raw)?;
        let counts = text
            .result
            .iter()
            .map(|counts| counts.iter().map(|count| u32::try_from(*count)).collect())
            .collect::<Result<_, _>>()
            .map_err(|_| Flaw::WrongType)?;
        Ok(Self {
            raw: raw.to_owned(),
            counts,
        })
    }

    /// The sums, question by question; choice 0 of a question with a blank choice counts blank ballots.
    pub fn counts(&self) -> &[Vec<u32>] {
        &self.counts
    }

    /// The very bytes that are hashed.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The digest that a device states when it has counted again.
    pub fn digest(&self) -> Digest {
        Digest::of(self.raw.as_bytes())
    }
}

/// The exponent of g, between zero and a limit.
fn exponent(power: &EdwardsPoint, limit: usize) -> Result<u32, Flaw> {
    let mut candidate = EdwardsPoint::identity();
    for exponent in 0..=u32::try_from(limit).unwrap_or(u32::MAX) {
        if candidate == *power {
            return Ok(exponent);
        }
        candidate += G;
    }
    Err(Flaw::Undecryptable)
}
