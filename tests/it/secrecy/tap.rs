//! A listener in the line: everything the server sends to one person's device, message by message.
//!
//! Each person gets a door of its own. What comes through it goes to the server unchanged.

use std::sync::{Arc, Mutex};

use phieukin::rehearsal::Door;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// One line; dropping it hangs it up.
pub struct Tap {
    pub whose: String,
    pub door: Door,
    heard: Arc<Mutex<Vec<Vec<u8>>>>,
    listening: JoinHandle<()>,
}

impl Tap {
    /// Puts a listener before a server's door.
    pub async fn on(door: &Door, whose: impl Into<String>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let socket = door.socket();
        let slug = socket.split('/').nth_back(1).unwrap();
        let own = Door::new(listener.local_addr().unwrap(), slug);
        let server = door.authority().to_owned();
        let heard: Arc<Mutex<Vec<Vec<u8>>>> = Arc::default();
        let listening = tokio::spawn(listen(listener, server, Arc::clone(&heard)));
        Self {
            whose: whose.into(),
            door: own,
            heard,
            listening,
        }
    }

    /// Every message so far: WebSocket frames, and the lines of files that were fetched.
    pub fn messages(&self) -> Vec<Vec<u8>> {
        let heard = self.heard.lock().unwrap();
        heard
            .iter()
            .flat_map(|stream| messages_of(stream))
            .collect()
    }

    /// All bytes so far, connection by connection.
    pub fn bytes(&self) -> Vec<u8> {
        self.heard.lock().unwrap().concat()
    }
}

impl Drop for Tap {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn listen(listener: TcpListener, server: String, heard: Arc<Mutex<Vec<Vec<u8>>>>) {
    while let Ok((device, _)) = listener.accept().await {
        let Ok(line) = TcpStream::connect(&server).await else {
            continue;
        };
        let at = {
            let mut all = heard.lock().unwrap();
            all.push(Vec::new());
            all.len() - 1
        };
        let (mut from_device, mut to_device) = device.into_split();
        let (mut from_server, mut to_server) = line.into_split();
        tokio::spawn(async move {
            // Whoever hangs up first ends the line; both sides see it.
            drop(tokio::io::copy(&mut from_device, &mut to_server).await);
        });
        let heard = Arc::clone(&heard);
        tokio::spawn(async move {
            let mut chunk = vec![0; 1 << 16];
            while let Ok(length @ 1..) = from_server.read(&mut chunk).await {
                heard.lock().unwrap()[at].extend_from_slice(&chunk[..length]);
                if to_device.write_all(&chunk[..length]).await.is_err() {
                    return;
                }
            }
        });
    }
}

/// What one connection carried to the device.
fn messages_of(stream: &[u8]) -> Vec<Vec<u8>> {
    let end = stream.windows(4).position(|four| four == b"\r\n\r\n");
    let Some(end) = end else {
        return vec![stream.to_vec()];
    };
    let (head, body) = (stream[..end].to_vec(), &stream[end + 4..]);
    let mut messages = if head.starts_with(b"HTTP/1.1 101") {
        frames(body)
    } else {
        let lines = body.split(|byte| *byte == b'\n');
        lines.map(<[u8]>::to_vec).collect()
    };
    messages.push(head);
    messages
}

/// The payloads of a server's frames, which are never masked.
fn frames(mut bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut payloads = Vec::new();
    while let Some((length, rest)) = header(bytes) {
        let taken = length.min(rest.len());
        payloads.push(rest[..taken].to_vec());
        bytes = &rest[taken..];
    }
    payloads
}

fn header(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let short = usize::from(*bytes.get(1)? & 0x7f);
    let (length, skipped) = match short {
        126 => (
            usize::from(u16::from_be_bytes(*bytes.get(2..)?.first_chunk()?)),
            4,
        ),
        127 => {
            let long = u64::from_be_bytes(*bytes.get(2..)?.first_chunk()?);
            (usize::try_from(long).ok()?, 10)
        }
        short => (short, 2),
    };
    Some((length, bytes.get(skipped..)?))
}

#[test]
fn frames_of_every_length_are_told_apart() {
    for length in [0, 1, 125, 126, 65_535, 65_536] {
        let payload = vec![b'a'; length];
        let mut stream = b"HTTP/1.1 101 Switching\r\n\r\n".to_vec();
        for _ in 0..2 {
            stream.push(0x81);
            match length {
                0..126 => stream.push(u8::try_from(length).unwrap()),
                126..65_536 => {
                    stream.push(126);
                    stream.extend(u16::try_from(length).unwrap().to_be_bytes());
                }
                _ => {
                    stream.push(127);
                    stream.extend((length as u64).to_be_bytes());
                }
            }
            stream.extend(&payload);
        }
        let head = b"HTTP/1.1 101 Switching".to_vec();
        assert!(messages_of(&stream) == [payload.clone(), payload, head]);
    }
}
