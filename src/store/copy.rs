//! The live copy of a meeting in another folder, such as a stick: a second [`Store`] that a thread of its own keeps up to
//! date, so that another laptop can go on from it ([`take_over`]).
//!
//! Every change that is on disk here is told to the thread and repeated there by the very same call, in a transaction of its
//! own: whatever happens to stick or laptop, the copy opens as the meeting stood after some change, never torn. Nobody waits
//! for it. A copy that cannot be written is named with the moment since when; once its folder is back it is written anew.
//!
//! `FOLDER/meetings/<uuid>/` has what the meeting's own folder has, and a [`Claim`]: which machine writes here. Whoever takes
//! over claims the copy; the machine before it finds that out and stops.

mod claim;
mod held;
mod known;
mod place;
mod take;
#[cfg(test)]
mod tests;
mod thread;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::disk::is_same;
use super::{Error, Store};
use crate::clock;
use crate::election::{AcceptedBallot, RoundId};
use crate::meeting::Timestamp;

pub use claim::Claim;
#[cfg(test)]
pub(super) use known::Known;
pub use known::Moved;
#[cfg(test)]
pub(super) use take::take_over_after;
pub use take::{Refused, Taken, look_for, take_over};

/// How a copy stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// The first image of the meeting is on its way; nobody can go on from here yet.
    Beginning,
    /// Changes are on their way, or all are there.
    Kept,
    /// It cannot be reached or written.
    Lost {
        /// Since when.
        since: Timestamp,
        /// What the disk says.
        why: String,
    },
    /// Another machine goes on from it.
    TakenOver,
}

/// One change, as the copy repeats it.
type Repeat = Box<dyn FnOnce(&mut Store) -> Result<(), Error> + Send>;

/// What the thread of a copy is told.
enum Told {
    /// All of the meeting, in place of whatever is there.
    Whole(Box<Whole>),
    /// One more change.
    Change(Repeat),
    /// Phones reach the machine elsewhere now.
    Addresses(Vec<String>),
    /// Whether all that came before is on the disk of the copy, which is looked at now; silence is no.
    Question(Sender<()>),
}

/// The files of a meeting as they stand at one moment.
struct Whole {
    meeting: Vec<u8>,
    /// None once the links are erased.
    links: Option<Vec<u8>>,
    keys: super::Keys,
    bundle: Option<Vec<u8>>,
    held: held::Held,
}

/// What hall and thread know together.
struct Shared {
    standing: Mutex<Standing>,
    /// The thread asks for all of the meeting.
    wants_whole: AtomicBool,
    /// How many things the thread has not done yet.
    behind: std::sync::atomic::AtomicU64,
}

/// How a copy stood when its thread last had an answer from the disk.
struct Standing {
    state: CopyState,
    heard: Instant,
    at: Timestamp,
}

/// A disk that has not answered for so long is as good as gone.
const SILENCE: Duration = Duration::from_secs(3);

impl Standing {
    fn now(state: CopyState) -> Self {
        Self {
            state,
            heard: clock::instant(),
            at: clock::now(),
        }
    }
}

fn silence(since: Timestamp) -> CopyState {
    CopyState::Lost {
        since,
        why: "ổ đĩa không trả lời (the disk does not answer)".to_owned(),
    }
}

impl Shared {
    fn beginning() -> Self {
        Self {
            standing: Mutex::new(Standing::now(CopyState::Beginning)),
            wants_whole: AtomicBool::new(true),
            behind: 0.into(),
        }
    }

    /// What the thread last said, or that it has been silent for too long.
    fn state(&self) -> CopyState {
        let standing = self.standing();
        match &standing.state {
            CopyState::Beginning | CopyState::Kept if standing.heard.elapsed() >= SILENCE => {
                silence(standing.at.clone())
            }
            state @ (CopyState::Beginning
            | CopyState::Kept
            | CopyState::Lost { .. }
            | CopyState::TakenOver) => state.clone(),
        }
    }

    /// Asked in vain: what is known else, or that nothing is.
    fn silent(&self) -> CopyState {
        match self.state() {
            CopyState::Beginning | CopyState::Kept => {
                let since = self.standing().at.clone();
                silence(since)
            }
            known @ (CopyState::Lost { .. } | CopyState::TakenOver) => known,
        }
    }

    fn set(&self, state: CopyState) {
        *self.standing() = Standing::now(state);
    }

    fn standing(&self) -> MutexGuard<'_, Standing> {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A copy that is being kept.
pub(super) struct Copy {
    folder: PathBuf,
    told: Sender<Told>,
    shared: Arc<Shared>,
    /// What it was last told of where phones reach the machine.
    addresses: Vec<String>,
}

impl fmt::Debug for Copy {
    /// Its folder only.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Copy").field(&self.folder).finish()
    }
}

/// What is known of a copy, for whoever waits for it or shows it.
#[derive(Clone)]
pub struct CopyWatch {
    folder: PathBuf,
    shared: Arc<Shared>,
}

impl CopyWatch {
    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// How it stands.
    pub fn state(&self) -> CopyState {
        self.shared.state()
    }

    /// Whether everything told so far is in the copy.
    pub fn is_even(&self) -> bool {
        self.shared.behind.load(Ordering::SeqCst) == 0 && self.state() == CopyState::Kept
    }
}

impl Store {
    /// Keeps a copy below `folder` from now on; `addresses` are told to whoever takes over. One that cannot be written now
    /// starts as lost, unless it is `new`.
    ///
    /// # Errors
    /// [`Refused`] when the copy there goes further than this meeting; when a new one cannot be made.
    pub fn copy_to(
        &mut self,
        folder: &Path,
        new: bool,
        addresses: &[String],
    ) -> Result<(), Refused> {
        self.may_copy_to(folder, new)?;
        self.remember_copies(&[folder.to_owned()])?;
        let place = self.place_of(folder, addresses)?;
        let shared = Arc::new(Shared::beginning());
        let (told, listens) = channel();
        thread::start(place, listens, Arc::clone(&shared));
        self.copies.push(Copy {
            folder: folder.to_owned(),
            told,
            shared,
            addresses: addresses.to_owned(),
        });
        self.feed_copies();
        Ok(())
    }

    /// Whether a copy may be kept below `folder`, which is made when it is `new`; no byte of the meeting is written there, and
    /// nothing is remembered.
    ///
    /// # Errors
    /// As [`Store::copy_to`].
    pub fn may_copy_to(&self, folder: &Path, new: bool) -> Result<(), Refused> {
        let place = self.place_of(folder, &[])?;
        let held = held::Held::of(&self.meeting)?;
        if new {
            place.make()?;
        }
        match place.is_free(&held) {
            // A disk that cannot be read stops nobody: the thread finds that out too, and the chair is told.
            Ok(()) | Err(Refused::Store(_)) => Ok(()),
            Err(Refused::Nameless(_)) if !new => Ok(()),
            Err(refused) => Err(refused),
        }
    }

    fn place_of(&self, folder: &Path, addresses: &[String]) -> Result<place::Place, Refused> {
        let there = self.place_in(folder)?;
        let claim = self.claim_on(folder, addresses)?;
        Ok(place::Place::at(folder, &there, claim))
    }

    /// Where the meeting is in the folder of a copy.
    fn place_in(&self, folder: &Path) -> Result<PathBuf, Refused> {
        let kind = self.folder.parent().and_then(Path::file_name);
        let name = self.folder.file_name();
        let (Some(kind), Some(name)) = (kind, name) else {
            return Err(Refused::NoMeeting(folder.to_owned()));
        };
        let there = Path::new(kind).join(name);
        if is_same(&folder.join(&there), &self.folder) {
            return Err(Refused::Itself(folder.to_owned()));
        }
        Ok(there)
    }

    /// What is known of every copy.
    pub fn copies(&self) -> Vec<CopyWatch> {
        let watch = |copy: &Copy| CopyWatch {
            folder: copy.folder.clone(),
            shared: Arc::clone(&copy.shared),
        };
        self.copies.iter().map(watch).collect()
    }

    /// How every copy stands, asked now: one that is kept has all that was told so far. Waits for a disk that does not answer
    /// until it counts as lost.
    pub fn ask_copies(&self) -> Vec<CopyState> {
        self.copies.iter().map(Copy::ask).collect()
    }

    /// Tells every copy where phones reach this machine now, the chosen address first.
    pub fn copies_are_reached_at(&mut self, addresses: &[String]) {
        for copy in &mut self.copies {
            if copy.addresses != addresses {
                addresses.clone_into(&mut copy.addresses);
                copy.tell(Told::Addresses(addresses.to_owned()));
            }
        }
    }

    /// Tells all of the meeting to each copy that asks for it. Takes as long as reading the files from memory does.
    pub fn feed_copies(&mut self) {
        for at in 0..self.copies.len() {
            let asks = |copy: &Copy| copy.shared.wants_whole.swap(false, Ordering::SeqCst);
            if !self.copies.get(at).is_some_and(asks) {
                continue;
            }
            let whole = self.whole();
            match (self.copies.get(at), whole) {
                (Some(copy), Ok(whole)) => copy.tell(Told::Whole(Box::new(whole))),
                (_, Err(error)) => {
                    tracing::error!(%error, "the meeting could not be read for its copy");
                }
                (None, Ok(_)) => {}
            }
        }
    }

    fn whole(&mut self) -> Result<Whole, Error> {
        Ok(Whole {
            meeting: self.meeting.image()?,
            links: self.links.image()?,
            keys: self.keys.clone(),
            bundle: self.bundle()?,
            held: held::Held::of(&self.meeting)?,
        })
    }

    /// Tells every copy of a change that is on disk here.
    pub(super) fn tell(&self, change: impl Fn() -> Repeat) {
        for copy in &self.copies {
            copy.tell(Told::Change(change()));
        }
    }
}

impl Copy {
    fn ask(&self) -> CopyState {
        let (answer, answered) = channel();
        let heard = matches!(self.shared.state(), CopyState::Beginning | CopyState::Kept);
        if heard {
            self.tell(Told::Question(answer));
            if answered.recv_timeout(SILENCE).is_err() {
                return self.shared.silent();
            }
        }
        self.shared.state()
    }

    fn tell(&self, told: Told) {
        self.shared.behind.fetch_add(1, Ordering::SeqCst);
        // Its thread ends only with the program, or when another machine has taken over: then nothing is to be told.
        if self.told.send(told).is_err() {
            self.shared.behind.store(0, Ordering::SeqCst);
        }
    }
}

/// Ballots, as a copy puts them into its boxes.
pub(super) fn cast(ballots: &[(RoundId, &AcceptedBallot)]) -> Repeat {
    let ballots: Vec<(RoundId, AcceptedBallot)> = ballots
        .iter()
        .map(|(round, ballot)| (round.clone(), (*ballot).clone()))
        .collect();
    Box::new(move |copy| {
        let ballots: Vec<(RoundId, &AcceptedBallot)> = ballots
            .iter()
            .map(|(round, ballot)| (round.clone(), ballot))
            .collect();
        copy.put_ballots(&ballots)
    })
}
