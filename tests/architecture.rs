//! The promises this project makes about its own source, each checked by one test.
//!
//! A promise that only reviewers keep is broken by the first hurried change; these are the ones a machine can keep.

#[path = "architecture/notices.rs"]
mod notices;
#[path = "architecture/source.rs"]
mod source;
#[path = "architecture/supply.rs"]
mod supply;

use source::{
    Source, exists, files_below, has_word, headings, is_comment, members_of, read, rust_sources,
};
use std::collections::BTreeSet;

const RUST_LINES_AT_MOST: usize = 400;
const PURE_MODULES: [&str; 4] = ["election", "contest", "meeting", "protocol"];
const SQL: [&str; 6] = [
    "SELECT ",
    "INSERT INTO ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "DROP TABLE ",
    "PRAGMA ",
];

#[test]
fn the_core_knows_no_disk_network_clock_or_thread() {
    let mut found = Vec::new();
    for file in rust_sources() {
        if !PURE_MODULES.iter().any(|module| file.is_in_module(module)) {
            continue;
        }
        let code = file.code();
        let crates = ["tokio", "axum", "rusqlite"].map(String::from);
        let mentioned = crates
            .into_iter()
            .filter(|name| has_word(&code, name))
            .chain(members_of("std", &["fs", "net", "time", "thread"], &code))
            .chain(members_of("crate", &["store", "hall", "web"], &code));
        found.extend(mentioned.map(|name| format!("{} mentions {name}", file.path)));
    }
    assert_none(&found);
}

#[test]
fn sql_stands_in_the_store_only() {
    let mut found = Vec::new();
    for file in rust_sources() {
        let code = file.code();
        if !file.is_in_module("store") && SQL.iter().any(|phrase| code.contains(phrase)) {
            found.push(file.path);
        }
    }
    assert_none(&found);
}

#[test]
fn no_file_has_more_than_400_lines_without_its_tests() {
    let mut found = Vec::new();
    for file in rust_sources() {
        let lines = file.without_tests().lines().count();
        if lines > RUST_LINES_AT_MOST {
            found.push(format!("{}: {lines} lines", file.path));
        }
    }
    assert_none(&found);
}

#[test]
fn only_the_body_of_a_module_of_tests_is_left_out() {
    let file = |text: &str| Source {
        path: "src/a.rs".to_owned(),
        text: text.to_owned(),
    };
    let beside = "#[cfg(test)]\nmod tests;\nmod other;\n\nfn code() {}\n";
    assert_eq!(file(beside).without_tests(), beside);
    let within = "fn a() {}\n\n#[cfg(test)]\nmod tests {\n    fn b() {\n    }\n}\n\nfn c() {}\n";
    let kept = "fn a() {}\n\n#[cfg(test)]\n\nfn c() {}\n";
    assert_eq!(file(within).without_tests(), kept);
}

#[test]
fn a_module_with_children_is_a_file_beside_their_folder() {
    let mut found = files_below("src", ".rs");
    found.retain(|path| path.ends_with("/mod.rs"));
    assert_none(&found);
}

#[test]
fn every_module_says_what_it_is_for() {
    let mut found = Vec::new();
    for file in rust_sources() {
        if !file.is_tests() && !file.text.starts_with("//!") {
            found.push(file.path);
        }
    }
    assert_none(&found);
}

#[test]
fn no_lint_is_silenced_by_allow() {
    let mut found = Vec::new();
    for file in rust_sources() {
        let mut lines = file.text.lines().map(str::trim_start);
        if lines.any(|line| line.starts_with('#') && line.contains("allow(")) {
            found.push(file.path);
        }
    }
    assert_none(&found);
}

#[test]
fn every_cited_section_of_the_cryptography_exists() {
    let sections: BTreeSet<String> = headings("docs/cryptography.md")
        .iter()
        .filter_map(|heading| section_number(heading))
        .collect();
    let mut found = Vec::new();
    for (folder, ending) in [
        ("src", ".rs"),
        ("tests", ".rs"),
        ("web/src", ".ts"),
        ("web/src", ".tsx"),
    ] {
        for path in files_below(folder, ending) {
            let text = read(&path);
            let cited = text
                .split("cryptography.md §")
                .skip(1)
                .filter_map(section_number);
            for number in cited.filter(|number| !sections.contains(number)) {
                found.push(format!("{path} cites §{number}"));
            }
        }
    }
    assert_none(&found);
}

#[test]
fn every_document_is_linked_from_the_architecture() {
    let map = read("docs/architecture.md");
    let mut found = files_below("docs", ".md");
    found.retain(|path| {
        let name = path.trim_start_matches("docs/");
        let of_its_own_folder = !name.contains('/');
        of_its_own_folder && name != "architecture.md" && !map.contains(&format!("]({name}"))
    });
    assert_none(&found);
}

#[test]
fn what_the_documents_point_to_exists() {
    let mut found = Vec::new();
    for path in files_below("docs", ".md") {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let text = read(&path);
        let links = text.split("](").skip(1).filter_map(|rest| {
            let target = rest.split([')', '#']).next()?;
            let outside = target.is_empty() || target.contains("://");
            (!outside).then(|| format!("{folder}/{target}"))
        });
        let named = text.split('`').skip(1).step_by(2).filter(|word| {
            let of_ours = ["src/", "web/src/", "tests/"]
                .iter()
                .any(|top| word.starts_with(top));
            of_ours && !word.contains(['<', ' ', '*', '…'])
        });
        let missing = links
            .chain(named.map(String::from))
            .filter(|target| !exists(target));
        found.extend(missing.map(|target| format!("{path}: {target}")));
    }
    assert_none(&found);
}

#[test]
fn no_two_decisions_share_a_number() {
    let mut numbers = BTreeSet::new();
    let mut found = files_below("docs/decisions", ".md");
    found.retain(|path| {
        let name = path.trim_start_matches("docs/decisions/");
        let number = name.split('-').next().unwrap_or_default();
        let four_digits = number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit());
        !four_digits || !numbers.insert(number.to_owned())
    });
    assert_none(&found);
}

#[test]
fn every_dependency_has_its_reason_and_every_reason_its_dependency() {
    let wanted: BTreeSet<String> = cargo_dependencies()
        .into_iter()
        .chain(npm_dependencies())
        .collect();
    let given: BTreeSet<String> = read("docs/dependencies.md")
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .map(String::from)
        .collect();
    let difference: Vec<&String> = wanted.symmetric_difference(&given).collect();
    assert_none(&difference);
}

/// Of a page only its first title is Vietnamese: the product's name, until the page says its own.
#[test]
fn the_words_of_the_pages_stay_in_the_files_of_strings() {
    let scripts = [".tsx", ".ts"].map(|ending| files_below("web/src", ending));
    let mut found = Vec::new();
    for path in scripts.concat().into_iter().chain(pages()) {
        let kept = ["/strings/", "/testing/", ".test.", "/test-"];
        if !kept.iter().any(|part| path.contains(part)) {
            found.extend(vietnamese_lines(&path));
        }
    }
    assert_none(&found);
}

/// The pages as the browser first gets them.
fn pages() -> Vec<String> {
    let web = std::fs::read_dir("web").expect("the pages stand in web/");
    let paths = web.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "html"))
        .filter_map(|path| path.to_str().map(str::to_owned))
        .collect()
}

/// `"web/src/a.ts:7"` for every line of code with a Vietnamese letter.
fn vietnamese_lines(path: &str) -> Vec<String> {
    read(path)
        .lines()
        .enumerate()
        .filter(|(_, line)| !is_comment(line) && !line.contains("<title>Phiếu Kín</title>"))
        .filter(|(_, line)| line.chars().any(is_vietnamese))
        .map(|(at, _)| format!("{path}:{}", at + 1))
        .collect()
}

#[track_caller]
fn assert_none<T: std::fmt::Debug>(found: &[T]) {
    assert!(found.is_empty(), "{found:#?}");
}

/// `"4.2 Proofs"`, `"§4.2."` → `"4.2"`.
fn section_number(text: &str) -> Option<String> {
    let number: String = text
        .trim_start_matches('§')
        .chars()
        .take_while(|character| character.is_ascii_digit() || *character == '.')
        .collect();
    let number = number.trim_end_matches('.');
    (!number.is_empty()).then(|| number.to_owned())
}

fn cargo_dependencies() -> Vec<String> {
    let manifest = read("Cargo.toml");
    let mut in_dependencies = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            in_dependencies = line.ends_with("dependencies]");
        } else if in_dependencies && let Some((name, _)) = line.split_once('=') {
            names.push(name.trim().to_owned());
        }
    }
    names
}

fn npm_dependencies() -> Vec<String> {
    let package: serde_json::Value =
        serde_json::from_str(&read("web/package.json")).expect("npm read it too");
    ["dependencies", "devDependencies"]
        .iter()
        .filter_map(|key| package.get(key)?.as_object())
        .flat_map(|packages| packages.keys().cloned())
        .collect()
}

/// A letter with a mark, as Vietnamese writes them.
fn is_vietnamese(character: char) -> bool {
    matches!(character, 'À'..='ý' | 'Ạ'..='ỹ') || "ĂăĐđĨĩŨũƠơƯư".contains(character)
}
