//! What one contest asks the room and how its sums become an outcome.
//!
//! Pure: sums in, [`Outcome`] out, with the rule that produced it. Nothing here knows a ballot, a seat or a credential.
//!
//! - [`ContestRules`]: the question, the number of places, the picks a ballot may hold
//! - [`Figures`]: the numbers of the counting minutes, in their order, with the sums that must balance
//! - [`Outcome`]: who is chosen, or which tie stands in the way and what its run-off may decide

mod count;
mod figures;
mod rules;
#[cfg(test)]
mod tests;

pub use count::{Outcome, Placed, Tally, Tie, outcome};
pub use figures::{Figures, Imbalance, Percentage};
pub use rules::{ContestRules, RoundTerms, RulesFlaw, UnitList};
