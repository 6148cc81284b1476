//! The publisher: a thread that writes views as JSON, so that ballots need not wait for it, and shows them.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};

use tokio::sync::watch;

use super::{Framed, Views};
use crate::meeting::view::{ChairView, DeskView, HallView, phone_view};
use crate::protocol::ServerMessage;

/// The views of one moment.
pub(super) struct Moment {
    pub(super) hall: HallView,
    pub(super) chair: ChairView,
    pub(super) desk: DeskView,
}

/// What sockets listen to, and how much they were sent last.
#[derive(Clone)]
struct Shown {
    views: watch::Sender<Views>,
    phones: watch::Sender<Framed>,
    sent: Arc<Sent>,
}

/// The bytes that each socket got with the newest views, and whether newer ones are being written.
#[derive(Default)]
struct Sent {
    busy: AtomicBool,
    hall: AtomicUsize,
    phone: AtomicUsize,
}

/// The thread's handle.
pub(super) struct Publisher {
    shown: Shown,
    /// Its first moment is shown before it starts.
    moments: Option<Sender<Moment>>,
}

impl Publisher {
    pub(super) fn new() -> Self {
        let shown = Shown {
            views: watch::Sender::new(Views::default()),
            phones: watch::Sender::new(Framed::default()),
            sent: Arc::default(),
        };
        Self {
            shown,
            moments: None,
        }
    }

    pub(super) fn views(&self) -> watch::Receiver<Views> {
        self.shown.views.subscribe()
    }

    pub(super) fn phones(&self) -> watch::Receiver<Framed> {
        self.shown.phones.subscribe()
    }

    /// How many sockets there are of all audiences.
    pub(super) fn sockets(&self) -> usize {
        self.shown.views.receiver_count()
    }

    /// The bytes that a socket of the hall and a phone got last.
    pub(super) fn sent(&self) -> (usize, usize) {
        let sent = &self.shown.sent;
        (
            sent.hall.load(Ordering::Relaxed),
            sent.phone.load(Ordering::Relaxed),
        )
    }

    /// Whether views are still being written: newer ones had better wait than queue.
    pub(super) fn is_busy(&self) -> bool {
        self.shown.sent.busy.load(Ordering::Acquire)
    }

    /// Shows the views of a moment, after all earlier ones; the first time before this returns.
    pub(super) fn show(&mut self, moment: Moment) {
        if let Some(moments) = &self.moments {
            self.shown.sent.busy.store(true, Ordering::Release);
            // The thread outlives the sender.
            drop(moments.send(moment));
            return;
        }
        let mut news = Framed::default();
        self.shown.show(moment, &mut news);
        let (moments, coming) = channel();
        let shown = self.shown.clone();
        std::thread::Builder::new()
            .name("views".to_owned())
            .spawn(move || {
                for moment in coming {
                    shown.show(moment, &mut news);
                    shown.sent.busy.store(false, Ordering::Release);
                }
            })
            .expect("a machine that runs the server can start one more thread");
        self.moments = Some(moments);
    }
}

impl Shown {
    fn show(&self, Moment { hall, chair, desk }: Moment, news: &mut Framed) {
        self.tell_phones(phone_view(hall.clone()), news);
        let views = Views {
            hall: of_hall(hall),
            chair: framed(&ServerMessage::Chair {
                view: Box::new(chair),
            }),
            desk: framed(&ServerMessage::Desk {
                view: Box::new(desk),
            }),
        };
        self.sent.hall.store(views.hall.len(), Ordering::Relaxed);
        self.views.send_replace(views);
    }

    /// Sends the phones their view if it has news. The server's time is none: it stands in the view of whoever comes next.
    fn tell_phones(&self, view: HallView, told: &mut Framed) {
        let mut timeless = view.clone();
        if let Some(clock) = &mut timeless.wall.clock {
            clock.now = 0;
        }
        let news = of_hall(timeless);
        let view = of_hall(view);
        let is_news = news != *told;
        *told = news;
        let bytes = if is_news { view.len() } else { 0 };
        self.sent.phone.store(bytes, Ordering::Relaxed);
        self.phones.send_if_modified(|shown| {
            *shown = view;
            is_news
        });
    }
}

fn of_hall(view: HallView) -> Framed {
    let view = Box::new(view);
    framed(&ServerMessage::Hall { view })
}

fn framed(message: &ServerMessage) -> Framed {
    let text =
        serde_json::to_string(message).expect("a view holds only strings, numbers and lists");
    Framed::text(&text)
}
