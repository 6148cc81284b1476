//! Sections VI to X: the ballots in extract, the results and offices as adopted, what was concluded.

use crate::documents::paper::Block;
use crate::documents::papers::build::{field, heading, items, lines, said, sentence};
use crate::documents::papers::count::Held;
use crate::documents::papers::source::Source;
use crate::documents::papers::words::{nth, two};
use crate::meeting::{Contest, Decision, HeldRound, Matter};
use crate::results::{ContestResult, End, Medium, OfficerResult};

impl Source<'_> {
    /// VI. Every round of every contest.
    pub(in crate::documents::papers) fn ballots(&self) -> Vec<Block> {
        let contests = (1..).zip(&self.meeting.contests);
        let blocks = contests.flat_map(|(number, contest)| {
            let mut blocks = vec![heading(format!("{number}. {}", contest.rules.title))];
            let rounds = contest.rounds.iter();
            blocks.extend(rounds.flat_map(|round| self.extract(contest, round)));
            if contest.rounds.is_empty() {
                blocks.push(sentence("Không có lần bỏ phiếu kín nào."));
            }
            blocks.extend(self.afterwards(contest));
            blocks
        });
        blocks.collect()
    }

    /// One round in extract.
    fn extract(&self, contest: &Contest, round: &HeldRound) -> Vec<Block> {
        let Some(held) = Held::of(self, contest.id, round.number()) else {
            return Vec::new();
        };
        let nth = match &held.result.medium {
            Medium::Electronic { .. } => nth(round.number()),
            Medium::Paper { reason, .. } => {
                format!("{} (phiếu giấy, lý do: {reason})", nth(round.number()))
            }
        };
        let nothing = |why: String| vec![sentence(format!("Lần bầu {nth}: {why}."))];
        match &held.result.end {
            End::Published => {}
            End::Annulled { reason } => {
                return nothing(format!("hủy, phiếu không được mở, lý do: {reason}"));
            }
            End::NotCountable { ballots } => {
                let ballots = two(*ballots);
                return nothing(format!("không kiểm phiếu, chỉ có {ballots} phiếu thu về"));
            }
            End::NotDecryptable { reason } => {
                return nothing(format!("không mở được phiếu, lý do: {reason}"));
            }
            End::Unfinished => return nothing("chưa kết thúc".to_owned()),
        }
        let mut blocks = vec![sentence(format!("Lần bầu {nth}:"))];
        blocks.extend(held.figures());
        blocks.push(sentence("Kết luận:"));
        blocks.push(items(held.decided()));
        blocks
    }

    /// What became of a contest beside its rounds: motions where the rules leave it to the meeting, ties that stay.
    fn afterwards(&self, contest: &Contest) -> Vec<Block> {
        let id = contest.id;
        let mut lines = self.all_hands(|matter| {
            let leaves = matches!(matter, Matter::Resolve { .. } | Matter::GiveUp { .. });
            leaves && matter.contest() == Some(id)
        });
        if let Some(result) = self.contest_result(id) {
            lines.extend(stays(result).into_iter().map(said));
        }
        if lines.is_empty() {
            Vec::new()
        } else {
            vec![items(lines)]
        }
    }

    /// VII. Adopted or not, with the hands; a result that is not adopted stays with the reason.
    pub(super) fn adopted_results(&self) -> Vec<Block> {
        let contests = (1..).zip(&self.meeting.contests);
        let blocks = contests.flat_map(|(number, contest)| {
            let id = contest.id;
            let result = |matter: &Matter| *matter == Matter::Result { contest: id };
            let mut blocks = vec![heading(format!("{number}. {}", contest.rules.title))];
            blocks.extend(self.hands_on(result));
            blocks.push(sentence(self.decided(contest)));
            let adopted = matches!(contest.decision, Some(Decision::Adopted { .. }));
            blocks.extend(adopted.then(|| self.chosen(contest)).flatten());
            blocks
        });
        blocks.collect()
    }

    /// What the meeting made of a contest's result.
    fn decided(&self, contest: &Contest) -> String {
        let gathering = self.gathering();
        match &contest.decision {
            Some(Decision::Adopted { .. }) => format!("{gathering} thông qua kết quả:"),
            Some(Decision::Declined { reason, .. }) => format!(
                "{gathering} không thông qua kết quả, lý do: {reason}; kết quả kiểm phiếu giữ nguyên, không đề nghị."
            ),
            Some(Decision::Dropped) => "Nội dung này thôi không bầu theo biểu quyết.".to_owned(),
            None => format!("{gathering} chưa thông qua kết quả."),
        }
    }

    /// Those whom a contest chose over all its rounds.
    pub(in crate::documents::papers) fn chosen(&self, contest: &Contest) -> Option<Block> {
        let result = self.contest_result(contest.id)?;
        let line = |one: &crate::results::Chosen| {
            let becomes = crate::documents::papers::report::becomes(contest, one);
            said(format!(
                "{}: {becomes}, {} phiếu ({}).",
                one.name, one.votes, one.because.vi
            ))
        };
        let lines: Vec<_> = result.chosen.iter().map(line).collect();
        (!lines.is_empty()).then(|| items(lines))
    }

    /// VIII. Motions on offices, and who takes them over.
    pub(in crate::documents::papers) fn offices(&self) -> Vec<Block> {
        let mut blocks = self.hands_on(|matter| matches!(matter, Matter::Office { .. }));
        blocks.push(self.officers());
        blocks
    }

    /// Who takes over an office.
    pub(in crate::documents::papers) fn officers(&self) -> Block {
        let year = self.coming_year();
        let line = |one: &OfficerResult| {
            let office = super::super::words::capital(&one.office.vi);
            field(&format!("{office}{year}"), format!("{}.", one.name))
        };
        let officers = &self.results.room.officers;
        if officers.is_empty() {
            sentence("Chưa bầu.")
        } else {
            items(officers.iter().map(line).collect())
        }
    }

    /// X. By hand, after what else hands decided.
    pub(super) fn concluded(&self) -> Vec<Block> {
        let other = self.other_motions();
        let other = (!other.is_empty()).then(|| items(other));
        other.into_iter().chain([lines(4)]).collect()
    }
}

/// What stays open for good.
pub(in crate::documents::papers) fn stays(result: &ContestResult) -> Vec<String> {
    let mut lines: Vec<String> = result
        .reported
        .iter()
        .map(|tie| {
            let names = super::super::words::joined(&tie.names);
            format!(
                "Báo cáo là bằng phiếu: {names}, mỗi tên {} phiếu.",
                tie.votes
            )
        })
        .collect();
    if result.vacant > 0 {
        lines.push(format!("Để trống {} vị trí.", two(result.vacant)));
    }
    if result.short {
        lines.push("Chưa đủ số lượng tối thiểu theo Thể lệ.".to_owned());
    }
    lines
}
