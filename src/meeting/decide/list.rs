//! The list of candidates: proposed, and thinned by a withdrawal (guidance C.6.b). Motions adopt it.

use super::{Answer, hold, said};
use crate::contest::Purpose;
use crate::meeting::eligibility::Standing;
use crate::meeting::{CandidateList, Contest, ContestId, Event, Meeting, Refusal, UnitId};

impl Meeting {
    /// Only units that meet every condition can be put to the vote (guidance C.4, D.2); there is no override.
    pub(super) fn propose_list(&self, id: ContestId, candidates: &[UnitId]) -> Answer {
        self.in_session()?;
        self.no_motion()?;
        let contest = self.contest_or_refuse(id)?;
        hold(!contest.is_adopted(), Refusal::ListAdopted)?;
        let begun = matches!(&contest.list, CandidateList::Proposed(_, voted) if !voted.is_empty());
        hold(!begun, Refusal::Decided)?;
        hold(self.scores_settled(), Refusal::ScoresNotLocked)?;
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

    /// Every candidate is of the contest's lists and meets every condition, corrections since the proposal included.
    pub(super) fn eligible(&self, contest: &Contest, candidates: &[UnitId]) -> Result<(), Refusal> {
        for candidate in candidates {
            let unit = self.unit(*candidate).ok_or(Refusal::UnknownUnit)?;
            hold(contest.rules.draws_from(unit.list), Refusal::BadList)?;
            let eligible = self.standing_in(contest, unit) == Standing::Eligible;
            hold(
                eligible,
                Refusal::NotEligible {
                    name: unit.name.clone(),
                },
            )?;
            let elects = contest.rules.purpose != Purpose::Selection;
            let taken = elects && self.in_office(unit.id, Some(contest.id));
            hold(!taken, Refusal::OfficeTaken)?;
        }
        Ok(())
    }

    /// Between two rounds a candidate that is not chosen yet may step back.
    pub(super) fn withdraw_candidate(&self, id: ContestId, unit: UnitId, reason: &str) -> Answer {
        self.in_session()?;
        self.no_motion()?;
        let contest = self.contest_or_refuse(id)?;
        hold(contest.decision.is_none(), Refusal::Decided)?;
        hold(
            matches!(contest.list, CandidateList::Adopted(_)),
            Refusal::ListNotAdopted,
        )?;
        hold(!contest.is_under_way(), Refusal::RoundUnderWay)?;
        let course = contest.course.as_ref().ok_or(Refusal::ListNotAdopted)?;
        hold(course.can_withdraw(unit), Refusal::CannotWithdraw)?;
        said(reason)?;
        Ok(vec![Event::CandidateWithdrawn {
            contest: id,
            unit,
            reason: reason.to_owned(),
        }])
    }
}
