//! Why a meeting cannot be opened.

use crate::election::RoundId;
use crate::meeting::Broken;
use crate::store;

/// Why a folder cannot be opened as a meeting.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store says no.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The log does not hold.
    #[error(
        "nhật ký cuộc họp không còn nguyên vẹn: {0}. Không dùng tiếp và không xóa gì: chép cả thư mục sang ổ khác, rồi mở từ bản sao lưu mới nhất. \
         (The meeting log is damaged. Do not go on with it: copy the whole folder to another disk, then open the newest spare copy.)"
    )]
    Log(#[from] Broken),
    /// A ballot or archive on disk is not what the log says.
    #[error(
        "lần bỏ phiếu {round} không còn như nhật ký ghi: {what}. Không dùng tiếp và không xóa gì: chép cả thư mục sang ổ khác, rồi mở từ bản sao lưu mới nhất. \
         (This round is not what the log says. Do not go on with it: copy the whole folder to another disk, then open the newest spare copy.)"
    )]
    Round {
        /// Which round.
        round: RoundId,
        /// What does not fit.
        what: String,
    },
}
