//! What a disk, a crash or another version did to the files: mended, or named with what to do, never silently used.

use rand::RngExt as _;

use super::*;

/// All that a meeting can be asked for.
#[derive(Debug, PartialEq)]
struct Content {
    lines: Vec<String>,
    ballots: Vec<String>,
    shares: Vec<(TellerSlot, String, String)>,
    archive: Option<Vec<u8>>,
    links: Vec<Link>,
}

fn content(store: &Store, round: &RoundId) -> Result<Content, Error> {
    Ok(Content {
        lines: store.log_lines()?,
        ballots: store.ballots(round)?,
        shares: store.shares(round)?,
        archive: store.archive(round)?,
        links: store.links()?,
    })
}

/// A meeting of a few rows in each table, with its files as they were left.
struct Left {
    room: Room,
    round: RoundId,
    files: Vec<(PathBuf, Vec<u8>)>,
    content: Content,
    /// What a reader finds if the last transaction is missing.
    before_last: Content,
    /// How long the journal was before the last transaction.
    journal: usize,
}

impl Left {
    /// Opened again, it holds all that it held.
    fn is_whole(&self) {
        let opened = self.room.open().unwrap();
        assert_eq!(content(&opened, &self.round).unwrap(), self.content);
    }

    /// Killed in the middle: the newest of it stands in the journal alone.
    fn by_a_crash() -> Self {
        let (room, round, store, before_last, journal) = filled();
        let content = content(&store, &round).unwrap();
        let files = files(&room.folder());
        drop(store);
        Self {
            room,
            round,
            files,
            content,
            before_last,
            journal,
        }
    }

    /// Closed: no journal is left.
    fn closed() -> Self {
        let (room, round, store, before_last, journal) = filled();
        let content = content(&store, &round).unwrap();
        drop(store);
        let files = files(&room.folder());
        Self {
            room,
            round,
            files,
            content,
            before_last,
            journal,
        }
    }

    fn bytes(&self, name: &str) -> &[u8] {
        let mut files = self.files.iter();
        &files.find(|(file, _)| file.ends_with(name)).unwrap().1
    }

    /// Opens the files with other bytes in one of them.
    fn with(&self, name: &str, bytes: &[u8]) -> Result<Content, Error> {
        let folder = self.room.folder();
        fs::remove_dir_all(&folder).unwrap();
        fs::create_dir(&folder).unwrap();
        for (file, whole) in &self.files {
            let bytes = if file.ends_with(name) { bytes } else { whole };
            fs::write(file, bytes).unwrap();
        }
        content(&self.room.open()?, &self.round)
    }
}

fn filled() -> (Room, RoundId, Store, Content, usize) {
    let mut room = Room::new();
    let round = room.round();
    drop(room.create());
    let mut store = room.open().unwrap();
    for seat in 1..=4 {
        let link = room.link(seat);
        put(&mut store, &link).unwrap();
    }
    let archive = Beside::Archive {
        round: round.clone(),
        bytes: vec![7; 9000],
    };
    let one = next(&room.first, 1);
    store.append(&one, &[share(&round, 1), archive]).unwrap();
    for ballot in room.ballots(&round, 5) {
        store.put_ballots(&[(round.clone(), &ballot)]).unwrap();
    }
    let before = content(&store, &round).unwrap();
    let journal = fs::metadata(room.folder().join("meeting.sqlite-wal"));
    let journal = usize::try_from(journal.unwrap().len()).unwrap();
    store.append(&next(&room.first, 2), &[]).unwrap();
    (room, round, store, before, journal)
}

fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let all = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    all.map(|file| (file.clone(), fs::read(&file).unwrap()))
        .collect()
}

fn flipped(bytes: &[u8], at: usize, bit: u8) -> Vec<u8> {
    let mut flipped = bytes.to_vec();
    flipped[at] ^= 1 << bit;
    flipped
}

#[test]
fn a_flipped_bit_in_either_database_is_named_or_changes_nothing_that_is_read() {
    let left = Left::closed();
    let mut rng = StdRng::seed_from_u64(11);
    let mut named = 0;
    for name in [MEETING_FILE, LINK_FILE] {
        let whole = left.bytes(name).to_vec();
        for _ in 0..120 {
            let (at, bit) = (rng.random_range(0..whole.len()), rng.random_range(0..8));
            match left.with(name, &flipped(&whole, at, bit)) {
                Ok(read) => assert_eq!(read, left.content, "byte {at} of {name}"),
                Err(error) => {
                    named += 1;
                    assert!(error.to_string().contains(name), "{error}");
                }
            }
        }
    }
    assert!(named > 40, "{named}");
}

#[test]
fn a_changed_row_is_named_with_its_table_and_what_to_do() {
    let left = Left::closed();
    for (name, row, other, table) in [
        (MEETING_FILE, "\"height\":2", "\"height\":3", "entry"),
        (MEETING_FILE, "election_uuid", "election_uuie", "ballot"),
        (
            LINK_FILE,
            left.content.links[0]
                .credential
                .to_string()
                .get(..16)
                .unwrap(),
            "0123456789abcdef",
            "link",
        ),
    ] {
        let mut bytes = left.bytes(name).to_vec();
        let windows = bytes.windows(row.len());
        let at: Vec<usize> = windows
            .enumerate()
            .filter(|(_, here)| *here == row.as_bytes())
            .map(|(at, _)| at)
            .collect();
        assert!(!at.is_empty(), "{row}");
        for at in at {
            bytes[at..at + row.len()].copy_from_slice(other.as_bytes());
        }
        let said = left.with(name, &bytes).unwrap_err().to_string();
        for part in [
            name,
            "đã hỏng",
            table,
            "bản sao lưu mới nhất",
            "newest spare copy",
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
    }
}

#[test]
fn a_flipped_bit_in_the_journal_never_silently_takes_away_what_was_acknowledged_before_the_last() {
    let left = Left::by_a_crash();
    let journal = left.bytes("meeting.sqlite-wal").to_vec();
    let mut rng = StdRng::seed_from_u64(12);
    for _ in 0..120 {
        let (at, bit) = (rng.random_range(0..left.journal), rng.random_range(0..8));
        match left.with("meeting.sqlite-wal", &flipped(&journal, at, bit)) {
            Ok(read) => assert_eq!(read, left.content, "byte {at}"),
            Err(error) => assert!(error.to_string().contains(MEETING_FILE), "{error}"),
        }
    }
    for _ in 0..40 {
        let at = rng.random_range(left.journal..journal.len());
        if let Ok(read) = left.with("meeting.sqlite-wal", &flipped(&journal, at, 0)) {
            assert!(
                [&left.content, &left.before_last].contains(&&read),
                "byte {at}"
            );
        }
    }
}

#[test]
fn a_damaged_journal_is_still_there_after_it_was_refused() {
    let left = Left::by_a_crash();
    let journal = flipped(left.bytes("meeting.sqlite-wal"), 3000, 1);
    left.with("meeting.sqlite-wal", &journal).unwrap_err();
    let kept = fs::read(left.room.folder().join("meeting.sqlite-wal")).unwrap();
    assert!(kept == journal);
    left.room.open().unwrap_err();
}

#[test]
fn a_journal_that_is_cut_short_gives_whole_transactions_only() {
    let left = Left::by_a_crash();
    let journal = left.bytes("meeting.sqlite-wal").to_vec();
    for part in 0..=20 {
        let cut = &journal[..journal.len() * part / 20];
        let read = left.with("meeting.sqlite-wal", cut).unwrap();
        assert!(left.content.lines.starts_with(&read.lines));
        assert!(read.archive.is_none() || read.archive == left.content.archive);
        assert_eq!(read.shares.len(), read.lines.len().saturating_sub(1).min(1));
    }
}

#[test]
fn a_database_that_is_cut_short_is_named() {
    let left = Left::closed();
    for name in [MEETING_FILE, LINK_FILE] {
        let whole = left.bytes(name).to_vec();
        for part in 0..8 {
            let said = left
                .with(name, &whole[..whole.len() * part / 8])
                .unwrap_err()
                .to_string();
            assert!(said.contains(name), "{said}");
        }
    }
}

#[test]
fn what_a_crash_left_in_the_journal_is_on_disk_before_anybody_is_answered() {
    let left = Left::by_a_crash();
    let journal = left.bytes("meeting.sqlite-wal").to_vec();
    assert!(!journal.is_empty());
    assert_eq!(
        left.with("meeting.sqlite-wal", &journal).unwrap(),
        left.content
    );
    fs::write(left.room.folder().join("meeting.sqlite-wal"), b"").unwrap();
    left.is_whole();
}

#[test]
fn a_meeting_of_an_older_version_is_brought_up_with_all_its_rows() {
    let left = Left::closed();
    let sql = |name: &str, text: &str| {
        let file = rusqlite::Connection::open(left.room.folder().join(name)).unwrap();
        file.execute_batch(text).unwrap();
    };
    sql(
        MEETING_FILE,
        "DROP TABLE row_sum; DROP TABLE wall; DROP TABLE order_forgotten; PRAGMA user_version = 1",
    );
    sql(
        LINK_FILE,
        "DROP TABLE row_sum; DROP TABLE spare; PRAGMA user_version = 1",
    );
    left.is_whole();
    let mut store = left.room.open().unwrap();
    store.put_wall(&Wall::default()).unwrap();
    drop(store);
    left.is_whole();
}

#[test]
fn a_meeting_of_a_newer_version_is_refused_with_both_versions() {
    let left = Left::closed();
    let file = rusqlite::Connection::open(left.room.folder().join(MEETING_FILE)).unwrap();
    file.pragma_update(None, "user_version", 99).unwrap();
    drop(file);
    let said = sentence(left.room.open());
    let known = MEETING.steps.len();
    for part in [
        "99",
        &format!("formats up to {known}"),
        env!("CARGO_PKG_VERSION"),
        MEETING_FILE,
    ] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn a_file_with_another_schema_under_the_same_number_is_refused() {
    let left = Left::closed();
    let file = rusqlite::Connection::open(left.room.folder().join(MEETING_FILE)).unwrap();
    file.execute_batch("DROP TRIGGER ballot_never_leaves")
        .unwrap();
    drop(file);
    assert!(matches!(left.room.open(), Err(Error::Damaged { .. })));
}

#[test]
fn keys_that_are_not_those_of_the_log_are_refused() {
    let mut room = Room::new();
    let store = room.create();
    let other = room.point();
    store.keys_are_of(&room.keys.receipt.public()).unwrap();
    let said = store.keys_are_of(&other).unwrap_err().to_string();
    assert!(said.contains(KEYS), "{said}");
}
