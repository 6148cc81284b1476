//! A trustee's share of opening the tally, with two proofs of it.
//!
//! Promises: a share that verifies was made with the trustee's key; the second proof also binds what was
//! opened, so that a wrong share names its maker (docs/cryptography.md §10).

use curve25519_dalek::edwards::EdwardsPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::VartimeMultiscalarMul as _;
use rand::CryptoRng;

use super::super::ballot::Ciphertext;
use super::super::flaw::Flaw;
use super::super::group::{Number, Point, hash_to_scalar};
use super::super::json::{self, strict};
use super::super::key::{SigningKey, commitment_vartime};
use super::super::parameters::Election;
use super::super::proof::{Proof, ProofText};
use super::super::tag;
use super::EncryptedTally;

/// A trustee's factor for every encrypted sum, each with its proof.
#[derive(Clone, Debug)]
pub struct PartialDecryption {
    raw: String,
    text: ShareText,
}

/// The second proofs of a share, which stay outside the archive.
#[derive(Clone, Debug)]
pub struct BlameProof {
    raw: String,
    text: BlameText,
}

strict! {
    /// A share as it is written.
    struct ShareText {
        decryption_factors: Vec<Vec<String>>,
        decryption_proofs: Vec<Vec<ProofText>>,
    }
}

strict! {
    /// The second proofs as they are written.
    struct BlameText {
        owner: u64,
        proofs: Vec<Vec<ProofText>>,
    }
}

impl PartialDecryption {
    /// Opens a tally as trustee `owner`, counted from 1.
    pub fn make(
        election: &Election,
        tally: &EncryptedTally,
        owner: u32,
        key: &SigningKey,
        rng: &mut impl CryptoRng,
    ) -> (Self, BlameProof) {
        let mut share = ShareText {
            decryption_factors: Vec::new(),
            decryption_proofs: Vec::new(),
        };
        let mut blame = BlameText {
            owner: owner.into(),
            proofs: Vec::new(),
        };
        for (question, sums) in tally.sums().iter().enumerate() {
            let (mut factors, mut proofs, mut blames) = (Vec::new(), Vec::new(), Vec::new());
            for (choice, sum) in sums.iter().enumerate() {
                let one = Opened::by(key, sum, (question, choice));
                factors.push(one.factor.to_string());
                proofs.push(one.prove(&Opened::belenios, election, key, rng));
                blames.push(one.prove(&Opened::bound, election, key, rng));
            }
            share.decryption_factors.push(factors);
            share.decryption_proofs.push(proofs);
            blame.proofs.push(blames);
        }
        let share = Self {
            raw: json::write(&share),
            text: share,
        };
        (
            share,
            BlameProof {
                raw: json::write(&blame),
                text: blame,
            },
        )
    }

    /// Reads a share; [`Self::verify`] checks it.
    ///
    /// # Errors
    /// The flaws of the text.
    pub fn parse(raw: &str) -> Result<Self, Flaw> {
        Ok(Self {
            raw: raw.to_owned(),
            text: json::parse(raw)?,
        })
    }

    /// Checks every proof against the trustee's key.
    ///
    /// # Errors
    /// [`Flaw::WrongLength`], the flaws of points, those of numbers, [`Flaw::BadDecryptionProof`].
    pub fn verify(
        &self,
        election: &Election,
        tally: &EncryptedTally,
        trustee: &Point,
    ) -> Result<(), Flaw> {
        same_shape(tally, &self.text.decryption_factors)?;
        same_shape(tally, &self.text.decryption_proofs)?;
        let opened = self.opened(tally, trustee)?;
        let proofs = numbers(&self.text.decryption_proofs)?;
        if all_hold(&opened, &proofs, &Opened::belenios, election) {
            Ok(())
        } else {
            Err(Flaw::BadDecryptionProof)
        }
    }

    /// The very bytes that are hashed.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The factors, question by question.
    ///
    /// # Errors
    /// The flaws of the first point that has one.
    pub(super) fn factors(&self) -> Result<Vec<Vec<Point>>, Flaw> {
        let factors = self.text.decryption_factors.iter();
        factors
            .map(|texts| {
                texts
                    .iter()
                    .map(|text| Point::parse_or_identity(text))
                    .collect()
            })
            .collect()
    }

    fn opened(&self, tally: &EncryptedTally, trustee: &Point) -> Result<Vec<Opened>, Flaw> {
        let factors = self.factors()?;
        let places = tally.sums().iter().zip(factors).enumerate();
        Ok(places
            .flat_map(|(question, (sums, factors))| {
                let choices = sums.iter().zip(factors).enumerate();
                choices.map(move |(choice, (sum, factor))| Opened {
                    trustee: *trustee,
                    alpha: sum.alpha,
                    factor,
                    place: (question, choice),
                })
            })
            .collect())
    }
}

impl BlameProof {
    /// Reads second proofs; [`Self::verify`] checks them.
    ///
    /// # Errors
    /// The flaws of the text.
    pub fn parse(raw: &str) -> Result<Self, Flaw> {
        Ok(Self {
            raw: raw.to_owned(),
            text: json::parse(raw)?,
        })
    }

    /// Checks every second proof against the share it belongs to, whose own proofs are checked elsewhere.
    ///
    /// # Errors
    /// [`Flaw::WrongOwner`], [`Flaw::WrongLength`], the flaws of the share's points, those of numbers,
    /// [`Flaw::BadBlameProof`].
    pub fn verify(
        &self,
        election: &Election,
        tally: &EncryptedTally,
        owner: u32,
        trustee: &Point,
        share: &PartialDecryption,
    ) -> Result<(), Flaw> {
        if self.text.owner != u64::from(owner) {
            return Err(Flaw::WrongOwner);
        }
        same_shape(tally, &share.text.decryption_factors)?;
        same_shape(tally, &self.text.proofs)?;
        let opened = share.opened(tally, trustee)?;
        let proofs = numbers(&self.text.proofs)?;
        if all_hold(&opened, &proofs, &Opened::bound, election) {
            Ok(())
        } else {
            Err(Flaw::BadBlameProof)
        }
    }

    /// The very bytes that are kept.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The trustee, counted from 1.
    pub fn owner(&self) -> u64 {
        self.text.owner
    }
}

/// One sum that a trustee opened: F = alpha^x for X = g^x.
struct Opened {
    trustee: Point,
    alpha: Point,
    factor: Point,
    place: (usize, usize),
}

/// How a challenge depends on what was opened and on the commitments A = g^w, B = alpha^w.
type Challenge = dyn Fn(&Opened, &Election, &Point, &Point) -> Scalar;

impl Opened {
    fn by(key: &SigningKey, sum: &Ciphertext, place: (usize, usize)) -> Self {
        let factor = Point::from(sum.alpha.inner() * key.secret());
        Self {
            trustee: key.public(),
            alpha: sum.alpha,
            factor,
            place,
        }
    }

    fn prove(
        &self,
        challenge: &Challenge,
        election: &Election,
        key: &SigningKey,
        rng: &mut impl CryptoRng,
    ) -> ProofText {
        let message = format!("{}|{}|{}", election.fingerprint(), self.alpha, self.factor);
        let nonce = key.nonce(&message, rng);
        let on_g = Point::of_secret(&nonce);
        let on_alpha = Point::from(self.alpha.inner() * *nonce);
        let challenge = challenge(self, election, &on_g, &on_alpha);
        let response = Number(*nonce - key.secret() * challenge);
        Proof {
            challenge: Number(challenge),
            response,
        }
        .into()
    }

    fn holds(&self, challenge: &Challenge, election: &Election, proof: &Proof) -> bool {
        let Proof {
            challenge: Number(claimed),
            response: Number(response),
        } = *proof;
        let on_g = commitment_vartime(&self.trustee, claimed, response);
        let on_alpha = Point::from(EdwardsPoint::vartime_multiscalar_mul(
            [response, claimed],
            [self.alpha.inner(), self.factor.inner()],
        ));
        challenge(self, election, &on_g, &on_alpha) == claimed
    }

    /// The challenge of Belenios, which leaves out what was opened.
    fn belenios(&self, election: &Election, on_g: &Point, on_alpha: &Point) -> Scalar {
        let (fingerprint, trustee) = (election.fingerprint(), self.trustee);
        hash_to_scalar(&format!(
            "{}|{fingerprint}|{trustee}|{on_g},{on_alpha}",
            tag::DECRYPT
        ))
    }

    /// The challenge of ours, which binds it.
    fn bound(&self, election: &Election, on_g: &Point, on_alpha: &Point) -> Scalar {
        let Self {
            trustee,
            alpha,
            factor,
            place: (question, choice),
        } = self;
        hash_to_scalar(&format!(
            "{}|{}|{trustee}|{question}|{choice}|{alpha}|{factor}|{on_g}|{on_alpha}",
            tag::BLAME,
            election.fingerprint(),
        ))
    }
}

fn same_shape<T>(tally: &EncryptedTally, lists: &[Vec<T>]) -> Result<(), Flaw> {
    let same = tally.sums().len() == lists.len()
        && tally
            .sums()
            .iter()
            .zip(lists)
            .all(|(sums, list)| sums.len() == list.len());
    if same { Ok(()) } else { Err(Flaw::WrongLength) }
}

fn all_hold(
    opened: &[Opened],
    proofs: &[Proof],
    challenge: &Challenge,
    election: &Election,
) -> bool {
    opened
        .iter()
        .zip(proofs)
        .all(|(one, proof)| one.holds(challenge, election, proof))
}

fn numbers(texts: &[Vec<ProofText>]) -> Result<Vec<Proof>, Flaw> {
    texts.iter().flatten().map(ProofText::numbers).collect()
}
