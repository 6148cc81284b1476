//! Biên bản hội nghị: the whole meeting in the order in which it is held (Mẫu 1.9).
//!
//! A draft until the meeting is sealed; from then on it carries the log's head.

mod appendix;
mod attendance;
mod copies;
pub(super) mod decisions;
mod preparation;

use super::build::{Line, Sections, blank, known, lines, paragraph, said};
use super::source::{Source, Title};
use super::words::Moment;
use super::{candidates, pact};
use crate::documents::paper::{BlankLength, Block, Paper, Piece};
use crate::meeting::{Matter, Phase};

/// The minutes; none before the session opens.
pub(super) fn paper(source: &Source<'_>) -> Option<Paper> {
    if source.meeting.phase < Phase::InSession {
        return None;
    }
    let title = Title {
        slug: "bien-ban-hoi-nghi".to_owned(),
        kind: "BIÊN BẢN".to_owned(),
        about: vec![source.meeting.particulars.title.clone()],
    };
    let mut paper = source.paper(title, &source.last());
    paper.draft = source.digest().is_none();
    let letterhead = &source.words().cluster;
    paper.head.symbol = Some(Source::symbol("BB", letterhead));
    paper.body = opening(source);
    paper.body.extend(course(source));
    paper.body.extend(source.copies());
    paper.body.extend(source.digest_line());
    paper.body.push(paragraph(closing(source)));
    paper.signatures = vec![vec![source.secretary(), source.chair("CHỦ TỌA")]];
    paper.recipients = recipients(source);
    paper.appendices = appendix::all(source);
    Some(paper)
}

/// When, where, who.
fn opening(source: &Source<'_>) -> Vec<Block> {
    let begun = source
        .log
        .times
        .session_opened
        .as_ref()
        .and_then(Moment::of);
    let begun = begun.map_or_else(String::new, Moment::whole);
    let place = source.meeting.particulars.place.trim();
    let mut body = vec![
        paragraph(known("Thời gian bắt đầu", &begun)),
        paragraph(known("Địa điểm", place)),
    ];
    body.extend(source.attended());
    let chair = &source.words().chair;
    let led = [chair.name.trim(), chair.title.trim()];
    let led: Vec<&str> = led.into_iter().filter(|text| !text.is_empty()).collect();
    body.push(paragraph(known("Chủ trì (chủ tọa)", &led.join(", "))));
    if let Some(deputy) = &source.results.room.deputy {
        let text = format!("Điều hành thay theo ủy quyền của chủ tọa: {deputy}");
        body.push(paragraph(said(text)));
    }
    let secretaries = source.words().secretaries.iter();
    let secretaries: Vec<String> = secretaries.map(super::words::person).collect();
    body.push(paragraph(known(
        "Thư ký (người ghi biên bản)",
        &secretaries.join("; "),
    )));
    body.push(paragraph(vec![Piece::bold(format!(
        "Nội dung (theo diễn biến {}):",
        source.gathering().to_lowercase()
    ))]));
    body
}

/// What happened, section by section; those of a cluster only where there is one.
fn course(source: &Source<'_>) -> Vec<Block> {
    let rules = &source.meeting.rules;
    let offices = rules.heads + rules.deputies > 0 || !source.meeting.officers.is_empty();
    let scored = rules.lists.iter().any(|list| list.max_score.is_some());
    let mut sections = Sections::default();
    sections.section("Khai mạc, bầu Tổ kiểm phiếu", source.opened());
    let reports = if scored {
        "Báo cáo tổng kết, kết quả rà soát điểm"
    } else {
        "Báo cáo"
    };
    sections.section(reports, source.reviewed());
    sections.section("Thảo luận", [lines(6)]);
    sections.section("Thông qua Thể lệ bỏ phiếu", source.adopted_rules());
    sections.section("Biểu quyết danh sách bầu", source.lists());
    sections.section(
        "Kết quả bỏ phiếu kín (trích biên bản kiểm phiếu)",
        source.ballots(),
    );
    sections.section("Thông qua kết quả", source.adopted_results());
    if offices {
        let year = source.coming_year();
        sections.section(&format!("Bầu cụm trưởng, cụm phó{year}"), source.offices());
    }
    if pact::is_signed(source.meeting) {
        sections.section("Ký kết giao ước thi đua", [source.pact(false)]);
    }
    sections.section("Kết luận", source.concluded());
    sections.body
}

fn closing(source: &Source<'_>) -> Line {
    let gathering = source.gathering();
    let mut line = vec![Piece::text(format!("{gathering} kết thúc vào "))];
    let sealed = source.log.sealed.as_ref();
    match sealed.and_then(|(at, _)| Moment::of(at)) {
        Some(at) => line.push(Piece::text(format!("{}./.", at.whole()))),
        None => line.extend([
            blank(BlankLength::Short),
            Piece::text(" giờ "),
            blank(BlankLength::Short),
            Piece::text(" phút, ngày "),
            blank(BlankLength::Short),
            Piece::text(" tháng "),
            blank(BlankLength::Short),
            Piece::text(" năm "),
            blank(BlankLength::Short),
            Piece::text("./."),
        ]),
    }
    line
}

fn recipients(source: &Source<'_>) -> Vec<String> {
    let addressees = source.meeting.wording.addressees.iter();
    let addressees = addressees.map(|one| format!("{} (để báo cáo)", one.trim()));
    let members = if source.is_cluster() {
        "Các đơn vị thành viên"
    } else {
        "Như thành phần tham dự"
    };
    addressees
        .chain([members.to_owned(), "Lưu: VT, Hồ sơ".to_owned()])
        .collect()
}

impl Source<'_> {
    /// Mã băm của cuộc họp, once it is sealed.
    pub(super) fn digest_line(&self) -> Option<Block> {
        let digest = self.digest()?;
        let label = "Mã băm của cuộc họp (SHA-256 của nhật ký khi niêm phong): ";
        let text = digest.to_string();
        Some(paragraph(vec![Piece::text(label), Piece::Code { text }]))
    }

    /// " năm 2027": the year for which offices are filled.
    pub(super) fn coming_year(&self) -> String {
        match self.meeting.particulars.year {
            0 => String::new(),
            year => format!(" năm {}", year.saturating_add(1)),
        }
    }

    fn other_motions(&self) -> Vec<Line> {
        self.all_hands(|matter| matches!(matter, Matter::Other { .. }))
    }

    fn list_hands(&self, contest: crate::meeting::ContestId) -> Vec<Line> {
        self.all_hands(|matter| candidates::decides(matter, contest))
    }
}
