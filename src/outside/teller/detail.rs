//! What stands below a check's sentence: its figures, or what it found wrong.

use super::checks::{Check, Checked, Verdict};
use super::words::{NOT_CLOSED, Words, flaw_sentence};

/// The figures of a check, or what it found wrong.
pub(super) fn detail(check: &Check) -> Option<(String, String)> {
    let both = |vi: String, en: String| Some((vi, en));
    match &check.of {
        Checked::Archive(Some(flaw)) => {
            let Words { vi, en } = flaw_sentence(*flaw);
            both(
                format!("{vi} [{}]", flaw.code()),
                format!("{en} [{}]", flaw.code()),
            )
        }
        Checked::Archive(None) if check.verdict == Verdict::Fails => {
            both(NOT_CLOSED.vi.to_owned(), NOT_CLOSED.en.to_owned())
        }
        Checked::Roll(roll) => {
            let (added, removed) = (roll.added, roll.removed);
            let (issued, voided) = (roll.issued, roll.voided);
            both(
                format!("Thêm {added}, bớt {removed}; nhật ký ghi phát {issued}, hủy {voided}."),
                format!(
                    "{added} added, {removed} removed; the log has {issued} issued, {voided} voided."
                ),
            )
        }
        Checked::OneEach { ballots } => both(
            format!("{ballots} phiếu."),
            format!("{}.", ballots_of(*ballots)),
        ),
        Checked::Seats { ballots, attending } => both(
            format!("{ballots} phiếu, {attending} đơn vị có mặt."),
            format!("{}; units present: {attending}.", ballots_of(*ballots)),
        ),
        Checked::Spares { spares, replaced } => both(
            format!("{spares} mã dự phòng, {replaced} mã đã đổi."),
            format!("Spare tokens: {spares}; tokens replaced: {replaced}."),
        ),
        Checked::Minimum { ballots, minimum } => both(
            format!("{ballots} phiếu, tối thiểu {minimum}."),
            format!("{}, at least {minimum} needed.", ballots_of(*ballots)),
        ),
        Checked::Statements {
            statements,
            ballots,
        } => both(
            format!("{statements}/{ballots} thiết bị đã xác nhận."),
            format!("{statements} of {ballots} devices have confirmed."),
        ),
        Checked::Archive(None)
        | Checked::Files
        | Checked::Log
        | Checked::Digest
        | Checked::Standing
        | Checked::OwnKey
        | Checked::SameTellers
        | Checked::OneDigest => None,
    }
}

/// So many ballots, in English.
pub(super) fn ballots_of(ballots: u32) -> String {
    match ballots {
        1 => "1 ballot".to_owned(),
        _ => format!("{ballots} ballots"),
    }
}
