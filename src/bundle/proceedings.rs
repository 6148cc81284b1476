//! The log of a sealed meeting, replayed, with what the files of its bundle are named after.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::election::{Digest, RoundId};
use crate::meeting::{
    Broken, Contest, ContestId, Correction, Entry, Event, Matter, Meeting, MotionId, Record, Round,
    TellerSlot, Timestamp, UnitId,
};

/// A replayed log.
#[derive(Debug)]
pub(super) struct Proceedings {
    record: Record,
    /// Every round whose roll was sealed, in that order.
    pub(super) rounds: Vec<Proceeding>,
    /// When the meeting was sealed, and the head then: the meeting's digest.
    pub(super) sealed: Option<(Timestamp, Digest)>,
    /// What the files of statements hashed to when the meeting was sealed.
    pub(super) statements: Option<Digest>,
    /// What was put right of units.
    pub(super) corrected: Vec<Corrected>,
    /// Candidates that stepped back.
    pub(super) withdrawn: Vec<Withdrawn>,
    /// The line that adopted the rules, counted from 1.
    pub(super) rules_adopted: Option<u32>,
    /// The line that sealed the first roll, counted from 1.
    pub(super) first_roll: Option<u32>,
}

/// A correction of a unit.
#[derive(Debug)]
pub(super) struct Corrected {
    /// Of which unit.
    pub(super) unit: UnitId,
    /// What it became.
    pub(super) correction: Correction,
    /// Why.
    pub(super) reason: String,
    /// When.
    pub(super) at: Timestamp,
}

/// A withdrawal from a list.
#[derive(Debug)]
pub(super) struct Withdrawn {
    /// Whose list.
    pub(super) contest: ContestId,
    /// Who.
    pub(super) unit: UnitId,
    /// Why.
    pub(super) reason: String,
    /// When.
    pub(super) at: Timestamp,
}

/// What the log says of one round beyond what the meeting remembers.
#[derive(Debug)]
pub(super) struct Proceeding {
    contest: ContestId,
    /// The round.
    pub(super) id: RoundId,
    /// How its files begin, such as `rounds/01-xep-thu-nhat-lan-1`.
    pub(super) stem: String,
    /// The box at closing; none when the round never closed.
    pub(super) closed: Option<Closed>,
    /// The shares that were accepted.
    pub(super) shares: Vec<AcceptedShare>,
}

/// A round's closing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Closed {
    /// Ballots in the box.
    pub(super) ballots: u32,
    /// SHA-256 of the archive then.
    pub(super) archive: Digest,
}

/// A share as the log has it.
#[derive(Debug)]
pub(super) struct AcceptedShare {
    /// Whose.
    pub(super) slot: TellerSlot,
    /// SHA-256 of its JSON.
    pub(super) digest: Digest,
    /// How many statements the teller's page had checked.
    pub(super) statements: u32,
}

impl Proceedings {
    /// Replays a log, deciding every act again.
    ///
    /// # Errors
    /// Where it breaks.
    pub(super) fn replay<S: AsRef<str>>(lines: &[S]) -> Result<Self, Broken> {
        let record = Record::replay(lines.iter().map(AsRef::as_ref))?;
        let mut proceedings = Self {
            record,
            rounds: Vec::new(),
            sealed: None,
            statements: None,
            corrected: Vec::new(),
            withdrawn: Vec::new(),
            rules_adopted: None,
            first_roll: None,
        };
        for line in lines.iter().map(AsRef::as_ref) {
            let entry: Entry = serde_json::from_str(line).expect("a replayed line can be read");
            for event in &entry.events {
                proceedings.take_round(event);
                proceedings.take(event, &entry, line);
            }
        }
        Ok(proceedings)
    }

    /// The meeting at the end of the log.
    pub(super) fn meeting(&self) -> &Meeting {
        self.record.meeting()
    }

    /// How many lines the log has.
    pub(super) fn lines(&self) -> u32 {
        self.record.height() + 1
    }

    /// The round of a proceeding, with its contest.
    pub(super) fn round(&self, proceeding: &Proceeding) -> (&Contest, &Round) {
        self.meeting()
            .round(&proceeding.id)
            .expect("a sealed roll makes a round of the meeting")
    }

    /// The files of the bundle, by what the log says.
    pub(super) fn file_names(&self) -> Vec<String> {
        let closed = self
            .rounds
            .iter()
            .filter(|proceeding| proceeding.closed.is_some());
        let of_rounds = closed.flat_map(|proceeding| {
            let published = self.round(proceeding).1.outcome().is_some();
            let blame = published.then(|| proceeding.blame_name());
            [proceeding.archive_name(), proceeding.statements_name()]
                .into_iter()
                .chain(blame)
        });
        let others = [
            super::LOG,
            "results.json",
            "results.csv",
            "doc.html",
            super::manifest::NAME,
        ];
        of_rounds.chain(others.map(str::to_owned)).collect()
    }

    /// The head that devices signed beside the archive at closing.
    pub(super) fn closing_head(&self, proceeding: &Proceeding) -> Option<Digest> {
        self.record.closing_head(&proceeding.id)
    }

    /// When the agreed scores were locked.
    pub(super) fn scores_locked_at(&self) -> Option<Timestamp> {
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
            Event::RollSealed { .. } => self.first_roll = self.first_roll.or(Some(number)),
            Event::MeetingSealed { statements } => {
                self.sealed = Some((at, Digest::of(line.as_bytes())));
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
    pub(super) fn archive_name(&self) -> String {
        format!("{}.bel", self.stem)
    }

    /// The name of the file of second proofs.
    pub(super) fn blame_name(&self) -> String {
        format!("{}.blame.json", self.stem)
    }

    /// The name of the file of device statements.
    pub(super) fn statements_name(&self) -> String {
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
