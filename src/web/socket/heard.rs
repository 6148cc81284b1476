//! What a socket's loop waits for.

use std::pin::Pin;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Sleep;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::{Error, Message};

use super::{Gone, Peer};
use crate::hall::{Framed, Views};
use crate::web::Door;
use crate::web::session::Member;
use crate::web::wire::Wire;

/// The peer's next message, once it may be read.
pub(super) async fn next(socket: &mut Wire, wait: Duration) -> Option<Result<Message, Error>> {
    if !wait.is_zero() {
        tokio::time::sleep(wait).await;
    }
    socket.next().await
}

/// A peer that does not take what is sent to it is gone.
pub(super) async fn taken(
    patience: Duration,
    sent: impl Future<Output = Result<(), Error>>,
) -> Result<(), Gone> {
    let sent = tokio::time::timeout(patience, sent).await;
    sent.map_err(|_| Gone)?.map_err(|_| Gone)
}

/// A newer view of this peer's audience.
pub(super) async fn turned(
    phone: bool,
    views: &mut watch::Receiver<Views>,
    phones: &mut watch::Receiver<Framed>,
) -> Result<(), watch::error::RecvError> {
    if phone {
        phones.changed().await
    } else {
        views.changed().await
    }
}

/// The first chair's word, for a peer that waits for it; never for anybody else.
pub(super) async fn word_of(peer: &mut Peer) -> Option<Member> {
    match peer {
        Peer::Waiting(waiting) => waiting.word().await,
        Peer::Stranger(_) | Peer::Watcher | Peer::Member(_) => std::future::pending().await,
    }
}

/// Why a socket ends that did nothing: its meeting is closed here, or a stranger said nothing for too long.
pub(super) async fn end_of(
    door: &mut Door,
    patience: Pin<&mut Sleep>,
    stranger: bool,
) -> (CloseCode, &'static str) {
    tokio::select! {
        _ = door.closing.changed() => (CloseCode::Away, "the meeting is closed here"),
        () = patience, if stranger => (CloseCode::Policy, "prove a key or ask to watch first"),
    }
}

/// Whether a socket broke off because its message was larger than is read at all.
pub(super) fn is_too_large(error: &Error) -> bool {
    matches!(error, Error::Capacity(_))
}
