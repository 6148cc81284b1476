//! The group: edwards25519 in the encodings of Belenios, numbers modulo its order, hashing to numbers.
//!
//! Promises: a [`Point`] lies in the subgroup of prime order and knows its one encoding; a [`Number`] is
//! below the order. Nothing here branches on a secret; what is variable-time says so in its name.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use curve25519_dalek::constants::ED25519_BASEPOINT_POINT;
use curve25519_dalek::edwards::{CompressedEdwardsY, EdwardsPoint};
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::IsIdentity;
use num_bigint::BigUint;
use rand::CryptoRng;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroize;

use super::flaw::Flaw;
pub(super) use membership::Membership;

mod membership;

/// An element of the group of prime order (docs/cryptography.md §1).
#[derive(Clone, Copy)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct Point {
    inner: EdwardsPoint,
    encoding: [u8; 32],
}

/// For points that are nobody's business together, such as a seat's keys.
impl Zeroize for Point {
    fn zeroize(&mut self) {
        self.inner.zeroize();
        self.encoding.zeroize();
    }
}

impl Point {
    /// Reads an element that may not be the neutral one: a key, a credential, an alpha.
    ///
    /// # Errors
    /// [`Flaw::MalformedPoint`], [`Flaw::BadPoint`], [`Flaw::Identity`], [`Flaw::Torsion`].
    pub fn parse(text: &str) -> Result<Self, Flaw> {
        Self::decode(text, false, &mut Membership::Each)
    }

    /// Reads an element that may be the neutral one: a beta, a factor.
    ///
    /// # Errors
    /// [`Flaw::MalformedPoint`], [`Flaw::BadPoint`], [`Flaw::Torsion`].
    pub fn parse_or_identity(text: &str) -> Result<Self, Flaw> {
        Self::decode(text, true, &mut Membership::Each)
    }

    /// As [`Self::parse`] or [`Self::parse_or_identity`]; until the membership is settled the promise of this type stands open.
    ///
    /// # Errors
    /// As theirs.
    pub(super) fn parse_within(
        text: &str,
        identity_allowed: bool,
        membership: &mut Membership,
    ) -> Result<Self, Flaw> {
        Self::decode(text, identity_allowed, membership)
    }

    /// g raised to a number that may be secret.
    pub(crate) fn of_secret(secret: &Scalar) -> Self {
        Self::from(EdwardsPoint::mul_base(secret))
    }

    /// The element without its encoding.
    pub(crate) fn inner(&self) -> &EdwardsPoint {
        &self.inner
    }

    /// The encodings of many elements, for the price of little more than one.
    pub(crate) fn all_from(inner: &[EdwardsPoint]) -> Vec<Self> {
        let encodings = EdwardsPoint::compress_batch_alloc(inner);
        inner
            .iter()
            .zip(encodings)
            .map(|(inner, encoding)| Self::encoded(*inner, encoding))
            .collect()
    }

    fn decode(
        text: &str,
        identity_allowed: bool,
        membership: &mut Membership,
    ) -> Result<Self, Flaw> {
        let encoding = digits(text).ok_or(Flaw::MalformedPoint)?;
        let mut compressed = CompressedEdwardsY(encoding);
        compressed.0.reverse();
        let inner = compressed.decompress().ok_or(Flaw::BadPoint)?;
        if !is_canonical(&encoding) {
            return Err(Flaw::BadPoint);
        }
        if inner.is_identity() {
            return if identity_allowed {
                Ok(Self { inner, encoding })
            } else {
                Err(Flaw::Identity)
            };
        }
        let point = Self { inner, encoding };
        membership.require(&point)?;
        Ok(point)
    }

    fn encoded(inner: EdwardsPoint, compressed: CompressedEdwardsY) -> Self {
        let mut encoding = compressed.0;
        encoding.reverse();
        Self { inner, encoding }
    }
}

/// 64 lower-case hexadecimal digits as bytes.
pub(crate) fn digits(text: &str) -> Option<[u8; 32]> {
    let lower = text
        .bytes()
        .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    let mut bytes = [0; 32];
    (lower && hex::decode_to_slice(text, &mut bytes).is_ok()).then_some(bytes)
}

/// Whether an encoding that decodes, most significant byte first, is the one of its point: y is below p = 2^255 - 19, and the
/// sign is not set where x is 0, that is where y is 1 or -1.
fn is_canonical(encoding: &[u8; 32]) -> bool {
    let [first, rest @ ..] = *encoding;
    let [middle @ .., last] = rest;
    let (sign, top) = (first >> 7, first & 0x7f);
    let all_ones = top == 0x7f && middle == [0xff; 30];
    let is_one = top == 0 && middle == [0; 30] && last == 1;
    let is_minus_one = all_ones && last == 0xec;
    !(all_ones && last >= 0xed) && !(sign == 1 && (is_one || is_minus_one))
}

impl From<EdwardsPoint> for Point {
    fn from(inner: EdwardsPoint) -> Self {
        Self::encoded(inner, inner.compress())
    }
}

impl fmt::Display for Point {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&hex::encode(self.encoding))
    }
}

impl fmt::Debug for Point {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Point({self})")
    }
}

impl PartialEq for Point {
    fn eq(&self, other: &Self) -> bool {
        self.encoding == other.encoding
    }
}

impl Eq for Point {}

impl PartialOrd for Point {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Point {
    fn cmp(&self, other: &Self) -> Ordering {
        self.encoding.cmp(&other.encoding)
    }
}

/// A point is found by its encoding; both have the same order.
impl Borrow<[u8; 32]> for Point {
    fn borrow(&self) -> &[u8; 32] {
        &self.encoding
    }
}

impl Hash for Point {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.encoding.hash(state);
    }
}

impl FromStr for Point {
    type Err = Flaw;

    fn from_str(text: &str) -> Result<Self, Flaw> {
        Self::parse(text)
    }
}

impl Serialize for Point {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Point {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

/// A number modulo the order of the group, in JSON a decimal string.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string", rename = "Scalar"))]
pub struct Number(pub(crate) Scalar);

impl Number {
    /// Reads the one decimal form of a number.
    ///
    /// # Errors
    /// [`Flaw::MalformedNumber`], [`Flaw::NumberOutOfRange`].
    pub fn parse(text: &str) -> Result<Self, Flaw> {
        let leading_zero = text.len() > 1 && text.starts_with('0');
        if text.is_empty() || leading_zero || !text.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(Flaw::MalformedNumber);
        }
        if text.len() > DIGITS {
            return Err(Flaw::NumberOutOfRange);
        }
        let scalar: Option<Scalar> = Scalar::from_canonical_bytes(little_endian(text)).into();
        scalar.map(Self).ok_or(Flaw::NumberOutOfRange)
    }
}

/// The number that no more than [`DIGITS`] decimal digits write; 10^76 is below 2^256. As many digits at a time as 64 bits hold:
/// a ballot of a dozen names has 140 numbers.
fn little_endian(digits: &str) -> [u8; 32] {
    let mut limbs = [0_u64; 4];
    for some in digits.as_bytes().chunks(19) {
        let (mut carry, mut scale) = (0_u128, 1_u128);
        for digit in some {
            carry = carry * 10 + u128::from(digit - b'0');
            scale *= 10;
        }
        for limb in &mut limbs {
            let wide = u128::from(*limb) * scale + carry;
            (*limb, carry) = (low_half(wide), wide >> 64);
        }
    }
    let mut bytes = [0; 32];
    for (to, limb) in bytes.chunks_exact_mut(8).zip(limbs) {
        to.copy_from_slice(&limb.to_le_bytes());
    }
    bytes
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the other half is the carry"
)]
fn low_half(wide: u128) -> u64 {
    wide as u64
}

/// The most decimal digits that a number below the order has.
pub(crate) const DIGITS: usize = 76;

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        BigUint::from_bytes_le(self.0.as_bytes()).fmt(formatter)
    }
}

impl FromStr for Number {
    type Err = Flaw;

    fn from_str(text: &str) -> Result<Self, Flaw> {
        Self::parse(text)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

/// Hashes a text to a number: SHA-256 as a big-endian integer modulo the order (docs/cryptography.md §1).
pub(crate) fn hash_to_scalar(text: &str) -> Scalar {
    let mut wide = [0; 64];
    for (to, from) in wide
        .iter_mut()
        .zip(Sha256::digest(text.as_bytes()).iter().rev())
    {
        *to = *from;
    }
    Scalar::from_bytes_mod_order_wide(&wide)
}

/// Two digests as one big-endian integer of 512 bits, modulo the order.
pub(crate) fn wide_scalar(high: &[u8; 32], low: &[u8; 32]) -> Scalar {
    let mut wide = zeroize::Zeroizing::new([0; 64]);
    for (to, from) in wide
        .iter_mut()
        .zip(low.iter().rev().chain(high.iter().rev()))
    {
        *to = *from;
    }
    Scalar::from_bytes_mod_order_wide(&wide)
}

/// Draws a number with no bias worth naming.
pub(crate) fn random_scalar(rng: &mut impl CryptoRng) -> Scalar {
    let mut wide = zeroize::Zeroizing::new([0; 64]);
    rng.fill_bytes(&mut *wide);
    Scalar::from_bytes_mod_order_wide(&wide)
}

/// The generator.
pub(crate) const G: EdwardsPoint = ED25519_BASEPOINT_POINT;
