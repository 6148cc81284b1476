//! What motions change once their hands are counted, and what else the room is shown: lists, presidium, offices, register.

use std::collections::BTreeMap;

use crate::contest::{Course, Resolution};
use crate::meeting::{
    CandidateList, Contest, ContestId, Decision, Event, HandCount, Matter, Meeting, Motion,
    MotionId, MotionState, Presidium, RoundPhase, UnitId,
};

impl Meeting {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for motions and what they speak of only"
    )]
    pub(super) fn take_motion(&mut self, event: &Event) {
        match event {
            Event::PresidiumNamed { people } => {
                self.presidium = Presidium {
                    people: people.clone(),
                    adopted: false,
                };
            }
            Event::MotionPut { motion, matter } => self.motions.push(Motion {
                id: *motion,
                matter: matter.clone(),
                state: MotionState::Open,
            }),
            Event::MotionCounted { motion, count } => self.take_count(*motion, count),
            Event::MotionWithdrawn { motion } => self.end_motion(*motion, MotionState::Withdrawn),
            Event::OfficersElected { officers } => self.officers.extend(officers),
            Event::ListProposed {
                contest,
                candidates,
            } => self.change_contest(*contest, |contest| {
                contest.list = CandidateList::Proposed(candidates.clone(), BTreeMap::new());
            }),
            Event::CandidateWithdrawn { contest, unit, .. } => {
                self.change_course(*contest, |course| course.withdraw(*unit));
            }
            Event::PactSigned(signing) => self.pact.push(signing.clone()),
            Event::PactUnsigned { unit, .. } => self.pact.retain(|line| line.unit != *unit),
            _ => {}
        }
    }

    fn end_motion(&mut self, id: MotionId, state: MotionState) {
        if let Some(motion) = self.motions.iter_mut().find(|motion| motion.id == id) {
            motion.state = state;
        }
    }

    fn take_count(&mut self, id: MotionId, count: &HandCount) {
        let matter = self
            .motions
            .iter()
            .find(|motion| motion.id == id)
            .map(|motion| motion.matter.clone());
        self.end_motion(id, MotionState::Counted(count.clone()));
        if let Some(matter) = matter {
            self.take_effect(&matter, count);
        }
    }

    fn take_effect(&mut self, matter: &Matter, count: &HandCount) {
        let carried = count.carried;
        match matter {
            Matter::Tellers => self.committee.adopted = carried,
            Matter::Rules => self.rules_adopted = carried,
            Matter::Presidium => self.presidium.adopted = carried,
            Matter::List { contest } => self.end_list(*contest, |_| carried),
            Matter::Candidate { contest, unit } => self.take_item(*contest, *unit, carried),
            Matter::Resolve {
                contest,
                resolution,
            } if carried => self.resolve(*contest, *resolution),
            Matter::GiveUp { contest } if carried => self.give_up(*contest, &count.reason),
            Matter::Result { contest } => {
                self.change_contest(*contest, |contest| {
                    contest.decision = Some(decision(count));
                });
            }
            Matter::Resolve { .. }
            | Matter::GiveUp { .. }
            | Matter::Office { .. }
            | Matter::Other { .. } => {}
        }
    }

    /// Adopts the names that `kept` says, or declines the list where it keeps none.
    fn end_list(&mut self, id: ContestId, kept: impl Fn(&UnitId) -> bool) {
        let Some(contest) = self.contest(id) else {
            return;
        };
        let proposed = contest.list.candidates().to_vec();
        let names: Vec<UnitId> = proposed.iter().copied().filter(|u| kept(u)).collect();
        if names.is_empty() {
            return self.change_contest(id, |contest| {
                contest.list = CandidateList::Declined(proposed);
            });
        }
        let course = Course::begin(&contest.rules, self.stand(&names));
        self.change_contest(id, |contest| {
            contest.list = CandidateList::Adopted(names);
            contest.course = Some(course);
        });
    }

    /// One name of a list; with the last one the list is made of those carried.
    fn take_item(&mut self, id: ContestId, unit: UnitId, carried: bool) {
        let mut all: Option<BTreeMap<UnitId, bool>> = None;
        self.change_contest(id, |contest| {
            if let CandidateList::Proposed(names, voted) = &mut contest.list {
                voted.insert(unit, carried);
                if names.iter().all(|name| voted.contains_key(name)) {
                    all = Some(voted.clone());
                }
            }
        });
        if let Some(voted) = all {
            self.end_list(id, |name| voted.get(name) == Some(&true));
        }
    }

    fn resolve(&mut self, id: ContestId, resolution: Resolution) {
        let scores = self.agreed_scores();
        self.change_course(id, |course| {
            course.resolve(resolution, &|unit| scores.get(&unit).copied());
        });
        self.change_contest(id, Contest::end_if_over);
    }

    fn give_up(&mut self, id: ContestId, reason: &str) {
        self.turn(id, |_| RoundPhase::NotDecryptable {
            reason: reason.to_owned(),
        });
        self.fail(id);
    }

    /// The newest round came to nothing: the meeting decides how the contest goes on.
    pub(super) fn fail(&mut self, id: ContestId) {
        self.change_contest(id, |contest| {
            let terms = contest.newest().map(|round| round.terms().clone());
            if let (Some(terms), Some(course)) = (terms, contest.course.as_mut()) {
                course.failed(&terms);
            }
        });
    }

    pub(super) fn change_course(&mut self, id: ContestId, change: impl FnOnce(&mut Course)) {
        self.change_contest(id, |contest| {
            if let Some(course) = contest.course.as_mut() {
                change(course);
            }
        });
    }
}

impl Contest {
    /// A contest dropped by a motion with nothing published is over; what earlier rounds of a dropped one chose is still put
    /// to the meeting.
    fn end_if_over(&mut self) {
        let Some(course) = &self.course else {
            return;
        };
        if course.dropped() && !self.is_published() {
            self.decision = Some(Decision::Dropped);
        }
    }
}

fn decision(count: &HandCount) -> Decision {
    let hands = count.hands;
    if count.carried {
        Decision::Adopted { hands }
    } else {
        Decision::Declined {
            hands,
            reason: count.reason.clone(),
        }
    }
}
