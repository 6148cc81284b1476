use crate::contest::*;

use super::room::{all, columns, listed, rows, stand, with_model};

#[test]
fn percentages_round_half_up_to_two_decimals_with_a_comma() {
    let table = [
        (2, 3, "66,67%"),
        (1, 3, "33,33%"),
        (1, 800, "0,13%"),
        (0, 9, "0,00%"),
        (9, 9, "100,00%"),
        (0, 0, "0,00%"),
    ];
    for (part, whole, text) in table {
        let percentage = Percentage::of(part, whole).to_string();
        assert_eq!(percentage, text, "{part}/{whole}");
    }
}

fn five_of(candidates: u32) -> (ContestRules, RoundTerms) {
    let rules = ContestRules::five_districts();
    let terms = RoundTerms::first(&rules, &stand(&rules, candidates));
    (rules, terms)
}

#[test]
fn a_ballot_is_valid_with_fewer_names_than_places() {
    let (rules, terms) = five_of(6);
    let sums = listed(0, &[9, 0, 0, 0, 0, 0]);
    let outcome = reckon(&rules, &terms, &all(9), &sums).unwrap();
    assert_eq!(outcome.panels[0].figures.valid, 9);
    assert_eq!(outcome.panels[0].figures.invalid, 0);
}

#[test]
fn a_blank_ballot_is_invalid_and_counted_as_blank_among_the_invalid() {
    let (rules, terms) = five_of(6);
    let outcome = reckon(&rules, &terms, &all(9), &listed(2, &[7, 6, 5, 4, 3, 2])).unwrap();
    let figures = outcome.panels[0].figures;
    assert_eq!((figures.valid, figures.invalid, figures.blank), (7, 2, 2));
}

#[test]
fn a_ballot_of_one_row_with_neither_box_is_invalid() {
    let (rules, terms) = five_of(1);
    assert_eq!(terms.panels[0].form, Form::Each);
    let outcome = reckon(&rules, &terms, &all(9), &rows(9, &[(5, 2)])).unwrap();
    let figures = outcome.panels[0].figures;
    assert_eq!((figures.valid, figures.invalid, figures.blank), (7, 2, 2));
}

#[test]
fn a_ballot_of_several_rows_stays_valid_where_one_row_has_neither_box() {
    let rules = ContestRules {
        model: Model::Each,
        ..ContestRules::five_districts()
    };
    let terms = RoundTerms::first(&rules, &stand(&rules, 2));
    let outcome = reckon(&rules, &terms, &all(9), &rows(9, &[(5, 2), (9, 0)])).unwrap();
    let figures = outcome.panels[0].figures;
    assert_eq!((figures.valid, figures.invalid, figures.blank), (9, 0, 0));
    assert_eq!(outcome.panels[0].ranking[1].against, Some(2));
}

#[test]
fn two_columns_take_the_blank_ballots_from_the_question_that_joins_them() {
    let rules = with_model(Model::Columns);
    let terms = RoundTerms::first(&rules, &stand(&rules, 3));
    let sums = columns(2, &[4, 2, 1], &[1, 5, 1]);
    let figures = reckon(&rules, &terms, &all(9), &sums).unwrap().panels[0].figures;
    assert_eq!((figures.valid, figures.blank), (7, 2));
}

#[test]
fn every_sum_that_does_not_balance_is_named_in_the_order_of_the_minutes() {
    let (rules, terms) = five_of(6);
    let good = Turnout {
        convened: 10,
        present: 9,
        issued: 9,
        returned: 8,
    };
    let votes = [7, 7, 7, 7, 7, 0];
    let present = Turnout {
        present: 11,
        issued: 12,
        ..good
    };
    let issued = Turnout {
        issued: 10,
        returned: 11,
        ..good
    };
    let returned = Turnout {
        returned: 10,
        ..good
    };
    let table = [
        (present, listed(1, &votes), Imbalance::PresentAboveConvened),
        (issued, listed(1, &votes), Imbalance::IssuedAbovePresent),
        (returned, listed(1, &votes), Imbalance::ReturnedAboveIssued),
        (good, listed(9, &votes), Imbalance::ValidAndInvalid),
        (good, listed(2, &votes), Imbalance::VotesAboveValid),
        (good, listed(1, &[7; 6]), Imbalance::VotesAbovePicks),
    ];
    for (turnout, sums, flaw) in table {
        assert_eq!(reckon(&rules, &terms, &turnout, &sums), Err(flaw));
    }
    assert!(reckon(&rules, &terms, &good, &listed(1, &votes)).is_ok());
}

#[test]
fn votes_of_two_columns_are_checked_column_by_column_and_together() {
    let rules = with_model(Model::Columns);
    let terms = RoundTerms::first(&rules, &stand(&rules, 2));
    let table = [
        (columns(0, &[6, 0], &[0, 2]), Imbalance::VotesAboveValid),
        (columns(0, &[3, 3], &[0, 2]), Imbalance::VotesAbovePicks),
        (columns(0, &[0, 2], &[3, 3]), Imbalance::VotesAbovePicks),
        (columns(0, &[3, 2], &[3, 2]), Imbalance::VotesAboveValid),
    ];
    for (sums, flaw) in table {
        assert_eq!(
            reckon(&rules, &terms, &all(5), &sums),
            Err(flaw),
            "{sums:?}"
        );
    }
    assert!(reckon(&rules, &terms, &all(5), &columns(0, &[3, 2], &[2, 3])).is_ok());
}

#[test]
fn boxes_of_a_row_make_up_the_ballots_returned() {
    let (rules, terms) = five_of(1);
    for sums in [[1, 3, 2], [0, 4, 0], [6, 0, 0]] {
        let outcome = reckon(&rules, &terms, &all(5), &[sums.to_vec()]);
        assert_eq!(outcome, Err(Imbalance::ValidAndInvalid), "{sums:?}");
    }
}

#[test]
fn sums_of_another_shape_are_refused_before_anything_is_read_into_them() {
    let list = ContestRules::five_districts();
    let two = with_model(Model::Columns);
    let each = ContestRules {
        model: Model::Each,
        ..list.clone()
    };
    let table = [
        (&list, vec![]),
        (&list, vec![vec![]]),
        (&list, vec![vec![0, 1]]),
        (&list, vec![vec![0, 1, 1, 1]]),
        (&list, vec![vec![0, 1, 1], vec![0, 1, 1]]),
        (&two, vec![vec![1, 1], vec![1, 1]]),
        (&two, vec![vec![1, 1], vec![1, 1], vec![2, 2]]),
        (&two, vec![vec![1, 1], vec![1, 1], vec![0, 2, 1]]),
        (&two, vec![vec![1, 1], vec![1, 1, 0], vec![0, 2, 2]]),
        (&each, vec![vec![0, 1, 1]]),
        (&each, vec![vec![0, 1, 1], vec![0, 2]]),
        (&each, vec![vec![0, 1, 1], vec![0, 2, 0], vec![0, 2, 0]]),
    ];
    for (rules, sums) in table {
        let terms = RoundTerms::first(rules, &stand(rules, 2));
        let outcome = reckon(rules, &terms, &all(2), &sums);
        assert_eq!(outcome, Err(Imbalance::Shape), "{sums:?}");
    }
}

#[test]
fn sums_near_the_greatest_number_overflow_nothing() {
    let two = with_model(Model::Columns);
    let terms = RoundTerms::first(&two, &stand(&two, 2));
    let most = u32::MAX;
    let sums = vec![vec![most, 0], vec![1, 0], vec![0, most, 0]];
    assert_eq!(
        reckon(&two, &terms, &all(most), &sums),
        Err(Imbalance::Shape)
    );
    let list = ContestRules::five_districts();
    let terms = RoundTerms::first(&list, &stand(&list, 6));
    assert!(reckon(&list, &terms, &all(most), &listed(0, &[most; 6])).is_err());
    assert!(
        reckon(
            &list,
            &terms,
            &all(most),
            &listed(0, &[most, most, 0, 0, 0, 0])
        )
        .is_ok()
    );
}
