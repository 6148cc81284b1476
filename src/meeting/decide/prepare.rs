//! Setting the meeting up: particulars, sheets, contests, corrections, desks, and the two steps that open it.

use super::{Answer, hold, said};
use crate::contest::Purpose;
use crate::election::Point;
use crate::meeting::{
    Act, Actor, Contest, CopyNote, Correction, DeskId, Event, Meeting, PastHolder, Phase, Refusal,
    UnitId,
};

impl Meeting {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "called for the acts of preparation only"
    )]
    pub(super) fn prepare(&self, act: &Act) -> Answer {
        match act {
            Act::NameMeeting(particulars) => {
                self.preparing()?;
                said(&particulars.title)?;
                Ok(vec![Event::MeetingNamed(particulars.clone())])
            }
            Act::ImportUnits { csv } => self.import_units(csv),
            Act::SetWording(wording) => Ok(vec![Event::WordingSet(wording.clone())]),
            Act::SetPaperWords(words) => Ok(vec![Event::PaperWordsSet(words.clone())]),
            Act::LockScores { agreed_by } => self.lock_scores(agreed_by),
            Act::UnlockScores { reason } => self.unlock_scores(reason),
            Act::NotePastHolders { holders } => note_past_holders(holders),
            Act::CorrectUnit {
                unit,
                correction,
                reason,
            } => self.correct_unit(*unit, correction, reason),
            Act::AddDesk { name, key } => self.add_desk(name, key),
            Act::RemoveDesk { desk } => {
                let live = self.desks.iter().any(|d| d.id == *desk && !d.ended);
                hold(live, Refusal::UnknownDesk)?;
                Ok(vec![Event::DeskRemoved { desk: *desk }])
            }
            Act::OpenCheckIn => {
                self.preparing()?;
                hold(!self.seats.is_empty(), Refusal::NoUnits)?;
                Ok(vec![Event::CheckInOpened])
            }
            Act::OpenSession => {
                hold(self.phase == Phase::CheckingIn, Refusal::NotCheckingIn)?;
                Ok(vec![Event::SessionOpened])
            }
            _ => Err(Refusal::NotYours),
        }
    }

    /// The same news of the same moment counts once.
    pub(super) fn note_copy(&self, note: &CopyNote) -> Answer {
        hold(note.at.is_whole(), Refusal::Unreadable)?;
        hold(self.copies.last() != Some(note), Refusal::Decided)?;
        Ok(vec![Event::CopyNoted(note.clone())])
    }

    fn preparing(&self) -> Result<(), Refusal> {
        hold(self.phase == Phase::Preparing, Refusal::NotPreparing)
    }

    /// Scores, attestations and statuses may be put right, with a reason, until a list they decide on is adopted (guidance
    /// C.4, D.2); a score only until the agreed ones are locked (C.2).
    fn correct_unit(&self, id: UnitId, correction: &Correction, reason: &str) -> Answer {
        self.no_motion()?;
        let unit = self.unit(id).ok_or(Refusal::UnknownUnit)?;
        said(reason)?;
        whole(correction)?;
        let adopted = self.contests.iter().any(|contest| {
            contest.rules.purpose == Purpose::Selection
                && contest.rules.draws_from(unit.list)
                && contest.is_adopted()
        });
        hold(!adopted, Refusal::ListAdopted)?;
        let scored = matches!(
            correction,
            Correction::SelfScore { .. }
                | Correction::AdjustedScore { .. }
                | Correction::AgreedScore { .. }
        );
        hold(
            !scored || self.scores_locked.is_none(),
            Refusal::ScoresLocked,
        )?;
        Ok(vec![Event::UnitCorrected {
            unit: id,
            correction: correction.clone(),
            reason: reason.to_owned(),
        }])
    }

    /// Head and deputy have agreed (guidance C.2).
    fn lock_scores(&self, agreed_by: &str) -> Answer {
        hold(self.scores_locked.is_none(), Refusal::ScoresLocked)?;
        hold(!self.units.is_empty(), Refusal::NoUnits)?;
        said(agreed_by)?;
        Ok(vec![Event::ScoresLocked {
            agreed_by: agreed_by.trim().to_owned(),
        }])
    }

    fn unlock_scores(&self, reason: &str) -> Answer {
        self.no_motion()?;
        hold(self.scores_locked.is_some(), Refusal::ScoresNotLocked)?;
        let adopted = self.contests.iter().any(Contest::is_adopted);
        hold(!adopted, Refusal::ListAdopted)?;
        said(reason)?;
        Ok(vec![Event::ScoresUnlocked {
            reason: reason.to_owned(),
        }])
    }

    fn add_desk(&self, name: &str, key: &Point) -> Answer {
        said(name)?;
        hold(
            matches!(self.actor(key), Actor::Newcomer(_)),
            Refusal::KeyInUse,
        )?;
        hold(!self.committee.knows(key), Refusal::KeyInUse)?;
        let desk = DeskId(
            self.desks
                .iter()
                .map(|desk| desk.id.0 + 1)
                .max()
                .unwrap_or(1),
        );
        Ok(vec![Event::DeskAdded {
            desk,
            name: name.to_owned(),
            key: *key,
        }])
    }
}

pub(super) fn note_past_holders(holders: &[PastHolder]) -> Answer {
    holders.iter().try_for_each(|held| said(&held.unit))?;
    Ok(vec![Event::PastHoldersNoted {
        holders: holders.to_vec(),
    }])
}

/// A status says why, an award which and of which year.
fn whole(correction: &Correction) -> Result<(), Refusal> {
    match correction {
        Correction::Status { status } => status.reason().map_or(Ok(()), said),
        Correction::Award { award } => hold(award.is_whole(), Refusal::Empty),
        Correction::Attestation { .. }
        | Correction::SelfScore { .. }
        | Correction::AdjustedScore { .. }
        | Correction::AgreedScore { .. } => Ok(()),
    }
}
