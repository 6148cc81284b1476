//! The ballot of a round as a Belenios election: which questions it asks, by the contest's model (docs/cryptography.md §6).

use super::decide::MINIMUM_BALLOTS;
use super::{Contest, Meeting, Unit, UnitId};
use crate::contest::{Form, PanelTerms, RoundKind, RoundTerms};
use crate::election::{
    Election, ElectionDraft, Flaw, Method, Point, Question, RoundId, Rules, Trustees,
};

/// The two boxes of a row without surplus.
pub(super) const AGREE: &str = "Đồng ý";
const DISAGREE: &str = "Không đồng ý";

impl Meeting {
    /// Everything a ballot of this round is bound to; the rules stand in its description, so φ covers them.
    ///
    /// # Errors
    /// The flaw of a draft that contradicts itself.
    pub(super) fn election(
        &self,
        contest: &Contest,
        terms: &RoundTerms,
        trustees: &Trustees,
        (round, spares): (&RoundId, &[Point]),
    ) -> Result<Election, Flaw> {
        let number = super::count(contest.rounds.iter()) + 1;
        let name = round_name(&contest.rules.title, number, terms.kind);
        Election::draft(ElectionDraft {
            uuid: round.clone(),
            description: self.description(contest, terms),
            questions: terms
                .panels
                .iter()
                .flat_map(|panel| self.questions(contest, panel, &name))
                .collect(),
            name,
            public_key: trustees.joint_key(),
            administrator: "Chủ tọa".to_owned(),
            credential_authority: "Bàn điểm danh".to_owned(),
            rules: Some(Rules {
                meeting: self.id,
                contest: contest.id.0,
                round: number,
                method: method(terms),
                product: is_columns(terms).then_some([0, 1, 2]),
                places: terms.places(),
                minimum: MINIMUM_BALLOTS,
                receipt_key: self.receipt_key,
                spares: spares.to_vec(),
            }),
        })
    }

    /// The meeting's title and the rules of this ballot, a sentence a line.
    fn description(&self, contest: &Contest, terms: &RoundTerms) -> String {
        let sentences = super::clauses::of_ballot(&contest.rules, terms);
        std::iter::once(self.particulars.title.clone())
            .chain(sentences.into_iter().map(|clause| clause.vi))
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn questions(&self, contest: &Contest, panel: &PanelTerms, name: &str) -> Vec<Question> {
        let answers = self.answers(&panel.candidates);
        let title = usize::try_from(panel.panel)
            .ok()
            .and_then(|at| contest.rules.panels.get(at))
            .map_or("", |rules| rules.title.as_str());
        let asked = if title.is_empty() { name } else { title };
        match panel.form {
            Form::List => vec![blank_question(asked, answers, panel.max_picks)],
            Form::Columns => columns(answers),
            Form::Each => answers
                .into_iter()
                .map(|candidate| {
                    let boxes = vec![AGREE.to_owned(), DISAGREE.to_owned()];
                    blank_question(&candidate, boxes, 1)
                })
                .collect(),
        }
    }

    /// The names on the ballot; a unit that belongs to another stands with it.
    fn answers(&self, candidates: &[UnitId]) -> Vec<String> {
        candidates
            .iter()
            .filter_map(|id| self.unit(*id))
            .map(Unit::ballot_name)
            .collect()
    }
}

impl Unit {
    /// The name as it stands on the ballot.
    pub fn ballot_name(&self) -> String {
        match &self.parent {
            Some(parent) => format!("{} ({parent})", self.name),
            None => self.name.clone(),
        }
    }
}

fn round_name(title: &str, number: u32, kind: RoundKind) -> String {
    match (number, kind) {
        (1, RoundKind::First) => title.to_owned(),
        _ => format!("{title} (lần bỏ phiếu {number})"),
    }
}

fn is_columns(terms: &RoundTerms) -> bool {
    matches!(terms.panels.as_slice(), [panel] if panel.form == Form::Columns)
}

fn method(terms: &RoundTerms) -> Method {
    match terms.panels.as_slice() {
        [panel] => match panel.form {
            Form::List => Method::List,
            Form::Columns => Method::Columns,
            Form::Each => Method::Each,
        },
        _ => Method::Panels,
    }
}

/// "At most k of the list", blank allowed.
fn blank_question(title: &str, answers: Vec<String>, max: u32) -> Question {
    Question {
        answers,
        blank: true,
        min: 1,
        max,
        question: title.to_owned(),
    }
}

/// A column for each place, and the question that joins them: its choices are the products, so no unit is in both.
fn columns(answers: Vec<String>) -> Vec<Question> {
    let column = |title: &str| Question {
        answers: answers.clone(),
        blank: false,
        min: 0,
        max: 1,
        question: title.to_owned(),
    };
    let (first, second) = (column("Xếp thứ nhất"), column("Xếp thứ nhì"));
    let joined = blank_question("Hai cột", answers, 2);
    vec![first, second, joined]
}
