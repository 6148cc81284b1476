//! One socket: its loop and its only writer.
//!
//! The loop waits for the peer's messages, the newest views, a turn of the roles, the end of a rehearsal, and, for a second
//! chair, the first one's word. Handlers return messages; only the loop writes. It takes a message at a time, so a session has
//! one proof verified at once; a peer that proves nothing, says nothing or does not read is shown the door.

mod heard;

use std::time::Duration;

use tokio::sync::watch;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::{Error, Message};

use super::Door;
use super::guesses::Spent;
use super::limits::{Place, weight};
use super::messages::{self, Answer};
use super::session::{Entered, Guest, Member, Renewed, Stranger, Waiting, enter, strangers_limit};
use super::wire::Wire;
use crate::clock;
use crate::election::Point;
use crate::hall::{Framed, Views};
use crate::protocol::{ClientMessage, Role, ServerMessage, You};

use heard::{end_of, is_too_large, next, taken, turned, word_of};

/// How often a quiet peer is pinged before it is given up.
const PINGS: u32 = 3;

/// Who sits at the other end.
enum Peer {
    Stranger(Stranger),
    Watcher,
    Waiting(Waiting),
    Member(Box<Member>),
}

/// A socket with everything its loop listens to.
struct Attendance {
    socket: Wire,
    door: Door,
    guest: Guest,
    /// From the proof on: what it takes of its key's places.
    of_key: Option<Place<Point>>,
    peer: Peer,
    views: watch::Receiver<Views>,
    roles: watch::Receiver<u64>,
    phones: watch::Receiver<Framed>,
    /// What its messages have used up of its rate.
    spent: Spent,
}

/// Serves one socket until either side leaves.
pub(super) async fn attend(socket: Wire, door: Door, guest: Guest) {
    let stranger = Stranger::new();
    let challenge = ServerMessage::Challenge {
        meeting: door.hall.id(),
        nonce: stranger.nonce().to_owned(),
    };
    let mut attendance = Attendance {
        views: door.hall.views(),
        phones: door.hall.phones(),
        roles: door.hall.roles(),
        socket,
        door,
        guest,
        of_key: None,
        peer: Peer::Stranger(stranger),
        spent: Spent::nothing(),
    };
    if attendance.say(&challenge).await.is_ok() {
        // An error here is a peer that left: there is nobody to tell.
        drop(attendance.listen().await);
    }
}

/// Tells a socket of an address that has too many why it is closed.
pub(super) async fn turn_away(mut socket: Wire) {
    let frame = CloseFrame {
        code: CloseCode::Again,
        reason: "this address has too many sockets open".into(),
    };
    // Whoever does not wait for the reason has left already.
    drop(socket.send(Message::Close(Some(frame))).await);
}

/// The peer is gone, or has been shown the door.
struct Gone;

impl Attendance {
    /// What is rare is boxed while it lasts: thousands of sockets that only listen keep no room for it.
    async fn listen(&mut self) -> Result<(), Gone> {
        let silence = self.door.house.limits.silence;
        let mut ping = tokio::time::interval(silence / PINGS);
        let mut heard = tokio::time::Instant::now();
        let patience = tokio::time::sleep(self.door.house.limits.stranger);
        tokio::pin!(patience);
        loop {
            let stranger = self.is_passing();
            let phone = self.is_phone();
            let wait = self.wait();
            tokio::select! {
                message = next(&mut self.socket, wait) => {
                    heard = tokio::time::Instant::now();
                    self.spend(1);
                    Box::pin(self.hear(message)).await?;
                }
                turn = turned(phone, &mut self.views, &mut self.phones) => {
                    turn.map_err(|_| Gone)?;
                    self.show().await?;
                }
                turn = self.roles.changed() => {
                    turn.map_err(|_| Gone)?;
                    Box::pin(self.renew()).await?;
                }
                (code, reason) = end_of(&mut self.door, patience.as_mut(), stranger) => {
                    return self.close(code, reason).await;
                }
                word = word_of(&mut self.peer) => Box::pin(self.word(word)).await?,
                _ = ping.tick() => {
                    if heard.elapsed() > silence {
                        return Err(Gone);
                    }
                    self.send(Message::Ping(axum::body::Bytes::new())).await?;
                }
            }
        }
    }

    /// Whether it has only so long: it has said nothing yet, or only watches where a chair's size is read.
    fn is_passing(&self) -> bool {
        match self.peer {
            Peer::Stranger(_) => true,
            Peer::Watcher => self.guest.has_a_chairs_place(),
            Peer::Waiting(_) | Peer::Member(_) => false,
        }
    }

    fn is_phone(&self) -> bool {
        matches!(&self.peer, Peer::Member(member) if member.role == Role::Delegate)
    }

    /// How long nothing is read from a peer that says too much.
    fn wait(&self) -> Duration {
        if self.guest.local {
            return Duration::ZERO;
        }
        let rate = self.door.house.limits.messages;
        self.spent.wait(rate, clock::instant())
    }

    fn spend(&mut self, messages: u32) {
        let rate = self.door.house.limits.messages;
        self.spent.spend(messages, rate, clock::instant());
    }

    async fn hear(&mut self, message: Option<Result<Message, Error>>) -> Result<(), Gone> {
        match message {
            Some(Ok(Message::Text(text))) => self.read(&text).await,
            Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Frame(_))) => Ok(()),
            Some(Ok(Message::Binary(_))) => {
                self.close(CloseCode::Unsupported, "text frames only").await
            }
            Some(Err(error)) if is_too_large(&error) => self.too_large().await,
            Some(Ok(Message::Close(_)) | Err(_)) | None => Err(Gone),
        }
    }

    async fn read(&mut self, text: &str) -> Result<(), Gone> {
        if text.len() > self.limit() {
            return self.too_large().await;
        }
        if let Ok(message) = serde_json::from_str::<ClientMessage>(text) {
            self.spend(weight(&message) - 1);
            return self.take(message).await;
        }
        self.say(&ServerMessage::Unreadable { flaw: None }).await?;
        self.close(CloseCode::Policy, "the message cannot be read")
            .await
    }

    async fn too_large(&mut self) -> Result<(), Gone> {
        let reason = "the message is larger than this role may send";
        self.close(CloseCode::Size, reason).await
    }

    fn limit(&self) -> usize {
        match &self.peer {
            Peer::Member(member) => member.limit(),
            Peer::Stranger(_) | Peer::Watcher | Peer::Waiting(_) => strangers_limit(),
        }
    }

    async fn take(&mut self, message: ClientMessage) -> Result<(), Gone> {
        match (&mut self.peer, message) {
            (Peer::Stranger(_), ClientMessage::Watch) => {
                self.peer = Peer::Watcher;
                self.show().await
            }
            (
                Peer::Stranger(stranger),
                ClientMessage::Prove {
                    role,
                    key,
                    nonce,
                    signature,
                },
            ) => {
                if self.guest.audience != Some(role) {
                    let reason = "the socket was opened for another role";
                    return self.close(CloseCode::Policy, reason).await;
                }
                if !self.guest.local && !self.door.house.guesses.may_try(self.guest.address, &key) {
                    let reason = "too many proofs from this address have failed: try again later";
                    return self.close(CloseCode::Again, reason).await;
                }
                if !stranger.proves(&self.door.hall, role, &key, &nonce, &signature) {
                    self.door.house.guesses.failed(self.guest.address);
                    self.say(&ServerMessage::Unknown).await?;
                    return self
                        .close(CloseCode::Policy, "the proof does not hold")
                        .await;
                }
                self.enter(role, key).await
            }
            (Peer::Member(member), message) => {
                let answer = messages::answer(&self.door, member, message).await;
                self.reply(answer).await
            }
            (Peer::Stranger(_) | Peer::Watcher | Peer::Waiting(_), _) => {
                self.close(CloseCode::Policy, "prove who you are first")
                    .await
            }
        }
    }

    /// Asks the hall to let a proven key in, if the key has not too many sockets.
    async fn enter(&mut self, role: Role, key: Point) -> Result<(), Gone> {
        let most = self.door.house.limits.sockets_of_key;
        self.of_key = self.door.house.of_key.take(key, most);
        if self.of_key.is_none() {
            let reason = "this key has too many sockets open";
            return self.close(CloseCode::Again, reason).await;
        }
        match enter(&self.door.hall, role, key, self.guest.local).await {
            Entered::In(member) => self.welcome(member).await,
            Entered::Waiting(waiting) => {
                self.peer = Peer::Waiting(waiting);
                self.say(&ServerMessage::Waiting).await
            }
            Entered::Ended => {
                let reason = "the meeting is closed here";
                self.close(CloseCode::Away, reason).await
            }
            Entered::Unknown => {
                self.door.house.guesses.failed(self.guest.address);
                self.say(&ServerMessage::Unknown).await?;
                self.close(CloseCode::Policy, "the key has no part in this meeting")
                    .await
            }
        }
    }

    async fn reply(&mut self, answer: Answer) -> Result<(), Gone> {
        match answer {
            Answer::Say(message) => self.say(&message).await,
            Answer::Close => {
                self.close(CloseCode::Policy, "a proven session proves nothing again")
                    .await
            }
        }
    }

    async fn welcome(&mut self, member: Member) -> Result<(), Gone> {
        let you = member.you.clone();
        if you != You::Newcomer {
            self.guest.unproven.clear();
            self.door.house.guesses.let_in(member.key);
        }
        self.peer = Peer::Member(Box::new(member));
        self.say(&ServerMessage::Welcome {
            you,
            local: self.guest.local,
        })
        .await?;
        self.show().await
    }

    /// The first chair's word to this one.
    async fn word(&mut self, allowed: Option<Member>) -> Result<(), Gone> {
        if let Some(member) = allowed {
            return self.welcome(member).await;
        }
        self.say(&ServerMessage::Unknown).await?;
        self.close(
            CloseCode::Policy,
            "the chair did not allow a second session",
        )
        .await
    }

    /// Sends the newest view of this peer's audience.
    async fn show(&mut self) -> Result<(), Gone> {
        let view = {
            let views = self.views.borrow_and_update();
            match &self.peer {
                Peer::Stranger(_) | Peer::Waiting(_) => None,
                Peer::Watcher => Some(views.hall.clone()),
                Peer::Member(member) => Some(match member.role {
                    Role::Chair => views.chair.clone(),
                    Role::Desk => views.desk.clone(),
                    Role::Teller => views.hall.clone(),
                    Role::Delegate => self.phones.borrow_and_update().clone(),
                }),
            }
        };
        match view {
            None => Ok(()),
            Some(view) => {
                let patience = self.door.house.limits.send;
                taken(patience, self.socket.send_framed(&view)).await
            }
        }
    }

    /// Who this is may have changed: a token voided, a teller's key accepted, a desk ended.
    async fn renew(&mut self) -> Result<(), Gone> {
        let Peer::Member(member) = &mut self.peer else {
            return Ok(());
        };
        match member.renew().await {
            Renewed::Same => Ok(()),
            Renewed::Changed => {
                let you = member.you.clone();
                if you != You::Newcomer {
                    self.guest.unproven.clear();
                }
                let local = self.guest.local;
                self.say(&ServerMessage::Welcome { you, local }).await
            }
            Renewed::Nobody => {
                self.peer = Peer::Watcher;
                self.say(&ServerMessage::Unknown).await?;
                self.show().await
            }
        }
    }

    async fn say(&mut self, message: &ServerMessage) -> Result<(), Gone> {
        let text = serde_json::to_string(message)
            .expect("a message holds only strings, numbers and lists");
        self.send(Message::Text(text.into())).await
    }

    /// A peer that takes too long to read is gone.
    async fn send(&mut self, message: Message) -> Result<(), Gone> {
        let patience = self.door.house.limits.send;
        taken(patience, self.socket.send(message)).await
    }

    async fn close(&mut self, code: CloseCode, reason: &'static str) -> Result<(), Gone> {
        let frame = CloseFrame {
            code,
            reason: reason.into(),
        };
        // The peer may have left before the frame: it is shown the door either way.
        drop(self.send(Message::Close(Some(frame))).await);
        Err(Gone)
    }
}
