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
    #[error("Tệp {} đã hỏng: {why}. (The file is damaged.)", .file.display())]
    Damaged {
        /// Which.
        file: PathBuf,
        /// What was found.
        why: String,
    },
    /// A newer program has written the file.
    #[error("Tệp {} do phiên bản mới hơn của chương trình ghi. (A newer version has written the file.)", .file.display())]
    Newer {
        /// Which.
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
        if source.kind() == io::ErrorKind::NotFound {
            Self::Missing { file }
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
            Some(ErrorCode::CannotOpen) if !file.exists() => Self::Missing { file },
            _ => Self::Sqlite { file, source },
        }
    }
}
