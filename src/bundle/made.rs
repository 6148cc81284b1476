//! The files of a bundle that are made from the log, the archives and the statements: results, the page, the papers.
//!
//! A verification makes them again and compares byte for byte. The page and the tables are made anew each time; the papers,
//! which take longer, only once nothing else is wrong.

use std::collections::BTreeMap;

use super::container::Files;
use super::report::{Report, hold, said};
use super::{page, vouched};
use crate::documents::{self, PaperForm, PaperName};
use crate::election::archive::Stored as _;
use crate::election::{Archive, Digest};
use crate::proceedings::{Proceeding, Proceedings};
use crate::results::{PROGRAM, Results, Vouchers};
use crate::tables;

/// How archives end, by the names of their files, where that is known already.
pub(super) type Ends = BTreeMap<String, Digest>;

/// Files with their names, in their order.
type Named = Vec<(String, Vec<u8>)>;

/// Results and page; none before the meeting is sealed.
pub(super) fn results(
    proceedings: &Proceedings,
    vouchers: &Vouchers,
) -> Option<[(&'static str, Vec<u8>); 3]> {
    proceedings.sealed.as_ref()?;
    let results = Results::of(proceedings, vouchers);
    Some([
        ("results.json", results.json().into_bytes()),
        ("results.csv", tables::csv(&tables::results(&results))),
        ("doc.html", page::html(&results).into_bytes()),
    ])
}

/// The papers in every form that this program writes, with their names.
///
/// # Errors
/// Which paper could not be written, and why.
pub(super) fn papers(
    proceedings: &Proceedings,
    vouchers: &Vouchers,
) -> Result<Named, (String, documents::PaperError)> {
    let mut files = Vec::new();
    for (stem, paper) in stems(proceedings, vouchers) {
        for form in PaperForm::available() {
            let name = format!("{stem}.{}", form.extension());
            match documents::write(&paper, *form) {
                Ok(bytes) => files.push((name, bytes)),
                Err(error) => return Err((name, error)),
            }
        }
    }
    Ok(files)
}

/// How the papers' files are called: in every form, whether this program writes it or not.
pub(super) fn names_of_papers(proceedings: &Proceedings) -> Vec<(String, PaperForm)> {
    let vouchers = Vouchers::new();
    let named = stems(proceedings, &vouchers).flat_map(|(stem, _)| {
        [PaperForm::Docx, PaperForm::Pdf].map(|form| (format!("{stem}.{}", form.extension()), form))
    });
    named.collect()
}

/// One paper after another: each has every unit in it, and is let go before the next is made.
fn stems(
    proceedings: &Proceedings,
    vouchers: &Vouchers,
) -> impl Iterator<Item = (String, documents::Paper)> {
    let names = PaperName::available(proceedings.meeting());
    let papers = names
        .into_iter()
        .filter_map(|name| documents::paper(proceedings, vouchers, &name));
    (1..)
        .zip(papers)
        .map(|(number, paper): (u32, _)| (format!("documents/{number:02}-{}", paper.slug), paper))
}

/// Makes everything again and compares.
pub(super) fn check(
    proceedings: &Proceedings,
    files: &Files<'_>,
    ends: &Ends,
    report: &mut Report,
) {
    let vouchers = vouchers(proceedings, files, ends);
    let other_program = !made_by_this_program(files);
    for (name, bytes) in results(proceedings, &vouchers).into_iter().flatten() {
        compare(
            name,
            files.hash(name) == Some(Digest::of(&bytes)),
            other_program,
            report,
        );
    }
    if proceedings.sealed.is_none() || !report.holds() {
        return;
    }
    let papers = match papers(proceedings, &vouchers) {
        Ok(papers) => papers,
        Err((name, _)) => return compare(&name, false, other_program, report),
    };
    let differing: Vec<&String> = papers
        .iter()
        .filter(|(name, bytes)| files.hash(name) != Some(Digest::of(bytes)))
        .map(|(name, _)| name)
        .collect();
    for name in &differing {
        compare(name, false, other_program, report);
    }
    if differing.is_empty() {
        compare("documents/", true, other_program, report);
    }
    let unread = |(name, form): &(String, PaperForm)| {
        files.hash(name).is_some() && !PaperForm::available().contains(form)
    };
    if names_of_papers(proceedings).iter().any(unread) {
        report.note_foreign(
            "documents/*.pdf",
            said(
                "chương trình này được dựng không có PDF nên không so được",
                "this program was built without PDF and cannot compare them",
            ),
        );
    }
}

fn vouchers(proceedings: &Proceedings, files: &Files<'_>, ends: &Ends) -> Vouchers {
    let counted = |proceeding: &Proceeding| {
        let archive = proceeding.archive_name();
        let file = files.named(&archive);
        let read = || file.read(|from| Archive::last_event_of(from)).ok();
        let last_event = ends.get(&archive).copied().or_else(read);
        let counted = files
            .content(&proceeding.statements_name())
            .and_then(|bytes| vouched(&bytes, last_event));
        (proceeding.id.clone(), counted.unwrap_or_default())
    };
    proceedings.rounds.iter().map(counted).collect()
}

/// Another version may set the same words otherwise: what differs then is neither proven nor refuted.
fn made_by_this_program(files: &Files<'_>) -> bool {
    let results = files.content("results.json");
    let results = results.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let program = |results: &serde_json::Value| Some(results.get("program")?.as_str()? == PROGRAM);
    results.is_none_or(|results| program(&results) == Some(true))
}

fn compare(name: &str, same: bool, other_program: bool, report: &mut Report) {
    if !same && other_program {
        return report.note_foreign(
            name,
            said(
                "do phiên bản khác của chương trình tạo ra; hãy kiểm tra bằng phiên bản ghi trong results.json",
                "another version of the program made it; check it with the version that results.json names",
            ),
        );
    }
    let same = hold(
        same,
        "khác với bản làm lại từ nhật ký",
        "it differs from the one made anew from the log",
    );
    report.note(
        name,
        same.map(|()| {
            said(
                "giống bản làm lại từ nhật ký",
                "it is the one made anew from the log",
            )
        }),
    );
}
