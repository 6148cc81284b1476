//! Why a round ended as it did: for each list the rule, what it asked for, who has a place by which ground, who has none.

use super::tie::tie;
use super::words::{Noun, and, denominator, heading, name, ordinal, places, votes, votes_of};
use super::{Clause, say};
use crate::contest::{
    ContestRules, Form, Ground, Outcome, PanelOutcome, PanelRules, PanelTerms, Placed, Purpose,
    Ranked, Role, RoundKind, RoundTerms, UnitList, Verdict,
};
use crate::meeting::{Contest, Meeting, UnitId};

/// One list of a round, with what was decided on it.
pub(super) struct Case<'a> {
    pub(super) meeting: &'a Meeting,
    pub(super) rules: &'a ContestRules,
    pub(super) kind: RoundKind,
    pub(super) terms: &'a PanelTerms,
    pub(super) decided: &'a PanelOutcome,
}

/// Which of the sentences are asked for.
#[derive(Clone, Copy)]
enum Asked {
    Everything,
    Ties,
    Open,
}

/// Every sentence, list after list.
pub(super) fn of(
    meeting: &Meeting,
    contest: &Contest,
    terms: &RoundTerms,
    outcome: &Outcome,
) -> Vec<Clause> {
    let mut clauses = said(meeting, contest, terms, outcome, Asked::Everything);
    clauses.extend(nobody_stood(&contest.rules, terms));
    clauses
}

/// What is tied after the round, list after list.
pub(super) fn ties(
    meeting: &Meeting,
    contest: &Contest,
    terms: &RoundTerms,
    outcome: &Outcome,
) -> Vec<Clause> {
    said(meeting, contest, terms, outcome, Asked::Ties)
}

/// What else is open after the round, list after list.
pub(super) fn open(
    meeting: &Meeting,
    contest: &Contest,
    terms: &RoundTerms,
    outcome: &Outcome,
) -> Vec<Clause> {
    let mut clauses = said(meeting, contest, terms, outcome, Asked::Open);
    clauses.extend(nobody_stood(&contest.rules, terms));
    clauses
}

fn said(
    meeting: &Meeting,
    contest: &Contest,
    terms: &RoundTerms,
    outcome: &Outcome,
    asked: Asked,
) -> Vec<Clause> {
    let rules = &contest.rules;
    let of_panel = |(panel, decided): (&PanelTerms, &PanelOutcome)| {
        let case = Case {
            meeting,
            rules,
            kind: terms.kind,
            terms: panel,
            decided,
        };
        let heading = heading(rules, panel.panel);
        let sentences = case.said(asked).into_iter();
        sentences
            .map(|clause| clause.under(heading))
            .collect::<Vec<_>>()
    };
    let panels = terms.panels.iter().zip(&outcome.panels);
    panels.flat_map(of_panel).collect()
}

/// Lists of a first round that nobody stood on.
fn nobody_stood(rules: &ContestRules, terms: &RoundTerms) -> Vec<Clause> {
    let asked = |number: u32| terms.panels.iter().any(|panel| panel.panel == number);
    let empty = (0..)
        .zip(&rules.panels)
        .filter(|(number, _)| !asked(*number));
    let first = empty.filter(|_| terms.kind == RoundKind::First);
    let sentence = |(number, panel): (u32, &PanelRules)| {
        let open = places(panel.places);
        say(
            format!("Không có tên nào trong danh sách, {} để trống.", open.vi),
            format!("Nobody stands on the list; {} stay open.", open.en),
        )
        .under(heading(rules, number))
    };
    first.map(sentence).collect()
}

impl Case<'_> {
    fn said(&self, asked: Asked) -> Vec<Clause> {
        match asked {
            Asked::Everything => self.clauses(),
            Asked::Ties => self.ties(),
            Asked::Open => self.open(),
        }
    }

    fn clauses(&self) -> Vec<Clause> {
        let mut clauses = vec![self.rule()];
        let chosen = self.decided.chosen.iter();
        clauses.extend(chosen.map(|placed| self.placed(placed)));
        clauses.extend(self.harmless_tie());
        clauses.extend(
            self.decided
                .ties
                .iter()
                .map(|contested| tie(self, contested)),
        );
        clauses.extend(self.below());
        if !self.second_column_waits() {
            clauses.extend(self.without(Verdict::Outvoted));
        }
        clauses.extend(self.without(Verdict::NoVotes));
        clauses.extend(self.second_place());
        clauses.extend(self.left_over());
        clauses.extend(self.short_list());
        clauses
    }

    fn ties(&self) -> Vec<Clause> {
        let ties = self.decided.ties.iter();
        ties.map(|contested| tie(self, contested)).collect()
    }

    fn open(&self) -> Vec<Clause> {
        [self.second_place(), self.left_over(), self.short_list()]
            .into_iter()
            .flatten()
            .collect()
    }

    /// What the list asked for, with the figure it is taken of.
    fn rule(&self) -> Clause {
        let (of, base) = (denominator(self.rules.denominator), self.decided.base);
        let run_off = matches!(self.kind, RoundKind::RunOff { .. });
        match (self.decided.needed, self.terms.form) {
            (Some(needed), Form::Each) => say(
                format!(
                    "Phải có số phiếu đồng ý quá một nửa {} ({base}): từ {} trở lên.",
                    of.vi,
                    votes(needed).vi
                ),
                format!(
                    "It takes more than half of {} ({base}) for a name: at least {}.",
                    of.en,
                    votes(needed).en
                ),
            ),
            (Some(needed), Form::List | Form::Columns) => say(
                format!(
                    "Phải có quá một nửa {} ({base}): từ {} trở lên.",
                    of.vi,
                    votes(needed).vi
                ),
                format!(
                    "It takes more than half of {} ({base}): at least {}.",
                    of.en,
                    votes(needed).en
                ),
            ),
            (None, _) if run_off => say(
                format!(
                    "Bầu lại: nhiều phiếu hơn thì được, không đòi quá một nửa; tỷ lệ tính trên {} ({base}).",
                    of.vi
                ),
                format!(
                    "A run-off: more votes win, without asking for more than half; percentages are of {} ({base}).",
                    of.en
                ),
            ),
            (None, _) => say(
                format!(
                    "Không đòi quá một nửa: được chọn theo kết quả bỏ phiếu; tỷ lệ tính trên {} ({base}).",
                    of.vi
                ),
                format!(
                    "More than half is not asked for: the votes decide; percentages are of {} ({base}).",
                    of.en
                ),
            ),
        }
    }

    /// Who has a place, and by which rule.
    fn placed(&self, placed: &Placed) -> Clause {
        let (who, counted) = (self.name(placed.unit), self.votes(placed.votes));
        let becomes = self.becomes(placed);
        let ground = ground(placed.ground);
        say(
            format!("{} {}: {}, {}.", who.vi, becomes.vi, counted.vi, ground.vi),
            format!("{} {}: {}, {}.", who.en, becomes.en, counted.en, ground.en),
        )
    }

    /// As the guidance words it: chosen and put forward, never awarded.
    fn becomes(&self, placed: &Placed) -> Clause {
        let elected = match (placed.role, self.rules.purpose) {
            (Role::Alternate, _) => return say("là dự khuyết", "is an alternate"),
            (Role::Chosen, Purpose::Selection) => say("được bình chọn", "is chosen"),
            (Role::Chosen, Purpose::Head) => say("được bầu làm cụm trưởng", "is elected head"),
            (Role::Chosen, Purpose::Deputy) => {
                say("được bầu làm cụm phó", "is elected deputy head")
            }
        };
        match placed.place {
            Some(place) => say(
                format!("{}, xếp {}", elected.vi, ordinal(place).vi),
                format!("{}, ranked {}", elected.en, ordinal(place).en),
            ),
            None => elected,
        }
    }

    /// Equal votes that change nothing are said, since people see them in the table.
    fn harmless_tie(&self) -> Option<Clause> {
        let chosen = &self.decided.chosen;
        let equals = |placed: &&Placed| {
            chosen.iter().any(|other| {
                other.unit != placed.unit
                    && other.votes == placed.votes
                    && other.role == placed.role
                    && placed.place.is_none()
            })
        };
        let equal = and(chosen
            .iter()
            .filter(equals)
            .map(|placed| self.name(placed.unit)));
        (!equal.vi.is_empty()).then(|| {
            say(
                format!(
                    "Bằng phiếu giữa {} không đổi kết quả, không phải bầu lại.",
                    equal.vi
                ),
                format!(
                    "The equal votes of {} change nothing, so there is no run-off.",
                    equal.en
                ),
            )
        })
    }

    /// Who does not have what the threshold asks for.
    fn below(&self) -> Option<Clause> {
        let needed = votes(self.decided.needed?);
        let who = self.lines(Verdict::BelowThreshold)?;
        Some(say(
            format!("Chưa đủ {} cần có: {}.", needed.vi, who.vi),
            format!("Below the {} needed: {}.", needed.en, who.en),
        ))
    }

    /// Who has no place of this round for want of votes.
    fn without(&self, verdict: Verdict) -> Option<Clause> {
        let who = self.lines(verdict)?;
        match verdict {
            Verdict::Outvoted => Some(say(
                format!("Ít phiếu hơn: {}.", who.vi),
                format!("With fewer votes: {}.", who.en),
            )),
            Verdict::NoVotes => Some(say(
                format!("Không có phiếu nào: {}.", who.vi),
                format!("Without a vote: {}.", who.en),
            )),
            Verdict::Chosen | Verdict::Alternate | Verdict::Tied | Verdict::BelowThreshold => None,
        }
    }

    /// Its rules.
    pub(super) fn panel(&self) -> Option<&PanelRules> {
        let at = usize::try_from(self.terms.panel).ok()?;
        self.rules.panels.get(at)
    }

    /// What stands on the list.
    pub(super) fn noun(&self) -> Noun {
        Noun::of(self.panel().map_or(UnitList::Members, |panel| panel.list))
    }

    /// A candidate's name as the ballot has it.
    pub(super) fn name(&self, unit: UnitId) -> Clause {
        let known = self.meeting.unit(unit);
        name(&known.map_or_else(String::new, super::super::Unit::ballot_name))
    }

    /// Votes with their part of what the rules take percentages of.
    pub(super) fn votes(&self, number: u32) -> Clause {
        votes_of(number, self.decided.base)
    }

    /// Those with this verdict, each with its votes.
    fn lines(&self, verdict: Verdict) -> Option<Clause> {
        let lines = self.decided.ranking.iter();
        let lines: Vec<Clause> = lines
            .filter(|line| line.verdict == verdict)
            .map(|line| self.line(line))
            .collect();
        (!lines.is_empty()).then(|| and(lines))
    }

    fn line(&self, line: &Ranked) -> Clause {
        let who = self.name(line.unit);
        match (line.verdict, line.second) {
            (Verdict::NoVotes, _) => who,
            (_, Some(second)) => say(
                format!(
                    "{} {}, cột thứ nhì {}",
                    who.vi,
                    votes(line.votes).vi,
                    votes(second).vi
                ),
                format!(
                    "{} {}, second column {}",
                    who.en,
                    votes(line.votes).en,
                    votes(second).en
                ),
            ),
            (_, None) => say(
                format!("{} {}", who.vi, self.votes(line.votes).vi),
                format!("{} {}", who.en, self.votes(line.votes).en),
            ),
        }
    }
}

/// The rule that gave a place.
pub(super) fn ground(ground: Ground) -> Clause {
    match ground {
        Ground::Votes => say("theo kết quả bỏ phiếu", "by votes"),
        Ground::SecondColumn => say(
            "nhiều nhất ở cột thứ nhì trong các tên còn lại",
            "the most in the second column among the others",
        ),
        Ground::BothColumns => say(
            "bằng nhau ở cột thứ nhì, tổng hai cột nhiều hơn",
            "equal in the second column, more in both together",
        ),
        Ground::RunOff => say(
            "nhiều phiếu hơn khi bầu lại",
            "by more votes in the run-off",
        ),
        Ground::HigherScore => say(
            "bằng phiếu, điểm thống nhất cao hơn",
            "tied, with the higher agreed score",
        ),
        Ground::Uncontested => say(
            "không còn tên nào cùng tranh vị trí",
            "with nobody left to contest the place",
        ),
    }
}
