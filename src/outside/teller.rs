//! `phieukin teller URL`: a teller at a terminal of their own, who takes nothing from the server's pages.
//!
//! It does what the teller's page does, over the same wire: makes or restores the key, checks every closed round by itself
//! and gives the share. It refuses where the page refuses, and says it in the page's words.
//!
//! Promises: the code is typed where nobody sees it and shown once, apart from the lines that stay; it never goes to disk,
//! to an argument or to the server. No share leaves unless every check allows it, and never two of one round.

mod checks;
mod command;
mod detail;
mod facts;
mod look;
mod memory;
mod recount;
mod talk;
mod words;

pub use checks::{
    Announced, ArchiveFacts, Check, Checked, Evidence, RollChange, Verdict, allows, standing,
};
pub use command::teller_command;
pub use facts::{FalseLog, LogFacts, LoggedRound};
pub use look::Look;
pub use memory::{AnotherArchive, Memory, Notebook, Reversal, Seen};
pub use recount::Recount;
pub use talk::{Terminal, converse};

use std::io;
use std::sync::Arc;

use super::site::Site;
use super::visit::{Unreachable, Visitor};
use crate::election::{Digest, Fingerprint, SigningKey, TellerCode, TrusteeKey};
use crate::meeting::view::{HallView, KeyStage, RoundStage, RoundView};
use crate::meeting::{Act, ContestId, TellerSlot};
use crate::protocol::{Role, You};
use crate::rehearsal::{Client, Door, Knock, View};

/// What keeps a teller's machine from going on.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The server gave no answer to a request for a file.
    #[error(transparent)]
    Unreachable(#[from] Unreachable),
    /// The session ended, or the server said no.
    #[error(transparent)]
    Session(#[from] crate::rehearsal::Error),
    /// A file that must be there is not, or is no text.
    #[error("{}", words::UNAVAILABLE)]
    Unavailable,
    /// Something does not hold.
    #[error("{}", words::REFUSE_SHARE)]
    NotAllowed,
    /// A share for another archive of the round was given.
    #[error("{}", words::ANOTHER_ARCHIVE)]
    AnotherArchive(#[from] AnotherArchive),
    /// The committee is not the one on the wall.
    #[error("{}", words::COMMITTEE_DIFFERS)]
    OtherCommittee,
    /// The terminal, or the file of what is remembered.
    #[error("Không đọc hoặc ghi được trên máy này: {0}. (This machine's terminal or file failed.)")]
    Here(#[from] io::Error),
}

/// A teller's own machine, in session with the server.
#[derive(Debug)]
pub struct OwnMachine {
    door: Door,
    visitor: Visitor,
    trustee: SigningKey,
    session: SigningKey,
    client: Client,
    notebook: Notebook,
    memory: Memory,
}

/// The committee's code as this machine makes it from the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Committee {
    /// The code.
    pub code: String,
    /// Whether it is that of the wall, of the newest roll and of before.
    pub same: bool,
}

impl OwnMachine {
    /// Opens a session with a code, new or from paper.
    ///
    /// # Errors
    /// When the server cannot be reached, or the notebook cannot be read.
    pub async fn arrive(
        site: &Site,
        code: &TellerCode,
        notebook: &Notebook,
    ) -> Result<Self, Error> {
        let mut visitor = Visitor::of(site, AGENT);
        let site = visitor.find_meeting().await?;
        let door = site.door();
        let knock = Knock::to_be(Role::Teller, &door).await?;
        let meeting = knock.meeting();
        let memory = notebook.recall(meeting)?;
        let trustee = SigningKey::from_teller_trustee(&meeting, code);
        let session = SigningKey::from_code_session(&meeting, code);
        let client = knock.prove(Role::Teller, &session).await?;
        Ok(Self {
            door,
            visitor,
            trustee,
            session,
            client,
            notebook: notebook.clone(),
            memory,
        })
    }

    /// Proves the keys anew: a session that began before its key was accepted stays a newcomer's.
    ///
    /// # Errors
    /// When the server cannot be reached.
    pub async fn come_again(&mut self) -> Result<(), Error> {
        let knock = Knock::to_be(Role::Teller, &self.door).await?;
        self.client = knock.prove(Role::Teller, &self.session).await?;
        Ok(())
    }

    /// The place whose accepted key this is.
    pub fn slot(&self) -> Option<TellerSlot> {
        match self.client.you() {
            Some(You::Teller { slot }) => Some(slot),
            Some(You::Chair | You::Desk { .. } | You::Newcomer | You::Delegate { .. }) | None => {
                None
            }
        }
    }

    /// The newest public view.
    pub fn view(&self) -> Arc<View> {
        self.client.view()
    }

    /// Waits until the server shows something newer.
    ///
    /// # Errors
    /// When the session ends.
    pub async fn changed(&mut self) -> Result<(), Error> {
        self.client.changed().await?;
        Ok(())
    }

    /// The code of this key, which teller and chair compare by reading it aloud.
    pub fn key_code(&self) -> String {
        let digest = Digest::of(self.trustee.public().to_string().as_bytes()).to_string();
        let (first, second) = (digest.get(..4), digest.get(4..8));
        format!(
            "{} {}",
            first.unwrap_or_default(),
            second.unwrap_or_default()
        )
    }

    /// Sends the public key with the proof of knowing its secret, for this place.
    ///
    /// # Errors
    /// When the server does not take it.
    pub async fn offer(&self, slot: TellerSlot) -> Result<(), Error> {
        let key = TrusteeKey::make(&self.trustee, &mut rand::rng());
        let act = Act::OfferKey { slot, key };
        Ok(self.client.act(&self.session, &act, None).await?)
    }

    /// Waits until the view shows that this place's key was offered, or more.
    ///
    /// # Errors
    /// When the session ends.
    pub async fn until_offered(&self, slot: TellerSlot) -> Result<(), Error> {
        let offered = |view: &View| {
            let mut tellers = view.hall().tellers.iter();
            tellers.any(|teller| teller.slot == slot && teller.key != KeyStage::Missing)
        };
        self.client.until("the key to be offered", offered).await?;
        Ok(())
    }

    /// Waits until the view shows this teller's share of the round, or the round ended.
    ///
    /// # Errors
    /// When the session ends.
    pub async fn until_given(&self, round: &RoundView) -> Result<(), Error> {
        let slot = self.slot();
        let given = |view: &View| {
            let now = rounds_of(view.hall()).find(|(_, other)| other.id == round.id);
            now.is_none_or(|(_, now)| {
                let shares = now
                    .count
                    .as_ref()
                    .map_or(&[] as &[_], |count| &count.shares);
                now.stage != RoundStage::Closed || slot.is_some_and(|slot| shares.contains(&slot))
            })
        };
        self.client.until("the share on the wall", given).await?;
        Ok(())
    }

    /// The committee's code from the keys that the log says accepted; nothing while a teller has none.
    ///
    /// # Errors
    /// When the files cannot be had or the keys do not hold.
    pub async fn committee(&mut self) -> Result<Option<Committee>, Error> {
        let view = self.view();
        let hall = view.hall();
        let newest = hall.contests.iter().flat_map(|contest| &contest.rounds);
        let newest = newest.last().map(|round| round.id.clone());
        let log = self.log().await?.ok_or(Error::NotAllowed)?;
        let newest = log.rounds.last().map(|round| round.id.clone()).or(newest);
        let sealed = match newest {
            Some(round) => Some(self.text(&format!("rounds/{round}/trustees.json")).await?),
            None => None,
        };
        let accepted = match log.accepted {
            Some(accepted) => accepted,
            None if sealed.is_none() => return Ok(None),
            None => return Err(Error::NotAllowed),
        };
        let joint = accepted.joint_key();
        accepted.verify(&joint).map_err(|_| Error::NotAllowed)?;
        let code = accepted.committee_code();
        let same = sealed.is_none_or(|sealed| sealed == accepted.raw())
            && hall.committee_code.as_ref() == Some(&code)
            && self.memory.keeps_to(&code);
        Ok(Some(Committee { code, same }))
    }

    /// Remembers what a view tells of every round.
    ///
    /// # Errors
    /// When the notebook does not take it.
    pub fn witness(&mut self, hall: &HallView) -> Result<(), Error> {
        let mut news = false;
        for (_, round) in rounds_of(hall) {
            news |= self.memory.witness(round);
        }
        if news {
            self.notebook.keep(&self.memory)?;
        }
        Ok(())
    }

    /// Whether the server shows something of a round that goes back behind what this machine has seen.
    pub fn reversal(&self, round: &RoundView) -> Option<Reversal> {
        self.memory.reversal(round)
    }

    /// Whether this machine has seen, up to the newest view, that the round came to nothing.
    ///
    /// # Errors
    /// When the notebook does not take what is new.
    pub fn saw_end_of(&mut self, round: &Fingerprint) -> Result<bool, Error> {
        let view = self.view();
        self.witness(view.hall())?;
        Ok(self.memory.ended.contains(round))
    }

    /// Remembers this teller's place.
    ///
    /// # Errors
    /// When the notebook does not take it.
    pub fn sit_at(&mut self, slot: TellerSlot) -> Result<(), Error> {
        self.memory.slot = Some(slot);
        Ok(self.notebook.keep(&self.memory)?)
    }

    async fn log(&mut self) -> Result<Option<LogFacts>, Error> {
        let (text, meeting) = (self.text("log.jsonl").await?, self.client.meeting());
        let read = tokio::task::spawn_blocking(move || LogFacts::read(&text, meeting));
        Ok(read.await.map_err(io::Error::other)?.ok())
    }

    async fn text(&mut self, name: &str) -> Result<String, Error> {
        String::from_utf8(self.bytes(name).await?).map_err(|_| Error::Unavailable)
    }

    async fn bytes(&mut self, name: &str) -> Result<Vec<u8>, Error> {
        self.visitor.file(name).await?.ok_or(Error::Unavailable)
    }
}

/// The contest and round of every round of the meeting.
pub(super) fn rounds_of(hall: &HallView) -> impl Iterator<Item = (ContestId, &RoundView)> {
    let contests = hall.contests.iter();
    contests.flat_map(|contest| contest.rounds.iter().map(|round| (contest.id, round)))
}

const AGENT: &str = concat!("phieukin/", env!("CARGO_PKG_VERSION"));
