//! Sealing: a marking is encrypted, proven well-formed and signed (docs/cryptography.md §9).
//!
//! Promises: time and memory access depend on the election, never on the marking or a key; what opens the
//! ballot is wiped; what comes out passes [`super::AcceptedBallot::verify`].

use curve25519_dalek::edwards::EdwardsPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::BasepointTable as _;
use rand::CryptoRng;
use zeroize::{Zeroize, Zeroizing};

use super::super::flaw::Flaw;
use super::super::group::{Number, Point, random_scalar};
use super::super::id::Tracker;
use super::super::json;
use super::super::key::SigningKey;
use super::super::parameters::Election;
use super::super::proof::{Proof, ProofText};
use super::super::question::{Question, Rules};
use super::statement::{Claim, Statement, Subject, statements};
use super::text::{AnswerText, BallotText, SignatureText, Unsigned};
use super::{Ciphertext, context, signature_challenge};

/// What is marked: for every question and every choice 0 or 1, the blank choice first when there is one.
pub type Markings = Vec<Vec<u32>>;

/// A ballot that a delegate sealed.
#[derive(Clone, Debug)]
pub struct SealedBallot {
    /// The very bytes to cast.
    pub raw: String,
    /// Its tracker.
    pub tracker: Tracker,
}

/// Seals a marking with a credential.
///
/// # Errors
/// [`Flaw::BadMarking`] when the election does not admit the marking.
pub fn seal(
    election: &Election,
    credential: &SigningKey,
    markings: &[Vec<u32>],
    rng: &mut impl CryptoRng,
) -> Result<SealedBallot, Flaw> {
    check_markings(election, markings)?;
    let context = context(election, &credential.public());
    let openings = openings(election, markings, rng);
    let answers = election
        .questions()
        .iter()
        .zip(openings.iter())
        .map(|(question, opening)| {
            let choices = encrypt(election, opening);
            prove_answer(election, question, &context, (&choices, opening), rng)
        })
        .collect();
    Ok(sign(election, credential, answers, rng))
}

/// Puts answers into a ballot and signs it.
fn sign(
    election: &Election,
    credential: &SigningKey,
    answers: Vec<AnswerText>,
    rng: &mut impl CryptoRng,
) -> SealedBallot {
    let (election_uuid, election_hash) = (
        election.uuid().to_string(),
        election.fingerprint().to_string(),
    );
    let credential_text = credential.public().to_string();
    let hash = Unsigned {
        election_uuid: &election_uuid,
        election_hash: &election_hash,
        credential: &credential_text,
        answers: &answers,
    }
    .hash();
    let proof: Proof = credential
        .prove(&hash, rng, |commitment| {
            signature_challenge(&hash, commitment)
        })
        .into();
    let raw = json::write(&BallotText {
        election_uuid,
        election_hash,
        credential: credential_text,
        answers,
        signature: SignatureText {
            hash,
            proof: proof.into(),
        },
    });
    SealedBallot {
        tracker: Tracker::of(&raw),
        raw,
    }
}

fn check_markings(election: &Election, markings: &[Vec<u32>]) -> Result<(), Flaw> {
    let mut admitted = markings.len() == election.questions().len();
    for (question, marking) in election.questions().iter().zip(markings) {
        admitted &= admits(question, marking);
    }
    if admitted
        && election
            .rules()
            .is_none_or(|rules| joins(election, rules, markings))
    {
        Ok(())
    } else {
        Err(Flaw::BadMarking)
    }
}

#[expect(
    clippy::needless_bitwise_bool,
    reason = "no branch may depend on a marking"
)]
fn admits(question: &Question, marking: &[u32]) -> bool {
    let candidates = marking
        .get(question.candidates_from()..)
        .unwrap_or_default();
    let sum: u32 = candidates
        .iter()
        .fold(0, |sum, mark| sum.saturating_add(*mark));
    let blank = question.blank & (marking.first() == Some(&1));
    let allowed = (question.min <= sum) & (sum <= question.max);
    let bits = marking.iter().fold(0, |bits, mark| bits | mark);
    (marking.len() == question.choices())
        & (bits <= 1)
        & ((blank & (sum == 0)) | (!blank & allowed))
}

#[expect(
    clippy::needless_bitwise_bool,
    reason = "no branch may depend on a marking"
)]
fn joins(election: &Election, rules: &Rules, markings: &[Vec<u32>]) -> bool {
    let Some(places) = rules.product else {
        return true;
    };
    let [first, second, joined] = places.map(|place| {
        let from = election
            .questions()
            .get(place as usize)
            .map_or(0, Question::candidates_from);
        markings
            .get(place as usize)
            .and_then(|marking| marking.get(from..))
            .unwrap_or_default()
    });
    first
        .iter()
        .zip(second)
        .zip(joined)
        .fold(true, |holds, ((first, second), joined)| {
            holds & (first + second == *joined)
        })
}

/// What opens the ciphertexts of one answer.
#[derive(Clone, Zeroize)]
struct Opening {
    marks: Vec<Scalar>,
    randomness: Vec<Scalar>,
    candidates_from: usize,
}

impl Opening {
    /// The plaintext and the randomness of a ciphertext that claims speak of.
    fn of(&self, subject: Subject) -> (Scalar, Scalar) {
        let pick = |values: &[Scalar]| match subject {
            Subject::Choice(place) => values.get(place).copied().unwrap_or_default(),
            Subject::Candidates => values.iter().skip(self.candidates_from).sum(),
        };
        (pick(&self.marks), pick(&self.randomness))
    }
}

/// Draws the randomness; that of a joining question is the sum of the joined ones'.
fn openings(
    election: &Election,
    markings: &[Vec<u32>],
    rng: &mut impl CryptoRng,
) -> Zeroizing<Vec<Opening>> {
    let mut all: Zeroizing<Vec<Opening>> = Zeroizing::new(
        election
            .questions()
            .iter()
            .zip(markings)
            .map(|(question, marking)| Opening {
                marks: marking.iter().map(|mark| Scalar::from(*mark)).collect(),
                randomness: marking.iter().map(|_| random_scalar(rng)).collect(),
                candidates_from: question.candidates_from(),
            })
            .collect(),
    );
    if let Some([first, second, joined]) = election.rules().and_then(|rules| rules.product) {
        let part = |place: u32| {
            let opening = all.get(place as usize);
            Zeroizing::new(opening.map_or_else(Vec::new, |opening| {
                opening
                    .randomness
                    .iter()
                    .skip(opening.candidates_from)
                    .copied()
                    .collect()
            }))
        };
        let (first, second) = (part(first), part(second));
        if let Some(opening) = all.get_mut(joined as usize) {
            let own = opening.randomness.iter_mut().skip(opening.candidates_from);
            for ((own, first), second) in own.zip(first.iter()).zip(second.iter()) {
                *own = first + second;
            }
        }
    }
    all
}

/// Ciphertexts with all that proves them, from what opens them.
fn prove_answer(
    election: &Election,
    question: &Question,
    context: &str,
    (choices, opening): (&[Ciphertext], &Opening),
    rng: &mut impl CryptoRng,
) -> AnswerText {
    let mut proofs: Vec<Vec<ProofText>> = statements(question, context, choices)
        .iter()
        .map(|statement| prove(election, statement, opening, rng))
        .collect();
    let overall_proof = proofs.pop().unwrap_or_default();
    let blank_proof = if question.blank { proofs.pop() } else { None };
    AnswerText {
        choices: choices.iter().map(Into::into).collect(),
        individual_proofs: proofs,
        overall_proof,
        blank_proof,
    }
}

fn encrypt(election: &Election, opening: &Opening) -> Vec<Ciphertext> {
    let elements: Vec<EdwardsPoint> = opening
        .marks
        .iter()
        .zip(&opening.randomness)
        .flat_map(|(mark, randomness)| {
            let mask = election.sealing_table().mul_base(randomness);
            [
                EdwardsPoint::mul_base(randomness),
                mask + EdwardsPoint::mul_base(mark),
            ]
        })
        .collect();
    let pairs = Point::all_from(&elements);
    pairs
        .chunks_exact(2)
        .filter_map(|pair| match pair {
            [alpha, beta] => Some(Ciphertext {
                alpha: *alpha,
                beta: *beta,
            }),
            _ => None,
        })
        .collect()
}

/// One branch of a proof while it is being made.
#[derive(Zeroize)]
struct Branch {
    nonce: Scalar,
    challenge: Scalar,
    randomness: Scalar,
    is_true: Scalar,
}

/// Proves a statement. Every branch is computed in the same way: with nonce w and challenge c, A = g^w and
/// B = y^w g^((m - M)·c) satisfy the verifier's equations for response w - ρ·c; in the branch that is true
/// the second factor vanishes, so its challenge can still be chosen when all others are known.
fn prove(
    election: &Election,
    statement: &Statement,
    opening: &Opening,
    rng: &mut impl CryptoRng,
) -> Vec<ProofText> {
    let mut commitments = Vec::with_capacity(2 * statement.claims.len());
    let mut none_yet = Scalar::ONE;
    let mut branches = Zeroizing::new(Vec::with_capacity(statement.claims.len()));
    for claim in &statement.claims {
        let (branch, distance) = start_branch(claim, opening, none_yet, rng);
        none_yet -= branch.is_true;
        commitments.push(EdwardsPoint::mul_base(&branch.nonce));
        commitments.push(
            election.sealing_table().mul_base(&branch.nonce)
                + EdwardsPoint::mul_base(&(distance * branch.challenge)),
        );
        branches.push(branch);
    }
    let sum: Scalar = branches.iter().map(|branch| branch.challenge).sum();
    let missing = statement.challenge(&Point::all_from(&commitments)) - sum;
    branches
        .iter()
        .map(|branch| {
            let challenge = branch.challenge + branch.is_true * missing;
            let response = branch.nonce - branch.randomness * challenge;
            ProofText::from(Proof {
                challenge: Number(challenge),
                response: Number(response),
            })
        })
        .collect()
}

/// Draws a branch; `is_true` is 1 in the first branch whose claim is true and 0 in all others.
fn start_branch(
    claim: &Claim,
    opening: &Opening,
    none_yet: Scalar,
    rng: &mut impl CryptoRng,
) -> (Branch, Scalar) {
    let (plaintext, randomness) = opening.of(claim.subject);
    let distance = plaintext - Scalar::from(claim.plaintext);
    let branch = Branch {
        nonce: random_scalar(rng),
        challenge: random_scalar(rng),
        randomness,
        is_true: none_yet * is_zero(&distance),
    };
    (branch, distance)
}

/// 1 for zero, 0 for every other number, without a branch.
fn is_zero(number: &Scalar) -> Scalar {
    let bits = number
        .as_bytes()
        .iter()
        .fold(0, |bits, byte| bits | u16::from(*byte));
    Scalar::from((bits.wrapping_sub(1) >> 8) & 1)
}

#[cfg(test)]
mod tests;
