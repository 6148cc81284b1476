//! A trustee who wants to spoil the count without being named: the proof of Belenios does not bind what is opened.

use curve25519_dalek::edwards::{CompressedEdwardsY, EdwardsPoint};
use curve25519_dalek::scalar::Scalar;
use phieukin::election::{Ciphertext, EncryptedTally, Flaw, PartialDecryption};
use sha2::{Digest as _, Sha256};

use crate::forge::Step;
use crate::round::{Round, Shape, list};
use crate::tree::changed;

#[test]
fn a_wrong_factor_with_a_proof_that_holds_names_its_maker_by_the_second_proof() {
    let mut round = Round::new(Shape::List(2, 1), 3, 2, 20);
    let ballots = round.ballots(&[list(2, &[0]), list(2, &[1]), list(2, &[])]);
    let closed = round.closed(&ballots);
    let key = &round.tellers[0];
    let (share, blame) =
        PartialDecryption::make(&round.election, &closed.tally, 1, key, &mut round.rng);
    let wrong = wrong_share(&round, &closed.tally, share.raw());
    let wrong = PartialDecryption::parse(&wrong).unwrap();
    assert_eq!(
        wrong.verify(&round.election, &closed.tally, &key.public()),
        Ok(())
    );
    let said = blame.verify(&round.election, &closed.tally, 1, &key.public(), &wrong);
    assert_eq!(said, Err(Flaw::BadBlameProof));
}

#[test]
fn second_proofs_of_another_owner_are_refused() {
    let mut round = Round::new(Shape::List(2, 1), 3, 2, 21);
    let closed = round.closed(&[]);
    let key = &round.tellers[0];
    let (share, blame) =
        PartialDecryption::make(&round.election, &closed.tally, 1, key, &mut round.rng);
    let said = blame.verify(&round.election, &closed.tally, 2, &key.public(), &share);
    assert_eq!(said, Err(Flaw::WrongOwner));
    let other = &round.tellers[1].public();
    let said = blame.verify(&round.election, &closed.tally, 1, other, &share);
    assert_eq!(said, Err(Flaw::BadBlameProof));
}

/// The first share of an archive, with a wrong factor and a proof that holds.
pub fn shares_with_a_wrong_factor(round: &Round, steps: &[Step]) -> Step {
    let tally = steps.iter().find_map(|step| {
        if let Step::EncryptedTally { raw, .. } = step {
            Some(raw)
        } else {
            None
        }
    });
    let tally = EncryptedTally::parse(tally.unwrap()).unwrap();
    let share = steps.iter().find_map(|step| {
        if let Step::PartialDecryption { owner: 1, raw } = step {
            Some(raw)
        } else {
            None
        }
    });
    Step::PartialDecryption {
        owner: 1,
        raw: wrong_share(round, &tally, share.unwrap()),
    }
}

/// A share whose first factor was chosen after its challenge: with any B, c = H(A, B) and r = w - x·c,
/// the factor (B / alpha^r)^(1/c) satisfies the verifier's equation.
fn wrong_share(round: &Round, tally: &EncryptedTally, share: &str) -> String {
    let Ciphertext { alpha, .. } = tally.sums()[0][0];
    let alpha = decode(&alpha.to_string());
    let key = &round.tellers[0];
    let secret = Scalar::from_canonical_bytes(*key.to_bytes()).unwrap();
    let nonce = Scalar::from(20_261_122_u64);
    let on_g = EdwardsPoint::mul_base(&nonce);
    let on_alpha = EdwardsPoint::mul_base(&Scalar::from(7_u64));
    let hashed = format!(
        "decrypt|{}|{}|{},{}",
        round.election.fingerprint(),
        key.public(),
        encode(&on_g),
        encode(&on_alpha),
    );
    let challenge = hash(&hashed);
    let response = nonce - secret * challenge;
    let factor = (on_alpha - alpha * response) * challenge.invert();
    changed(share, |share| {
        *share.at("decryption_factors/0/0").text() = encode(&factor);
        *share.at("decryption_proofs/0/0/challenge").text() = decimal(&challenge);
        *share.at("decryption_proofs/0/0/response").text() = decimal(&response);
    })
}

pub fn hash(text: &str) -> Scalar {
    let mut wide = [0; 64];
    for (to, from) in wide.iter_mut().zip(Sha256::digest(text).iter().rev()) {
        *to = *from;
    }
    Scalar::from_bytes_mod_order_wide(&wide)
}

pub fn decimal(number: &Scalar) -> String {
    num_bigint::BigUint::from_bytes_le(number.as_bytes()).to_string()
}

fn decode(text: &str) -> EdwardsPoint {
    let mut bytes = [0; 32];
    hex::decode_to_slice(text, &mut bytes).unwrap();
    bytes.reverse();
    CompressedEdwardsY(bytes).decompress().unwrap()
}

pub fn encode(point: &EdwardsPoint) -> String {
    let mut bytes = point.compress().to_bytes();
    bytes.reverse();
    hex::encode(bytes)
}
