//! Who does work that several can share: the core starts no threads, so whoever calls it brings them.

/// Some who work at the same time.
pub trait Crew: Sync {
    /// Has each of them do the work, and returns when the last is done.
    fn all(&self, work: &(dyn Fn() + Sync));
}

/// Nobody but the caller.
#[derive(Clone, Copy, Debug)]
pub struct Alone;

impl Crew for Alone {
    fn all(&self, work: &(dyn Fn() + Sync)) {
        work();
    }
}
