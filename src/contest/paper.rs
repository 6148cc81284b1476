//! A count of paper ballots (phiếu giấy), as a teller types it in, and where two such counts differ.
//!
//! Two tellers type the same count on two devices; only what both say alike goes on to [`super::reckon_paper`]. Every
//! number stands for ballots of the whole room: nobody's ballot stands alone anywhere.

use serde::{Deserialize, Serialize};

use super::figures::Imbalance;
use super::tally::{Marks, Row, Tally};
use super::terms::{Form, PanelTerms};
use crate::meeting::UnitId;

/// The count of one round's paper ballots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PaperCount {
    /// Phát ra: ballots handed out, one for each voter; an exchanged one counts once.
    pub issued: u32,
    /// Số phiếu đổi: spoiled ballots exchanged before casting.
    pub exchanged: u32,
    /// Thu về: ballots in the box.
    pub returned: u32,
    /// One for each list of the round.
    pub panels: Vec<PaperPanel>,
}

/// The count of one list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PaperPanel {
    /// Phiếu trắng: nobody is marked. With several rows of Đồng ý / Không đồng ý none is blank, only rows are left empty.
    pub blank: u32,
    /// Không hợp lệ for any other reason: too many marks, writing, a foreign sheet.
    pub spoiled: u32,
    /// One for each candidate, in the order of the ballot.
    pub rows: Vec<PaperRow>,
}

/// The marks of one candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PaperRow {
    /// Votes; marks for the first place with columns; Đồng ý with boxes.
    pub votes: u32,
    /// With columns: marks for the second place.
    pub second: Option<u32>,
    /// With boxes: Không đồng ý.
    pub against: Option<u32>,
}

/// A line of a paper count: what is named where two counts differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "line", rename_all = "snake_case")]
pub enum PaperLine {
    /// Phát ra.
    Issued,
    /// Số phiếu đổi.
    Exchanged,
    /// Thu về.
    Returned,
    /// Phiếu trắng of a list.
    Blank {
        /// Which list of the round, from 0.
        panel: u32,
    },
    /// Other invalid ballots of a list.
    Spoiled {
        /// Which list of the round, from 0.
        panel: u32,
    },
    /// The marks of a candidate.
    Row {
        /// Which list of the round, from 0.
        panel: u32,
        /// The candidate.
        unit: UnitId,
    },
}

impl PaperCount {
    /// The lines in which two counts of the same round differ, in the order of the form; none when they agree.
    pub fn differences(&self, other: &Self, panels: &[PanelTerms]) -> Vec<PaperLine> {
        let heads = [
            (self.issued != other.issued, PaperLine::Issued),
            (self.exchanged != other.exchanged, PaperLine::Exchanged),
            (self.returned != other.returned, PaperLine::Returned),
        ];
        let heads = heads.into_iter().filter(|(differs, _)| *differs);
        let counted = self.panels.iter().zip(&other.panels);
        let lists = (0..).zip(panels).zip(counted);
        heads
            .map(|(_, line)| line)
            .chain(lists.flat_map(|((panel, terms), (one, two))| one.differing(two, panel, terms)))
            .collect()
    }

    /// The tallies of the round's lists.
    ///
    /// # Errors
    /// [`Imbalance::Shape`] when the count is not one of these lists; else the first list that cannot have been counted so.
    pub(super) fn tallies(&self, panels: &[PanelTerms]) -> Result<Vec<(Tally, u32)>, Imbalance> {
        if self.panels.len() != panels.len() {
            return Err(Imbalance::Shape);
        }
        let lists = panels.iter().zip(&self.panels);
        lists
            .map(|(terms, panel)| Ok((panel.tally(terms, self.returned)?, panel.spoiled)))
            .collect()
    }
}

impl PaperPanel {
    fn differing(
        &self,
        other: &Self,
        panel: u32,
        terms: &PanelTerms,
    ) -> impl Iterator<Item = PaperLine> {
        let heads = [
            (self.blank != other.blank, PaperLine::Blank { panel }),
            (self.spoiled != other.spoiled, PaperLine::Spoiled { panel }),
        ];
        let rows = self.rows.iter().zip(&other.rows).zip(&terms.candidates);
        let rows: Vec<(bool, PaperLine)> = rows
            .map(|((one, two), unit)| (one != two, PaperLine::Row { panel, unit: *unit }))
            .collect();
        let lines = heads.into_iter().chain(rows);
        lines.filter(|(differs, _)| *differs).map(|(_, line)| line)
    }

    fn tally(&self, terms: &PanelTerms, returned: u32) -> Result<Tally, Imbalance> {
        if self.rows.len() != terms.candidates.len() {
            return Err(Imbalance::Shape);
        }
        match terms.form {
            Form::List => self.list(),
            Form::Columns => self.columns(),
            Form::Each => self.each(returned),
        }
    }

    fn list(&self) -> Result<Tally, Imbalance> {
        let votes = self.rows.iter().map(|row| match row {
            PaperRow {
                votes,
                second: None,
                against: None,
            } => Ok(*votes),
            PaperRow { .. } => Err(Imbalance::Shape),
        });
        Ok(Tally::List {
            blank: self.blank,
            votes: votes.collect::<Result<_, _>>()?,
        })
    }

    fn columns(&self) -> Result<Tally, Imbalance> {
        let marks = self.rows.iter().map(|row| match row {
            PaperRow {
                votes,
                second: Some(second),
                against: None,
            } => Ok(Marks {
                first: *votes,
                second: *second,
            }),
            PaperRow { .. } => Err(Imbalance::Shape),
        });
        Ok(Tally::Columns {
            blank: self.blank,
            marks: marks.collect::<Result<_, _>>()?,
        })
    }

    /// What is neither for nor against a name is a row left empty; with one name alone that is the blank ballot.
    fn each(&self, returned: u32) -> Result<Tally, Imbalance> {
        let valid = returned
            .checked_sub(self.spoiled)
            .ok_or(Imbalance::ValidAndInvalid)?;
        let rows = self.rows.iter().map(|row| match row {
            PaperRow {
                votes,
                second: None,
                against: Some(against),
            } => {
                let marked = votes.checked_add(*against);
                let neither = marked.and_then(|marked| valid.checked_sub(marked));
                Ok(Row {
                    neither: neither.ok_or(Imbalance::VotesAboveValid)?,
                    agree: *votes,
                    against: *against,
                })
            }
            PaperRow { .. } => Err(Imbalance::Shape),
        });
        let rows: Vec<Row> = rows.collect::<Result<_, _>>()?;
        let blank = match rows.as_slice() {
            [only] => only.neither,
            _ => 0,
        };
        if blank == self.blank {
            Ok(Tally::Each { rows })
        } else {
            Err(Imbalance::ValidAndInvalid)
        }
    }
}
