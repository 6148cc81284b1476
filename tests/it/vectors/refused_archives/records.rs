//! Flaws of records and events.

use phieukin::election::{Digest, Flaw};

use super::super::Refused;
use super::refused;
use crate::forge::{append, records};
use crate::round::TIMESTAMP;
use crate::tree::{Tree, changed};

/// Flaws of the file's bytes.
pub(super) fn of_bytes(sound: &[u8]) -> Vec<Refused> {
    let put = |at: usize, bytes: &[u8]| {
        let mut archive = sound.to_vec();
        archive[at..at + bytes.len()].copy_from_slice(bytes);
        archive
    };
    let with_more = |more: &[u8]| [sound, more].concat();
    let mut later = sound[..1024].to_vec();
    let (name, body) = &records(sound)[1];
    append(&mut later, name, TIMESTAMP + 1, body);
    vec![
        refused("archive-empty", Flaw::Truncated, Vec::new()),
        refused(
            "archive-cut",
            Flaw::Truncated,
            sound[..sound.len() - 1].to_vec(),
        ),
        refused(
            "archive-cut-in-a-header",
            Flaw::Truncated,
            sound[..1024 + 100].to_vec(),
        ),
        refused(
            "archive-without-events",
            Flaw::Truncated,
            sound[..1024].to_vec(),
        ),
        refused(
            "archive-with-end-blocks",
            Flaw::BadRecordHeader,
            with_more(&[0; 1024]),
        ),
        refused(
            "archive-mode-changed",
            Flaw::BadRecordHeader,
            put(1024 + 100, b"0000755"),
        ),
        refused(
            "archive-checksum-changed",
            Flaw::BadRecordHeader,
            put(1024 + 148, b"7"),
        ),
        refused(
            "archive-magic-added",
            Flaw::BadRecordHeader,
            put(1024 + 257, b"ustar"),
        ),
        refused("archive-padding-used", Flaw::BadPadding, put(1023, b"x")),
        refused("archive-record-later", Flaw::WrongTime, later),
    ]
}

/// Flaws of records, each with a sound header.
#[expect(clippy::too_many_lines, reason = "one table")]
pub(super) fn of_records(sound: &[u8]) -> Vec<Refused> {
    let records = records(sound);
    let with = |at: usize, name: &str, body: &str| {
        let mut archive = Vec::new();
        for (place, (own, content)) in records.iter().enumerate() {
            let (name, body) = if place == at {
                (name, body)
            } else {
                (own.as_str(), content.as_str())
            };
            append(&mut archive, name, TIMESTAMP, body);
        }
        archive
    };
    let first = |body: &str| with(0, "BELENIOS", body);
    let (name, body) = &records[1];
    let mut stray = sound.to_vec();
    append(
        &mut stray,
        &format!("{}.data.json", Digest::of(b"{}")),
        TIMESTAMP,
        "{}",
    );
    vec![
        refused(
            "archive-first-record-renamed",
            Flaw::WrongRecordName,
            with(0, "BELENIUS", &records[0].1),
        ),
        refused(
            "archive-record-in-upper-case",
            Flaw::WrongRecordName,
            with(1, &upper(name), body),
        ),
        refused(
            "archive-record-of-another-kind",
            Flaw::WrongRecordName,
            with(1, &name.replace("data", "date"), body),
        ),
        refused(
            "archive-record-changed",
            Flaw::WrongRecordHash,
            with(1, name, &body.replacen('V', "W", 1)),
        ),
        refused(
            "archive-of-version-2",
            Flaw::UnsupportedVersion,
            first(&format!("{{\"version\":2,\"timestamp\":\"{TIMESTAMP}\"}}")),
        ),
        refused(
            "archive-of-another-time",
            Flaw::WrongTime,
            first(&format!(
                "{{\"version\":1,\"timestamp\":\"{}\"}}",
                TIMESTAMP + 1
            )),
        ),
        refused(
            "archive-time-with-a-leading-zero",
            Flaw::MalformedNumber,
            first(&format!("{{\"version\":1,\"timestamp\":\"0{TIMESTAMP}\"}}")),
        ),
        refused(
            "archive-time-as-a-list",
            Flaw::WrongType,
            first("{\"version\":1,\"timestamp\":[]}"),
        ),
        refused("archive-stray-record", Flaw::StrayRecord, stray),
    ]
}

fn upper(name: &str) -> String {
    let (hash, ending) = name.split_once('.').unwrap();
    format!("{}.{ending}", hash.to_uppercase())
}

/// Flaws of the last event, whose record is named rightly.
#[expect(clippy::too_many_lines, reason = "one table")]
pub(super) fn of_events(sound: &[u8]) -> Vec<Refused> {
    let records = records(sound);
    let event = &records.last().unwrap().1;
    let with = |name: &str, flaw: Flaw, body: String| {
        let mut archive = Vec::new();
        for (own, content) in &records[..records.len() - 1] {
            append(&mut archive, own, TIMESTAMP, content);
        }
        append(
            &mut archive,
            &format!("{}.event.json", Digest::of(body.as_bytes())),
            TIMESTAMP,
            &body,
        );
        refused(name, flaw, archive)
    };
    let edited = |change: fn(&mut Tree)| changed(event, change);
    let kind = |word: &str| event.replace("\"Ballot\"", &format!("\"{word}\""));
    vec![
        with(
            "archive-event-not-json",
            Flaw::MalformedJson,
            event[1..].to_owned(),
        ),
        with(
            "archive-event-with-a-field-more",
            Flaw::UnknownField,
            edited(|event| {
                event.fields().push(("time".to_owned(), Tree::Number(1)));
            }),
        ),
        with(
            "archive-event-reordered",
            Flaw::NotCanonical,
            edited(|event| event.fields().swap(0, 1)),
        ),
        with(
            "archive-event-height-as-a-string",
            Flaw::WrongType,
            edited(|event| {
                *event.at("height") = Tree::Text("2".to_owned());
            }),
        ),
        with("archive-event-unknown", Flaw::UnknownEvent, kind("Vote")),
        with(
            "archive-event-of-a-shuffle",
            Flaw::UnsupportedEvent,
            kind("Shuffle"),
        ),
        with(
            "archive-event-of-another-parent",
            Flaw::WrongParent,
            edited(|event| {
                let parent = event.at("parent").text();
                *parent = parent.chars().rev().collect();
            }),
        ),
        with(
            "archive-event-without-parent",
            Flaw::WrongParent,
            edited(|event| {
                drop(event.fields().remove(0));
            }),
        ),
        with(
            "archive-event-too-high",
            Flaw::WrongHeight,
            edited(|event| *event.at("height") = Tree::Number(3)),
        ),
        with(
            "archive-event-set-up-twice",
            Flaw::WrongEventOrder,
            kind("Setup"),
        ),
        with(
            "archive-event-tally-before-the-end",
            Flaw::WrongEventOrder,
            kind("EncryptedTally"),
        ),
        with(
            "archive-event-result-before-the-tally",
            Flaw::WrongEventOrder,
            kind("Result"),
        ),
        with(
            "archive-event-with-a-record-too-many",
            Flaw::WrongRecordCount,
            kind("EndBallots"),
        ),
        with(
            "archive-event-without-payload",
            Flaw::WrongPayload,
            edited(|event| {
                drop(event.fields().pop());
            }),
        ),
        with(
            "archive-event-of-another-payload",
            Flaw::WrongPayload,
            edited(|event| {
                let payload = event.at("payload").text();
                *payload = payload.chars().rev().collect();
            }),
        ),
    ]
}
