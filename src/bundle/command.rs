//! `phieukin verify FILE`: the checks as a command.

use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;
use std::process::ExitCode;
use std::thread;

use super::receipt::Receipt;
use super::threads::Threads;
use super::verify::{Claims, check_on};
use crate::config::Verify;

/// Checks a bundle or a bare `.bel`, with a saved receipt when one is given, and prints a line for each finding, or all as JSON.
///
/// The code is 0 when everything holds, 1 when something does not, 2 when a file cannot be read or judged.
pub fn verify_command(arguments: &Verify) -> ExitCode {
    match read(arguments) {
        Ok((bytes, claims)) => {
            let cores = || thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
            let threads = arguments.threads.unwrap_or_else(cores);
            let report = check_on(&Threads(threads), &bytes, &claims);
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

fn read(arguments: &Verify) -> Result<(Vec<u8>, Claims), String> {
    let bytes = content(&arguments.file)?;
    let receipt = arguments.receipt.as_deref().map(saved).transpose()?;
    let digest = arguments.digest;
    Ok((bytes, Claims { digest, receipt }))
}

fn saved(path: &Path) -> Result<Receipt, String> {
    serde_json::from_slice(&content(path)?).map_err(|_| {
        format!(
            "{} không phải là biên nhận đã lưu. (The file is not a saved receipt.)",
            path.display()
        )
    })
}

fn content(path: &Path) -> Result<Vec<u8>, String> {
    let size = fs::metadata(path).map(|file| file.len());
    if size.is_ok_and(|size| size > MOST_BYTES) {
        return Err(format!(
            "{} lớn quá mức cho phép. (The file is larger than any bundle may be.)",
            path.display()
        ));
    }
    fs::read(path).map_err(|error| {
        format!(
            "Không đọc được {}: {error}. (The file cannot be read.)",
            path.display()
        )
    })
}

const MOST_BYTES: u64 = 1 << 30;
