//! The published hashes: one line a page or asset, and one hash of all lines.
//!
//! The lines are those of `sha256sum`, so that anybody can make them again from a build of the pages:
//! `cd web/dist && find . -type f ! -name '*.gz' -printf '%P\n' | LC_ALL=C sort | xargs sha256sum`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::election::Digest;
use crate::{store, web};

/// The hash of every page and asset by its path in the build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published(BTreeMap<String, Digest>);

/// A file that is no list of hashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadList {
    /// No line holds a hash.
    #[error("Tệp không có mã băm nào. (The file lists no hash.)")]
    Empty,
    /// The hash of all lines is another.
    #[error(
        "Mã băm chung trong tệp không khớp với các dòng của nó. (The file's hash of all is not that of its lines.)"
    )]
    Total,
}

impl Published {
    /// What this program serves.
    pub fn of_this_program() -> Self {
        let files = web::pages_and_assets();
        Self(
            files
                .map(|(path, bytes)| (path, Digest::of(&bytes)))
                .collect(),
        )
    }

    /// Reads a published list: the output of `phieukin --version --verbose` or of `sha256sum`.
    ///
    /// # Errors
    /// [`BadList`].
    pub fn read(text: &str) -> Result<Self, BadList> {
        let files: BTreeMap<String, Digest> = text.lines().filter_map(line_of).collect();
        if files.is_empty() {
            return Err(BadList::Empty);
        }
        let list = Self(files);
        let total = text.lines().find_map(|line| line.strip_prefix(TOTAL));
        match total.map(str::trim) {
            Some(total) if Digest::parse(total) != Ok(list.total()) => Err(BadList::Total),
            Some(_) | None => Ok(list),
        }
    }

    /// The hash of the file at this path.
    pub fn hash(&self, path: &str) -> Option<Digest> {
        self.0.get(path).copied()
    }

    /// Every file with its hash, by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, Digest)> {
        self.0.iter().map(|(path, hash)| (path.as_str(), *hash))
    }

    /// Whether there is nothing to compare with.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One line a file.
    pub fn lines(&self) -> String {
        self.files().fold(String::new(), |mut lines, (path, hash)| {
            writeln!(lines, "{hash}  {path}").expect("a string takes what is written to it");
            lines
        })
    }

    /// The one hash of all: of the lines.
    pub fn total(&self) -> Digest {
        Digest::of(self.lines().as_bytes())
    }
}

/// `phieukin --version --verbose`: version, source, what it can read, and the published hashes.
pub fn version_in_full() -> String {
    let published = Published::of_this_program();
    let (meeting, links) = store::schemas();
    format!(
        "phieukin {}\ncommit {}\nprotocol {PROTOCOL}\nschema meeting {meeting}, links {links}\n{TOTAL}{}\n{}",
        env!("CARGO_PKG_VERSION"),
        COMMIT.unwrap_or("none named: built by neither make dist nor make release"),
        published.total(),
        published.lines(),
    )
}

/// `HASH  PATH`, as `sha256sum` writes it; `*` marks a binary file there.
fn line_of(line: &str) -> Option<(String, Digest)> {
    let (hash, path) = line.split_once(' ')?;
    let path = path.strip_prefix([' ', '*'])?;
    let path = path.strip_prefix("./").unwrap_or(path);
    let twin = path
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ending == "gz");
    let hash = Digest::parse(hash).ok()?;
    (!twin).then(|| (path.to_owned(), hash))
}

/// The commit of the source, which `dist/commit` names to whoever builds a release.
const COMMIT: Option<&str> = option_env!("PHIEUKIN_COMMIT");

const TOTAL: &str = "pages ";

/// What signed messages name, and the version of an election.
const PROTOCOL: &str = "phieukin/v1, Belenios v1";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::tag;

    #[test]
    fn the_protocol_is_the_one_that_signed_messages_name() {
        let (ours, _) = PROTOCOL.split_once(", ").unwrap();
        let (name, version) = ours.split_once('/').unwrap();
        for tag in [tag::SESSION, tag::ACT, tag::RECEIPT, tag::IN, tag::RECOUNT] {
            assert!(tag.starts_with(name) && tag.ends_with(version), "{tag}");
        }
    }

    #[test]
    fn the_list_this_program_prints_is_read_back_as_it_is() {
        let own = Published::of_this_program();
        assert!(!own.is_empty(), "the pages are built into the tests");
        assert_eq!(Published::read(&version_in_full()), Ok(own));
    }

    #[test]
    fn a_list_made_by_sha256sum_from_the_build_is_the_same_list() {
        let own = Published::of_this_program();
        let by_hand: Vec<String> = own
            .files()
            .map(|(path, hash)| format!("{hash} *./{path}\n{hash}  {path}.gz\n"))
            .collect();
        let by_hand = by_hand.concat();
        assert_eq!(Published::read(&by_hand), Ok(own));
    }

    #[test]
    fn a_list_with_a_line_changed_or_none_at_all_is_refused() {
        let own = version_in_full();
        let (path, _) = own.rsplit_once("  ").unwrap();
        assert_eq!(Published::read(path), Err(BadList::Total));
        assert_eq!(Published::read("không phải"), Err(BadList::Empty));
    }

    #[test]
    fn every_audience_and_everything_its_page_asks_for_is_on_the_list() {
        let own = Published::of_this_program();
        for audience in [
            "delegate", "station", "chair", "desk", "teller", "screen", "board",
        ] {
            assert!(
                own.hash(&format!("{audience}.html")).is_some(),
                "{audience}"
            );
        }
        let of = |ending: &str| {
            own.files()
                .filter(|(path, _)| path.ends_with(ending))
                .count()
        };
        assert!(of(".js") > 7 && of(".css") > 7);
        assert_eq!(of(".gz"), 0);
    }
}
