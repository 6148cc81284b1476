//! The presets of the program: the files of `src/meeting/presets`, inside the binary.

use super::Preset;

/// A preset's file, as a person may copy it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmbeddedPreset {
    /// Its name without `.toml`.
    pub file: &'static str,
    /// Its text.
    pub text: &'static str,
}

macro_rules! files {
    ($($file:literal)+) => {
        [$(EmbeddedPreset {
            file: $file,
            text: include_str!(concat!("../presets/", $file, ".toml")),
        }),+]
    };
}

const FILES: [EmbeddedPreset; 7] = files! {
    "cum-2026"
    "cum-bhxh-tinh-2011"
    "cum-don-vi-truc-thuoc"
    "hoi-nghi-cap-co-so"
    "hoi-nghi-cap-tinh"
    "dai-hoi-nganh"
    "tap-the-ca-nhan"
};

impl Preset {
    /// The files of the program, the usual one first.
    pub fn of_the_program() -> &'static [EmbeddedPreset] {
        &FILES
    }
}

impl EmbeddedPreset {
    /// The preset in it.
    pub fn preset(&self) -> Preset {
        Preset::read(&format!("{}.toml", self.file), self.text)
            .expect("a test reads every file of the program")
    }
}
