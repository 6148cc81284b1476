//! One meeting: a fold of events that people's signed acts cause.
//!
//! Pure and total. [`Meeting::decide`] says which events an act causes, or why the rules refuse it;
//! [`Meeting::apply`] is the only way a meeting changes. A crash, a test, `verify` and the live server all go through
//! this fold. Time, randomness and what the server has seen beside the act are arguments ([`Given`]).
//!
//! - who acts and what they can ask: [`Act`], [`Actor`]; what happened: [`Event`]; why not: [`Refusal`]
//! - the hash-chained log of signed acts: [`Record`], [`Entry`]
//! - ballots are not events: [`BallotBox`] beside the meeting
//! - what the meeting adopts before the first vote: [`VotingRules`]; where it starts from: [`Preset`]; what a rehearsal
//!   of it takes over: [`Preparation`]
//! - shows of hands: [`Motion`]; the steps of the day: [`AgendaItem`]; head and deputy: [`Officer`]
//! - the 90 % rule and the attestations: [`eligibility`]; ties and places: [`crate::contest`]

mod act;
mod agenda;
mod apply;
mod ballot_box;
mod bounds;
pub mod clauses;
mod committee;
mod contest;
mod copies;
mod correction;
mod decide;
mod draft;
pub mod eligibility;
mod event;
mod given;
mod hands;
mod id;
pub mod import;
mod keeping;
mod log;
mod motion;
mod office;
mod pact;

mod paper_round;
mod paper_words;
mod phase;
mod preparation;
mod preset;
mod refusal;
mod roll;
pub mod score;
mod spares;
mod statement;
mod strict;
#[cfg(test)]
pub(crate) mod tests;
#[cfg(all(fuzzing, not(test)))]
#[expect(
    dead_code,
    unused_imports,
    reason = "the fuzzer needs the room and the table of phases alone"
)]
pub(crate) mod tests;
mod unit;
pub mod view;
mod voting_rules;
mod wall;
mod wording;

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

pub use act::{Act, Actor, Particulars, Person};
pub use agenda::{AgendaItem, AgendaStanding, AgendaStep};
pub use ballot_box::{Admission, BallotBox};
pub use clauses::Clause;
pub use committee::{Committee, Teller, TellerKey};
pub use contest::{CandidateList, Contest, Decision, HeldRound};
pub use copies::{CopyNews, CopyNote};
pub use correction::{Attestation, Correction};
pub use decide::MINIMUM_BALLOTS;
pub use event::Event;
pub use given::Given;
pub use hands::Hands;
pub use id::{AgendaId, AttendeeId, ContestId, DeskId, MotionId, SeatId, TellerSlot, UnitId};
pub use keeping::{KEPT_MONTHS, Keeping, kept_until};
pub use log::{Authentic, Broken, Closing, Entry, Record, SignedAct, Timestamp};
pub use motion::{HandCount, Matter, Motion, MotionState};
pub use office::{Officer, PastHolder};
pub use pact::{SignerTitle, Signing};
pub use paper_round::{PaperPhase, PaperRound};
pub use paper_words::{Letterhead, PaperWords, Signatory};
pub use phase::{Count, Phase, Round, RoundFiles, RoundPhase, Share, Sums};
pub use preparation::Preparation;
pub use preset::{EmbeddedPreset, Preset, PresetProblem};
pub use refusal::{Refusal, WorkbookFlaw};
pub use roll::{Attendance, Attendee, Seat};
pub use spares::{Loss, Replaced, SEATS_WITHOUT_SPARES, SparesMade};
pub use statement::{Statement, StatementKind, Statements, digest_of_files};
pub(crate) use strict::no_fields;
pub use unit::{Award, Unit};
pub use voting_rules::{
    ALL_SEATS_AT_MOST, ListRules, ListVote, LostToken, Majority, Quorum, SEATS_AT_MOST, VotingRules,
};
pub use wall::{Clock, Reveal, Wall, WallLanguage, WallOrder, WallShows, WallSlide, Wifi};
pub use wording::{Day, Deadline, DeadlineYear, Wording};

/// A case of the fuzzer: a walk through a meeting.
#[cfg(all(fuzzing, not(test)))]
pub use tests::walk::run as fuzzed;

use crate::contest::{Purpose, UnitList};
use crate::election::Point;
use eligibility::Standing;

/// Everything the log has decided so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// The meeting's uuid; every key of a token or code is bound to it.
    pub id: Uuid,
    /// The chair's session key.
    pub chair_key: Point,
    /// The deputy whom the chair has delegated to.
    pub deputy: Option<Delegation>,
    /// The key that signs receipts.
    pub receipt_key: Point,
    /// Whether this is a rehearsal (chạy thử).
    pub rehearsal: bool,
    /// Title, cluster, year, place.
    pub particulars: Particulars,
    /// The words of papers and screen.
    pub wording: Wording,
    /// Letterheads, signatories and receivers of the papers.
    pub paper_words: PaperWords,
    /// The preset that the meeting started from.
    pub preset: Option<String>,
    /// Where the meeting stands.
    pub phase: Phase,
    /// Thể lệ bỏ phiếu, proposed or adopted.
    pub rules: VotingRules,
    /// Whether the meeting has adopted them.
    pub rules_adopted: bool,
    /// The agenda in its order.
    pub agenda: Vec<AgendaItem>,
    /// The steps that the chair ticked off.
    pub ticked: BTreeSet<AgendaId>,
    /// Units of all lists.
    pub units: Vec<Unit>,
    /// Who agreed on the scores, once they are locked.
    pub scores_locked: Option<String>,
    /// Seats of the member units.
    pub seats: Vec<Seat>,
    /// Those who attend without a vote.
    pub attendees: Vec<Attendee>,
    /// The highest number an attendee ever had: none is given twice.
    pub attendees_noted: AttendeeId,
    /// Desks that may check in.
    pub desks: Vec<Desk>,
    /// The presidium.
    pub presidium: Presidium,
    /// The tellers and their keys.
    pub committee: Committee,
    /// The contests in the order of the agenda.
    pub contests: Vec<Contest>,
    /// Every motion, oldest first.
    pub motions: Vec<Motion>,
    /// Who takes over the offices.
    pub officers: Vec<Officer>,
    /// Who held them before.
    pub past_holders: Vec<PastHolder>,
    /// The register of the giao ước.
    pub pact: Vec<Signing>,
    /// How the electronic ballots stand, once the meeting is sealed.
    pub keeping: Keeping,
    /// Spare tokens that wait in the tellers' envelope.
    pub spares: SparesMade,
    /// What became of the spare machine's copies, oldest first.
    pub copies: Vec<CopyNote>,
}

/// The chair's delegation to the deputy (guidance A.II.2.b).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegation {
    /// To whom.
    pub to: String,
    /// The key of the deputy's sessions.
    pub key: Point,
}

/// Đoàn Chủ tịch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Presidium {
    /// Its members, as proposed.
    pub people: Vec<Person>,
    /// Whether the meeting approved them.
    pub adopted: bool,
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
        if self
            .deputy
            .as_ref()
            .is_some_and(|deputy| deputy.key == *key)
        {
            return Actor::Deputy;
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
        // Most units stand where their number says: a view of a large room asks for each.
        let at = place(id.0).and_then(|at| self.units.get(at));
        at.filter(|unit| unit.id == id)
            .or_else(|| self.units.iter().find(|unit| unit.id == id))
    }

    /// The cluster's member units.
    pub fn members(&self) -> impl Iterator<Item = &Unit> {
        self.units_of(UnitList::Members)
    }

    /// The units of one list.
    pub fn units_of(&self, list: UnitList) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(move |unit| unit.list == list)
    }

    /// Where a unit stands by what the rules ask of its list (guidance C.4, D.2).
    pub fn standing(&self, unit: &Unit) -> Standing {
        eligibility::standing(unit, self.rules.list(unit.list))
    }

    /// Whether a unit may stand in a contest: an office is open to every member, a selection to those who qualify.
    pub fn standing_in(&self, contest: &Contest, unit: &Unit) -> Standing {
        match contest.rules.purpose {
            Purpose::Selection => self.standing(unit),
            Purpose::Head | Purpose::Deputy => Standing::Eligible,
        }
    }

    /// Agreed scores are locked, or no list asks for any (guidance C.2).
    pub fn scores_settled(&self) -> bool {
        self.scores_locked.is_some() || !self.asks_for_points()
    }

    fn asks_for_points(&self) -> bool {
        self.rules.lists.iter().any(|list| list.max_score.is_some())
    }

    /// Whether a quorum that the adopted rules ask for is missing; before their adoption nothing asks for one.
    pub fn no_quorum(&self) -> Option<Refusal> {
        let present = self.present();
        let needed = self.rules.quorum.needed(count(self.seats.iter()))?;
        if !self.rules_adopted {
            return None;
        }
        (present < needed).then_some(Refusal::NoQuorum { present, needed })
    }

    /// The motion before the room.
    pub fn open_motion(&self) -> Option<&Motion> {
        self.motions
            .last()
            .filter(|motion| motion.state == MotionState::Open)
    }

    /// Who signed the giao ước for a unit.
    pub fn signing(&self, unit: UnitId) -> Option<&Signing> {
        self.pact.iter().find(|signing| signing.unit == unit)
    }

    /// The points that the cluster agreed on for a unit.
    pub fn agreed_score(&self, unit: UnitId) -> Option<score::Score> {
        self.unit(unit)?.agreed_score
    }

    fn agreed_scores(&self) -> BTreeMap<UnitId, score::Score> {
        let scored = |unit: &Unit| Some((unit.id, unit.agreed_score?));
        self.units.iter().filter_map(scored).collect()
    }

    /// The seat with this number: they are numbered from 1 as they stand.
    pub fn seat(&self, id: SeatId) -> Option<&Seat> {
        let seat = self.seats.get(place(id.0)?)?;
        (seat.id == id).then_some(seat)
    }

    /// What each seat is called: its unit, numbered where the unit has several.
    pub fn seat_names(&self) -> BTreeMap<SeatId, String> {
        let names: BTreeMap<UnitId, &str> = self
            .units
            .iter()
            .map(|unit| (unit.id, unit.name.as_str()))
            .collect();
        let mut seats: BTreeMap<UnitId, u32> = BTreeMap::new();
        for seat in &self.seats {
            *seats.entry(seat.unit).or_default() += 1;
        }
        let name = |seat: &Seat| {
            let unit = names.get(&seat.unit).copied().unwrap_or_default();
            match seats.get(&seat.unit) {
                Some(2..) => format!("{unit} ({})", seat.ordinal),
                Some(_) | None => unit.to_owned(),
            }
        };
        let seats = self.seats.iter().map(|seat| (seat.id, name(seat)));
        seats.collect()
    }

    /// More delegates are convened than the rules allow a congress (guidance 3575, I.2, I.3).
    pub fn too_many_delegates(&self) -> bool {
        let convened = count(self.seats.iter());
        self.rules
            .most_delegates
            .is_some_and(|most| convened > most)
    }

    /// The contest with this number.
    pub fn contest(&self, id: ContestId) -> Option<&Contest> {
        self.contests.iter().find(|contest| contest.id == id)
    }

    /// The round with this id, with its contest.
    pub fn round(&self, id: &crate::election::RoundId) -> Option<(&Contest, &Round)> {
        self.contests.iter().find_map(|contest| {
            let mut rounds = contest.electronic();
            rounds
                .find(|round| round.id == *id)
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

/// Where the thing with this number, counted from 1, stands in its list.
fn place(number: u32) -> Option<usize> {
    usize::try_from(number.checked_sub(1)?).ok()
}

/// Counts what a meeting holds; a meeting is far smaller than 2^32.
fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).expect("a meeting holds fewer than 2^32 things")
}
