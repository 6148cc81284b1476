mod copies;
mod damage;
mod spares;

use std::fs;
use std::path::Path;

use rand::SeedableRng as _;
use rand::rngs::StdRng;
use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::election::{
    AcceptedBallot, Digest, Election, ElectionDraft, Point, Question, Roll, RoundId, SigningKey,
    TellerCode, seal,
};
use crate::meeting::{
    Record, SeatId, Statement, StatementKind, TellerSlot, Timestamp, Wall, WallShows,
};

const MEETING_ID: Uuid = Uuid::from_u128(0x0b5f_2c1e_8f00_4d7a_9a41_60f2_7a11_0c55);

struct Room {
    place: TempDir,
    rng: StdRng,
    keys: Keys,
    first: Entry,
}

impl Room {
    fn new() -> Self {
        let mut rng = StdRng::seed_from_u64(7);
        let keys = Keys {
            chair: TellerCode::fresh(&mut rng),
            receipt: SigningKey::random(&mut rng),
        };
        let chair = SigningKey::from_code_session(&MEETING_ID, &keys.chair).public();
        let at = Timestamp("2015-01-05T01:00:00Z".to_owned());
        let first = Record::creation(at, MEETING_ID, chair, keys.receipt.public(), false);
        Self {
            place: TempDir::new().unwrap(),
            rng,
            keys,
            first,
        }
    }

    fn folder(&self) -> PathBuf {
        self.place.path().join(MEETING_ID.to_string())
    }

    fn create(&self) -> Store {
        Store::create(&self.folder(), &self.first, &self.keys).unwrap()
    }

    fn open(&self) -> Result<Store, Error> {
        Store::open(&self.folder())
    }

    fn point(&mut self) -> Point {
        SigningKey::random(&mut self.rng).public()
    }

    fn link(&mut self, seat: u32) -> Link {
        Link {
            seat: SeatId(seat),
            credential: self.point(),
            session: self.point(),
        }
    }

    fn round(&mut self) -> RoundId {
        RoundId::fresh(&mut self.rng)
    }

    /// A statement by a device that the room knows nothing of.
    fn statement(&mut self, round: &RoundId, kind: StatementKind) -> Statement {
        let key = SigningKey::random(&mut self.rng);
        Statement {
            kind,
            round: round.clone(),
            credential: key.public(),
            archive: Digest::of(b"archive"),
            seen: Digest::of(b"seen"),
            signature: key.sign("statement", &mut self.rng),
        }
    }

    fn ballots(&mut self, round: &RoundId, number: usize) -> Vec<AcceptedBallot> {
        let voters: Vec<SigningKey> = (0..number)
            .map(|_| SigningKey::random(&mut self.rng))
            .collect();
        let roll = Roll::from(voters.iter().map(SigningKey::public).collect()).unwrap();
        let question = Question {
            answers: vec!["A".to_owned(), "B".to_owned()],
            blank: true,
            min: 1,
            max: 1,
            question: "Q".to_owned(),
        };
        let election = Election::draft(ElectionDraft {
            uuid: round.clone(),
            name: "N".to_owned(),
            description: "D".to_owned(),
            public_key: self.point(),
            questions: vec![question],
            administrator: "C".to_owned(),
            credential_authority: "D".to_owned(),
            rules: None,
        })
        .unwrap();
        let mut accepted = Vec::new();
        for voter in &voters {
            let sealed = seal(&election, voter, &[vec![0, 1, 0]], &mut self.rng).unwrap();
            accepted.push(AcceptedBallot::verify(&election, &roll, &sealed.raw).unwrap());
        }
        accepted
    }
}

fn next(first: &Entry, height: u32) -> Entry {
    Entry {
        height,
        previous: Some(Digest::of(b"before")),
        ..first.clone()
    }
}

fn share(round: &RoundId, slot: u32) -> Beside {
    Beside::Share {
        round: round.clone(),
        slot: TellerSlot(slot),
        share: "{}".to_owned(),
        blame: "[]".to_owned(),
    }
}

fn put(store: &mut Store, link: &Link) -> Result<(), Error> {
    store.link(link.seat, &link.credential, &link.session)
}

fn sentence(outcome: Result<Store, Error>) -> String {
    outcome.expect_err("the store must refuse").to_string()
}

fn bytes_of(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        all.extend(fs::read(entry.unwrap().path()).unwrap());
    }
    all
}

fn holds(haystack: &[u8], needle: &str) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle.as_bytes())
}

#[test]
fn a_new_folder_holds_the_first_entry_and_the_keys() {
    let room = Room::new();
    drop(room.create());
    let store = room.open().unwrap();
    assert_eq!(store.log_lines().unwrap(), [room.first.line()]);
    assert_eq!(*store.keys().chair.reveal(), *room.keys.chair.reveal());
    assert_eq!(store.keys().receipt.public(), room.keys.receipt.public());
}

#[test]
fn what_was_appended_is_there_after_a_restart() {
    let mut room = Room::new();
    let (round, mut store) = (room.round(), room.create());
    let archive = |bytes: &[u8]| Beside::Archive {
        round: round.clone(),
        bytes: bytes.to_vec(),
    };
    let entries = [next(&room.first, 1), next(&room.first, 2)];
    store.append(&entries[0], &[archive(b"closed")]).unwrap();
    store
        .append(&entries[1], &[share(&round, 2), archive(b"finished")])
        .unwrap();
    drop(store);

    let store = room.open().unwrap();
    let lines = [room.first.line(), entries[0].line(), entries[1].line()];
    assert_eq!(store.log_lines().unwrap(), lines);
    assert_eq!(
        store.shares(&round).unwrap(),
        [(TellerSlot(2), "{}".to_owned(), "[]".to_owned())]
    );
    assert_eq!(store.archive(&round).unwrap().unwrap(), b"finished");
    assert_eq!(store.archive(&room.round()).unwrap(), None);
}

#[test]
fn an_entry_and_what_lies_beside_it_are_stored_together_or_not_at_all() {
    let mut room = Room::new();
    let (round, mut store) = (room.round(), room.create());
    let twice = [share(&round, 1), share(&round, 1)];
    store.append(&next(&room.first, 1), &twice).unwrap_err();
    assert_eq!(store.log_lines().unwrap().len(), 1);
    assert_eq!(store.shares(&round).unwrap(), []);
}

#[test]
fn a_log_line_is_never_replaced() {
    let room = Room::new();
    let mut store = room.create();
    store.append(&next(&room.first, 0), &[]).unwrap_err();
    assert_eq!(store.log_lines().unwrap(), [room.first.line()]);
}

#[test]
fn ballots_come_back_sorted_by_tracker_and_only_once() {
    let mut room = Room::new();
    let (round, other) = (room.round(), room.round());
    let mut store = room.create();
    let ballots = room.ballots(&round, 4);
    let rows: Vec<_> = ballots
        .iter()
        .map(|ballot| (round.clone(), ballot))
        .collect();
    store.put_ballots(&rows).unwrap();
    store.put_ballots(&rows).unwrap();
    let mut expected: Vec<_> = ballots
        .iter()
        .map(|ballot| (ballot.tracker().hex(), ballot.raw().to_owned()))
        .collect();
    expected.sort();
    let expected: Vec<String> = expected.into_iter().map(|(_, raw)| raw).collect();
    assert_eq!(store.ballots(&round).unwrap(), expected);
    assert_eq!(store.ballots(&other).unwrap(), [] as [String; 0]);
}

/// The bytes of a meeting's file but for the count of its changes.
fn without_counter(folder: &Path) -> Vec<u8> {
    let mut file = fs::read(folder.join(MEETING_FILE)).unwrap();
    file[24..28].fill(0); // SQLite counts here,
    file[92..96].fill(0); // and repeats the count here.
    file
}

#[test]
fn after_forgetting_the_order_two_orders_of_casting_leave_the_same_file() {
    let mut room = Room::new();
    let round = room.round();
    let ballots = room.ballots(&round, 12);
    let left_behind = |ballots: Vec<&AcceptedBallot>| {
        let room = Room::new();
        let mut store = room.create();
        for ballot in ballots {
            store.put_ballots(&[(round.clone(), ballot)]).unwrap();
        }
        store.forget_order().unwrap();
        let journal = fs::metadata(room.folder().join("meeting.sqlite-wal")).unwrap();
        assert_eq!(journal.len(), 0);
        drop(store);
        without_counter(&room.folder())
    };
    let forward = left_behind(ballots.iter().collect());
    let backward = left_behind(ballots.iter().rev().collect());
    assert!(forward == backward);
}

#[test]
fn a_start_knows_whether_ballots_or_statements_came_after_the_order_was_last_forgotten() {
    let mut room = Room::new();
    let (round, mut store) = (room.round(), room.create());
    let statement = room.statement(&round, StatementKind::In);
    store.put_statement(&statement).unwrap();
    assert!(!store.order_is_forgotten().unwrap());
    store.forget_order().unwrap();
    let ballots = room.ballots(&round, 2);
    assert!(store.order_is_forgotten().unwrap());
    for ballot in &ballots {
        store.put_ballots(&[(round.clone(), ballot)]).unwrap();
        assert!(!store.order_is_forgotten().unwrap());
        store.forget_order().unwrap();
        assert!(store.order_is_forgotten().unwrap());
    }
    let gone = [Beside::DestroyBallots];
    store.append(&next(&room.first, 1), &gone).unwrap();
    assert!(!store.order_is_forgotten().unwrap());
}

#[test]
fn destroyed_ballots_leave_no_byte_and_no_ballot_leaves_its_box_otherwise() {
    let mut room = Room::new();
    let (round, mut store) = (room.round(), room.create());
    let ballots = room.ballots(&round, 3);
    for ballot in &ballots {
        store.put_ballots(&[(round.clone(), ballot)]).unwrap();
    }
    let archive = Beside::Archive {
        round: round.clone(),
        bytes: b"bytes of an archive".to_vec(),
    };
    let kept = [archive, share(&round, 1)];
    store.append(&next(&room.first, 1), &kept).unwrap();
    store
        .append(&next(&room.first, 2), &[Beside::DestroyBallots])
        .unwrap();
    store.forget_order().unwrap();
    assert_eq!(store.ballots(&round).unwrap(), [] as [String; 0]);
    assert_eq!(store.archive(&round).unwrap(), None);
    assert_eq!(store.shares(&round).unwrap(), []);
    assert_eq!(store.log_lines().unwrap().len(), 3);
    store.put_ballots(&[(round.clone(), &ballots[0])]).unwrap();
    drop(store);
    let folder = room.folder();
    let gone = ballots[1..].iter().map(AcceptedBallot::raw);
    for gone in gone.chain(["bytes of an archive"]) {
        assert!(!holds(&bytes_of(&folder), gone));
    }
    let file = rusqlite::Connection::open(folder.join(MEETING_FILE)).unwrap();
    assert!(file.execute("DELETE FROM ballot", []).is_err());
}

#[test]
fn the_bundle_stands_in_the_meetings_folder_whole() {
    let room = Room::new();
    let store = room.create();
    store.keep_bundle(b"first").unwrap();
    store.keep_bundle(b"second").unwrap();
    assert_eq!(
        fs::read(room.folder().join("bundle.zip")).unwrap(),
        b"second"
    );
    assert!(!room.folder().join("bundle.new").exists());
    store.erase_bundle().unwrap();
    assert!(!room.folder().join("bundle.zip").exists());
}

#[test]
fn statements_come_back_sorted_and_one_a_kind_and_credential() {
    let mut room = Room::new();
    let (round, mut store) = (room.round(), room.create());
    let mut statements = Vec::new();
    for kind in [StatementKind::Recount, StatementKind::In, StatementKind::In] {
        statements.push(room.statement(&round, kind));
    }
    for statement in &statements {
        store.put_statement(statement).unwrap();
    }
    store.put_statement(&statements[0]).unwrap_err();
    statements.sort_by_key(|statement| (statement.kind, statement.credential));
    let texts = statements
        .iter()
        .map(|one| serde_json::to_string(one).unwrap());
    let texts: Vec<String> = texts.collect();
    assert_eq!(store.statements(&round).unwrap(), texts);
}

#[test]
fn a_seat_has_one_link_and_no_key_comes_back() {
    let mut room = Room::new();
    let mut store = room.create();
    let (lost, new, other) = (room.link(1), room.link(1), room.link(2));
    put(&mut store, &lost).unwrap();
    put(&mut store, &lost).unwrap();
    put(&mut store, &new).unwrap();
    put(&mut store, &other).unwrap();
    assert_eq!(store.links().unwrap(), [new.clone(), other.clone()]);

    let borrowed = Link {
        seat: SeatId(3),
        credential: room.point(),
        session: new.credential,
    };
    let both = room.point();
    let doubled = Link {
        seat: SeatId(3),
        credential: both,
        session: both,
    };
    let back = Link {
        seat: SeatId(3),
        ..lost
    };
    for refused in [borrowed, doubled, back] {
        assert!(matches!(put(&mut store, &refused), Err(Error::KeyUsed)));
    }
    store.unlink(SeatId(1)).unwrap();
    assert_eq!(store.links().unwrap(), [other]);
    assert!(matches!(put(&mut store, &new), Err(Error::KeyUsed)));
}

#[test]
fn a_void_link_leaves_no_trace_of_its_seat() {
    let mut room = Room::new();
    let mut store = room.create();
    let link = room.link(1);
    put(&mut store, &link).unwrap();
    store.unlink(SeatId(1)).unwrap();
    drop(store);
    let file = fs::read(room.folder().join(LINK_FILE)).unwrap();
    let (credential, session) = (link.credential.to_string(), link.session.to_string());
    assert!(!holds(&file, &format!("{credential}{session}")));
}

#[test]
fn after_sealing_no_link_is_left_anywhere_in_the_folder() {
    let mut room = Room::new();
    let mut store = room.create();
    let link = room.link(1);
    put(&mut store, &link).unwrap();
    assert!(holds(
        &bytes_of(&room.folder()),
        &link.credential.to_string()
    ));
    store.erase_links().unwrap();
    store.erase_links().unwrap();
    assert!(!holds(
        &bytes_of(&room.folder()),
        &link.credential.to_string()
    ));
    assert_eq!(store.links().unwrap(), []);
    assert!(matches!(
        put(&mut store, &link),
        Err(Error::LinksErased { .. })
    ));
    drop(store);
    assert_eq!(room.open().unwrap().links().unwrap(), []);
}

#[test]
fn a_crash_while_erasing_is_completed_at_the_next_start() {
    let mut room = Room::new();
    let mut store = room.create();
    put(&mut store, &room.link(1)).unwrap();
    drop(store);
    let saved = fs::read(room.folder().join(LINK_FILE)).unwrap();
    room.open().unwrap().erase_links().unwrap();
    fs::write(room.folder().join(LINK_FILE), saved).unwrap();
    assert_eq!(room.open().unwrap().links().unwrap(), []);
    assert!(!room.folder().join(LINK_FILE).exists());
}

#[test]
fn links_are_erased_though_the_wish_cannot_be_put_down() {
    let mut room = Room::new();
    let mut store = room.create();
    put(&mut store, &room.link(1)).unwrap();
    let refuse = "PRAGMA query_only = 1";
    store.meeting.rows(refuse, [], |_| Ok(())).unwrap();
    store.erase_links().unwrap_err();
    assert!(!room.folder().join(LINK_FILE).exists());
    assert_eq!(store.links().unwrap(), []);
}

#[test]
fn a_second_program_is_kept_out() {
    let room = Room::new();
    let store = room.create();
    assert!(sentence(room.open()).contains("meeting.sqlite"));
    assert!(matches!(room.open(), Err(Error::InUse { .. })));
    drop(store);
    room.open().unwrap();
}

#[test]
fn a_folder_is_not_made_twice() {
    let room = Room::new();
    drop(room.create());
    let again = Store::create(&room.folder(), &room.first, &room.keys);
    assert!(matches!(again, Err(Error::Exists { .. })));
}

#[test]
fn what_a_crash_left_of_a_nascent_folder_is_swept_away() {
    let room = Room::new();
    fs::create_dir(room.folder().with_extension("new")).unwrap();
    fs::write(room.folder().with_extension("new").join(KEYS), "{").unwrap();
    room.create();
    assert!(!room.folder().with_extension("new").exists());
}

#[test]
fn every_spoiled_file_is_refused_with_a_sentence_that_names_it() {
    for name in [MEETING_FILE, LINK_FILE, KEYS] {
        let whole = {
            let room = Room::new();
            drop(room.create());
            fs::read(room.folder().join(name)).unwrap()
        };
        let mut torn = whole.clone();
        torn[10..].fill(b'x');
        let spoiled: [Option<&[u8]>; 4] = [
            None,
            Some(b""),
            Some(&whole[..whole.len() / 2]),
            Some(&torn),
        ];
        for content in spoiled {
            let room = Room::new();
            drop(room.create());
            let file = room.folder().join(name);
            match content {
                None => fs::remove_file(&file).unwrap(),
                Some(content) => fs::write(&file, content).unwrap(),
            }
            let said = sentence(room.open());
            assert!(said.contains(name), "{said}");
        }
    }
}

#[test]
fn a_database_of_another_program_and_of_a_newer_one_is_refused() {
    let room = Room::new();
    drop(room.create());
    let set = |name: &str, value: i32| {
        let connection = rusqlite::Connection::open(room.folder().join(MEETING_FILE)).unwrap();
        connection.pragma_update(None, name, value).unwrap();
    };
    set("user_version", 99);
    assert!(matches!(room.open(), Err(Error::Newer { .. })));
    set("application_id", 1);
    assert!(matches!(room.open(), Err(Error::Foreign { .. })));
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_what_is_kept() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut room = Room::new();
    let mut store = room.create();
    put(&mut store, &room.link(1)).unwrap();
    store.append(&next(&room.first, 1), &[]).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&room.folder()), 0o700);
    for entry in fs::read_dir(room.folder()).unwrap() {
        assert_eq!(mode(&entry.unwrap().path()), 0o600);
    }
}

#[test]
fn the_keys_do_not_show_themselves() {
    let room = Room::new();
    let (shown, chair) = (format!("{:?}", room.create()), room.keys.chair.reveal());
    assert!(shown.contains("<redacted>"));
    assert!(!shown.contains(chair.as_str()));
    assert!(!shown.contains(&hex::encode(room.keys.receipt.to_bytes())));
}

#[test]
fn a_link_is_printed_without_its_keys() {
    let link = Room::new().link(8);
    let printed = format!("{link:?}");
    assert_eq!(printed, "Link { seat: SeatId(8), .. }");
}

#[test]
fn the_wall_shows_after_a_restart_what_it_was_asked_before() {
    let room = Room::new();
    let mut store = room.create();
    assert_eq!(store.wall().unwrap(), Wall::default());
    let wall = Wall {
        shows: WallShows::Nothing,
        ..Wall::default()
    };
    store.put_wall(&wall).unwrap();
    drop(store);
    assert_eq!(room.open().unwrap().wall().unwrap(), wall);
}
