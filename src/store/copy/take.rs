//! Taking over: a meeting is brought from a copy into this machine's own folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use uuid::Uuid;

use super::claim::{CLAIM, Claim};
use super::known::{Known, Moved};
use super::place::{standing, wipe};
use crate::clock;
use crate::store::disk::{self, is_same, sync_folder, write_private};
use crate::store::error::Error;
use crate::store::file::Database;
use crate::store::{KEYS, LINK_FILE, MEETING, MEETING_FILE, Store, lines_of, private_folder};

/// Why a folder is no copy to go on with, or none to write to.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No meeting is in it.
    #[error("không thấy bản sao cuộc họp nào trong {}. (No copy of a meeting is there.)", .0.display())]
    NoMeeting(PathBuf),
    /// The folder is the meeting's own.
    #[error(
        "{} là chính thư mục dữ liệu của cuộc họp: bản sao phải ở nơi khác, như trên USB. (This is the meeting's own folder: a copy belongs elsewhere, such as on a stick.)", .0.display()
    )]
    Itself(PathBuf),
    /// The copy goes further than the meeting here.
    #[error(
        "bản sao trong {} đi xa hơn dữ liệu của máy này: máy khác đã chạy tiếp cuộc họp từ bản sao đó. Hãy tắt máy này, hoặc chạy `phieukin takeover {}` để lấy lại từ bản sao. (The copy goes further than this machine's data: another machine went on from it.)", .0.display(), .0.display()
    )]
    Further(PathBuf),
    /// This machine's own data goes further than the copy.
    #[error(
        "dữ liệu cuộc họp này trên máy ({}) không phải là phần đầu của bản sao: không ghi đè. Hãy chạy `phieukin serve` để chạy tiếp trên máy này. (This machine's data of the meeting is no beginning of the copy; nothing was overwritten.)", .0.display()
    )]
    Elsewhere(PathBuf),
    /// The disk says no.
    #[error(transparent)]
    Store(#[from] Error),
}

/// A meeting that was brought here.
#[derive(Debug)]
pub struct Taken {
    /// Its folder on this machine.
    pub folder: PathBuf,
    /// Where phones reached the machine before, the chosen address first; none when the copy does not say.
    pub before: Vec<String>,
}

/// The folders of the meetings of which `root` holds a copy, for real meetings or for rehearsals.
///
/// # Errors
/// What the disk says.
pub fn look_for(root: &Path, kind: &str) -> Result<Vec<PathBuf>, Error> {
    let home = root.join(kind);
    if !home.exists() {
        return Ok(Vec::new());
    }
    let failed = |error| Error::io(&home, error);
    let mut found = Vec::new();
    for entry in fs::read_dir(&home).map_err(failed)? {
        let folder = entry.map_err(failed)?.path().with_extension("");
        if !found.contains(&folder) && standing(&folder).is_some() {
            found.push(folder);
        }
    }
    Ok(found)
}

/// Brings the meeting of a copy into `home`, whole, and leaves the copy as it is. What is here already and does not go as
/// far steps aside; what goes as far stays, and is gone on with.
///
/// # Errors
/// [`Refused::Elsewhere`], or what the disk says; nothing is in `home` then that was not there before.
pub fn take_over(copy: &Path, home: &Path) -> Result<Taken, Refused> {
    let name = copy
        .file_name()
        .ok_or_else(|| Refused::NoMeeting(copy.to_owned()))?;
    let from = standing(copy).ok_or_else(|| Refused::NoMeeting(copy.to_owned()))?;
    let folder = home.join(name);
    if is_same(copy, &folder) {
        return Err(Refused::Itself(folder));
    }
    let before = Claim::read(&from).map_or_else(|_| Vec::new(), |claim| claim.addresses);
    let is_here = folder.exists();
    if is_here {
        let (here, there) = (held(&folder)?, held(&from)?);
        if here.goes_as_far_as(&there) {
            // Asked a second time, the copy is this machine's own by now.
            let before = Moved::read(&folder)?.map_or(before, |moved| moved.addresses);
            let known = Known::of(&folder)?;
            known.write(&folder)?;
            claim(&from, known.writer, &before);
            return Ok(Taken { folder, before });
        }
        if !there.goes_as_far_as(&here) {
            return Err(Refused::Elsewhere(folder));
        }
    }
    let writer = Uuid::new_v4();
    claim(&from, writer, &before);
    let nascent = folder.with_extension("new");
    bring(&from, &nascent)?;
    let folders = Vec::new();
    Known { writer, folders }.write(&nascent)?;
    Moved::after(&before).write(&nascent)?;
    drop(Store::open(&nascent)?);
    if is_here {
        step_aside(&folder)?;
    }
    fs::rename(&nascent, &folder).map_err(|error| Error::io(&folder, error))?;
    sync_folder(home)?;
    Ok(Taken { folder, before })
}

/// Puts this machine's name on the copy. If the one before wrote there a moment ago it may still run, and is given the time
/// to see the name and stop, so that it takes no ballot that is not brought over.
fn claim(copy: &Path, writer: Uuid, addresses: &[String]) {
    let file = fs::metadata(copy.join(CLAIM));
    let written = file.and_then(|file| file.modified()).map(clock::seconds_of);
    let theirs = Claim::read(copy).is_ok_and(|claim| claim.writer != writer);
    let claim = Claim {
        writer,
        addresses: addresses.to_owned(),
    };
    if let Err(error) = claim.write(copy) {
        tracing::warn!(%error, "the copy cannot be claimed; the machine before may go on writing there");
        return;
    }
    if theirs && written.is_ok_and(|at| clock::unix() - at <= LATELY) {
        std::thread::sleep(TIME_TO_STOP);
    }
}

/// The files of a copy, in a folder of their own.
fn bring(from: &Path, nascent: &Path) -> Result<(), Error> {
    wipe(nascent)?;
    private_folder(nascent)?;
    for name in names(from)? {
        let (source, target) = (from.join(&name), nascent.join(&name));
        let bytes = fs::read(&source).map_err(|error| Error::io(&source, error))?;
        write_private(&target, &bytes)?;
    }
    Ok(())
}

/// A machine that has written so few seconds ago may still run.
const LATELY: i64 = 60;

/// Longer than a running machine needs to see another one's name.
const TIME_TO_STOP: Duration = Duration::from_millis(2_500);

/// How far a meeting's file goes: its log, and how many ballots, statements and shares hang beside it.
struct Held {
    lines: Vec<String>,
    beside: i64,
}

impl Held {
    fn goes_as_far_as(&self, other: &Self) -> bool {
        let same = self.lines.len() == other.lines.len();
        self.lines.starts_with(&other.lines) && (!same || self.beside >= other.beside)
    }
}

fn held(folder: &Path) -> Result<Held, Error> {
    let meeting = Database::look(&folder.join(MEETING_FILE), MEETING)?;
    let counts = "SELECT (SELECT count(*) FROM ballot) + (SELECT count(*) FROM statement) + (SELECT count(*) FROM share)";
    let counted: Vec<i64> = meeting.rows(counts, [], |row| row.get(0))?;
    Ok(Held {
        lines: lines_of(&meeting)?,
        beside: counted.into_iter().sum(),
    })
}

/// Which files of a copy make a meeting: those of the store with their journals, not the claim.
fn names(from: &Path) -> Result<Vec<String>, Error> {
    let failed = |error| Error::io(from, error);
    let mut names = Vec::new();
    for entry in fs::read_dir(from).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name();
        let name = name.to_string_lossy().into_owned();
        let of = |file: &str| name.starts_with(file) && !name.ends_with("-shm");
        if name != CLAIM && (of(MEETING_FILE) || of(LINK_FILE) || of(KEYS) || name == "bundle.zip")
        {
            names.push(name);
        }
    }
    Ok(names)
}

/// What was here before the copy came stays beside it, without the link file: nobody goes on from it.
fn step_aside(folder: &Path) -> Result<(), Error> {
    let mut aside = folder.with_extension("truoc-1");
    for number in 2.. {
        if !aside.exists() {
            break;
        }
        aside = folder.with_extension(format!("truoc-{number}"));
    }
    disk::erase(&folder.join(LINK_FILE))?;
    fs::rename(folder, &aside).map_err(|error| Error::io(&aside, error))
}
