//! Reading and verifying archives: once for each archive, however many simulated people hold the same bytes.
//!
//! Every person fetches the file and hashes it; the verdict on equal bytes is shared, since one machine stands in for all
//! those phones.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OnceCell;

use super::Error;
use crate::election::archive::Verdict;
use crate::election::{Archive, Digest, Flaw, Point, Tracker};

/// The archives studied so far, by digest.
#[derive(Debug, Default)]
pub struct Archives(Mutex<BTreeMap<Digest, Arc<OnceCell<Arc<Studied>>>>>);

/// An archive in which everything holds.
#[derive(Debug)]
pub struct Studied {
    archive: Archive,
    verdict: Verdict,
    digest: Digest,
    trackers: BTreeSet<Tracker>,
    credentials: BTreeSet<Point>,
}

impl Archives {
    /// Reads and verifies an archive whole.
    ///
    /// # Errors
    /// The first flaw in it.
    pub async fn study(&self, bytes: Vec<u8>) -> Result<Arc<Studied>, Error> {
        let digest = Digest::of(&bytes);
        let cell = {
            let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(known.entry(digest).or_default())
        };
        let studied = cell.get_or_try_init(|| async move {
            let study = tokio::task::spawn_blocking(move || Studied::of(&bytes, digest));
            study
                .await
                .map_err(|_| Error::Fault("verifying an archive panicked"))?
                .map_err(Error::Flaw)
        });
        studied.await.map(Arc::clone)
    }
}

impl Studied {
    fn of(bytes: &[u8], digest: Digest) -> Result<Arc<Self>, Flaw> {
        let archive = Archive::read(bytes)?;
        let verdict = archive.verify()?;
        let trackers = archive
            .ballots()
            .iter()
            .map(|ballot| Tracker::of(ballot))
            .collect();
        let credentials = archive
            .ballots()
            .iter()
            .filter_map(|ballot| credential(ballot))
            .collect();
        Ok(Arc::new(Self {
            archive,
            verdict,
            digest,
            trackers,
            credentials,
        }))
    }

    /// The archive.
    pub fn archive(&self) -> &Archive {
        &self.archive
    }

    /// SHA-256 of its bytes.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// How many ballots it holds.
    pub fn ballots(&self) -> u32 {
        u32::try_from(self.verdict.ballots).unwrap_or(u32::MAX)
    }

    /// The digest of its result, recomputed; none before the shares are in.
    pub fn result_digest(&self) -> Option<Digest> {
        self.verdict
            .result
            .as_ref()
            .map(crate::election::ElectionResult::digest)
    }

    /// Whether the ballot with this tracker is in it.
    pub fn has(&self, tracker: &Tracker) -> bool {
        self.trackers.contains(tracker)
    }

    /// Whether a ballot of this credential is in it.
    pub fn holds_ballot_of(&self, credential: &Point) -> bool {
        self.credentials.contains(credential)
    }
}

/// The credential that a ballot names; the archive's own verification has found it to be one of the roll.
fn credential(ballot: &str) -> Option<Point> {
    #[derive(serde::Deserialize)]
    struct Named {
        credential: Point,
    }
    serde_json::from_str(ballot)
        .ok()
        .map(|named: Named| named.credential)
}
