//! `phieukin presets` and `phieukin history`: the folder from a terminal, also while a meeting is open.

use std::fs;
use std::process::ExitCode;

use super::{Folder, PastMeeting};
use crate::config;

/// Lists what a meeting can start from, or prints one preset's file. The code is 1 when there is no preset of that name.
pub fn presets_command(arguments: &config::Presets) -> ExitCode {
    let presets = Folder::at(&arguments.data).presets();
    for problem in &presets.problems {
        eprintln!("{problem}");
    }
    let Some(name) = &arguments.name else {
        for found in &presets.found {
            println!("{:<24} {}", found.file, found.preset.name);
        }
        return ExitCode::SUCCESS;
    };
    let wanted = name.strip_suffix(".toml").unwrap_or(name);
    if let Some(found) = presets.found.iter().find(|found| found.file == wanted) {
        print!("{}", found.text);
        ExitCode::SUCCESS
    } else {
        eprintln!(
            "Không có mẫu nào tên {wanted}; `phieukin presets` liệt kê các mẫu. (There is no such preset.)"
        );
        ExitCode::FAILURE
    }
}

/// Lists the meetings of the folder, or writes them as one table. The code is 1 when the table cannot be written.
pub fn history_command(arguments: &config::History) -> ExitCode {
    let mut history = Folder::at(&arguments.data).history(None);
    for damaged in &history.damaged {
        eprintln!(
            "Bỏ qua cuộc họp {}: {} (This meeting is passed over.)",
            damaged.meeting, damaged.why
        );
    }
    if let Some(text) = &arguments.search {
        history = history.searched(text);
    }
    let Some(file) = &arguments.csv else {
        history.meetings.iter().for_each(print);
        return ExitCode::SUCCESS;
    };
    match fs::write(file, history.csv()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!(
                "Không ghi được {}: {error}. (The file cannot be written.)",
                file.display()
            );
            ExitCode::FAILURE
        }
    }
}

fn print(past: &PastMeeting) {
    let sealed = if past.sealed {
        ""
    } else {
        " · chưa niêm phong (not sealed)"
    };
    println!("{} · {} · {}{sealed}", past.year, past.cluster, past.title);
    println!("  {}", past.meeting);
    for result in past
        .results
        .iter()
        .filter(|result| !result.chosen.is_empty())
    {
        let adopted = if result.adopted {
            ""
        } else {
            " (chưa thông qua, not adopted)"
        };
        println!("  {}: {}{adopted}", result.title, result.chosen.join(", "));
    }
    for (office, units) in [("Cụm trưởng", &past.heads), ("Cụm phó", &past.deputies)] {
        if !units.is_empty() {
            println!("  {office}: {}", units.join(", "));
        }
    }
}
