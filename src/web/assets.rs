//! The built pages, embedded in the binary.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "web/dist"]
#[allow_missing = true]
struct Dist;

/// The page of an audience.
pub(super) fn page(audience: &str) -> Response {
    serve(&format!("{audience}.html"), "no-store")
}

/// A script or style: its name changes with its content.
pub(super) fn file(path: &str) -> Response {
    serve(path, "public, max-age=31536000, immutable")
}

/// A sheet to start from: its name stays when its content changes.
pub(super) fn template(path: &str) -> Response {
    serve(path, "no-cache")
}

/// Nothing is here.
pub(super) fn missing() -> Response {
    (
        StatusCode::NOT_FOUND,
        "Không có trang này. Hãy quét lại mã QR. / There is no such page: scan the QR code again.",
    )
        .into_response()
}

/// Whether the pages were built into this binary.
pub(super) fn are_built() -> bool {
    Dist::get("delegate.html").is_some()
}

fn serve(path: &str, cache: &'static str) -> Response {
    let Some(file) = Dist::get(path) else {
        return missing();
    };
    let media = file.metadata.mimetype().to_owned();
    (
        [
            (header::CONTENT_TYPE, media),
            (header::CACHE_CONTROL, cache.to_owned()),
        ],
        file.data,
    )
        .into_response()
}
