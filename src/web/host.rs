//! Which host a request asks for. A browser that was led here under a stranger's name (DNS rebinding) would let that
//! stranger's page read what this server answers, so only this machine's own names are served.

use axum::Extension;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header, uri::Authority};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::House;
use super::port::Peer;

/// What a request for another host is answered with.
const ANOTHER: &str = "Địa chỉ này không phải của máy chủ bỏ phiếu. Hãy quét lại mã QR. / This name is not one of the \
voting server's: scan the QR code again. A name of your own is given to the program with --name.";

/// Lets in requests for this machine only, and those of other machines only by TLS where there is a certificate.
pub(super) async fn guard(
    State(house): State<House>,
    Extension(peer): Extension<Peer>,
    request: Request<Body>,
    next: Next,
) -> Response {
    let Some(host) = host(request.headers(), request.uri()) else {
        return (StatusCode::MISDIRECTED_REQUEST, ANOTHER).into_response();
    };
    if !is_ours(host.host(), &peer, &house.names) {
        return (StatusCode::MISDIRECTED_REQUEST, ANOTHER).into_response();
    }
    if house.certificate.is_some() && !peer.secure && !peer.local {
        return to_https(&host, house.bound.port(), request.uri());
    }
    next.run(request).await
}

/// The same page by https. No browser may remember it: the next meeting at this address may be served without.
fn to_https(host: &Authority, port: u16, uri: &Uri) -> Response {
    let port = host.port_u16().unwrap_or(port);
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let place = format!("https://{}:{port}{path}", host.host());
    let unstored = [(header::CACHE_CONTROL, "no-store")];
    (unstored, Redirect::temporary(&place)).into_response()
}

/// The one host that a request names; none when it names none or several.
fn host(headers: &HeaderMap, uri: &Uri) -> Option<Authority> {
    let mut named = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (named.next(), named.next()) else {
        return None;
    };
    let host: Authority = host.to_str().ok()?.parse().ok()?;
    let bare = !host.as_str().contains('@');
    let same = uri.authority().is_none_or(|asked| *asked == host);
    (bare && same).then_some(host)
}

/// Whether a name or address is this machine's, for a peer that came to one of its addresses.
fn is_ours(host: &str, peer: &Peer, names: &[String]) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    if let Ok(address) = address.parse::<std::net::IpAddr>() {
        return address.to_canonical() == peer.here
            || is_named(address.to_string().as_str(), names);
    }
    let host = host.strip_suffix('.').unwrap_or(host);
    is_named(host, names) || (peer.here.is_loopback() && host.eq_ignore_ascii_case("localhost"))
}

fn is_named(host: &str, names: &[String]) -> bool {
    names.iter().any(|name| name.eq_ignore_ascii_case(host))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn came_to(here: &str) -> Peer {
        Peer {
            address: "192.0.2.9".parse().unwrap(),
            here: here.parse().unwrap(),
            local: false,
            secure: false,
        }
    }

    #[test]
    fn a_machine_is_asked_by_the_address_that_was_called_or_by_a_name_it_was_given() {
        let names = ["Hop.example".to_owned(), "203.0.113.4".to_owned()];
        let ours = |host, here| is_ours(host, &came_to(here), &names);
        assert!(ours("192.0.2.1", "192.0.2.1"));
        assert!(ours("[::1]", "::1"));
        assert!(ours("localhost", "127.0.0.1"));
        assert!(ours("hop.EXAMPLE.", "192.0.2.1"));
        assert!(ours("203.0.113.4", "192.0.2.1"));
        for other in [
            "evil.example",
            "192.0.2.1.evil.example",
            "192.0.2.2",
            "localhost",
            "",
        ] {
            assert!(!ours(other, "192.0.2.1"), "{other}");
        }
        assert!(!ours("localhost.evil.example", "127.0.0.1"));
    }

    #[test]
    fn whoever_is_led_to_https_comes_to_the_port_of_the_server() {
        let place = |host: &str| {
            let led = to_https(
                &host.parse().unwrap(),
                80,
                &"/m/x/?lang=en".parse().unwrap(),
            );
            led.headers()[header::LOCATION].to_str().unwrap().to_owned()
        };
        assert_eq!(place("192.0.2.1"), "https://192.0.2.1:80/m/x/?lang=en");
        assert_eq!(place("[::1]:8080"), "https://[::1]:8080/m/x/?lang=en");
    }

    #[test]
    fn a_request_names_one_host_and_no_other() {
        let named = |hosts: &[&'static str], uri: &str| {
            let hosts = hosts
                .iter()
                .map(|host| (header::HOST, HeaderValue::from_static(host)));
            let mut headers = HeaderMap::new();
            for (name, value) in hosts {
                headers.append(name, value);
            }
            host(&headers, &uri.parse().unwrap()).map(|host| host.to_string())
        };
        assert_eq!(named(&["a:80"], "/").as_deref(), Some("a:80"));
        assert_eq!(named(&["a:80"], "http://a:80/").as_deref(), Some("a:80"));
        for (hosts, uri) in [
            (&[][..], "/"),
            (&["a", "a"], "/"),
            (&["a"], "http://b/"),
            (&["b@a"], "/"),
            (&["a/b"], "/"),
        ] {
            assert_eq!(named(hosts, uri), None, "{hosts:?} {uri}");
        }
    }
}
