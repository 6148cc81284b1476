//! A server built to cheat, afterwards: what it would have to put into the bundle, and what `verify` says to whoever holds
//! the file, in both languages. The second verifier, written from the documents alone, refuses the same.

use std::io::Write as _;
use std::process::Command;

use super::meeting::{PLACES, Staged};
use super::*;
use crate::election::archive::closed;
use crate::election::{AcceptedBallot, Archive, Election, Roll, Trustees};
use crate::meeting::{Act, Event, Refusal, SeatId};

/// The rounds of the staged meeting, as their files are called.
const COUNTED: &str = "rounds/01";
const RUN_OFF: &str = "rounds/02";
const ANNULLED: &str = "rounds/04";
const TOO_FEW: &str = "rounds/05";

/// What is put before the verifier, and the sentence that gives it away.
struct Cheat {
    what: &'static str,
    bytes: Vec<u8>,
    subject: &'static str,
    vi: &'static str,
    en: &'static str,
}

fn archive_name(round: &str) -> String {
    let named = |name: &String| name.starts_with(round) && is_archive(name);
    files().into_keys().find(named).unwrap()
}

fn archive(round: &str) -> Archive {
    Archive::read(&files()[&archive_name(round)]).unwrap()
}

/// The whole bundle with this in the place of a round's archive, and a manifest that fits.
fn with_archive(round: &str, bytes: Vec<u8>) -> Vec<u8> {
    with_file(&archive_name(round), bytes)
}

fn with_file(name: &str, bytes: impl Into<Vec<u8>>) -> Vec<u8> {
    let mut files = files();
    files.insert(name.to_owned(), bytes.into());
    repacked(&with_manifest(files))
}

/// A closed box in which every hash is right.
fn boxed(
    election: &Election,
    trustees: &Trustees,
    roll: &Roll,
    ballots: &[AcceptedBallot],
) -> Vec<u8> {
    closed(election, trustees, roll, 1_420_420_000, ballots).bytes
}

/// The bundle with another set-up of the annulled round.
fn with_setup(election: &Election, trustees: &Trustees, roll: &Roll) -> Vec<u8> {
    with_archive(ANNULLED, boxed(election, trustees, roll, &[]))
}

/// The roll with a credential of the server's own in the place of one.
fn with_swapped(roll: &Roll) -> Roll {
    let mut rng = StdRng::seed_from_u64(8);
    let mut credentials: Vec<_> = roll.credentials().copied().collect();
    credentials[0] = SigningKey::random(&mut rng).public();
    credentials.sort_unstable();
    Roll::from(credentials).unwrap()
}

/// Whether the second verifier finds a bundle sound.
fn second_finds_it_sound(zip: &[u8]) -> bool {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(zip).unwrap();
    let run = Command::new("python3")
        .arg(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/verifier/verify.py"
        ))
        .arg(file.path())
        .output()
        .expect("python3 is missing: install it, on Debian with apt install python3");
    let said = String::from_utf8(run.stdout).unwrap();
    assert!(
        said.starts_with("sound") || said.starts_with("false"),
        "{said}"
    );
    said.starts_with("sound")
}

const SETUP: [&str; 2] = [
    "khác phần đã khóa trong nhật ký",
    "its set-up is not the one the log sealed",
];

#[expect(clippy::too_many_lines, reason = "one table")]
fn cheats() -> Vec<Cheat> {
    let mut staged = STAGED.again();
    let (counted, annulled, too_few) = (archive(COUNTED), archive(ANNULLED), archive(TOO_FEW));
    let (election, trustees, roll) = (annulled.election(), annulled.trustees(), annulled.roll());
    let setup = |what, bytes| Cheat {
        what,
        bytes,
        subject: ANNULLED,
        vi: SETUP[0],
        en: SETUP[1],
    };
    let listed = election.raw().replacen("BHXH huyện", "BHXH thị xã", 1);
    let other_list = Election::parse(&listed).unwrap();
    let (to_others, others) = staged.under_other_tellers(election);
    let ballots = counted.accepted_ballots().unwrap();
    let replayed = boxed(
        too_few.election(),
        trustees,
        roll,
        &annulled.accepted_ballots().unwrap()[..2],
    );
    vec![
        Cheat {
            what: "a ballot dropped from the box after closing",
            bytes: with_archive(
                COUNTED,
                boxed(counted.election(), trustees, roll, &ballots[1..]),
            ),
            subject: COUNTED,
            vi: "số phiếu khác nhật ký",
            en: "it holds another number of ballots than the log says",
        },
        setup(
            "a public key swapped on the roll",
            with_setup(election, trustees, &with_swapped(roll)),
        ),
        setup(
            "another list of candidates after sealing",
            with_setup(&other_list, trustees, roll),
        ),
        setup("other tellers' keys", with_setup(&to_others, &others, roll)),
        Cheat {
            what: "an annulled round that all tellers opened",
            bytes: with_archive(ANNULLED, staged.opened(&annulled)),
            subject: ANNULLED,
            vi: "phiếu đã bị mở",
            en: "it was opened although the log does not open it",
        },
        Cheat {
            what: "ballots of an annulled round in another one",
            bytes: with_archive(TOO_FEW, replayed),
            subject: TOO_FEW,
            vi: "có lỗi \u{201c}wrong_uuid\u{201d}",
            en: "The ballot names another election.",
        },
        Cheat {
            what: "a box that the log does not know",
            bytes: with_file(
                "rounds/07-mot-lan-nua.bel",
                files()[&archive_name(TOO_FEW)].clone(),
            ),
            subject: "rounds/07",
            vi: "tệp thừa",
            en: "it does not belong here",
        },
        Cheat {
            what: "two boxes shown to two groups of phones",
            bytes: with_file(
                &archive_name(COUNTED).replace(".bel", ".statements.json"),
                staged.stated_of_another_box(0, 0),
            ),
            subject: COUNTED,
            vi: "xác nhận thứ 4 sai",
            en: "statement 4 does not hold",
        },
        Cheat {
            what: "another sum in the table",
            bytes: with_file(
                "results.csv",
                String::from_utf8(files()["results.csv"].clone())
                    .unwrap()
                    .replacen(";5;", ";6;", 1),
            ),
            subject: "results.csv",
            vi: "khác với bản làm lại từ nhật ký",
            en: "it differs from the one made anew from the log",
        },
    ]
}

/// Lines that no honest server writes, after a meeting that was well until then.
fn lines() -> Vec<Cheat> {
    let on_line = |what, staged: &Staged, en| Cheat {
        what,
        bytes: with_file(LOG, log_text(&staged.material.log)),
        subject: LOG,
        vi: "dòng này bị sửa, hoặc ghi một việc không được phép",
        en,
    };
    let mut absent = Staged::in_session(false);
    let seat = SeatId(8);
    absent.forge(&Act::IssueToken { seat }, vec![Event::TokenIssued { seat }]);

    let mut annulled = Staged::in_session(false);
    annulled.share_given(PLACES);
    let (contest, reason) = (PLACES, "không thích kết quả".to_owned());
    let act = Act::AnnulRound {
        contest,
        reason: reason.clone(),
    };
    assert_eq!(annulled.refused(&act), Refusal::ShareGiven);
    annulled.forge(&act, vec![Event::RoundAnnulled { contest, reason }]);

    vec![
        on_line(
            "a token for an absent unit that no desk issued",
            &absent,
            "this act belongs to another role",
        ),
        on_line(
            "an annulment after a share",
            &annulled,
            "a share has been given: the round can no longer be annulled",
        ),
    ]
}

#[test]
fn every_cheat_that_the_file_can_show_is_named_by_both_verifiers() {
    let mut cheats = cheats();
    cheats.extend(lines());
    for cheat in &cheats {
        let what = cheat.what;
        let report = verify(&cheat.bytes, None);
        assert_eq!(report.code(), 1, "{what}\n{report}");
        let told = |finding: &Finding| {
            !finding.holds
                && finding.subject.starts_with(cheat.subject)
                && finding.vi.ends_with(cheat.vi)
                && finding.en.ends_with(cheat.en)
        };
        assert!(report.findings.iter().any(told), "{what}\n{report}");
        assert!(!second_finds_it_sound(&cheat.bytes), "{what}");
    }
    println!(
        "cheats noticed in a bundle by both verifiers: {}",
        cheats.len()
    );
}

#[test]
fn a_meeting_is_not_sealed_over_a_count_that_waits() {
    let mut staged = Staged::in_session(false);
    staged.counted(PLACES);
    assert_eq!(staged.refused(&Act::SealMeeting), Refusal::RoundUnderWay);
}

#[test]
fn a_ballot_that_was_dropped_before_closing_is_proven_by_its_receipt_alone() {
    let left_out = STAGED.again().left_out(&archive(RUN_OFF), 8);
    let claims = Claims {
        digest: None,
        receipt: Some(left_out),
    };
    let report = check(&WHOLE, &claims);
    assert_eq!(refused(&report), ["biên nhận"]);
    let mut findings = report.findings.iter();
    let said = findings.find(|finding| !finding.holds).unwrap();
    assert_eq!(
        (said.vi.as_str(), said.en.as_str()),
        (
            "máy chủ đã nhận lá phiếu này nhưng nó không có trong hòm: biên nhận là bằng chứng",
            "the server took this ballot but it is not in the archive: the receipt proves it",
        )
    );
}
