//! One golden sample of every message: in `tests/snapshots/wire`, and quoted in docs/protocol.md.
//!
//! `UPDATE=1` writes both anew.

mod catalogue;
mod scene;
mod tree;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ts_rs::{Config, TS};

use super::{ClientMessage, ServerMessage};
use crate::meeting::Act;
use catalogue::{Sample, samples};
use tree::Tree;

const MARK: &str = "<!-- sample ";

#[test]
fn the_samples_are_what_the_program_writes_today() {
    let folder = top("tests/snapshots/wire");
    let wanted: BTreeSet<String> = samples().iter().map(file_of).collect();
    for sample in samples() {
        let fresh = format!("{}\n", tree(&sample).pretty());
        compare(&folder.join(file_of(&sample)), &fresh);
    }
    for entry in fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(wanted.contains(&name), "{name} is no sample any more");
    }
}

#[test]
fn every_sample_in_the_document_is_one_of_them_and_each_is_quoted() {
    let file = top("docs/protocol.md");
    let stored = fs::read_to_string(&file).unwrap();
    let all = samples();
    let mut quoted = BTreeSet::new();
    compare(&file, &requoted(&stored, &all, &mut quoted));
    for sample in &all {
        assert!(
            quoted.contains(&sample.name),
            "{} is not quoted",
            sample.name
        );
    }
    let by_hand = stored.matches("```json").count();
    assert_eq!(
        by_hand,
        stored.matches(MARK).count(),
        "a sample without its mark"
    );
}

#[test]
fn every_message_and_every_act_has_a_sample() {
    let all = samples();
    let config = Config::new().with_large_int("number");
    for (of, field, declared) in [
        ("client-", "type", ClientMessage::decl(&config)),
        ("server-", "type", ServerMessage::decl(&config)),
        ("act-", "act", Act::decl(&config)),
    ] {
        let named: BTreeSet<String> = all
            .iter()
            .filter(|sample| sample.name.starts_with(of))
            .map(|sample| tree(sample).at(field).compact())
            .collect();
        let mark = format!("\"{field}\": ");
        let tags = declared.split(mark.as_str()).skip(1);
        let tags: BTreeSet<String> = tags
            .map(|rest| format!("\"{}\"", rest.split('"').nth(1).unwrap()))
            .collect();
        assert!(tags.len() > 5, "{declared}");
        assert_eq!(named, tags);
    }
}

#[test]
fn the_samples_of_a_client_can_be_read_and_a_strange_field_in_any_place_cannot() {
    for sample in samples() {
        let readable: fn(&str) -> bool = match sample.name.split('-').next() {
            Some("client") => |text| serde_json::from_str::<ClientMessage>(text).is_ok(),
            Some("act") => |text| serde_json::from_str::<Act>(text).is_ok(),
            _ => continue,
        };
        assert!(readable(&sample.text), "{}", sample.name);
        for strange in tree(&sample).with_a_strange_field() {
            let text = strange.compact();
            assert!(!readable(&text), "taken: {text}");
        }
    }
}

#[test]
fn a_sample_read_and_written_again_is_the_same() {
    for sample in samples() {
        assert_eq!(tree(&sample).compact(), sample.text);
        if sample.name.starts_with("client-") {
            let read: ClientMessage = serde_json::from_str(&sample.text).unwrap();
            assert_eq!(serde_json::to_string(&read).unwrap(), sample.text);
        }
    }
}

fn top(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn file_of(sample: &Sample) -> String {
    format!("{}.json", sample.name)
}

fn tree(sample: &Sample) -> Tree {
    serde_json::from_str(&sample.text).unwrap()
}

#[expect(
    clippy::disallowed_methods,
    reason = "UPDATE=1 rewrites what is generated"
)]
fn compare(file: &Path, fresh: &str) {
    if std::env::var("UPDATE").is_ok() {
        fs::write(file, fresh).unwrap();
    }
    let stored = fs::read_to_string(file).unwrap_or_default();
    let name = file.display();
    assert!(stored == fresh, "{name} is stale: run `make update`");
}

/// The document with the block after each mark written anew.
fn requoted(document: &str, all: &[Sample], quoted: &mut BTreeSet<String>) -> String {
    let mut parts = document.split_inclusive('\n').peekable();
    let mut text = String::new();
    while let Some(line) = parts.next() {
        text.push_str(line);
        let Some(mark) = line.strip_prefix(MARK) else {
            continue;
        };
        assert_eq!(parts.next().map(str::trim_end), Some("```json"), "{line}");
        text.push_str("```json\n");
        for quote in quotes(mark.trim_end().trim_end_matches("-->"), all, quoted) {
            text.push_str(&quote);
            text.push('\n');
        }
        while parts.next_if(|line| line.trim_end() != "```").is_some() {}
    }
    text
}

/// `NAME`, `NAME @/path` for a part of it, `NAME -/path` to leave a part out; several stand below each other.
fn quotes(mark: &str, all: &[Sample], quoted: &mut BTreeSet<String>) -> Vec<String> {
    let mut found: Vec<Tree> = Vec::new();
    for word in mark.split_whitespace() {
        if let Some(path) = word.strip_prefix('@') {
            let last = found.pop().expect("a path follows a name");
            found.push(last.at(path).clone());
        } else if let Some(path) = word.strip_prefix("-/") {
            let last = found.last_mut().expect("a path follows a name");
            last.hide(path);
        } else {
            let named = all.iter().find(|sample| sample.name == word);
            found.push(tree(
                named.unwrap_or_else(|| panic!("there is no sample {word}")),
            ));
            quoted.insert(word.to_owned());
        }
    }
    let shown = found.into_iter().map(|mut tree| {
        tree.shorten();
        tree.pretty()
    });
    shown.collect()
}
