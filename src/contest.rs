//! What one contest asks the room and how its sums become an outcome.
//!
//! Pure: sums in, [`Outcome`] out, with the rule that produced each line of it. Nothing here knows a ballot, a seat or a
//! credential.
//!
//! - [`ContestRules`]: what the meeting adopts: ballot model, places, threshold, denominator, ties
//! - [`RoundTerms`]: who stands in one round, and for which places
//! - [`Figures`]: the numbers of the counting minutes, in their order, with the sums that must balance
//! - [`PaperCount`]: what tellers count by hand where a round is held on paper
//! - [`reckon`]: sums and terms to [`Outcome`]: who is chosen, which tie stands in the way, what is left unfilled
//! - [`Course`]: round after round, what is chosen so far and what has to be decided next

mod columns;
mod count;
mod course;
mod figures;
mod outcome;
mod paper;
mod places;
mod rules;
mod tally;
mod terms;
#[cfg(test)]
mod tests;

pub use count::{Convocation, Turnout, reckon, reckon_paper};
pub use course::{Course, Next, Pending, Resolution};
pub use figures::{Figures, Imbalance, Percentage};
pub use outcome::{Ground, Outcome, PanelOutcome, Placed, Ranked, Role, Tie, Verdict};
pub use paper::{PaperCount, PaperLine, PaperPanel, PaperRow};
pub use rules::{
    ContestRules, Denominator, Model, PanelRules, Purpose, RulesFlaw, StillTied, Threshold,
    TieRule, UnitList,
};
pub use terms::{Form, PanelTerms, RoundKind, RoundTerms};
