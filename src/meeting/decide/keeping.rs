//! Acts after sealing: the chair proposes to destroy the electronic ballots, a teller confirms.

use super::{Answer, hold, said};
use crate::meeting::{Act, Actor, Event, Keeping, Meeting, Refusal};

impl Meeting {
    /// All that a sealed meeting still takes; that the time of keeping is over is [`crate::meeting::Record`]'s to say, which
    /// alone knows the hour.
    pub(super) fn decide_after_sealing(&self, actor: Actor, act: &Act) -> Answer {
        match (actor, act) {
            (Actor::Chair, Act::ProposeDestruction { reason }) => {
                hold(self.keeping == Keeping::Kept, Refusal::Decided)?;
                said(reason)?;
                Ok(vec![Event::DestructionProposed {
                    reason: reason.clone(),
                }])
            }
            (Actor::Chair, Act::WithdrawDestruction) => {
                self.destruction_proposed()?;
                Ok(vec![Event::DestructionWithdrawn])
            }
            (Actor::Teller(slot), Act::ConfirmDestruction) => {
                self.destruction_proposed()?;
                Ok(vec![Event::BallotsDestroyed { slot }])
            }
            _ => Err(Refusal::Sealed),
        }
    }

    fn destruction_proposed(&self) -> Result<(), Refusal> {
        let proposed = matches!(self.keeping, Keeping::Proposed(_));
        hold(proposed, Refusal::NothingProposed)
    }
}
