//! PDF, and DOCX as a word processor prints it, read by the tools of Poppler.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

use phieukin::documents::{Block, Paper, Piece, docx, pdf};

use super::samples;

/// Runs a program of another project; its absence is the test's failure, with the way to get it.
fn run<S: AsRef<OsStr>>(program: &str, arguments: impl IntoIterator<Item = S>) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|error| {
        panic!("{program} is needed ({error}): run tests/setup, or install libreoffice-writer-nogui and poppler-utils")
    });
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{program}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// What somebody selects and copies below the page numbers.
fn text(file: &Path) -> String {
    let below_the_number = ["-x", "0", "-y", "50", "-W", "2000", "-H", "2000"].map(OsStr::new);
    let file_and_out = [file.as_os_str(), OsStr::new("-")];
    run(
        "pdftotext",
        below_the_number.into_iter().chain(file_and_out),
    )
}

/// The words without dotted lines and digests, which are broken anywhere.
fn words(text: &str) -> BTreeSet<String> {
    let is_digest =
        |word: &str| word.len() > 7 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.split(|letter: char| letter.is_whitespace() || ".…,".contains(letter))
        .filter(|word| !word.is_empty() && !is_digest(word))
        .map(str::to_owned)
        .collect()
}

#[test]
fn libreoffice_prints_of_each_docx_what_its_pdf_says() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: String| folder.path().join(name);
    let mut files = Vec::new();
    let papers = samples::all().map(|paper| Paper {
        // What stands across the pages of a rehearsal breaks into the words below it.
        rehearsal: false,
        ..paper
    });
    for paper in &papers {
        fs::write(at(format!("{}.docx", paper.slug)), docx(paper).unwrap()).unwrap();
        fs::write(at(format!("{}-own.pdf", paper.slug)), pdf(paper).unwrap()).unwrap();
        files.push(at(format!("{}.docx", paper.slug)).into_os_string());
    }
    let profile = format!(
        "-env:UserInstallation=file://{}/profile",
        folder.path().display()
    );
    let fixed = ["--headless", &profile, "--convert-to", "pdf", "--outdir"].map(Into::into);
    let outdir = folder.path().as_os_str().to_owned();
    run("soffice", fixed.into_iter().chain([outdir]).chain(files));
    for paper in &papers {
        let theirs = text(&at(format!("{}.pdf", paper.slug)));
        let ours = text(&at(format!("{}-own.pdf", paper.slug)));
        assert_eq!(words(&theirs), words(&ours), "{}", paper.slug);
    }
}

#[test]
fn the_text_of_a_pdf_is_selected_letter_by_letter_and_a_digest_whole() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    fs::write(&file, pdf(&samples::minutes()).unwrap()).unwrap();
    let text = text(&file);
    for said in [
        "Nguyễn Thị Phượng",
        "Đặng Quỳnh Ưởng",
        "Độc lập - Tự do - Hạnh phúc",
        "THÀNH PHẦN TỔ KIỂM PHIẾU",
    ] {
        assert!(text.contains(said), "{said}");
    }
    let unbroken: String = text.split_whitespace().collect();
    assert!(unbroken.contains(samples::DIGEST));
}

#[test]
fn every_font_of_a_pdf_is_inside_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    fs::write(&file, pdf(&samples::minutes()).unwrap()).unwrap();
    let fonts = run("pdffonts", [&file]);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(rows.len(), 3, "{fonts}");
    for row in rows {
        assert!(
            row.contains("LiberationSerif") && row.contains("yes yes yes"),
            "{row}"
        );
    }
}

#[test]
fn a_pdf_is_made_to_be_kept_and_read_by_everybody_and_knows_no_time_but_the_papers_own() {
    let bytes = pdf(&samples::report()).unwrap();
    let metadata = String::from_utf8_lossy(&bytes);
    for said in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<xmp:CreateDate>2027-01-05T02:30:00+00:00</xmp:CreateDate>",
        "/CreationDate(D:20270105023000Z)",
    ] {
        assert!(metadata.contains(said), "{said}");
    }
}

#[test]
fn the_first_page_of_the_paper_and_of_each_appendix_has_no_number() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    fs::write(&file, pdf(&samples::report()).unwrap()).unwrap();
    let top = ["-x", "0", "-y", "0", "-W", "2000", "-H", "50"].map(OsStr::new);
    let tops = run(
        "pdftotext",
        top.into_iter().chain([file.as_os_str(), OsStr::new("-")]),
    );
    let numbers: Vec<&str> = tops.split('\u{c}').map(str::trim).collect();
    assert_eq!(numbers, ["", "", "2", "3", "", ""]);
}

#[test]
fn a_letter_that_the_font_lacks_is_shown_as_a_box() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    let mut paper = samples::ballot();
    paper.body = vec![Block::Paragraph {
        pieces: vec![Piece::text("tên 漢 \u{1f600} hết")],
    }];
    fs::write(&file, pdf(&paper).unwrap()).unwrap();
    assert!(text(&file).contains("tên □ □ hết"));
}

#[test]
fn no_page_ends_with_a_line_that_announces_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    let line = |text: &str| Block::Paragraph {
        pieces: vec![Piece::Text {
            text: text.to_owned(),
        }],
    };
    for above in 15..40 {
        let mut paper = samples::minutes();
        paper.appendices.clear();
        paper.body = vec![line("Một dòng ở trên"); above];
        paper
            .body
            .extend([line("Kết luận:"), line("Một câu ở dưới")]);
        paper.body.extend(vec![line("Một dòng ở dưới"); 9]);
        fs::write(&file, pdf(&paper).unwrap()).unwrap();
        let text = text(&file);
        for page in text.split('\u{c}') {
            assert!(!page.trim_end().ends_with("Kết luận:"), "{above}: {page}");
        }
    }
}
