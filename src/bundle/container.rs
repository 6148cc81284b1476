//! The zip around the files: written the same way every time, read with suspicion.
//!
//! Promises: the same files give the same bytes; what is read has no entry that another program would see differently:
//! nothing between the entries, no name twice, no path that leaves the folder, no link, no bomb.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::report::{Said, hold, said};

/// Files by name.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// Why a zip is not taken: which entry, or the zip itself, and what is wrong.
pub(super) type Refused = (String, Said);

/// Packs files in the order given, with a fixed time.
pub(crate) fn pack(files: &[(String, Vec<u8>)]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name.as_str(), options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// Whether these bytes begin as a zip does.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Unpacks every file.
pub(super) fn unpack(bytes: &[u8]) -> Result<Files, Refused> {
    let entries = directory(bytes).ok_or_else(disordered)?;
    check_names(&entries)?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| disordered())?;
    hold(archive.len() == entries.len(), DISORDER_VI, DISORDER_EN).map_err(of_zip)?;
    let mut files = Files::new();
    let mut room = MOST_BYTES;
    for (index, entry) in entries.iter().enumerate() {
        let file = archive
            .by_index(index)
            .map_err(|_| unreadable(&entry.name))?;
        let mut content = Vec::new();
        file.take(room + 1)
            .read_to_end(&mut content)
            .map_err(|_| unreadable(&entry.name))?;
        room = room.checked_sub(content.len() as u64).ok_or_else(|| {
            (
                entry.name.clone(),
                said(
                    "lớn quá mức cho phép",
                    "it is larger than any bundle may be",
                ),
            )
        })?;
        if !FOLDERS.contains(&entry.name.as_str()) {
            files.insert(entry.name.clone(), content);
        } else if !content.is_empty() {
            return Err(unreadable(&entry.name));
        }
    }
    Ok(files)
}

/// One entry of the zip's directory.
struct Entry {
    name: String,
    is_link: bool,
}

/// Walks the directory at the end and the entries before it; nothing may lie between.
fn directory(bytes: &[u8]) -> Option<Vec<Entry>> {
    let end = bytes.len().checked_sub(END_SIZE)?;
    let plain = bytes.get(end..end + 4)? == b"PK\x05\x06" && number(bytes, end + 4, 4)? == 0;
    let (count, size, start) = (
        number(bytes, end + 10, 2)?,
        number(bytes, end + 12, 4)?,
        number(bytes, end + 16, 4)?,
    );
    if !plain || count > MOST_ENTRIES || start + size != end {
        return None;
    }
    let mut entries = Vec::new();
    let mut spans = Vec::new();
    let mut at = start;
    for _ in 0..count {
        if bytes.get(at..at + 4)? != b"PK\x01\x02" {
            return None;
        }
        let [name, extra, comment] = [28, 30, 32].map(|field| number(bytes, at + field, 2));
        let raw = bytes.get(at + 46..at + 46 + name?)?;
        spans.push(span(bytes, at, raw)?);
        let attributes = number(bytes, at + 38, 4)?;
        entries.push(Entry {
            name: String::from_utf8(raw.to_vec()).ok()?,
            is_link: attributes >> 28 == 0o12,
        });
        at += 46 + name? + extra? + comment?;
    }
    (at == end && tile(spans, start)).then_some(entries)
}

/// Where an entry's own header and data begin and end, at the least and at the most.
fn span(bytes: &[u8], at: usize, name: &[u8]) -> Option<(usize, usize, usize)> {
    let (flags, packed, local) = (
        number(bytes, at + 8, 2)?,
        number(bytes, at + 20, 4)?,
        number(bytes, at + 42, 4)?,
    );
    let [name_size, extra] = [26, 28].map(|field| number(bytes, local + field, 2));
    let data = local + 30 + name_size? + extra?;
    let same = bytes.get(local..local + 4)? == b"PK\x03\x04"
        && bytes.get(local + 30..local + 30 + name_size?)? == name;
    let trailer = if flags & 8 == 0 { 0 } else { 24 };
    same.then_some((local, data + packed, data + packed + trailer))
}

/// Whether the entries fill the zip from its first byte to its directory.
fn tile(mut spans: Vec<(usize, usize, usize)>, directory: usize) -> bool {
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
fn number(bytes: &[u8], at: usize, size: usize) -> Option<usize> {
    let digits = bytes.get(at..at.checked_add(size)?)?;
    Some(
        digits
            .iter()
            .rev()
            .fold(0, |value, digit| value << 8 | usize::from(*digit)),
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
const MOST_ENTRIES: usize = 4_000;
/// All files together; the largest congress stays far below.
const MOST_BYTES: u64 = 1 << 30;
const END_SIZE: usize = 22;
const DISORDER_VI: &str = "tệp zip hỏng hoặc có phần lạ";
const DISORDER_EN: &str = "the zip is damaged or holds something beside its files";
