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

use super::ballot::AcceptedBallot;
use super::crew::{Alone, Crew};
use super::flaw::Flaw;
use super::group::Point;
use super::id::Digest;
use super::parameters::Election;
use super::roll::Roll;
use super::spares::{Replacement, Spares};
use super::tally::{ElectionResult, PartialDecryption};
use super::trustee::Trustees;
use record::BLOCK;

mod count;
mod event;
mod read;
mod record;
mod verify;
mod write;

pub use verify::{Stage, Verdict};
pub use write::{ClosedArchive, FinishedArchive, closed};

/// An archive whose structure holds; [`Archive::verify`] checks what it says.
#[derive(Clone, Debug)]
pub struct Archive {
    election: Election,
    trustees: Trustees,
    roll: Roll,
    timestamp: u64,
    ballots: Vec<String>,
    ended: bool,
    tally: Option<TallyRecord>,
    shares: Vec<(u64, PartialDecryption)>,
    result: Option<ElectionResult>,
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
        read::read(bytes)
    }

    /// The hash of the last event of a file whose chain of records holds, whatever they say.
    ///
    /// # Errors
    /// The flaws of the chain, in the order that this module describes.
    pub fn last_event_of(bytes: &[u8]) -> Result<Digest, Flaw> {
        read::last_event(bytes)
    }

    /// The raw ballots of a file whose chain of records holds, in event order, whatever they say.
    ///
    /// # Errors
    /// The flaws of the chain, in the order that this module describes.
    pub fn ballots_of(bytes: &[u8]) -> Result<Vec<&str>, Flaw> {
        read::ballots(bytes)
    }

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
        let spares = Spares::listed(&self.election).after(&self.roll, replacements)?;
        verdict
            .credentials
            .iter()
            .try_for_each(|credential| spares.admit(credential))?;
        Ok(verdict)
    }

    /// Checks every ballot and that no credential has two.
    ///
    /// # Errors
    /// The flaws of the first ballot that has one.
    pub fn accepted_ballots(&self) -> Result<Vec<AcceptedBallot>, Flaw> {
        verify::ballots(self)
    }

    /// The parameters.
    pub fn election(&self) -> &Election {
        &self.election
    }

    /// The trustees.
    pub fn trustees(&self) -> &Trustees {
        &self.trustees
    }

    /// The roll.
    pub fn roll(&self) -> &Roll {
        &self.roll
    }

    /// The time of every record, in seconds since 1970.
    pub fn timestamp(&self) -> u64 {
        self.timestamp
    }

    /// The raw ballots, in event order.
    pub fn ballots(&self) -> &[String] {
        &self.ballots
    }

    /// The raw encrypted tally, when there is one.
    pub fn tally(&self) -> Option<&str> {
        self.tally.as_ref().map(|tally| tally.raw.as_str())
    }

    /// The shares in event order, each with its owner, counted from 1.
    pub fn shares(&self) -> &[(u64, PartialDecryption)] {
        &self.shares
    }

    /// The result, when there is one.
    pub fn result(&self) -> Option<&ElectionResult> {
        self.result.as_ref()
    }

    /// The digest of the whole file.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// Its bytes up to the encrypted tally: what stands before the record of the first share.
    pub fn at_closing<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        let Some((_, share)) = self.shares.first() else {
            return bytes;
        };
        let name = format!("{}.data.json", Digest::of(share.raw().as_bytes()));
        let blocks = bytes
            .chunks(BLOCK)
            .position(|block| block.starts_with(name.as_bytes()));
        blocks
            .and_then(|blocks| bytes.get(..blocks * BLOCK))
            .unwrap_or(bytes)
    }

    /// The hash of the last event.
    pub fn last_event(&self) -> Digest {
        self.last_event
    }

    /// Whether the rules list a credential as a spare.
    fn is_spare(&self, credential: &Point) -> bool {
        let rules = self.election.rules();
        rules.is_some_and(|rules| rules.spares.binary_search(credential).is_ok())
    }
}
