//! The meeting log: hash-chained entries, each one signed act with the events it caused.
//!
//! A [`Record`] is the log folded: whoever holds one has checked every link, every signature and every decision.
//! The live server extends it, a start replays it, `verify` replays a stranger's copy; all through the same calls.

mod line;

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::keeping::day_of;
use super::{Act, Actor, Event, Given, Meeting, Refusal, kept_until};
use crate::election::{Digest, Point, RoundId, message};

pub use line::{Entry, SignedAct, Timestamp};
use line::{identity, read};

/// The closing of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The log head right after it: devices sign it beside the archive.
    pub head: Digest,
    /// SHA-256 of the archive up to the encrypted tally.
    pub archive: Digest,
    /// Ballots in it.
    pub ballots: u32,
}

/// An act that its signer asked for, once, over a head of this log.
#[derive(Clone, Debug)]
pub struct Authentic {
    /// Who.
    pub actor: Actor,
    /// What.
    pub act: Act,
    signed: SignedAct,
}

/// Where a log breaks, counted in lines from 0.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("log line {height}: {why}")]
pub struct Broken {
    /// Which line.
    pub height: u32,
    /// What is wrong with it.
    pub why: String,
}

/// A log and the meeting it folds to.
#[derive(Clone, Debug)]
pub struct Record {
    meeting: Meeting,
    /// SHA-256 of the newest line.
    head: Digest,
    /// Its height.
    height: u32,
    /// SHA-256 of each line, so that an act signed over an older head is still known.
    heads: BTreeSet<Digest>,
    /// Digest of each act taken; an act counts once.
    taken: BTreeSet<Digest>,
    /// How each round was closed, whatever became of it afterwards.
    closed: BTreeMap<RoundId, Closing>,
    /// When the agreed scores were last locked (guidance C.2).
    scores_locked_at: Option<Timestamp>,
    /// When the meeting was sealed.
    sealed_at: Option<Timestamp>,
    /// The head then.
    digest: Option<Digest>,
    /// When the last share of each round opened its sums.
    counted_at: BTreeMap<RoundId, Timestamp>,
    /// The time of the newest line.
    newest: Timestamp,
}

impl Record {
    /// The first entry of a new log.
    pub fn creation(
        at: Timestamp,
        meeting: Uuid,
        chair_key: Point,
        receipt_key: Point,
        rehearsal: bool,
    ) -> Entry {
        Entry {
            height: 0,
            previous: None,
            at,
            act: None,
            events: vec![Event::MeetingCreated {
                meeting,
                chair_key,
                receipt_key,
                rehearsal,
            }],
        }
    }

    /// Replays a whole log, deciding every act again.
    ///
    /// # Errors
    /// [`Broken`] at the first line whose form, link, signature or events do not hold.
    pub fn replay<'a>(mut lines: impl Iterator<Item = &'a str>) -> Result<Self, Broken> {
        let broken = |why: &str| Broken {
            height: 0,
            why: why.to_owned(),
        };
        let first = lines.next().ok_or_else(|| broken("the log is empty"))?;
        let entry = read(first, 0)?;
        let [event] = entry.events.as_slice() else {
            return Err(broken("the first line must create the meeting"));
        };
        let meeting = Meeting::created(event)
            .ok_or_else(|| broken("the first line must create the meeting"))?;
        let plain = entry.at.is_whole()
            && entry.height == 0
            && entry.previous.is_none()
            && entry.act.is_none();
        if !plain {
            return Err(broken("the first line must create the meeting"));
        }
        let head = Digest::of(first.as_bytes());
        let record = Self {
            meeting,
            head,
            height: 0,
            heads: [head].into(),
            taken: BTreeSet::new(),
            closed: BTreeMap::new(),
            scores_locked_at: None,
            sealed_at: None,
            digest: None,
            counted_at: BTreeMap::new(),
            newest: entry.at.clone(),
        };
        lines.try_fold(record, Self::replay_line)
    }

    fn replay_line(mut self, line: &str) -> Result<Self, Broken> {
        let height = self.height() + 1;
        let broken = |why: String| Broken { height, why };
        let entry = read(line, height)?;
        if entry.height != height || entry.previous != Some(self.head()) {
            return Err(broken("it does not follow the line before it".to_owned()));
        }
        let act = entry
            .act
            .clone()
            .ok_or_else(|| broken("nobody asked for it".to_owned()))?;
        let decided = self
            .decide(act, &Given::behind(&entry.events), entry.at.clone())
            .map_err(|refusal| broken(refusal.to_string()))?;
        if decided.events != entry.events {
            return Err(broken(
                "its events are not what the rules make of its act".to_owned(),
            ));
        }
        if decided.at != entry.at || !entry.at.is_whole() {
            return Err(broken(
                "its time is no moment, or earlier than the line before".to_owned(),
            ));
        }
        self.take(&entry, line);
        Ok(self)
    }

    /// Decides on a signed act: who signed it, whether it is new, and what the rules say.
    ///
    /// Nothing changes yet: the caller stores the entry, then calls [`Record::push`].
    ///
    /// # Errors
    /// The [`Refusal`] of the first check or rule that fails.
    pub fn decide(
        &self,
        signed: SignedAct,
        given: &Given,
        at: Timestamp,
    ) -> Result<Entry, Refusal> {
        self.conclude(self.authenticate(signed)?, given, at)
    }

    /// Who asks for what: a signature that holds, over a head of this log, on an act not taken before.
    ///
    /// Costly evidence is gathered only for an authentic act.
    ///
    /// # Errors
    /// The [`Refusal`] of the first check that fails.
    pub fn authenticate(&self, signed: SignedAct) -> Result<Authentic, Refusal> {
        let json: serde_json::Value =
            serde_json::from_str(&signed.act).map_err(|_| Refusal::Unreadable)?;
        if !super::bounds::within(&json) {
            return Err(Refusal::TooLong);
        }
        let act: Act = serde_json::from_str(&signed.act).map_err(|_| Refusal::Unreadable)?;
        if !self.heads.contains(&signed.head) {
            return Err(Refusal::UnknownHead);
        }
        if self.taken.contains(&identity(&signed)) {
            return Err(Refusal::TakenBefore);
        }
        let message = message::act(&self.meeting.id, &signed.head, &signed.act);
        signed
            .signature
            .verify(&signed.key, &message)
            .map_err(|_| Refusal::BadSignature)?;
        Ok(Authentic {
            actor: self.meeting.actor(&signed.key),
            act,
            signed,
        })
    }

    /// What the rules make of an authentic act and the evidence beside it; no entry is earlier than the one before.
    ///
    /// # Errors
    /// The [`Refusal`] of the first rule that the act breaks.
    pub fn conclude(
        &self,
        Authentic { actor, act, signed }: Authentic,
        given: &Given,
        at: Timestamp,
    ) -> Result<Entry, Refusal> {
        let at = at.max(self.newest.clone());
        self.kept_long_enough(&act, &at)?;
        let events = self.meeting.decide(actor, &act, given)?;
        Ok(Entry {
            height: self.height() + 1,
            previous: Some(self.head()),
            at,
            act: Some(signed),
            events,
        })
    }

    /// Takes an entry that [`Record::decide`] made and that is safe on disk.
    pub fn push(&mut self, entry: &Entry) {
        self.take(entry, &entry.line());
    }

    /// Takes an entry whose line is this. The cost must not grow with the log or the room: a replay is the sum of these.
    fn take(&mut self, entry: &Entry, line: &str) {
        for event in &entry.events {
            self.meeting.take(event);
        }
        self.head = Digest::of(line.as_bytes());
        self.height = entry.height;
        self.heads.insert(self.head);
        self.newest = entry.at.clone();
        self.taken.extend(entry.act.as_ref().map(identity));
        self.note_closing(&entry.events);
        self.note_lock(entry);
        self.note_sealing(entry);
        self.note_count(entry);
    }

    /// Sealed ballots are not destroyed before their time.
    fn kept_long_enough(&self, act: &Act, at: &Timestamp) -> Result<(), Refusal> {
        let until = self.sealed_at.as_ref().and_then(kept_until);
        match (act, until, day_of(at)) {
            (Act::ProposeDestruction { .. }, Some(until), today)
                if today.is_none_or(|day| day < until) =>
            {
                Err(Refusal::StillKept { until })
            }
            (Act::ProposeDestruction { .. }, None, _) => Err(Refusal::NotOver),
            _ => Ok(()),
        }
    }

    fn note_sealing(&mut self, entry: &Entry) {
        let seals = |event: &Event| matches!(event, Event::MeetingSealed { .. });
        if entry.events.iter().any(seals) {
            self.sealed_at = Some(entry.at.clone());
            self.digest = Some(self.head());
        }
    }

    /// The head at sealing: the meeting's digest.
    pub fn digest(&self) -> Option<Digest> {
        self.digest
    }

    /// When the meeting was sealed.
    pub fn sealed_at(&self) -> Option<&Timestamp> {
        self.sealed_at.as_ref()
    }

    fn note_lock(&mut self, entry: &Entry) {
        let locks = |event: &Event| matches!(event, Event::ScoresLocked { .. });
        if entry.events.iter().any(locks) {
            self.scores_locked_at = Some(entry.at.clone());
        }
    }

    fn note_count(&mut self, entry: &Entry) {
        for event in &entry.events {
            if let Event::RoundCounted { contest, .. } = event
                && let Some(round) = self
                    .meeting
                    .contest(*contest)
                    .and_then(|contest| contest.last())
            {
                self.counted_at.insert(round.id.clone(), entry.at.clone());
            }
        }
    }

    fn note_closing(&mut self, events: &[Event]) {
        for event in events {
            if let Event::RoundClosed {
                contest,
                ballots,
                archive,
            } = event
                && let Some(round) = self
                    .meeting
                    .contest(*contest)
                    .and_then(|contest| contest.last())
            {
                let closing = Closing {
                    head: self.head(),
                    archive: *archive,
                    ballots: *ballots,
                };
                self.closed.insert(round.id.clone(), closing);
            }
        }
    }

    /// The meeting as it stands.
    pub fn meeting(&self) -> &Meeting {
        &self.meeting
    }

    /// SHA-256 of the newest line.
    pub fn head(&self) -> Digest {
        self.head
    }

    /// The time of the newest line.
    pub fn newest(&self) -> &Timestamp {
        &self.newest
    }

    /// The height of the newest line.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// When the agreed scores were locked, while they are.
    pub fn scores_locked_at(&self) -> Option<&Timestamp> {
        self.meeting.scores_locked.as_ref()?;
        self.scores_locked_at.as_ref()
    }

    /// When the last share of a round opened its sums, if all came.
    pub fn counted_at(&self, round: &RoundId) -> Option<&Timestamp> {
        self.counted_at.get(round)
    }

    /// How a round was closed, if it was.
    pub fn closing(&self, round: &RoundId) -> Option<Closing> {
        self.closed.get(round).copied()
    }

    /// The head right after a round was closed.
    pub fn closing_head(&self, round: &RoundId) -> Option<Digest> {
        self.closing(round).map(|closing| closing.head)
    }
}
