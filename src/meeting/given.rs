//! What the hall lays beside an act: evidence that the act itself must not or cannot carry.

use super::event::Event;
use crate::election::{Digest, Election, Point, Replacement, RoundId};

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
        /// Those of them that are spares, sorted.
        spares: Vec<Point>,
    },
    /// For replacing a lost token: credentials without a ballot, whose seat the link file knows.
    Replaced {
        /// Which one by which.
        replacement: Replacement,
        /// The desk's act came from the server's own machine.
        on_server: bool,
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
        let noted = |event: &Event| matches!(event, Event::DeskOnServer { .. });
        let noted = events.iter().any(noted);
        events
            .iter()
            .find_map(|event| Self::in_event(event, noted))
            .unwrap_or(Self::Nothing)
    }

    /// Whether a desk's act came from the server's own machine.
    pub(super) fn is_from_server(&self) -> bool {
        matches!(
            self,
            Self::OnServer
                | Self::Replaced {
                    on_server: true,
                    ..
                }
        )
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only six events come from evidence"
    )]
    fn in_event(event: &Event, on_server: bool) -> Option<Self> {
        match event {
            Event::MeetingSealed { statements } => Some(Self::Statements(*statements)),
            Event::DeskOnServer { .. } => Some(Self::OnServer),
            Event::RollSealed {
                round,
                election,
                roll,
                ..
            } => Some(Self::Roll {
                round: round.clone(),
                credentials: serde_json::from_str(roll).ok()?,
                spares: spares_of(election),
            }),
            Event::CredentialReplaced { lost, spare, .. } => Some(Self::Replaced {
                replacement: Replacement {
                    lost: *lost,
                    spare: *spare,
                },
                on_server,
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

/// The spares that an election lists; one that cannot be read lists none, and is not what the rules make of it.
fn spares_of(election: &str) -> Vec<Point> {
    let election = Election::parse(election);
    let rules = election.as_ref().ok().and_then(Election::rules);
    rules.map_or_else(Vec::new, |rules| rules.spares.clone())
}
