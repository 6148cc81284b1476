//! A delegate's phone: everything the page does, from the scanned token to the recount.
//!
//! It seals a ballot once, keeps the bytes and sends only those, and believes nothing but φ, its pinned committee code and
//! the server's signed receipt.

mod attend;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use super::client::{Client, Knock};
use super::study::Archives;
use super::{Door, Error, Ticks};
use crate::election::{
    BallotToken, Digest, Election, Roll, RoundId, SealedBallot, SigningKey, Tracker, Trustees,
    message, seal,
};
use crate::meeting::StatementKind;
use crate::meeting::view::RoundView;
use crate::protocol::{ClientMessage, Role, ServerMessage};

/// How often a phone tries to come back before it gives up, and the longest pause between two tries.
const TRIES: u32 = 60;
const LONGEST_PAUSE: Duration = Duration::from_secs(1);

/// A delegate.
#[derive(Debug)]
pub struct Delegate {
    door: Door,
    credential: SigningKey,
    session: SigningKey,
    client: Option<Client>,
    archives: Arc<Archives>,
    /// The committee's code, pinned at the first round.
    committee: Option<String>,
    sealed: BTreeMap<RoundId, Sealed>,
    stated: BTreeSet<(StatementKind, RoundId)>,
    /// The one archive of each round that this phone has vouched for.
    vouched: BTreeMap<RoundId, Digest>,
}

/// A ballot as this phone keeps it.
#[derive(Debug)]
struct Sealed {
    election: Election,
    ballot: SealedBallot,
    receipt: bool,
}

impl Delegate {
    /// Opens the delegates' page with a token.
    ///
    /// # Errors
    /// When the server cannot be reached or does not know the token.
    pub async fn arrive(
        door: &Door,
        token: &BallotToken,
        archives: Arc<Archives>,
    ) -> Result<Self, Error> {
        let knock = Knock::to_be(Role::Delegate, door).await?;
        let meeting = knock.meeting();
        let credential = SigningKey::from_token_credential(&meeting, token);
        let session = SigningKey::from_token_session(&meeting, token);
        let client = Some(knock.prove(Role::Delegate, &session).await?);
        let (committee, sealed, stated) = (None, BTreeMap::new(), BTreeSet::new());
        Ok(Self {
            door: door.clone(),
            credential,
            session,
            client,
            archives,
            committee,
            sealed,
            stated,
            vouched: BTreeMap::new(),
        })
    }

    /// The phone is put away.
    pub fn leave(&mut self) {
        self.client = None;
    }

    /// The phone is taken out again; tries until the server answers.
    ///
    /// # Errors
    /// When it does not within a minute or so, or does not know the token any more.
    pub async fn come_back(&mut self) -> Result<(), Error> {
        for attempt in 0..TRIES {
            match self.try_to_enter().await {
                Ok(client) => {
                    self.client = Some(client);
                    return Ok(());
                }
                Err(Error::Unreachable(_) | Error::Gone) => {
                    let pause = Duration::from_millis(50) * 2_u32.pow(attempt.min(5));
                    tokio::time::sleep(pause.min(LONGEST_PAUSE)).await;
                }
                Err(other) => return Err(other),
            }
        }
        Err(Error::Waited("the server to come back"))
    }

    async fn try_to_enter(&self) -> Result<Client, Error> {
        Knock::to_be(Role::Delegate, &self.door)
            .await?
            .prove(Role::Delegate, &self.session)
            .await
    }

    /// The session.
    ///
    /// # Errors
    /// [`Error::Gone`] while the phone is put away.
    pub fn client(&self) -> Result<&Client, Error> {
        self.client.as_ref().ok_or(Error::Gone)
    }

    /// Whether a ballot of this phone has a receipt in a round.
    pub fn has_receipt(&self, round: &RoundId) -> bool {
        self.sealed.get(round).is_some_and(|sealed| sealed.receipt)
    }

    /// The tracker of this phone's ballot in a round.
    pub fn tracker(&self, round: &RoundId) -> Option<Tracker> {
        self.sealed.get(round).map(|sealed| sealed.ballot.tracker)
    }

    /// Seals a ballot, keeps it, and casts it.
    ///
    /// # Errors
    /// [`Error::Fault`] when the round is not what φ says, else as [`Delegate::cast`].
    pub async fn vote(&mut self, round: &RoundView, ticks: &Ticks) -> Result<Tracker, Error> {
        self.seal(round, ticks).await?;
        self.cast(&round.id).await
    }

    /// Seals a ballot and keeps it, unless one is kept already.
    ///
    /// # Errors
    /// [`Error::Fault`] when the round is not what φ says, [`Error::Flaw`] when its ballot does not admit the ticks.
    pub async fn seal(&mut self, round: &RoundView, ticks: &Ticks) -> Result<(), Error> {
        if self.sealed.contains_key(&round.id) {
            return Ok(());
        }
        let election = self.read_setup(round).await?;
        let ballot = self.fill_in(&election, ticks).await?;
        self.sealed.insert(
            round.id.clone(),
            Sealed {
                election,
                ballot,
                receipt: false,
            },
        );
        Ok(())
    }

    /// Seals another ballot for a round that this phone has voted in, and sends it: a server must refuse it.
    ///
    /// # Errors
    /// What the server says to it.
    pub async fn vote_twice(&self, round: &RoundId, ticks: &Ticks) -> Result<(), Error> {
        let kept = self
            .sealed
            .get(round)
            .ok_or(Error::Fault("this phone has no ballot yet"))?;
        let second = self.fill_in(&kept.election, ticks).await?;
        self.send(round, second.raw).await.map(drop)
    }

    /// Sends other bytes than a page would seal: a server must refuse them.
    ///
    /// # Errors
    /// What the server says to it.
    pub async fn cast_raw(&self, round: &RoundId, raw: String) -> Result<(), Error> {
        self.send(round, raw).await.map(drop)
    }

    /// Sends the kept bytes and checks the receipt; the same bytes again get the same receipt.
    ///
    /// # Errors
    /// [`Error::Refused`], or [`Error::Fault`] when the receipt does not hold.
    pub async fn cast(&mut self, round: &RoundId) -> Result<Tracker, Error> {
        let kept = self
            .sealed
            .get(round)
            .ok_or(Error::Fault("this phone has no ballot yet"))?;
        let (tracker, signature) = self.send(round, kept.ballot.raw.clone()).await?;
        let rules = kept
            .election
            .rules()
            .ok_or(Error::Fault("the election has no rules"))?;
        let said = message::receipt(kept.election.fingerprint(), &tracker);
        let holds =
            tracker == kept.ballot.tracker && signature.verify(&rules.receipt_key, &said).is_ok();
        if !holds {
            return Err(Error::Fault("the receipt does not hold"));
        }
        if let Some(kept) = self.sealed.get_mut(round) {
            kept.receipt = true;
        }
        Ok(tracker)
    }

    async fn send(
        &self,
        round: &RoundId,
        ballot: String,
    ) -> Result<(Tracker, crate::election::Signature), Error> {
        let cast = |request| ClientMessage::Cast {
            request,
            round: round.clone(),
            ballot,
        };
        let answer = self.client()?.ask(cast).await?;
        let ServerMessage::Receipt {
            tracker, signature, ..
        } = answer
        else {
            return Err(Error::Fault("a ballot was answered without a receipt"));
        };
        Ok((tracker, signature))
    }

    /// Reads the round's public files and believes them only as far as they hang on φ and the pinned committee.
    async fn read_setup(&mut self, round: &RoundView) -> Result<Election, Error> {
        let hold = |holds: bool, fault: &'static str| {
            if holds {
                Ok(())
            } else {
                Err(Error::Fault(fault))
            }
        };
        let file = async |name: &str| {
            self.door
                .fetch_text(&format!("rounds/{}/{name}", round.id))
                .await
        };
        let election = Election::parse(&file("election.json").await?)?;
        let trustees = Trustees::parse(&file("trustees.json").await?)?;
        let roll = Roll::parse(&file("roll.json").await?)?;
        hold(
            *election.fingerprint() == round.fingerprint,
            "the election does not hash to its fingerprint",
        )?;
        trustees.verify(election.public_key())?;
        hold(
            roll.contains(&self.credential.public()),
            "this phone's credential is not on the roll",
        )?;
        let meeting = self.client()?.meeting();
        hold(
            election
                .rules()
                .is_some_and(|rules| rules.meeting == meeting),
            "the election is of another meeting",
        )?;
        let code = trustees.committee_code();
        hold(
            *self.committee.get_or_insert_with(|| code.clone()) == code,
            "the committee has changed",
        )?;
        Ok(election)
    }

    async fn fill_in(&self, election: &Election, ticks: &Ticks) -> Result<SealedBallot, Error> {
        let (election, credential) = (election.clone(), self.credential.clone());
        let markings = ticks.markings(&election)?;
        let sealing = tokio::task::spawn_blocking(move || {
            seal(&election, &credential, &markings, &mut rand::rng())
        });
        Ok(sealing
            .await
            .map_err(|_| Error::Fault("sealing a ballot panicked"))??)
    }
}
