//! A round's life: sealed, opened, closed, opened by the tellers, published; or annulled before any share.

use super::{Answer, hold, said};
use crate::contest::RoundTerms;
use crate::election::{
    Digest, Election, ElectionDraft, Flaw, Method, Point, Question, Roll, RoundId, Rules, Trustees,
};
use crate::meeting::contest::NextRound;
use crate::meeting::{
    Act, Contest, ContestId, Event, Given, Meeting, Refusal, Round, RoundPhase, TellerSlot, Unit,
    UnitId,
};

/// The fewest ballots that may be opened: sums of fewer would show choices.
pub const MINIMUM_BALLOTS: u32 = 3;

impl Meeting {
    pub(super) fn voting(&self) -> bool {
        self.rounds().any(Round::is_voting)
    }

    fn rounds(&self) -> impl Iterator<Item = &Round> {
        self.contests.iter().flat_map(|contest| &contest.rounds)
    }

    /// Fixes everything a ballot is bound to, before the first one.
    pub(super) fn seal_roll(&self, id: ContestId, given: &Given) -> Answer {
        self.in_session()?;
        let contest = self.contest_or_refuse(id)?;
        hold(
            !contest.list.candidates().is_empty(),
            Refusal::NoListProposed,
        )?;
        hold(contest.decision.is_none(), Refusal::Decided)?;
        let uncounted =
            |round: &Round| round.is_voting() || matches!(round.phase, RoundPhase::Counted(..));
        hold(!self.rounds().any(uncounted), Refusal::RoundUnderWay)?;
        hold(
            !contest.last().is_some_and(Round::is_under_way),
            Refusal::RoundUnderWay,
        )?;
        let next = contest.next_round().ok_or(if contest.rounds.is_empty() {
            Refusal::ListNotAdopted
        } else {
            Refusal::NothingLeft
        })?;
        hold(self.committee.adopted, Refusal::TellersNotAdopted)?;
        let trustees = self.committee.trustees().ok_or(Refusal::KeysMissing)?;
        hold(self.token_holders() > 0, Refusal::NoVoters)?;
        let minimum = MINIMUM_BALLOTS;
        hold(
            self.token_holders() >= minimum,
            Refusal::TooFewVoters { minimum },
        )?;
        let Given::Roll { round, credentials } = given else {
            return Err(Refusal::BadEvidence);
        };
        hold(self.round(round).is_none(), Refusal::BadEvidence)?;
        self.sealed(contest, next, &trustees, round, credentials)
    }

    fn sealed(
        &self,
        contest: &Contest,
        next: NextRound,
        trustees: &Trustees,
        round: &RoundId,
        credentials: &[Point],
    ) -> Answer {
        let roll = Roll::from(credentials.to_vec()).map_err(|_| Refusal::BadEvidence)?;
        hold(
            super::super::count(credentials.iter()) == self.token_holders(),
            Refusal::BadEvidence,
        )?;
        let election = self
            .draft(contest, &next, trustees, round)
            .map_err(|_| Refusal::BadEvidence)?;
        Ok(vec![Event::RollSealed {
            contest: contest.id,
            round: round.clone(),
            terms: next.terms,
            candidates: next.candidates,
            election: election.raw().to_owned(),
            trustees: trustees.raw().to_owned(),
            roll: roll.raw().to_owned(),
        }])
    }

    fn draft(
        &self,
        contest: &Contest,
        next: &NextRound,
        trustees: &Trustees,
        round: &RoundId,
    ) -> Result<Election, Flaw> {
        let name = match next.number {
            1 => contest.rules.title.clone(),
            number => format!("{} (lần bỏ phiếu {number})", contest.rules.title),
        };
        Election::draft(ElectionDraft {
            uuid: round.clone(),
            description: self.particulars.title.clone(),
            questions: vec![question(&name, &next.terms, self.answers(&next.candidates))],
            name,
            public_key: trustees.joint_key(),
            administrator: "Chủ tọa".to_owned(),
            credential_authority: "Bàn điểm danh".to_owned(),
            rules: Some(Rules {
                meeting: self.id,
                contest: contest.id.0,
                round: next.number,
                method: Method::List,
                product: None,
                places: next.terms.places,
                minimum: MINIMUM_BALLOTS,
                receipt_key: self.receipt_key,
            }),
        })
    }

    /// The names on the ballot; a district unit stands with the member it belongs to.
    fn answers(&self, candidates: &[UnitId]) -> Vec<String> {
        let name = |unit: &Unit| match &unit.parent {
            Some(parent) => format!("{} ({parent})", unit.name),
            None => unit.name.clone(),
        };
        candidates
            .iter()
            .filter_map(|id| self.unit(*id))
            .map(name)
            .collect()
    }

    pub(super) fn open_round(&self, id: ContestId) -> Answer {
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
        let round = self.contest_or_refuse(id)?.last().ok_or(Refusal::NotOpen)?;
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
                | Given::Statements(_)
                | Given::Roll { .. }
                | Given::Box { .. }
                | Given::Opened { .. },
            ) => Err(Refusal::BadEvidence),
        }
    }

    pub(super) fn give_up_decryption(&self, id: ContestId, reason: &str) -> Answer {
        let round = self
            .contest_or_refuse(id)?
            .last()
            .ok_or(Refusal::NotCounting)?;
        hold(
            matches!(round.phase, RoundPhase::Closed(_)),
            Refusal::NotCounting,
        )?;
        said(reason)?;
        Ok(vec![Event::RoundNotDecryptable {
            contest: id,
            reason: reason.to_owned(),
        }])
    }

    /// Nothing is published while a sum does not balance.
    pub(super) fn publish_round(&self, id: ContestId) -> Answer {
        let round = self
            .contest_or_refuse(id)?
            .last()
            .ok_or(Refusal::NotCounted)?;
        hold(
            matches!(round.phase, RoundPhase::Counted(..)),
            Refusal::NotCounted,
        )?;
        let figures = round.figures().ok_or(Refusal::BadEvidence)?;
        let votes: Vec<u32> = round
            .votes()
            .ok_or(Refusal::BadEvidence)?
            .iter()
            .map(|t| t.votes)
            .collect();
        figures
            .check(&votes, round.terms.max_picks)
            .map_err(|imbalance| Refusal::Unbalanced { imbalance })?;
        let outcome = round.reckoned().ok_or(Refusal::BadEvidence)?;
        Ok(vec![Event::RoundPublished {
            contest: id,
            outcome,
        }])
    }

    /// Nothing is left open: no round under way, no published result that the meeting has not decided on.
    pub(super) fn seal_meeting(&self, given: &Given) -> Answer {
        self.in_session()?;
        hold(
            !self.rounds().any(Round::is_under_way),
            Refusal::RoundUnderWay,
        )?;
        let undecided = |contest: &Contest| {
            contest.decision.is_none()
                && contest
                    .last()
                    .is_some_and(|round| round.outcome().is_some())
        };
        hold(
            !self.contests.iter().any(undecided),
            Refusal::ResultUndecided,
        )?;
        let Given::Statements(statements) = *given else {
            return Err(Refusal::BadEvidence);
        };
        Ok(vec![Event::MeetingSealed { statements }])
    }
}

/// "At most k of the list", blank allowed (docs/cryptography.md §6).
fn question(title: &str, terms: &RoundTerms, answers: Vec<String>) -> Question {
    Question {
        answers,
        blank: true,
        min: 1,
        max: terms.max_picks,
        question: title.to_owned(),
    }
}
