//! Processor time.

use std::hint::black_box;
use std::process::{Command, Stdio};

use nix::sys::resource::{UsageWho, getrusage};

/// User and system seconds of a child that must succeed.
pub fn child(command: &mut Command) -> f64 {
    let before = of_children();
    let output = command.stdin(Stdio::null()).output();
    let output = output.unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(
        output.status.success(),
        "{command:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    of_children() - before
}

/// The middle one.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// Processor seconds of this thread for a call, of one call with each of these.
pub fn each<T, R>(all: &[T], call: impl Fn(&T) -> R) -> f64 {
    let before = seconds(UsageWho::RUSAGE_THREAD);
    for one in all {
        black_box(call(one));
    }
    (seconds(UsageWho::RUSAGE_THREAD) - before) / all.len() as f64
}

/// The most that any child of this process held.
pub fn kilobytes_of_children() -> i64 {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("the system tells what was used");
    usage.max_rss()
}

fn of_children() -> f64 {
    seconds(UsageWho::RUSAGE_CHILDREN)
}

fn seconds(who: UsageWho) -> f64 {
    let usage = getrusage(who).expect("the system tells what was used");
    [usage.user_time(), usage.system_time()]
        .iter()
        .map(|time| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6)
        .sum()
}
