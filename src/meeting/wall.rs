//! What the chair asks of the wall beside the meeting's own course: a pinned slide, nothing at all, a message, the time
//! that is left, how far a result is revealed, the hall's Wi-Fi.
//!
//! Nothing of it binds, so nothing of it is in the log or the bundle. It outlives a restart with the meeting's other files.

use serde::{Deserialize, Serialize};

use super::id::ContestId;
use super::phase::{Round, RoundPhase};
use super::{Contest, Meeting, Refusal};
use crate::election::RoundId;

/// The longest message, in characters: what still can be read from the last row.
const MESSAGE_AT_MOST: usize = 300;

/// The longest time that can be set, in minutes.
const MINUTES_AT_MOST: u32 = 180;

/// A Wi-Fi name's bytes (IEEE 802.11).
const WIFI_NAME_AT_MOST: usize = 32;

/// A WPA passphrase's characters (IEEE 802.11).
const WIFI_PASSWORD: std::ops::RangeInclusive<usize> = 8..=63;

/// What the wall is asked to do now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wall {
    /// What it shows.
    pub shows: WallShows,
    /// In which language.
    pub language: WallLanguage,
    /// The time that is left for a round.
    pub clock: Option<Clock>,
    /// How far a result is revealed; without it a published result is shown whole.
    pub reveal: Option<Reveal>,
    /// The hall's network.
    pub wifi: Option<Wifi>,
}

/// What the wall shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "shows", rename_all = "snake_case", deny_unknown_fields)]
pub enum WallShows {
    /// The meeting, by itself.
    #[default]
    Meeting,
    /// This slide, whatever happens.
    Pinned {
        /// Which.
        slide: WallSlide,
    },
    /// Nothing.
    Nothing,
    /// A few words.
    Message {
        /// They.
        text: String,
    },
}

/// A slide that can be pinned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "slide", rename_all = "snake_case", deny_unknown_fields)]
pub enum WallSlide {
    /// How to join, and who is here.
    Join,
    /// The presidium.
    Presidium,
    /// The tellers and their code.
    Tellers,
    /// Thể lệ bỏ phiếu.
    Rules,
    /// Which units may stand, and why.
    Standings,
    /// Head and deputy.
    Officers,
    /// Giao ước thi đua.
    Pact,
    /// A contest, as far as it has come.
    Contest {
        /// Which.
        contest: ContestId,
    },
}

/// The language of the wall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WallLanguage {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// The time that is left, as the chair announced it. Nothing closes by itself when it is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// For which round.
    pub round: RoundId,
    /// Seconds since 1970.
    pub ends_at: i64,
}

/// How far a round's result is revealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reveal {
    /// Of which round.
    pub round: RoundId,
    /// How many lines stand on the wall, from the last place up.
    pub shown: u32,
    /// Everything stands there, with who is chosen and why.
    pub all: bool,
}

/// The hall's network, for a QR and to be typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Wifi {
    /// Its name.
    pub name: String,
    /// Its WPA passphrase; empty for an open network.
    pub password: String,
}

/// What the chair can ask of the wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "order", rename_all = "snake_case", deny_unknown_fields)]
pub enum WallOrder {
    /// Show this.
    Show {
        /// What.
        what: WallShows,
    },
    /// Speak this language.
    Speak {
        /// Which.
        language: WallLanguage,
    },
    /// So much time is left for an open round.
    SetClock {
        /// Which.
        round: RoundId,
        /// From now on; fewer than 1 count as 1, more than 180 as 180.
        minutes: u32,
    },
    /// Nothing is said of time.
    #[serde(deserialize_with = "super::strict::no_fields")]
    StopClock,
    /// Reveal a counted or published result so far.
    Reveal {
        /// Which.
        round: RoundId,
        /// Lines from the last place up.
        shown: u32,
        /// Everything.
        all: bool,
    },
    /// The hall's network, or none.
    SetWifi {
        /// It.
        wifi: Option<Wifi>,
    },
}

impl Wall {
    /// Follows an order; `now` in seconds since 1970.
    ///
    /// # Errors
    /// Why it cannot be followed; nothing has changed then.
    pub fn follow(&mut self, order: WallOrder, meeting: &Meeting, now: i64) -> Result<(), Refusal> {
        match order {
            WallOrder::Show { what } => self.shows = showable(what, meeting)?,
            WallOrder::Speak { language } => self.language = language,
            WallOrder::SetClock { round, minutes } => {
                let is_open = |round: &Round| matches!(round.phase, RoundPhase::Open);
                if !round_of(meeting, &round).is_some_and(is_open) {
                    return Err(Refusal::NotOpen);
                }
                let minutes = i64::from(minutes.clamp(1, MINUTES_AT_MOST));
                let ends_at = now.saturating_add(60 * minutes);
                self.clock = Some(Clock { round, ends_at });
            }
            WallOrder::StopClock => self.clock = None,
            WallOrder::Reveal { round, shown, all } => {
                let is_counted = |round: &Round| round.sums().is_some();
                if !round_of(meeting, &round).is_some_and(is_counted) {
                    return Err(Refusal::NotCounted);
                }
                self.reveal = Some(Reveal { round, shown, all });
            }
            WallOrder::SetWifi { wifi } => {
                if !wifi.as_ref().is_none_or(Wifi::is_possible) {
                    return Err(Refusal::BadWifi);
                }
                self.wifi = wifi;
            }
        }
        Ok(())
    }
}

impl Wifi {
    /// Whether a network can be called so and opened so.
    fn is_possible(&self) -> bool {
        let Self { name, password } = self;
        let typed = |text: &str| !text.chars().any(char::is_control);
        !name.trim().is_empty()
            && name.len() <= WIFI_NAME_AT_MOST
            && typed(name)
            && typed(password)
            && (password.is_empty() || WIFI_PASSWORD.contains(&password.chars().count()))
    }
}

fn showable(what: WallShows, meeting: &Meeting) -> Result<WallShows, Refusal> {
    match &what {
        WallShows::Message { text } if text.trim().is_empty() => Err(Refusal::Empty),
        WallShows::Message { text } if text.chars().nth(MESSAGE_AT_MOST).is_some() => {
            Err(Refusal::TooLong)
        }
        WallShows::Pinned {
            slide: WallSlide::Contest { contest },
        } if meeting.contest(*contest).is_none() => Err(Refusal::UnknownContest),
        WallShows::Meeting
        | WallShows::Nothing
        | WallShows::Message { .. }
        | WallShows::Pinned { .. } => Ok(what),
    }
}

fn round_of<'a>(meeting: &'a Meeting, id: &RoundId) -> Option<&'a Round> {
    let mut rounds = meeting.contests.iter().flat_map(Contest::electronic);
    rounds.find(|round| round.id == *id)
}
