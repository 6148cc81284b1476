use crate::contest::*;

use super::room::*;

fn delegates(minimum: u32) -> ContestRules {
    let panel = PanelRules {
        minimum,
        ..PanelRules::equals(UnitList::Individuals, 3)
    };
    with_threshold(
        ContestRules::list("Bầu đại biểu", panel),
        Denominator::Valid,
    )
}

#[test]
fn too_few_over_the_threshold_the_meeting_decides_on_a_further_round() {
    let mut held = Held::new(delegates(0), 5);
    held.vote(10, &listed(0, &[9, 5, 5, 4, 1]));
    let pending = Pending::Unfilled {
        panel: 0,
        first_place: 2,
        places: 2,
    };
    assert_eq!(held.pending(), pending);
    assert!(!held.can(Resolution::RunOffAgain));
    held.resolve(Resolution::FurtherRound);
    let terms = held.terms();
    assert_eq!(terms.kind, RoundKind::Further);
    let panel = &terms.panels[0];
    assert_eq!(panel.candidates, units(&[1, 2, 3, 4]));
    assert_eq!(
        (panel.first_place, panel.places, panel.max_picks),
        (2, 2, 2)
    );
}

#[test]
fn each_further_round_needs_a_motion_of_its_own() {
    let mut held = Held::new(delegates(0), 5);
    held.vote(10, &listed(0, &[9, 5, 5, 4, 1]));
    held.resolve(Resolution::FurtherRound);
    held.vote(10, &listed(0, &[6, 5, 4, 1]));
    assert!(matches!(
        held.pending(),
        Pending::Unfilled {
            first_place: 3,
            places: 1,
            ..
        }
    ));
    held.resolve(Resolution::LeaveOpen);
    assert_eq!(held.course.next(), Next::Settled);
    assert_eq!((held.seats().len(), held.course.vacant()), (2, 1));
}

#[test]
fn the_threshold_holds_in_a_further_round() {
    let mut held = Held::new(delegates(0), 4);
    held.vote(10, &listed(0, &[9, 9, 2, 1]));
    held.resolve(Resolution::FurtherRound);
    let outcome = held.vote(10, &listed(0, &[5, 4]));
    assert_eq!(
        (outcome.panels[0].needed, outcome.panels[0].unfilled),
        (Some(6), 1)
    );
}

#[test]
fn the_only_one_left_is_put_to_agree_or_not() {
    let mut held = Held::new(delegates(0), 3);
    held.vote(10, &listed(0, &[9, 9, 2]));
    held.resolve(Resolution::FurtherRound);
    assert_eq!(held.terms().panels[0].form, Form::Each);
    held.vote(10, &rows(10, &[(6, 4)]));
    assert_eq!(held.seats().len(), 3);
}

#[test]
fn run_offs_come_before_further_rounds() {
    let mut held = Held::new(delegates(1), 4);
    let rules = held.rules.clone();
    let ranked = with_panel(rules, |panel| PanelRules {
        ranked: true,
        ..panel
    });
    held = Held::new(ranked, 4);
    held.vote(10, &listed(0, &[7, 7, 5, 1]));
    assert_eq!(held.terms().kind, RoundKind::RunOff { number: 1 });
    held.vote(10, &listed(0, &[7, 3]));
    assert_eq!(held.course.next(), Next::Settled);
    assert_eq!(held.course.vacant(), 1);
}

#[test]
fn plan_1935_a_list_below_its_minimum_is_voted_again_without_a_motion() {
    let mut held = Held::new(delegates(2), 4);
    held.vote(10, &listed(0, &[9, 5, 5, 5]));
    assert!(held.course.short());
    let terms = held.terms();
    assert_eq!(terms.kind, RoundKind::Further);
    assert_eq!(terms.panels[0].places, 2);
    held.vote(10, &listed(0, &[6, 5, 5]));
    assert!(!held.course.short());
    assert_eq!(held.course.next(), Next::Settled);
    assert_eq!(held.course.vacant(), 1);
}

#[test]
fn a_list_below_its_minimum_may_be_left_so_by_motion() {
    let mut held = Held::new(delegates(2), 4);
    held.vote(10, &listed(0, &[9, 5, 5, 5]));
    assert!(held.can(Resolution::LeaveOpen) && !held.can(Resolution::FurtherRound));
    held.resolve(Resolution::LeaveOpen);
    assert_eq!(held.course.next(), Next::Settled);
    assert!(held.course.short());
    assert_eq!(held.course.vacant(), 2);
}

#[test]
fn plan_1935_two_lists_below_their_minimum_share_a_round() {
    let rules = with_threshold(two_panels(), Denominator::Returned);
    let standing = (0..3)
        .map(|number| (unit(number), UnitList::Collectives))
        .chain((3..6).map(|number| (unit(number), UnitList::Individuals)))
        .collect();
    let mut held = Held::with(rules, standing);
    held.vote(9, &[listed(0, &[4, 4, 4]), listed(3, &[4, 3, 3])].concat());
    let terms = held.terms();
    assert_eq!((terms.kind, terms.panels.len()), (RoundKind::Further, 2));
    held.vote(9, &[listed(0, &[6, 4, 4]), listed(0, &[3, 3, 3])].concat());
    let terms = held.terms();
    assert_eq!((terms.panels.len(), terms.panels[0].panel), (1, 1));
}

#[test]
fn places_without_a_vote_are_left_over_like_those_below_the_threshold() {
    let mut held = Held::new(ContestRules::five_districts(), 6);
    held.vote(9, &listed(0, &[9, 8, 7, 0, 0, 0]));
    assert!(matches!(
        held.pending(),
        Pending::Unfilled {
            first_place: 4,
            places: 2,
            ..
        }
    ));
}

#[test]
fn places_nobody_is_left_to_stand_for_stay_open() {
    let mut held = Held::new(ContestRules::five_districts(), 3);
    held.vote(9, &listed(0, &[9, 8, 7]));
    assert_eq!(held.course.next(), Next::Settled);
    assert_eq!(held.course.vacant(), 2);
}

#[test]
fn a_further_round_has_no_more_places_than_candidates() {
    let mut held = Held::new(
        with_threshold(ContestRules::five_districts(), Denominator::Valid),
        6,
    );
    held.vote(10, &listed(0, &[9, 8, 7, 1, 1, 1]));
    held.course.withdraw(unit(5));
    held.course.withdraw(unit(4));
    held.resolve(Resolution::FurtherRound);
    assert_eq!(held.terms().panels[0].places, 1);
    held.vote(10, &rows(10, &[(9, 1)]));
    assert_eq!((held.seats().len(), held.course.vacant()), (4, 1));
    assert_eq!(held.course.next(), Next::Settled);
}

#[test]
fn model_d_asks_about_the_first_place_before_the_second_round() {
    let rules = with_threshold(with_model(Model::TwoRounds), Denominator::Valid);
    let mut held = Held::new(rules, 3);
    held.vote(9, &listed(0, &[4, 3, 2]));
    assert!(matches!(
        held.pending(),
        Pending::Unfilled {
            first_place: 1,
            places: 1,
            ..
        }
    ));
    held.resolve(Resolution::FurtherRound);
    held.vote(9, &listed(0, &[6, 2, 1]));
    assert_eq!(held.terms().kind, RoundKind::Second);
    held.vote(9, &listed(0, &[6, 3]));
    assert_eq!(held.seats(), [(0, Some(1)), (1, Some(2))]);
}
