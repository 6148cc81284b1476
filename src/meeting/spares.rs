//! Spare tokens: how many the rules foresee, and which credentials of a round they have replaced.

use serde::{Deserialize, Serialize};

use super::{LostToken, Meeting, Round};
use crate::election::{Election, Flaw, Point, Replacement, Roll, Spares};

/// Up to so many seats a round is annulled and opened anew: that takes seconds.
pub const SEATS_WITHOUT_SPARES: u32 = 30;

/// One spare for so many seats convened, rounded up: 2 %.
const SEATS_PER_SPARE: u32 = 50;

/// Why a token must be replaced; a list, because free words could name a unit beside a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Loss {
    /// Not found any more.
    Lost,
    /// Torn, blotted, or on a dead phone.
    Unreadable,
    /// Somebody else has seen it.
    Seen,
}

/// The spares of the meeting that no round has used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SparesMade {
    /// How often a desk made them; the newest ones alone count.
    pub batch: u32,
    /// How many of the newest are left.
    pub left: u32,
}

/// What became of the credentials of a round since its roll was sealed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Replaced {
    /// Oldest first.
    pub replacements: Vec<Replacement>,
    spares: Spares,
}

impl Meeting {
    /// How many spares the rules ask the desk to make; none up to thirty seats, or where a round is annulled instead.
    pub fn spares_foreseen(&self) -> u32 {
        let convened = super::count(self.seats.iter());
        if self.rules.lost_token == LostToken::Spares && convened > SEATS_WITHOUT_SPARES {
            convened.div_ceil(SEATS_PER_SPARE)
        } else {
            0
        }
    }
}

impl Round {
    /// Whether a credential of the roll may have a ballot.
    ///
    /// # Errors
    /// As [`Spares::admit`].
    pub fn admit(&self, credential: &Point) -> Result<(), Flaw> {
        self.replaced.spares.admit(credential)
    }
}

impl Replaced {
    /// A fresh round: the spares of its rules have replaced nothing.
    pub(super) fn nothing(election: &str) -> Self {
        let election = Election::parse(election);
        Self {
            replacements: Vec::new(),
            spares: election.map_or_else(|_| Spares::default(), |one| Spares::listed(&one)),
        }
    }

    /// How many spares the roll listed.
    pub fn listed(&self) -> u32 {
        super::count(self.spares.unused()) + self.len()
    }

    /// How many of them are used.
    pub fn len(&self) -> u32 {
        super::count(self.replacements.iter())
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.replacements.is_empty()
    }

    /// With one more replacement.
    ///
    /// # Errors
    /// As [`Spares::replace`].
    pub(super) fn with(&self, roll: &Roll, replacement: &Replacement) -> Result<Self, Flaw> {
        let mut after = self.clone();
        after.spares.replace(roll, replacement)?;
        after.replacements.push(*replacement);
        Ok(after)
    }
}
