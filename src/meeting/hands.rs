//! A show of hands (biểu quyết giơ tay): three counts that make up those present.

use serde::{Deserialize, Serialize};

/// The count of a show of hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Hands {
    /// Tán thành.
    pub in_favour: u32,
    /// Không tán thành.
    pub against: u32,
    /// Không có ý kiến.
    pub no_opinion: u32,
}

impl Hands {
    /// Whether the three counts make up the `present` seats.
    pub fn add_up_to(&self, present: u32) -> bool {
        [self.against, self.no_opinion]
            .into_iter()
            .try_fold(self.in_favour, u32::checked_add)
            == Some(present)
    }
}
