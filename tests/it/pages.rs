//! The pages as a browser fetches them.

use http_body_util::{BodyExt as _, Empty};
use hyper::body::Bytes;
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HOST};
use hyper_util::rt::TokioIo;
use phieukin::rehearsal::{Door, Stage};
use tokio::net::TcpStream;

/// Status, type and cache rule of a page, and its text.
async fn page(door: &Door, name: &str) -> (u16, String, String, String) {
    let stream = TcpStream::connect(door.authority()).await.unwrap();
    let (mut requests, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
        .await
        .unwrap();
    let carrier = tokio::spawn(connection);
    let target = door.socket().replace("socket", name);
    let path = target.split_once(door.authority()).unwrap().1;
    let request = hyper::Request::get(path)
        .header(HOST, door.authority())
        .body(Empty::<Bytes>::new())
        .unwrap();
    let response = requests.send_request(request).await.unwrap();
    let header = |name| {
        let value = response.headers().get(name);
        value.map_or(String::new(), |value| value.to_str().unwrap().to_owned())
    };
    let (status, media, cache) = (
        response.status().as_u16(),
        header(CONTENT_TYPE),
        header(CACHE_CONTROL),
    );
    let text = response.into_body().collect().await.unwrap().to_bytes();
    carrier.abort();
    let text = String::from_utf8(text.to_vec()).unwrap();
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
