//! What the events of spare tokens change.

use crate::election::{Replacement, Roll};
use crate::meeting::{ContestId, Event, HeldRound, Meeting, SparesMade};

impl Meeting {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for the events of spares only"
    )]
    pub(super) fn take_spares(&mut self, event: &Event) {
        match event {
            Event::SparesMade { spares } => {
                self.spares = SparesMade {
                    batch: self.spares.batch + 1,
                    left: *spares,
                };
            }
            Event::CredentialReplaced {
                contest,
                lost,
                spare,
                ..
            } => {
                let (lost, spare) = (*lost, *spare);
                self.replace(*contest, &Replacement { lost, spare });
            }
            _ => {}
        }
    }

    /// A spare of the newest round of a contest takes the place of a lost credential.
    fn replace(&mut self, contest: ContestId, replacement: &Replacement) {
        let mut taken = false;
        self.change_contest(contest, |contest| {
            let Some(HeldRound::Electronic(round)) = contest.rounds.last_mut() else {
                return;
            };
            let roll = Roll::parse(&round.files.roll);
            if let Ok(after) = roll.and_then(|roll| round.replaced.with(&roll, replacement)) {
                round.replaced = after;
                taken = true;
            }
        });
        self.spares.left = self.spares.left.saturating_sub(u32::from(taken));
    }
}
