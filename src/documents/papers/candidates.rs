//! Danh sách dự bầu: who stands in a contest, how the list was adopted, who is left out and why.

use super::build::{heading, items, said, sentence};
use super::source::{Source, Title};
use super::tables::{list_of, panel_heading};
use super::words::{Moment, noun};
use crate::documents::paper::{Block, Paper};
use crate::meeting::{CandidateList, Contest, ContestId, Matter, Timestamp, UnitId};

/// The list of a contest; none before one is proposed.
pub(super) fn paper(source: &Source<'_>, id: ContestId) -> Option<Paper> {
    let contest = source.meeting.contest(id)?;
    if contest.list.candidates().is_empty() {
        return None;
    }
    let title = Title {
        slug: format!("danh-sach-du-bau-noi-dung-{}", id.0),
        kind: format!("DANH SÁCH {} DỰ BẦU", nouns(contest).to_uppercase()),
        about: source.asked(contest),
    };
    let at = adopted_at(source, contest);
    let mut paper = source.paper(title, &at.clone().unwrap_or_else(|| source.last()));
    paper.draft = !contest.is_adopted();
    paper.head.place = Some(source.place_and_day(at.as_ref()));
    paper.body.push(sentence(status(source, contest)));
    paper
        .body
        .push(items(source.all_hands(|matter| decides(matter, id))));
    paper.body.extend(tables(source, contest));
    paper.body.extend(withdrawn(source, id));
    let left_out = source.left_out(contest);
    if !left_out.is_empty() {
        let nouns = super::words::capital(&nouns(contest));
        paper
            .body
            .push(heading(format!("{nouns} không đưa vào danh sách")));
        paper.body.extend(left_out);
    }
    paper.signatures = vec![vec![source.chair("CHỦ TỌA")]];
    Some(paper)
}

/// Whether a motion decides on the list of a contest.
pub(super) fn decides(matter: &Matter, contest: ContestId) -> bool {
    let about_list = matches!(matter, Matter::List { .. } | Matter::Candidate { .. });
    about_list && matter.contest() == Some(contest)
}

/// What stands on a contest's lists: "tập thể, cá nhân".
fn nouns(contest: &Contest) -> String {
    let mut nouns: Vec<&str> = contest
        .rules
        .panels
        .iter()
        .map(|one| noun(one.list))
        .collect();
    nouns.dedup();
    nouns.join(", ")
}

/// Its candidates, list by list.
pub(super) fn tables(source: &Source<'_>, contest: &Contest) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (number, panel) in (0..).zip(&contest.rules.panels) {
        let of_list = |id: &&UnitId| {
            let unit = source.meeting.unit(**id);
            unit.is_some_and(|unit| unit.list == panel.list)
        };
        let candidates = contest.list.candidates().iter();
        let candidates: Vec<UnitId> = candidates.filter(of_list).copied().collect();
        blocks.extend(panel_heading(contest, number).map(heading));
        blocks.push(if candidates.is_empty() {
            sentence("Không có tên nào trong danh sách.")
        } else {
            source.candidates(list_of(contest, number), &candidates)
        });
    }
    blocks
}

/// Who stepped back, when and why.
pub(super) fn withdrawn(source: &Source<'_>, id: ContestId) -> Option<Block> {
    let withdrawals = &source.contest_result(id)?.withdrawals;
    let line = |one: &crate::results::Withdrawal| {
        let at = Moment::of(&one.at).map_or_else(String::new, |at| format!(" hồi {}", at.hour()));
        said(format!(
            "{} rút khỏi danh sách{at}, lý do: {}.",
            one.name, one.reason
        ))
    };
    (!withdrawals.is_empty()).then(|| items(withdrawals.iter().map(line).collect()))
}

fn status(source: &Source<'_>, contest: &Contest) -> String {
    let gathering = source.gathering().to_lowercase();
    match &contest.list {
        CandidateList::Adopted(_) => {
            format!("Danh sách do chủ tọa giới thiệu, {gathering} thảo luận và thống nhất:")
        }
        CandidateList::Declined(_) => format!("Danh sách không được {gathering} thông qua:"),
        CandidateList::None | CandidateList::Proposed(..) => {
            format!("Danh sách do chủ tọa giới thiệu, {gathering} chưa biểu quyết xong.")
        }
    }
}

fn adopted_at(source: &Source<'_>, contest: &Contest) -> Option<Timestamp> {
    let (last, _) = source.carried(|matter| decides(matter, contest.id))?;
    let at = source.log.times.counted.get(&last.motion)?;
    contest.is_adopted().then(|| at.clone())
}
