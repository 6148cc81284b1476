//! Checking one round of a bundle: its archive by itself and against the log, the second proofs, the statements.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::super::container::Files;
use super::super::proceedings::{Closed, Proceeding, Proceedings};
use super::super::report::{Check, Report, Said, flawed, hold, said};
use crate::election::{
    Archive, BlameProof, Digest, EncryptedTally, PartialDecryption, Point, Tracker,
};
use crate::meeting::{Round, Statement, StatementKind, Sums};

/// Checks every file of a round.
pub(super) fn check(
    proceedings: &Proceedings,
    proceeding: &Proceeding,
    files: &Files,
    report: &mut Report,
) {
    let (_, round) = proceedings.round(proceeding);
    let Some(closed) = proceeding.closed else {
        return report.note(
            &proceeding.stem,
            Ok(said(
                "hủy khi chưa đóng hòm, không có tệp",
                "given up before the box closed, no files",
            )),
        );
    };
    let name = proceeding.archive_name();
    let Some(bytes) = files.get(&name) else {
        return;
    };
    let archive = match Archive::read(bytes) {
        Ok(archive) => archive,
        Err(flaw) => return report.note_flaw(name, Err(flaw)),
    };
    let case = Case {
        proceedings,
        proceeding,
        round,
        closed,
        bytes,
        archive: &archive,
    };
    let proofs = archive.verify().map(|verdict| {
        let ballots = verdict.ballots;
        said(
            format!("{ballots} phiếu, mọi chứng minh đều đúng"),
            format!("{ballots} ballots, every proof holds"),
        )
    });
    report.note_flaw(&name, proofs);
    report.note(&name, case.setup());
    report.note(&name, case.boxed());
    report.note(&name, case.opened());
    if round.outcome().is_some() {
        let name = proceeding.blame_name();
        report.note(
            &name,
            case.blame(files.get(&name).map_or(&[], Vec::as_slice)),
        );
    }
    let name = proceeding.statements_name();
    let statements = files.get(&name).map_or(&[] as &[u8], Vec::as_slice);
    let (check, in_box) = match case.statements(statements) {
        Ok(statements) => (Ok(case.stated(&statements)), case.in_box(&statements)),
        Err(said) => (Err(said), 0),
    };
    report.note(&name, check);
    report.note(&name, case.vouched(in_box));
}

/// A closed round with its archive.
struct Case<'a> {
    proceedings: &'a Proceedings,
    proceeding: &'a Proceeding,
    round: &'a Round,
    closed: Closed,
    bytes: &'a [u8],
    archive: &'a Archive,
}

impl Case<'_> {
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
        let held = u32::try_from(self.archive.ballots().len()).unwrap_or(u32::MAX);
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
        let sorted = self
            .archive
            .ballots()
            .iter()
            .map(|raw| Tracker::of(raw))
            .is_sorted();
        hold(
            sorted,
            "phiếu không xếp theo mã",
            "its ballots are not sorted by tracker",
        )?;
        let closing = Digest::of(closing(self.bytes, self.archive));
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
            Digest::of(self.bytes) == sums.archive,
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

    /// Every teller's second proof holds.
    fn blame(&self, bytes: &[u8]) -> Check {
        let unreadable = || said("không đọc được", "it cannot be read");
        let text = std::str::from_utf8(bytes).map_err(|_| unreadable())?;
        let proofs: Vec<&RawValue> = serde_json::from_str(text).map_err(|_| unreadable())?;
        let raws: Vec<&str> = proofs.iter().map(|proof| proof.get()).collect();
        hold(
            format!("[{}]", raws.join(",")) == text,
            "không viết đúng dạng",
            "it is not written in its one way",
        )?;
        let shares = self.archive.shares();
        hold(
            raws.len() == shares.len(),
            "thiếu hoặc thừa chứng minh",
            "it has proofs too few or too many",
        )?;
        let tally = self.archive.tally().ok_or_else(unreadable)?;
        let tally = EncryptedTally::parse(tally).map_err(flawed)?;
        for (raw, (owner, share)) in raws.iter().zip(shares) {
            self.blame_of(raw, *owner, share, &tally)?;
        }
        Ok(said(
            "chứng minh thứ hai của mọi kiểm phiếu viên đều đúng",
            "every teller's second proof holds",
        ))
    }

    fn blame_of(
        &self,
        raw: &str,
        owner: u64,
        share: &PartialDecryption,
        tally: &EncryptedTally,
    ) -> Result<(), Said> {
        let unknown = || {
            said(
                "kiểm phiếu viên không có",
                "it names a teller who does not exist",
            )
        };
        let number = u32::try_from(owner).map_err(|_| unknown())?;
        let place = usize::try_from(owner)
            .ok()
            .and_then(|owner| owner.checked_sub(1));
        let trustee = place
            .and_then(|place| self.archive.trustees().keys().get(place))
            .ok_or_else(unknown)?;
        BlameProof::parse(raw)
            .and_then(|proof| {
                proof.verify(
                    self.archive.election(),
                    tally,
                    number,
                    &trustee.public_key,
                    share,
                )
            })
            .map_err(flawed)
    }

    /// The statements, all of which hold, sorted, one a kind and credential.
    fn statements(&self, bytes: &[u8]) -> Result<Vec<Statement>, Said> {
        let statements: Vec<Statement> = serde_json::from_slice(bytes)
            .map_err(|_| said("không đọc được", "it cannot be read"))?;
        let written = serde_json::to_vec(&statements)
            .map_err(|_| said("không đọc được", "it cannot be read"))?;
        hold(
            written == bytes,
            "không viết đúng dạng",
            "it is not written in its one way",
        )?;
        let place = |statement: &Statement| (statement.kind, statement.credential);
        let sorted = statements.is_sorted_by(|a, b| place(a) < place(b));
        hold(
            sorted,
            "không xếp thứ tự hoặc có hai lần",
            "it is not sorted, or says something twice",
        )?;
        for (number, statement) in (1..).zip(&statements) {
            let holds = self.statement_holds(statement);
            hold(
                holds,
                format!("xác nhận thứ {number} sai"),
                format!("statement {number} does not hold"),
            )?;
        }
        Ok(statements)
    }

    fn statement_holds(&self, statement: &Statement) -> bool {
        let sums = self.round.outcome().and(self.round.sums());
        let named = match statement.kind {
            StatementKind::In => self
                .proceedings
                .closing_head(self.proceeding)
                .map(|head| (self.closed.archive, head)),
            StatementKind::Recount => sums.map(|sums| (sums.archive, sums.result)),
        };
        statement.round == self.proceeding.id
            && named == Some((statement.archive, statement.seen))
            && self.archive.roll().contains(&statement.credential)
            && statement
                .verify(self.archive.election().fingerprint())
                .is_ok()
    }

    fn stated(&self, statements: &[Statement]) -> Said {
        let recounted = statements
            .iter()
            .filter(|statement| statement.kind == StatementKind::Recount)
            .count();
        let (in_box, ballots) = (statements.len() - recounted, self.closed.ballots);
        said(
            format!(
                "{in_box} thiết bị thấy phiếu của mình, {recounted} thiết bị đã kiểm đếm lại và khớp ({ballots} phiếu)"
            ),
            format!(
                "{in_box} devices found their ballot, {recounted} counted again and agree; {ballots} ballots"
            ),
        )
    }

    /// How many ballots have a holder who states that it is in the box.
    fn in_box(&self, statements: &[Statement]) -> u32 {
        let cast: BTreeSet<Point> = self
            .archive
            .ballots()
            .iter()
            .filter_map(|raw| caster(raw))
            .collect();
        let vouching = statements
            .iter()
            .filter(|s| s.kind == StatementKind::In && cast.contains(&s.credential));
        u32::try_from(vouching.count()).unwrap_or(u32::MAX)
    }

    /// No teller had seen more statements than there are; that they are enough, or why not, the log has decided.
    fn vouched(&self, in_box: u32) -> Check {
        for share in &self.proceeding.shares {
            let slot = share.slot.0;
            hold(
                share.statements <= in_box,
                format!(
                    "kiểm phiếu viên {slot} ghi {} xác nhận, hồ sơ chỉ có {in_box}",
                    share.statements
                ),
                format!(
                    "teller {slot} had seen {} statements, the bundle has {in_box}",
                    share.statements
                ),
            )?;
        }
        Ok(said(
            "đủ số xác nhận mà kiểm phiếu viên đã ghi",
            "as many statements as the tellers had seen",
        ))
    }
}

/// The archive up to the encrypted tally: what stands before the record of the first share.
fn closing<'a>(bytes: &'a [u8], archive: &Archive) -> &'a [u8] {
    let Some((_, share)) = archive.shares().first() else {
        return bytes;
    };
    let name = format!("{}.data.json", Digest::of(share.raw().as_bytes()));
    let blocks = bytes
        .chunks(BLOCK)
        .position(|block| block.starts_with(name.as_bytes()));
    blocks
        .and_then(|blocks| bytes.get(..blocks * BLOCK))
        .unwrap_or(bytes)
}

/// Who cast a ballot.
fn caster(raw: &str) -> Option<Point> {
    #[derive(Deserialize)]
    struct Cast {
        credential: Point,
    }
    serde_json::from_str(raw)
        .ok()
        .map(|cast: Cast| cast.credential)
}

/// The size of a header in an archive, and what its records are padded to.
const BLOCK: usize = 512;
