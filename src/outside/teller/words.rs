//! The words of a teller's terminal: those of the teller's page, in both languages, and the few it needs beside them.
//!
//! A test holds them to `web/src/strings/{vi,en}/teller.ts`, so that whoever reads both reads one thing.

use std::fmt;

use super::checks::Checked;
use crate::election::Flaw;

/// A sentence of the teller's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Words {
    /// In Vietnamese.
    pub(super) vi: &'static str,
    /// In English.
    pub(super) en: &'static str,
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", self.vi, self.en)
    }
}

const fn words(vi: &'static str, en: &'static str) -> Words {
    Words { vi, en }
}

pub(super) const WAIT: Words = words(
    "Chờ chủ tọa giới thiệu Tổ kiểm phiếu. Trang này tự cập nhật.",
    "Waiting for the chair to name the tellers. This page follows by itself.",
);
pub(super) const CHOOSE_HINT: Words = words(
    "Chỉ chọn đúng tên mình. Mỗi thành viên giữ một phần khóa của hòm phiếu.",
    "Choose your own name only. Each teller holds one part of the ballot box’s key.",
);
pub(super) const MAKE_HINT: Words = words(
    "Máy này tự tạo mã kiểm phiếu, không gửi cho ai. Chuẩn bị giấy và bút: mã chỉ hiện một lần.",
    "This device makes your code and sends it to nobody. Have pen and paper ready: the code is shown once.",
);
pub(super) const WRITE_HEADING: Words = words("Chép mã này ra giấy", "Write this code down");
pub(super) const WRITE_HINT: Words = words(
    "Chép đủ 6 nhóm, từ trái sang phải, từ trên xuống dưới. Không chụp ảnh, không gửi tin.",
    "Write all 6 groups, left to right, top to bottom. Take no photograph and send it to nobody.",
);
pub(super) const DIGITS_HINT: Words = words(
    "Chữ số in xanh và gạch chân. Viết rõ số 5 khác chữ s, số 2 khác chữ z, số 9 khác chữ g và q.",
    "Digits are blue and underlined. Write so that 5 is no s, 2 is no z, and 9 is neither g nor q.",
);
pub(super) const CONFIRM_HEADING: Words = words(
    "Gõ lại hai nhóm từ tờ giấy",
    "Type two groups from your paper",
);
pub(super) const CONFIRM_HINT: Words = words(
    "Để chắc chắn tờ giấy chép đúng. Mã không hiện lại nữa.",
    "This makes sure that your paper is right. The code is not shown again.",
);
pub(super) const REJECTED: Words = words(
    "Chủ tọa không xác nhận khóa này. Hỏi chủ tọa lý do rồi gửi lại, hoặc tạo mã khác.",
    "The chair did not confirm this key. Ask why, then send it again or make another code.",
);
pub(super) const ENTER_HINT: Words = words(
    "Gõ 6 nhóm trên giấy. Máy nào cũng được, kể cả máy mượn.",
    "Type the 6 groups from your paper. Any device will do, a borrowed one too.",
);
pub(super) const OTHER_DEVICE: Words = words(
    "Khóa của thành viên này đã được tạo trên máy khác. Nhập mã kiểm phiếu trên giấy để tiếp tục ở máy này.",
    "This teller’s key was made on another device. Enter the code from your paper to go on here.",
);
pub(super) const WRONG_CODE: Words = words(
    "Mã này không phải của thành viên đã chọn. Xem lại tờ giấy và tên đã chọn. Nếu người khác đã nhận tên này, báo ngay cho chủ tọa.",
    "This is not the code of the teller you chose. Check your paper and the name. If somebody else took this name, tell the chair at once.",
);
pub(super) const WAITING_HEADING: Words = words(
    "Đọc mã khóa cho chủ tọa",
    "Read the key’s code to the chair",
);
pub(super) const WAITING_HINT: Words = words(
    "Chủ tọa thấy cùng mã khóa này trên trang của mình thì mới xác nhận. Hai mã khác nhau thì không xác nhận.",
    "The chair confirms only when the same code stands on the chair’s page. If the two differ, it must not be confirmed.",
);
pub(super) const SEAL_PAPER: Words = words(
    "Gấp tờ giấy ghi mã kiểm phiếu, cho vào phong bì, giữ bên mình đến hết cuộc họp.",
    "Fold the paper with your teller’s code, put it into an envelope and keep it with you until the meeting ends.",
);
pub(super) const COMMITTEE_HINT: Words = words(
    "Mã này do máy tự tính từ khóa của cả Tổ, phải giống mã trên màn hình hội trường và trên điện thoại đại biểu.",
    "This device works this code out from the keys of all tellers. The hall screen and the delegates’ phones must show the same.",
);
pub(super) const COMMITTEE_SAME: Words = words(
    "Giống mã trên màn hình hội trường.",
    "The same as on the hall screen.",
);
pub(super) const COMMITTEE_DIFFERS: Words = words(
    "Khác mã trên màn hình hội trường. Dừng lại và báo cho hội nghị: có người đã thay khóa.",
    "Not the same as on the hall screen. Stop and tell the meeting: a key was exchanged.",
);
pub(super) const COMMITTEE_WAIT: Words = words(
    "Mã hiện ra khi tất cả thành viên trong Tổ đã có khóa.",
    "The code appears when every teller has a key.",
);
pub(super) const NOTHING_TO_DO: Words = words(
    "Chưa có hòm phiếu nào cần kiểm. Cứ để trang này mở.",
    "No ballot box to count yet. Leave this page open.",
);
pub(super) const UNAVAILABLE: Words = words(
    "Chưa tải được hồ sơ của hòm phiếu. Xem lại mạng rồi thử lại.",
    "The record of the ballot box could not be loaded. Check the network and try again.",
);
pub(super) const CHECKS_HOLD: Words = words(
    "Mọi điều đều đúng. Có thể góp phần mở.",
    "Everything holds. You can give your share.",
);
pub(super) const HEADS_HINT: Words = words(
    "Đếm số đại biểu đã bỏ phiếu trong phòng. Nếu số phiếu trong hòm nhiều hơn hoặc ít hơn số người đã bỏ, dừng lại và báo cho hội nghị.",
    "Count the delegates in the room who have voted. If the ballot box has more or fewer ballots than that, stop and tell the meeting.",
);
pub(super) const REFUSE_SHARE: Words = words(
    "Có điều không khớp nên máy không góp phần mở. Báo cho chủ tọa và cả hội nghị dòng có dấu ✗.",
    "Something does not hold, so this device gives no share. Tell the chair and the meeting the line marked ✗.",
);
pub(super) const REASON_LABEL: Words = words(
    "Vì sao vẫn mở khi ít thiết bị xác nhận?",
    "Why open when few devices have confirmed?",
);
pub(super) const REASON_HINT: Words = words(
    "Lý do được ghi vào nhật ký, ai cũng đọc được.",
    "The reason goes into the log, where everybody can read it.",
);
pub(super) const ANOTHER_ARCHIVE: Words = words(
    "Máy này đã góp phần mở cho một hòm phiếu khác của chính lần bỏ phiếu này. Không bao giờ góp hai lần. Báo cho hội nghị.",
    "This device has given its share for another ballot box of this very round. It never gives two. Tell the meeting.",
);
pub(super) const ALL_GIVEN: Words = words(
    "Đủ phần mở của cả Tổ. Kết quả không hủy được nữa. Nếu chờ lâu, hỏi chủ tọa vì sao chưa công bố.",
    "All shares are there, and the result cannot be annulled. If it takes long, ask the chair why it is not published.",
);
pub(super) const RECOUNT_AGREES: Words = words(
    "Máy này đã tự kiểm đếm lại và khớp với kết quả công bố.",
    "This device has counted again and agrees with the published result.",
);
pub(super) const RECOUNT_DIFFERS: Words = words(
    "Kết quả công bố không khớp với kiểm đếm của máy này. Báo ngay cho hội nghị, không ký biên bản.",
    "The published result is not what this device counts. Tell the meeting at once and do not sign the minutes.",
);
pub(super) const STOPPED: Words = words(
    "Lần bỏ phiếu này không được mở. Anh/chị không phải làm gì.",
    "This round is not opened. There is nothing for you to do.",
);
pub(super) const ANNULLED_AFTER_SHARE: Words = words(
    "Máy này đã thấy có phần mở được góp cho lần bỏ phiếu này, vậy mà nay máy chủ lại ghi là hủy. Sau phần mở đầu tiên không ai hủy được nữa. Báo ngay cho hội nghị, không ký biên bản.",
    "This device saw a share accepted for this round, and now the server says that the round is annulled. After the first share nobody may annul it. Tell the meeting at once and do not sign the minutes.",
);
pub(super) const OPENED_AFTER_END: Words = words(
    "Máy này đã thấy lần bỏ phiếu này bị hủy hoặc dừng, vậy mà nay máy chủ lại đưa ra mở. Máy này không góp phần mở. Báo ngay cho hội nghị.",
    "This device saw this round annulled or stopped, and now the server brings it back to be opened. This device gives no share. Tell the meeting at once.",
);
pub(super) const GATHERING: Words = words(
    "Đang tải hồ sơ hòm phiếu…",
    "Loading the record of the ballot box…",
);
pub(super) const SHARING: Words = words("Đang làm phần mở…", "Working out your share…");
pub(super) const SHARE_MEANING: [Words; 3] = [
    words(
        "Máy này dùng khóa của anh/chị để mở TỔNG số phiếu. Không lá phiếu nào bị mở.",
        "With your key this device helps to open the TOTAL of the votes. No ballot is opened.",
    ),
    words(
        "Đủ phần mở của cả Tổ thì có kết quả.",
        "When all tellers have given their share, the result is there.",
    ),
    words(
        "Sau lần góp đầu tiên, không ai hủy được lần bỏ phiếu này nữa.",
        "After the first share nobody can annul this round.",
    ),
];

/// What a check is about.
pub(super) fn sentence(checked: &Checked) -> Words {
    match checked {
        Checked::Archive(_) => words(
            "Từng lá phiếu và từng bước trong hòm đều có bằng chứng đúng",
            "Every ballot and every step in the box has a good proof",
        ),
        Checked::Files => words(
            "Danh sách, khóa và nội dung phiếu đúng như khi chốt",
            "The roll, the keys and the ballot are as they were sealed",
        ),
        Checked::Log => words(
            "Nhật ký cuộc họp liền mạch, không bị viết lại",
            "The log of the meeting is unbroken and not rewritten",
        ),
        Checked::Digest => words(
            "Hòm phiếu đúng là hòm khi kết thúc bỏ phiếu",
            "The ballot box is the one that was closed",
        ),
        Checked::Standing => words(
            "Lần bỏ phiếu này chưa bị hủy hoặc dừng",
            "This round was not annulled or stopped",
        ),
        Checked::OwnKey => words(
            "Khóa của máy này có trong khóa của hòm phiếu",
            "This device’s key is among the keys of the ballot box",
        ),
        Checked::SameTellers => words(
            "Tổ kiểm phiếu vẫn là Tổ từ đầu",
            "The tellers are those of the start",
        ),
        Checked::Roll(_) => words(
            "Danh sách bỏ phiếu khớp với việc phát mã bỏ phiếu đã ghi",
            "The roll agrees with the ballot tokens that the log says were issued",
        ),
        Checked::OneEach { .. } => words(
            "Mỗi mã bỏ phiếu chỉ có một lá phiếu",
            "Each ballot token has one ballot only",
        ),
        Checked::Spares { .. } => words(
            "Chỉ mã dự phòng đã được đổi mới bỏ phiếu, mã bị đổi thì không",
            "Of the spare tokens only exchanged ones voted, and no token that was replaced did",
        ),
        Checked::Seats { .. } => words(
            "Số phiếu không nhiều hơn số đơn vị có mặt do bàn điểm danh ký",
            "There are no more ballots than units that the desks signed as present",
        ),
        Checked::Minimum { .. } => words(
            "Đủ số phiếu tối thiểu để không lộ lựa chọn",
            "There are enough ballots to hide each choice",
        ),
        Checked::Statements { .. } => words(
            "Quá nửa số người bỏ phiếu đã thấy phiếu của mình trong hòm",
            "More than half of those who voted have seen their ballot in the box",
        ),
        Checked::OneDigest => words(
            "Máy này chưa góp phần mở cho hòm nào khác của lần này",
            "This device has given no share for another box of this round",
        ),
    }
}

/// What a flaw means to a person in the room; starts in lower case, for after a colon.
#[expect(clippy::too_many_lines, reason = "one table")]
pub(super) fn flaw_sentence(flaw: Flaw) -> Words {
    match flaw {
        Flaw::TooLarge
        | Flaw::MalformedJson
        | Flaw::WrongType
        | Flaw::UnknownField
        | Flaw::MissingField
        | Flaw::NotCanonical
        | Flaw::MalformedNumber
        | Flaw::NumberOutOfRange
        | Flaw::MalformedPoint
        | Flaw::BadPoint
        | Flaw::Identity
        | Flaw::Torsion
        | Flaw::MalformedDigest
        | Flaw::WrongLength => words(
            "dữ liệu bị hỏng hoặc không đúng khuôn dạng. Tải lại trang rồi làm lại.",
            "the data is damaged or has the wrong form. Load the page again and repeat it.",
        ),
        Flaw::UnsupportedVersion
        | Flaw::UnsupportedGroup
        | Flaw::UnsupportedQuestion
        | Flaw::UnsupportedTrustees
        | Flaw::UnsupportedWeight
        | Flaw::UnsupportedEvent => words(
            "dữ liệu thuộc loại mà chương trình này không dùng.",
            "the data is of a kind that this program does not use.",
        ),
        Flaw::MalformedUuid
        | Flaw::BadQuestion
        | Flaw::BadRules
        | Flaw::NoTrustee
        | Flaw::DuplicateTrustee
        | Flaw::WrongJointKey
        | Flaw::DuplicateCredential
        | Flaw::WrongSpares => words(
            "thông số của lần bỏ phiếu không đúng quy tắc. Báo chủ tọa hủy lần này và mở lại.",
            "the settings of this round break the rules. Ask the chair to annul it and open another.",
        ),
        Flaw::WrongUuid | Flaw::WrongFingerprint => words(
            "dữ liệu thuộc một lần bỏ phiếu khác.",
            "the data belongs to another round.",
        ),
        Flaw::UnknownCredential => words(
            "mã bỏ phiếu không có trong danh sách bỏ phiếu của lần này. Đến bàn điểm danh.",
            "the ballot token is not on the roll of this round. Go to the check-in desk.",
        ),
        Flaw::BadTrusteeProof
        | Flaw::MissingBlankProof
        | Flaw::UnexpectedBlankProof
        | Flaw::BadIndividualProof
        | Flaw::BadBlankProof
        | Flaw::BadOverallProof
        | Flaw::WrongProduct
        | Flaw::WrongHash
        | Flaw::BadSignature
        | Flaw::BadMarking => words(
            "bằng chứng mật mã không đúng. Báo Tổ trưởng Tổ kiểm phiếu.",
            "a cryptographic proof is wrong. Tell the head teller.",
        ),
        Flaw::DuplicateBallot => words(
            "có phiếu bị trùng trong hòm. Báo Tổ trưởng Tổ kiểm phiếu.",
            "a ballot is in the box twice. Tell the head teller.",
        ),
        Flaw::ReplacedCredential | Flaw::UnusedSpare => words(
            "mã bỏ phiếu đã bị đổi, hoặc là mã dự phòng chưa được đổi. Đến bàn điểm danh.",
            "the ballot token was replaced, or it is a spare one not in use yet. Go to the check-in desk.",
        ),
        Flaw::WrongTally | Flaw::WrongCounter | Flaw::BelowMinimum | Flaw::WrongResult => words(
            "số đếm lại không khớp với số đã công bố. Báo Tổ trưởng Tổ kiểm phiếu.",
            "the recount differs from the published figures. Tell the head teller.",
        ),
        Flaw::WrongOwner
        | Flaw::DuplicateDecryption
        | Flaw::MissingDecryption
        | Flaw::BadDecryptionProof
        | Flaw::BadBlameProof
        | Flaw::Undecryptable => words(
            "phần mở của Tổ kiểm phiếu thiếu hoặc không khớp. Báo Tổ trưởng Tổ kiểm phiếu.",
            "a teller’s share is missing or does not fit. Tell the head teller.",
        ),
        Flaw::Truncated
        | Flaw::BadRecordHeader
        | Flaw::BadPadding
        | Flaw::WrongRecordName
        | Flaw::WrongRecordHash
        | Flaw::WrongTime
        | Flaw::UnknownEvent
        | Flaw::WrongParent
        | Flaw::WrongHeight
        | Flaw::WrongEventOrder
        | Flaw::WrongRecordCount
        | Flaw::WrongPayload
        | Flaw::StrayRecord
        | Flaw::WrongSetup => words(
            "hồ sơ kiểm phiếu bị sửa hoặc bị thiếu. Báo Tổ trưởng Tổ kiểm phiếu.",
            "the record of the count was changed or is incomplete. Tell the head teller.",
        ),
    }
}

pub(super) const NOT_CLOSED: Words = words(
    "Hòm phiếu này không ở bước chờ Tổ kiểm phiếu.",
    "This ballot box is not at the step where tellers open it.",
);

#[cfg(test)]
mod tests {
    const PAGE: [&str; 4] = [
        include_str!("../../../web/src/strings/vi/teller.ts"),
        include_str!("../../../web/src/strings/vi/flaws.ts"),
        include_str!("../../../web/src/strings/en/teller.ts"),
        include_str!("../../../web/src/strings/en/flaws.ts"),
    ];

    /// The source of this module is the list of its words.
    #[test]
    fn every_sentence_stands_on_the_teller_s_page_too() {
        let own = include_str!("words.rs");
        let own = own.split("#[cfg(test)]").next().unwrap();
        let calls = own.split("words(").map(str::trim_start);
        let sentences = calls.filter(|call| call.starts_with('"')).flat_map(|call| {
            let quoted: Vec<&str> = call.split('"').collect();
            [quoted[1].to_owned(), quoted[3].to_owned()]
        });
        let mut many = 0;
        for sentence in sentences {
            let there = PAGE.iter().any(|page| page.contains(&sentence));
            assert!(there, "{sentence}");
            many += 1;
        }
        assert!(many > 100);
    }
}
