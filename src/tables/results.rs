//! The table of results: a line a candidate and round.

use super::{Cell, Table};
use crate::contest::{Figures, Verdict};
use crate::results::{End, Medium, PanelResult, Results, RoundResult, Votes};

/// The table of all rounds.
pub(crate) fn results(results: &Results) -> Table {
    let mut rows = Vec::new();
    for contest in &results.contests {
        let title = titled(results, &contest.title);
        for round in &contest.rounds {
            if round.panels.is_empty() {
                rows.push(row(&title, round, None));
            }
            for panel in &round.panels {
                let lines = panel.votes.iter();
                rows.extend(lines.map(|votes| row(&title, round, Some((panel, votes)))));
            }
        }
    }
    Table {
        name: "Kết quả",
        heads: HEADS.to_vec(),
        rows,
    }
}

/// What a line is about: of a rehearsal no line can be taken for a meeting's.
pub(super) fn titled(results: &Results, title: &str) -> String {
    if results.rehearsal {
        format!("CHẠY THỬ: {title}")
    } else {
        title.to_owned()
    }
}

fn row(title: &str, round: &RoundResult, line: Option<(&PanelResult, &Votes)>) -> Vec<Cell> {
    let figure =
        |of: fn(&Figures) -> u32| Cell::some_number(line.map(|(panel, _)| of(&panel.figures)));
    let of = |text: fn(&Votes) -> String| {
        Cell::from(line.map_or_else(String::new, |(_, votes)| text(votes)))
    };
    let number =
        |of: fn(&Votes) -> Option<u32>| Cell::some_number(line.and_then(|(_, votes)| of(votes)));
    vec![
        title.into(),
        line.map_or("", |(panel, _)| panel.title.as_str()).into(),
        Cell::Number(round.round),
        medium(&round.medium).into(),
        end(&round.end).into(),
        of(|votes| votes.name.clone()),
        number(|votes| Some(votes.votes)),
        number(|votes| votes.second),
        number(|votes| votes.against),
        of(|votes| votes.of_base.clone()),
        of(|votes| votes.of_present.clone()),
        line.map_or_else(String::new, |(panel, votes)| standing(panel, votes))
            .into(),
        line.map_or_else(String::new, |(panel, votes)| because(panel, votes))
            .into(),
        Cell::some_number(line.and_then(|(panel, _)| panel.needed)),
        figure(|f| f.convened),
        figure(|f| f.present),
        figure(|f| f.issued),
        figure(|f| f.returned),
        figure(|f| f.valid),
        figure(|f| f.invalid),
        figure(|f| f.blank),
    ]
}

/// The rule that gave a place; nothing without one.
fn because(panel: &PanelResult, votes: &Votes) -> String {
    let mut chosen = panel.chosen.iter();
    let placed = chosen.find(|chosen| chosen.name == votes.name);
    placed.map_or_else(String::new, |placed| placed.because.vi.clone())
}

fn standing(panel: &PanelResult, votes: &Votes) -> String {
    let place = panel
        .chosen
        .iter()
        .find(|chosen| chosen.name == votes.name)
        .and_then(|chosen| chosen.place);
    match (votes.verdict, place) {
        (Verdict::Chosen, Some(place)) => format!("Xếp thứ {place}"),
        (Verdict::Chosen, None) => "Được bình chọn".to_owned(),
        (Verdict::Alternate, _) => "Dự khuyết".to_owned(),
        (Verdict::Tied, _) => "Bằng phiếu".to_owned(),
        (Verdict::BelowThreshold, _) => "Chưa quá bán".to_owned(),
        (Verdict::NoVotes | Verdict::Outvoted, _) => String::new(),
    }
}

fn medium(medium: &Medium) -> &'static str {
    match medium {
        Medium::Electronic { .. } => "Phiếu điện tử",
        Medium::Paper { .. } => "Phiếu giấy",
    }
}

/// How a round ended, in the words of the minutes.
pub(crate) fn end(end: &End) -> String {
    match end {
        End::Published => "Đã công bố".to_owned(),
        End::Annulled { reason } => format!("Hủy: {reason}"),
        End::NotCountable { ballots } => format!("Không kiểm được: chỉ có {ballots} phiếu"),
        End::NotDecryptable { reason } => format!("Không mở được: {reason}"),
        End::Unfinished => "Chưa xong".to_owned(),
    }
}

const HEADS: [&str; 21] = [
    "Nội dung",
    "Danh sách",
    "Lần bỏ phiếu",
    "Hình thức",
    "Tình trạng",
    "Tên",
    "Số phiếu bầu",
    "Số phiếu xếp thứ nhì",
    "Số phiếu không đồng ý",
    "Tỷ lệ theo thể lệ",
    "Tỷ lệ trên số có mặt",
    "Kết quả",
    "Căn cứ",
    "Số phiếu cần có",
    "Được triệu tập",
    "Có mặt",
    "Phiếu phát ra",
    "Phiếu thu về",
    "Phiếu hợp lệ",
    "Phiếu không hợp lệ",
    "Trong đó phiếu trắng",
];
