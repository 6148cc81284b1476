//! `doc.html`: the results as one self-contained page for a person, with how to check them again.

use askama::Template;
use time::OffsetDateTime;
use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::Rfc3339;
use time::macros::{format_description, offset};

use super::results::{ContestResult, Results, RoundResult};
use super::table;
use crate::contest::Percentage;
use crate::meeting::{Decision, Hands, Timestamp};

/// The page.
#[derive(Template)]
#[template(path = "doc.html", config = "src/bundle/askama.toml")]
struct Page<'a> {
    results: &'a Results,
}

/// Writes the page.
pub(super) fn html(results: &Results) -> String {
    Page { results }
        .render()
        .expect("text is written to memory")
}

impl Page<'_> {
    fn sealed_at(&self) -> String {
        local(&self.results.sealed_at)
    }

    fn rule(contest: &ContestResult) -> String {
        let ranks = if contest.ranked {
            ", xếp thứ theo số phiếu"
        } else {
            ""
        };
        format!(
            "Bỏ phiếu kín điện tử. Mỗi phiếu chọn không quá {} trong {} đơn vị của danh sách đã biểu quyết; {} đơn vị \
             nhiều phiếu nhất được chọn{ranks}. Phiếu không chọn đơn vị nào là phiếu trắng, tính là không hợp lệ. \
             Bằng phiếu làm thay đổi kết quả thì bầu lại giữa các đơn vị bằng phiếu, không bốc thăm.",
            contest.max_picks,
            contest.candidates.len(),
            contest.places,
        )
    }

    fn rule_in_english(contest: &ContestResult) -> String {
        let ranks = if contest.ranked {
            ", ranked by their votes"
        } else {
            ""
        };
        format!(
            "Electronic secret ballot. A ballot marks at most {} of the {} units on the adopted list; the {} with the most \
             votes are chosen{ranks}. A ballot that marks none is blank and counts as invalid. A tie that matters goes to \
             a run-off among the tied, never to a lot.",
            contest.max_picks,
            contest.candidates.len(),
            contest.places,
        )
    }

    fn hands(hands: &Hands) -> String {
        let all = hands
            .in_favour
            .saturating_add(hands.against)
            .saturating_add(hands.no_opinion);
        format!(
            "{}/{all} tán thành ({}), {} không tán thành, {} không có ý kiến",
            hands.in_favour,
            Percentage::of(hands.in_favour, all),
            hands.against,
            hands.no_opinion,
        )
    }

    fn decision(contest: &ContestResult) -> String {
        match &contest.decision {
            Some(Decision::Adopted { hands }) => {
                format!("Hội nghị thông qua: {}.", Self::hands(hands))
            }
            Some(Decision::Declined { hands, reason }) => {
                format!(
                    "Hội nghị không thông qua: {}. Lý do: {reason}.",
                    Self::hands(hands)
                )
            }
            None => "Hội nghị chưa biểu quyết kết quả.".to_owned(),
        }
    }

    fn end(round: &RoundResult) -> String {
        table::end(&round.end)
    }
}

impl RoundResult {
    /// The figures in the order of the minutes, each with what it is a part of.
    fn lines(&self) -> Vec<FigureLine> {
        let Some(figures) = self.figures else {
            return Vec::new();
        };
        let line = |vi, en, number, whole: Option<u32>| FigureLine {
            vi,
            en,
            number,
            part: whole.map(|whole| Percentage::of(number, whole).to_string()),
        };
        vec![
            line("Được triệu tập", "convened", figures.convened, None),
            line("Có mặt", "present", figures.present, Some(figures.convened)),
            line(
                "Số phiếu phát ra",
                "ballots issued",
                figures.issued,
                Some(figures.present),
            ),
            line(
                "Số phiếu thu về",
                "ballots returned",
                figures.returned,
                Some(figures.issued),
            ),
            line(
                "Số phiếu hợp lệ",
                "valid",
                figures.valid,
                Some(figures.returned),
            ),
            line(
                "Số phiếu không hợp lệ",
                "invalid",
                figures.invalid,
                Some(figures.returned),
            ),
            line(
                "Trong đó phiếu trắng",
                "of these blank",
                figures.blank,
                Some(figures.returned),
            ),
        ]
    }
}

/// A figure of the minutes.
struct FigureLine {
    /// What it counts.
    vi: &'static str,
    /// The same in English.
    en: &'static str,
    /// The figure.
    number: u32,
    /// Its part of the figure it belongs to.
    part: Option<String>,
}

/// A moment as the room's clock showed it (UTC+07:00).
fn local(at: &Timestamp) -> String {
    OffsetDateTime::parse(&at.0, &Rfc3339)
        .ok()
        .and_then(|moment| moment.to_offset(offset!(+7)).format(CLOCK).ok())
        .unwrap_or_else(|| at.0.clone())
}

const CLOCK: &[BorrowedFormatItem<'_>] =
    format_description!("[hour]:[minute] ngày [day]/[month]/[year]");

#[cfg(test)]
mod tests {
    use super::{Timestamp, local};

    #[test]
    fn the_room_s_clock_is_seven_hours_ahead_of_utc() {
        assert_eq!(
            local(&Timestamp("2015-01-04T18:05:00Z".to_owned())),
            "01:05 ngày 05/01/2015"
        );
    }
}
