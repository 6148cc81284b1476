//! The same sums under one setting after another.

use super::Case;
use crate::contest::tests::room::*;
use crate::contest::*;

/// Cases on the same sums, with those in which one setting is another.
pub(super) const CHANGED: [(&str, &[&str]); 5] = [
    (
        "five places, nothing else asked",
        &[
            "five places, more than half of the valid",
            "five places, more than half of the returned",
            "five places, more than half of those present",
            "five places, more than half of the convened",
            "five places, percentages of the returned",
            "five places in ranks",
            "four places",
            "five places and two alternates",
            "five places, fewer picks than the sums hold",
        ],
    ),
    (
        "five places, more than half of those present",
        &[
            "five places, more than half of those present, at least three",
            "five places, more than half of those present, at least one",
            "five places, more than half of the convened",
        ],
    ),
    (
        "tied for second, one run-off",
        &[
            "tied for second, the meeting decides",
            "tied for second, the higher score",
            "tied for second, reported",
        ],
    ),
    (
        "tied for second, the higher score",
        &[
            "tied for second, equal scores",
            "tied for second, a score missing",
        ],
    ),
    (
        "one list for two places",
        &[
            "a round for each of two places",
            "one list for two equal places",
        ],
    ),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = five_places();
    cases.extend(ties());
    cases.extend(one_list());
    cases
}

#[expect(clippy::too_many_lines, reason = "a table, one row a case")]
fn five_places() -> Vec<Case> {
    let rules = ContestRules::five_districts;
    let half = |denominator| with_threshold(rules(), denominator);
    let panel = |change: fn(PanelRules) -> PanelRules| with_panel(rules(), change);
    let at_least = |minimum| {
        with_panel(half(Denominator::Present), |panel| PanelRules {
            minimum,
            ..panel
        })
    };
    let table = [
        ("five places, nothing else asked", rules()),
        (
            "five places, more than half of the valid",
            half(Denominator::Valid),
        ),
        (
            "five places, more than half of the returned",
            half(Denominator::Returned),
        ),
        (
            "five places, more than half of those present",
            half(Denominator::Present),
        ),
        (
            "five places, more than half of the convened",
            half(Denominator::Convened),
        ),
        (
            "five places, percentages of the returned",
            ContestRules {
                denominator: Denominator::Returned,
                ..rules()
            },
        ),
        (
            "five places in ranks",
            panel(|panel| PanelRules {
                ranked: true,
                ..panel
            }),
        ),
        (
            "four places",
            panel(|panel| PanelRules {
                places: 4,
                max_picks: 4,
                ..panel
            }),
        ),
        (
            "five places and two alternates",
            panel(|panel| PanelRules {
                alternates: 2,
                ..panel
            }),
        ),
        (
            "five places, fewer picks than the sums hold",
            panel(|panel| PanelRules {
                max_picks: 3,
                ..panel
            }),
        ),
        (
            "five places, more than half of those present, at least three",
            at_least(3),
        ),
        (
            "five places, more than half of those present, at least one",
            at_least(1),
        ),
    ];
    let turnout = Turnout {
        convened: 16,
        present: 14,
        issued: 13,
        returned: 12,
    };
    let sums = || listed(2, &[10, 8, 7, 6, 0, 1, 5, 3]);
    let first = |(name, rules): (&'static str, ContestRules)| Case {
        terms: RoundTerms::first(&rules, &stand(&rules, 8)),
        name,
        rules,
        turnout,
        sums: sums(),
        scores: Vec::new(),
    };
    table.into_iter().map(first).collect()
}

fn ties() -> Vec<Case> {
    let tied = |run_offs, then| ContestRules {
        ties: TieRule { run_offs, then },
        ..ContestRules::first_and_second()
    };
    let score = StillTied::HigherScore;
    let table = [
        (
            "tied for second, one run-off",
            tied(1, StillTied::MeetingDecides),
            vec![],
        ),
        (
            "tied for second, the meeting decides",
            tied(0, StillTied::MeetingDecides),
            vec![],
        ),
        (
            "tied for second, the higher score",
            tied(0, score),
            vec![1_390, 1_340, 1_365, 1_340],
        ),
        (
            "tied for second, equal scores",
            tied(0, score),
            vec![1_390, 1_365, 1_340, 1_365],
        ),
        (
            "tied for second, all scores equal",
            tied(0, score),
            vec![1_390, 1_340, 1_340, 1_340],
        ),
        (
            "tied for second, a score missing",
            tied(0, score),
            vec![1_390, 1_340, 1_365],
        ),
        (
            "tied for second, reported",
            tied(0, StillTied::Report),
            vec![],
        ),
    ];
    let first = |(name, rules, scores): (&'static str, ContestRules, Vec<u32>)| Case {
        terms: RoundTerms::first(&rules, &stand(&rules, 5)),
        name,
        rules,
        turnout: all(12),
        sums: listed(0, &[9, 4, 4, 4, 1]),
        scores,
    };
    table.into_iter().map(first).collect()
}

fn one_list() -> Vec<Case> {
    let equal = with_panel(ContestRules::first_and_second(), |panel| PanelRules {
        ranked: false,
        ..panel
    });
    let table = [
        ("one list for two places", ContestRules::first_and_second()),
        ("one list for two equal places", equal),
        (
            "a round for each of two places",
            with_model(Model::TwoRounds),
        ),
    ];
    let first = |(name, rules): (&'static str, ContestRules)| Case {
        terms: RoundTerms::first(&rules, &stand(&rules, 4)),
        name,
        rules,
        turnout: all(9),
        sums: listed(0, &[2, 4, 3, 0]),
        scores: Vec::new(),
    };
    table.into_iter().map(first).collect()
}
