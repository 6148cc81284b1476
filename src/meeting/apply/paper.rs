//! What the events of a round on paper change.

use crate::contest::{Convocation, RoundTerms};
use crate::meeting::{ContestId, Event, HeldRound, Meeting, PaperPhase, PaperRound};

impl Meeting {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for the events of rounds on paper only"
    )]
    pub(super) fn take_paper(&mut self, event: &Event) {
        match event {
            Event::MovedToPaper {
                contest,
                terms,
                reason,
            } => self.begin_on_paper(*contest, terms, reason),
            Event::PaperCountEntered {
                contest,
                slot,
                count,
            } => self.change_paper(*contest, |round| {
                round.entries.insert(*slot, count.clone());
            }),
            Event::PaperRoundCounted { contest } => {
                self.change_paper(*contest, |round| {
                    let agreed = round.entries.iter();
                    let mut agreed =
                        agreed.filter(|(slot, count)| round.is_agreed_on(**slot, count));
                    if let Some((_, count)) = agreed.next() {
                        round.phase = PaperPhase::Counted(count.clone());
                    }
                });
            }
            _ => {}
        }
    }

    fn begin_on_paper(&mut self, contest: ContestId, terms: &RoundTerms, reason: &str) {
        let convocation = Convocation {
            convened: crate::meeting::count(self.seats.iter()),
            present: self.present(),
        };
        self.change_contest(contest, |contest| {
            contest.rounds.push(HeldRound::Paper(PaperRound {
                number: crate::meeting::count(contest.rounds.iter()) + 1,
                terms: terms.clone(),
                reason: reason.to_owned(),
                convocation,
                entries: std::collections::BTreeMap::new(),
                phase: PaperPhase::Open,
            }));
        });
    }

    /// Changes the newest round of a contest, if it is on paper.
    pub(super) fn change_paper(
        &mut self,
        contest: ContestId,
        change: impl FnOnce(&mut PaperRound),
    ) {
        self.change_contest(contest, |contest| {
            if let Some(HeldRound::Paper(round)) = contest.rounds.last_mut() {
                change(round);
            }
        });
    }
}
