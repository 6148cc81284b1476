//! Checking a bundle, or a bare archive, with nothing but the file.

mod archive;
mod round;

use super::container::{self, Files};
use super::made::Ends;
use super::receipt::Receipt;
use super::report::{Check, Report, flawed, hold, said};
use super::source::Source;
use super::{LOG, file_names, made, manifest};
use crate::documents::PaperForm;
use crate::election::{Alone, Archive, Crew, Digest};
use crate::meeting::{Contest, Meeting, digest_of_files};
use crate::proceedings::Proceedings;

/// What somebody holds in hand and wants compared with the file.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    /// The digest on paper.
    pub digest: Option<Digest>,
    /// A receipt that a phone saved.
    pub receipt: Option<Receipt>,
}

/// Checks a bundle or a bare `.bel`, and compares its digest with the one expected.
pub fn verify(bytes: &[u8], expected: Option<Digest>) -> Report {
    check(
        bytes,
        &Claims {
            digest: expected,
            receipt: None,
        },
    )
}

/// Checks a bundle or a bare `.bel` against what somebody holds in hand.
pub fn check(bytes: &[u8], claims: &Claims) -> Report {
    check_on(&Alone, &bytes, claims)
}

/// As [`check`], of a file that is read piece by piece, the ballots by all of a crew.
///
/// What is held of it at any time: the log, the papers one after another, the set-up of one round and what devices state of
/// it, and of each of its ballots the tracker and the credential. Of the ballots' text only those that are being verified.
pub fn check_on(crew: &dyn Crew, source: &dyn Source, claims: &Claims) -> Report {
    let mut report = Report::default();
    if archive::is_archive(source) {
        archive::check(crew, source, claims, &mut report);
    } else if container::is_zip(source) {
        check_zip(crew, source, claims, &mut report);
    } else {
        foreign(&mut report);
    }
    report
}

fn foreign(report: &mut Report) {
    let neither = said(
        "không phải hồ sơ kiểm tra (.zip) và cũng không phải tệp .bel",
        "it is neither an audit bundle (.zip) nor a .bel archive",
    );
    report.note_foreign("tệp", neither);
}

fn check_zip(crew: &dyn Crew, source: &dyn Source, claims: &Claims, report: &mut Report) {
    let files = match Files::open(source) {
        Ok(files) => files,
        Err((subject, said)) => return report.note(subject, Err(said)),
    };
    if files.hash(LOG).or(files.hash(manifest::NAME)).is_none() {
        return foreign(report);
    }
    report.begin_bundle();
    report.note(
        "zip",
        Ok(said(
            format!("{} tệp, không có gì khác", files.hashes().count()),
            "nothing but its files",
        )),
    );
    manifest::check(&files, report);
    match replay(&files) {
        Ok(proceedings) => check_meeting(crew, &proceedings, &files, claims, report),
        Err(said) => report.note(LOG, Err(said)),
    }
}

fn replay(files: &Files<'_>) -> Result<Proceedings, super::report::Said> {
    let unreadable = || said("không đọc được", "it cannot be read");
    let text = files
        .content(LOG)
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(unreadable)?;
    let lines: Vec<&str> = text
        .strip_suffix('\n')
        .ok_or_else(unreadable)?
        .split('\n')
        .collect();
    Proceedings::replay(&lines).map_err(|broken| {
        said(
            format!(
                "sai ở dòng {}: dòng này bị sửa, hoặc ghi một việc không được phép",
                broken.height + 1
            ),
            format!("line {}: {}", broken.height + 1, broken.why),
        )
    })
}

fn check_meeting(
    crew: &dyn Crew,
    proceedings: &Proceedings,
    files: &Files<'_>,
    claims: &Claims,
    report: &mut Report,
) {
    let lines = proceedings.lines();
    report.note(
        LOG,
        Ok(said(
            format!("{lines} dòng: chuỗi băm, chữ ký và mọi quyết định đều đúng"),
            format!("{lines} lines: chain, signatures and every decision hold"),
        )),
    );
    note_circumstances(proceedings.meeting(), report);
    report.note("thể lệ", rules_first(proceedings));
    check_names(proceedings, files, report);
    let mut ends = Ends::new();
    for proceeding in &proceedings.rounds {
        let last_event = round::check(crew, proceedings, proceeding, files, report);
        ends.extend(last_event.map(|last| (proceeding.archive_name(), last)));
    }
    check_statements(proceedings, files, report);
    made::check(proceedings, files, &ends, report);
    if let Some(receipt) = &claims.receipt {
        report.note("biên nhận", receipt_in(receipt, proceedings, files));
    }
    let digest = proceedings.sealed.as_ref().map(|(_, digest)| *digest);
    report.digest = digest;
    report.note("mã băm", compare(digest, claims.digest));
}

/// The meeting adopted its rules before it sealed a roll, and none others held afterwards.
fn rules_first(proceedings: &Proceedings) -> Check {
    let motions = proceedings
        .meeting()
        .motions
        .iter()
        .filter_map(|motion| motion.count());
    let counted = motions.count();
    match (proceedings.rules_adopted, proceedings.first_roll) {
        (Some(adopted), Some(roll)) if adopted < roll => Ok(said(
            format!(
                "thông qua ở dòng {adopted}, trước danh sách bỏ phiếu đầu tiên ở dòng {roll}; {counted} lần giơ tay đều đủ số"
            ),
            format!(
                "adopted in line {adopted}, before the first roll in line {roll}; all {counted} shows of hands add up"
            ),
        )),
        (_, None) => Ok(said(
            "không có lần bỏ phiếu điện tử nào",
            "no roll was sealed",
        )),
        (_, Some(roll)) => Err(said(
            format!("danh sách bỏ phiếu ở dòng {roll} khóa khi chưa thông qua thể lệ"),
            format!("the roll in line {roll} was sealed before rules were adopted"),
        )),
    }
}

/// Every file the log calls for is there, and no other.
fn check_names(proceedings: &Proceedings, files: &Files<'_>, report: &mut Report) {
    let names = file_names(proceedings);
    let papers = made::names_of_papers(proceedings);
    let wanted = papers
        .iter()
        .filter(|(_, form)| PaperForm::available().contains(form));
    let wanted = names.iter().chain(wanted.map(|(name, _)| name));
    for name in wanted.filter(|name| files.hash(name).is_none()) {
        report.note(name, Err(said("thiếu tệp", "it is missing")));
    }
    let known =
        |name: &String| names.contains(name) || papers.iter().any(|(paper, _)| paper == name);
    for (name, _) in files.hashes().filter(|(name, _)| !known(name)) {
        report.note(name, Err(said("tệp thừa", "it does not belong here")));
    }
}

/// No statement came or went after sealing.
fn check_statements(proceedings: &Proceedings, files: &Files<'_>, report: &mut Report) {
    let closed = proceedings
        .rounds
        .iter()
        .filter(|proceeding| proceeding.closed.is_some());
    let texts = closed.filter_map(|proceeding| {
        let bytes = files.content(&proceeding.statements_name())?;
        Some((&proceeding.id, String::from_utf8(bytes).ok()?))
    });
    let texts: Vec<_> = texts.collect();
    let texts = texts.iter().map(|(round, text)| (*round, text.as_str()));
    let same = hold(
        Some(digest_of_files(texts)) == proceedings.statements,
        "khác với các xác nhận lúc niêm phong",
        "they are not those of the sealing",
    );
    let said_so = || {
        said(
            "đúng các xác nhận lúc niêm phong",
            "they are those of the sealing",
        )
    };
    report.note("statements", same.map(|()| said_so()));
}

fn compare(digest: Option<Digest>, expected: Option<Digest>) -> Check {
    let digest = digest.ok_or_else(|| said("cuộc họp chưa khóa", "the meeting is not sealed"))?;
    match expected {
        None => Ok(said(
            format!("{digest}, hãy so với biên bản"),
            "compare it with the minutes",
        )),
        Some(expected) => {
            hold(
                digest == expected,
                "khác mã băm trên giấy",
                "it is not the digest on paper",
            )?;
            Ok(said("đúng mã băm trên giấy", "it is the digest on paper"))
        }
    }
}

/// What became of the ballot of a receipt.
fn receipt_in(receipt: &Receipt, proceedings: &Proceedings, files: &Files<'_>) -> Check {
    let proceeding = proceedings
        .rounds
        .iter()
        .find(|proceeding| proceeding.id == receipt.round);
    let proceeding = proceeding.ok_or_else(|| {
        said(
            "không phải của cuộc họp này",
            "it is of no round of this meeting",
        )
    })?;
    let (_, round) = proceedings.round(proceeding);
    receipt.verify(
        &round.files.fingerprint(),
        &proceedings.meeting().receipt_key,
    )?;
    if proceeding.closed.is_none() {
        return Ok(said(
            "chữ ký đúng; lần bầu này đã hủy khi chưa đóng hòm",
            "its signature holds; the round was given up before the box closed",
        ));
    }
    if proceedings.destroyed.is_some() {
        return Ok(said(
            "chữ ký đúng; phiếu điện tử đã hủy sau thời hạn lưu",
            "its signature holds; the ballots were destroyed after their time of keeping",
        ));
    }
    let archive = Archive::open(files.named(&proceeding.archive_name())).map_err(flawed)?;
    receipt.find(archive.trackers())
}

/// What a reader should know of a meeting whose every check may hold.
fn note_circumstances(meeting: &Meeting, report: &mut Report) {
    if meeting.rehearsal {
        report.note(
            "CHẠY THỬ",
            Ok(said(
                "đây là cuộc chạy thử, không phải hội nghị",
                "a rehearsal, not a meeting",
            )),
        );
    }
    for round in meeting.contests.iter().flat_map(Contest::on_paper) {
        if round.outcome().is_some() {
            let subject = format!("phiếu giấy, lần {}", round.number);
            report.note(
                subject,
                Ok(said(
                    "hai thành viên Tổ kiểm phiếu nhập riêng, số liệu như nhau; phiếu giấy không có chứng minh để kiểm lại",
                    "two tellers typed in the same count; paper ballots have no proofs to check again",
                )),
            );
        }
    }
    for desk in meeting.desks.iter().filter(|desk| desk.on_server) {
        report.note(
            &desk.name,
            Ok(said(
                "bàn điểm danh này chạy trên chính máy chủ: chủ máy có thể đã thấy mã bỏ phiếu",
                "this desk ran on the server's own machine, whose owner may have seen tokens",
            )),
        );
    }
}
