//! One record of an archive: an old-style tar header of 512 bytes, a body, padding.
//!
//! Promises: reading accepts only what writing gives (docs/cryptography.md §11), and takes no more memory than came.

use std::io::Read;

use super::super::flaw::Flaw;

/// A record that was read.
pub(super) struct Record {
    pub(super) name: String,
    pub(super) time: u64,
    pub(super) body: Vec<u8>,
}

/// Appends a record.
pub(super) fn write(archive: &mut Vec<u8>, name: &str, time: u64, body: &[u8]) {
    archive.extend_from_slice(&header(name, body.len() as u64, time));
    archive.extend_from_slice(body);
    archive.resize(archive.len().next_multiple_of(BLOCK), 0);
}

/// Reads the next record; none at the end. What cannot be read is not there.
///
/// # Errors
/// [`Flaw::Truncated`], [`Flaw::BadRecordHeader`], [`Flaw::BadPadding`].
pub(super) fn read(from: &mut impl Read) -> Result<Option<Record>, Flaw> {
    let head = next(from, BLOCK as u64)?;
    if head.is_empty() {
        return Ok(None);
    }
    let head: [u8; BLOCK] = head.try_into().map_err(|_| Flaw::Truncated)?;
    let (name, size, time) = fields(&head).ok_or(Flaw::BadRecordHeader)?;
    if header(name, size, time) != head {
        return Err(Flaw::BadRecordHeader);
    }
    let padded = size.next_multiple_of(BLOCK as u64);
    let mut body = next(from, padded)?;
    let size = usize::try_from(size).map_err(|_| Flaw::Truncated)?;
    if body.len() as u64 != padded {
        return Err(Flaw::Truncated);
    }
    if body.iter().skip(size).any(|byte| *byte != 0) {
        return Err(Flaw::BadPadding);
    }
    body.truncate(size);
    Ok(Some(Record {
        name: name.to_owned(),
        time,
        body,
    }))
}

/// So many bytes, or all that are left.
fn next(from: &mut impl Read, size: u64) -> Result<Vec<u8>, Flaw> {
    let mut bytes = Vec::new();
    let read = from.take(size).read_to_end(&mut bytes);
    read.map_err(|_| Flaw::Truncated)?;
    Ok(bytes)
}

fn fields(head: &[u8; BLOCK]) -> Option<(&str, u64, u64)> {
    let name = head.get(..NAME_LENGTH)?.split(|byte| *byte == 0).next()?;
    let octal = |at: usize| {
        let digits = std::str::from_utf8(head.get(at..at + OCTAL_LENGTH)?).ok()?;
        u64::from_str_radix(digits, 8).ok()
    };
    Some((
        std::str::from_utf8(name).ok()?,
        octal(SIZE_AT)?,
        octal(TIME_AT)?,
    ))
}

fn header(name: &str, size: u64, time: u64) -> [u8; BLOCK] {
    let mut head = [0; BLOCK];
    let mut put = |at: usize, text: &str| {
        for (to, from) in head.iter_mut().skip(at).zip(text.bytes()) {
            *to = from;
        }
    };
    put(0, name);
    put(100, "0000644");
    put(108, "0000000");
    put(116, "0000000");
    put(SIZE_AT, &format!("{size:011o}"));
    put(TIME_AT, &format!("{time:011o}"));
    put(CHECKSUM_AT, "        ");
    put(156, "0");
    let checksum: u32 = head.iter().map(|byte| u32::from(*byte)).sum();
    for (to, from) in head
        .iter_mut()
        .skip(CHECKSUM_AT)
        .zip(format!("{checksum:06o}\0 ").bytes())
    {
        *to = from;
    }
    head
}

/// The size of a header, and what bodies are padded to.
pub(super) const BLOCK: usize = 512;
const NAME_LENGTH: usize = 100;
const OCTAL_LENGTH: usize = 11;
const SIZE_AT: usize = 124;
const TIME_AT: usize = 136;
const CHECKSUM_AT: usize = 148;
