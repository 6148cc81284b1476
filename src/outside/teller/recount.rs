//! The published archive, verified here: is it the one a share was given for, and does it open to what stands on the wall?

use std::io;

use super::{Error, OwnMachine};
use crate::contest::{Turnout, reckon};
use crate::election::archive::Stage;
use crate::election::{Archive, Digest, Replacement};
use crate::meeting::view::{ContestView, RoundView};

/// What an own recount comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recount {
    /// The published result is what this machine counts.
    Agrees,
    /// It is not.
    Differs,
}

impl OwnMachine {
    /// Counts a published round again.
    ///
    /// # Errors
    /// When a file is not there or the server is out of reach.
    pub async fn recount(
        &mut self,
        contest: &ContestView,
        round: &RoundView,
    ) -> Result<Recount, Error> {
        let bytes = self
            .bytes(&format!("rounds/{}/archive.bel", round.id))
            .await?;
        let log = self.log().await?;
        let rounds = log.iter().flat_map(|log| &log.rounds);
        let replaced: Vec<Replacement> = rounds
            .filter(|other| other.id == round.id)
            .flat_map(|other| other.replaced.clone())
            .collect();
        let given = self.memory.given.get(&round.fingerprint).copied();
        let (contest, round) = (contest.clone(), round.clone());
        let counted =
            tokio::task::spawn_blocking(move || agrees(&bytes, &replaced, given, &contest, &round));
        let agrees = counted.await.map_err(io::Error::other)?.unwrap_or(false);
        Ok(if agrees {
            Recount::Agrees
        } else {
            Recount::Differs
        })
    }
}

/// Nothing when something that must be there is missing.
fn agrees(
    bytes: &[u8],
    replaced: &[Replacement],
    given: Option<Digest>,
    contest: &ContestView,
    round: &RoundView,
) -> Option<bool> {
    let archive = Archive::read(bytes).ok()?;
    let verdict = archive.verify_replaced(replaced).ok()?;
    let (published, count) = (round.published.as_ref()?, round.count.as_ref()?);
    let result = verdict.result.as_ref()?;
    let closing = archive.digest_at_closing();
    let returned = u32::try_from(verdict.ballots).ok()?;
    let figures = published.outcome.panels.first()?.figures;
    let turnout = Turnout {
        convened: figures.convened,
        present: figures.present,
        issued: figures.issued,
        returned,
    };
    let outcome = reckon(&contest.rules, &round.terms, &turnout, result.counts()).ok()?;
    Some(
        verdict.stage == Stage::Finished
            && *archive.election().fingerprint() == round.fingerprint
            && *archive.election().uuid() == round.id
            && archive.digest() == published.archive
            && closing == count.archive
            && given.is_none_or(|given| given == closing)
            && result.digest() == published.result
            && returned == round.ballots
            && outcome == published.outcome,
    )
}
