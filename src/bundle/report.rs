//! What a check found: one line each, in Vietnamese and English, and the verdict they add up to.

use std::fmt;
use std::process::ExitCode;

use serde::Serialize;

use crate::election::{Digest, Flaw};

/// One thing that was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The file, or what it is about.
    pub subject: String,
    /// Whether it is as it must be.
    pub holds: bool,
    /// Whether this program can judge it; what it cannot judge does not hold.
    pub judged: bool,
    /// What was found, in Vietnamese.
    pub vi: String,
    /// The same in English.
    pub en: String,
}

/// Everything that was checked, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What was found.
    pub findings: Vec<Finding>,
    /// The digest to compare with the paper: of the meeting, or of a bare archive.
    pub digest: Option<Digest>,
    /// Whether it is about a bundle: none that this program writes holds a kind it does not use.
    bundle: bool,
}

/// A sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Said {
    vi: String,
    en: String,
}

#[cfg(test)]
impl Said {
    /// The English sentence.
    pub(in crate::bundle) fn en(&self) -> &str {
        &self.en
    }
}

/// What one check answers: what holds, or what does not.
pub(super) type Check = Result<Said, Said>;

/// Says it in both languages.
pub(super) fn said(vi: impl Into<String>, en: impl Into<String>) -> Said {
    Said {
        vi: vi.into(),
        en: en.into(),
    }
}

/// Goes on only if it is so.
pub(super) fn hold(so: bool, vi: impl Into<String>, en: impl Into<String>) -> Result<(), Said> {
    if so { Ok(()) } else { Err(said(vi, en)) }
}

/// A flaw of a round.
pub(super) fn flawed(flaw: Flaw) -> Said {
    said(
        format!("có lỗi \u{201c}{}\u{201d}", flaw.code()),
        flaw.to_string(),
    )
}

impl Report {
    /// From here on the file is a bundle: what is of a foreign kind in it is false.
    pub(super) fn begin_bundle(&mut self) {
        self.bundle = true;
    }

    /// Notes what a check answered.
    pub(super) fn note(&mut self, subject: impl Into<String>, check: Check) {
        self.put(subject, check, true);
    }

    /// Notes that this program cannot judge it.
    pub(super) fn note_foreign(&mut self, subject: impl Into<String>, why: Said) {
        self.put(subject, Err(why), false);
    }

    /// Notes a check of a round, whose flaw may be a kind this program does not use.
    pub(super) fn note_flaw(&mut self, subject: impl Into<String>, check: Result<Said, Flaw>) {
        let foreign = !self.bundle && check.as_ref().is_err_and(Flaw::unsupported);
        self.put(subject, check.map_err(flawed), !foreign);
    }

    fn put(&mut self, subject: impl Into<String>, check: Check, judged: bool) {
        let holds = check.is_ok();
        let (Ok(Said { vi, en }) | Err(Said { vi, en })) = check;
        self.findings.push(Finding {
            subject: subject.into(),
            holds,
            judged,
            vi,
            en,
        });
    }

    /// Whether everything is as it must be.
    pub fn holds(&self) -> bool {
        self.findings.iter().all(|finding| finding.holds)
    }

    /// 0 when everything holds, 1 when something is false, 2 when nothing is false but something cannot be judged.
    pub fn code(&self) -> u8 {
        let mut failed = self.findings.iter().filter(|finding| !finding.holds);
        match (self.holds(), failed.any(|finding| finding.judged)) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => 2,
        }
    }

    /// [`Report::code`] for a command.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.code())
    }

    /// The report for programs: one JSON object, `format` `phieukin/verification/v1`.
    pub fn json(&self) -> String {
        #[derive(Serialize)]
        struct Written<'a> {
            format: &'static str,
            code: u8,
            holds: bool,
            digest: Option<Digest>,
            verdict: Said,
            findings: &'a [Finding],
        }
        let written = Written {
            format: "phieukin/verification/v1",
            code: self.code(),
            holds: self.holds(),
            digest: self.digest,
            verdict: self.verdict(),
            findings: &self.findings,
        };
        serde_json::to_string_pretty(&written).expect("a report holds only texts and numbers")
    }

    /// What all findings together mean, and what to do now.
    fn verdict(&self) -> Said {
        match self.code() {
            0 if self.bundle => said(
                "mọi điều đều đúng. Nhật ký, từng lá phiếu, từng con số và các giấy tờ trong gói khớp với nhau và với thể lệ hội nghị \
                 đã thông qua. Còn một việc máy không làm thay được: so mã băm dưới đây với mã trên biên bản giấy đã ký.",
                "everything holds. Log, ballots, figures and papers of this bundle agree with each other and with the rules the \
                 meeting adopted. One thing is left to people: compare the digest below with the one on the signed minutes.",
            ),
            0 => said(
                "mọi điều đều đúng. Hòm phiếu này tự nó không có gì sai; nó có đúng là hòm phiếu của cuộc họp hay không thì phải kiểm tra \
                 cả gói của cuộc họp.",
                "everything holds. This archive is sound by itself; whether it is the meeting's takes the meeting's bundle.",
            ),
            1 => said(
                "có điều SAI. Dòng SAI đầu tiên nói tệp nào, sai chỗ nào: gói đã bị sửa hoặc hỏng, hoặc đã được làm sai. Đừng dùng số \
                 liệu trong gói này; hãy lấy bản khác từ nơi lưu (máy chủ tọa, đơn vị thành viên) và kiểm tra lại.",
                "something does NOT hold. The first line marked SAI names the file and the place: the bundle was changed or damaged, \
                 or made wrongly. Do not use its figures; get another copy from where it is kept and check that one.",
            ),
            _ => said(
                "không kiểm tra được bằng phiên bản này. Tệp có loại dữ liệu mà chương trình này không dùng; chưa nói được là đúng hay sai.",
                "this version cannot judge it. The file holds a kind of data this program does not use; it is neither proven nor refuted.",
            ),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match (self.holds, self.judged) {
            (true, _) => "ĐÚNG",
            (false, true) => "SAI ",
            (false, false) => "?   ",
        };
        write!(f, "{mark}  {}: {} ({})", self.subject, self.vi, self.en)
    }
}

impl fmt::Display for Report {
    /// A line a finding, then the verdict, then the digest.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.findings {
            writeln!(f, "{finding}")?;
        }
        let Said { vi, en } = self.verdict();
        write!(f, "\nKẾT LUẬN: {vi}\nCONCLUSION: {en}")?;
        self.digest
            .map_or(Ok(()), |digest| write!(f, "\nMÃ BĂM (digest): {digest}"))
    }
}
