//! Plan B: a round moved to paper, and the count of its ballots typed in by two tellers.

use super::{Answer, hold, said};
use crate::contest::PaperCount;
use crate::meeting::{
    ContestId, Event, Meeting, PaperPhase, PaperRound, Refusal, TellerKey, TellerSlot,
};

/// How many tellers have to type the same count.
const COUNTED_BY: u32 = 2;

impl Meeting {
    /// The next round of a contest is held on paper; an electronic one under way is annulled first, its ballots never opened,
    /// which nobody can ask for any more once a share is given.
    pub(super) fn move_to_paper(&self, id: ContestId, reason: &str) -> Answer {
        self.in_session()?;
        self.no_motion()?;
        said(reason)?;
        hold(self.rules_adopted, Refusal::RulesNotAdopted)?;
        self.quorum()?;
        let contest = self.contest_or_refuse(id)?;
        hold(contest.decision.is_none(), Refusal::Decided)?;
        hold(
            contest
                .last_on_paper()
                .is_none_or(|round| !round.is_under_way()),
            Refusal::RoundUnderWay,
        )?;
        let others = self.contests.iter().filter(|other| other.id != id);
        let busy = others
            .into_iter()
            .any(crate::meeting::Contest::is_under_way);
        hold(!busy, Refusal::RoundUnderWay)?;
        hold(self.committee.adopted, Refusal::TellersNotAdopted)?;
        hold(
            self.tellers_with_keys() >= COUNTED_BY,
            Refusal::TwoTellersNeeded,
        )?;
        let annulled = contest.last().filter(|round| round.is_under_way());
        let annulled = annulled.map(|_| self.annul_round(id, reason)).transpose()?;
        let terms = super::round::terms_of_next(contest)?;
        self.free_of_office(contest, &terms)?;
        let moved = Event::MovedToPaper {
            contest: id,
            terms,
            reason: reason.to_owned(),
        };
        Ok(annulled.into_iter().flatten().chain([moved]).collect())
    }

    /// A teller's count of the paper ballots, which may replace an earlier one; as soon as another teller has typed the same,
    /// the round is counted. A count that does not balance is not taken.
    pub(super) fn enter_paper_count(
        &self,
        slot: TellerSlot,
        id: ContestId,
        count: &PaperCount,
    ) -> Answer {
        self.no_motion_on(id)?;
        let contest = self.contest_or_refuse(id)?;
        let round = contest.last_on_paper().ok_or(Refusal::NotCounting)?;
        hold(round.phase == PaperPhase::Open, Refusal::NotCounting)?;
        round
            .reckon(&contest.rules, count)
            .map_err(|imbalance| Refusal::Unbalanced { imbalance })?;
        let entered = Event::PaperCountEntered {
            contest: id,
            slot,
            count: count.clone(),
        };
        let counted = round
            .is_agreed_on(slot, count)
            .then_some(Event::PaperRoundCounted { contest: id });
        Ok([entered].into_iter().chain(counted).collect())
    }

    fn tellers_with_keys(&self) -> u32 {
        let mut tellers = self.committee.slots();
        let accepted = tellers
            .by_ref()
            .filter(|(_, teller)| matches!(teller.key, TellerKey::Accepted(..)));
        crate::meeting::count(accepted)
    }
}

/// Possible until two counts agree.
pub(super) fn annul_paper(id: ContestId, round: &PaperRound, reason: &str) -> Answer {
    match round.phase {
        PaperPhase::Open => {}
        PaperPhase::Counted(_) | PaperPhase::Published(..) => {
            return Err(Refusal::CountsAgree);
        }
        PaperPhase::Annulled { .. } => return Err(Refusal::NotOpen),
    }
    said(reason)?;
    Ok(vec![Event::RoundAnnulled {
        contest: id,
        reason: reason.to_owned(),
    }])
}
