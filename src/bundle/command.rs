//! `phieukin verify FILE`: the checks as a command.

use std::fs;
use std::io;
use std::num::NonZeroUsize;
use std::path::Path;
use std::process::ExitCode;
use std::thread;

use super::receipt::Receipt;
use super::report::Report;
use super::source::{OnDisk, Source as _};
use super::threads::Threads;
use super::verify::{Claims, check_on};
use crate::config::Verify;

/// Checks a bundle or a bare `.bel`, with a saved receipt when one is given, and prints a line for each finding, or all as JSON.
///
/// The code is 0 when everything holds, 1 when something does not, 2 when a file cannot be read or judged.
pub fn verify_command(arguments: &Verify) -> ExitCode {
    match checked(arguments) {
        Ok(report) => {
            if arguments.json {
                println!("{}", report.json());
            } else {
                println!("{report}");
            }
            report.exit_code()
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn checked(arguments: &Verify) -> Result<Report, String> {
    let file = opened(&arguments.file)?;
    let receipt = arguments.receipt.as_deref().map(saved).transpose()?;
    let digest = arguments.digest;
    let cores = || thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let threads = Threads(arguments.threads.unwrap_or_else(cores));
    let report = check_on(&threads, &file, &Claims { digest, receipt });
    let was_read = file.was_read();
    was_read.map_err(|error| unreadable(&arguments.file, &error))?;
    Ok(report)
}

fn opened(path: &Path) -> Result<OnDisk, String> {
    let file = OnDisk::open(path).map_err(|error| unreadable(path, &error))?;
    if file.size() > MOST_BYTES {
        return Err(format!(
            "{} lớn quá mức cho phép. (The file is larger than any bundle may be.)",
            path.display()
        ));
    }
    Ok(file)
}

fn saved(path: &Path) -> Result<Receipt, String> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    serde_json::from_slice(&bytes).map_err(|_| {
        format!(
            "{} không phải là biên nhận đã lưu. (The file is not a saved receipt.)",
            path.display()
        )
    })
}

fn unreadable(path: &Path, error: &io::Error) -> String {
    format!(
        "Không đọc được {}: {error}. (The file cannot be read.)",
        path.display()
    )
}

const MOST_BYTES: u64 = 1 << 30;
