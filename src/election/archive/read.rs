//! What an archive says: read along its chain, which must hold to its end before any of it counts.

use std::io::Read;

use super::super::ballot::CiphertextText;
use super::super::flaw::Flaw;
use super::super::id::{Digest, Hashed, Tracker};
use super::super::json;
use super::super::parameters::Election;
use super::super::roll::Roll;
use super::super::tally::{ElectionResult, PartialDecryption};
use super::super::trustee::Trustees;
use super::event::{Kind, OwnedText, SetupText, SizedText};
use super::events::{Data, Event, Events};
use super::{Frame, TallyRecord};

/// Reads a whole file; each ballot is handed on.
///
/// # Errors
/// See [`super`], steps 1 to 8.
pub(super) fn read(from: impl Read, mut keep: impl FnMut(&str)) -> Result<Frame, Flaw> {
    let mut events = Events::begin(Hashed::new(from))?;
    let mut frame = None;
    while let Some(event) = events.next()? {
        let so_far = || events.from.digest();
        match &mut frame {
            None => frame = Some(read_setup(&event.data, events.timestamp)),
            Some(Ok(archive)) => {
                if let Err(flaw) = take(archive, &event, so_far, &mut keep) {
                    frame = Some(Err(flaw));
                }
            }
            Some(Err(_)) => {}
        }
    }
    let last_event = events.head()?;
    let mut frame = frame.ok_or(Flaw::Truncated)??;
    frame.last_event = last_event;
    frame.digest = events.from.digest();
    if frame.shares.is_empty() {
        frame.at_closing = frame.digest;
    }
    Ok(frame)
}

/// The hash of the last event of a file whose chain holds; what the records say is not looked at.
///
/// # Errors
/// See [`super`], the steps on records and events.
pub(super) fn last_event(from: impl Read) -> Result<Digest, Flaw> {
    let mut events = Events::begin(from)?;
    while events.next()?.is_some() {}
    events.head()
}

/// The ballots of a file whose chain holds.
///
/// # Errors
/// See [`super`], the steps on records and events.
pub(super) fn ballots(from: impl Read) -> Result<Vec<String>, Flaw> {
    let mut events = Events::begin(from)?;
    let mut ballots = Vec::new();
    while let Some(event) = events.next()? {
        if event.kind == Kind::Ballot {
            ballots.extend(event.data.into_iter().map(|(_, body)| body));
        }
    }
    events.head()?;
    let text = |body| String::from_utf8(body).map_err(|_| Flaw::MalformedJson);
    ballots.into_iter().map(text).collect()
}

/// What only the end of the file tells is none of it yet.
fn read_setup(data: &[Data], timestamp: u64) -> Result<Frame, Flaw> {
    let [election, trustees, roll, setup] = data else {
        return Err(Flaw::WrongRecordCount);
    };
    let text: SetupText = json::parse(json::text(&setup.1)?)?;
    let named = [&text.election, &text.trustees, &text.credentials].map(|hash| Digest::parse(hash));
    for hash in &named {
        (*hash)?;
    }
    if named != [Ok(election.0), Ok(trustees.0), Ok(roll.0)] {
        return Err(Flaw::WrongSetup);
    }
    Ok(Frame {
        election: Election::parse(json::text(&election.1)?)?,
        trustees: Trustees::parse(json::text(&trustees.1)?)?,
        roll: Roll::parse(json::text(&roll.1)?)?,
        timestamp,
        trackers: Vec::new(),
        ended: false,
        tally: None,
        shares: Vec::new(),
        result: None,
        at_closing: Digest::of(&[]),
        digest: Digest::of(&[]),
        last_event: Digest::of(&[]),
    })
}

/// Takes an event in; `at_its_end` is the digest of the file up to there.
fn take(
    archive: &mut Frame,
    event: &Event,
    at_its_end: impl FnOnce() -> Digest,
    keep: impl FnOnce(&str),
) -> Result<(), Flaw> {
    match (event.kind, event.data.as_slice()) {
        (Kind::Ballot, [(hash, ballot)]) => {
            keep(json::text(ballot)?);
            archive.trackers.push(Tracker::named(*hash));
        }
        (Kind::EndBallots, []) => archive.ended = true,
        (Kind::EncryptedTally, [tally, sized]) => {
            archive.tally = Some(read_tally(tally, sized)?);
            archive.at_closing = at_its_end();
        }
        (Kind::PartialDecryption, [share, owned]) => archive.shares.push(read_share(share, owned)?),
        (Kind::Result, [result]) => {
            archive.result = Some(ElectionResult::parse(json::text(&result.1)?)?);
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

fn read_tally(tally: &Data, sized: &Data) -> Result<TallyRecord, Flaw> {
    let raw = json::text(&tally.1)?;
    let _: Vec<Vec<CiphertextText>> = json::parse(raw)?;
    let text: SizedText = json::parse(json::text(&sized.1)?)?;
    expect_name(&text.encrypted_tally, tally.0)?;
    Ok(TallyRecord {
        raw: raw.to_owned(),
        num_tallied: text.num_tallied,
        total_weight: text.total_weight,
    })
}

fn read_share(share: &Data, owned: &Data) -> Result<(u64, PartialDecryption), Flaw> {
    let decryption = PartialDecryption::parse(json::text(&share.1)?)?;
    let text: OwnedText = json::parse(json::text(&owned.1)?)?;
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
