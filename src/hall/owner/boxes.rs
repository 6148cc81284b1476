//! The boxes of a meeting that wakes up: each ballot in them is checked as far as the log does not vouch for it.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::thread;

use crate::election::{AcceptedBallot, Archive, Flaw, Point, Roll, Tracker};
use crate::hall::voting::VotingRound;
use crate::meeting::{BallotBox, Round};

/// The credentials of a roll by how they are written, to find them without reading an element again.
pub(super) fn by_text(roll: &Roll) -> BTreeMap<String, Point> {
    let credentials = roll.credentials();
    credentials
        .map(|credential| (credential.to_string(), *credential))
        .collect()
}

/// The box of a published round: who has a ballot in it, and its tracker. None when its ballots are not, byte for byte, those of
/// the archive.
///
/// The archive's digest stands in the log: these are the ballots that were verified before they were written, that every
/// teller has verified before giving a share, and that everybody can verify again. No proof of them is looked at here.
pub(super) fn published(
    known: &BTreeMap<String, Point>,
    raws: &[String],
    archive: &[u8],
) -> Result<Option<BallotBox>, Flaw> {
    if Archive::ballots_of(archive)? != *raws {
        return Ok(None);
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::tests::meeting::whole;

    #[test]
    fn a_published_box_holds_the_ballots_of_its_archive_and_no_other() {
        let staged = whole(false);
        let bytes = staged.material.rounds[0].archive.clone().unwrap();
        let archive = Archive::read(&bytes).unwrap();
        let (raws, known) = (archive.ballots(), by_text(archive.roll()));

        let held = published(&known, raws, &bytes).unwrap().unwrap();
        for ballot in archive.accepted_ballots().unwrap() {
            let tracker = ballot.tracker();
            assert_eq!(held.tracker_of(ballot.credential()), Some(tracker));
            assert!(held.has(&tracker));
        }
        assert_eq!(held.len() as usize, raws.len());
        assert_eq!(held.ballots().count(), 0);

        let fewer = &raws[1..];
        let mut more = raws.to_vec();
        more.push(raws[0].clone());
        let mut other = raws.to_vec();
        other[0] = other[0].replacen('1', "2", 1);
        for foreign in [fewer, &more, &other] {
            assert!(published(&known, foreign, &bytes).unwrap().is_none());
        }
    }
}
