//! One phone's socket: it tells when something came, and casts when it is told to.

use std::time::Instant;

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::sync::{mpsc, oneshot};
use tokio_tungstenite::tungstenite::{Message, Utf8Bytes};

use crate::clock;
use crate::rehearsal::client::Socket;

/// A ballot to cast, and when.
pub(super) struct Order {
    pub(super) at: Instant,
    pub(super) message: Utf8Bytes,
    pub(super) done: oneshot::Sender<Answered>,
}

/// When a ballot was sent and answered, and how.
pub(super) struct Answered {
    pub(super) sent: Instant,
    pub(super) at: Instant,
    pub(super) answer: Utf8Bytes,
}

/// A view that came: when, and how many bytes.
pub(super) type Shown = (Instant, usize);

/// Attends until either side leaves; a page that leaves says nothing.
pub(super) async fn attend(
    mut socket: Socket,
    mut orders: mpsc::UnboundedReceiver<Order>,
    shown: mpsc::UnboundedSender<Shown>,
) {
    let mut waiting: Option<Order> = None;
    let mut cast: Option<(Instant, oneshot::Sender<Answered>)> = None;
    loop {
        tokio::select! {
            frame = socket.next() => match frame {
                Some(Ok(Message::Text(text))) if is_view(&text) => {
                    // Nobody may be looking.
                    shown.send((clock::instant(), text.len())).ok();
                }
                Some(Ok(Message::Text(answer))) => if let Some((sent, done)) = cast.take() {
                    drop(done.send(Answered { sent, at: clock::instant(), answer }));
                }
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return,
            },
            order = orders.recv() => match order {
                Some(order) => waiting = Some(order),
                None => return,
            },
            () = until(waiting.as_ref()) => if let Some(order) = waiting.take() {
                let sent = clock::instant();
                if socket.send(Message::Text(order.message)).await.is_err() {
                    return;
                }
                cast = Some((sent, order.done));
            },
        }
    }
}

/// A type comes first in every message of the server.
pub(super) fn is_view(text: &str) -> bool {
    text.starts_with(r#"{"type":"hall""#)
}

async fn until(order: Option<&Order>) {
    match order {
        Some(order) => tokio::time::sleep_until(order.at.into()).await,
        None => std::future::pending().await,
    }
}
