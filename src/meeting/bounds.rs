//! How much one act may carry, so that nothing a page sends makes a log or a view that no device can hold.

use serde_json::Value;

/// The longest text of an act, in characters; a sheet alone may be longer.
const TEXT_AT_MOST: usize = 4_000;

/// The longest list of an act; as many candidates or units as the largest meeting could have.
const LIST_AT_MOST: usize = 5_000;

/// The field that carries a sheet; its size is the socket's to limit.
const SHEET: &str = "csv";

/// Whether every text and every list of an act is of a size that people write.
pub(super) fn within(act: &Value) -> bool {
    match act {
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
        Value::String(text) => text.chars().nth(TEXT_AT_MOST).is_none(),
        Value::Array(items) => items.len() <= LIST_AT_MOST && items.iter().all(within),
        Value::Object(fields) => fields
            .iter()
            .all(|(name, value)| name == SHEET || within(value)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn texts_and_lists_have_an_end_wherever_they_stand_and_a_sheet_has_not() {
        let long = "ă".repeat(TEXT_AT_MOST + 1);
        let most = "ă".repeat(TEXT_AT_MOST);
        let many = vec![0; LIST_AT_MOST + 1];
        assert!(within(&json!({ "act": "import_units", "csv": long })));
        assert!(within(&json!({ "matter": { "text": most } })));
        assert!(!within(&json!({ "matter": { "text": long } })));
        assert!(!within(&json!({ "items": [{ "title": long }] })));
        assert!(!within(&json!({ "candidates": many })));
    }
}
