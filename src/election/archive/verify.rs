//! Verifying an archive: everything it says is recomputed.

use std::collections::{BTreeMap, BTreeSet};

use super::super::ballot::AcceptedBallot;
use super::super::crew::Crew;
use super::super::flaw::Flaw;
use super::super::group::Point;
use super::super::id::Digest;
use super::super::tally::{ElectionResult, EncryptedTally, PartialDecryption, Product};
use super::ballots::Ballots;
use super::{Archive, Frame, count};

/// How far a round had come when its archive was written.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Stage {
    /// Set up, no ballot yet.
    Setup,
    /// Ballots, and more may come.
    Voting,
    /// No more ballots.
    Closed,
    /// Opened, with a result.
    Finished,
}

/// What a sound archive says.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// How far it goes.
    pub stage: Stage,
    /// How many ballots it holds.
    pub ballots: usize,
    /// Whose they are, in event order.
    pub credentials: Vec<Point>,
    /// How many of them were cast with a spare of the rules: only a log can tell whether it was activated.
    pub by_spares: usize,
    /// How many trustees have given their share.
    pub shares: usize,
    /// The result, recomputed.
    pub result: Option<ElectionResult>,
    /// The digest of the file.
    pub digest: Digest,
    /// The hash of the last event.
    pub last_event: Digest,
}

/// Checks everything.
///
/// # Errors
/// See [`super`], steps 9 to 14.
pub(super) fn verify<B: Ballots>(whole: &Archive<B>, crew: &dyn Crew) -> Result<Verdict, Flaw> {
    let archive = &whole.frame;
    archive.trustees.verify(archive.election.public_key())?;
    archive.election.check_spares(&archive.roll)?;
    let counted = count::count(whole, crew)?;
    let credentials = counted.credentials;
    let ballots = credentials.len();
    let tally = verify_tally(archive, &counted.product, ballots)?;
    let shares = match &tally {
        Some(tally) => verify_shares(archive, tally, ballots)?,
        None => BTreeMap::new(),
    };
    if let (Some(stated), Some(tally)) = (&archive.result, &tally) {
        verify_result(archive, tally, ballots, &shares, stated)?;
    }
    Ok(Verdict {
        stage: stage(archive),
        ballots,
        by_spares: credentials
            .iter()
            .filter(|credential| whole.is_spare(credential))
            .count(),
        credentials,
        shares: shares.len(),
        result: archive.result.clone(),
        digest: archive.digest,
        last_event: archive.last_event,
    })
}

/// Checks the ballots.
///
/// # Errors
/// The flaws of the first ballot that has one, then [`Flaw::DuplicateBallot`] for it.
pub(super) fn ballots(archive: &Archive) -> Result<Vec<AcceptedBallot>, Flaw> {
    let mut credentials = BTreeSet::new();
    archive
        .ballots
        .iter()
        .map(|raw| {
            let Frame { election, roll, .. } = &archive.frame;
            let ballot = AcceptedBallot::verify(election, roll, raw)?;
            if credentials.insert(*ballot.credential()) {
                Ok(ballot)
            } else {
                Err(Flaw::DuplicateBallot)
            }
        })
        .collect()
}

fn verify_tally(
    archive: &Frame,
    product: &Product,
    ballots: usize,
) -> Result<Option<EncryptedTally>, Flaw> {
    let Some(stated) = &archive.tally else {
        return Ok(None);
    };
    let tally = product.written();
    if tally.raw() != stated.raw {
        return Err(Flaw::WrongTally);
    }
    let count = ballots as u64;
    if (stated.num_tallied, stated.total_weight) == (count, count) {
        Ok(Some(tally))
    } else {
        Err(Flaw::WrongCounter)
    }
}

/// Checks the shares and gives them by owner.
fn verify_shares<'a>(
    archive: &'a Frame,
    tally: &EncryptedTally,
    ballots: usize,
) -> Result<BTreeMap<u64, &'a PartialDecryption>, Flaw> {
    let minimum = archive
        .election
        .rules()
        .map_or(0, |rules| rules.minimum as usize);
    if !archive.shares.is_empty() && ballots < minimum {
        return Err(Flaw::BelowMinimum);
    }
    let mut by_owner = BTreeMap::new();
    for (owner, share) in &archive.shares {
        let place = usize::try_from(*owner)
            .ok()
            .and_then(|owner| owner.checked_sub(1));
        let trustee = place
            .and_then(|place| archive.trustees.keys().get(place))
            .ok_or(Flaw::WrongOwner)?;
        if by_owner.insert(*owner, share).is_some() {
            return Err(Flaw::DuplicateDecryption);
        }
        share.verify(&archive.election, tally, &trustee.public_key)?;
    }
    Ok(by_owner)
}

fn verify_result(
    archive: &Frame,
    tally: &EncryptedTally,
    ballots: usize,
    shares: &BTreeMap<u64, &PartialDecryption>,
    stated: &ElectionResult,
) -> Result<(), Flaw> {
    if shares.len() != archive.trustees.keys().len() {
        return Err(Flaw::MissingDecryption);
    }
    let shares: Vec<PartialDecryption> = shares.values().copied().cloned().collect();
    let combined = ElectionResult::combine(&archive.election, tally, ballots, &shares)?;
    if combined == *stated {
        Ok(())
    } else {
        Err(Flaw::WrongResult)
    }
}

fn stage(archive: &Frame) -> Stage {
    match (&archive.result, archive.ended, archive.trackers.is_empty()) {
        (Some(_), _, _) => Stage::Finished,
        (None, true, _) => Stage::Closed,
        (None, false, false) => Stage::Voting,
        (None, false, true) => Stage::Setup,
    }
}
