//! Small rooms to count in: candidates are numbered from 0, sums are written as the round's questions give them.

use crate::contest::*;
use crate::meeting::UnitId;
use crate::meeting::score::{Notation, Score};

pub(super) fn unit(number: u32) -> UnitId {
    UnitId(number)
}

pub(super) fn units(numbers: &[u32]) -> Vec<UnitId> {
    numbers.iter().copied().map(UnitId).collect()
}

/// Candidates 0, 1, 2 … of the list that the rules draw from.
pub(super) fn stand(rules: &ContestRules, candidates: u32) -> Vec<(UnitId, UnitList)> {
    let list = rules.panels[0].list;
    (0..candidates).map(|number| (unit(number), list)).collect()
}

/// Everybody convened came and voted.
pub(super) fn all(returned: u32) -> Turnout {
    Turnout {
        convened: returned,
        present: returned,
        issued: returned,
        returned,
    }
}

/// One list: the blank ballots, then the votes.
pub(super) fn listed(blank: u32, votes: &[u32]) -> Vec<Vec<u32>> {
    vec![[&[blank], votes].concat()]
}

/// Two columns, with the question that joins them.
pub(super) fn columns(blank: u32, first: &[u32], second: &[u32]) -> Vec<Vec<u32>> {
    let joined = first.iter().zip(second).map(|(a, b)| a + b);
    let joined = std::iter::once(blank).chain(joined).collect();
    vec![first.to_vec(), second.to_vec(), joined]
}

/// Đồng ý and Không đồng ý of each row; who marks neither box makes up `returned`.
pub(super) fn rows(returned: u32, rows: &[(u32, u32)]) -> Vec<Vec<u32>> {
    rows.iter()
        .map(|(agree, against)| vec![returned - agree - against, *agree, *against])
        .collect()
}

/// The first round of one list, all `returned` ballots in.
pub(super) fn first_round(rules: &ContestRules, returned: u32, votes: &[u32]) -> PanelOutcome {
    let candidates = u32::try_from(votes.len()).unwrap();
    let terms = RoundTerms::first(rules, &stand(rules, candidates));
    only(reckon(rules, &terms, &all(returned), &listed(0, votes)))
}

pub(super) fn only(outcome: Result<Outcome, Imbalance>) -> PanelOutcome {
    let mut panels = outcome.unwrap().panels;
    assert_eq!(panels.len(), 1);
    panels.remove(0)
}

/// Who has which place, and who stands by (place 0).
pub(super) fn seats(chosen: &[Placed]) -> Vec<(u32, Option<u32>)> {
    chosen
        .iter()
        .map(|placed| match placed.role {
            Role::Chosen => (placed.unit.0, placed.place),
            Role::Alternate => (placed.unit.0, Some(0)),
        })
        .collect()
}

pub(super) fn with_threshold(rules: ContestRules, denominator: Denominator) -> ContestRules {
    ContestRules {
        threshold: Threshold::MoreThanHalf,
        denominator,
        ..rules
    }
}

pub(super) fn with_model(model: Model) -> ContestRules {
    let two = matches!(model, Model::Columns | Model::TwoRounds);
    let rules = ContestRules {
        model,
        ..ContestRules::first_and_second()
    };
    with_panel(rules, |panel| PanelRules {
        max_picks: if two { 1 } else { panel.max_picks },
        ..panel
    })
}

pub(super) fn with_panel(
    rules: ContestRules,
    change: impl FnOnce(PanelRules) -> PanelRules,
) -> ContestRules {
    let panel = rules.panels[0].clone();
    ContestRules {
        panels: vec![change(panel)],
        ..rules
    }
}

/// Plan 1935, III.1: at least one collective and one individual, on one ballot.
pub(super) fn two_panels() -> ContestRules {
    let panel = |title: &str, list| PanelRules {
        title: title.to_owned(),
        minimum: 1,
        ..PanelRules::equals(list, 2)
    };
    ContestRules {
        model: Model::Panels,
        panels: vec![
            panel("Tập thể", UnitList::Collectives),
            panel("Cá nhân", UnitList::Individuals),
        ],
        ..ContestRules::list(
            "Lựa chọn điển hình tiên tiến",
            PanelRules::equals(UnitList::Collectives, 1),
        )
    }
}

pub(super) fn score(points: u32) -> Score {
    Score::parse(&points.to_string(), Notation::Unknown).unwrap()
}

pub(super) fn unscored(_: UnitId) -> Option<Score> {
    None
}

/// A contest being held: it reckons the sums of the next round and publishes them.
pub(super) struct Held {
    pub rules: ContestRules,
    pub course: Course,
    pub scores: Vec<u32>,
}

impl Held {
    pub(super) fn new(rules: ContestRules, candidates: u32) -> Self {
        let standing = stand(&rules, candidates);
        Self::with(rules, standing)
    }

    pub(super) fn with(rules: ContestRules, standing: Vec<(UnitId, UnitList)>) -> Self {
        Self {
            course: Course::begin(&rules, standing),
            rules,
            scores: Vec::new(),
        }
    }

    pub(super) fn scored(mut self, scores: &[u32]) -> Self {
        self.scores = scores.to_vec();
        self
    }

    /// The round that may be sealed now.
    #[track_caller]
    pub(super) fn terms(&self) -> RoundTerms {
        match self.course.next() {
            Next::Round(terms) => terms,
            other @ (Next::Decide(_) | Next::Settled) => panic!("no round is due but {other:?}"),
        }
    }

    #[track_caller]
    pub(super) fn pending(&self) -> Pending {
        match self.course.next() {
            Next::Decide(pending) => pending,
            other @ (Next::Round(_) | Next::Settled) => {
                panic!("nothing is to be decided but {other:?}")
            }
        }
    }

    #[track_caller]
    pub(super) fn vote(&mut self, returned: u32, sums: &[Vec<u32>]) -> Outcome {
        let terms = self.terms();
        let outcome = reckon(&self.rules, &terms, &all(returned), sums).unwrap();
        let scores = self.scores.clone();
        self.course
            .publish(&terms, &outcome, &|unit| known(&scores, unit));
        outcome
    }

    pub(super) fn can(&self, resolution: Resolution) -> bool {
        self.course
            .can_resolve(resolution, &|unit| known(&self.scores, unit))
    }

    pub(super) fn resolve(&mut self, resolution: Resolution) {
        let scores = self.scores.clone();
        self.course
            .resolve(resolution, &|unit| known(&scores, unit));
    }

    pub(super) fn seats(&self) -> Vec<(u32, Option<u32>)> {
        seats(&self.course.chosen())
    }
}

fn known(scores: &[u32], unit: UnitId) -> Option<Score> {
    scores.get(unit.0 as usize).copied().map(score)
}
