//! A round held on paper (phiếu giấy): plan B, when phones, Wi-Fi or keys fail the room.
//!
//! The rules, the terms, the figures and what follows from them are those of any round; only the count comes from two
//! tellers who type it in on two devices. Nothing here knows a ballot: what is kept is the count of all of them.

use std::collections::BTreeMap;

use super::id::TellerSlot;
use crate::contest::{
    ContestRules, Convocation, Imbalance, Outcome, PaperCount, PaperLine, RoundTerms, reckon_paper,
};

/// One round on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperRound {
    /// Counted from 1 within the contest, electronic rounds included.
    pub number: u32,
    /// What it decides, and who stands.
    pub terms: RoundTerms,
    /// Why it is on paper.
    pub reason: String,
    /// Who could vote when it began.
    pub convocation: Convocation,
    /// The newest count of each teller who typed one in.
    pub entries: BTreeMap<TellerSlot, PaperCount>,
    /// How far it has come.
    pub phase: PaperPhase,
}

/// How far a round on paper has come.
#[derive(Clone, Debug, PartialEq)]
pub enum PaperPhase {
    /// Ballots are handed out, collected and counted by hand.
    Open,
    /// Two tellers typed the same count.
    Counted(PaperCount),
    /// The result is on the wall.
    Published(PaperCount, Outcome),
    /// Given up before two counts agreed.
    Annulled {
        /// Why.
        reason: String,
    },
}

impl PaperRound {
    /// Not at an end: nothing else of this contest may start.
    pub fn is_under_way(&self) -> bool {
        matches!(self.phase, PaperPhase::Open | PaperPhase::Counted(_))
    }

    /// The count that two tellers agree on.
    pub fn count(&self) -> Option<&PaperCount> {
        match &self.phase {
            PaperPhase::Counted(count) | PaperPhase::Published(count, _) => Some(count),
            PaperPhase::Open | PaperPhase::Annulled { .. } => None,
        }
    }

    /// The published outcome.
    pub fn outcome(&self) -> Option<&Outcome> {
        match &self.phase {
            PaperPhase::Published(_, outcome) => Some(outcome),
            PaperPhase::Open | PaperPhase::Counted(_) | PaperPhase::Annulled { .. } => None,
        }
    }

    /// What the rules make of a count of this round.
    ///
    /// # Errors
    /// The first sum that does not balance.
    pub fn reckon(&self, rules: &ContestRules, count: &PaperCount) -> Result<Outcome, Imbalance> {
        reckon_paper(rules, &self.terms, self.convocation, count)
    }

    /// Whether another teller has typed exactly this count.
    pub fn is_agreed_on(&self, slot: TellerSlot, count: &PaperCount) -> bool {
        let mut others = self.entries.iter().filter(|(other, _)| **other != slot);
        others.any(|(_, other)| other == count)
    }

    /// Where the counts of tellers differ, each line once, in the order of the form; none before two are in, or once they agree.
    pub fn differences(&self) -> Vec<PaperLine> {
        let mut counts = self.entries.values();
        let (Some(first), PaperPhase::Open) = (counts.next(), &self.phase) else {
            return Vec::new();
        };
        let mut differing = Vec::new();
        for line in counts.flat_map(|other| first.differences(other, &self.terms.panels)) {
            if !differing.contains(&line) {
                differing.push(line);
            }
        }
        differing
    }
}
