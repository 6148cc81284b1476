//! The headings by which columns are known, in the ways in which offices write them.

use super::column::Column;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a heading says by itself; [`super::column::resolved`] says what headings mean together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    Column(Column),
    /// "BHXH tỉnh": the names of members, or whose the districts are.
    Province,
    /// "BHXH huyện": the names of districts.
    District,
}

/// The usual heading first for each column.
const HEADINGS: [(Column, &[&str]); 23] = [
    (
        Column::Number,
        &["STT", "TT", "Số TT", "Số thứ tự", "Thứ tự", "No"],
    ),
    (
        Column::Name,
        &[
            "Đơn vị",
            "Tên đơn vị",
            "Tên cơ quan",
            "Tên cơ quan, đơn vị",
            "Cơ quan, đơn vị",
            "Cơ quan",
            "Đơn vị thành viên",
            "Tên đơn vị thành viên",
            "Tên các đơn vị",
            "Các đơn vị",
        ],
    ),
    (
        Column::Collective,
        &["Tập thể", "Tên tập thể", "Tập thể đề nghị"],
    ),
    (
        Column::Individual,
        &[
            "Họ và tên",
            "Họ tên",
            "Họ, tên",
            "Họ và tên cá nhân",
            "Tên cá nhân",
            "Cá nhân",
        ],
    ),
    (
        Column::Parent,
        &[
            "Trực thuộc",
            "Đơn vị trực thuộc",
            "Thuộc BHXH tỉnh",
            "Trực thuộc BHXH tỉnh",
            "Trực thuộc đơn vị",
            "Thuộc đơn vị",
            "Đơn vị chủ quản",
            "Đơn vị công tác",
            "Nơi công tác",
            "Chức vụ, đơn vị công tác",
        ],
    ),
    (
        Column::Role,
        &[
            "Chức trách trong cụm",
            "Chức trách",
            "Chức danh trong cụm",
            "Vai trò trong cụm",
        ],
    ),
    (
        Column::SelfScore,
        &[
            "Điểm tự chấm",
            "Tự chấm điểm",
            "Điểm đơn vị tự chấm",
            "Tổng điểm tự chấm",
            "Số điểm tự chấm",
            "Điểm tự chấm của đơn vị",
            "Điểm tự đánh giá",
        ],
    ),
    (
        Column::AdjustedScore,
        &[
            "Điểm điều chỉnh",
            "Điểm sau điều chỉnh",
            "Điểm đã điều chỉnh",
            "Tổng điểm điều chỉnh",
        ],
    ),
    (
        Column::AgreedScore,
        &[
            "Điểm thống nhất",
            "Điểm thống nhất của cụm",
            "Điểm cụm thống nhất",
            "Điểm thống nhất trong cụm",
            "Tổng điểm thống nhất",
            "Số điểm thống nhất",
            "Điểm được thống nhất",
        ],
    ),
    (
        Column::Standard,
        &[
            "Đạt tiêu chuẩn điểm 3 Điều 11",
            "Đạt tiêu chuẩn tại điểm 3 Điều 11",
            "Tiêu chuẩn điểm 3 Điều 11",
        ],
    ),
    (
        Column::Party,
        &[
            "Tổ chức Đảng trong sạch vững mạnh",
            "Đảng bộ trong sạch vững mạnh",
            "Chi bộ, Đảng bộ trong sạch vững mạnh",
            "Đảng trong sạch vững mạnh",
            "Tổ chức Đảng TSVM",
            "Đảng TSVM",
        ],
    ),
    (
        Column::Government,
        &["Chính quyền vững mạnh", "Chính quyền VM"],
    ),
    (
        Column::Organisations,
        &[
            "Đoàn thể vững mạnh",
            "Đoàn thể quần chúng vững mạnh",
            "Các đoàn thể vững mạnh",
            "Đoàn thể VM",
        ],
    ),
    (
        Column::PactSigned,
        &[
            "Ký giao ước thi đua",
            "Đã ký giao ước thi đua",
            "Ký giao ước",
        ],
    ),
    (
        Column::Registered,
        &["Đăng ký thi đua", "Đã đăng ký thi đua"],
    ),
    (Column::TargetsExceeded, &["Vượt chỉ tiêu các năm"]),
    (Column::NoDiscipline, &["Không có người bị kỷ luật"]),
    (Column::ExcellentYears, &["Hai năm hoàn thành xuất sắc"]),
    (Column::ListedAward, &["Có hình thức khen thưởng"]),
    (Column::Award, &["Hình thức khen thưởng"]),
    (Column::Seats, &["Số đại biểu", "Số lượng đại biểu"]),
    (Column::Status, &["Tình trạng khác"]),
    (Column::Present, &["Điểm danh", "Dự kiến có mặt"]),
];

const PROVINCES: [&str; 5] = [
    "BHXH tỉnh",
    "BHXH tỉnh, thành phố",
    "BHXH các tỉnh",
    "BHXH các tỉnh, thành phố",
    "Bảo hiểm xã hội tỉnh",
];

const DISTRICTS: [&str; 6] = [
    "BHXH huyện",
    "BHXH cấp huyện",
    "BHXH quận, huyện",
    "BHXH huyện, thị xã",
    "Tên BHXH huyện",
    "Bảo hiểm xã hội huyện",
];

static KNOWN: LazyLock<HashMap<String, Heading>> = LazyLock::new(|| {
    let columns = HEADINGS.iter().flat_map(|(column, headings)| {
        let meaning = Heading::Column(*column);
        headings.iter().map(move |heading| (key(heading), meaning))
    });
    let provinces = PROVINCES.map(|heading| (key(heading), Heading::Province));
    let districts = DISTRICTS.map(|heading| (key(heading), Heading::District));
    columns.chain(provinces).chain(districts).collect()
});

/// What a clean heading says, whatever its case, its marks and what it adds in parentheses.
pub(super) fn read(heading: &str) -> Option<Heading> {
    KNOWN.get(&key(heading)).copied()
}

/// The usual heading of a column.
pub(super) fn usual(column: Column) -> &'static str {
    let own = HEADINGS.iter().find(|(own, _)| *own == column);
    let first = own.and_then(|(_, headings)| headings.first());
    first.copied().unwrap_or_default()
}

/// Small letters and figures in single spaces, without what stands in parentheses.
fn key(heading: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for character in heading.to_lowercase().chars() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '.' | '*' | '“' | '”' | '"' => {}
            _ if depth > 0 => {}
            _ if character.is_alphanumeric() => plain.push(character),
            _ => plain.push(' '),
        }
    }
    let words = plain.split(' ').filter(|word| !word.is_empty());
    let words = words.map(|word| match word {
        "kí" => "ký",
        "kỉ" => "kỷ",
        word => word,
    });
    words.collect::<Vec<_>>().join(" ")
}
