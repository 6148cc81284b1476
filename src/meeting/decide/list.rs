//! The list of candidates and the adoption of results, both by a show of hands (guidance C.6.b and the last "b)").

use super::{Answer, hold, said};
use crate::meeting::eligibility::Standing;
use crate::meeting::{CandidateList, Contest, ContestId, Event, Hands, Meeting, Refusal, UnitId};

impl Meeting {
    /// Only units that meet every condition can be put to the vote (guidance C.4, D.2); there is no override.
    pub(super) fn propose_list(&self, id: ContestId, candidates: &[UnitId]) -> Answer {
        self.in_session()?;
        let contest = self.contest_or_refuse(id)?;
        hold(
            !matches!(contest.list, CandidateList::Adopted(..)),
            Refusal::ListAdopted,
        )?;
        let distinct = candidates
            .iter()
            .enumerate()
            .all(|(at, unit)| !candidates.iter().skip(at + 1).any(|u| u == unit));
        hold(distinct && !candidates.is_empty(), Refusal::BadList)?;
        self.eligible(contest, candidates)?;
        Ok(vec![Event::ListProposed {
            contest: id,
            candidates: candidates.to_vec(),
        }])
    }

    /// Every candidate is of the contest's list and meets every condition, corrections since the proposal included.
    fn eligible(&self, contest: &Contest, candidates: &[UnitId]) -> Result<(), Refusal> {
        for candidate in candidates {
            let unit = self.unit(*candidate).ok_or(Refusal::UnknownUnit)?;
            hold(unit.list == contest.rules.list, Refusal::BadList)?;
            let eligible = self.standing(unit) == Standing::Eligible;
            hold(
                eligible,
                Refusal::NotEligible {
                    name: unit.name.clone(),
                },
            )?;
        }
        Ok(())
    }

    /// More than half of the seats present must be in favour of the whole list.
    pub(super) fn adopt_list(&self, id: ContestId, hands: Hands) -> Answer {
        self.in_session()?;
        let contest = self.contest_or_refuse(id)?;
        match &contest.list {
            CandidateList::Proposed(candidates) => self.eligible(contest, candidates)?,
            CandidateList::Adopted(..) => return Err(Refusal::ListAdopted),
            CandidateList::None | CandidateList::Declined(..) => {
                return Err(Refusal::NoListProposed);
            }
        }
        self.add_up(hands)?;
        Ok(vec![if hands.carry(self.present()) {
            Event::ListAdopted { contest: id, hands }
        } else {
            Event::ListDeclined { contest: id, hands }
        }])
    }

    /// A result is adopted or not once nothing of it is open; what the meeting dislikes it declines, figures kept.
    pub(super) fn adopt_result(&self, id: ContestId, hands: Hands, reason: &str) -> Answer {
        self.in_session()?;
        let contest = self.contest_or_refuse(id)?;
        hold(contest.decision.is_none(), Refusal::Decided)?;
        let published = contest
            .last()
            .is_some_and(|round| round.outcome().is_some());
        hold(published, Refusal::NotPublished)?;
        let settled = contest.open_ties().is_empty() || contest.tied_after_run_off();
        hold(settled, Refusal::TieOpen)?;
        self.add_up(hands)?;
        if hands.carry(self.present()) {
            return Ok(vec![Event::ResultAdopted { contest: id, hands }]);
        }
        said(reason)?;
        Ok(vec![Event::ResultDeclined {
            contest: id,
            hands,
            reason: reason.to_owned(),
        }])
    }
}
