//! What the program logs: docs/logging.md has every line, and no line has a place for what is secret.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::finder::files;

/// Whatever a line of the log interpolates has one of these names (docs/logging.md).
const MAY_BE_SAID: [&str; 5] = ["error", "flaw", "found", "archive.is_ok", "wanted"];

const MACROS: [&str; 8] = [
    "trace!",
    "debug!",
    "info!",
    "warn!",
    "error!",
    "event!",
    "span!",
    "instrument",
];

#[test]
fn every_line_of_the_log_says_only_what_may_be_said() {
    let mut lines = 0;
    for (file, call) in calls() {
        lines += 1;
        let said = interpolated(&call);
        let unknown: Vec<&String> = said
            .iter()
            .filter(|name| !MAY_BE_SAID.contains(&name.as_str()))
            .collect();
        assert!(unknown.is_empty(), "{file}: {call} says {unknown:?}");
    }
    assert!(lines > 10, "{lines} lines of the log");
}

#[test]
fn docs_have_every_line_of_the_log_with_its_level() {
    let docs = fs::read_to_string(top().join("docs/logging.md")).unwrap();
    for (file, call) in calls() {
        let (level, _) = call.split_once('!').unwrap();
        let said = call.rsplit('"').nth(1).unwrap();
        let row = format!("| {level} | {said} |");
        assert!(docs.contains(&row), "{file}: docs/logging.md lacks {row}");
    }
}

#[test]
fn a_field_that_may_not_be_said_is_found() {
    for (call, names) in [
        ("error!(%error, \"a link\")", vec!["error"]),
        (
            "debug!(seat = %link.seat, \"a link\")",
            vec!["link.seat", "seat"],
        ),
        (
            "info!(?credential, %error, \"x\")",
            vec!["credential", "error"],
        ),
        ("warn!(\"token {token}\")", vec!["token"]),
        ("warn!(\"token {:?}\", self.token)", vec!["self.token"]),
        ("trace!(token.kind = 3)", vec!["3", "token.kind"]),
    ] {
        let said: Vec<String> = interpolated(call).into_iter().collect();
        assert_eq!(said, names, "{call}");
    }
}

/// Every call of a macro of `tracing`, with its arguments.
fn calls() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut sources = files(&top().join("src"));
    sources.retain(|file| file.extension().is_some_and(|ending| ending == "rs"));
    for file in sources {
        let text = fs::read_to_string(&file).unwrap();
        for name in MACROS {
            for (at, _) in text.match_indices(name) {
                if text[..at].ends_with("tracing::") {
                    found.push((file.display().to_string(), call_at(&text[at..])));
                }
            }
        }
        let imported = text.contains("use tracing::");
        assert!(!imported, "{} hides its log lines", file.display());
    }
    found
}

/// Up to the bracket that closes the first one outside strings, on one line.
fn call_at(text: &str) -> String {
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    for (at, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = quoted,
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    let call = text[..=at].split_whitespace();
                    return call.collect::<Vec<_>>().join(" ");
                }
            }
            _ => {}
        }
    }
    panic!("a call that does not end: {text:.80}");
}

/// Names of fields, values and placeholders of a call.
fn interpolated(call: &str) -> BTreeSet<String> {
    let arguments = &call[call.find('(').unwrap() + 1..call.len() - 1];
    let mut names = BTreeSet::new();
    for (at, part) in arguments.split('"').enumerate() {
        if at % 2 == 1 {
            let holes = part.split('{').skip(1);
            let holes = holes.filter_map(|hole| hole.split(['}', ':']).next());
            names.extend(holes.filter(|hole| !hole.is_empty()).map(str::to_owned));
            continue;
        }
        let words = part.split(|c: char| !(c.is_alphanumeric() || "._".contains(c)));
        names.extend(words.filter(|word| !word.is_empty()).map(str::to_owned));
    }
    names
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
