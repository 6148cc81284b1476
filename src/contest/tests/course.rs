use crate::contest::*;

use super::room::*;

fn tied_for_second(ties: TieRule) -> Held {
    let rules = ContestRules {
        ties,
        ..ContestRules::first_and_second()
    };
    let mut held = Held::new(rules, 4);
    held.vote(20, &listed(0, &[15, 6, 6, 6]));
    held
}

fn rule(run_offs: u32, then: StillTied) -> TieRule {
    TieRule { run_offs, then }
}

#[test]
fn nothing_is_due_where_nobody_stands() {
    let held = Held::new(ContestRules::five_districts(), 0);
    assert_eq!(held.course.next(), Next::Settled);
    assert_eq!(held.course.vacant(), 5);
}

#[test]
fn a_clear_result_is_settled_at_once() {
    let mut held = Held::new(ContestRules::first_and_second(), 3);
    held.vote(9, &listed(0, &[7, 5, 1]));
    assert_eq!(held.course.next(), Next::Settled);
    assert_eq!(held.course.vacant(), 0);
    assert!(!held.course.short());
}

#[test]
fn a_tie_that_matters_gets_a_run_off_without_a_motion() {
    let held = tied_for_second(TieRule::USUAL);
    assert_eq!(held.terms().kind, RoundKind::RunOff { number: 1 });
    assert!(!held.can(Resolution::RunOffAgain));
}

#[test]
fn still_tied_after_one_run_off_the_meeting_chooses() {
    let mut held = tied_for_second(TieRule::USUAL).scored(&[0, 1_300, 1_350, 1_300]);
    held.vote(20, &listed(0, &[7, 7, 6]));
    let Pending::StillTied { tie, run_offs } = held.pending() else {
        panic!("the tie is not pending");
    };
    assert_eq!((tie.run_off.candidates, run_offs), (units(&[1, 2]), 1));
    let fits = |resolution| held.can(resolution);
    assert!(fits(Resolution::RunOffAgain) && fits(Resolution::HigherScore));
    assert!(fits(Resolution::ReportTied));
    assert!(!fits(Resolution::FurtherRound) && !fits(Resolution::LeaveOpen));
    assert!(!fits(Resolution::Repeat) && !fits(Resolution::Drop) && !fits(Resolution::OnPaper));
}

#[test]
fn another_run_off_by_motion_is_one_more_and_no_more() {
    let mut held = tied_for_second(TieRule::USUAL);
    held.vote(20, &listed(2, &[6, 6, 6]));
    held.resolve(Resolution::RunOffAgain);
    assert_eq!(held.terms().kind, RoundKind::RunOff { number: 2 });
    held.course.annulled();
    assert_eq!(held.terms().kind, RoundKind::RunOff { number: 2 });
    held.vote(20, &listed(2, &[6, 6, 6]));
    assert!(matches!(
        held.pending(),
        Pending::StillTied { run_offs: 2, .. }
    ));
}

#[test]
fn a_tie_that_a_run_off_narrows_counts_as_the_same_tie() {
    let mut held = tied_for_second(rule(2, StillTied::MeetingDecides));
    held.vote(20, &listed(0, &[7, 7, 6]));
    assert_eq!(held.terms().kind, RoundKind::RunOff { number: 2 });
    held.vote(20, &listed(0, &[10, 10]));
    assert!(matches!(
        held.pending(),
        Pending::StillTied { run_offs: 2, .. }
    ));
}

#[test]
fn without_run_offs_the_meeting_is_asked_at_once() {
    let held = tied_for_second(rule(0, StillTied::MeetingDecides));
    assert!(matches!(
        held.pending(),
        Pending::StillTied { run_offs: 0, .. }
    ));
}

#[test]
fn the_higher_agreed_score_closes_a_tie_that_the_rules_leave_to_it() {
    let rules = ContestRules {
        ties: rule(0, StillTied::HigherScore),
        ..ContestRules::first_and_second()
    };
    let mut held = Held::new(rules, 3).scored(&[0, 1_300, 1_350]);
    held.vote(20, &listed(0, &[15, 6, 6]));
    assert_eq!(held.seats(), [(0, Some(1)), (2, Some(2))]);
    assert_eq!(held.course.chosen()[1].ground, Ground::HigherScore);
    assert_eq!(held.course.chosen()[1].votes, 6);
}

#[test]
fn equal_scores_are_left_to_a_motion_as_a_smaller_tie_never_to_a_lot() {
    let mut held = tied_for_second(TieRule::USUAL).scored(&[0, 1_350, 1_300, 1_350]);
    held.vote(20, &listed(2, &[6, 6, 6]));
    held.resolve(Resolution::HigherScore);
    let Pending::StillTied { tie, run_offs } = held.pending() else {
        panic!("the tie is not pending");
    };
    assert_eq!((tie.run_off.candidates, run_offs), (units(&[1, 3]), 1));
    assert!(!held.can(Resolution::HigherScore));
    let before = held.course.clone();
    held.resolve(Resolution::HigherScore);
    assert_eq!(held.course, before);
}

#[test]
fn a_unit_without_an_agreed_score_cannot_be_compared() {
    let mut held = tied_for_second(TieRule::USUAL).scored(&[0, 1_350, 1_300]);
    held.vote(20, &listed(2, &[6, 6, 6]));
    assert!(!held.can(Resolution::HigherScore));
}

#[test]
fn scores_rank_the_places_and_then_the_alternates() {
    let panel = PanelRules {
        alternates: 1,
        ..PanelRules::equals(UnitList::Individuals, 2)
    };
    let rules = ContestRules {
        ties: rule(0, StillTied::HigherScore),
        ..ContestRules::list("Bầu đại biểu", panel)
    };
    let mut held = Held::new(rules, 4).scored(&[10, 40, 30, 20]);
    held.vote(20, &listed(0, &[5, 5, 5, 5]));
    assert_eq!(held.seats(), [(1, None), (2, None), (3, Some(0))]);
    assert_eq!(held.course.next(), Next::Settled);
}

#[test]
fn a_tie_reported_as_tied_is_neither_chosen_nor_vacant() {
    for ties in [rule(1, StillTied::Report), TieRule::USUAL] {
        let mut held = tied_for_second(ties);
        held.vote(20, &listed(2, &[6, 6, 6]));
        held.resolve(Resolution::ReportTied);
        assert_eq!(held.course.next(), Next::Settled);
        assert_eq!(held.course.reported().len(), 1);
        assert!(held.course.ties().is_empty());
        assert_eq!((held.seats().len(), held.course.vacant()), (1, 0));
    }
}

#[test]
fn ties_are_settled_best_place_first_one_round_at_a_time() {
    let rules = with_panel(ContestRules::first_and_second(), |panel| PanelRules {
        places: 4,
        max_picks: 4,
        ..panel
    });
    let mut held = Held::new(rules, 5);
    held.vote(20, &listed(0, &[9, 9, 5, 5, 5]));
    assert_eq!(held.terms().panels[0].candidates, units(&[0, 1]));
    held.vote(20, &listed(0, &[9, 11]));
    assert_eq!(held.terms().panels[0].candidates, units(&[2, 3, 4]));
    held.vote(20, &listed(0, &[9, 8, 7]));
    let expected = [(1, Some(1)), (0, Some(2)), (2, Some(3)), (3, Some(4))];
    assert_eq!(held.seats(), expected);
}

fn two_lists() -> Held {
    let standing = (0..6)
        .map(|number| match number {
            0..3 => (unit(number), UnitList::Collectives),
            _ => (unit(number), UnitList::Individuals),
        })
        .collect();
    Held::with(two_panels(), standing)
}

#[test]
fn ties_on_two_lists_share_one_round() {
    let mut held = two_lists();
    held.vote(9, &[listed(0, &[4, 4, 4]), listed(0, &[8, 3, 3])].concat());
    let terms = held.terms();
    assert_eq!(terms.panels.len(), 2);
    assert_eq!((terms.panels[0].places, terms.panels[1].places), (2, 1));
    held.vote(9, &[listed(0, &[5, 6, 4]), listed(0, &[4, 4])].concat());
    assert_eq!(held.seats(), [(1, None), (0, None), (3, None)]);
    let Pending::StillTied { tie, .. } = held.pending() else {
        panic!("the tie of the second list is not pending");
    };
    assert_eq!(tie.run_off.panel, 1);
}

#[test]
fn ties_with_other_counts_of_run_offs_get_rounds_of_their_own() {
    let rules = two_panels();
    let panels = rules.panels.into_iter().map(|panel| PanelRules {
        places: 4,
        max_picks: 4,
        ranked: true,
        ..panel
    });
    let rules = ContestRules {
        panels: panels.collect(),
        ties: rule(2, StillTied::MeetingDecides),
        ..two_panels()
    };
    let standing = (0..4)
        .map(|number| (unit(number), UnitList::Collectives))
        .chain((4..8).map(|number| (unit(number), UnitList::Individuals)))
        .collect();
    let mut held = Held::with(rules, standing);
    held.vote(
        20,
        &[listed(0, &[9, 9, 5, 5]), listed(0, &[9, 9, 5, 4])].concat(),
    );
    held.vote(20, &[listed(0, &[11, 9]), listed(0, &[10, 10])].concat());
    let terms = held.terms();
    assert_eq!(terms.kind, RoundKind::RunOff { number: 1 });
    assert_eq!((terms.panels.len(), terms.panels[0].first_place), (1, 3));
    held.vote(20, &listed(0, &[11, 9]));
    let terms = held.terms();
    assert_eq!(terms.kind, RoundKind::RunOff { number: 2 });
    assert_eq!((terms.panels.len(), terms.panels[0].panel), (1, 1));
}

#[test]
fn an_annulled_round_is_held_again_without_a_motion() {
    let mut held = tied_for_second(TieRule::USUAL);
    let terms = held.terms();
    held.course.annulled();
    assert_eq!(held.terms(), terms);
}

#[test]
fn a_round_that_came_to_nothing_is_decided_by_motion() {
    let mut held = tied_for_second(TieRule::USUAL);
    let terms = held.terms();
    held.course.failed(&terms);
    assert_eq!(
        held.pending(),
        Pending::Failed {
            terms: terms.clone()
        }
    );
    assert!(!held.can(Resolution::ReportTied));
    held.resolve(Resolution::Repeat);
    assert_eq!(held.terms(), terms);
}

#[test]
fn a_motion_may_move_a_failed_contest_to_paper_or_drop_it() {
    let failed = || {
        let mut held = tied_for_second(TieRule::USUAL);
        let terms = held.terms();
        held.course.failed(&terms);
        (held, terms)
    };
    let (mut held, terms) = failed();
    held.resolve(Resolution::OnPaper);
    assert!(held.course.on_paper());
    assert_eq!(held.course.next(), Next::Round(terms));
    assert!(!held.can(Resolution::OnPaper), "it is there already");

    let (mut held, _) = failed();
    held.resolve(Resolution::Drop);
    assert!(held.course.dropped());
    assert_eq!(held.course.next(), Next::Settled);
    assert_eq!(held.seats(), [(0, Some(1))]);
}
