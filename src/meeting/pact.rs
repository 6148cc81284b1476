//! The register of the giao ước thi đua: who signs for each member, and whether that person may (guidance III.2.b, Lưu ý).

use serde::{Deserialize, Serialize};

use super::id::UnitId;

/// One line of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Signing {
    /// For which member unit.
    pub unit: UnitId,
    /// Who signs.
    pub signer: String,
    /// In which office.
    pub title: SignerTitle,
}

/// In which office somebody signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "title", rename_all = "snake_case", deny_unknown_fields)]
pub enum SignerTitle {
    /// Thủ trưởng đơn vị.
    #[serde(deserialize_with = "super::strict::no_fields")]
    Head,
    /// Chủ tịch Hội đồng Thi đua - Khen thưởng of the unit.
    #[serde(deserialize_with = "super::strict::no_fields")]
    CouncilChair,
    /// Anybody else: taken down, and flagged "chưa hợp lệ".
    Other {
        /// The office as given.
        office: String,
    },
}

impl Signing {
    /// Whether the guidance lets this person sign.
    pub fn is_valid(&self) -> bool {
        !matches!(self.title, SignerTitle::Other { .. })
    }
}
