//! The public files of a meeting, by path: what anybody may fetch without a word.

use std::collections::BTreeMap;
use std::sync::RwLock;

use axum::body::Bytes;

use crate::meeting::ContestId;

/// One public file.
#[derive(Clone, Debug)]
pub struct Shelved {
    /// Its media type.
    pub media: &'static str,
    /// Its bytes.
    pub bytes: Bytes,
}

/// Paths below the meeting's, such as `log.jsonl` or `rounds/<uuid>/election.json`.
#[derive(Debug, Default)]
pub struct Shelf(RwLock<BTreeMap<String, Shelved>>);

impl Shelf {
    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<Shelved> {
        self.0.read().ok()?.get(path).cloned()
    }

    /// Puts a file up, replacing an older one.
    pub fn put(&self, path: String, media: &'static str, bytes: impl Into<Bytes>) {
        if let Ok(mut files) = self.0.write() {
            files.insert(
                path,
                Shelved {
                    media,
                    bytes: bytes.into(),
                },
            );
        }
    }
}

/// The log as everybody may read it: up to the first count of these contests that is not on the wall yet.
pub(super) fn public_lines<'a>(lines: &'a [String], unpublished: &[ContestId]) -> &'a [String] {
    let count = |contest: &ContestId| {
        // How `Event::RoundCounted` begins; in the act before it, quotes stand behind a backslash.
        let event = format!("\"event\":\"round_counted\",\"contest\":{},", contest.0);
        lines.iter().rposition(|line| line.contains(&event))
    };
    let first = unpublished.iter().filter_map(count).min();
    first.and_then(|at| lines.get(..at)).unwrap_or(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::Digest;
    use crate::meeting::Event;

    fn line(contest: u32) -> String {
        let event = Event::RoundCounted {
            contest: ContestId(contest),
            sums: vec![vec![0, 3]],
            result: Digest::of(b"result"),
            archive: Digest::of(b"archive"),
        };
        serde_json::to_string(&event).unwrap()
    }

    #[test]
    fn the_public_log_ends_before_the_first_unpublished_count() {
        let lines = ["opened".to_owned(), line(1), "opened".to_owned(), line(2)];
        let shown = |unpublished: &[u32]| {
            let contests: Vec<ContestId> = unpublished.iter().copied().map(ContestId).collect();
            public_lines(&lines, &contests).len()
        };
        assert_eq!(shown(&[]), 4);
        assert_eq!(shown(&[2]), 3);
        assert_eq!(shown(&[1]), 1, "though contest 2 is on the wall already");
        assert_eq!(shown(&[1, 2]), 1);
    }

    #[test]
    fn only_the_newest_count_of_a_contest_can_be_unpublished() {
        let lines = [line(1), "published".to_owned(), line(1)];
        assert_eq!(public_lines(&lines, &[ContestId(1)]).len(), 2);
    }
}
