//! The log in a file that somebody brings: of a whole bundle, or bare.

use super::container::{self, Files};
use super::report::Report;
use super::{LOG, manifest};
use crate::meeting::Record;

/// A file that is no bundle and no log, or whose log does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file is no bundle and no log of this program, or its log does not hold")]
pub struct FalseLog {
    /// The line at which the log breaks, from 1, where one is to blame.
    pub line: Option<u32>,
}

/// Replays the log of a bundle, or a bare log, deciding every act again. Of a bundle every file must be as its manifest
/// says; whether its rounds hold is [`super::verify`]'s question.
///
/// # Errors
/// Where the log breaks, if it is one.
pub fn record(bytes: &[u8]) -> Result<Record, FalseLog> {
    let foreign = FalseLog { line: None };
    if !container::is_zip(&bytes) {
        return replayed(bytes);
    }
    let files = Files::open(&bytes).map_err(|_| foreign)?;
    let mut report = Report::default();
    manifest::check(&files, &mut report);
    if report.findings.iter().all(|finding| finding.holds) {
        replayed(&files.content(LOG).ok_or(foreign)?)
    } else {
        Err(foreign)
    }
}

fn replayed(log: &[u8]) -> Result<Record, FalseLog> {
    let text = std::str::from_utf8(log).map_err(|_| FalseLog { line: None })?;
    Record::replay(text.lines()).map_err(|broken| FalseLog {
        line: broken.height.checked_add(1),
    })
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::bundle::tests::meeting::{Staged, whole};
    use crate::bundle::tests::unpack;
    use crate::bundle::write;

    static STAGED: LazyLock<Staged> = LazyLock::new(|| whole(false));

    #[test]
    fn a_bundle_and_its_bare_log_are_the_same_meeting() {
        let bundle = write(&STAGED.material).unwrap();
        let log = STAGED.material.log.join("\n");
        for bytes in [
            bundle,
            log.clone().into_bytes(),
            format!("{log}\n").into_bytes(),
        ] {
            assert_eq!(record(&bytes).unwrap().head(), STAGED.record.head());
        }
    }

    #[test]
    fn a_log_that_was_changed_is_refused_with_its_line() {
        let log = STAGED.material.log.join("\n");
        let changed = log.replacen("Cụm thi đua số 2", "Cụm thi đua số 3", 1);
        assert_eq!(
            record(changed.as_bytes()).unwrap_err(),
            FalseLog { line: Some(2) }
        );
        for foreign in ["", "không phải nhật ký", "{}"] {
            let refused = record(foreign.as_bytes()).unwrap_err();
            assert_eq!(refused, FalseLog { line: Some(1) }, "{foreign}");
        }
    }

    #[test]
    fn a_bundle_with_a_file_changed_is_refused() {
        let mut files = unpack(&write(&STAGED.material).unwrap()).unwrap();
        files.insert("results.csv".to_owned(), b"khac".to_vec());
        let files: Vec<_> = files.into_iter().collect();
        let changed = container::pack(&files).unwrap();
        assert_eq!(record(&changed).unwrap_err(), FalseLog { line: None });
    }
}
