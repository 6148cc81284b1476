//! Security headers of every answer, and the origin of every socket.
//!
//! `Strict-Transport-Security` is never sent. Over plain HTTP browsers ignore it; with a certificate that nobody vouches
//! for they must ignore it as well; and where one's own certificate holds, it would lock phones out of the same name the
//! day the meeting is served without.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::Response;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

static HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// Every header with its value.
pub(super) fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    HEADERS.iter().map(|(name, value)| (name.as_str(), *value))
}

/// Adds the headers to an answer.
pub(super) async fn secure(mut response: Response) -> Response {
    for (name, value) in &HEADERS {
        response
            .headers_mut()
            .insert(name.clone(), HeaderValue::from_static(value));
    }
    response
}

/// Whether a request comes from a page of the very host it asks, by the way it came. Programs that are no browsers send
/// no origin.
pub(super) fn same_origin(headers: &HeaderMap, secure: bool) -> bool {
    let mut origins = headers.get_all(header::ORIGIN).iter();
    let Some(origin) = origins.next() else {
        return true;
    };
    let scheme = if secure { "https://" } else { "http://" };
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let origin = origin
        .to_str()
        .ok()
        .and_then(|origin| origin.strip_prefix(scheme));
    host.is_some() && origin == host && origins.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(host: &'static str, origins: &[&'static str], secure: bool) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static(host));
        for origin in origins {
            headers.append(header::ORIGIN, HeaderValue::from_static(origin));
        }
        same_origin(&headers, secure)
    }

    #[test]
    fn a_socket_is_opened_by_pages_of_the_same_scheme_host_and_port_only() {
        assert!(asked("192.0.2.1:8080", &["http://192.0.2.1:8080"], false));
        assert!(asked("192.0.2.1:8080", &["https://192.0.2.1:8080"], true));
        assert!(asked("192.0.2.1:8080", &[], false));
        for other in [
            "http://192.0.2.1",
            "http://192.0.2.1:8081",
            "https://192.0.2.1:8080",
            "http://192.0.2.1:8080.evil.example",
            "http://evil.example",
            "null",
            "",
        ] {
            assert!(!asked("192.0.2.1:8080", &[other], false), "{other}");
        }
        assert!(!asked("192.0.2.1:8080", &["http://192.0.2.1:8080"], true));
        let twice = ["http://192.0.2.1:8080", "http://evil.example"];
        assert!(!asked("192.0.2.1:8080", &twice, false));
    }
}
