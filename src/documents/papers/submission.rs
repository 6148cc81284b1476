//! Tờ trình: the cluster's proposal to award flags, with the head of the sealed log.

use super::build::sentence;
use super::report::{outgoing, put_forward, table};
use super::source::{Source, Title, is_cluster};
use super::words::joined;
use crate::documents::paper::Paper;
use crate::meeting::Meeting;

/// The submission; none where nothing is put forward for a flag or title.
pub(super) fn paper(source: &Source<'_>) -> Option<Paper> {
    if !is_ready(source.meeting) {
        return None;
    }
    let awards = &source.meeting.wording.awards;
    let year = match source.meeting.particulars.year {
        0 => String::new(),
        year => format!(" năm {year}"),
    };
    let title = Title {
        slug: "to-trinh".to_owned(),
        kind: "TỜ TRÌNH".to_owned(),
        about: vec![format!("Về việc đề nghị tặng Cờ thi đua{year}")],
    };
    let mut paper = outgoing(source, title, "TTr");
    let at = super::words::Moment::of(&source.last());
    let on = at.map_or_else(String::new, |at| format!(" {}", super::words::day(at.day)));
    let meeting = source.meeting.particulars.title.trim();
    let result = format!("kết quả bỏ phiếu kín được thông qua tại {meeting}{on}");
    let named = if awards.is_empty() {
        "Cờ thi đua".to_owned()
    } else {
        let quoted: Vec<String> = awards
            .iter()
            .map(|one| format!("“{}”", one.trim()))
            .collect();
        joined(&quoted)
    };
    let to = joined(&source.meeting.wording.addressees);
    let to = if to.is_empty() {
        "cấp có thẩm quyền".to_owned()
    } else {
        to
    };
    paper.body = vec![
        source.bases([result]),
        sentence(format!(
            "{} đã bình chọn bằng bỏ phiếu kín, công bố công khai và thông qua kết quả tại {}. Các đơn vị trong danh sách dưới đây được cụm bình chọn; kính đề nghị xem xét, đề nghị tặng {named}:",
            source.speaker(),
            source.gathering().to_lowercase()
        )),
        table(source),
    ];
    paper.body.extend(source.digest_line());
    paper.body.push(sentence(format!(
        "Trân trọng trình {to} xem xét, quyết định./."
    )));
    Some(paper)
}

/// Whether something is put forward for a flag or title.
pub(super) fn is_ready(meeting: &Meeting) -> bool {
    let flags = is_cluster(meeting) || !meeting.wording.awards.is_empty();
    flags && put_forward(meeting).next().is_some()
}
