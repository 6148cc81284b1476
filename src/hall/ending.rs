//! The end of a hall's thread.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

/// What is left of a hall whose handles are going: its thread.
#[derive(Debug)]
pub struct Ending(Receiver<()>);

impl Ending {
    /// Of a thread that drops the other end.
    pub(super) fn of(ended: Receiver<()>) -> Self {
        Self(ended)
    }

    /// Waits until the thread has written what it was given and closed the files, but not for ever: what it acknowledged is
    /// on disk in any case.
    pub fn wait(self, most: Duration) {
        // Nothing is ever sent: the other end goes with the thread.
        if self.0.recv_timeout(most) == Err(RecvTimeoutError::Timeout) {
            tracing::warn!("the hall's thread is busy still");
        }
    }
}
