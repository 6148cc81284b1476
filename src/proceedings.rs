//! The log of a sealed meeting, replayed, with what the files of its bundle are named after.

mod times;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::election::{Digest, RoundId};
use crate::meeting::{
    Broken, Contest, ContestId, Correction, Entry, Event, Matter, Meeting, MotionId, Record, Round,
    TellerSlot, Timestamp, UnitId,
};

pub(crate) use times::{RoundTimes, Times};

/// A replayed log.
#[derive(Debug)]
pub(crate) struct Proceedings {
    record: Record,
    /// Every round whose roll was sealed, in that order.
    pub(crate) rounds: Vec<Proceeding>,
    /// When the meeting was sealed, and the head then: the meeting's digest.
    pub(crate) sealed: Option<(Timestamp, Digest)>,
    /// How many lines the log had then.
    sealed_lines: Option<u32>,
    /// When the electronic ballots were destroyed.
    pub(crate) destroyed: Option<Timestamp>,
    /// What the files of statements hashed to when the meeting was sealed.
    pub(crate) statements: Option<Digest>,
    /// What was put right of units.
    pub(crate) corrected: Vec<Corrected>,
    /// Candidates that stepped back.
    pub(crate) withdrawn: Vec<Withdrawn>,
    /// The line that adopted the rules, counted from 1.
    pub(crate) rules_adopted: Option<u32>,
    /// The line that sealed the first roll, counted from 1.
    pub(crate) first_roll: Option<u32>,
    /// When the meeting's steps were taken.
    pub(crate) times: Times,
}

/// A correction of a unit.
#[derive(Debug)]
pub(crate) struct Corrected {
    /// Of which unit.
    pub(crate) unit: UnitId,
    /// What it became.
    pub(crate) correction: Correction,
    /// Why.
    pub(crate) reason: String,
    /// When.
    pub(crate) at: Timestamp,
}

/// A withdrawal from a list.
#[derive(Debug)]
pub(crate) struct Withdrawn {
    /// Whose list.
    pub(crate) contest: ContestId,
    /// Who.
    pub(crate) unit: UnitId,
    /// Why.
    pub(crate) reason: String,
    /// When.
    pub(crate) at: Timestamp,
}

/// What the log says of one round beyond what the meeting remembers.
#[derive(Debug)]
pub(crate) struct Proceeding {
    contest: ContestId,
    /// The round.
    pub(crate) id: RoundId,
    /// How its files begin, such as `rounds/01-xep-thu-nhat-lan-1`.
    pub(crate) stem: String,
    /// The box at closing; none when the round never closed.
    pub(crate) closed: Option<Closed>,
    /// The shares that were accepted.
    pub(crate) shares: Vec<AcceptedShare>,
}

/// A round's closing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Closed {
    /// Ballots in the box.
    pub(crate) ballots: u32,
    /// SHA-256 of the archive then.
    pub(crate) archive: Digest,
}

/// A share as the log has it.
#[derive(Debug)]
pub(crate) struct AcceptedShare {
    /// Whose.
    pub(crate) slot: TellerSlot,
    /// SHA-256 of its JSON.
    pub(crate) digest: Digest,
    /// How many statements the teller's page had checked.
    pub(crate) statements: u32,
}

impl Proceedings {
    /// Replays a log, deciding every act again.
    ///
    /// # Errors
    /// Where it breaks.
    pub(crate) fn replay<S: AsRef<str>>(lines: &[S]) -> Result<Self, Broken> {
        let record = Record::replay(lines.iter().map(AsRef::as_ref))?;
        let mut proceedings = Self {
            record,
            rounds: Vec::new(),
            sealed: None,
            sealed_lines: None,
            destroyed: None,
            statements: None,
            corrected: Vec::new(),
            withdrawn: Vec::new(),
            rules_adopted: None,
            first_roll: None,
            times: Times::default(),
        };
        for line in lines.iter().map(AsRef::as_ref) {
            let entry: Entry = serde_json::from_str(line).expect("a replayed line can be read");
            for event in &entry.events {
                proceedings.take_round(event);
                let Self { record, times, .. } = &mut proceedings;
                times.note(record.meeting(), event, &entry.at);
                proceedings.take(event, &entry, line);
            }
        }
        Ok(proceedings)
    }

    /// The meeting at the end of the log.
    pub(crate) fn meeting(&self) -> &Meeting {
        self.record.meeting()
    }

    /// The time of the newest line.
    pub(crate) fn newest(&self) -> &Timestamp {
        self.record.newest()
    }

    /// How many lines the log has.
    pub(crate) fn lines(&self) -> u32 {
        self.record.height() + 1
    }

    /// The lines that a bundle holds: up to sealing, and all of them once its ballots are destroyed.
    pub(crate) fn lines_of_bundle<'a>(&self, lines: &'a [String]) -> &'a [String] {
        let sealed = self.sealed_lines.filter(|_| self.destroyed.is_none());
        sealed
            .and_then(|sealed| lines.get(..sealed as usize))
            .unwrap_or(lines)
    }

    /// The round of a proceeding, with its contest.
    pub(crate) fn round(&self, proceeding: &Proceeding) -> (&Contest, &Round) {
        self.meeting()
            .round(&proceeding.id)
            .expect("a sealed roll makes a round of the meeting")
    }

    /// What the log says of the round with this id.
    pub(crate) fn proceeding(&self, id: &RoundId) -> Option<&Proceeding> {
        self.rounds.iter().find(|proceeding| proceeding.id == *id)
    }

    /// The head that devices signed beside the archive at closing.
    pub(crate) fn closing_head(&self, proceeding: &Proceeding) -> Option<Digest> {
        self.record.closing_head(&proceeding.id)
    }

    /// When the agreed scores were locked.
    pub(crate) fn scores_locked_at(&self) -> Option<Timestamp> {
        self.record.scores_locked_at().cloned()
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only three events bear on the files of rounds"
    )]
    fn take_round(&mut self, event: &Event) {
        match event {
            Event::RollSealed { contest, round, .. } => self.begin(*contest, round),
            Event::RoundClosed {
                contest,
                ballots,
                archive,
            } => {
                self.last(*contest).closed = Some(Closed {
                    ballots: *ballots,
                    archive: *archive,
                });
            }
            Event::ShareAccepted {
                contest,
                slot,
                share,
                statements,
                ..
            } => {
                let share = AcceptedShare {
                    slot: *slot,
                    digest: *share,
                    statements: *statements,
                };
                self.last(*contest).shares.push(share);
            }
            _ => {}
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only what the meeting does not keep with its time is taken down"
    )]
    fn take(&mut self, event: &Event, entry: &Entry, line: &str) {
        let (at, number) = (entry.at.clone(), entry.height + 1);
        match event {
            Event::UnitCorrected {
                unit,
                correction,
                reason,
            } => self.corrected.push(Corrected {
                unit: *unit,
                correction: correction.clone(),
                reason: reason.clone(),
                at,
            }),
            Event::CandidateWithdrawn {
                contest,
                unit,
                reason,
            } => self.withdrawn.push(Withdrawn {
                contest: *contest,
                unit: *unit,
                reason: reason.clone(),
                at,
            }),
            Event::MotionCounted { motion, count }
                if count.carried && self.adopts_rules(*motion) =>
            {
                self.rules_adopted = Some(number);
            }
            Event::BallotsDestroyed { .. } => self.destroyed = Some(at),
            Event::RollSealed { .. } => self.first_roll = self.first_roll.or(Some(number)),
            Event::MeetingSealed { statements } => {
                self.sealed = Some((at, Digest::of(line.as_bytes())));
                self.sealed_lines = Some(number);
                self.statements = Some(*statements);
            }
            _ => {}
        }
    }

    fn adopts_rules(&self, motion: MotionId) -> bool {
        let mut motions = self.meeting().motions.iter();
        motions.any(|put| put.id == motion && put.matter == Matter::Rules)
    }

    fn begin(&mut self, contest: ContestId, id: &RoundId) {
        let (held, round) = self
            .meeting()
            .round(id)
            .expect("a sealed roll makes a round of the meeting");
        let stem = format!(
            "rounds/{:02}-{}-lan-{}",
            self.rounds.len() + 1,
            slug(&held.rules.title),
            round.number
        );
        self.rounds.push(Proceeding {
            contest,
            id: id.clone(),
            stem,
            closed: None,
            shares: Vec::new(),
        });
    }

    fn last(&mut self, contest: ContestId) -> &mut Proceeding {
        let mut newest_first = self.rounds.iter_mut().rev();
        newest_first
            .find(|round| round.contest == contest)
            .expect("a replayed log seals a roll before anything happens to the round")
    }
}

impl Proceeding {
    /// The name of the round's archive.
    pub(crate) fn archive_name(&self) -> String {
        format!("{}.bel", self.stem)
    }

    /// The name of the file of second proofs.
    pub(crate) fn blame_name(&self) -> String {
        format!("{}.blame.json", self.stem)
    }

    /// The name of the file of device statements.
    pub(crate) fn statements_name(&self) -> String {
        format!("{}.statements.json", self.stem)
    }
}

/// A title in lower-case letters without marks, words joined by dashes.
fn slug(title: &str) -> String {
    let bare = title
        .nfd()
        .filter(|character| !is_combining_mark(*character));
    let mut slug = String::new();
    for character in bare {
        let plain = if matches!(character, 'đ' | 'Đ') {
            'd'
        } else {
            character.to_ascii_lowercase()
        };
        if plain.is_ascii_alphanumeric() {
            slug.push(plain);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() == LONGEST_SLUG {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "noi-dung".to_owned()
    } else {
        slug.to_owned()
    }
}

const LONGEST_SLUG: usize = 48;

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_title_becomes_plain_letters() {
        assert_eq!(
            slug("Bình chọn đơn vị xếp thứ nhất, thứ nhì"),
            "binh-chon-don-vi-xep-thu-nhat-thu-nhi"
        );
        assert_eq!(slug("«…»"), "noi-dung");
        assert!(slug(&"Đại biểu ".repeat(20)).len() <= 48);
    }
}
