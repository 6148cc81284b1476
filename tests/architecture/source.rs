//! Reads the files of this package, and tells code from comments and tests.

use std::fs;
use std::path::Path;

/// A Rust file of `src`.
pub struct Source {
    /// From the top of the package, with slashes.
    pub path: String,
    pub text: String,
}

impl Source {
    /// Whether it is `src/NAME.rs`, stands in `src/NAME/`, or the module's name begins so (`election_json.rs`).
    pub fn is_in_module(&self, name: &str) -> bool {
        self.path.starts_with(&format!("src/{name}"))
    }

    pub fn is_tests(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// The text without the bodies of `#[cfg(test)] mod … { … }`, as rustfmt sets them; nothing of a file of tests. What stands
    /// below a `#[cfg(test)] mod tests;` is code like any other.
    pub fn without_tests(&self) -> String {
        if self.is_tests() {
            return String::new();
        }
        let mut kept = String::new();
        let mut lines = self.text.split_inclusive('\n');
        let mut is_marked = false;
        while let Some(line) = lines.next() {
            if is_marked && line.starts_with("mod ") && line.ends_with("{\n") {
                lines.by_ref().find(|line| line.trim_end() == "}");
            } else {
                kept.push_str(line);
            }
            is_marked = line == "#[cfg(test)]\n";
        }
        kept
    }

    /// [`Self::without_tests`] without comments.
    pub fn code(&self) -> String {
        let mut code = String::new();
        for line in self
            .without_tests()
            .lines()
            .filter(|line| !is_comment(line))
        {
            code.push_str(line);
            code.push('\n');
        }
        code
    }
}

pub fn rust_sources() -> Vec<Source> {
    let paths = files_below("src", ".rs");
    let sources = paths.into_iter().map(|path| Source {
        text: read(&path),
        path,
    });
    sources.collect()
}

/// All files below a folder whose name ends so, sorted; none when there is no such folder.
pub fn files_below(folder: &str, ending: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(top().join(folder)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.expect("the folder can be listed");
        let name = entry
            .file_name()
            .into_string()
            .expect("our names are UTF-8");
        let path = format!("{folder}/{name}");
        if entry.path().is_dir() {
            found.extend(files_below(&path, ending));
        } else if name.ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A file's text, or the end of the test that needs it.
pub fn read(path: &str) -> String {
    fs::read_to_string(top().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether a file or folder of the package is there.
pub fn exists(path: &str) -> bool {
    top().join(path).exists()
}

/// The headings of a document without their marks; none when it does not exist.
pub fn headings(path: &str) -> Vec<String> {
    let text = fs::read_to_string(top().join(path)).unwrap_or_default();
    let marked = text.lines().filter(|line| line.starts_with('#'));
    marked
        .map(|line| line.trim_start_matches('#').trim().to_owned())
        .collect()
}

/// Whether the whole line is a comment (Rust or TSX).
pub fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    ["//", "/*", "* ", "*/", "{/*"]
        .iter()
        .any(|mark| line.starts_with(mark))
}

pub fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(start, _)| {
        let before = text.get(..start).and_then(|text| text.chars().next_back());
        let after = text
            .get(start + word.len()..)
            .and_then(|text| text.chars().next());
        !before.is_some_and(is_of_name) && !after.is_some_and(is_of_name)
    })
}

/// Which of a root's members a text names: `std::fs` and `std::{fs, …}` alike.
pub fn members_of(root: &str, members: &[&str], text: &str) -> Vec<String> {
    let prefix = format!("{root}::");
    let mut found = Vec::new();
    for (start, _) in text.match_indices(&prefix) {
        let rest = text.get(start + prefix.len()..).unwrap_or_default();
        let named = match rest.strip_prefix('{') {
            Some(group) => group.split(';').next().unwrap_or_default(),
            None => rest
                .split(|character| !is_of_name(character))
                .next()
                .unwrap_or_default(),
        };
        let hit = members.iter().filter(|member| has_word(named, member));
        found.extend(hit.map(|member| format!("{prefix}{member}")));
    }
    found
}

fn is_of_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
