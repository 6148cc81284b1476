//! What a meeting must keep: codes and keys that may be nowhere, choices, and pairs that only the link file may hold.

use std::fs;
use std::path::{Path, PathBuf};

use phieukin::election::{BallotToken, SigningKey, TellerCode, Tracker};
use phieukin::meeting::SeatId;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use tempfile::TempDir;
use uuid::Uuid;

use super::finder::{Finder, files};

/// What is looked for.
pub struct Secrets {
    meeting: Uuid,
    pub nowhere: Finder,
    /// The chair's code: in the server's own keys and in the link it prints, and nowhere else.
    pub chair: Finder,
    pairs: Vec<Pair>,
    /// Whoever names so many credentials or trackers names a roll or a box, which may stand beside the candidates.
    roll: usize,
}

/// A seat, and what may not stand beside it.
pub struct Pair {
    pub seat: u32,
    pub unit: String,
    /// The credential and the trackers of its ballots.
    pub names: Vec<String>,
}

impl Secrets {
    pub fn of(meeting: Uuid, roll: usize) -> Self {
        Self {
            meeting,
            nowhere: Finder::default(),
            chair: Finder::default(),
            pairs: Vec::new(),
            roll,
        }
    }

    /// A token that no seat ever had.
    pub fn token(&mut self, token: &BallotToken) -> String {
        self.nowhere.text("a ballot token", &token.reveal());
        let credential = SigningKey::from_token_credential(&self.meeting, token);
        let session = SigningKey::from_token_session(&self.meeting, token);
        let keys = [
            ("a credential's secret", &credential),
            ("a phone's secret", &session),
        ];
        for (what, key) in keys {
            self.nowhere.number(what, &*key.to_bytes());
        }
        let public = hex::decode(session.public().to_string()).unwrap();
        self.nowhere.number("a phone's session key", &public);
        credential.public().to_string()
    }

    /// A seat's token, lost or not.
    pub fn seat(&mut self, seat: SeatId, unit: &str, token: &BallotToken) {
        let credential = self.token(token);
        self.pairs.push(Pair {
            seat: seat.0,
            unit: unit.to_owned(),
            names: vec![credential],
        });
    }

    /// The ballots of a seat, beside which it may not be named either.
    pub fn ballot(&mut self, seat: SeatId, tracker: &Tracker) {
        let of_seat = |pair: &&mut Pair| pair.seat == seat.0;
        let pair = self.pairs.iter_mut().rfind(of_seat).unwrap();
        pair.names.push(tracker.to_string());
        pair.names.push(tracker.hex());
    }

    pub fn teller(&mut self, code: &TellerCode) {
        self.nowhere.text("a teller code", &code.reveal());
        let key = SigningKey::from_teller_trustee(&self.meeting, code);
        self.nowhere.number("a trustee's secret", &*key.to_bytes());
        self.session(code);
    }

    pub fn desk(&mut self, code: &TellerCode) {
        self.nowhere.text("a desk code", &code.reveal());
        self.session(code);
    }

    fn session(&mut self, code: &TellerCode) {
        let key = SigningKey::from_code_session(&self.meeting, code);
        self.nowhere.number("a session's secret", &*key.to_bytes());
    }

    /// What somebody ticked, as the markings of a ballot are written.
    pub fn choice(&mut self, marks: &[u8]) {
        for between in [",", ", "] {
            let marks: Vec<String> = marks.iter().map(u8::to_string).collect();
            let written = format!("[{}]", marks.join(between));
            self.nowhere.text("a choice", &written);
        }
    }

    /// Whether a text pairs a seat with its credential, or with one of its ballots.
    ///
    /// The roll, and archives with it, name every credential and the candidates: these may not name seats. Whatever
    /// names some credentials only may name neither their seats nor their units.
    pub fn has_pair(&self, text: &str) -> bool {
        let named: Vec<&Pair> = self
            .pairs
            .iter()
            .filter(|pair| pair.names.iter().any(|name| text.contains(name)))
            .collect();
        let whole_roll = named.len() >= self.roll;
        !named.is_empty()
            && (text.contains("seat")
                || !whole_roll && named.iter().any(|pair| pair.is_told_by(text)))
    }

    /// No line of these bytes pairs a seat with its credential or ballot.
    pub fn refuse_pairs(&self, place: &str, bytes: &[u8]) {
        for line in bytes.split(|byte| *byte == b'\n') {
            let line = String::from_utf8_lossy(line);
            assert!(!self.has_pair(&line), "{place} has a pair: {line}");
        }
    }

    /// The first row of a database that has a pair.
    pub fn paired_row(&self, database: &Path) -> Option<String> {
        rows(database).into_iter().find(|row| self.has_pair(row))
    }
}

impl Pair {
    /// Whether a text names the seat, by number or by unit.
    fn is_told_by(&self, text: &str) -> bool {
        let seat = self.seat;
        [
            format!("SeatId({seat})"),
            format!("Integer({seat})"),
            self.unit.clone(),
        ]
        .iter()
        .any(|name| text.contains(name))
    }
}

pub fn is_link_file(file: &Path) -> bool {
    file.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with("links"))
}

pub fn databases(folder: &Path) -> Vec<PathBuf> {
    let mut all = files(folder);
    all.retain(|file| file.extension().is_some_and(|ending| ending == "sqlite"));
    all
}

/// Every row of every table as text, with the names of its columns: of a copy, because the server keeps others out.
fn rows(database: &Path) -> Vec<String> {
    let aside = TempDir::new().unwrap();
    let copy = aside.path().join("copy.sqlite");
    fs::copy(database, &copy).unwrap();
    let journal = database.with_extension("sqlite-wal");
    if journal.exists() {
        fs::copy(journal, copy.with_extension("sqlite-wal")).unwrap();
    }
    let connection = Connection::open(copy).unwrap();
    let mut tables = connection
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
        .unwrap();
    let names = tables.query_map([], |row| row.get(0)).unwrap();
    let names: Vec<String> = names.map(Result::unwrap).collect();
    names
        .iter()
        .flat_map(|table| rows_of(&connection, table))
        .collect()
}

fn rows_of(connection: &Connection, table: &str) -> Vec<String> {
    let mut all = connection
        .prepare(&format!("SELECT * FROM \"{table}\""))
        .unwrap();
    let columns: Vec<String> = all
        .column_names()
        .map(|column| format!("\"{column}\""))
        .collect();
    let mut found = Vec::new();
    let mut rows = all.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let cells = (0..columns.len()).map(|at| match row.get_ref(at).unwrap() {
            ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
            ValueRef::Blob(blob) => String::from_utf8_lossy(blob).into_owned(),
            other @ (ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_)) => {
                format!("{other:?}")
            }
        });
        let cells: Vec<String> = cells.collect();
        found.push(format!("{}:{}", columns.join(","), cells.join("|")));
    }
    found
}

#[test]
fn a_pair_is_found_however_the_seat_is_named() {
    let pair = |name: &str, seat, unit: &str| Pair {
        names: vec![name.to_owned()],
        seat,
        unit: unit.to_owned(),
    };
    let secrets = Secrets {
        pairs: vec![pair("c8", 8, "BHXH tỉnh A"), pair("c9", 9, "BHXH tỉnh B")],
        ..Secrets::of(Uuid::nil(), 2)
    };
    for text in [
        "link SeatId(8) c8",
        "seat=8 credential=c8",
        r#"{"seat":8,"credential":"c8"}"#,
        r#""place","key":Integer(8)|c8"#,
        "BHXH tỉnh A: c8",
        r#"{"seats":[],"roll":["c8","c9"]}"#,
    ] {
        assert!(secrets.has_pair(text), "{text}");
    }
    for text in [
        "ballot c8",
        "seat=8",
        r#"{"answers":["BHXH tỉnh A"],"roll":["c8","c9"]}"#,
    ] {
        assert!(!secrets.has_pair(text), "{text}");
    }
}
