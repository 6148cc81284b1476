//! The sums of a counted list that must balance, each with its numbers and its outcome (the counting minutes' order).

use crate::contest::Figures;
use crate::meeting::clauses::Clause;
use crate::results::PanelResult;

/// One sum.
pub(super) struct Balance {
    /// What must hold, with its numbers.
    pub(super) sum: Clause,
    /// Whether it does.
    pub(super) holds: bool,
}

impl PanelResult {
    /// Every sum of the list.
    pub(super) fn balances(&self) -> Vec<Balance> {
        let Figures {
            convened,
            present,
            issued,
            returned,
            valid,
            invalid,
            blank,
        } = self.figures;
        let most = self.votes.iter().map(|line| line.votes).max().unwrap_or(0);
        vec![
            at_most(
                ("có mặt", "present", present),
                ("triệu tập", "convened", convened),
            ),
            at_most(
                ("phát ra", "issued", issued),
                ("có mặt", "present", present),
            ),
            at_most(
                ("thu về", "returned", returned),
                ("phát ra", "issued", issued),
            ),
            Balance {
                sum: Clause {
                    vi: format!("hợp lệ {valid} + không hợp lệ {invalid} = thu về {returned}"),
                    en: format!("valid {valid} + invalid {invalid} = returned {returned}"),
                },
                holds: valid.checked_add(invalid) == Some(returned),
            },
            at_most(
                ("phiếu trắng", "blank", blank),
                ("không hợp lệ", "invalid", invalid),
            ),
            at_most(
                ("số phiếu cao nhất", "most votes", most),
                ("hợp lệ", "valid", valid),
            ),
        ]
    }
}

fn at_most(less: (&str, &str, u32), more: (&str, &str, u32)) -> Balance {
    Balance {
        sum: Clause {
            vi: format!("{} {} ≤ {} {}", less.0, less.2, more.0, more.2),
            en: format!("{} {} ≤ {} {}", less.1, less.2, more.1, more.2),
        },
        holds: less.2 <= more.2,
    }
}
