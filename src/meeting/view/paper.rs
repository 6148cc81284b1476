//! A round on paper as the public sees it: who has typed a count in and in which lines counts differ, but no figure before
//! publication.

use serde::{Deserialize, Serialize};

use crate::contest::{Convocation, Outcome, PaperCount, PaperLine, RoundTerms};
use crate::meeting::clauses::{self, Clause};
use crate::meeting::{Contest, Meeting, PaperPhase, PaperRound, TellerSlot};

/// A round on paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperRoundView {
    /// Counted from 1 within the contest, electronic rounds included.
    pub number: u32,
    /// What it decides, and who stands.
    pub terms: RoundTerms,
    /// Why it is on paper.
    pub reason: String,
    /// Who could vote when it began.
    pub convocation: Convocation,
    /// How far it has come.
    pub stage: PaperStage,
    /// The tellers who have typed in a count.
    pub entered: Vec<TellerSlot>,
    /// The lines in which their counts differ.
    pub differing: Vec<PaperLine>,
    /// From publication on.
    pub published: Option<PaperPublishedView>,
    /// Why it was annulled.
    pub annulled: Option<String>,
}

/// How far a round on paper has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are those of PaperPhase")]
pub enum PaperStage {
    Open,
    Counted,
    Published,
    Annulled,
}

/// A published result of a round on paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperPublishedView {
    /// What the rules made of the count.
    pub outcome: Outcome,
    /// The rule behind the outcome, sentence by sentence.
    pub because: Vec<Clause>,
    /// The count that two tellers agreed on.
    pub count: PaperCount,
}

pub(super) fn paper_round_view(
    meeting: &Meeting,
    contest: &Contest,
    round: &PaperRound,
) -> PaperRoundView {
    let (stage, published, annulled) = match &round.phase {
        PaperPhase::Open => (PaperStage::Open, None, None),
        PaperPhase::Counted(_) => (PaperStage::Counted, None, None),
        PaperPhase::Published(count, outcome) => {
            let published = PaperPublishedView {
                outcome: outcome.clone(),
                because: clauses::of_outcome(meeting, contest, &round.terms, outcome),
                count: count.clone(),
            };
            (PaperStage::Published, Some(published), None)
        }
        PaperPhase::Annulled { reason } => (PaperStage::Annulled, None, Some(reason.clone())),
    };
    PaperRoundView {
        number: round.number,
        terms: round.terms.clone(),
        reason: round.reason.clone(),
        convocation: round.convocation,
        stage,
        entered: round.entries.keys().copied().collect(),
        differing: round.differences(),
        published,
        annulled,
    }
}
