//! A ballot as it is written: its fields in their order, its lengths, its largest size.

use serde::Serialize;

use super::super::flaw::Flaw;
use super::super::group::{Membership, Point};
use super::super::id::{Digest, Fingerprint};
use super::super::json::{self, strict};
use super::super::parameters::Election;
use super::super::proof::ProofText;
use super::super::question::Question;
use super::Ciphertext;

strict! {
    /// The whole ballot.
    pub(super) struct BallotText {
        election_uuid: String,
        election_hash: String,
        credential: String,
        answers: Vec<AnswerText>,
        signature: SignatureText,
    }
}

strict! {
    /// The answer to one question.
    pub(super) struct AnswerText {
        choices: Vec<CiphertextText>,
        individual_proofs: Vec<Vec<ProofText>>,
        overall_proof: Vec<ProofText>,
        blank_proof: Option<Vec<ProofText>>,
    }
}

strict! {
    /// One encrypted choice.
    pub(crate) struct CiphertextText {
        alpha: String,
        beta: String,
    }
}

strict! {
    /// The signature over the rest.
    pub(super) struct SignatureText {
        hash: String,
        proof: ProofText,
    }
}

/// The part of a ballot that is hashed and signed.
#[derive(Serialize)]
pub(super) struct Unsigned<'a> {
    pub(super) election_uuid: &'a str,
    pub(super) election_hash: &'a str,
    pub(super) credential: &'a str,
    pub(super) answers: &'a [AnswerText],
}

impl Unsigned<'_> {
    /// The hash that is signed: base64 without padding of the digest of the JSON.
    pub(super) fn hash(&self) -> String {
        Fingerprint::of(&Digest::of(json::write(self).as_bytes())).to_string()
    }
}

impl BallotText {
    /// The part that is hashed and signed.
    pub(super) fn unsigned(&self) -> Unsigned<'_> {
        Unsigned {
            election_uuid: &self.election_uuid,
            election_hash: &self.election_hash,
            credential: &self.credential,
            answers: &self.answers,
        }
    }
}

impl AnswerText {
    /// Checks every length that the question fixes.
    ///
    /// # Errors
    /// [`Flaw::WrongLength`], [`Flaw::MissingBlankProof`], [`Flaw::UnexpectedBlankProof`].
    pub(super) fn check_lengths(&self, question: &Question) -> Result<(), Flaw> {
        let right = self.choices.len() == question.choices()
            && self.individual_proofs.len() == question.choices()
            && self
                .individual_proofs
                .iter()
                .all(|branches| branches.len() == INDIVIDUAL_BRANCHES)
            && self.overall_proof.len() == question.overall_branches();
        if !right {
            return Err(Flaw::WrongLength);
        }
        match (&self.blank_proof, question.blank) {
            (None, true) => Err(Flaw::MissingBlankProof),
            (Some(_), false) => Err(Flaw::UnexpectedBlankProof),
            (Some(branches), true) if branches.len() != BLANK_BRANCHES => Err(Flaw::WrongLength),
            (Some(_), true) | (None, false) => Ok(()),
        }
    }

    /// Reads the choices.
    ///
    /// # Errors
    /// The flaws of the first point that has one.
    pub(super) fn ciphertexts(&self, membership: &mut Membership) -> Result<Vec<Ciphertext>, Flaw> {
        self.choices
            .iter()
            .map(|text| {
                Ok(Ciphertext {
                    alpha: Point::parse_within(&text.alpha, false, membership)?,
                    beta: Point::parse_within(&text.beta, true, membership)?,
                })
            })
            .collect()
    }

    /// The longest answer that a question admits.
    fn longest(question: &Question) -> Self {
        let point = || "0".repeat(64);
        let ciphertext = || CiphertextText {
            alpha: point(),
            beta: point(),
        };
        let branches = |count| vec![ProofText::longest(); count];
        Self {
            choices: (0..question.choices()).map(|_| ciphertext()).collect(),
            individual_proofs: vec![branches(INDIVIDUAL_BRANCHES); question.choices()],
            overall_proof: branches(question.overall_branches()),
            blank_proof: question.blank.then(|| branches(BLANK_BRANCHES)),
        }
    }
}

impl From<&Ciphertext> for CiphertextText {
    fn from(ciphertext: &Ciphertext) -> Self {
        Self {
            alpha: ciphertext.alpha.to_string(),
            beta: ciphertext.beta.to_string(),
        }
    }
}

/// The most bytes that a sound ballot of this election has.
pub fn ballot_bytes_limit(election: &Election) -> usize {
    election.ballot_bytes(|| longest(election).len())
}

fn longest(election: &Election) -> String {
    let hash = || "0".repeat(43);
    json::write(&BallotText {
        election_uuid: election.uuid().to_string(),
        election_hash: hash(),
        credential: "0".repeat(64),
        answers: election
            .questions()
            .iter()
            .map(AnswerText::longest)
            .collect(),
        signature: SignatureText {
            hash: hash(),
            proof: ProofText::longest(),
        },
    })
}

const INDIVIDUAL_BRANCHES: usize = 2;
const BLANK_BRANCHES: usize = 2;
