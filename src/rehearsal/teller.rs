//! A teller's page: holds one trustee key, and checks everything by itself before it gives a share.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use super::client::{Client, Knock, View};
use super::study::{Archives, Studied};
use super::{Door, Error};
use crate::election::{
    Digest, EncryptedTally, Fingerprint, PartialDecryption, SigningKey, TellerCode, TrusteeKey,
};
use crate::meeting::view::{CountView, HallView, RoundStage, RoundView};
use crate::meeting::{Act, ContestId, Statement, StatementKind, TellerSlot};
use crate::protocol::{Attachment, Role};

/// How long a teller waits for phones that have not vouched for the archive.
const VOUCHING: Duration = Duration::from_secs(10);

/// A teller.
#[derive(Debug)]
pub struct Teller {
    slot: TellerSlot,
    door: Door,
    code: TellerCode,
    trustee: SigningKey,
    session: SigningKey,
    client: Client,
    archives: Arc<Archives>,
    /// The trustees this page has seen first; it works with no others.
    trustees: Option<String>,
    /// For each φ the one archive this page gave a share for.
    given: BTreeMap<Fingerprint, Digest>,
}

impl Teller {
    /// Opens the tellers' page with a fresh code and offers the key made from it.
    ///
    /// # Errors
    /// When the server cannot be reached or the slot has a key already.
    pub async fn arrive(
        door: &Door,
        slot: TellerSlot,
        archives: Arc<Archives>,
    ) -> Result<Self, Error> {
        let code = TellerCode::fresh(&mut rand::rng());
        let teller = Self::with_code(door, slot, code, archives).await?;
        let key = TrusteeKey::make(&teller.trustee, &mut rand::rng());
        teller.act(&Act::OfferKey { slot, key }, None).await?;
        Ok(teller)
    }

    /// Opens the page with a code that was made before, on this or another device.
    ///
    /// # Errors
    /// When the server cannot be reached.
    pub async fn with_code(
        door: &Door,
        slot: TellerSlot,
        code: TellerCode,
        archives: Arc<Archives>,
    ) -> Result<Self, Error> {
        let knock = Knock::to_be(Role::Teller, door).await?;
        let trustee = SigningKey::from_teller_trustee(&knock.meeting(), &code);
        let session = SigningKey::from_code_session(&knock.meeting(), &code);
        let client = knock.prove(Role::Teller, &session).await?;
        let door = door.clone();
        Ok(Self {
            slot,
            door,
            code,
            trustee,
            session,
            client,
            archives,
            trustees: None,
            given: BTreeMap::new(),
        })
    }

    /// Does one act.
    ///
    /// # Errors
    /// As [`Client::act`].
    pub async fn act(&self, act: &Act, attachment: Option<Attachment>) -> Result<(), Error> {
        self.client.act(&self.session, act, attachment).await
    }

    /// The code that stands on this teller's paper.
    pub fn code(&self) -> &TellerCode {
        &self.code
    }

    /// The session.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Gives a share of every closed round until the meeting is sealed or the server gone.
    ///
    /// # Errors
    /// The first fault that keeps this teller from giving a share.
    pub async fn attend(&mut self, pace: Duration) -> Result<(), Error> {
        loop {
            let view = self.client.view();
            for (contest, round) in self.due(view.hall()) {
                tokio::time::sleep(super::agenda::reading(pace)).await;
                self.share(contest, &round).await?;
            }
            if view.hall().phase == crate::meeting::Phase::Sealed
                || self.client.changed().await.is_err()
            {
                return Ok(());
            }
        }
    }

    fn due(&self, view: &HallView) -> Vec<(ContestId, RoundView)> {
        let rounds = view
            .contests
            .iter()
            .flat_map(|contest| contest.rounds.iter().map(|round| (contest.id, round)));
        let due = rounds.filter(|(_, round)| {
            let given = round
                .count
                .as_ref()
                .is_none_or(|count| count.shares.contains(&self.slot));
            round.stage == RoundStage::Closed
                && !given
                && !self.given.contains_key(&round.fingerprint)
        });
        due.map(|(contest, round)| (contest, round.clone()))
            .collect()
    }

    /// Checks a closed round and gives the share of it.
    ///
    /// # Errors
    /// [`Error::Fault`] when a check fails, [`Error::Refused`] when the server does not take the share.
    pub async fn share(&mut self, contest: ContestId, round: &RoundView) -> Result<(), Error> {
        let count = self.vouched(round).await?;
        let bytes = self
            .door
            .fetch(&format!("rounds/{}/archive.bel", round.id))
            .await?;
        let studied = self.archives.study(bytes).await?;
        self.check(round, &count, &studied)?;
        let statements = self.statements(round, &count, &studied).await?;
        let (share, blame) = self.open(&studied)?;
        let most = u64::from(statements) * 2 > u64::from(round.ballots);
        let reason = (!most).then(|| "Các thiết bị chưa kịp xác nhận".to_owned());
        let act = Act::GiveShare {
            contest,
            share: Digest::of(share.as_bytes()),
            statements,
            reason,
        };
        self.given.insert(round.fingerprint.clone(), count.archive);
        self.act(&act, Some(Attachment::Share { share, blame }))
            .await
    }

    /// Waits a moment for every phone's statement; what has come by then must do.
    async fn vouched(&self, round: &RoundView) -> Result<CountView, Error> {
        let all = |view: &View| {
            let now = find(view.hall(), round);
            now.is_none_or(|now| {
                now.count
                    .as_ref()
                    .is_some_and(|count| count.vouched == now.ballots)
            })
        };
        let waited =
            tokio::time::timeout(VOUCHING, self.client.until("all phones to vouch", all)).await;
        if let Ok(Err(gone)) = waited {
            return Err(gone);
        }
        let now = find(self.client.view().hall(), round).and_then(|round| round.count.clone());
        now.ok_or(Error::Fault("a closed round has lost its count"))
    }

    fn check(
        &mut self,
        round: &RoundView,
        count: &CountView,
        studied: &Studied,
    ) -> Result<(), Error> {
        let hold = |holds: bool, fault: &'static str| {
            if holds {
                Ok(())
            } else {
                Err(Error::Fault(fault))
            }
        };
        let archive = studied.archive();
        let election = archive.election();
        hold(
            studied.digest() == count.archive,
            "the archive is not the one the log names",
        )?;
        hold(
            *election.fingerprint() == round.fingerprint,
            "the archive is of another election",
        )?;
        let raw = archive.trustees().raw();
        hold(
            self.trustees.get_or_insert_with(|| raw.to_owned()) == raw,
            "the trustees have changed",
        )?;
        let own = usize::try_from(self.slot.0)
            .ok()
            .and_then(|slot| archive.trustees().keys().get(slot.checked_sub(1)?));
        hold(
            own.is_some_and(|key| key.public_key == self.trustee.public()),
            "this teller's key is not among the trustees",
        )?;
        let ballots = studied.ballots();
        let present = self.client.view().hall().present;
        hold(
            ballots <= present,
            "there are more ballots than seats present",
        )?;
        hold(
            ballots >= crate::meeting::MINIMUM_BALLOTS,
            "there are too few ballots to open them",
        )?;
        let other = self
            .given
            .get(&round.fingerprint)
            .is_some_and(|before| *before != count.archive);
        hold(
            !other,
            "a share was given for another archive of this election",
        )
    }

    /// How many holders of ballots vouch for this very archive, each signature checked.
    async fn statements(
        &self,
        round: &RoundView,
        count: &CountView,
        studied: &Studied,
    ) -> Result<u32, Error> {
        let text = self
            .door
            .fetch_text(&format!("rounds/{}/statements.json", round.id))
            .await?;
        let statements: Vec<Statement> =
            serde_json::from_str(&text).map_err(|_| Error::Fault("statements cannot be read"))?;
        let vouch = statements.iter().filter(|statement| {
            statement.kind == StatementKind::In
                && statement.round == round.id
                && (statement.archive, statement.seen) == (count.archive, count.head)
                && studied.holds_ballot_of(&statement.credential)
                && statement.verify(&round.fingerprint).is_ok()
        });
        u32::try_from(vouch.count())
            .map_err(|_| Error::Fault("there are more statements than ballots"))
    }

    fn open(&self, studied: &Studied) -> Result<(String, String), Error> {
        let archive = studied.archive();
        let tally = archive
            .tally()
            .ok_or(Error::Fault("the closed archive has no encrypted tally"))?;
        let tally = EncryptedTally::parse(tally)?;
        let owner = self.slot.0;
        let (share, blame) = PartialDecryption::make(
            archive.election(),
            &tally,
            owner,
            &self.trustee,
            &mut rand::rng(),
        );
        Ok((share.raw().to_owned(), blame.raw().to_owned()))
    }
}

fn find<'a>(view: &'a HallView, round: &RoundView) -> Option<&'a RoundView> {
    view.contests
        .iter()
        .flat_map(|contest| &contest.rounds)
        .find(|other| other.id == round.id)
}
