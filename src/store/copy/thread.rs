//! The thread of one copy: repeats changes as they come, looks after the folder when none come, and asks for all of the
//! meeting when the folder is back.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::place::{Fault, Place};
use super::{CopyState, Shared, Told};
use crate::clock;

/// How often a quiet copy is looked after, and a lost one is looked for.
const BETWEEN_LOOKS: Duration = Duration::from_secs(1);

/// How long a copy waits at most that is there but takes nothing: all of the meeting is read for each try.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

pub(super) fn start(place: Place, told: Receiver<Told>, shared: Arc<Shared>) {
    std::thread::Builder::new()
        .name("copy".to_owned())
        .spawn(move || Keeper::of(place, shared).run(&told))
        .expect("a machine that runs the server can start one more thread");
}

struct Keeper {
    place: Place,
    shared: Arc<Shared>,
    /// How long to wait after the next try to write the copy anew, if that fails too.
    pause: Duration,
    /// Before then the copy is not tried again.
    not_before: Instant,
}

impl Keeper {
    fn of(place: Place, shared: Arc<Shared>) -> Self {
        Self {
            place,
            shared,
            pause: BETWEEN_LOOKS,
            not_before: clock::instant(),
        }
    }

    /// Until the meeting is closed here, or another machine goes on from the copy.
    fn run(mut self, told: &Receiver<Told>) {
        let mut looked = clock::instant();
        loop {
            let done = match told.recv_timeout(BETWEEN_LOOKS) {
                Ok(told) => self.take(told),
                Err(RecvTimeoutError::Timeout) => self.look(),
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let done = done.and_then(|()| {
                if looked.elapsed() < BETWEEN_LOOKS {
                    return Ok(());
                }
                looked = clock::instant();
                self.look()
            });
            match done {
                Ok(()) => {}
                Err(Fault::Lost(why)) => self.lose(why),
                Err(Fault::TakenOver) => {
                    tracing::error!("another machine goes on from the copy of this meeting");
                    self.shared.set(CopyState::TakenOver);
                    return;
                }
            }
        }
    }

    fn take(&mut self, told: Told) -> Result<(), Fault> {
        let done = match told {
            Told::Whole(whole) => {
                let rebuilt = self.place.rebuild(&whole);
                self.tried(rebuilt.is_ok());
                rebuilt
            }
            Told::Change(change) => self.place.repeat(change),
            Told::Addresses(addresses) => self.place.is_reached_at(addresses),
            Told::Question(answer) => {
                let looked = self.place.check();
                if looked.is_ok() && self.place.is_kept() {
                    self.hear();
                    // Whoever asked may have given up.
                    let _ = answer.send(());
                }
                looked
            }
        };
        if done.is_ok() {
            self.hear();
        }
        self.shared.behind.fetch_sub(1, Ordering::SeqCst);
        done
    }

    /// Looks whether the copy is there; a lost one is asked for anew once its folder is.
    fn look(&mut self) -> Result<(), Fault> {
        if self.place.is_kept() {
            self.place.check()?;
            self.hear();
            return Ok(());
        }
        if self.place.is_reachable().is_err() {
            // Once it is back it is another try.
            self.tried(true);
        } else if clock::instant() >= self.not_before {
            self.shared.wants_whole.store(true, Ordering::SeqCst);
        }
        Ok(())
    }

    /// After each failure the pause is twice as long.
    fn tried(&mut self, well: bool) {
        if well {
            self.pause = BETWEEN_LOOKS;
            self.not_before = clock::instant();
        } else {
            self.not_before = clock::instant() + self.pause;
            self.pause = (self.pause * 2).min(LONGEST_PAUSE);
        }
    }

    /// The disk has answered just now.
    fn hear(&self) {
        if self.place.is_kept() {
            self.shared.set(CopyState::Kept);
        }
    }

    fn lose(&self, error: String) {
        let since = match self.shared.state() {
            CopyState::Lost { since, .. } => since,
            CopyState::Beginning | CopyState::Kept | CopyState::TakenOver => {
                tracing::error!(error, "the copy of the meeting cannot be written");
                clock::now()
            }
        };
        self.shared.set(CopyState::Lost { since, why: error });
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use uuid::Uuid;

    use super::*;
    use crate::store::Claim;

    #[test]
    fn a_copy_that_takes_nothing_is_tried_ever_more_seldom_until_it_takes_all_or_is_pulled_out() {
        let claim = Claim::new(Uuid::nil());
        let place = Place::at(Path::new("stick"), Path::new("meeting"), claim);
        let mut keeper = Keeper::of(place, Arc::new(Shared::beginning()));
        let mut pauses = Vec::new();
        for _ in 0..7 {
            let before = clock::instant();
            keeper.tried(false);
            pauses.push(keeper.not_before.duration_since(before).as_secs());
        }
        assert_eq!(pauses, [1, 2, 4, 8, 16, 30, 30]);
        keeper.tried(true);
        assert!(keeper.not_before <= clock::instant());
        assert_eq!(keeper.pause, BETWEEN_LOOKS);
    }
}
