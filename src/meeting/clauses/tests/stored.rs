//! The sums stored in `tests/vectors/outcomes.json`, with a meeting whose units are called A, B, C ….

use rand::SeedableRng as _;
use rand::rngs::StdRng;
use serde::Deserialize;
use uuid::Uuid;

use crate::contest::{ContestRules, Course, Next, Outcome, RoundKind, RoundTerms, UnitList};
use crate::election::SigningKey;
use crate::meeting::clauses::{Clause, of_outcome};
use crate::meeting::eligibility::{Attestations, OtherStatus};
use crate::meeting::score::Score;
use crate::meeting::{Contest, ContestId, Event, Meeting, Unit, UnitId};

/// One stored case.
#[derive(Deserialize)]
pub(super) struct Stored {
    pub(super) name: String,
    pub(super) rules: ContestRules,
    pub(super) terms: RoundTerms,
    pub(super) turnout: Turnout,
    pub(super) sums: Vec<Vec<u32>>,
    #[serde(default)]
    scores: Vec<u32>,
    /// None where the sums do not balance.
    pub(super) outcome: Option<Outcome>,
}

/// Who was there.
#[derive(Deserialize)]
pub(super) struct Turnout {
    pub(super) convened: u32,
    pub(super) present: u32,
    pub(super) issued: u32,
    pub(super) returned: u32,
}

pub(super) fn cases() -> Vec<Stored> {
    serde_json::from_str(include_str!("../../../../tests/vectors/outcomes.json")).unwrap()
}

pub(super) fn case(name: &str) -> Stored {
    let found = cases().into_iter().find(|case| case.name == name);
    found.unwrap_or_else(|| panic!("no case {name}"))
}

pub(super) fn letter(unit: UnitId) -> String {
    char::from_u32('A' as u32 + unit.0).unwrap().to_string()
}

impl Stored {
    /// The sentences of its outcome.
    pub(super) fn because(&self, outcome: &Outcome) -> Vec<Clause> {
        let contest = Contest::new(ContestId(1), self.rules.clone());
        of_outcome(&self.meeting(), &contest, &self.terms, outcome)
    }

    /// Where a first round leaves the contest.
    pub(super) fn follow(&self, outcome: &Outcome) -> Option<(Course, Next)> {
        if self.terms.kind != RoundKind::First {
            return None;
        }
        let meeting = self.meeting();
        let standing = meeting.units.iter().map(|unit| (unit.id, unit.list));
        let mut course = Course::begin(&self.rules, standing.collect());
        course.publish(&self.terms, outcome, &|unit| meeting.agreed_score(unit));
        let next = course.next();
        Some((course, next))
    }

    fn meeting(&self) -> Meeting {
        let key = SigningKey::random(&mut StdRng::seed_from_u64(1)).public();
        let created = Event::MeetingCreated {
            meeting: Uuid::nil(),
            chair_key: key,
            receipt_key: key,
            rehearsal: false,
        };
        let mut meeting = Meeting::created(&created).unwrap();
        for panel in &self.terms.panels {
            let list = self.rules.panels[panel.panel as usize].list;
            let units = panel.candidates.iter().map(|unit| self.unit(*unit, list));
            meeting.units.extend(units);
        }
        meeting
    }

    fn unit(&self, id: UnitId, list: UnitList) -> Unit {
        let score = self.scores.get(id.0 as usize);
        Unit {
            id,
            list,
            name: letter(id),
            parent: None,
            role: None,
            self_score: None,
            adjusted_score: None,
            agreed_score: score.map(|score| Score::try_from(score.to_string()).unwrap()),
            attestations: Attestations::default(),
            status: OtherStatus::None,
            award: None,
            seats: None,
            expected: None,
        }
    }
}
