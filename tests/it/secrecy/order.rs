//! Nothing on the disk or in an archive tells in which order people voted: the same sealed ballots, cast in opposite
//! orders, leave the same bytes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use phieukin::election::{Archive, Tracker};
use phieukin::meeting::Act;
use phieukin::meeting::view::RoundStage;
use phieukin::rehearsal::{Chair, ChairLink, Ticks};
use tempfile::TempDir;

use super::finder::files;
use crate::process::Process;
use crate::support::{CONTEST, Room};

#[tokio::test(flavor = "multi_thread")]
async fn the_same_ballots_cast_in_opposite_orders_leave_the_same_bytes() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let mut server = Process::start(&data, 0);
    let (port, link) = (server.port(), server.link().clone());
    let mut room = Room::voting(&link).await;
    let round = room.round(RoundStage::Open).await;
    for (at, delegate) in room.delegates.iter_mut().enumerate() {
        let ticks = Ticks::list([at % 6]);
        delegate.seal(&round, &ticks).await.unwrap();
        delegate.leave();
    }
    server.kill();
    let forth: Vec<usize> = (0..room.delegates.len()).collect();
    let back: Vec<usize> = forth.iter().rev().copied().collect();
    let mut left = Vec::new();
    for (name, order) in [("forth", forth), ("back", back)] {
        let copy = folder.path().join(name).join("data");
        copy_folder(&data, &copy);
        left.push(cast(&mut room, &link, &copy, port, &order).await);
    }
    let [forth, back] = left.try_into().ok().unwrap();
    assert_eq!(forth.trackers.len(), 9);
    assert!(forth.archive == back.archive, "the archives differ");
    assert_eq!(forth.on_disk, back.on_disk);
    let lying: BTreeSet<String> = forth.on_disk.into_iter().collect();
    assert_eq!(
        lying,
        forth.trackers.into_iter().collect(),
        "all were found"
    );
}

/// What a run left, without its time.
struct Left {
    archive: Vec<u8>,
    /// The trackers as the archive names them.
    trackers: Vec<String>,
    /// The trackers as they lie in the meeting's file, its journals and whatever else is there, byte after byte.
    on_disk: Vec<String>,
}

/// Goes on with a copy of the meeting: the kept ballots are cast in this order, the round is closed, the power fails.
async fn cast(room: &mut Room, link: &ChairLink, data: &Path, port: u16, order: &[usize]) -> Left {
    let mut server = Process::start(data, port);
    room.chair = Chair::arrive(link).await.unwrap();
    let round = room.round(RoundStage::Open).await;
    for delegate in &mut room.delegates {
        delegate.come_back().await.unwrap();
    }
    for at in order {
        room.delegates[*at].cast(&round.id).await.unwrap();
    }
    room.act(Act::CloseRound { contest: CONTEST }).await;
    room.round(RoundStage::Closed).await;
    let path = format!("rounds/{}/archive.bel", round.id);
    let archive = room.door.fetch(&path).await.unwrap();
    server.kill();
    let ballots = Archive::read(&archive).unwrap();
    let ballots = ballots.ballots().iter();
    let trackers: Vec<String> = ballots.map(|raw| Tracker::of(raw).hex()).collect();
    Left {
        archive: timeless(&archive),
        on_disk: lying_order(data, &trackers),
        trackers,
    }
}

/// The box's keys in the order in which they lie on the disk.
fn lying_order(data: &Path, trackers: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    // Most bytes begin no tracker, and need not be compared with each.
    let mut begins = [false; 256];
    for tracker in trackers {
        begins[usize::from(tracker.as_bytes()[0])] = true;
    }
    for file in files(data) {
        let bytes = fs::read(&file).unwrap();
        for at in 0..bytes.len().saturating_sub(64) {
            if !begins[usize::from(bytes[at])] {
                continue;
            }
            let here = trackers
                .iter()
                .find(|tracker| bytes[at..].starts_with(tracker.as_bytes()));
            // The archive is kept too: its records have the hashes as their names.
            if let Some(tracker) = here
                && !bytes[at + 64..].starts_with(b".data.json")
                && !bytes[at + 64..].starts_with(b"\"")
            {
                found.push(tracker.clone());
            }
        }
    }
    found
}

/// An archive in which every record was written in the first second of 1970.
fn timeless(archive: &[u8]) -> Vec<u8> {
    const BLOCK: usize = 512;
    let mut bytes = archive.to_vec();
    let size = |header: &[u8]| {
        let digits = String::from_utf8_lossy(&header[124..135]).into_owned();
        usize::from_str_radix(digits.trim_matches(['\0', ' ']), 8).unwrap()
    };
    let mut at = 0;
    while at < bytes.len() {
        let body = size(&bytes[at..at + BLOCK]);
        // The time and the sum of the header.
        bytes[at + 136..at + 156].fill(0);
        if at == 0 {
            let told = bytes[BLOCK..BLOCK + body].to_vec();
            let told = String::from_utf8(told).unwrap();
            let (before, after) = told.split_once("\"timestamp\":\"").unwrap();
            let end = after.find('"').unwrap();
            let from = BLOCK + before.len() + "\"timestamp\":\"".len();
            bytes[from..from + end].fill(b'0');
        }
        at += BLOCK + body.next_multiple_of(BLOCK);
    }
    bytes
}

fn copy_folder(from: &Path, to: &Path) {
    for file in files(from) {
        let copy = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        fs::copy(&file, copy).unwrap();
    }
}
