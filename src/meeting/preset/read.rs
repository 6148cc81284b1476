//! Reading a preset's file: strictly, and with a sentence for the person who wrote it.

use serde::{Deserialize, Serialize};

use super::Preset;
use crate::contest::{RulesFlaw, UnitList};
use crate::meeting::{AgendaItem, Clause, Deadline, Unit};

/// Why a preset's file is passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[error("{} ({})", .said.vi, .said.en)]
pub struct PresetProblem {
    /// Which file.
    pub file: String,
    /// In which of its lines, from 1, where one is to blame.
    pub line: Option<u32>,
    /// Which file and line, what is wrong with it, and what to do.
    pub said: Clause,
}

impl PresetProblem {
    /// A problem of a whole file, or of one line of it.
    pub fn new(file: &str, line: Option<u32>, vi: &str, en: &str) -> Self {
        let (in_line, at_line) = line.map_or_else(Default::default, |line| {
            (format!(", dòng {line}"), format!(", line {line}"))
        });
        Self {
            file: file.to_owned(),
            line,
            said: Clause {
                vi: format!("Bỏ qua tệp mẫu {file}{in_line}: {vi}"),
                en: format!("The preset {file} is passed over{at_line}: {en}"),
            },
        }
    }
}

impl Preset {
    /// Reads the text of a file. Every setting must be there, and no other.
    ///
    /// # Errors
    /// The first thing that keeps a meeting from starting with it.
    pub fn read(file: &str, text: &str) -> Result<Self, PresetProblem> {
        let preset: Self = toml::from_str(text).map_err(|error| misread(file, text, &error))?;
        preset
            .check()
            .map_err(|(vi, en)| PresetProblem::new(file, None, &vi, &en))?;
        Ok(preset)
    }

    /// What a meeting would refuse, and what it would take but nobody can want.
    fn check(&self) -> Result<(), (String, String)> {
        let hold = |rule: bool, vi: &str, en: &str| {
            rule.then_some(()).ok_or((vi.to_owned(), en.to_owned()))
        };
        let blank = |text: &str| text.trim().is_empty();
        hold(
            !blank(&self.name) && !blank(&self.particulars.title),
            "thiếu tên mẫu (name) hoặc tên cuộc họp (title). Điền vào.",
            "name and title must not be empty.",
        )?;
        let untitled = |item: &AgendaItem| blank(&item.title);
        hold(
            !self.agenda.is_empty() && !self.agenda.iter().any(untitled),
            "chương trình trống hoặc có mục không có tên. Điền title cho mọi mục [[agenda]].",
            "the agenda is empty or has an item without a title.",
        )?;
        hold(
            distinct(self.agenda.iter().map(|item| item.id)),
            "hai mục chương trình có cùng số. Sửa id cho khác nhau.",
            "two items of the agenda have the same id.",
        )?;
        let impossible = |deadline: &Deadline| deadline.last_day(self.particulars.year).is_none();
        hold(
            !self.wording.deadlines.iter().any(impossible),
            "có thời hạn mà lịch không có ngày đó. Sửa day và month trong [[wording.deadlines]].",
            "the calendar has no such day as one of the deadlines: correct its day and month.",
        )?;
        self.check_units()?;
        self.rules.check().map_err(|flaw| {
            (
                format!("{} Sửa trong [rules].", in_vietnamese(flaw)),
                format!("{flaw}: correct it under [rules]."),
            )
        })
    }

    /// Units have names and numbers of their own, and districts a member they belong to (guidance A.II.3.c).
    fn check_units(&self) -> Result<(), (String, String)> {
        let of = |list| self.units.iter().filter(move |unit| unit.list == list);
        let orphan = |district: &&Unit| {
            let parent = district.parent.as_ref();
            !of(UnitList::Members).any(|member| parent == Some(&member.name))
        };
        if let Some(district) = of(UnitList::Districts).find(orphan) {
            return Err((
                format!(
                    "“{}” không trực thuộc đơn vị thành viên nào. Sửa parent.",
                    district.name
                ),
                format!(
                    "“{}” belongs to no member unit: correct parent.",
                    district.name
                ),
            ));
        }
        let named = |unit: &Unit| !unit.name.trim().is_empty();
        if self.units.iter().all(named) && distinct(self.units.iter().map(|unit| unit.id)) {
            Ok(())
        } else {
            Err((
                "có đơn vị không tên hoặc hai đơn vị cùng số. Sửa name và id trong [[units]]."
                    .to_owned(),
                "a unit has no name, or two have the same number: correct name and id.".to_owned(),
            ))
        }
    }
}

fn distinct<T: Ord>(numbers: impl Iterator<Item = T>) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    numbers.into_iter().all(|number| seen.insert(number))
}

/// What the reader of TOML found, in the words of the person who wrote the file.
fn misread(file: &str, text: &str, error: &toml::de::Error) -> PresetProblem {
    let line = error.span().and_then(|span| line_of(text, span.start));
    let message = error.message();
    let quoted = message.split('`').nth(1).unwrap_or_default();
    let (vi, en) = if message.starts_with("unknown field") {
        (
            format!("không có thiết lập nào tên “{quoted}”. Sửa tên hoặc xóa dòng đó."),
            format!("there is no setting named “{quoted}”: correct its name or remove the line."),
        )
    } else if message.starts_with("missing field") {
        (
            format!("thiếu thiết lập “{quoted}”. Thêm vào như trong các mẫu có sẵn."),
            format!(
                "the setting “{quoted}” is missing: add it as the program's own presets have it."
            ),
        )
    } else if message.starts_with("unknown variant") {
        (
            format!(
                "“{quoted}” không phải là giá trị dùng được ở đây. Chọn một giá trị ghi trong các mẫu có sẵn."
            ),
            format!(
                "“{quoted}” is no value for this setting: take one that the program's own presets name."
            ),
        )
    } else {
        let why = message.lines().next().unwrap_or_default();
        (
            format!("không đúng cách viết ({why}). Sửa như trong các mẫu có sẵn."),
            format!(
                "it is not written as it must be ({why}): write it as the program's own presets do."
            ),
        )
    };
    PresetProblem::new(file, line, &vi, &en)
}

/// The line of a byte of the text, from 1.
fn line_of(text: &str, at: usize) -> Option<u32> {
    let ends = text.get(..at)?.matches('\n').count();
    u32::try_from(ends + 1).ok()
}

fn in_vietnamese(flaw: RulesFlaw) -> &'static str {
    match flaw {
        RulesFlaw::NoTitle => "Có nội dung bỏ phiếu chưa có tên.",
        RulesFlaw::NoPlaces => "Có danh sách chưa nêu số lượng được chọn (places).",
        RulesFlaw::BadPicks => "Số tên được đánh dấu (max_picks) phải từ 1 đến places.",
        RulesFlaw::BadMinimum => "Số lượng ít nhất (minimum) không được lớn hơn places.",
        RulesFlaw::BadPanels => {
            "Mỗi phiếu có một danh sách; riêng mẫu “panels” có hai danh sách khác loại, đều có tên."
        }
        RulesFlaw::NotFirstAndSecond => {
            "Mẫu “columns” và “two_rounds” chọn đúng thứ nhất và thứ nhì."
        }
        RulesFlaw::BadOffice => {
            "Bầu cụm trưởng, cụm phó lấy từ “members”, không xếp hạng, không dự khuyết."
        }
        RulesFlaw::NoContest => "Thể lệ chưa có nội dung bỏ phiếu nào.",
        RulesFlaw::NoSeats => "Số phiếu của mỗi đơn vị (seats_per_unit) phải từ 1 đến 500.",
        RulesFlaw::ListTwice => "Điều kiện của một danh sách được nêu hai lần.",
        RulesFlaw::TooMany => "Có con số hoặc danh sách vượt quá mức một cuộc họp có thể có.",
        RulesFlaw::OfficeTwice => "Có hai nội dung bầu cùng một chức.",
    }
}
