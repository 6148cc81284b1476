//! Finds the header of a sheet among the titles that offices write above it.

use super::column::Column;
use super::records::Record;

/// A header stands among so many rows from the top, those in which nothing stands not counted.
pub(super) const WITHIN: usize = 30;

/// The headings and the rows that hold them.
pub(super) struct Header {
    /// One for each column; some may be empty.
    pub(super) headings: Vec<String>,
    /// Its first row, among the records.
    pub(super) first: usize,
    /// Its last row: the same, or the next when headings span two rows.
    pub(super) last: usize,
    /// How many columns are known by it.
    pub(super) known: usize,
}

/// The first header with which most columns are known. When none is known: the first row that is no title, for a title
/// stands alone in its row.
pub(super) fn find(records: &[Record]) -> Option<Header> {
    let top = records.get(..WITHIN).unwrap_or(records);
    let best = candidates(top).fold(None::<Header>, |best, next| match best {
        Some(best) if best.known >= next.known => Some(best),
        _ => Some(next),
    });
    best.filter(|header| header.known > 0).or_else(|| {
        let table = top.iter().position(|record| record.filled().count() > 1);
        let at = table.unwrap_or(0);
        Some(alone(at, top.get(at)?))
    })
}

/// How many columns the best header among these rows makes known.
pub(super) fn known(records: &[Record]) -> usize {
    let known = candidates(records).map(|header| header.known);
    known.max().unwrap_or(0)
}

fn candidates(records: &[Record]) -> impl Iterator<Item = Header> {
    records.iter().enumerate().flat_map(|(at, record)| {
        let one = alone(at, record);
        let two = records.get(at + 1).map(|next| {
            let pair = spanning(at, record, next);
            let more = pair.known > one.known && pair.known > alone(at + 1, next).known;
            more.then_some(pair)
        });
        [Some(one), two.flatten()].into_iter().flatten()
    })
}

fn alone(at: usize, record: &Record) -> Header {
    header(at, at, record.fields.clone())
}

/// A header of two rows: a heading above stands over those below it, as "Điểm" over "tự chấm" and "thống nhất".
fn spanning(at: usize, above: &Record, below: &Record) -> Header {
    let width = above.fields.len().max(below.fields.len());
    let mut over = "";
    let headings = (0..width).map(|position| {
        let (own, under) = (above.field(position), below.field(position));
        if !own.is_empty() {
            over = own;
        }
        if under.is_empty() || under == own {
            own.to_owned()
        } else if over.is_empty() || Column::of(under).is_some() {
            under.to_owned()
        } else {
            format!("{over} {under}")
        }
    });
    header(at, at + 1, headings.collect())
}

fn header(first: usize, last: usize, headings: Vec<String>) -> Header {
    let mut columns = Vec::new();
    for column in headings.iter().filter_map(|heading| Column::of(heading)) {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    Header {
        headings,
        first,
        last,
        known: columns.len(),
    }
}
