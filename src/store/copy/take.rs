//! Taking over: a meeting is brought from a copy into this machine's own folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use uuid::Uuid;

use super::claim::{CLAIM, Claim};
use super::held::Held;
use super::known::{Known, Moved};
use super::place::{standing, wipe};
use crate::store::disk::{self, is_same, sync_folder, write_private};
use crate::store::error::Error;
use crate::store::file::Database;
use crate::store::{KEYS, LINK_FILE, MEETING, MEETING_FILE, Store, private_folder};

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
    /// The copy holds what is not here, or is in another machine's name.
    #[error(
        "bản sao trong {} có dữ liệu mà máy này không có, hoặc máy khác đã chạy tiếp cuộc họp từ đó: không ghi đè. Hãy tắt máy này, hoặc chạy `phieukin takeover {}` để lấy lại từ bản sao. (The copy holds what this machine lacks, or another machine went on from it; nothing was overwritten. Switch this machine off, or take over from the copy.)", .0.display(), .0.display()
    )]
    Further(PathBuf),
    /// A meeting stands there that nobody's name says may be overwritten.
    #[error(
        "trong {} có dữ liệu cuộc họp này nhưng không đọc được tên máy ghi (copy.json): không ghi đè. Hãy dùng thư mục khác cho bản sao. (The meeting stands there, but not which machine writes it; nothing was overwritten. Use another folder for the copy.)", .0.display()
    )]
    Nameless(PathBuf),
    /// This machine's own data goes further than the copy.
    #[error(
        "dữ liệu cuộc họp này trên máy ({}) và bản sao mỗi bên có phần bên kia không có: không ghi đè bên nào. Hãy chạy `phieukin serve` để chạy tiếp trên máy này, hoặc `phieukin takeover` với `--data` là một thư mục khác để chạy tiếp từ bản sao. (This machine's data and the copy each hold what the other lacks; nothing was overwritten. Go on here, or take over into another folder.)", .0.display()
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
    take_over_after(copy, home, &mut || std::thread::sleep(TIME_TO_STOP))
}

/// The same, with the wait for the machine before.
pub(in crate::store) fn take_over_after(
    copy: &Path,
    home: &Path,
    wait: &mut dyn FnMut(),
) -> Result<Taken, Refused> {
    let name = copy
        .file_name()
        .ok_or_else(|| Refused::NoMeeting(copy.to_owned()))?;
    let from = standing(copy).ok_or_else(|| Refused::NoMeeting(copy.to_owned()))?;
    let folder = home.join(name);
    if is_same(copy, &folder) {
        return Err(Refused::Itself(folder));
    }
    // A copy that cannot be taken keeps its name, and the machine that writes it goes on.
    let newer = which(&folder, &from)?;
    let earlier = Claim::read(&from).ok();
    let writer = writer(&newer, &folder, earlier.as_ref())?;
    let addresses = earlier.as_ref().map(|claim| claim.addresses.clone());
    let before = addresses.unwrap_or_default();
    let claimed = earlier
        .as_ref()
        .map_or_else(|| Claim::new(writer), |earlier| earlier.passed_to(writer));
    match take(copy, &folder, &claimed, wait) {
        Ok(moved) => {
            let before = moved.unwrap_or(before);
            Ok(Taken { folder, before })
        }
        Err(refused) => {
            let left = wipe(&nascent(&folder));
            let given_back = earlier.map_or(Ok(()), |earlier| give_back(copy, &claimed, &earlier));
            for error in [left.err(), given_back.err()].into_iter().flatten() {
                tracing::warn!(%error, "the copy stays in this machine's name, or a part of it here");
            }
            Err(refused)
        }
    }
}

/// A fresh name, unless the copy is this folder's own by now: the machine before may know the name under which this one wrote
/// earlier, and would not take it for another's.
fn writer(newer: &Newer, folder: &Path, earlier: Option<&Claim>) -> Result<Uuid, Error> {
    if let (Newer::Here, Some(earlier)) = (newer, earlier)
        && Known::of(folder)?.writer == earlier.writer
    {
        return Ok(earlier.writer);
    }
    Ok(Uuid::new_v4())
}

/// Claims the copy, then brings it or goes on with what is here: where phones reached the machine before, if that is known here.
fn take(
    copy: &Path,
    folder: &Path,
    claimed: &Claim,
    wait: &mut dyn FnMut(),
) -> Result<Option<Vec<String>>, Refused> {
    for _ in 0..TRIES {
        if !claim(copy, claimed, wait) {
            continue;
        }
        let from = standing(copy).ok_or_else(|| Refused::NoMeeting(copy.to_owned()))?;
        // Only now does nobody else write there.
        match which(folder, &from)? {
            Newer::Here => {
                // Asked a second time, the copy is this machine's own by now.
                let moved = Moved::read(folder)?.map(|moved| moved.addresses);
                Known::of(folder)?.with(claimed).write(folder)?;
                return Ok(moved);
            }
            Newer::There => {
                if bring(&from, folder, claimed)? {
                    return Ok(None);
                }
            }
        }
    }
    let file = copy.to_owned();
    Err(Error::InUse { file }.into())
}

/// The claim that stood on the copy stands there again, unless yet another machine has put its own.
fn give_back(copy: &Path, claimed: &Claim, earlier: &Claim) -> Result<(), Error> {
    let Some(from) = standing(copy) else {
        return Ok(());
    };
    if Claim::read(&from).is_ok_and(|there| there.writer == claimed.writer) {
        earlier.write(&from)?;
    }
    Ok(())
}

/// Which of two holds all of the other.
enum Newer {
    Here,
    There,
}

fn which(here: &Path, from: &Path) -> Result<Newer, Refused> {
    let there = Held::by(from)?;
    if !here.exists() {
        return Ok(Newer::There);
    }
    // What nobody can go on with steps aside.
    let Some(held) = sound(Held::by(here))? else {
        return Ok(Newer::There);
    };
    if held.has_all_of(&there) {
        let opens = sound(Store::open(here))?.is_some();
        Ok(if opens { Newer::Here } else { Newer::There })
    } else if there.has_all_of(&held) {
        Ok(Newer::There)
    } else {
        Err(Refused::Elsewhere(here.to_owned()))
    }
}

/// None of what is damaged, foreign or missing.
fn sound<T>(found: Result<T, Error>) -> Result<Option<T>, Error> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Error::Damaged { .. } | Error::Foreign { .. } | Error::Missing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Puts this machine's name on the copy. Where another's stood, that one may still run, and is given the time to see the name
/// and stop, so that it takes no ballot that is not brought over. It may just have been writing the copy anew, with its own name.
/// False when it does so again and again.
fn claim(copy: &Path, claim: &Claim, wait: &mut dyn FnMut()) -> bool {
    for _ in 0..TRIES {
        let Some(from) = standing(copy) else {
            return false;
        };
        if Claim::read(&from).is_ok_and(|there| there.writer == claim.writer) {
            return true;
        }
        if let Err(error) = claim.write(&from) {
            tracing::warn!(%error, "the copy cannot be claimed; the machine before may go on writing there");
            return true;
        }
        wait();
    }
    false
}

/// Where the meeting is put together, beside the place that it gets.
fn nascent(folder: &Path) -> PathBuf {
    folder.with_extension("new")
}

/// The meeting of a copy, whole, in the place of whatever is here; not if another machine wrote there meanwhile.
fn bring(from: &Path, folder: &Path, claimed: &Claim) -> Result<bool, Error> {
    let nascent = nascent(folder);
    let named = Claim::read(from).ok();
    copy_files(from, &nascent)?;
    // A copy that cannot be written is in another's name all along.
    let is_still = Claim::read(from).ok() == named;
    if !is_still || !Held::by(&nascent)?.has_all_of(&Held::by(from)?) {
        return Ok(false);
    }
    Known::by(claimed).write(&nascent)?;
    Moved::after(&claimed.addresses).write(&nascent)?;
    drop(Store::open(&nascent)?);
    if folder.exists() {
        step_aside(folder)?;
    }
    disk::put_in_place(&nascent, folder)?;
    folder.parent().map_or(Ok(()), sync_folder)?;
    Ok(true)
}

/// The files of a copy, in a folder of their own.
fn copy_files(from: &Path, nascent: &Path) -> Result<(), Error> {
    wipe(nascent)?;
    private_folder(nascent)?;
    for name in names(from)? {
        let (source, target) = (from.join(&name), nascent.join(&name));
        let bytes = fs::read(&source).map_err(|error| Error::io(&source, error))?;
        write_private(&target, &bytes)?;
    }
    Ok(())
}

/// How often a machine that writes the copy anew may come between.
const TRIES: u32 = 3;

/// Longer than a running machine needs to see another one's name.
const TIME_TO_STOP: Duration = Duration::from_millis(2_500);

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

/// What was here before the copy came stays beside it, without links, keys and order of casting: nobody goes on from it.
fn step_aside(folder: &Path) -> Result<(), Error> {
    let mut aside = folder.with_extension("truoc-1");
    for number in 2.. {
        if !aside.exists() {
            break;
        }
        aside = folder.with_extension(format!("truoc-{number}"));
    }
    disk::erase(&folder.join(LINK_FILE))?;
    let meeting = Database::open(&folder.join(MEETING_FILE), MEETING);
    let rewritten = meeting.and_then(|meeting| meeting.rewrite());
    let erased = disk::erase(&folder.join(KEYS));
    for error in [rewritten.err(), erased.err()].into_iter().flatten() {
        tracing::warn!(%error, "what steps aside may keep its keys or its order of casting");
    }
    disk::put_in_place(folder, &aside)
}
