//! The checks against the rules by themselves: they would name a broken rule even behind a log that held.

use super::*;
use crate::bundle::tests::meeting::models;
use crate::contest::Form;
use crate::meeting::RoundPhase;
use crate::proceedings::Closed;

/// Both checks of the first round of a meeting of two columns, after `spoil`; what does not hold, in English.
fn checked(spoil: impl FnOnce(&mut Contest, &mut Round)) -> [Option<String>; 2] {
    let staged = models();
    let proceedings = Proceedings::replay(&staged.material.log).unwrap();
    let proceeding = &proceedings.rounds[0];
    let (contest, round) = proceedings.round(proceeding);
    let (mut contest, mut round) = (contest.clone(), round.clone());
    spoil(&mut contest, &mut round);
    let bytes = staged.material.rounds[0].archive.clone().unwrap();
    let archive = Archive::read(&bytes).unwrap();
    let Closed {
        ballots,
        archive: at_closing,
    } = proceeding.closed.unwrap();
    let case = Case {
        proceedings: &proceedings,
        proceeding,
        contest: &contest,
        round: &round,
        closed: Closed {
            ballots,
            archive: at_closing,
        },
        archive: &archive,
        casters: None,
    };
    [case.ballot(), case.reckoned()].map(|check| check.err().map(|said| said.en().to_owned()))
}

#[test]
fn a_round_that_kept_to_the_rules_holds() {
    assert_eq!(checked(|_, _| {}), [None, None]);
}

#[test]
fn an_outcome_without_its_tie_is_not_what_the_rules_make_of_the_sums() {
    let [ballot, reckoned] = checked(|_, round| {
        let RoundPhase::Published(_, _, outcome) = &mut round.phase else {
            panic!("the round is published");
        };
        assert_eq!(outcome.panels[0].ties.len(), 1);
        outcome.panels[0].ties.clear();
    });
    assert_eq!(ballot, None);
    let expected = "the published outcome is not what the rules make of its sums";
    assert_eq!(reckoned.as_deref(), Some(expected));
}

#[test]
fn a_ballot_of_another_kind_is_not_that_of_the_rules() {
    let [ballot, _] = checked(|_, round| round.terms.panels[0].form = Form::List);
    let expected = "its ballot is not of the kind that the rules ask for";
    assert_eq!(ballot.as_deref(), Some(expected));
}

#[test]
fn a_ballot_that_carries_other_rules_is_not_that_of_the_rules() {
    let [ballot, reckoned] = checked(|contest, _| {
        contest.rules.threshold = crate::contest::Threshold::MoreThanHalf;
    });
    let expected = "it does not carry the sentences of the rules";
    assert_eq!(ballot.as_deref(), Some(expected));
    assert!(reckoned.is_some());
}
