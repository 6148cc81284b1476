//! The table of attacks in docs/threat-model.md: every test it names is there, and every cheat that is tested is in it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use phieukin::election::Archive;

use crate::round::{Round, Shape, list};
use crate::third_party::audit;
use crate::twin;

const TOP: &str = env!("CARGO_MANIFEST_DIR");

/// Where the tests of each kind are.
const PLACES: [(&str, &[&str]); 7] = [
    (
        "e2e",
        &[
            "tests/e2e/story/cheats-ballot.ts",
            "tests/e2e/story/cheats-box.ts",
            "tests/e2e/story/cheats-result.ts",
        ],
    ),
    ("teller", &["web/src/teller/cheats.test.ts"]),
    ("terminal", &["tests/it/teller_command.rs"]),
    ("verify", &["src/bundle/tests/cheats.rs"]),
    ("belenios", &["tests/it/forgeries.rs", "tests/it/cheats.rs"]),
    ("guard", &["tests/it/guard.rs"]),
    ("phone", &["web/src/delegate/cheats.test.ts"]),
];

fn text(path: impl AsRef<Path>) -> String {
    let path = PathBuf::from(TOP).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The first section, which has the tables.
fn attacks() -> String {
    let model = text("docs/threat-model.md");
    let (_, section) = model.split_once("## 1. Attacks").unwrap();
    section.split_once("\n## ").unwrap().0.to_owned()
}

/// The tests that the tables name: their kind and their name.
fn named() -> BTreeSet<(String, String)> {
    attacks()
        .split('`')
        .skip(1)
        .step_by(2)
        .filter_map(|code| code.split_once(": "))
        .map(|(kind, name)| (kind.to_owned(), name.to_owned()))
        .collect()
}

#[test]
fn every_test_that_the_threat_model_names_exists() {
    let named = named();
    assert!(named.len() > 30, "{named:?}");
    for (kind, name) in named {
        let place = PLACES.iter().find(|(place, _)| *place == kind);
        let (_, files) = place.unwrap_or_else(|| panic!("{kind} is no kind of test"));
        let there = files.iter().any(|file| text(file).contains(&name));
        assert!(there, "{kind} has no test {name}");
    }
}

#[test]
fn every_cheat_before_a_real_page_or_in_a_bundle_is_in_the_threat_model() {
    let named = named();
    let (_, stories) = PLACES[0];
    let shown = stories
        .iter()
        .flat_map(|story| quoted_after(&text(story), "notices(", '\''))
        .map(|cheat| ("e2e", cheat));
    let bundles = text("src/bundle/tests/cheats.rs");
    let forged = ["what: ", "setup(", "on_line("]
        .into_iter()
        .flat_map(|words| quoted_after(&bundles, words, '"'));
    let shown: Vec<_> = shown.chain(forged.map(|cheat| ("verify", cheat))).collect();
    for (kind, cheat) in &shown {
        let entry = (String::from(*kind), cheat.clone());
        assert!(named.contains(&entry), "{kind}: {cheat} is in no table");
    }
    println!("cheats in the threat model with a test: {}", named.len());
}

/// What stands in quotes right after each of these words, on the same line or the next.
fn quoted_after(text: &str, words: &str, quote: char) -> Vec<String> {
    text.split(words)
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix(quote))
        .filter_map(|rest| Some(rest.split_once(quote)?.0.to_owned()))
        .collect()
}

#[test]
fn a_box_that_lost_a_ballot_before_closing_is_sound_to_every_program_and_only_its_receipt_tells() {
    let mut round = Round::new(Shape::List(3, 2), 5, 2, 40);
    let markings: Vec<_> = (0..5).map(|delegate| list(3, &[delegate % 3])).collect();
    let ballots = round.ballots(&markings);
    let (dropped, left) = ballots.split_first().unwrap();
    let (archive, _) = round.finished(left);
    audit(&archive.bytes).unwrap();
    twin::verified(&archive.bytes).unwrap();
    let archive = Archive::read(&archive.bytes).unwrap();
    archive.verify().unwrap();
    assert!(!archive.ballots().iter().any(|raw| raw == dropped.raw()));
}
