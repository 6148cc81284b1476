//! A round's life: sealed, opened, closed, opened by the tellers, published; or annulled before any share.

use super::{Answer, hold, said};
use crate::contest::{Next, Purpose, RoundTerms};
use crate::election::{Digest, Roll, Trustees};
use crate::meeting::{
    Act, Contest, ContestId, Event, Given, Meeting, Refusal, Round, RoundPhase, TellerSlot,
};

/// The fewest ballots that may be opened: sums of fewer would show choices.
pub const MINIMUM_BALLOTS: u32 = 3;

impl Meeting {
    pub(super) fn voting(&self) -> bool {
        self.rounds().any(Round::is_voting)
    }

    pub(super) fn rounds(&self) -> impl Iterator<Item = &Round> {
        self.contests.iter().flat_map(Contest::electronic)
    }

    fn has_round_under_way(&self) -> bool {
        self.contests.iter().any(Contest::is_under_way)
    }

    /// Fixes everything a ballot is bound to, before the first one.
    pub(super) fn seal_roll(&self, id: ContestId, given: &Given) -> Answer {
        self.in_session()?;
        self.no_motion()?;
        hold(self.rules_adopted, Refusal::RulesNotAdopted)?;
        self.quorum()?;
        let contest = self.contest_or_refuse(id)?;
        hold(
            !contest.list.candidates().is_empty(),
            Refusal::NoListProposed,
        )?;
        hold(contest.decision.is_none(), Refusal::Decided)?;
        hold(!self.has_round_under_way(), Refusal::RoundUnderWay)?;
        let terms = terms_of_next(contest)?;
        hold(!contest.must_be_on_paper(), Refusal::OnPaper)?;
        self.free_of_office(contest, &terms)?;
        hold(self.committee.adopted, Refusal::TellersNotAdopted)?;
        let trustees = self.committee.trustees().ok_or(Refusal::KeysMissing)?;
        hold(self.token_holders() > 0, Refusal::NoVoters)?;
        let minimum = MINIMUM_BALLOTS;
        hold(
            self.token_holders() >= minimum,
            Refusal::TooFewVoters { minimum },
        )?;
        let Given::Roll { round, .. } = given else {
            return Err(Refusal::BadEvidence);
        };
        hold(self.round(round).is_none(), Refusal::BadEvidence)?;
        self.sealed(contest, terms, &trustees, given)
    }

    /// Nobody stands for an office who holds one, or was chosen for one since the list was adopted.
    pub(super) fn free_of_office(
        &self,
        contest: &Contest,
        terms: &RoundTerms,
    ) -> Result<(), Refusal> {
        let elects = contest.rules.purpose != Purpose::Selection;
        let taken = |unit| self.in_office(unit, Some(contest.id));
        hold(
            !elects || !terms.candidates().any(taken),
            Refusal::OfficeTaken,
        )
    }

    fn sealed(
        &self,
        contest: &Contest,
        terms: RoundTerms,
        trustees: &Trustees,
        given: &Given,
    ) -> Answer {
        let Given::Roll {
            round,
            credentials,
            spares,
        } = given
        else {
            return Err(Refusal::BadEvidence);
        };
        let roll = Roll::from(credentials.clone()).map_err(|_| Refusal::BadEvidence)?;
        let listed = self.token_holders() + self.spares.left;
        hold(
            super::super::count(credentials.iter()) == listed
                && self.spares_fit(credentials, spares),
            Refusal::BadEvidence,
        )?;
        let election = self
            .election(contest, &terms, trustees, (round, spares))
            .map_err(|_| Refusal::BadEvidence)?;
        Ok(vec![Event::RollSealed {
            contest: contest.id,
            round: round.clone(),
            terms,
            election: election.raw().to_owned(),
            trustees: trustees.raw().to_owned(),
            roll: roll.raw().to_owned(),
        }])
    }

    /// While a motion is before the room nothing new begins.
    pub(super) fn open_round(&self, id: ContestId) -> Answer {
        self.no_motion()?;
        let round = self
            .contest_or_refuse(id)?
            .last()
            .ok_or(Refusal::NotSealedYet)?;
        hold(round.phase == RoundPhase::Sealed, Refusal::NotSealedYet)?;
        Ok(vec![Event::RoundOpened { contest: id }])
    }

    pub(super) fn close_round(&self, id: ContestId, given: &Given) -> Answer {
        let round = self.contest_or_refuse(id)?.last().ok_or(Refusal::NotOpen)?;
        hold(round.phase == RoundPhase::Open, Refusal::NotOpen)?;
        let Given::Box { ballots, archive } = *given else {
            return Err(Refusal::BadEvidence);
        };
        hold(ballots <= round.voters, Refusal::BadEvidence)?;
        let closed = Event::RoundClosed {
            contest: id,
            ballots,
            archive,
        };
        if ballots < MINIMUM_BALLOTS {
            return Ok(vec![
                closed,
                Event::RoundNotCountable {
                    contest: id,
                    ballots,
                },
            ]);
        }
        Ok(vec![closed])
    }

    /// Possible only before the first share is accepted; the ballots are never opened.
    pub(super) fn annul_round(&self, id: ContestId, reason: &str) -> Answer {
        self.no_motion_on(id)?;
        let contest = self.contest_or_refuse(id)?;
        if let Some(round) = contest.last_on_paper() {
            return super::paper::annul_paper(id, round, reason);
        }
        let round = contest.last().ok_or(Refusal::NotOpen)?;
        match &round.phase {
            RoundPhase::Sealed | RoundPhase::Open => {}
            RoundPhase::Closed(count) => hold(count.shares.is_empty(), Refusal::ShareGiven)?,
            RoundPhase::Counted(..) | RoundPhase::Published(..) => return Err(Refusal::ShareGiven),
            RoundPhase::Annulled { .. }
            | RoundPhase::NotCountable { .. }
            | RoundPhase::NotDecryptable { .. } => {
                return Err(Refusal::NotOpen);
            }
        }
        said(reason)?;
        Ok(vec![Event::RoundAnnulled {
            contest: id,
            reason: reason.to_owned(),
        }])
    }

    pub(super) fn decide_for_teller(&self, slot: TellerSlot, act: &Act, given: &Given) -> Answer {
        if let Act::EnterPaperCount { contest, count } = act {
            return self.enter_paper_count(slot, *contest, count);
        }
        let Act::GiveShare {
            contest,
            share,
            statements,
            reason,
        } = act
        else {
            return Err(Refusal::NotYours);
        };
        self.give_share(
            slot,
            *contest,
            *share,
            (*statements, reason.as_deref()),
            given,
        )
    }

    /// One share a teller; given on the statements of half of the ballots or fewer only with a reason.
    fn give_share(
        &self,
        slot: TellerSlot,
        id: ContestId,
        share: Digest,
        (statements, reason): (u32, Option<&str>),
        given: &Given,
    ) -> Answer {
        self.no_motion_on(id)?;
        let round = self
            .contest_or_refuse(id)?
            .last()
            .ok_or(Refusal::NotCounting)?;
        let RoundPhase::Closed(count) = &round.phase else {
            return Err(Refusal::NotCounting);
        };
        hold(
            !count.shares.iter().any(|s| s.slot == slot),
            Refusal::ShareTwice,
        )?;
        let vouched = u64::from(statements) * 2 > u64::from(count.ballots);
        let reason = reason.filter(|reason| !reason.trim().is_empty());
        hold(vouched || reason.is_some(), Refusal::ReasonNeeded)?;
        let accepted = Event::ShareAccepted {
            contest: id,
            slot,
            share,
            statements,
            reason: reason.map(str::to_owned),
        };
        let last = count.shares.len() + 1 == self.committee.tellers.len();
        match (last, given) {
            (false, Given::Nothing) => Ok(vec![accepted]),
            (
                true,
                Given::Opened {
                    sums,
                    result,
                    archive,
                },
            ) => Ok(vec![
                accepted,
                Event::RoundCounted {
                    contest: id,
                    sums: sums.clone(),
                    result: *result,
                    archive: *archive,
                },
            ]),
            (
                _,
                Given::Nothing
                | Given::OnServer
                | Given::Replaced { .. }
                | Given::Statements(_)
                | Given::Roll { .. }
                | Given::Box { .. }
                | Given::Opened { .. },
            ) => Err(Refusal::BadEvidence),
        }
    }

    /// Nothing is published while a sum does not balance, or while hands are being counted.
    pub(super) fn publish_round(&self, id: ContestId) -> Answer {
        self.no_motion()?;
        let contest = self.contest_or_refuse(id)?;
        let round = contest.newest().ok_or(Refusal::NotCounted)?;
        hold(
            round.is_under_way() && round.has_counted(),
            Refusal::NotCounted,
        )?;
        let outcome = round
            .reckoned(&contest.rules)
            .ok_or(Refusal::BadEvidence)?
            .map_err(|imbalance| Refusal::Unbalanced { imbalance })?;
        Ok(vec![Event::RoundPublished {
            contest: id,
            outcome,
        }])
    }

    /// Nothing is left open: no round under way, no published result that the meeting has not decided on, no failed round of
    /// which it has not said what becomes of the contest.
    pub(super) fn seal_meeting(&self, given: &Given) -> Answer {
        self.in_session()?;
        self.no_motion()?;
        hold(!self.has_round_under_way(), Refusal::RoundUnderWay)?;
        let mut open = self.contests.iter().filter_map(Contest::left_open);
        let undecided = open.next().filter(|_| self.no_quorum().is_none());
        undecided.map_or(Ok(()), Err)?;
        let Given::Statements(statements) = *given else {
            return Err(Refusal::BadEvidence);
        };
        Ok(vec![Event::MeetingSealed { statements }])
    }
}

/// The round that may be sealed now, or why none may.
pub(super) fn terms_of_next(contest: &Contest) -> Result<RoundTerms, Refusal> {
    let course = contest.course.as_ref().ok_or(Refusal::ListNotAdopted)?;
    match course.next() {
        Next::Round(terms) => Ok(terms),
        Next::Decide(_) => Err(Refusal::MeetingMustDecide),
        Next::Settled => Err(Refusal::NothingLeft),
    }
}
