//! Which events an act causes, or why the rules refuse it. One file a part of the meeting's life.

mod committee;
mod desk;
mod keeping;
mod list;
mod motion;
mod paper;
mod prepare;
mod round;
mod rules;
mod spares;
mod units;

use super::{Act, Actor, ContestId, Event, Given, Meeting, Motion, Phase, Refusal};
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
            return self.decide_after_sealing(actor, act);
        }
        match actor {
            Actor::Chair => self.decide_for_chair(act, given),
            Actor::Deputy => self.decide_for_deputy(act, given),
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

    /// The deputy does what the chair does, but hands nothing on (guidance A.II.2.b).
    fn decide_for_deputy(&self, act: &Act, given: &Given) -> Answer {
        let own = matches!(act, Act::Delegate { .. } | Act::EndDelegation);
        hold(!own, Refusal::NotYours)?;
        self.decide_for_chair(act, given)
    }

    fn decide_for_chair(&self, act: &Act, given: &Given) -> Answer {
        match act {
            Act::NameMeeting(_)
            | Act::SetWording(_)
            | Act::SetPaperWords(_)
            | Act::ImportUnits { .. }
            | Act::CorrectUnit { .. }
            | Act::LockScores { .. }
            | Act::UnlockScores { .. }
            | Act::NotePastHolders { .. }
            | Act::AddDesk { .. }
            | Act::RemoveDesk { .. }
            | Act::OpenCheckIn
            | Act::OpenSession => self.prepare(act),
            Act::TakePreset { preset } => self.take_preset(preset),
            Act::SetRules { rules } => self.set_rules(rules),
            Act::SetAgenda { items } => rules::set_agenda(items),
            Act::TickAgenda { item, done } => self.tick_agenda(*item, *done),
            Act::Delegate { to, key } => self.delegate(to, key),
            Act::EndDelegation => self.end_delegation(),
            Act::NameTellers { tellers } => self.name_tellers(tellers),
            Act::NamePresidium { people } => self.name_presidium(people),
            Act::PutMotion { matter } => self.put_motion(matter),
            Act::CountHands {
                motion,
                hands,
                reason,
            } => self.count_hands(*motion, *hands, reason),
            Act::WithdrawMotion { motion } => self.withdraw_motion(*motion),
            Act::AcceptKey { slot } => self.accept_key(*slot),
            Act::RejectKey { slot, reason } => self.reject_key(*slot, reason),
            Act::ProposeList { .. }
            | Act::WithdrawCandidate { .. }
            | Act::SealRoll { .. }
            | Act::OpenRound { .. }
            | Act::CloseRound { .. }
            | Act::AnnulRound { .. }
            | Act::MoveToPaper { .. }
            | Act::PublishRound { .. } => self.decide_on_contest(act, given),
            Act::SignPact(signing) => self.sign_pact(signing),
            Act::UnsignPact { unit, reason } => self.unsign_pact(*unit, reason),
            Act::NoteCopy(note) => self.note_copy(note),
            Act::SealMeeting => self.seal_meeting(given),
            Act::ProposeDestruction { .. } | Act::WithdrawDestruction => Err(Refusal::NotOver),
            Act::OfferKey { .. }
            | Act::ConfirmDestruction
            | Act::CheckIn { .. }
            | Act::UndoCheckIn { .. }
            | Act::CheckOut { .. }
            | Act::NoteAttendee { .. }
            | Act::DropAttendee { .. }
            | Act::IssueToken { .. }
            | Act::VoidToken { .. }
            | Act::MakeSpares { .. }
            | Act::ReplaceLost { .. }
            | Act::EnterPaperCount { .. }
            | Act::GiveShare { .. } => Err(Refusal::NotYours),
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for the chair's acts on one contest only"
    )]
    fn decide_on_contest(&self, act: &Act, given: &Given) -> Answer {
        match act {
            Act::ProposeList {
                contest,
                candidates,
            } => self.propose_list(*contest, candidates),
            Act::WithdrawCandidate {
                contest,
                unit,
                reason,
            } => self.withdraw_candidate(*contest, *unit, reason),
            Act::SealRoll { contest } => self.seal_roll(*contest, given),
            Act::OpenRound { contest } => self.open_round(*contest),
            Act::CloseRound { contest } => self.close_round(*contest, given),
            Act::AnnulRound { contest, reason } => self.annul_round(*contest, reason),
            Act::MoveToPaper { contest, reason } => self.move_to_paper(*contest, reason),
            Act::PublishRound { contest } => self.publish_round(*contest),
            _ => Err(Refusal::NotYours),
        }
    }

    fn contest_or_refuse(&self, id: ContestId) -> Result<&Contest, Refusal> {
        self.contest(id).ok_or(Refusal::UnknownContest)
    }

    fn in_session(&self) -> Result<(), Refusal> {
        hold(self.phase == Phase::InSession, Refusal::NotInSession)
    }

    /// What a motion speaks of does not change while it is before the room.
    fn no_motion(&self) -> Result<(), Refusal> {
        hold(self.open_motion().is_none(), Refusal::MotionOpen)
    }

    /// The same for what changes one contest only.
    fn no_motion_on(&self, id: ContestId) -> Result<(), Refusal> {
        let speaks = |motion: &Motion| motion.matter.contest() == Some(id);
        hold(!self.open_motion().is_some_and(speaks), Refusal::MotionOpen)
    }

    fn quorum(&self) -> Result<(), Refusal> {
        self.no_quorum().map_or(Ok(()), Err)
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
