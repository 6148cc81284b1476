//! The events of an archive: their kinds, their order, their text.

use super::super::flaw::Flaw;
use super::super::id::Digest;
use super::super::json::{self, strict};

/// What happened.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Kind {
    Setup,
    Ballot,
    EndBallots,
    EncryptedTally,
    PartialDecryption,
    Result,
}

strict! {
    /// An event as it is written.
    pub(super) struct EventText {
        parent: Option<String>,
        height: u64,
        r#type: String,
        payload: Option<String>,
    }
}

strict! {
    /// The record that an event of the set-up names.
    pub(super) struct SetupText {
        election: String,
        trustees: String,
        credentials: String,
    }
}

strict! {
    /// The record that an event of the tally names.
    pub(super) struct SizedText {
        num_tallied: u64,
        total_weight: u64,
        encrypted_tally: String,
    }
}

strict! {
    /// The record that an event of a share names.
    pub(super) struct OwnedText {
        owner: u64,
        payload: String,
    }
}

/// The head of the chain of events.
#[derive(Clone, Debug, Default)]
pub(super) struct Chain {
    last: Option<(Digest, Kind)>,
    height: u64,
}

impl Chain {
    /// The text of the next event.
    pub(super) fn next(&self, kind: Kind, payload: Option<Digest>) -> String {
        json::write(&EventText {
            parent: self.last.map(|(parent, _)| parent.to_string()),
            height: self.height,
            r#type: kind.word().to_owned(),
            payload: payload.map(|payload| payload.to_string()),
        })
    }

    /// Takes the next event in.
    pub(super) fn push(&mut self, kind: Kind, hash: Digest) {
        self.last = Some((hash, kind));
        self.height += 1;
    }

    /// Checks the next event that was read, after some data records.
    ///
    /// # Errors
    /// The flaws of an event, in their order.
    pub(super) fn check(&self, raw: &str, data: &[Digest]) -> Result<Kind, Flaw> {
        let text: EventText = json::parse(raw)?;
        let kind = Kind::of_word(&text.r#type)?;
        let expected = |digest: Option<Digest>| digest.map(|digest| digest.to_string());
        if text.parent != expected(self.last.map(|(parent, _)| parent)) {
            return Err(Flaw::WrongParent);
        }
        if text.height != self.height {
            return Err(Flaw::WrongHeight);
        }
        if !kind.may_follow(self.last.map(|(_, kind)| kind)) {
            return Err(Flaw::WrongEventOrder);
        }
        if data.len() != kind.data_records() {
            return Err(Flaw::WrongRecordCount);
        }
        if text.payload != expected(data.last().copied()) {
            return Err(Flaw::WrongPayload);
        }
        Ok(kind)
    }

    /// The hash of the last event.
    pub(super) fn head(&self) -> Option<Digest> {
        self.last.map(|(hash, _)| hash)
    }
}

impl Kind {
    /// How many data records stand before the event.
    fn data_records(self) -> usize {
        match self {
            Self::Setup => 4,
            Self::EncryptedTally | Self::PartialDecryption => 2,
            Self::Ballot | Self::Result => 1,
            Self::EndBallots => 0,
        }
    }

    fn may_follow(self, before: Option<Self>) -> bool {
        match self {
            Self::Setup => before.is_none(),
            Self::Ballot | Self::EndBallots => matches!(before, Some(Self::Setup | Self::Ballot)),
            Self::EncryptedTally => before == Some(Self::EndBallots),
            Self::PartialDecryption | Self::Result => {
                matches!(before, Some(Self::EncryptedTally | Self::PartialDecryption))
            }
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Setup => "Setup",
            Self::Ballot => "Ballot",
            Self::EndBallots => "EndBallots",
            Self::EncryptedTally => "EncryptedTally",
            Self::PartialDecryption => "PartialDecryption",
            Self::Result => "Result",
        }
    }

    fn of_word(word: &str) -> Result<Self, Flaw> {
        match word {
            "Setup" => Ok(Self::Setup),
            "Ballot" => Ok(Self::Ballot),
            "EndBallots" => Ok(Self::EndBallots),
            "EncryptedTally" => Ok(Self::EncryptedTally),
            "PartialDecryption" => Ok(Self::PartialDecryption),
            "Result" => Ok(Self::Result),
            "Shuffle" | "EndShuffles" => Err(Flaw::UnsupportedEvent),
            _ => Err(Flaw::UnknownEvent),
        }
    }
}
