//! What a comparison found, in both languages, for people and for programs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;

use crate::election::Digest;
use crate::outside::said::harmless;
use crate::outside::{Published, Said, Site};

/// What is not as it was published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// Other bytes: what was published, and what was served.
    Differs(Digest, Digest),
    /// Not there: what was published, and the status of the answer.
    Missing(Digest, u16),
    /// Served, though nobody published it.
    Extra(Digest),
    /// A header: its name, what it must be (nothing: it must not be there), what it is.
    Header(String, String, String),
    /// A page that differs asks this place for something.
    AsksElsewhere(String),
    /// The bare address does not lead to the meeting: status and whither.
    LeadsAstray(u16, String),
    /// No answer, and why.
    Unreachable(String),
}

/// One finding, with the visitors who met it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The file of the build, or the address.
    pub path: String,
    /// `differs`, `missing`, `extra`, `header`, `elsewhere`, `astray` or `unreachable`.
    pub kind: &'static str,
    /// Which visitors: a server may spare some.
    pub visitors: BTreeSet<String>,
    /// What it means.
    pub said: Said,
}

/// The outcome of a comparison.
#[derive(Clone, Debug)]
pub struct Compared {
    server: String,
    total: Digest,
    files: usize,
    visitors: BTreeSet<String>,
    found: BTreeMap<(String, Found), BTreeSet<String>>,
}

impl Found {
    fn kind(&self) -> &'static str {
        match self {
            Self::Differs(..) => "differs",
            Self::Missing(..) => "missing",
            Self::Extra(_) => "extra",
            Self::Header(..) => "header",
            Self::AsksElsewhere(_) => "elsewhere",
            Self::LeadsAstray(..) => "astray",
            Self::Unreachable(_) => "unreachable",
        }
    }

    fn said(&self) -> Said {
        match self {
            Self::Differs(wanted, served) => Said::new(
                format!("khác bản công bố: công bố {wanted}, máy chủ gửi {served}"),
                format!("not the published one: published {wanted}, served {served}"),
            ),
            Self::Missing(_, status) => Said::new(
                format!("có trong bản công bố mà máy chủ không gửi, chỉ trả lời {status}"),
                format!("published, but the server answers {status}"),
            ),
            Self::Extra(served) => Said::new(
                format!("máy chủ gửi, nhưng không có trong bản công bố ({served})"),
                format!("served, but not published ({served})"),
            ),
            Self::Header(name, wanted, sent) => header_said(name, wanted, &harmless(sent)),
            Self::AsksElsewhere(place) => Said::new(
                format!("trang này nhắc tới nơi khác: {}", harmless(place)),
                format!("this page names another place: {}", harmless(place)),
            ),
            Self::LeadsAstray(status, place) => Said::new(
                format!(
                    "địa chỉ trần không dẫn tới trang của cuộc họp: trả lời {status}, dẫn tới {}",
                    harmless(place)
                ),
                format!(
                    "the bare address does not lead to the meeting: status {status}, to {}",
                    harmless(place)
                ),
            ),
            Self::Unreachable(why) => Said::new(
                format!("không đọc được câu trả lời: {}", harmless(why)),
                format!("no readable answer: {}", harmless(why)),
            ),
        }
    }
}

fn header_said(name: &str, wanted: &str, sent: &str) -> Said {
    if wanted.is_empty() {
        return Said::new(
            format!("dòng đầu {name} không được có, mà máy chủ gửi “{sent}”"),
            format!("the header {name} must not be there; it is “{sent}”"),
        );
    }
    Said::new(
        format!("dòng đầu {name} phải là “{wanted}”, máy chủ gửi “{sent}”"),
        format!("the header {name} must be “{wanted}”; it is “{sent}”"),
    )
}

impl Compared {
    pub(super) fn of(site: &Site, published: &Published) -> Self {
        Self {
            server: site.authority().to_owned(),
            total: published.total(),
            files: published.files().count(),
            visitors: BTreeSet::new(),
            found: BTreeMap::new(),
        }
    }

    pub(super) fn add(&mut self, visitor: &str, found: Vec<(String, Found)>) {
        self.visitors.insert(visitor.to_owned());
        for finding in found {
            let met = self.found.entry(finding).or_default();
            met.insert(visitor.to_owned());
        }
    }

    /// Whether everything is as it was published.
    pub fn same(&self) -> bool {
        self.found.is_empty()
    }

    /// 0 when everything is as published, 1 when something is not, 2 when nothing is wrong but something had no answer.
    pub fn code(&self) -> u8 {
        let judged = |(_, found): &(String, Found)| !matches!(found, Found::Unreachable(_));
        match (self.same(), self.found.keys().any(judged)) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => 2,
        }
    }

    /// Every finding, by path.
    pub fn findings(&self) -> Vec<Finding> {
        let found = self.found.iter();
        found
            .map(|((path, found), visitors)| Finding {
                path: harmless(path),
                kind: found.kind(),
                visitors: visitors.clone(),
                said: found.said(),
            })
            .collect()
    }

    /// The report for programs: one JSON object, `format` `phieukin/pages/v1`.
    pub fn json(&self) -> String {
        #[derive(Serialize)]
        struct Written<'a> {
            format: &'static str,
            code: u8,
            same: bool,
            server: &'a str,
            published: Digest,
            files: usize,
            visitors: &'a BTreeSet<String>,
            verdict: Said,
            findings: Vec<Finding>,
        }
        let written = Written {
            format: "phieukin/pages/v1",
            code: self.code(),
            same: self.same(),
            server: &self.server,
            published: self.total,
            files: self.files,
            visitors: &self.visitors,
            verdict: self.verdict(),
            findings: self.findings(),
        };
        serde_json::to_string_pretty(&written).expect("a report holds only texts and numbers")
    }

    fn verdict(&self) -> Said {
        let files = self.files;
        match self.code() {
            0 => Said::new(
                format!(
                    "giống bản công bố. Cả {files} tệp và các dòng đầu máy chủ gửi tới máy này đều đúng. Hãy làm lại từ một máy khác trong phòng: máy chủ gian có thể gửi khác cho máy khác."
                ),
                format!(
                    "the same as published: all {files} files and the headers sent to this machine. Repeat it from another device in the room: a server that cheats may serve others otherwise."
                ),
            ),
            1 => Said::new(
                "KHÁC bản công bố. Đừng bỏ phiếu và đừng nhập mã nào trên các trang này; báo cho chủ tọa và cả hội nghị dòng SAI đầu tiên.",
                "NOT as published. Do not vote and enter no code on these pages; tell the chair and the meeting the first line marked SAI.",
            ),
            _ => Said::new(
                "chưa so được hết: máy chủ không trả lời một số câu hỏi. Xem lại mạng rồi làm lại.",
                "not everything could be compared: the server left questions unanswered. Check the network and repeat.",
            ),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.kind == "unreachable" {
            "?   "
        } else {
            "SAI "
        };
        let visitors: Vec<&str> = self.visitors.iter().map(String::as_str).collect();
        write!(
            f,
            "{mark}  {} [{}]: {}",
            self.path,
            visitors.join(", "),
            self.said
        )
    }
}

impl fmt::Display for Compared {
    /// A line a finding, then the verdict, then what was compared with.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in self.findings() {
            writeln!(f, "{finding}")?;
        }
        let Said { vi, en } = self.verdict();
        write!(
            f,
            "KẾT LUẬN: {vi}\nCONCLUSION: {en}\nMÃ BĂM CÁC TRANG (pages): {}",
            self.total
        )
    }
}
