//! What the log tells of its rounds and tellers: the facts that a teller holds beside the files of a round.
//!
//! The log is replayed: each act in it was signed by whom the rules allow, and decided as the rules decide. So what it says
//! of seats and tokens the desks have signed.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::election::{Digest, Point, Replacement, RoundId, Trustees};
use crate::meeting::{Broken, Closing, ContestId, Entry, Event, Record, RoundFiles, SeatId};

/// The log as it was read.
#[derive(Clone, Debug)]
pub struct LogFacts {
    /// Digest of every line, the newest last.
    pub heads: Vec<Digest>,
    /// Every round from the sealing of its roll on, in that order.
    pub rounds: Vec<LoggedRound>,
    /// The keys that the chair accepted, in the tellers' order, once every teller has one.
    pub accepted: Option<Trustees>,
}

/// A round as the log tells it.
#[derive(Clone, Debug)]
pub struct LoggedRound {
    /// Its uuid.
    pub id: RoundId,
    /// Of which contest.
    pub contest: ContestId,
    /// Election, trustees and roll.
    pub files: RoundFiles,
    /// Seats checked in when the roll was sealed.
    pub attending: u32,
    /// Spares that desks had made by then and no round had used.
    pub spares: u32,
    /// Tokens issued since the roll before.
    pub issued: u32,
    /// Tokens voided since then.
    pub voided: u32,
    /// Lost credentials and the spares in their place, oldest first.
    pub replaced: Vec<Replacement>,
    /// From closing on.
    pub closing: Option<Closing>,
    /// It came to nothing: its ballots are never opened.
    pub ended: bool,
}

/// Why a log is not believed.
#[derive(Clone, Debug, PartialEq)]
pub enum FalseLog {
    /// It breaks there.
    Broken(Broken),
    /// It is of another meeting.
    OtherMeeting,
}

impl LogFacts {
    /// Reads and replays the log of a meeting.
    ///
    /// # Errors
    /// [`FalseLog`].
    pub fn read(text: &str, meeting: Uuid) -> Result<Self, FalseLog> {
        let lines = || text.lines();
        let record = Record::replay(lines()).map_err(FalseLog::Broken)?;
        if record.meeting().id != meeting {
            return Err(FalseLog::OtherMeeting);
        }
        let mut story = Story::default();
        for line in lines() {
            let entry: Entry = serde_json::from_str(line).expect("a replayed line can be read");
            story.heads.push(Digest::of(line.as_bytes()));
            for event in &entry.events {
                story.take(event);
            }
        }
        Ok(Self {
            heads: story.heads,
            rounds: story.rounds,
            accepted: record.meeting().committee.trustees(),
        })
    }
}

/// The log as far as it was followed.
#[derive(Default)]
struct Story {
    heads: Vec<Digest>,
    rounds: Vec<LoggedRound>,
    attending: BTreeSet<SeatId>,
    holding: BTreeSet<SeatId>,
    issued: u32,
    voided: u32,
    spares: u32,
}

impl Story {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only what bears on rolls, boxes and seats is taken"
    )]
    fn take(&mut self, event: &Event) {
        match event {
            Event::SeatCheckedIn { seat, .. } => {
                self.attending.insert(*seat);
            }
            Event::CheckInUndone { seat, .. } => {
                self.attending.remove(seat);
            }
            Event::SeatLeft { seat, .. } => {
                self.attending.remove(seat);
                if self.holding.remove(seat) {
                    self.voided += 1;
                }
            }
            Event::TokenIssued { seat } => {
                self.holding.insert(*seat);
                self.issued += 1;
            }
            Event::TokenVoided { seat, .. } => {
                self.holding.remove(seat);
                self.voided += 1;
            }
            Event::SparesMade { spares } => self.spares = *spares,
            Event::CredentialReplaced {
                contest,
                lost,
                spare,
                ..
            } => self.replace(*contest, *lost, *spare),
            Event::RollSealed {
                contest,
                round,
                election,
                trustees,
                roll,
                ..
            } => {
                let files = RoundFiles {
                    election: election.clone(),
                    trustees: trustees.clone(),
                    roll: roll.clone(),
                };
                self.seal(*contest, round, files);
            }
            Event::RoundClosed {
                contest,
                ballots,
                archive,
            } => self.close(*contest, *ballots, *archive),
            Event::RoundAnnulled { contest, .. }
            | Event::RoundNotCountable { contest, .. }
            | Event::MovedToPaper { contest, .. } => self.end(*contest),
            _ => {}
        }
    }

    fn seal(&mut self, contest: ContestId, round: &RoundId, files: RoundFiles) {
        self.rounds.push(LoggedRound {
            id: round.clone(),
            contest,
            files,
            attending: u32::try_from(self.attending.len()).unwrap_or(u32::MAX),
            spares: self.spares,
            issued: std::mem::take(&mut self.issued),
            voided: std::mem::take(&mut self.voided),
            replaced: Vec::new(),
            closing: None,
            ended: false,
        });
    }

    fn replace(&mut self, contest: ContestId, lost: Point, spare: Point) {
        self.spares = self.spares.saturating_sub(1);
        if let Some(round) = self.newest(contest) {
            round.replaced.push(Replacement { lost, spare });
        }
    }

    fn close(&mut self, contest: ContestId, ballots: u32, archive: Digest) {
        let head = self.heads.last().copied();
        if let (Some(round), Some(head)) = (self.newest(contest), head) {
            round.closing = Some(Closing {
                head,
                archive,
                ballots,
            });
        }
    }

    fn end(&mut self, contest: ContestId) {
        if let Some(round) = self.newest(contest) {
            round.ended = true;
        }
    }

    fn newest(&mut self, contest: ContestId) -> Option<&mut LoggedRound> {
        let mut newest_first = self.rounds.iter_mut().rev();
        newest_first.find(|round| round.contest == contest)
    }
}
