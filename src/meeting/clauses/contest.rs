//! One contest of the Thể lệ: its ballot, its places, what decides, and what happens to ties (guidance C.5, C.6.c).

use super::words::{Noun, denominator, heading, list};
use super::{Clause, say};
use crate::contest::{
    ContestRules, Denominator, Model, PanelRules, Purpose, StillTied, Threshold, TieRule,
};

/// Every sentence of the contest with this number.
pub(super) fn of(number: u32, rules: &ContestRules) -> Vec<Clause> {
    let mut clauses = vec![subject(number, rules), ballot(rules.model)];
    for (at, panel) in (0..).zip(&rules.panels) {
        let heading = heading(rules, at);
        let sentences = panel_sentences(rules, panel).into_iter();
        clauses.extend(sentences.map(|clause| clause.under(heading)));
    }
    clauses.extend([
        threshold(rules),
        percentages(rules.denominator),
        blank(rules.model),
    ]);
    clauses.extend(alone(rules.model));
    clauses.extend(ties(rules.ties));
    clauses
}

fn subject(number: u32, rules: &ContestRules) -> Clause {
    let title = &rules.title;
    let becomes = match rules.purpose {
        Purpose::Selection => say(
            "kết quả được đề nghị lên cấp có thẩm quyền",
            "the result is put forward to the competent level",
        ),
        Purpose::Head => say(
            "đơn vị được bầu giữ nhiệm vụ cụm trưởng khi hội nghị thông qua kết quả",
            "who is elected heads the cluster once the meeting adopts the result",
        ),
        Purpose::Deputy => say(
            "đơn vị được bầu giữ nhiệm vụ cụm phó khi hội nghị thông qua kết quả",
            "who is elected becomes deputy head once the meeting adopts the result",
        ),
    };
    say(
        format!("Nội dung {number}, “{title}”: {}.", becomes.vi),
        format!("Contest {number}, “{title}”: {}.", becomes.en),
    )
}

fn ballot(model: Model) -> Clause {
    match model {
        Model::List => say(
            "Phiếu có một danh sách; đánh dấu tên được chọn.",
            "The ballot has one list, on which names are marked.",
        ),
        Model::Columns => say(
            "Phiếu có hai cột, xếp thứ nhất và xếp thứ nhì; mỗi cột đánh dấu không quá một tên, không đánh dấu một tên ở cả hai cột.",
            "The ballot has a column for the first place and one for the second; at most one name is marked in each, never the same in both.",
        ),
        Model::TwoRounds => say(
            "Bỏ phiếu hai lần: lần đầu chọn xếp thứ nhất, lần sau chọn xếp thứ nhì trong các tên còn lại; mỗi phiếu đánh dấu một tên.",
            "There are two rounds: for the first place, then for the second among the others; one name is marked on a ballot.",
        ),
        Model::Each => say(
            "Phiếu có ô Đồng ý và ô Không đồng ý cho từng tên.",
            "The ballot has a box Đồng ý (for) and a box Không đồng ý (against) for each name.",
        ),
        Model::Panels => say(
            "Phiếu có hai danh sách, chọn riêng từng danh sách và được bỏ trống riêng từng danh sách.",
            "The ballot has two lists, each marked, or left blank, by itself.",
        ),
    }
}

fn panel_sentences(rules: &ContestRules, panel: &PanelRules) -> Vec<Clause> {
    let mut clauses = vec![places(rules.model, panel)];
    clauses.extend(picks(rules.model, panel));
    clauses.push(minimum(panel));
    if panel.alternates > 0 {
        let alternates = Noun::of(panel.list).counted(panel.alternates);
        clauses.push(say(
            format!("{} có số phiếu tiếp theo là dự khuyết.", alternates.vi),
            format!(
                "The next {} by votes stand by as alternates.",
                alternates.en
            ),
        ));
    }
    clauses
}

/// How many are chosen, from whom, by what.
fn places(model: Model, panel: &PanelRules) -> Clause {
    let (from, chosen) = (list(panel.list), Noun::of(panel.list).counted(panel.places));
    let by = match (model, panel.ranked) {
        (Model::Columns, _) => say(
            "xếp thứ nhất là tên nhiều phiếu nhất ở cột thứ nhất; xếp thứ nhì là tên nhiều phiếu nhất ở cột thứ nhì trong các tên còn lại, bằng nhau thì xét tổng hai cột",
            "the first by the first column; the second by the second column among the others, equals by both columns together",
        ),
        (Model::TwoRounds, _) => say(
            "mỗi lần lấy tên nhiều phiếu nhất",
            "each round takes the name with the most votes",
        ),
        (Model::Each, true) => say(
            "lấy theo số phiếu đồng ý từ cao xuống thấp và xếp hạng theo thứ tự đó",
            "by the ballots for them, from high to low, ranked in that order",
        ),
        (Model::Each, false) => say(
            "lấy theo số phiếu đồng ý từ cao xuống thấp, không xếp hạng",
            "by the ballots for them, from high to low, unranked",
        ),
        (Model::List | Model::Panels, true) => say(
            "lấy theo số phiếu từ cao xuống thấp và xếp hạng theo thứ tự đó",
            "by votes, from high to low, ranked in that order",
        ),
        (Model::List | Model::Panels, false) => say(
            "lấy theo số phiếu từ cao xuống thấp, không xếp hạng",
            "by votes, from high to low, unranked",
        ),
    };
    say(
        format!("Chọn {} trong {}: {}.", chosen.vi, from.vi, by.vi),
        format!("Of {}, {} chosen: {}.", from.en, chosen.en, by.en),
    )
}

/// The most that a ballot may mark, where the model does not say it already (guidance C.6.c).
fn picks(model: Model, panel: &PanelRules) -> Option<Clause> {
    let most = panel.max_picks;
    match model {
        Model::List | Model::Panels => Some(say(
            format!(
                "Mỗi phiếu chọn từ 1 đến không quá {most} tên; máy không nhận phiếu chọn quá số lượng."
            ),
            format!(
                "A ballot marks at least 1 and at most {most}; one that marks more is not taken."
            ),
        )),
        Model::Columns | Model::TwoRounds | Model::Each => None,
    }
}

fn minimum(panel: &PanelRules) -> Clause {
    match panel.minimum {
        0 => say(
            "Nếu chưa chọn đủ, hội nghị biểu quyết bỏ phiếu tiếp cho số còn thiếu hoặc để trống.",
            "Should places be left over, the meeting decides by hands on a further round or leaves them open.",
        ),
        least => say(
            format!(
                "Phải chọn ít nhất {least}; nếu chưa đủ thì bỏ phiếu tiếp cho số còn thiếu, đã đủ thì để trống số còn lại."
            ),
            format!(
                "At least {least} must be chosen: with fewer a further round is held, with as many the other places stay open."
            ),
        ),
    }
}

fn threshold(rules: &ContestRules) -> Clause {
    let of = denominator(rules.denominator);
    match (rules.model, rules.threshold) {
        (Model::Each, Threshold::None | Threshold::MoreThanHalf) => say(
            format!("Được chọn phải có số phiếu đồng ý quá một nửa {}.", of.vi),
            format!("To be chosen takes more than half of {} for it.", of.en),
        ),
        (_, Threshold::None) => say(
            "Không đòi quá một nửa: được chọn theo kết quả bỏ phiếu.",
            "More than half is not asked for: the votes decide.",
        ),
        (_, Threshold::MoreThanHalf) => say(
            format!(
                "Được chọn phải có số phiếu quá một nửa {}; lần bầu lại giữa các tên bằng phiếu thì không đòi.",
                of.vi
            ),
            format!(
                "To be chosen takes more than half of {}; a run-off among the tied does not ask for it.",
                of.en
            ),
        ),
    }
}

/// Both percentages of the papers; one where they are the same.
pub(super) fn percentages(of: Denominator) -> Clause {
    let base = denominator(of);
    let beside = match of {
        Denominator::Present => say("", ""),
        Denominator::Valid | Denominator::Returned | Denominator::Convened => say(
            ", ghi kèm tỷ lệ trên số đại biểu có mặt",
            ", beside those of the delegates present",
        ),
    };
    say(
        format!(
            "Tỷ lệ phần trăm tính trên {}{}; lấy hai chữ số thập phân, từ nửa trở lên làm tròn lên.",
            base.vi, beside.vi
        ),
        format!(
            "Percentages are of {}{}; two decimals, halves rounded up.",
            base.en, beside.en
        ),
    )
}

fn blank(model: Model) -> Clause {
    match model {
        Model::Each => say(
            "Bỏ trống một dòng thì phiếu vẫn hợp lệ, dòng đó không tính; phiếu chỉ có một tên mà bỏ trống là phiếu trắng, tính vào phiếu không hợp lệ.",
            "A row left empty leaves the ballot valid and does not count; a ballot of one name left empty is blank and not valid.",
        ),
        Model::Panels => say(
            "Danh sách không đánh dấu tên nào là phiếu trắng của danh sách đó, tính vào phiếu không hợp lệ.",
            "A list without a mark is a blank ballot of that list, which is not valid.",
        ),
        Model::List | Model::Columns | Model::TwoRounds => say(
            "Phiếu không đánh dấu tên nào là phiếu trắng, tính vào phiếu không hợp lệ.",
            "A ballot that marks no name is blank, which is not valid.",
        ),
    }
}

/// A list of one name, where the model does not have the two boxes anyway.
fn alone(model: Model) -> Option<Clause> {
    match model {
        Model::Each => None,
        Model::List | Model::Columns | Model::TwoRounds | Model::Panels => Some(say(
            "Danh sách chỉ có một tên thì có ô Đồng ý và ô Không đồng ý, được chọn khi số phiếu đồng ý quá một nửa.",
            "A list of one name has the boxes Đồng ý and Không đồng ý, and takes more than half for it.",
        )),
    }
}

pub(super) fn ties(rule: TieRule) -> Vec<Clause> {
    let then = still_tied(rule.then);
    let matters = match rule.run_offs {
        0 => say(
            format!("{}, không tự bầu lại", then.vi),
            format!("{}, without a run-off of itself", then.en),
        ),
        1 => say(
            format!(
                "bầu lại một lần giữa các tên đó; vẫn bằng phiếu thì {}",
                then.vi
            ),
            format!("there is one run-off among them; tied still, {}", then.en),
        ),
        times => say(
            format!(
                "bầu lại giữa các tên đó, không quá {times} lần; vẫn bằng phiếu thì {}",
                then.vi
            ),
            format!(
                "there are up to {times} run-offs among them; tied still, {}",
                then.en
            ),
        ),
    };
    vec![
        say(
            "Bằng phiếu mà không đổi ai được chọn hoặc thứ hạng thì không phải bầu lại.",
            "A tie that changes neither who is chosen nor a rank is left alone.",
        ),
        say(
            format!("Bằng phiếu mà đổi kết quả: {}; không bốc thăm.", matters.vi),
            format!("For a tie that does, {}; never a lot.", matters.en),
        ),
    ]
}

fn still_tied(then: StillTied) -> Clause {
    match then {
        StillTied::MeetingDecides => say(
            "hội nghị biểu quyết bầu lại, lấy điểm thống nhất cao hơn, hoặc báo cáo là bằng phiếu",
            "the meeting decides by hands on a run-off, the higher agreed score, or reporting them as tied",
        ),
        StillTied::HigherScore => say(
            "lấy điểm thống nhất cao hơn, điểm cũng bằng nhau thì hội nghị biểu quyết",
            "the higher agreed score goes first, and with equal scores the meeting decides by hands",
        ),
        StillTied::Report => say("báo cáo là bằng phiếu", "they are reported as tied"),
    }
}
