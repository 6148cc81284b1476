//! Whether points lie in the subgroup of prime order: one by one, or many for a third of the price.
//!
//! Promises: of points of which one or more lie outside, [`Membership::settle`] accepts no more than one choice in 2^128,
//! whoever chose them. Every operand is public and everything here takes variable time.
//!
//! One by one a point is multiplied by the order. Together, 128 sums are made, each of a subset of the points, and only the
//! sums are multiplied. The subsets are drawn by hashing all the points. A point outside has a part of order 2, 4 or 8 that no
//! multiple of others' parts makes up for in both cases, it in the subset and it left out; so each sum shows it with a chance of
//! one half or more, and all 128 miss it with 2^-128 or less. (Fewer sums with larger coefficients would not do: a part of
//! order 2 is lost in every even one.) A few points at a time have all their subsets added up once, so that a sum takes one
//! addition for all of them.

use curve25519_dalek::edwards::EdwardsPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::Identity as _;
use sha2::{Digest as _, Sha256};

use super::super::flaw::Flaw;
use super::Point;

/// How it is found out that points lie in the subgroup.
pub(in super::super) enum Membership {
    /// At once, for each.
    Each,
    /// Later, for all of these.
    Together(Vec<Point>),
}

impl Membership {
    /// Checks a point, or keeps it for [`Self::settle`].
    ///
    /// # Errors
    /// [`Flaw::Torsion`] when it is checked and lies outside.
    pub(super) fn require(&mut self, point: &Point) -> Result<(), Flaw> {
        match self {
            Self::Each if is_torsion_free_vartime(point.inner()) => Ok(()),
            Self::Each => Err(Flaw::Torsion),
            Self::Together(points) => {
                points.push(*point);
                Ok(())
            }
        }
    }

    /// Whether every point that was kept lies in the subgroup; which one does not stays unknown.
    pub(in super::super) fn settle(self) -> bool {
        match self {
            Self::Each => true,
            Self::Together(points) if points.len() < WORTH_IT => {
                points.iter().map(Point::inner).all(is_torsion_free_vartime)
            }
            Self::Together(points) => sums(&points).iter().all(is_torsion_free_vartime),
        }
    }
}

/// Multiplies by the order minus one, which numbers can hold, and compares with the inverse.
fn is_torsion_free_vartime(point: &EdwardsPoint) -> bool {
    EdwardsPoint::vartime_double_scalar_mul_basepoint(&-Scalar::ONE, point, &Scalar::ZERO) == -point
}

/// The sums of 128 subsets that the points themselves draw.
fn sums(points: &[Point]) -> Vec<EdwardsPoint> {
    let seed = seed(points);
    let mut sums = vec![EdwardsPoint::identity(); SUMS];
    for (place, few) in (0_u64..).zip(points.chunks(FEW)) {
        let subsets = subsets(few);
        for (sum, subset) in sums.iter_mut().zip(drawn(&seed, place)) {
            if let Some(subset) = subsets.get(subset & (subsets.len() - 1)) {
                *sum += subset;
            }
        }
    }
    sums
}

/// The sum of every subset of a few points, the one of none first; the bits of its place are its members.
fn subsets(few: &[Point]) -> Vec<EdwardsPoint> {
    let mut subsets = Vec::with_capacity(1 << FEW);
    subsets.push(EdwardsPoint::identity());
    for point in few {
        for place in 0..subsets.len() {
            subsets.extend(subsets.get(place).map(|subset| subset + point.inner()));
        }
    }
    subsets
}

/// Which subset of the few points at this place enters each sum: a byte a sum, of which the low bits count.
fn drawn(seed: &[u8; 32], place: u64) -> impl Iterator<Item = usize> {
    (0..4_u8).flat_map(move |part| {
        let hash: [u8; 32] = Sha256::new()
            .chain_update(seed)
            .chain_update(place.to_le_bytes())
            .chain_update([part])
            .finalize()
            .into();
        hash.into_iter().map(usize::from)
    })
}

/// A hash of every point, so that none can be chosen after the subsets are known.
fn seed(points: &[Point]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for point in points {
        hash.update(point.encoding);
    }
    hash.finalize().into()
}

/// As many sums as bits of security.
const SUMS: usize = 128;
/// Points whose subsets are added up together.
const FEW: usize = 5;
/// Below this many points, 128 sums cost more than they save.
const WORTH_IT: usize = 256;

#[cfg(test)]
mod tests {
    use curve25519_dalek::constants::EIGHT_TORSION;

    use super::*;

    fn points(count: u64) -> Vec<EdwardsPoint> {
        (1..=count)
            .map(|number| EdwardsPoint::mul_base(&Scalar::from(number)))
            .collect()
    }

    fn together(points: Vec<EdwardsPoint>) -> bool {
        let read = points.into_iter().map(Point::from);
        Membership::Together(read.collect()).settle()
    }

    #[test]
    fn points_of_the_subgroup_are_accepted_together() {
        for count in [0, 1, 255, 256, 1_003] {
            assert!(together(points(count)), "{count}");
        }
    }

    #[test]
    fn one_point_outside_is_found_among_many_wherever_it_stands() {
        for torsion in &EIGHT_TORSION[1..] {
            for place in [0, 4, 5, 300, 511] {
                let mut points = points(512);
                points[place] += torsion;
                assert!(!together(points), "{place}");
            }
        }
    }

    #[test]
    fn points_outside_whose_parts_cancel_are_found() {
        let half = EIGHT_TORSION[4];
        let mut all = points(512);
        for point in &mut all {
            *point += half;
        }
        assert!(!together(all));
        let mut pair = points(512);
        pair[3] += EIGHT_TORSION[1];
        pair[4] += EIGHT_TORSION[7];
        assert!(!together(pair));
    }
}
