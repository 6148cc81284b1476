//! The rules of one contest, as the meeting adopts them: what its ballot asks and how its sums become an outcome.

use serde::{Deserialize, Serialize};

/// Which list a contest draws its candidates from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum UnitList {
    /// The member units, which also vote (guidance C.6.b, first list).
    Members,
    /// The district units, each nominated by the member it belongs to (guidance C.6.b, second list).
    Districts,
    /// Collectives put forward as models (plan 1935, II.2.a).
    Collectives,
    /// Persons: individuals put forward as models (plan 1935, II.2.b), or nominees for delegates (guidance 3575, II.1.f).
    Individuals,
}

/// What becomes of those a contest chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// They are put forward: for a flag, as models, as delegates.
    Selection,
    /// Cụm trưởng of the coming year (guidance A.I.2); in office once the result is adopted.
    Head,
    /// Cụm phó of the coming year (guidance A.I.2); in office once the result is adopted.
    Deputy,
}

/// What a ballot looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Model {
    /// One list, at most k names: model B with two picks, model C with one, k of n elsewhere.
    List,
    /// Model A: a column for the first place and one for the second, never the same unit in both.
    Columns,
    /// Model D: one round for each place, the first winner off the second round's list.
    TwoRounds,
    /// Đồng ý / Không đồng ý for each name: a list without surplus.
    Each,
    /// Two lists on one ballot, each with its own limit and its own blank vote.
    Panels,
}

/// How many votes a candidate needs beside more than the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    /// None: the ranking decides (guidance C.5, "theo kết quả bỏ phiếu").
    None,
    /// More than half of the denominator (quá bán). A run-off among the tied does not ask for it.
    MoreThanHalf,
}

/// What a percentage and the threshold are taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Denominator {
    /// Phiếu hợp lệ.
    Valid,
    /// Phiếu thu về, those not valid included.
    Returned,
    /// Seats present when the roll was sealed.
    Present,
    /// Seats convened.
    Convened,
}

/// What happens to a tie that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TieRule {
    /// How many run-offs among the tied are held without asking the meeting.
    pub run_offs: u32,
    /// What happens when they are tied still.
    pub then: StillTied,
}

/// What happens to a tie that its run-offs left standing. Never a lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StillTied {
    /// A motion: another run-off, the higher agreed score, or reporting both.
    MeetingDecides,
    /// The higher agreed score (điểm thống nhất); equal scores are left to a motion.
    HigherScore,
    /// The tied are reported as tied.
    Report,
}

/// One list on a ballot; a contest has one, or two with [`Model::Panels`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PanelRules {
    /// What stands above the list; empty where the contest's title says it.
    pub title: String,
    /// Where the candidates come from.
    pub list: UnitList,
    /// The most that may be chosen (guidance C.5).
    pub places: u32,
    /// The fewest that must be chosen, or the result is "chưa đủ" and a further round is held; 0 where the meeting
    /// decides about places left over.
    pub minimum: u32,
    /// Whether the places are ranks (first, second) rather than equals.
    pub ranked: bool,
    /// The most names a valid ballot may mark (guidance C.6.c); each column of model A and each round of model D takes one
    /// name, whatever stands here.
    pub max_picks: u32,
    /// How many alternates (đại biểu dự khuyết) the next by votes become.
    pub alternates: u32,
}

/// The rules of one contest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ContestRules {
    /// The question as it stands on ballot, screen and papers.
    pub title: String,
    /// What becomes of the chosen.
    pub purpose: Purpose,
    /// What the ballot looks like.
    pub model: Model,
    /// Its lists, at least one.
    pub panels: Vec<PanelRules>,
    /// How many votes are needed.
    pub threshold: Threshold,
    /// What of.
    pub denominator: Denominator,
    /// What happens to ties.
    pub ties: TieRule,
}

/// Why rules cannot be held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RulesFlaw {
    /// A contest without a title cannot be put on a ballot.
    #[error("the contest has no title")]
    NoTitle,
    /// Nothing would be decided.
    #[error("the contest has no place to fill")]
    NoPlaces,
    /// Nobody could mark a name, or a ballot could hold more names than there are places.
    #[error("a ballot must hold between one name and as many names as there are places")]
    BadPicks,
    /// A minimum above the places could never be met.
    #[error("the fewest to be chosen must not exceed the places")]
    BadMinimum,
    /// One list, or two with titles where there are two panels.
    #[error(
        "a ballot has one list, or two titled lists of different kinds where there are two panels"
    )]
    BadPanels,
    /// Two columns and two rounds decide a first and a second place.
    #[error("two columns or two rounds decide exactly a first and a second place")]
    NotFirstAndSecond,
    /// An office has one list of member units, unranked and without alternates.
    #[error("head and deputy are elected from the member units, unranked, without alternates")]
    BadOffice,
    /// Rules of a meeting that decides nothing.
    #[error("the rules name no contest")]
    NoContest,
    /// Nobody could vote, or one unit would fill the room.
    #[error("a unit has no seat, or more than a congress has delegates")]
    NoSeats,
    /// What a list asks of its units is said twice, or a list asks twice for the same.
    #[error("the conditions of one list are given twice")]
    ListTwice,
    /// A number or a list beyond what any meeting has.
    #[error("a number or a list is beyond what any meeting has")]
    TooMany,
    /// Two contests for one office.
    #[error("two contests elect the same office")]
    OfficeTwice,
}

/// The most places, and the most alternates, of one list: as many as the largest congress has delegates.
const PLACES_AT_MOST: u32 = 500;

/// More run-offs than any room would sit through.
const RUN_OFFS_AT_MOST: u32 = 20;

impl TieRule {
    /// One run-off, then the meeting decides.
    pub const USUAL: Self = Self {
        run_offs: 1,
        then: StillTied::MeetingDecides,
    };
}

impl PanelRules {
    /// `places` equal places on one list, as many picks.
    pub fn equals(list: UnitList, places: u32) -> Self {
        Self {
            title: String::new(),
            list,
            places,
            minimum: 0,
            ranked: false,
            max_picks: places,
            alternates: 0,
        }
    }
}

impl ContestRules {
    /// A list contest under the usual rules: no threshold, percentages of the valid ballots, one run-off.
    pub fn list(title: &str, panel: PanelRules) -> Self {
        Self {
            title: title.to_owned(),
            purpose: Purpose::Selection,
            model: Model::List,
            panels: vec![panel],
            threshold: Threshold::None,
            denominator: Denominator::Valid,
            ties: TieRule::USUAL,
        }
    }

    /// First and second place of the cluster: one list, at most two names, ranked by votes (guidance C.5.a, C.5.b; model B).
    pub fn first_and_second() -> Self {
        let panel = PanelRules {
            ranked: true,
            ..PanelRules::equals(UnitList::Members, 2)
        };
        Self::list("Bình chọn đơn vị xếp thứ nhất, thứ nhì", panel)
    }

    /// Five outstanding district units (guidance C.5.c).
    pub fn five_districts() -> Self {
        Self::list(
            "Bình chọn BHXH huyện tiêu biểu xuất sắc",
            PanelRules::equals(UnitList::Districts, 5),
        )
    }

    /// Checks that the rules can be voted on.
    ///
    /// # Errors
    /// The first [`RulesFlaw`] found.
    pub fn check(&self) -> Result<(), RulesFlaw> {
        if self.title.trim().is_empty() {
            return Err(RulesFlaw::NoTitle);
        }
        if self.ties.run_offs > RUN_OFFS_AT_MOST {
            return Err(RulesFlaw::TooMany);
        }
        self.panels.iter().try_for_each(PanelRules::check)?;
        self.check_panels()?;
        self.check_office()
    }

    fn check_panels(&self) -> Result<(), RulesFlaw> {
        let titled = |panel: &PanelRules| !panel.title.trim().is_empty();
        let hold = |rule: bool, flaw| if rule { Ok(()) } else { Err(flaw) };
        match (self.model, self.panels.as_slice()) {
            (Model::Panels, [first, second]) => hold(
                titled(first) && titled(second) && first.list != second.list,
                RulesFlaw::BadPanels,
            ),
            (Model::List | Model::Each, [_]) => Ok(()),
            (Model::Columns | Model::TwoRounds, [panel]) => hold(
                panel.ranked && panel.places == 2 && panel.alternates == 0,
                RulesFlaw::NotFirstAndSecond,
            ),
            _ => Err(RulesFlaw::BadPanels),
        }
    }

    fn check_office(&self) -> Result<(), RulesFlaw> {
        let fits = |panel: &PanelRules| {
            panel.list == UnitList::Members && !panel.ranked && panel.alternates == 0
        };
        if self.purpose == Purpose::Selection || self.panels.iter().all(fits) {
            Ok(())
        } else {
            Err(RulesFlaw::BadOffice)
        }
    }

    /// Whether candidates of this list stand in this contest.
    pub fn draws_from(&self, list: UnitList) -> bool {
        self.panels.iter().any(|panel| panel.list == list)
    }
}

impl PanelRules {
    fn check(&self) -> Result<(), RulesFlaw> {
        if self.places > PLACES_AT_MOST || self.alternates > PLACES_AT_MOST {
            Err(RulesFlaw::TooMany)
        } else if self.places == 0 {
            Err(RulesFlaw::NoPlaces)
        } else if self.max_picks == 0 || self.max_picks > self.places {
            Err(RulesFlaw::BadPicks)
        } else if self.minimum > self.places {
            Err(RulesFlaw::BadMinimum)
        } else {
            Ok(())
        }
    }
}
