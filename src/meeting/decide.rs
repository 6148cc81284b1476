//! Which events an act causes, or why the rules refuse it. One file a part of the meeting's life.

mod committee;
mod desk;
mod list;
mod prepare;
mod round;

use super::{Act, Actor, ContestId, Event, Given, Meeting, Phase, Refusal};
use crate::meeting::contest::Contest;

pub use round::MINIMUM_BALLOTS;

/// What every part answers.
type Answer = Result<Vec<Event>, Refusal>;

impl Meeting {
    /// Decides on one act by `actor`, with the hall's evidence beside it.
    ///
    /// # Errors
    /// The [`Refusal`] of the first rule the act breaks; nothing has happened then.
    pub fn decide(&self, actor: Actor, act: &Act, given: &Given) -> Answer {
        if self.phase == Phase::Sealed {
            return Err(Refusal::Sealed);
        }
        match actor {
            Actor::Chair => self.decide_for_chair(act, given),
            Actor::Desk(desk) => self.decide_for_desk(desk, act, given),
            Actor::Teller(slot) => self.decide_for_teller(slot, act, given),
            Actor::Newcomer(session) => {
                let Act::OfferKey { slot, key } = act else {
                    return Err(Refusal::NotYours);
                };
                self.offer_key(*slot, key, session)
            }
        }
    }

    fn decide_for_chair(&self, act: &Act, given: &Given) -> Answer {
        match act {
            Act::NameMeeting(_)
            | Act::ImportUnits { .. }
            | Act::SetContests { .. }
            | Act::CorrectUnit { .. }
            | Act::AddDesk { .. }
            | Act::RemoveDesk { .. }
            | Act::OpenCheckIn
            | Act::OpenSession => self.prepare(act),
            Act::NameTellers { tellers } => self.name_tellers(tellers),
            Act::AdoptTellers { hands } => self.adopt_tellers(*hands),
            Act::AcceptKey { slot } => self.accept_key(*slot),
            Act::RejectKey { slot, reason } => self.reject_key(*slot, reason),
            Act::ProposeList {
                contest,
                candidates,
            } => self.propose_list(*contest, candidates),
            Act::AdoptList { contest, hands } => self.adopt_list(*contest, *hands),
            Act::AdoptResult {
                contest,
                hands,
                reason,
            } => self.adopt_result(*contest, *hands, reason),
            Act::SealRoll { contest } => self.seal_roll(*contest, given),
            Act::OpenRound { contest } => self.open_round(*contest),
            Act::CloseRound { contest } => self.close_round(*contest, given),
            Act::AnnulRound { contest, reason } => self.annul_round(*contest, reason),
            Act::GiveUpDecryption { contest, reason } => self.give_up_decryption(*contest, reason),
            Act::PublishRound { contest } => self.publish_round(*contest),
            Act::SealMeeting => self.seal_meeting(given),
            Act::OfferKey { .. }
            | Act::CheckIn { .. }
            | Act::UndoCheckIn { .. }
            | Act::IssueToken { .. }
            | Act::VoidToken { .. }
            | Act::GiveShare { .. } => Err(Refusal::NotYours),
        }
    }

    fn contest_or_refuse(&self, id: ContestId) -> Result<&Contest, Refusal> {
        self.contest(id).ok_or(Refusal::UnknownContest)
    }

    fn in_session(&self) -> Result<(), Refusal> {
        hold(self.phase == Phase::InSession, Refusal::NotInSession)
    }

    /// A show of hands counts all seats present, no more and no fewer.
    fn add_up(&self, hands: super::Hands) -> Result<(), Refusal> {
        let present = self.present();
        hold(
            hands.add_up_to(present),
            Refusal::HandsDoNotAddUp { present },
        )
    }
}

/// Goes on only if the rule holds.
fn hold(rule: bool, refusal: Refusal) -> Result<(), Refusal> {
    if rule { Ok(()) } else { Err(refusal) }
}

/// Goes on only if somebody said something.
fn said(text: &str) -> Result<(), Refusal> {
    hold(!text.trim().is_empty(), Refusal::Empty)
}
