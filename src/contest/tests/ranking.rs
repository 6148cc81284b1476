use crate::contest::*;

use super::room::*;

fn with_alternates(alternates: u32, places: u32) -> ContestRules {
    let panel = PanelRules {
        alternates,
        ..PanelRules::equals(UnitList::Individuals, places)
    };
    ContestRules::list("Bầu đại biểu", panel)
}

fn five(votes: &[u32]) -> PanelOutcome {
    first_round(&ContestRules::five_districts(), 40, votes)
}

fn first_and_second(votes: &[u32]) -> PanelOutcome {
    first_round(&ContestRules::first_and_second(), 40, votes)
}

#[test]
fn c5_the_most_voted_takes_first_place_and_the_next_second() {
    let outcome = first_and_second(&[2, 7, 1, 5]);
    assert_eq!(seats(&outcome.chosen), [(1, Some(1)), (3, Some(2))]);
    assert!(outcome.ties.is_empty());
    assert_eq!(outcome.needed, None);
}

#[test]
fn c5_five_districts_at_most_are_chosen() {
    let outcome = five(&[9, 8, 7, 6, 5, 4, 3]);
    assert_eq!(outcome.chosen.len(), 5);
    assert_eq!(outcome.line_of(5), Verdict::Outvoted);
}

#[test]
fn c5_fewer_candidates_than_places_leave_at_most_that_many_to_choose() {
    let rules = ContestRules::five_districts();
    let terms = RoundTerms::first(&rules, &stand(&rules, 3));
    let panel = &terms.panels[0];
    assert_eq!((panel.places, panel.max_picks), (3, 3));
}

#[test]
fn c6c_no_ballot_may_mark_more_names_than_the_rules_allow() {
    let rules = ContestRules::first_and_second();
    let terms = RoundTerms::first(&rules, &stand(&rules, 6));
    assert_eq!(terms.panels[0].max_picks, 2);
}

#[test]
fn the_same_votes_go_by_the_rules_of_the_ballot_that_asks_one_name_or_two() {
    let one = with_panel(ContestRules::first_and_second(), |panel| PanelRules {
        max_picks: 1,
        ..panel
    });
    let outcome = first_round(&one, 9, &[5, 3, 1]);
    assert_eq!(seats(&outcome.chosen), [(0, Some(1)), (1, Some(2))]);
    let terms = RoundTerms::first(&one, &stand(&one, 3));
    let sums = listed(0, &[5, 4, 1]);
    assert_eq!(
        reckon(&one, &terms, &all(9), &sums),
        Err(Imbalance::VotesAbovePicks)
    );
}

#[test]
fn a_threshold_asks_for_more_than_half_not_for_half() {
    let rules = with_threshold(ContestRules::first_and_second(), Denominator::Valid);
    let outcome = first_round(&rules, 8, &[5, 4, 3]);
    assert_eq!(outcome.needed, Some(5));
    assert_eq!(seats(&outcome.chosen), [(0, Some(1))]);
    assert_eq!(outcome.unfilled, 1);
    assert_eq!(outcome.line_of(1), Verdict::BelowThreshold);
    let odd = first_round(&rules, 9, &[5, 4, 3]);
    assert_eq!(odd.needed, Some(5));
}

#[test]
fn each_denominator_asks_for_its_own_half() {
    let turnout = Turnout {
        convened: 20,
        present: 16,
        issued: 16,
        returned: 12,
    };
    let table = [
        (Denominator::Valid, 8, 5, 4),
        (Denominator::Returned, 12, 7, 3),
        (Denominator::Present, 16, 9, 0),
        (Denominator::Convened, 20, 11, 0),
    ];
    for (denominator, base, needed, chosen) in table {
        let rules = with_threshold(ContestRules::five_districts(), denominator);
        let terms = RoundTerms::first(&rules, &stand(&rules, 5));
        let sums = listed(4, &[8, 7, 7, 5, 4]);
        let outcome = only(reckon(&rules, &terms, &turnout, &sums));
        assert_eq!((outcome.base, outcome.needed), (base, Some(needed)));
        assert_eq!(outcome.chosen.len(), chosen, "{denominator:?}");
        assert_eq!(outcome.unfilled as usize, 5 - chosen);
    }
}

#[test]
fn a_run_off_among_the_tied_does_not_ask_for_the_threshold() {
    let rules = with_threshold(ContestRules::first_and_second(), Denominator::Convened);
    let mut held = Held::new(rules, 3);
    held.vote(10, &listed(0, &[8, 6, 6]));
    let outcome = held.vote(10, &listed(3, &[4, 3]));
    assert_eq!(outcome.panels[0].needed, None);
    assert_eq!(held.seats(), [(0, Some(1)), (1, Some(2))]);
}

#[test]
fn a_tie_that_changes_nothing_is_harmless() {
    let below = first_and_second(&[7, 6, 3, 3]);
    assert!(below.ties.is_empty() && below.unfilled == 0);
    let equals = five(&[6, 6, 6, 6, 6, 1]);
    assert!(equals.ties.is_empty());
    assert_eq!(equals.chosen.len(), 5);
}

#[test]
fn a_tie_for_second_leaves_only_that_place_to_a_run_off() {
    let outcome = first_and_second(&[4, 7, 4, 1]);
    assert_eq!(seats(&outcome.chosen), [(1, Some(1))]);
    let run_off = &outcome.ties[0].run_off;
    assert_eq!(run_off.candidates, units(&[0, 2]));
    assert_eq!((run_off.first_place, run_off.places), (2, 1));
    assert_eq!((run_off.form, run_off.max_picks), (Form::List, 1));
    assert!(run_off.ranked);
    assert_eq!(outcome.line_of(0), Verdict::Tied);
}

#[test]
fn a_tie_for_first_among_two_decides_both_ranks_with_one_pick() {
    let outcome = first_and_second(&[5, 5, 3]);
    assert!(outcome.chosen.is_empty());
    let run_off = &outcome.ties[0].run_off;
    assert_eq!(
        (run_off.first_place, run_off.places, run_off.max_picks),
        (1, 2, 1)
    );
}

#[test]
fn picks_of_a_run_off_stay_below_the_number_of_the_tied() {
    let table = [
        (first_and_second(&[5, 5, 5]), 2, 2),
        (five(&[9, 8, 7, 4, 4, 4, 1]), 2, 2),
        (five(&[9, 8, 7, 6, 4, 4, 1]), 1, 1),
    ];
    for (outcome, places, picks) in table {
        let run_off = &outcome.ties[0].run_off;
        assert_eq!((run_off.places, run_off.max_picks), (places, picks));
    }
}

#[test]
fn a_tie_at_the_fifth_place_contests_what_is_left() {
    let outcome = five(&[9, 8, 7, 4, 4, 4, 1]);
    assert_eq!(seats(&outcome.chosen), [(0, None), (1, None), (2, None)]);
    let run_off = &outcome.ties[0].run_off;
    assert_eq!(run_off.candidates, units(&[3, 4, 5]));
    assert_eq!((run_off.first_place, run_off.places), (4, 2));
    assert!(!run_off.ranked);
}

#[test]
fn a_unit_without_a_vote_takes_no_place() {
    let outcome = five(&[3, 0, 2, 0, 0, 0]);
    assert_eq!(seats(&outcome.chosen), [(0, None), (2, None)]);
    assert_eq!(outcome.unfilled, 3);
    assert!(outcome.ties.is_empty());
    assert_eq!(outcome.line_of(1), Verdict::NoVotes);
}

#[test]
fn in_a_run_off_a_unit_without_a_vote_keeps_what_it_was_tied_for() {
    let mut held = Held::new(ContestRules::first_and_second(), 3);
    held.vote(9, &listed(0, &[5, 5, 1]));
    held.vote(9, &listed(0, &[9, 0]));
    assert_eq!(held.seats(), [(0, Some(1)), (1, Some(2))]);
    assert_eq!(held.course.next(), Next::Settled);
}

#[test]
fn a_run_off_nobody_marks_leaves_the_tied_tied() {
    let mut held = Held::new(ContestRules::first_and_second(), 3);
    held.vote(9, &listed(0, &[7, 4, 4]));
    let outcome = held.vote(9, &listed(9, &[0, 0]));
    assert_eq!(outcome.panels[0].ties[0].run_off.candidates, units(&[1, 2]));
    assert!(matches!(
        held.pending(),
        Pending::StillTied { run_offs: 1, .. }
    ));
}

#[test]
fn three_ranks_can_be_tied_in_two_places() {
    let rules = with_panel(ContestRules::first_and_second(), |panel| PanelRules {
        places: 4,
        max_picks: 4,
        ..panel
    });
    let outcome = first_round(&rules, 20, &[9, 9, 5, 5, 5]);
    let contested: Vec<_> = outcome
        .ties
        .iter()
        .map(|tie| {
            (
                tie.run_off.first_place,
                tie.run_off.places,
                tie.run_off.candidates.len(),
            )
        })
        .collect();
    assert_eq!(contested, [(1, 2, 2), (3, 2, 3)]);
}

#[test]
fn alternates_are_the_next_by_votes_and_have_no_ranks() {
    let outcome = first_round(&with_alternates(2, 2), 40, &[5, 9, 7, 3, 4]);
    let expected = [(1, None), (2, None), (0, Some(0)), (4, Some(0))];
    assert_eq!(seats(&outcome.chosen), expected);
    assert_eq!(outcome.line_of(4), Verdict::Alternate);
    assert!(outcome.chosen.iter().all(|placed| placed.place.is_none()));
}

#[test]
fn alternates_pass_the_threshold_too() {
    let rules = with_threshold(with_alternates(2, 2), Denominator::Valid);
    let outcome = first_round(&rules, 10, &[7, 6, 6, 1]);
    assert!(outcome.chosen.iter().all(|placed| placed.unit != unit(3)));
    assert_eq!(outcome.line_of(3), Verdict::BelowThreshold);
}

#[test]
fn a_tie_across_places_and_alternates_settles_both_in_one_run_off() {
    let rules = with_alternates(2, 2);
    let mut held = Held::new(rules, 4);
    let outcome = held.vote(20, &listed(0, &[9, 5, 5, 5]));
    let run_off = &outcome.panels[0].ties[0].run_off;
    assert_eq!(
        (run_off.places, run_off.alternates, run_off.max_picks),
        (1, 2, 1)
    );
    held.vote(20, &listed(0, &[3, 10, 7]));
    let expected = [(0, None), (2, None), (3, Some(0)), (1, Some(0))];
    assert_eq!(held.seats(), expected);
}

#[test]
fn a_tie_of_alternates_only_is_a_run_off_without_a_place() {
    let mut held = Held::new(with_alternates(1, 2), 4);
    let outcome = held.vote(20, &listed(0, &[9, 8, 4, 4]));
    let run_off = &outcome.panels[0].ties[0].run_off;
    assert_eq!(
        (run_off.places, run_off.alternates, run_off.max_picks),
        (0, 1, 1)
    );
    held.vote(20, &listed(0, &[8, 12]));
    assert_eq!(held.seats(), [(0, None), (1, None), (3, Some(0))]);
    assert_eq!(held.course.next(), Next::Settled);
}

#[test]
fn a_tie_that_fits_the_alternates_is_harmless() {
    let outcome = first_round(&with_alternates(2, 1), 20, &[9, 4, 4]);
    assert!(outcome.ties.is_empty());
    assert_eq!(outcome.chosen.len(), 3);
}

#[test]
fn a_run_off_that_narrows_a_tie_leaves_the_rest_of_it() {
    let mut held = Held::new(ContestRules::five_districts(), 7);
    held.vote(20, &listed(0, &[19, 18, 17, 4, 4, 4, 1]));
    let outcome = held.vote(20, &listed(0, &[9, 5, 5]));
    let tie = &outcome.panels[0].ties[0];
    assert_eq!((tie.votes, tie.run_off.places), (5, 1));
    assert_eq!(held.course.chosen()[3].ground, Ground::RunOff);
    assert_eq!(held.course.ties(), std::slice::from_ref(tie));
}

impl PanelOutcome {
    fn line_of(&self, number: u32) -> Verdict {
        let line = self.ranking.iter().find(|line| line.unit == unit(number));
        line.unwrap().verdict
    }
}
