//! What every answer carries, and which requests are answered at all.

use phieukin::rehearsal::{Door, Stage};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// What the server answers to these very bytes, until it closes.
pub async fn answered(authority: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(authority).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // A server that is done with a wrong request may reset what it did not read.
    drop(stream.read_to_end(&mut answer).await);
    String::from_utf8_lossy(&answer).into_owned()
}

/// A request with these lines besides its host.
fn request(door: &Door, method: &str, target: &str, more: &str) -> String {
    let host = door.authority();
    format!("{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n")
}

fn status(answer: &str) -> u16 {
    answer
        .get(9..12)
        .and_then(|code| code.parse().ok())
        .unwrap_or_default()
}

fn header<'a>(answer: &'a str, name: &str) -> Vec<&'a str> {
    let (head, _) = answer.split_once("\r\n\r\n").unwrap_or((answer, ""));
    let lines = head.lines().skip(1);
    lines
        .filter_map(|line| line.split_once(": "))
        .filter(|(key, _)| key.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
        .collect()
}

const UPGRADE: &str = "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";

/// Every route, and every way to be refused, with the status that it answers.
fn asked(door: &Door) -> Vec<(String, &'static [u16])> {
    let place = door.socket();
    let place = place.split_once(door.authority()).unwrap().1;
    let meeting = place.trim_end_matches("/socket");
    let get = |target: &str, more: &str| request(door, "GET", target, more);
    let mut all: Vec<(String, &'static [u16])> = vec![
        (get("/", ""), &[307]),
        (get(meeting, ""), &[307]),
        (get(&format!("{meeting}/"), ""), &[200, 404]),
        (get(&format!("{meeting}/log.jsonl"), ""), &[200]),
        (get(&format!("{meeting}/nothing"), ""), &[404]),
        (get(place, ""), &[400, 426]),
        (
            get(place, &format!("{UPGRADE}Origin: http://evil.example\r\n")),
            &[403, 426, 400],
        ),
        (get("/m/00000000/", ""), &[404]),
        (get("/m/%ff/", ""), &[400, 404]),
        (get("/assets/none.js", ""), &[404]),
        (get("/mau/none.csv", ""), &[404]),
        (get("/help/none.html", ""), &[404]),
        (get("/nowhere", ""), &[404]),
        (
            request(door, "POST", "/", "Content-Length: 99999999\r\n"),
            &[405],
        ),
        (
            request(door, "OPTIONS", place, "Origin: http://evil.example\r\n"),
            &[405],
        ),
        (request(door, "TRACE", "/", ""), &[404, 405]),
    ];
    for page in ["station", "chair", "desk", "teller", "screen", "board"] {
        all.push((get(&format!("{meeting}/{page}"), ""), &[200, 404]));
    }
    let rebound = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
    all.push((rebound.to_owned(), &[421]));
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_has_the_strict_policy_and_sets_no_cookie() {
    let stage = Stage::set(false).await.unwrap();
    let door = &stage.link().door;
    for (request, statuses) in asked(door) {
        let answer = answered(door.authority(), &request).await;
        assert!(statuses.contains(&status(&answer)), "{request}{answer}");
        let [policy] = header(&answer, "content-security-policy")[..] else {
            panic!("{request}{answer}");
        };
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        // The pages' empty icon; an image runs nothing and asks nobody.
        let policy = policy.replacen("img-src 'self' data:;", "", 1);
        for loose in ["*", "http", "unsafe", "data:", "blob:", "ws:"] {
            assert!(!policy.contains(loose), "{loose} in {policy}");
        }
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("x-frame-options", "DENY"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(header(&answer, name), [value], "{request}{answer}");
        }
        assert_eq!(header(&answer, "permissions-policy").len(), 1);
        for never in [
            "set-cookie",
            "strict-transport-security",
            "access-control-allow-origin",
        ] {
            assert!(header(&answer, never).is_empty(), "{request}{answer}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_is_not_this_machines_is_refused_with_a_sentence() {
    let stage = Stage::set(false).await.unwrap();
    let door = &stage.link().door;
    let port = door.authority().rsplit(':').next().unwrap();
    let asked = async |lines: &str| {
        let request = format!("GET / HTTP/1.1\r\n{lines}Connection: close\r\n\r\n");
        status(&answered(door.authority(), &request).await)
    };
    assert_eq!(asked(&format!("Host: 127.0.0.1:{port}\r\n")).await, 307);
    assert_eq!(asked(&format!("Host: localhost:{port}\r\n")).await, 307);
    for host in [
        "evil.example",
        "192.0.2.1",
        "localhost.evil.example",
        "127.0.0.1.nip.io",
    ] {
        assert_eq!(
            asked(&format!("Host: {host}:{port}\r\n")).await,
            421,
            "{host}"
        );
    }
    assert_eq!(asked("").await, 421);
    let both = format!("Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n");
    assert!([400, 421].contains(&asked(&both).await));
    let wrong = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
    let sentence = answered(door.authority(), wrong).await;
    assert!(sentence.contains("--name"), "{sentence}");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_path_leads_out_of_what_is_served() {
    let stage = Stage::set(false).await.unwrap();
    let door = &stage.link().door;
    let socket = door.socket();
    let meeting = socket
        .split_once(door.authority())
        .unwrap()
        .1
        .trim_end_matches("/socket")
        .to_owned();
    for base in [meeting.as_str(), "/assets", "/mau", "/help", ""] {
        for way in [
            "/../../../../../etc/passwd",
            "/..%2f..%2f..%2f..%2fetc%2fpasswd",
            "/%2e%2e/%2e%2e/keys.json",
            "/....//keys.json",
            "/..%5c..%5ckeys.json",
            "/keys.json",
            "/meeting.sqlite",
            "/meeting.sqlite-wal",
            "/links.sqlite",
            "//etc/passwd",
            "/rounds/../keys.json",
            "/log.jsonl%00.html",
        ] {
            let target = format!("{base}{way}");
            let answer = answered(door.authority(), &request(door, "GET", &target, "")).await;
            assert!([400, 404].contains(&status(&answer)), "{target}: {answer}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_head_that_is_too_large_is_refused_and_the_server_goes_on() {
    let stage = Stage::set(false).await.unwrap();
    let door = &stage.link().door;
    let large = format!("X-More: {}\r\n", "x".repeat(100_000));
    let answer = answered(door.authority(), &request(door, "GET", "/", &large)).await;
    assert!([0, 431].contains(&status(&answer)), "{answer}");
    let many = "X-Many: y\r\n".repeat(1000);
    let answer = answered(door.authority(), &request(door, "GET", "/", &many)).await;
    assert!([0, 431].contains(&status(&answer)), "{answer}");
    let answer = answered(door.authority(), &request(door, "GET", "/", "")).await;
    assert_eq!(status(&answer), 307);
}
