//! The results of the contests: who is chosen, and every round with its figures and the rule behind its outcome.

use serde::Serialize;

use super::room::{MotionResult, motion_result, name, names};
use super::{Vouched, Vouchers};
use crate::bundle::proceedings::{Proceeding, Proceedings, Withdrawn};
use crate::contest::{
    ContestRules, Course, Denominator, Figures, Ground, PanelOutcome, PanelTerms, Percentage,
    Placed, Ranked, Role, Tie, Verdict,
};
use crate::election::{Digest, Fingerprint, RoundId};
use crate::meeting::clauses::{self, Clause};
use crate::meeting::{
    Contest, ContestId, Decision, Matter, Meeting, Motion, Round, RoundPhase, Timestamp,
};

/// One contest.
#[derive(Clone, Debug, Serialize)]
pub(in crate::bundle) struct ContestResult {
    /// Its number.
    pub(in crate::bundle) contest: ContestId,
    /// What it asks.
    pub(in crate::bundle) title: String,
    /// The rules it was held under.
    pub(in crate::bundle) rules: ContestRules,
    /// The list of candidates.
    pub(in crate::bundle) candidates: Vec<String>,
    /// Those chosen, best place first, then the alternates.
    pub(in crate::bundle) chosen: Vec<Chosen>,
    /// Ties that are reported as ties.
    pub(in crate::bundle) reported: Vec<Tied>,
    /// Places left open for good.
    pub(in crate::bundle) vacant: u32,
    /// Chưa đủ: fewer are chosen than the rules ask for.
    pub(in crate::bundle) short: bool,
    /// Candidates that withdrew.
    pub(in crate::bundle) withdrawals: Vec<Withdrawal>,
    /// What motions decided where the rules leave it to the meeting.
    pub(in crate::bundle) resolutions: Vec<MotionResult>,
    /// What the meeting made of it; ended when dropped or taken to paper.
    pub(in crate::bundle) decision: Option<Decision>,
    /// Its rounds.
    pub(in crate::bundle) rounds: Vec<RoundResult>,
}

/// One round.
#[derive(Clone, Debug, Serialize)]
pub(in crate::bundle) struct RoundResult {
    /// Counted from 1 within the contest.
    pub(in crate::bundle) round: u32,
    /// The uuid of its election.
    pub(in crate::bundle) id: RoundId,
    /// φ.
    pub(in crate::bundle) fingerprint: Fingerprint,
    /// Its archive in the bundle; none when it never closed.
    pub(in crate::bundle) file: Option<String>,
    /// SHA-256 of that file.
    pub(in crate::bundle) archive: Option<Digest>,
    /// How it ended.
    pub(in crate::bundle) end: End,
    /// The rule behind the outcome, sentence by sentence.
    pub(in crate::bundle) because: Vec<Clause>,
    /// Its lists; none when nothing was counted.
    pub(in crate::bundle) panels: Vec<PanelResult>,
    /// How many devices vouch for it.
    pub(in crate::bundle) vouched: Vouched,
    /// Số phiếu đổi: lost tokens that a spare replaced.
    pub(in crate::bundle) replaced: u32,
}

/// One list of a round.
#[derive(Clone, Debug, Serialize)]
pub(in crate::bundle) struct PanelResult {
    /// What stands above it; empty where the contest's title says it.
    pub(in crate::bundle) title: String,
    /// How many places it was to fill.
    pub(in crate::bundle) places: u32,
    /// The most names of a ballot.
    pub(in crate::bundle) max_picks: u32,
    /// The figures of the counting minutes.
    pub(in crate::bundle) figures: Figures,
    /// What percentages and the threshold are of.
    pub(in crate::bundle) denominator: Denominator,
    /// How many that are.
    pub(in crate::bundle) base: u32,
    /// The votes that the threshold asked for.
    pub(in crate::bundle) needed: Option<u32>,
    /// The votes, most first.
    pub(in crate::bundle) votes: Vec<Votes>,
    /// Those it chose.
    pub(in crate::bundle) chosen: Vec<Chosen>,
    /// The ties it left.
    pub(in crate::bundle) ties: Vec<Tied>,
    /// Places that nobody took.
    pub(in crate::bundle) unfilled: u32,
}

/// How a round ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "end", rename_all = "snake_case")]
pub(in crate::bundle) enum End {
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
pub(in crate::bundle) struct Votes {
    /// The candidate.
    pub(in crate::bundle) name: String,
    /// Its votes.
    pub(in crate::bundle) votes: u32,
    /// With columns: its marks for the second place.
    pub(in crate::bundle) second: Option<u32>,
    /// With Đồng ý / Không đồng ý: the ballots against it.
    pub(in crate::bundle) against: Option<u32>,
    /// Of the denominator that the rules name.
    pub(in crate::bundle) of_base: String,
    /// Of the seats present.
    pub(in crate::bundle) of_present: String,
    /// What the rules made of it.
    pub(in crate::bundle) verdict: Verdict,
}

/// A unit chosen.
#[derive(Clone, Debug, Serialize)]
pub(in crate::bundle) struct Chosen {
    /// The unit.
    pub(in crate::bundle) name: String,
    /// Its place where places are ranks.
    pub(in crate::bundle) place: Option<u32>,
    /// Its votes.
    pub(in crate::bundle) votes: u32,
    /// Chosen, or an alternate.
    pub(in crate::bundle) role: Role,
    /// The rule that put it there.
    pub(in crate::bundle) ground: Ground,
    /// The same in words.
    pub(in crate::bundle) because: Clause,
}

/// Units with equal votes that matter.
#[derive(Clone, Debug, Serialize)]
pub(in crate::bundle) struct Tied {
    /// The units.
    pub(in crate::bundle) names: Vec<String>,
    /// The votes of each.
    pub(in crate::bundle) votes: u32,
    /// The places they contest.
    pub(in crate::bundle) places: u32,
    /// The alternates' places they contest.
    pub(in crate::bundle) alternates: u32,
}

/// A candidate that stepped back.
#[derive(Clone, Debug, Serialize)]
pub(in crate::bundle) struct Withdrawal {
    /// The candidate.
    pub(in crate::bundle) name: String,
    /// Why.
    pub(in crate::bundle) reason: String,
    /// When.
    pub(in crate::bundle) at: Timestamp,
}

pub(super) fn contest_result(
    contest: &Contest,
    proceedings: &Proceedings,
    vouchers: &Vouchers,
) -> ContestResult {
    let meeting = proceedings.meeting();
    let rounds = proceedings
        .rounds
        .iter()
        .filter(|proceeding| contest.rounds.iter().any(|round| round.id == proceeding.id));
    let course = contest.course.as_ref();
    ContestResult {
        contest: contest.id,
        title: contest.rules.title.clone(),
        rules: contest.rules.clone(),
        candidates: names(meeting, contest.list.candidates()),
        chosen: course.map_or_else(Vec::new, |course| chosen(meeting, &course.chosen())),
        reported: course.map_or_else(Vec::new, |course| ties(meeting, course.reported())),
        vacant: course.map_or(0, Course::vacant),
        short: course.is_some_and(Course::short),
        withdrawals: withdrawals(proceedings, contest.id),
        resolutions: resolutions(meeting, contest.id),
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
    let (meeting, (contest, round)) = (proceedings.meeting(), proceedings.round(proceeding));
    let outcome = round.outcome();
    let closed = proceeding.closed.map(|closed| closed.archive);
    let panels = outcome.iter().flat_map(|outcome| &outcome.panels);
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
        because: outcome.map_or_else(Vec::new, |outcome| {
            clauses::of_outcome(meeting, contest, &round.terms, outcome)
        }),
        panels: panels
            .zip(&round.terms.panels)
            .map(|(panel, terms)| panel_result(meeting, contest, panel, terms))
            .collect(),
        vouched,
        replaced: round.replaced.len(),
    }
}

fn panel_result(
    meeting: &Meeting,
    contest: &Contest,
    panel: &PanelOutcome,
    terms: &PanelTerms,
) -> PanelResult {
    let title = usize::try_from(panel.panel)
        .ok()
        .and_then(|at| contest.rules.panels.get(at))
        .map(|rules| rules.title.clone());
    PanelResult {
        title: title.unwrap_or_default(),
        places: terms.places,
        max_picks: terms.max_picks,
        figures: panel.figures,
        denominator: contest.rules.denominator,
        base: panel.base,
        needed: panel.needed,
        votes: votes(meeting, panel),
        chosen: chosen(meeting, &panel.chosen),
        ties: ties(meeting, &panel.ties),
        unfilled: panel.unfilled,
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

fn votes(meeting: &Meeting, panel: &PanelOutcome) -> Vec<Votes> {
    let line = |ranked: &Ranked| Votes {
        name: name(meeting, ranked.unit),
        votes: ranked.votes,
        second: ranked.second,
        against: ranked.against,
        of_base: Percentage::of(ranked.votes, panel.base).to_string(),
        of_present: Percentage::of(ranked.votes, panel.figures.present).to_string(),
        verdict: ranked.verdict,
    };
    panel.ranking.iter().map(line).collect()
}

fn chosen(meeting: &Meeting, placed: &[Placed]) -> Vec<Chosen> {
    let line = |placed: &Placed| Chosen {
        name: name(meeting, placed.unit),
        place: placed.place,
        votes: placed.votes,
        role: placed.role,
        ground: placed.ground,
        because: clauses::of_ground(placed.ground),
    };
    placed.iter().map(line).collect()
}

fn ties(meeting: &Meeting, ties: &[Tie]) -> Vec<Tied> {
    let line = |tie: &Tie| Tied {
        names: names(meeting, &tie.run_off.candidates),
        votes: tie.votes,
        places: tie.run_off.places,
        alternates: tie.run_off.alternates,
    };
    ties.iter().map(line).collect()
}

fn withdrawals(proceedings: &Proceedings, contest: ContestId) -> Vec<Withdrawal> {
    let line = |withdrawn: &Withdrawn| Withdrawal {
        name: name(proceedings.meeting(), withdrawn.unit),
        reason: withdrawn.reason.clone(),
        at: withdrawn.at.clone(),
    };
    let of_contest = proceedings
        .withdrawn
        .iter()
        .filter(|one| one.contest == contest);
    of_contest.map(line).collect()
}

/// The carried motions on what the rules leave open.
fn resolutions(meeting: &Meeting, contest: ContestId) -> Vec<MotionResult> {
    let decides = |motion: &&Motion| {
        let carried = motion.count().is_some_and(|count| count.carried);
        let leaves = matches!(
            motion.matter,
            Matter::Resolve { .. } | Matter::GiveUp { .. }
        );
        carried && leaves && motion.matter.contest() == Some(contest)
    };
    let motions = meeting.motions.iter().filter(decides);
    motions
        .map(|motion| motion_result(meeting, motion))
        .collect()
}
