//! The committee of tellers: named, adopted by a show of hands, its keys offered and confirmed.

use super::{Answer, hold, said};
use crate::election::{Point, TrusteeKey};
use crate::meeting::{
    Actor, Event, Hands, Meeting, Phase, Refusal, TellerKey, TellerName, TellerSlot,
};

/// The largest committee (practice: three to five).
const MOST_TELLERS: usize = 5;

impl Meeting {
    pub(super) fn name_tellers(&self, tellers: &[TellerName]) -> Answer {
        self.committee_free()?;
        let fewest = if self.rehearsal { 1 } else { 2 };
        hold(
            (fewest..=MOST_TELLERS).contains(&tellers.len()),
            Refusal::CommitteeSize,
        )?;
        for teller in tellers {
            said(&teller.name)?;
        }
        Ok(vec![Event::TellersNamed {
            tellers: tellers.to_vec(),
        }])
    }

    /// More than half of the seats present must be in favour; a committee that was declined must be named anew.
    pub(super) fn adopt_tellers(&self, hands: Hands) -> Answer {
        hold(self.phase != Phase::Preparing, Refusal::NotCheckingIn)?;
        self.committee_free()?;
        hold(!self.committee.tellers.is_empty(), Refusal::UnknownTeller)?;
        hold(self.committee.hands.is_none(), Refusal::Decided)?;
        self.add_up(hands)?;
        Ok(vec![if hands.carry(self.present()) {
            Event::TellersAdopted { hands }
        } else {
            Event::TellersDeclined { hands }
        }])
    }

    pub(super) fn offer_key(&self, slot: TellerSlot, key: &TrusteeKey, session: Point) -> Answer {
        let teller = self.committee.teller(slot).ok_or(Refusal::UnknownTeller)?;
        hold(teller.key == TellerKey::Missing, Refusal::KeyTaken)?;
        hold(key.name.is_none(), Refusal::Unreadable)?;
        key.verify().map_err(|flaw| Refusal::BadKey { flaw })?;
        let fresh = [key.public_key, session]
            .iter()
            .all(|k| matches!(self.actor(k), Actor::Newcomer(_)) && !self.committee.knows(k));
        hold(fresh && key.public_key != session, Refusal::KeyInUse)?;
        Ok(vec![Event::KeyOffered {
            slot,
            key: key.clone(),
            session,
        }])
    }

    pub(super) fn accept_key(&self, slot: TellerSlot) -> Answer {
        self.key_offered(slot)?;
        Ok(vec![Event::KeyAccepted { slot }])
    }

    /// Drops a key that is not that person's, or one whose code is lost before any roll names it.
    pub(super) fn reject_key(&self, slot: TellerSlot, reason: &str) -> Answer {
        self.committee_free()?;
        let teller = self.committee.teller(slot).ok_or(Refusal::UnknownTeller)?;
        hold(teller.key != TellerKey::Missing, Refusal::NoKeyOffered)?;
        said(reason)?;
        Ok(vec![Event::KeyRejected {
            slot,
            reason: reason.to_owned(),
        }])
    }

    fn key_offered(&self, slot: TellerSlot) -> Result<(), Refusal> {
        let teller = self.committee.teller(slot).ok_or(Refusal::UnknownTeller)?;
        hold(
            matches!(teller.key, TellerKey::Offered(..)),
            Refusal::NoKeyOffered,
        )
    }

    fn committee_free(&self) -> Result<(), Refusal> {
        let in_use = self
            .contests
            .iter()
            .any(|contest| !contest.rounds.is_empty());
        hold(!in_use, Refusal::TellersInUse)
    }
}
