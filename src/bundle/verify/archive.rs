//! Checking a bare `.bel`: one round without its meeting.

use super::super::report::{Report, hold, said};
use super::super::source::{Bare, Source, begins};
use super::Claims;
use crate::election::archive::{Stage, Verdict};
use crate::election::{Archive, Crew, ElectionResult, Flaw};

/// Whether a file begins as an archive does.
pub(super) fn is_archive(source: &dyn Source) -> bool {
    begins(source, b"BELENIOS\0")
}

/// Checks everything that an archive says by itself.
pub(super) fn check(crew: &dyn Crew, source: &dyn Source, claims: &Claims, report: &mut Report) {
    let read = Archive::open(Bare(source)).and_then(|archive| {
        let verdict = archive.verify_alone_on(crew)?;
        Ok((archive, verdict))
    });
    let (archive, verdict) = match read {
        Ok(read) => read,
        Err(flaw) => return report.note_flaw(".bel", Err(flaw)),
    };
    report.note_flaw(
        ".bel",
        Ok::<_, Flaw>(said(
            format!(
                "\u{201c}{}\u{201d}, φ {}: mọi chứng minh đều đúng",
                archive.election().name(),
                archive.election().fingerprint()
            ),
            "every proof holds",
        )),
    );
    report.note(".bel", Ok(said(stage_vi(&verdict), stage_en(&verdict))));
    note_spares(&verdict, report);
    for (question, counts) in archive
        .election()
        .questions()
        .iter()
        .zip(verdict.result.iter().flat_map(ElectionResult::counts))
    {
        let blank = question.blank.then_some("(phiếu trắng)");
        let names = blank
            .into_iter()
            .chain(question.answers.iter().map(String::as_str));
        for (name, count) in names.zip(counts) {
            report.note(name, Ok(said(count.to_string(), "votes")));
        }
    }
    if let Some(receipt) = &claims.receipt {
        let key = archive.election().rules().map(|rules| rules.receipt_key);
        let found = key
            .filter(|_| archive.election().uuid() == &receipt.round)
            .ok_or_else(|| said("không phải của lần bầu này", "it is not of this round"))
            .and_then(|key| receipt.verify(archive.election().fingerprint(), &key))
            .and_then(|()| receipt.find(archive.trackers()));
        report.note("biên nhận", found);
    }
    report.digest = Some(verdict.digest);
    if let Some(expected) = claims.digest {
        let same = hold(
            expected == verdict.digest,
            "khác mã băm trên giấy",
            "it is not the digest on paper",
        );
        report.note(
            "mã băm",
            same.map(|()| said("đúng mã băm trên giấy", "it is the digest on paper")),
        );
    }
}

/// Ballots that count only if a log says so, which is not here.
fn note_spares(verdict: &Verdict, report: &mut Report) {
    let by_spares = verdict.by_spares;
    if by_spares > 0 {
        report.note(
            ".bel",
            Ok(said(
                format!("{by_spares} phiếu bằng mã dự phòng: nhật ký cuộc họp cho biết mã đã được đổi hay chưa"),
                format!("{by_spares} ballots of spares: the meeting's log tells whether they were activated"),
            )),
        );
    }
}

fn stage_vi(verdict: &Verdict) -> String {
    let ballots = verdict.ballots;
    match verdict.stage {
        Stage::Setup => "mới khóa danh sách, chưa có phiếu".to_owned(),
        Stage::Voting => format!("đang bầu, {ballots} phiếu"),
        Stage::Closed => format!("đã đóng hòm, {ballots} phiếu, chưa mở"),
        Stage::Finished => format!("đã kiểm, {ballots} phiếu"),
    }
}

fn stage_en(verdict: &Verdict) -> String {
    let ballots = verdict.ballots;
    match verdict.stage {
        Stage::Setup => "set up, no ballot yet".to_owned(),
        Stage::Voting => format!("voting, {ballots} ballots"),
        Stage::Closed => format!("closed, {ballots} ballots, not opened"),
        Stage::Finished => format!("counted, {ballots} ballots"),
    }
}
