//! `doc.html`: the results as one self-contained page for a person, with how to check them again.

mod balance;

use askama::Template;
use time::OffsetDateTime;
use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::Rfc3339;
use time::macros::{format_description, offset};

use crate::contest::{Denominator, Percentage, Role};
use crate::meeting::clauses::of_rank;
use crate::meeting::score::Score;
use crate::meeting::{Attendance, Decision, Hands, Timestamp};
use crate::results::{
    Chosen, ContestResult, Medium, PanelResult, Results, RoundResult, SeatResult, Tied, UnitResult,
};
use crate::tables;

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

impl<'a> Page<'a> {
    fn sealed_at(&self) -> String {
        self.results
            .sealed_at
            .as_ref()
            .map_or_else(String::new, local)
    }

    fn digest(&self) -> String {
        self.results
            .digest
            .as_ref()
            .map_or_else(String::new, ToString::to_string)
    }

    /// The seats that nobody took: their units lost the vote (guidance C.3).
    fn absent(&self) -> Vec<&'a SeatResult> {
        let absent = |seat: &&SeatResult| seat.attendance == Attendance::Absent;
        self.results.room.seats.iter().filter(absent).collect()
    }

    /// The seats whose delegates went before the end, with why.
    fn left(&self) -> Vec<(&'a str, &'a str)> {
        let gone = |seat: &'a SeatResult| match &seat.attendance {
            Attendance::Left { reason, .. } => Some((seat.name.as_str(), reason.as_str())),
            Attendance::Absent | Attendance::Present { .. } => None,
        };
        self.results.room.seats.iter().filter_map(gone).collect()
    }

    fn at(at: &Timestamp) -> String {
        local(at)
    }

    fn score(score: Option<&Score>) -> String {
        score.map_or_else(String::new, |score| score.vietnamese())
    }

    fn list(unit: &UnitResult) -> &'static str {
        tables::list(unit.list)
    }

    /// "Được bình chọn, xếp thứ nhất", "dự khuyết".
    fn place(chosen: &Chosen) -> String {
        match (chosen.role, chosen.place) {
            (Role::Alternate, _) => "dự khuyết".to_owned(),
            (Role::Chosen, Some(place)) => format!("được bình chọn, xếp {}", of_rank(place).vi),
            (Role::Chosen, None) => "được bình chọn".to_owned(),
        }
    }

    /// What the tied contest.
    fn contested(tied: &Tied) -> String {
        match (tied.places, tied.alternates) {
            (places, 0) => format!("{places} vị trí"),
            (0, alternates) => format!("{alternates} vị trí dự khuyết"),
            (places, alternates) => format!("{places} vị trí và {alternates} vị trí dự khuyết"),
        }
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
            Some(Decision::Dropped) => {
                "Hội nghị quyết định thôi không bầu nội dung này.".to_owned()
            }
            None => "Nội dung này chưa được bầu xong.".to_owned(),
        }
    }

    fn end(round: &RoundResult) -> String {
        tables::end(&round.end)
    }
}

impl PanelResult {
    /// What the percentages of the rules are of.
    fn base_name(&self) -> &'static str {
        match self.denominator {
            Denominator::Valid => "số phiếu hợp lệ",
            Denominator::Returned => "số phiếu thu về",
            Denominator::Present => "số đại biểu có mặt",
            Denominator::Convened => "số đại biểu được triệu tập",
        }
    }

    /// The figures in the order of the minutes, each with what it is a part of.
    fn lines(&self) -> Vec<FigureLine> {
        let figures = self.figures;
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
