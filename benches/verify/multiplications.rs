//! The multiplications of the curve that a ballot's proofs need, counted, and what the best of the library costs for each.

use curve25519_dalek::edwards::VartimeEdwardsPrecomputation;
use curve25519_dalek::traits::VartimePrecomputedMultiscalarMul as _;
use curve25519_dalek::{EdwardsPoint, Scalar};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

use super::time::each;

/// How many of each kind a ballot needs.
pub struct Needed {
    /// g^r · a^c: the first commitment of each branch, and that of the signature.
    pub with_g: u32,
    /// y^r · b^c: the second commitment of each branch.
    pub with_y: u32,
    /// Does an element lie in the group: every alpha and every beta.
    pub by_order: u32,
}

impl Needed {
    /// By a ballot of one question with a blank choice and at least one candidate to mark.
    pub fn by_a_ballot(candidates: u32, at_most: u32) -> Self {
        let choices = candidates + 1;
        let (individual, blank, overall) = (2 * choices, 2, at_most + 1);
        let branches = individual + blank + overall;
        Self {
            with_g: branches + 1,
            with_y: branches,
            by_order: 2 * choices,
        }
    }

    /// What they cost on this machine now.
    pub fn seconds(&self) -> f64 {
        let order_less_one = -Scalar::ONE;
        let by_order = each(&operands(), |one| {
            EdwardsPoint::vartime_double_scalar_mul_basepoint(
                &order_less_one,
                &one.point,
                &Scalar::ZERO,
            )
        });
        self.seconds_of_commitments() + f64::from(self.by_order) * by_order
    }

    /// The same without the checks of the group.
    pub fn seconds_of_commitments(&self) -> f64 {
        let operands = operands();
        let with_g = each(&operands, |Operands { a, b, point }| {
            EdwardsPoint::vartime_double_scalar_mul_basepoint(a, point, b)
        });
        let y = EdwardsPoint::mul_base(&Scalar::from(4_u8));
        let table = VartimeEdwardsPrecomputation::new([y]);
        let with_y = each(&operands, |Operands { a, b, point }| {
            table.vartime_mixed_multiscalar_mul([a], [b], [*point])
        });
        f64::from(self.with_g) * with_g + f64::from(self.with_y) * with_y
    }
}

/// What is multiplied. Every call has operands of its own: a processor learns the path that one pair takes, and would tell
/// a tenth less than any ballot costs.
struct Operands {
    a: Scalar,
    b: Scalar,
    point: EdwardsPoint,
}

fn operands() -> Vec<Operands> {
    let mut rng = StdRng::seed_from_u64(25519);
    let mut number = || {
        let mut wide = [0; 64];
        rng.fill_bytes(&mut wide);
        Scalar::from_bytes_mod_order_wide(&wide)
    };
    let mut one = || Operands {
        a: number(),
        b: number(),
        point: EdwardsPoint::mul_base(&number()),
    };
    (0..TIMES).map(|_| one()).collect()
}

const TIMES: usize = 4_000;
