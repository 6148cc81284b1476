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

    /// Takes down every file whose path ends so.
    pub fn take_down(&self, ending: &str) {
        if let Ok(mut files) = self.0.write() {
            files.retain(|path, _| !path.ends_with(ending));
        }
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

/// The newest rounds of contests whose count is known to somebody but not on the wall yet.
#[derive(Debug, Default)]
pub(super) struct Unpublished {
    /// Opened by the last share.
    pub(super) counted: Vec<ContestId>,
    /// On paper: tellers may have typed in what they counted, in this round or in one before it that was annulled.
    pub(super) on_paper: Vec<ContestId>,
}

/// The log as everybody may read it: up to the first count that is not on the wall yet.
pub(super) fn public_lines<'a>(lines: &'a [String], unpublished: &Unpublished) -> &'a [String] {
    // How an event begins; in the act before it, quotes stand behind a backslash.
    let has = |line: &String, event: &str, contest: ContestId| {
        line.contains(&format!("\"event\":\"{event}\",\"contest\":{},", contest.0))
    };
    let counted = unpublished.counted.iter().filter_map(|contest| {
        lines
            .iter()
            .rposition(|line| has(line, "round_counted", *contest))
    });
    let on_paper = unpublished.on_paper.iter().filter_map(|contest| {
        let published = lines
            .iter()
            .rposition(|line| has(line, "round_published", *contest));
        let mut after = lines.iter().enumerate().skip(published.unwrap_or(0));
        let entered = after.find(|(_, line)| has(line, "paper_count_entered", *contest));
        entered.map(|(at, _)| at)
    });
    let first = counted.chain(on_paper).min();
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
            let unpublished = Unpublished {
                counted: contests,
                ..Unpublished::default()
            };
            public_lines(&lines, &unpublished).len()
        };
        assert_eq!(shown(&[]), 4);
        assert_eq!(shown(&[2]), 3);
        assert_eq!(shown(&[1]), 1, "though contest 2 is on the wall already");
        assert_eq!(shown(&[1, 2]), 1);
    }

    #[test]
    fn only_the_newest_count_of_a_contest_can_be_unpublished() {
        let lines = [line(1), "published".to_owned(), line(1)];
        let unpublished = Unpublished {
            counted: vec![ContestId(1)],
            ..Unpublished::default()
        };
        assert_eq!(public_lines(&lines, &unpublished).len(), 2);
    }

    #[test]
    fn what_a_teller_typed_of_a_round_on_paper_waits_for_the_wall() {
        let entered = |contest| {
            let count = crate::contest::PaperCount {
                issued: 3,
                exchanged: 0,
                returned: 3,
                panels: Vec::new(),
            };
            let slot = crate::meeting::TellerSlot(1);
            let contest = ContestId(contest);
            serde_json::to_string(&Event::PaperCountEntered {
                contest,
                slot,
                count,
            })
            .unwrap()
        };
        let published = "{\"event\":\"round_published\",\"contest\":1,".to_owned();
        let lines = [entered(1), published, entered(2), entered(1), entered(1)];
        let shown = |contest| {
            let unpublished = Unpublished {
                on_paper: vec![ContestId(contest)],
                ..Unpublished::default()
            };
            public_lines(&lines, &unpublished).len()
        };
        assert_eq!(shown(1), 3, "an annulled round's count waits too");
        assert_eq!(shown(2), 2);
        assert_eq!(shown(3), 5, "nothing was typed of it");
    }
}
