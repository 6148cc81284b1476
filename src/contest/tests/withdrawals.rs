use crate::contest::*;

use super::room::*;

#[test]
fn who_withdraws_before_the_first_round_is_not_on_its_ballot() {
    let mut held = Held::new(ContestRules::first_and_second(), 3);
    held.course.withdraw(unit(1));
    assert_eq!(held.terms().panels[0].candidates, units(&[0, 2]));
    assert!(!held.course.can_withdraw(unit(1)));
}

#[test]
fn who_is_chosen_or_unknown_cannot_withdraw() {
    let mut held = Held::new(ContestRules::first_and_second(), 3);
    held.vote(9, &listed(0, &[7, 5, 1]));
    let before = held.course.clone();
    for number in [0, 1, 9] {
        assert!(!held.course.can_withdraw(unit(number)));
        held.course.withdraw(unit(number));
    }
    assert_eq!(held.course, before);
    assert!(held.course.can_withdraw(unit(2)));
}

#[test]
fn whoever_nobody_contests_any_more_takes_the_place() {
    let mut held = Held::new(ContestRules::first_and_second(), 3);
    held.vote(9, &listed(0, &[7, 4, 4]));
    held.course.withdraw(unit(1));
    assert_eq!(held.seats(), [(0, Some(1)), (2, Some(2))]);
    assert_eq!(held.course.chosen()[1].ground, Ground::Uncontested);
    assert_eq!(held.course.next(), Next::Settled);
}

#[test]
fn equals_that_fit_their_places_take_them() {
    let mut held = Held::new(ContestRules::five_districts(), 7);
    held.vote(20, &listed(0, &[9, 8, 7, 4, 4, 4, 1]));
    held.course.withdraw(unit(3));
    assert_eq!(held.seats().len(), 5);
    assert_eq!(held.course.next(), Next::Settled);
}

#[test]
fn ranks_stay_tied_among_several_and_the_place_too_many_is_left_over() {
    let rules = with_panel(ContestRules::first_and_second(), |panel| PanelRules {
        places: 3,
        max_picks: 3,
        ..panel
    });
    let mut held = Held::new(rules, 4);
    held.vote(20, &listed(0, &[9, 9, 9, 4]));
    held.course.withdraw(unit(0));
    let run_off = &held.terms().panels[0];
    assert_eq!(
        (run_off.first_place, run_off.places, run_off.max_picks),
        (1, 2, 1)
    );
    held.vote(20, &listed(0, &[9, 11]));
    assert!(matches!(
        held.pending(),
        Pending::Unfilled {
            first_place: 3,
            places: 1,
            ..
        }
    ));
}

#[test]
fn places_between_ranks_are_left_over_where_the_tie_was() {
    let rules = with_panel(ContestRules::first_and_second(), |panel| PanelRules {
        places: 4,
        max_picks: 4,
        ..panel
    });
    let mut held = Held::new(rules, 6);
    held.vote(20, &listed(0, &[9, 9, 5, 5, 1, 1]));
    held.course.withdraw(unit(0));
    held.course.withdraw(unit(2));
    assert_eq!(held.seats(), [(1, Some(1)), (3, Some(3))]);
    assert!(matches!(
        held.pending(),
        Pending::Unfilled {
            first_place: 2,
            places: 1,
            ..
        }
    ));
    held.resolve(Resolution::LeaveOpen);
    assert!(matches!(
        held.pending(),
        Pending::Unfilled {
            first_place: 4,
            places: 1,
            ..
        }
    ));
}

#[test]
fn a_narrowed_tie_keeps_count_of_its_run_offs() {
    let mut held = Held::new(ContestRules::first_and_second(), 4);
    held.vote(20, &listed(0, &[15, 6, 6, 6]));
    held.vote(20, &listed(2, &[6, 6, 6]));
    held.course.withdraw(unit(2));
    let Pending::StillTied { tie, run_offs } = held.pending() else {
        panic!("the tie is not pending");
    };
    assert_eq!((tie.run_off.candidates, run_offs), (units(&[1, 3]), 1));
}

#[test]
fn model_a_a_withdrawal_that_settles_the_first_place_settles_the_second() {
    let mut held = Held::new(with_model(Model::Columns), 4);
    held.vote(10, &columns(0, &[5, 5, 0, 0], &[1, 0, 6, 3]));
    held.course.withdraw(unit(0));
    assert_eq!(held.seats(), [(1, Some(1)), (2, Some(2))]);
    assert_eq!(held.course.next(), Next::Settled);
}

#[test]
fn model_d_without_anybody_left_the_second_place_stays_open() {
    let mut held = Held::new(with_model(Model::TwoRounds), 2);
    held.vote(9, &listed(0, &[2, 7]));
    held.course.withdraw(unit(0));
    assert_eq!(held.course.next(), Next::Settled);
    assert_eq!(held.course.vacant(), 1);
}

#[test]
fn who_is_reported_as_tied_cannot_withdraw() {
    let rules = ContestRules {
        ties: TieRule {
            run_offs: 0,
            then: StillTied::Report,
        },
        ..ContestRules::first_and_second()
    };
    let mut held = Held::new(rules, 3);
    held.vote(9, &listed(0, &[7, 4, 4]));
    assert!(!held.course.can_withdraw(unit(1)));
}

#[test]
fn an_alternate_chosen_in_a_further_round_stands_by_no_more() {
    let panel = PanelRules {
        alternates: 1,
        ranked: true,
        ..PanelRules::equals(UnitList::Individuals, 2)
    };
    let mut held = Held::new(ContestRules::list("Bầu đại biểu", panel), 4);
    held.vote(20, &listed(0, &[9, 9, 5, 1]));
    assert_eq!(held.seats(), [(2, Some(0))]);
    held.course.withdraw(unit(0));
    held.resolve(Resolution::FurtherRound);
    held.vote(20, &listed(0, &[12, 3]));
    assert_eq!(held.seats(), [(1, Some(1)), (2, Some(2))]);
}
