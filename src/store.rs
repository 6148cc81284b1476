//! What a meeting keeps on disk: one folder, opened by one program at a time. All SQL of the program is here.
//!
//! Promises: what a call has returned from survives a pulled plug; a file that is torn, cut short or foreign is refused
//! with a sentence; only the owner of the account can read the files; no file pairs a seat with a credential but the
//! link file, and none pairs either with a time or an order of casting once a round is closed.
//!
//! - `meeting.sqlite`: log, ballots, statements, shares, archives ([`Store::append`]; what is a round's, in `rounds`)
//! - `links.sqlite`: which credential a seat's live token has ([`Store::link`]), until [`Store::erase_links`]
//! - `keys.json`: the server's own two secrets ([`Keys`]), written once
//! - the log of a meeting that is not open here: [`read_log`]; its summary: [`read_summary`], [`Store::keep_summary`]
//! - the same in another folder, kept up to date by a thread of its own: [`Store::copy_to`]

mod beside;
mod bundle;
mod copy;
mod disk;
mod error;
mod file;
mod journal;
mod keys;
mod links;
mod rounds;
mod summary;
mod sums;
#[cfg(test)]
mod tests;
mod tokens;
mod wall;

use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use rusqlite::types::{Type, Value};
use rusqlite::{Row, Transaction, params};

use crate::election::Point;
use crate::meeting::Entry;

pub use copy::{Claim, CopyState, CopyWatch, Moved, Refused, Taken, look_for, take_over};
pub use error::Error;
pub use keys::Keys;
pub use links::{Link, Spare};
pub use summary::read_summary;

pub use beside::Beside;
use beside::put_beside;
use file::{Database, Kind};
use links::{LINKS, LinkFile};

/// The folder of one meeting, open.
#[derive(Debug)]
pub struct Store {
    folder: PathBuf,
    keys: Keys,
    meeting: Database,
    links: LinkFile,
    copies: Vec<copy::Copy>,
}

/// The log of a meeting that this program does not have open, oldest line first. Takes no lock and changes no byte, so that
/// whoever has it open is not disturbed; what such a neighbour writes meanwhile may make the log unreadable for a moment.
///
/// # Errors
/// Which file is missing, foreign, damaged or too new.
pub fn read_log(folder: &Path) -> Result<Vec<String>, Error> {
    lines_of(&Database::look(&folder.join(MEETING_FILE), MEETING)?)
}

impl Store {
    /// Makes the folder of a new meeting; it appears whole or not at all.
    ///
    /// # Errors
    /// [`Error::Exists`] when it stands there already; else what the disk says.
    pub fn create(folder: &Path, first: &Entry, keys: &Keys) -> Result<Self, Error> {
        if folder.exists() {
            return Err(Error::Exists {
                file: folder.to_owned(),
            });
        }
        let nascent = folder.with_extension("new");
        if nascent.exists() {
            fs::remove_dir_all(&nascent).map_err(|error| Error::io(&nascent, error))?;
        }
        private_folder(&nascent)?;
        keys.write(&nascent.join(KEYS))?;
        Database::create(&nascent.join(LINK_FILE), LINKS)?;
        let mut meeting = Database::create(&nascent.join(MEETING_FILE), MEETING)?;
        meeting.write(|transaction| put_entry(transaction, first))?;
        drop(meeting);
        disk::put_in_place(&nascent, folder)?;
        folder.parent().map_or(Ok(()), disk::sync_folder)?;
        Self::open(folder)
    }

    /// Opens the folder of a meeting and keeps others out of it.
    ///
    /// # Errors
    /// [`Error::InUse`] when another program has it open; else which file is missing, foreign, damaged or too new.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let meeting = Database::open(&folder.join(MEETING_FILE), MEETING)?;
        let keys = Keys::read(&folder.join(KEYS))?;
        let erased: Vec<bool> =
            meeting.rows("SELECT erased FROM links_file", [], |row| row.get(0))?;
        let links = LinkFile::open(&folder.join(LINK_FILE), erased == [true])?;
        Ok(Self {
            folder: folder.to_owned(),
            keys,
            meeting,
            links,
            copies: Vec::new(),
        })
    }

    /// Whether the disk has failed, so that nobody can say what it holds: nothing more may be acknowledged, and only
    /// opening the folder anew tells.
    pub fn has_failed(&self) -> bool {
        self.meeting.has_failed() || self.links.has_failed()
    }

    /// The server's own secrets.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Whether receipts will be signed with the key that the log names; the chair's code has check characters of its own.
    ///
    /// # Errors
    /// [`Error::Damaged`] when they are not.
    pub fn keys_are_of(&self, receipt: &Point) -> Result<(), Error> {
        if self.keys.receipt.public() == *receipt {
            return Ok(());
        }
        Err(Error::Damaged {
            file: self.folder.join(KEYS),
            why: "khóa không phải của cuộc họp này".to_owned(),
        })
    }

    /// The whole log, oldest line first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn log_lines(&self) -> Result<Vec<String>, Error> {
        lines_of(&self.meeting)
    }

    /// Adds an entry to the log, with all that belongs beside it, in one transaction.
    ///
    /// # Errors
    /// What the disk says; nothing is stored then.
    pub fn append(&mut self, entry: &Entry, beside: &[Beside]) -> Result<(), Error> {
        self.meeting.write(|transaction| {
            put_entry(transaction, entry)?;
            beside
                .iter()
                .try_for_each(|thing| put_beside(transaction, thing))
        })?;
        self.tell(|| {
            let (entry, beside) = (entry.clone(), beside.to_vec());
            Box::new(move |copy| copy.append(&entry, &beside))
        });
        Ok(())
    }
}

fn lines_of(meeting: &Database) -> Result<Vec<String>, Error> {
    let question = "SELECT line FROM entry ORDER BY height";
    meeting.rows(question, [], |row| row.get(0))
}

/// Says that the links are gone before they are: a crash in between is made good at the next opening.
const ERASE_LINKS: &str = "UPDATE links_file SET erased = 1";

fn put_entry(transaction: &Transaction<'_>, entry: &Entry) -> rusqlite::Result<()> {
    let (height, line) = (entry.height, entry.line());
    let put = "INSERT INTO entry (height, line) VALUES (?1, ?2)";
    transaction.execute(put, params![height, line])?;
    let row = vec![Value::Integer(height.into()), Value::Text(line)];
    sums::add(transaction, "entry", [row])
}

fn written(row: &impl serde::Serialize) -> String {
    serde_json::to_string(row).expect("a row holds only texts and numbers")
}

fn private_folder(folder: &Path) -> Result<(), Error> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .map_err(|error| Error::io(folder, error))
}

/// A column that holds a value as text.
fn parsed<T: FromStr>(row: &Row<'_>, column: usize) -> rusqlite::Result<T>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    let text: String = row.get(column)?;
    text.parse().map_err(|error| unreadable(column, error))
}

fn unreadable(
    column: usize,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error))
}

/// How many steps this program knows of the schemas of a meeting's file and of its link file: a file with more of them was
/// written by a newer program and is refused.
pub fn schemas() -> (usize, usize) {
    (MEETING.steps.len(), LINKS.steps.len())
}

/// The schema of the meeting's file.
const MEETING: Kind = Kind {
    mark: i32::from_be_bytes(*b"PKm1"),
    steps: &[
        include_str!("store/schema.sql"),
        include_str!("store/wall.sql"),
        include_str!("store/row_sum.sql"),
        include_str!("store/order_forgotten.sql"),
    ],
    wipes: false,
};

const MEETING_FILE: &str = "meeting.sqlite";
/// Which seat has which credential, until the sealing.
pub(crate) const LINK_FILE: &str = "links.sqlite";
const KEYS: &str = "keys.json";
