//! Motions: what may be put to the room, and what the counted hands bring about.

use super::{Answer, hold, said};
use crate::contest::{Course, Purpose, Resolution};
use crate::meeting::import::ClusterRole;
use crate::meeting::{
    CandidateList, Contest, ContestId, Event, HandCount, Hands, ListVote, Matter, Meeting,
    MotionId, Officer, Phase, Refusal, RoundPhase, UnitId,
};

impl Meeting {
    /// One motion at a time, and only one that could take effect if it carried.
    pub(super) fn put_motion(&self, matter: &Matter) -> Answer {
        self.no_motion()?;
        self.may_be_put(matter)?;
        Ok(vec![Event::MotionPut {
            motion: MotionId(super::super::count(self.motions.iter()) + 1),
            matter: matter.clone(),
        }])
    }

    pub(super) fn withdraw_motion(&self, id: MotionId) -> Answer {
        self.motion_before_the_room(id)?;
        Ok(vec![Event::MotionWithdrawn { motion: id }])
    }

    /// The three counts make up those present; a result that is declined and a round that is given up need a reason.
    pub(super) fn count_hands(&self, id: MotionId, hands: Hands, reason: &str) -> Answer {
        let matter = self.motion_before_the_room(id)?;
        self.quorum()?;
        let present = self.present();
        hold(present > 0, Refusal::NoQuorum { present, needed: 1 })?;
        hold(
            hands.add_up_to(present),
            Refusal::HandsDoNotAddUp { present },
        )?;
        let majority = matter.majority(&self.rules);
        let carried = majority.carries(hands.in_favour, present);
        let declines = matches!(matter, Matter::Result { .. }) && !carried;
        let gives_up = matches!(matter, Matter::GiveUp { .. }) && carried;
        if declines || gives_up {
            said(reason)?;
        }
        let counted = Event::MotionCounted {
            motion: id,
            count: HandCount {
                hands,
                present,
                majority,
                carried,
                reason: reason.trim().to_owned(),
            },
        };
        let officers = if carried {
            self.officers_of(matter)
        } else {
            Vec::new()
        };
        let elected = (!officers.is_empty()).then_some(Event::OfficersElected { officers });
        Ok([Some(counted), elected].into_iter().flatten().collect())
    }

    fn motion_before_the_room(&self, id: MotionId) -> Result<&Matter, Refusal> {
        self.open_motion()
            .filter(|motion| motion.id == id)
            .map(|motion| &motion.matter)
            .ok_or(Refusal::NoSuchMotion)
    }

    fn may_be_put(&self, matter: &Matter) -> Result<(), Refusal> {
        if *matter == Matter::Tellers {
            return self.may_adopt_tellers();
        }
        self.in_session()?;
        match matter {
            Matter::Tellers => Ok(()),
            Matter::Rules => hold(!self.rules_adopted, Refusal::RulesAdopted),
            Matter::Presidium => self.may_adopt_presidium(),
            Matter::List { contest } => self.may_adopt_list(*contest),
            Matter::Candidate { contest, unit } => self.may_adopt_candidate(*contest, *unit),
            Matter::Resolve {
                contest,
                resolution,
            } => self.may_resolve(*contest, *resolution),
            Matter::GiveUp { contest } => self.may_give_up(*contest),
            Matter::Result { contest } => self.may_adopt_result(*contest),
            Matter::Office { role, unit } => self.may_elect(*role, *unit),
            Matter::Other { text } => said(text),
        }
    }

    fn may_adopt_tellers(&self) -> Result<(), Refusal> {
        hold(self.phase != Phase::Preparing, Refusal::NotCheckingIn)?;
        self.committee_free()?;
        hold(!self.committee.tellers.is_empty(), Refusal::UnknownTeller)?;
        hold(!self.committee.adopted, Refusal::Decided)
    }

    fn may_adopt_presidium(&self) -> Result<(), Refusal> {
        hold(!self.presidium.people.is_empty(), Refusal::Empty)?;
        hold(!self.presidium.adopted, Refusal::Decided)
    }

    fn may_adopt_list(&self, id: ContestId) -> Result<(), Refusal> {
        hold(
            self.rules.list_vote == ListVote::Whole,
            Refusal::OtherListVote,
        )?;
        self.list_proposed(id).map(drop)
    }

    fn may_adopt_candidate(&self, id: ContestId, unit: UnitId) -> Result<(), Refusal> {
        hold(
            self.rules.list_vote == ListVote::ItemByItem,
            Refusal::OtherListVote,
        )?;
        let (candidates, voted) = self.list_proposed(id)?;
        hold(candidates.contains(&unit), Refusal::UnknownUnit)?;
        hold(!voted.contains_key(&unit), Refusal::Decided)
    }

    fn list_proposed(
        &self,
        id: ContestId,
    ) -> Result<(&[UnitId], &std::collections::BTreeMap<UnitId, bool>), Refusal> {
        hold(self.rules_adopted, Refusal::RulesNotAdopted)?;
        hold(self.scores_settled(), Refusal::ScoresNotLocked)?;
        let contest = self.contest_or_refuse(id)?;
        match &contest.list {
            CandidateList::Proposed(candidates, voted) => {
                self.eligible(contest, candidates)?;
                Ok((candidates, voted))
            }
            CandidateList::Adopted(_) => Err(Refusal::ListAdopted),
            CandidateList::None | CandidateList::Declined(_) => Err(Refusal::NoListProposed),
        }
    }

    /// What the rules leave to the meeting, and only that.
    fn may_resolve(&self, id: ContestId, resolution: Resolution) -> Result<(), Refusal> {
        let contest = self.undecided(id)?;
        let course = contest.course.as_ref().ok_or(Refusal::ListNotAdopted)?;
        let idle = !contest.is_under_way();
        hold(idle, Refusal::RoundUnderWay)?;
        let answers = course.can_resolve(resolution, &|unit| self.agreed_score(unit));
        hold(answers, Refusal::NotPending)
    }

    fn may_give_up(&self, id: ContestId) -> Result<(), Refusal> {
        let closed = self
            .contest_or_refuse(id)?
            .last()
            .is_some_and(|round| matches!(round.phase, RoundPhase::Closed(_)));
        hold(closed, Refusal::NotCounting)
    }

    /// A result is adopted or not once nothing of it is open; what the meeting dislikes it declines, figures kept.
    fn may_adopt_result(&self, id: ContestId) -> Result<(), Refusal> {
        let contest = self.undecided(id)?;
        contest.unsettled().map_or(Ok(()), Err)
    }

    fn undecided(&self, id: ContestId) -> Result<&Contest, Refusal> {
        let contest = self.contest_or_refuse(id)?;
        hold(contest.decision.is_none(), Refusal::Decided)?;
        Ok(contest)
    }

    /// An office that goes by hands, still free, for a member that neither holds nor is chosen for one.
    fn may_elect(&self, role: ClusterRole, unit: UnitId) -> Result<(), Refusal> {
        hold(self.rules_adopted, Refusal::RulesNotAdopted)?;
        hold(!self.by_ballot(role), Refusal::OfficeByBallot)?;
        hold(self.members().any(|u| u.id == unit), Refusal::UnknownUnit)?;
        let free = super::super::count(self.holders(role)) < self.wanted(role);
        hold(free && !self.in_office(unit, None), Refusal::OfficeTaken)
    }

    /// The units that a carried motion puts into office at once (guidance A.I.2).
    fn officers_of(&self, matter: &Matter) -> Vec<Officer> {
        match matter {
            Matter::Office { role, unit } => vec![Officer {
                role: *role,
                unit: *unit,
            }],
            Matter::Result { contest } => self.elected(*contest),
            Matter::Tellers
            | Matter::Rules
            | Matter::Presidium
            | Matter::List { .. }
            | Matter::Candidate { .. }
            | Matter::Resolve { .. }
            | Matter::GiveUp { .. }
            | Matter::Other { .. } => Vec::new(),
        }
    }

    /// Who takes over an office once the result is adopted; nobody takes two.
    fn elected(&self, id: ContestId) -> Vec<Officer> {
        let Some(contest) = self.contest(id) else {
            return Vec::new();
        };
        let role = match contest.rules.purpose {
            Purpose::Selection => return Vec::new(),
            Purpose::Head => ClusterRole::Head,
            Purpose::Deputy => ClusterRole::Deputy,
        };
        let chosen = contest.course.iter().flat_map(Course::chosen);
        chosen
            .map(|placed| placed.unit)
            .filter(|unit| self.officers.iter().all(|officer| officer.unit != *unit))
            .map(|unit| Officer { role, unit })
            .collect()
    }
}
