//! A ballot: sealed by a delegate, verified by everyone, and accepted only when every check held.
//!
//! # The order of checks
//!
//! The first check that fails gives the flaw; the TypeScript twin keeps the same order.
//!
//! 1. `too_large`: more bytes of UTF-8 than [`ballot_bytes_limit`].
//! 2. `malformed_json`: not JSON, not UTF-8, or a string that is not well-formed Unicode (a lone
//!    surrogate written as an escape). A byte-order mark is not JSON.
//! 3. The schema, depth first, fields in the order below. At an object: not an object `wrong_type`;
//!    any field that is not listed `unknown_field`; any listed field missing `missing_field`; then the
//!    values in the listed order. At an array: not an array `wrong_type`, then its elements in order.
//!    Every leaf is a string, else `wrong_type`. A field written twice counts once, with its last value.
//!    - ballot: `election_uuid` `election_hash` `credential` `answers[answer]` `signature`
//!    - answer: `choices[ciphertext]` `individual_proofs[[proof]]` `overall_proof[proof]` and, optional
//!      at this step, `blank_proof[proof]`
//!    - ciphertext: `alpha` `beta`; proof: `challenge` `response`; signature: `hash` `proof`
//! 4. `not_canonical`: the compact text of what was read, fields in the listed order, is not the ballot.
//! 5. `wrong_uuid`, then 6. `wrong_fingerprint`.
//! 7. The credential as a point (below, identity refused), then `unknown_credential`.
//! 8. `wrong_length`: as many answers as questions.
//! 9. For each question in order:
//!    1. lengths: `choices`, `individual_proofs`, each of them 2, `overall_proof` (else `wrong_length`);
//!       then `missing_blank_proof` or `unexpected_blank_proof`; then 2 branches in `blank_proof`;
//!    2. every choice as points: alpha (identity refused), then beta (identity allowed);
//!    3. every number: individual proofs, overall proof, blank proof; in each the challenge, then the
//!       response;
//!    4. `bad_individual_proof`, then `bad_blank_proof`, then `bad_overall_proof`.
//! 10. `wrong_product`, when the election has that rule.
//! 11. `wrong_hash`: compared as strings.
//! 12. The two numbers of the signature, then `bad_signature`.
//!
//! A point: `malformed_point` (not 64 digits `0-9a-f`), `bad_point` (no point, or another encoding
//! than the canonical one), `identity` (where refused), `torsion`. A number: `malformed_number` (not
//! `0` nor digits without a leading zero), `number_out_of_range` (not below q).

use self::statement::{Disjunction, statements};
use self::text::{AnswerText, BallotText};
use super::flaw::Flaw;
use super::group::{Membership, Point, hash_to_scalar};
use super::id::Tracker;
use super::json;
use super::key::commitment_vartime;
use super::parameters::Election;
use super::proof::{Proof, ProofText};
use super::question::Question;
use super::roll::Roll;
use super::tag;

mod seal;
mod statement;
mod text;

pub use seal::{Markings, SealedBallot, seal};
pub(crate) use text::CiphertextText;
pub use text::ballot_bytes_limit;

/// An encrypted choice: alpha = g^r, beta = y^r g^m.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Ciphertext {
    /// Never the neutral element.
    pub alpha: Point,
    /// Any element of the group.
    pub beta: Point,
}

/// A ballot in which every check held; it cannot be made in another way.
#[derive(Clone, Debug)]
pub struct AcceptedBallot {
    raw: String,
    tracker: Tracker,
    credential: Point,
    answers: Vec<Vec<Ciphertext>>,
}

impl AcceptedBallot {
    /// Checks a ballot against the election and the roll (docs/cryptography.md §9).
    ///
    /// # Errors
    /// The flaws in the order that this module describes.
    pub fn verify(election: &Election, roll: &Roll, raw: &str) -> Result<Self, Flaw> {
        Self::check(election, roll, raw, &mut Membership::Each)
    }

    /// Checks several ballots for less than one by one: the accepted ones before the first that has a flaw, and that flaw.
    pub(crate) fn verify_all<T: AsRef<str>>(
        election: &Election,
        roll: &Roll,
        raws: &[T],
    ) -> (Vec<Self>, Option<Flaw>) {
        let mut membership = Membership::Together(Vec::new());
        let ballots: Result<Vec<Self>, Flaw> = raws
            .iter()
            .map(|raw| Self::check(election, roll, raw.as_ref(), &mut membership))
            .collect();
        match ballots {
            Ok(ballots) if membership.settle() => (ballots, None),
            Ok(_) | Err(_) => Self::verify_each(election, roll, raws),
        }
    }

    fn verify_each<T: AsRef<str>>(
        election: &Election,
        roll: &Roll,
        raws: &[T],
    ) -> (Vec<Self>, Option<Flaw>) {
        let mut accepted = Vec::with_capacity(raws.len());
        for raw in raws {
            match Self::verify(election, roll, raw.as_ref()) {
                Ok(ballot) => accepted.push(ballot),
                Err(flaw) => return (accepted, Some(flaw)),
            }
        }
        (accepted, None)
    }

    fn check(
        election: &Election,
        roll: &Roll,
        raw: &str,
        membership: &mut Membership,
    ) -> Result<Self, Flaw> {
        if raw.len() > ballot_bytes_limit(election) {
            return Err(Flaw::TooLarge);
        }
        let text: BallotText = json::parse(raw)?;
        let credential = addressee(election, roll, &text)?;
        if text.answers.len() != election.questions().len() {
            return Err(Flaw::WrongLength);
        }
        let context = context(election, &credential);
        let answers = election
            .questions()
            .iter()
            .zip(&text.answers)
            .map(|(question, answer)| {
                verify_answer(election, question, &context, answer, membership)
            })
            .collect::<Result<Vec<_>, _>>()?;
        verify_product(election, &answers)?;
        verify_signature(&text, &credential)?;
        Ok(Self {
            raw: raw.to_owned(),
            tracker: Tracker::of(raw),
            credential,
            answers,
        })
    }

    /// The credential that a ballot names, without a look at anything else: for bytes that were accepted before.
    pub fn credential_in(raw: &str) -> Option<String> {
        #[derive(serde::Deserialize)]
        struct Named {
            credential: String,
        }
        let named: Named = serde_json::from_str(raw).ok()?;
        Some(named.credential)
    }

    /// The very bytes that were cast.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The tracker.
    pub fn tracker(&self) -> Tracker {
        self.tracker
    }

    /// The credential that signed it.
    pub fn credential(&self) -> &Point {
        &self.credential
    }

    /// The encrypted choices, question by question.
    pub fn answers(&self) -> &[Vec<Ciphertext>] {
        &self.answers
    }
}

/// What binds a proof to the election and the credential: φ|credential.
fn context(election: &Election, credential: &Point) -> String {
    format!("{}|{credential}", election.fingerprint())
}

fn addressee(election: &Election, roll: &Roll, text: &BallotText) -> Result<Point, Flaw> {
    if text.election_uuid != election.uuid().as_str() {
        return Err(Flaw::WrongUuid);
    }
    if text.election_hash != election.fingerprint().as_str() {
        return Err(Flaw::WrongFingerprint);
    }
    match roll.find(&text.credential) {
        Some(credential) => Ok(*credential),
        None => Point::parse(&text.credential).and(Err(Flaw::UnknownCredential)),
    }
}

fn verify_answer(
    election: &Election,
    question: &Question,
    context: &str,
    answer: &AnswerText,
    membership: &mut Membership,
) -> Result<Vec<Ciphertext>, Flaw> {
    answer.check_lengths(question)?;
    let choices = answer.ciphertexts(membership)?;
    let proofs = answer
        .individual_proofs
        .iter()
        .chain([&answer.overall_proof])
        .chain(&answer.blank_proof)
        .map(|proof| proof.iter().map(ProofText::numbers).collect())
        .collect::<Result<Vec<Vec<Proof>>, _>>()?;
    let disjunctions = in_checked_order(proofs, choices.len())
        .into_iter()
        .zip(statements(question, context, &choices))
        .map(|(proofs, statement)| Disjunction { statement, proofs });
    statement::verify_all(election, disjunctions.collect())?;
    Ok(choices)
}

/// From individual, overall, blank, as they are written, to individual, blank, overall.
fn in_checked_order(mut proofs: Vec<Vec<Proof>>, choices: usize) -> Vec<Vec<Proof>> {
    if let Some(after) = proofs.get_mut(choices..) {
        after.reverse();
    }
    proofs
}

fn verify_product(election: &Election, answers: &[Vec<Ciphertext>]) -> Result<(), Flaw> {
    let Some(places) = election.rules().and_then(|rules| rules.product) else {
        return Ok(());
    };
    let [first, second, joined] = places.map(|place| candidates(election, answers, place as usize));
    let holds = first
        .iter()
        .zip(second)
        .zip(joined)
        .all(|((first, second), joined)| {
            first.alpha.inner() + second.alpha.inner() == *joined.alpha.inner()
                && first.beta.inner() + second.beta.inner() == *joined.beta.inner()
        });
    if holds {
        Ok(())
    } else {
        Err(Flaw::WrongProduct)
    }
}

fn candidates<'a>(
    election: &Election,
    answers: &'a [Vec<Ciphertext>],
    place: usize,
) -> &'a [Ciphertext] {
    let from = election
        .questions()
        .get(place)
        .map_or(0, Question::candidates_from);
    answers
        .get(place)
        .and_then(|choices| choices.get(from..))
        .expect("rules name questions, and a checked answer has every choice of its question")
}

fn verify_signature(text: &BallotText, credential: &Point) -> Result<(), Flaw> {
    if text.signature.hash != text.unsigned().hash() {
        return Err(Flaw::WrongHash);
    }
    let Proof {
        challenge,
        response,
    } = text.signature.proof.numbers()?;
    let commitment = commitment_vartime(credential, challenge.0, response.0);
    if signature_challenge(&text.signature.hash, &commitment) == challenge.0 {
        Ok(())
    } else {
        Err(Flaw::BadSignature)
    }
}

fn signature_challenge(hash: &str, commitment: &Point) -> curve25519_dalek::Scalar {
    hash_to_scalar(&format!("{}|{hash}|{commitment}", tag::SIG))
}

#[cfg(test)]
mod tests;
