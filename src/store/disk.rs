//! Plain files beside SQLite's care: private ones, durable folders, and the erasing of what must not stay.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::Error;

/// Overwrites and removes a database that is not open, with its journals; one that is gone already is no fault.
pub(super) fn erase(path: &Path) -> Result<(), Error> {
    for ending in ["", "-wal", "-shm", "-journal"] {
        let file = beside(path, ending);
        if file.exists() {
            overwrite(&file).map_err(|error| Error::io(&file, error))?;
            fs::remove_file(&file).map_err(|error| Error::io(&file, error))?;
        }
    }
    path.parent().map_or(Ok(()), sync_folder)
}

/// Whether two paths lead to one thing that is there.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// A database's file with this ending.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Gives a finished file or folder its name, in place of a file that had it. Windows refuses while somebody else, such as a
/// scanner for viruses, looks at either one; it is then asked again for a second.
pub(super) fn put_in_place(nascent: &Path, place: &Path) -> Result<(), Error> {
    const LOOKED_AT: [i32; 2] = [5, 32];
    for _ in 0..20 {
        match fs::rename(nascent, place) {
            Err(error)
                if cfg!(windows)
                    && error
                        .raw_os_error()
                        .is_some_and(|code| LOOKED_AT.contains(&code)) =>
            {
                std::thread::sleep(Duration::from_millis(50));
            }
            done => return done.map_err(|error| Error::io(place, error)),
        }
    }
    fs::rename(nascent, place).map_err(|error| Error::io(place, error))
}

fn overwrite(file: &Path) -> std::io::Result<()> {
    let mut handle = OpenOptions::new().write(true).open(file)?;
    let length = usize::try_from(handle.metadata()?.len()).unwrap_or(usize::MAX);
    handle.write_all(&vec![0; length])?;
    handle.sync_all()
}

/// Writes a new file that only its owner may read, and waits until the disk has it.
pub(super) fn write_private(path: &Path, content: &[u8]) -> Result<(), Error> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file| {
        file.write_all(content)?;
        file.sync_all()
    });
    written.map_err(|error| Error::io(path, error))
}

/// Waits until the disk knows which files a folder has.
pub(super) fn sync_folder(folder: &Path) -> Result<(), Error> {
    if cfg!(unix) {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| Error::io(folder, error))
    } else {
        Ok(())
    }
}
