//! The sums of one list as its form gives them, and the figures that they make.

use super::count::Turnout;
use super::figures::{Figures, Imbalance};
use super::outcome::{Ranked, Verdict};
use super::terms::{Form, PanelTerms};
use crate::meeting::UnitId;

/// The sums of one list, as many as it has candidates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tally {
    List { blank: u32, votes: Vec<u32> },
    Columns { blank: u32, marks: Vec<Marks> },
    Each { rows: Vec<Row> },
}

/// The marks of one candidate in the two columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marks {
    pub first: u32,
    pub second: u32,
}

/// The boxes of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub neither: u32,
    pub agree: u32,
    pub against: u32,
}

impl Tally {
    /// Reads the sums list by list; none when they are not those of the questions.
    pub(super) fn read(panels: &[PanelTerms], sums: &[Vec<u32>]) -> Option<Vec<Self>> {
        let mut questions = sums.iter().map(Vec::as_slice);
        let tallies: Option<Vec<Self>> = panels
            .iter()
            .map(|panel| Self::read_panel(panel, &mut questions))
            .collect();
        tallies.filter(|_| questions.next().is_none())
    }

    fn read_panel<'a>(
        panel: &PanelTerms,
        questions: &mut impl Iterator<Item = &'a [u32]>,
    ) -> Option<Self> {
        let candidates = panel.candidates.len();
        match panel.form {
            Form::List => {
                let (blank, votes) = questions.next()?.split_first()?;
                (votes.len() == candidates).then(|| Self::List {
                    blank: *blank,
                    votes: votes.to_vec(),
                })
            }
            Form::Columns => {
                let (first, second) = (questions.next()?, questions.next()?);
                let (blank, joined) = questions.next()?.split_first()?;
                let marks = join(first, second, joined)?;
                (marks.len() == candidates).then_some(Self::Columns {
                    blank: *blank,
                    marks,
                })
            }
            Form::Each => {
                let rows: Option<Vec<Row>> = questions.take(candidates).map(row).collect();
                rows.filter(|rows| rows.len() == candidates)
                    .map(|rows| Self::Each { rows })
            }
        }
    }

    /// The figures of the minutes.
    ///
    /// A ballot that marks nobody is not valid. With several rows of Đồng ý / Không đồng ý it stays valid and only the
    /// rows left empty are not counted; with one row there is nothing else on it.
    /// On paper `spoiled` ballots are invalid for other reasons; electronically there are none.
    pub(super) fn figures(&self, turnout: &Turnout, spoiled: u32) -> Figures {
        let blank = match self {
            Self::List { blank, .. } | Self::Columns { blank, .. } => *blank,
            Self::Each { rows } => match rows.as_slice() {
                [only] => only.neither,
                _ => 0,
            },
        };
        let invalid = blank.saturating_add(spoiled);
        Figures {
            convened: turnout.convened,
            present: turnout.present,
            issued: turnout.issued,
            returned: turnout.returned,
            valid: turnout.returned.saturating_sub(invalid),
            invalid,
            blank,
        }
    }

    /// Checks the figures, and the votes against them.
    ///
    /// # Errors
    /// The first [`Imbalance`], in the order of the minutes.
    pub(super) fn check(&self, figures: &Figures, max_picks: u32) -> Result<(), Imbalance> {
        match self {
            Self::List { votes, .. } => figures.check(votes, max_picks),
            Self::Columns { marks, .. } => {
                let column = |of: fn(&Marks) -> u32| marks.iter().map(of).collect::<Vec<_>>();
                figures.check(&column(|unit| unit.first), max_picks)?;
                figures.check(&column(|unit| unit.second), max_picks)?;
                let both = column(|unit| unit.first.saturating_add(unit.second));
                figures.check(&both, max_picks.saturating_mul(2))
            }
            Self::Each { rows } => {
                figures.check(&[], 0)?;
                rows.iter().try_for_each(|row| row.check(figures))
            }
        }
    }

    /// Checks that every valid ballot marks somebody: electronically its proofs say so, on paper only the sums do.
    ///
    /// # Errors
    /// [`Imbalance::VotesBelowValid`].
    pub(super) fn check_marked(&self, figures: &Figures) -> Result<(), Imbalance> {
        let marks: u64 = match self {
            Self::List { votes, .. } => votes.iter().copied().map(u64::from).sum(),
            Self::Columns { marks, .. } => marks
                .iter()
                .map(|unit| u64::from(unit.first) + u64::from(unit.second))
                .sum(),
            Self::Each { .. } => return Ok(()),
        };
        if marks < u64::from(figures.valid) {
            return Err(Imbalance::VotesBelowValid);
        }
        Ok(())
    }

    /// A line for each candidate, in the order of the ballot, not judged yet.
    pub(super) fn lines(&self, candidates: &[UnitId]) -> Vec<Ranked> {
        let line = |(unit, votes, second, against): (&UnitId, u32, _, _)| Ranked {
            unit: *unit,
            votes,
            second,
            against,
            verdict: Verdict::Outvoted,
        };
        let units = candidates.iter();
        match self {
            Self::List { votes, .. } => units
                .zip(votes)
                .map(|(unit, votes)| line((unit, *votes, None, None)))
                .collect(),
            Self::Columns { marks, .. } => units
                .zip(marks)
                .map(|(unit, marks)| line((unit, marks.first, Some(marks.second), None)))
                .collect(),
            Self::Each { rows } => units
                .zip(rows)
                .map(|(unit, row)| line((unit, row.agree, None, Some(row.against))))
                .collect(),
        }
    }
}

impl Row {
    /// Every ballot returned marks one box of the row, or neither, or is spoiled.
    fn check(self, figures: &Figures) -> Result<(), Imbalance> {
        let spoiled = figures.invalid - figures.blank;
        let boxes = [self.neither, self.agree, self.against, spoiled];
        let marked: u64 = boxes.into_iter().map(u64::from).sum();
        if marked == u64::from(figures.returned) {
            Ok(())
        } else {
            Err(Imbalance::ValidAndInvalid)
        }
    }
}

fn row(question: &[u32]) -> Option<Row> {
    match question {
        [neither, agree, against] => Some(Row {
            neither: *neither,
            agree: *agree,
            against: *against,
        }),
        _ => None,
    }
}

/// The two columns, if the third question is their sum.
fn join(first: &[u32], second: &[u32], joined: &[u32]) -> Option<Vec<Marks>> {
    if first.len() != second.len() || first.len() != joined.len() {
        return None;
    }
    let columns = first.iter().zip(second).zip(joined);
    columns
        .map(|((first, second), both)| {
            (first.checked_add(*second) == Some(*both)).then_some(Marks {
                first: *first,
                second: *second,
            })
        })
        .collect()
}
