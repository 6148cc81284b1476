//! Threads that verify ballots together.

use std::num::NonZeroUsize;
use std::thread;

use crate::election::Crew;

/// So many threads, the caller's among them.
#[derive(Clone, Copy, Debug)]
pub struct Threads(pub NonZeroUsize);

impl Crew for Threads {
    fn all(&self, work: &(dyn Fn() + Sync)) {
        thread::scope(|scope| {
            for _ in 1..self.0.get() {
                scope.spawn(work);
            }
            work();
        });
    }
}
