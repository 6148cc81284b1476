//! A server that stands between a person and an honest one: it passes everything on, and may show rounds at another stage.

use axum::Router;
use axum::body::Body;
use axum::extract::ws::{Message as Shown, WebSocket, WebSocketUpgrade};
use axum::extract::{RawQuery, Request};
use axum::http::header;
use axum::http::request::Parts;
use axum::response::Response;
use axum::routing::get;
use futures_util::{SinkExt as _, StreamExt as _};
use phieukin::outside::{Site, Visitor};
use phieukin::rehearsal::Door;
use serde_json::Value;
use tokio::sync::watch;
use tokio_tungstenite::client_async;
use tokio_tungstenite::tungstenite::Message;

type Stage = Option<&'static str>;

/// A server in between.
pub struct Between {
    pub site: Site,
    shown: watch::Sender<Stage>,
}

impl Between {
    /// One before this meeting; honest at first.
    pub async fn before(door: &Door) -> Self {
        let (shown, stage) = watch::channel(None);
        let honest = Site::parse(&door.origin()).unwrap();
        let door = door.clone();
        let socket = move |RawQuery(query): RawQuery, upgrade: WebSocketUpgrade| {
            let (door, stage) = (door.clone(), stage.clone());
            let query = query.unwrap_or_default();
            async move { upgrade.on_upgrade(move |phone| pass(phone, door, query, stage)) }
        };
        let files = move |request: Request| {
            let honest = honest.clone();
            async move { file(&honest, request.into_parts().0).await }
        };
        let routes = Router::new()
            .route("/m/{slug}/socket", get(socket))
            .fallback(files);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, routes).await });
        let site = Site::parse(&format!("http://{address}")).unwrap();
        Self { site, shown }
    }

    /// From now on every round is shown at this stage; with none, as it is.
    pub fn shows(&self, stage: Stage) {
        self.shown.send_replace(stage);
    }
}

async fn file(honest: &Site, request: Parts) -> Response {
    let mut visitor = Visitor::of(honest, "between");
    let answer = visitor.get(request.uri.path(), false).await.unwrap();
    let mut response = Response::builder().status(answer.status);
    *response.headers_mut().unwrap() = answer.headers;
    let headers = response.headers_mut().unwrap();
    headers.remove(header::CONTENT_LENGTH);
    headers.remove(header::TRANSFER_ENCODING);
    response.body(Body::from(answer.body)).unwrap()
}

/// Passes on what either says, and the newest view anew whenever another stage is to be shown.
async fn pass(mut phone: WebSocket, door: Door, query: String, mut stage: watch::Receiver<Stage>) {
    let address = format!("{}?{query}", door.socket());
    let (mut server, _) = client_async(address, door.connect().await.unwrap())
        .await
        .unwrap();
    let mut newest = None;
    loop {
        let told = tokio::select! {
            said = server.next() => match said {
                Some(Ok(Message::Text(text))) => {
                    let said: Value = serde_json::from_str(&text).unwrap();
                    if said["type"] == "hall" {
                        newest = Some(said.clone());
                    }
                    Some(said)
                }
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => None,
                Some(Ok(Message::Binary(_) | Message::Close(_) | Message::Frame(_)) | Err(_))
                | None => return,
            },
            said = phone.recv() => match said {
                Some(Ok(Shown::Text(text))) => {
                    server.send(Message::text(text.as_str())).await.unwrap();
                    None
                }
                Some(Ok(Shown::Ping(_) | Shown::Pong(_))) => None,
                Some(Ok(Shown::Binary(_) | Shown::Close(_)) | Err(_)) | None => return,
            },
            turned = stage.changed() => match turned {
                Ok(()) => newest.clone(),
                Err(_) => return,
            },
        };
        if let Some(told) = told {
            let told = at(told, *stage.borrow()).to_string();
            if phone.send(Shown::Text(told.into())).await.is_err() {
                return;
            }
        }
    }
}

/// A message with every round in it at this stage.
fn at(mut told: Value, stage: Stage) -> Value {
    let contests = told.pointer_mut("/view/contests");
    if let (Some(stage), Some(Value::Array(contests))) = (stage, contests) {
        let rounds = contests
            .iter_mut()
            .filter_map(|contest| contest["rounds"].as_array_mut());
        for round in rounds.flatten() {
            round["stage"] = stage.into();
        }
    }
    told
}
