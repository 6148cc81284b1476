//! The box of one round: a set of verified ballots, one for each credential, without order or time.

use std::collections::BTreeMap;

use super::Refusal;
use crate::election::{AcceptedBallot, Point, Tracker};

/// Ballots by tracker. Of a round that is over only their trackers are held.
#[derive(Debug, Default)]
pub struct BallotBox {
    ballots: BTreeMap<Tracker, Option<AcceptedBallot>>,
    trackers: BTreeMap<Point, Tracker>,
}

/// What the box says to a ballot it does not refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// It is to be stored, then put in.
    New,
    /// These very bytes are in the box: repeating is harmless.
    Held,
}

impl BallotBox {
    /// Whether the box takes this ballot.
    ///
    /// # Errors
    /// [`Refusal::SecondBallot`] when another ballot of the same credential is in the box.
    pub fn admit(&self, ballot: &AcceptedBallot) -> Result<Admission, Refusal> {
        match self.trackers.get(ballot.credential()) {
            None => Ok(Admission::New),
            Some(held) if *held == ballot.tracker() => Ok(Admission::Held),
            Some(_) => Err(Refusal::SecondBallot),
        }
    }

    /// Puts in a ballot that was admitted as new and is safe on disk.
    pub fn put(&mut self, ballot: AcceptedBallot) {
        self.trackers.insert(*ballot.credential(), ballot.tracker());
        self.ballots.insert(ballot.tracker(), Some(ballot));
    }

    /// Notes whose ballot of a round that is over has which tracker; false when the credential has one already.
    pub fn note(&mut self, credential: Point, tracker: Tracker) -> bool {
        self.ballots.insert(tracker, None);
        self.trackers.insert(credential, tracker).is_none()
    }

    /// The tracker of a credential's ballot.
    pub fn tracker_of(&self, credential: &Point) -> Option<Tracker> {
        self.trackers.get(credential).copied()
    }

    /// Whether the ballot with this tracker is in.
    pub fn has(&self, tracker: &Tracker) -> bool {
        self.ballots.contains_key(tracker)
    }

    /// How many ballots are in.
    pub fn len(&self) -> u32 {
        super::count(self.ballots.iter())
    }

    /// Whether none is in.
    pub fn is_empty(&self) -> bool {
        self.ballots.is_empty()
    }

    /// The ballots that are held, sorted by tracker.
    pub fn ballots(&self) -> impl Iterator<Item = &AcceptedBallot> {
        self.ballots.values().flatten()
    }
}
