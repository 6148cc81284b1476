//! Bundles without ballots to check: rounds on paper, and what stays after the time of keeping.

use super::meeting::{on_paper, whole};
use super::{Files, is_archive, unpack, verify, write};
use crate::bundle::Material;

fn files(material: &Material) -> Files {
    unpack(&write(material).unwrap()).unwrap()
}

fn text(files: &Files, name: &str) -> String {
    String::from_utf8(files[name].clone()).unwrap()
}

#[test]
fn a_round_on_paper_stands_in_every_result_as_one_and_verifies() {
    let staged = on_paper();
    let bundle = write(&staged.material).unwrap();
    let report = verify(&bundle, None);
    assert!(report.holds(), "{report}");
    let files = files(&staged.material);
    assert!(
        files.keys().all(|name| !is_archive(name)),
        "{:?}",
        files.keys()
    );
    let results = text(&files, "results.json");
    assert!(results.contains("\"medium\": \"paper\""), "{results}");
    assert!(text(&files, "doc.html").contains("Phiếu giấy"));
    let table = text(&files, "results.csv");
    assert!(
        table.contains(";2;Phiếu giấy;Đã công bố;BHXH tỉnh Bắc Ninh;6;"),
        "{table}"
    );
}

#[test]
fn destroyed_ballots_leave_log_results_and_statements_that_verify_under_the_same_digest() {
    let mut staged = whole(false);
    let sealed = verify(&write(&staged.material).unwrap(), None);
    staged.destroy_ballots();
    let bundle = write(&staged.material).unwrap();
    let report = verify(&bundle, sealed.digest);
    assert!(report.holds(), "{report}");
    assert_eq!(report.digest, sealed.digest);
    let files = files(&staged.material);
    let gone = |name: &&String| is_archive(name) || name.ends_with("blame.json");
    assert_eq!(files.keys().find(gone), None);
    assert!(files.keys().any(|name| name.ends_with(".statements.json")));
}

#[test]
fn ballots_that_are_missing_without_the_act_of_two_people_are_missed() {
    let staged = whole(false);
    let mut spoiled = staged.material.clone();
    spoiled.rounds[0].archive = None;
    assert!(write(&spoiled).is_err());
}
