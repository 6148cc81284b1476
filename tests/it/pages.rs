//! The pages as a browser fetches them.

use http_body_util::{BodyExt as _, Empty};
use hyper::body::Bytes;
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HOST, LOCATION};
use hyper_util::rt::TokioIo;
use phieukin::rehearsal::{Door, Stage};
use tokio::net::TcpStream;

/// What a path is answered with.
async fn fetch(door: &Door, path: &str) -> hyper::Response<Bytes> {
    let stream = TcpStream::connect(door.authority()).await.unwrap();
    let (mut requests, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
        .await
        .unwrap();
    let connection = tokio::spawn(connection);
    let request = hyper::Request::get(path)
        .header(HOST, door.authority())
        .body(Empty::<Bytes>::new())
        .unwrap();
    let (head, body) = requests.send_request(request).await.unwrap().into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    connection.abort();
    hyper::Response::from_parts(head, bytes)
}

/// Where a page of the meeting stands.
fn place(door: &Door, name: &str) -> String {
    let target = door.socket().replace("socket", name);
    target.split_once(door.authority()).unwrap().1.to_owned()
}

/// Status, type and cache rule of a page, and its text.
async fn page(door: &Door, name: &str) -> (u16, String, String, String) {
    let response = fetch(door, &place(door, name)).await;
    let header = |name| {
        let value = response.headers().get(name);
        value.map_or(String::new(), |value| value.to_str().unwrap().to_owned())
    };
    let (status, media, cache) = (
        response.status().as_u16(),
        header(CONTENT_TYPE),
        header(CACHE_CONTROL),
    );
    let text = String::from_utf8(response.body().to_vec()).unwrap();
    (status, media, cache, text)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_shared_voting_station_is_a_page_of_its_own_that_no_browser_stores() {
    let stage = Stage::set(false).await.unwrap();
    let door = &stage.link().door;
    let (status, media, cache, station) = page(door, "station").await;
    assert_eq!(
        (status, media.as_str(), cache.as_str()),
        (200, "text/html", "no-store")
    );
    let (_, _, _, delegate) = page(door, "").await;
    assert_ne!(station, delegate);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_behind_the_printed_address_leads_to_that_page_of_the_meeting() {
    let stage = Stage::set(false).await.unwrap();
    let door = &stage.link().door;
    for name in ["screen", "board", "station"] {
        let led = fetch(door, &format!("/{name}?lang=en")).await;
        let to = format!("{}?lang=en", place(door, name));
        assert_eq!(led.headers()[LOCATION], to.as_str());
        assert_eq!(page(door, name).await.0, 200);
    }
    assert_eq!(fetch(door, "/nothing").await.status(), 404);
}
