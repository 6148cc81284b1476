//! What the meeting decided, with every figure: the content of `results.json`, `results.csv` and the page for people.
//!
//! Made from the log and the number of device statements alone, so that a verification makes the same again. Nobody's name
//! stands beside a ballot: who attends and what is counted are separate parts.

mod contest;
mod room;

use std::collections::BTreeMap;

use serde::Serialize;
use uuid::Uuid;

use super::proceedings::Proceedings;
use crate::election::{Digest, RoundId};
use crate::meeting::{Meeting, Particulars, Statement, StatementKind, Timestamp, Wording};

pub(super) use contest::{Chosen, ContestResult, End, PanelResult, RoundResult, Tied, Votes};
pub(super) use room::{Room, SeatResult, UnitResult};

/// How many devices vouch for each round.
pub(super) type Vouchers = BTreeMap<RoundId, Vouched>;

/// How many devices vouch for one round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Vouched {
    /// They found their ballot in the box at closing.
    pub(super) in_box: u32,
    /// They verified the whole archive and found the same result.
    pub(super) recounted: u32,
}

/// The results of a sealed meeting.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Results {
    /// The form of this document.
    pub(super) format: &'static str,
    /// The meeting.
    pub(super) meeting: Uuid,
    /// The log head at sealing: the meeting's digest.
    pub(super) digest: Digest,
    /// When it was sealed.
    pub(super) sealed_at: Timestamp,
    /// Whether all this was only tried out.
    pub(super) rehearsal: bool,
    /// Title, cluster, year, place.
    pub(super) particulars: Particulars,
    /// Legal bases, addressees, flags, deadlines.
    pub(super) wording: Wording,
    /// The preset that the meeting started from.
    pub(super) preset: Option<String>,
    /// Who was there, what was adopted, and what hands decided.
    #[serde(flatten)]
    pub(super) room: Room,
    /// The contests of the agenda.
    pub(super) contests: Vec<ContestResult>,
}

impl Vouched {
    /// Counts a round's statements.
    pub(super) fn count(statements: &[Statement]) -> Self {
        let of = |kind| {
            let count = statements
                .iter()
                .filter(|statement| statement.kind == kind)
                .count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        Self {
            in_box: of(StatementKind::In),
            recounted: of(StatementKind::Recount),
        }
    }
}

impl Results {
    /// The results of a sealed meeting; none of one that is not sealed.
    pub(super) fn of(proceedings: &Proceedings, vouchers: &Vouchers) -> Option<Self> {
        let (sealed_at, digest) = proceedings.sealed.clone()?;
        let meeting: &Meeting = proceedings.meeting();
        let contests = meeting.contests.iter();
        Some(Self {
            format: FORMAT,
            meeting: meeting.id,
            digest,
            sealed_at,
            rehearsal: meeting.rehearsal,
            particulars: meeting.particulars.clone(),
            wording: meeting.wording.clone(),
            preset: meeting.preset.clone(),
            room: Room::of(proceedings),
            contests: contests
                .map(|contest| contest::contest_result(contest, proceedings, vouchers))
                .collect(),
        })
    }

    /// `results.json`.
    pub(super) fn json(&self) -> String {
        let mut text =
            serde_json::to_string_pretty(self).expect("results hold only texts, numbers and lists");
        text.push('\n');
        text
    }
}

const FORMAT: &str = "phieukin/results/v2";
