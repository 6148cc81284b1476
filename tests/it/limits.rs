//! How much one peer may have: the role its address names, so many sockets, so much patience.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures_util::{SinkExt as _, StreamExt as _};
use phieukin::contest::UnitList;
use phieukin::election::{SigningKey, message};
use phieukin::protocol::{ClientMessage, Role, ServerMessage};
use phieukin::rehearsal::{Chair, ChairLink, Error, Knock, Scenario, Stage, View};
use phieukin::web::Limits;
use std::time::Duration;
use tempfile::TempDir;
use tokio::net::{TcpSocket, TcpStream};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{WebSocketStream, client_async};

use crate::support::served;

/// The reason with which the server closes a socket.
async fn reason<S>(socket: &mut S) -> String
where
    S: futures_util::Stream<Item = Result<Message, tokio_tungstenite::tungstenite::Error>> + Unpin,
{
    loop {
        if let Message::Close(frame) = socket.next().await.unwrap().unwrap() {
            return frame.unwrap().reason.to_string();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_whose_address_names_no_role_only_watches() {
    let stage = Stage::set(false).await.unwrap();
    let door = &stage.link().door;
    let key = SigningKey::random(&mut rand::rng());
    let proven = Knock::at(door).await.unwrap().prove(Role::Teller, &key);
    assert!(matches!(proven.await, Err(Error::Gone)));
    Knock::at(door).await.unwrap().watch().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proof_of_another_role_than_the_address_names_is_refused() {
    let stage = Stage::set(false).await.unwrap();
    let knock = Knock::to_be(Role::Desk, &stage.link().door).await.unwrap();
    let key = SigningKey::from_code_session(&knock.meeting(), &stage.link().code);
    assert!(matches!(
        knock.prove(Role::Chair, &key).await,
        Err(Error::Gone)
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_that_says_nothing_is_closed() {
    let folder = TempDir::new().unwrap();
    let hasty = Limits {
        stranger: Duration::ZERO,
        ..Limits::default()
    };
    let link = served(&folder, hasty).await;
    let mut socket = Knock::at(&link.door).await.unwrap().into_socket();
    assert_eq!(
        reason(&mut socket).await,
        "prove a key or ask to watch first"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_only_watches_where_a_chairs_size_is_read_has_so_long_and_any_other_watcher_stays() {
    let folder = TempDir::new().unwrap();
    let hasty = Limits {
        stranger: Duration::from_secs(3),
        count_local: true,
        ..Limits::default()
    };
    let link = served(&folder, hasty).await;
    let screen = Knock::at(&link.door).await.unwrap().watch().await.unwrap();
    let knock = Knock::to_be(Role::Chair, &link.door).await.unwrap();
    let mut socket = knock.into_socket();
    socket.send(text(&ClientMessage::Watch)).await.unwrap();
    assert_eq!(
        reason(&mut socket).await,
        "prove a key or ask to watch first"
    );
    let chair = Chair::arrive(&link).await.unwrap();
    let name = |view: &View| view.hall().chair_sessions == 1;
    screen.until("the chair", name).await.unwrap();
    drop(chair);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_has_so_many_sockets() {
    let folder = TempDir::new().unwrap();
    let two = Limits {
        sockets_of_key: 2,
        ..Limits::default()
    };
    let link = served(&folder, two).await;
    let key = SigningKey::random(&mut rand::rng());
    let come = async || {
        let knock = Knock::to_be(Role::Teller, &link.door).await.unwrap();
        knock.prove(Role::Teller, &key).await
    };
    let _both = [come().await.unwrap(), come().await.unwrap()];
    assert!(matches!(come().await, Err(Error::Gone)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chair_that_does_not_read_is_gone_and_the_next_one_comes_in() {
    let folder = TempDir::new().unwrap();
    let hasty = Limits {
        send: Duration::from_millis(500),
        ..Limits::default()
    };
    let link = served(&folder, hasty).await;
    let (mut asks, _unread) = deaf_chair(&link).await.split();
    let sheet = STANDARD.encode(&Scenario::sample(5000).sheets[&UnitList::Members]);
    let asking = tokio::spawn(async move {
        let mut request = 0;
        loop {
            request += 1;
            let sheet = sheet.clone();
            let preview = text(&ClientMessage::PreviewSheet { request, sheet });
            if asks.send(preview).await.is_err() {
                return;
            }
        }
    });
    let next = Chair::arrive(&link).await.unwrap();
    assert_eq!(next.view().hall.chair_sessions, 1);
    asking.abort();
}

/// A chair whose machine takes in hardly anything that it does not read.
async fn deaf_chair(link: &ChairLink) -> WebSocketStream<TcpStream> {
    let machine = TcpSocket::new_v4().unwrap();
    machine.set_recv_buffer_size(4096).unwrap();
    let server = link.door.authority().parse().unwrap();
    let stream = machine.connect(server).await.unwrap();
    let address = format!("{}?as=chair", link.door.socket());
    let (mut socket, _) = client_async(address, stream).await.unwrap();
    let Ok(ServerMessage::Challenge { meeting, nonce }) = heard(&mut socket).await else {
        panic!("the server did not challenge first");
    };
    let key = SigningKey::from_code_session(&meeting, &link.code);
    let own = "0".repeat(32);
    let proven = message::session(&meeting, "chair", &key.public(), &nonce, &own);
    let prove = ClientMessage::Prove {
        role: Role::Chair,
        key: key.public(),
        nonce: own,
        signature: key.sign(&proven, &mut rand::rng()),
    };
    socket.send(text(&prove)).await.unwrap();
    let welcome = heard(&mut socket).await;
    assert!(
        matches!(welcome, Ok(ServerMessage::Welcome { .. })),
        "{welcome:?}"
    );
    socket
}

/// The next message that says something: the server pings whenever it likes.
async fn heard(socket: &mut WebSocketStream<TcpStream>) -> serde_json::Result<ServerMessage> {
    loop {
        if let Message::Text(text) = socket.next().await.unwrap().unwrap() {
            return serde_json::from_str(&text);
        }
    }
}

fn text(message: &ClientMessage) -> Message {
    Message::text(serde_json::to_string(message).unwrap())
}
