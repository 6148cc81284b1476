//! Finds secrets in bytes, however they were written down: as typed, without dashes, as bytes, digits, base64, escapes,
//! UTF-16, lists of numbers; also inside zip archives.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use num_bigint::BigUint;
use rusqlite::Connection;
use tempfile::TempDir;

/// So many first bytes tell which secrets may begin here.
const HEAD: usize = 8;

/// What to look for, by the first bytes of each form.
#[derive(Default)]
pub struct Finder {
    forms: BTreeMap<[u8; HEAD], Vec<(String, Vec<u8>)>>,
    /// Whether any form begins with these two bytes; empty without forms.
    begins: Vec<bool>,
}

impl Finder {
    /// A text as people or programs would write it: a code, a choice.
    pub fn text(&mut self, what: &str, shown: &str) {
        for form in forms_of_text(shown) {
            self.form(what, form);
        }
    }

    /// A secret number or key of 32 bytes, least byte first or last.
    pub fn number(&mut self, what: &str, bytes: &[u8]) {
        for form in forms_of_number(bytes) {
            self.form(what, form);
        }
    }

    fn form(&mut self, what: &str, form: Vec<u8>) {
        let head: [u8; HEAD] = *form
            .first_chunk()
            .expect("a secret has eight bytes or more");
        self.begins.resize(1 << 16, false);
        self.begins[usize::from(u16::from_be_bytes([head[0], head[1]]))] = true;
        self.forms
            .entry(head)
            .or_default()
            .push((what.to_owned(), form));
    }

    /// The first secret in these bytes, by name.
    pub fn find(&self, bytes: &[u8]) -> Option<&str> {
        let begins = |at: &usize| {
            let two = u16::from_be_bytes([bytes[*at], bytes[*at + 1]]);
            self.begins.get(usize::from(two)) == Some(&true)
        };
        (0..bytes.len().saturating_sub(HEAD - 1))
            .filter(begins)
            .find_map(|at| self.starts_with(&bytes[at..]))
    }

    fn starts_with(&self, bytes: &[u8]) -> Option<&str> {
        let candidates = self.forms.get(bytes.first_chunk::<HEAD>()?)?;
        let mut found = candidates
            .iter()
            .filter(|(_, form)| bytes.starts_with(form));
        found.next().map(|(what, _)| what.as_str())
    }

    /// Fails on the first secret in a place.
    pub fn refuse(&self, place: &str, bytes: &[u8]) {
        if let Some(what) = self.find(bytes) {
            panic!("{place} holds {what}");
        }
    }
}

fn forms_of_text(shown: &str) -> Vec<Vec<u8>> {
    let bare = shown.replace('-', "");
    let typed: BTreeSet<String> = [shown, &bare]
        .iter()
        .flat_map(|text| [(*text).to_owned(), text.to_uppercase()])
        .collect();
    let mut forms = Vec::new();
    for text in typed {
        forms.extend(forms_of_bytes(text.as_bytes()));
        let units: Vec<u16> = text.encode_utf16().collect();
        forms.push(units.iter().flat_map(|unit| unit.to_le_bytes()).collect());
        forms.push(units.iter().flat_map(|unit| unit.to_be_bytes()).collect());
        let escaped = units.iter().map(|unit| format!("\\u{unit:04x}"));
        forms.push(escaped.collect::<String>().into_bytes());
        let percent = text.bytes().map(|byte| format!("%{byte:02X}"));
        forms.push(percent.collect::<String>().into_bytes());
    }
    forms
}

fn forms_of_number(bytes: &[u8]) -> Vec<Vec<u8>> {
    let reversed: Vec<u8> = bytes.iter().rev().copied().collect();
    let digits = BigUint::from_bytes_le(bytes).to_string();
    let mut forms = vec![digits.into_bytes()];
    forms.extend(forms_of_bytes(bytes));
    forms.extend(forms_of_bytes(&reversed));
    forms
}

fn forms_of_bytes(bytes: &[u8]) -> Vec<Vec<u8>> {
    let list = |between: &str| {
        let numbers: Vec<String> = bytes.iter().map(u8::to_string).collect();
        numbers.join(between).into_bytes()
    };
    let mut forms = vec![
        bytes.to_vec(),
        hex::encode(bytes).into_bytes(),
        hex::encode_upper(bytes).into_bytes(),
        list(","),
        list(", "),
    ];
    for before in 0..3 {
        forms.push(base64_after(&STANDARD_NO_PAD, before, bytes));
        forms.push(base64_after(&URL_SAFE_NO_PAD, before, bytes));
    }
    forms
}

/// The characters of base64 that these bytes alone decide when so many others stand before them.
fn base64_after(engine: &impl base64::Engine, before: usize, bytes: &[u8]) -> Vec<u8> {
    let padded = [vec![0; before], bytes.to_vec()].concat();
    let written = engine.encode(&padded).into_bytes();
    let first = (before * 8).div_ceil(6);
    let last = padded.len() * 8 / 6;
    written[first..last].to_vec()
}

/// Every file of these folders with its bytes, and every entry of those that are zip archives.
pub fn places(folders: &[&Path]) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for file in folders.iter().flat_map(|folder| files(folder)) {
        let bytes = fs::read(&file).unwrap();
        let name = file.display().to_string();
        found.extend(inflated(&name, &bytes));
        found.push((name, bytes));
    }
    found
}

/// The entries of a zip archive; none of anything else.
pub fn inflated(name: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return Vec::new();
    };
    let mut entries = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        let place = format!("{name} ▸ {}", entry.name().unwrap());
        entries.extend(inflated(&place, &content));
        entries.push((place, content));
    }
    entries
}

pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

const TOKEN: &str = "2b3c-4d5f-6g7h-8j9k-mnpq";

fn finder_of_token() -> Finder {
    let mut finder = Finder::default();
    finder.text("the planted token", TOKEN);
    finder
}

#[test]
fn a_planted_secret_is_found_in_every_form_at_every_offset() {
    let number: Vec<u8> = (0..32).map(|at| at * 7 + 3).collect();
    let mut finder = finder_of_token();
    finder.number("the planted number", &number);
    let texts: BTreeSet<Vec<u8>> = forms_of_text(TOKEN).into_iter().collect();
    let mut forms: Vec<Vec<u8>> = texts.iter().cloned().collect();
    assert!(forms.len() > 40, "{} forms of a text", forms.len());
    forms.extend(forms_of_number(&number));
    for form in forms {
        for before in 0..4 {
            let noise = vec![b'm'; before];
            let haystack = [&noise[..], &form, b"2b3c"].concat();
            assert!(finder.find(&haystack).is_some(), "{form:02x?}");
            let torn = [&noise[..], &form[..form.len() - 1], b"!!"].concat();
            let whole = texts.contains(&form[..form.len() - 1]);
            assert!(whole || finder.find(&torn).is_none(), "{torn:02x?}");
        }
    }
    for around in 0..3 {
        let text = format!("{}token={TOKEN}!", "x".repeat(around));
        let hidden = base64::engine::general_purpose::STANDARD.encode(text);
        assert!(finder.find(hidden.as_bytes()).is_some(), "{hidden}");
    }
    assert_eq!(finder.find(b""), None);
    assert_eq!(finder.find(b"2b3c-4d5f-6g7h-8j9k-mnpr and so on"), None);
}

#[test]
fn a_planted_secret_is_found_in_freed_pages_journals_and_compressed_entries() {
    let folder = TempDir::new().unwrap();
    let database = folder.path().join("freed.sqlite");
    let connection = Connection::open(&database).unwrap();
    connection
        .execute_batch("PRAGMA secure_delete = off; CREATE TABLE kept (text TEXT);")
        .unwrap();
    connection
        .execute("INSERT INTO kept VALUES (?1)", [TOKEN])
        .unwrap();
    connection.execute("DELETE FROM kept", []).unwrap();
    drop(connection);
    let journal = folder.path().join("journal.sqlite");
    let open = Connection::open(&journal).unwrap();
    open.execute_batch("PRAGMA journal_mode = wal; CREATE TABLE kept (text TEXT);")
        .unwrap();
    open.execute("INSERT INTO kept VALUES (?1)", [TOKEN])
        .unwrap();
    let inner = zip_of("inner.txt", TOKEN.repeat(20).as_bytes());
    fs::write(folder.path().join("outer.zip"), zip_of("inner.zip", &inner)).unwrap();

    let finder = finder_of_token();
    let found: Vec<String> = places(&[folder.path()])
        .into_iter()
        .filter(|(_, bytes)| finder.find(bytes).is_some())
        .map(|(place, _)| place)
        .collect();
    for ending in [
        "freed.sqlite",
        "journal.sqlite-wal",
        "inner.zip ▸ inner.txt",
    ] {
        assert!(
            found.iter().any(|place| place.ends_with(ending)),
            "nothing in {ending}: {found:?}"
        );
    }
}

fn zip_of(name: &str, content: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let deflated = zip::write::SimpleFileOptions::default();
    archive.start_file(name, deflated).unwrap();
    archive.write_all(content).unwrap();
    archive.finish().unwrap().into_inner()
}
