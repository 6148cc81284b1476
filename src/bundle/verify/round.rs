//! Checking one round of a bundle: its archive by itself, against the log and against the rules, the second proofs, the
//! statements.

mod blame;
mod rules;
mod statements;
#[cfg(test)]
mod tests;

use super::super::container::Files;
use super::super::report::{Check, Report, Said, hold, said};
use crate::election::archive::Ballots;
use crate::election::{Archive, Crew, Digest, Point};
use crate::meeting::{Contest, Round, Sums};
use crate::proceedings::{Closed, Proceeding, Proceedings};
use statements::in_box;

/// Checks every file of a round, and tells how its archive ends.
pub(super) fn check(
    crew: &dyn Crew,
    proceedings: &Proceedings,
    proceeding: &Proceeding,
    files: &Files<'_>,
    report: &mut Report,
) -> Option<Digest> {
    let (contest, round) = proceedings.round(proceeding);
    let (Some(closed), None) = (proceeding.closed, &proceedings.destroyed) else {
        report.note(&proceeding.stem, Ok(nothing_to_check(proceeding)));
        return None;
    };
    let name = proceeding.archive_name();
    files.hash(&name)?;
    let archive = match Archive::open(files.named(&name)) {
        Ok(archive) => archive,
        Err(flaw) => {
            report.note_flaw(name, Err(flaw));
            return None;
        }
    };
    let verdict = archive.verify_on(crew, &round.replaced.replacements);
    let case = Case {
        proceedings,
        proceeding,
        contest,
        round,
        closed,
        archive: &archive,
        casters: verdict.as_ref().ok().map(|sound| &*sound.credentials),
    };
    let proofs = verdict.as_ref().map(|verdict| {
        let ballots = verdict.ballots;
        said(
            format!("{ballots} phiếu, mọi chứng minh đều đúng"),
            format!("{ballots} ballots, every proof holds"),
        )
    });
    report.note_flaw(&name, proofs.map_err(|flaw| *flaw));
    case.note(files, report);
    Some(archive.last_event())
}

/// Why a round has no archive.
fn nothing_to_check(proceeding: &Proceeding) -> Said {
    if proceeding.closed.is_none() {
        return said(
            "hủy khi chưa đóng hòm, không có tệp",
            "given up before the box closed, no files",
        );
    }
    said(
        "phiếu điện tử đã hủy sau thời hạn lưu: còn kết quả trong nhật ký, không kiểm lại được từng phiếu",
        "its ballots were destroyed after their time of keeping: the log has the result, no ballot can be checked again",
    )
}

/// A closed round with its archive.
struct Case<'a, B> {
    proceedings: &'a Proceedings,
    proceeding: &'a Proceeding,
    contest: &'a Contest,
    round: &'a Round,
    closed: Closed,
    archive: &'a Archive<B>,
    /// Who has a ballot in the box, when every proof holds.
    casters: Option<&'a [Point]>,
}

impl<B: Ballots> Case<'_, B> {
    /// Notes what the round's files say beside the proofs.
    fn note(&self, files: &Files<'_>, report: &mut Report) {
        let name = self.proceeding.archive_name();
        report.note(&name, self.setup());
        report.note(&name, self.ballot());
        report.note(&name, self.boxed());
        report.note(&name, self.opened());
        if self.round.outcome().is_some() {
            report.note(&name, self.reckoned());
            let name = self.proceeding.blame_name();
            report.note(&name, self.blame(&files.content(&name).unwrap_or_default()));
        }
        let name = self.proceeding.statements_name();
        let statements = files.content(&name).unwrap_or_default();
        let (check, in_box) = match self.statements(&statements) {
            Ok(statements) => (Ok(self.stated(&statements)), in_box(&statements)),
            Err(said) => (Err(said), 0),
        };
        report.note(&name, check);
        report.note(&name, self.vouched(in_box));
    }

    /// Election, trustees and roll are those that the log sealed, byte for byte.
    fn setup(&self) -> Check {
        let files = &self.round.files;
        let same = self.archive.election().raw() == files.election
            && self.archive.trustees().raw() == files.trustees
            && self.archive.roll().raw() == files.roll;
        hold(
            same,
            "khác phần đã khóa trong nhật ký",
            "its set-up is not the one the log sealed",
        )?;
        Ok(said(
            "đúng phần đã khóa trong nhật ký",
            "its set-up is the one the log sealed",
        ))
    }

    /// The box at closing is the one of the log; it tells no order, and holds no more ballots than there are people.
    fn boxed(&self) -> Check {
        let Closed { ballots, archive } = self.closed;
        let held = u32::try_from(self.archive.trackers().len()).unwrap_or(u32::MAX);
        hold(
            held == ballots,
            "số phiếu khác nhật ký",
            "it holds another number of ballots than the log says",
        )?;
        hold(
            held <= self.round.present,
            "nhiều phiếu hơn số đơn vị có mặt",
            "it holds more ballots than seats were present",
        )?;
        let sorted = self.archive.trackers().is_sorted();
        hold(
            sorted,
            "phiếu không xếp theo mã",
            "its ballots are not sorted by tracker",
        )?;
        let closing = self.archive.digest_at_closing();
        hold(
            closing == archive,
            "mã băm lúc đóng hòm khác nhật ký",
            "its digest at closing is not the log's",
        )?;
        Ok(said(
            format!(
                "hòm lúc đóng đúng nhật ký: {ballots}/{} phiếu",
                self.round.present
            ),
            format!(
                "the box at closing is the log's: {ballots} ballots of {} present",
                self.round.present
            ),
        ))
    }

    /// What was opened is what the log says; what the log does not open stays closed.
    fn opened(&self) -> Check {
        let Some(sums) = self.round.outcome().and(self.round.sums()) else {
            let unopened = self.archive.tally().is_some()
                && self.archive.shares().is_empty()
                && self.archive.result().is_none();
            hold(
                unopened,
                "phiếu đã bị mở",
                "it was opened although the log does not open it",
            )?;
            return Ok(said(
                "không được mở, đúng nhật ký",
                "not opened, as the log says",
            ));
        };
        hold(
            self.archive.digest() == sums.archive,
            "mã băm khác nhật ký",
            "its digest is not the log's",
        )?;
        self.result(sums)?;
        self.shares()?;
        Ok(said("kết quả đúng nhật ký", "its result is the log's"))
    }

    fn result(&self, sums: &Sums) -> Result<(), Said> {
        let same = self
            .archive
            .result()
            .is_some_and(|result| result.digest() == sums.result && result.counts() == sums.sums);
        hold(same, "kết quả khác nhật ký", "its result is not the log's")
    }

    fn shares(&self) -> Result<(), Said> {
        let mut accepted: Vec<(u64, Digest)> = self
            .proceeding
            .shares
            .iter()
            .map(|share| (share.slot.0.into(), share.digest))
            .collect();
        accepted.sort_unstable();
        let held = self
            .archive
            .shares()
            .iter()
            .map(|(owner, share)| (*owner, Digest::of(share.raw().as_bytes())));
        hold(
            held.eq(accepted),
            "phần mở phiếu khác nhật ký",
            "its shares are not those the log accepted",
        )
    }
}
