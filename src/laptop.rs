//! The laptop that serves the meeting: kept awake while a round is under way, and watched.
//!
//! A thread reads the machine every other second; [`Watch`] makes warnings of it, which the chair's page shows and the
//! terminal prints once each. When the machine's address changes, every page's QR follows. Nothing of it is in the log.

mod awake;
mod here;
mod network;
mod sentence;
mod watch;

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

use crate::hall::{Hall, Upkeep};
use crate::meeting::view::{LaptopView, Warning};

pub use here::Here;
pub use watch::{Battery, Reading, Room, Told, Watch};

/// A machine to be watched; tests bring their own.
pub trait Machine {
    /// How it stands.
    fn read(&mut self) -> Reading;

    /// Keeps it from falling asleep from now on, or lets it.
    ///
    /// # Errors
    /// Why it cannot be kept awake.
    fn stay_awake(&mut self, awake: bool) -> Result<(), String>;

    /// How long it rests between two readings.
    fn pause(&self) -> Duration;
}

/// Dropping it ends the watch.
pub struct Watching {
    _until: Sender<()>,
}

/// Watches a machine on a thread of its own, which makes it, for a hall.
pub fn watch<M: Machine>(hall: Hall, machine: impl FnOnce() -> M + Send + 'static) -> Watching {
    let (until, ended) = channel();
    let thread = std::thread::Builder::new().name("laptop".to_owned());
    thread
        .spawn(move || {
            let mut shift = Shift::of(hall, machine());
            while shift.turn().is_some()
                && ended.recv_timeout(shift.machine.pause()) == Err(RecvTimeoutError::Timeout)
            {
            }
        })
        .expect("a machine that runs the server can start one more thread");
    Watching { _until: until }
}

/// The thread's state.
struct Shift<M> {
    hall: Hall,
    machine: M,
    watch: Watch,
    shown: LaptopView,
    /// What the machine was asked last, and whether it could.
    awake: bool,
    sleepy: bool,
    told_sleepy: bool,
}

impl<M: Machine> Shift<M> {
    fn of(hall: Hall, machine: M) -> Self {
        Self {
            hall,
            machine,
            watch: Watch::default(),
            shown: LaptopView::default(),
            awake: false,
            sleepy: false,
            told_sleepy: false,
        }
    }

    /// Reads the machine once and tells what follows; none when the hall has ended.
    fn turn(&mut self) -> Option<()> {
        let Upkeep {
            address,
            round_under_way,
            phones_awaited,
        } = self.hall.upkeep()?;
        self.keep_awake(round_under_way);
        let reading = self.machine.read();
        let reach = self.hall.reach();
        let room = Room {
            chosen: address,
            awaited: phones_awaited,
            reached: reach.is_reached(),
            sleepy: self.sleepy,
        };
        let Told {
            warnings,
            addresses,
            move_to,
        } = self.watch.step(&reading, &room);
        if move_to.is_some() {
            reach.forget();
        }
        if let Some(addresses) = addresses {
            self.hall.follow_addresses(addresses, move_to);
        }
        self.show(LaptopView {
            warnings,
            reached: reach.is_reached(),
            checks: reach.checks(),
        });
        Some(())
    }

    /// Asks the machine when a round begins or ends, not in between; that it cannot is said once.
    fn keep_awake(&mut self, awake: bool) {
        if awake == self.awake {
            return;
        }
        self.awake = awake;
        let kept = self.machine.stay_awake(awake);
        self.sleepy = awake && kept.is_err();
        if let Err(error) = kept
            && !std::mem::replace(&mut self.told_sleepy, true)
        {
            tracing::info!(error, "this machine cannot be kept awake");
            println!("{}", sentence::of(&Warning::MayFallAsleep));
        }
    }

    fn show(&mut self, view: LaptopView) {
        if view == self.shown {
            return;
        }
        for warning in &view.warnings {
            let is_told = *warning == Warning::MayFallAsleep
                || self.shown.warnings.iter().any(|old| is_same(old, warning));
            if !is_told {
                println!("{}", sentence::of(warning));
            }
        }
        self.shown = view.clone();
        self.hall.show_laptop(view);
    }
}

/// Whether a warning only says in other numbers what another one said.
fn is_same(old: &Warning, new: &Warning) -> bool {
    match (old, new) {
        (Warning::LowBattery { .. }, Warning::LowBattery { .. })
        | (Warning::LowDisk { .. }, Warning::LowDisk { .. }) => true,
        (old, new) => old == new,
    }
}
