//! The processor time of this process: a busy machine blurs it less than wall time.

use rustix::time::{ClockId, clock_gettime};

/// Seconds of processor that all threads of this process have taken.
#[expect(clippy::cast_precision_loss, reason = "seconds of one run")]
pub fn processor() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}
