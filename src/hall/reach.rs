//! Whether any device but this laptop has come. It keeps no address and no time.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// What the web has seen of other devices.
#[derive(Debug, Default)]
pub struct Reach {
    reached: AtomicBool,
    checks: AtomicU32,
}

impl Reach {
    /// Another device has asked for something.
    pub fn came(&self) {
        self.reached.store(true, Ordering::Relaxed);
    }

    /// Another device has opened the page of the check.
    pub fn checked(&self) {
        self.checks.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether another device has come.
    pub fn is_reached(&self) -> bool {
        self.reached.load(Ordering::Relaxed)
    }

    /// How often the page of the check was opened.
    pub fn checks(&self) -> u32 {
        self.checks.load(Ordering::Relaxed)
    }

    /// The address is another one: who has come by the old one proves nothing.
    pub fn forget(&self) {
        self.reached.store(false, Ordering::Relaxed);
    }
}
