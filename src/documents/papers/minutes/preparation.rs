//! Sections I, II, IV and V: tellers, scores, rules, lists.

use crate::contest::UnitList;
use crate::documents::paper::{Align, BlankLength, Block, Piece};
use crate::documents::papers::build::{
    Grid, Line, blank, heading, items, lines, paragraph, said, sentence,
};
use crate::documents::papers::candidates::{tables, withdrawn};
use crate::documents::papers::scores::lock;
use crate::documents::papers::source::Source;
use crate::documents::papers::words::{letter, list_heading, noun, person, two};
use crate::meeting::{Contest, Matter};

impl Source<'_> {
    /// I. Who was there when the session opened it, presidium and tellers with the hands.
    pub(super) fn opened(&self) -> Vec<Block> {
        let gathering = self.gathering();
        let mut blocks = vec![paragraph(vec![
            Piece::text("Người tuyên bố lý do, giới thiệu đại biểu, khai mạc: "),
            blank(BlankLength::Rest),
        ])];
        let presidium = &self.results.room.presidium;
        if !presidium.is_empty() {
            let people: Vec<String> = presidium.iter().map(person).collect();
            blocks.push(sentence(format!("Đoàn Chủ tịch: {}.", people.join("; "))));
        }
        blocks.extend(self.hands_on(|matter| *matter == Matter::Presidium));
        let mut grid = Grid::new(&[
            ("Họ và tên", 0, Align::Left),
            ("Chức vụ, đơn vị", 42, Align::Left),
            ("Nhiệm vụ", 18, Align::Left),
        ]);
        for (at, teller) in self.results.room.tellers.iter().enumerate() {
            let duty = if at == 0 {
                "Tổ trưởng"
            } else {
                "Thành viên"
            };
            grid.row(vec![said(&teller.name), said(&teller.office), said(duty)]);
        }
        if !self.results.room.tellers.is_empty() {
            blocks.push(sentence(format!("{gathering} bầu Tổ kiểm phiếu gồm:")));
            blocks.push(grid.table());
        }
        blocks.extend(self.hands_on(|matter| *matter == Matter::Tellers));
        if let Some(code) = &self.results.room.committee_code {
            let text = code.clone();
            let label = Piece::text("Mã Tổ kiểm phiếu: ");
            blocks.push(paragraph(vec![label, Piece::Code { text }]));
        }
        blocks
    }

    /// II. The reports, by hand; the scores of every list that asks for any.
    pub(super) fn reviewed(&self) -> Vec<Block> {
        let mut blocks = vec![lines(4)];
        let lists = [
            UnitList::Members,
            UnitList::Districts,
            UnitList::Collectives,
            UnitList::Individuals,
        ];
        let scored = |list: &UnitList| {
            let rules = self.meeting.rules.list(*list);
            rules.is_some_and(|rules| rules.max_score.is_some())
        };
        let mut any = false;
        for list in lists.into_iter().filter(scored) {
            if let Some(table) = self.scores(list, false) {
                any = true;
                blocks.push(heading(format!(
                    "Kết quả rà soát điểm: {}",
                    list_heading(list)
                )));
                blocks.push(table);
            }
        }
        if any {
            blocks.push(sentence(lock(self)));
        }
        blocks
    }

    /// IV. The rules and their hands.
    pub(super) fn adopted_rules(&self) -> Vec<Block> {
        let gathering = self.gathering();
        let mut blocks = self.hands_on(|matter| *matter == Matter::Rules);
        blocks.push(sentence(if self.meeting.rules_adopted {
            format!("{gathering} thông qua Thể lệ bỏ phiếu (kèm theo).")
        } else {
            format!("{gathering} chưa thông qua Thể lệ bỏ phiếu.")
        }));
        blocks
    }

    /// V. Every list, its hands, and who does not stand.
    pub(super) fn lists(&self) -> Vec<Block> {
        let contests = (1..).zip(&self.meeting.contests);
        contests
            .flat_map(|(number, contest)| self.list(number, contest))
            .collect()
    }

    fn list(&self, number: u32, contest: &Contest) -> Vec<Block> {
        let mut blocks = vec![heading(format!("{number}. {}", contest.rules.title))];
        if contest.list.candidates().is_empty() {
            blocks.push(sentence("Chưa giới thiệu danh sách bầu."));
            return blocks;
        }
        let standing = contest.list.candidates().len();
        let things = contest
            .rules
            .panels
            .first()
            .map_or("tên", |one| noun(one.list));
        let things = if contest.rules.panels.len() > 1 {
            "tên"
        } else {
            things
        };
        let standing = u32::try_from(standing).unwrap_or(u32::MAX);
        blocks.push(sentence(format!(
            "{}) Danh sách được giới thiệu gồm {} {things}:",
            letter(0),
            two(standing)
        )));
        blocks.extend(tables(self, contest));
        blocks.push(sentence(format!("{}) Biểu quyết:", letter(1))));
        let hands = self.list_hands(contest.id);
        blocks.push(if hands.is_empty() {
            sentence("Chưa biểu quyết.")
        } else {
            items(hands)
        });
        blocks.extend(withdrawn(self, contest.id));
        let left_out = self.left_out(contest);
        if !left_out.is_empty() {
            let text = format!("{}) Không đưa vào danh sách và lý do:", letter(2));
            blocks.push(sentence(text));
            blocks.extend(left_out);
        }
        blocks
    }

    /// Every count on a matter as items, or nothing.
    pub(super) fn hands_on(&self, about: impl Fn(&Matter) -> bool) -> Vec<Block> {
        let hands: Vec<Line> = self.all_hands(about);
        if hands.is_empty() {
            Vec::new()
        } else {
            vec![items(hands)]
        }
    }
}
