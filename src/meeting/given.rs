//! What the hall lays beside an act: evidence that the act itself must not or cannot carry.

use super::event::Event;
use crate::election::{Digest, Point, RoundId};

/// Evidence for one act.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// The act speaks for itself.
    Nothing,
    /// For a desk's act: it came from the server's own machine.
    OnServer,
    /// For sealing a roll: a fresh election uuid and the credentials of all live tokens.
    Roll {
        /// Random.
        round: RoundId,
        /// Sorted; which seat holds which is not said.
        credentials: Vec<Point>,
    },
    /// For sealing the meeting: what its devices' statements hash to.
    Statements(Digest),
    /// For closing a round: what is in the box.
    Box {
        /// How many ballots.
        ballots: u32,
        /// SHA-256 of the archive up to the encrypted tally.
        archive: Digest,
    },
    /// For a teller's last missing share: what all shares open.
    Opened {
        /// The sums, a list a question.
        sums: Vec<Vec<u32>>,
        /// SHA-256 of the result's JSON.
        result: Digest,
        /// SHA-256 of the whole archive.
        archive: Digest,
    },
}

impl Given {
    /// The evidence that lies in the events an act caused: what a replay lays beside the act again.
    pub fn behind(events: &[Event]) -> Self {
        events
            .iter()
            .find_map(Self::in_event)
            .unwrap_or(Self::Nothing)
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only five events come from evidence"
    )]
    fn in_event(event: &Event) -> Option<Self> {
        match event {
            Event::MeetingSealed { statements } => Some(Self::Statements(*statements)),
            Event::DeskOnServer { .. } => Some(Self::OnServer),
            Event::RollSealed { round, roll, .. } => Some(Self::Roll {
                round: round.clone(),
                credentials: serde_json::from_str(roll).ok()?,
            }),
            Event::RoundClosed {
                ballots, archive, ..
            } => Some(Self::Box {
                ballots: *ballots,
                archive: *archive,
            }),
            Event::RoundCounted {
                sums,
                result,
                archive,
                ..
            } => Some(Self::Opened {
                sums: sums.clone(),
                result: *result,
                archive: *archive,
            }),
            _ => None,
        }
    }
}
