//! What each kind of ballot says of itself.

use std::fmt::Write as _;

use super::{both, golden};
use crate::contest::{
    ContestRules, Denominator, Form, Model, PanelRules, Purpose, RoundKind, RoundTerms, Threshold,
    UnitList,
};
use crate::meeting::UnitId;
use crate::meeting::clauses::of_ballot;

fn first(rules: &ContestRules, candidates: u32) -> RoundTerms {
    let lists = rules.panels.iter().map(|panel| panel.list);
    let standing = lists.flat_map(|list| (0..candidates).map(move |unit| (UnitId(unit), list)));
    RoundTerms::first(rules, &standing.collect::<Vec<_>>())
}

fn of_model(model: Model) -> ContestRules {
    ContestRules {
        model,
        ..ContestRules::first_and_second()
    }
}

/// Delegates by quota: more than half, with alternates.
fn delegates() -> ContestRules {
    let panel = PanelRules {
        alternates: 1,
        ..PanelRules::equals(UnitList::Individuals, 3)
    };
    ContestRules {
        threshold: Threshold::MoreThanHalf,
        ..ContestRules::list("Bầu đại biểu", panel)
    }
}

fn panels() -> ContestRules {
    let panel = |title: &str, list| PanelRules {
        title: title.to_owned(),
        minimum: 1,
        ..PanelRules::equals(list, 2)
    };
    ContestRules {
        model: Model::Panels,
        panels: vec![
            panel("Tập thể", UnitList::Collectives),
            panel("Cá nhân", UnitList::Individuals),
        ],
        ..ContestRules::five_districts()
    }
}

fn head() -> ContestRules {
    ContestRules {
        purpose: Purpose::Head,
        threshold: Threshold::MoreThanHalf,
        denominator: Denominator::Present,
        ..ContestRules::list("Bầu cụm trưởng", PanelRules::equals(UnitList::Members, 1))
    }
}

fn each() -> ContestRules {
    ContestRules {
        model: Model::Each,
        ..ContestRules::five_districts()
    }
}

/// Another kind of round over the same lists, for `places` from `first_place` on.
fn later(rules: &ContestRules, kind: RoundKind, first_place: u32, places: u32) -> RoundTerms {
    let mut terms = first(rules, 2);
    terms.kind = kind;
    for panel in &mut terms.panels {
        panel.form = Form::List;
        panel.first_place = first_place;
        panel.places = places;
        panel.max_picks = 1;
    }
    terms
}

fn ballots() -> Vec<(&'static str, ContestRules, RoundTerms)> {
    let (list, columns) = (of_model(Model::List), of_model(Model::Columns));
    let two_rounds = of_model(Model::TwoRounds);
    let one_pick = ContestRules::list(
        "Bình chọn đơn vị xếp thứ nhất, thứ nhì",
        PanelRules {
            max_picks: 1,
            ranked: true,
            ..PanelRules::equals(UnitList::Members, 2)
        },
    );
    let run_off = RoundKind::RunOff { number: 1 };
    let mut for_an_alternate = later(&delegates(), run_off, 4, 0);
    for_an_alternate.panels[0].alternates = 1;
    vec![
        ("A, two columns", columns.clone(), first(&columns, 6)),
        ("B, one list", list.clone(), first(&list, 6)),
        ("C, one pick", one_pick.clone(), first(&one_pick, 6)),
        (
            "D, first of two rounds",
            two_rounds.clone(),
            first(&two_rounds, 6),
        ),
        (
            "D, second",
            two_rounds.clone(),
            later(&two_rounds, RoundKind::Second, 2, 1),
        ),
        (
            "five of a list",
            ContestRules::five_districts(),
            first(&ContestRules::five_districts(), 12),
        ),
        ("each", each(), first(&each(), 5)),
        ("one name alone", head(), first(&head(), 1)),
        ("head", head(), first(&head(), 4)),
        ("delegates", delegates(), first(&delegates(), 7)),
        ("panels", panels(), first(&panels(), 4)),
        (
            "run-off for a rank",
            list.clone(),
            later(&list, run_off, 2, 1),
        ),
        (
            "run-off under a threshold",
            delegates(),
            later(&delegates(), run_off, 3, 1),
        ),
        ("run-off for an alternate", delegates(), for_an_alternate),
        (
            "further round",
            delegates(),
            later(&delegates(), RoundKind::Further, 3, 1),
        ),
    ]
}

#[test]
fn each_ballot_says_how_it_is_marked_and_what_decides() {
    let mut text = String::new();
    for (name, rules, terms) in ballots() {
        let sentences = both(&of_ballot(&rules, &terms));
        writeln!(text, "# {name}\n{sentences}").unwrap();
    }
    golden("tests/snapshots/ballots.txt", &text);
}

#[test]
fn a_ballot_is_short() {
    for (name, rules, terms) in ballots() {
        let sentences = of_ballot(&rules, &terms).len();
        let lists = terms.panels.len();
        assert!(
            (2..=3 + 2 * lists).contains(&sentences),
            "{name}: {sentences}"
        );
    }
}
