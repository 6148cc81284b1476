//! The agenda (chương trình hội nghị): which step the meeting is at, and what is missing before it.
//!
//! The steps and their order are data that the chair edits at any time; whether a step is done, and what stands before it,
//! follows from the meeting alone. What is missing is said with the refusal that the step's act would meet.

use serde::{Deserialize, Serialize};

use super::eligibility::Standing;
use super::id::AgendaId;
use super::import::ClusterRole;
use super::phase::Phase;
use super::{Contest, HeldRound, MINIMUM_BALLOTS, Meeting, Refusal};
use crate::contest::Next;

/// One line of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Its number, which it keeps wherever it stands.
    pub id: AgendaId,
    /// What happens in it.
    pub step: AgendaStep,
    /// Its words, as read out.
    pub title: String,
}

/// What happens in a step; the year-end meeting's in their usual order (guidance III.2.b, C.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AgendaStep {
    /// Ổn định tổ chức, điểm danh.
    Opening,
    /// Bầu Đoàn Chủ tịch.
    Presidium,
    /// Bầu Tổ kiểm phiếu.
    Tellers,
    /// Báo cáo tổng kết, báo cáo rà soát điểm (guidance C.2): ends with the agreed scores locked.
    Reports,
    /// Thảo luận, nhận xét (guidance C.3).
    Discussion,
    /// Thông qua Thể lệ bỏ phiếu.
    Rules,
    /// Biểu quyết danh sách bầu (guidance C.6.b).
    Lists,
    /// Phát phiếu.
    HandOut,
    /// Bỏ phiếu kín (guidance C.6.c).
    Ballot,
    /// Kiểm phiếu.
    Count,
    /// Công bố kết quả, bầu lại nếu bằng phiếu.
    Publish,
    /// Thông qua kết quả (guidance C.6, the last letter).
    Adoption,
    /// Bầu cụm trưởng, cụm phó mới.
    Officers,
    /// Ký kết giao ước thi đua.
    Pact,
    /// Thông qua biên bản.
    Minutes,
    /// Báo cáo Thường trực Hội đồng.
    Report,
    /// Anything else.
    Other,
}

/// How a step stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AgendaStanding {
    /// The line.
    pub item: AgendaItem,
    /// Whether it is behind the meeting.
    pub done: bool,
    /// Whether the chair ticks it off; all others follow from what happened.
    pub ticked_by_chair: bool,
    /// Whether it is the first that is not done.
    pub now: bool,
    /// What stands before it; empty when it can begin.
    pub missing: Vec<Refusal>,
}

/// The usual agenda of a year-end meeting: steps and words.
const YEAR_END: [(AgendaStep, &str); 15] = [
    (AgendaStep::Opening, "Ổn định tổ chức, điểm danh"),
    (AgendaStep::Tellers, "Giới thiệu thư ký, bầu Tổ kiểm phiếu"),
    (
        AgendaStep::Reports,
        "Báo cáo tổng kết cụm, báo cáo rà soát điểm",
    ),
    (AgendaStep::Discussion, "Thảo luận, nhận xét từng đơn vị"),
    (AgendaStep::Rules, "Thông qua Thể lệ bỏ phiếu"),
    (AgendaStep::Lists, "Biểu quyết danh sách bầu"),
    (AgendaStep::HandOut, "Phát phiếu"),
    (AgendaStep::Ballot, "Bỏ phiếu kín"),
    (AgendaStep::Count, "Kiểm phiếu"),
    (
        AgendaStep::Publish,
        "Công bố kết quả, bầu lại nếu bằng phiếu",
    ),
    (AgendaStep::Adoption, "Thông qua kết quả"),
    (AgendaStep::Officers, "Bầu cụm trưởng, cụm phó mới"),
    (AgendaStep::Pact, "Ký kết giao ước thi đua"),
    (AgendaStep::Minutes, "Thông qua biên bản"),
    (AgendaStep::Report, "Báo cáo Thường trực Hội đồng"),
];

impl AgendaItem {
    /// The usual agenda of a year-end meeting.
    pub fn year_end() -> Vec<Self> {
        (1..)
            .zip(YEAR_END)
            .map(|(id, (step, title))| Self {
                id: AgendaId(id),
                step,
                title: title.to_owned(),
            })
            .collect()
    }
}

impl Meeting {
    /// Whether nothing but the chair's word says that a step is over; reports too, where no list asks for points.
    pub fn is_ticked(&self, step: AgendaStep) -> bool {
        match step {
            AgendaStep::Discussion
            | AgendaStep::Minutes
            | AgendaStep::Report
            | AgendaStep::Other => true,
            AgendaStep::Reports => !self.asks_for_points(),
            AgendaStep::Opening
            | AgendaStep::Presidium
            | AgendaStep::Tellers
            | AgendaStep::Rules
            | AgendaStep::Lists
            | AgendaStep::HandOut
            | AgendaStep::Ballot
            | AgendaStep::Count
            | AgendaStep::Publish
            | AgendaStep::Adoption
            | AgendaStep::Officers
            | AgendaStep::Pact => false,
        }
    }

    /// How every line of the agenda stands.
    pub fn agenda_standing(&self) -> Vec<AgendaStanding> {
        let mut now_taken = false;
        self.agenda
            .iter()
            .map(|item| {
                let done = self.is_done(item);
                let now = !done && !now_taken;
                now_taken |= now;
                AgendaStanding {
                    item: item.clone(),
                    done,
                    ticked_by_chair: self.is_ticked(item.step),
                    now,
                    missing: if done {
                        Vec::new()
                    } else {
                        self.missing(item.step)
                    },
                }
            })
            .collect()
    }

    fn is_done(&self, item: &AgendaItem) -> bool {
        if self.is_ticked(item.step) {
            return self.ticked.contains(&item.id);
        }
        let opened = self.phase >= Phase::InSession;
        match item.step {
            AgendaStep::Opening => opened,
            AgendaStep::Presidium => self.presidium.adopted,
            AgendaStep::Tellers => self.committee.adopted,
            AgendaStep::Reports => self.scores_locked.is_some(),
            AgendaStep::Rules => self.rules_adopted,
            AgendaStep::Lists => self.every(Contest::is_adopted),
            AgendaStep::HandOut => {
                opened && self.present() > 0 && self.token_holders() == self.present()
            }
            AgendaStep::Ballot => self.every(Contest::has_voted),
            AgendaStep::Count => self.every(Contest::has_counted),
            AgendaStep::Publish => self.every(Contest::is_settled),
            AgendaStep::Adoption => self.every(|contest| contest.decision.is_some()),
            AgendaStep::Officers => {
                opened
                    && [ClusterRole::Head, ClusterRole::Deputy]
                        .into_iter()
                        .all(|role| self.is_filled(role))
            }
            AgendaStep::Pact => {
                opened && self.members().all(|unit| self.signing(unit.id).is_some())
            }
            AgendaStep::Discussion
            | AgendaStep::Minutes
            | AgendaStep::Report
            | AgendaStep::Other => false,
        }
    }

    /// Whether every contest that is not decided, and that somebody can stand in, has come that far.
    fn every(&self, far: impl Fn(&Contest) -> bool) -> bool {
        let ready = self.rules_adopted && self.scores_settled();
        ready
            && self.contests.iter().all(|contest| {
                contest.decision.is_some() || far(contest) || !self.somebody_stands(contest)
            })
    }

    /// What stands before a step, as the refusals its acts would meet.
    fn missing(&self, step: AgendaStep) -> Vec<Refusal> {
        let any = |far: fn(&Contest) -> bool| self.contests.iter().any(far);
        let session = (self.phase < Phase::InSession, Refusal::NotInSession);
        let rules = (!self.rules_adopted, Refusal::RulesNotAdopted);
        let listed = (!any(Contest::is_adopted), Refusal::ListNotAdopted);
        let lacks = match step {
            AgendaStep::Opening => vec![(self.seats.is_empty(), Refusal::NoUnits)],
            AgendaStep::Presidium => {
                vec![session, (self.presidium.people.is_empty(), Refusal::Empty)]
            }
            AgendaStep::Tellers => vec![
                (self.committee.tellers.is_empty(), Refusal::UnknownTeller),
                (self.phase == Phase::Preparing, Refusal::NotCheckingIn),
            ],
            AgendaStep::Lists => vec![
                session,
                rules,
                (!self.scores_settled(), Refusal::ScoresNotLocked),
            ],
            AgendaStep::HandOut => vec![session, listed],
            AgendaStep::Ballot => {
                let minimum = MINIMUM_BALLOTS;
                let tokens = self.token_holders();
                let too_few = Refusal::TooFewVoters { minimum };
                vec![
                    session,
                    rules,
                    listed,
                    (!self.committee.adopted, Refusal::TellersNotAdopted),
                    (self.committee.trustees().is_none(), Refusal::KeysMissing),
                    (tokens == 0, Refusal::NoVoters),
                    (tokens > 0 && tokens < minimum, too_few),
                ]
            }
            AgendaStep::Count => vec![session, (!any(Contest::has_voted), Refusal::NotCounting)],
            AgendaStep::Publish => vec![session, (!any(Contest::has_counted), Refusal::NotCounted)],
            AgendaStep::Adoption => return self.missing_for_adoption(),
            AgendaStep::Officers => vec![session, rules],
            AgendaStep::Reports
            | AgendaStep::Discussion
            | AgendaStep::Rules
            | AgendaStep::Pact
            | AgendaStep::Minutes
            | AgendaStep::Report
            | AgendaStep::Other => vec![session],
        };
        let lacking = lacks.into_iter().filter(|(lacks, _)| *lacks);
        let quorum = (step == AgendaStep::Ballot)
            .then(|| self.no_quorum())
            .flatten();
        lacking.map(|(_, refusal)| refusal).chain(quorum).collect()
    }

    /// Why no result can be put to the meeting: what stands before the first one published, or that none is.
    fn missing_for_adoption(&self) -> Vec<Refusal> {
        let undecided = || {
            let open = |contest: &&Contest| contest.decision.is_none();
            self.contests.iter().filter(open)
        };
        if undecided().any(Contest::is_settled) {
            return Vec::new();
        }
        let published = undecided().find(|contest| contest.is_published());
        let refusal = published.and_then(Contest::unsettled);
        vec![refusal.unwrap_or(Refusal::NotPublished)]
    }

    fn is_filled(&self, role: ClusterRole) -> bool {
        super::count(self.holders(role)) >= self.wanted(role)
    }

    /// Whether somebody is on the contest's list, or could be.
    fn somebody_stands(&self, contest: &Contest) -> bool {
        let eligible = |unit: &super::Unit| {
            contest.rules.draws_from(unit.list)
                && self.standing_in(contest, unit) == Standing::Eligible
        };
        match &contest.course {
            Some(course) => course.next() != Next::Settled || contest.is_published(),
            None => self.units.iter().any(eligible),
        }
    }
}

impl Contest {
    fn has_voted(&self) -> bool {
        self.rounds.iter().any(HeldRound::has_voted)
    }

    fn has_counted(&self) -> bool {
        self.rounds.iter().any(HeldRound::has_counted)
    }
}
