//! Refuses fields that nobody knows where serde by itself passes over them: beside the tag of a variant without fields.

use serde::{Deserialize, Deserializer};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoFields {}

/// For `deserialize_with` on such a variant.
///
/// # Errors
/// When there is a field.
pub(crate) fn no_fields<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    NoFields::deserialize(deserializer).map(drop)
}
