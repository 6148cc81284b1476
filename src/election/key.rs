//! Secret keys, and the signatures that are ours: sessions, acts, receipts, statements.
//!
//! Promises: a key redacts and wipes itself, is derived once per meeting and purpose, and never meets the
//! same nonce twice even if the generator fails (docs/cryptography.md §4 and §5).

use std::fmt;

use curve25519_dalek::edwards::EdwardsPoint;
use curve25519_dalek::scalar::Scalar;
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::code::{BallotToken, TellerCode};
use super::flaw::Flaw;
use super::group::{Number, Point, hash_to_scalar, random_scalar, wide_scalar};
use super::tag;

/// A secret key x with its public key X = g^x.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct SigningKey {
    secret: Scalar,
    #[zeroize(skip)]
    public: Point,
}

impl SigningKey {
    /// The key of a delegate's credential in a meeting.
    pub fn from_token_credential(meeting: &Uuid, token: &BallotToken) -> Self {
        Self::derived(tag::CREDENTIAL, meeting, token.canonical())
    }

    /// The key of a delegate's session in a meeting.
    pub fn from_token_session(meeting: &Uuid, token: &BallotToken) -> Self {
        Self::derived(tag::SESSION_KEY, meeting, token.canonical())
    }

    /// The key of a trustee in a meeting.
    pub fn from_teller_trustee(meeting: &Uuid, code: &TellerCode) -> Self {
        Self::derived(tag::TRUSTEE, meeting, code.canonical())
    }

    /// The key of a teller's, the chair's or a desk's session in a meeting.
    pub fn from_code_session(meeting: &Uuid, code: &TellerCode) -> Self {
        Self::derived(tag::SESSION_KEY, meeting, code.canonical())
    }

    /// A key from nothing but chance.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self::from_secret(random_scalar(rng))
    }

    /// The public key.
    pub fn public(&self) -> Point {
        self.public
    }

    /// Signs a message.
    pub fn sign(&self, message: &str, rng: &mut impl CryptoRng) -> Signature {
        let (challenge, response) = self.prove(message, rng, |commitment| {
            challenge(&self.public, message, commitment)
        });
        Signature {
            challenge,
            response,
        }
    }

    /// The secret, to keep the server's receipt key.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.secret.to_bytes())
    }

    /// The key that [`Self::to_bytes`] gave.
    ///
    /// # Errors
    /// [`Flaw::NumberOutOfRange`] when the bytes are not such a secret.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, Flaw> {
        let secret: Option<Scalar> = Scalar::from_canonical_bytes(*bytes).into();
        secret.map(Self::from_secret).ok_or(Flaw::NumberOutOfRange)
    }

    /// A key with a secret that was drawn elsewhere.
    pub(crate) fn from_secret(secret: Scalar) -> Self {
        Self {
            public: Point::of_secret(&secret),
            secret,
        }
    }

    /// The secret number.
    pub(crate) fn secret(&self) -> &Scalar {
        &self.secret
    }

    /// Proves knowledge of the secret: commitment A = g^w, challenge of it, response w - x·c.
    pub(crate) fn prove(
        &self,
        message: &str,
        rng: &mut impl CryptoRng,
        challenge: impl FnOnce(&Point) -> Scalar,
    ) -> (Number, Number) {
        let nonce = self.nonce(message, rng);
        let challenge = challenge(&Point::of_secret(&nonce));
        (Number(challenge), Number(*nonce - self.secret * challenge))
    }

    /// A nonce that depends on the secret, the message and chance.
    pub(crate) fn nonce(&self, message: &str, rng: &mut impl CryptoRng) -> Zeroizing<Scalar> {
        let mut chance = Zeroizing::new([0; 32]);
        rng.fill_bytes(&mut *chance);
        let secret = Zeroizing::new(hex::encode(self.secret.as_bytes()));
        let chance = Zeroizing::new(hex::encode(*chance));
        let half = |number: u8| {
            let text = Zeroizing::new(format!(
                "{}|{number}|{}|{message}|{}",
                tag::NONCE,
                *secret,
                *chance,
            ));
            Zeroizing::new(<[u8; 32]>::from(Sha256::digest(text.as_bytes())))
        };
        Zeroizing::new(wide_scalar(&half(0), &half(1)))
    }

    fn derived(tag: &str, meeting: &Uuid, code: &str) -> Self {
        Self::derived_in(tag, &meeting.hyphenated().to_string(), code)
    }

    /// The key of a code in a place: two tagged digests as one number.
    fn derived_in(tag: &str, place: &str, code: &str) -> Self {
        let half = |number: u8| {
            let text = Zeroizing::new(format!("{tag}|{place}|{number}|{code}"));
            Zeroizing::new(<[u8; 32]>::from(Sha256::digest(text.as_bytes())))
        };
        Self::from_secret(wide_scalar(&half(0), &half(1)))
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SigningKey(<redacted> of {})", self.public)
    }
}

/// A signature of ours over a message.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// c, the hash of key, message and commitment.
    pub challenge: Number,
    /// r = w - x·c.
    pub response: Number,
}

impl Signature {
    /// Checks that the holder of a key signed the message.
    ///
    /// # Errors
    /// [`Flaw::BadSignature`].
    pub fn verify(&self, public: &Point, message: &str) -> Result<(), Flaw> {
        let commitment = commitment_vartime(public, self.challenge.0, self.response.0);
        if challenge(public, message, &commitment) == self.challenge.0 {
            Ok(())
        } else {
            Err(Flaw::BadSignature)
        }
    }
}

/// The commitment g^r X^c that a proof of knowing the secret of X claims.
pub(crate) fn commitment_vartime(public: &Point, challenge: Scalar, response: Scalar) -> Point {
    Point::from(EdwardsPoint::vartime_double_scalar_mul_basepoint(
        &challenge,
        public.inner(),
        &response,
    ))
}

fn challenge(public: &Point, message: &str, commitment: &Point) -> Scalar {
    hash_to_scalar(&format!(
        "{}|{public}|{message}|{commitment}",
        tag::SIGNATURE
    ))
}

#[cfg(test)]
mod tests;
