//! What is stored with an entry of the log, in the same transaction.

use rusqlite::{Transaction, params};

use super::{ERASE_LINKS, sums};
use crate::election::RoundId;
use crate::meeting::TellerSlot;

/// What is stored in one transaction with a log entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside {
    /// A round's newest archive; it takes the place of an earlier one.
    Archive {
        /// Which round.
        round: RoundId,
        /// The `.bel` file.
        bytes: Vec<u8>,
    },
    /// A teller's accepted share.
    Share {
        /// Of which round.
        round: RoundId,
        /// Whose.
        slot: TellerSlot,
        /// The partial decryption's JSON, byte for byte.
        share: String,
        /// The second proof's JSON, byte for byte.
        blame: String,
    },
    /// From this entry on no link may be found: [`Store::erase_links`], or the next opening, removes the file.
    EraseLinks,
    /// Ballots, shares and archives are gone with this entry; the log and the statements stay.
    DestroyBallots,
}

pub(super) fn put_beside(transaction: &Transaction<'_>, thing: &Beside) -> rusqlite::Result<()> {
    let changed: &[&str] = match thing {
        Beside::EraseLinks => {
            transaction.execute(ERASE_LINKS, [])?;
            &["links_file"]
        }
        Beside::DestroyBallots => {
            transaction.execute_batch(DESTROY_BALLOTS)?;
            &["ballot", "share", "archive"]
        }
        Beside::Archive { round, bytes } => {
            transaction.execute(
                "INSERT OR REPLACE INTO archive (round, bytes) VALUES (?1, ?2)",
                params![round.to_string(), bytes],
            )?;
            &["archive"]
        }
        Beside::Share {
            round,
            slot,
            share,
            blame,
        } => {
            transaction.execute(
                "INSERT INTO share (round, slot, share, blame) VALUES (?1, ?2, ?3, ?4)",
                params![round.to_string(), slot.0, share, blame],
            )?;
            &["share"]
        }
    };
    changed
        .iter()
        .try_for_each(|table| sums::anew(transaction, table))
}

/// The only way a ballot leaves its box; the guard against any other is back before the transaction ends.
const DESTROY_BALLOTS: &str = include_str!("destroy-ballots.sql");
