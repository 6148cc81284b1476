//! One page's socket: handshake, views, and requests with their answers.
//!
//! Promises: an answer reaches who asked; a socket that ends ends every wait on it with [`Error::Gone`]; nothing is
//! re-sent here, because only the owner of a request knows whether repeating it is harmless.

mod carry;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::sync::{mpsc, oneshot, watch};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{WebSocketStream, client_async_with_config};
use uuid::Uuid;

use super::wire::Wire;
use super::{Door, Error};
use crate::election::{SigningKey, message};
use crate::meeting::view::{ChairView, DeskView, HallView};
use crate::meeting::{Act, Refusal, SignedAct};
use crate::protocol::{Attachment, ClientMessage, Request, Role, ServerMessage, You};

/// How long anybody waits for what the room must bring about.
pub const PATIENCE: Duration = Duration::from_mins(1);

pub(super) type Socket = WebSocketStream<Wire>;

/// A view, by audience.
#[derive(Clone, Debug)]
pub enum View {
    /// Delegates, tellers, screens, boards.
    Hall(Box<HallView>),
    /// The chair.
    Chair(Box<ChairView>),
    /// A desk.
    Desk(Box<DeskView>),
}

impl View {
    /// What everybody sees, whoever looks.
    pub fn hall(&self) -> &HallView {
        match self {
            Self::Hall(view) => view,
            Self::Chair(view) => &view.hall,
            Self::Desk(view) => &view.hall,
        }
    }
}

/// The newest that the server pushed.
#[derive(Clone, Debug, Default)]
struct Seen {
    you: Option<You>,
    view: Option<Arc<View>>,
    unknown: bool,
}

/// A socket on which the server has said its challenge.
#[derive(Debug)]
pub struct Knock {
    socket: Socket,
    meeting: Uuid,
    nonce: String,
}

/// An open session.
#[derive(Debug)]
pub struct Client {
    meeting: Uuid,
    requests: AtomicU32,
    outbox: mpsc::UnboundedSender<(ClientMessage, Option<Asked>)>,
    seen: watch::Receiver<Seen>,
}

#[derive(Debug)]
struct Asked {
    request: Request,
    reply: oneshot::Sender<ServerMessage>,
}

impl Knock {
    /// Opens a socket as the server's own pages that only watch do.
    ///
    /// # Errors
    /// When the server cannot be reached or does not speak first.
    pub async fn at(door: &Door) -> Result<Self, Error> {
        Self::from_origin(door, &door.origin()).await
    }

    /// Opens a socket on which this role will be proven, as its page does.
    ///
    /// # Errors
    /// As [`Knock::at`].
    pub async fn to_be(role: Role, door: &Door) -> Result<Self, Error> {
        let address = format!("{}?as={}", door.socket(), role.word());
        Self::open(door, &address, &door.origin(), buffers(role)).await
    }

    /// Opens a socket from a page of another origin.
    ///
    /// # Errors
    /// As [`Knock::at`]; a server that guards itself refuses here.
    pub async fn from_origin(door: &Door, origin: &str) -> Result<Self, Error> {
        Self::open(door, &door.socket(), origin, WebSocketConfig::default()).await
    }

    async fn open(
        door: &Door,
        address: &str,
        origin: &str,
        buffers: WebSocketConfig,
    ) -> Result<Self, Error> {
        let unreachable = |why: String| Error::Unreachable(why);
        let mut request = address
            .into_client_request()
            .map_err(|error| unreachable(error.to_string()))?;
        let origin =
            HeaderValue::from_str(origin).map_err(|error| unreachable(error.to_string()))?;
        request.headers_mut().insert("origin", origin);
        let wire = door.connect().await?;
        let (mut socket, _) = client_async_with_config(request, wire, Some(buffers))
            .await
            .map_err(|error| unreachable(error.to_string()))?;
        loop {
            let frame = socket
                .next()
                .await
                .ok_or(Error::Gone)?
                .map_err(|_| Error::Gone)?;
            let Message::Text(text) = frame else { continue };
            return match serde_json::from_str(&text) {
                Ok(ServerMessage::Challenge { meeting, nonce }) => Ok(Self {
                    socket,
                    meeting,
                    nonce,
                }),
                Ok(_) | Err(_) => Err(unreachable("the server did not challenge first".to_owned())),
            };
        }
    }

    /// The meeting, to which every key is bound.
    pub fn meeting(&self) -> Uuid {
        self.meeting
    }

    /// The bare socket, for what no page of ours would send.
    pub fn into_socket(self) -> WebSocketStream<Wire> {
        self.socket
    }

    /// Watches without a proof, as screen and board do.
    ///
    /// # Errors
    /// When the socket ends first.
    pub async fn watch(self) -> Result<Client, Error> {
        self.enter(ClientMessage::Watch, |seen| seen.view.is_some())
            .await
    }

    /// Proves a role and waits for the first view, without reading it: the bare socket of who only counts.
    pub(super) async fn enter_barely(
        mut self,
        role: Role,
        key: &SigningKey,
        is_view: impl Fn(&str) -> bool,
    ) -> Result<Socket, Error> {
        let prove = serde_json::to_string(&self.proof(role, key))
            .expect("a message holds only strings, numbers and lists");
        let sent = self.socket.send(Message::text(prove)).await;
        sent.map_err(|_| Error::Gone)?;
        loop {
            let frame = self.socket.next().await.ok_or(Error::Gone)?;
            match frame.map_err(|_| Error::Gone)? {
                Message::Text(text) if is_view(&text) => return Ok(self.socket),
                Message::Close(_) => return Err(Error::Gone),
                Message::Text(_)
                | Message::Binary(_)
                | Message::Ping(_)
                | Message::Pong(_)
                | Message::Frame(_) => {}
            }
        }
    }

    /// Proves a role and waits to be let in.
    ///
    /// # Errors
    /// [`Error::Unknown`] when the key has no part in the meeting.
    pub async fn prove(self, role: Role, key: &SigningKey) -> Result<Client, Error> {
        let prove = self.proof(role, key);
        self.enter(prove, |seen| {
            seen.unknown || (seen.you.is_some() && seen.view.is_some())
        })
        .await
    }

    fn proof(&self, role: Role, key: &SigningKey) -> ClientMessage {
        let nonce = Uuid::new_v4().simple().to_string();
        let proven = message::session(
            &self.meeting,
            role.word(),
            &key.public(),
            &self.nonce,
            &nonce,
        );
        let signature = key.sign(&proven, &mut rand::rng());
        ClientMessage::Prove {
            role,
            key: key.public(),
            nonce,
            signature,
        }
    }

    async fn enter(
        self,
        first: ClientMessage,
        inside: impl FnMut(&Seen) -> bool,
    ) -> Result<Client, Error> {
        let (outbox, letters) = mpsc::unbounded_channel();
        let (show, mut seen) = watch::channel(Seen::default());
        tokio::spawn(carry::carry(self.socket, letters, show));
        outbox.send((first, None)).map_err(|_| Error::Gone)?;
        let unknown = {
            let entered = tokio::time::timeout(PATIENCE, seen.wait_for(inside)).await;
            entered
                .map_err(|_| Error::Waited("the server to let a page in"))?
                .map_err(|_| Error::Gone)?
                .unknown
        };
        if unknown {
            return Err(Error::Unknown);
        }
        Ok(Client {
            meeting: self.meeting,
            requests: AtomicU32::new(1),
            outbox,
            seen,
        })
    }
}

/// One process stands in for thousands of phones: theirs are small.
fn buffers(role: Role) -> WebSocketConfig {
    let usual = WebSocketConfig::default();
    match role {
        Role::Delegate => usual.read_buffer_size(4096).write_buffer_size(0),
        Role::Chair | Role::Desk | Role::Teller => usual,
    }
}

impl Client {
    /// The meeting's uuid.
    pub fn meeting(&self) -> Uuid {
        self.meeting
    }

    /// Who the server takes this page for; none for a page that only watches.
    pub fn you(&self) -> Option<You> {
        self.seen.borrow().you.clone()
    }

    /// The newest view.
    pub fn view(&self) -> Arc<View> {
        self.seen
            .borrow()
            .view
            .clone()
            .expect("a client is made once its first view is there")
    }

    /// Waits for the first view of which `holds` is true.
    ///
    /// # Errors
    /// [`Error::Waited`] with `what` after [`PATIENCE`], [`Error::Gone`] when the socket ends.
    pub async fn until(
        &self,
        what: &'static str,
        mut holds: impl FnMut(&View) -> bool,
    ) -> Result<Arc<View>, Error> {
        let mut seen = self.seen.clone();
        let shown = seen.wait_for(|seen| seen.view.as_deref().is_some_and(&mut holds));
        let waited = tokio::time::timeout(PATIENCE, shown)
            .await
            .map_err(|_| Error::Waited(what))?;
        waited
            .map_err(|_| Error::Gone)?
            .view
            .clone()
            .ok_or(Error::Gone)
    }

    /// Waits, however long, until the server pushes something newer than what `self` showed last time.
    ///
    /// # Errors
    /// [`Error::Gone`] when the socket ends.
    pub async fn changed(&mut self) -> Result<Arc<View>, Error> {
        self.seen.changed().await.map_err(|_| Error::Gone)?;
        Ok(self.view())
    }

    /// Asks for an act of the holder of `key`, signed over the head of the newest view.
    ///
    /// An act that looks just like an earlier one under the same head is asked for again under the next head.
    ///
    /// # Errors
    /// [`Error::Refused`] with the reason; [`Error::Gone`].
    pub async fn act(
        &self,
        key: &SigningKey,
        act: &Act,
        attachment: Option<Attachment>,
    ) -> Result<(), Error> {
        let raw = serde_json::to_string(act).expect("an act holds only strings, numbers and lists");
        let head = self.view().hall().head;
        match self.act_under(key, &raw, head, attachment.clone()).await {
            Err(Error::Refused(Refusal::TakenBefore)) => {
                let newer = self
                    .until("a newer log head", |view| view.hall().head != head)
                    .await?;
                self.act_under(key, &raw, newer.hall().head, attachment)
                    .await
            }
            answer => answer,
        }
    }

    async fn act_under(
        &self,
        key: &SigningKey,
        raw: &str,
        head: crate::election::Digest,
        attachment: Option<Attachment>,
    ) -> Result<(), Error> {
        let signature = key.sign(&message::act(&self.meeting, &head, raw), &mut rand::rng());
        let act = SignedAct {
            act: raw.to_owned(),
            head,
            key: key.public(),
            signature,
        };
        let ask = |request| ClientMessage::Act {
            request,
            act,
            attachment,
        };
        self.ask(ask).await.map(drop)
    }

    /// Sends a request and waits for its answer.
    ///
    /// # Errors
    /// [`Error::Refused`], [`Error::Gone`] when the socket ends first, [`Error::Waited`] when no answer comes.
    pub async fn ask(
        &self,
        message: impl FnOnce(Request) -> ClientMessage,
    ) -> Result<ServerMessage, Error> {
        let request = self.requests.fetch_add(1, Ordering::Relaxed);
        let (reply, answer) = oneshot::channel();
        let letter = (message(request), Some(Asked { request, reply }));
        self.outbox.send(letter).map_err(|_| Error::Gone)?;
        let waited = tokio::time::timeout(PATIENCE, answer)
            .await
            .map_err(|_| Error::Waited("an answer"))?;
        let answer = waited.map_err(|_| Error::Gone)?;
        if let ServerMessage::Refused { refusal, .. } = answer {
            return Err(Error::Refused(refusal));
        }
        Ok(answer)
    }
}
