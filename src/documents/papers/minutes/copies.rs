//! What became of the copies for a spare machine, sentence by sentence; nothing where the log is silent.

use crate::documents::paper::Block;
use crate::documents::papers::build::{items, said};
use crate::documents::papers::source::Source;
use crate::documents::papers::words::Moment;
use crate::meeting::{CopyNews, CopyNote, Phase};

impl Source<'_> {
    /// Each note of the log; and at the end what a copy that stayed out of reach still holds.
    pub(super) fn copies(&self) -> Vec<Block> {
        let notes = &self.meeting.copies;
        let mut lines: Vec<_> = notes.iter().map(|note| said(sentence(note))).collect();
        let lost = notes.last().is_some_and(|note| note.news == CopyNews::Lost);
        if lost && self.meeting.phase == Phase::Sealed {
            lines.push(said("Khi niêm phong, bản sao đó chưa ghi được, nên tệp ghi mã bỏ phiếu nào của đơn vị nào trong bản sao đó chưa được xóa."));
        }
        if lines.is_empty() {
            return Vec::new();
        }
        vec![items(lines)]
    }
}

fn sentence(note: &CopyNote) -> String {
    let at = Moment::of(&note.at).map_or_else(|| note.at.0.clone(), Moment::whole);
    match note.news {
        CopyNews::Lost => format!("Bản sao cho máy dự phòng không ghi được từ {at}."),
        CopyNews::Back => format!("Bản sao cho máy dự phòng ghi được trở lại từ {at}."),
        CopyNews::TakenOver => format!(
            "Cuộc họp chạy tiếp trên máy dự phòng từ bản sao, lúc {at}; dữ liệu trên máy trước không do máy này xóa."
        ),
    }
}
