//! One SQLite file: opened by one program at a time, checked, brought to the newest schema, durable at every commit.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Params, Row, Transaction};

use super::error::Error;

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
}

impl Database {
    /// Makes a new file that only its owner may read.
    pub(super) fn create(path: &Path, kind: Kind) -> Result<Self, Error> {
        write_private(path, b"")?;
        let mut database = Self::connect(path, kind)?;
        database.run(|connection| connection.pragma_update(None, "application_id", kind.mark))?;
        database.bring_up(kind)?;
        Ok(database)
    }

    /// Opens a file, refusing one that is foreign, damaged, from a newer program or open elsewhere.
    pub(super) fn open(path: &Path, kind: Kind) -> Result<Self, Error> {
        let mut database = Self::connect(path, kind)?;
        if database.pragma::<i32>("application_id")? != kind.mark {
            return Err(Error::Foreign {
                file: path.to_owned(),
            });
        }
        let check: String = database.pragma("quick_check")?;
        if check != "ok" {
            return Err(Error::Damaged {
                file: path.to_owned(),
                why: check,
            });
        }
        database.bring_up(kind)?;
        Ok(database)
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
        };
        let file = path.to_owned();
        if database.pragma::<i32>("application_id")? != kind.mark {
            return Err(Error::Foreign { file });
        }
        if database.pragma::<u32>("user_version")? as usize > kind.steps.len() {
            return Err(Error::Newer { file });
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
        };
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
        if seen as usize > kind.steps.len() {
            return Err(Error::Newer {
                file: self.path.clone(),
            });
        }
        self.write(|transaction| {
            for (number, step) in unseen {
                transaction.execute_batch(step)?;
                transaction.pragma_update(None, "user_version", number)?;
            }
            Ok(())
        })
    }

    /// Changes the file in one transaction: all of it is on disk when this returns, or none of it is.
    pub(super) fn write<T>(
        &mut self,
        change: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        let done = self.connection.transaction().and_then(|transaction| {
            let done = change(&transaction)?;
            transaction.commit()?;
            Ok(done)
        });
        done.map_err(|error| Error::sqlite(&self.path, error))
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

    /// Overwrites and removes the file with its journals, as far as the disk obeys.
    pub(super) fn erase(self) -> Result<(), Error> {
        let Self { path, connection } = self;
        connection
            .close()
            .map_err(|(_, error)| Error::sqlite(&path, error))?;
        erase(&path)
    }

    fn pragma<T: rusqlite::types::FromSql>(&self, name: &str) -> Result<T, Error> {
        self.run(|connection| connection.pragma_query_value(None, name, |row| row.get(0)))
    }

    fn run<T>(&self, ask: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Error> {
        ask(&self.connection).map_err(|error| Error::sqlite(&self.path, error))
    }
}

/// Overwrites and removes a database that is not open, with its journals; one that is gone already is no fault.
pub(super) fn erase(path: &Path) -> Result<(), Error> {
    for ending in ["", "-wal", "-shm", "-journal"] {
        let file = beside(path, ending);
        if file.exists() {
            overwrite(&file).map_err(|error| Error::io(&file, error))?;
            fs::remove_file(&file).map_err(|error| Error::io(&file, error))?;
        }
    }
    path.parent().map_or(Ok(()), sync_folder)
}

/// A database's file with this ending.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
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

fn overwrite(file: &Path) -> std::io::Result<()> {
    let mut handle = OpenOptions::new().write(true).open(file)?;
    let length = usize::try_from(handle.metadata()?.len()).unwrap_or(usize::MAX);
    handle.write_all(&vec![0; length])?;
    handle.sync_all()
}

/// Writes a new file that only its owner may read, and waits until the disk has it.
pub(super) fn write_private(path: &Path, content: &[u8]) -> Result<(), Error> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file| {
        file.write_all(content)?;
        file.sync_all()
    });
    written.map_err(|error| Error::io(path, error))
}

/// Waits until the disk knows which files a folder has.
pub(super) fn sync_folder(folder: &Path) -> Result<(), Error> {
    if cfg!(unix) {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| Error::io(folder, error))
    } else {
        Ok(())
    }
}
