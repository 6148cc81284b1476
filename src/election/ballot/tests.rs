use curve25519_dalek::edwards::EdwardsPoint;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::super::group::{Number, Point};
use super::super::json;
use super::super::key::{SigningKey, commitment_vartime};
use super::super::parameters::Election;
use super::super::proof::{Proof, ProofText};
use super::super::roll::Roll;
use super::super::tally::{ElectionResult, EncryptedTally, PartialDecryption};
use super::super::trustee::Trustees;
use super::statement::{Statement, statements};
use super::text::BallotText;
use super::{AcceptedBallot, context};

/// A tiny election that another program made.
struct Foreign {
    facts: Value,
    election: Election,
    ballot: AcceptedBallot,
    text: BallotText,
}

impl Foreign {
    fn new() -> Self {
        let facts: Value =
            serde_json::from_str(include_str!("../../../tests/vectors/belenios.json")).unwrap();
        let word = |name: &str| facts[name].as_str().unwrap();
        let election = Election::parse(word("election")).unwrap();
        let roll = Roll::parse(word("roll")).unwrap();
        let ballot = AcceptedBallot::verify(&election, &roll, word("ballot")).unwrap();
        let text = json::parse(word("ballot")).unwrap();
        Self {
            facts,
            election,
            ballot,
            text,
        }
    }

    fn word(&self, name: &str) -> &str {
        self.facts[name].as_str().unwrap()
    }

    #[track_caller]
    fn assert_hashed(&self, name: &str, hashed: &str, first: &Point) {
        let expected = &self.facts["hashed"][name];
        assert_eq!(expected["length"].as_u64().unwrap(), hashed.len() as u64);
        assert_eq!(
            expected["sha256"].as_str().unwrap(),
            hex::encode(Sha256::digest(hashed))
        );
        assert_eq!(
            expected["first_commitment"].as_str().unwrap(),
            first.to_string()
        );
    }

    #[track_caller]
    fn assert_statement(&self, name: &str, statement: &Statement, proofs: &[ProofText]) {
        let proofs: Vec<Proof> = proofs
            .iter()
            .map(|proof| proof.numbers().unwrap())
            .collect();
        let commitments: Vec<EdwardsPoint> = statement
            .claims
            .iter()
            .zip(&proofs)
            .flat_map(|(claim, proof)| claim.commitments_vartime(&self.election, proof))
            .collect();
        let commitments = Point::all_from(&commitments);
        self.assert_hashed(name, &statement.hashed(&commitments), &commitments[0]);
    }
}

#[test]
fn a_foreign_ballot_is_read_as_its_maker_meant_it() {
    let foreign = Foreign::new();
    assert_eq!(
        foreign.election.fingerprint().as_str(),
        foreign.word("fingerprint")
    );
    assert_eq!(
        foreign.ballot.tracker().to_string(),
        foreign.word("tracker")
    );
    assert_eq!(foreign.text.signature.hash, foreign.word("signature_hash"));
    assert_eq!(
        foreign.text.unsigned().hash(),
        foreign.word("signature_hash")
    );
}

#[test]
fn every_hashed_string_has_the_length_and_the_digest_of_another_program() {
    let foreign = Foreign::new();
    let answer = &foreign.text.answers[0];
    let question = &foreign.election.questions()[0];
    let context = context(&foreign.election, foreign.ballot.credential());
    let all = statements(question, &context, &foreign.ballot.answers()[0]);
    foreign.assert_statement("individual", &all[0], &answer.individual_proofs[0]);
    foreign.assert_statement("blank", &all[3], answer.blank_proof.as_ref().unwrap());
    foreign.assert_statement("overall", &all[4], &answer.overall_proof);

    let proof = foreign.text.signature.proof.numbers().unwrap();
    let commitment = commitment_vartime(
        foreign.ballot.credential(),
        proof.challenge.0,
        proof.response.0,
    );
    let hashed = format!("sig|{}|{commitment}", foreign.word("signature_hash"));
    foreign.assert_hashed("sig", &hashed, &commitment);
}

#[test]
fn a_foreign_trustee_proves_its_key() {
    let foreign = Foreign::new();
    let trustees = Trustees::parse(foreign.word("trustees")).unwrap();
    trustees.verify(foreign.election.public_key()).unwrap();
    let key = &trustees.keys()[0];
    let commitment = commitment_vartime(&key.public_key, key.pok.challenge.0, key.pok.response.0);
    let hashed = format!("pok|Ed25519|{}|{commitment}", key.public_key);
    foreign.assert_hashed("pok", &hashed, &commitment);
}

#[test]
fn a_foreign_ballot_opens_with_its_trustees_secret() {
    let foreign = Foreign::new();
    let tally = EncryptedTally::of(&foreign.election, [&foreign.ballot]);
    let digest = hex::encode(Sha256::digest(tally.raw()));
    assert_eq!(digest, foreign.word("encrypted_tally_sha256"));
    let secret = Number::parse(foreign.word("trustee_secret")).unwrap();
    let key = SigningKey::from_secret(secret.0);
    let mut rng = StdRng::seed_from_u64(16);
    let (share, _) = PartialDecryption::make(&foreign.election, &tally, 1, &key, &mut rng);
    let factors = format!(
        "{{\"decryption_factors\":[[\"{}\"",
        foreign.word("first_factor")
    );
    assert!(share.raw().starts_with(&factors));
    let result = ElectionResult::combine(&foreign.election, &tally, 1, &[share]).unwrap();
    assert_eq!(result.raw(), foreign.word("result"));
    assert_eq!(result.digest().to_string(), foreign.word("result_sha256"));
}
