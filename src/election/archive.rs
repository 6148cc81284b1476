//! The archive of a round, a `.bel` file: written from a closed round, read strictly, verified whole.
//!
//! # The order of checks
//!
//! The first check that fails gives the flaw; the TypeScript twin keeps the same order. Schema checks
//! are those of [`super::ballot`] (steps 2 to 4 there), with integers where this says so: a JSON number
//! that is not an integer from 0 to 2^53 - 1 is `wrong_type`.
//!
//! Reading, whole file, record by record, event by event as they come:
//!
//! 1. A record: fewer than 512 bytes left, or the body or its padding runs past the end: `truncated`.
//!    The header must be what writing its own name (the bytes up to the first NUL, no more than 100),
//!    size and time gives, else `bad_record_header` (checked before the length of the body). Padding
//!    other than zeros: `bad_padding`.
//! 2. The first record: name `BELENIOS`, else `wrong_record_name`; schema `version`(integer)
//!    `timestamp`(string or integer); `version` 1 else `unsupported_version`; a timestamp string that is
//!    not a plain decimal of at most 11 digits `malformed_number`; header time equal to it, else
//!    `wrong_time`.
//! 3. Every other record: its time (`wrong_time`); its name, 64 lower-case hexadecimal digits and
//!    `.data.json` or `.event.json` (`wrong_record_name`); its hash (`wrong_record_hash`).
//! 4. An event: schema `parent`(optional) `height`(integer) `type` `payload`(optional); kind (`Shuffle`
//!    and `EndShuffles` `unsupported_event`, not in the table of docs/cryptography.md `unknown_event`);
//!    `wrong_parent` (absent in the first event); `wrong_height`; `wrong_event_order` (Setup, Ballot*,
//!    `EndBallots`, `EncryptedTally`, `PartialDecryption`*, Result); `wrong_record_count` (data records
//!    since the last event); `wrong_payload` (absent in `EndBallots`, else the last data record).
//! 5. At the end: data records left over `stray_record`; no event at all `truncated`.
//!
//! Then the contents:
//!
//! 6. Set-up: schema `election` `trustees` `credentials`, each 64 lower-case hexadecimal digits
//!    (`malformed_digest`) and the names of the three records before (`wrong_setup`).
//! 7. The election, the trustees, the roll, as their own modules order it.
//! 8. In event order: the encrypted tally and its counters; each partial decryption and its owner; the
//!    result: schema only, and in the record that names another one `malformed_digest`, then
//!    `wrong_payload`.
//!
//! Verifying:
//!
//! 9. Trustees in order: `bad_trustee_proof`; then `wrong_joint_key`; then `wrong_spares` when a spare of
//!    the rules is not on the roll.
//! 10. Ballots in event order: each as [`super::ballot`] orders it, then `duplicate_ballot`.
//! 11. `wrong_tally` (the text differs from that of the product), then `wrong_counter`.
//! 12. With a partial decryption and a minimum in the rules: `below_minimum`.
//! 13. Each partial decryption in event order: `wrong_owner`, `duplicate_decryption`, `wrong_length`,
//!     points of every factor (identity allowed), numbers of every proof, `bad_decryption_proof`.
//! 14. With a result: `missing_decryption`, `undecryptable`, `wrong_result`.
//! 15. With the replacements that a log tells of: each in its order, `wrong_spares` when the lost credential
//!     may have no ballot already or the spare is none or used; then ballots in event order,
//!     `replaced_credential` or `unused_spare`.

use std::io::Read;

use super::ballot::AcceptedBallot;
use super::crew::{Alone, Crew};
use super::flaw::Flaw;
use super::group::Point;
use super::id::{Digest, Tracker};
use super::parameters::Election;
use super::roll::Roll;
use super::spares::{Replacement, Spares};
use super::tally::{ElectionResult, PartialDecryption};
use super::trustee::Trustees;

mod ballots;
mod count;
mod event;
mod events;
mod read;
mod record;
#[cfg(test)]
mod staged;
mod verify;
mod write;

pub use ballots::{Ballots, Stored, Streamed, Texts};
pub use verify::{Stage, Verdict};
pub use write::{ClosedArchive, FinishedArchive, closed};

/// An archive whose structure holds; [`Archive::verify`] checks what it says. Its ballots are held, or stay in the file.
#[derive(Clone, Debug)]
pub struct Archive<B = Vec<String>> {
    frame: Frame,
    ballots: B,
}

/// Everything but the ballots: of each of them its tracker.
#[derive(Clone, Debug)]
struct Frame {
    election: Election,
    trustees: Trustees,
    roll: Roll,
    timestamp: u64,
    trackers: Vec<Tracker>,
    ended: bool,
    tally: Option<TallyRecord>,
    shares: Vec<(u64, PartialDecryption)>,
    result: Option<ElectionResult>,
    at_closing: Digest,
    digest: Digest,
    last_event: Digest,
}

/// The encrypted tally as the archive states it.
#[derive(Clone, Debug)]
struct TallyRecord {
    raw: String,
    num_tallied: u64,
    total_weight: u64,
}

impl Archive {
    /// Reads an archive or any prefix of one that ends with an event.
    ///
    /// # Errors
    /// The flaws in the order that this module describes, up to verifying.
    pub fn read(bytes: &[u8]) -> Result<Self, Flaw> {
        let mut ballots = Vec::new();
        let frame = read::read(bytes, |raw| ballots.push(raw.to_owned()))?;
        Ok(Self { frame, ballots })
    }

    /// The hash of the last event of a file whose chain of records holds, whatever they say.
    ///
    /// # Errors
    /// The flaws of the chain, in the order that this module describes.
    pub fn last_event_of(from: impl Read) -> Result<Digest, Flaw> {
        read::last_event(from)
    }

    /// The raw ballots of a file whose chain of records holds, in event order, whatever they say.
    ///
    /// # Errors
    /// The flaws of the chain, in the order that this module describes.
    pub fn ballots_of(bytes: &[u8]) -> Result<Vec<String>, Flaw> {
        read::ballots(bytes)
    }

    /// Checks every ballot and that no credential has two.
    ///
    /// # Errors
    /// The flaws of the first ballot that has one.
    pub fn accepted_ballots(&self) -> Result<Vec<AcceptedBallot>, Flaw> {
        verify::ballots(self)
    }

    /// The raw ballots, in event order.
    pub fn ballots(&self) -> &[String] {
        &self.ballots
    }
}

impl<S: Stored> Archive<Streamed<S>> {
    /// Reads an archive as [`Archive::read`] does, but leaves its ballots where they are.
    ///
    /// # Errors
    /// The same.
    pub fn open(stored: S) -> Result<Self, Flaw> {
        let frame = stored.read(|from| read::read(from, |_| ()))?;
        let last_event = frame.last_event;
        let ballots = Streamed { stored, last_event };
        Ok(Self { frame, ballots })
    }
}

impl<B: Ballots> Archive<B> {
    /// Checks everything that the archive says.
    ///
    /// # Errors
    /// The flaws in the order that this module describes, from verifying on.
    pub fn verify(&self) -> Result<Verdict, Flaw> {
        self.verify_alone_on(&Alone)
    }

    /// As [`Self::verify`], shared by a crew.
    ///
    /// # Errors
    /// The same flaw whoever shares the work.
    pub fn verify_alone_on(&self, crew: &dyn Crew) -> Result<Verdict, Flaw> {
        verify::verify(self, crew)
    }

    /// Checks everything that the archive says, and that only those may vote whom the log's replacements leave.
    ///
    /// # Errors
    /// The flaws in the order that this module describes, from verifying on.
    pub fn verify_replaced(&self, replacements: &[Replacement]) -> Result<Verdict, Flaw> {
        self.verify_on(&Alone, replacements)
    }

    /// As [`Self::verify_replaced`], shared by a crew.
    ///
    /// # Errors
    /// The same flaw whoever shares the work.
    pub fn verify_on(
        &self,
        crew: &dyn Crew,
        replacements: &[Replacement],
    ) -> Result<Verdict, Flaw> {
        let verdict = self.verify_alone_on(crew)?;
        let spares = Spares::listed(&self.frame.election).after(&self.frame.roll, replacements)?;
        verdict
            .credentials
            .iter()
            .try_for_each(|credential| spares.admit(credential))?;
        Ok(verdict)
    }

    /// Goes through the raw ballots in event order.
    pub fn through_ballots<T>(&self, with: impl FnOnce(&mut Texts<'_>) -> T) -> T {
        self.ballots.through(with)
    }
}

impl<B> Archive<B> {
    /// The parameters.
    pub fn election(&self) -> &Election {
        &self.frame.election
    }

    /// The trustees.
    pub fn trustees(&self) -> &Trustees {
        &self.frame.trustees
    }

    /// The roll.
    pub fn roll(&self) -> &Roll {
        &self.frame.roll
    }

    /// The time of every record, in seconds since 1970.
    pub fn timestamp(&self) -> u64 {
        self.frame.timestamp
    }

    /// The trackers of the ballots, in event order.
    pub fn trackers(&self) -> &[Tracker] {
        &self.frame.trackers
    }

    /// The raw encrypted tally, when there is one.
    pub fn tally(&self) -> Option<&str> {
        self.frame.tally.as_ref().map(|tally| tally.raw.as_str())
    }

    /// The shares in event order, each with its owner, counted from 1.
    pub fn shares(&self) -> &[(u64, PartialDecryption)] {
        &self.frame.shares
    }

    /// The result, when there is one.
    pub fn result(&self) -> Option<&ElectionResult> {
        self.frame.result.as_ref()
    }

    /// The digest of the whole file.
    pub fn digest(&self) -> Digest {
        self.frame.digest
    }

    /// The digest of the file up to the encrypted tally: of what stands before the record of the first share.
    pub fn digest_at_closing(&self) -> Digest {
        self.frame.at_closing
    }

    /// The hash of the last event.
    pub fn last_event(&self) -> Digest {
        self.frame.last_event
    }

    /// Whether the rules list a credential as a spare.
    fn is_spare(&self, credential: &Point) -> bool {
        let rules = self.frame.election.rules();
        rules.is_some_and(|rules| rules.spares.binary_search(credential).is_ok())
    }
}
