//! The notices that go out with the program: of every crate, every package of the pages and every font in it, and of what
//! compilers add. `tests/architecture/notices.rs` writes them and fails when they are stale.

use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;

use flate2::read::GzDecoder;

static PACKED: &[u8] = include_bytes!("notices/notices.txt.gz");

/// All of them, as text.
pub fn text() -> String {
    let mut text = String::new();
    GzDecoder::new(PACKED)
        .read_to_string(&mut text)
        .expect("the notices were packed from a text");
    text
}

/// `phieukin licenses`: prints them. Whoever reads only the beginning (`| head`) has not failed.
pub fn command() -> ExitCode {
    match io::stdout().lock().write_all(text().as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
        Ok(()) | Err(_) => ExitCode::SUCCESS,
    }
}
