//! VI. Niêm phong: what identifies the round's ballots for good, where they are kept and until when.

use super::Held;
use crate::documents::paper::{BlankLength, Block, Piece};
use crate::documents::papers::build::{Line, blank, field, items, known};
use crate::documents::papers::words::{Moment, day, two};
use crate::meeting::{KEPT_MONTHS, kept_until};
use crate::results::Medium;

impl Held<'_> {
    /// Every line of the sealing.
    pub(super) fn sealing(&self) -> Vec<Block> {
        let mut lines = match &self.result.medium {
            Medium::Electronic { .. } => self.file(),
            Medium::Paper { counted_by, .. } => sheets(counted_by),
        };
        let sealed = self.times.counted.as_ref().or(self.times.closed.as_ref());
        let at = sealed.and_then(Moment::of);
        let last_day = sealed.and_then(kept_until).map(day);
        let until = last_day.map_or_else(String::new, |last| format!(", đến {last}"));
        lines.extend([
            known(
                "Thời điểm niêm phong",
                &at.map_or_else(String::new, Moment::whole),
            ),
            known("Nơi lưu", self.source.words().kept_at.trim()),
            field(
                "Thời hạn bảo quản",
                format!("{} tháng{until}", two(u32::from(KEPT_MONTHS))),
            ),
            code(
                "Mã Tổ kiểm phiếu",
                self.source.results.room.committee_code.clone(),
            ),
        ]);
        vec![items(lines)]
    }

    /// What identifies the archive of an electronic round.
    fn file(&self) -> Vec<Line> {
        let Medium::Electronic {
            fingerprint,
            file,
            archive,
            vouched,
            ..
        } = &self.result.medium
        else {
            return Vec::new();
        };
        vec![
            code("Mã cuộc bỏ phiếu (φ)", Some(fingerprint.to_string())),
            code("Tên tệp trong hồ sơ kiểm tra", file.clone()),
            code(
                "Mã băm SHA-256 của tệp",
                archive.map(|digest| digest.to_string()),
            ),
            code(
                "Mã băm sự kiện cuối của tệp",
                vouched.last_event.map(|digest| digest.to_string()),
            ),
            field(
                "Số thiết bị đã kiểm đếm lại và khớp kết quả",
                format!("{} thiết bị", two(vouched.recounted)),
            ),
        ]
    }
}

/// How a count by hand was made and where its ballots are.
fn sheets(counted_by: &[String]) -> Vec<Line> {
    vec![
        known(
            "Hai người nhập số liệu riêng, số liệu khớp nhau",
            &counted_by.join("; "),
        ),
        vec![
            Piece::text("Phiếu giấy được niêm phong trong "),
            blank(BlankLength::Short),
            Piece::text(" phong bì, có chữ ký của Tổ kiểm phiếu trên mép dán"),
        ],
    ]
}

/// "Label: code", a dotted line without one.
fn code(label: &str, text: Option<String>) -> Line {
    let label = Piece::text(format!("{label}: "));
    vec![
        label,
        text.map_or(blank(BlankLength::Rest), |text| Piece::Code { text }),
    ]
}
