//! What the events of a round change.

use crate::contest::{Outcome, RoundTerms};
use crate::election::RoundId;
use crate::meeting::{
    ContestId, Count, Event, HeldRound, Meeting, PaperPhase, Replaced, Round, RoundFiles,
    RoundPhase, Share, Sums,
};

impl Meeting {
    pub(super) fn take_roll(&mut self, event: &Event) {
        let Event::RollSealed {
            contest,
            round,
            terms,
            election,
            trustees,
            roll,
        } = event
        else {
            return;
        };
        let files = RoundFiles {
            election: election.clone(),
            trustees: trustees.clone(),
            roll: roll.clone(),
        };
        let sealed = self.sealed_round(round, terms, files);
        self.change_contest(*contest, |contest| {
            contest.rounds.push(HeldRound::Electronic(Round {
                number: crate::meeting::count(contest.rounds.iter()) + 1,
                ..sealed.clone()
            }));
        });
    }

    fn sealed_round(&self, id: &RoundId, terms: &RoundTerms, files: RoundFiles) -> Round {
        Round {
            number: 1,
            id: id.clone(),
            terms: terms.clone(),
            voters: self.token_holders(),
            convened: crate::meeting::count(self.seats.iter()),
            present: self.present(),
            replaced: Replaced::nothing(&files.election),
            files,
            phase: RoundPhase::Sealed,
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for the events of rounds only"
    )]
    pub(super) fn take_round(&mut self, event: &Event) {
        match event {
            Event::RoundOpened { contest } => self.turn(*contest, |_| RoundPhase::Open),
            Event::RoundClosed {
                contest,
                ballots,
                archive,
            } => self.turn(*contest, |_| {
                RoundPhase::Closed(Count {
                    ballots: *ballots,
                    archive: *archive,
                    shares: Vec::new(),
                })
            }),
            Event::RoundNotCountable { contest, ballots } => {
                self.turn(*contest, |_| RoundPhase::NotCountable { ballots: *ballots });
                self.fail(*contest);
            }
            Event::RoundAnnulled { contest, reason } => self.annul(*contest, reason),
            Event::ShareAccepted {
                contest,
                slot,
                share,
                ..
            } => {
                self.turn(*contest, |phase| {
                    shared(
                        phase,
                        Share {
                            slot: *slot,
                            digest: *share,
                        },
                    )
                });
            }
            Event::RoundCounted {
                contest,
                sums,
                result,
                archive,
            } => {
                let sums = Sums {
                    sums: sums.clone(),
                    result: *result,
                    archive: *archive,
                };
                self.turn(*contest, |phase| counted(phase, sums));
            }
            Event::RoundPublished { contest, outcome } => {
                self.turn(*contest, |phase| published(phase, outcome));
                self.publish_paper(*contest, outcome);
                self.go_on(*contest, outcome);
            }
            _ => {}
        }
    }

    fn annul(&mut self, contest: ContestId, reason: &str) {
        let reason = reason.to_owned();
        self.change_paper(contest, |round| {
            round.phase = PaperPhase::Annulled {
                reason: reason.clone(),
            };
        });
        self.turn(contest, |_| RoundPhase::Annulled { reason });
        self.change_course(contest, crate::contest::Course::annulled);
    }

    fn publish_paper(&mut self, contest: ContestId, outcome: &Outcome) {
        self.change_paper(contest, |round| {
            if let PaperPhase::Counted(count) = &round.phase {
                round.phase = PaperPhase::Published(count.clone(), outcome.clone());
            }
        });
    }

    /// What a published outcome opens or settles.
    fn go_on(&mut self, id: ContestId, outcome: &Outcome) {
        let scores = self.agreed_scores();
        self.change_contest(id, |contest| {
            let terms = contest.newest().map(|round| round.terms().clone());
            if let (Some(terms), Some(course)) = (terms, contest.course.as_mut()) {
                course.publish(&terms, outcome, &|unit| scores.get(&unit).copied());
            }
        });
    }

    /// Turns the newest round of a contest into another phase.
    pub(super) fn turn(
        &mut self,
        contest: ContestId,
        change: impl FnOnce(RoundPhase) -> RoundPhase,
    ) {
        self.change_contest(contest, |contest| {
            if let Some(HeldRound::Electronic(round)) = contest.rounds.last_mut() {
                round.phase = change(std::mem::replace(&mut round.phase, RoundPhase::Sealed));
            }
        });
    }
}

fn shared(phase: RoundPhase, share: Share) -> RoundPhase {
    let RoundPhase::Closed(mut count) = phase else {
        return phase;
    };
    count.shares.push(share);
    RoundPhase::Closed(count)
}

fn counted(phase: RoundPhase, sums: Sums) -> RoundPhase {
    let RoundPhase::Closed(count) = phase else {
        return phase;
    };
    RoundPhase::Counted(count, sums)
}

fn published(phase: RoundPhase, outcome: &Outcome) -> RoundPhase {
    let RoundPhase::Counted(count, sums) = phase else {
        return phase;
    };
    RoundPhase::Published(count, sums, outcome.clone())
}
