//! The built pages, embedded in the binary, each with a compressed twin that was made when they were built.

use std::borrow::Cow;
use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "web/dist"]
#[allow_missing = true]
struct Dist;

/// The page of an audience.
pub(super) fn page(audience: &str, gzip: TakesGzip) -> Response {
    serve::<Dist>(&format!("{audience}.html"), gzip, "no-store")
}

/// A script or style: its name changes with its content.
pub(super) fn file(path: &str, gzip: TakesGzip) -> Response {
    serve::<Dist>(path, gzip, "public, max-age=31536000, immutable")
}

/// A sheet to start from, or a guide: its name stays when its content changes.
pub(super) fn plain(path: &str, gzip: TakesGzip) -> Response {
    serve::<Dist>(path, gzip, "no-cache")
}

/// Every page and asset by its path in the build, without the compressed twins.
pub(super) fn all() -> impl Iterator<Item = (String, Cow<'static, [u8]>)> {
    let paths = Dist::iter().filter(|path| !path.ends_with(".gz"));
    paths.filter_map(|path| Some((path.to_string(), Dist::get(&path)?.data)))
}

/// The media type of files with this ending, if any of ours has it.
pub(super) fn media_of(path: &str) -> Option<String> {
    let ending = path.rsplit_once('.')?.1;
    let alike =
        Dist::iter().find(|other| other.rsplit_once('.').is_some_and(|(_, own)| own == ending))?;
    Some(Dist::get(&alike)?.metadata.mimetype().to_owned())
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

/// Whether a browser takes an answer compressed by gzip; over plain http none takes anything better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TakesGzip(bool);

impl TakesGzip {
    fn of(headers: &HeaderMap) -> Self {
        let named = headers
            .get_all(header::ACCEPT_ENCODING)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|list| list.split(','))
            .any(|offer| {
                let (coding, weight) = offer.split_once(';').unwrap_or((offer, ""));
                coding.trim().eq_ignore_ascii_case("gzip") && !is_zero(weight)
            });
        Self(named)
    }
}

/// `q=0` and its spellings: taken on no account.
fn is_zero(weight: &str) -> bool {
    let weight = weight.trim().strip_prefix("q=");
    weight.is_some_and(|weight| weight.parse() == Ok(0.0_f32))
}

impl<S: Sync> FromRequestParts<S> for TakesGzip {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers))
    }
}

/// A file, or its twin where there is one and the browser takes it.
fn serve<Files: RustEmbed>(
    path: &str,
    TakesGzip(gzip): TakesGzip,
    cache: &'static str,
) -> Response {
    let Some(file) = Files::get(path) else {
        return missing();
    };
    let media = file.metadata.mimetype().to_owned();
    let headers = [
        (header::CONTENT_TYPE, media),
        (header::CACHE_CONTROL, cache.to_owned()),
        (header::VARY, header::ACCEPT_ENCODING.to_string()),
    ];
    let twin = gzip.then(|| Files::get(&format!("{path}.gz"))).flatten();
    let Some(twin) = twin else {
        return (headers, file.data).into_response();
    };
    let mut response = (headers, twin.data).into_response();
    response
        .headers_mut()
        .insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    response
}

#[cfg(test)]
mod tests {
    use axum::body::to_bytes;

    use super::*;

    #[derive(RustEmbed)]
    #[folder = "tests/pages"]
    struct Files;

    fn takes(offer: &'static str) -> TakesGzip {
        let value = HeaderValue::from_static(offer);
        TakesGzip::of(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, value)]))
    }

    #[test]
    fn a_browser_takes_gzip_when_it_says_so() {
        for offer in ["gzip, deflate", "br;q=1.0, GZIP;q=0.5", "deflate,gzip"] {
            assert_eq!(takes(offer), TakesGzip(true), "{offer}");
        }
        for offer in ["", "br", "identity", "gzip;q=0", "gzip; q=0.000", "xgzip"] {
            assert_eq!(takes(offer), TakesGzip(false), "{offer}");
        }
        assert_eq!(TakesGzip::of(&HeaderMap::new()), TakesGzip(false));
    }

    #[tokio::test]
    async fn the_compressed_twin_goes_to_who_takes_it_and_the_file_itself_to_others() {
        for (path, gzip, sent) in [
            ("twin.js", true, "twin.js.gz"),
            ("twin.js", false, "twin.js"),
            ("alone.js", true, "alone.js"),
        ] {
            let response = serve::<Files>(path, TakesGzip(gzip), "no-store");
            let headers = response.headers();
            assert_eq!(headers[header::CONTENT_TYPE], "text/javascript");
            assert_eq!(headers[header::VARY], "accept-encoding");
            let compressed = headers.get(header::CONTENT_ENCODING).is_some();
            assert_eq!(compressed, sent != path);
            let body = to_bytes(response.into_body(), 4096).await.unwrap();
            assert_eq!(body.as_ref(), Files::get(sent).unwrap().data.as_ref());
        }
        let missing = serve::<Files>("neither.js", TakesGzip(true), "no-store");
        assert_eq!(missing.status(), StatusCode::NOT_FOUND);
    }
}
