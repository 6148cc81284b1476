//! Sheets of a rehearsal: the sample's, with invented units beyond it, and wholly invented ones for whatever rules ask.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::contest::UnitList;
use crate::meeting::score::Score;
use crate::meeting::{ALL_SEATS_AT_MOST, Attestation, ListRules, Preset, VotingRules};

/// The sheets of a scenario, by list.
pub type Sheets = BTreeMap<UnitList, String>;

/// The sample sheets that people can also fill in by hand.
const MEMBERS: &str = include_str!("../../docs/vi/mau/cum-thi-dua-tinh.csv");
const DISTRICTS: &str = include_str!("../../docs/vi/mau/bhxh-huyen.csv");

/// Where a unit is invented that does not come, or does not qualify.
const ABSENT: &str = "vắng mặt";

/// The sample's members, as many of them as are needed with invented ones beyond, and their districts. Invented members
/// vote but cannot be voted for. In the largest room nobody stays away: there is no seat left for it.
pub fn sample(delegates: u32) -> Sheets {
    let members = sample_members(delegates);
    let districts = sample_districts(&members);
    [
        (UnitList::Members, members),
        (UnitList::Districts, districts),
    ]
    .into()
}

fn sample_members(delegates: u32) -> String {
    let mut lines = MEMBERS.lines();
    let mut sheet = lines.next().unwrap_or_default().to_owned();
    let mut coming = 0;
    for line in lines {
        let comes = !line.contains(ABSENT);
        let counts = if comes {
            coming < delegates
        } else {
            delegates < ALL_SEATS_AT_MOST
        };
        if counts {
            sheet = format!("{sheet}\n{line}");
            coming += u32::from(comes);
        }
    }
    for extra in coming..delegates {
        sheet = format!(
            "{sheet}\n{};Đơn vị giả định {};;1000;1000;x;x;x;x;x;x;;có mặt",
            extra + 100,
            extra + 1
        );
    }
    sheet.push('\n');
    sheet
}

/// The sample's districts of those members.
fn sample_districts(members: &str) -> String {
    let mut lines = DISTRICTS.lines();
    let mut sheet = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        if line
            .split(';')
            .nth(2)
            .is_some_and(|parent| members.contains(&format!(";{parent};")))
        {
            sheet = format!("{sheet}\n{line}");
        }
    }
    sheet.push('\n');
    sheet
}

/// Invented units for every list that the rules of a preset draw from: seats for so many delegates and one that stays
/// away, and on each list a few more who qualify than there are places, and one who does not.
pub fn of(preset: &Preset, delegates: u32) -> Sheets {
    let rules = &preset.rules;
    let members = members(rules, delegates);
    let others = [
        UnitList::Districts,
        UnitList::Collectives,
        UnitList::Individuals,
    ];
    let drawn = others.into_iter().filter(|list| {
        let mut contests = rules.contests.iter();
        contests.any(|contest| contest.draws_from(*list))
    });
    let sheets = drawn.map(|list| (list, candidates(rules, list, members.len())));
    let sheets: Sheets = sheets.collect();
    let own = table(rules, UnitList::Members, &members);
    sheets
        .into_iter()
        .chain([(UnitList::Members, own)])
        .collect()
}

/// One invented line of a sheet.
struct Line {
    name: String,
    parent: Option<String>,
    /// Whether it meets every condition.
    qualifies: bool,
    seats: Option<u32>,
    comes: bool,
}

fn member_name(number: usize) -> String {
    format!("Đơn vị giả định {number}")
}

/// Members whose seats make up `delegates`, and one more that does not come. Where units have several seats or a congress
/// has quotas, each brings two.
fn members(rules: &VotingRules, delegates: u32) -> Vec<Line> {
    let by_quota = rules.most_delegates.is_some() || rules.seats_per_unit > 1;
    let seats = if by_quota { 2 } else { 1 };
    let coming = delegates.div_ceil(seats);
    let seats_of = |unit: u32| seats.min(delegates - unit * seats);
    let mut lines: Vec<Line> = (0..coming)
        .map(|unit| Line {
            name: String::new(),
            parent: None,
            qualifies: true,
            seats: by_quota.then(|| seats_of(unit)),
            comes: true,
        })
        .collect();
    lines.push(Line {
        name: String::new(),
        parent: None,
        qualifies: false,
        seats: by_quota.then_some(1),
        comes: false,
    });
    for (number, line) in (1..).zip(&mut lines) {
        line.name = member_name(number);
    }
    lines
}

/// Two more who qualify than the widest panel has places and alternates, and one who does not, spread over the members.
fn candidates(rules: &VotingRules, list: UnitList, members: usize) -> String {
    let panels = rules.contests.iter().flat_map(|contest| &contest.panels);
    let places = panels
        .filter(|panel| panel.list == list)
        .map(|panel| panel.places + panel.alternates)
        .max();
    let qualify = places.unwrap_or(1) + 2;
    let lines: Vec<Line> = (0..=qualify)
        .map(|at| Line {
            name: candidate_name(list, at + 1),
            parent: Some(member_name(at as usize % members.max(1) + 1)),
            qualifies: at < qualify,
            seats: None,
            comes: true,
        })
        .collect();
    table(rules, list, &lines)
}

fn candidate_name(list: UnitList, number: u32) -> String {
    match list {
        UnitList::Members => format!("Đơn vị giả định {number}"),
        UnitList::Districts => format!("BHXH cơ sở giả định {number}"),
        UnitList::Collectives => format!("Tập thể giả định {number}"),
        UnitList::Individuals => format!("Nguyễn Văn Mẫu {number}"),
    }
}

/// The sheet of these lines, with the columns that its list's rules look at.
fn table(rules: &VotingRules, list: UnitList, lines: &[Line]) -> String {
    let asked = rules.list(list);
    let mut columns: Vec<(&str, Vec<String>)> = vec![
        (
            "STT",
            (1..=lines.len()).map(|number| number.to_string()).collect(),
        ),
        (
            heading(list),
            lines.iter().map(|line| line.name.clone()).collect(),
        ),
    ];
    if list == UnitList::Members {
        let office = |at| match at {
            0 => "Cụm trưởng",
            1 => "Cụm phó",
            _ => "",
        };
        columns.push((
            "Chức trách",
            (0..lines.len()).map(|at| office(at).to_owned()).collect(),
        ));
        let presence = |line: &Line| if line.comes { "có mặt" } else { ABSENT }.to_owned();
        columns.push(("Điểm danh", lines.iter().map(presence).collect()));
    } else {
        let parent = |line: &Line| line.parent.clone().unwrap_or_default();
        columns.push(("Trực thuộc", lines.iter().map(parent).collect()));
    }
    if lines.iter().any(|line| line.seats.is_some()) {
        let seats = |line: &Line| line.seats.unwrap_or(1).to_string();
        columns.push(("Số đại biểu", lines.iter().map(seats).collect()));
    }
    columns.extend(asked.into_iter().flat_map(|asked| conditions(asked, lines)));
    written(&columns, lines.len())
}

/// The columns of points and attestations.
fn conditions(asked: &ListRules, lines: &[Line]) -> Vec<(&'static str, Vec<String>)> {
    let mut columns = Vec::new();
    if let Some(max) = asked.max_score {
        let of = |line: &Line, at: usize, more| points(max, line.qualifies, at, more);
        for (heading, more) in [
            ("Điểm tự chấm", 2),
            ("Điểm điều chỉnh", 0),
            ("Điểm thống nhất", 0),
        ] {
            let points = lines.iter().zip(0..).map(|(line, at)| of(line, at, more));
            columns.push((heading, points.collect()));
        }
    }
    let without_points = asked.max_score.is_none();
    for (at, which) in asked.attestations.iter().enumerate() {
        // Who does not qualify lacks points, or else the first thing that has to be attested.
        let lacks = |line: &Line| !line.qualifies && without_points && at == 0;
        let tick = |line: &Line| if lacks(line) { "" } else { "x" }.to_owned();
        columns.push((attested(*which), lines.iter().map(tick).collect()));
        if *which == Attestation::ListedAward {
            let award = |_: &Line| "Bằng khen của Tổng Giám đốc (2024)".to_owned();
            columns.push(("Hình thức khen thưởng", lines.iter().map(award).collect()));
        }
    }
    columns
}

/// Points of a scale: from 97 % downwards in small steps, or half of them; with a decimal comma.
fn points(max: Score, qualifies: bool, at: usize, more: u32) -> String {
    let max = max.decimal();
    let share = if qualifies {
        Decimal::new(97, 2)
    } else {
        Decimal::new(50, 2)
    };
    let step = max * Decimal::new(1, 3) * Decimal::from(at % 40);
    let points = (max * share - step + Decimal::from(more)).round_dp(1);
    format!("{points:.1}").replace('.', ",")
}

fn heading(list: UnitList) -> &'static str {
    match list {
        UnitList::Members | UnitList::Districts => "Đơn vị",
        UnitList::Collectives => "Tập thể",
        UnitList::Individuals => "Họ và tên",
    }
}

fn attested(which: Attestation) -> &'static str {
    match which {
        Attestation::Standard => "Đạt tiêu chuẩn điểm 3 Điều 11",
        Attestation::Party => "Tổ chức Đảng trong sạch vững mạnh",
        Attestation::Government => "Chính quyền vững mạnh",
        Attestation::Organisations => "Đoàn thể vững mạnh",
        Attestation::PactSigned => "Ký giao ước thi đua",
        Attestation::Registered => "Đăng ký thi đua",
        Attestation::TargetsExceeded => "Vượt chỉ tiêu các năm",
        Attestation::NoDiscipline => "Không có người bị kỷ luật",
        Attestation::ExcellentYears => "Hai năm hoàn thành xuất sắc",
        Attestation::ListedAward => "Có hình thức khen thưởng",
    }
}

fn written(columns: &[(&str, Vec<String>)], lines: usize) -> String {
    let header: Vec<&str> = columns.iter().map(|(heading, _)| *heading).collect();
    let row = |at: usize| -> String {
        let cells = columns
            .iter()
            .map(|(_, cells)| cells.get(at).map_or("", String::as_str));
        cells.collect::<Vec<_>>().join(";")
    };
    let rows = (0..lines).map(row);
    [header.join(";")]
        .into_iter()
        .chain(rows)
        .collect::<Vec<_>>()
        .join("\n")
        + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::import::read_units;

    #[test]
    fn the_sample_brings_as_many_delegates_as_asked_for_and_one_absent_unit() {
        for delegates in [3, 9, 40] {
            let sheets = sample(delegates);
            let members = read_units(sheets[&UnitList::Members].as_bytes()).unwrap();
            let coming = members
                .rows
                .iter()
                .filter(|row| row.expected_present == Some(true))
                .count();
            assert_eq!(
                (coming, members.rows.len()),
                (delegates as usize, delegates as usize + 1)
            );
            assert!(read_units(sheets[&UnitList::Districts].as_bytes()).is_ok());
        }
    }

    #[test]
    fn an_invented_sheet_of_any_list_is_read_as_that_list() {
        let rules = VotingRules::of_provincial_cluster();
        for list in [
            UnitList::Districts,
            UnitList::Collectives,
            UnitList::Individuals,
        ] {
            let read = read_units(candidates(&rules, list, 4).as_bytes()).unwrap();
            assert_eq!(read.kind, list);
        }
        let read =
            read_units(table(&rules, UnitList::Members, &members(&rules, 4)).as_bytes()).unwrap();
        assert_eq!((read.kind, read.rows.len()), (UnitList::Members, 5));
    }
}
