//! Thành phần tham dự: guests, those who vote, those who attend without a vote, those who did not come.

use crate::documents::paper::{Align, BlankLength, Block, Piece};
use crate::documents::papers::build::{Grid, Line, blank, items, known, paragraph, said, sentence};
use crate::documents::papers::source::Source;
use crate::documents::papers::words::{person, two};
use crate::meeting::Attendance;
use crate::results::SeatResult;

/// So many seats still make a table that a reader reads; more are counted, and stand in the appendix.
const SEATS_IN_THE_BODY: usize = 40;

impl Source<'_> {
    /// Every class of those who attended.
    pub(super) fn attended(&self) -> Vec<Block> {
        let room = &self.results.room;
        let voter = self.voter();
        let (came, absent): (Vec<&SeatResult>, Vec<&SeatResult>) = room
            .seats
            .iter()
            .partition(|seat| seat.attendance != Attendance::Absent);
        let of = |guests: bool| -> Vec<String> {
            let attendees = room.attendees.iter();
            let those = attendees.filter(|one| one.unit.is_none() == guests);
            let named = |one: &crate::results::AttendeeResult| match &one.unit {
                Some(unit) => format!("{} ({unit})", person(&one.person)),
                None => person(&one.person),
            };
            those.map(named).collect()
        };
        let superior = self.meeting.wording.superior.trim();
        let superior = if superior.is_empty() {
            "cấp trên"
        } else {
            superior
        };
        let mut blocks = vec![paragraph(vec![Piece::bold("Thành phần tham dự:")])];
        blocks.push(paragraph(known(
            &format!("Đại biểu {}, khách mời", title_case(superior)),
            &of(true).join("; "),
        )));
        let summary = format!(
            "{}: triệu tập {} {voter}, có mặt {} {voter}, vắng mặt {} {voter}.",
            if self.is_cluster() {
                "Lãnh đạo đơn vị thành viên"
            } else {
                "Đại biểu chính thức"
            },
            two(number(room.seats.len())),
            two(number(came.len())),
            two(number(absent.len()))
        );
        blocks.push(sentence(summary));
        blocks.push(if room.seats.len() <= SEATS_IN_THE_BODY {
            voters(&came, self.is_cluster())
        } else {
            sentence("Danh sách đại biểu có mặt: xem Phụ lục I.")
        });
        blocks.push(paragraph(known(
            "Đại diện phòng và cán bộ dự, không bỏ phiếu",
            &of(false).join("; "),
        )));
        blocks.extend(stayed_away(&absent));
        blocks.extend(left(&came));
        blocks
    }
}

/// Those who came with a vote.
fn voters(came: &[&SeatResult], units: bool) -> Block {
    let whose = if units {
        "Đơn vị"
    } else {
        "Đoàn đại biểu, thành viên"
    };
    let mut grid = Grid::new(&[
        (whose, 0, Align::Left),
        ("Họ và tên", 25, Align::Left),
        ("Chức vụ", 22, Align::Left),
        ("Quyền bỏ phiếu", 13, Align::Centre),
    ]);
    for seat in came {
        grid.row(vec![
            said(&seat.name),
            vec![Piece::known(delegate(seat), BlankLength::Rest)],
            vec![blank(BlankLength::Rest)],
            said("Có"),
        ]);
    }
    grid.table()
}

fn stayed_away(absent: &[&SeatResult]) -> Vec<Block> {
    if absent.is_empty() {
        return vec![sentence("Vắng mặt: không.")];
    }
    let line = |seat: &&SeatResult| -> Line {
        vec![
            Piece::text(format!("{} (mất quyền bỏ phiếu), lý do: ", seat.name)),
            blank(BlankLength::Rest),
        ]
    };
    vec![
        sentence("Vắng mặt và lý do:"),
        items(absent.iter().map(line).collect()),
    ]
}

fn left(came: &[&SeatResult]) -> Option<Block> {
    let line = |seat: &&SeatResult| match &seat.attendance {
        Attendance::Left { reason, .. } => Some(said(format!(
            "{} về trước khi kết thúc, lý do: {reason}.",
            seat.name
        ))),
        Attendance::Absent | Attendance::Present { .. } => None,
    };
    let lines: Vec<Line> = came.iter().filter_map(line).collect();
    (!lines.is_empty()).then(|| items(lines))
}

/// The delegate's name, as far as it was taken down.
pub(super) fn delegate(seat: &SeatResult) -> &str {
    match &seat.attendance {
        Attendance::Absent => "",
        Attendance::Present { delegate } | Attendance::Left { delegate, .. } => delegate.trim(),
    }
}

/// A name in capitals as running text writes it; any other as it stands.
fn title_case(name: &str) -> String {
    if name == "BẢO HIỂM XÃ HỘI VIỆT NAM" {
        "Bảo hiểm xã hội Việt Nam".to_owned()
    } else {
        name.to_owned()
    }
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
