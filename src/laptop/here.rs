//! This very machine, read.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use starship_battery::units::ratio::percent;
use starship_battery::units::time::minute;
use starship_battery::{Manager, State};

use super::awake::Awake;
use super::{Battery, Machine, Reading};
use crate::clock;
use crate::serve::{self, Naming};

/// Between two readings.
const PAUSE: Duration = Duration::from_secs(2);

/// So many readings share one look at battery and disk.
const SELDOM: u32 = 10;

/// The machine that the program runs on.
pub struct Here {
    bound: SocketAddr,
    data: PathBuf,
    naming: Naming,
    batteries: Option<Manager>,
    awake: Awake,
    /// When the last reading was done.
    rested_since: Option<Duration>,
    readings: u32,
    battery: Option<Battery>,
    free: Option<u64>,
}

impl Here {
    /// The machine whose server is bound there and keeps its meetings in `data`; phones name it so.
    pub fn new(bound: SocketAddr, data: PathBuf, naming: Naming) -> Self {
        Self {
            bound,
            data,
            naming,
            batteries: Manager::new().ok(),
            awake: Awake::default(),
            rested_since: None,
            readings: 0,
            battery: None,
            free: None,
        }
    }

    /// The server's addresses that this machine has now.
    fn addresses(&self) -> Option<Vec<String>> {
        let bound = self.bound.ip();
        if bound.is_loopback() {
            return None;
        }
        let mut addresses = serve::addresses(bound, self.bound.port());
        if !bound.is_unspecified() && !has(bound) {
            addresses.clear();
        }
        Some(self.naming.apply(&addresses))
    }

    /// Battery and disk change slowly, and some machines take long to tell.
    fn look_seldom(&mut self) {
        if self.readings.is_multiple_of(SELDOM) {
            self.battery = self.batteries.as_ref().and_then(battery);
            self.free = fs4::available_space(&self.data).ok();
        }
        self.readings = self.readings.wrapping_add(1);
    }
}

impl Machine for Here {
    fn read(&mut self) -> Reading {
        let elapsed = clock::with_sleep();
        let rested = self
            .rested_since
            .map_or(PAUSE, |since| elapsed.saturating_sub(since));
        self.look_seldom();
        let reading = Reading {
            elapsed,
            late: rested.saturating_sub(PAUSE),
            now: clock::unix(),
            battery: self.battery,
            free: self.free,
            addresses: self.addresses(),
        };
        self.rested_since = Some(clock::with_sleep());
        reading
    }

    fn stay_awake(&mut self, awake: bool) -> Result<(), String> {
        if awake {
            let kept = self.awake.hold();
            // The system's answer may have taken its time: that was no sleep.
            self.rested_since = None;
            return kept;
        }
        self.awake.release();
        Ok(())
    }

    fn pause(&self) -> Duration {
        PAUSE
    }
}

fn has(address: std::net::IpAddr) -> bool {
    // A machine that cannot list its addresses has not lost one.
    if_addrs::get_if_addrs().map_or(true, |own| own.iter().any(|one| one.ip() == address))
}

/// The machine's batteries as one: the fullest, since a second one may lie empty.
fn battery(manager: &Manager) -> Option<Battery> {
    let all = manager.batteries().ok()?.filter_map(Result::ok);
    let all: Vec<Battery> = all
        .map(|one| Battery {
            percent: u8::try_from(whole(one.state_of_charge().get::<percent>(), 100))
                .unwrap_or(100),
            draining: one.state() == State::Discharging,
            minutes: one
                .time_to_empty()
                .map(|time| whole(time.get::<minute>(), A_DAY).into()),
        })
        .collect();
    let draining = all.iter().any(|one| one.draining);
    let fullest = all.into_iter().max_by_key(|one| one.percent)?;
    Some(Battery {
        draining,
        ..fullest
    })
}

/// The longest that is told, in minutes.
const A_DAY: u16 = 1440;

/// The whole number nearest to what a battery says, from 0 to `most`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is between 0 and a small number by then"
)]
fn whole(figure: f32, most: u16) -> u16 {
    figure.clamp(0.0, f32::from(most)).round() as u16
}
