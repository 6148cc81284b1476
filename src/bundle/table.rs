//! `results.csv`: a line a candidate and round, for a spreadsheet with Vietnamese settings.

use csv::{QuoteStyle, WriterBuilder};

use super::results::{ContestResult, End, PanelResult, Results, RoundResult, Votes};
use crate::contest::Verdict;

/// The table of all rounds. Begins with a byte order mark and separates by semicolons, as the sheets of units do.
pub(super) fn csv(results: &Results) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .quote_style(QuoteStyle::Necessary)
        .from_writer(MARK.to_vec());
    let mut put = |row: Vec<String>| {
        writer
            .write_record(row)
            .expect("memory takes every row, all of one length");
    };
    put(HEAD.map(str::to_owned).to_vec());
    for contest in &results.contests {
        let title = titled(results, contest);
        for round in &contest.rounds {
            if round.panels.is_empty() {
                put(row(&title, round, None));
            }
            for panel in &round.panels {
                for votes in &panel.votes {
                    put(row(&title, round, Some((panel, votes))));
                }
            }
        }
    }
    writer.into_inner().expect("memory takes every row")
}

/// What a line is about: of a rehearsal no line can be taken for a meeting's.
fn titled(results: &Results, contest: &ContestResult) -> String {
    if results.rehearsal {
        format!("CHẠY THỬ: {}", contest.title)
    } else {
        contest.title.clone()
    }
}

fn row(title: &str, round: &RoundResult, line: Option<(&PanelResult, &Votes)>) -> Vec<String> {
    let figure = |of: fn(&crate::contest::Figures) -> u32| {
        line.map_or_else(String::new, |(panel, _)| of(&panel.figures).to_string())
    };
    let of = |text: fn(&Votes) -> String| line.map_or_else(String::new, |(_, votes)| text(votes));
    vec![
        title.to_owned(),
        line.map_or_else(String::new, |(panel, _)| panel.title.clone()),
        round.round.to_string(),
        end(&round.end),
        of(|votes| votes.name.clone()),
        of(|votes| votes.votes.to_string()),
        of(|votes| votes.second.map_or_else(String::new, |n| n.to_string())),
        of(|votes| votes.against.map_or_else(String::new, |n| n.to_string())),
        of(|votes| votes.of_base.clone()),
        of(|votes| votes.of_present.clone()),
        line.map_or_else(String::new, |(panel, votes)| standing(panel, votes)),
        line.map_or_else(String::new, |(panel, votes)| because(panel, votes)),
        line.and_then(|(panel, _)| panel.needed)
            .map_or_else(String::new, |needed| needed.to_string()),
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

/// How a round ended, in the words of the minutes.
pub(super) fn end(end: &End) -> String {
    match end {
        End::Published => "Đã công bố".to_owned(),
        End::Annulled { reason } => format!("Hủy: {reason}"),
        End::NotCountable { ballots } => format!("Không kiểm được: chỉ có {ballots} phiếu"),
        End::NotDecryptable { reason } => format!("Không mở được: {reason}"),
        End::Unfinished => "Chưa xong".to_owned(),
    }
}

const MARK: &[u8] = "\u{feff}".as_bytes();
const HEAD: [&str; 20] = [
    "Nội dung",
    "Danh sách",
    "Lần bỏ phiếu",
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
