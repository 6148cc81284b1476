//! Rounds after the first, and sums that do not balance.

use super::Case;
use super::forms::first;
use crate::contest::tests::room::*;
use crate::contest::*;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = later_rounds();
    cases.extend(imbalances());
    cases
}

#[expect(clippy::too_many_lines, reason = "a table, one row a case")]
fn later_rounds() -> Vec<Case> {
    let rules = with_threshold(ContestRules::first_and_second(), Denominator::Convened);
    let case = |name, kind, candidates, change: fn(&mut PanelTerms), sums| {
        let mut terms = RoundTerms::first(&rules, &stand(&rules, candidates));
        terms.kind = kind;
        change(&mut terms.panels[0]);
        Case {
            name,
            rules: rules.clone(),
            terms,
            turnout: all(9),
            sums,
            scores: Vec::new(),
        }
    };
    let run_off = RoundKind::RunOff { number: 1 };
    let order = |panel: &mut PanelTerms| panel.max_picks = 1;
    let last =
        |panel: &mut PanelTerms| (panel.first_place, panel.places, panel.max_picks) = (2, 1, 1);
    let standing_by = |panel: &mut PanelTerms| {
        panel.ranked = false;
        (
            panel.first_place,
            panel.places,
            panel.max_picks,
            panel.alternates,
        ) = (3, 0, 1, 1);
    };
    vec![
        case(
            "run-off for both ranks",
            run_off,
            2,
            order,
            listed(1, &[3, 5]),
        ),
        case(
            "run-off, nobody marks one of the two",
            run_off,
            2,
            order,
            listed(0, &[9, 0]),
        ),
        case(
            "run-off for the last place, still tied",
            run_off,
            3,
            last,
            listed(1, &[4, 4, 0]),
        ),
        case(
            "run-off, every ballot blank",
            run_off,
            3,
            last,
            listed(9, &[0, 0, 0]),
        ),
        case(
            "run-off for an alternate",
            run_off,
            2,
            standing_by,
            listed(0, &[4, 5]),
        ),
        case(
            "further round asks for the threshold",
            RoundKind::Further,
            3,
            last,
            listed(0, &[4, 3, 2]),
        ),
        case(
            "further round passed",
            RoundKind::Further,
            3,
            last,
            listed(0, &[5, 3, 1]),
        ),
        case(
            "second round tied below the threshold",
            RoundKind::Second,
            3,
            last,
            listed(1, &[4, 4, 0]),
        ),
    ]
}

fn imbalances() -> Vec<Case> {
    let rules = ContestRules::five_districts;
    let case = |name, turnout: [u32; 4], sums| {
        let [convened, present, issued, returned] = turnout;
        let turnout = Turnout {
            convened,
            present,
            issued,
            returned,
        };
        Case {
            turnout,
            ..first(name, rules(), 6, 0, sums)
        }
    };
    let votes = || listed(1, &[7, 7, 7, 7, 7, 0]);
    vec![
        case("more present than convened", [8, 9, 9, 8], votes()),
        case("more issued than present", [10, 8, 9, 8], votes()),
        case("more returned than issued", [10, 9, 7, 8], votes()),
        case(
            "more blank than returned",
            [10, 9, 9, 8],
            listed(9, &[0; 6]),
        ),
        case(
            "more votes than valid ballots",
            [10, 9, 9, 8],
            listed(2, &[7, 0, 0, 0, 0, 0]),
        ),
        case("more votes than picks", [10, 9, 9, 8], listed(1, &[7; 6])),
        case("sums of another list", [10, 9, 9, 8], listed(1, &[7; 5])),
        case("nobody there", [0, 0, 0, 0], listed(0, &[0; 6])),
        first(
            "columns that do not join",
            with_model(Model::Columns),
            2,
            5,
            vec![vec![3, 2], vec![2, 3], vec![0, 5, 4]],
        ),
        first(
            "boxes that do not add up",
            ContestRules::first_and_second(),
            1,
            5,
            vec![vec![0, 3, 1]],
        ),
    ]
}
