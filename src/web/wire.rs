//! The server's end of a WebSocket: small buffers, and views that were framed once for everybody.
//!
//! A frame of the server is the same bytes for every peer. So a view is framed when it is built and those bytes are written
//! as they are: no socket holds a copy of its own, however large the view is.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse as _, Response};
use futures_util::{SinkExt as _, StreamExt as _};
use hyper::upgrade::{OnUpgrade, Upgraded};
use hyper_util::rt::TokioIo;
use tokio::io::AsyncWriteExt as _;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::server::create_response;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error, Message};

use crate::hall::Framed;

/// What is read at once: a phone says little, and there are many.
const READ_BUFFER: usize = 2048;

/// A request for a socket whose handshake holds.
pub struct Upgrade {
    answer: axum::http::Response<()>,
    upgrading: OnUpgrade,
}

/// An open socket.
#[derive(Debug)]
pub struct Wire(WebSocketStream<TokioIo<Upgraded>>);

impl<S: Sync> FromRequestParts<S> for Upgrade {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let mut request = Request::new(());
        *request.method_mut() = parts.method.clone();
        *request.version_mut() = parts.version;
        *request.headers_mut() = parts.headers.clone();
        let answer = create_response(&request)
            .map_err(|error| (StatusCode::BAD_REQUEST, error.to_string()).into_response())?;
        let missing = || (StatusCode::UPGRADE_REQUIRED, "This address takes sockets.");
        let upgrading = parts.extensions.remove::<OnUpgrade>();
        Ok(Self {
            answer,
            upgrading: upgrading.ok_or_else(|| missing().into_response())?,
        })
    }
}

impl Upgrade {
    /// Answers the handshake, then lets `attend` have the socket; no message above `largest` bytes is read.
    pub fn open<A>(
        self,
        largest: usize,
        attend: impl FnOnce(Wire) -> A + Send + 'static,
    ) -> Response
    where
        A: Future<Output = ()> + Send,
    {
        let config = WebSocketConfig::default()
            .read_buffer_size(READ_BUFFER)
            .write_buffer_size(0)
            .max_frame_size(Some(largest))
            .max_message_size(Some(largest));
        tokio::spawn(async move {
            // A peer that left during the handshake has no socket.
            if let Ok(upgraded) = self.upgrading.await {
                let io = TokioIo::new(upgraded);
                let stream = WebSocketStream::from_raw_socket(io, Role::Server, Some(config));
                attend(Wire(stream.await)).await;
            }
        });
        self.answer.map(|()| axum::body::Body::empty())
    }
}

impl Wire {
    /// The peer's next message.
    pub async fn next(&mut self) -> Option<Result<Message, Error>> {
        self.0.next().await
    }

    /// Sends a message; once this returns the peer's system has it, or the machine's own.
    ///
    /// # Errors
    /// When the peer is gone.
    pub async fn send(&mut self, message: Message) -> Result<(), Error> {
        self.0.send(message).await
    }

    /// Sends a message that was framed for everybody; whatever is still to be answered goes first.
    ///
    /// # Errors
    /// When the peer is gone.
    pub async fn send_framed(&mut self, message: &Framed) -> Result<(), Error> {
        self.0.flush().await?;
        let stream = self.0.get_mut();
        stream.write_all(message.bytes()).await?;
        stream.flush().await?;
        Ok(())
    }
}
