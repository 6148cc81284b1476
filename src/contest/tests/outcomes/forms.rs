//! Every form of a list in a first round.

use super::Case;
use crate::contest::tests::room::*;
use crate::contest::*;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = two_columns();
    cases.extend(rows_of_boxes());
    cases.extend(alternates());
    cases.extend(two_lists());
    cases
}

type Sums = Vec<Vec<u32>>;

pub(super) fn first(
    name: &'static str,
    rules: ContestRules,
    candidates: u32,
    returned: u32,
    sums: Sums,
) -> Case {
    Case {
        terms: RoundTerms::first(&rules, &stand(&rules, candidates)),
        name,
        rules,
        turnout: all(returned),
        sums,
        scores: Vec::new(),
    }
}

#[expect(clippy::too_many_lines, reason = "a table, one row a case")]
fn two_columns() -> Vec<Case> {
    let rules = || with_model(Model::Columns);
    let half = || with_threshold(rules(), Denominator::Valid);
    let table: [(&str, ContestRules, Sums); 10] = [
        (
            "two columns, the second among the rest",
            rules(),
            columns(0, &[6, 3, 0, 1], &[4, 2, 3, 0]),
        ),
        (
            "two columns, equal in the second",
            rules(),
            columns(0, &[6, 1, 2, 1], &[1, 4, 4, 0]),
        ),
        (
            "two columns, equal in both",
            rules(),
            columns(0, &[6, 2, 2, 0], &[0, 4, 4, 2]),
        ),
        (
            "two columns, equal in both together only",
            rules(),
            columns(0, &[6, 1, 3, 0], &[0, 5, 3, 2]),
        ),
        (
            "two columns, tied for first",
            rules(),
            columns(0, &[5, 5, 0, 0], &[1, 0, 6, 3]),
        ),
        (
            "two columns, no second mark",
            rules(),
            columns(1, &[6, 3, 0, 0], &[0, 0, 0, 0]),
        ),
        (
            "two columns, no first mark",
            rules(),
            columns(1, &[0, 0, 0, 0], &[6, 3, 0, 0]),
        ),
        (
            "two columns, more than half in each",
            half(),
            columns(0, &[6, 2, 2, 0], &[0, 6, 2, 2]),
        ),
        (
            "two columns, first below half",
            half(),
            columns(0, &[5, 4, 1, 0], &[1, 2, 6, 1]),
        ),
        (
            "two columns, second below half",
            half(),
            columns(0, &[6, 3, 1, 0], &[1, 5, 3, 1]),
        ),
    ];
    let case = |(name, rules, sums)| first(name, rules, 4, 10, sums);
    let mut cases: Vec<Case> = table.into_iter().map(case).collect();
    let blank = columns(10, &[0; 4], &[0; 4]);
    cases.push(first(
        "two columns, every ballot blank",
        half(),
        4,
        10,
        blank,
    ));
    cases
}

#[expect(clippy::too_many_lines, reason = "a table, one row a case")]
fn rows_of_boxes() -> Vec<Case> {
    let each = || ContestRules {
        model: Model::Each,
        ..ContestRules::five_districts()
    };
    let present = || ContestRules {
        denominator: Denominator::Present,
        ..each()
    };
    let list = ContestRules::first_and_second;
    let three = || rows(10, &[(5, 1), (6, 4), (10, 0)]);
    let mut absent = first(
        "rows, more than half of those present",
        present(),
        3,
        10,
        three(),
    );
    absent.turnout = Turnout {
        convened: 14,
        present: 12,
        issued: 12,
        returned: 10,
    };
    vec![
        first("rows, exactly half is not enough", each(), 3, 10, three()),
        absent,
        first(
            "rows, nobody marks a box",
            each(),
            2,
            4,
            rows(4, &[(0, 0), (0, 0)]),
        ),
        first(
            "rows, more agreed on than places",
            each(),
            6,
            9,
            rows(9, &[(9, 0), (8, 1), (7, 2), (7, 2), (5, 4), (5, 4)]),
        ),
        first(
            "one row, neither box is invalid",
            list(),
            1,
            10,
            rows(10, &[(5, 4)]),
        ),
        first(
            "one row, half of the valid",
            list(),
            1,
            10,
            rows(10, &[(4, 4)]),
        ),
        first(
            "one row, of the returned",
            with_threshold(list(), Denominator::Returned),
            1,
            10,
            rows(10, &[(5, 4)]),
        ),
        first(
            "one row, every ballot blank",
            list(),
            1,
            3,
            rows(3, &[(0, 0)]),
        ),
    ]
}

fn alternates() -> Vec<Case> {
    let rules = |places, alternates| {
        let panel = PanelRules {
            alternates,
            ..PanelRules::equals(UnitList::Individuals, places)
        };
        ContestRules::list("Bầu đại biểu", panel)
    };
    let ranked = with_panel(rules(2, 1), |panel| PanelRules {
        ranked: true,
        ..panel
    });
    let half = with_threshold(rules(2, 2), Denominator::Valid);
    vec![
        first(
            "alternates next by votes",
            rules(2, 2),
            5,
            20,
            listed(0, &[5, 9, 7, 3, 4]),
        ),
        first(
            "alternates below half",
            half,
            4,
            10,
            listed(0, &[7, 6, 6, 1]),
        ),
        first(
            "tied across places and alternates",
            rules(2, 2),
            4,
            20,
            listed(0, &[9, 5, 5, 5]),
        ),
        first(
            "tied for the alternates",
            rules(2, 1),
            4,
            20,
            listed(0, &[9, 8, 4, 4]),
        ),
        first(
            "more alternates than have votes",
            rules(1, 3),
            4,
            9,
            listed(0, &[5, 3, 1, 0]),
        ),
        first(
            "ranks tied before an alternate",
            ranked,
            4,
            20,
            listed(0, &[9, 9, 5, 4]),
        ),
    ]
}

fn two_lists() -> Vec<Case> {
    let rules = with_threshold(two_panels(), Denominator::Valid);
    let standing: Vec<_> = (0..3)
        .map(|number| (unit(number), UnitList::Collectives))
        .chain((3..6).map(|number| (unit(number), UnitList::Individuals)))
        .collect();
    let case = |name, standing: &[_], sums: [Sums; 2]| Case {
        name,
        terms: RoundTerms::first(&rules, standing),
        rules: rules.clone(),
        turnout: all(9),
        sums: sums.concat(),
        scores: Vec::new(),
    };
    vec![
        case(
            "two lists, blank on one",
            &standing,
            [listed(0, &[9, 5, 2]), listed(4, &[2, 5, 1])],
        ),
        case(
            "two lists, one below its minimum",
            &standing,
            [listed(0, &[9, 5, 2]), listed(1, &[4, 4, 4])],
        ),
        case(
            "two lists, both tied",
            &standing,
            [listed(0, &[6, 6, 6]), listed(3, &[5, 5, 2])],
        ),
        case(
            "two lists, one of one name",
            &standing[..4],
            [listed(0, &[9, 5, 2]), rows(9, &[(4, 3)])],
        ),
        case(
            "two lists, nobody on the second",
            &standing[..3],
            [listed(0, &[9, 5, 2]), vec![]],
        ),
    ]
}
