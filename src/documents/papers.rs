//! What stands on each official paper, filled from the replayed log.
//!
//! Pure: the same log gives the same paper. Promises: nothing is said that the log does not hold; what it does not hold is a
//! dotted line; a chosen unit is "được bình chọn" and put forward ("đề nghị tặng"), nothing more; no seat or person stands
//! beside a ballot, because what a paper is filled from has none.

mod ballot;
mod build;
mod candidates;
mod count;
mod minutes;
mod pact;
mod report;
mod rules;
mod scores;
mod source;
mod submission;
mod tables;
#[cfg(test)]
mod tests;
mod words;

use serde::{Deserialize, Serialize};

use super::paper::Paper;
use crate::bundle::Material;
use crate::meeting::{Broken, Contest, ContestId, Meeting, Phase};
use crate::proceedings::Proceedings;
use crate::results::Vouchers;
use source::Source;

/// One of a meeting's papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "paper", rename_all = "snake_case", deny_unknown_fields)]
pub enum PaperName {
    /// Thể lệ bỏ phiếu.
    Rules,
    /// Danh sách dự bầu.
    Candidates {
        /// Of which contest.
        contest: ContestId,
    },
    /// Phiếu bầu: for the round that may be held next, or that was held last.
    Ballot {
        /// Of which contest.
        contest: ContestId,
    },
    /// Bảng tổng hợp điểm.
    Scores,
    /// Biên bản kiểm phiếu.
    Count {
        /// Of which contest.
        contest: ContestId,
        /// Of which of its rounds, from 1.
        round: u32,
    },
    /// Biên bản hội nghị.
    Minutes,
    /// Báo cáo kết quả.
    Report,
    /// Tờ trình.
    Submission,
    /// Sổ ký kết giao ước thi đua.
    Pact,
}

impl PaperName {
    /// The papers of a meeting as far as it has come, in the order in which it needs them.
    pub fn available(meeting: &Meeting) -> Vec<Self> {
        let contests = || meeting.contests.iter();
        let of_lists = contests().flat_map(Self::of_contest);
        let when = |ready: bool, name: Self| ready.then_some(name);
        let opened = meeting.phase >= Phase::InSession;
        let decided = contests().any(|contest| contest.decision.is_some());
        let scores = when(scores::is_ready(meeting), Self::Scores);
        let after = [
            when(opened, Self::Minutes),
            when(pact::is_signed(meeting), Self::Pact),
            when(decided, Self::Report),
            when(submission::is_ready(meeting), Self::Submission),
        ];
        [Self::Rules]
            .into_iter()
            .chain(scores)
            .chain(of_lists)
            .chain(after.into_iter().flatten())
            .collect()
    }

    /// Its list, its ballot, and the minutes of each of its rounds.
    fn of_contest(contest: &Contest) -> Vec<Self> {
        let id = contest.id;
        let listed = !contest.list.candidates().is_empty();
        let list = listed.then_some(Self::Candidates { contest: id });
        let ballot = ballot::round(contest).map(|_| Self::Ballot { contest: id });
        let counts = contest.rounds.iter().filter(|round| round.has_minutes());
        let counts = counts.map(|round| Self::Count {
            contest: id,
            round: round.number(),
        });
        list.into_iter().chain(ballot).chain(counts).collect()
    }
}

/// A paper as far as the log has come; none where there is nothing to put on it yet.
pub(crate) fn paper(log: &Proceedings, vouchers: &Vouchers, name: &PaperName) -> Option<Paper> {
    let source = &Source::new(log, vouchers);
    match name {
        PaperName::Rules => Some(rules::paper(source)),
        PaperName::Candidates { contest } => candidates::paper(source, *contest),
        PaperName::Ballot { contest } => ballot::paper(source, *contest),
        PaperName::Scores => scores::paper(source),
        PaperName::Count { contest, round } => count::paper(source, *contest, *round),
        PaperName::Minutes => minutes::paper(source),
        PaperName::Report => report::paper(source),
        PaperName::Submission => submission::paper(source),
        PaperName::Pact => pact::paper(source),
    }
}

/// The same for what a bundle is made from.
///
/// # Errors
/// Where the log breaks.
pub fn paper_of(material: &Material, name: &PaperName) -> Result<Option<Paper>, Broken> {
    let log = Proceedings::replay(&material.log)?;
    Ok(paper(&log, &material.vouchers(), name))
}
