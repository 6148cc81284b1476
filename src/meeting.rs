//! One meeting: a fold of events that people's signed acts cause.
//!
//! Pure and total. [`Meeting::decide`] says which events an act causes, or why the rules refuse it;
//! [`Meeting::apply`] is the only way a meeting changes. A crash, a test, `verify` and the live server all go through
//! this fold. Time, randomness and what the server has seen beside the act are arguments ([`Given`]).
//!
//! - who acts and what they can ask: [`Act`], [`Actor`]; what happened: [`Event`]; why not: [`Refusal`]
//! - the hash-chained log of signed acts: [`Record`], [`Entry`]
//! - ballots are not events: [`BallotBox`] beside the meeting
//! - the 90 % rule and the attestations: [`eligibility`]; ties and places: [`crate::contest`]

mod act;
mod apply;
mod ballot_box;
mod committee;
mod contest;
mod decide;
pub mod eligibility;
mod event;
mod given;
mod hands;
mod id;
pub mod import;
mod log;
mod phase;
mod refusal;
mod roll;
pub mod score;
mod statement;
mod strict;
#[cfg(test)]
mod tests;
mod unit;
pub mod view;

use uuid::Uuid;

pub use act::{Act, Actor, Attestation, Correction, Particulars, SignedAct, TellerName};
pub use ballot_box::{Admission, BallotBox};
pub use committee::{Committee, Teller, TellerKey};
pub use contest::{CandidateList, Contest, Decision, NextRound};
pub use decide::MINIMUM_BALLOTS;
pub use event::Event;
pub use given::Given;
pub use hands::Hands;
pub use id::{ContestId, DeskId, SeatId, TellerSlot, UnitId};
pub use log::{Authentic, Broken, Closing, Entry, Record, Timestamp};
pub use phase::{Count, Phase, Round, RoundFiles, RoundPhase, Share, Sums};
pub use refusal::Refusal;
pub use roll::{Attendance, Seat};
pub use statement::{Statement, StatementKind, Statements, digest_of_files};
pub(crate) use strict::no_fields;
pub use unit::Unit;

use crate::election::Point;
use eligibility::Standing;

/// Everything the log has decided so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// The meeting's uuid; every key of a token or code is bound to it.
    pub id: Uuid,
    /// The chair's session key.
    pub chair_key: Point,
    /// The key that signs receipts.
    pub receipt_key: Point,
    /// Whether this is a rehearsal (chạy thử).
    pub rehearsal: bool,
    /// Title, cluster, year, place, scale.
    pub particulars: Particulars,
    /// Where the meeting stands.
    pub phase: Phase,
    /// Units of both lists.
    pub units: Vec<Unit>,
    /// Seats of the member units.
    pub seats: Vec<Seat>,
    /// Desks that may check in.
    pub desks: Vec<Desk>,
    /// The tellers and their keys.
    pub committee: Committee,
    /// The contests in the order of the agenda.
    pub contests: Vec<Contest>,
}

/// A check-in desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// Its number.
    pub id: DeskId,
    /// What it is called.
    pub name: String,
    /// The key of its sessions.
    pub key: Point,
    /// Whether the chair ended it.
    pub ended: bool,
    /// Whether it ever acted from the server's own machine.
    pub on_server: bool,
}

impl Meeting {
    /// Who holds `key`: the log knows every key but those of delegates and strangers.
    pub fn actor(&self, key: &Point) -> Actor {
        if *key == self.chair_key {
            return Actor::Chair;
        }
        let desk = self
            .desks
            .iter()
            .find(|desk| !desk.ended && desk.key == *key);
        let teller = self.committee.slot_of_session(key);
        match (desk, teller) {
            (Some(desk), _) => Actor::Desk(desk.id),
            (None, Some(slot)) => Actor::Teller(slot),
            (None, None) => Actor::Newcomer(*key),
        }
    }

    /// The unit with this number.
    pub fn unit(&self, id: UnitId) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// Where a unit stands on the meeting's scale (guidance C.4, D.2).
    pub fn standing(&self, unit: &Unit) -> Standing {
        eligibility::standing(&unit.facts(), &self.particulars.max_score)
    }

    /// The seat with this number.
    pub fn seat(&self, id: SeatId) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.id == id)
    }

    /// The contest with this number.
    pub fn contest(&self, id: ContestId) -> Option<&Contest> {
        self.contests.iter().find(|contest| contest.id == id)
    }

    /// The round with this id, with its contest.
    pub fn round(&self, id: &crate::election::RoundId) -> Option<(&Contest, &Round)> {
        self.contests.iter().find_map(|contest| {
            contest
                .rounds
                .iter()
                .find(|r| r.id == *id)
                .map(|round| (contest, round))
        })
    }

    /// Seats whose delegate is in the room.
    pub fn present(&self) -> u32 {
        count(self.seats.iter().filter(|seat| seat.is_present()))
    }

    /// Seats with a live token.
    pub fn token_holders(&self) -> u32 {
        count(self.seats.iter().filter(|seat| seat.token))
    }
}

/// Counts what a meeting holds; a meeting is far smaller than 2^32.
fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).expect("a meeting holds fewer than 2^32 things")
}
