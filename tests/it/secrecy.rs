//! What is nowhere on the disk and in no log: tokens, codes, secret keys, phones' session keys, and a seat beside a
//! credential. Every byte is searched.

use std::fs;
use std::path::{Path, PathBuf};

use phieukin::election::{Point, SigningKey};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use tempfile::TempDir;

use crate::process::{Process, logs};
use crate::support::{Room, clear};

#[tokio::test(flavor = "multi_thread")]
async fn disk_and_logs_hold_no_secret_and_no_seat_beside_a_credential() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let mut server = Process::start(&data, 0);
    let mut room = Room::voting(server.link()).await;
    room.vote(clear).await;
    room.count().await;
    let secrets = Secrets::of(&room);

    for file in files(&data).iter().filter(|file| !is_link_file(file)) {
        secrets.search(&file.display().to_string(), &fs::read(file).unwrap());
    }
    secrets.refuse_pairs(&data);
    room.adopt_and_seal().await;
    room.chair
        .client()
        .until("the sealing", |view| {
            view.hall().phase == phieukin::meeting::Phase::Sealed
        })
        .await
        .unwrap();
    server.kill();

    let left = files(&data);
    assert!(
        !left.iter().any(|file| is_link_file(file)),
        "the link file outlives the sealing: {left:?}"
    );
    for file in &left {
        secrets.search(&file.display().to_string(), &fs::read(file).unwrap());
    }
    secrets.search("the logs", &logs(&data));
    secrets.refuse_pairs(&data);
}

#[test]
fn a_pair_is_found_however_the_seat_is_named() {
    let pair = |credential: &str, seat, unit: &str| Pair {
        credential: credential.to_owned(),
        seat,
        unit: unit.to_owned(),
    };
    let secrets = Secrets {
        nowhere: Vec::new(),
        pairs: vec![pair("c8", 8, "BHXH tỉnh A"), pair("c9", 9, "BHXH tỉnh B")],
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

/// What only the link file may hold together.
struct Pair {
    credential: String,
    seat: u32,
    unit: String,
}

/// What must be nowhere, each with what it is.
struct Secrets {
    nowhere: Vec<(&'static str, Vec<u8>)>,
    pairs: Vec<Pair>,
}

impl Secrets {
    fn of(room: &Room) -> Self {
        let meeting = room.chair.client().meeting();
        let mut secrets = Self {
            nowhere: Vec::new(),
            pairs: Vec::new(),
        };
        let seats = room.chair.view().hall.seats;
        for (token, seat) in room.tokens.iter().zip(room.expected_seats()) {
            let unit = seats.iter().find(|view| view.seat == seat).unwrap();
            secrets.text("a ballot token", &token.reveal());
            let credential = SigningKey::from_token_credential(&meeting, token);
            secrets.pairs.push(Pair {
                credential: credential.public().to_string(),
                seat: seat.0,
                unit: unit.name.clone(),
            });
            secrets.key("a credential's secret", &credential);
            let session = SigningKey::from_token_session(&meeting, token);
            secrets.point("a phone's session key", &session.public());
            secrets.key("a session's secret", &session);
        }
        for teller in &room.tellers {
            secrets.text("a teller code", &teller.code().reveal());
            secrets.key(
                "a trustee's secret",
                &SigningKey::from_teller_trustee(&meeting, teller.code()),
            );
        }
        secrets.text("a desk code", &room.desk_code.reveal());
        secrets
    }

    /// A code in every form it is shown or hashed in.
    fn text(&mut self, what: &'static str, shown: &str) {
        for form in [
            shown.to_owned(),
            shown.replace('-', ""),
            shown.to_uppercase(),
        ] {
            self.nowhere.push((what, form.into_bytes()));
        }
    }

    /// A secret number as bytes and as digits, in both orders.
    fn key(&mut self, what: &'static str, key: &SigningKey) {
        let mut bytes = key.to_bytes().to_vec();
        for _ in 0..2 {
            self.nowhere.push((what, bytes.clone()));
            self.nowhere.push((what, hex::encode(&bytes).into_bytes()));
            bytes.reverse();
        }
    }

    fn point(&mut self, what: &'static str, point: &Point) {
        let mut bytes = hex::decode(point.to_string()).unwrap();
        self.nowhere.push((what, point.to_string().into_bytes()));
        self.nowhere.push((what, bytes.clone()));
        bytes.reverse();
        self.nowhere.push((what, bytes));
    }

    fn search(&self, place: &str, bytes: &[u8]) {
        for (what, secret) in &self.nowhere {
            assert!(!holds(bytes, secret), "{place} holds {what}");
        }
    }

    /// No line of the logs and no row of a database pairs a seat with its credential, but those of the link file.
    fn refuse_pairs(&self, data: &Path) {
        for line in String::from_utf8_lossy(&logs(data)).lines() {
            assert!(!self.has_pair(line), "a log line has a pair: {line}");
        }
        let files = files(data);
        let databases: Vec<&PathBuf> = files
            .iter()
            .filter(|file| file.extension().is_some_and(|ending| ending == "sqlite"))
            .filter(|file| !is_link_file(file))
            .collect();
        assert!(!databases.is_empty(), "there is a meeting on the disk");
        for row in databases.into_iter().flat_map(|database| rows(database)) {
            assert!(!self.has_pair(&row), "a row has a pair: {row}");
        }
    }

    /// The roll, and archives with it, name every credential and the candidates: these may not name seats. Whatever
    /// names some credentials only may name neither their seats nor their units.
    fn has_pair(&self, text: &str) -> bool {
        let named: Vec<&Pair> = self
            .pairs
            .iter()
            .filter(|pair| text.contains(&pair.credential))
            .collect();
        let whole_roll = named.len() == self.pairs.len();
        !named.is_empty()
            && (text.contains("seat")
                || !whole_roll && named.iter().any(|pair| pair.is_told_by(text)))
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

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn is_link_file(file: &Path) -> bool {
    file.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with("links"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
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
    let names: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut found = Vec::new();
    for name in names {
        let mut all = connection
            .prepare(&format!("SELECT * FROM \"{name}\""))
            .unwrap();
        let columns: Vec<String> = all
            .column_names()
            .map(|column| format!("\"{column}\""))
            .collect();
        let mut rows = all.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells = (0..columns.len()).map(|at| match row.get_ref(at).unwrap() {
                ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                ValueRef::Blob(blob) => String::from_utf8_lossy(blob).into_owned(),
                other @ (ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_)) => {
                    format!("{other:?}")
                }
            });
            found.push(format!(
                "{}:{}",
                columns.join(","),
                cells.collect::<Vec<_>>().join("|")
            ));
        }
    }
    found
}
