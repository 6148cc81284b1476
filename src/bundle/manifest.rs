//! `MANIFEST.sha256`: a line a file, in the form that `sha256sum --check` reads.

use super::container::Files;
use super::report::{Check, Report, hold, said};
use crate::election::Digest;

/// The name of the file.
pub(super) const NAME: &str = "MANIFEST.sha256";

/// The lines of these files, in their order.
pub(super) fn written<'a>(files: impl IntoIterator<Item = (&'a String, &'a Vec<u8>)>) -> String {
    let lines = files
        .into_iter()
        .flat_map(|(name, bytes)| [Digest::of(bytes).to_string(), format!("  {name}\n")]);
    lines.collect()
}

/// Compares every file with its line, both ways.
pub(super) fn check(files: &Files<'_>, report: &mut Report) {
    let listed = files.content(NAME).and_then(|bytes| lines(&bytes));
    let form = hold(listed.is_some(), "không đọc được", "it cannot be read");
    let mut listed = listed.unwrap_or_default();
    let before = report.findings.len();
    for (name, hash) in files.hashes().filter(|(name, _)| *name != NAME) {
        let found = listed.iter().position(|(_, listed)| listed == name);
        let line = found.map(|at| listed.swap_remove(at));
        report.note(name, compare(line.map(|(digest, _)| digest), hash));
    }
    for (_, name) in listed {
        report.note(
            name,
            Err(said(
                "có trong MANIFEST.sha256 nhưng không có tệp",
                "MANIFEST.sha256 lists it but it is missing",
            )),
        );
    }
    let agrees = report
        .findings
        .iter()
        .skip(before)
        .all(|finding| finding.holds);
    let agrees = form.and(hold(
        agrees,
        "không khớp với các tệp",
        "it does not agree with the files",
    ));
    report.note(
        NAME,
        agrees.map(|()| said("khớp với mọi tệp", "it agrees with every file")),
    );
}

fn compare(line: Option<Digest>, hash: Digest) -> Check {
    let digest = line.ok_or_else(|| {
        said(
            "không có trong MANIFEST.sha256",
            "MANIFEST.sha256 does not list it",
        )
    })?;
    hold(
        digest == hash,
        "khác mã băm trong MANIFEST.sha256",
        "its hash is not the one in MANIFEST.sha256",
    )?;
    Ok(said("đúng mã băm", "its hash is as listed"))
}

fn lines(bytes: &[u8]) -> Option<Vec<(Digest, String)>> {
    let text = std::str::from_utf8(bytes).ok()?.strip_suffix('\n')?;
    text.split('\n')
        .map(|line| {
            let (digest, name) = line.split_once("  ")?;
            Some((Digest::parse(digest).ok()?, name.to_owned()))
        })
        .collect()
}
