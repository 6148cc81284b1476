//! Reading an archive: the chain of records and events first, then what they say.

use super::super::ballot::CiphertextText;
use super::super::flaw::Flaw;
use super::super::id::Digest;
use super::super::json::{self, Json, Strict, strict};
use super::super::parameters::{Election, VERSION};
use super::super::roll::Roll;
use super::super::tally::{ElectionResult, PartialDecryption};
use super::super::trustee::Trustees;
use super::event::{Chain, Kind, OwnedText, SetupText, SizedText};
use super::record::{self, Record};
use super::{Archive, TallyRecord};

/// A data record: its name and its body.
type Data<'a> = (Digest, &'a [u8]);

/// An event with the data records before it.
struct Event<'a> {
    kind: Kind,
    data: Vec<Data<'a>>,
}

/// Reads a whole file.
///
/// # Errors
/// See [`super`], steps 1 to 8.
pub(super) fn read(bytes: &[u8]) -> Result<Archive, Flaw> {
    let (first, rest) = record::read(bytes)?;
    let timestamp = timestamp(&first)?;
    let (events, last_event) = events(rest, timestamp)?;
    let mut events = events.into_iter();
    let setup = events.next().ok_or(Flaw::Truncated)?;
    let (election, trustees, roll) = read_setup(&setup.data)?;
    let mut archive = Archive {
        election,
        trustees,
        roll,
        timestamp,
        ballots: Vec::new(),
        ended: false,
        tally: None,
        shares: Vec::new(),
        result: None,
        digest: Digest::of(bytes),
        last_event,
    };
    for event in events {
        take(&mut archive, &event)?;
    }
    Ok(archive)
}

/// The hash of the last event of a file whose chain holds; what the records say is not looked at.
///
/// # Errors
/// See [`super`], the steps on records and events.
pub(super) fn last_event(bytes: &[u8]) -> Result<Digest, Flaw> {
    let (first, rest) = record::read(bytes)?;
    events(rest, timestamp(&first)?).map(|(_, last)| last)
}

/// The ballots of a file whose chain holds.
///
/// # Errors
/// See [`super`], the steps on records and events.
pub(super) fn ballots(bytes: &[u8]) -> Result<Vec<&str>, Flaw> {
    let (first, rest) = record::read(bytes)?;
    let (events, _) = events(rest, timestamp(&first)?)?;
    let cast = events.iter().filter(|event| event.kind == Kind::Ballot);
    cast.flat_map(|event| &event.data)
        .map(|(_, body)| json::text(body))
        .collect()
}

fn timestamp(first: &Record<'_>) -> Result<u64, Flaw> {
    if first.name != "BELENIOS" {
        return Err(Flaw::WrongRecordName);
    }
    let header: HeaderText = json::parse(json::text(first.body)?)?;
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

fn events(mut rest: &[u8], timestamp: u64) -> Result<(Vec<Event<'_>>, Digest), Flaw> {
    let mut events = Vec::new();
    let mut chain = Chain::default();
    let mut data: Vec<Data<'_>> = Vec::new();
    while !rest.is_empty() {
        let (record, after) = record::read(rest)?;
        rest = after;
        if record.time != timestamp {
            return Err(Flaw::WrongTime);
        }
        let (hash, is_event) = name(&record)?;
        if !is_event {
            data.push((hash, record.body));
            continue;
        }
        let hashes: Vec<Digest> = data.iter().map(|(hash, _)| *hash).collect();
        let kind = chain.check(json::text(record.body)?, &hashes)?;
        chain.push(kind, hash);
        events.push(Event {
            kind,
            data: std::mem::take(&mut data),
        });
    }
    if !data.is_empty() {
        return Err(Flaw::StrayRecord);
    }
    Ok((events, chain.head().ok_or(Flaw::Truncated)?))
}

/// The hash in a record's name, and whether the record is an event.
fn name(record: &Record<'_>) -> Result<(Digest, bool), Flaw> {
    let (hash, is_event) = match record.name.split_once('.') {
        Some((hash, "data.json")) => (hash, false),
        Some((hash, "event.json")) => (hash, true),
        _ => return Err(Flaw::WrongRecordName),
    };
    let hash = Digest::parse(hash).map_err(|_| Flaw::WrongRecordName)?;
    if hash == Digest::of(record.body) {
        Ok((hash, is_event))
    } else {
        Err(Flaw::WrongRecordHash)
    }
}

fn read_setup(data: &[Data<'_>]) -> Result<(Election, Trustees, Roll), Flaw> {
    let [election, trustees, roll, setup] = data else {
        return Err(Flaw::WrongRecordCount);
    };
    let text: SetupText = json::parse(json::text(setup.1)?)?;
    let named = [&text.election, &text.trustees, &text.credentials].map(|hash| Digest::parse(hash));
    for hash in &named {
        (*hash)?;
    }
    if named != [Ok(election.0), Ok(trustees.0), Ok(roll.0)] {
        return Err(Flaw::WrongSetup);
    }
    Ok((
        Election::parse(json::text(election.1)?)?,
        Trustees::parse(json::text(trustees.1)?)?,
        Roll::parse(json::text(roll.1)?)?,
    ))
}

fn take(archive: &mut Archive, event: &Event<'_>) -> Result<(), Flaw> {
    match (event.kind, event.data.as_slice()) {
        (Kind::Ballot, [ballot]) => archive.ballots.push(json::text(ballot.1)?.to_owned()),
        (Kind::EndBallots, []) => archive.ended = true,
        (Kind::EncryptedTally, [tally, sized]) => archive.tally = Some(read_tally(tally, sized)?),
        (Kind::PartialDecryption, [share, owned]) => archive.shares.push(read_share(share, owned)?),
        (Kind::Result, [result]) => {
            archive.result = Some(ElectionResult::parse(json::text(result.1)?)?);
        }
        (
            Kind::Setup
            | Kind::Ballot
            | Kind::EndBallots
            | Kind::EncryptedTally
            | Kind::PartialDecryption
            | Kind::Result,
            _,
        ) => return Err(Flaw::WrongRecordCount),
    }
    Ok(())
}

fn read_tally(tally: &Data<'_>, sized: &Data<'_>) -> Result<TallyRecord, Flaw> {
    let raw = json::text(tally.1)?;
    let _: Vec<Vec<CiphertextText>> = json::parse(raw)?;
    let text: SizedText = json::parse(json::text(sized.1)?)?;
    expect_name(&text.encrypted_tally, tally.0)?;
    Ok(TallyRecord {
        raw: raw.to_owned(),
        num_tallied: text.num_tallied,
        total_weight: text.total_weight,
    })
}

fn read_share(share: &Data<'_>, owned: &Data<'_>) -> Result<(u64, PartialDecryption), Flaw> {
    let decryption = PartialDecryption::parse(json::text(share.1)?)?;
    let text: OwnedText = json::parse(json::text(owned.1)?)?;
    expect_name(&text.payload, share.0)?;
    Ok((text.owner, decryption))
}

fn expect_name(text: &str, name: Digest) -> Result<(), Flaw> {
    if Digest::parse(text)? == name {
        Ok(())
    } else {
        Err(Flaw::WrongPayload)
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
