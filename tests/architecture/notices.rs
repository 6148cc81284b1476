//! The notices that go out with the program name exactly what the lock files name. `UPDATE=1` writes them anew, with the
//! texts that stand in the packages themselves; that needs the crates of every system (`cargo metadata` fetches them).
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends where it cannot go on"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use serde_json::Value;

use super::source::{files_below, read};

const KEPT: &str = "src/notices/notices.txt.gz";
const RUNTIME: &str = "src/notices/runtime.txt";
const FONTS: &str = "src/documents/fonts";
/// Where the texts begin.
const TEXTS: &str = "TEXTS";

/// What a line of the list begins with.
type Names = BTreeSet<String>;

#[test]
fn the_notices_name_every_crate_package_and_font_and_nothing_else() {
    let named = named_by_the_locks();
    if std::env::var_os("UPDATE").is_some() && !is_fresh(&kept().unwrap_or_default(), &named) {
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(write(&named).as_bytes()).unwrap();
        fs::write(KEPT, packed.finish().unwrap()).unwrap();
    }
    let kept = kept().expect("make update writes the notices");
    assert_eq!(listed(&kept), named, "the notices are stale: make update");
    assert!(is_fresh(&kept, &named), "a text is stale: make update");
}

fn kept() -> Option<String> {
    let mut text = String::new();
    GzDecoder::new(fs::File::open(KEPT).ok()?)
        .read_to_string(&mut text)
        .ok()?;
    Some(text)
}

fn is_fresh(kept: &str, named: &Names) -> bool {
    listed(kept) == *named
        && kept.contains(&read(RUNTIME))
        && kept.contains(read(&format!("{FONTS}/OFL.txt")).trim())
}

/// `crate serde 1.0.0`, `package preact 11.0.0`, `font LiberationSerif-Bold`: what stands before the first dot in the middle.
fn listed(text: &str) -> Names {
    let list = text.split(TEXTS).next().unwrap_or_default();
    let entries = list.lines().filter_map(|line| line.split_once(" · "));
    entries.map(|(name, _)| name.to_owned()).collect()
}

fn named_by_the_locks() -> Names {
    let crates = crates().into_iter();
    let crates = crates.map(|(name, version)| format!("crate {name} {version}"));
    let packages = packages().into_iter();
    let packages = packages.map(|(path, version)| format!("package {} {version}", name_of(&path)));
    let fonts = files_below(FONTS, ".ttf").into_iter();
    let fonts = fonts.map(|path| format!("font {}", stem(&path)));
    crates.chain(packages).chain(fonts).collect()
}

/// What the program is made of on any system, and what helps to compile it; what only tests use is left out.
fn crates() -> BTreeSet<(String, String)> {
    let lock: toml::Value = toml::from_str(&read("Cargo.lock")).unwrap();
    let mut needs: BTreeMap<String, Vec<(String, Vec<String>)>> = BTreeMap::new();
    for package in lock["package"].as_array().unwrap() {
        let text = |key: &str| package[key].as_str().unwrap().to_owned();
        let list = package.get("dependencies").and_then(toml::Value::as_array);
        let list = list.into_iter().flatten();
        let needed = list.map(|need| need.as_str().unwrap().to_owned()).collect();
        let versions = needs.entry(text("name")).or_default();
        versions.push((text("version"), needed));
    }
    let ours = direct();
    let mut waiting = needs["phieukin"][0].1.clone();
    waiting.retain(|need| ours.contains(need.split(' ').next().unwrap()));
    let mut found = BTreeSet::new();
    while let Some(need) = waiting.pop() {
        let (name, version) = need.split_once(' ').unwrap_or((&need, ""));
        for (there, needed) in &needs[name] {
            if (version.is_empty() || version == there)
                && found.insert((name.to_owned(), there.clone()))
            {
                waiting.extend(needed.iter().cloned());
            }
        }
    }
    found
}

fn direct() -> Names {
    let manifest: toml::Value = toml::from_str(&read("Cargo.toml")).unwrap();
    let mut tables = vec![&manifest["dependencies"]];
    for system in manifest["target"].as_table().unwrap().values() {
        tables.extend(system.get("dependencies"));
    }
    let tables = tables.into_iter().filter_map(toml::Value::as_table);
    tables.flat_map(|table| table.keys().cloned()).collect()
}

/// What is in the pages: folder below `web/`, version.
fn packages() -> BTreeMap<String, String> {
    let lock: Value = serde_json::from_str(&read("web/package-lock.json")).unwrap();
    let all = lock["packages"].as_object().unwrap().iter();
    all.filter(|(path, package)| !path.is_empty() && package["dev"] != true)
        .filter(|(_, package)| package["peer"] != true)
        .map(|(path, package)| {
            (
                path.clone(),
                package["version"].as_str().unwrap().to_owned(),
            )
        })
        .collect()
}

/// A package's name is what follows the last `node_modules/` of its folder.
fn name_of(path: &str) -> &str {
    path.rsplit("node_modules/").next().unwrap_or(path)
}

fn stem(path: &str) -> String {
    let stem = Path::new(path).file_stem().unwrap();
    stem.to_str().unwrap().to_owned()
}

/// The list, each text once, and what no lock file names.
fn write(named: &Names) -> String {
    let mut texts = Texts::default();
    let mut list = String::new();
    let places = places();
    for name in named {
        let (licence, found) = match places.get(name) {
            Some(place) => (place.licence.clone(), place.texts()),
            None if name.starts_with("font ") => (
                "OFL-1.1".to_owned(),
                vec![read(&format!("{FONTS}/OFL.txt"))],
            ),
            None => panic!("{name} lies nowhere"),
        };
        let numbers = found.iter().map(|text| texts.number(text).to_string());
        let numbers = numbers.collect::<Vec<_>>().join(", ");
        writeln!(list, "{name} · {licence} · {numbers}").unwrap();
    }
    let mut out = format!("{HEAD}\n{list}\n{TEXTS}\n");
    for (at, text) in texts.kept.iter().enumerate() {
        write!(out, "\n{:-<78}\n{}\n\n{}\n", "", at + 1, text.trim()).unwrap();
    }
    write!(out, "\n{:-<78}\nOTHERS\n\n{}", "", read(RUNTIME)).unwrap();
    out
}

const HEAD: &str = "Phiếu Kín is handed out under the Apache License 2.0 (LICENSE).

It is made of, or compiled with, what is listed here. Behind each name stand its licence and the numbers of its texts, which
follow the list; what is in no list of packages stands at the end.
";

/// Each text once, whatever its lines; known by its words.
#[derive(Default)]
struct Texts {
    kept: Vec<String>,
    numbers: BTreeMap<String, usize>,
}

impl Texts {
    fn number(&mut self, text: &str) -> usize {
        let words: String = text.split_whitespace().collect();
        *self.numbers.entry(words).or_insert_with(|| {
            self.kept.push(text.to_owned());
            self.kept.len()
        })
    }
}

/// Where a package lies.
struct Place {
    folder: PathBuf,
    licence: String,
    authors: String,
}

impl Place {
    /// The texts in it; where its author put none, the text of the licence it names.
    fn texts(&self) -> Vec<String> {
        let mut files = Vec::new();
        licences_below(&self.folder, 0, &mut files);
        files.sort();
        let mut found: Vec<String> = files
            .iter()
            .map(|file| String::from_utf8_lossy(&fs::read(file).unwrap()).replace('\r', ""))
            .collect();
        if found.is_empty() && self.licence.contains("Apache-2.0") {
            found.push(read("LICENSE"));
        } else if found.is_empty() && self.licence.contains("MIT") {
            let runtime = read(RUNTIME);
            let start = runtime.find("Permission is hereby").unwrap();
            let end = runtime.find("\n\nmusl").unwrap();
            found.push(format!(
                "Copyright (c) {}\n\n{}",
                self.authors,
                &runtime[start..end]
            ));
        } else if found.is_empty() {
            let free = ["0BSD", "CC0-1.0", "Unlicense"];
            let asks_for_none = free.iter().any(|licence| self.licence.contains(licence));
            assert!(asks_for_none, "{}: no text", self.folder.display());
        }
        found
    }
}

fn licences_below(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    const BEGINNINGS: [&str; 6] = ["licen", "unlicen", "copying", "copyright", "notice", "ofl"];
    const TEXT: [&str; 3] = ["", "md", "txt"];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().to_lowercase();
        let within = folder.file_name().unwrap().to_string_lossy().to_lowercase();
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let is_text = TEXT.contains(&&*ending) || name.starts_with("license-");
        let is_one = BEGINNINGS.iter().any(|start| name.starts_with(start))
            || (depth > 0 && within.starts_with("licens"));
        if path.is_dir() && depth < 3 && name != "node_modules" && name != "tests" {
            licences_below(&path, depth + 1, found);
        } else if path.is_file() && is_one && is_text {
            found.push(path);
        }
    }
}

fn places() -> BTreeMap<String, Place> {
    let cargo = std::process::Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--format-version", "1"])
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&cargo.stdout).expect("cargo knows the crates");
    let mut places = BTreeMap::new();
    for package in metadata["packages"].as_array().unwrap() {
        let text = |key: &str| package[key].as_str().unwrap_or_default();
        let authors = package["authors"].as_array().unwrap().iter();
        let authors: Vec<&str> = authors.filter_map(Value::as_str).collect();
        let place = Place {
            folder: Path::new(text("manifest_path"))
                .parent()
                .unwrap()
                .to_owned(),
            licence: text("license").to_owned(),
            authors: authors.join(", "),
        };
        places.insert(format!("crate {} {}", text("name"), text("version")), place);
    }
    for (path, version) in packages() {
        let manifest: Value =
            serde_json::from_str(&read(&format!("web/{path}/package.json"))).unwrap();
        let place = Place {
            folder: Path::new("web").join(&path),
            licence: manifest["license"].as_str().unwrap().to_owned(),
            authors: manifest["author"].to_string(),
        };
        places.insert(format!("package {} {version}", name_of(&path)), place);
    }
    places
}
