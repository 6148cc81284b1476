//! Spare tokens: made before a roll lists them, used for a lost token that has not voted.

use super::{Answer, hold};
use crate::election::{Point, Roll};
use crate::meeting::{ContestId, Event, Given, Loss, Meeting, Refusal, Round};

impl Meeting {
    /// As many as the rules foresee; those made before and not used are void.
    pub(super) fn make_spares(&self, spares: u32) -> Answer {
        hold(self.rules_adopted, Refusal::RulesNotAdopted)?;
        let needed = self.spares_foreseen();
        hold(needed > 0, Refusal::NoSpares)?;
        hold(!self.voting(), Refusal::RoundUnderWay)?;
        hold(spares == needed, Refusal::SpareCount { needed })?;
        Ok(vec![Event::SparesMade { spares }])
    }

    /// A round in which a lost token may be replaced.
    ///
    /// # Errors
    /// [`Refusal::NoSpares`] where the rules annul the round instead; [`Refusal::NotOpen`].
    pub fn replacing(&self, contest: ContestId) -> Result<&Round, Refusal> {
        hold(self.spares_foreseen() > 0, Refusal::NoSpares)?;
        let round = self.contest_or_refuse(contest)?.last();
        round
            .filter(|round| round.is_voting())
            .ok_or(Refusal::NotOpen)
    }

    /// That the lost credential has no ballot the hall has seen, and every archive shows.
    pub(super) fn replace_lost(&self, id: ContestId, loss: Loss, given: &Given) -> Answer {
        let round = self.replacing(id)?;
        let Given::Replaced { replacement, .. } = given else {
            return Err(Refusal::BadEvidence);
        };
        let roll = Roll::parse(&round.files.roll).map_err(|_| Refusal::BadEvidence)?;
        hold(roll.contains(&replacement.lost), Refusal::NotOnRoll)?;
        round
            .replaced
            .with(&roll, replacement)
            .map_err(|_| Refusal::UnknownSpare)?;
        Ok(vec![Event::CredentialReplaced {
            contest: id,
            lost: replacement.lost,
            spare: replacement.spare,
            loss,
        }])
    }

    /// The roll has every spare that is left as such, and nothing that was replaced or used before under another name.
    pub(super) fn spares_fit(&self, credentials: &[Point], spares: &[Point]) -> bool {
        let listed = |spare: &Point| credentials.contains(spare);
        let before = || {
            let replaced = self.rounds().map(|round| &round.replaced);
            replaced.flat_map(|replaced| &replaced.replacements)
        };
        let lost_again = before().any(|one| credentials.contains(&one.lost));
        let spare_again = before().any(|one| spares.contains(&one.spare));
        super::super::count(spares.iter()) == self.spares.left
            && spares.iter().all(listed)
            && !lost_again
            && !spare_again
    }
}
