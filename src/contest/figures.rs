//! The numbers of the counting minutes and the sums that must balance before anything is published.

use serde::{Deserialize, Serialize};

/// The figures of one round, in the order of the counting minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Figures {
    /// Seats entitled to vote: tổng số được triệu tập.
    pub convened: u32,
    /// Seats checked in when the roll was sealed, or when the round went to paper: có mặt.
    pub present: u32,
    /// Ballots handed out, one for each credential of the roll or each sheet given: phát ra.
    pub issued: u32,
    /// Ballots in the box: thu về.
    pub returned: u32,
    /// Ballots that name someone: hợp lệ.
    pub valid: u32,
    /// Ballots that do not: không hợp lệ. Electronically, only blank ones can be.
    pub invalid: u32,
    /// Of the invalid ones, those deliberately blank: trong đó phiếu trắng.
    pub blank: u32,
}

/// A sum that does not balance; nothing may be published while one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Imbalance {
    /// The sums are not those of the questions that the round asks.
    #[error("the sums do not fit the questions of the round")]
    Shape,
    /// More present than convened.
    #[error("more seats are present than were convened")]
    PresentAboveConvened,
    /// More ballots handed out than seats present.
    #[error("more ballots were issued than seats are present")]
    IssuedAbovePresent,
    /// More ballots came back than were handed out.
    #[error("more ballots were returned than issued")]
    ReturnedAboveIssued,
    /// Valid and invalid ballots do not make up those returned.
    #[error("valid and invalid ballots do not add up to those returned")]
    ValidAndInvalid,
    /// A candidate has more votes than there are valid ballots.
    #[error("a candidate has more votes than there are valid ballots")]
    VotesAboveValid,
    /// All votes together exceed what the valid ballots may hold.
    #[error("there are more votes than the valid ballots may hold")]
    VotesAbovePicks,
    /// On paper: fewer marks than valid ballots, each of which marks somebody.
    #[error("there are fewer votes than valid ballots, each of which marks somebody")]
    VotesBelowValid,
}

impl Figures {
    /// Checks every sum against the others and against the `votes` of a round of at most `max_picks` names.
    ///
    /// # Errors
    /// The first [`Imbalance`], in the order of the minutes.
    pub fn check(&self, votes: &[u32], max_picks: u32) -> Result<(), Imbalance> {
        let cast: u64 = votes.iter().copied().map(u64::from).sum();
        let checks = [
            (
                self.present <= self.convened,
                Imbalance::PresentAboveConvened,
            ),
            (self.issued <= self.present, Imbalance::IssuedAbovePresent),
            (self.returned <= self.issued, Imbalance::ReturnedAboveIssued),
            (
                self.valid.checked_add(self.invalid) == Some(self.returned)
                    && self.blank <= self.invalid,
                Imbalance::ValidAndInvalid,
            ),
            (
                votes.iter().all(|v| *v <= self.valid),
                Imbalance::VotesAboveValid,
            ),
            (
                cast <= u64::from(max_picks) * u64::from(self.valid),
                Imbalance::VotesAbovePicks,
            ),
        ];
        checks
            .into_iter()
            .find_map(|(holds, flaw)| (!holds).then_some(Err(flaw)))
            .unwrap_or(Ok(()))
    }
}

/// A percentage with two decimals, rounded half up, kept as hundredths of a percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Percentage(u32);

impl Percentage {
    /// `part` of `whole`; nothing of nothing is zero.
    pub fn of(part: u32, whole: u32) -> Self {
        if whole == 0 {
            return Self(0);
        }
        let (part, whole) = (u64::from(part), u64::from(whole));
        let hundredths = (part * 20_000 + whole) / (2 * whole);
        Self(u32::try_from(hundredths).unwrap_or(u32::MAX))
    }
}

impl std::fmt::Display for Percentage {
    /// As the papers write it: two decimals after a comma.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{},{:02}%", self.0 / 100, self.0 % 100)
    }
}
