//! The folder of meetings: the newest unfinished one is gone on with, or a new one is made.
//!
//! `DATA/meetings/<uuid>/` holds real meetings, `DATA/rehearsals/<uuid>/` those of chạy thử, apart from the rehearsals of
//! a prepared meeting ([`super::open_rehearsal`]).

use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::clock;
use crate::election::{SigningKey, TellerCode};
use crate::hall::{self, Hall};
use crate::history::{self, Summary};
use crate::meeting::{Phase, Record};
use crate::store::{self, CopyWatch, Keys, Store};

/// Why no meeting can be opened.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder cannot be read or made.
    #[error("không dùng được thư mục {0}: {1}. (The folder cannot be used.)")]
    Folder(PathBuf, std::io::Error),
    /// The meeting cannot be opened.
    #[error("không mở được cuộc họp trong {0}: {1}")]
    Meeting(PathBuf, hall::Error),
    /// The meeting cannot be stored.
    #[error("không mở hoặc không ghi được cuộc họp trong {0}: {1}")]
    Store(PathBuf, store::Error),
    /// A copy must not or cannot be written.
    #[error(transparent)]
    Copy(#[from] store::Refused),
}

/// What is opened, and where its copies are kept.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Which meeting.
    pub meeting: Which,
    /// Folders of copies, beside those that the meeting remembers.
    pub copies: Vec<PathBuf>,
}

/// Which meeting is opened.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    /// The newest unfinished one, or a new one where there is none.
    Unfinished,
    /// A new one.
    New,
    /// This one, sealed or not.
    This(Uuid),
}

/// An open meeting.
pub struct Opened {
    /// Its hall.
    pub hall: Hall,
    /// The chair's code.
    pub chair: TellerCode,
    /// Where it is kept.
    pub folder: PathBuf,
    /// Whether it is a rehearsal.
    pub rehearsal: bool,
    /// The copies that are kept.
    pub copies: Vec<CopyWatch>,
}

/// Opens the wanted meeting below `data`, or makes one.
///
/// # Errors
/// When the folder cannot be used, or the newest meeting in it does not hold together.
pub fn open_or_make(
    data: &Path,
    rehearsal: bool,
    wanted: &Wanted,
    addresses: Vec<String>,
) -> Result<Opened, Error> {
    let home = data.join(if rehearsal { "rehearsals" } else { "meetings" });
    std::fs::create_dir_all(&home).map_err(|error| Error::Folder(home.clone(), error))?;
    let found = match wanted.meeting {
        Which::This(meeting) => Some(open(home.join(meeting.to_string()))?),
        Which::Unfinished => unfinished(&home)?,
        Which::New => None,
    };
    let (folder, mut store) = match found {
        Some(found) => found,
        None => make(&home, rehearsal)?,
    };
    keep_copies(&mut store, &wanted.copies, &addresses)?;
    let copies = store.copies();
    let chair = store.keys().chair.clone();
    let hall =
        Hall::wake(store, addresses).map_err(|error| Error::Meeting(folder.clone(), error))?;
    Ok(Opened {
        hall,
        chair,
        folder,
        rehearsal,
        copies,
    })
}

/// Keeps the copies that are asked for, and those that were made before: at sealing the links go there too.
fn keep_copies(store: &mut Store, asked: &[PathBuf], addresses: &[String]) -> Result<(), Error> {
    let known = store.known_copies().map_err(store::Refused::from)?;
    let mut all: Vec<(PathBuf, bool)> = Vec::new();
    for folder in asked {
        let whole = std::path::absolute(folder);
        let whole = whole.map_err(|error| Error::Folder(folder.clone(), error))?;
        // One that is refused is not remembered: the meeting opens without it.
        store.may_copy_to(&whole, true)?;
        all.push((whole, true));
    }
    all.extend(known.into_iter().map(|folder| (folder, false)));
    let folders: Vec<PathBuf> = all.iter().map(|(folder, _)| folder.clone()).collect();
    store.remember_copies(&folders)?;
    let mut kept: Vec<PathBuf> = Vec::new();
    for (folder, asked) in all {
        if !kept.contains(&folder) {
            store.copy_to(&folder, asked, addresses)?;
            kept.push(folder);
        }
    }
    Ok(())
}

fn open(folder: PathBuf) -> Result<(PathBuf, Store), Error> {
    match Store::open(&folder) {
        Ok(store) => Ok((folder, store)),
        Err(error) => Err(Error::Store(folder, error)),
    }
}

/// Makes a new meeting below `home`.
pub(super) fn make(home: &Path, rehearsal: bool) -> Result<(PathBuf, Store), Error> {
    let mut rng = rand::rng();
    let meeting = Uuid::new_v4();
    let keys = Keys {
        chair: TellerCode::fresh(&mut rng),
        receipt: SigningKey::random(&mut rng),
    };
    let chair_key = SigningKey::from_code_session(&meeting, &keys.chair).public();
    let first = Record::creation(
        clock::now(),
        meeting,
        chair_key,
        keys.receipt.public(),
        rehearsal,
    );
    let folder = home.join(meeting.to_string());
    match Store::create(&folder, &first, &keys) {
        Ok(store) => Ok((folder, store)),
        Err(error) => Err(Error::Store(folder, error)),
    }
}

/// A folder that bears a meeting's name.
struct Found {
    folder: PathBuf,
    /// The last entry of its log, in seconds since 1970; of a damaged one, when its file was last changed.
    last: i64,
    state: State,
}

/// What is in it.
enum State {
    /// By its summary; opening it tells whether it holds together.
    Unopened,
    Unfinished(Box<Store>),
    Sealed,
    Damaged(hall::Error),
}

/// The unfinished meeting whose log grew last. A damaged one is passed over with a sentence, unless it is the newest of
/// all: then nothing is opened in its place.
fn unfinished(home: &Path) -> Result<Option<(PathBuf, Store)>, Error> {
    let mut found = meetings(home)?;
    found.sort_by_key(|found| std::cmp::Reverse(found.last));
    for (at, found) in found.into_iter().enumerate() {
        let state = match found.state {
            State::Unopened => Store::open(&found.folder).map_or_else(
                |error| State::Damaged(error.into()),
                |store| State::Unfinished(Box::new(store)),
            ),
            known @ (State::Unfinished(_) | State::Sealed | State::Damaged(_)) => known,
        };
        match state {
            State::Unfinished(store) => return Ok(Some((found.folder, *store))),
            State::Damaged(error) if at == 0 => return Err(Error::Meeting(found.folder, error)),
            State::Damaged(error) => eprintln!(
                "Bỏ qua cuộc họp trong {}: {error} (This meeting is passed over.)",
                found.folder.display()
            ),
            State::Sealed | State::Unopened => {}
        }
    }
    Ok(None)
}

fn meetings(home: &Path) -> Result<Vec<Found>, Error> {
    let wrong = |error| Error::Folder(home.to_owned(), error);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(home).map_err(wrong)? {
        let folder = entry.map_err(wrong)?.path();
        if history::meeting_of(&folder).is_some() {
            found.push(look_into(folder));
        }
    }
    Ok(found)
}

/// A meeting by its summary, or replayed where there is none of its log: a year of meetings must not keep the room waiting.
/// One that is sealed and still has its link file is opened, which removes it.
fn look_into(folder: PathBuf) -> Found {
    let believed =
        |summary: &Summary| !(summary.past.sealed && folder.join(store::LINK_FILE).exists());
    let known = Summary::beside(&folder).filter(believed).map(|summary| {
        let state = if summary.past.sealed {
            State::Sealed
        } else {
            State::Unopened
        };
        (clock::seconds(&summary.at), state)
    });
    let (last, state) = known
        .unwrap_or_else(|| opened(&folder).unwrap_or_else(|error| (None, State::Damaged(error))));
    Found {
        last: last.unwrap_or_else(|| changed(&folder)),
        folder,
        state,
    }
}

fn opened(folder: &Path) -> Result<(Option<i64>, State), hall::Error> {
    let store = Store::open(folder)?;
    let lines = store.log_lines()?;
    let record = Record::replay(lines.iter().map(String::as_str))?;
    let last = clock::seconds(record.newest());
    if record.meeting().phase != Phase::Sealed {
        return Ok((last, State::Unfinished(Box::new(store))));
    }
    // Nobody will open it again to write one.
    if let Err(error) = store.keep_summary(&Summary::of(&record).text()) {
        tracing::warn!(%error, "the summary of a meeting could not be written");
    }
    Ok((last, State::Sealed))
}

/// When the files of a folder were last changed; of one that cannot be read, never.
fn changed(folder: &Path) -> i64 {
    ["meeting.sqlite-wal", "meeting.sqlite", "."]
        .into_iter()
        .filter_map(|name| std::fs::metadata(folder.join(name)).ok()?.modified().ok())
        .map(clock::seconds_of)
        .max()
        .unwrap_or(i64::MIN)
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    /// A meeting whose first line has this time.
    fn made_at(home: &Path, at: &str) -> PathBuf {
        let meeting = Uuid::new_v4();
        let keys = Keys {
            chair: TellerCode::fresh(&mut rand::rng()),
            receipt: SigningKey::random(&mut rand::rng()),
        };
        let chair = SigningKey::from_code_session(&meeting, &keys.chair).public();
        let at = crate::meeting::Timestamp(at.to_owned());
        let first = Record::creation(at, meeting, chair, keys.receipt.public(), false);
        let folder = home.join(meeting.to_string());
        Store::create(&folder, &first, &keys).unwrap();
        folder
    }

    fn chosen(home: &Path) -> Result<Option<PathBuf>, Error> {
        unfinished(home).map(|found| found.map(|(folder, _)| folder))
    }

    #[test]
    fn the_meeting_whose_log_grew_last_is_gone_on_with_whatever_its_file_says() {
        let home = TempDir::new().unwrap();
        let newer = made_at(home.path(), "2015-01-06T01:00:00Z");
        made_at(home.path(), "2015-01-05T01:00:00Z");
        assert_eq!(chosen(home.path()).unwrap(), Some(newer));
    }

    #[test]
    fn a_folder_of_another_name_is_no_meeting() {
        let home = TempDir::new().unwrap();
        let folder = made_at(home.path(), "2015-01-05T01:00:00Z");
        std::fs::rename(&folder, home.path().join("bản sao")).unwrap();
        assert_eq!(chosen(home.path()).unwrap(), None);
    }

    #[test]
    fn a_summary_that_says_sealed_is_not_believed_while_the_link_file_is_there() {
        let home = TempDir::new().unwrap();
        let folder = made_at(home.path(), "2015-01-05T01:00:00Z");
        let store = Store::open(&folder).unwrap();
        let lines = store.log_lines().unwrap();
        let record = Record::replay(lines.iter().map(String::as_str)).unwrap();
        let mut summary = Summary::of(&record);
        summary.past.sealed = true;
        store.keep_summary(&summary.text()).unwrap();
        drop(store);
        assert_eq!(chosen(home.path()).unwrap(), Some(folder.clone()));
        std::fs::remove_file(folder.join(store::LINK_FILE)).unwrap();
        assert_eq!(chosen(home.path()).unwrap(), None);
    }

    #[test]
    fn a_meeting_is_not_copied_onto_itself() {
        let data = TempDir::new().unwrap();
        let home = data.path().join("meetings");
        std::fs::create_dir(&home).unwrap();
        let (_, mut store) = make(&home, false).unwrap();
        let refused = keep_copies(&mut store, &[data.path().to_owned()], &[]);
        let said = refused.unwrap_err().to_string();
        assert!(said.contains("chính thư mục dữ liệu"), "{said}");
        assert_eq!(store.known_copies().unwrap(), Vec::<PathBuf>::new());
    }

    #[test]
    fn a_folder_whose_copy_is_refused_is_not_remembered() {
        let data = TempDir::new().unwrap();
        let home = data.path().join("meetings");
        std::fs::create_dir(&home).unwrap();
        let (folder, mut store) = make(&home, false).unwrap();
        let (fine, stick) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let there = stick
            .path()
            .join("meetings")
            .join(folder.file_name().unwrap());
        std::fs::create_dir_all(&there).unwrap();
        std::fs::copy(folder.join("meeting.sqlite"), there.join("meeting.sqlite")).unwrap();
        let asked = [fine.path().to_owned(), stick.path().to_owned()];
        assert!(keep_copies(&mut store, &asked, &[]).is_err());
        assert_eq!(store.known_copies().unwrap(), Vec::<PathBuf>::new());
        keep_copies(&mut store, &[], &[]).unwrap();
        let asked = [fine.path().to_owned()];
        keep_copies(&mut store, &asked, &[]).unwrap();
        assert_eq!(store.known_copies().unwrap(), asked);
    }

    #[test]
    fn an_older_damaged_meeting_is_passed_over_but_the_newest_is_not() {
        let home = TempDir::new().unwrap();
        let damaged = made_at(home.path(), "2015-01-05T01:00:00Z");
        std::fs::remove_file(damaged.join("keys.json")).unwrap();
        let refused = chosen(home.path());
        assert!(matches!(refused, Err(Error::Meeting(folder, _)) if folder == damaged));
        let newer = made_at(home.path(), "2999-01-01T00:00:00Z");
        assert_eq!(chosen(home.path()).unwrap(), Some(newer));
    }

    #[test]
    fn a_meeting_of_the_folder_is_opened_by_its_name_and_no_other_is_made() {
        let data = TempDir::new().unwrap();
        let home = data.path().join("meetings");
        std::fs::create_dir(&home).unwrap();
        let (folder, store) = make(&home, false).unwrap();
        drop(store);
        drop(make(&home, false).unwrap());
        let id = history::meeting_of(&folder).unwrap();
        let opened = |meeting| {
            let wanted = Wanted {
                meeting: Which::This(meeting),
                copies: Vec::new(),
            };
            open_or_make(data.path(), false, &wanted, Vec::new())
        };
        assert_eq!(opened(id).unwrap().folder, folder);
        assert!(opened(Uuid::nil()).is_err());
        assert_eq!(std::fs::read_dir(&home).unwrap().count(), 2);
    }
}
