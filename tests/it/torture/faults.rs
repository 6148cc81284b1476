//! A disk that is full, fails or may not be written, and a clock that jumps: what is said then, and what is lost: nothing.

use std::path::{Path, PathBuf};
use std::process::Command;

use phieukin::election::{Archive, Tracker};
use phieukin::meeting::view::{ChairView, CopyStanding, RoundStage, RoundView};
use phieukin::meeting::{Act, Refusal};
use phieukin::rehearsal::{Delegate, Error};
use tempfile::TempDir;

use super::shim;
use crate::process::{Process, logs};
use crate::restart::come_back;
use crate::spare_machine::{ballots, standing, until};
use crate::support::{CONTEST, Room, clear};

/// A meeting of nine whose server stands on a disk that does what `control` says.
struct Faulty {
    folder: TempDir,
    server: Process,
    room: Room,
    round: RoundView,
}

impl Faulty {
    async fn voting() -> Self {
        let folder = TempDir::new().unwrap();
        let variables = [
            ("LD_PRELOAD", shim::library()),
            ("PHIEUKIN_CONTROL", control(&folder).display().to_string()),
        ];
        let data = folder.path().join("data");
        let server = Process::start_under(&data, 0, "warn", &variables).unwrap();
        let room = Room::voting(server.link()).await;
        let round = room.round(RoundStage::Open).await;
        Self {
            folder,
            server,
            room,
            round,
        }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn disk_is(&self, word: &str) {
        std::fs::write(control(&self.folder), word).unwrap();
    }

    async fn vote(&mut self, at: usize) -> Result<Tracker, Error> {
        self.room.delegates[at]
            .vote(&self.round, &clear(at).into())
            .await
    }

    /// Starts the server anew on a sound disk.
    async fn restart(&mut self) {
        let port = self.server.port();
        self.server = Process::start_under(&self.data(), port, "warn", &[]).unwrap();
        come_back(&mut self.room, &self.server).await;
    }

    /// Everybody votes or asks again; what is counted is what was sent, each once.
    async fn everybody_is_counted_once(&mut self) {
        let mut sent = Vec::new();
        for (at, phone) in self.room.delegates.iter_mut().enumerate() {
            let before = phone.tracker(&self.round.id);
            let tracker = phone.vote(&self.round, &clear(at).into()).await.unwrap();
            assert!(before.is_none_or(|before| before == tracker));
            sent.push(tracker);
        }
        self.room.count().await;
        let archive = format!("rounds/{}/archive.bel", self.round.id);
        let archive = Archive::read(&self.room.door.fetch(&archive).await.unwrap()).unwrap();
        let mut held: Vec<Tracker> = archive
            .ballots()
            .iter()
            .map(|raw| Tracker::of(raw))
            .collect();
        held.sort_unstable();
        sent.sort_unstable();
        assert_eq!(held, sent);
    }
}

fn control(folder: &TempDir) -> PathBuf {
    folder.path().join("control")
}

fn is_refused_by_the_disk(answer: &Result<Tracker, Error>) -> bool {
    matches!(answer, Err(Error::Refused(Refusal::DiskRefused)))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_acknowledges_nothing_and_goes_on_once_there_is_room() {
    let mut meeting = Faulty::voting().await;
    let first = meeting.vote(0).await.unwrap();
    meeting.disk_is("full");
    let answer = meeting.vote(1).await;
    assert!(is_refused_by_the_disk(&answer), "{answer:?}");
    let close = Act::CloseRound { contest: CONTEST };
    assert_eq!(meeting.room.refused(close).await, Refusal::DiskRefused);
    assert_eq!(
        meeting.vote(0).await.unwrap(),
        first,
        "what was acknowledged stays so"
    );
    assert!(meeting.server.ended().is_none(), "the server goes on");
    meeting.disk_is("");
    meeting.vote(1).await.unwrap();
    meeting.everybody_is_counted_once().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_killed_on_a_full_disk_has_all_it_acknowledged_and_nothing_it_refused_twice() {
    let mut meeting = Faulty::voting().await;
    meeting.vote(0).await.unwrap();
    meeting.disk_is("full");
    meeting.vote(1).await.unwrap_err();
    meeting.server.kill();
    meeting.restart().await;
    meeting.everybody_is_counted_once().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_failed_write_the_server_ends_with_a_sentence_and_the_next_one_has_it_all() {
    ends_with_a_sentence("eio").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_failed_sync_the_server_ends_with_a_sentence_and_the_next_one_has_it_all() {
    ends_with_a_sentence("fsync").await;
}

async fn ends_with_a_sentence(fault: &str) {
    let mut meeting = Faulty::voting().await;
    meeting.vote(0).await.unwrap();
    meeting.disk_is(fault);
    let answer = meeting.vote(1).await;
    assert!(
        is_refused_by_the_disk(&answer) || matches!(answer, Err(Error::Gone)),
        "{answer:?}"
    );
    let status = meeting.server.wait();
    assert_eq!(status.code(), Some(1));
    let said = String::from_utf8(logs(&meeting.data())).unwrap();
    for sentence in [
        "ổ đĩa báo lỗi khi ghi",
        "every ballot with a receipt is kept",
    ] {
        assert!(said.contains(sentence), "{said}");
    }
    let again = meeting.room.delegates[1].cast(&meeting.round.id).await;
    assert!(
        matches!(again, Err(Error::Gone)),
        "nobody is told anything else: {again:?}"
    );
    meeting.restart().await;
    meeting.everybody_is_counted_once().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_may_not_be_written_is_refused_with_a_sentence_that_names_it() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    drop(Process::start(&data, 0));
    let variables = [
        ("LD_PRELOAD", shim::library()),
        ("PHIEUKIN_FAULT", "readonly 1".to_owned()),
    ];
    assert!(Process::start_under(&data, 0, "warn", &variables).is_none());
    let said = String::from_utf8(logs(&data)).unwrap();
    for part in ["meeting.sqlite", "chỉ đọc được", "read-only"] {
        assert!(said.contains(part), "{said}");
    }
    drop(Process::start(&data, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumps_by_days_changes_nothing_but_what_the_log_says_the_time_was() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let variables = [
        ("LD_PRELOAD", shim::library()),
        ("PHIEUKIN_CLOCK", "1".to_owned()),
    ];
    let mut server = Process::start_under(&data, 0, "warn", &variables).unwrap();
    let port = server.port();
    let mut room = Room::voting(server.link()).await;
    let round = room.round(RoundStage::Open).await;
    for (at, phone) in room.delegates.iter_mut().enumerate().take(5) {
        phone.vote(&round, &clear(at).into()).await.unwrap();
    }
    server.kill();
    let server = Process::start_under(&data, port, "warn", &variables).unwrap();
    come_back(&mut room, &server).await;
    for (at, phone) in room.delegates.iter_mut().enumerate() {
        phone.vote(&round, &clear(at).into()).await.unwrap();
    }
    assert_eq!(room.count().await.ballots, 9);
    room.adopt_and_seal().await;
    let log = room.door.fetch_text("log.jsonl").await.unwrap();
    let times: Vec<String> = log.lines().map(time_of).collect();
    assert!(
        times.is_sorted(),
        "the log's time never goes back: {times:?}"
    );
}

fn time_of(line: &str) -> String {
    let line: serde_json::Value = serde_json::from_str(line).unwrap();
    line["at"].as_str().unwrap().to_owned()
}

/// A folder of its own file system, full at so few bytes; none where mounting is not allowed.
struct Small(TempDir);

impl Small {
    fn mounted() -> Option<Self> {
        let place = TempDir::new().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=3m", "tmpfs"])
            .arg(place.path())
            .output();
        mounted
            .is_ok_and(|run| run.status.success())
            .then(|| Self(place))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        drop(Command::new("umount").arg("-l").arg(self.path()).status());
    }
}

/// The same as the shim's full disk, on one that is full: where the system lets a test mount it.
#[tokio::test(flavor = "multi_thread")]
async fn a_small_disk_that_is_really_full_is_told_and_goes_on_once_there_is_room() {
    let Some(small) = Small::mounted() else {
        println!("mounting is not allowed here: only the shim's full disk was tried");
        return;
    };
    let data = small.path().join("data");
    let mut server = Process::start_under(&data, 0, "warn", &[]).unwrap();
    let mut room = Room::voting(server.link()).await;
    let round = room.round(RoundStage::Open).await;
    let filler = small.path().join("filler");
    fill(&filler);
    let refused = vote_all(&mut room.delegates, &round).await;
    assert!(refused > 0, "the disk was not full");
    assert!(server.ended().is_none());
    std::fs::remove_file(&filler).unwrap();
    assert_eq!(vote_all(&mut room.delegates, &round).await, 0);
    assert_eq!(room.count().await.ballots, 9);
    println!("a tmpfs of 3 MB was really full: {refused} ballots were refused, and taken later");
    drop(server);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_whose_disk_is_full_is_named_and_the_meeting_goes_on() {
    let Some(small) = Small::mounted() else {
        println!("mounting is not allowed here: no disk of a copy was filled");
        return;
    };
    let folder = TempDir::new().unwrap();
    let stick = small.path().join("phieukin");
    let server = Process::keeping(&folder.path().join("data"), 0, Some(&stick));
    let mut room = Room::voting(server.link()).await;
    let round = room.round(RoundStage::Open).await;
    let kept = |view: &ChairView| standing(view) == Some(&CopyStanding::Kept);
    until(&room, "the copy", kept).await;
    let filler = small.path().join("filler");
    fill(&filler);
    assert_eq!(vote_all(&mut room.delegates, &round).await, 0);
    let full = |view: &ChairView| {
        let standing = standing(view);
        matches!(standing, Some(CopyStanding::Lost { why, .. }) if why.contains("đầy"))
    };
    until(&room, "the full disk to be named", full).await;
    std::fs::remove_file(&filler).unwrap();
    until(&room, "the copy to be back", kept).await;
    assert_eq!(ballots(&stick), 9);
    assert_eq!(room.count().await.ballots, 9);
}

/// Votes for everybody and says how many the disk refused.
async fn vote_all(delegates: &mut [Delegate], round: &RoundView) -> usize {
    let mut refused = 0;
    for (at, phone) in delegates.iter_mut().enumerate() {
        match phone.vote(round, &clear(at).into()).await {
            Ok(_) => {}
            Err(Error::Refused(Refusal::DiskRefused)) => refused += 1,
            Err(other) => panic!("{other}"),
        }
    }
    refused
}

/// Writes until not one more byte fits.
fn fill(file: &Path) {
    use std::io::Write as _;
    let mut file = std::fs::File::create(file).unwrap();
    for size in [65536, 4096, 1] {
        while file.write(&vec![1; size]).is_ok_and(|written| written > 0) {}
    }
}
