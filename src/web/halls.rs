//! The meetings of one server, by their place in every path: the one it was started for, and a rehearsal of it while the
//! chair keeps one open.

use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::{Mutex, watch};
use tokio::task::JoinHandle;

use crate::hall::Hall;

/// A meeting that takes requests until it is closed.
#[derive(Clone)]
pub(super) struct Open {
    pub(super) hall: Hall,
    /// Ends when the meeting is closed here.
    pub(super) closing: watch::Receiver<()>,
}

/// A rehearsal beside the meeting, with those who play it; its sockets end with it.
struct Beside {
    open: Open,
    players: JoinHandle<()>,
    _until: watch::Sender<()>,
}

/// Who is open here.
#[derive(Clone)]
pub(super) struct Halls {
    own: Open,
    _until: Arc<watch::Sender<()>>,
    beside: Arc<RwLock<Option<Beside>>>,
    changing: Arc<Mutex<()>>,
}

impl Halls {
    pub(super) fn of(hall: Hall) -> Self {
        let (until, closing) = watch::channel(());
        Self {
            own: Open { hall, closing },
            _until: Arc::new(until),
            beside: Arc::default(),
            changing: Arc::default(),
        }
    }

    /// The meeting that the server was started for.
    pub(super) fn own(&self) -> &Hall {
        &self.own.hall
    }

    /// The meeting at this place.
    pub(super) fn find(&self, slug: &str) -> Option<Open> {
        if self.own.hall.slug() == slug {
            return Some(self.own.clone());
        }
        let beside = self.beside.read().unwrap_or_else(PoisonError::into_inner);
        let open = beside.as_ref().map(|beside| &beside.open);
        open.filter(|open| open.hall.slug() == slug).cloned()
    }

    /// Whoever holds this may change what stands beside the meeting; everybody else waits.
    pub(super) fn changing(&self) -> &Mutex<()> {
        &self.changing
    }

    /// Opens a rehearsal beside the meeting; nobody plays in it yet.
    pub(super) fn open(&self, hall: Hall, players: impl FnOnce() -> JoinHandle<()>) {
        let (until, closing) = watch::channel(());
        let mut beside = self.beside.write().unwrap_or_else(PoisonError::into_inner);
        *beside = Some(Beside {
            open: Open { hall, closing },
            players: players(),
            _until: until,
        });
    }

    /// Closes the rehearsal, if there is one: nobody plays any more when this returns, and its sockets end.
    pub(super) async fn close(&self) {
        let closed = {
            let mut beside = self.beside.write().unwrap_or_else(PoisonError::into_inner);
            beside.take()
        };
        if let Some(Beside { players, .. }) = closed {
            players.abort();
            // It was told to end: that it has not ended of its own is no fault.
            drop(players.await);
        }
    }
}
