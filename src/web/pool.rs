//! The pool: threads that verify proofs, as many as there are cores, in the order in which the work came.
//!
//! They wait for nobody: the next work lies ready when one ends, however busy the threads of the sockets are. So the proofs
//! alone say how long the last of a hall waits, and nobody overtakes.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use tokio::sync::oneshot;

type Work = Box<dyn FnOnce() + Send>;

/// The handle; its threads end with the last of them.
#[derive(Clone)]
pub(super) struct Pool(Sender<Work>);

impl Pool {
    /// Starts so many threads.
    pub(super) fn of(threads: usize) -> Self {
        let (queue, waiting) = channel();
        let waiting = Arc::new(Mutex::new(waiting));
        for number in 0..threads {
            let waiting = Arc::clone(&waiting);
            std::thread::Builder::new()
                .name(format!("proofs-{number}"))
                .spawn(move || while work(&waiting) {})
                .expect("a machine that runs the server can start a few more threads");
        }
        Self(queue)
    }

    /// What the work comes to; none when it panicked.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Option<T> {
        let (reply, answer) = oneshot::channel();
        let work: Work = Box::new(move || drop(reply.send(work())));
        self.0.send(work).ok()?;
        answer.await.ok()
    }
}

/// Does the work that has waited longest; false once there will be no more.
fn work(waiting: &Mutex<Receiver<Work>>) -> bool {
    let next = waiting.lock().ok().and_then(|waiting| waiting.recv().ok());
    let Some(work) = next else {
        return false;
    };
    // Whoever asked learns of a panic from the missing answer; the thread has more to do.
    drop(catch_unwind(AssertUnwindSafe(work)));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn work_is_begun_in_the_order_in_which_it_came() {
        let pool = Pool::of(1);
        let done = Arc::new(Mutex::new(Vec::new()));
        let works: Vec<_> = (0..20)
            .map(|number| {
                let done = Arc::clone(&done);
                pool.run(move || done.lock().unwrap().push(number))
            })
            .collect();
        for work in works {
            assert!(work.await.is_some());
        }
        assert_eq!(*done.lock().unwrap(), (0..20).collect::<Vec<_>>());
    }

    #[tokio::test]
    async fn a_panic_reaches_who_asked_and_nobody_else() {
        let pool = Pool::of(1);
        assert_eq!(pool.run(|| panic!("an invented fault")).await, None::<()>);
        assert_eq!(pool.run(|| 3).await, Some(3));
    }
}
