//! Thể lệ bỏ phiếu: every sentence that the meeting adopts.

use super::build::{heading, sentence};
use super::source::{Source, Title};
use super::words::letter;
use crate::documents::paper::Paper;
use crate::meeting::clauses::of_rules_in_parts;
use crate::meeting::{Matter, Timestamp};

/// The rules as adopted, or as a draft.
pub(super) fn paper(source: &Source<'_>) -> Paper {
    let adopted = source.carried(|matter| *matter == Matter::Rules);
    let adopted = adopted.filter(|_| source.meeting.rules_adopted);
    let at: Option<Timestamp> = adopted.and_then(|(motion, _)| {
        let times = &source.log.times.counted;
        times.get(&motion.motion).cloned()
    });
    let title = Title {
        slug: "the-le-bo-phieu".to_owned(),
        kind: "THỂ LỆ BỎ PHIẾU".to_owned(),
        about: vec![source.meeting.particulars.title.clone()],
    };
    let mut paper = source.paper(title, &at.clone().unwrap_or_else(|| source.last()));
    paper.draft = adopted.is_none();
    paper.head.place = Some(source.place_and_day(at.as_ref()));
    paper.body.push(source.bases([]));
    for (number, part) in (1..).zip(of_rules_in_parts(&source.meeting.rules)) {
        paper
            .body
            .push(heading(format!("{number}. {}", part.heading.vi)));
        let points = part.clauses.iter().enumerate();
        let points = points.map(|(at, clause)| sentence(format!("{}) {}", letter(at), clause.vi)));
        paper.body.extend(points);
    }
    let adoption = match adopted {
        Some(counted) => format!(
            "Thể lệ này được {} thông qua bằng {}.",
            source.gathering().to_lowercase(),
            source.hands(counted)
        ),
        None => "Thể lệ này chưa được thông qua.".to_owned(),
    };
    paper.body.push(sentence(adoption));
    paper.signatures = vec![vec![source.chair("CHỦ TỌA")]];
    paper
}
