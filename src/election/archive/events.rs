//! The chain of an archive as it is read: event by event, each with the records before it, none kept.

use std::io::Read;

use super::super::flaw::Flaw;
use super::super::id::Digest;
use super::super::json::{self, Json, Strict, strict};
use super::super::parameters::VERSION;
use super::event::{Chain, Kind};
use super::record::{self, Record};

/// A data record: its name and its body.
pub(super) type Data = (Digest, Vec<u8>);

/// An event with the data records before it.
pub(super) struct Event {
    pub(super) kind: Kind,
    pub(super) data: Vec<Data>,
}

/// A file between two events.
pub(super) struct Events<R> {
    /// What is left of the file.
    pub(super) from: R,
    /// The time of every record.
    pub(super) timestamp: u64,
    chain: Chain,
}

impl<R: Read> Events<R> {
    /// Reads the first record.
    ///
    /// # Errors
    /// See [`super`], steps 1 and 2.
    pub(super) fn begin(mut from: R) -> Result<Self, Flaw> {
        let first = record::read(&mut from)?.ok_or(Flaw::Truncated)?;
        let timestamp = timestamp(&first)?;
        Ok(Self {
            from,
            timestamp,
            chain: Chain::default(),
        })
    }

    /// The next event; none at the end.
    ///
    /// # Errors
    /// See [`super`], steps 1 and 3 to 5.
    pub(super) fn next(&mut self) -> Result<Option<Event>, Flaw> {
        let mut data: Vec<Data> = Vec::new();
        while let Some(record) = record::read(&mut self.from)? {
            if record.time != self.timestamp {
                return Err(Flaw::WrongTime);
            }
            let (hash, is_event) = name(&record)?;
            if is_event {
                let hashes: Vec<Digest> = data.iter().map(|(hash, _)| *hash).collect();
                let kind = self.chain.check(json::text(&record.body)?, &hashes)?;
                self.chain.push(kind, hash);
                return Ok(Some(Event { kind, data }));
            }
            if data.len() <= MOST_RECORDS {
                data.push((hash, record.body));
            }
        }
        if data.is_empty() {
            Ok(None)
        } else {
            Err(Flaw::StrayRecord)
        }
    }

    /// The hash of the last event.
    ///
    /// # Errors
    /// [`Flaw::Truncated`] when there was none.
    pub(super) fn head(&self) -> Result<Digest, Flaw> {
        self.chain.head().ok_or(Flaw::Truncated)
    }
}

fn timestamp(first: &Record) -> Result<u64, Flaw> {
    if first.name != "BELENIOS" {
        return Err(Flaw::WrongRecordName);
    }
    let header: HeaderText = json::parse(json::text(&first.body)?)?;
    if header.version != VERSION {
        return Err(Flaw::UnsupportedVersion);
    }
    let timestamp = header.timestamp.seconds()?;
    if first.time == timestamp {
        Ok(timestamp)
    } else {
        Err(Flaw::WrongTime)
    }
}

/// The hash in a record's name, and whether the record is an event.
fn name(record: &Record) -> Result<(Digest, bool), Flaw> {
    let (hash, is_event) = match record.name.split_once('.') {
        Some((hash, "data.json")) => (hash, false),
        Some((hash, "event.json")) => (hash, true),
        _ => return Err(Flaw::WrongRecordName),
    };
    let hash = Digest::parse(hash).map_err(|_| Flaw::WrongRecordName)?;
    if hash == Digest::of(&record.body) {
        Ok((hash, is_event))
    } else {
        Err(Flaw::WrongRecordHash)
    }
}

strict! {
    /// The first record as it is written.
    struct HeaderText {
        version: u64,
        timestamp: Timestamp,
    }
}

/// A time in seconds, which older programs write as a string.
#[derive(Clone, Debug, serde::Serialize)]
#[serde(untagged)]
enum Timestamp {
    Text(String),
    Integer(u64),
}

impl Timestamp {
    fn seconds(&self) -> Result<u64, Flaw> {
        match self {
            Self::Integer(seconds) => Ok(*seconds),
            Self::Text(text) => {
                let leading_zero = text.len() > 1 && text.starts_with('0');
                let plain = (1..=MOST_DIGITS).contains(&text.len())
                    && !leading_zero
                    && text.bytes().all(|digit| digit.is_ascii_digit());
                plain
                    .then(|| text.parse().ok())
                    .flatten()
                    .ok_or(Flaw::MalformedNumber)
            }
        }
    }
}

impl Strict for Timestamp {
    fn read(json: &Json) -> Result<Self, Flaw> {
        String::read(json)
            .map(Self::Text)
            .or_else(|_| u64::read(json).map(Self::Integer))
    }
}

const MOST_DIGITS: usize = 11;
/// No event has more before it; of those that come nevertheless, one is kept to tell so.
const MOST_RECORDS: usize = 4;
