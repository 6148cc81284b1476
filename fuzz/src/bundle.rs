//! A file that somebody brings as an audit bundle, or as an archive or a log alone: none but the sound one holds.

use std::sync::LazyLock;

use phieukin::bundle;
use phieukin::election::Digest;

use super::parts::{Parts, packed, unpacked};

const MANIFEST: &str = "MANIFEST.sha256";

/// A whole bundle but for its papers, which take long to write again.
pub static WHOLE: &[u8] = include_bytes!("../../tests/corpus/whole.zip");

/// Its files.
pub static FILES: LazyLock<Parts> = LazyLock::new(|| unpacked(WHOLE));

/// Zero: the rest is the file. Any other first byte: the rest replaces one file of the bundle, and the manifest fits.
pub fn run(data: &[u8]) {
    let Some((kind, rest)) = super::split(data) else {
        return;
    };
    let brought = if kind == 0 {
        rest.to_vec()
    } else {
        replaced(usize::from(kind - 1), rest)
    };
    let report = bundle::verify(&brought, None);
    assert!(!report.holds() || kind == 0, "{report}");
    assert!(!report.to_string().is_empty());
    drop(bundle::record(&brought));
}

fn replaced(place: usize, content: &[u8]) -> Vec<u8> {
    let mut files = FILES.clone();
    files.retain(|(name, _)| name != MANIFEST);
    let place = place % files.len();
    files[place].1 = content.to_vec();
    let changed = stem(&files[place].0).to_owned();
    files.retain(|(name, _)| !is_archive(name) || stem(name) == changed);
    let lines = files
        .iter()
        .map(|(name, bytes)| format!("{}  {name}\n", Digest::of(bytes)));
    let listed: String = lines.collect();
    files.push((MANIFEST.to_owned(), listed.into_bytes()));
    packed(&files)
}

fn is_archive(name: &str) -> bool {
    name.rsplit('.').next() == Some("bel")
}

/// A round's files begin alike. Archives of other rounds are left out: verifying them would take most of the time.
fn stem(name: &str) -> &str {
    name.split_once('.').map_or(name, |(stem, _)| stem)
}
