//! The words of the official papers that belong to this meeting's people: letterheads, who signs as what, who receives.
//!
//! Only data: nothing decides on them, and the chair edits them until sealing. What is left empty is a dotted line on the
//! paper, or the ordinary words of such a paper where there are any.

use serde::{Deserialize, Serialize};

use super::act::Person;

/// What stands on the papers beside the meeting's own facts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PaperWords {
    /// The head of rules, lists, ballots and minutes; empty parts are the superior body and the cluster.
    pub cluster: Letterhead,
    /// The head of report and submission: the unit that leads the cluster (guidance C, end).
    pub leader: Letterhead,
    /// Địa danh beside the day.
    pub place: String,
    /// The meeting's secretaries; the first signs the minutes.
    pub secretaries: Vec<Person>,
    /// Who signs the minutes as chair.
    pub chair: Signatory,
    /// Who signs report and submission.
    pub reporter: Signatory,
    /// Đại diện chứng kiến at the count.
    pub witnesses: Vec<Person>,
    /// Nơi nhận of report and submission beside their addressees, an item each.
    pub recipients: Vec<String>,
    /// Where the sealed files are kept.
    pub kept_at: String,
}

/// A letterhead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Letterhead {
    /// Cơ quan chủ quản.
    pub superior: String,
    /// The body that issues the paper.
    pub body: String,
    /// What follows the kind of paper in its symbol: "BHXH" of "05/BC-BHXH".
    pub symbol: String,
}

/// Who signs, and as what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    /// "TM. CỤM THI ĐUA SỐ 5", "KT. GIÁM ĐỐC".
    pub authority: String,
    /// The office signed in.
    pub title: String,
    /// The person.
    pub name: String,
}
