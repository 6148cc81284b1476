//! Every line that the layouts ask for is there, in its order; no paper says what only others may decide.

use super::played::{all, bare, congress, council, counted_once, forms, on_paper, paper, whole};
use super::rendered::text;
use crate::documents::papers::PaperName;
use crate::meeting::tests::room::{OUTSTANDING, PLACES, Room};

#[track_caller]
fn assert_in_order(text: &str, lines: &[&str]) {
    let mut rest = text;
    for line in lines {
        let at = rest.find(line);
        assert!(
            at.is_some(),
            "“{line}” is missing or out of order in\n{text}"
        );
        rest = &rest[at.unwrap() + line.len()..];
    }
}

const COUNT: [&str; 34] = [
    "BẢO HIỂM XÃ HỘI VIỆT NAM / CỤM THI ĐUA SỐ 2",
    "/BB-TKP",
    "BIÊN BẢN KIỂM PHIẾU",
    "Bình chọn đơn vị xếp thứ nhất, thứ nhì Cụm thi đua số 2 năm 2014",
    "Lần bầu thứ",
    "Căn cứ Thể lệ bỏ phiếu được hội nghị thông qua",
    "Căn cứ Danh sách bầu được hội nghị thông qua",
    "Hôm nay, hồi 08 giờ",
    "tại Hội trường BHXH tỉnh Hải Dương",
    "## I. Thành phần Tổ kiểm phiếu",
    "Họ và tên | Chức vụ, đơn vị | Nhiệm vụ",
    "Tổ trưởng",
    "Đại diện chứng kiến",
    "## II. Thể lệ bỏ phiếu",
    "Hình thức: bỏ phiếu kín",
    "Số lượng được bầu",
    "Cách xác định kết quả",
    "Mẫu số tính tỷ lệ",
    "Quy tắc khi bằng phiếu",
    "## III. Kết quả kiểm phiếu",
    "Tổng số đơn vị thành viên: 10 đơn vị",
    "Số đơn vị có mặt có quyền bỏ phiếu: 09 đơn vị",
    "Số đơn vị vắng mặt (mất quyền bỏ phiếu): 01 đơn vị",
    "Số phiếu phát ra: 09 phiếu",
    "Số phiếu đổi: 0 phiếu",
    "Số phiếu thu về",
    "Số phiếu hợp lệ",
    "Số phiếu không hợp lệ",
    "trong đó phiếu trắng",
    "| STT | Tên đơn vị | Số phiếu bầu | Tỷ lệ % (trên số phiếu hợp lệ) |",
    "Xếp thứ | Ghi chú |",
    "## IV. Kết luận",
    "## V. Khiếu nại, ý kiến (nếu có)",
    "## VI. Niêm phong",
];

const COUNT_END: [&str; 13] = [
    "Mã cuộc bỏ phiếu (φ): `",
    "Tên tệp trong hồ sơ kiểm tra: `rounds/",
    "Mã băm SHA-256 của tệp: `",
    "Mã băm sự kiện cuối của tệp",
    "Số thiết bị đã kiểm đếm lại",
    "Thời điểm niêm phong: 08 giờ",
    "Nơi lưu: Văn phòng BHXH tỉnh Hải Dương",
    "Thời hạn bảo quản: 06 tháng, đến ngày 05 tháng 7 năm 2015",
    "Mã Tổ kiểm phiếu: `",
    "Biên bản lập thành …… bản, thông qua hồi …… giờ …… phút cùng ngày./.",
    "THÀNH VIÊN: Bình",
    "TỔ TRƯỞNG TỔ KIỂM PHIẾU: An",
    "XÁC NHẬN CỦA CHỦ TỌA HỘI NGHỊ",
];

#[test]
fn the_counting_minutes_have_every_line_in_its_order() {
    let room = whole();
    for round in [1, 2] {
        let name = PaperName::Count {
            contest: PLACES,
            round,
        };
        let text = text(&paper(&room, &name).unwrap());
        let lines: Vec<&str> = COUNT.into_iter().chain(COUNT_END).collect();
        assert_in_order(&text, &lines);
    }
}

#[test]
fn figures_balance_on_the_paper() {
    let name = PaperName::Count {
        contest: PLACES,
        round: 2,
    };
    let text = text(&paper(&whole(), &name).unwrap());
    let sums = "10 triệu tập − 09 có mặt = 01 vắng mặt; 09 phát ra − 08 thu về = 01 không thu về; 08 hợp lệ + 0 không hợp lệ = 08 thu về.";
    assert!(text.contains(sums), "{text}");
}

#[test]
fn the_counting_minutes_stand_right_after_their_round() {
    let name = PaperName::Count {
        contest: PLACES,
        round: 1,
    };
    let (early, late) = (paper(&counted_once(), &name), paper(&whole(), &name));
    assert_eq!(early, late, "nothing that follows may change them");
    assert!(!early.unwrap().draft);
}

#[test]
fn the_minutes_of_the_meeting_have_every_part_in_its_order() {
    let text = text(&paper(&whole(), &PaperName::Minutes).unwrap());
    assert_in_order(
        &text,
        &[
            "/BB-CTĐ2",
            "*** BIÊN BẢN",
            "*** Hội nghị tổng kết năm 2014 Cụm thi đua số 2",
            "Thời gian bắt đầu: 08 giờ",
            "Địa điểm: Hội trường BHXH tỉnh Hải Dương",
            "Thành phần tham dự",
            "Lê Văn Khách",
            "| STT | Đơn vị | Họ và tên | Chức vụ | Quyền bỏ phiếu |",
            "Trần Thị Dự",
            "Vắng mặt và lý do",
            "BHXH tỉnh Nam Định",
            "Chủ trì (chủ tọa): Nguyễn Văn Chủ Tọa",
            "Thư ký (người ghi biên bản): Đỗ Thị Thư Ký",
            "Nội dung (theo diễn biến hội nghị)",
            "## I. Khai mạc, bầu Tổ kiểm phiếu",
            "9/9 tán thành",
            "## II. Báo cáo tổng kết, kết quả rà soát điểm",
            "Điểm thống nhất được khóa",
            "## III. Thảo luận",
            "## IV. Thông qua Thể lệ bỏ phiếu",
            "## V. Biểu quyết danh sách bầu",
            "Không xét: ",
            "Chưa xét: ",
            "## VI. Kết quả bỏ phiếu kín (trích biên bản kiểm phiếu)",
            "## VII. Thông qua kết quả",
            "không thông qua",
            "## VIII. Bầu cụm trưởng, cụm phó năm 2015",
            "## IX. Ký kết giao ước thi đua",
            "Chưa hợp lệ",
            "## X. Kết luận",
            "Mã băm của cuộc họp",
            "Hội nghị kết thúc vào 08 giờ",
            "[THƯ KÝ: Đỗ Thị Thư Ký] || [CHỦ TỌA / Giám đốc BHXH tỉnh Hải Dương: Nguyễn Văn Chủ Tọa]",
            "Nơi nhận",
            "Lưu: VT, Hồ sơ",
            "Phụ lục I: Danh sách có mặt",
            "Phụ lục II: Biên bản kiểm phiếu",
        ],
    );
}

#[test]
fn report_and_submission_have_every_part_in_its_order() {
    let room = whole();
    let report = text(&paper(&room, &PaperName::Report).unwrap());
    assert_in_order(
        &report,
        &[
            "/BC-BHXH",
            "Hải Dương, ngày 05 tháng 01 năm 2015",
            "*** BÁO CÁO",
            "Kết quả bình chọn đơn vị tiêu biểu xuất sắc Cụm thi đua số 2 năm 2014",
            "Kính gửi: Thường trực Hội đồng Thi đua - Khen thưởng",
            "_Căn cứ ",
            "## I. Tình hình tổ chức bình xét",
            "## II. Kết quả chấm điểm",
            "## III. Kết quả bỏ phiếu",
            "## IV. Danh sách đề nghị",
            "# 1. Đề nghị tặng “Cờ thi đua của Chính phủ”",
            "# 2. Đề nghị tặng “Cờ thi đua của Bảo hiểm xã hội Việt Nam”",
            "## V. Cụm trưởng, cụm phó năm 2015",
            "## VI. Kiến nghị",
            "Mã băm của cuộc họp",
            "Tài liệu kèm theo",
            "./.",
            "[TM. Cụm thi đua số 2 / CỤM TRƯỞNG / Giám đốc BHXH tỉnh Hải Dương: Nguyễn Văn Chủ Tọa]",
            "Nơi nhận: Như trên",
            "Nơi nhận: Các đơn vị thành viên",
            "Nơi nhận: Lưu: VT, TCHC",
        ],
    );
    let submission = text(&paper(&room, &PaperName::Submission).unwrap());
    assert_in_order(
        &submission,
        &[
            "/TTr-BHXH",
            "*** TỜ TRÌNH",
            "Về việc đề nghị tặng Cờ thi đua năm 2014",
            "Kính gửi: ",
            "_Căn cứ ",
            "được cụm bình chọn",
            "| STT | Tên tập thể | Điểm | Số phiếu/Tỷ lệ |",
            "Danh hiệu đề nghị |",
            "Mã băm của cuộc họp",
            "Trân trọng trình ",
            "xem xét, quyết định./.",
        ],
    );
}

#[test]
fn a_result_that_is_not_adopted_is_not_put_forward() {
    let submission = text(&paper(&whole(), &PaperName::Submission).unwrap());
    assert!(!submission.contains("BHXH huyện Nam Sách"), "{submission}");
}

#[test]
fn nothing_is_said_to_be_awarded() {
    for room in [whole(), counted_once(), forms(), council(), congress()] {
        for (name, paper) in all(&room) {
            let text = text(&paper).to_lowercase();
            for word in ["được tặng", "trao tặng"] {
                assert!(!text.contains(word), "{name:?}: {word}");
            }
        }
    }
}

#[test]
fn a_congress_speaks_of_delegates_and_a_cluster_of_units() {
    let count =
        |room: &Room, contest| text(&paper(room, &PaperName::Count { contest, round: 1 }).unwrap());
    let congress = count(&congress(), PLACES);
    assert_in_order(
        &congress,
        &[
            "Tổng số đại biểu được triệu tập: 12 đại biểu",
            "Số đại biểu có mặt có quyền bỏ phiếu: 11 đại biểu",
            "Họ và tên | Số phiếu bầu",
        ],
    );
    assert!(!congress.contains("đơn vị thành viên"), "{congress}");
    assert!(count(&whole(), OUTSTANDING).contains("Tổng số đơn vị thành viên"));
}

#[test]
fn a_paper_is_a_draft_until_what_it_rests_on_is_decided() {
    let (early, late) = (counted_once(), whole());
    let draft = |room: &Room, name: &PaperName| paper(room, name).unwrap().draft;
    assert!(draft(&bare(), &PaperName::Rules));
    assert!(!draft(&early, &PaperName::Rules));
    assert!(draft(&early, &PaperName::Minutes));
    for name in [PaperName::Minutes, PaperName::Report, PaperName::Submission] {
        assert!(!draft(&late, &name), "{name:?}");
    }
}

#[test]
fn papers_stand_in_the_order_in_which_a_meeting_needs_them() {
    let names: Vec<PaperName> = all(&whole()).into_iter().map(|(name, _)| name).collect();
    let (first, second) = (PLACES, OUTSTANDING);
    let count = |contest, round| PaperName::Count { contest, round };
    assert_eq!(
        names,
        [
            PaperName::Rules,
            PaperName::Scores,
            PaperName::Candidates { contest: first },
            PaperName::Ballot { contest: first },
            count(first, 1),
            count(first, 2),
            PaperName::Candidates { contest: second },
            PaperName::Ballot { contest: second },
            count(second, 1),
            PaperName::Minutes,
            PaperName::Pact,
            PaperName::Report,
            PaperName::Submission,
        ]
    );
}

#[test]
fn a_ballot_names_nobody_and_has_room_for_neither_signature_nor_number() {
    for (name, paper) in all(&forms()) {
        if matches!(name, PaperName::Ballot { .. }) {
            assert!(paper.signatures.is_empty() && paper.recipients.is_empty());
            assert!(paper.head.symbol.is_none() && paper.head.place.is_none());
            assert!(paper.head.stamp);
            let text = text(&paper);
            assert_in_order(
                &text,
                &[
                    "*** PHIẾU BẦU",
                    "(Số lượng được bầu: ",
                    "| STT | ",
                    "*Phiếu hợp lệ: *",
                    "*Phiếu không hợp lệ: *",
                ],
            );
            assert!(!text.contains("……"), "{text}");
        }
    }
}

#[test]
fn what_is_not_available_cannot_be_made() {
    let contests = [PLACES, OUTSTANDING];
    let of_contests = contests.into_iter().flat_map(|contest| {
        let counts = (1..4).map(move |round| PaperName::Count { contest, round });
        [
            PaperName::Candidates { contest },
            PaperName::Ballot { contest },
        ]
        .into_iter()
        .chain(counts)
    });
    let names: Vec<PaperName> = of_contests
        .chain([
            PaperName::Scores,
            PaperName::Minutes,
            PaperName::Pact,
            PaperName::Report,
            PaperName::Submission,
        ])
        .collect();
    let played = [
        bare,
        counted_once,
        on_paper,
        forms,
        council,
        congress,
        whole,
    ];
    for play in played {
        let room = play();
        let available = PaperName::available(room.meeting());
        for name in &names {
            let made = paper(&room, name).is_some();
            assert_eq!(made, available.contains(name), "{name:?}");
        }
    }
}
