//! Sums over the rows of each table: what a disk changes behind SQLite's back is named at the next opening.
//!
//! SQLite has no checksum of its own outside the journal, and its integrity check looks at the tree of a table, not at what
//! its rows say. A sum is the exclusive or of its rows' digests, so that adding a row costs one digest and the order of
//! adding leaves no trace. It guards against accidents, not against people: those meet the log's chain and the proofs.

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension as _};
use sha2::{Digest as _, Sha256};

/// The table of the sums.
const SUMS: &str = "row_sum";

type Sum = [u8; 32];

/// Counts rows just inserted into a table; each has its columns in the table's order.
pub(super) fn add(
    file: &Connection,
    table: &str,
    rows: impl IntoIterator<Item = Vec<Value>>,
) -> rusqlite::Result<()> {
    let mut sum = stored(file, table)?.unwrap_or_default();
    for row in rows {
        mix(&mut sum, digest(row.iter().map(ValueRef::from)));
    }
    store(file, table, sum)
}

/// Sums up a table whose rows were changed or removed.
pub(super) fn anew(file: &Connection, table: &str) -> rusqlite::Result<()> {
    store(file, table, counted(file, table)?)
}

/// Sums up every table, after the schema took a step.
pub(super) fn all_anew(file: &Connection) -> rusqlite::Result<()> {
    for table in tables(file)? {
        anew(file, &table)?;
    }
    Ok(())
}

/// The first table whose rows are not those that were written; none in a file from before there were sums.
pub(super) fn changed(file: &Connection) -> rusqlite::Result<Option<String>> {
    if !file.table_exists(None, SUMS)? {
        return Ok(None);
    }
    for table in tables(file)? {
        let expected = stored(file, &table)?.unwrap_or_default();
        if counted(file, &table)? != expected {
            return Ok(Some(table));
        }
    }
    Ok(None)
}

fn tables(file: &Connection) -> rusqlite::Result<Vec<String>> {
    let question = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> ?1";
    let mut asked = file.prepare(question)?;
    asked.query_map([SUMS], |row| row.get(0))?.collect()
}

fn counted(file: &Connection, table: &str) -> rusqlite::Result<Sum> {
    let mut asked = file.prepare(&format!("SELECT * FROM \"{table}\""))?;
    let columns = asked.column_count();
    let (mut sum, mut rows) = (Sum::default(), asked.query([])?);
    while let Some(row) = rows.next()? {
        let values: Vec<ValueRef<'_>> = (0..columns)
            .map(|column| row.get_ref(column))
            .collect::<Result<_, _>>()?;
        mix(&mut sum, digest(values));
    }
    Ok(sum)
}

fn stored(file: &Connection, table: &str) -> rusqlite::Result<Option<Sum>> {
    file.prepare_cached("SELECT sum FROM row_sum WHERE name = ?1")?
        .query_row([table], |row| row.get(0))
        .optional()
}

fn store(file: &Connection, table: &str, sum: Sum) -> rusqlite::Result<()> {
    file.prepare_cached("INSERT OR REPLACE INTO row_sum (name, sum) VALUES (?1, ?2)")?
        .execute(rusqlite::params![table, sum])
        .map(drop)
}

fn mix(sum: &mut Sum, digest: Sum) {
    for (byte, other) in sum.iter_mut().zip(digest) {
        *byte ^= other;
    }
}

/// Every value with its kind and its length: no two rows look the same.
fn digest<'a>(row: impl IntoIterator<Item = ValueRef<'a>>) -> Sum {
    let mut hash = Sha256::new();
    for value in row {
        let number;
        let (kind, bytes): (u8, &[u8]) = match value {
            ValueRef::Null => (0, &[]),
            ValueRef::Integer(whole) => {
                number = whole.to_be_bytes();
                (1, &number)
            }
            ValueRef::Real(real) => {
                number = real.to_bits().to_be_bytes();
                (2, &number)
            }
            ValueRef::Text(text) => (3, text),
            ValueRef::Blob(blob) => (4, blob),
        };
        hash.update([kind]);
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    }
    hash.finalize().into()
}
