use crate::contest::*;

use super::room::*;

fn two_columns(candidates: u32) -> Held {
    Held::new(with_model(Model::Columns), candidates)
}

fn grounds(held: &Held) -> Vec<Ground> {
    held.course
        .chosen()
        .iter()
        .map(|placed| placed.ground)
        .collect()
}

#[test]
fn model_a_the_second_place_goes_by_the_second_column_among_the_rest() {
    let mut held = two_columns(3);
    held.vote(9, &columns(0, &[6, 3, 0], &[3, 2, 3]));
    assert_eq!(held.seats(), [(0, Some(1)), (2, Some(2))]);
    assert_eq!(grounds(&held), [Ground::Votes, Ground::SecondColumn]);
    assert_eq!(held.course.next(), Next::Settled);
}

#[test]
fn model_a_equal_in_the_second_column_go_by_both_columns_together() {
    let mut held = two_columns(3);
    held.vote(9, &columns(0, &[6, 1, 2], &[1, 4, 4]));
    assert_eq!(held.seats(), [(0, Some(1)), (2, Some(2))]);
    assert_eq!(grounds(&held), [Ground::Votes, Ground::BothColumns]);
    assert_eq!(held.course.chosen()[1].votes, 4);
}

#[test]
fn model_a_equal_in_both_columns_are_tied_for_the_second_place() {
    let mut held = two_columns(4);
    held.vote(10, &columns(0, &[6, 2, 2, 0], &[0, 4, 4, 2]));
    let run_off = &held.terms().panels[0];
    assert_eq!(run_off.candidates, units(&[1, 2]));
    assert_eq!((run_off.form, run_off.max_picks), (Form::List, 1));
    assert_eq!((run_off.first_place, run_off.places), (2, 1));
    held.vote(10, &listed(0, &[4, 6]));
    assert_eq!(held.seats(), [(0, Some(1)), (2, Some(2))]);
}

#[test]
fn model_a_a_tie_for_first_leaves_the_second_place_to_the_second_column() {
    let mut held = two_columns(4);
    let outcome = held.vote(10, &columns(0, &[5, 5, 0, 0], &[1, 0, 6, 3]));
    assert_eq!(
        (outcome.panels[0].chosen.len(), outcome.panels[0].unfilled),
        (0, 0)
    );
    let run_off = &held.terms().panels[0];
    assert_eq!((run_off.first_place, run_off.places), (1, 1));
    assert_eq!(run_off.candidates, units(&[0, 1]));
    held.vote(10, &listed(0, &[3, 7]));
    assert_eq!(held.seats(), [(1, Some(1)), (2, Some(2))]);
    assert_eq!(grounds(&held), [Ground::RunOff, Ground::SecondColumn]);
}

#[test]
fn model_a_the_loser_of_the_tie_for_first_may_be_second() {
    let mut held = two_columns(3);
    held.vote(10, &columns(0, &[5, 5, 0], &[4, 4, 2]));
    held.vote(10, &listed(0, &[3, 7]));
    assert_eq!(held.seats(), [(1, Some(1)), (0, Some(2))]);
}

#[test]
fn model_a_the_tie_left_behind_the_first_gets_a_run_off_of_its_own() {
    let mut held = two_columns(4);
    held.vote(10, &columns(0, &[5, 5, 0, 0], &[0, 0, 4, 4]));
    held.vote(10, &listed(0, &[3, 7]));
    let terms = held.terms();
    assert_eq!(terms.kind, RoundKind::RunOff { number: 1 });
    assert_eq!(terms.panels[0].candidates, units(&[2, 3]));
    assert_eq!(terms.panels[0].first_place, 2);
}

#[test]
fn model_a_the_threshold_holds_for_each_column() {
    let rules = with_threshold(with_model(Model::Columns), Denominator::Valid);
    let mut held = Held::new(rules.clone(), 3);
    let outcome = held.vote(10, &columns(0, &[6, 4, 0], &[1, 5, 4]));
    assert_eq!(held.seats(), [(0, Some(1))]);
    assert_eq!(outcome.panels[0].unfilled, 1);
    let mut held = Held::new(rules, 3);
    let outcome = held.vote(10, &columns(0, &[5, 4, 1], &[1, 2, 6]));
    assert_eq!((held.seats().len(), outcome.panels[0].unfilled), (0, 1));
    let verdicts = outcome.panels[0].ranking.iter().map(|line| line.verdict);
    assert!(
        verdicts
            .into_iter()
            .all(|verdict| verdict == Verdict::BelowThreshold)
    );
}

#[test]
fn model_a_a_first_place_left_over_is_voted_on_before_the_second_column_counts() {
    let rules = with_threshold(with_model(Model::Columns), Denominator::Valid);
    let mut held = Held::new(rules, 3);
    held.vote(10, &columns(0, &[5, 4, 1], &[1, 2, 6]));
    assert!(matches!(
        held.pending(),
        Pending::Unfilled {
            first_place: 1,
            places: 1,
            ..
        }
    ));
    let mut left_open = held.course.clone();
    held.resolve(Resolution::FurtherRound);
    let panel = held.terms().panels[0].clone();
    assert_eq!(
        (panel.form, panel.places, panel.max_picks),
        (Form::List, 1, 1)
    );
    held.vote(10, &listed(0, &[7, 2, 1]));
    assert_eq!(held.seats(), [(0, Some(1)), (2, Some(2))]);
    left_open.resolve(Resolution::LeaveOpen, &unscored);
    assert_eq!(seats(&left_open.chosen()), [(2, Some(2))]);
    assert_eq!((left_open.next(), left_open.vacant()), (Next::Settled, 1));
}

#[test]
fn model_a_without_a_mark_for_the_second_place_leaves_it_over() {
    let mut held = two_columns(3);
    let outcome = held.vote(9, &columns(0, &[6, 3, 0], &[0, 0, 0]));
    assert_eq!(outcome.panels[0].unfilled, 1);
    assert!(matches!(
        held.pending(),
        Pending::Unfilled {
            first_place: 2,
            places: 1,
            ..
        }
    ));
}

#[test]
fn model_d_holds_a_round_for_each_place_without_the_first_winner() {
    let mut held = Held::new(with_model(Model::TwoRounds), 3);
    let first = held.terms();
    assert_eq!((first.panels[0].places, first.panels[0].max_picks), (1, 1));
    held.vote(9, &listed(0, &[2, 6, 1]));
    let second = held.terms();
    assert_eq!(second.kind, RoundKind::Second);
    assert_eq!(second.panels[0].candidates, units(&[0, 2]));
    assert_eq!(
        (second.panels[0].first_place, second.panels[0].max_picks),
        (2, 1)
    );
    held.vote(9, &listed(0, &[4, 5]));
    assert_eq!(held.seats(), [(1, Some(1)), (2, Some(2))]);
    assert_eq!(held.course.next(), Next::Settled);
}

#[test]
fn model_d_settles_a_tie_for_first_before_the_second_round() {
    let mut held = Held::new(with_model(Model::TwoRounds), 3);
    held.vote(9, &listed(0, &[4, 4, 1]));
    assert_eq!(held.terms().panels[0].places, 1);
    held.vote(9, &listed(0, &[4, 5]));
    assert_eq!(held.terms().kind, RoundKind::Second);
    held.vote(9, &listed(1, &[4, 4]));
    let tie = held.terms();
    assert_eq!(tie.kind, RoundKind::RunOff { number: 1 });
    assert_eq!(tie.panels[0].first_place, 2);
}

#[test]
fn model_d_puts_the_only_one_left_to_agree_or_not() {
    let mut held = Held::new(with_model(Model::TwoRounds), 2);
    held.vote(9, &listed(0, &[2, 7]));
    assert_eq!(held.terms().panels[0].form, Form::Each);
    held.vote(9, &rows(9, &[(5, 4)]));
    assert_eq!(held.seats(), [(1, Some(1)), (0, Some(2))]);
}

#[test]
fn a_first_place_reported_as_tied_takes_the_second_with_it() {
    for (model, sums) in [
        (Model::TwoRounds, listed(0, &[4, 4, 1])),
        (Model::Columns, columns(0, &[4, 4, 1], &[2, 2, 5])),
    ] {
        let mut held = Held::new(with_model(model), 3);
        held.vote(9, &sums);
        held.vote(9, &listed(1, &[4, 4]));
        held.resolve(Resolution::ReportTied);
        assert_eq!(held.course.next(), Next::Settled);
        assert_eq!(held.course.reported()[0].run_off.places, 2);
        assert_eq!(held.course.vacant(), 0);
    }
}

#[test]
fn one_candidate_alone_is_put_to_agree_or_not_whatever_the_model() {
    for model in [Model::List, Model::Columns, Model::TwoRounds, Model::Each] {
        let rules = with_model(model);
        let terms = RoundTerms::first(&rules, &stand(&rules, 1));
        assert_eq!(terms.panels[0].form, Form::Each, "{model:?}");
        assert_eq!(terms.panels[0].places, 1);
    }
}

#[test]
fn agree_or_not_asks_for_more_than_half_whatever_the_threshold() {
    let rules = ContestRules {
        model: Model::Each,
        ..ContestRules::five_districts()
    };
    let terms = RoundTerms::first(&rules, &stand(&rules, 3));
    let sums = rows(10, &[(5, 1), (6, 4), (10, 0)]);
    let outcome = only(reckon(&rules, &terms, &all(10), &sums));
    assert_eq!(outcome.needed, Some(6));
    assert_eq!(seats(&outcome.chosen), [(2, None), (1, None)]);
    assert_eq!(outcome.unfilled, 1);
}

#[test]
fn one_row_is_counted_of_the_ballots_that_mark_a_box() {
    let rules = ContestRules::first_and_second();
    let terms = RoundTerms::first(&rules, &stand(&rules, 1));
    let outcome = only(reckon(&rules, &terms, &all(10), &rows(10, &[(5, 4)])));
    assert_eq!((outcome.base, outcome.needed), (9, Some(5)));
    assert_eq!(seats(&outcome.chosen), [(0, Some(1))]);
}

#[test]
fn lists_on_one_ballot_have_figures_picks_and_blank_votes_of_their_own() {
    let rules = two_panels();
    let standing = vec![
        (unit(0), UnitList::Collectives),
        (unit(3), UnitList::Individuals),
        (unit(1), UnitList::Collectives),
        (unit(4), UnitList::Individuals),
        (unit(2), UnitList::Collectives),
        (unit(5), UnitList::Individuals),
    ];
    let terms = RoundTerms::first(&rules, &standing);
    assert_eq!(terms.panels[0].candidates, units(&[0, 1, 2]));
    assert_eq!(terms.panels[1].candidates, units(&[3, 4, 5]));
    let sums = [listed(0, &[9, 5, 2]), listed(4, &[2, 5, 3])].concat();
    let outcome = reckon(&rules, &terms, &all(9), &sums).unwrap();
    let valid: Vec<u32> = outcome
        .panels
        .iter()
        .map(|panel| panel.figures.valid)
        .collect();
    assert_eq!(valid, [9, 5]);
    assert_eq!(seats(&outcome.panels[1].chosen), [(4, None), (5, None)]);
    assert!(
        outcome.panels[1]
            .chosen
            .iter()
            .all(|placed| placed.panel == 1)
    );
}

#[test]
fn a_list_without_anybody_asks_nothing() {
    let rules = two_panels();
    let terms = RoundTerms::first(&rules, &[(unit(7), UnitList::Individuals)]);
    assert_eq!(terms.panels.len(), 1);
    assert_eq!(
        (terms.panels[0].panel, terms.panels[0].form),
        (1, Form::Each)
    );
    let outcome = only(reckon(&rules, &terms, &all(5), &rows(5, &[(4, 1)])));
    assert_eq!(outcome.panel, 1);
}
