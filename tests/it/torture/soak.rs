//! A busy meeting in quick motion: rounds are sealed, opened, voted in, closed and annulled, sockets come and go. Memory, handles
//! and threads stay what they were; told to end, the server ends with all it has acknowledged.

use std::fs;

use phieukin::meeting::view::RoundStage;
use phieukin::meeting::{Act, WallOrder, WallShows};
use phieukin::protocol::ClientMessage;
use phieukin::rehearsal::{Delegate, Knock};
use tempfile::TempDir;

use super::asked;
use crate::process::Process;
use crate::support::{CONTEST, Room, clear};

/// Pages that come, look and go in each cycle, besides all phones.
const VISITORS: usize = 40;

/// Cycles before the first measurement: pools, buffers and the allocator reach their size.
const WARM: usize = 4;

#[derive(Clone, Copy, Debug)]
struct Size {
    kilobytes: usize,
    handles: usize,
    threads: usize,
}

impl Size {
    fn of(process: u32) -> Self {
        let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
        let figure = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name)).unwrap();
            line.split_whitespace().nth(1).unwrap().parse().unwrap()
        };
        Self {
            kilobytes: figure("VmRSS:"),
            handles: fs::read_dir(format!("/proc/{process}/fd")).unwrap().count(),
            threads: figure("Threads:"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_busy_meeting_grows_in_nothing_but_its_log_and_ends_when_told() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let mut server = Process::start_under(&data, 0, "warn", &[]).unwrap();
    let port = server.port();
    let mut room = Room::in_session(server.link()).await;
    let cycles = asked("PHIEUKIN_CYCLES", 4);
    for _ in 0..WARM {
        cycle(&mut room).await;
    }
    let before = settled(&server, None).await;
    for _ in 0..cycles {
        cycle(&mut room).await;
    }
    let after = settled(&server, Some(before.handles)).await;
    println!(
        "{cycles} rounds, {} sockets: before {before:?}, after {after:?}",
        cycles * (VISITORS + 18)
    );
    assert!(after.handles <= before.handles, "{before:?} {after:?}");
    assert!(
        after.threads <= before.threads + THREADS_THAT_COME_LATE,
        "{before:?} {after:?}"
    );
    let allowed = 16_000 + 200 * cycles;
    assert!(
        after.kilobytes <= before.kilobytes + allowed,
        "{before:?} {after:?}"
    );

    let contest = CONTEST;
    room.act(Act::SealRoll { contest }).await;
    room.act(Act::OpenRound { contest }).await;
    let round = room.round(RoundStage::Open).await;
    let tracker = room.delegates[0]
        .vote(&round, &clear(0).into())
        .await
        .unwrap();
    server.ask_to_end();
    assert!(server.wait().success());
    assert!(!journals(&data), "the files were closed, not dropped");
    let server = Process::start_under(&data, port, "warn", &[]).unwrap();
    assert_eq!(server.port(), port);
    room.delegates[0].come_back().await.unwrap();
    assert_eq!(room.delegates[0].cast(&round.id).await.unwrap(), tracker);
}

/// The pool for blocking work starts its threads as they are needed.
const THREADS_THAT_COME_LATE: usize = 12;

/// A round from the sealed roll to its annulment, with phones put away and taken out, and visitors.
#[expect(clippy::cognitive_complexity, reason = "a round is one story")]
async fn cycle(room: &mut Room) {
    let contest = CONTEST;
    room.act(Act::SealRoll { contest }).await;
    room.act(Act::OpenRound { contest }).await;
    let round = room.round(RoundStage::Open).await;
    let mut visitors = Vec::new();
    for _ in 0..VISITORS {
        let knock = Knock::at(&room.door).await.unwrap();
        visitors.push(knock.watch().await.unwrap());
    }
    room.delegates.iter_mut().for_each(Delegate::leave);
    for (at, phone) in room.delegates.iter_mut().enumerate() {
        phone.come_back().await.unwrap();
        phone.vote(&round, &clear(at).into()).await.unwrap();
    }
    drop(visitors);
    let order = WallOrder::Show {
        what: WallShows::Nothing,
    };
    let ask = |request| ClientMessage::DirectWall { request, order };
    drop(room.chair.client().ask(ask).await);
    room.act(Act::CloseRound { contest }).await;
    let closed = room.round(RoundStage::Closed).await;
    for phone in &mut room.delegates {
        phone.vouch(&closed).await.unwrap();
    }
    let reason = "chạy thử sức bền".to_owned();
    room.act(Act::AnnulRound { contest, reason }).await;
    room.round(RoundStage::Annulled).await;
}

/// The size once the server has noticed that everybody who left is gone, as far as it does within a moment.
async fn settled(server: &Process, handles: Option<usize>) -> Size {
    let mut look = tokio::time::interval(std::time::Duration::from_millis(50));
    let mut last = Size::of(server.id());
    for _ in 0..100 {
        look.tick().await;
        let now = Size::of(server.id());
        let calm = now.handles == last.handles && handles.is_none_or(|most| now.handles <= most);
        last = now;
        if calm && handles.is_some() {
            break;
        }
    }
    last
}

fn journals(data: &std::path::Path) -> bool {
    let meetings = fs::read_dir(data.join("meetings")).unwrap();
    meetings
        .map(|meeting| meeting.unwrap().path())
        .any(|meeting| {
            let journal = meeting.join("meeting.sqlite-wal");
            journal.exists() && fs::metadata(journal).unwrap().len() > 0
        })
}
