//! The trustees of a round: each tells a key and proves to know its secret; together they open the sums.
//!
//! Promises: trustees that were verified all hold their secret keys, and the joint key is theirs alone
//! (docs/cryptography.md §7).
//!
//! # The order of checks
//!
//! Reading: `malformed_json`; not an array, or an entry that is not an array starting with a string,
//! `wrong_type`; a first string other than `Single` `unsupported_trustees`; an entry of another length
//! than two `wrong_type`; the schema of its key, fields `pok`{`challenge` `response`} `public_key`
//! `name`(optional); `not_canonical`; `no_trustee`; then trustee by trustee the key as a point, identity
//! refused, `duplicate_trustee`, and the two numbers of its proof.
//!
//! Verifying: trustee by trustee `bad_trustee_proof`; then `wrong_joint_key`.

use std::collections::BTreeSet;

use curve25519_dalek::edwards::EdwardsPoint;
use curve25519_dalek::scalar::Scalar;
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::flaw::Flaw;
use super::group::{Point, hash_to_scalar};
use super::json::{self, Json, Strict, strict};
use super::key::{SigningKey, commitment_vartime};
use super::parameters::GROUP;
use super::proof::{Proof, ProofText};
use super::tag;

strict! {
    /// A trustee's public key with the proof of knowing its secret, as it is written.
    struct KeyText {
        pok: ProofText,
        public_key: String,
        name: Option<String>,
    }
}

/// A trustee's public key with the proof of knowing its secret.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TrusteeKey {
    /// The proof.
    pub pok: Proof,
    /// The key X = g^x.
    pub public_key: Point,
    /// Who it is, when the record names people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl TrusteeKey {
    /// Proves to know the secret of a key.
    pub fn make(key: &SigningKey, rng: &mut impl CryptoRng) -> Self {
        let public_key = key.public();
        let pok = key.prove(tag::POK, rng, |commitment| {
            challenge(&public_key, commitment)
        });
        Self {
            pok: pok.into(),
            public_key,
            name: None,
        }
    }

    /// Checks the proof.
    ///
    /// # Errors
    /// [`Flaw::BadTrusteeProof`].
    pub fn verify(&self) -> Result<(), Flaw> {
        let commitment =
            commitment_vartime(&self.public_key, self.pok.challenge.0, self.pok.response.0);
        if challenge(&self.public_key, &commitment) == self.pok.challenge.0 {
            Ok(())
        } else {
            Err(Flaw::BadTrusteeProof)
        }
    }

    fn text(&self) -> KeyText {
        KeyText {
            pok: self.pok.into(),
            public_key: self.public_key.to_string(),
            name: self.name.clone(),
        }
    }
}

/// All trustees, in their order.
#[derive(Clone, Debug)]
pub struct Trustees {
    raw: String,
    keys: Vec<TrusteeKey>,
}

impl Trustees {
    /// Writes the JSON of these trustees.
    ///
    /// # Errors
    /// [`Flaw::NoTrustee`], [`Flaw::Identity`], [`Flaw::DuplicateTrustee`].
    pub fn from_keys(keys: &[TrusteeKey]) -> Result<Self, Flaw> {
        Self::parse(&json::write(
            &keys
                .iter()
                .map(|key| Single(key.text()))
                .collect::<Vec<_>>(),
        ))
    }

    /// Reads trustees; their proofs are checked by [`Self::verify`].
    ///
    /// # Errors
    /// The flaws in the order that this module describes.
    pub fn parse(raw: &str) -> Result<Self, Flaw> {
        let texts: Vec<Single> = json::parse(raw)?;
        if texts.is_empty() {
            return Err(Flaw::NoTrustee);
        }
        let mut known = BTreeSet::new();
        let mut keys = Vec::with_capacity(texts.len());
        for Single(text) in texts {
            let public_key = Point::parse(&text.public_key)?;
            if !known.insert(public_key) {
                return Err(Flaw::DuplicateTrustee);
            }
            keys.push(TrusteeKey {
                pok: text.pok.numbers()?,
                public_key,
                name: text.name,
            });
        }
        Ok(Self {
            raw: raw.to_owned(),
            keys,
        })
    }

    /// Checks every proof and that the election's key is the joint one.
    ///
    /// # Errors
    /// The flaws of the first trustee that has one, then [`Flaw::WrongJointKey`].
    pub fn verify(&self, election_key: &Point) -> Result<(), Flaw> {
        self.keys.iter().try_for_each(TrusteeKey::verify)?;
        if self.joint_key() == *election_key {
            Ok(())
        } else {
            Err(Flaw::WrongJointKey)
        }
    }

    /// The very bytes that are hashed.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The trustees, owner 1 first.
    pub fn keys(&self) -> &[TrusteeKey] {
        &self.keys
    }

    /// y, the product of the keys.
    pub fn joint_key(&self) -> Point {
        Point::from(
            self.keys
                .iter()
                .map(|key| key.public_key.inner())
                .sum::<EdwardsPoint>(),
        )
    }

    /// The code that people compare on screen, phones and teller pages: 80 bits of a stretched hash.
    pub fn committee_code(&self) -> String {
        let first: [u8; 32] = Sha256::digest(format!("{}|{}", tag::TRUSTEES, self.raw)).into();
        let mut hash = first;
        for _ in 0..STRETCH {
            hash = Sha256::new()
                .chain_update(hash)
                .chain_update(first)
                .finalize()
                .into();
        }
        crockford(&hash)
    }
}

/// The first 80 bits as 4 groups of 4 characters.
fn crockford(hash: &[u8; 32]) -> String {
    let bits = hash
        .iter()
        .take(10)
        .fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    let mut code = String::with_capacity(19);
    for place in 0..16 {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        let value = (bits >> (75 - 5 * place)) & 31;
        let character = usize::try_from(value)
            .ok()
            .and_then(|value| CROCKFORD.get(value));
        code.push(char::from(
            *character.expect("five bits number one of 32 characters"),
        ));
    }
    code
}

fn challenge(public_key: &Point, commitment: &Point) -> Scalar {
    hash_to_scalar(&format!("{}|{GROUP}|{public_key}|{commitment}", tag::POK))
}

/// One entry `["Single", key]`.
struct Single(KeyText);

impl Strict for Single {
    fn read(json: &Json) -> Result<Self, Flaw> {
        let entry = json.array()?;
        let kind = entry
            .first()
            .ok_or(Flaw::WrongType)
            .and_then(String::read)?;
        if kind != SINGLE {
            return Err(Flaw::UnsupportedTrustees);
        }
        match entry {
            [_, key] => KeyText::read(key).map(Self),
            _ => Err(Flaw::WrongType),
        }
    }
}

impl Serialize for Single {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (SINGLE, &self.0).serialize(serializer)
    }
}

const SINGLE: &str = "Single";
const STRETCH: usize = 32_768;
const CROCKFORD: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
