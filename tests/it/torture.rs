//! What a laptop does to a meeting: it is killed, loses power, its disk fills up, fails or lies, its clock jumps. Short forms run
//! with the other tests; `make torture` sets `PHIEUKIN_KILLS` and `PHIEUKIN_CYCLES` for the long ones and prints what they count.

mod faults;
mod kills;
mod shim;
mod soak;
mod stages;

/// A number that `make torture` may set.
#[expect(
    clippy::disallowed_methods,
    reason = "the length of a run is asked for in the environment"
)]
fn asked(variable: &str, otherwise: usize) -> usize {
    std::env::var(variable).map_or(otherwise, |asked| asked.parse().unwrap())
}
