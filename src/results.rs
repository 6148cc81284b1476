//! What the meeting decided, with every figure: the content of `results.json`, `results.csv` and the page for people.
//!
//! Made from the log and the number of device statements alone, so that a verification makes the same again. Nobody's name
//! stands beside a ballot: who attends and what is counted are separate parts.

mod contest;
mod medium;
mod room;

use std::collections::BTreeMap;

use serde::Serialize;
use uuid::Uuid;

use crate::election::{Digest, RoundId};
use crate::meeting::{Meeting, Particulars, Statement, StatementKind, Timestamp, Wording};
use crate::proceedings::Proceedings;

pub(crate) use contest::{
    Chosen, ContestResult, End, PanelResult, RoundResult, Tied, Votes, Withdrawal,
};
pub(crate) use medium::Medium;
pub(crate) use room::{
    AttendeeResult, CorrectionResult, MotionResult, OfficerResult, Room, SeatResult, UnitResult,
};

/// How many devices vouch for each round.
pub(crate) type Vouchers = BTreeMap<RoundId, Vouched>;

/// How many devices vouch for one round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Vouched {
    /// They found their ballot in the box at closing.
    pub(crate) in_box: u32,
    /// They verified the whole archive and found the same result.
    pub(crate) recounted: u32,
    /// The hash of the archive's last event, for the papers: only the archive has it.
    #[serde(skip)]
    pub(crate) last_event: Option<Digest>,
}

/// The results of a meeting, sealed or not yet.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Results {
    /// The form of this document.
    pub(crate) format: &'static str,
    /// The program that made it: another version may set the same words otherwise.
    pub(crate) program: &'static str,
    /// The meeting.
    pub(crate) meeting: Uuid,
    /// The log head at sealing: the meeting's digest; none before.
    pub(crate) digest: Option<Digest>,
    /// When it was sealed.
    pub(crate) sealed_at: Option<Timestamp>,
    /// Whether all this was only tried out.
    pub(crate) rehearsal: bool,
    /// Title, cluster, year, place.
    pub(crate) particulars: Particulars,
    /// Legal bases, addressees, flags, deadlines.
    pub(crate) wording: Wording,
    /// The preset that the meeting started from.
    pub(crate) preset: Option<String>,
    /// Who was there, what was adopted, and what hands decided.
    #[serde(flatten)]
    pub(crate) room: Room,
    /// The contests of the agenda.
    pub(crate) contests: Vec<ContestResult>,
}

impl Vouched {
    /// Counts a round's statements, beside how its archive ends.
    pub(crate) fn of(statements: &[Statement], last_event: Option<Digest>) -> Self {
        Self {
            last_event,
            ..Self::count(statements)
        }
    }

    fn count(statements: &[Statement]) -> Self {
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
            last_event: None,
        }
    }
}

impl Results {
    /// The results of a meeting as far as it has come.
    pub(crate) fn of(proceedings: &Proceedings, vouchers: &Vouchers) -> Self {
        let (sealed_at, digest) = proceedings.sealed.clone().unzip();
        let meeting: &Meeting = proceedings.meeting();
        let contests = meeting.contests.iter();
        Self {
            format: FORMAT,
            program: PROGRAM,
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
        }
    }

    /// Every unit with its scores and where it stands, for programs.
    pub(crate) fn json_of_units(&self) -> String {
        #[derive(Serialize)]
        struct Written<'a> {
            format: &'static str,
            meeting: Uuid,
            rehearsal: bool,
            units: &'a [UnitResult],
        }
        let written = Written {
            format: "phieukin/units/v1",
            meeting: self.meeting,
            rehearsal: self.rehearsal,
            units: &self.room.units,
        };
        let mut text = serde_json::to_string_pretty(&written)
            .expect("units hold only texts, numbers and lists");
        text.push('\n');
        text
    }

    /// `results.json`.
    pub(crate) fn json(&self) -> String {
        let mut text =
            serde_json::to_string_pretty(self).expect("results hold only texts, numbers and lists");
        text.push('\n');
        text
    }
}

const FORMAT: &str = "phieukin/results/v3";

/// This program and its version.
pub(crate) const PROGRAM: &str = concat!("phieukin ", env!("CARGO_PKG_VERSION"));
