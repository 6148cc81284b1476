//! What a meeting can start from: the files of `DATA/presets`, then the presets of the program.

use std::fs;
use std::path::Path;

use super::Folder;
use crate::meeting::{Preset, PresetProblem};

/// A preset with its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPreset {
    /// Its file's name without `.toml`.
    pub file: String,
    /// The file's text.
    pub text: String,
    /// What it says.
    pub preset: Preset,
}

/// Everything a meeting can start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presets {
    /// Files of the folder by name, then those of the program that none of them replaces.
    pub found: Vec<FoundPreset>,
    /// The files that were passed over.
    pub problems: Vec<PresetProblem>,
}

impl Folder {
    /// Reads the presets of the folder, and those of the program that no readable file of the same name replaces.
    pub fn presets(&self) -> Presets {
        let home = self.data.join("presets");
        // Without the folder there are only the presets of the program.
        let entries = fs::read_dir(&home).into_iter().flatten();
        let mut names: Vec<String> = entries
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name.ends_with(ENDING))
            .collect();
        names.sort_unstable();
        let (mut found, mut problems) = (Vec::new(), Vec::new());
        for name in names {
            match read(&home.join(&name), &name) {
                Ok(preset) => found.push(preset),
                Err(problem) => problems.push(problem),
            }
        }
        for own in Preset::of_the_program() {
            if !found.iter().any(|other| other.file == own.file) {
                found.push(FoundPreset {
                    file: own.file.to_owned(),
                    text: own.text.to_owned(),
                    preset: own.preset(),
                });
            }
        }
        Presets { found, problems }
    }
}

fn read(path: &Path, name: &str) -> Result<FoundPreset, PresetProblem> {
    let whole = |vi: &str, en: &str| PresetProblem::new(name, None, vi, en);
    let size = fs::metadata(path).map(|file| file.len());
    if size.is_ok_and(|size| size > MOST_BYTES) {
        return Err(whole(
            "tệp quá lớn. Xem lại có đúng là tệp mẫu không.",
            "the file is too large: is it really a preset?",
        ));
    }
    let text = fs::read_to_string(path).map_err(|error| {
        whole(
            &format!("không đọc được ({error}). Lưu lại bằng mã UTF-8 rồi thử lại."),
            &format!("it cannot be read ({error}): save it as UTF-8."),
        )
    })?;
    Ok(FoundPreset {
        file: name.strip_suffix(ENDING).unwrap_or(name).to_owned(),
        preset: Preset::read(name, text.strip_prefix('\u{feff}').unwrap_or(&text))?,
        text,
    })
}

const ENDING: &str = ".toml";
/// Far more than a cluster's units need.
const MOST_BYTES: u64 = 1 << 20;
