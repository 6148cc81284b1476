//! Tables that several papers share: votes, candidates, those left out, scores, the register of the giao ước.

use super::build::{Grid, Line, blank, said};
use super::source::Source;
use super::words::{denominator, names_heading, noun, parents_heading};
use crate::contest::{
    Denominator, Form, Percentage, Purpose, RoundKind, RoundTerms, UnitList, Verdict,
};
use crate::documents::paper::{Align, BlankLength, Block, Piece};
use crate::meeting::clauses;
use crate::meeting::eligibility::Standing;
use crate::meeting::score::Score;
use crate::meeting::{Contest, Unit, UnitId};
use crate::results::{PanelResult, Votes};
use rust_decimal::Decimal;
use rust_decimal::prelude::RoundingStrategy;

/// The heading of a list where a round has several.
pub(super) fn panel_heading(contest: &Contest, panel: u32) -> Option<String> {
    if contest.rules.panels.len() < 2 {
        return None;
    }
    let rules = contest.rules.panels.get(usize::try_from(panel).ok()?)?;
    Some(rules.title.clone())
}

/// The list that a panel draws from.
pub(super) fn list_of(contest: &Contest, panel: u32) -> UnitList {
    let at = usize::try_from(panel).unwrap_or(usize::MAX);
    let rules = contest.rules.panels.get(at);
    rules.map_or(UnitList::Members, |rules| rules.list)
}

impl Source<'_> {
    /// The votes of one list of a round, most first.
    pub(super) fn votes(
        &self,
        contest: &Contest,
        round: &RoundTerms,
        panel: &PanelResult,
        at: usize,
    ) -> Block {
        let terms = round.panels.get(at);
        let form = terms.map_or(Form::List, |terms| terms.form);
        let list = list_of(contest, terms.map_or(0, |terms| terms.panel));
        let of = match form {
            Form::Columns => "Tỷ lệ % thứ nhất; thứ nhì",
            Form::List | Form::Each => "Tỷ lệ %",
        };
        let of_base = denominator(panel.denominator, self.voter());
        let of_base = format!("{of} (trên {of_base})");
        let of_present = format!("{of} (trên số {} có mặt)", self.voter());
        let mut columns = vec![(names_heading(list), 0, Align::Left)];
        columns.extend(match form {
            Form::List => vec![("Số phiếu bầu", 10, Align::Right)],
            Form::Columns => vec![
                ("Số phiếu xếp thứ nhất", 10, Align::Right),
                ("Số phiếu xếp thứ nhì", 10, Align::Right),
            ],
            Form::Each => vec![
                ("Đồng ý", 9, Align::Right),
                ("Không đồng ý", 9, Align::Right),
            ],
        });
        columns.push((&of_base, 12, Align::Right));
        let beside = panel.denominator != Denominator::Present;
        if beside {
            columns.push((&of_present, 12, Align::Right));
        }
        columns.extend([("Xếp thứ", 8, Align::Centre), ("Ghi chú", 15, Align::Left)]);
        let mut grid = Grid::new(&columns);
        for votes in &panel.votes {
            let mut cells = vec![said(&votes.name), said(votes.votes.to_string())];
            let other = match form {
                Form::List => None,
                Form::Columns => Some(votes.second),
                Form::Each => Some(votes.against),
            };
            cells.extend(other.map(|other| said(other.unwrap_or(0).to_string())));
            cells.push(said(part(votes, &votes.of_base, panel.base)));
            cells.extend(
                beside.then(|| said(part(votes, &votes.of_present, panel.figures.present))),
            );
            cells.push(said(rank(round, panel, at, votes)));
            cells.push(said(note(contest, votes.verdict)));
            grid.row(cells);
        }
        grid.table()
    }

    /// Candidates in the order of their list.
    pub(super) fn candidates(&self, list: UnitList, candidates: &[UnitId]) -> Block {
        let units: Vec<&Unit> = candidates
            .iter()
            .filter_map(|id| self.meeting.unit(*id))
            .collect();
        let parents = units.iter().any(|unit| unit.parent.is_some());
        let scored = units.iter().any(|unit| unit.agreed_score.is_some());
        let mut columns = vec![(names_heading(list), 0, Align::Left)];
        columns.extend(parents.then(|| (parents_heading(list), 28, Align::Left)));
        columns.extend(scored.then_some(("Điểm thống nhất", 18, Align::Right)));
        let mut grid = Grid::new(&columns);
        for unit in units {
            let mut cells = vec![said(&unit.name)];
            cells.extend(parents.then(|| said(unit.parent.clone().unwrap_or_default())));
            cells.extend(scored.then(|| said(points(unit.agreed_score))));
            grid.row(cells);
        }
        grid.table()
    }

    /// Those of a contest's lists who do not stand, each with the reason, list by list; nothing when everybody stands.
    pub(super) fn left_out(&self, contest: &Contest) -> Vec<Block> {
        let panels = (0..).zip(&contest.rules.panels);
        let blocks = panels.flat_map(|(number, panel)| {
            let table = self.left_out_of(contest, panel.list);
            let heading = table.as_ref().and(panel_heading(contest, number));
            heading.map(super::build::heading).into_iter().chain(table)
        });
        blocks.collect()
    }

    fn left_out_of(&self, contest: &Contest, list: UnitList) -> Option<Block> {
        let listed = contest.list.candidates();
        let out = |unit: &&Unit| !listed.contains(&unit.id);
        let units: Vec<&Unit> = self.meeting.units_of(list).filter(out).collect();
        if units.is_empty() {
            return None;
        }
        let scored = units.iter().any(|unit| unit.agreed_score.is_some());
        let mut columns = vec![(names_heading(list), 0, Align::Left)];
        columns.extend(scored.then_some(("Điểm thống nhất", 16, Align::Right)));
        columns.push(("Lý do", 42, Align::Left));
        let mut grid = Grid::new(&columns);
        for unit in units {
            let standing = self.meeting.standing_in(contest, unit);
            let reason = if standing == Standing::Eligible {
                "Không được giới thiệu vào danh sách".to_owned()
            } else {
                clauses::of_standing(&standing).vi
            };
            let mut cells = vec![said(unit.ballot_name())];
            cells.extend(scored.then(|| said(points(unit.agreed_score))));
            cells.push(said(reason));
            grid.row(cells);
        }
        Some(grid.table())
    }

    /// Every unit of a list with its scores and where it stands; `whole` shows what the review adjusted, too.
    pub(super) fn scores(&self, list: UnitList, whole: bool) -> Option<Block> {
        let units: Vec<&Unit> = self.meeting.units_of(list).collect();
        if units.is_empty() {
            return None;
        }
        let max = self
            .meeting
            .rules
            .list(list)
            .and_then(|rules| rules.max_score);
        let scored = max.is_some() || units.iter().any(|unit| unit.agreed_score.is_some());
        let parents = units.iter().any(|unit| unit.parent.is_some());
        let awards = units.iter().any(|unit| unit.award.is_some());
        let any = |of: fn(&Unit) -> Option<Score>| units.iter().any(|unit| of(unit).is_some());
        let own = any(|unit| unit.self_score);
        let adjusted = whole && any(|unit| unit.adjusted_score);
        let mut columns = vec![(names_heading(list), 0, Align::Left)];
        columns.extend(parents.then(|| (parents_heading(list), 18, Align::Left)));
        if scored {
            columns.extend(own.then_some(("Điểm tự chấm", 11, Align::Right)));
            columns.extend(adjusted.then_some(("Điểm điều chỉnh", 11, Align::Right)));
            columns.push(("Điểm thống nhất", 11, Align::Right));
            columns.push(("Tỷ lệ % so với điểm tối đa", 11, Align::Right));
        }
        columns.extend(awards.then_some(("Danh hiệu, năm", 20, Align::Left)));
        columns.push(("Kết quả xét", 23, Align::Left));
        let mut grid = Grid::new(&columns);
        for unit in units {
            let mut cells = vec![said(&unit.name)];
            cells.extend(parents.then(|| said(unit.parent.clone().unwrap_or_default())));
            if scored {
                cells.extend(own.then(|| said(points(unit.self_score))));
                cells.extend(adjusted.then(|| said(points(unit.adjusted_score))));
                cells.push(said(points(unit.agreed_score)));
                cells.push(said(share(unit.agreed_score, max)));
            }
            cells.extend(awards.then(|| said(award(unit))));
            cells.push(said(clauses::of_standing(&self.meeting.standing(unit)).vi));
            grid.row(cells);
        }
        Some(grid.table())
    }

    /// The register of the giao ước; `by_hand` leaves room for signatures and for whoever has not signed yet.
    pub(super) fn pact(&self, by_hand: bool) -> Block {
        let mut columns = vec![
            ("Đơn vị", 0, Align::Left),
            ("Người ký", 18, Align::Left),
            ("Chức vụ", 20, Align::Left),
            ("Kết quả", 14, Align::Left),
        ];
        columns.extend(by_hand.then_some(("Chữ ký", 14, Align::Left)));
        let mut grid = Grid::new(&columns);
        for line in &self.results.room.pact {
            let given = |text: Option<&String>| -> Line {
                match text.filter(|text| !text.trim().is_empty()) {
                    Some(text) => said(text),
                    None if by_hand => vec![blank(BlankLength::Rest)],
                    None => said(""),
                }
            };
            let valid = match (&line.signer, line.valid) {
                (None, _) => "Chưa ký",
                (Some(_), true) => "Hợp lệ",
                (Some(_), false) => "Chưa hợp lệ",
            };
            let mut cells = vec![
                said(&line.name),
                given(line.signer.as_ref()),
                given(line.office.as_ref()),
                said(valid),
            ];
            cells.extend(by_hand.then(Vec::<Piece>::new));
            grid.row(cells);
        }
        grid.table()
    }
}

/// A percentage; with two columns, that of the second beside it.
fn part(votes: &Votes, first: &str, base: u32) -> String {
    match votes.second {
        Some(second) => format!("{first}; {}", Percentage::of(second, base)),
        None => first.to_owned(),
    }
}

/// Points as papers write them.
pub(super) fn points(score: Option<Score>) -> String {
    score.map_or_else(String::new, Score::vietnamese)
}

/// "89,99%" of the most points, cut and never rounded up: 1.259,99 of 1.400 must not read as 90 %.
fn share(score: Option<Score>, max: Option<Score>) -> String {
    let (Some(score), Some(max)) = (score, max) else {
        return String::new();
    };
    let part = (score.decimal() * Decimal::ONE_HUNDRED).checked_div(max.decimal());
    part.map_or_else(String::new, |part| {
        let part = part.round_dp_with_strategy(2, RoundingStrategy::ToZero);
        format!("{part:.2}%").replace('.', ",")
    })
}

fn award(unit: &Unit) -> String {
    let award = unit.award.as_ref();
    award.map_or_else(String::new, |award| {
        format!("{}, {}", award.name, award.year)
    })
}

/// What became of a candidate in this round.
fn note(contest: &Contest, verdict: Verdict) -> &'static str {
    match (verdict, contest.rules.purpose) {
        (Verdict::Chosen, Purpose::Selection) => "Được bình chọn",
        (Verdict::Chosen, Purpose::Head | Purpose::Deputy) => "Được bầu",
        (Verdict::Alternate, _) => "Dự khuyết",
        (Verdict::Tied, _) => "Bằng phiếu",
        (Verdict::BelowThreshold, _) => "Chưa quá một nửa",
        (Verdict::NoVotes, _) => "Không có phiếu",
        (Verdict::Outvoted, _) => "",
    }
}

/// The place a line has by votes; with two columns only those have one whom the rules gave it.
fn rank(round: &RoundTerms, panel: &PanelResult, at: usize, votes: &Votes) -> String {
    let placed = panel.chosen.iter().find(|chosen| chosen.name == votes.name);
    if let Some(place) = placed.and_then(|chosen| chosen.place) {
        return place.to_string();
    }
    let terms = round.panels.get(at);
    if votes.votes == 0 || terms.is_some_and(|terms| terms.form == Form::Columns) {
        return String::new();
    }
    let first = match terms {
        Some(terms) if terms.ranked && round.kind != RoundKind::First => terms.first_place,
        _ => 1,
    };
    let above = panel.votes.iter().filter(|other| other.votes > votes.votes);
    let above = u32::try_from(above.count()).unwrap_or(u32::MAX);
    first.saturating_add(above).to_string()
}

/// "02 đơn vị".
pub(super) fn counted(number: u32, list: UnitList) -> String {
    format!("{} {}", super::words::two(number), noun(list))
}
