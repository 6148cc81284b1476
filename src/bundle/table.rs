//! `results.csv`: a line a candidate and round, for a spreadsheet with Vietnamese settings.

use csv::{QuoteStyle, WriterBuilder};

use super::results::{ContestResult, End, Results, RoundResult, Votes};

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
        for round in &contest.rounds {
            if round.votes.is_empty() {
                put(row(contest, round, None));
            }
            for votes in &round.votes {
                put(row(contest, round, Some(votes)));
            }
        }
    }
    writer.into_inner().expect("memory takes every row")
}

fn row(contest: &ContestResult, round: &RoundResult, votes: Option<&Votes>) -> Vec<String> {
    let figure = |of: fn(&crate::contest::Figures) -> u32| {
        round
            .figures
            .as_ref()
            .map_or_else(String::new, |f| of(f).to_string())
    };
    let of = |text: fn(&Votes) -> String| votes.map_or_else(String::new, text);
    vec![
        contest.title.clone(),
        round.round.to_string(),
        end(&round.end),
        of(|votes| votes.name.clone()),
        of(|votes| votes.votes.to_string()),
        of(|votes| votes.of_valid.clone()),
        of(|votes| votes.of_present.clone()),
        votes.map_or_else(String::new, |votes| standing(round, votes)),
        figure(|f| f.convened),
        figure(|f| f.present),
        figure(|f| f.issued),
        figure(|f| f.returned),
        figure(|f| f.valid),
        figure(|f| f.invalid),
        figure(|f| f.blank),
    ]
}

fn standing(round: &RoundResult, votes: &Votes) -> String {
    let chosen = round.chosen.iter().find(|chosen| chosen.name == votes.name);
    let tied = round.ties.iter().any(|tie| tie.names.contains(&votes.name));
    match (chosen.map(|chosen| chosen.place), tied) {
        (Some(Some(place)), _) => format!("Xếp thứ {place}"),
        (Some(None), _) => "Được chọn".to_owned(),
        (None, true) => "Bằng phiếu".to_owned(),
        (None, false) => String::new(),
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
const HEAD: [&str; 15] = [
    "Nội dung",
    "Lần bầu",
    "Tình trạng",
    "Đơn vị",
    "Số phiếu bầu",
    "Tỷ lệ trên phiếu hợp lệ",
    "Tỷ lệ trên đơn vị có mặt",
    "Kết quả",
    "Được triệu tập",
    "Có mặt",
    "Phiếu phát ra",
    "Phiếu thu về",
    "Phiếu hợp lệ",
    "Phiếu không hợp lệ",
    "Trong đó phiếu trắng",
];
