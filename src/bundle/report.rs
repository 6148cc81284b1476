//! What a check found: one line each, in Vietnamese and English, and the verdict they add up to.

use std::fmt;
use std::process::ExitCode;

use crate::election::{Digest, Flaw};

/// One thing that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
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

    fn verdict(&self) -> &'static str {
        match self.code() {
            0 => "KẾT LUẬN: mọi điều đều đúng (everything holds)",
            1 => "KẾT LUẬN: có điều SAI, xem các dòng trên (something does not hold, see above)",
            _ => "KẾT LUẬN: không kiểm tra được bằng phiên bản này (this version cannot judge it)",
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
        write!(f, "{}", self.verdict())?;
        self.digest
            .map_or(Ok(()), |digest| write!(f, "\nMÃ BĂM (digest): {digest}"))
    }
}
