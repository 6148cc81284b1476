//! What is asked: the questions of an election, and the rules of ours that Belenios has no word for.
//!
//! Promises: a question that exists has answers and possible bounds; rules that exist fit the questions
//! (docs/cryptography.md §6).

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::flaw::Flaw;
use super::group::Point;
use super::json::{Json, Strict, strict};

/// One homomorphic question.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Question {
    /// The candidates, in the order of the choices.
    pub answers: Vec<String>,
    /// Whether choice 0 is the blank vote and the candidates start at choice 1.
    pub blank: bool,
    /// The fewest candidates of a ballot that is not blank.
    pub min: u32,
    /// The most candidates.
    pub max: u32,
    /// The words of the question.
    pub question: String,
}

impl Question {
    /// How many ciphertexts an answer has.
    pub fn choices(&self) -> usize {
        self.answers.len() + self.candidates_from()
    }

    /// The index of the first candidate's choice: 1 after a blank choice, else 0.
    pub fn candidates_from(&self) -> usize {
        usize::from(self.blank)
    }

    /// How many branches the overall proof has.
    pub(crate) fn overall_branches(&self) -> usize {
        (self.max - self.min) as usize + 1 + self.candidates_from()
    }

    fn is_possible(&self) -> bool {
        self.min <= self.max && self.max as usize <= self.answers.len() && self.max > 0
    }
}

/// How the outcome of a contest is counted from a round's sums.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// One list, up to k of n.
    List,
    /// Two columns, first and second place, joined by a third question.
    Columns,
    /// Agree or not, one question a row.
    Each,
    /// Several lists, each with its own blank choice.
    Panels,
}

/// The rules of ours that an election carries as `x_rules`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Rules {
    /// The meeting.
    pub meeting: Uuid,
    /// The contest's number in the meeting.
    pub contest: u32,
    /// The round's number in the contest.
    pub round: u32,
    /// How it is counted.
    pub method: Method,
    /// `[a, b, c]`: every choice of question c is the product of those of a and b; only with columns.
    pub product: Option<[u32; 3]>,
    /// How many places are to be filled.
    pub places: u32,
    /// The fewest ballots that may be opened.
    pub minimum: u32,
    /// The key with which the server signs receipts.
    pub receipt_key: Point,
    /// Credentials of the roll that nobody holds: one may replace a lost one. Sorted; usually none.
    pub spares: Vec<Point>,
}

strict! {
    /// A question as it is written.
    pub(super) struct QuestionText {
        answers: Vec<String>,
        blank: Option<bool>,
        min: u64,
        max: u64,
        question: String,
    }
}

/// A question as it is written, when it is of the kind this program uses.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub(super) struct HomomorphicText(QuestionText);

strict! {
    /// The rules as they are written.
    pub(super) struct RulesText {
        meeting: String,
        contest: u64,
        round: u64,
        method: String,
        product: Option<Vec<u64>>,
        places: u64,
        minimum: u64,
        receipt_key: String,
        spares: Option<Vec<String>>,
    }
}

impl Strict for HomomorphicText {
    fn read(json: &Json) -> Result<Self, Flaw> {
        if json.field("type").is_some() {
            return Err(Flaw::UnsupportedQuestion);
        }
        QuestionText::read(json).map(Self)
    }
}

impl From<&Question> for HomomorphicText {
    fn from(question: &Question) -> Self {
        Self(QuestionText {
            answers: question.answers.clone(),
            blank: Some(question.blank),
            min: question.min.into(),
            max: question.max.into(),
            question: question.question.clone(),
        })
    }
}

impl TryFrom<HomomorphicText> for Question {
    type Error = Flaw;

    fn try_from(HomomorphicText(text): HomomorphicText) -> Result<Self, Flaw> {
        let bound = |value: u64| u32::try_from(value).map_err(|_| Flaw::BadQuestion);
        let question = Self {
            answers: text.answers,
            blank: text.blank.unwrap_or(false),
            min: bound(text.min)?,
            max: bound(text.max)?,
            question: text.question,
        };
        if question.is_possible() {
            Ok(question)
        } else {
            Err(Flaw::BadQuestion)
        }
    }
}

impl From<&Rules> for RulesText {
    fn from(rules: &Rules) -> Self {
        Self {
            meeting: rules.meeting.hyphenated().to_string(),
            contest: rules.contest.into(),
            round: rules.round.into(),
            method: rules.method.word().to_owned(),
            product: rules.product.map(|places| places.map(u64::from).to_vec()),
            places: rules.places.into(),
            minimum: rules.minimum.into(),
            receipt_key: rules.receipt_key.to_string(),
            spares: (!rules.spares.is_empty())
                .then(|| rules.spares.iter().map(Point::to_string).collect()),
        }
    }
}

impl RulesText {
    /// Checks the rules by themselves and against the questions.
    ///
    /// # Errors
    /// The flaws of a point for the receipt key and each spare, then [`Flaw::BadRules`].
    pub(super) fn fit(self, questions: &[Question]) -> Result<Rules, Flaw> {
        let receipt_key = Point::parse(&self.receipt_key)?;
        let texts = self.spares.iter().flatten();
        let spares: Vec<Point> = texts
            .map(|text| Point::parse(text))
            .collect::<Result<_, _>>()?;
        let sorted = spares.is_sorted_by(|a, b| a < b);
        if !sorted || (self.spares.is_some() && spares.is_empty()) {
            return Err(Flaw::BadRules);
        }
        self.rules(receipt_key, spares)
            .filter(|rules| rules.fits(questions))
            .ok_or(Flaw::BadRules)
    }

    fn rules(self, receipt_key: Point, spares: Vec<Point>) -> Option<Rules> {
        let meeting = Uuid::parse_str(&self.meeting).ok()?;
        let number = |value: u64| u32::try_from(value).ok();
        let product = match self.product.as_deref() {
            None => None,
            Some([first, second, joined]) => {
                Some([number(*first)?, number(*second)?, number(*joined)?])
            }
            Some(_) => return None,
        };
        (meeting.hyphenated().to_string() == self.meeting).then_some(Rules {
            meeting,
            contest: number(self.contest)?,
            round: number(self.round)?,
            method: Method::of_word(&self.method)?,
            product,
            places: number(self.places)?,
            minimum: number(self.minimum)?,
            receipt_key,
            spares,
        })
    }
}

impl Rules {
    fn fits(&self, questions: &[Question]) -> bool {
        let Some(places) = self.product else {
            return self.method != Method::Columns;
        };
        let [first, second, joined] = places.map(|place| questions.get(place as usize));
        let (Some(first), Some(second), Some(joined)) = (first, second, joined) else {
            return false;
        };
        let [a, b, c] = places;
        self.method == Method::Columns
            && a != b
            && a != c
            && b != c
            && first.answers.len() == second.answers.len()
            && first.answers.len() == joined.answers.len()
    }
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 4] = [Self::List, Self::Columns, Self::Each, Self::Panels];

    /// The word in the rules.
    pub fn word(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Columns => "columns",
            Self::Each => "each",
            Self::Panels => "panels",
        }
    }

    fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.word() == word)
    }
}
