//! Whether phones reach this laptop: any request of another device says so, and the page of the check says it to the phone.

use axum::Extension;
use axum::extract::{Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::port::Peer;
use super::{House, session};

/// No script and no word of the meeting: the oldest phone shows it.
const PAGE: &str = r#"<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Phiếu Kín</title>
<link rel="icon" href="data:," />
<link rel="stylesheet" href="/help/guide.css" />
</head>
<body>
<main>
<h1>Điện thoại này vào được máy chủ.</h1>
<p>Hãy báo chủ tọa, rồi đóng trang này.</p>
<p lang="en">This phone reaches the server. Tell the chair, then close this page.</p>
</main>
</body>
</html>
"#;

/// Sees that another device has come; once one has, it looks no more.
pub(super) async fn notice(
    State(house): State<House>,
    Extension(peer): Extension<Peer>,
    request: Request,
    next: Next,
) -> Response {
    let reach = house.halls.own().reach();
    if !reach.is_reached() && !session::is_local(peer.address) {
        reach.came();
    }
    next.run(request).await
}

/// The page of the check.
pub(super) async fn page(State(house): State<House>, Extension(peer): Extension<Peer>) -> Response {
    if !session::is_local(peer.address) {
        house.halls.own().reach().checked();
    }
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, PAGE).into_response()
}
