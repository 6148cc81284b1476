//! Strangers in number: those who guess, who dawdle, who say too much, and who only sit there.

use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use phieukin::election::SigningKey;
use phieukin::protocol::{ClientMessage, Role, ServerMessage, You};
use phieukin::rehearsal::{Chair, ChairLink, Client, Door, Error, Knock};
use phieukin::web::{Limits, Rate};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};
use tokio_tungstenite::client_async;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;

use super::answers::answered;
use crate::support::{self, Room, clear};

/// A server that counts this machine's own programs as it counts everybody.
async fn served(folder: &TempDir, limits: Limits) -> ChairLink {
    let limits = Limits {
        count_local: true,
        ..limits
    };
    support::served(folder, limits).await
}

async fn tries(door: &Door, role: Role) -> Result<Client, Error> {
    let key = SigningKey::random(&mut rand::rng());
    Knock::to_be(role, door).await?.prove(role, &key).await
}

/// A connection from another address of this machine.
async fn connected_from(address: [u8; 4], door: &Door) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind((address, 0).into()).unwrap();
    socket
        .connect(door.authority().parse().unwrap())
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_guesses_is_not_heard_but_who_is_in_comes_back() {
    let folder = TempDir::new().unwrap();
    let link = served(
        &folder,
        Limits {
            failures_of_address: Rate {
                burst: 3,
                every: Duration::from_hours(1),
            },
            ..Limits::default()
        },
    )
    .await;
    drop(Chair::arrive(&link).await.unwrap());
    for _ in 0..3 {
        assert!(matches!(
            tries(&link.door, Role::Delegate).await,
            Err(Error::Unknown)
        ));
    }
    assert!(matches!(
        tries(&link.door, Role::Delegate).await,
        Err(Error::Gone)
    ));
    assert!(matches!(
        tries(&link.door, Role::Desk).await,
        Err(Error::Gone)
    ));
    Chair::arrive(&link).await.unwrap();
    Knock::at(&link.door).await.unwrap().watch().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_phones_behind_one_address_come_in_at_once() {
    let folder = TempDir::new().unwrap();
    let link = served(&folder, Limits::default()).await;
    let phones = (0..500).map(|_| {
        let door = link.door.clone();
        tokio::spawn(async move {
            let page = format!(
                "GET / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
                door.authority()
            );
            assert!(
                answered(door.authority(), &page)
                    .await
                    .starts_with("HTTP/1.1 307")
            );
            tries(&door, Role::Teller).await
        })
    });
    let phones: Vec<_> = phones.collect();
    let mut inside = Vec::new();
    for phone in phones {
        inside.push(phone.await.unwrap().unwrap());
    }
    assert!(
        inside
            .iter()
            .all(|phone| phone.you() == Some(You::Newcomer))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_says_too_much_is_heard_more_slowly_and_loses_nothing() {
    let folder = TempDir::new().unwrap();
    let link = served(
        &folder,
        Limits {
            messages: Rate {
                burst: 10,
                every: Duration::from_millis(10),
            },
            ..Limits::default()
        },
    )
    .await;
    let chair = Chair::arrive(&link).await.unwrap();
    for _ in 0..50 {
        let stop = |request| ClientMessage::StopRehearsal { request };
        let answer = chair.client().ask(stop).await.unwrap();
        assert!(matches!(answer, ServerMessage::Done { .. }));
    }
}

/// Reads until the server ends the connection.
async fn ended(mut stream: TcpStream) -> Vec<u8> {
    let mut heard = Vec::new();
    drop(stream.read_to_end(&mut heard).await);
    heard
}

#[tokio::test(flavor = "multi_thread")]
async fn a_peer_that_dawdles_over_its_request_is_gone() {
    let folder = TempDir::new().unwrap();
    let hasty = Limits {
        head: Duration::from_millis(200),
        ..Limits::default()
    };
    let link = served(&folder, hasty).await;
    let authority = link.door.authority();
    let silent = TcpStream::connect(authority).await.unwrap();
    let mut half = TcpStream::connect(authority).await.unwrap();
    half.write_all(b"GET / HTTP/1.1\r\nHost: 127")
        .await
        .unwrap();
    let mut idle = TcpStream::connect(authority).await.unwrap();
    let whole = format!("GET / HTTP/1.1\r\nHost: {authority}\r\n\r\n");
    idle.write_all(whole.as_bytes()).await.unwrap();
    let mut slow = TcpStream::connect(authority).await.unwrap();
    let dripping = tokio::spawn(async move {
        slow.write_all(b"GET / HTTP/1.1\r\n").await.unwrap();
        let mut drip = tokio::time::interval(Duration::from_millis(20));
        while slow.write_all(b"X-More: y\r\n").await.is_ok() {
            drip.tick().await;
        }
    });
    ended(silent).await;
    ended(half).await;
    assert!(ended(idle).await.starts_with(b"HTTP/1.1 307"));
    dripping.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_that_answers_no_ping_is_gone() {
    let folder = TempDir::new().unwrap();
    let hasty = Limits {
        silence: Duration::from_millis(300),
        ..Limits::default()
    };
    let link = served(&folder, hasty).await;
    let socket = link.door.socket();
    let (_, path) = socket.split_once(link.door.authority()).unwrap();
    let mut stream = TcpStream::connect(link.door.authority()).await.unwrap();
    let upgrade = format!(
        "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
         Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
        link.door.authority()
    );
    stream.write_all(upgrade.as_bytes()).await.unwrap();
    // A masked text frame of an empty mask: {"type":"watch"}.
    let watch = br#"{"type":"watch"}"#;
    let mut frame = vec![0x81, 0x80 | u8::try_from(watch.len()).unwrap(), 0, 0, 0, 0];
    frame.extend_from_slice(watch);
    stream.write_all(&frame).await.unwrap();
    let heard = ended(stream).await;
    assert!(heard.starts_with(b"HTTP/1.1 101"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_thousand_idle_strangers_do_not_disturb_a_vote() {
    drop(rlimit::increase_nofile_limit(u64::MAX));
    let folder = TempDir::new().unwrap();
    let link = served(&folder, Limits::default()).await;
    let mut sockets = Vec::new();
    let mut connections = Vec::new();
    for stranger in 0..2000_usize {
        let from = if stranger % 2 == 0 {
            [127, 0, 0, 2]
        } else {
            [127, 0, 0, 3]
        };
        let stream = connected_from(from, &link.door).await;
        if stranger < 60 {
            let request = link.door.socket().into_client_request().unwrap();
            let (mut socket, _) = client_async(request, stream).await.unwrap();
            let watch = serde_json::to_string(&ClientMessage::Watch).unwrap();
            socket.send(Message::text(watch)).await.unwrap();
            sockets.push(socket);
        } else {
            connections.push(stream);
        }
    }
    let mut room = Room::voting(&link).await;
    room.vote(clear).await;
    let published = room.count().await;
    assert_eq!(published.ballots, 9);
    assert_eq!((sockets.len(), connections.len()), (60, 1940));
    // The strangers were inside all the time: each was shown the hall.
    for socket in &mut sockets {
        let shown = loop {
            match socket.next().await {
                Some(Ok(Message::Text(text))) if text.contains("\"hall\"") => break true,
                Some(Ok(_)) => {}
                None | Some(Err(_)) => break false,
            }
        };
        assert!(shown);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_greedy_address_is_turned_away_and_another_comes_in() {
    let folder = TempDir::new().unwrap();
    let few = Limits {
        unproven_in_all: 8,
        ..Limits::default()
    };
    let link = served(&folder, few).await;
    let mut greedy = Vec::new();
    for _ in 0..4 {
        greedy.push(Knock::at(&link.door).await.unwrap());
    }
    assert!(matches!(Knock::at(&link.door).await, Err(Error::Gone)));
    let stream = connected_from([127, 0, 0, 2], &link.door).await;
    let (mut socket, _) = client_async(link.door.socket(), stream).await.unwrap();
    let first = socket.next().await.unwrap().unwrap();
    assert!(first.into_text().unwrap().contains("challenge"));
}
