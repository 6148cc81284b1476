//! The boxes of a meeting that wakes up: each ballot in them is checked as far as the log does not vouch for it.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::thread;

use crate::election::{AcceptedBallot, Archive, Flaw, Point, Roll, Tracker};
use crate::hall::voting::VotingRound;
use crate::meeting::{BallotBox, Round};

/// The box of a published round: who has a ballot in it, and its tracker. None when its ballots are not, byte for byte, those of
/// the archive.
///
/// The archive's digest stands in the log: these are the ballots that were verified before they were written, that every
/// teller has verified before giving a share, and that everybody can verify again. No proof of them is looked at here.
pub(super) fn published(
    roll: &Roll,
    raws: &[String],
    archive: &[u8],
) -> Result<Option<BallotBox>, Flaw> {
    if Archive::ballots_of(archive)? != *raws {
        return Ok(None);
    }
    let known: BTreeMap<String, Point> = roll
        .credentials()
        .map(|credential| (credential.to_string(), *credential))
        .collect();
    let mut held = BallotBox::default();
    for raw in raws {
        let named = AcceptedBallot::credential_in(raw).and_then(|text| known.get(&text));
        let credential = named.ok_or(Flaw::UnknownCredential)?;
        if !held.note(*credential, Tracker::of(raw)) {
            return Err(Flaw::DuplicateBallot);
        }
    }
    Ok(Some(held))
}

/// The box of any other round: every ballot is verified, on all threads that the machine has, since a hall may be waiting.
pub(super) fn verified(
    round: &Round,
    parsed: &VotingRound,
    raws: &[String],
) -> Result<BallotBox, String> {
    let mut held = BallotBox::default();
    for ballot in verify(parsed, raws).map_err(|flaw| flaw.to_string())? {
        round
            .admit(ballot.credential())
            .map_err(|flaw| flaw.to_string())?;
        held.admit(&ballot).map_err(|refusal| refusal.to_string())?;
        held.put(ballot);
    }
    Ok(held)
}

fn verify(parsed: &VotingRound, raws: &[String]) -> Result<Vec<AcceptedBallot>, Flaw> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let part = raws.len().div_ceil(threads).max(1);
    let verify = |raw: &String| AcceptedBallot::verify(&parsed.election, &parsed.roll, raw);
    thread::scope(|scope| {
        let parts: Vec<_> = raws
            .chunks(part)
            .map(|part| scope.spawn(move || part.iter().map(verify).collect::<Result<Vec<_>, _>>()))
            .collect();
        let mut ballots = Vec::with_capacity(raws.len());
        for part in parts {
            ballots.extend(part.join().expect("verifying a ballot ends in an answer")?);
        }
        Ok(ballots)
    })
}
