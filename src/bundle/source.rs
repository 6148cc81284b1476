//! A file that somebody brings: read here and there, as often as needed, never held whole.

use std::fs;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::{Mutex, OnceLock, PoisonError};

use crate::election::archive::Stored;

/// Bytes that can be read from any place.
pub trait Source: Sync {
    /// How many there are.
    fn size(&self) -> u64;

    /// Reads some from a place on; none at the end.
    ///
    /// # Errors
    /// When they cannot be read.
    fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize>;
}

impl Source for &[u8] {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize> {
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        self.get(at..).unwrap_or_default().read(into)
    }
}

/// A file on a disk. Where it cannot be read it seems to end: whoever judged it must ask whether it was read.
#[derive(Debug)]
pub(super) struct OnDisk {
    file: Mutex<fs::File>,
    size: u64,
    unread: OnceLock<io::Error>,
}

impl OnDisk {
    /// Opens it.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let file = fs::File::open(path)?;
        let about = file.metadata()?;
        if !about.is_file() {
            return Err(io::Error::other("not a regular file"));
        }
        Ok(Self {
            file: Mutex::new(file),
            size: about.len(),
            unread: OnceLock::new(),
        })
    }

    /// Nothing failed while it was read.
    pub(super) fn was_read(self) -> io::Result<()> {
        self.unread.into_inner().map_or(Ok(()), Err)
    }
}

impl Source for OnDisk {
    fn size(&self) -> u64 {
        self.size
    }

    fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let read = file.seek(SeekFrom::Start(at)).and_then(|_| file.read(into));
        read.map_err(|error| {
            let told = io::Error::from(error.kind());
            _ = self.unread.set(error);
            told
        })
    }
}

/// A place in a source.
#[derive(Clone)]
pub(super) struct Place<'a> {
    pub(super) source: &'a dyn Source,
    pub(super) at: u64,
}

impl Read for Place<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read_at(self.at, into)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl Seek for Place<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.source.size().checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

/// A source that is one archive.
pub(super) struct Bare<'a>(pub(super) &'a dyn Source);

impl Stored for Bare<'_> {
    fn read<T>(&self, with: impl FnOnce(&mut (dyn Read + Send)) -> T) -> T {
        let from = Place {
            source: self.0,
            at: 0,
        };
        with(&mut BufReader::with_capacity(1 << 16, from))
    }
}

/// Whether it begins so.
pub(super) fn begins(source: &dyn Source, with: &[u8]) -> bool {
    piece(source, 0, with.len()).is_some_and(|start| start == with)
}

/// So many bytes from a place on; none when there are fewer.
pub(super) fn piece(source: &dyn Source, at: u64, size: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; size];
    Place { source, at }.read_exact(&mut bytes).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn a_file_on_a_disk_reads_as_its_bytes_do() {
        let bytes = b"BELENIOS and the rest".as_slice();
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        let on_disk = OnDisk::open(file.path()).unwrap();
        for source in [&bytes as &dyn Source, &on_disk] {
            assert_eq!(source.size(), 21);
            assert!(begins(source, b"BELENIOS"));
            assert_eq!(piece(source, 9, 3), Some(b"and".to_vec()));
            assert_eq!(piece(source, 19, 3), None);
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_told_from_one_that_ends() {
        assert!(OnDisk::open(tempfile::tempdir().unwrap().path()).is_err());
        let file = tempfile::NamedTempFile::new().unwrap();
        let sound = OnDisk::open(file.path()).unwrap();
        assert_eq!(piece(&sound, 0, 1), None);
        sound.was_read().unwrap();
        let broken = OnDisk {
            file: Mutex::new(fs::File::create(file.path()).unwrap()),
            size: 1,
            unread: OnceLock::new(),
        };
        assert_eq!(piece(&broken, 0, 1), None);
        assert!(broken.was_read().is_err());
    }
}
