//! Places that a round leaves open, and what the rules make of them.

use super::outcome::Case;
use super::words::places;
use super::{Clause, say};
use crate::contest::{Form, Model, Role, RoundKind};

impl Case<'_> {
    /// What becomes of the second place while it is not decided on.
    pub(super) fn second_place(&self) -> Option<Clause> {
        let two_rounds = self.rules.model == Model::TwoRounds
            && self.kind == RoundKind::First
            && self.terms.candidates.len() > 1;
        if two_rounds {
            return Some(say(
                "Xếp thứ nhì được bỏ phiếu ở lần sau, trong các tên còn lại.",
                "The second place has a round of its own, among the others.",
            ));
        }
        let first_run_off = self.rules.model == Model::Columns
            && matches!(self.kind, RoundKind::RunOff { .. })
            && self.terms.first_place == 1
            && !self.decided.chosen.is_empty();
        if first_run_off {
            return Some(say(
                "Xếp thứ nhì được xét theo cột thứ nhì của lần bỏ phiếu trước, trong các tên còn lại.",
                "The second place goes by the second column of the round before, among the others.",
            ));
        }
        self.second_column_waits().then(|| {
            say(
                "Xếp thứ nhì được xét theo cột thứ nhì, khi đã biết tên xếp thứ nhất.",
                "The second place goes by the second column once it is known who is first.",
            )
        })
    }

    pub(super) fn second_column_waits(&self) -> bool {
        self.terms.form == Form::Columns && self.terms.places > 1 && self.decided.chosen.is_empty()
    }

    /// Places that nobody took, and what the rules make of them.
    pub(super) fn left_over(&self) -> Option<Clause> {
        let left = self.decided.unfilled;
        if left == 0 {
            return None;
        }
        let open = places(left);
        let least = self.panel().map_or(0, |panel| panel.minimum);
        let sentence = match least {
            0 => say(
                format!(
                    "{} chưa có ai: hội nghị biểu quyết bỏ phiếu tiếp hoặc để trống.",
                    open.vi
                ),
                format!(
                    "{} left over: the meeting decides by hands on a further round or leaves them open.",
                    open.en
                ),
            ),
            least if self.taken() < least => say(
                format!(
                    "Chưa đủ {least} theo thể lệ: bỏ phiếu tiếp cho {} chưa có ai.",
                    places(left).vi
                ),
                format!(
                    "Fewer than the {least} that the rules ask for: a further round for {} left over.",
                    places(left).en
                ),
            ),
            least => say(
                format!(
                    "Đã đủ ít nhất {least} theo thể lệ: {} để trống.",
                    places(left).vi
                ),
                format!(
                    "At least {least}, as the rules ask, are chosen: {} left open.",
                    places(left).en
                ),
            ),
        };
        Some(sentence)
    }

    /// How many places are given or contested up to this round: what stands before its best place is.
    fn taken(&self) -> u32 {
        let chosen = self.decided.chosen.iter();
        let chosen = crate::meeting::count(chosen.filter(|placed| placed.role == Role::Chosen));
        let contested: u32 = self.decided.ties.iter().map(|tie| tie.run_off.places).sum();
        (self.terms.first_place - 1) + chosen + contested + u32::from(self.second_column_waits())
    }

    /// Fewer names than places on the adopted list.
    pub(super) fn short_list(&self) -> Option<Clause> {
        let (asked, stood) = (
            self.panel()?.places,
            crate::meeting::count(self.terms.candidates.iter()),
        );
        let open = asked.checked_sub(stood).filter(|open| *open > 0)?;
        let open = places(open);
        (self.kind == RoundKind::First).then(|| {
            say(
                format!(
                    "Danh sách chỉ có {stood} tên cho {}: {} để trống.",
                    places(asked).vi,
                    open.vi
                ),
                format!(
                    "The list has {stood} for {}: {} left open.",
                    places(asked).en,
                    open.en
                ),
            )
        })
    }
}
