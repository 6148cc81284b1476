//! Ballots drawn at random, and the sums they make in each form.

use proptest::prelude::*;

use crate::contest::*;
use crate::meeting::UnitId;

use super::room::{stand, unit};

/// Different candidates in the order of preference, each with the first (true) or the second column or box; empty is blank.
pub(super) type Ballot = Vec<(UnitId, bool)>;

/// One list in one round, and the ballots in its box.
#[derive(Clone, Debug)]
pub(super) struct Cast {
    pub rules: ContestRules,
    pub terms: RoundTerms,
    pub ballots: Vec<Ballot>,
}

/// The sums that `ballots` make, as the round's questions give them. A list takes the first names of a ballot, columns the
/// first of each; no ballot leaves its column empty on one that is not blank.
pub(super) fn sums(terms: &RoundTerms, ballots: &[Ballot]) -> Vec<Vec<u32>> {
    let panel = &terms.panels[0];
    let blank = total(ballots, Vec::is_empty);
    let marked = |mark: &dyn Fn(&Ballot, UnitId) -> bool| -> Vec<u32> {
        let units = panel.candidates.iter();
        units
            .map(|unit| total(ballots, |ballot| mark(ballot, *unit)))
            .collect()
    };
    match panel.form {
        Form::List => {
            let votes = marked(&|ballot, unit| {
                let mut picks = ballot.iter().take(panel.max_picks as usize);
                picks.any(|(picked, _)| *picked == unit)
            });
            vec![[&[blank], votes.as_slice()].concat()]
        }
        Form::Columns => {
            let column = |column: bool| {
                marked(&move |ballot, unit| {
                    let mut in_column = ballot.iter().filter(|(_, mark)| *mark == column);
                    in_column.next().is_some_and(|(first, _)| *first == unit)
                })
            };
            super::room::columns(blank, &column(true), &column(false))
        }
        Form::Each => {
            let agree = marked(&|ballot, unit| ballot.contains(&(unit, true)));
            let against = marked(&|ballot, unit| ballot.contains(&(unit, false)));
            let boxes: Vec<_> = agree.into_iter().zip(against).collect();
            super::room::rows(u32::try_from(ballots.len()).unwrap(), &boxes)
        }
    }
}

fn total(ballots: &[Ballot], counts: impl Fn(&Ballot) -> bool) -> u32 {
    u32::try_from(ballots.iter().filter(|ballot| counts(ballot)).count()).unwrap()
}

pub(super) fn rules() -> impl Strategy<Value = ContestRules> {
    let model = prop_oneof![
        3 => Just(Model::List),
        1 => Just(Model::Columns),
        1 => Just(Model::TwoRounds),
        1 => Just(Model::Each),
    ];
    let denominator = prop_oneof![
        Just(Denominator::Valid),
        Just(Denominator::Returned),
        Just(Denominator::Present),
        Just(Denominator::Convened),
    ];
    let then = prop_oneof![
        Just(StillTied::MeetingDecides),
        Just(StillTied::HigherScore),
        Just(StillTied::Report),
    ];
    let panel = (1u32..6, 0u32..6, 1u32..6, 0u32..4, any::<bool>());
    let ties = (0u32..3, then).prop_map(|(run_offs, then)| TieRule { run_offs, then });
    (model, panel, any::<bool>(), denominator, ties).prop_map(
        |(model, (places, minimum, picks, alternates, ranked), half, denominator, ties)| {
            let two = matches!(model, Model::Columns | Model::TwoRounds);
            let places = if two { 2 } else { places };
            let panel = PanelRules {
                minimum: minimum.saturating_sub(2).min(places),
                ranked: two || ranked,
                max_picks: if two { 1 } else { picks.min(places) },
                alternates: if two { 0 } else { alternates },
                ..PanelRules::equals(UnitList::Members, places)
            };
            let threshold = if half {
                Threshold::MoreThanHalf
            } else {
                Threshold::None
            };
            let rules = ContestRules {
                model,
                threshold,
                denominator,
                ties,
                ..ContestRules::list("Bình chọn", panel)
            };
            assert_eq!(rules.check(), Ok(()));
            rules
        },
    )
}

pub(super) fn kinds() -> impl Strategy<Value = RoundKind> {
    prop_oneof![
        2 => Just(RoundKind::First),
        1 => Just(RoundKind::Further),
        1 => Just(RoundKind::RunOff { number: 1 }),
    ]
}

/// Up to 16 ballots over `candidates`, about one in eight of them blank.
pub(super) fn ballots(candidates: u32) -> impl Strategy<Value = Vec<Ballot>> {
    let order = Just((0..candidates).collect::<Vec<_>>()).prop_shuffle();
    let ballot = (order, 0u32..8, proptest::collection::vec(any::<bool>(), 8)).prop_map(
        |(order, marks, columns)| {
            let units = order.into_iter().take(marks as usize).map(unit);
            units.zip(columns).collect()
        },
    );
    proptest::collection::vec(ballot, 0..17)
}

pub(super) fn cast() -> impl Strategy<Value = Cast> {
    (rules(), kinds()).prop_flat_map(|(rules, kind)| round(rules, kind))
}

pub(super) fn cast_of(model: Model) -> impl Strategy<Value = Cast> {
    (rules(), kinds())
        .prop_flat_map(move |(rules, kind)| round(ContestRules { model, ..rules }, kind))
}

fn round(rules: ContestRules, kind: RoundKind) -> impl Strategy<Value = Cast> {
    (1u32..8).prop_flat_map(move |candidates| {
        let first = RoundTerms::first(&rules, &stand(&rules, candidates));
        let terms = RoundTerms { kind, ..first };
        let rules = rules.clone();
        ballots(candidates).prop_map(move |ballots| Cast {
            rules: rules.clone(),
            terms: terms.clone(),
            ballots,
        })
    })
}
