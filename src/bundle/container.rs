//! The zip around the files: written the same way every time, read with suspicion.
//!
//! Promises: the same files give the same bytes; what is read has no entry that another program would see differently:
//! nothing between the entries, no name twice, no path that leaves the folder, no link, no bomb. No file is held: each was
//! read once to its end and hashed, and is read again where it is needed.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read, Write as _};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use super::report::{Said, hold, said};
use super::source::{Place, Source, begins, piece};
use crate::election::archive::Stored;
use crate::election::{Digest, Hashed};

/// The files of a zip.
pub(super) struct Files<'a> {
    zip: ZipArchive<Place<'a>>,
    /// By name: which entry it is, and its hash.
    listed: BTreeMap<String, (usize, Digest)>,
}

/// A file of a zip that may not be there, and is empty then.
pub(super) struct Named<'a> {
    files: &'a Files<'a>,
    name: String,
}

/// Why a zip is not taken: which entry, or the zip itself, and what is wrong.
pub(super) type Refused = (String, Said);

/// Packs files in the order given, with a fixed time and as made on one system: the papers in a bundle are made again by
/// whoever verifies it, wherever that is.
pub(crate) fn pack(files: &[(String, Vec<u8>)]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name.as_str(), options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// Whether a file begins as a zip does.
pub(super) fn is_zip(source: &dyn Source) -> bool {
    begins(source, b"PK\x03\x04")
}

impl<'a> Files<'a> {
    /// Reads every file once.
    pub(super) fn open(source: &'a dyn Source) -> Result<Self, Refused> {
        let entries = directory(source).ok_or_else(disordered)?;
        check_names(&entries)?;
        let mut zip = ZipArchive::new(Place { source, at: 0 }).map_err(|_| disordered())?;
        hold(zip.len() == entries.len(), DISORDER_VI, DISORDER_EN).map_err(of_zip)?;
        let mut listed = BTreeMap::new();
        let mut room = MOST_BYTES;
        for (index, Entry { name, .. }) in entries.into_iter().enumerate() {
            let file = zip.by_index(index).map_err(|_| unreadable(&name))?;
            let mut content = Hashed::new(file.take(room + 1));
            let size = io::copy(&mut content, &mut io::sink()).map_err(|_| unreadable(&name))?;
            room = room.checked_sub(size).ok_or_else(|| too_large(&name))?;
            if !FOLDERS.contains(&name.as_str()) {
                listed.insert(name, (index, content.digest()));
            } else if size > 0 {
                return Err(unreadable(&name));
            }
        }
        Ok(Self { zip, listed })
    }

    /// Every file with its hash, by name.
    pub(super) fn hashes(&self) -> impl Iterator<Item = (&String, Digest)> {
        self.listed.iter().map(|(name, (_, hash))| (name, *hash))
    }

    /// The hash of a file.
    pub(super) fn hash(&self, name: &str) -> Option<Digest> {
        self.listed.get(name).map(|(_, hash)| *hash)
    }

    /// All of a file, if it is there and still the one that was hashed.
    pub(super) fn content(&self, name: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let read = self.named(name).read(|from| from.read_to_end(&mut bytes));
        (read.is_ok() && self.hash(name) == Some(Digest::of(&bytes))).then_some(bytes)
    }

    /// A file, to be read piece by piece.
    pub(super) fn named(&self, name: &str) -> Named<'_> {
        Named {
            files: self,
            name: name.to_owned(),
        }
    }
}

impl Stored for Named<'_> {
    fn read<T>(&self, with: impl FnOnce(&mut (dyn Read + Send)) -> T) -> T {
        let mut zip = self.files.zip.clone();
        let listed = self.files.listed.get(&self.name);
        match listed.and_then(|(index, _)| zip.by_index(*index).ok()) {
            Some(mut file) => with(&mut file),
            None => with(&mut io::empty()),
        }
    }
}

/// One entry of the zip's directory.
struct Entry {
    name: String,
    is_link: bool,
}

/// Walks the directory at the end and the entries before it; nothing may lie between.
fn directory(source: &dyn Source) -> Option<Vec<Entry>> {
    let number = |at, size| number(source, at, size);
    let end = source.size().checked_sub(END_SIZE)?;
    let plain = piece(source, end, 4)? == b"PK\x05\x06" && number(end + 4, 4)? == 0;
    let (count, size, start) = (
        number(end + 10, 2)?,
        number(end + 12, 4)?,
        number(end + 16, 4)?,
    );
    if !plain || count > MOST_ENTRIES || start + size != end {
        return None;
    }
    let mut entries = Vec::new();
    let mut spans = Vec::new();
    let mut at = start;
    for _ in 0..count {
        if piece(source, at, 4)? != b"PK\x01\x02" {
            return None;
        }
        let [name, extra, comment] = [28, 30, 32].map(|field| number(at + field, 2));
        let raw = piece(source, at + 46, usize::try_from(name?).ok()?)?;
        spans.push(span(source, at, &raw)?);
        let attributes = number(at + 38, 4)?;
        entries.push(Entry {
            name: String::from_utf8(raw).ok()?,
            is_link: attributes >> 28 == 0o12,
        });
        at += 46 + name? + extra? + comment?;
    }
    (at == end && tile(spans, start)).then_some(entries)
}

/// Where an entry's own header and data begin and end, at the least and at the most.
fn span(source: &dyn Source, at: u64, name: &[u8]) -> Option<(u64, u64, u64)> {
    let number = |at, size| number(source, at, size);
    let (flags, packed, local) = (number(at + 8, 2)?, number(at + 20, 4)?, number(at + 42, 4)?);
    let [name_size, extra] = [26, 28].map(|field| number(local + field, 2));
    let data = local + 30 + name_size? + extra?;
    let same = piece(source, local, 4)? == b"PK\x03\x04"
        && name_size? == name.len() as u64
        && piece(source, local + 30, name.len())? == name;
    let trailer = if flags & 8 == 0 { 0 } else { 24 };
    same.then_some((local, data + packed, data + packed + trailer))
}

/// Whether the entries fill the zip from its first byte to its directory.
fn tile(mut spans: Vec<(u64, u64, u64)>, directory: u64) -> bool {
    spans.sort_unstable();
    let starts = spans
        .iter()
        .skip(1)
        .map(|(start, ..)| *start)
        .chain([directory]);
    let first = spans.first().map_or(directory, |(start, ..)| *start);
    first == 0
        && spans
            .iter()
            .zip(starts)
            .all(|((_, least, most), next)| (*least..=*most).contains(&next))
}

fn check_names(entries: &[Entry]) -> Result<(), Refused> {
    let mut seen = std::collections::BTreeSet::new();
    for Entry { name, is_link } in entries {
        let plain = |part: &str| {
            !part.is_empty()
                && !part.starts_with('.')
                && part
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b))
        };
        let here = FOLDERS.contains(&name.as_str()) || name.split('/').all(plain);
        hold(
            here,
            "tên tệp không được phép",
            "its name may not stand in a bundle",
        )
        .and(hold(
            !is_link,
            "là liên kết, không phải tệp",
            "it is a link, not a file",
        ))
        .and(hold(seen.insert(name), "có hai lần", "it is there twice"))
        .map_err(|said| (name.clone(), said))?;
    }
    Ok(())
}

/// A little-endian number of two or four bytes.
fn number(source: &dyn Source, at: u64, size: usize) -> Option<u64> {
    let digits = piece(source, at, size)?;
    Some(
        digits
            .iter()
            .rev()
            .fold(0, |value, digit| value << 8 | u64::from(*digit)),
    )
}

fn too_large(name: &str) -> Refused {
    (
        name.to_owned(),
        said(
            "lớn quá mức cho phép",
            "it is larger than any bundle may be",
        ),
    )
}

fn unreadable(name: &str) -> Refused {
    (
        name.to_owned(),
        said("không giải nén được", "it cannot be unpacked"),
    )
}

fn disordered() -> Refused {
    of_zip(said(DISORDER_VI, DISORDER_EN))
}

fn of_zip(said: Said) -> Refused {
    ("zip".to_owned(), said)
}

/// What other programs add for the folders.
const FOLDERS: [&str; 2] = ["rounds/", "documents/"];
const MOST_ENTRIES: u64 = 4_000;
/// All files together; the largest congress stays far below.
const MOST_BYTES: u64 = 1 << 30;
const END_SIZE: u64 = 22;
const DISORDER_VI: &str = "tệp zip hỏng hoặc có phần lạ";
const DISORDER_EN: &str = "the zip is damaged or holds something beside its files";
