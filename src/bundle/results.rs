//! What the meeting decided, with every figure: the content of `results.json`, `results.csv` and the page for people.
//!
//! Made from the log and the number of device statements alone, so that a verification makes the same again.

use std::collections::BTreeMap;

use serde::Serialize;
use uuid::Uuid;

use super::proceedings::{Proceeding, Proceedings};
use crate::contest::{Figures, Outcome, Percentage, Placed, Tie, UnitList};
use crate::election::{Digest, Fingerprint, RoundId};
use crate::meeting::{
    Contest, ContestId, Decision, Hands, Meeting, Particulars, Round, RoundPhase, Statement,
    StatementKind, TellerName, Timestamp, UnitId,
};

/// How many devices vouch for each round.
pub(super) type Vouchers = BTreeMap<RoundId, Vouched>;

/// How many devices vouch for one round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Vouched {
    /// They found their ballot in the box at closing.
    pub(super) in_box: u32,
    /// They verified the whole archive and found the same result.
    pub(super) recounted: u32,
}

/// The results of a sealed meeting.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Results {
    /// The form of this document.
    pub(super) format: &'static str,
    /// The meeting.
    pub(super) meeting: Uuid,
    /// The log head at sealing: the meeting's digest.
    pub(super) digest: Digest,
    /// When it was sealed.
    pub(super) sealed_at: Timestamp,
    /// Whether all this was only tried out.
    pub(super) rehearsal: bool,
    /// Title, cluster, year, place.
    pub(super) particulars: Particulars,
    /// Seats entitled.
    pub(super) convened: u32,
    /// Seats present at the end.
    pub(super) present: u32,
    /// The committee of tellers.
    pub(super) tellers: Vec<TellerName>,
    /// The show of hands on it.
    pub(super) tellers_hands: Option<Hands>,
    /// Mã Tổ kiểm phiếu.
    pub(super) committee_code: Option<String>,
    /// The contests of the agenda.
    pub(super) contests: Vec<ContestResult>,
}

/// One contest.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ContestResult {
    /// Its number.
    pub(super) contest: ContestId,
    /// What it asks.
    pub(super) title: String,
    /// Where its candidates come from.
    pub(super) list: UnitList,
    /// How many units are to be chosen.
    pub(super) places: u32,
    /// Whether the places are ranks.
    pub(super) ranked: bool,
    /// The most names of a ballot.
    pub(super) max_picks: u32,
    /// The list of candidates.
    pub(super) candidates: Vec<String>,
    /// The show of hands on the list.
    pub(super) list_hands: Option<Hands>,
    /// Those chosen, best place first.
    pub(super) chosen: Vec<Chosen>,
    /// Ties that stayed open.
    pub(super) ties: Vec<Tied>,
    /// What the meeting made of it.
    pub(super) decision: Option<Decision>,
    /// Its rounds.
    pub(super) rounds: Vec<RoundResult>,
}

/// One round.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RoundResult {
    /// Counted from 1 within the contest.
    pub(super) round: u32,
    /// The uuid of its election.
    pub(super) id: RoundId,
    /// φ.
    pub(super) fingerprint: Fingerprint,
    /// Its archive in the bundle; none when it never closed.
    pub(super) file: Option<String>,
    /// SHA-256 of that file.
    pub(super) archive: Option<Digest>,
    /// How it ended.
    pub(super) end: End,
    /// How many places it was to fill.
    pub(super) places: u32,
    /// The most names of a ballot.
    pub(super) max_picks: u32,
    /// The figures of the counting minutes; none when nothing was counted.
    pub(super) figures: Option<Figures>,
    /// The votes, most first.
    pub(super) votes: Vec<Votes>,
    /// Those it chose.
    pub(super) chosen: Vec<Chosen>,
    /// The ties it left.
    pub(super) ties: Vec<Tied>,
    /// How many devices vouch for it.
    pub(super) vouched: Vouched,
}

/// How a round ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "end", rename_all = "snake_case")]
pub(super) enum End {
    /// With a result.
    Published,
    /// Given up before any share.
    Annulled {
        /// Why.
        reason: String,
    },
    /// With too few ballots.
    NotCountable {
        /// How many.
        ballots: u32,
    },
    /// Without a teller's share.
    NotDecryptable {
        /// Why.
        reason: String,
    },
    /// Not at all.
    Unfinished,
}

/// A candidate's votes.
#[derive(Clone, Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "the figures call it votes")]
pub(super) struct Votes {
    /// The candidate.
    pub(super) name: String,
    /// Its votes.
    pub(super) votes: u32,
    /// Of the valid ballots.
    pub(super) of_valid: String,
    /// Of the seats present.
    pub(super) of_present: String,
}

/// A unit chosen.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Chosen {
    /// The unit.
    pub(super) name: String,
    /// Its place where places are ranks.
    pub(super) place: Option<u32>,
    /// Its votes.
    pub(super) votes: u32,
}

/// Units with equal votes that matter.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Tied {
    /// The units.
    pub(super) names: Vec<String>,
    /// The votes of each.
    pub(super) votes: u32,
    /// The places a run-off among them fills.
    pub(super) places: u32,
}

impl Vouched {
    /// Counts a round's statements.
    pub(super) fn count(statements: &[Statement]) -> Self {
        let of = |kind| {
            let count = statements
                .iter()
                .filter(|statement| statement.kind == kind)
                .count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        Self {
            in_box: of(StatementKind::In),
            recounted: of(StatementKind::Recount),
        }
    }
}

impl Results {
    /// The results of a sealed meeting; none of one that is not sealed.
    pub(super) fn of(proceedings: &Proceedings, vouchers: &Vouchers) -> Option<Self> {
        let (sealed_at, digest) = proceedings.sealed.clone()?;
        let meeting = proceedings.meeting();
        let seats = |seats: usize| u32::try_from(seats).unwrap_or(u32::MAX);
        let named = |teller: &crate::meeting::Teller| TellerName {
            name: teller.name.clone(),
            office: teller.office.clone(),
        };
        Some(Self {
            format: FORMAT,
            meeting: meeting.id,
            digest,
            sealed_at,
            rehearsal: meeting.rehearsal,
            particulars: meeting.particulars.clone(),
            convened: seats(meeting.seats.len()),
            present: meeting.present(),
            tellers: meeting.committee.tellers.iter().map(named).collect(),
            tellers_hands: meeting.committee.hands,
            committee_code: meeting.committee.code.clone(),
            contests: meeting
                .contests
                .iter()
                .map(|contest| contest_result(contest, proceedings, vouchers))
                .collect(),
        })
    }

    /// `results.json`.
    pub(super) fn json(&self) -> String {
        let mut text =
            serde_json::to_string_pretty(self).expect("results hold only texts, numbers and lists");
        text.push('\n');
        text
    }
}

fn contest_result(
    contest: &Contest,
    proceedings: &Proceedings,
    vouchers: &Vouchers,
) -> ContestResult {
    let meeting = proceedings.meeting();
    let rounds = proceedings
        .rounds
        .iter()
        .filter(|proceeding| contest.rounds.iter().any(|round| round.id == proceeding.id));
    ContestResult {
        contest: contest.id,
        title: contest.rules.title.clone(),
        list: contest.rules.list,
        places: contest.rules.places,
        ranked: contest.rules.ranked,
        max_picks: contest.rules.max_picks,
        candidates: names(meeting, contest.list.candidates()),
        list_hands: contest.list.hands(),
        chosen: chosen(meeting, &contest.chosen()),
        ties: ties(meeting, &contest.open_ties()),
        decision: contest.decision.clone(),
        rounds: rounds
            .map(|proceeding| {
                let vouched = vouchers.get(&proceeding.id).copied().unwrap_or_default();
                round_result(proceedings, proceeding, vouched)
            })
            .collect(),
    }
}

fn round_result(
    proceedings: &Proceedings,
    proceeding: &Proceeding,
    vouched: Vouched,
) -> RoundResult {
    let (meeting, (_, round)) = (proceedings.meeting(), proceedings.round(proceeding));
    let outcome = round.outcome();
    let figures = outcome.and(round.figures());
    let closed = proceeding.closed.map(|closed| closed.archive);
    RoundResult {
        round: round.number,
        id: round.id.clone(),
        fingerprint: round.files.fingerprint(),
        file: closed.map(|_| proceeding.archive_name()),
        archive: outcome
            .and(round.sums())
            .map(|sums| sums.archive)
            .or(closed),
        end: end(round),
        places: round.terms.places,
        max_picks: round.terms.max_picks,
        votes: outcome
            .zip(figures)
            .map_or_else(Vec::new, |(outcome, figures)| {
                votes(meeting, outcome, figures)
            }),
        figures,
        chosen: outcome.map_or_else(Vec::new, |outcome| chosen(meeting, &outcome.chosen)),
        ties: outcome.map_or_else(Vec::new, |outcome| ties(meeting, &outcome.ties)),
        vouched,
    }
}

fn end(round: &Round) -> End {
    match &round.phase {
        RoundPhase::Published(..) => End::Published,
        RoundPhase::Annulled { reason } => End::Annulled {
            reason: reason.clone(),
        },
        RoundPhase::NotCountable { ballots } => End::NotCountable { ballots: *ballots },
        RoundPhase::NotDecryptable { reason } => End::NotDecryptable {
            reason: reason.clone(),
        },
        RoundPhase::Sealed | RoundPhase::Open | RoundPhase::Closed(_) | RoundPhase::Counted(..) => {
            End::Unfinished
        }
    }
}

fn votes(meeting: &Meeting, outcome: &Outcome, figures: Figures) -> Vec<Votes> {
    let line = |tally: &crate::contest::Tally| Votes {
        name: name(meeting, tally.unit),
        votes: tally.votes,
        of_valid: Percentage::of(tally.votes, figures.valid).to_string(),
        of_present: Percentage::of(tally.votes, figures.present).to_string(),
    };
    outcome.ranking.iter().map(line).collect()
}

fn chosen(meeting: &Meeting, placed: &[Placed]) -> Vec<Chosen> {
    let line = |placed: &Placed| Chosen {
        name: name(meeting, placed.unit),
        place: placed.place,
        votes: placed.votes,
    };
    placed.iter().map(line).collect()
}

fn ties(meeting: &Meeting, ties: &[Tie]) -> Vec<Tied> {
    let line = |tie: &Tie| Tied {
        names: names(meeting, &tie.units),
        votes: tie.votes,
        places: tie.run_off.places,
    };
    ties.iter().map(line).collect()
}

fn names(meeting: &Meeting, units: &[UnitId]) -> Vec<String> {
    units.iter().map(|unit| name(meeting, *unit)).collect()
}

/// A unit's name as it stands on the ballot.
fn name(meeting: &Meeting, id: UnitId) -> String {
    let unit = meeting.unit(id).expect("the log names only units it has");
    match &unit.parent {
        Some(parent) => format!("{} ({parent})", unit.name),
        None => unit.name.clone(),
    }
}

const FORMAT: &str = "phieukin/results/v1";
