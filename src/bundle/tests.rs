//! One whole bundle, and every way to spoil it.

mod cheats;
mod kept;
mod made;
pub(crate) mod meeting;
mod receipts;
mod rules;
#[path = "../../tests/verifier/second.rs"]
mod second;

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use second::{checked_twice as check, verified_twice as verify};

use super::container::Refused;
use super::*;
use crate::documents::PaperForm;
use crate::election::{Digest, SigningKey};

static STAGED: LazyLock<meeting::Staged> = LazyLock::new(|| meeting::whole(false));
static WHOLE: LazyLock<Vec<u8>> = LazyLock::new(|| write(&STAGED.material).unwrap());

/// Files by name.
type Files = BTreeMap<String, Vec<u8>>;

/// The files of a bundle, all of them in memory.
pub(super) fn unpack(bytes: &[u8]) -> Result<Files, Refused> {
    let files = container::Files::open(&bytes)?;
    let content = |name: &String| (name.clone(), files.content(name).unwrap());
    Ok(files.hashes().map(|(name, _)| content(name)).collect())
}

fn files() -> Files {
    unpack(&WHOLE).unwrap()
}

/// The files as another program packs them.
fn pack<'a>(
    files: impl IntoIterator<Item = (&'a String, &'a Vec<u8>)>,
    method: CompressionMethod,
) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer
            .start_file(
                name.as_str(),
                SimpleFileOptions::default().compression_method(method),
            )
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn repacked(files: &Files) -> Vec<u8> {
    pack(files, CompressionMethod::Stored)
}

fn is_archive(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| ending == "bel")
}

fn without(name: &str) -> Files {
    let mut files = files();
    files.remove(name);
    files
}

/// The files with the manifest that fits them.
fn with_manifest(mut files: Files) -> Files {
    files.remove(manifest::NAME);
    let listed = manifest::written(&files);
    files.insert(manifest::NAME.to_owned(), listed.into_bytes());
    files
}

fn refused(report: &Report) -> Vec<&str> {
    report
        .findings
        .iter()
        .filter(|finding| !finding.holds)
        .map(|finding| finding.subject.as_str())
        .collect()
}

#[track_caller]
fn assert_refused(bytes: &[u8], subject: &str) {
    let report = verify(bytes, None);
    assert_eq!(report.code(), 1, "{report}");
    assert!(refused(&report).contains(&subject), "{subject}\n{report}");
}

#[test]
fn a_whole_bundle_holds() {
    let report = verify(&WHOLE, Some(STAGED.digest()));
    assert_eq!(report.code(), 0, "{report}");
    assert_eq!(report.digest, Some(STAGED.digest()));
    assert!(report.to_string().ends_with(&STAGED.digest().to_string()));
}

#[test]
fn a_bundle_has_the_files_of_its_rounds_in_the_order_of_sealing() {
    let places = "rounds/01-binh-chon-don-vi-xep-thu-nhat-thu-nhi-lan-1";
    let run_off = "rounds/02-binh-chon-don-vi-xep-thu-nhat-thu-nhi-lan-2";
    let districts = |number: u32| {
        format!(
            "rounds/{:02}-binh-chon-bhxh-huyen-tieu-bieu-xuat-sac-lan-{number}",
            number + 2
        )
    };
    let mut expected = Vec::new();
    for (stem, endings) in [
        (
            places.to_owned(),
            &["bel", "blame.json", "statements.json"] as &[&str],
        ),
        (
            run_off.to_owned(),
            &["bel", "blame.json", "statements.json"],
        ),
        (districts(2), &["bel", "statements.json"]),
        (districts(3), &["bel", "statements.json"]),
        (districts(4), &["bel", "blame.json", "statements.json"]),
    ] {
        expected.extend(endings.iter().map(|ending| format!("{stem}.{ending}")));
    }
    expected.extend(
        [
            LOG,
            "results.json",
            "results.csv",
            "doc.html",
            manifest::NAME,
        ]
        .map(str::to_owned),
    );
    expected.sort();
    let (papers, others): (Vec<String>, Vec<String>) = files()
        .into_keys()
        .partition(|name| name.starts_with("documents/"));
    assert_eq!(others, expected);
    assert_eq!(
        papers.len(),
        14 * PaperForm::available().len(),
        "{papers:?}"
    );
}

#[test]
fn the_same_meeting_gives_the_same_bytes() {
    assert!(write(&STAGED.material).unwrap() == *WHOLE);
}

#[test]
fn one_changed_byte_anywhere_is_refused_and_its_file_named() {
    let mut rng = StdRng::seed_from_u64(1);
    for (name, bytes) in files() {
        for at in [rng.random_range(0..bytes.len()), bytes.len() - 1] {
            let mut spoiled = files();
            spoiled.get_mut(&name).unwrap()[at] ^= 1;
            assert_refused(&repacked(&spoiled), &name);
        }
    }
}

#[test]
fn a_file_changed_together_with_the_manifest_is_refused_all_the_same() {
    let mut rng = StdRng::seed_from_u64(2);
    for (name, bytes) in files()
        .into_iter()
        .filter(|(name, _)| name != manifest::NAME)
    {
        let mut spoiled = files();
        spoiled.get_mut(&name).unwrap()[rng.random_range(0..bytes.len())] ^= 1;
        assert_refused(&repacked(&with_manifest(spoiled)), &name);
    }
}

#[test]
fn the_same_files_packed_by_another_program_hold() {
    let stored = repacked(&files());
    assert_eq!(verify(&stored, None).code(), 0);

    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer
        .add_directory("rounds/", SimpleFileOptions::default())
        .unwrap();
    for (name, bytes) in files().iter().rev() {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(1));
        writer.start_file(name.as_str(), options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    let report = verify(&writer.finish().unwrap().into_inner(), None);
    assert_eq!(report.code(), 0, "{report}");
}

#[test]
fn an_added_file_is_refused_with_and_without_a_line_in_the_manifest() {
    let mut added = files();
    added.insert("rounds/99.bel".to_owned(), b"x".to_vec());
    assert_refused(&repacked(&added), "rounds/99.bel");
    assert_refused(&repacked(&with_manifest(added)), "rounds/99.bel");
}

#[test]
fn a_missing_file_is_refused_with_and_without_a_line_in_the_manifest() {
    assert_refused(&repacked(&without(LOG)), LOG);
    assert_refused(&repacked(&without("doc.html")), "doc.html");
    for name in files().into_keys().filter(|name| name != manifest::NAME) {
        assert_refused(&repacked(&with_manifest(without(&name))), &name);
    }
}

#[test]
fn a_name_that_leaves_the_folder_is_refused() {
    for name in [
        "../log.jsonl",
        "/log.jsonl",
        "rounds/../log.jsonl",
        "rounds\\x",
        ".hidden",
        "rounds//x",
        "C:x",
    ] {
        let mut files = files();
        files.insert(name.to_owned(), b"x".to_vec());
        let report = verify(&repacked(&files), None);
        assert_eq!(report.code(), 1, "{name}: {report}");
        assert_eq!(report.findings.len(), 1, "{name}: {report}");
    }
}

#[test]
fn a_file_that_is_there_twice_is_refused() {
    let mut files = files();
    files.insert("log.jsonm".to_owned(), files[LOG].clone());
    let mut bytes = repacked(&files);
    let twin = b"log.jsonm";
    let places: Vec<usize> = (0..bytes.len() - twin.len())
        .filter(|at| bytes[*at..].starts_with(twin))
        .collect();
    for at in places {
        bytes[at + twin.len() - 1] = b'l';
    }
    assert_refused(&bytes, LOG);
}

#[test]
fn a_link_is_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer
        .add_symlink(LOG, "/etc/passwd", SimpleFileOptions::default())
        .unwrap();
    assert_refused(&writer.finish().unwrap().into_inner(), LOG);
}

#[test]
fn bytes_between_the_files_before_or_after_them_are_refused() {
    assert_refused(&[WHOLE.as_slice(), b"x"].concat(), "zip");
    assert_refused(&[b"PK\x03\x04", WHOLE.as_slice()].concat(), "zip");
    let half = &WHOLE[..WHOLE.len() / 2];
    assert_refused(half, "zip");
}

#[test]
fn a_bundle_cut_at_any_place_never_panics() {
    for length in (0..WHOLE.len()).step_by(997) {
        assert_ne!(verify(&WHOLE[..length], None).code(), 0);
    }
}

#[test]
fn a_log_cut_before_sealing_is_refused() {
    let mut spoiled = files();
    let text = String::from_utf8(spoiled[LOG].clone()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    spoiled.insert(
        LOG.to_owned(),
        lines[..lines.len() - 1]
            .iter()
            .flat_map(|line| [line, "\n"])
            .collect::<String>()
            .into_bytes(),
    );
    assert_refused(&repacked(&with_manifest(spoiled)), "mã băm");
}

#[test]
fn a_round_s_files_swapped_with_another_round_s_are_refused() {
    let names: Vec<String> = files()
        .into_keys()
        .filter(|name| is_archive(name))
        .collect();
    let mut swapped = files();
    let first = swapped[&names[0]].clone();
    let second = swapped.insert(names[1].clone(), first).unwrap();
    swapped.insert(names[0].clone(), second);
    assert_refused(&repacked(&with_manifest(swapped)), &names[0]);
}

#[test]
fn a_missing_statement_that_a_teller_had_counted_is_refused() {
    let name = files()
        .into_keys()
        .find(|name| name.ends_with(".statements.json"))
        .unwrap();
    let mut spoiled = files();
    let mut statements: Vec<Statement> = serde_json::from_slice(&spoiled[&name]).unwrap();
    statements.remove(0);
    spoiled.insert(name.clone(), serde_json::to_vec(&statements).unwrap());
    assert_refused(&repacked(&with_manifest(spoiled)), &name);
}

#[test]
fn another_digest_on_paper_is_refused() {
    let report = verify(&WHOLE, Some(Digest::of(b"paper")));
    assert_eq!(refused(&report), ["mã băm"]);
}

#[test]
fn a_bare_archive_is_judged_by_itself() {
    let (name, mut bytes) = files()
        .into_iter()
        .find(|(name, _)| is_archive(name))
        .unwrap();
    let report = verify(&bytes, Some(Digest::of(&bytes)));
    assert_eq!(report.code(), 0, "{name}: {report}");
    assert_eq!(verify(&bytes, Some(Digest::of(b"other"))).code(), 1);
    let receipt = Some(STAGED.receipts[0].clone());
    assert_eq!(
        check(
            &bytes,
            &Claims {
                digest: None,
                receipt
            }
        )
        .code(),
        0
    );
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    assert_eq!(verify(&bytes, None).code(), 1);
}

#[test]
fn anything_else_is_neither() {
    let other = BTreeMap::from([("word/document.xml".to_owned(), b"<x/>".to_vec())]);
    for bytes in [b"" as &[u8], b"%PDF-1.7", &repacked(&other)] {
        let report = verify(bytes, None);
        assert_eq!(report.code(), 2, "{report}");
        assert!(
            report.to_string().contains("neither an audit bundle"),
            "{report}"
        );
    }
}

#[test]
fn a_meeting_that_goes_on_has_no_bundle() {
    let staged = meeting::Staged::in_session(false);
    assert_eq!(write(&staged.material), Err(Error::NotSealed));
}

#[test]
fn a_round_without_its_archive_has_no_bundle() {
    let mut material = STAGED.material.clone();
    material.rounds[0].archive = None;
    assert!(
        matches!(write(&material), Err(Error::Missing { file }) if file.ends_with("-lan-1.bel"))
    );
}

#[test]
fn what_this_version_cannot_judge_is_foreign_by_itself_and_false_in_a_bundle() {
    let vector: serde_json::Value = serde_json::from_str(include_str!(
        "../../tests/vectors/refused/archive-of-version-2.json"
    ))
    .unwrap();
    let encoded = vector["archive_base64"].as_str().unwrap();
    let foreign = STANDARD.decode(encoded).unwrap();
    let bare = verify(&foreign, None);
    assert_eq!(bare.code(), 2, "{bare}");
    assert!(!bare.holds());
    let mut files = files();
    let name = files.keys().find(|name| is_archive(name)).unwrap().clone();
    files.insert(name.clone(), foreign);
    assert_refused(&repacked(&with_manifest(files)), &name);
}
