//! A tie that matters: who is tied for what, and what the rules do about it.

use super::outcome::Case;
use super::words::{and, ordinal, places};
use super::{Clause, say};
use crate::contest::{RoundKind, StillTied, Tie};

/// Who is tied, for which places, and what happens.
pub(super) fn tie(case: &Case, tie: &Tie) -> Clause {
    let tied = and(tie.run_off.candidates.iter().map(|unit| case.name(*unit)));
    let (each, contested) = (case.votes(tie.votes), contested(case, tie));
    let follows = follows(case, tie);
    say(
        format!(
            "{} cùng {}, tranh {}: {}.",
            tied.vi, each.vi, contested.vi, follows.vi
        ),
        format!(
            "{} have {} each and contest {}: {}.",
            tied.en, each.en, contested.en, follows.en
        ),
    )
}

/// The places that the tied contest.
fn contested(case: &Case, tie: &Tie) -> Clause {
    let terms = &tie.run_off;
    let alternates = case.noun().counted(terms.alternates);
    let alternates = (terms.alternates > 0).then(|| {
        say(
            format!("{} dự khuyết", alternates.vi),
            format!("{} as alternates", alternates.en),
        )
    });
    let ranks = (terms.first_place..terms.first_place + terms.places).map(ordinal);
    let taken = (terms.places > 0).then(|| {
        if terms.ranked {
            let ranks = and(ranks);
            say(format!("xếp {}", ranks.vi), format!("rank {}", ranks.en))
        } else {
            places(terms.places)
        }
    });
    and(taken.into_iter().chain(alternates))
}

/// What the rules do about it: run-offs first, then what they say of those still tied.
fn follows(case: &Case, tie: &Tie) -> Clause {
    let held = match case.kind {
        RoundKind::RunOff { number } => number,
        RoundKind::First | RoundKind::Second | RoundKind::Further => 0,
    };
    let rule = case.rules.ties;
    if held < rule.run_offs {
        return say("bầu lại giữa các tên này", "there is a run-off among them");
    }
    match rule.then {
        StillTied::MeetingDecides => say(
            "hội nghị biểu quyết bầu lại, lấy điểm thống nhất cao hơn, hoặc báo cáo là bằng phiếu",
            "the meeting decides by hands on a run-off, the higher agreed score, or reporting them as tied",
        ),
        StillTied::HigherScore => by_score(case, tie),
        StillTied::Report => say(
            "theo thể lệ, báo cáo là bằng phiếu",
            "by the rules they are reported as tied",
        ),
    }
}

/// The agreed scores of the tied, where they separate anybody.
fn by_score(case: &Case, tie: &Tie) -> Clause {
    let tied = &tie.run_off.candidates;
    let scores: Option<Vec<_>> = tied
        .iter()
        .map(|unit| Some((*unit, case.meeting.agreed_score(*unit)?)))
        .collect();
    let separates = |scores: &Vec<(_, _)>| {
        scores
            .windows(2)
            .any(|pair| matches!(pair, [a, b] if a.1 != b.1))
    };
    let Some(mut scores) = scores.filter(separates) else {
        return say(
            "điểm thống nhất không phân định được, hội nghị biểu quyết",
            "agreed scores do not separate them, and the meeting decides by hands",
        );
    };
    scores.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
    let lines = and(scores.into_iter().map(|(unit, score)| {
        let (who, points) = (case.name(unit), super::words::points(score));
        say(
            format!("{} {} điểm", who.vi, points.vi),
            format!("{} {} points", who.en, points.en),
        )
    }));
    say(
        format!("theo thể lệ, lấy điểm thống nhất cao hơn ({})", lines.vi),
        format!(
            "by the rules the higher agreed score goes first ({})",
            lines.en
        ),
    )
}
