//! How the ballots of a round were cast, and what vouches for their count.

use serde::Serialize;

use super::Vouched;
use crate::election::{Digest, Fingerprint, RoundId};
use crate::meeting::{Meeting, PaperRound, Round};
use crate::proceedings::Proceedings;

/// How the ballots of a round were cast, and what vouches for their count.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "medium", rename_all = "snake_case")]
pub(crate) enum Medium {
    /// Sealed on phones.
    Electronic {
        /// The uuid of its election.
        id: RoundId,
        /// φ.
        fingerprint: Fingerprint,
        /// Its archive in the bundle; none when it never closed.
        file: Option<String>,
        /// SHA-256 of that file.
        archive: Option<Digest>,
        /// How many devices vouch for it.
        vouched: Vouched,
        /// Số phiếu đổi: lost tokens that a spare replaced.
        replaced: u32,
    },
    /// Phiếu giấy: marked and counted by hand.
    Paper {
        /// Why.
        reason: String,
        /// Số phiếu đổi: spoiled ballots exchanged before casting.
        exchanged: u32,
        /// The tellers who typed in the same count, each on a device of their own.
        counted_by: Vec<String>,
    },
}

pub(super) fn electronic(proceedings: &Proceedings, round: &Round, vouched: Vouched) -> Medium {
    let closed = proceedings.proceeding(&round.id).and_then(|proceeding| {
        let closed = proceeding.closed?;
        Some((proceeding.archive_name(), closed.archive))
    });
    let (file, at_closing) = closed.unzip();
    let counted = round.outcome().and(round.sums()).map(|sums| sums.archive);
    Medium::Electronic {
        id: round.id.clone(),
        fingerprint: round.files.fingerprint(),
        file,
        archive: counted.or(at_closing),
        vouched,
        replaced: round.replaced.len(),
    }
}

pub(super) fn on_paper(meeting: &Meeting, round: &PaperRound) -> Medium {
    let count = round.count().filter(|_| round.outcome().is_some());
    let agree = round
        .entries
        .iter()
        .filter(|(_, entry)| Some(*entry) == count);
    let named = agree.filter_map(|(slot, _)| meeting.committee.teller(*slot));
    Medium::Paper {
        reason: round.reason.clone(),
        exchanged: count.map_or(0, |count| count.exchanged),
        counted_by: named.map(|teller| teller.name.clone()).collect(),
    }
}
