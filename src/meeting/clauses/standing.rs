//! Why a unit is, or is not, on the list (guidance C.4, D.2; plan 1935, II.2).

use super::words::listed;
use super::{Clause, say};
use crate::meeting::eligibility::{Exclusion, Shortfall, Standing};

/// Where a unit stands, and every reason.
pub(super) fn of(standing: &Standing) -> Clause {
    match standing {
        Standing::Eligible => say("Đủ điều kiện", "Eligible"),
        Standing::NotEligible { reasons } => {
            let lacks = listed(reasons.iter().copied().map(shortfall));
            say(
                format!("Không đủ điều kiện: {}", lacks.vi),
                format!("Not eligible: {}", lacks.en),
            )
        }
        Standing::NotConsidered { reasons } => {
            let because = listed(reasons.iter().map(exclusion));
            say(
                format!("Không xét: {}", because.vi),
                format!("Not considered: {}", because.en),
            )
        }
        Standing::Deferred { reason } => {
            say(format!("Chưa xét: {reason}"), format!("Deferred: {reason}"))
        }
    }
}

fn shortfall(lacks: Shortfall) -> Clause {
    match lacks {
        Shortfall::NoScore => say("chưa có điểm thống nhất", "no agreed score"),
        Shortfall::BelowNinetyPercent => say(
            "điểm thống nhất dưới 90% điểm tối đa",
            "below 90% of all points",
        ),
        Shortfall::AboveMaximum => say(
            "điểm thống nhất cao hơn điểm tối đa",
            "more points than there are",
        ),
        Shortfall::Standard => say(
            "chưa xác nhận tiêu chuẩn tại điểm 3, Điều 11 Quy chế",
            "the standard of the Regulation is not attested",
        ),
        Shortfall::Party => say(
            "chưa xác nhận tổ chức Đảng trong sạch vững mạnh",
            "a clean and strong Party organisation is not attested",
        ),
        Shortfall::Government => say(
            "chưa xác nhận chính quyền vững mạnh",
            "a strong administration is not attested",
        ),
        Shortfall::Organisations => say(
            "chưa xác nhận đoàn thể quần chúng vững mạnh",
            "strong mass organisations are not attested",
        ),
        Shortfall::TargetsExceeded => say(
            "chưa xác nhận hằng năm hoàn thành vượt mức chỉ tiêu",
            "targets exceeded every year are not attested",
        ),
        Shortfall::NoDiscipline => say(
            "chưa xác nhận không có người bị kỷ luật",
            "the absence of discipline is not attested",
        ),
        Shortfall::ExcellentYears => say(
            "chưa xác nhận 2 năm liên tục hoàn thành xuất sắc nhiệm vụ",
            "two excellent years running are not attested",
        ),
        Shortfall::ListedAward => say(
            "chưa có hình thức khen thưởng đã quy định",
            "there is no listed award",
        ),
    }
}

fn exclusion(because: &Exclusion) -> Clause {
    match because {
        Exclusion::NotRegistered => say("chưa đăng ký thi đua", "emulation was not registered"),
        Exclusion::PactNotSigned => {
            say("chưa ký giao ước thi đua", "the commitment was not signed")
        }
        Exclusion::Corruption { reason } => say(
            format!("có vụ việc tiêu cực, tham nhũng ({reason})"),
            format!("negative cases or corruption ({reason})"),
        ),
        Exclusion::SeriousBreach { reason } => say(
            format!("vi phạm nghiêm trọng ({reason})"),
            format!("a serious breach ({reason})"),
        ),
        Exclusion::Stated { reason } => say(reason, reason),
    }
}
