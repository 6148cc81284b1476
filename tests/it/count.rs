//! What is counted is what was marked.

use phieukin::election::archive::Stage;
use phieukin::election::{Archive, Flaw, SigningKey, seal};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::round::{Round, Shape, columns, list};

/// A runner that draws the same cases in every run.
fn runner(cases: u32) -> TestRunner {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]))
}

fn sums(markings: &[Vec<Vec<u32>>]) -> Vec<Vec<u32>> {
    let mut sums: Vec<Vec<u32>> = markings[0]
        .iter()
        .map(|marks| vec![0; marks.len()])
        .collect();
    for (sum, mark) in markings
        .iter()
        .flat_map(|marking| marking.iter().flatten().enumerate())
        .map(|(place, mark)| (place, *mark))
    {
        *sums.iter_mut().flatten().nth(sum).unwrap() += mark;
    }
    sums
}

#[test]
fn the_result_of_a_list_is_the_sum_of_its_markings() {
    let one = prop::collection::btree_set(0_usize..4, 0..=2);
    let markings = prop::collection::vec(one, 3..=5);
    runner(8)
        .run(&markings, |chosen| {
            let markings: Vec<_> = chosen
                .iter()
                .map(|chosen| list(4, &chosen.iter().copied().collect::<Vec<_>>()))
                .collect();
            let mut round = Round::new(Shape::List(4, 2), markings.len(), 2, 11);
            let ballots = round.ballots(&markings);
            let (archive, result) = round.finished(&ballots);
            prop_assert_eq!(result.counts(), sums(&markings));
            let verdict = Archive::read(&archive.bytes).unwrap().verify().unwrap();
            prop_assert_eq!(verdict.result, Some(result));
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_result_of_two_columns_is_the_sum_of_their_markings() {
    let one = (prop::option::of(0_usize..3), prop::option::of(0_usize..3))
        .prop_filter("a unit in both columns", |(first, second)| {
            first.is_none() || first != second
        });
    let markings = prop::collection::vec(one, 3..=4);
    runner(6)
        .run(&markings, |chosen| {
            let markings: Vec<_> = chosen
                .iter()
                .map(|(first, second)| columns(3, *first, *second))
                .collect();
            let mut round = Round::new(Shape::Columns(3), markings.len(), 2, 12);
            let ballots = round.ballots(&markings);
            let (archive, result) = round.finished(&ballots);
            prop_assert_eq!(result.counts(), sums(&markings));
            let verdict = Archive::read(&archive.bytes).unwrap().verify().unwrap();
            prop_assert_eq!(verdict.stage, Stage::Finished);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_round_without_ballots_opens_to_zeros() {
    let mut round = Round::new(Shape::List(3, 2), 4, 3, 13);
    let (_, result) = round.finished(&[]);
    assert_eq!(result.counts(), [vec![0; 4]]);
}

#[test]
fn a_marking_that_the_election_does_not_admit_is_not_sealed() {
    let mut round = Round::new(Shape::List(4, 2), 1, 1, 14);
    let refused = [
        vec![],
        vec![vec![0, 1, 0, 0]],
        vec![vec![0, 0, 0, 0, 0]],
        vec![vec![0, 1, 1, 1, 0]],
        vec![vec![1, 1, 0, 0, 0]],
        vec![vec![0, 2, 0, 0, 0]],
        vec![vec![2, 0, 0, 0, 0]],
        vec![vec![1, 0, 0, 0, 0], vec![1]],
    ];
    for marking in refused {
        let key = &round.delegates[0];
        let flaw = seal(&round.election, key, &marking, &mut round.rng).unwrap_err();
        assert_eq!(flaw, Flaw::BadMarking, "{marking:?}");
    }
}

#[test]
fn a_unit_in_both_columns_is_not_sealed() {
    let mut round = Round::new(Shape::Columns(3), 1, 1, 15);
    let twice = columns(3, Some(1), Some(1));
    let mut apart = columns(3, Some(1), Some(2));
    apart[2] = vec![0, 1, 0, 1];
    let mut blank_too = columns(3, Some(1), None);
    blank_too[2] = vec![1, 0, 1, 0];
    let mut not_blank = columns(3, None, None);
    not_blank[2] = vec![0, 0, 0, 0];
    for marking in [twice, apart, blank_too, not_blank] {
        let key: &SigningKey = &round.delegates[0];
        let flaw = seal(&round.election, key, &marking, &mut round.rng).unwrap_err();
        assert_eq!(flaw, Flaw::BadMarking);
    }
}
