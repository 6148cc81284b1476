//! Clocks of the benchmarks: wall time, and the processor time of the whole process, which a busy machine blurs less.

use std::time::Instant;

use rustix::time::{ClockId, clock_gettime};

/// What some work took, in seconds.
#[derive(Clone, Copy, Debug)]
pub struct Spent {
    pub wall: f64,
    pub cpu: f64,
}

/// Does some work and says what it took.
pub fn spent<T>(work: impl FnOnce() -> T) -> (Spent, T) {
    let (wall, cpu) = (Instant::now(), processor());
    let done = work();
    let spent = Spent {
        wall: wall.elapsed().as_secs_f64(),
        cpu: processor() - cpu,
    };
    (spent, done)
}

#[expect(clippy::cast_precision_loss, reason = "seconds of one run")]
fn processor() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// The middle one.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// To four figures behind the point.
pub fn rounded(value: f64) -> f64 {
    (value * 1e4).round() / 1e4
}
