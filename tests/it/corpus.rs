//! The kept cases of the fuzzer, through the functions that it calls: what once broke a parser, and one of every kind.
//!
//! Cases named `made-…` are made here, so that a changed format does not leave the fuzzer with files of the old one;
//! `UPDATE=1` writes them anew. The others were found.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use phieukin::bundle;
use phieukin::election::{BallotToken, TellerCode};
use phieukin::meeting::{Act, Entry};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

use crate::cases::twin::Pages;
use crate::cases::{self, parts};

/// Spoiled ballots in the test; a second of Node.
const SPOILED: usize = 600;

/// The folders whose files are cases of a target, beside its own.
fn folders(target: &str) -> Vec<PathBuf> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let others: &[&str] = match target {
        "messages" => &["tests/snapshots/wire"],
        "csv" => &["docs/vi/mau"],
        _ => &[],
    };
    let own = top.join("tests/corpus").join(target);
    let others = others.iter().map(|folder| top.join(folder));
    others.chain([own]).collect()
}

fn every_case(target: &str, run: fn(&[u8])) {
    let mut count = 0;
    for folder in folders(target).iter().filter(|folder| folder.exists()) {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            println!("{}", path.display());
            run(&fs::read(path).unwrap());
            count += 1;
        }
    }
    assert!(count > 0, "{target} has no case");
}

#[test]
fn no_kept_message_breaks_its_reader() {
    every_case("messages", cases::messages::run);
}

#[test]
fn no_kept_ballot_passes_but_those_that_were_sealed() {
    every_case("ballot", cases::ballot::run);
}

#[test]
fn no_kept_archive_holds_but_the_sound_one() {
    every_case("archive", cases::archive::run);
}

#[test]
fn no_kept_bundle_holds_but_the_sound_one() {
    every_case("bundle", cases::bundle::run);
}

#[test]
fn no_kept_log_is_replayed_to_another_meeting() {
    every_case("log", cases::log::run);
}

#[test]
fn no_kept_sheet_breaks_its_reader() {
    every_case("csv", cases::csv::run);
}

#[test]
fn no_kept_workbook_breaks_its_reader() {
    every_case("xlsx", cases::xlsx::run);
}

#[test]
fn no_kept_code_passes_mistyped() {
    every_case("codes", cases::codes::run);
}

#[test]
fn both_verifiers_agree_on_every_kept_ballot() {
    every_case("twin", cases::twin::run);
}

/// A fixed share of what the fuzzer does for hours: every reason that a verifier has, but those of a bigger change.
#[test]
fn both_verifiers_agree_on_hundreds_of_spoiled_ballots() {
    let mut rng = StdRng::seed_from_u64(950);
    let mut pages = Pages::start();
    let mut said: BTreeMap<String, u32> = BTreeMap::new();
    for number in 0..SPOILED {
        let mut case = [0; 40];
        rng.fill_bytes(&mut case);
        case[0] = u8::from(number % 2 == 0);
        match pages.compare(&case) {
            Ok(both) => *said.entry(both).or_default() += 1,
            Err([server, page]) => {
                panic!("{case:?}: the server says {server}, the page says {page}")
            }
        }
    }
    println!("{said:?}");
    assert!(said.len() >= 15, "{said:?}");
}

/// The bundle lacks its papers, and nothing else.
#[test]
fn the_bundle_that_cases_change_is_sound() {
    let report = bundle::verify(cases::bundle::WHOLE, None);
    for finding in report.findings.iter().filter(|finding| !finding.holds) {
        let of_papers =
            finding.subject.starts_with("documents") || finding.subject == "MANIFEST.sha256";
        assert!(of_papers, "{report}");
    }
}

#[test]
fn the_made_cases_are_of_this_version() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    for (target, name, content) in made() {
        let path = top.join(target).join(format!("made-{name}"));
        if env::var_os("UPDATE").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &content).unwrap();
        }
        let kept = fs::read(&path).unwrap_or_default();
        assert!(
            kept == content,
            "{} is stale: run `make update`",
            path.display()
        );
    }
}

type Case = (&'static str, String, Vec<u8>);

fn case(target: &'static str, name: &impl ToString, kind: usize, content: &[u8]) -> Case {
    let kind = u8::try_from(kind).unwrap();
    (target, name.to_string(), [&[kind], content].concat())
}

fn made() -> Vec<Case> {
    [
        ballots(),
        archives(),
        bundles(),
        logs(),
        workbooks(),
        codes(),
        vec![(
            "csv",
            "statuses".to_owned(),
            "STT;Đơn vị;Điểm thống nhất\n1;A;98,5\n2;B;97\n".into(),
        )],
        vec![(
            "messages",
            "watch".to_owned(),
            b"{\"type\":\"watch\"}".to_vec(),
        )],
    ]
    .concat()
}

fn ballots() -> Vec<Case> {
    let mut rng = StdRng::seed_from_u64(930);
    let sealed = cases::ballot::SEALED.iter().enumerate();
    let mut made: Vec<Case> = sealed
        .map(|(kind, sealed)| case("ballot", &kind, kind, sealed.ballot.as_bytes()))
        .collect();
    for number in 0..8 {
        let mut steps = [0; 24];
        rng.fill_bytes(&mut steps);
        made.push(case("twin", &number, number % 2, &steps));
    }
    made
}

fn archives() -> Vec<Case> {
    let sound = &*cases::archive::SOUND;
    let mut steps = sound.steps.clone();
    let texts = cases::archive::texts(&mut steps).into_iter().enumerate();
    let mut made: Vec<Case> = texts
        .map(|(place, text)| {
            case(
                "archive",
                &format!("text-{place}"),
                place + 1,
                text.as_bytes(),
            )
        })
        .collect();
    made.push(case("archive", &"whole", 0, &sound.bytes));
    made
}

fn bundles() -> Vec<Case> {
    let files = &*cases::bundle::FILES;
    let few: parts::Parts = files
        .iter()
        .filter(|(name, _)| name.ends_with("csv"))
        .cloned()
        .collect();
    let mut made = vec![case("bundle", &"few", 0, &parts::packed(&few))];
    let others = files
        .iter()
        .filter(|(name, _)| name != "MANIFEST.sha256")
        .enumerate();
    for (place, (_, content)) in others.filter(|(_, (_, content))| content.len() < 20_000) {
        made.push(case("bundle", &format!("file-{place}"), place + 1, content));
    }
    made
}

fn logs() -> Vec<Case> {
    let files = &*cases::bundle::FILES;
    let (_, log) = files.iter().find(|(name, _)| name == "log.jsonl").unwrap();
    let lines: Vec<&str> = std::str::from_utf8(log).unwrap().lines().collect();
    vec![
        case("log", &"lines", 0, lines[..12].join("\n").as_bytes()),
        case(
            "log",
            &"acts",
            1,
            signed_again(&lines).join("\n").as_bytes(),
        ),
    ]
}

/// The acts of a meeting in the words of [`cases::log`], until its session is under way.
fn signed_again(lines: &[&str]) -> Vec<String> {
    let [_, desk, _] = cases::log::keys(&mut StdRng::seed_from_u64(920));
    let mut acts = Vec::new();
    for line in lines.iter().skip(1).take(40) {
        let entry: Entry = serde_json::from_str(line).unwrap();
        let mut act: Act = serde_json::from_str(&entry.act.unwrap().act).unwrap();
        if let Act::AddDesk { key, .. } = &mut act {
            *key = desk.public();
        }
        let by_desk = matches!(act, Act::CheckIn { .. } | Act::IssueToken { .. });
        let by_teller = matches!(act, Act::OfferKey { .. });
        let by = if by_desk {
            'd'
        } else if by_teller {
            't'
        } else {
            'c'
        };
        acts.push(format!("{by}{}", serde_json::to_string(&act).unwrap()));
    }
    acts
}

fn workbooks() -> Vec<Case> {
    let places = cases::xlsx::PARTS.iter().enumerate();
    let mut made: Vec<Case> = places
        .map(|(place, (_, content))| case("xlsx", &format!("part-{place}"), place + 1, content))
        .collect();
    made.push(case("xlsx", &"whole", 0, cases::xlsx::BOOK));
    made
}

fn codes() -> Vec<Case> {
    let mut rng = StdRng::seed_from_u64(940);
    let token = BallotToken::fresh(&mut rng).reveal();
    let code = TellerCode::fresh(&mut rng).reveal();
    vec![
        case("codes", &"token", 0, token.as_bytes()),
        case("codes", &"teller", 0, code.as_bytes()),
        case("codes", &"group", 1, b"2345"),
    ]
}
