//! The task that owns a client's socket: the only reader and the only writer of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::sync::{mpsc, oneshot, watch};
use tokio_tungstenite::tungstenite::{self, Message};

use super::{Asked, Seen, Socket, View};
use crate::protocol::{ClientMessage, Request, ServerMessage};

/// Requests that wait for their answer.
type Pending = BTreeMap<Request, oneshot::Sender<ServerMessage>>;

/// The socket has ended, or can no longer be understood.
struct Ended;

/// Carries messages both ways until either side ends; then everybody who waits learns it from the closed channels.
pub(super) async fn carry(
    mut socket: Socket,
    mut letters: mpsc::UnboundedReceiver<(ClientMessage, Option<Asked>)>,
    show: watch::Sender<Seen>,
) {
    let mut pending = Pending::new();
    loop {
        let carried = tokio::select! {
            frame = socket.next() => hear(frame, &mut pending, &show),
            letter = letters.recv() => match letter {
                Some((message, asked)) => {
                    pending.extend(asked.map(|asked| (asked.request, asked.reply)));
                    say(&mut socket, &message).await
                }
                None => Err(Ended),
            },
        };
        if carried.is_err() {
            // The peer may be gone already; there is nobody else to tell.
            drop(socket.close(None).await);
            return;
        }
    }
}

async fn say(socket: &mut Socket, message: &ClientMessage) -> Result<(), Ended> {
    let text =
        serde_json::to_string(message).expect("a message holds only strings, numbers and lists");
    socket.send(Message::text(text)).await.map_err(|_| Ended)
}

fn hear(
    frame: Option<Result<Message, tungstenite::Error>>,
    pending: &mut Pending,
    show: &watch::Sender<Seen>,
) -> Result<(), Ended> {
    match frame {
        Some(Ok(Message::Text(text))) => {
            let message = serde_json::from_str(&text).map_err(|error| {
                tracing::error!(%error, "a message of the server cannot be read");
                Ended
            })?;
            take(message, pending, show);
            Ok(())
        }
        Some(Ok(Message::Binary(_) | Message::Ping(_) | Message::Pong(_) | Message::Frame(_))) => {
            Ok(())
        }
        Some(Ok(Message::Close(_)) | Err(_)) | None => Err(Ended),
    }
}

fn take(message: ServerMessage, pending: &mut Pending, show: &watch::Sender<Seen>) {
    let showing = |view: View| show.send_modify(|seen| seen.view = Some(Arc::new(view)));
    match message {
        ServerMessage::Hall { view } => showing(View::Hall(view)),
        ServerMessage::Chair { view } => showing(View::Chair(view)),
        ServerMessage::Desk { view } => showing(View::Desk(view)),
        ServerMessage::Welcome { you, .. } => show.send_modify(|seen| seen.you = Some(you)),
        ServerMessage::Unknown => show.send_modify(|seen| seen.unknown = true),
        ServerMessage::Challenge { .. }
        | ServerMessage::Waiting
        | ServerMessage::Unreadable { .. } => {}
        ServerMessage::Done { request }
        | ServerMessage::Refused { request, .. }
        | ServerMessage::Workbook { request, .. }
        | ServerMessage::Presets { request, .. }
        | ServerMessage::File { request, .. }
        | ServerMessage::History { request, .. }
        | ServerMessage::Receipt { request, .. }
        | ServerMessage::NoBallot { request, .. } => {
            // Whoever asked may have stopped waiting.
            if let Some(reply) = pending.remove(&request) {
                drop(reply.send(message));
            }
        }
    }
}
