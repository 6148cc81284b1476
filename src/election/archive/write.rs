//! Writing an archive: at closing up to the encrypted tally, later the shares and the result.
//!
//! Promises: ballots are sorted by tracker and every record has the same time, so the file tells neither
//! the order nor the time of ballots.

use super::super::ballot::AcceptedBallot;
use super::super::id::Digest;
use super::super::json;
use super::super::parameters::{Election, VERSION};
use super::super::roll::Roll;
use super::super::tally::{ElectionResult, EncryptedTally, PartialDecryption};
use super::super::trustee::Trustees;
use super::event::{Chain, Kind, OwnedText, SetupText, SizedText};
use super::record;

/// An archive up to and including the encrypted tally.
#[derive(Clone, Debug)]
pub struct ClosedArchive {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its digest.
    pub digest: Digest,
    /// The hash of its last event.
    pub last_event: Digest,
    /// The encrypted tally in it.
    pub tally: EncryptedTally,
    timestamp: u64,
    chain: Chain,
}

/// An archive with its shares and its result.
#[derive(Clone, Debug)]
pub struct FinishedArchive {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its digest.
    pub digest: Digest,
    /// The hash of its last event.
    pub last_event: Digest,
}

/// Writes the archive of a round at its closing; `timestamp` is in seconds since 1970, and one before
/// that counts as 0.
pub fn closed(
    election: &Election,
    trustees: &Trustees,
    roll: &Roll,
    timestamp: i64,
    ballots: &[AcceptedBallot],
) -> ClosedArchive {
    let mut writer = Writer::start(u64::try_from(timestamp).unwrap_or(0));
    writer.setup(election, trustees, roll);
    let mut sorted: Vec<&AcceptedBallot> = ballots.iter().collect();
    sorted.sort_by_key(|ballot| ballot.tracker());
    for ballot in &sorted {
        let payload = writer.data(ballot.raw());
        writer.event(Kind::Ballot, Some(payload));
    }
    writer.event(Kind::EndBallots, None);
    let tally = EncryptedTally::of(election, sorted);
    let count = ballots.len() as u64;
    let encrypted_tally = writer.data(tally.raw()).to_string();
    let sized = SizedText {
        num_tallied: count,
        total_weight: count,
        encrypted_tally,
    };
    let payload = writer.data(&json::write(&sized));
    let last_event = writer.event(Kind::EncryptedTally, Some(payload));
    ClosedArchive {
        digest: Digest::of(&writer.bytes),
        bytes: writer.bytes,
        last_event,
        tally,
        timestamp: writer.timestamp,
        chain: writer.chain,
    }
}

impl ClosedArchive {
    /// Adds the shares of all trustees, owner 1 first, and the result.
    pub fn finished(
        self,
        shares: &[PartialDecryption],
        result: &ElectionResult,
    ) -> FinishedArchive {
        let Self {
            bytes,
            timestamp,
            chain,
            ..
        } = self;
        let mut writer = Writer {
            bytes,
            timestamp,
            chain,
        };
        for (owner, share) in (1..).zip(shares) {
            let payload = writer.data(share.raw()).to_string();
            let payload = writer.data(&json::write(&OwnedText { owner, payload }));
            writer.event(Kind::PartialDecryption, Some(payload));
        }
        let payload = writer.data(result.raw());
        let last_event = writer.event(Kind::Result, Some(payload));
        FinishedArchive {
            digest: Digest::of(&writer.bytes),
            bytes: writer.bytes,
            last_event,
        }
    }
}

struct Writer {
    bytes: Vec<u8>,
    timestamp: u64,
    chain: Chain,
}

impl Writer {
    fn start(timestamp: u64) -> Self {
        let mut bytes = Vec::new();
        let body = format!("{{\"version\":{VERSION},\"timestamp\":\"{timestamp}\"}}");
        record::write(&mut bytes, "BELENIOS", timestamp, body.as_bytes());
        Self {
            bytes,
            timestamp,
            chain: Chain::default(),
        }
    }

    fn setup(&mut self, election: &Election, trustees: &Trustees, roll: &Roll) {
        let setup = SetupText {
            election: self.data(election.raw()).to_string(),
            trustees: self.data(trustees.raw()).to_string(),
            credentials: self.data(roll.raw()).to_string(),
        };
        let payload = self.data(&json::write(&setup));
        self.event(Kind::Setup, Some(payload));
    }

    fn data(&mut self, body: &str) -> Digest {
        self.append("data", body)
    }

    fn event(&mut self, kind: Kind, payload: Option<Digest>) -> Digest {
        let body = self.chain.next(kind, payload);
        let hash = self.append("event", &body);
        self.chain.push(kind, hash);
        hash
    }

    fn append(&mut self, extension: &str, body: &str) -> Digest {
        let hash = Digest::of(body.as_bytes());
        let name = format!("{hash}.{extension}.json");
        record::write(&mut self.bytes, &name, self.timestamp, body.as_bytes());
        hash
    }
}
