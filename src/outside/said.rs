//! A sentence in both languages, and text of a stranger made fit for a terminal.

use std::fmt;

use serde::Serialize;

/// A sentence in Vietnamese and in English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}

impl Said {
    /// Says it in both languages.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            vi: vi.into(),
            en: en.into(),
        }
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.vi, self.en)
    }
}

/// What a server sent, without what a terminal would obey, and no longer than a line.
pub(super) fn harmless(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_control() && !steers_writing(*character))
        .take(LONGEST)
        .collect()
}

/// Marks that turn or hide the letters after them.
fn steers_writing(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

const LONGEST: usize = 300;

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_server_cannot_steer_the_terminal() {
        assert_eq!(harmless("a\u{1b}[2Jb\r\nc\u{202e}d"), "a[2Jbcd");
        assert_eq!(harmless(&"x".repeat(1000)).len(), 300);
    }
}
