//! What a ballot proves about its ciphertexts, and the check of those proofs (docs/cryptography.md §9).
//!
//! Promises: the same list of statements serves who proves and who verifies; nothing here is secret.

use std::fmt::Write as _;
use std::iter;

use curve25519_dalek::edwards::EdwardsPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::VartimePrecomputedMultiscalarMul as _;

use super::super::flaw::Flaw;
use super::super::group::{G, Number, Point, hash_to_scalar};
use super::super::parameters::Election;
use super::super::proof::Proof;
use super::super::question::Question;
use super::super::tag;
use super::Ciphertext;

/// That at least one of some claims is true.
pub(super) struct Statement {
    /// What is hashed before the commitments.
    pub(super) prefix: String,
    /// The claims, one branch each.
    pub(super) claims: Vec<Claim>,
    /// What it means when the proof fails.
    pub(super) flaw: Flaw,
}

/// That a ciphertext encrypts a number.
pub(super) struct Claim {
    /// Which ciphertext.
    pub(super) subject: Subject,
    alpha: EdwardsPoint,
    /// beta / g^M for the number M.
    claimed: EdwardsPoint,
    /// The number.
    pub(super) plaintext: u32,
}

/// The ciphertexts that claims speak of.
#[derive(Clone, Copy)]
pub(super) enum Subject {
    /// One choice of the question.
    Choice(usize),
    /// The product over the candidates, which encrypts how many are chosen.
    Candidates,
}

/// A statement with the proof of it, one element a claim.
pub(super) struct Disjunction {
    pub(super) statement: Statement,
    pub(super) proofs: Vec<Proof>,
}

/// Everything that an answer proves: each choice, then the blank choice, then the number of candidates.
pub(super) fn statements(
    question: &Question,
    context: &str,
    choices: &[Ciphertext],
) -> Vec<Statement> {
    let mut all: Vec<Statement> = choices
        .iter()
        .enumerate()
        .map(|(place, choice)| individual(context, place, choice))
        .collect();
    let context = format!("{context}|{}", listed(choices));
    let sum = Sum::over(
        choices
            .get(question.candidates_from()..)
            .unwrap_or_default(),
    );
    match choices.first().filter(|_| question.blank) {
        None => all.push(Statement {
            prefix: format!(
                "{}|{context}|{},{}|",
                tag::PROVE,
                Point::from(sum.alpha),
                Point::from(sum.beta)
            ),
            claims: sum.claims(question).collect(),
            flaw: Flaw::BadOverallProof,
        }),
        Some(blank) => {
            all.push(Statement {
                prefix: format!("{}|{context}|", tag::BLANK),
                claims: vec![Claim::on(0, blank, 0), sum.claim(0)],
                flaw: Flaw::BadBlankProof,
            });
            all.push(Statement {
                prefix: format!("{}|{context}|", tag::BLANK_OVERALL),
                claims: [Claim::on(0, blank, 1)]
                    .into_iter()
                    .chain(sum.claims(question))
                    .collect(),
                flaw: Flaw::BadOverallProof,
            });
        }
    }
    all
}

/// Checks proofs in order; the price of the encodings is shared among them.
///
/// # Errors
/// The flaw of the first statement whose proof does not hold.
pub(super) fn verify_all(election: &Election, disjunctions: Vec<Disjunction>) -> Result<(), Flaw> {
    let commitments: Vec<EdwardsPoint> = disjunctions
        .iter()
        .flat_map(|one| one.statement.claims.iter().zip(&one.proofs))
        .flat_map(|(claim, proof)| claim.commitments_vartime(election, proof))
        .collect();
    let mut commitments = Point::all_from(&commitments).into_iter();
    for Disjunction { statement, proofs } in disjunctions {
        let own: Vec<Point> = commitments.by_ref().take(2 * proofs.len()).collect();
        let sum: Scalar = proofs.iter().map(|proof| proof.challenge.0).sum();
        if statement.challenge(&own) != sum {
            return Err(statement.flaw);
        }
    }
    Ok(())
}

impl Statement {
    /// The number that the challenges of the branches must add up to.
    pub(super) fn challenge(&self, commitments: &[Point]) -> Scalar {
        hash_to_scalar(&self.hashed(commitments))
    }

    /// What is hashed: the prefix and the commitments.
    pub(super) fn hashed(&self, commitments: &[Point]) -> String {
        let mut text = self.prefix.clone();
        for (place, commitment) in commitments.iter().enumerate() {
            let comma = if place == 0 { "" } else { "," };
            write!(text, "{comma}{commitment}").expect("a string grows as it is written");
        }
        text
    }
}

impl Claim {
    fn on(place: usize, choice: &Ciphertext, plaintext: u32) -> Self {
        Self {
            subject: Subject::Choice(place),
            alpha: *choice.alpha.inner(),
            claimed: less(choice.beta.inner(), plaintext),
            plaintext,
        }
    }

    /// A = g^r alpha^c and B = y^r (beta / g^M)^c.
    pub(super) fn commitments_vartime(
        &self,
        election: &Election,
        proof: &Proof,
    ) -> [EdwardsPoint; 2] {
        let Proof {
            challenge: Number(challenge),
            response: Number(response),
        } = *proof;
        [
            EdwardsPoint::vartime_double_scalar_mul_basepoint(&challenge, &self.alpha, &response),
            election.verifying_table().vartime_mixed_multiscalar_mul(
                [response],
                [challenge],
                [self.claimed],
            ),
        ]
    }
}

fn individual(context: &str, place: usize, choice: &Ciphertext) -> Statement {
    Statement {
        prefix: format!("{}|{context}|{},{}|", tag::PROVE, choice.alpha, choice.beta),
        claims: vec![Claim::on(place, choice, 0), Claim::on(place, choice, 1)],
        flaw: Flaw::BadIndividualProof,
    }
}

fn listed(choices: &[Ciphertext]) -> String {
    let pairs: Vec<String> = choices
        .iter()
        .map(|choice| format!("{},{}", choice.alpha, choice.beta))
        .collect();
    pairs.join(",")
}

struct Sum {
    alpha: EdwardsPoint,
    beta: EdwardsPoint,
}

impl Sum {
    fn over(candidates: &[Ciphertext]) -> Self {
        Self {
            alpha: candidates.iter().map(|choice| choice.alpha.inner()).sum(),
            beta: candidates.iter().map(|choice| choice.beta.inner()).sum(),
        }
    }

    fn claim(&self, plaintext: u32) -> Claim {
        Claim {
            subject: Subject::Candidates,
            alpha: self.alpha,
            claimed: less(&self.beta, plaintext),
            plaintext,
        }
    }

    /// One claim for each number of candidates that may be chosen.
    fn claims(&self, question: &Question) -> impl Iterator<Item = Claim> {
        let first = self.claim(question.min);
        let next = |claim: &Claim| {
            Some(Claim {
                claimed: claim.claimed - G,
                plaintext: claim.plaintext + 1,
                ..*claim
            })
        };
        iter::successors(Some(first), next).take((question.max - question.min) as usize + 1)
    }
}

/// beta / g^M for a small number M.
fn less(beta: &EdwardsPoint, number: u32) -> EdwardsPoint {
    (0..number).fold(*beta, |claimed, _| claimed - G)
}
