//! Sổ ký kết giao ước thi đua: a line for each member, with room to sign.

use super::build::sentence;
use super::source::{Source, Title};
use crate::documents::paper::Paper;
use crate::meeting::{AgendaStep, Meeting};

/// The register; none where the meeting signs no giao ước.
pub(super) fn paper(source: &Source<'_>) -> Option<Paper> {
    if !is_signed(source.meeting) {
        return None;
    }
    let title = Title {
        slug: "so-ky-ket-giao-uoc-thi-dua".to_owned(),
        kind: "SỔ KÝ KẾT GIAO ƯỚC THI ĐUA".to_owned(),
        about: vec![source.meeting.particulars.title.clone()],
    };
    let mut paper = source.paper(title, &source.last());
    let sealed = source.log.sealed.as_ref().map(|(at, _)| at);
    paper.head.place = Some(source.place_and_day(sealed));
    paper.draft = sealed.is_none();
    paper.body = vec![
        sentence(
            "Người ký là Thủ trưởng đơn vị hoặc Chủ tịch Hội đồng Thi đua - Khen thưởng của đơn vị; người khác ký thì ghi “Chưa hợp lệ”.",
        ),
        source.pact(true),
    ];
    paper.signatures = vec![vec![source.secretary(), source.chair("CHỦ TỌA")]];
    Some(paper)
}

/// Whether members sign a giao ước at this meeting.
pub(super) fn is_signed(meeting: &Meeting) -> bool {
    let mut agenda = meeting.agenda.iter();
    let step = agenda.any(|item| item.step == AgendaStep::Pact);
    meeting.members().next().is_some() && (step || !meeting.pact.is_empty())
}
