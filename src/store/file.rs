//! One SQLite file: opened by one program at a time, checked, brought to the newest schema, durable at every commit.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Params, Row, Transaction};

use super::disk::{beside, erase, write_private};
use super::error::Error;
use super::{journal, sums};

/// What a kind of file is: its mark, and the steps of its schema.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind {
    /// SQLite's `application_id`.
    pub(super) mark: i32,
    /// The schema, a step an entry. Steps are added, never changed or removed: files remember how many they have seen.
    pub(super) steps: &'static [&'static str],
    /// Whether removed rows are overwritten at once.
    pub(super) wipes: bool,
}

/// An open file.
#[derive(Debug)]
pub(super) struct Database {
    path: PathBuf,
    connection: Connection,
    /// Whether the disk has failed: from then on nothing is written, since nobody can say what it holds.
    failed: Cell<bool>,
    /// Whether a full disk has cut a transaction off, whose frames still stand in the journal.
    cut_off: Cell<bool>,
}

impl Database {
    /// Makes a new file that only its owner may read.
    pub(super) fn create(path: &Path, kind: Kind) -> Result<Self, Error> {
        write_private(path, b"")?;
        let mut database = Self::connect(path, kind)?;
        database.run(|connection| connection.pragma_update(None, "application_id", kind.mark))?;
        database.bring_up(kind)?;
        database.keep_journal_at_close(false)?;
        Ok(database)
    }

    /// Opens a file, refusing one that is foreign, damaged, from a newer program or open elsewhere.
    ///
    /// Whatever a crash left in the journal is moved into the file and synced before this returns: a dead program may have
    /// written it without having waited for the disk, and from now on it will be acknowledged to whoever asks again.
    pub(super) fn open(path: &Path, kind: Kind) -> Result<Self, Error> {
        let mut database = Self::connect(path, kind)?;
        if database.pragma::<i32>("application_id")? != kind.mark {
            return Err(Error::Foreign {
                file: path.to_owned(),
            });
        }
        if database.pragma::<u32>("user_version")? as usize > kind.steps.len() {
            return Err(database.newer(kind)?);
        }
        database.check()?;
        database.bring_up(kind)?;
        if database.run(schema)? != Self::schema_of(kind)? {
            return Err(database.damaged("lược đồ không phải của chương trình này"));
        }
        database.settle()?;
        database.keep_journal_at_close(false)?;
        Ok(database)
    }

    /// Refuses what the disk has changed: the journal, the tree of a table, what a row says.
    fn check(&self) -> Result<(), Error> {
        let beside = beside(&self.path, "-wal");
        if beside.exists() {
            let journal = fs::read(&beside).map_err(|error| Error::io(&beside, error))?;
            if let Some(why) = journal::damage(&journal) {
                return Err(self.damaged(why));
            }
        }
        let check: String = self.pragma("integrity_check")?;
        if check != "ok" {
            return Err(self.damaged(&check));
        }
        match self.run(sums::changed)? {
            Some(table) => Err(self.damaged(&format!("bảng {table} không còn như khi ghi"))),
            None => Ok(()),
        }
    }

    /// The schema that the steps make.
    fn schema_of(kind: Kind) -> Result<Vec<Described>, Error> {
        let fresh = Connection::open_in_memory().and_then(|fresh| {
            for step in kind.steps {
                fresh.execute_batch(step)?;
            }
            schema(&fresh)
        });
        fresh.map_err(|error| Error::sqlite(Path::new(":memory:"), error))
    }

    fn damaged(&self, why: &str) -> Error {
        Error::Damaged {
            file: self.path.clone(),
            why: why.to_owned(),
        }
    }

    fn newer(&self, kind: Kind) -> Result<Error, Error> {
        Ok(Error::Newer {
            file: self.path.clone(),
            written: self.pragma::<u32>("user_version")? as usize,
            known: kind.steps.len(),
        })
    }

    /// Whether the disk has failed under this file; what is in memory may then differ from what is on disk.
    pub(super) fn has_failed(&self) -> bool {
        self.failed.get()
    }

    /// While a file is not known to be sound, closing it must leave the journal beside it as it is.
    fn keep_journal_at_close(&self, keep: bool) -> Result<(), Error> {
        self.run(|connection| {
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep)
        })?;
        Ok(())
    }

    /// Looks into a file that this program does not have open: without a lock, without changing a byte of its folder.
    ///
    /// Not for a file that is open here: on Unix, closing it would drop the locks this process holds on it.
    pub(super) fn look(path: &Path, kind: Kind) -> Result<Self, Error> {
        let journal = beside(path, "-wal");
        let crashed = fs::metadata(&journal).is_ok_and(|journal| journal.len() > 0);
        let connection = if crashed {
            // The journal is read with an index in memory, which SQLite allows only to who has the file to itself.
            let connection = Connection::open_with_flags_and_vfs(path, LOOKING, WITHOUT_LOCKS);
            connection.and_then(|connection| {
                connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
                connection.pragma_update_and_check(
                    None,
                    "locking_mode",
                    "EXCLUSIVE",
                    |_| Ok(()),
                )?;
                Ok(connection)
            })
        } else {
            let flags = LOOKING | OpenFlags::SQLITE_OPEN_URI;
            Connection::open_with_flags(unchanging(path)?, flags)
        };
        let database = Self {
            path: path.to_owned(),
            connection: connection.map_err(|error| Error::sqlite(path, error))?,
            failed: Cell::new(false),
            cut_off: Cell::new(false),
        };
        let file = path.to_owned();
        if database.pragma::<i32>("application_id")? != kind.mark {
            return Err(Error::Foreign { file });
        }
        if database.pragma::<u32>("user_version")? as usize > kind.steps.len() {
            return Err(database.newer(kind)?);
        }
        Ok(database)
    }

    fn connect(path: &Path, kind: Kind) -> Result<Self, Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection =
            Connection::open_with_flags(path, flags).map_err(|error| Error::sqlite(path, error))?;
        let database = Self {
            path: path.to_owned(),
            connection,
            failed: Cell::new(false),
            cut_off: Cell::new(false),
        };
        if database.run(|connection| connection.is_readonly("main"))? {
            return Err(Error::ReadOnly {
                file: path.to_owned(),
            });
        }
        database.keep_journal_at_close(true)?;
        database.run(|connection| {
            connection.busy_timeout(Duration::ZERO)?;
            connection.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?;
            connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
            connection.pragma_update(None, "synchronous", "FULL")?;
            connection.pragma_update(None, "fullfsync", true)?;
            connection.pragma_update(None, "foreign_keys", true)?;
            connection.pragma_update_and_check(None, "secure_delete", kind.wipes, |_| Ok(()))
        })?;
        Ok(database)
    }

    /// Takes the steps of the schema that the file has not seen.
    fn bring_up(&mut self, kind: Kind) -> Result<(), Error> {
        let seen: u32 = self.pragma("user_version")?;
        let unseen: Vec<(u32, &str)> = (1..)
            .zip(kind.steps.iter().copied())
            .skip(seen as usize)
            .collect();
        if unseen.is_empty() {
            return Ok(());
        }
        self.write(|transaction| {
            for (number, step) in unseen {
                transaction.execute_batch(step)?;
                transaction.pragma_update(None, "user_version", number)?;
            }
            sums::all_anew(transaction)
        })
    }

    /// Changes the file in one transaction: all of it is on disk when this returns, or none of it is.
    pub(super) fn write<T>(
        &mut self,
        change: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        if self.failed.get() {
            let before = std::io::Error::other("the disk has failed before");
            return Err(Error::io(&self.path, before));
        }
        if self.cut_off.get() {
            // Frames of a transaction that never was must not stand behind those of one that is acknowledged.
            self.settle()?;
            self.cut_off.set(false);
        }
        let done = self.connection.transaction().and_then(|transaction| {
            let done = change(&transaction)?;
            transaction.commit()?;
            Ok(done)
        });
        done.map_err(|error| self.noted(error))
    }

    /// All rows that a question finds.
    pub(super) fn rows<T>(
        &self,
        question: &str,
        of: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Error> {
        self.run(|connection| connection.prepare(question)?.query_map(of, read)?.collect())
    }

    /// Moves everything into the file itself and empties the journal beside it.
    pub(super) fn settle(&self) -> Result<(), Error> {
        let busy: bool = self.run(|connection| {
            connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
        })?;
        if busy {
            Err(Error::InUse {
                file: self.path.clone(),
            })
        } else {
            Ok(())
        }
    }

    /// Writes the file anew in the order of its keys: what remains says nothing of when a row came.
    pub(super) fn rewrite(&self) -> Result<(), Error> {
        self.settle()?;
        self.run(|connection| connection.execute_batch("VACUUM"))?;
        self.settle()
    }

    /// The bytes of a file that holds just what this one holds now, its journal included.
    pub(super) fn image(&mut self) -> Result<Vec<u8>, Error> {
        let image = self.connection.serialize(rusqlite::MAIN_DB);
        let image = image.map(|image| image.to_vec());
        image.map_err(|error| Error::sqlite(&self.path, error))
    }

    /// Overwrites and removes the file with its journals, as far as the disk obeys.
    pub(super) fn erase(self) -> Result<(), Error> {
        let Self {
            path, connection, ..
        } = self;
        connection
            .close()
            .map_err(|(_, error)| Error::sqlite(&path, error))?;
        erase(&path)
    }

    fn pragma<T: rusqlite::types::FromSql>(&self, name: &str) -> Result<T, Error> {
        self.run(|connection| connection.pragma_query_value(None, name, |row| row.get(0)))
    }

    fn run<T>(&self, ask: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Error> {
        ask(&self.connection).map_err(|error| self.noted(error))
    }

    /// A failure of the disk is remembered, and the journal stays as it is for the next opening to judge.
    fn noted(&self, error: rusqlite::Error) -> Error {
        let error = Error::sqlite(&self.path, error);
        if matches!(error, Error::Full { .. }) {
            self.cut_off.set(true);
        }
        if error.is_failure() && !self.failed.replace(true) {
            let keep = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
            if let Err(error) = self.connection.set_db_config(keep, true) {
                tracing::error!(%error, "the journal may be merged although the disk has failed");
            }
        }
        error
    }
}

/// What SQLite's catalogue says of a thing: kind, name, table, text.
type Described = (String, String, String, Option<String>);

fn schema(file: &Connection) -> rusqlite::Result<Vec<Described>> {
    let question = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name";
    let described = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    file.prepare(question)?.query_map([], described)?.collect()
}

/// The address of a file that SQLite may take for one that nobody changes: it asks for no lock and makes no journal.
fn unchanging(path: &Path) -> Result<String, Error> {
    let text = path.to_str().ok_or_else(|| {
        let why = "its path is not UTF-8";
        Error::io(
            path,
            std::io::Error::new(std::io::ErrorKind::InvalidInput, why),
        )
    })?;
    let mut address = String::from("file:");
    if text.chars().nth(1) == Some(':') {
        address.push('/');
    }
    for character in text.chars() {
        match character {
            '%' => address.push_str("%25"),
            '?' => address.push_str("%3f"),
            '#' => address.push_str("%23"),
            '\\' if cfg!(windows) => address.push('/'),
            other => address.push(other),
        }
    }
    address.push_str("?immutable=1");
    Ok(address)
}

const LOOKING: OpenFlags = OpenFlags::SQLITE_OPEN_READ_ONLY.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

/// SQLite's way to files that asks the system for no lock.
const WITHOUT_LOCKS: &str = if cfg!(windows) {
    "win32-none"
} else {
    "unix-none"
};
