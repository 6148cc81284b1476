//! The owner: the thread's state and its loop. Decide, write, apply, answer; then the views.

mod acts;
mod ballots;
mod boxes;
mod bundle;
mod copies;
mod laptop;
mod links;
mod publish;
mod spares;
#[cfg(test)]
mod tests;
mod wake;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use tokio::sync::watch;
use uuid::Uuid;

use super::publisher::Publisher;
use super::sessions::{Entrance, Sessions};
use super::shelf::Shelf;
use super::voting::Voting;
use super::{Framed, Hall, Letter, Prepared, Views};
use crate::clock;
use crate::election::archive::ClosedArchive;
use crate::election::{Digest, Point, RoundId, SigningKey};
use crate::history::Summary;
use crate::meeting::view::{Boxes, CopyView, LaptopView, RehearsalView};
use crate::meeting::{Actor, Preparation, Record, Refusal, WallOrder};
use crate::protocol::{Role, You};
use crate::store::{Moved, Spare, Store};

use links::Links;

/// How soon the thread looks again whether views have been written.
const WRITING: Duration = Duration::from_millis(5);

/// While time is announced, a wall that comes late gets a view no older than this.
const BETWEEN_CLOCK_VIEWS: Duration = Duration::from_secs(5);

/// How soon a copy that is lost or back is seen while nothing else happens.
const BETWEEN_LOOKS_AT_COPIES: Duration = Duration::from_millis(500);

/// Ballots of one transaction at most.
const GROUP: usize = 256;

/// Everything one meeting is, owned by one thread.
pub(super) struct Owner {
    store: Store,
    record: Record,
    receipt_key: SigningKey,
    boxes: Boxes,
    /// Closed rounds that wait for shares.
    closed: BTreeMap<RoundId, ClosedArchive>,
    links: Links,
    /// The newest spares that no seat has, sorted.
    spares: Vec<Spare>,
    sessions: Sessions,
    addresses: Vec<String>,
    /// The rehearsal of this meeting, on another thread with its own folder.
    rehearsal: Option<RehearsalView>,
    beside: Option<Hall>,
    /// As whoever looks after it says.
    laptop: LaptopView,
    lines: Vec<String>,
    publisher: Publisher,
    roles: watch::Sender<u64>,
    shelf: Arc<Shelf>,
    voting: Arc<Voting>,
    dirty: bool,
    last_views: Instant,
    between_views: Duration,
    /// How the copies stood when they were last looked at.
    copies: Vec<CopyView>,
    /// The meeting came here from a copy, and the log does not say so yet.
    moved: Option<Moved>,
    /// The head of the log when its summary was last written.
    summarised: Option<Digest>,
}

impl Owner {
    pub(super) fn meeting_id(&self) -> Uuid {
        self.record.meeting().id
    }

    pub(super) fn views(&self) -> watch::Receiver<Views> {
        self.publisher.views()
    }

    pub(super) fn phones(&self) -> watch::Receiver<Framed> {
        self.publisher.phones()
    }

    pub(super) fn roles(&self) -> watch::Receiver<u64> {
        self.roles.subscribe()
    }

    pub(super) fn shelf(&self) -> Arc<Shelf> {
        Arc::clone(&self.shelf)
    }

    pub(super) fn voting(&self) -> Arc<Voting> {
        Arc::clone(&self.voting)
    }

    /// Reads letters until the last handle is gone; whatever was acknowledged is on disk then. It also ends when the disk
    /// has failed: what it holds is then known only to who opens it anew, and a hall that went on could tell another story.
    pub(super) fn run(mut self, mailbox: &Receiver<Letter>) {
        loop {
            match mailbox.recv_timeout(self.patience()) {
                Ok(letter) => self.read(letter, mailbox),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return self.summarise(),
            }
            self.dirty |= self.until_clock() == Some(Duration::ZERO);
            if self.store.has_failed() {
                tracing::error!("the disk has failed: the hall ends and acknowledges nothing more");
                return;
            }
            self.look_after_copies();
            if self.dirty && self.patience().is_zero() {
                self.publish();
            }
        }
    }

    /// How long the thread may sleep before views are due.
    fn patience(&self) -> Duration {
        if self.dirty {
            let rest = self.between_views.saturating_sub(self.last_views.elapsed());
            if self.publisher.is_busy() {
                rest.max(WRITING)
            } else {
                rest
            }
        } else {
            let copies = self.watches_copies().then_some(BETWEEN_LOOKS_AT_COPIES);
            let due = self.until_clock().into_iter().chain(copies).min();
            due.unwrap_or(Duration::from_hours(1))
        }
    }

    /// How long a clock that is shown may go without a view that says what time it is.
    fn until_clock(&self) -> Option<Duration> {
        let shown = self.boxes.wall.clock.is_some();
        shown.then(|| BETWEEN_CLOCK_VIEWS.saturating_sub(self.last_views.elapsed()))
    }

    /// Reads a letter; ballots that wait behind a ballot share its transaction. What only asks is answered between them:
    /// a hall in which phones come back while others vote would otherwise write every ballot by itself. A ballot waits for a
    /// bounded number of letters, whatever is asked.
    fn read(&mut self, first: Letter, mailbox: &Receiver<Letter>) {
        let mut casts = Vec::new();
        let mut next = Some(first);
        for left in (0..GROUP).rev() {
            let Some(letter) = next else { break };
            if let Letter::Cast(round, ballot, reply) = letter {
                casts.push((round, ballot, reply));
            } else {
                if !letter.only_asks() {
                    self.cast(std::mem::take(&mut casts));
                }
                self.answer(letter);
            }
            next = (left > 0 && !casts.is_empty())
                .then(|| mailbox.try_recv().ok())
                .flatten();
        }
        self.cast(casts);
    }

    /// Answers any letter but a ballot. Whoever asked may have left; what was decided stands.
    fn answer(&mut self, letter: Letter) {
        match letter {
            Letter::Act(act, beside, reply) => drop(reply.send(self.act(*act, &beside))),
            Letter::Cast(round, ballot, reply) => self.cast(vec![(round, ballot, reply)]),
            Letter::Find(round, session, credential, reply) => {
                drop(reply.send(self.find(&round, &session, &credential)));
            }
            Letter::Held(round, tracker, reply) => drop(reply.send(self.held(&round, &tracker))),
            Letter::State(statement, reply) => drop(reply.send(self.state(&statement))),
            Letter::Enter(role, key, local, reply) => {
                let entrance = self.enter(role, key, local);
                drop(reply.send(entrance));
            }
            Letter::Leave(role, key, local) => {
                self.sessions.left(role, &key, local);
                self.dirty = true;
            }
            Letter::WhoIs(role, key, reply) => drop(reply.send(self.who_is(role, &key))),
            Letter::AnswerChair(key, allow) => {
                self.sessions.answer_chairs(key, allow);
                self.dirty = true;
            }
            Letter::ChooseAddress(address) => self.choose_address(&address),
            Letter::DirectWall(order, reply) => drop(reply.send(self.direct_wall(order))),
            Letter::Prepared(reply) => drop(reply.send(self.prepared())),
            Letter::Material(reply) => {
                let material = self.material();
                if let Err(error) = &material {
                    tracing::error!(error, "what papers are made from could not be read");
                }
                drop(reply.send(material.ok()));
            }
            Letter::ShowRehearsal(rehearsal) => {
                self.rehearsal = rehearsal;
                self.dirty = true;
            }
            Letter::Accompany(rehearsal) => self.beside = rehearsal,
            Letter::Upkeep(reply) => drop(reply.send(self.upkeep())),
            Letter::ShowLaptop(laptop) => {
                self.laptop = laptop;
                self.dirty = true;
            }
            Letter::FollowAddresses(addresses, move_to) => {
                self.follow_addresses(addresses, move_to.as_deref());
            }
            Letter::ShowCertificate(fingerprint) => {
                self.boxes.certificate = Some(fingerprint);
                self.dirty = true;
            }
        }
    }

    fn enter(&mut self, role: Role, key: Point, local: bool) -> Entrance {
        self.dirty = true;
        match self.who_is(role, &key) {
            None => Entrance::Unknown,
            Some(You::Chair) => self.sessions.chair(key),
            Some(you) => {
                self.sessions.entered(role, key, local);
                Entrance::Welcome(you)
            }
        }
    }

    /// The log knows chair, desks and tellers; the link file knows which seat's phone this is.
    fn who_is(&self, role: Role, key: &Point) -> Option<You> {
        let meeting = self.record.meeting();
        match (role, meeting.actor(key)) {
            (Role::Chair, Actor::Chair | Actor::Deputy) => Some(You::Chair),
            (Role::Desk, Actor::Desk(id)) => {
                let desk = meeting.desks.iter().find(|desk| desk.id == id)?;
                Some(You::Desk {
                    name: desk.name.clone(),
                })
            }
            (Role::Teller, Actor::Teller(slot)) => Some(You::Teller { slot }),
            (Role::Teller, Actor::Newcomer(_)) => Some(You::Newcomer),
            (Role::Delegate, Actor::Newcomer(_)) => self.delegate(key),
            (Role::Chair | Role::Desk | Role::Teller | Role::Delegate, _) => None,
        }
    }

    fn delegate(&self, session: &Point) -> Option<You> {
        let link = self.links.of_session(session)?;
        let seat = self.record.meeting().seat(link.seat)?;
        let unit = self.record.meeting().unit(seat.unit)?;
        Some(You::Delegate {
            seat: seat.id,
            unit: unit.name.clone(),
            live: seat.token,
        })
    }

    fn prepared(&self) -> Result<Prepared, Refusal> {
        Ok(Prepared {
            preparation: Preparation::of(self.record.meeting(), &self.lines)?,
            addresses: self.addresses.clone(),
        })
    }

    /// The chosen address comes first; the QR on every page follows it.
    fn choose_address(&mut self, address: &str) {
        if let Some(at) = self.addresses.iter().position(|known| known == address) {
            self.addresses.swap(0, at);
            self.dirty = true;
        }
    }

    /// The wall's state is kept before it is shown.
    fn direct_wall(&mut self, order: WallOrder) -> Result<(), Refusal> {
        let mut wall = self.boxes.wall.clone();
        wall.follow(order, self.record.meeting(), clock::unix())?;
        self.store.put_wall(&wall).map_err(|error| {
            tracing::error!(%error, "the wall's state was not stored");
            Refusal::DiskRefused
        })?;
        self.boxes.wall = wall;
        self.dirty = true;
        Ok(())
    }

    /// Keeps beside the log what lists of meetings show of it; they replay the log where this could not be written.
    fn summarise(&mut self) {
        let head = self.record.head();
        if self.summarised == Some(head) {
            return;
        }
        self.summarised = Some(head);
        if let Err(error) = self.store.keep_summary(&Summary::of(&self.record).text()) {
            tracing::warn!(%error, "the summary of the meeting could not be written");
        }
    }
}
