//! What a clean cell means. Empty is an answer in every column but those of names.

use super::{Award, ClusterRole, ProblemCode};
use crate::meeting::eligibility::OtherStatus;
use crate::meeting::score::{Notation, Score, ScoreError};

/// The longest name or reason that is taken.
pub(super) const CHARACTERS_AT_MOST: usize = 200;

pub(super) type Cell<T> = Result<T, ProblemCode>;

/// The text of a cell, unless a spreadsheet could not calculate it, or a program wrote a formula that none ever did.
pub(super) fn calculated(text: &str) -> Cell<&str> {
    let is_error = text.starts_with('#') && text.ends_with(['!', '?', 'A', '#']);
    if is_error || text.starts_with('=') {
        Err(ProblemCode::ErrorCell)
    } else {
        Ok(text)
    }
}

pub(super) fn number(text: &str) -> Cell<Option<u32>> {
    if text.is_empty() {
        return Ok(None);
    }
    let digits = text.strip_suffix('.').unwrap_or(text);
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ProblemCode::BadNumber);
    }
    digits.parse().map(Some).map_err(|_| ProblemCode::BadNumber)
}

/// How many seats a unit votes with; no unit fills a congress alone.
pub(super) fn seats(text: &str) -> Cell<Option<u32>> {
    match number(text)? {
        Some(seats) if !(1..=crate::meeting::SEATS_AT_MOST).contains(&seats) => {
            Err(ProblemCode::BadNumber)
        }
        seats => Ok(seats),
    }
}

/// A name, or the problem of having none.
pub(super) fn name(text: &str, if_empty: ProblemCode) -> Cell<String> {
    if text.is_empty() {
        Err(if_empty)
    } else {
        short(text)
    }
}

pub(super) fn role(text: &str) -> Cell<Option<ClusterRole>> {
    match text.to_lowercase().as_str() {
        "" | "thành viên" => Ok(None),
        "cụm trưởng" => Ok(Some(ClusterRole::Head)),
        "cụm phó" => Ok(Some(ClusterRole::Deputy)),
        _ => Err(ProblemCode::UnknownRole),
    }
}

pub(super) fn score(text: &str, sheet: Notation) -> Cell<Option<Score>> {
    if text.is_empty() {
        return Ok(None);
    }
    Score::parse(text, sheet)
        .map(Some)
        .map_err(|error| match error {
            ScoreError::NotANumber => ProblemCode::BadNumber,
            ScoreError::Ambiguous => ProblemCode::AmbiguousNumber,
        })
}

/// A tick or none.
pub(super) fn mark(text: &str) -> Cell<bool> {
    match text.to_lowercase().as_str() {
        "x" | "v" | "✓" | "✔" | "√" | "có" | "đạt" | "true" | "1" => Ok(true),
        "" | "-" | "–" | "không" | "không đạt" | "false" | "0" => Ok(false),
        _ => Err(ProblemCode::BadMark),
    }
}

/// A listed award and its year: "Bằng khen của Bộ trưởng, 2023".
pub(super) fn award(text: &str) -> Cell<Option<Award>> {
    if text.is_empty() {
        return Ok(None);
    }
    let (name, year) = text.rsplit_once([',', ' ']).ok_or(ProblemCode::BadAward)?;
    let year = year.trim_matches([' ', '(', ')']).parse();
    let award = Award {
        name: short(name.trim().trim_end_matches([',', ' ', '(']))?,
        year: year.map_err(|_| ProblemCode::BadAward)?,
    };
    if award.is_whole() {
        Ok(Some(award))
    } else {
        Err(ProblemCode::BadAward)
    }
}

/// A forecast; empty is none.
pub(super) fn presence(text: &str) -> Cell<Option<bool>> {
    match text.to_lowercase().as_str() {
        "" => Ok(None),
        "có mặt" => Ok(Some(true)),
        "vắng mặt" | "vắng" => Ok(Some(false)),
        _ => mark(text).map(Some),
    }
}

/// "Không xét: …" or "Chưa xét: …".
pub(super) fn status(text: &str) -> Cell<OtherStatus> {
    if text.is_empty() {
        return Ok(OtherStatus::None);
    }
    let (stated, reason) = text.split_once([':', '-', '–']).unwrap_or((text, ""));
    let reason = reason.trim();
    let status = match stated.trim().to_lowercase().as_str() {
        "không xét" => not_considered(short(reason)?),
        "chưa xét" => OtherStatus::Deferred {
            reason: short(reason)?,
        },
        _ => return Err(ProblemCode::UnknownStatus),
    };
    if reason.is_empty() {
        Err(ProblemCode::MissingReason)
    } else {
        Ok(status)
    }
}

/// D.2 sentence 1 names two grounds; other words stay as they are.
fn not_considered(reason: String) -> OtherStatus {
    let told = reason.to_lowercase();
    if told.contains("tham nhũng") || told.contains("tiêu cực") {
        OtherStatus::Corruption { reason }
    } else if told.contains("sai phạm nghiêm trọng") {
        OtherStatus::SeriousBreach { reason }
    } else {
        OtherStatus::NotConsidered { reason }
    }
}

fn short(text: &str) -> Cell<String> {
    if text.chars().count() > CHARACTERS_AT_MOST {
        return Err(ProblemCode::TooLong);
    }
    Ok(text.to_owned())
}
