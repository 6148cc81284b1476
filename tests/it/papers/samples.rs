//! Papers that between them hold every block, form of head and arrangement of signatures.

use phieukin::documents::{
    Align, Appendix, BlankLength, Block, Head, Paper, Piece, PlaceAndDay, Signature, Table,
    TableColumn,
};
use phieukin::meeting::Day;

/// Minutes of a count: a long table, two rows of signatures, a draft of a rehearsal.
pub fn minutes() -> Paper {
    Paper {
        slug: "bien-ban-kiem-phieu".into(),
        subject: "Biên bản kiểm phiếu bình chọn đơn vị xếp thứ nhất, thứ nhì".into(),
        rehearsal: true,
        draft: true,
        about: strings(&[
            "Bình chọn đơn vị xếp thứ nhất, thứ nhì",
            "Cụm thi đua số 5 năm 2026",
        ]),
        body: [committee(), count()].concat(),
        signatures: vec![
            vec![
                signed(&[], "Thành viên", "Đặng Quỳnh Ưởng"),
                signed(&[], "Tổ trưởng Tổ kiểm phiếu", "Nguyễn Thị Phượng"),
            ],
            vec![signed(&[], "Xác nhận của chủ tọa hội nghị", "")],
        ],
        ..bare("Biên bản kiểm phiếu", "/BB-TKP")
    }
}

fn committee() -> Vec<Block> {
    vec![
        Block::Bases {
            items: strings(&[
                "Căn cứ Hướng dẫn số 1122/HD-BTĐKT ngày 20 tháng 6 năm 2011",
                "Căn cứ Thể lệ bỏ phiếu được Hội nghị thông qua ngày 05 tháng 01 năm 2027",
            ]),
        },
        paragraph(vec![
            Piece::text("Hôm nay, hồi "),
            blank(BlankLength::Short),
            Piece::text(" giờ "),
            blank(BlankLength::Short),
            Piece::text(" phút, ngày 05 tháng 01 năm 2027, tại "),
            blank(BlankLength::Rest),
        ]),
        section("I. Thành phần Tổ kiểm phiếu"),
        Block::Table(Table {
            columns: columns(&[
                ("STT", 8, Align::Centre),
                ("Họ và tên", 32, Align::Left),
                ("Chức vụ, đơn vị", 40, Align::Left),
                ("Nhiệm vụ", 20, Align::Left),
            ]),
            rows: vec![
                cells(&[
                    "1",
                    "Nguyễn Thị Phượng",
                    "Trưởng phòng Tổ chức cán bộ, BHXH tỉnh Quảng Ninh",
                    "Tổ trưởng",
                ]),
                vec![
                    vec![Piece::text("2")],
                    vec![Piece::text("Đặng Quỳnh Ưởng")],
                    vec![blank(BlankLength::Rest)],
                    vec![Piece::text("Thành viên")],
                ],
            ],
            totals: 0,
        }),
    ]
}

fn count() -> Vec<Block> {
    let item = |label: &str, count: &str| {
        vec![
            Piece::text(label),
            Piece::bold(count),
            Piece::text(" phiếu;"),
        ]
    };
    vec![
        section("II. Kết quả kiểm phiếu"),
        Block::Heading {
            text: "1. Số phiếu".into(),
        },
        Block::Items {
            items: vec![
                item("Số phiếu phát ra: ", "09"),
                item("Số phiếu thu về: ", "09"),
                vec![
                    Piece::text("Số phiếu hợp lệ: "),
                    Piece::bold("08"),
                    Piece::text(
                        " phiếu, đạt 88,89 % trên tổng số phiếu thu về, tính theo quy tắc làm tròn đến hai chữ số thập phân.",
                    ),
                ],
            ],
        },
        Block::Heading {
            text: "2. Kết quả".into(),
        },
        long_table(45),
        section("III. Khiếu nại, ý kiến (nếu có)"),
        Block::Lines { count: 3 },
        section("IV. Niêm phong"),
        paragraph(vec![
            Piece::text("Mã băm SHA-256 của tệp "),
            code("ket-qua-vong-1.json"),
            Piece::text(": "),
            code(DIGEST),
            Piece::text(", lưu tại "),
            blank(BlankLength::Long),
            Piece::text(", thời hạn 06 tháng kể từ ngày kiểm phiếu."),
        ]),
        paragraph(vec![
            Piece::text("Biên bản lập thành 03 bản, thông qua hồi 10 giờ 05 phút "),
            Piece::Italic {
                text: "cùng ngày".into(),
            },
            Piece::text("./."),
        ]),
    ]
}

/// A report: addressees, place and day, Nơi nhận beside one signature, two appendices.
pub fn report() -> Paper {
    let mut paper = Paper {
        slug: "bao-cao".into(),
        subject: "Báo cáo kết quả bình chọn".into(),
        about: strings(&["Kết quả bình chọn đơn vị tiêu biểu xuất sắc Cụm thi đua số 5 năm 2026"]),
        addressees: strings(&[
            "Thường trực Hội đồng Thi đua - Khen thưởng BHXH Việt Nam",
            "Ban Thi đua - Khen thưởng",
        ]),
        body: vec![
            words(
                "Thực hiện hướng dẫn của Hội đồng Thi đua - Khen thưởng Bảo hiểm xã hội Việt Nam, ngày 05 tháng 01 năm 2027, Cụm thi đua số 5 đã tổ chức Hội nghị tổng kết và bình chọn đơn vị tiêu biểu xuất sắc. Kết quả như sau:",
            ),
            section("I. Tình hình tổ chức bình xét"),
            words("Hội nghị có mặt 09/10 đơn vị."),
            Block::Heading {
                text: "1. Quy trình".into(),
            },
            words(
                "Bỏ phiếu kín; tên đơn vị giữ nguyên dấu <&> \"ngoặc\" và # * _ $ @ như đã nhập.",
            ),
            words("Trân trọng báo cáo./."),
        ],
        signatures: vec![vec![signed(
            &["TM. Cụm thi đua số 5", "Cụm trưởng"],
            "Giám đốc BHXH tỉnh Quảng Ninh",
            "Lê Hùng Sơn",
        )]],
        recipients: strings(&[
            "Như trên",
            "Các đơn vị thành viên Cụm thi đua số 5",
            "Lưu: VT, TĐKT",
        ]),
        appendices: vec![
            Appendix {
                number: "Phụ lục I".into(),
                title: "Bảng tổng hợp điểm của các đơn vị thuộc Cụm thi đua số 5 năm 2026".into(),
                body: vec![long_table(40)],
            },
            Appendix {
                number: "Phụ lục II".into(),
                title: "Danh sách".into(),
                body: vec![section("I. Đơn vị"), words("Hết.")],
            },
        ],
        ..bare("Báo cáo", "/BC-BHXH")
    };
    paper.head.body = "Bảo hiểm xã hội tỉnh Quảng Ninh".into();
    paper.head.place = Some(PlaceAndDay {
        place: "Quảng Ninh".into(),
        day: Some(Day {
            year: 2027,
            month: 1,
            day: 5,
        }),
    });
    paper
}

/// A submission to one addressee with its wide table, and minutes' signatures with Nơi nhận below.
pub fn landscape() -> Paper {
    let mut paper = Paper {
        slug: "to-trinh".into(),
        subject: "Tờ trình".into(),
        landscape: true,
        about: strings(&["Về việc đề nghị tặng Cờ thi đua năm 2026"]),
        addressees: strings(&[
            "Thường trực Hội đồng Thi đua - Khen thưởng BHXH Việt Nam (qua Ban Thi đua - Khen thưởng)",
        ]),
        body: vec![
            long_table(12),
            words("Trân trọng trình xem xét, quyết định./."),
        ],
        signatures: vec![vec![
            signed(&[], "Thư ký", ""),
            signed(&[], "Chủ tọa", "Nguyễn Văn A"),
        ]],
        recipients: strings(&["Như trên", "Lưu: VT"]),
        ..bare("Tờ trình", "/TTr-BHXH")
    };
    paper.head.place = Some(PlaceAndDay {
        place: String::new(),
        day: None,
    });
    paper
}

/// A ballot: a box for the stamp, no number, no signature.
pub fn ballot() -> Paper {
    let mut paper = Paper {
        slug: "phieu-bau".into(),
        subject: "Phiếu bầu".into(),
        about: strings(&["Bình chọn đơn vị xếp thứ nhất, thứ nhì Cụm thi đua số 5 năm 2026"]),
        body: vec![
            Block::Centred { pieces: vec![Piece::Italic { text: "(Số lượng được bầu: không quá 02 đơn vị. Đánh dấu X vào ô tương ứng với đơn vị được chọn)".into() }] },
            Block::Table(Table {
                columns: columns(&[("STT", 10, Align::Centre), ("Tên đơn vị", 50, Align::Left), ("Xếp thứ nhất", 20, Align::Centre), ("Xếp thứ nhì", 20, Align::Centre)]),
                rows: (1..=6).map(|at| vec![vec![Piece::text(at.to_string())], vec![Piece::text("BHXH tỉnh Quảng Ninh")], vec![], vec![]]).collect(),
                totals: 0,
            }),
            paragraph(vec![Piece::text("Phiếu hợp lệ: "), blank(BlankLength::Short), Piece::text("   Phiếu không hợp lệ: "), blank(BlankLength::Short)]),
        ],
        ..bare("Phiếu bầu", "")
    };
    paper.head.symbol = None;
    paper.head.stamp = true;
    paper
}

pub fn all() -> [Paper; 4] {
    [minutes(), report(), landscape(), ballot()]
}

pub const DIGEST: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

fn long_table(rows: usize) -> Block {
    let row = |at: usize| {
        let name = if at.is_multiple_of(3) {
            "BHXH thị xã Quảng Yên"
        } else {
            "Bảo hiểm xã hội huyện Nho Quan, Ninh Bình"
        };
        let mut row = cells(&[
            &at.to_string(),
            name,
            &(100 - at).to_string(),
            "12,50",
            &at.to_string(),
        ]);
        row.push(Vec::new());
        row
    };
    let sum = vec![
        Vec::new(),
        vec![Piece::text("Tổng số")],
        vec![Piece::text("1.024")],
        Vec::new(),
        Vec::new(),
        Vec::new(),
    ];
    Block::Table(Table {
        columns: columns(&[
            ("STT", 8, Align::Centre),
            ("Tên đơn vị", 37, Align::Left),
            ("Số phiếu bầu", 13, Align::Right),
            ("Tỷ lệ % (trên số phiếu hợp lệ)", 17, Align::Right),
            ("Xếp thứ", 10, Align::Centre),
            ("Ghi chú", 15, Align::Left),
        ]),
        rows: (1..=rows).map(row).chain([sum]).collect(),
        totals: 1,
    })
}

fn bare(kind: &str, symbol: &str) -> Paper {
    Paper {
        slug: String::new(),
        subject: String::new(),
        at: "2027-01-05T02:30:00Z".into(),
        landscape: false,
        rehearsal: false,
        draft: false,
        head: Head {
            superior: "Bảo hiểm xã hội Việt Nam".into(),
            body: "Cụm thi đua số 5".into(),
            symbol: Some(symbol.into()),
            place: None,
            stamp: false,
        },
        kind: kind.into(),
        about: Vec::new(),
        addressees: Vec::new(),
        body: Vec::new(),
        signatures: Vec::new(),
        recipients: Vec::new(),
        appendices: Vec::new(),
    }
}

fn strings(all: &[&str]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

fn columns(all: &[(&str, u32, Align)]) -> Vec<TableColumn> {
    let column = |(heading, width, align): &(&str, u32, Align)| TableColumn {
        heading: (*heading).into(),
        width: *width,
        align: *align,
    };
    all.iter().map(column).collect()
}

fn cells(all: &[&str]) -> Vec<Vec<Piece>> {
    all.iter().map(|text| vec![Piece::text(*text)]).collect()
}

fn section(text: &str) -> Block {
    Block::Section { text: text.into() }
}

fn words(text: &str) -> Block {
    paragraph(vec![Piece::text(text)])
}

fn paragraph(pieces: Vec<Piece>) -> Block {
    Block::Paragraph { pieces }
}

fn blank(length: BlankLength) -> Piece {
    Piece::Blank { length }
}

fn code(text: &str) -> Piece {
    Piece::Code { text: text.into() }
}

fn signed(authority: &[&str], title: &str, name: &str) -> Signature {
    Signature {
        authority: strings(authority),
        title: title.into(),
        name: name.into(),
    }
}
