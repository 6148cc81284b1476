//! The sentences of the stored sums: under each setting what it makes of them, and why.

use std::fmt::Write as _;

use super::stored::{Stored, case, cases, letter};
use super::{both, golden};
use crate::contest::{Next, Outcome, Pending, RoundKind};
use crate::meeting::clauses::Clause;
use crate::meeting::clauses::contest;

/// The same sums under one setting after another; the first is what the others are compared with.
const SETTINGS: [(&str, &[&str]); 6] = [
    (
        "Năm vị trí, tám đơn vị",
        &[
            "five places, nothing else asked",
            "five places, more than half of the valid",
            "five places, more than half of the returned",
            "five places, more than half of those present",
            "five places, more than half of the convened",
            "five places, percentages of the returned",
            "five places in ranks",
            "four places",
            "five places and two alternates",
        ],
    ),
    (
        "Chưa đủ và số tối thiểu",
        &[
            "five places, more than half of those present",
            "five places, more than half of those present, at least three",
            "five places, more than half of those present, at least one",
        ],
    ),
    (
        "Bằng phiếu ở vị trí thứ nhì",
        &[
            "tied for second, one run-off",
            "tied for second, the meeting decides",
            "tied for second, the higher score",
            "tied for second, equal scores",
            "tied for second, a score missing",
            "tied for second, reported",
        ],
    ),
    (
        "Một danh sách hay hai lần bỏ phiếu",
        &[
            "one list for two places",
            "one list for two equal places",
            "a round for each of two places",
        ],
    ),
    (
        "Hai cột",
        &[
            "two columns, the second among the rest",
            "two columns, equal in the second",
            "two columns, tied for first",
            "two columns, more than half in each",
        ],
    ),
    (
        "Đồng ý, Không đồng ý",
        &[
            "rows, exactly half is not enough",
            "rows, more than half of those present",
            "rows, more agreed on than places",
        ],
    ),
];

#[test]
fn every_stored_outcome_reads_as_stored() {
    let mut text = String::new();
    for case in cases() {
        if let Some(outcome) = &case.outcome {
            let because = both(&case.because(outcome));
            writeln!(text, "# {}\n{because}", case.name).unwrap();
        }
    }
    golden("tests/snapshots/outcomes.txt", &text);
}

#[test]
fn a_setting_changes_the_outcome_of_the_same_sums_with_the_sentence_that_says_why() {
    let mut page = HEAD.to_owned();
    for (title, names) in SETTINGS {
        writeln!(page, "\n## {title}").unwrap();
        let usual = case(names[0]);
        for (number, name) in (1..).zip(names) {
            page.push_str(&section(number, &usual, &case(name)));
        }
    }
    golden("docs/vi/vi-du-the-le.md", &page);
}

/// The outcome differs or the sentences do, never the outcome alone.
#[test]
fn no_outcome_changes_without_its_sentence() {
    for (_, names) in SETTINGS {
        for (at, one) in names.iter().enumerate() {
            for other in &names[at + 1..] {
                let (one, other) = (case(one), case(other));
                let said = |case: &Stored| case.because(case.outcome.as_ref().unwrap());
                let same_sums = one.sums == other.sums;
                let same = one.outcome == other.outcome;
                if same_sums && !same {
                    assert_ne!(said(&one), said(&other), "{} and {}", one.name, other.name);
                }
            }
        }
    }
}

fn section(number: u32, usual: &Stored, case: &Stored) -> String {
    let outcome = case.outcome.as_ref().unwrap();
    let mut text = format!("\n### {number}\n\nThể lệ: {}\n\n", label(usual, case));
    if usual.name == case.name || usual.sums != case.sums {
        writeln!(text, "{}\n", sums(case, outcome)).unwrap();
    }
    writeln!(text, "Kết quả: {}\n", result(case, outcome)).unwrap();
    text.push_str("Vì sao:\n\n");
    for clause in case.because(outcome) {
        writeln!(text, "- {}", clause.vi).unwrap();
    }
    text
}

/// What the rules of a case say that the usual ones do not.
fn label(usual: &Stored, case: &Stored) -> String {
    let all = |case: &Stored| contest::of(1, &case.rules);
    let before: Vec<Clause> = all(usual);
    if usual.name == case.name {
        let told = before
            .iter()
            .skip(2)
            .take(5)
            .map(|clause| clause.vi.as_str());
        return told.collect::<Vec<_>>().join(" ");
    }
    let other = all(case)
        .into_iter()
        .filter(|clause| !before.contains(clause));
    let other: Vec<String> = other.map(|clause| clause.vi).collect();
    if other.is_empty() {
        "như mục 1, số liệu khác.".to_owned()
    } else {
        other.join(" ")
    }
}

fn sums(case: &Stored, outcome: &Outcome) -> String {
    let turnout = &case.turnout;
    let lists = outcome.panels.iter().map(|panel| {
        let mut lines: Vec<_> = panel.ranking.iter().collect();
        lines.sort_by_key(|line| line.unit);
        let lines = lines.into_iter().map(|line| {
            let second = line
                .second
                .map_or_else(String::new, |second| format!("/{second}"));
            let against = line
                .against
                .map_or_else(String::new, |no| format!(" (không đồng ý {no})"));
            format!("{} {}{second}{against}", letter(line.unit), line.votes)
        });
        let lines = lines.collect::<Vec<_>>().join(", ");
        format!("{lines}; phiếu trắng {}", panel.figures.blank)
    });
    format!(
        "Triệu tập {}, có mặt {}, phát ra {}, thu về {}. Số phiếu: {}.",
        turnout.convened,
        turnout.present,
        turnout.issued,
        turnout.returned,
        lists.collect::<Vec<_>>().join("; ")
    )
}

/// Who is chosen once the rules have drawn every consequence, and what comes next.
fn result(case: &Stored, outcome: &Outcome) -> String {
    let (course, next) = case.follow(outcome).unwrap();
    let chosen = course.chosen();
    let chosen = chosen.iter().map(|placed| {
        let place = placed
            .place
            .map_or_else(String::new, |place| format!(" (thứ {place})"));
        format!("{}{place}", letter(placed.unit))
    });
    let chosen = chosen.collect::<Vec<_>>().join(", ");
    let next = match next {
        Next::Settled if course.reported().is_empty() => "xong".to_owned(),
        Next::Settled => "báo cáo là bằng phiếu".to_owned(),
        Next::Round(terms) => {
            let who: Vec<String> = terms.candidates().map(letter).collect();
            let who = who.join(", ");
            match terms.kind {
                RoundKind::First => "bỏ phiếu".to_owned(),
                RoundKind::Second => format!("bỏ phiếu cho xếp thứ nhì giữa {who}"),
                RoundKind::RunOff { .. } => format!("bầu lại giữa {who}"),
                RoundKind::Further => format!("bỏ phiếu tiếp giữa {who}"),
            }
        }
        Next::Decide(Pending::StillTied { .. }) => "hội nghị biểu quyết về bằng phiếu".to_owned(),
        Next::Decide(Pending::Unfilled { places, .. }) => {
            format!("hội nghị biểu quyết về {places} vị trí còn lại")
        }
        Next::Decide(Pending::Failed { .. }) => "hội nghị biểu quyết".to_owned(),
    };
    let chosen = if chosen.is_empty() {
        "chưa có ai"
    } else {
        &chosen
    };
    format!("**{chosen}**; {next}.")
}

const HEAD: &str = "\
# Cùng số phiếu, thể lệ khác nhau

Mỗi mục dưới đây áp dụng một thể lệ vào cùng một bộ số phiếu; dòng “Thể lệ” ghi các câu khác với mục 1 của phần.
Trang này do chương trình viết ra từ `tests/vectors/outcomes.json`; các câu giống hệt câu trên màn hình và trong biên bản.
";
