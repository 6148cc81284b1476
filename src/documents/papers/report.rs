//! Báo cáo kết quả bình chọn: what the cluster selected and puts forward, from its leading unit to the Standing Council.

use super::build::{Grid, Sections, blank, heading, items, lines, paragraph, said, sentence};
use super::minutes::decisions::stays;
use super::source::{Source, Title};
use super::tables::points;
use super::words::{Moment, rank_name, two};
use crate::contest::{Purpose, Role, UnitList};
use crate::documents::paper::{Align, BlankLength, Block, Paper, Piece};
use crate::meeting::{Contest, Decision, Meeting};
use crate::results::{Chosen, End};

/// The report; none before the meeting has decided on a result.
pub(super) fn paper(source: &Source<'_>) -> Option<Paper> {
    let mut contests = source.meeting.contests.iter();
    if !contests.any(|contest| contest.decision.is_some()) {
        return None;
    }
    let about = if source.is_cluster() {
        format!(
            "Kết quả bình chọn đơn vị tiêu biểu xuất sắc {}",
            source.cluster_and_year()
        )
    } else {
        format!("Kết quả bỏ phiếu tại {}", source.meeting.particulars.title)
    };
    let title = Title {
        slug: "bao-cao-ket-qua".to_owned(),
        kind: "BÁO CÁO".to_owned(),
        about: vec![about],
    };
    let mut paper = outgoing(source, title, "BC");
    paper.body = vec![source.bases([])];
    let mut sections = Sections::default();
    sections.section("Tình hình tổ chức bình xét", organised(source));
    sections.section("Kết quả chấm điểm", scored(source));
    sections.section("Kết quả bỏ phiếu", source.ballots());
    sections.section("Danh sách đề nghị", proposed(source));
    if !source.meeting.officers.is_empty() {
        let year = source.coming_year();
        sections.section(&format!("Cụm trưởng, cụm phó{year}"), [source.officers()]);
    }
    sections.section("Kiến nghị", [lines(3)]);
    paper.body.extend(sections.body);
    paper.body.extend(source.digest_line());
    paper.body.extend(attached(source));
    paper.body.push(sentence(format!(
        "Trên đây là kết quả bỏ phiếu kín và danh sách đề nghị của {}; kính báo cáo cấp có thẩm quyền xem xét, quyết định./.",
        source.speaker()
    )));
    Some(paper)
}

/// Room for an addressee to be written by hand.
const TO_BE_NAMED: &str = "……………………………………………………";

/// A paper that leaves the house: the leader's head, place and day, addressees, recipients, the reporter's signature.
pub(super) fn outgoing(source: &Source<'_>, title: Title, symbol: &str) -> Paper {
    let letterhead = &source.words().leader;
    let sealed = source.log.sealed.as_ref().map(|(at, _)| at);
    let mut paper = source.paper(title, &source.last());
    paper.draft = sealed.is_none();
    paper.head = source.head(letterhead);
    if letterhead.body.trim().is_empty() {
        paper.head.body = source.leader().unwrap_or_else(|| paper.head.body.clone());
    }
    paper.head.symbol = Some(Source::symbol(symbol, letterhead));
    paper.head.place = Some(source.place_and_day(sealed));
    let addressees = source.meeting.wording.addressees.iter();
    paper.addressees = addressees.map(|one| one.trim().to_owned()).collect();
    if paper.addressees.is_empty() {
        paper.addressees.push(TO_BE_NAMED.to_owned());
    }
    paper.signatures = vec![vec![source.reporter()]];
    let given = source
        .words()
        .recipients
        .iter()
        .map(|one| one.trim().to_owned());
    let members = source
        .is_cluster()
        .then(|| "Các đơn vị thành viên".to_owned());
    let first = std::iter::once("Như trên".to_owned()).chain(members);
    let mut recipients: Vec<String> = first.collect();
    recipients.extend(given.filter(|one| !one.is_empty()));
    if !recipients.iter().any(|one| one.starts_with("Lưu")) {
        recipients.push("Lưu: VT".to_owned());
    }
    paper.recipients = recipients;
    paper
}

/// What a chosen unit is, as the guidance words it.
pub(super) fn becomes(contest: &Contest, one: &Chosen) -> String {
    let chosen = match (one.role, contest.rules.purpose) {
        (Role::Alternate, _) => return "dự khuyết".to_owned(),
        (Role::Chosen, Purpose::Selection) => "được bình chọn",
        (Role::Chosen, Purpose::Head) => "được bầu làm cụm trưởng",
        (Role::Chosen, Purpose::Deputy) => "được bầu làm cụm phó",
    };
    match one.place {
        Some(place) => format!("{chosen}, xếp {}", rank_name(place)),
        None => chosen.to_owned(),
    }
}

/// The contests whose result the meeting adopted and puts forward.
pub(super) fn put_forward(meeting: &Meeting) -> impl Iterator<Item = &Contest> {
    meeting.contests.iter().filter(|contest| {
        contest.rules.purpose == Purpose::Selection
            && matches!(contest.decision, Some(Decision::Adopted { .. }))
    })
}

impl Source<'_> {
    /// The member that leads the cluster while it meets.
    fn leader(&self) -> Option<String> {
        let mut members = self.meeting.members();
        let leads = |unit: &&crate::meeting::Unit| {
            unit.role == Some(crate::meeting::import::ClusterRole::Head)
        };
        members.find(leads).map(|unit| unit.name.clone())
    }

    /// In whose name the report speaks.
    pub(super) fn speaker(&self) -> String {
        let cluster = self.meeting.particulars.cluster.trim();
        if cluster.is_empty() {
            self.gathering().to_lowercase()
        } else {
            cluster.to_owned()
        }
    }
}

/// I. When, who, in which order.
fn organised(source: &Source<'_>) -> Vec<Block> {
    let room = &source.results.room;
    let begun = source
        .log
        .times
        .session_opened
        .as_ref()
        .and_then(Moment::of);
    let begun = begun.map_or_else(String::new, Moment::whole);
    let place = source.meeting.particulars.place.trim();
    let came = room.seats.iter();
    let came = came.filter(|seat| seat.attendance != crate::meeting::Attendance::Absent);
    let came = u32::try_from(came.count()).unwrap_or(u32::MAX);
    let (voter, convened) = (source.voter(), room.convened);
    let done = room.agenda.iter().filter(|step| step.done);
    let done: Vec<&str> = done.map(|step| step.title.as_str()).collect();
    let order = if done.is_empty() {
        vec![Piece::text("Quy trình: "), blank(BlankLength::Rest)]
    } else {
        said(format!("Quy trình: {}.", done.join("; ")))
    };
    vec![items(vec![
        vec![
            Piece::text("Thời gian, địa điểm: "),
            Piece::known(&begun, BlankLength::Long),
            Piece::text("; tại "),
            Piece::known(place, BlankLength::Long),
        ],
        said(format!(
            "Thành phần: triệu tập {} {voter}, có mặt {} {voter}, vắng mặt {} {voter}.",
            two(convened),
            two(came),
            two(convened.saturating_sub(came))
        )),
        order,
    ])]
}

/// II. The scores of every list that asks for any.
fn scored(source: &Source<'_>) -> Vec<Block> {
    let lists = [
        UnitList::Members,
        UnitList::Districts,
        UnitList::Collectives,
        UnitList::Individuals,
    ];
    let asked = |list: &UnitList| {
        let rules = source.meeting.rules.list(*list);
        rules.is_some_and(|rules| rules.max_score.is_some())
    };
    let tables: Vec<Block> = lists
        .into_iter()
        .filter(asked)
        .filter_map(|list| source.scores(list, false))
        .collect();
    if tables.is_empty() {
        return vec![sentence("Thể lệ không xét điểm.")];
    }
    tables
        .into_iter()
        .chain([sentence(super::scores::lock(source))])
        .collect()
}

/// IV. For each flag or title whom the cluster puts forward: which unit for which, the log does not say.
fn proposed(source: &Source<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for contest in put_forward(source.meeting) {
        blocks.push(heading(contest.rules.title.clone()));
        blocks.extend(source.chosen(contest));
        let result = source.contest_result(contest.id);
        let open = result.map(stays).unwrap_or_default();
        blocks.extend((!open.is_empty()).then(|| items(open.into_iter().map(said).collect())));
    }
    if blocks.is_empty() {
        return vec![sentence("Không có kết quả nào được thông qua để đề nghị.")];
    }
    let which = "Kính đề nghị xem xét, đề nghị tặng danh hiệu thi đua cho các tên trên như sau:";
    if !source.meeting.wording.awards.is_empty() {
        blocks.push(sentence(which));
    }
    for (number, award) in (1..).zip(&source.meeting.wording.awards) {
        blocks.push(heading(format!(
            "{number}. Đề nghị tặng “{}”",
            award.trim()
        )));
        blocks.push(lines(2));
    }
    blocks
}

/// What goes with the report.
fn attached(source: &Source<'_>) -> Vec<Block> {
    let rounds = source.results.contests.iter().flat_map(|one| &one.rounds);
    let counted = rounds.filter(|one| !matches!(one.end, End::Annulled { .. } | End::Unfinished));
    let counted = u32::try_from(counted.count()).unwrap_or(u32::MAX);
    let mut attached = vec![said(format!(
        "Biên bản {};",
        source.gathering().to_lowercase()
    ))];
    if counted > 0 {
        attached.push(said(format!("{} biên bản kiểm phiếu;", two(counted))));
    }
    attached.push(said(if source.is_scored() {
        "Bảng tổng hợp điểm."
    } else {
        "Bảng tổng hợp điều kiện."
    }));
    vec![
        paragraph(vec![Piece::bold("Tài liệu kèm theo:")]),
        items(attached),
    ]
}

/// Everybody whom adopted results choose, with score and votes; the title to propose by hand, unless there is only one.
pub(super) fn table(source: &Source<'_>) -> Block {
    let mut grid = Grid::new(&[
        ("Tên tập thể", 0, Align::Left),
        ("Điểm", 10, Align::Right),
        ("Số phiếu/Tỷ lệ", 16, Align::Right),
        ("Kết quả bình chọn", 19, Align::Left),
        ("Danh hiệu đề nghị", 21, Align::Left),
    ]);
    let title = match source.meeting.wording.awards.as_slice() {
        [only] => Some(only.trim().to_owned()),
        _ => None,
    };
    for contest in put_forward(source.meeting) {
        let result = source.contest_result(contest.id);
        let chosen = result.map_or(&[] as &[Chosen], |result| &result.chosen);
        let placed = contest
            .course
            .iter()
            .flat_map(crate::contest::Course::chosen);
        for (one, placed) in chosen.iter().zip(placed) {
            let score = source.meeting.agreed_score(placed.unit);
            let part = share(source, contest, one);
            grid.row(vec![
                said(&one.name),
                said(points(score)),
                said(format!("{}{part}", one.votes)),
                said(super::words::capital(&becomes(contest, one))),
                title.clone().map_or(vec![blank(BlankLength::Rest)], said),
            ]);
        }
    }
    grid.table()
}

/// " (62,50%)" of the newest round in which a chosen unit had these votes.
fn share(source: &Source<'_>, contest: &Contest, one: &Chosen) -> String {
    let rounds = source.contest_result(contest.id).into_iter();
    let rounds = rounds.flat_map(|result| result.rounds.iter().rev());
    let mut votes = rounds.flat_map(|round| round.panels.iter().flat_map(|panel| &panel.votes));
    let line = votes.find(|line| line.name == one.name && line.votes == one.votes);
    line.map_or_else(String::new, |line| format!(" ({})", line.of_base))
}
