//! The failing disk of tests/torture/shim.c, and what a power cut takes from it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use rand::RngExt as _;
use rand::rngs::StdRng;

/// What a disk keeps or loses as one.
const SECTOR: u64 = 512;

/// The compiled shim.
pub fn library() -> String {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let built = BUILT.get_or_init(|| {
        let name = format!("shim-{}.so", std::process::id());
        let built = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/torture/shim.c");
        let compiled = Command::new("cc")
            .args(["-O1", "-shared", "-fPIC", "-o"])
            .arg(&built)
            .args([source, "-ldl"])
            .status();
        assert!(compiled.expect("a C compiler is installed").success());
        built
    });
    built.display().to_string()
}

/// A write or a cut of a file that no sync has confirmed.
struct Pending {
    cuts: bool,
    offset: u64,
    extent: u64,
    size: u64,
    old: Vec<u8>,
}

/// Takes back what no sync has confirmed: all of it, or any of its sectors, as a disk without power may. Answers how many writes
/// were in danger.
pub fn power_cut(undo: &Path, rng: &mut StdRng) -> usize {
    let mut endangered = 0;
    for (path, pending) in unconfirmed(&fs::read(undo).unwrap_or_default()) {
        endangered += pending.len();
        if path.exists() {
            take_back(&path, &pending, rng);
        }
    }
    // The next program starts with nothing in the air.
    drop(fs::remove_file(undo));
    endangered
}

fn take_back(path: &Path, pending: &[Pending], rng: &mut StdRng) {
    let file = File::options().read(true).write(true).open(path).unwrap();
    let (mut kept, mut end) = (BTreeSet::new(), None);
    let all = rng.random_bool(0.5);
    for write in pending.iter().rev() {
        if write.cuts {
            if !all && rng.random_bool(0.5) {
                break;
            }
            file.set_len(write.size).unwrap();
            file.write_all_at(&write.old, write.offset).unwrap();
            continue;
        }
        let last = write.offset + write.extent;
        let mut at = write.offset;
        while at < last {
            let next = last.min((at / SECTOR + 1) * SECTOR);
            if kept.contains(&(at / SECTOR)) || (!all && rng.random_bool(0.5)) {
                kept.insert(at / SECTOR);
                end = end.max(Some(next));
            } else {
                lose(&file, write, at, next);
            }
            at = next;
        }
    }
    let before = pending.first().map(|write| write.size);
    let now = file.metadata().unwrap().len();
    file.set_len(now.min(before.max(end).unwrap_or(now)))
        .unwrap();
}

/// Puts back what these bytes were, zeros where there was no file yet.
fn lose(file: &File, write: &Pending, from: u64, to: u64) {
    let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
    let at = usize::try_from(from - write.offset).unwrap();
    let old = write.old.get(at..).unwrap_or_default();
    let known = old.len().min(bytes.len());
    bytes[..known].copy_from_slice(&old[..known]);
    if file.metadata().unwrap().len() >= to {
        file.write_all_at(&bytes, from).unwrap();
    }
}

fn unconfirmed(mut journal: &[u8]) -> BTreeMap<PathBuf, Vec<Pending>> {
    let mut files: BTreeMap<PathBuf, Vec<Pending>> = BTreeMap::new();
    while let Some((path, kind, write)) = record(&mut journal) {
        let pending = files.entry(path).or_default();
        if kind == b's' {
            pending.clear();
        } else {
            pending.push(write);
        }
    }
    files
}

/// The next record; none at the end, and none when the kill has cut it short: then its write did not happen.
fn record(journal: &mut &[u8]) -> Option<(PathBuf, u8, Pending)> {
    let mut take = |length: usize| {
        let (taken, rest) = journal.split_at_checked(length)?;
        *journal = rest;
        Some(taken)
    };
    let kind = take(1)?[0];
    let length = u32::from_ne_bytes(*take(4)?.first_chunk()?);
    let path = PathBuf::from(str::from_utf8(take(length as usize)?).unwrap());
    let mut number = || Some(u64::from_ne_bytes(*take(8)?.first_chunk()?));
    let (offset, extent, size, length) = (number()?, number()?, number()?, number()?);
    let old = take(usize::try_from(length).unwrap())?.to_vec();
    let write = Pending {
        cuts: kind == b't',
        offset,
        extent,
        size,
        old,
    };
    Some((path, kind, write))
}
