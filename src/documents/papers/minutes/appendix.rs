//! Phụ lục: everybody who attended, and the counting minutes that belong to these.

use super::attendance::delegate;
use crate::documents::paper::{Align, Appendix, BlankLength, Block, Piece};
use crate::documents::papers::build::{Grid, Line, blank, said, sentence};
use crate::documents::papers::source::Source;
use crate::documents::papers::words::nth;
use crate::meeting::Attendance;
use crate::results::{End, Medium};

/// Both appendices.
pub(super) fn all(source: &Source<'_>) -> Vec<Appendix> {
    let appendix = |number: &str, title: &str, body: Block| Appendix {
        number: number.to_owned(),
        title: title.to_owned(),
        body: vec![body],
    };
    vec![
        appendix("Phụ lục I", "Danh sách có mặt", present(source)),
        appendix("Phụ lục II", "Biên bản kiểm phiếu", counts(source)),
    ]
}

/// Those who vote, then those who do not, with room to sign.
fn present(source: &Source<'_>) -> Block {
    let room = &source.results.room;
    let mut grid = Grid::new(&[
        ("Họ và tên", 0, Align::Left),
        ("Chức vụ, đơn vị", 36, Align::Left),
        ("Quyền bỏ phiếu", 12, Align::Centre),
        ("Chữ ký", 15, Align::Left),
    ]);
    let came = room
        .seats
        .iter()
        .filter(|seat| seat.attendance != Attendance::Absent);
    for seat in came {
        let name = vec![Piece::known(delegate(seat), BlankLength::Rest)];
        grid.row(vec![name, said(&seat.name), said("Có"), Line::new()]);
    }
    for one in &room.attendees {
        let unit = one.unit.iter().cloned();
        let office = [one.person.office.clone()].into_iter();
        let office: Vec<String> = office.filter(|text| !text.is_empty()).chain(unit).collect();
        grid.row(vec![
            said(&one.person.name),
            said(office.join(", ")),
            said("Không"),
            Line::new(),
        ]);
    }
    grid.table()
}

/// Which counting minutes there are, with what identifies the file of each round.
fn counts(source: &Source<'_>) -> Block {
    let mut grid = Grid::new(&[
        ("Nội dung", 0, Align::Left),
        ("Lần bầu", 11, Align::Left),
        ("Mã băm SHA-256 của tệp kết quả", 44, Align::Left),
    ]);
    let mut any = false;
    for contest in &source.results.contests {
        let minuted = |end: &End| !matches!(end, End::Annulled { .. } | End::Unfinished);
        for round in contest.rounds.iter().filter(|round| minuted(&round.end)) {
            any = true;
            let digest = match &round.medium {
                Medium::Electronic { archive, .. } => archive.map(|digest| Piece::Code {
                    text: digest.to_string(),
                }),
                Medium::Paper { .. } => Some(Piece::text("Phiếu giấy")),
            };
            grid.row(vec![
                said(&contest.title),
                said(nth(round.round)),
                vec![digest.unwrap_or_else(|| blank(BlankLength::Rest))],
            ]);
        }
    }
    if any {
        grid.table()
    } else {
        sentence("Không có biên bản kiểm phiếu.")
    }
}
