//! What a paper is filled from, and what all papers of a meeting share: letterheads, signatories, the words for those who vote.

use super::build::{Line, said};
use super::words::{Moment, open_ended};
use crate::contest::UnitList;
use crate::documents::paper::{Block, Head, Paper, PlaceAndDay, Signature};
use crate::election::Digest;
use crate::meeting::{Contest, ContestId, Letterhead, Matter, Meeting, PaperWords, Timestamp};
use crate::proceedings::Proceedings;
use crate::results::{ContestResult, MotionResult, Results, Vouchers};

/// A replayed log with its results in words.
pub(super) struct Source<'a> {
    /// The log.
    pub(super) log: &'a Proceedings,
    /// The meeting at its end.
    pub(super) meeting: &'a Meeting,
    /// What it decided, in words.
    pub(super) results: Results,
}

/// What a paper is called.
pub(super) struct Title {
    /// Names its files.
    pub(super) slug: String,
    /// Tên loại.
    pub(super) kind: String,
    /// Trích yếu, a line each.
    pub(super) about: Vec<String>,
}

impl<'a> Source<'a> {
    pub(super) fn new(log: &'a Proceedings, vouchers: &Vouchers) -> Self {
        Self {
            log,
            meeting: log.meeting(),
            results: Results::of(log, vouchers),
        }
    }

    pub(super) fn words(&self) -> &'a PaperWords {
        &self.meeting.paper_words
    }

    /// Whether this is a cluster's meeting, in which units vote; elsewhere delegates do.
    pub(super) fn is_cluster(&self) -> bool {
        is_cluster(self.meeting)
    }

    /// What those who vote are called.
    pub(super) fn voter(&self) -> &'static str {
        if self.is_cluster() {
            "đơn vị"
        } else {
            "đại biểu"
        }
    }

    /// "Hội nghị", "Đại hội" or "Phiên họp", as the meeting's own title begins.
    pub(super) fn gathering(&self) -> &'static str {
        let title = self.meeting.particulars.title.to_lowercase();
        ["Đại hội", "Phiên họp", "Cuộc họp"]
            .into_iter()
            .find(|word| title.starts_with(&word.to_lowercase()))
            .unwrap_or("Hội nghị")
    }

    /// "Cụm thi đua số 5 năm 2026", or as much of it as there is.
    pub(super) fn cluster_and_year(&self) -> String {
        let particulars = &self.meeting.particulars;
        let cluster = particulars.cluster.trim();
        match particulars.year {
            0 => cluster.to_owned(),
            year => format!("{cluster} năm {year}").trim().to_owned(),
        }
    }

    /// What a contest asks, and of which cluster and year or at which meeting.
    pub(super) fn asked(&self, contest: &Contest) -> Vec<String> {
        let title = contest.rules.title.trim().to_owned();
        if self.is_cluster() {
            vec![
                format!("{title} {}", self.cluster_and_year())
                    .trim()
                    .to_owned(),
            ]
        } else {
            let meeting = self.meeting.particulars.title.trim().to_owned();
            [title, meeting]
                .into_iter()
                .filter(|line| !line.is_empty())
                .collect()
        }
    }

    /// Whether the cluster agreed on any score.
    pub(super) fn is_scored(&self) -> bool {
        self.meeting
            .units
            .iter()
            .any(|unit| unit.agreed_score.is_some())
    }

    pub(super) fn contest_result(&self, id: ContestId) -> Option<&ContestResult> {
        self.results.contests.iter().find(|one| one.contest == id)
    }

    /// When the meeting was sealed, or the newest line before that was written.
    pub(super) fn last(&self) -> Timestamp {
        let sealed = self.log.sealed.as_ref().map(|(at, _)| at.clone());
        sealed.unwrap_or_else(|| self.log.newest().clone())
    }

    /// The meeting's digest, once sealed.
    pub(super) fn digest(&self) -> Option<Digest> {
        self.log.sealed.as_ref().map(|(_, digest)| *digest)
    }

    /// The motions on a matter that were counted, with when.
    pub(super) fn counted(&self, about: impl Fn(&Matter) -> bool) -> Vec<(&MotionResult, Moment)> {
        let motions = self.results.room.motions.iter();
        let counted = motions.filter(|motion| motion.count.is_some() && about(&motion.matter));
        counted
            .filter_map(|motion| {
                let at = self.log.times.counted.get(&motion.motion)?;
                Some((motion, Moment::of(at)?))
            })
            .collect()
    }

    /// The newest carried motion on a matter, with when.
    pub(super) fn carried(
        &self,
        about: impl Fn(&Matter) -> bool,
    ) -> Option<(&MotionResult, Moment)> {
        let carries = |motion: &MotionResult| motion.count.as_ref().is_some_and(|one| one.carried);
        let mut counted = self.counted(about).into_iter().rev();
        counted.find(|(motion, _)| carries(motion))
    }

    /// A counted motion as minutes write it.
    pub(super) fn hands(&self, (motion, at): (&MotionResult, Moment)) -> String {
        let present = motion.count.as_ref().map_or(0, |count| count.present);
        format!(
            "biểu quyết giơ tay hồi {}, tổng số {} {} có mặt: {}",
            at.hour(),
            super::words::two(present),
            self.voter(),
            motion.answer.vi
        )
    }

    /// Every counted motion on a matter, an item each; what it was about, where no heading says it.
    pub(super) fn all_hands(&self, about: impl Fn(&Matter) -> bool) -> Vec<Line> {
        let counted = self.counted(about).into_iter();
        let line = |counted: (&MotionResult, Moment)| {
            let hands = self.hands(counted);
            let clear = matches!(
                counted.0.matter,
                Matter::Rules | Matter::List { .. } | Matter::Result { .. }
            );
            said(if clear {
                format!("{}.", super::words::capital(&hands))
            } else {
                format!("{}: {hands}.", counted.0.asked.vi)
            })
        };
        counted.map(line).collect()
    }
}

/// Heads, bases, signatures.
impl Source<'_> {
    /// An empty paper under the cluster's head.
    pub(super) fn paper(&self, title: Title, at: &Timestamp) -> Paper {
        let Title { slug, kind, about } = title;
        let about: Vec<String> = about
            .into_iter()
            .filter(|line| !line.trim().is_empty())
            .collect();
        let subject = std::iter::once(kind.clone()).chain(about.iter().cloned());
        Paper {
            slug,
            subject: subject.collect::<Vec<_>>().join(" - "),
            at: at.0.clone(),
            landscape: false,
            rehearsal: self.meeting.rehearsal,
            draft: false,
            head: self.head(&self.words().cluster),
            kind,
            about,
            addressees: Vec::new(),
            body: Vec::new(),
            signatures: Vec::new(),
            recipients: Vec::new(),
            appendices: Vec::new(),
        }
    }

    /// A head without symbol, place and stamp.
    pub(super) fn head(&self, letterhead: &Letterhead) -> Head {
        let or = |given: &str, usual: &str| {
            let given = given.trim();
            if given.is_empty() { usual } else { given }.to_owned()
        };
        Head {
            superior: or(&letterhead.superior, &self.meeting.wording.superior),
            body: or(&letterhead.body, &self.meeting.particulars.cluster),
            symbol: None,
            place: None,
            stamp: false,
        }
    }

    /// "/BC-BHXH", a dotted line in place of what is not known.
    pub(super) fn symbol(kind: &str, letterhead: &Letterhead) -> String {
        let issuer = letterhead.symbol.trim();
        let issuer = if issuer.is_empty() { "…" } else { issuer };
        format!("/{kind}-{issuer}")
    }

    /// Địa danh and a day, the latter by hand without a moment.
    pub(super) fn place_and_day(&self, at: Option<&Timestamp>) -> PlaceAndDay {
        PlaceAndDay {
            place: self.words().place.trim().to_owned(),
            day: at.and_then(Moment::of).map(|moment| moment.day),
        }
    }

    /// Căn cứ: the legal bases, then what is said beside them.
    pub(super) fn bases(&self, beside: impl IntoIterator<Item = String>) -> Block {
        let legal = self.meeting.wording.legal_bases.iter();
        let legal = legal
            .map(|basis| basis.trim())
            .filter(|basis| !basis.is_empty());
        let all = legal.map(str::to_owned).chain(beside);
        let item = |basis: String| {
            let basis = open_ended(&basis);
            if basis.to_lowercase().starts_with("căn cứ") {
                basis.to_owned()
            } else {
                format!("Căn cứ {basis}")
            }
        };
        Block::Bases {
            items: all.map(item).collect(),
        }
    }

    /// Who signs as chair.
    pub(super) fn chair(&self, called: &str) -> Signature {
        let chair = &self.words().chair;
        let (authority, title) = (chair.authority.trim(), chair.title.trim());
        let office = (!title.is_empty() && !is_chair(title)).then_some(title);
        let above = [Some(called).filter(|_| office.is_some()), Some(authority)];
        let above = above.into_iter().flatten().filter(|line| !line.is_empty());
        Signature {
            authority: above.map(str::to_owned).collect(),
            title: office.unwrap_or(called).to_owned(),
            name: chair.name.trim().to_owned(),
        }
    }

    /// The secretary who signs.
    pub(super) fn secretary(&self) -> Signature {
        let first = self.words().secretaries.first();
        signature("THƯ KÝ", first.map_or("", |person| person.name.trim()))
    }

    /// Who signs report and submission.
    pub(super) fn reporter(&self) -> Signature {
        let reporter = &self.words().reporter;
        let (given, title) = (reporter.authority.trim(), reporter.title.trim());
        let cluster = self.meeting.particulars.cluster.trim();
        let mut above = Vec::new();
        if self.is_cluster() {
            let speaks = given.to_uppercase().starts_with("TM.");
            above.push(if speaks {
                given.to_owned()
            } else {
                format!("TM. {cluster}").trim().to_owned()
            });
            above.push("CỤM TRƯỞNG".to_owned());
            above.extend((!speaks && !given.is_empty()).then(|| given.to_owned()));
        } else if !given.is_empty() {
            above.push(given.to_owned());
        }
        let title = match (title, self.is_cluster()) {
            ("", true) => above.pop().unwrap_or_default(),
            ("", false) => "THỦ TRƯỞNG ĐƠN VỊ".to_owned(),
            (title, _) if is_head(title) => above.pop().unwrap_or_else(|| title.to_owned()),
            (title, _) => title.to_owned(),
        };
        Signature {
            authority: above,
            title,
            name: reporter.name.trim().to_owned(),
        }
    }
}

/// Whether units vote at a meeting, each with one ballot.
pub(super) fn is_cluster(meeting: &Meeting) -> bool {
    let of_units = |list| matches!(list, UnitList::Members | UnitList::Districts);
    let mut panels = meeting.rules.contests.iter().flat_map(|one| &one.panels);
    panels.any(|panel| of_units(panel.list)) && meeting.seats.iter().all(|seat| seat.ordinal == 1)
}

/// A signature without an authority above it.
pub(super) fn signature(title: &str, name: &str) -> Signature {
    Signature {
        authority: Vec::new(),
        title: title.to_owned(),
        name: name.to_owned(),
    }
}

fn is_chair(title: &str) -> bool {
    matches!(title.to_lowercase().as_str(), "chủ tọa" | "chủ toạ")
}

fn is_head(title: &str) -> bool {
    title.to_lowercase() == "cụm trưởng"
}
