//! From the sums of a round to its outcome: the ranking, the places and the ties that matter.
//!
//! The sums stand question by question, as the round's election asks them:
//!
//! | form of a list | its questions | sums of each |
//! | --- | --- | --- |
//! | [`Form::List`] | one | blank, then a sum for each candidate |
//! | [`Form::Columns`] | first place, second place, both joined | a sum for each candidate; the third has the blank in front |
//! | [`Form::Each`] | one for each candidate | neither box, Đồng ý, Không đồng ý |
//!
//! A round of several lists has the questions of one after those of the other.
//! Promises: nothing is decided from sums that do not balance; a tie matters only where it changes who is chosen, or the
//! rank where places are ranks, and is then named, never broken by a lot.

use serde::{Deserialize, Serialize};

use super::columns::seat_columns;
use super::figures::{Figures, Imbalance};
use super::outcome::{Ground, Outcome, PanelOutcome, Ranked, Role, Verdict};
use super::paper::PaperCount;
use super::places::{Seated, groups_by, seat};
use super::rules::{ContestRules, Denominator, Threshold};
use super::tally::Tally;
use super::terms::{Form, PanelTerms, RoundKind, RoundTerms};

/// Who was there: the figures that do not depend on a list.
#[derive(Clone, Copy, Debug)]
pub struct Turnout {
    /// Seats entitled to vote: tổng số được triệu tập.
    pub convened: u32,
    /// Seats checked in when the roll was sealed: có mặt.
    pub present: u32,
    /// Ballots handed out: phát ra.
    pub issued: u32,
    /// Ballots in the box: thu về.
    pub returned: u32,
}

/// Who could have voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Convocation {
    /// Seats entitled to vote.
    pub convened: u32,
    /// Seats present when the round began.
    pub present: u32,
}

/// Applies the rules to the sums of a round: the most voted take the places (guidance C.5, "theo kết quả bỏ phiếu").
///
/// - A threshold asks for more than half of the denominator; a run-off among the tied does not ask for it.
/// - Đồng ý / Không đồng ý asks for more than half whatever the threshold: a list without surplus decides nothing else.
/// - A candidate without a vote takes no place. In a run-off it may: it had the votes that made the tie.
/// - With columns the second place goes by the second column among the rest; while the first is tied or unfilled it stays
///   undecided, neither given nor unfilled, until [`super::Course`] knows who is first.
/// - Alternates are the next by votes, over the threshold too, and have no ranks.
///
/// # Errors
/// [`Imbalance::Shape`] when the sums are not those of the round's questions; else the first [`Imbalance`], list after
/// list in the order of the minutes.
pub fn reckon(
    rules: &ContestRules,
    terms: &RoundTerms,
    turnout: &Turnout,
    sums: &[Vec<u32>],
) -> Result<Outcome, Imbalance> {
    let tallies = Tally::read(&terms.panels, sums).ok_or(Imbalance::Shape)?;
    let unspoiled: Vec<(Tally, u32)> = tallies.into_iter().map(|tally| (tally, 0)).collect();
    outcome(rules, terms, turnout, &unspoiled)
}

/// The same of paper ballots that tellers counted by hand.
///
/// # Errors
/// [`Imbalance::Shape`] when the count is not one of the round's lists; else the first [`Imbalance`], as for sums; and
/// where valid ballots are more than their marks, [`Imbalance::VotesBelowValid`].
pub fn reckon_paper(
    rules: &ContestRules,
    terms: &RoundTerms,
    convocation: Convocation,
    count: &PaperCount,
) -> Result<Outcome, Imbalance> {
    let turnout = Turnout {
        convened: convocation.convened,
        present: convocation.present,
        issued: count.issued,
        returned: count.returned,
    };
    let tallies = count.tallies(&terms.panels)?;
    let decided = outcome(rules, terms, &turnout, &tallies)?;
    let lists = decided.panels.iter().zip(&tallies);
    for (panel, (tally, _)) in lists {
        tally.check_marked(&panel.figures)?;
    }
    Ok(decided)
}

fn outcome(
    rules: &ContestRules,
    terms: &RoundTerms,
    turnout: &Turnout,
    tallies: &[(Tally, u32)],
) -> Result<Outcome, Imbalance> {
    let panels = terms
        .panels
        .iter()
        .zip(tallies)
        .map(|(panel, (tally, spoiled))| {
            let figures = tally.figures(turnout, *spoiled);
            tally.check(&figures, panel.max_picks)?;
            Ok(decide(rules, terms.kind, panel, tally, figures))
        });
    panels
        .collect::<Result<_, _>>()
        .map(|panels| Outcome { panels })
}

fn decide(
    rules: &ContestRules,
    kind: RoundKind,
    panel: &PanelTerms,
    tally: &Tally,
    figures: Figures,
) -> PanelOutcome {
    let base = base(rules.denominator, &figures);
    let needed = needed(rules.threshold, kind, panel.form, base);
    let lines = tally.lines(&panel.candidates);
    let seated = match panel.form {
        Form::Columns => seat_columns(panel, &lines, needed),
        Form::List | Form::Each => seat_by_votes(panel, kind, &lines, needed),
    };
    PanelOutcome {
        panel: panel.panel,
        figures,
        base,
        needed,
        ranking: ranking(lines, &seated, needed),
        chosen: seated.chosen,
        ties: seated.ties,
        unfilled: seated.unfilled,
    }
}

fn base(denominator: Denominator, figures: &Figures) -> u32 {
    match denominator {
        Denominator::Valid => figures.valid,
        Denominator::Returned => figures.returned,
        Denominator::Present => figures.present,
        Denominator::Convened => figures.convened,
    }
}

fn needed(threshold: Threshold, kind: RoundKind, form: Form, base: u32) -> Option<u32> {
    let asked = match (kind, form, threshold) {
        (_, Form::Each, _) => true,
        (RoundKind::RunOff { .. }, ..) => false,
        (_, _, threshold) => threshold == Threshold::MoreThanHalf,
    };
    asked.then_some(base / 2 + 1)
}

fn seat_by_votes(
    panel: &PanelTerms,
    kind: RoundKind,
    lines: &[Ranked],
    needed: Option<u32>,
) -> Seated {
    let (ground, least) = match kind {
        RoundKind::RunOff { .. } => (Ground::RunOff, 0),
        RoundKind::First | RoundKind::Second | RoundKind::Further => (Ground::Votes, 1),
    };
    let least = needed.unwrap_or(least);
    let passing = lines
        .iter()
        .map(|line| (line.unit, line.votes))
        .filter(|(_, votes)| *votes >= least);
    let votes = |unit| {
        lines
            .iter()
            .find(|line| line.unit == unit)
            .map(|line| line.votes)
    };
    seat(panel, ground, groups_by(passing, votes))
}

/// The lines, most votes first, each with what became of it.
fn ranking(lines: Vec<Ranked>, seated: &Seated, needed: Option<u32>) -> Vec<Ranked> {
    let mut lines: Vec<Ranked> = lines
        .into_iter()
        .map(|line| Ranked {
            verdict: verdict(&line, seated, needed),
            ..line
        })
        .collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.votes));
    lines
}

fn verdict(line: &Ranked, seated: &Seated, needed: Option<u32>) -> Verdict {
    if let Some(placed) = seated.chosen.iter().find(|placed| placed.unit == line.unit) {
        return match placed.role {
            Role::Chosen => Verdict::Chosen,
            Role::Alternate => Verdict::Alternate,
        };
    }
    let tied = |tie: &super::Tie| tie.run_off.candidates.contains(&line.unit);
    if seated.ties.iter().any(tied) {
        return Verdict::Tied;
    }
    // While nobody is first the second column decides nothing yet.
    let first_place_empty = seated.chosen.is_empty() && seated.ties.is_empty();
    let second = line.second.filter(|_| !first_place_empty).unwrap_or(0);
    let votes = line.votes.max(second);
    if votes == 0 {
        Verdict::NoVotes
    } else if needed.is_some_and(|needed| votes < needed) {
        Verdict::BelowThreshold
    } else {
        Verdict::Outvoted
    }
}
