//! What devices state of one round, and that no teller had seen more of it than there is.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::Case;
use crate::bundle::report::{Check, Said, hold, said};
use crate::election::Point;
use crate::election::archive::Ballots;
use crate::meeting::{Statement, StatementKind};

impl<B: Ballots> Case<'_, B> {
    /// The statements, all of which hold, sorted, one a kind and credential.
    pub(super) fn statements(&self, bytes: &[u8]) -> Result<Vec<Statement>, Said> {
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
        let (cast, in_box) = (self.casters(), |s: &&Statement| s.kind == StatementKind::In);
        let all_cast = statements
            .iter()
            .filter(in_box)
            .all(|s| cast.contains(&s.credential));
        hold(
            all_cast,
            "có thiết bị nói thấy phiếu của mình mà không có phiếu trong hòm",
            "a device states that its ballot is in the box, where there is none of it",
        )?;
        Ok(statements)
    }

    /// Who has a ballot in the box.
    fn casters(&self) -> BTreeSet<Point> {
        match self.casters {
            Some(casters) => casters.iter().copied().collect(),
            None => self.archive.through_ballots(|texts| {
                let raws = texts.map_while(Result::ok);
                raws.filter_map(|raw| caster(&raw)).collect()
            }),
        }
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
            && self.round.admit(&statement.credential).is_ok()
            && statement
                .verify(self.archive.election().fingerprint())
                .is_ok()
    }

    pub(super) fn stated(&self, statements: &[Statement]) -> Said {
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

    /// No teller had seen more statements than there are; that they are enough, or why not, the log has decided.
    pub(super) fn vouched(&self, in_box: u32) -> Check {
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

/// How many ballots have a holder who states that it is in the box.
pub(super) fn in_box(statements: &[Statement]) -> u32 {
    let vouching = statements.iter().filter(|s| s.kind == StatementKind::In);
    u32::try_from(vouching.count()).unwrap_or(u32::MAX)
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
