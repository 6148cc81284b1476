//! Keeps the machine from falling asleep: through the system's own switch on Windows and macOS, over D-Bus on Linux.
//!
//! A lid that is closed sends most laptops to sleep whatever a program asks.

use std::panic::{AssertUnwindSafe, catch_unwind};

use keepawake::KeepAwake;

const REASON: &str = "Phiếu Kín: đang bỏ phiếu (a vote is under way)";

/// What is asked for, the most first: the screen on, no sleep by idling, no sleep by a button.
const WISHES: [[bool; 3]; 3] = [
    [true, true, true],
    [false, true, true],
    [false, true, false],
];

/// What holds the machine awake. Windows ties it to the thread that asked.
#[derive(Default)]
pub(super) struct Awake {
    held: Option<KeepAwake>,
}

impl Awake {
    /// Asks for as much as the system grants.
    ///
    /// # Errors
    /// Why the machine may fall asleep all the same.
    pub(super) fn hold(&mut self) -> Result<(), String> {
        let mut refused = String::new();
        for wish in WISHES {
            match ask(wish) {
                Ok(held) => {
                    self.held = Some(held);
                    return Ok(());
                }
                Err(error) => refused = error.to_string(),
            }
        }
        Err(refused)
    }

    /// Lets the machine sleep again.
    pub(super) fn release(&mut self) {
        let held = self.held.take();
        // A desktop that has gone cannot be told; there is nothing left to release then.
        drop(catch_unwind(AssertUnwindSafe(|| drop(held))));
    }
}

fn ask([screen, idle, sleep]: [bool; 3]) -> keepawake::Result<KeepAwake> {
    keepawake::Builder::default()
        .display(screen)
        .idle(idle)
        .sleep(sleep)
        .reason(REASON)
        .app_name("Phiếu Kín")
        .app_reverse_domain("vn.phieukin")
        .create()
}
