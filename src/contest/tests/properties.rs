//! What holds of every count, on ballots drawn at random.

use proptest::prelude::*;

use crate::contest::*;
use crate::meeting::UnitId;

use super::ballots::{Ballot, Cast, ballots, cast, cast_of, kinds, rules, sums};
use super::room::{all, stand, unit};

fn count(cast: &Cast) -> PanelOutcome {
    let returned = u32::try_from(cast.ballots.len()).unwrap();
    let sums = sums(&cast.terms, &cast.ballots);
    super::room::only(reckon(&cast.rules, &cast.terms, &all(returned), &sums))
}

/// The outcome with everything the order of the ballot decides put in the order of the units.
fn without_order(mut outcome: PanelOutcome) -> PanelOutcome {
    outcome.ranking.sort_by_key(|line| line.unit);
    outcome
        .chosen
        .sort_by_key(|placed| (placed.role, placed.place, placed.unit));
    for tie in &mut outcome.ties {
        tie.run_off.candidates.sort();
    }
    outcome
}

/// How well a round serves a unit: in a place, contesting one, standing by, contesting that, nothing.
#[derive(Debug, PartialEq)]
enum Standing {
    Chosen(Option<u32>),
    Contests(u32),
    Alternate,
    ContestsAlternate,
    Nothing,
}

impl Standing {
    fn of(outcome: &PanelOutcome, unit: UnitId) -> Self {
        let mut ties = outcome.ties.iter().map(|tie| &tie.run_off);
        let tie = ties.find(|run_off| run_off.candidates.contains(&unit));
        let placed = outcome.chosen.iter().find(|placed| placed.unit == unit);
        match (placed.map(|placed| (placed.role, placed.place)), tie) {
            (Some((Role::Chosen, place)), _) => Self::Chosen(place),
            (_, Some(run_off)) if run_off.places > 0 => Self::Contests(run_off.first_place),
            (Some((Role::Alternate, _)), _) => Self::Alternate,
            (None, Some(_)) => Self::ContestsAlternate,
            (None, None) => Self::Nothing,
        }
    }

    fn class(&self) -> u32 {
        match self {
            Self::Chosen(_) => 4,
            Self::Contests(_) => 3,
            Self::Alternate => 2,
            Self::ContestsAlternate => 1,
            Self::Nothing => 0,
        }
    }

    fn is_no_worse_than(&self, before: &Self) -> bool {
        match (before, self) {
            (Self::Chosen(was), Self::Chosen(is)) => is <= was,
            (Self::Chosen(Some(place)), Self::Contests(better)) => better < place,
            (Self::Contests(was), Self::Contests(is)) => is <= was,
            (before, after) => after.class() >= before.class(),
        }
    }
}

fn places_of(ties: &[Tie]) -> u32 {
    ties.iter().map(|tie| tie.run_off.places).sum()
}

fn chosen(outcome: &PanelOutcome) -> u32 {
    let chosen = outcome.chosen.iter();
    u32::try_from(chosen.filter(|placed| placed.role == Role::Chosen).count()).unwrap()
}

fn hundredths(part: u32, whole: u32) -> i64 {
    let text = Percentage::of(part, whole).to_string();
    text.replace([',', '%'], "").parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(7), cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_ballots_changes_nothing(cast in cast(), turn in 0usize..20) {
        let mut turned = cast.clone();
        turned.ballots.rotate_left(turn % cast.ballots.len().max(1));
        turned.ballots.reverse();
        prop_assert_eq!(count(&cast), count(&turned));
    }

    #[test]
    fn the_order_of_the_list_changes_nothing_but_the_order(cast in cast(), turn in 0usize..8) {
        let mut turned = cast.clone();
        let candidates = &mut turned.terms.panels[0].candidates;
        let turn = turn % candidates.len();
        candidates.rotate_left(turn);
        prop_assert_eq!(without_order(count(&cast)), without_order(count(&turned)));
    }

    #[test]
    fn one_more_ballot_never_lowers_whom_it_marks(cast in cast(), pick in 0u32..7, mark in any::<bool>()) {
        // A ballot more can take the threshold away from whoever is first, and with columns the second place waits then.
        let waits = cast.terms.panels[0].form == Form::Columns && cast.rules.threshold == Threshold::MoreThanHalf;
        let each = cast.terms.panels[0].form == Form::Each;
        let candidates = u32::try_from(cast.terms.panels[0].candidates.len()).unwrap();
        let pick = unit(pick % candidates);
        let mut more = cast.clone();
        more.ballots.push(vec![(pick, mark || each)]);
        let (before, after) = (count(&cast), count(&more));
        let (was, is) = (Standing::of(&before, pick), Standing::of(&after, pick));
        prop_assert!(waits || is.is_no_worse_than(&was), "{:?} after {:?}", is, was);
    }

    #[test]
    fn one_more_mark_on_a_ballot_never_lowers_whom_it_marks(cast in cast(), pick in 0u32..7, at in 0usize..20, mark in any::<bool>()) {
        let candidates = u32::try_from(cast.terms.panels[0].candidates.len()).unwrap();
        let pick = unit(pick % candidates);
        let mut more = cast.clone();
        let form = cast.terms.panels[0].form;
        let picks = cast.terms.panels[0].max_picks as usize;
        let room = |ballot: &Ballot| {
            let marked = ballot.iter().any(|(unit, _)| *unit == pick);
            let room = match form {
                Form::List => ballot.len() < picks,
                Form::Columns => ballot.iter().all(|(_, column)| *column != mark),
                Form::Each => true,
            };
            !marked && room && (form == Form::Each || !ballot.is_empty())
        };
        let mut with_room: Vec<_> = more.ballots.iter_mut().filter(|ballot| room(ballot)).collect();
        let size = with_room.len().max(1);
        if let Some(ballot) = with_room.get_mut(at % size) {
            ballot.push((pick, mark || form == Form::Each));
        }
        let (before, after) = (count(&cast), count(&more));
        let (was, is) = (Standing::of(&before, pick), Standing::of(&after, pick));
        prop_assert!(is.is_no_worse_than(&was), "{:?} after {:?}", is, was);
    }

    #[test]
    fn every_place_is_chosen_contested_or_unfilled(cast in cast()) {
        let outcome = count(&cast);
        let terms = &cast.terms.panels[0];
        let first_open = terms.form == Form::Columns && outcome.chosen.is_empty();
        let waiting = if first_open { terms.places - 1 } else { 0 };
        let settled = chosen(&outcome) + places_of(&outcome.ties) + outcome.unfilled;
        prop_assert_eq!(settled + waiting, terms.places);
    }

    #[test]
    fn every_tie_is_harmless_or_named(cast in cast()) {
        let outcome = count(&cast);
        prop_assume!(cast.terms.panels[0].form != Form::Columns);
        for (at, one) in outcome.ranking.iter().enumerate() {
            for other in outcome.ranking[..at].iter().filter(|other| other.votes == one.votes) {
                prop_assert_eq!(one.verdict, other.verdict);
                let placed = |unit| outcome.chosen.iter().find(|placed| placed.unit == unit).map(|placed| placed.place);
                let alike = placed(one.unit).is_none_or(|place| place.is_none());
                prop_assert!(alike, "equals with different ranks");
                let tie = |unit| outcome.ties.iter().position(|tie| tie.run_off.candidates.contains(&unit));
                prop_assert_eq!(tie(one.unit), tie(other.unit));
            }
        }
    }

    #[test]
    fn nobody_left_out_has_more_votes_than_somebody_in_reach(cast in cast()) {
        let outcome = count(&cast);
        prop_assume!(cast.terms.panels[0].form != Form::Columns);
        let reached = |line: &&Ranked| !matches!(Standing::of(&outcome, line.unit), Standing::Nothing);
        let least = outcome.ranking.iter().filter(reached).map(|line| line.votes).min();
        let most = outcome.ranking.iter().filter(|line| !reached(line)).map(|line| line.votes).max();
        prop_assert!(least.zip(most).is_none_or(|(least, most)| least > most));
    }

    #[test]
    fn whoever_is_given_a_place_passes_the_threshold(cast in cast()) {
        let outcome = count(&cast);
        for placed in &outcome.chosen {
            prop_assert!(outcome.needed.is_none_or(|needed| placed.votes >= needed));
            let half = cast.rules.threshold == Threshold::MoreThanHalf && !matches!(cast.terms.kind, RoundKind::RunOff { .. });
            prop_assert!(!half || placed.votes * 2 > outcome.base);
        }
    }

    #[test]
    fn a_run_off_stays_within_the_terms_of_its_round(cast in cast()) {
        let outcome = count(&cast);
        let terms = &cast.terms.panels[0];
        for Tie { run_off, .. } in &outcome.ties {
            let tied = u32::try_from(run_off.candidates.len()).unwrap();
            prop_assert!(tied > 1 && (1..tied).contains(&run_off.max_picks));
            prop_assert!(run_off.places <= tied && run_off.alternates <= tied - run_off.places);
            prop_assert!(run_off.places + run_off.alternates > 0);
            prop_assert!(run_off.first_place + run_off.places <= terms.first_place + terms.places);
            prop_assert!(run_off.places < tied || run_off.ranked);
            prop_assert_eq!(run_off.form, Form::List);
        }
    }

    #[test]
    fn percentages_add_up_to_what_the_votes_do(cast in cast()) {
        let outcome = count(&cast);
        let votes: i64 = outcome.ranking.iter().map(|line| i64::from(line.votes)).sum();
        let rounded: i64 = outcome.ranking.iter().map(|line| hundredths(line.votes, outcome.base)).sum();
        let base = i64::from(outcome.base.max(1));
        let lines = i64::try_from(outcome.ranking.len()).unwrap();
        // Each line is at most half a hundredth of a percent off.
        prop_assert!(2 * (rounded * base - votes * 10_000).abs() <= lines * base);
        if cast.terms.panels[0].form != Form::Each && cast.rules.denominator == Denominator::Valid {
            let most = i64::from(cast.terms.panels[0].max_picks) * 20_000 + lines;
            prop_assert!(2 * rounded <= most);
        }
    }

    #[test]
    fn boxes_of_a_row_add_up_to_all_ballots_returned(cast in cast_of(Model::Each)) {
        let outcome = count(&cast);
        let returned = outcome.figures.returned;
        for line in &outcome.ranking {
            let against = line.against.unwrap();
            let neither = returned - line.votes - against;
            let shares = [line.votes, against, neither].map(|part| hundredths(part, returned));
            let all = if returned == 0 { 0 } else { 10_000 };
            prop_assert!((shares.iter().sum::<i64>() - all).abs() <= 1);
        }
    }

    #[test]
    fn lists_of_one_ballot_count_as_each_would_alone(
        rules in rules(), kind in kinds(), one in ballots(4), other in ballots(5),
    ) {
        let returned = one.len().min(other.len());
        let (one, other) = (&one[..returned], &other[..returned]);
        let returned = u32::try_from(returned).unwrap();
        let panel = |candidates| RoundTerms::first(&rules, &stand(&rules, candidates)).panels.remove(0);
        let alone = |panel: &PanelTerms, ballots: &[Ballot]| {
            let terms = RoundTerms { kind, panels: vec![panel.clone()] };
            let sums = sums(&terms, ballots);
            (super::room::only(reckon(&rules, &terms, &all(returned), &sums)), sums)
        };
        let (first, second) = (panel(4), panel(5));
        let ((a, of_a), (b, of_b)) = (alone(&first, one), alone(&second, other));
        let terms = RoundTerms { kind, panels: vec![first, second] };
        let together = reckon(&rules, &terms, &all(returned), &[of_a, of_b].concat()).unwrap();
        prop_assert_eq!(together.panels, [a, b]);
    }
}
