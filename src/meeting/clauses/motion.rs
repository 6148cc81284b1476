//! What was put to the room, and what the counted hands made of it.

use super::words::majority;
use super::{Clause, say};
use crate::contest::{Percentage, Resolution};
use crate::meeting::import::ClusterRole;
use crate::meeting::{ContestId, HandCount, Matter, Meeting, UnitId};

/// What a motion asks.
pub(super) fn matter(meeting: &Meeting, matter: &Matter) -> Clause {
    match matter {
        Matter::Tellers => say("Tổ kiểm phiếu", "the committee of tellers"),
        Matter::Rules => say("Thể lệ bỏ phiếu", "the voting rules"),
        Matter::Presidium => say("Đoàn Chủ tịch", "the presidium"),
        Matter::List { contest } => {
            about(meeting, *contest, "Danh sách bầu", "the list of candidates")
        }
        Matter::Candidate { contest, unit } => {
            let who = name(meeting, *unit);
            about(
                meeting,
                *contest,
                &format!("Đưa {who} vào danh sách bầu"),
                &format!("{who} on the list of candidates"),
            )
        }
        Matter::Resolve {
            contest,
            resolution: decided,
        } => {
            let decided = resolution(*decided);
            about(meeting, *contest, &decided.vi, &decided.en)
        }
        Matter::GiveUp { contest } => about(
            meeting,
            *contest,
            "Không mở được phiếu, thôi không mở",
            "the ballots cannot be opened and are given up",
        ),
        Matter::Result { contest } => about(meeting, *contest, "Kết quả", "the result"),
        Matter::Office { role, unit } => {
            let (who, office) = (name(meeting, *unit), office(*role));
            say(
                format!("Bầu {who} làm {}", office.vi),
                format!("{who} as {}", office.en),
            )
        }
        Matter::Other { text } => say(text, text),
    }
}

/// Cụm trưởng or cụm phó.
pub(super) fn office(role: ClusterRole) -> Clause {
    match role {
        ClusterRole::Head => say("cụm trưởng", "head of the cluster"),
        ClusterRole::Deputy => say("cụm phó", "deputy head of the cluster"),
    }
}

/// The three counts, the share asked for, and whether it was reached.
pub(super) fn hands(count: &HandCount) -> Clause {
    let (hands, asked) = (count.hands, majority(count.majority));
    let part = Percentage::of(hands.in_favour, count.present).to_string();
    let carried = if count.carried {
        say("được thông qua", "carried")
    } else {
        say("không được thông qua", "not carried")
    };
    let said = if count.reason.is_empty() {
        String::new()
    } else {
        format!(" ({})", count.reason)
    };
    say(
        format!(
            "{}/{} tán thành ({part}), {} không tán thành, {} không có ý kiến; cần {}: {}{said}",
            hands.in_favour, count.present, hands.against, hands.no_opinion, asked.vi, carried.vi
        ),
        format!(
            "{} of {} for ({}), {} against, {} without opinion; {} needed: {}{said}",
            hands.in_favour,
            count.present,
            part.replace(',', "."),
            hands.against,
            hands.no_opinion,
            asked.en,
            carried.en
        ),
    )
}

fn resolution(resolution: Resolution) -> Clause {
    match resolution {
        Resolution::RunOffAgain => say(
            "Bằng phiếu: bầu lại thêm một lần",
            "the tied: one more run-off",
        ),
        Resolution::HigherScore => say(
            "Bằng phiếu: lấy điểm thống nhất cao hơn",
            "the tied: the higher agreed score goes first",
        ),
        Resolution::ReportTied => say(
            "Bằng phiếu: báo cáo là bằng phiếu",
            "the tied: reported as tied",
        ),
        Resolution::FurtherRound => say(
            "Vị trí chưa có ai: bỏ phiếu tiếp",
            "places left over: a further round",
        ),
        Resolution::LeaveOpen => say("Vị trí chưa có ai: để trống", "places left over: left open"),
        Resolution::Repeat => say(
            "Lần bỏ phiếu không có kết quả: bỏ phiếu lại",
            "a round without a result: held again",
        ),
        Resolution::OnPaper => say(
            "Chuyển sang phiếu giấy từ lần bỏ phiếu tới",
            "on paper from the next round on",
        ),
        Resolution::Drop => say(
            "Thôi không bầu nữa, giữ những gì đã chọn",
            "no further round; what is chosen so far stays",
        ),
    }
}

fn about(meeting: &Meeting, contest: ContestId, vi: &str, en: &str) -> Clause {
    let title = meeting
        .contest(contest)
        .map_or("", |contest| contest.rules.title.as_str());
    say(format!("{vi} (“{title}”)"), format!("{en} (“{title}”)"))
}

fn name(meeting: &Meeting, unit: UnitId) -> String {
    meeting
        .unit(unit)
        .map_or_else(String::new, crate::meeting::Unit::ballot_name)
}
