//! Bảng tổng hợp điểm: what every unit gave itself, what the review proposed, what was agreed, and who may stand.

use super::build::{heading, items, said, sentence};
use super::source::{Source, Title, signature};
use super::words::{Moment, list_heading, roman};
use crate::contest::UnitList;
use crate::documents::paper::{Block, Paper};
use crate::meeting::eligibility::OtherStatus;
use crate::meeting::{Correction, Meeting};
use crate::results::CorrectionResult;

/// Every list of units; none before a sheet is taken.
pub(super) fn paper(source: &Source<'_>) -> Option<Paper> {
    let lists = of_lists(source);
    if lists.is_empty() {
        return None;
    }
    let scored = source.is_scored();
    let title = Title {
        slug: "bang-tong-hop-diem".to_owned(),
        kind: if scored {
            "BẢNG TỔNG HỢP ĐIỂM THI ĐUA".to_owned()
        } else {
            "BẢNG TỔNG HỢP ĐIỀU KIỆN".to_owned()
        },
        about: vec![source.cluster_and_year()],
    };
    let locked = source.results.room.scores_locked.as_ref();
    let at = locked.and_then(|lock| lock.at.clone());
    let mut paper = source.paper(title, &at.clone().unwrap_or_else(|| source.last()));
    paper.landscape = true;
    paper.draft = scored && locked.is_none();
    paper.head.place = Some(source.place_and_day(at.as_ref()));
    for (number, (list, table)) in (1..).zip(lists) {
        paper.body.push(heading(format!(
            "{}. {}",
            roman(number),
            list_heading(list)
        )));
        paper.body.extend([conditions(source, list), table]);
    }
    paper.body.extend(corrections(source));
    if scored {
        paper.body.push(sentence(lock(source)));
    }
    paper.signatures = vec![vec![
        signature("NGƯỜI LẬP BẢNG", ""),
        source.chair("CHỦ TỌA"),
    ]];
    Some(paper)
}

/// Whether there is a list to show.
pub(super) fn is_ready(meeting: &Meeting) -> bool {
    let mut lists = LISTS.into_iter();
    lists.any(|list| is_asked(meeting, list) && meeting.units_of(list).next().is_some())
}

fn of_lists(source: &Source<'_>) -> Vec<(UnitList, Block)> {
    let asked = LISTS
        .into_iter()
        .filter(|list| is_asked(source.meeting, *list));
    asked
        .filter_map(|list| Some((list, source.scores(list, true)?)))
        .collect()
}

/// Of those who only vote, such as the units of a congress, nothing is scored or asked.
fn is_asked(meeting: &Meeting, list: UnitList) -> bool {
    let mut contests = meeting.rules.contests.iter();
    meeting.rules.list(list).is_some() || contests.any(|one| one.draws_from(list))
}

const LISTS: [UnitList; 4] = [
    UnitList::Members,
    UnitList::Districts,
    UnitList::Collectives,
    UnitList::Individuals,
];

fn conditions(source: &Source<'_>, list: UnitList) -> Block {
    let max = source
        .meeting
        .rules
        .list(list)
        .and_then(|rules| rules.max_score);
    sentence(match max {
        Some(max) => format!(
            "Tổng số điểm tối đa: {} điểm; đủ điều kiện khi điểm thống nhất đạt từ 90% trở lên. Tỷ lệ lấy hai chữ số thập phân, không làm tròn lên.",
            max.vietnamese()
        ),
        None => "Danh sách này không xét điểm.".to_owned(),
    })
}

/// Who locked the agreed scores, and when.
pub(super) fn lock(source: &Source<'_>) -> String {
    let Some(lock) = &source.results.room.scores_locked else {
        return "Điểm thống nhất chưa được khóa.".to_owned();
    };
    let at = lock.at.as_ref().and_then(Moment::of);
    let at = at.map_or_else(String::new, |at| format!(" hồi {}", at.whole()));
    format!(
        "Điểm thống nhất được khóa{at}; người thống nhất: {}.",
        lock.agreed_by
    )
}

fn corrections(source: &Source<'_>) -> Vec<Block> {
    let corrections = &source.results.room.corrections;
    if corrections.is_empty() {
        return Vec::new();
    }
    let line = |one: &CorrectionResult| {
        let at = Moment::of(&one.at).map_or_else(String::new, |at| format!(" ({})", at.whole()));
        let became = became(&one.correction);
        said(format!(
            "{}: {became}; lý do: {}{at}.",
            one.name, one.reason
        ))
    };
    vec![
        heading("Điều chỉnh sau khi nhập bảng"),
        items(corrections.iter().map(line).collect()),
    ]
}

/// What a correction made of a unit.
fn became(correction: &Correction) -> String {
    match correction {
        Correction::Attestation { which, holds } => {
            let attested = if *holds {
                "được xác nhận"
            } else {
                "không được xác nhận"
            };
            format!(
                "{} {attested}",
                crate::meeting::clauses::of_attestation(*which).vi
            )
        }
        Correction::Status { status } => match status {
            OtherStatus::None => "bỏ diện “Không xét”, “Chưa xét”".to_owned(),
            OtherStatus::Corruption { reason }
            | OtherStatus::SeriousBreach { reason }
            | OtherStatus::NotConsidered { reason } => format!("Không xét ({reason})"),
            OtherStatus::Deferred { reason } => format!("Chưa xét ({reason})"),
        },
        Correction::SelfScore { score } => format!("điểm tự chấm {}", score.vietnamese()),
        Correction::AdjustedScore { score } => format!("điểm điều chỉnh {}", score.vietnamese()),
        Correction::AgreedScore { score } => format!("điểm thống nhất {}", score.vietnamese()),
        Correction::Award { award } => format!("danh hiệu {}, năm {}", award.name, award.year),
    }
}
