//! The link file: which credential a seat's live token has. Nothing else in the program pairs the two.

use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::{Transaction, params};

use super::error::Error;
use super::file::{self, Database, Kind};
use crate::election::Point;
use crate::meeting::SeatId;

/// The schema of the link file.
pub(super) const LINKS: Kind = Kind {
    mark: i32::from_be_bytes(*b"PKl1"),
    steps: &[include_str!("links.sql")],
    wipes: true,
};

/// A seat's live token.
#[derive(Clone, PartialEq, Eq)]
pub struct Link {
    /// Whose.
    pub seat: SeatId,
    /// The public credential.
    pub credential: Point,
    /// The key of the phone's sessions.
    pub session: Point,
}

impl fmt::Debug for Link {
    /// The seat only: no log line may hold it beside the credential.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Link")
            .field("seat", &self.seat)
            .finish_non_exhaustive()
    }
}

/// The link file, until it is erased.
#[derive(Debug)]
pub(super) enum LinkFile {
    /// In use.
    Open(Database),
    /// Gone since sealing.
    Erased(PathBuf),
}

impl LinkFile {
    pub(super) fn open(path: &Path, erased: bool) -> Result<Self, Error> {
        if erased {
            file::erase(path)?;
            return Ok(Self::Erased(path.to_owned()));
        }
        Database::open(path, LINKS).map(Self::Open)
    }

    pub(super) fn link(&mut self, link: &Link) -> Result<(), Error> {
        let file = self.file()?;
        if live(file)?.contains(link) {
            return Ok(());
        }
        if !file.write(|transaction| put(transaction, link))? {
            return Err(Error::KeyUsed);
        }
        file.settle()
    }

    pub(super) fn unlink(&mut self, seat: SeatId) -> Result<(), Error> {
        let file = self.file()?;
        file.write(|transaction| {
            transaction.execute("DELETE FROM link WHERE seat = ?1", [seat.0])
        })?;
        file.settle()
    }

    /// The live links by seat; none once erased.
    pub(super) fn links(&self) -> Result<Vec<Link>, Error> {
        match self {
            Self::Open(file) => live(file),
            Self::Erased(_) => Ok(Vec::new()),
        }
    }

    pub(super) fn erase(&mut self, path: &Path) -> Result<(), Error> {
        match std::mem::replace(self, Self::Erased(path.to_owned())) {
            Self::Open(file) => file.erase(),
            Self::Erased(_) => Ok(()),
        }
    }

    fn file(&mut self) -> Result<&mut Database, Error> {
        match self {
            Self::Open(file) => Ok(file),
            Self::Erased(path) => Err(Error::LinksErased { file: path.clone() }),
        }
    }
}

fn live(file: &Database) -> Result<Vec<Link>, Error> {
    file.rows(
        "SELECT seat, credential, session FROM link ORDER BY seat",
        [],
        |row| {
            Ok(Link {
                seat: SeatId(row.get(0)?),
                credential: super::parsed(row, 1)?,
                session: super::parsed(row, 2)?,
            })
        },
    )
}

/// Replaces the seat's link; changes nothing and says so when a key comes a second time.
fn put(transaction: &Transaction<'_>, link: &Link) -> rusqlite::Result<bool> {
    let (credential, session) = (link.credential.to_string(), link.session.to_string());
    let keys = params![credential, session];
    let known = "SELECT ?1 = ?2 OR EXISTS (SELECT 1 FROM used WHERE key IN (?1, ?2))";
    if transaction.query_row(known, keys, |row| row.get(0))? {
        return Ok(false);
    }
    transaction.execute("INSERT INTO used (key) VALUES (?1), (?2)", keys)?;
    transaction.execute(
        "INSERT OR REPLACE INTO link (seat, credential, session) VALUES (?1, ?2, ?3)",
        params![link.seat.0, credential, session],
    )?;
    Ok(true)
}
