//! When the steps of a meeting and of its rounds were taken, as its papers tell.

use std::collections::BTreeMap;

use crate::meeting::{ContestId, Event, Matter, Meeting, MotionId, Timestamp};

/// When the steps of a meeting were taken, as its papers tell.
#[derive(Debug, Default)]
pub(crate) struct Times {
    /// When the session opened.
    pub(crate) session_opened: Option<Timestamp>,
    /// When the hands of each motion were counted.
    pub(crate) counted: BTreeMap<MotionId, Timestamp>,
    /// Each contest's rounds, on phones and on paper, oldest first.
    rounds: BTreeMap<ContestId, Vec<RoundTimes>>,
}

/// When the steps of a round were taken.
#[derive(Debug, Default)]
pub(crate) struct RoundTimes {
    /// Ballots were no longer taken; on paper, the first count was in.
    pub(crate) closed: Option<Timestamp>,
    /// The last share opened the sums; on paper, two counts agreed.
    pub(crate) counted: Option<Timestamp>,
    /// It was published, annulled, or came to nothing.
    pub(crate) ended: Option<Timestamp>,
}

impl Times {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only the steps that papers tell the time of"
    )]
    pub(super) fn note(&mut self, meeting: &Meeting, event: &Event, at: &Timestamp) {
        let at = Some(at.clone());
        match event {
            Event::SessionOpened => self.session_opened = at,
            Event::RollSealed { contest, .. } | Event::MovedToPaper { contest, .. } => {
                let rounds = self.rounds.entry(*contest).or_default();
                rounds.push(RoundTimes::default());
            }
            Event::RoundClosed { contest, .. } => self.note_round(*contest, |round| {
                round.closed = at;
            }),
            Event::PaperCountEntered { contest, .. } => self.note_round(*contest, |round| {
                round.closed = round.closed.take().or(at);
            }),
            Event::RoundCounted { contest, .. } | Event::PaperRoundCounted { contest } => {
                self.note_round(*contest, |round| round.counted = at);
            }
            Event::RoundPublished { contest, .. }
            | Event::RoundNotCountable { contest, .. }
            | Event::RoundAnnulled { contest, .. } => self.note_round(*contest, |round| {
                round.ended = at;
            }),
            Event::MotionCounted { motion, count } => {
                self.counted.extend(at.clone().map(|at| (*motion, at)));
                if let Some(contest) = gives_up(meeting, *motion).filter(|_| count.carried) {
                    self.note_round(contest, |round| round.ended = at);
                }
            }
            _ => {}
        }
    }

    /// Notes something of the newest round of a contest.
    fn note_round(&mut self, contest: ContestId, note: impl FnOnce(&mut RoundTimes)) {
        let rounds = self.rounds.get_mut(&contest);
        rounds.and_then(|rounds| rounds.last_mut()).map(note);
    }

    /// When the steps of a round were taken, by its number in the contest.
    pub(crate) fn round(&self, contest: ContestId, number: u32) -> Option<&RoundTimes> {
        let at = usize::try_from(number.checked_sub(1)?).ok()?;
        self.rounds.get(&contest)?.get(at)
    }
}

/// The contest whose round a motion gives up.
fn gives_up(meeting: &Meeting, motion: MotionId) -> Option<ContestId> {
    let mut motions = meeting.motions.iter();
    let put = motions.find(|put| put.id == motion)?;
    matches!(put.matter, Matter::GiveUp { .. }).then(|| put.matter.contest())?
}
