//! Spare tokens: in the link file before the log counts them, and a seat's once the log has replaced its credential.

use super::Owner;
use crate::election::{Point, Replacement};
use crate::hall::{Beside, Error};
use crate::meeting::{Act, BallotBox, ContestId, Refusal, SeatId};
use crate::store::{self, Link, Spare};

impl Owner {
    /// Puts the spares that a desk has made into the link file, before the log counts them.
    pub(super) fn put_spares(&mut self, act: &Act, beside: &Beside) -> Result<(), Refusal> {
        let Act::MakeSpares { spares: number } = act else {
            return Ok(());
        };
        let Beside::Spares(halves) = beside else {
            return Err(Refusal::BadCredential);
        };
        let strange = |key: &Point| self.is_stranger(key);
        let sound = u32::try_from(halves.len()) == Ok(*number)
            && halves
                .iter()
                .all(|one| strange(&one.credential) && strange(&one.session));
        if !sound {
            return Err(Refusal::BadCredential);
        }
        let spares: Vec<Spare> = halves
            .iter()
            .map(|one| Spare {
                credential: one.credential,
                session: one.session,
            })
            .collect();
        let batch = self.record.meeting().spares.batch + 1;
        self.store.put_spares(batch, &spares).map_err(|error| {
            if matches!(error, store::Error::KeyUsed) {
                return Refusal::BadCredential;
            }
            tracing::error!(%error, "spares could not be written");
            Refusal::DiskRefused
        })
    }

    /// Which credential is lost, which spare comes in its place: no seat is named from here on.
    pub(super) fn replacement(
        &self,
        contest: ContestId,
        beside: &Beside,
    ) -> Result<Replacement, Refusal> {
        let round = self.record.meeting().replacing(contest)?;
        let Beside::Spare(seat, halves) = beside else {
            return Err(Refusal::BadCredential);
        };
        let link = self.link_of(*seat)?;
        let mut spares = self.spares.iter();
        let spare = spares
            .find(|spare| spare.credential == halves.credential && spare.session == halves.session)
            .ok_or(Refusal::UnknownSpare)?;
        let held = self.boxes.ballots.get(&round.id);
        let cast = |held: &BallotBox| held.tracker_of(&link.credential).is_some();
        if held.is_some_and(cast) {
            return Err(Refusal::HasVoted);
        }
        Ok(Replacement {
            lost: link.credential,
            spare: spare.credential,
        })
    }

    fn link_of(&self, seat: SeatId) -> Result<&Link, Refusal> {
        let known = self.record.meeting().seat(seat);
        known.ok_or(Refusal::UnknownSeat)?;
        self.links.get(seat).ok_or(Refusal::NoToken)
    }

    /// The newest spares count, and no others.
    pub(super) fn keep_spares(&mut self) {
        let batch = self.record.meeting().spares.batch;
        let kept = self
            .store
            .keep_spares(batch)
            .and_then(|()| self.store.spares(batch));
        match kept {
            Ok(spares) => self.spares = spares,
            Err(error) => {
                tracing::error!(%error, "spares that are void could not be removed; none is given until the next start");
                self.spares.clear();
            }
        }
    }

    /// The seat of the lost credential has the spare from now on; the lost phone's session ends.
    pub(super) fn activate(&mut self, lost: &Point, spare: &Point) {
        let at = self.spares.iter().position(|one| one.credential == *spare);
        if let Some(at) = at {
            let spare = self.spares.remove(at);
            self.links.replace(lost, &spare);
        }
        if let Err(error) = self.store.replace(lost, spare) {
            tracing::error!(%error, "a replaced link could not be written; the next start makes it good");
        }
        self.roles.send_modify(|turn| *turn += 1);
    }

    /// What a crash left undone of the replacements that the log names; then the spares that are left.
    pub(super) fn wake_spares(&mut self) -> Result<(), Error> {
        let meeting = self.record.meeting();
        let batch = meeting.spares.batch;
        let replaced: Vec<Replacement> = self
            .rounds()
            .flat_map(|(_, round)| round.replaced.replacements.clone())
            .collect();
        for Replacement { lost, spare } in &replaced {
            self.store.replace(lost, spare)?;
        }
        self.store.keep_spares(batch)?;
        self.spares = self.store.spares(batch)?;
        Ok(())
    }
}
