//! The write-ahead journal, read as SQLite reads it, to tell a write that was cut off from one that was damaged later.
//!
//! SQLite takes the first frame whose checksum does not hold for the end of the journal and silently drops what follows. After
//! a power cut that is right: what follows was never acknowledged. But frames of a transaction are written only after the sync
//! of the one before, so a frame behind a later commit says that the dropped one had been acknowledged: then the journal was
//! damaged, and opening it would lose ballots without a word. The last transaction alone cannot be judged.

const HEADER: usize = 32;
const FRAME: usize = 24;
/// The magic number; its last bit says how checksums read their words.
const MAGIC: u32 = 0x377f_0682;

/// What is wrong with a journal, if it holds anything acknowledged that SQLite would drop.
pub(super) fn damage(journal: &[u8]) -> Option<&'static str> {
    let (header, frames) = journal.split_at_checked(HEADER)?;
    if header.iter().all(|byte| *byte == 0) {
        let empty = frames.iter().all(|byte| *byte == 0);
        return (!empty).then_some("đầu nhật ký ghi trước bị xóa trắng");
    }
    let Some(reading) = Reading::of(header) else {
        return Some("đầu nhật ký ghi trước (-wal) bị thay đổi");
    };
    let whole = reading.count_whole(header, frames);
    let mut commits = 0;
    for frame in frames.chunks_exact(reading.frame).skip(whole) {
        if frame.get(8..16) == header.get(16..24) {
            if commits > 0 {
                return Some("nhật ký ghi trước (-wal) bị thay đổi ở giữa");
            }
            commits += u32::from(word(frame, 4) != Some(0));
        }
    }
    None
}

struct Reading {
    /// Bytes of a frame with its page.
    frame: usize,
    words: fn([u8; 4]) -> u32,
}

impl Reading {
    fn of(header: &[u8]) -> Option<Self> {
        let magic = word(header, 0)?;
        let page = usize::try_from(word(header, 8)?).ok()?;
        let words = if magic & 1 == 1 {
            u32::from_be_bytes
        } else {
            u32::from_le_bytes
        };
        let sound = magic & !1 == MAGIC && page.is_power_of_two() && (512..=65536).contains(&page);
        let sum = sum((0, 0), header.get(..24)?, words);
        let stored = (word(header, 24)?, word(header, 28)?);
        (sound && sum == stored).then_some(Self {
            frame: FRAME + page,
            words,
        })
    }

    /// How many frames SQLite takes.
    fn count_whole(&self, header: &[u8], frames: &[u8]) -> usize {
        let mut before = sum((0, 0), header.get(..24).unwrap_or_default(), self.words);
        let holds = |frame: &&[u8]| {
            let (head, page) = frame.split_at(FRAME);
            before = sum(before, head.get(..8).unwrap_or_default(), self.words);
            before = sum(before, page, self.words);
            Some(before) == word(head, 16).zip(word(head, 20))
                && head.get(8..16) == header.get(16..24)
                && word(head, 0) != Some(0)
        };
        frames.chunks_exact(self.frame).take_while(holds).count()
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_be_bytes(*four))
}

fn sum(before: (u32, u32), bytes: &[u8], words: fn([u8; 4]) -> u32) -> (u32, u32) {
    let (mut first, mut second) = before;
    let (pairs, _) = bytes.as_chunks::<8>();
    for [a, b, c, d, e, f, g, h] in pairs {
        first = first
            .wrapping_add(words([*a, *b, *c, *d]))
            .wrapping_add(second);
        second = second
            .wrapping_add(words([*e, *f, *g, *h]))
            .wrapping_add(first);
    }
    (first, second)
}
