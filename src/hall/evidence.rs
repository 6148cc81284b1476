//! What the hall lays beside an act before it is decided on, and what is written beside its entry.

use crate::election::archive::{self, ClosedArchive};
use crate::election::{
    AcceptedBallot, Election, ElectionResult, Flaw, PartialDecryption, Roll, Trustees,
};
use crate::meeting::{Given, Round};
use crate::store;

use super::VerifiedShare;

/// Evidence for an act, with the files that its entry brings.
pub(super) struct Evidence {
    /// For the rules.
    pub(super) given: Given,
    /// For the disk, in the same transaction as the entry.
    pub(super) files: Vec<store::Beside>,
}

impl Evidence {
    /// Evidence that brings no file.
    pub(super) fn of(given: Given) -> Self {
        Self {
            given,
            files: Vec::new(),
        }
    }

    /// What is in the box that an act closes.
    pub(super) fn of_closing<'a>(
        round: &Round,
        ballots: impl Iterator<Item = &'a AcceptedBallot>,
        timestamp: i64,
    ) -> Result<(Self, ClosedArchive), Flaw> {
        let (ballots, archive) = closed(round, ballots, timestamp)?;
        let given = Given::Box {
            ballots,
            archive: archive.digest,
        };
        let file = store::Beside::Archive {
            round: round.id.clone(),
            bytes: archive.bytes.clone(),
        };
        Ok((
            Self {
                given,
                files: vec![file],
            },
            archive,
        ))
    }

    /// A share on its own.
    pub(super) fn of_share(share: &VerifiedShare) -> Self {
        Self {
            given: Given::Nothing,
            files: vec![stored(share)],
        }
    }

    /// The last share, with what all of them open.
    pub(super) fn of_last_share(
        share: &VerifiedShare,
        election: &Election,
        (closed, ballots): (ClosedArchive, usize),
        shares: &[PartialDecryption],
    ) -> Result<Self, Flaw> {
        let result = ElectionResult::combine(election, &closed.tally, ballots, shares)?;
        let archive = closed.finished(shares, &result);
        let given = Given::Opened {
            sums: result.counts().to_vec(),
            result: result.digest(),
            archive: archive.digest,
        };
        let file = store::Beside::Archive {
            round: share.round.clone(),
            bytes: archive.bytes.clone(),
        };
        Ok(Self {
            given,
            files: vec![stored(share), file],
        })
    }
}

/// The archive of a closed round with these ballots; the same ballots and time give the same bytes.
pub(super) fn closed<'a>(
    round: &Round,
    ballots: impl Iterator<Item = &'a AcceptedBallot>,
    timestamp: i64,
) -> Result<(u32, ClosedArchive), Flaw> {
    let election = Election::parse(&round.files.election)?;
    let trustees = Trustees::parse(&round.files.trustees)?;
    let roll = Roll::parse(&round.files.roll)?;
    let ballots: Vec<AcceptedBallot> = ballots.cloned().collect();
    let archive = archive::closed(&election, &trustees, &roll, timestamp, &ballots);
    Ok((u32::try_from(ballots.len()).unwrap_or(u32::MAX), archive))
}

fn stored(share: &VerifiedShare) -> store::Beside {
    store::Beside::Share {
        round: share.round.clone(),
        slot: share.slot,
        share: share.share.raw().to_owned(),
        blame: share.blame.raw().to_owned(),
    }
}
