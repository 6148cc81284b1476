//! What a voter ticks, and the markings that follow from it: the page's `markingsOf`, once more.

use super::Error;
use crate::election::{Election, Markings, Question};

/// The ticked answers of every question that a person answers, in the order of the ballot.
///
/// Nothing ticked is a blank vote where the question has one. The question that joins two columns is nobody's to answer:
/// it follows from the two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks(Vec<Vec<usize>>);

/// Where the boxes of a row stand.
const AGREE: usize = 0;
const DISAGREE: usize = 1;

impl Ticks {
    /// Nothing on any list.
    pub fn blank() -> Self {
        Self::default()
    }

    /// Names of one list, by position.
    pub fn list(picked: impl Into<Vec<usize>>) -> Self {
        Self(vec![picked.into()])
    }

    /// One name for the first place, one for the second.
    pub fn columns(first: Option<usize>, second: Option<usize>) -> Self {
        Self(vec![Vec::from_iter(first), Vec::from_iter(second)])
    }

    /// Đồng ý (`true`), Không đồng ý, or neither for every name.
    pub fn rows(answers: impl IntoIterator<Item = Option<bool>>) -> Self {
        let row = |answer: Option<bool>| {
            let boxed = answer.map(|agrees| if agrees { AGREE } else { DISAGREE });
            Vec::from_iter(boxed)
        };
        Self(answers.into_iter().map(row).collect())
    }

    /// These, and below them those of the ballot's next list.
    #[must_use]
    pub fn and(mut self, next: Self) -> Self {
        self.0.extend(next.0);
        self
    }

    /// The markings of a ballot of this election.
    ///
    /// # Errors
    /// [`Error::Fault`] when there are ticks for more questions than the ballot asks.
    pub(super) fn markings(&self, election: &Election) -> Result<Markings, Error> {
        let questions = election.questions();
        let product = election.rules().and_then(|rules| rules.product);
        let product = product.map(|places| places.map(|place| place as usize));
        let answered: Vec<usize> = (0..questions.len())
            .filter(|at| product.is_none_or(|[_, _, joined]| joined != *at))
            .collect();
        if self.0.len() > answered.len() {
            return Err(Error::Fault("there are ticks for no question"));
        }
        let own = |question: usize| {
            let at = answered.iter().position(|other| *other == question);
            at.and_then(|at| self.0.get(at))
                .map_or(&[][..], Vec::as_slice)
        };
        let marked = questions
            .iter()
            .enumerate()
            .map(|(at, question)| match product {
                Some([first, second, joined]) if joined == at => {
                    marking(question, &[own(first), own(second)].concat())
                }
                _ => marking(question, own(at)),
            });
        Ok(marked.collect())
    }
}

impl<P: Into<Vec<usize>>> From<P> for Ticks {
    fn from(picked: P) -> Self {
        Self::list(picked)
    }
}

fn marking(question: &Question, ticked: &[usize]) -> Vec<u32> {
    let blank = question.blank.then_some(u32::from(ticked.is_empty()));
    let times = |answer| ticked.iter().map(move |at| u32::from(*at == answer)).sum();
    let answers = (0..question.answers.len()).map(times);
    blank.into_iter().chain(answers).collect()
}
