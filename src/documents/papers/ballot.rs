//! Phiếu bầu: the ballot on paper, for the round that may be held next or was held last.
//!
//! Promise: no name, no signature, no number of the single paper.

use super::build::{Grid, Line, heading, paragraph, said};
use super::source::{Source, Title};
use super::tables::{counted, list_of, panel_heading};
use super::words::{names_heading, noun, nth, parents_heading, rank_name};
use crate::contest::{Form, PanelTerms, RoundKind, RoundTerms};
use crate::documents::paper::{Align, Block, Paper, Piece};
use crate::meeting::{Contest, ContestId, HeldRound, Unit};

/// The ballot of a contest whose list is adopted.
pub(super) fn paper(source: &Source<'_>, id: ContestId) -> Option<Paper> {
    let contest = source.meeting.contest(id)?;
    let (number, terms) = round(contest)?;
    let mut about = source.asked(contest);
    about.extend(why(number, &terms));
    let title = Title {
        slug: format!("phieu-bau-noi-dung-{}", id.0),
        kind: "PHIẾU BẦU".to_owned(),
        about,
    };
    let mut paper = source.paper(title, &source.last());
    paper.head.stamp = true;
    let several = terms.panels.len() > 1;
    if !several {
        let panel = terms.panels.first()?;
        paper.body.push(centred(instruction(contest, panel)));
    }
    for panel in &terms.panels {
        if several {
            let title = panel_heading(contest, panel.panel).unwrap_or_default();
            paper.body.push(heading(title));
            paper.body.push(centred(instruction(contest, panel)));
        }
        paper.body.push(table(source, contest, panel));
    }
    paper
        .body
        .push(paragraph(labelled("Phiếu hợp lệ", &valid(contest, &terms))));
    paper
        .body
        .push(paragraph(labelled("Phiếu không hợp lệ", &invalid(&terms))));
    Some(paper)
}

/// The round that may be held next, else the newest one, with its number.
pub(super) fn round(contest: &Contest) -> Option<(u32, RoundTerms)> {
    let newest = contest.newest();
    match contest.next_round() {
        Some(terms) => Some((newest.map_or(0, HeldRound::number) + 1, terms)),
        None => newest.map(|round| (round.number(), round.terms().clone())),
    }
}

/// What another round is for; nothing on the first.
fn why(number: u32, terms: &RoundTerms) -> Option<String> {
    let ranked = terms
        .panels
        .iter()
        .filter(|panel| panel.ranked && panel.places == 1);
    let place = ranked
        .map(|panel| format!(", xếp {}", rank_name(panel.first_place)))
        .next();
    let place = place.unwrap_or_default();
    match terms.kind {
        RoundKind::First => (number > 1).then(|| format!("(Lần bầu {})", nth(number))),
        RoundKind::Second => Some(format!("(Lần bầu {}: chọn xếp thứ nhì)", nth(number))),
        RoundKind::RunOff { .. } => Some(format!(
            "(Lần bầu {}: bầu lại do bằng phiếu{place})",
            nth(number)
        )),
        RoundKind::Further => Some(format!("(Lần bầu {}: bầu tiếp số còn thiếu)", nth(number))),
    }
}

fn centred(text: String) -> Block {
    Block::Centred {
        pieces: vec![Piece::Italic { text }],
    }
}

/// How many may be chosen, and where the mark goes.
fn instruction(contest: &Contest, panel: &PanelTerms) -> String {
    let list = list_of(contest, panel.panel);
    let noun = noun(list);
    let one = panel.ranked && panel.places == 1;
    let rank = if one {
        format!(", xếp {}", rank_name(panel.first_place))
    } else {
        String::new()
    };
    match panel.form {
        Form::List => format!(
            "(Số lượng được bầu: không quá {}{rank}. Đánh dấu X vào ô tương ứng với {noun} được chọn)",
            counted(panel.max_picks, list)
        ),
        Form::Columns => format!(
            "(Số lượng được bầu: mỗi cột không quá {}, không chọn cùng một {noun} ở cả hai cột. Đánh dấu X vào ô tương ứng với {noun} được chọn)",
            counted(1, list)
        ),
        Form::Each => format!(
            "(Số lượng được bầu: {}{rank}. Với mỗi tên, đánh dấu X vào một trong hai ô Đồng ý hoặc Không đồng ý)",
            counted(panel.places, list)
        ),
    }
}

fn table(source: &Source<'_>, contest: &Contest, panel: &PanelTerms) -> Block {
    let list = list_of(contest, panel.panel);
    let candidates = panel.candidates.iter();
    let units: Vec<&Unit> = candidates
        .filter_map(|id| source.meeting.unit(*id))
        .collect();
    let parents = units.iter().any(|unit| unit.parent.is_some());
    let boxes: &[&str] = match panel.form {
        Form::List => &["Chọn"],
        Form::Columns => &["Xếp thứ nhất", "Xếp thứ nhì"],
        Form::Each => &["Đồng ý", "Không đồng ý"],
    };
    let mut columns = vec![(names_heading(list), 0, Align::Left)];
    columns.extend(parents.then(|| (parents_heading(list), 27, Align::Left)));
    columns.extend(boxes.iter().map(|heading| (*heading, 14, Align::Centre)));
    let mut grid = Grid::new(&columns);
    for unit in units {
        let mut cells = vec![said(&unit.name)];
        cells.extend(parents.then(|| said(unit.parent.clone().unwrap_or_default())));
        cells.extend(boxes.iter().map(|_| Line::new()));
        grid.row(cells);
    }
    grid.table()
}

fn labelled(label: &str, text: &str) -> Line {
    vec![Piece::bold(format!("{label}: ")), Piece::text(text)]
}

fn valid(contest: &Contest, terms: &RoundTerms) -> String {
    let marks = |panel: &PanelTerms| {
        let list = list_of(contest, panel.panel);
        let title = panel_heading(contest, panel.panel).filter(|_| terms.panels.len() > 1);
        let marks = match panel.form {
            Form::List if panel.max_picks == 1 => format!("đánh dấu {}", counted(1, list)),
            Form::List => format!("đánh dấu từ 01 đến {}", counted(panel.max_picks, list)),
            Form::Columns => format!("đánh dấu không quá {} ở mỗi cột", counted(1, list)),
            Form::Each => "đánh dấu không quá một ô ở mỗi dòng".to_owned(),
        };
        title.map_or(marks.clone(), |title| format!("danh sách {title} {marks}"))
    };
    let marks: Vec<String> = terms.panels.iter().map(marks).collect();
    format!(
        "phiếu do Tổ kiểm phiếu phát ra, có dấu treo, {}, chỉ trong các tên in trên phiếu.",
        marks.join("; ")
    )
}

/// What makes a ballot invalid; of two lists each may be blank by itself.
fn invalid(terms: &RoundTerms) -> String {
    let any = |form| terms.panels.iter().any(|panel| panel.form == form);
    let rows = |panel: &PanelTerms| panel.form == Form::Each && panel.candidates.len() > 1;
    let mut cases = vec!["không do Tổ kiểm phiếu phát ra hoặc không có dấu treo"];
    if any(Form::List) || any(Form::Columns) {
        cases.push("chọn quá số lượng quy định");
    }
    if any(Form::Columns) {
        cases.push("chọn cùng một tên ở cả hai cột");
    }
    if terms
        .panels
        .iter()
        .any(|panel| panel.form == Form::Each && panel.candidates.len() == 1)
    {
        cases.push("đánh dấu cả hai ô Đồng ý và Không đồng ý");
    }
    if !terms.panels.iter().all(rows) {
        cases.push("không chọn ai (phiếu trắng)");
    }
    cases.extend([
        "ghi thêm tên ngoài danh sách",
        "ký tên, đánh dấu riêng hoặc viết thêm",
    ]);
    let row = if terms.panels.iter().any(rows) {
        " Dòng bỏ trống hoặc đánh dấu cả hai ô thì không tính dòng đó, phiếu vẫn hợp lệ."
    } else {
        ""
    };
    let each = if terms.panels.len() > 1 {
        " Mỗi danh sách được xét riêng."
    } else {
        ""
    };
    format!(
        "{}.{row}{each} Phiếu viết hỏng được đổi trước khi bỏ vào hòm phiếu.",
        cases.join("; ")
    )
}
