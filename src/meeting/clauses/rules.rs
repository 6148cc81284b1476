//! The Thể lệ as a whole: who votes, how, what hands decide, offices; lists and contests have files of their own.

use super::words::majority;
use super::{Clause, RulesPart, contest, lists, say};
use crate::contest::Purpose;
use crate::meeting::{ListVote, LostToken, MINIMUM_BALLOTS, Majority, Quorum, VotingRules};

/// Every sentence of the rules.
pub(super) fn of(rules: &VotingRules) -> Vec<Clause> {
    let parts = parts(rules).into_iter();
    parts.flat_map(|part| part.clauses).collect()
}

/// The same under headings.
pub(super) fn parts(rules: &VotingRules) -> Vec<RulesPart> {
    let part = |vi: &str, en: &str, clauses| RulesPart {
        heading: say(vi, en),
        clauses,
    };
    let mut parts = vec![
        part("Quyền bỏ phiếu", "Who votes", electorate(rules)),
        part(
            "Hình thức bỏ phiếu",
            "How ballots are cast",
            method(rules.lost_token),
        ),
        part("Biểu quyết giơ tay", "Shows of hands", hands(rules)),
        part(
            "Điều kiện vào danh sách bầu",
            "Who may stand",
            lists::of(&rules.lists),
        ),
    ];
    for (number, contest) in (1..).zip(&rules.contests) {
        parts.push(part(
            &format!("Nội dung bỏ phiếu {number}"),
            &format!("Contest {number}"),
            contest::of(number, contest),
        ));
    }
    parts.push(part("Cụm trưởng, cụm phó", "Offices", offices(rules)));
    parts.push(part(
        "Công bố, thông qua kết quả",
        "The result",
        afterwards(rules.hands),
    ));
    parts
}

/// Who votes (guidance C.3).
fn electorate(rules: &VotingRules) -> Vec<Clause> {
    let seats = match rules.seats_per_unit {
        1 => say(
            "Mỗi đơn vị thành viên có 1 phiếu, trừ đơn vị được phân bổ số đại biểu khác.",
            "Each member unit has one ballot, unless another number of delegates is allotted to it.",
        ),
        seats => say(
            format!(
                "Mỗi đơn vị thành viên có {seats} phiếu, mỗi đại biểu 1 phiếu, trừ đơn vị được phân bổ số đại biểu khác."
            ),
            format!(
                "Each member unit has {seats} ballots, one a delegate, unless another number is allotted to it."
            ),
        ),
    };
    let most = match rules.most_delegates {
        Some(most) => say(
            format!("Số đại biểu được triệu tập không quá {most} người."),
            format!("No more than {most} delegates are convened."),
        ),
        None => say(
            "Không giới hạn số đại biểu được triệu tập.",
            "The number of delegates convened is not limited.",
        ),
    };
    vec![
        seats,
        say(
            "Trong thể lệ này, đại biểu là người bỏ phiếu của đơn vị; người dự khác không bỏ phiếu và không biểu quyết.",
            "Delegates are those who vote for a unit; others who attend neither vote nor raise their hands.",
        ),
        most,
        say(
            "Đơn vị vắng mặt mất quyền bỏ phiếu; không bỏ phiếu thay, không bỏ phiếu từ xa, không bỏ phiếu sau.",
            "An absent unit loses its vote; nobody votes by proxy, from afar or later.",
        ),
        say(
            "Đại biểu đến muộn được nhận mã bỏ phiếu cho đến khi khóa danh sách bỏ phiếu.",
            "Who comes late receives a ballot token until the roll is sealed.",
        ),
        say(
            "Đơn vị không được đưa vào danh sách bầu vẫn có quyền bỏ phiếu; đơn vị trong danh sách được tự bầu cho mình.",
            "A unit that is on no list still votes; one that is may vote for itself.",
        ),
    ]
}

/// How ballots are cast.
fn method(lost: LostToken) -> Vec<Clause> {
    let lost = match lost {
        LostToken::AnnulRound => say(
            "Mất mã bỏ phiếu khi đang bỏ phiếu thì không cấp lại: hủy lần bỏ phiếu đó và bỏ phiếu lại.",
            "A token lost while a round is open is not replaced: the round is annulled and held again.",
        ),
        LostToken::Spares => say(
            "Mất mã bỏ phiếu khi đang bỏ phiếu: khi danh sách có trên 30 phiếu, mã chưa bỏ phiếu được thay bằng mã dự phòng ghi sẵn trong danh sách; nếu không thì hủy lần bỏ phiếu đó và bỏ phiếu lại.",
            "A token lost while a round is open is replaced by a spare that the roll lists, if it has not voted and the roll has more than 30 ballots; else the round is annulled and held again.",
        ),
    };
    vec![
        say(
            "Bỏ phiếu kín bằng phương thức điện tử: phiếu được mã hóa ngay trên điện thoại bằng khóa của Tổ kiểm phiếu, không phiếu nào được mở riêng.",
            "The ballot is secret and electronic: sealed on the phone to the tellers' keys, and no ballot is ever opened alone.",
        ),
        say(
            "Chỉ khi mọi thành viên Tổ kiểm phiếu cùng mở mới biết tổng số phiếu.",
            "Only all tellers together open the sums.",
        ),
        say(
            format!(
                "Lần bỏ phiếu có dưới {MINIMUM_BALLOTS} phiếu thì không kiểm, để giữ kín lựa chọn."
            ),
            format!(
                "A round of fewer than {MINIMUM_BALLOTS} ballots is not counted, so that no choice shows."
            ),
        ),
        say(
            "Lần bỏ phiếu không kiểm được hoặc không mở được: hội nghị biểu quyết bỏ phiếu lại, chuyển sang phiếu giấy, hoặc thôi không bầu nội dung đó.",
            "When a round cannot be counted or opened, the meeting decides by hands: again, on paper, or not at all.",
        ),
        lost,
    ]
}

/// What hands decide (guidance C.6.b).
fn hands(rules: &VotingRules) -> Vec<Clause> {
    let list_vote = match rules.list_vote {
        ListVote::Whole => say(
            "Danh sách bầu được biểu quyết cả danh sách một lần",
            "A list of candidates is voted on as a whole",
        ),
        ListVote::ItemByItem => say(
            "Danh sách bầu được biểu quyết từng tên, tên được thông qua thì vào danh sách",
            "A list of candidates is voted on name by name, and those carried make the list",
        ),
    };
    let list_hands = carried_by(rules.list_hands);
    vec![
        quorum(rules.quorum),
        say(
            "Biểu quyết giơ tay đếm đủ số tán thành, không tán thành, không có ý kiến; ba số cộng lại bằng số đại biểu có mặt.",
            "A show of hands counts those for, against and without opinion; the three make up those present.",
        ),
        say(
            format!(
                "Biểu quyết được thông qua khi {}.",
                carried_by(rules.hands).vi
            ),
            format!("A motion carries with {}.", carried_by(rules.hands).en),
        ),
        say(
            format!("{}; cần {}.", list_vote.vi, list_hands.vi),
            format!("{}; it takes {}.", list_vote.en, list_hands.en),
        ),
    ]
}

fn carried_by(share: Majority) -> Clause {
    let share = majority(share);
    say(
        format!("{} số đại biểu có mặt tán thành", share.vi),
        format!("{} of those present in favour", share.en),
    )
}

fn quorum(quorum: Quorum) -> Clause {
    match quorum {
        Quorum::None => say(
            "Không quy định số đại biểu tối thiểu; số có mặt được công bố.",
            "There is no quorum; the number present is shown.",
        ),
        Quorum::MoreThanHalf => say(
            "Chỉ biểu quyết và bỏ phiếu khi có mặt quá một nửa số đại biểu được triệu tập.",
            "Motions and ballots need more than half of those convened to be present.",
        ),
        Quorum::TwoThirds => say(
            "Chỉ biểu quyết và bỏ phiếu khi có mặt ít nhất hai phần ba số đại biểu được triệu tập.",
            "Motions and ballots need at least two thirds of those convened to be present.",
        ),
    }
}

/// Head and deputies (guidance A.I.2).
fn offices(rules: &VotingRules) -> Vec<Clause> {
    let rotation = match rules.rotation_years {
        0 => say(
            "Không nhắc về đơn vị đã giữ nhiệm vụ ở các năm trước.",
            "Earlier holders of an office are not pointed out.",
        ),
        years => say(
            format!(
                "Đơn vị đã giữ nhiệm vụ đó trong {years} năm gần nhất được nhắc đến để luân phiên, không bị loại."
            ),
            format!(
                "A unit that held the office within the last {years} years is pointed out, never barred."
            ),
        ),
    };
    vec![
        office(rules, Purpose::Head, rules.heads, ("cụm trưởng", "head")),
        office(
            rules,
            Purpose::Deputy,
            rules.deputies,
            ("cụm phó", "deputy"),
        ),
        rotation,
    ]
}

fn office(rules: &VotingRules, purpose: Purpose, wanted: u32, (vi, en): (&str, &str)) -> Clause {
    let how = if rules.ballot_for(purpose).is_some() {
        say("bỏ phiếu kín", "by secret ballot")
    } else {
        say("biểu quyết giơ tay", "by show of hands")
    };
    if wanted == 0 {
        return say(
            format!("Hội nghị không bầu {vi} bằng biểu quyết giơ tay."),
            format!("The meeting elects no {en} by show of hands."),
        );
    }
    say(
        format!(
            "Số {vi} được bầu: {wanted}, bằng {}; nhận nhiệm vụ ngay sau khi được bầu.",
            how.vi
        ),
        format!(
            "Units elected {en}: {wanted}, {}; they take over at once.",
            how.en
        ),
    )
}

/// What follows a count (guidance C.6, D.3).
fn afterwards(hands: Majority) -> Vec<Clause> {
    vec![
        say(
            "Kết quả kiểm phiếu được công bố công khai tại hội nghị.",
            "The count is announced in the meeting.",
        ),
        say(
            format!(
                "Hội nghị thông qua kết quả khi {}; không thông qua thì ghi lý do và giữ nguyên kết quả kiểm phiếu.",
                carried_by(hands).vi
            ),
            format!(
                "The meeting adopts a result with {}; declined, its reason is noted and the figures stay.",
                carried_by(hands).en
            ),
        ),
        say(
            "Hội nghị bình chọn và đề nghị; cấp có thẩm quyền xem xét, quyết định.",
            "The meeting selects and proposes; the competent level decides.",
        ),
        say(
            "Thể lệ này không thay đổi sau khi hội nghị thông qua.",
            "These rules do not change once the meeting has adopted them.",
        ),
    ]
}
