//! The protocol of the sockets (RFC 6455), judged by Autobahn's cases: an echo that is opened as every socket here is.
//!
//! `tests/run/conformance` brings the runner and starts this.

use std::process::Command;

use axum::Router;
use axum::routing::any;
use phieukin::web::{Upgrade, Wire};
use tokio::net::TcpListener;
use tokio_tungstenite::tungstenite::Message;

/// The largest message of the cases.
const LARGEST: usize = 16 * 1024 * 1024;

async fn echo(mut socket: Wire) {
    while let Some(Ok(message)) = socket.next().await {
        if matches!(message, Message::Text(_) | Message::Binary(_))
            && socket.send(message).await.is_err()
        {
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
#[expect(
    clippy::disallowed_methods,
    reason = "the script says where the runner and its report are"
)]
async fn every_case_of_autobahn_is_passed() {
    let upgrade = async |upgrade: Upgrade| upgrade.open(LARGEST, echo);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let app = Router::new().route("/", any(upgrade));
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    let runner = std::env::var("KOSOKU")
        .expect("KOSOKU names the runner: start tests/run/conformance, which installs it");
    let report = std::env::var("KOSOKU_REPORT").expect("KOSOKU_REPORT names a folder");
    let ran = tokio::task::spawn_blocking(move || {
        Command::new(runner)
            .arg(address)
            .args(["--outdir", &report])
            // The cases of compression, which no socket here offers.
            .args(["--exclude", "12.*", "--exclude", "13.*"])
            .status()
    });
    assert!(ran.await.unwrap().unwrap().success());
}
