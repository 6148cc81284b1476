//! Whatever the ballots, the motions and the withdrawals: a contest comes to an end, and no place is lost on the way.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::contest::*;
use crate::meeting::score::Score;

use super::ballots::{Ballot, rules, sums};
use super::room::{all, score, two_panels, unit};

const RESOLUTIONS: [Resolution; 8] = [
    Resolution::RunOffAgain,
    Resolution::HigherScore,
    Resolution::ReportTied,
    Resolution::FurtherRound,
    Resolution::LeaveOpen,
    Resolution::Repeat,
    Resolution::OnPaper,
    Resolution::Drop,
];

/// What a meeting does when it has had enough: nothing of it asks for another round.
const PATIENCE: usize = 25;

/// A meeting that decides by the throws of a fixed die.
struct Meeting {
    rules: ContestRules,
    course: Course,
    state: u64,
}

impl Meeting {
    fn throw(&mut self, sides: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.state >> 33).unwrap() % sides
    }

    /// Few voters and few marks, so that equals are many.
    fn ballots(&mut self, panel: &PanelTerms, voters: usize) -> Vec<Ballot> {
        let mut ballot = || {
            let mut left = panel.candidates.clone();
            let mut ballot = Ballot::new();
            for _ in 0..self.throw(4) {
                if !left.is_empty() {
                    let at = self.throw(left.len());
                    ballot.push((left.swap_remove(at), self.throw(3) > 0));
                }
            }
            ballot
        };
        (0..voters).map(|_| ballot()).collect()
    }

    fn hold(&mut self, terms: &RoundTerms) {
        let voters = 1 + self.throw(6);
        let mut of_all = Vec::new();
        for panel in &terms.panels {
            let ballots = self.ballots(panel, voters);
            let alone = RoundTerms {
                kind: terms.kind,
                panels: vec![panel.clone()],
            };
            of_all.extend(sums(&alone, &ballots));
        }
        let turnout = all(u32::try_from(voters).unwrap());
        let outcome = reckon(&self.rules, terms, &turnout, &of_all).unwrap();
        self.course.publish(terms, &outcome, &points);
    }

    /// One step; false at the end.
    fn step(&mut self, patient: bool) -> bool {
        if self.throw(8) == 0 {
            let who = u32::try_from(self.throw(8)).unwrap();
            self.course.withdraw(unit(who));
        }
        let tired = [
            Resolution::ReportTied,
            Resolution::LeaveOpen,
            Resolution::Drop,
        ];
        let fits = |resolution: &Resolution| self.course.can_resolve(*resolution, &points);
        let motions: Vec<Resolution> = if patient {
            RESOLUTIONS.into_iter().filter(fits).collect()
        } else {
            tired.into_iter().filter(fits).collect()
        };
        match self.course.next() {
            Next::Settled => return false,
            Next::Round(terms) if patient || motions.is_empty() => {
                check(&terms, &self.course);
                match self.throw(10) {
                    0 => self.course.annulled(),
                    1 => self.course.failed(&terms),
                    _ => self.hold(&terms),
                }
            }
            Next::Round(_) | Next::Decide(_) => {
                assert!(
                    !motions.is_empty(),
                    "nothing answers {:?}",
                    self.course.next()
                );
                let motion = motions[self.throw(motions.len())];
                self.course.resolve(motion, &points);
            }
        }
        true
    }
}

/// Some have equal points.
#[expect(
    clippy::unnecessary_wraps,
    reason = "a course asks for scores that may be missing"
)]
fn points(unit: crate::meeting::UnitId) -> Option<Score> {
    Some(score(1_300 + unit.0 % 4))
}

/// What must hold of every round that may be sealed.
fn check(terms: &RoundTerms, course: &Course) {
    assert!(!terms.panels.is_empty());
    for panel in &terms.panels {
        let size = u32::try_from(panel.candidates.len()).unwrap();
        assert!((1..=size).contains(&panel.max_picks), "{panel:?}");
        assert!(panel.places <= size && panel.places + panel.alternates > 0);
        assert!(size > 1 || panel.form == Form::Each);
        let mut chosen = course.chosen();
        chosen.retain(|placed| placed.role == Role::Chosen);
        let mut placed = chosen.iter().map(|placed| placed.unit);
        assert!(!placed.any(|unit| panel.candidates.contains(&unit)));
    }
}

/// What must hold of every end.
fn check_end(meeting: &Meeting) {
    let course = &meeting.course;
    let chosen = course.chosen();
    let mut once: Vec<_> = chosen.iter().map(|placed| placed.unit).collect();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), chosen.len(), "somebody has two places");
    let mut ranks: Vec<_> = chosen
        .iter()
        .filter_map(|placed| Some((placed.panel, placed.place?)))
        .collect();
    let many = ranks.len();
    ranks.dedup();
    assert_eq!(ranks.len(), many, "a rank is given twice");
    if course.dropped() {
        return;
    }
    assert!(course.ties().is_empty());
    let filled = chosen.iter().filter(|placed| placed.role == Role::Chosen);
    let reported: u32 = course.reported().iter().map(|tie| tie.run_off.places).sum();
    let accounted = u32::try_from(filled.count()).unwrap() + reported + course.vacant();
    let places: u32 = meeting.rules.panels.iter().map(|panel| panel.places).sum();
    assert_eq!(accounted, places, "{course:?}");
}

fn run(rules: ContestRules, standing: Vec<(crate::meeting::UnitId, UnitList)>, state: u64) {
    let mut meeting = Meeting {
        course: Course::begin(&rules, standing),
        rules,
        state,
    };
    let steps = (0..200)
        .take_while(|step| meeting.step(*step < PATIENCE))
        .count();
    assert!(steps < 200, "no end: {:?}", meeting.course.next());
    check_end(&meeting);
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(7), cases: 3_000, ..ProptestConfig::default() })]

    #[test]
    fn a_contest_of_one_list_ends_with_every_place_accounted_for(rules in rules(), candidates in 0u32..8, state in any::<u64>()) {
        let standing = super::room::stand(&rules, candidates);
        run(rules, standing, state);
    }

    #[test]
    fn a_contest_of_two_lists_ends_with_every_place_accounted_for(
        rules in rules(), minimum in 0u32..3, collectives in 0u32..5, individuals in 0u32..5, state in any::<u64>(),
    ) {
        let panels = two_panels().panels.into_iter().map(|panel| PanelRules { minimum, ..panel });
        let rules = ContestRules { model: Model::Panels, panels: panels.collect(), ..rules };
        let collective = (0..collectives).map(|number| (unit(number), UnitList::Collectives));
        let individual = (4..4 + individuals).map(|number| (unit(number), UnitList::Individuals));
        run(rules, collective.chain(individual).collect(), state);
    }
}
