//! The link file: which credential a seat's live token has. Nothing else in the program pairs the two.

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Transaction, params};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::disk;
use super::error::Error;
use super::file::{Database, Kind};
use super::sums;
use crate::election::Point;
use crate::meeting::SeatId;

/// The schema of the link file.
pub(super) const LINKS: Kind = Kind {
    mark: i32::from_be_bytes(*b"PKl1"),
    steps: &[
        include_str!("links.sql"),
        include_str!("links-spares.sql"),
        include_str!("row_sum.sql"),
    ],
    wipes: true,
};

/// A seat's live token; wiped when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Link {
    /// Whose.
    #[zeroize(skip)]
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

/// A spare token: nobody's yet; wiped when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Spare {
    /// The public credential.
    pub credential: Point,
    /// The key of the phone's sessions, once it has one.
    pub session: Point,
}

impl fmt::Debug for Spare {
    /// Nothing of it: it may become a seat's.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Spare(…)")
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
            disk::erase(path)?;
            return Ok(Self::Erased(path.to_owned()));
        }
        Database::open(path, LINKS).map(Self::Open)
    }

    pub(super) fn link(&mut self, link: &Link) -> Result<(), Error> {
        let file = self.file()?;
        if is_live(file, link)? {
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
            transaction.execute("DELETE FROM link WHERE seat = ?1", [seat.0])?;
            sums::anew(transaction, "link")
        })?;
        file.settle()
    }

    pub(super) fn put_spares(&mut self, batch: u32, spares: &[Spare]) -> Result<(), Error> {
        let file = self.file()?;
        let put = |transaction: &Transaction<'_>| {
            if !are_fresh(transaction, spares)? {
                return Ok(false);
            }
            transaction.execute("DELETE FROM spare WHERE batch = ?1", [batch])?;
            for spare in spares {
                put_spare(transaction, batch, spare)?;
            }
            sums::anew(transaction, "spare")?;
            Ok(true)
        };
        if !file.write(put)? {
            return Err(Error::KeyUsed);
        }
        file.settle()
    }

    /// Forgets all spares but those of one batch.
    pub(super) fn keep_spares(&mut self, batch: u32) -> Result<(), Error> {
        let file = self.file()?;
        file.write(|transaction| {
            transaction.execute("DELETE FROM spare WHERE batch <> ?1", [batch])?;
            sums::anew(transaction, "spare")
        })?;
        file.settle()
    }

    /// The spares of one batch; none once erased.
    pub(super) fn spares(&self, batch: u32) -> Result<Vec<Spare>, Error> {
        let Self::Open(file) = self else {
            return Ok(Vec::new());
        };
        let question = "SELECT credential, session FROM spare WHERE batch = ?1 ORDER BY credential";
        file.rows(question, [batch], |row| {
            Ok(Spare {
                credential: super::parsed(row, 0)?,
                session: super::parsed(row, 1)?,
            })
        })
    }

    /// Makes a spare the token of the seat whose credential is lost; once done, asking again changes nothing.
    pub(super) fn replace(&mut self, lost: &Point, spare: &Point) -> Result<(), Error> {
        let (lost, spare) = (lost.to_string(), spare.to_string());
        let file = self.file()?;
        file.write(|transaction| {
            transaction.execute(
                "UPDATE link SET (credential, session) = \
                 (SELECT credential, session FROM spare WHERE credential = ?2) \
                 WHERE credential = ?1 AND EXISTS (SELECT 1 FROM spare WHERE credential = ?2)",
                params![lost, spare],
            )?;
            transaction.execute("DELETE FROM spare WHERE credential = ?1", [&spare])?;
            sums::anew(transaction, "link")?;
            sums::anew(transaction, "spare")
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

    pub(super) fn has_failed(&self) -> bool {
        match self {
            Self::Open(file) => file.has_failed(),
            Self::Erased(_) => false,
        }
    }

    /// Its bytes as they stand; none once erased.
    pub(super) fn image(&mut self) -> Result<Option<Vec<u8>>, Error> {
        match self {
            Self::Open(file) => file.image().map(Some),
            Self::Erased(_) => Ok(None),
        }
    }

    fn file(&mut self) -> Result<&mut Database, Error> {
        match self {
            Self::Open(file) => Ok(file),
            Self::Erased(path) => Err(Error::LinksErased { file: path.clone() }),
        }
    }
}

/// Asked of the file: reading every key of a large hall again for each token would take the longer the more there are.
fn is_live(file: &Database, link: &Link) -> Result<bool, Error> {
    let question = "SELECT 1 FROM link WHERE seat = ?1 AND credential = ?2 AND session = ?3";
    let (credential, session) = (link.credential.to_string(), link.session.to_string());
    let found = file.rows(question, params![link.seat.0, credential, session], |_| {
        Ok(())
    })?;
    Ok(!found.is_empty())
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

fn put_spare(transaction: &Transaction<'_>, batch: u32, spare: &Spare) -> rusqlite::Result<usize> {
    let (credential, session) = (spare.credential.to_string(), spare.session.to_string());
    use_up(transaction, &credential, &session)?;
    transaction.execute(
        "INSERT INTO spare (credential, session, batch) VALUES (?1, ?2, ?3)",
        params![credential, session, batch],
    )
}

/// Whether all keys of these spares are different, and none was ever used.
fn are_fresh(transaction: &Transaction<'_>, spares: &[Spare]) -> rusqlite::Result<bool> {
    let keys: BTreeSet<Point> = spares
        .iter()
        .flat_map(|spare| [spare.credential, spare.session])
        .collect();
    let mut fresh = keys.len() == spares.len() * 2;
    for key in keys {
        let known = "SELECT EXISTS (SELECT 1 FROM used WHERE key = ?1)";
        let used: bool = transaction.query_row(known, [key.to_string()], |row| row.get(0))?;
        fresh &= !used;
    }
    Ok(fresh)
}

/// Replaces the seat's link; changes nothing and says so when a key comes a second time.
fn put(transaction: &Transaction<'_>, link: &Link) -> rusqlite::Result<bool> {
    let (credential, session) = (link.credential.to_string(), link.session.to_string());
    let keys = params![credential, session];
    let known = "SELECT ?1 = ?2 OR EXISTS (SELECT 1 FROM used WHERE key IN (?1, ?2))";
    if transaction.query_row(known, keys, |row| row.get(0))? {
        return Ok(false);
    }
    use_up(transaction, &credential, &session)?;
    transaction.execute(
        "INSERT OR REPLACE INTO link (seat, credential, session) VALUES (?1, ?2, ?3)",
        params![link.seat.0, credential, session],
    )?;
    sums::anew(transaction, "link")?;
    Ok(true)
}

fn use_up(transaction: &Transaction<'_>, credential: &str, session: &str) -> rusqlite::Result<()> {
    let keys = [credential, session];
    transaction.execute("INSERT INTO used (key) VALUES (?1), (?2)", keys)?;
    let rows = keys.map(|key| vec![Value::Text(key.to_owned())]);
    sums::add(transaction, "used", rows)
}
