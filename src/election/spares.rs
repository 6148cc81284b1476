//! Spare credentials of a round: listed in its rules, good for nothing until one replaces a lost credential.
//!
//! Promises: whoever holds the election, the roll and the replacements of the log knows which credentials may have a
//! ballot (docs/cryptography.md §8). The TypeScript twin is `web/src/election/spares.ts`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::flaw::Flaw;
use super::group::Point;
use super::parameters::Election;
use super::roll::Roll;

/// A spare took the place of a lost credential while the round was open.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Replacement {
    /// Has no ballot, and may have none from now on.
    pub lost: Point,
    /// May have one from now on.
    pub spare: Point,
}

/// Which credentials of a roll may have no ballot.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Spares {
    unused: BTreeSet<Point>,
    replaced: BTreeSet<Point>,
}

impl Spares {
    /// The spares that an election lists, none of them used.
    pub fn listed(election: &Election) -> Self {
        let rules = election.rules();
        Self {
            unused: rules.map_or_else(BTreeSet::new, |rules| {
                rules.spares.iter().copied().collect()
            }),
            replaced: BTreeSet::new(),
        }
    }

    /// The same after these replacements, oldest first.
    ///
    /// # Errors
    /// As [`Spares::replace`].
    pub fn after(mut self, roll: &Roll, replacements: &[Replacement]) -> Result<Self, Flaw> {
        for replacement in replacements {
            self.replace(roll, replacement)?;
        }
        Ok(self)
    }

    /// Puts a spare in the place of a lost credential.
    ///
    /// # Errors
    /// [`Flaw::WrongSpares`] when the lost credential is not one that may vote, or the spare is none or used.
    pub fn replace(&mut self, roll: &Roll, replacement: &Replacement) -> Result<(), Flaw> {
        let Replacement { lost, spare } = replacement;
        if !roll.contains(lost) || self.admit(lost).is_err() || !self.unused.remove(spare) {
            return Err(Flaw::WrongSpares);
        }
        self.replaced.insert(*lost);
        Ok(())
    }

    /// Whether a credential of the roll may have a ballot.
    ///
    /// # Errors
    /// [`Flaw::ReplacedCredential`], [`Flaw::UnusedSpare`].
    pub fn admit(&self, credential: &Point) -> Result<(), Flaw> {
        if self.replaced.contains(credential) {
            Err(Flaw::ReplacedCredential)
        } else if self.unused.contains(credential) {
            Err(Flaw::UnusedSpare)
        } else {
            Ok(())
        }
    }

    /// The spares that have replaced nothing, sorted.
    pub fn unused(&self) -> impl Iterator<Item = &Point> {
        self.unused.iter()
    }
}

impl Election {
    /// Every spare is on the roll.
    ///
    /// # Errors
    /// [`Flaw::WrongSpares`].
    pub fn check_spares(&self, roll: &Roll) -> Result<(), Flaw> {
        let mut spares = self.rules().into_iter().flat_map(|rules| &rules.spares);
        if spares.all(|spare| roll.contains(spare)) {
            Ok(())
        } else {
            Err(Flaw::WrongSpares)
        }
    }
}
