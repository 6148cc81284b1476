//! Thể lệ bỏ phiếu: everything the guidance leaves open, as data that the meeting adopts before the first vote.
//!
//! The meeting's rules hold from their adoption by a show of hands to the end; nothing in the program decides differently.
//! [`super::clauses`] says every one of them in words.

use serde::{Deserialize, Serialize};

use super::correction::Attestation;
use super::score::Score;
use crate::contest::{ContestRules, Purpose, RulesFlaw, UnitList};

/// The most seats one unit may have: as many as a congress has delegates (guidance 3575, I.3).
pub const SEATS_AT_MOST: u32 = 500;

/// The most seats of a meeting: twenty times the largest congress (guidance 3575, I.3).
pub const ALL_SEATS_AT_MOST: u32 = 10_000;

/// The most contests of one meeting.
const CONTESTS_AT_MOST: usize = 50;

/// The most units in one office.
const OFFICERS_AT_MOST: u32 = 100;

/// The rules of one meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct VotingRules {
    /// The share of those present that carries a motion.
    pub hands: Majority,
    /// The share that carries a list of candidates ("thống nhất", guidance C.6.b).
    pub list_hands: Majority,
    /// Whether a list is voted on whole or name by name.
    pub list_vote: ListVote,
    /// How many must be present for motions and ballots.
    pub quorum: Quorum,
    /// Seats of a member unit whose sheet does not say (guidance C.3: the right is the unit's).
    pub seats_per_unit: u32,
    /// The most delegates a congress may have (guidance 3575, I.2, I.3); more is warned of.
    pub most_delegates: Option<u32>,
    /// What happens when a token is lost in an open round.
    pub lost_token: LostToken,
    /// How many units head the cluster (guidance A.I.2).
    pub heads: u32,
    /// How many deputise.
    pub deputies: u32,
    /// A unit that held an office within so many years is warned of ("luân phiên"); 0 never.
    pub rotation_years: u32,
    /// What each list asks of its units.
    pub lists: Vec<ListRules>,
    /// The contests, in the order of the agenda.
    pub contests: Vec<ContestRules>,
}

/// What one list asks of its units before they can be put to the vote (guidance C.4, D.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListRules {
    /// Which list.
    pub list: UnitList,
    /// The most points a unit can have (guidance B.1.1); with it at least 90 % of them are asked for (C.4.a).
    pub max_score: Option<Score>,
    /// What must be attested, one by one.
    pub attestations: Vec<Attestation>,
}

/// The share of hands that carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Majority {
    /// More than half of those present.
    MoreThanHalf,
    /// At least two thirds of those present.
    TwoThirds,
    /// All present.
    Unanimity,
}

/// How a list of candidates is voted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ListVote {
    /// The whole list at once.
    Whole,
    /// Name by name; those carried make the list.
    ItemByItem,
}

/// How many seats must be present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Quorum {
    /// Shown, never enforced: the guidance asks for none.
    None,
    /// More than half of the seats convened.
    MoreThanHalf,
    /// At least two thirds of the seats convened, as the Councils ask.
    TwoThirds,
}

/// What happens when a token is lost in an open round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LostToken {
    /// None is replaced: the round is annulled and opened anew.
    AnnulRound,
    /// Beyond thirty seats one of the spares that the roll lists takes its place, if it has not voted.
    Spares,
}

impl Majority {
    /// Whether `in_favour` of `present` carry.
    pub fn carries(self, in_favour: u32, present: u32) -> bool {
        let (in_favour, present) = (u64::from(in_favour), u64::from(present));
        match self {
            Self::MoreThanHalf => in_favour * 2 > present,
            Self::TwoThirds => present > 0 && in_favour * 3 >= present * 2,
            Self::Unanimity => present > 0 && in_favour == present,
        }
    }
}

impl Quorum {
    /// The fewest seats that must be present of those `convened`; none without a quorum.
    pub fn needed(self, convened: u32) -> Option<u32> {
        match self {
            Self::None => None,
            Self::MoreThanHalf => Some(convened / 2 + 1),
            Self::TwoThirds => Some((convened * 2).div_ceil(3)),
        }
    }
}

impl ListRules {
    /// A cluster's member units: points, the standard, organisations, pact and registration (guidance C.4, D.2).
    pub fn of_members(max_score: Score) -> Self {
        let mut rules = Self::of_districts(max_score);
        rules.list = UnitList::Members;
        rules
            .attestations
            .extend([Attestation::PactSigned, Attestation::Registered]);
        rules
    }

    /// District units: the same but pact and registration, which their member answers for (guidance A.II.3.c).
    pub fn of_districts(max_score: Score) -> Self {
        Self {
            list: UnitList::Districts,
            max_score: Some(max_score),
            attestations: vec![
                Attestation::Standard,
                Attestation::Party,
                Attestation::Government,
                Attestation::Organisations,
            ],
        }
    }
}

impl VotingRules {
    /// The usual rules of a cluster of provincial offices (guidance B.1.1.b, C.5.b, C.5.c).
    pub fn of_provincial_cluster() -> Self {
        let max = Score::of_provincial_offices();
        Self {
            hands: Majority::MoreThanHalf,
            list_hands: Majority::MoreThanHalf,
            list_vote: ListVote::Whole,
            quorum: Quorum::None,
            seats_per_unit: 1,
            most_delegates: None,
            lost_token: LostToken::AnnulRound,
            heads: 1,
            deputies: 1,
            rotation_years: 3,
            lists: vec![ListRules::of_members(max), ListRules::of_districts(max)],
            contests: vec![
                ContestRules::first_and_second(),
                ContestRules::five_districts(),
            ],
        }
    }

    /// What a list asks of its units; nothing where the rules do not name it.
    pub fn list(&self, list: UnitList) -> Option<&ListRules> {
        self.lists.iter().find(|rules| rules.list == list)
    }

    /// The contest that fills an office by secret ballot; none where it goes by hands.
    pub fn ballot_for(&self, purpose: Purpose) -> Option<&ContestRules> {
        self.contests
            .iter()
            .find(|contest| contest.purpose == purpose)
    }

    /// Checks that the rules can be held to.
    ///
    /// # Errors
    /// The first [`RulesFlaw`] found.
    pub fn check(&self) -> Result<(), RulesFlaw> {
        self.contests.iter().try_for_each(ContestRules::check)?;
        let twice = |purpose| {
            let of = |contest: &&ContestRules| contest.purpose == purpose;
            self.contests.iter().filter(of).count() > 1
        };
        let lists_twice = self
            .lists
            .iter()
            .enumerate()
            .any(|(at, rules)| self.lists.iter().skip(at + 1).any(|r| r.list == rules.list));
        let doubled = |list: &ListRules| {
            let asked = &list.attestations;
            let again = |(at, which)| asked.iter().skip(at + 1).any(|other| other == which);
            asked.iter().enumerate().any(again)
        };
        if self.contests.len() > CONTESTS_AT_MOST
            || self.heads > OFFICERS_AT_MOST
            || self.deputies > OFFICERS_AT_MOST
        {
            Err(RulesFlaw::TooMany)
        } else if self.lists.iter().any(doubled) {
            Err(RulesFlaw::ListTwice)
        } else if self.contests.is_empty() {
            Err(RulesFlaw::NoContest)
        } else if !(1..=SEATS_AT_MOST).contains(&self.seats_per_unit) {
            Err(RulesFlaw::NoSeats)
        } else if lists_twice {
            Err(RulesFlaw::ListTwice)
        } else if twice(Purpose::Head) || twice(Purpose::Deputy) {
            Err(RulesFlaw::OfficeTwice)
        } else {
            Ok(())
        }
    }
}
