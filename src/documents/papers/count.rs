//! Biên bản kiểm phiếu: one for each round that was published, and a short one for each that came to nothing.
//!
//! Made right after its round: what comes later in the log changes nothing on it but letterhead and signatories.

mod conclusion;
mod figures;
mod sealing;

use super::build::{Grid, Line, Sections, blank, field, items, lines, paragraph, said};
use super::candidates::decides;
use super::source::{Source, Title, signature};
use super::tables::{counted, list_of, panel_heading};
use super::words::{Moment, nth, open_ended};
use crate::contest::{Form, PanelTerms};
use crate::documents::paper::{Align, BlankLength, Block, Paper, Piece, Signature};
use crate::meeting::clauses::{Clause, of_round};
use crate::meeting::{Contest, ContestId, HeldRound, Matter, Person, Timestamp};
use crate::proceedings::RoundTimes;
use crate::results::{End, Medium, RoundResult};

/// One round, with all that is known of it.
pub(super) struct Held<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) contest: &'a Contest,
    pub(super) round: &'a HeldRound,
    pub(super) times: &'a RoundTimes,
    pub(super) result: &'a RoundResult,
}

/// The minutes of a round that ended with a result or without one; none of one that was annulled or goes on.
pub(super) fn paper(source: &Source<'_>, id: ContestId, number: u32) -> Option<Paper> {
    let held = Held::of(source, id, number)?;
    let ended = match held.result.end {
        End::Published | End::NotCountable { .. } | End::NotDecryptable { .. } => held.ended()?,
        End::Annulled { .. } | End::Unfinished => return None,
    };
    let mut about = source.asked(held.contest);
    about.push(match held.result.medium {
        Medium::Electronic { .. } => format!("(Lần bầu {})", nth(number)),
        Medium::Paper { .. } => format!("(Lần bầu {}, phiếu giấy)", nth(number)),
    });
    let title = Title {
        slug: format!("bien-ban-kiem-phieu-noi-dung-{}-lan-{number}", id.0),
        kind: "BIÊN BẢN KIỂM PHIẾU".to_owned(),
        about,
    };
    let mut paper = source.paper(title, ended);
    paper.head.symbol = Some("/BB-TKP".to_owned());
    paper.body = held.body();
    paper.signatures = held.signatures();
    Some(paper)
}

impl<'a> Held<'a> {
    /// A round by its number.
    pub(super) fn of(source: &'a Source<'a>, id: ContestId, number: u32) -> Option<Self> {
        let contest = source.meeting.contest(id)?;
        let round = contest
            .rounds
            .iter()
            .find(|round| round.number() == number)?;
        let mut results = source.contest_result(id)?.rounds.iter();
        Some(Self {
            source,
            contest,
            round,
            times: source.log.times.round(id, number)?,
            result: results.find(|one| one.round == number)?,
        })
    }

    fn ended(&self) -> Option<&'a Timestamp> {
        self.times.ended.as_ref().or(self.times.closed.as_ref())
    }

    fn body(&self) -> Vec<Block> {
        let mut sections = Sections::after(vec![self.bases(), self.today()]);
        sections.section("Thành phần Tổ kiểm phiếu", self.committee());
        sections.section("Thể lệ bỏ phiếu", [items(self.rules())]);
        sections.section("Kết quả kiểm phiếu", self.figures());
        sections.section("Kết luận", self.conclusion());
        sections.section("Khiếu nại, ý kiến (nếu có)", [lines(2)]);
        sections.section("Niêm phong", self.sealing());
        let mut body = sections.body;
        body.push(paragraph(vec![
            Piece::text("Biên bản lập thành "),
            blank(BlankLength::Short),
            Piece::text(" bản, thông qua hồi "),
            blank(BlankLength::Short),
            Piece::text(" giờ "),
            blank(BlankLength::Short),
            Piece::text(" phút cùng ngày./."),
        ]));
        body
    }

    /// Căn cứ: the guidance, the Thể lệ as adopted, the list as adopted.
    fn bases(&self) -> Block {
        let adopted = |what: &str, about: &dyn Fn(&Matter) -> bool| {
            let (motion, at) = self.source.carried(about)?;
            let hands = motion.count.as_ref()?;
            let by = format!("{}/{} tán thành", hands.hands.in_favour, hands.present);
            let gathering = self.source.gathering().to_lowercase();
            Some(format!(
                "{what} được {gathering} thông qua {}, {by}",
                super::words::day(at.day)
            ))
        };
        let id = self.contest.id;
        let rules = adopted("Thể lệ bỏ phiếu", &|matter| {
            *matter == Matter::Rules
        });
        let list = adopted("Danh sách bầu", &|matter| decides(matter, id));
        self.source.bases(rules.into_iter().chain(list))
    }

    /// "Hôm nay, hồi … giờ … phút, ngày …, tại …": when the box was closed and the count began.
    fn today(&self) -> Block {
        let closed = self.times.closed.as_ref().and_then(Moment::of);
        let mut line: Line = vec![Piece::text("Hôm nay, hồi ")];
        match closed {
            Some(at) => line.push(Piece::text(at.whole())),
            None => line.push(blank(BlankLength::Long)),
        }
        line.push(Piece::text(", tại "));
        let place = self.source.meeting.particulars.place.trim();
        line.push(Piece::known(place, BlankLength::Long));
        line.push(Piece::text(", Tổ kiểm phiếu tiến hành kiểm phiếu."));
        paragraph(line)
    }

    fn committee(&self) -> Vec<Block> {
        let mut grid = Grid::new(&[
            ("Họ và tên", 0, Align::Left),
            ("Chức vụ, đơn vị", 40, Align::Left),
            ("Nhiệm vụ", 18, Align::Left),
        ]);
        for (at, teller) in self.source.results.room.tellers.iter().enumerate() {
            let duty = if at == 0 {
                "Tổ trưởng"
            } else {
                "Thành viên"
            };
            grid.row(vec![said(&teller.name), said(&teller.office), said(duty)]);
        }
        let witnesses = &self.source.words().witnesses;
        let label = "Đại diện chứng kiến";
        let present = if witnesses.is_empty() {
            vec![Piece::text(format!("{label}: ")), blank(BlankLength::Rest)]
        } else {
            let named: Vec<String> = witnesses.iter().map(super::words::person).collect();
            field(label, named.join("; "))
        };
        vec![grid.table(), paragraph(present)]
    }

    /// What the Thể lệ says of this round.
    fn rules(&self) -> Vec<Line> {
        let clauses = of_round(&self.contest.rules, self.round.terms());
        let joined = |clauses: &[Clause]| {
            let sentences: Vec<&str> = clauses.iter().map(|one| one.vi.as_str()).collect();
            open_ended(&sentences.join(" ")).to_owned()
        };
        let percentages = std::slice::from_ref(&clauses.percentages);
        [
            ("Hình thức", self.method()),
            ("Số lượng được bầu", self.marks()),
            ("Cách xác định kết quả", joined(&clauses.decides)),
            ("Mẫu số tính tỷ lệ", joined(percentages)),
            ("Quy tắc khi bằng phiếu", joined(&clauses.ties)),
        ]
        .map(|(label, text)| field(label, format!("{text}.")))
        .to_vec()
    }

    /// How ballots were cast.
    fn method(&self) -> String {
        match &self.result.medium {
            Medium::Electronic { .. } => "bỏ phiếu kín điện tử, phiếu được mã hóa bằng khóa của Tổ kiểm phiếu, chỉ mở tổng số phiếu".to_owned(),
            Medium::Paper { reason, .. } => {
                format!("bỏ phiếu kín bằng phiếu giấy, lý do: {}", open_ended(reason))
            }
        }
    }

    /// How many could be chosen, list by list.
    fn marks(&self) -> String {
        let of_list = |panel: &PanelTerms| {
            let list = list_of(self.contest, panel.panel);
            let all = u32::try_from(panel.candidates.len()).unwrap_or(u32::MAX);
            let most = match panel.form {
                Form::List => format!("không quá {}", counted(panel.max_picks, list)),
                Form::Columns => format!("mỗi cột không quá {}", counted(1, list)),
                Form::Each => counted(panel.places, list),
            };
            let title = panel_heading(self.contest, panel.panel);
            let title = title.map_or_else(String::new, |title| format!("{title}: "));
            format!("{title}{most} trong danh sách {}", counted(all, list))
        };
        let marks = self.round.terms().panels.iter().map(of_list);
        marks.collect::<Vec<_>>().join("; ")
    }

    /// Members left, the head right; the chair below.
    fn signatures(&self) -> Vec<Vec<Signature>> {
        let member = |person: &Person| signature("THÀNH VIÊN", person.name.trim());
        let head = |person: Option<&Person>| {
            signature(
                "TỔ TRƯỞNG TỔ KIỂM PHIẾU",
                person.map_or("", |person| person.name.trim()),
            )
        };
        let gathering = self.source.gathering().to_uppercase();
        let chair = || {
            let called = format!("XÁC NHẬN CỦA CHỦ TỌA {gathering}");
            self.source.chair(&called)
        };
        let (first, members) = match self.source.results.room.tellers.as_slice() {
            [] => (None, &[] as &[Person]),
            [first, members @ ..] => (Some(first), members),
        };
        let (beside, others) = match members {
            [] => (None, members),
            [beside, others @ ..] => (Some(beside), others),
        };
        let left = beside.map_or_else(|| signature("THÀNH VIÊN", ""), member);
        let mut rows = vec![vec![left, head(first)]];
        for pair in others.chunks(2) {
            let mut row: Vec<Signature> = pair.iter().map(member).collect();
            if row.len() == 1 {
                row.push(chair());
            }
            rows.push(row);
        }
        if others.len().is_multiple_of(2) {
            rows.push(vec![chair()]);
        }
        rows
    }
}
