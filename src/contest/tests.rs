use proptest::prelude::*;

use super::*;
use crate::meeting::UnitId;

fn tallies(votes: &[u32]) -> Vec<Tally> {
    (0..)
        .zip(votes)
        .map(|(unit, votes)| Tally {
            unit: UnitId(unit),
            votes: *votes,
        })
        .collect()
}

fn first_and_second(votes: &[u32]) -> Outcome {
    let candidates = u32::try_from(votes.len()).unwrap();
    outcome(
        &RoundTerms::first(&ContestRules::first_and_second(), candidates),
        &tallies(votes),
    )
}

fn five(votes: &[u32]) -> Outcome {
    let candidates = u32::try_from(votes.len()).unwrap();
    outcome(
        &RoundTerms::first(&ContestRules::five_districts(), candidates),
        &tallies(votes),
    )
}

fn places(outcome: &Outcome) -> Vec<(u32, Option<u32>)> {
    outcome.chosen.iter().map(|p| (p.unit.0, p.place)).collect()
}

#[test]
fn the_most_voted_is_first_and_the_next_second() {
    let outcome = first_and_second(&[2, 7, 1, 5]);
    assert_eq!(places(&outcome), [(1, Some(1)), (3, Some(2))]);
    assert!(outcome.ties.is_empty());
}

#[test]
fn a_tie_for_second_leaves_only_that_place_to_a_run_off() {
    let outcome = first_and_second(&[4, 7, 4, 1]);
    assert_eq!(places(&outcome), [(1, Some(1))]);
    let tie = &outcome.ties[0];
    assert_eq!(tie.units, [UnitId(0), UnitId(2)]);
    assert_eq!(
        tie.run_off,
        RoundTerms {
            first_place: 2,
            places: 1,
            ranked: true,
            max_picks: 1
        }
    );
}

#[test]
fn a_tie_for_first_among_two_decides_both_ranks_with_one_pick() {
    let outcome = first_and_second(&[5, 5, 3]);
    assert!(outcome.chosen.is_empty());
    assert_eq!(
        outcome.ties[0].run_off,
        RoundTerms {
            first_place: 1,
            places: 2,
            ranked: true,
            max_picks: 1
        }
    );
}

#[test]
fn a_tie_below_the_places_is_harmless() {
    let outcome = first_and_second(&[7, 6, 3, 3]);
    assert!(outcome.ties.is_empty());
    assert_eq!(outcome.unfilled, 0);
}

#[test]
fn a_tie_among_equals_within_the_places_is_harmless() {
    let outcome = five(&[6, 6, 6, 6, 6, 1]);
    assert!(outcome.ties.is_empty());
    assert_eq!(outcome.chosen.len(), 5);
}

#[test]
fn a_tie_at_the_fifth_place_contests_what_is_left() {
    let outcome = five(&[9, 8, 7, 4, 4, 4, 1]);
    assert_eq!(places(&outcome), [(0, None), (1, None), (2, None)]);
    let tie = &outcome.ties[0];
    assert_eq!(tie.units.len(), 3);
    assert_eq!(
        tie.run_off,
        RoundTerms {
            first_place: 4,
            places: 2,
            ranked: false,
            max_picks: 2
        }
    );
}

#[test]
fn a_unit_without_a_vote_takes_no_place() {
    let outcome = five(&[3, 0, 2, 0, 0, 0]);
    assert_eq!(places(&outcome), [(0, None), (2, None)]);
    assert_eq!(outcome.unfilled, 3);
    assert!(outcome.ties.is_empty());
}

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
        assert_eq!(
            Percentage::of(part, whole).to_string(),
            text,
            "{part}/{whole}"
        );
    }
}

fn sound() -> Figures {
    Figures {
        convened: 10,
        present: 9,
        issued: 9,
        returned: 8,
        valid: 7,
        invalid: 1,
        blank: 1,
    }
}

#[test]
fn every_sum_that_does_not_balance_is_named() {
    let table = [
        (
            Figures {
                present: 11,
                ..sound()
            },
            vec![7],
            Imbalance::PresentAboveConvened,
        ),
        (
            Figures {
                issued: 10,
                ..sound()
            },
            vec![7],
            Imbalance::IssuedAbovePresent,
        ),
        (
            Figures {
                returned: 10,
                ..sound()
            },
            vec![7],
            Imbalance::ReturnedAboveIssued,
        ),
        (
            Figures {
                valid: 8,
                ..sound()
            },
            vec![7],
            Imbalance::ValidAndInvalid,
        ),
        (
            Figures {
                blank: 2,
                ..sound()
            },
            vec![7],
            Imbalance::ValidAndInvalid,
        ),
        (sound(), vec![8], Imbalance::VotesAboveValid),
        (sound(), vec![5, 5, 5], Imbalance::VotesAbovePicks),
    ];
    for (figures, votes, flaw) in table {
        assert_eq!(figures.check(&votes, 2), Err(flaw));
    }
    assert_eq!(sound().check(&[7, 7], 2), Ok(()));
}

fn votes() -> impl Strategy<Value = Vec<u32>> {
    proptest::collection::vec(0u32..12, 1..14)
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(7), ..ProptestConfig::default() })]

    #[test]
    fn every_place_is_chosen_contested_or_unfilled(votes in votes(), ranked in any::<bool>()) {
        let rules = ContestRules { ranked, ..ContestRules::five_districts() };
        let terms = RoundTerms::first(&rules, u32::try_from(votes.len()).unwrap());
        let outcome = outcome(&terms, &tallies(&votes));
        let contested: u32 = outcome.ties.iter().map(|tie| tie.run_off.places).sum();
        let chosen = u32::try_from(outcome.chosen.len()).unwrap();
        prop_assert_eq!(chosen + contested + outcome.unfilled, terms.places);
    }

    #[test]
    fn nobody_chosen_has_fewer_votes_than_somebody_left_out(votes in votes()) {
        let outcome = five(&votes);
        let in_reach = |unit| outcome.chosen.iter().any(|p| p.unit == unit) || outcome.ties.iter().any(|t| t.units.contains(&unit));
        let least = outcome.chosen.iter().map(|p| p.votes).min();
        let best_left = outcome.ranking.iter().filter(|t| !in_reach(t.unit)).map(|t| t.votes).max();
        if let (Some(least), Some(best)) = (least, best_left) {
            prop_assert!(least > best || best == 0);
        }
    }

    #[test]
    fn relabelling_the_candidates_relabels_the_outcome(votes in votes(), turn in 0usize..14) {
        let turn = turn % votes.len();
        let mut turned = tallies(&votes);
        turned.rotate_left(turn);
        let terms = RoundTerms::first(&ContestRules::five_districts(), u32::try_from(votes.len()).unwrap());
        let mut before: Vec<_> = outcome(&terms, &tallies(&votes)).chosen.iter().map(|p| p.unit).collect();
        let mut after: Vec<_> = outcome(&terms, &turned).chosen.iter().map(|p| p.unit).collect();
        before.sort_unstable();
        after.sort_unstable();
        prop_assert_eq!(before, after);
    }

    #[test]
    fn one_more_vote_never_takes_a_place_away(votes in votes(), pick in 0usize..14) {
        let pick = pick % votes.len();
        let mut more = votes.clone();
        more[pick] += 1;
        let unit = UnitId(u32::try_from(pick).unwrap());
        let had = five(&votes).chosen.iter().any(|p| p.unit == unit);
        let has = five(&more).chosen.iter().any(|p| p.unit == unit);
        prop_assert!(!had || has);
    }
}
