//! How fast this machine verifies ballots, and how long people would wait if the proofs alone kept them waiting.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::people::{Ready, on_all_cores};
use super::told::Told;
use crate::clock;
use crate::election::AcceptedBallot;
use crate::rehearsal::Error;

/// How many ballots tell the limit.
const SAMPLE: usize = 600;

/// Ballots a second on all cores.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limit {
    /// With nothing else to do.
    pub(super) idle: f64,
    /// While as many threads of this program spin.
    pub(super) spinning: f64,
}

/// Measures it now: the machine is another one every minute.
pub(super) async fn measure(ready: &Ready) -> Result<Limit, Error> {
    let idle = rate(ready).await?;
    let stop = Arc::new(AtomicBool::new(false));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let spinning: Vec<_> = (0..cores)
        .map(|_| {
            let stop = Arc::clone(&stop);
            tokio::task::spawn_blocking(move || {
                while !stop.load(Ordering::Relaxed) {
                    std::hint::spin_loop();
                }
            })
        })
        .collect();
    let limit = rate(ready).await;
    stop.store(true, Ordering::Relaxed);
    for thread in spinning {
        // It does nothing that could fail.
        drop(thread.await);
    }
    Ok(Limit {
        idle,
        spinning: limit?,
    })
}

/// The same, to be told.
pub(super) async fn told(ready: &Ready) -> Result<Told, Error> {
    let Limit { idle, spinning } = measure(ready).await?;
    let bytes = ready.ballots.first().map_or(0, |ballot| ballot.raw.len());
    Ok(Told::Limit {
        ballot_bytes: bytes,
        idle,
        spinning,
    })
}

async fn rate(ready: &Ready) -> Result<f64, Error> {
    let some = ready.ballots.iter().take(SAMPLE);
    let ballots: Vec<String> = some.map(|ballot| ballot.raw.clone()).collect();
    let many = count(ballots.len());
    let (election, roll) = (Arc::clone(&ready.election), Arc::clone(&ready.roll));
    let began = clock::instant();
    let verified = on_all_cores(ballots, move |raw: &String| {
        AcceptedBallot::verify(&election, &roll, raw).map(drop)
    });
    for verdict in verified.await? {
        verdict?;
    }
    Ok(many / began.elapsed().as_secs_f64())
}

/// The wait that 99 of 100 do not exceed in a queue before the proofs, first come first served, if ballots came at these
/// moments and all cores together verified so many a second.
pub(super) fn queue(sent: &[f64], rate: f64) -> f64 {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let each = count(cores) / rate;
    let mut free: BinaryHeap<Reverse<Moment>> = (0..cores).map(|_| Reverse(Moment(0.0))).collect();
    let mut waits = Vec::new();
    for came in sent {
        let Reverse(Moment(at)) = free.pop().unwrap_or(Reverse(Moment(0.0)));
        let done = at.max(*came) + each;
        waits.push(done - came);
        free.push(Reverse(Moment(done)));
    }
    super::told::Waits::of(&mut waits).p99
}

/// A moment in seconds, in order.
#[derive(Clone, Copy, PartialEq)]
struct Moment(f64);

impl Eq for Moment {}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// A count, to calculate with.
pub(super) fn count(things: usize) -> f64 {
    f64::from(u32::try_from(things).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_alone_waits_for_one_proof_only() {
        let cores = count(std::thread::available_parallelism().map_or(1, usize::from));
        let alone: Vec<f64> = (0..100).map(f64::from).collect();
        assert!((queue(&alone, cores * 10.0) - 0.1).abs() < 1e-9);
    }

    #[test]
    fn when_all_come_at_once_the_last_waits_for_all() {
        let together = vec![0.0; 10_000];
        let longest = queue(&together, 1000.0);
        assert!((9.8..10.0).contains(&longest), "{longest}");
    }
}
