//! Why the disk says no: each a sentence for the person at the laptop, naming the file.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// A fault of a meeting's folder. Nothing that was asked for has happened then.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A folder of that name stands there already.
    #[error("Thư mục {} đã có. (The folder exists already.)", .file.display())]
    Exists {
        /// The folder.
        file: PathBuf,
    },
    /// A file of the folder is not there.
    #[error("Không tìm thấy tệp {}. (The file is missing.)", .file.display())]
    Missing {
        /// Which.
        file: PathBuf,
    },
    /// Another program, or this one a second time, has the meeting open.
    #[error("Một chương trình khác đang mở {}. (The file is open in another program.)", .file.display())]
    InUse {
        /// Which.
        file: PathBuf,
    },
    /// The file is something else.
    #[error("Tệp {} không phải do chương trình này ghi. (The file is not one of this program's.)", .file.display())]
    Foreign {
        /// Which.
        file: PathBuf,
    },
    /// The file is torn, cut short or changed.
    #[error(
        "Tệp {} đã hỏng: {why}. Không dùng tiếp và không xóa gì: chép cả thư mục sang ổ khác, rồi mở từ bản sao lưu mới nhất. \
         (The file is damaged. Do not go on with it and delete nothing: copy the whole folder to another disk, then open the newest spare copy.)",
        .file.display()
    )]
    Damaged {
        /// Which.
        file: PathBuf,
        /// What was found.
        why: String,
    },
    /// A newer program has written the file.
    #[error(
        "Tệp {} do phiên bản mới hơn của chương trình ghi: tệp ở bản {written}, chương trình này ({program}) đọc đến bản {known}. Hãy mở bằng chương trình mới hơn. \
         (A newer version has written the file: it has format {written}, this program ({program}) knows formats up to {known}. Open it with the newer program.)",
        .file.display(), program = env!("CARGO_PKG_VERSION")
    )]
    Newer {
        /// Which.
        file: PathBuf,
        /// How many steps of the schema the file has seen.
        written: usize,
        /// How many this program has.
        known: usize,
    },
    /// The file may be read but not written.
    #[error(
        "Tệp {} chỉ đọc được, không ghi được. Bỏ khóa ghi của tệp, thư mục hoặc ổ đĩa rồi mở lại. \
         (The file is read-only. Allow writing to the file, its folder or its disk, then open it again.)",
        .file.display()
    )]
    ReadOnly {
        /// Which.
        file: PathBuf,
    },
    /// No room is left; once there is some, writing goes on by itself.
    #[error(
        "Ổ đĩa chứa {} đã đầy. Chưa có gì thay đổi; xóa bớt tệp khác trên ổ đĩa rồi làm lại. \
         (The disk is full. Nothing has changed; free some space on it and repeat.)",
        .file.display()
    )]
    Full {
        /// Which file was to grow.
        file: PathBuf,
    },
    /// A token's key is, or was, another token's.
    #[error("Khóa của thẻ bầu này đã được dùng. (A key of this token has been used.)")]
    KeyUsed,
    /// The links were erased at sealing; none can be made or asked for.
    #[error("Liên kết giữa đơn vị và thẻ bầu đã được xóa khi khóa cuộc họp: {}. (The links were erased at sealing.)", .file.display())]
    LinksErased {
        /// The file that was.
        file: PathBuf,
    },
    /// The system refuses the file: full, read-only, not allowed.
    #[error("Không đọc hoặc ghi được {}: {source}. (The file cannot be read or written.)", .file.display())]
    Io {
        /// Which.
        file: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// SQLite refuses the file or the statement.
    #[error("Không đọc hoặc ghi được {}: {source}. (The file cannot be read or written.)", .file.display())]
    Sqlite {
        /// Which.
        file: PathBuf,
        /// What SQLite said.
        source: rusqlite::Error,
    },
}

impl Error {
    /// What the system said of a file.
    pub(super) fn io(file: &Path, source: io::Error) -> Self {
        let file = file.to_owned();
        let kind = source.kind();
        if kind == io::ErrorKind::NotFound {
            Self::Missing { file }
        } else if [io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded].contains(&kind) {
            Self::Full { file }
        } else if [
            io::ErrorKind::ReadOnlyFilesystem,
            io::ErrorKind::PermissionDenied,
        ]
        .contains(&kind)
        {
            Self::ReadOnly { file }
        } else {
            Self::Io { file, source }
        }
    }

    /// What SQLite said of a file.
    pub(super) fn sqlite(file: &Path, source: rusqlite::Error) -> Self {
        let (why, file) = (source.to_string(), file.to_owned());
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse { file },
            Some(ErrorCode::NotADatabase) => Self::Foreign { file },
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { file, why },
            Some(ErrorCode::DiskFull) => Self::Full { file },
            Some(ErrorCode::ReadOnly) => Self::ReadOnly { file },
            Some(ErrorCode::CannotOpen) if !file.exists() => Self::Missing { file },
            _ => Self::Sqlite { file, source },
        }
    }

    /// Whether the disk has failed in a way after which nobody can say what it holds: a write or a sync that broke off, a
    /// page that is not what was written. A full disk, a lock or a rule of the schema is none.
    pub(super) fn is_failure(&self) -> bool {
        match self {
            Self::Damaged { .. } | Self::Io { .. } | Self::Foreign { .. } => true,
            Self::Sqlite { source, .. } => matches!(
                source.sqlite_error_code(),
                Some(
                    ErrorCode::SystemIoFailure
                        | ErrorCode::CannotOpen
                        | ErrorCode::OutOfMemory
                        | ErrorCode::FileLockingProtocolFailed
                        | ErrorCode::NoLargeFileSupport
                )
            ),
            Self::Exists { .. }
            | Self::Missing { .. }
            | Self::InUse { .. }
            | Self::Newer { .. }
            | Self::ReadOnly { .. }
            | Self::Full { .. }
            | Self::KeyUsed
            | Self::LinksErased { .. } => false,
        }
    }
}
