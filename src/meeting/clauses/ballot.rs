//! What stands on the ballot of one round, in a few sentences.

use super::words::{Noun, denominator, heading, ordinal, places};
use super::{Clause, RoundClauses, contest, say};
use crate::contest::{ContestRules, Form, PanelTerms, RoundKind, RoundTerms, Threshold};

/// Every sentence, panel after panel.
pub(super) fn of(rules: &ContestRules, terms: &RoundTerms) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = kind(terms).into_iter().collect();
    for panel in &terms.panels {
        let heading = heading(rules, panel.panel);
        let sentences = [Some(marks(rules, panel)), decides(rules, terms.kind, panel)];
        let sentences = sentences.into_iter().flatten();
        clauses.extend(sentences.map(|clause| clause.under(heading)));
    }
    clauses.extend(blank(&terms.panels));
    clauses
}

/// What the counting minutes say of a round's rules.
pub(super) fn of_round(rules: &ContestRules, terms: &RoundTerms) -> RoundClauses {
    let under = |panel: &PanelTerms, clause: Clause| clause.under(heading(rules, panel.panel));
    let panels = terms.panels.iter();
    RoundClauses {
        decides: panels
            .filter_map(|panel| Some(under(panel, decides(rules, terms.kind, panel)?)))
            .collect(),
        percentages: contest::percentages(rules.denominator),
        ties: contest::ties(rules.ties),
    }
}

/// Why another round is held; nothing on the first.
fn kind(terms: &RoundTerms) -> Option<Clause> {
    let left = places(terms.places());
    match terms.kind {
        RoundKind::First => None,
        RoundKind::Second => Some(say(
            "Lần bỏ phiếu này chọn xếp thứ nhì.",
            "This round is for the second place.",
        )),
        RoundKind::RunOff { number } => Some(say(
            format!("Bầu lại lần {number} giữa các tên bằng phiếu."),
            format!("Run-off {number} among those who are tied."),
        )),
        RoundKind::Further => Some(say(
            format!("Bỏ phiếu tiếp cho {} còn lại.", left.vi),
            format!("A further round for {} left over.", left.en),
        )),
    }
}

/// How many may be marked (guidance C.6.c).
fn marks(rules: &ContestRules, panel: &PanelTerms) -> Clause {
    let noun = noun(rules, panel);
    let of = panel.candidates.len();
    match panel.form {
        Form::List => {
            let most = noun.counted(panel.max_picks);
            say(
                format!(
                    "Chọn không quá {} trong {of} {} dưới đây.",
                    most.vi, noun.vi
                ),
                format!("Mark at most {} of the {of} below.", most.en),
            )
        }
        Form::Columns => say(
            format!(
                "Mỗi cột chọn không quá 1 {noun} trong {of} {noun}; không chọn một {noun} ở cả hai cột.",
                noun = noun.vi
            ),
            format!("Mark at most one of {of} in each column, never the same in both."),
        ),
        Form::Each => say(
            "Mỗi tên đánh dấu một ô: Đồng ý hoặc Không đồng ý.",
            "Mark one box for each name: Đồng ý (for) or Không đồng ý (against).",
        ),
    }
}

/// What decides; the threshold as the count asks for it.
fn decides(rules: &ContestRules, kind: RoundKind, panel: &PanelTerms) -> Option<Clause> {
    let half = format!("quá một nửa {}", denominator(rules.denominator).vi);
    let half_en = format!("more than half of {}", denominator(rules.denominator).en);
    let chosen = chosen(rules, panel)?;
    let run_off = matches!(kind, RoundKind::RunOff { .. });
    let by = match (panel.form, rules.threshold) {
        (Form::Each, Threshold::None | Threshold::MoreThanHalf) => say(
            format!("theo số phiếu đồng ý từ cao xuống thấp, phải {half}"),
            format!("by the ballots for them, from high to low, with {half_en}"),
        ),
        (Form::Columns, Threshold::None) => say("theo từng cột", "column by column"),
        (Form::Columns, Threshold::MoreThanHalf) => say(
            format!("theo từng cột, phải {half}"),
            format!("column by column, with {half_en}"),
        ),
        (Form::List, Threshold::MoreThanHalf) if !run_off => say(
            format!("theo số phiếu từ cao xuống thấp, phải {half}"),
            format!("by votes, from high to low, with {half_en}"),
        ),
        (Form::List, Threshold::None | Threshold::MoreThanHalf) => say(
            "theo số phiếu từ cao xuống thấp, không đòi quá một nửa",
            "by votes, from high to low, without asking for more than half",
        ),
    };
    Some(say(
        format!("{}, {}.", chosen.vi, by.vi),
        format!("{}, {}.", chosen.en, by.en),
    ))
}

/// What the round fills, in words.
fn chosen(rules: &ContestRules, panel: &PanelTerms) -> Option<Clause> {
    let noun = noun(rules, panel);
    let alternates = noun.counted(panel.alternates);
    let by_alternates = match panel.alternates {
        0 => say("", ""),
        _ => say(
            format!(" và {} dự khuyết", alternates.vi),
            format!(" and {} to stand by", alternates.en),
        ),
    };
    if panel.places == 0 {
        return (panel.alternates > 0).then(|| {
            say(
                format!("Lấy {} dự khuyết", alternates.vi),
                format!("To stand by: {}", alternates.en),
            )
        });
    }
    let ranks = panel.first_place..panel.first_place + panel.places;
    let taken = if panel.ranked {
        let ranks = super::words::and(ranks.map(ordinal));
        say(
            format!("Lấy {} xếp {}", noun.vi, ranks.vi),
            format!("For the place {}", ranks.en),
        )
    } else {
        let number = noun.counted(panel.places);
        say(
            format!("Lấy {}", number.vi),
            format!("To be chosen: {}", number.en),
        )
    };
    Some(say(
        format!("{}{}", taken.vi, by_alternates.vi),
        format!("{}{}", taken.en, by_alternates.en),
    ))
}

/// What an empty ballot is (guidance C.6.c).
fn blank(panels: &[PanelTerms]) -> Vec<Clause> {
    let rows = |panel: &PanelTerms| panel.form == Form::Each && panel.candidates.len() > 1;
    let (some_rows, some_blank) = (panels.iter().any(rows), !panels.iter().all(rows));
    let row = some_rows.then(|| {
        say(
            "Dòng bỏ trống thì không tính, phiếu vẫn hợp lệ.",
            "A row left empty does not count; the ballot stays valid.",
        )
    });
    let blank = some_blank.then(|| match panels {
        [_] => say(
            "Không đánh dấu gì là phiếu trắng, tính vào phiếu không hợp lệ.",
            "Without a mark the ballot is blank, which is not valid.",
        ),
        _ => say(
            "Danh sách không đánh dấu gì là phiếu trắng, tính vào phiếu không hợp lệ.",
            "A list without a mark is a blank ballot, which is not valid.",
        ),
    });
    row.into_iter().chain(blank).collect()
}

fn noun(rules: &ContestRules, panel: &PanelTerms) -> Noun {
    let of_panel = usize::try_from(panel.panel)
        .ok()
        .and_then(|at| rules.panels.get(at));
    Noun::of(of_panel.map_or(crate::contest::UnitList::Members, |rules| rules.list))
}
