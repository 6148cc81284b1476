//! The committee of tellers: named, adopted by a show of hands, its keys offered and confirmed.

use super::{Answer, hold, said};
use crate::election::{Point, TrusteeKey};
use crate::meeting::{Actor, Event, Meeting, Person, Refusal, TellerKey, TellerSlot};

/// The largest committee (practice: three to five).
const MOST_TELLERS: usize = 5;

impl Meeting {
    pub(super) fn name_tellers(&self, tellers: &[Person]) -> Answer {
        self.committee_free()?;
        self.no_motion()?;
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

    pub(super) fn committee_free(&self) -> Result<(), Refusal> {
        let in_use = self
            .contests
            .iter()
            .any(|contest| !contest.rounds.is_empty());
        hold(!in_use, Refusal::TellersInUse)
    }
}
