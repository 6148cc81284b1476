//! What a phone does by itself as the meeting goes on: votes when a round opens, vouches when it closes, recounts when it
//! is published.

use std::time::Duration;

use super::Delegate;
use crate::election::{Digest, RoundId, message};
use crate::meeting::view::{HallView, RoundStage, RoundView};
use crate::meeting::{Phase, Refusal, Statement, StatementKind};
use crate::protocol::ClientMessage;
use crate::rehearsal::{Error, Ticks};

impl Delegate {
    /// After closing: states that this phone's ballot is in the archive, having seen it there.
    ///
    /// # Errors
    /// [`Error::Fault`] when it is not.
    pub async fn vouch(&mut self, round: &RoundView) -> Result<(), Error> {
        let (Some(count), Some(kept)) = (&round.count, self.sealed.get(&round.id)) else {
            return Ok(());
        };
        let before = self.vouched.get(&round.id);
        if before.is_some_and(|before| *before != count.archive) {
            return Err(Error::Fault("the same box was closed twice, and differs"));
        }
        let said = message::statement_in(&round.fingerprint, &count.archive, &count.head);
        let tracker = kept.ballot.tracker;
        let studied = self
            .archives
            .study(self.fetch_archive(round).await?)
            .await?;
        if studied.digest() != count.archive {
            return if self.is_published(&round.id)? {
                Ok(())
            } else {
                Err(Error::Fault("the archive is not the one the log names"))
            };
        }
        if !studied.has(&tracker)
            || *studied.archive().election().fingerprint() != round.fingerprint
        {
            return Err(Error::Fault("the archive lacks this phone's ballot"));
        }
        self.vouched.insert(round.id.clone(), count.archive);
        self.state(round, StatementKind::In, (count.archive, count.head), &said)
            .await
    }

    /// After publication: recounts the whole archive and states what it found.
    ///
    /// # Errors
    /// [`Error::Fault`] when the recount differs, [`Error::Flaw`] when something in the archive does not hold.
    pub async fn recount(&mut self, round: &RoundView) -> Result<(), Error> {
        let Some(published) = &round.published else {
            return Ok(());
        };
        let studied = self
            .archives
            .study(self.fetch_archive(round).await?)
            .await?;
        let found = studied
            .result_digest()
            .ok_or(Error::Fault("the published archive has no result"))?;
        if (studied.digest(), found) != (published.archive, published.result) {
            return Err(Error::Fault("the recount differs from what is on the wall"));
        }
        let said = message::statement_recount(&round.fingerprint, &published.archive, &found);
        self.state(
            round,
            StatementKind::Recount,
            (published.archive, found),
            &said,
        )
        .await
    }

    fn is_published(&self, round: &RoundId) -> Result<bool, Error> {
        let view = self.client()?.view();
        let mut rounds = view
            .hall()
            .contests
            .iter()
            .flat_map(|contest| &contest.rounds);
        Ok(rounds.any(|other| other.id == *round && other.stage == RoundStage::Published))
    }

    async fn fetch_archive(&self, round: &RoundView) -> Result<Vec<u8>, Error> {
        self.door
            .fetch(&format!("rounds/{}/archive.bel", round.id))
            .await
    }

    async fn state(
        &mut self,
        round: &RoundView,
        kind: StatementKind,
        (archive, seen): (Digest, Digest),
        said: &str,
    ) -> Result<(), Error> {
        let signature = self.credential.sign(said, &mut rand::rng());
        let credential = self.credential.public();
        let statement = Statement {
            kind,
            round: round.id.clone(),
            credential,
            archive,
            seen,
            signature,
        };
        let state = |request| ClientMessage::State { request, statement };
        self.client()?.ask(state).await?;
        self.stated.insert((kind, round.id.clone()));
        Ok(())
    }

    /// Does what the page does by itself whenever the view changes, and votes as `picks` says, until the meeting is sealed.
    /// A lost connection is taken up again.
    ///
    /// # Errors
    /// The first fault this phone finds.
    pub async fn attend(
        &mut self,
        picks: impl Fn(&HallView, &RoundView) -> Ticks,
        pause: impl Fn() -> Duration,
    ) -> Result<(), Error> {
        loop {
            let view = self.client()?.view();
            match self.follow(view.hall(), &picks, &pause).await {
                Ok(()) | Err(Error::Refused(Refusal::NotOpen)) => {}
                Err(Error::Gone) => self.come_back().await?,
                Err(other) => return Err(other),
            }
            if view.hall().phase == Phase::Sealed {
                return Ok(());
            }
            let client = self.client.as_mut().ok_or(Error::Gone)?;
            if client.changed().await.is_err() {
                self.come_back().await?;
            }
        }
    }

    /// Catches up with one view.
    async fn follow(
        &mut self,
        view: &HallView,
        picks: &impl Fn(&HallView, &RoundView) -> Ticks,
        pause: &impl Fn() -> Duration,
    ) -> Result<(), Error> {
        for round in view.contests.iter().flat_map(|contest| &contest.rounds) {
            let stated = |kind| self.stated.contains(&(kind, round.id.clone()));
            match round.stage {
                RoundStage::Open if !self.has_receipt(&round.id) => {
                    tokio::time::sleep(pause()).await;
                    self.vote(round, &picks(view, round)).await.map(drop)?;
                }
                RoundStage::Closed if self.has_receipt(&round.id) && !stated(StatementKind::In) => {
                    self.vouch(round).await?;
                }
                RoundStage::Published
                    if self.has_receipt(&round.id) && !stated(StatementKind::Recount) =>
                {
                    self.recount(round).await?;
                }
                RoundStage::Sealed
                | RoundStage::Open
                | RoundStage::Closed
                | RoundStage::Counted
                | RoundStage::Published
                | RoundStage::Annulled
                | RoundStage::NotCountable
                | RoundStage::NotDecryptable => {}
            }
        }
        Ok(())
    }
}
