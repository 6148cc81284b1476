mod summary;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::*;
use crate::bundle::tests::meeting::{Staged, whole};
use crate::contest::UnitList;
use crate::election::{SigningKey, TellerCode, message};
use crate::meeting::{
    Act, Entry, Given, Hands, Matter, MotionId, Record, SeatId, SignedAct, Timestamp, Unit, UnitId,
    digest_of_files,
};
use crate::store::{Keys, Store};

const AT: &str = "2026-01-05T01:00:00Z";

/// A meeting made through the store by its people's signed acts.
struct Little {
    store: Store,
    record: Record,
    chair: SigningKey,
    desk: SigningKey,
}

impl Little {
    fn made(data: &Path, number: u128, rehearsal: bool) -> Self {
        let key = || SigningKey::random(&mut rand::rng());
        let (chair, desk, id) = (key(), key(), Uuid::from_u128(number));
        let keys = Keys {
            chair: TellerCode::fresh(&mut rand::rng()),
            receipt: key(),
        };
        let at = Timestamp(AT.to_owned());
        let first = Record::creation(at, id, chair.public(), keys.receipt.public(), rehearsal);
        let home = data.join("meetings");
        fs::create_dir_all(&home).unwrap();
        Self {
            store: Store::create(&home.join(id.to_string()), &first, &keys).unwrap(),
            record: Record::replay([first.line().as_str()].into_iter()).unwrap(),
            chair,
            desk,
        }
    }

    fn signed(&mut self, key: &SigningKey, act: &Act, given: &Given) {
        let (raw, head) = (serde_json::to_string(act).unwrap(), self.record.head());
        let message = message::act(&self.record.meeting().id, &head, &raw);
        let signed = SignedAct {
            act: raw,
            head,
            key: key.public(),
            signature: key.sign(&message, &mut rand::rng()),
        };
        let at = Timestamp(AT.to_owned());
        let entry = self.record.decide(signed, given, at).unwrap();
        self.store.append(&entry, &[]).unwrap();
        self.record.push(&entry);
    }

    fn chair(&mut self, act: &Act) {
        self.signed(&self.chair.clone(), act, &Given::Nothing);
    }

    /// Started from a preset, with two member units, in this year.
    fn prepared(mut self, cluster: &str, year: u32) -> Self {
        let mut preset = Preset::of_the_program()[0].preset();
        preset.particulars.cluster = cluster.to_owned();
        preset.particulars.year = year;
        preset.particulars.title = format!("Hội nghị tổng kết năm {year}");
        preset.units = vec![
            member(1, "BHXH tỉnh Hải Dương"),
            member(2, "BHXH tỉnh Hưng Yên"),
        ];
        let preset = Box::new(preset);
        self.chair(&Act::TakePreset { preset });
        self
    }

    /// Both leaders come, elect a head and a deputy, and go.
    fn held(mut self) -> Self {
        let (name, key) = ("Bàn 1".to_owned(), self.desk.public());
        self.chair(&Act::AddDesk { name, key });
        self.chair(&Act::OpenCheckIn);
        for seat in [SeatId(1), SeatId(2)] {
            let delegate = String::new();
            let act = Act::CheckIn { seat, delegate };
            self.signed(&self.desk.clone(), &act, &Given::Nothing);
        }
        self.chair(&Act::OpenSession);
        let office = |role, unit| Matter::Office { role, unit };
        let matters = [
            Matter::Rules,
            office(ClusterRole::Head, UnitId(2)),
            office(ClusterRole::Deputy, UnitId(1)),
        ];
        for (motion, matter) in (1..).map(MotionId).zip(matters) {
            self.chair(&Act::PutMotion { matter });
            let hands = Hands {
                in_favour: 2,
                against: 0,
                no_opinion: 0,
            };
            let reason = String::new();
            self.chair(&Act::CountHands {
                motion,
                hands,
                reason,
            });
        }
        let given = Given::Statements(digest_of_files([]));
        self.signed(&self.chair.clone(), &Act::SealMeeting, &given);
        self
    }

    fn id(&self) -> Uuid {
        self.record.meeting().id
    }
}

fn member(id: u32, name: &str) -> Unit {
    let unit = serde_json::json!({
        "id": id, "list": UnitList::Members, "name": name, "attestations": {}, "status": {"kind": "none"},
    });
    serde_json::from_value(unit).unwrap()
}

fn folder_of(data: &Path, meeting: Uuid) -> PathBuf {
    data.join("meetings").join(meeting.to_string())
}

/// Every file below a folder with its bytes.
fn files_below(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .map(|path| (path.clone(), fs::read(&path).unwrap()))
        .collect()
}

#[test]
fn every_meeting_is_listed_newest_year_first_and_a_damaged_one_is_named() {
    let place = TempDir::new().unwrap();
    let data = place.path();
    let old = Little::made(data, 1, false)
        .prepared("Cụm thi đua số 5", 2024)
        .held()
        .id();
    let newer = Little::made(data, 2, false)
        .prepared("Cụm thi đua số 8", 2025)
        .id();
    let first = Little::made(data, 3, false)
        .prepared("Cụm thi đua số 5", 2025)
        .id();
    let torn = Little::made(data, 4, false).id();
    fs::write(folder_of(data, torn).join("meeting.sqlite"), "không phải").unwrap();
    fs::create_dir(data.join("meetings").join("bản sao")).unwrap();

    let history = Folder::at(data).history(None);

    let listed: Vec<Uuid> = history.meetings.iter().map(|past| past.meeting).collect();
    assert_eq!(listed, [first, newer, old]);
    assert_eq!(history.meetings[2].heads, ["BHXH tỉnh Hưng Yên"]);
    assert_eq!(history.meetings[2].deputies, ["BHXH tỉnh Hải Dương"]);
    assert!(history.meetings[2].sealed && !history.meetings[0].sealed);
    let damaged: Vec<Uuid> = history.damaged.iter().map(|one| one.meeting).collect();
    assert_eq!(damaged, [torn]);
    assert!(
        history.damaged[0].why.contains("meeting.sqlite"),
        "{}",
        history.damaged[0].why
    );
}

#[test]
fn a_log_that_was_changed_or_belongs_elsewhere_is_named() {
    let place = TempDir::new().unwrap();
    let data = place.path();
    let moved = Little::made(data, 1, false).prepared("Cụm 1", 2025).id();
    let other = Uuid::from_u128(9);
    fs::rename(folder_of(data, moved), folder_of(data, other)).unwrap();
    let changed = {
        let mut little = Little::made(data, 2, false);
        let (name, key) = ("Bàn 1".to_owned(), little.desk.public());
        little.chair(&Act::AddDesk { name, key });
        let line = little.store.log_lines().unwrap().pop().unwrap();
        let mut entry: Entry = serde_json::from_str(&line).unwrap();
        entry.height += 1;
        little.store.append(&entry, &[]).unwrap();
        little.id()
    };
    let folder = Folder::at(data);
    let history = folder.history(None);
    assert!(history.meetings.is_empty());
    assert!(
        history.damaged[0].why.contains("dòng 3"),
        "{}",
        history.damaged[0].why
    );
    assert!(
        history.damaged[1].why.contains("cuộc họp khác"),
        "{}",
        history.damaged[1].why
    );
    let refused = folder.like(changed, None);
    assert_eq!(refused, Err(Refusal::FalseLog { line: Some(3) }));
    let refused = folder.like(other, None);
    assert_eq!(refused, Err(Refusal::FalseLog { line: None }));
    let refused = folder.like(Uuid::from_u128(77), None);
    assert_eq!(refused, Err(Refusal::UnknownMeeting));
}

#[test]
fn what_a_meeting_chose_is_in_its_history_and_in_the_table() {
    let place = TempDir::new().unwrap();
    let data = place.path();
    let meeting = stored(data, &whole(false));
    let history = Folder::at(data).history(None);
    let [past] = history.meetings.as_slice() else {
        panic!("one meeting: {history:?}")
    };
    assert_eq!(
        (past.meeting, past.year, past.sealed),
        (meeting, 2014, true)
    );
    assert_eq!(past.results.len(), 2);
    assert_eq!(
        past.results[0].chosen,
        ["BHXH tỉnh Bắc Ninh", "BHXH tỉnh Hải Dương"]
    );
    assert!(past.results.iter().all(|result| result.adopted));
    let csv = history.csv();
    assert!(csv.starts_with("\u{feff}Năm;Cụm;Hội nghị;"));
    assert_eq!(csv.lines().count(), 3, "a heading and a line a contest");
    assert!(
        csv.contains(";\"BHXH tỉnh Bắc Ninh, BHXH tỉnh Hải Dương\";Có;")
            || csv.contains(";BHXH tỉnh Bắc Ninh, BHXH tỉnh Hải Dương;Có;"),
        "{csv}"
    );
}

/// The log of a staged meeting in a folder of its own.
fn stored(data: &Path, staged: &Staged) -> Uuid {
    let entries = staged.material.log.iter();
    let entries: Vec<Entry> = entries
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let keys = Keys {
        chair: TellerCode::fresh(&mut rand::rng()),
        receipt: SigningKey::random(&mut rand::rng()),
    };
    let id = staged.record.meeting().id;
    fs::create_dir_all(data.join("meetings")).unwrap();
    let mut store = Store::create(&folder_of(data, id), &entries[0], &keys).unwrap();
    for entry in &entries[1..] {
        store.append(entry, &[]).unwrap();
    }
    id
}

#[test]
fn reading_changes_no_byte_and_leaves_no_file_behind() {
    let place = TempDir::new().unwrap();
    let data = place.path();
    let meeting = Little::made(data, 1, false).prepared("Cụm 1", 2025).id();
    let before = files_below(&folder_of(data, meeting));
    let folder = Folder::at(data);
    assert_eq!(folder.history(None).meetings.len(), 1);
    folder.like(meeting, None).unwrap();
    assert_eq!(files_below(&folder_of(data, meeting)), before);
    Store::open(&folder_of(data, meeting)).unwrap();
}

#[test]
fn what_a_crash_left_in_the_journal_is_read_without_touching_it() {
    let (place, crashed) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let little = Little::made(place.path(), 1, false).prepared("Cụm 1", 2025);
    let (from, to) = (
        folder_of(place.path(), little.id()),
        folder_of(crashed.path(), little.id()),
    );
    fs::create_dir_all(&to).unwrap();
    for (file, bytes) in files_below(&from) {
        fs::write(to.join(file.file_name().unwrap()), bytes).unwrap();
    }
    drop(little);
    let before = files_below(&to);
    let journal = before.get(&to.join("meeting.sqlite-wal"));
    assert!(
        journal.is_some_and(|journal| !journal.is_empty()),
        "there is a journal"
    );
    let history = Folder::at(crashed.path()).history(None);
    assert_eq!(history.meetings[0].cluster, "Cụm 1", "{history:?}");
    assert_eq!(files_below(&to), before);
}

#[test]
fn the_meeting_that_is_open_here_is_read_by_its_log_and_its_files_are_left_alone() {
    let place = TempDir::new().unwrap();
    let data = place.path();
    let little = Little::made(data, 1, false).prepared("Cụm 1", 2025);
    let served = Served {
        meeting: little.id(),
        log: little.store.log_lines().unwrap(),
    };
    let folder = Folder::at(data);
    let history = folder.history(Some(&served));
    assert_eq!(history.meetings[0].cluster, "Cụm 1");
    assert_eq!(
        folder
            .like(little.id(), Some(&served))
            .unwrap()
            .particulars
            .year,
        2026
    );
    let second = Store::open(&folder_of(data, little.id()));
    assert!(
        matches!(second, Err(store::Error::InUse { .. })),
        "it is still locked"
    );
}

#[test]
fn rehearsals_have_no_history() {
    let place = TempDir::new().unwrap();
    Little::made(place.path(), 1, true).prepared("Cụm 1", 2025);
    assert_eq!(Folder::at(place.path()).history(None), History::default());
}

#[test]
fn a_folder_that_is_not_there_has_no_meetings_and_the_presets_of_the_program() {
    let place = TempDir::new().unwrap();
    let folder = Folder::at(&place.path().join("chưa có"));
    assert_eq!(folder.history(None), History::default());
    let presets = folder.presets();
    assert!(presets.problems.is_empty());
    assert_eq!(presets.found.len(), Preset::of_the_program().len());
}

#[test]
fn presets_of_the_folder_come_first_replace_those_of_the_program_and_a_broken_one_is_named() {
    let place = TempDir::new().unwrap();
    let home = place.path().join("presets");
    fs::create_dir(&home).unwrap();
    let own = Preset::of_the_program();
    let text = own[0].text.replace(
        "Cụm thi đua BHXH tỉnh, thành phố (từ năm 2026)",
        "Cụm của chúng tôi",
    );
    fs::write(
        home.join(format!("{}.toml", own[0].file)),
        format!("\u{feff}{text}"),
    )
    .unwrap();
    fs::write(home.join("a-rieng.toml"), &text).unwrap();
    fs::write(home.join(format!("{}.toml", own[1].file)), "name = 5").unwrap();
    fs::write(home.join("latin.toml"), [0xe0, 0xe9]).unwrap();
    fs::write(home.join("ghi-chu.txt"), "không phải mẫu").unwrap();

    let Presets { found, problems } = Folder::at(place.path()).presets();

    let files: Vec<&str> = found.iter().map(|one| one.file.as_str()).collect();
    let mut expected = vec!["a-rieng", own[0].file];
    expected.extend(own[1..].iter().map(|one| one.file));
    assert_eq!(files, expected);
    assert_eq!(found[1].preset.name, "Cụm của chúng tôi");
    let passed_over: Vec<&str> = problems
        .iter()
        .map(|problem| problem.file.as_str())
        .collect();
    assert_eq!(
        passed_over,
        [&format!("{}.toml", own[1].file), "latin.toml"]
    );
    assert!(problems[1].said.vi.contains("UTF-8"));
}

fn past(title: &str, unit: &str) -> PastMeeting {
    PastMeeting {
        meeting: Uuid::from_u128(1),
        title: title.to_owned(),
        cluster: "Cụm; số 5".to_owned(),
        year: 2025,
        place: "@đâu đó".to_owned(),
        sealed: true,
        results: Vec::new(),
        heads: vec![unit.to_owned()],
        deputies: Vec::new(),
    }
}

#[test]
fn no_cell_of_the_table_begins_as_a_formula_does() {
    let meetings = vec![past("=HYPERLINK(\"x\")", "-Hải Dương")];
    let damaged = Vec::new();
    let csv = History { meetings, damaged }.csv();
    let row = csv.lines().nth(1).unwrap();
    assert_eq!(
        row,
        "2025;\"Cụm; số 5\";\"'=HYPERLINK(\"\"x\"\")\";'@đâu đó;Có;;;;'-Hải Dương;;00000000-0000-0000-0000-000000000001"
    );
}

#[test]
fn a_search_looks_at_every_word_whatever_its_case_and_marks() {
    let meetings = vec![
        past("Hội nghị", "BHXH tỉnh Đồng Nai"),
        past("Hội nghị", "BHXH tỉnh Cà Mau"),
    ];
    let found = |text: &str| {
        let (meetings, damaged) = (meetings.clone(), Vec::new());
        History { meetings, damaged }.searched(text).meetings.len()
    };
    assert_eq!(found("dong nai"), 1);
    assert_eq!(found("CÀ MAU"), 1);
    assert_eq!(found("2025"), 2);
    assert_eq!(found("Huế"), 0);
}
