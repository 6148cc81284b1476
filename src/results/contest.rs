//! The results of the contests: who is chosen, and every round with its figures and the rule behind its outcome.

use serde::Serialize;

use super::Vouchers;
use super::medium::{Medium, electronic, on_paper};
use super::room::{MotionResult, motion_result, name, names};
use crate::contest::{
    ContestRules, Course, Denominator, Figures, Ground, PanelOutcome, PanelTerms, Percentage,
    Placed, Ranked, Role, Tie, Verdict,
};
use crate::meeting::clauses::{self, Clause};
use crate::meeting::{
    Contest, ContestId, Decision, HeldRound, Matter, Meeting, Motion, PaperPhase, PaperRound,
    Round, RoundPhase, Timestamp,
};
use crate::proceedings::{Proceedings, Withdrawn};

/// One contest.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ContestResult {
    /// Its number.
    pub(crate) contest: ContestId,
    /// What it asks.
    pub(crate) title: String,
    /// The rules it was held under.
    pub(crate) rules: ContestRules,
    /// The list of candidates.
    pub(crate) candidates: Vec<String>,
    /// Those chosen, best place first, then the alternates.
    pub(crate) chosen: Vec<Chosen>,
    /// Ties that are reported as ties.
    pub(crate) reported: Vec<Tied>,
    /// Places left open for good.
    pub(crate) vacant: u32,
    /// Chưa đủ: fewer are chosen than the rules ask for.
    pub(crate) short: bool,
    /// Candidates that withdrew.
    pub(crate) withdrawals: Vec<Withdrawal>,
    /// What motions decided where the rules leave it to the meeting.
    pub(crate) resolutions: Vec<MotionResult>,
    /// What the meeting made of it; ended when dropped.
    pub(crate) decision: Option<Decision>,
    /// Its rounds.
    pub(crate) rounds: Vec<RoundResult>,
}

/// One round.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct RoundResult {
    /// Counted from 1 within the contest.
    pub(crate) round: u32,
    /// How its ballots were cast.
    #[serde(flatten)]
    pub(crate) medium: Medium,
    /// How it ended.
    pub(crate) end: End,
    /// The rule behind the outcome, sentence by sentence.
    pub(crate) because: Vec<Clause>,
    /// Its lists; none when nothing was counted.
    pub(crate) panels: Vec<PanelResult>,
}

/// One list of a round.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PanelResult {
    /// What stands above it; empty where the contest's title says it.
    pub(crate) title: String,
    /// How many places it was to fill.
    pub(crate) places: u32,
    /// The most names of a ballot.
    pub(crate) max_picks: u32,
    /// The figures of the counting minutes.
    pub(crate) figures: Figures,
    /// What percentages and the threshold are of.
    pub(crate) denominator: Denominator,
    /// How many that are.
    pub(crate) base: u32,
    /// The votes that the threshold asked for.
    pub(crate) needed: Option<u32>,
    /// The votes, most first.
    pub(crate) votes: Vec<Votes>,
    /// Those it chose.
    pub(crate) chosen: Vec<Chosen>,
    /// The ties it left.
    pub(crate) ties: Vec<Tied>,
    /// Places that nobody took.
    pub(crate) unfilled: u32,
}

/// How a round ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "end", rename_all = "snake_case")]
pub(crate) enum End {
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
pub(crate) struct Votes {
    /// The candidate.
    pub(crate) name: String,
    /// Its votes.
    pub(crate) votes: u32,
    /// With columns: its marks for the second place.
    pub(crate) second: Option<u32>,
    /// With Đồng ý / Không đồng ý: the ballots against it.
    pub(crate) against: Option<u32>,
    /// Of the denominator that the rules name.
    pub(crate) of_base: String,
    /// Of the seats present.
    pub(crate) of_present: String,
    /// What the rules made of it.
    pub(crate) verdict: Verdict,
}

/// A unit chosen.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Chosen {
    /// The unit.
    pub(crate) name: String,
    /// Its place where places are ranks.
    pub(crate) place: Option<u32>,
    /// Its votes.
    pub(crate) votes: u32,
    /// Chosen, or an alternate.
    pub(crate) role: Role,
    /// The rule that put it there.
    pub(crate) ground: Ground,
    /// The same in words.
    pub(crate) because: Clause,
}

/// Units with equal votes that matter.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Tied {
    /// The units.
    pub(crate) names: Vec<String>,
    /// The votes of each.
    pub(crate) votes: u32,
    /// The places they contest.
    pub(crate) places: u32,
    /// The alternates' places they contest.
    pub(crate) alternates: u32,
}

/// A candidate that stepped back.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Withdrawal {
    /// The candidate.
    pub(crate) name: String,
    /// Why.
    pub(crate) reason: String,
    /// When.
    pub(crate) at: Timestamp,
}

pub(super) fn contest_result(
    contest: &Contest,
    proceedings: &Proceedings,
    vouchers: &Vouchers,
) -> ContestResult {
    let meeting = proceedings.meeting();
    let rounds = contest.rounds.iter();
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
            .map(|round| round_result(proceedings, contest, round, vouchers))
            .collect(),
    }
}

fn round_result(
    proceedings: &Proceedings,
    contest: &Contest,
    round: &HeldRound,
    vouchers: &Vouchers,
) -> RoundResult {
    let meeting = proceedings.meeting();
    let (outcome, terms) = (round.outcome(), round.terms());
    let (number, medium, end) = match round {
        HeldRound::Electronic(round) => {
            let vouched = vouchers.get(&round.id).copied().unwrap_or_default();
            (
                round.number,
                electronic(proceedings, round, vouched),
                end(round),
            )
        }
        HeldRound::Paper(round) => (round.number, on_paper(meeting, round), end_on_paper(round)),
    };
    let panels = outcome.iter().flat_map(|outcome| &outcome.panels);
    RoundResult {
        round: number,
        medium,
        end,
        because: outcome.map_or_else(Vec::new, |outcome| {
            clauses::of_outcome(meeting, contest, terms, outcome)
        }),
        panels: panels
            .zip(&terms.panels)
            .map(|(panel, terms)| panel_result(meeting, contest, panel, terms))
            .collect(),
    }
}

fn end_on_paper(round: &PaperRound) -> End {
    match &round.phase {
        PaperPhase::Published(..) => End::Published,
        PaperPhase::Annulled { reason } => End::Annulled {
            reason: reason.clone(),
        },
        PaperPhase::Open | PaperPhase::Counted(_) => End::Unfinished,
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
