//! Points of emulation, exact as the cluster agreed them.
//!
//! A [`Score`] is never a binary fraction: 1.259,99 of 1.400 is below 90 per cent and stays so. People write
//! points in two notations, `1.372,5` and `1,372.5`, in which one separator changes its meaning; a number that
//! could be read in both is refused instead of guessed.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Points, from 0 to [`Score::AT_MOST`], with at most [`Score::DECIMALS`] decimals.
///
/// In JSON a string with a decimal point and no other separator: `"1372.5"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct Score(Decimal);

impl Score {
    /// More than any scale of points in use (1.400), and few enough for exact arithmetic.
    pub const AT_MOST: u32 = 1_000_000;
    /// Decimals that are kept; more are refused, not rounded.
    pub const DECIMALS: u32 = 6;

    /// The scale of provincial offices: 1 400 points (guidance B.1.1.b).
    pub fn of_provincial_offices() -> Self {
        Self(Decimal::from(1_400))
    }

    /// Reads points as a person writes them; `sheet` is what the numbers beside them show.
    ///
    /// # Errors
    /// [`ScoreError::NotANumber`] for anything but such a number, [`ScoreError::Ambiguous`] for one like
    /// `1.372` unless the sheet's other numbers show that its point groups thousands.
    pub fn parse(text: &str, sheet: Notation) -> Result<Self, ScoreError> {
        let written = Written::read(text).ok_or(ScoreError::NotANumber)?;
        let plain = match (written.reading, sheet) {
            (Reading::Sure, _)
            | (Reading::ThousandsIf(Notation::DecimalComma), Notation::DecimalComma)
            | (Reading::ThousandsIf(Notation::DecimalPoint), Notation::DecimalPoint) => {
                written.plain
            }
            (Reading::ThousandsIf(_), _) => return Err(ScoreError::Ambiguous),
        };
        Self::exact(&plain).ok_or(ScoreError::NotANumber)
    }

    /// The value, for arithmetic.
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// The value as a spreadsheet keeps numbers: exact for points with two decimals as they are shown.
    pub fn number(self) -> f64 {
        f64::try_from(self.0).unwrap_or(f64::NAN)
    }

    /// As Vietnamese papers write it: `1.372,5`.
    pub fn vietnamese(self) -> String {
        let plain = self.0.to_string();
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::new();
        for (position, digit) in whole.chars().enumerate() {
            if position > 0 && (whole.len() - position).is_multiple_of(3) {
                text.push('.');
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push(',');
            text.push_str(decimals);
        }
        text
    }

    /// Reads digits with at most one decimal point.
    fn exact(text: &str) -> Option<Self> {
        if !text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
        {
            return None;
        }
        let value = Decimal::from_str_exact(text).ok()?;
        let allowed = value <= Decimal::from(Self::AT_MOST) && value.scale() <= Self::DECIMALS;
        allowed.then_some(Self(value))
    }
}

impl TryFrom<String> for Score {
    type Error = ScoreError;

    fn try_from(text: String) -> Result<Self, ScoreError> {
        Self::exact(&text).ok_or(ScoreError::NotANumber)
    }
}

impl From<Score> for String {
    fn from(score: Score) -> Self {
        score.0.to_string()
    }
}

/// Why a text is no [`Score`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScoreError {
    /// Not a number of points, or out of bounds.
    #[error("not a number of points")]
    NotANumber,
    /// Its separator could group thousands or begin the decimals.
    #[error("could be thousands or decimals")]
    Ambiguous,
}

/// How the numbers of one sheet are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// No number shows it, or they contradict each other.
    Unknown,
    /// `1.372,5`, as in Vietnamese.
    DecimalComma,
    /// `1,372.5`, as in English.
    DecimalPoint,
}

impl Notation {
    /// What the numbers of a sheet show together; texts that are no numbers show nothing.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let shown = |text| Some(Written::read(text)?.shows);
        let mut of_sheet = Self::Unknown;
        for notation in texts.into_iter().filter_map(shown) {
            match (of_sheet, notation) {
                (_, Self::Unknown) => {}
                (Self::Unknown, notation) => of_sheet = notation,
                (known, notation) if known == notation => {}
                (Self::DecimalComma | Self::DecimalPoint, _) => return Self::Unknown,
            }
        }
        of_sheet
    }
}

/// A number as it stands in the sheet.
struct Written {
    /// Digits and at most one point.
    plain: String,
    reading: Reading,
    /// What it tells about the sheet.
    shows: Notation,
}

enum Reading {
    /// Only one is possible.
    Sure,
    /// Right only when the sheet has this notation.
    ThousandsIf(Notation),
}

impl Written {
    fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let points = text.matches('.').count();
        let commas = text.matches(',').count();
        match (points, commas) {
            (0, 0) => Self::new(text, "", ' '),
            (_, 1) if points > 0 && text.rfind(',') > text.rfind('.') => {
                Self::with_decimals(text, ',', '.')
            }
            (1, _) if commas > 0 => Self::with_decimals(text, '.', ','),
            (1, 0) => Self::one_separator(text, '.', Notation::DecimalComma),
            (0, 1) => Self::one_separator(text, ',', Notation::DecimalPoint),
            (_, 0) => Self::new(text, "", '.'),
            (0, _) => Self::new(text, "", ','),
            _ => None,
        }
    }

    /// `1.372` or `1372.5`; its separator groups thousands if the sheet has the `grouping` notation.
    fn one_separator(text: &str, separator: char, grouping: Notation) -> Option<Self> {
        let (whole, after) = text.split_once(separator)?;
        let may_group =
            after.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
        if !may_group {
            return Self::with_decimals(text, separator, ' ');
        }
        let reading = Reading::ThousandsIf(grouping);
        Self::new(text, "", separator).map(|written| Self { reading, ..written })
    }

    fn with_decimals(text: &str, separator: char, grouping: char) -> Option<Self> {
        let (whole, decimals) = text.split_once(separator)?;
        let shows = match separator {
            ',' => Notation::DecimalComma,
            _ => Notation::DecimalPoint,
        };
        let are_digits = !decimals.is_empty() && decimals.bytes().all(|byte| byte.is_ascii_digit());
        let written = Self::new(whole, decimals, grouping)?;
        are_digits.then_some(Self { shows, ..written })
    }

    /// A number whose whole part is in groups of three, or in none.
    fn new(whole: &str, decimals: &str, grouping: char) -> Option<Self> {
        let is_grouping = |character: char| {
            character == grouping || (grouping == ' ' && character.is_whitespace())
        };
        let mut groups = whole.split(is_grouping);
        let first = groups.next()?;
        let are_digits =
            |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
        let mut digits = String::from(first);
        let mut well_formed = are_digits(first);
        for group in groups {
            well_formed &= are_digits(group) && group.len() == 3 && first.len() <= 3;
            digits.push_str(group);
        }
        if !decimals.is_empty() {
            digits.push('.');
            digits.push_str(decimals);
        }
        well_formed.then_some(Self {
            plain: digits,
            reading: Reading::Sure,
            shows: Notation::Unknown,
        })
    }
}

#[cfg(test)]
mod tests;
