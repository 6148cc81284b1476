//! What each list asks of its units before they can be put to the vote (guidance C.2, C.4, D.2; plan 1935, II.2).

use rust_decimal::Decimal;

use super::words::{list, listed, points};
use super::{Clause, say};
use crate::meeting::score::Score;
use crate::meeting::{Attestation, ListRules};

/// What is asked, list by list, and what nobody can waive.
pub(super) fn of(lists: &[ListRules]) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = lists.iter().flat_map(of_list).collect();
    if lists.iter().any(|list| list.max_score.is_some()) {
        clauses.push(say(
            "Điểm thống nhất được khóa trước khi lập danh sách bầu.",
            "Agreed scores are locked before a list is proposed.",
        ));
    }
    clauses.push(say(
        "Đơn vị thuộc diện “Không xét” hoặc “Chưa xét” không được đưa vào danh sách bầu; không có ngoại lệ.",
        "A unit that is “not considered” or “deferred” stands on no list; there is no exception.",
    ));
    clauses
}

fn of_list(rules: &ListRules) -> Vec<Clause> {
    let whose = list(rules.list);
    let score = match rules.max_score {
        Some(max) => least_score(max),
        None => say("không xét điểm", "no score is asked for"),
    };
    let score = say(
        format!("Danh sách bầu từ {}: {}.", whose.vi, score.vi),
        format!("For a list of {}: {}.", whose.en, score.en),
    );
    let attested = rules.attestations.iter().copied().map(attestation);
    let attested = if rules.attestations.is_empty() {
        say(
            format!("Với {}, không đòi xác nhận gì thêm.", whose.vi),
            format!("Of {} nothing has to be attested.", whose.en),
        )
    } else {
        let attested = listed(attested);
        say(
            format!("Với {}, phải được xác nhận: {}.", whose.vi, attested.vi),
            format!("Of {} it must be attested: {}.", whose.en, attested.en),
        )
    };
    vec![score, attested]
}

/// At least 90 per cent, never rounded (guidance C.4.a).
fn least_score(max: Score) -> Clause {
    let least = max.decimal() * Decimal::from(9) / Decimal::from(10);
    let max = points(max);
    let (vi, en) = (
        format!("90% của {} điểm", max.vi),
        format!("90% of {} points", max.en),
    );
    match Score::try_from(least.normalize().to_string()).map(points) {
        Ok(least) => say(
            format!(
                "điểm thống nhất từ {} điểm trở lên ({vi}), không làm tròn",
                least.vi
            ),
            format!(
                "an agreed score of at least {} points ({en}), never rounded",
                least.en
            ),
        ),
        Err(_) => say(
            format!("điểm thống nhất từ {vi} trở lên, không làm tròn"),
            format!("an agreed score of at least {en}, never rounded"),
        ),
    }
}

pub(super) fn attestation(which: Attestation) -> Clause {
    match which {
        Attestation::Standard => say(
            "đạt tiêu chuẩn của Quy chế thi đua, khen thưởng",
            "the standard of the Regulation is met",
        ),
        Attestation::Party => say(
            "tổ chức Đảng trong sạch vững mạnh",
            "the Party organisation is clean and strong",
        ),
        Attestation::Government => say("chính quyền vững mạnh", "the administration is strong"),
        Attestation::Organisations => say(
            "đoàn thể quần chúng vững mạnh",
            "the mass organisations are strong",
        ),
        Attestation::PactSigned => say("đã ký giao ước thi đua", "the commitment is signed"),
        Attestation::Registered => say("đã đăng ký thi đua", "emulation was registered"),
        Attestation::TargetsExceeded => say(
            "hằng năm hoàn thành vượt mức chỉ tiêu",
            "the targets were exceeded every year",
        ),
        Attestation::NoDiscipline => say(
            "không có người bị kỷ luật từ cảnh cáo trở lên",
            "nobody was disciplined, from a warning upwards",
        ),
        Attestation::ExcellentYears => say(
            "từ 2 năm liên tục hoàn thành xuất sắc nhiệm vụ",
            "the tasks were completed excellently two years running or more",
        ),
        Attestation::ListedAward => say(
            "có một trong các hình thức khen thưởng đã quy định",
            "there is one of the listed awards",
        ),
    }
}
