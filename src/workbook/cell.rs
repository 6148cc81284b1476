//! A cell's value as the text that a person reads in it.

use calamine::{DataRef, ExcelDateTime, XlsxFormulaMetadata};

/// The text of a cell; of a formula its last value, and the formula itself if no spreadsheet ever calculated it.
pub(super) fn text(value: &DataRef, formula: Option<&XlsxFormulaMetadata>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => decimal(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            lines(text)
        }
        DataRef::SharedString(text) => lines(text),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(time) if time.is_datetime() => date(*time),
        DataRef::DateTime(duration) => decimal(duration.as_f64()),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => formula.map_or_else(String::new, |formula| lines(&uncalculated(formula))),
    }
}

fn uncalculated(formula: &XlsxFormulaMetadata) -> String {
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
            format!("={formula}")
        }
        XlsxFormulaMetadata::SharedDerived { .. } | _ => "=".to_owned(),
    }
}

/// With `\n` between lines, and without what no spreadsheet shows.
fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.replace('\0', "")
}

/// A number as a Vietnamese sheet shows it: fifteen digits, which is what spreadsheets keep of 1372.4999999999998, and a
/// decimal comma. Three decimals after up to three digits would look like thousands; the zero before them says no.
fn decimal(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    let plain = (rounded + 0.0).to_string();
    let Some((whole, decimals)) = plain.split_once('.') else {
        return plain;
    };
    let looks_like_thousands = decimals.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    let zero = if looks_like_thousands { "0" } else { "" };
    format!("{zero}{whole},{decimals}")
}

/// `05/12/2014`, with its time when there is one.
fn date(time: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = time.to_ymd_hms_milli();
    let date = format!("{day:02}/{month:02}/{year}");
    if hour == 0 && minute == 0 {
        date
    } else {
        format!("{date} {hour:02}:{minute:02}")
    }
}
