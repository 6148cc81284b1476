//! The address of a server as a person types or copies it, and the way there.

use crate::election::Digest;
use crate::rehearsal::{Door, Transport};

/// A server, and the meeting on it when the address names one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    authority: String,
    slug: Option<String>,
    transport: Transport,
    /// No port was named: it is the usual one of the transport.
    usual_port: bool,
}

/// Not the address of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "Đây không phải địa chỉ của máy chủ; hãy chép địa chỉ trên màn hình hội trường, ví dụ http://192.168.1.5:8080. (This is no server's address: http://HOST:PORT.)"
)]
pub struct BadAddress;

impl Site {
    /// Reads `http://HOST:PORT` or `https://HOST:PORT`, with or without the path of one of its pages. A fragment, which may
    /// hold a secret, is neither kept nor repeated.
    ///
    /// # Errors
    /// [`BadAddress`].
    pub fn parse(typed: &str) -> Result<Self, BadAddress> {
        let bare = typed.trim().split(['#', '?']).next().unwrap_or_default();
        let (transport, place) = match bare.strip_prefix("https://") {
            Some(place) => (Transport::Tls(None), place),
            None => (
                Transport::Plain,
                bare.strip_prefix("http://").unwrap_or(bare),
            ),
        };
        let (authority, path) = place.split_once('/').unwrap_or((place, ""));
        let known = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        if place.contains("://") || authority.is_empty() || !authority.bytes().all(known) {
            return Err(BadAddress);
        }
        let mut parts = path.split('/');
        let slug = match (parts.next(), parts.next()) {
            (Some("m"), Some(slug)) if is_slug(slug) => Some(slug.to_owned()),
            _ => None,
        };
        Ok(Self {
            authority: with_port(authority, transport),
            slug,
            transport,
            usual_port: !names_port(authority),
        })
    }

    /// The same server, which must show the certificate with this fingerprint; without one, as the address says.
    #[must_use]
    pub fn with(self, certificate: Option<Digest>) -> Self {
        match certificate {
            Some(_) => {
                let transport = Transport::Tls(certificate);
                let host = self.authority.strip_suffix(":80");
                let authority = match host.filter(|_| self.usual_port) {
                    Some(host) => with_port(host, transport),
                    None => self.authority,
                };
                Self {
                    authority,
                    transport,
                    ..self
                }
            }
            None => self,
        }
    }

    /// Host and port.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// The meeting that the address names.
    pub fn slug(&self) -> Option<&str> {
        self.slug.as_deref()
    }

    /// Where the meeting's socket is.
    pub(super) fn door(&self) -> Door {
        Door::new(&self.authority, self.slug().unwrap_or_default()).by(self.transport)
    }

    /// The same server with this meeting.
    #[must_use]
    pub fn at(&self, slug: &str) -> Self {
        Self {
            slug: Some(slug.to_owned()),
            ..self.clone()
        }
    }
}

/// Where a redirection to a meeting's page leads: its slug.
pub(super) fn slug_of(location: &str) -> Option<&str> {
    let path = location.split(['?', '#']).next()?;
    let slug = path.strip_prefix("/m/")?.strip_suffix('/')?;
    is_slug(slug).then_some(slug)
}

/// The first eight digits of a meeting's uuid.
fn is_slug(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn names_port(authority: &str) -> bool {
    let after_host = authority.rsplit(']').next().unwrap_or_default();
    after_host.contains(':')
}

fn with_port(authority: &str, transport: Transport) -> String {
    if names_port(authority) {
        return authority.to_owned();
    }
    match transport {
        Transport::Plain => format!("{authority}:80"),
        Transport::Tls(_) => format!("{authority}:443"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_found_by_any_of_its_addresses() {
        for (typed, authority, slug) in [
            ("http://10.0.0.7:8080", "10.0.0.7:8080", None),
            (" 10.0.0.7:8080/ ", "10.0.0.7:8080", None),
            ("http://10.0.0.7", "10.0.0.7:80", None),
            (
                "http://[::1]:8080/m/0011aabb/teller?as=x",
                "[::1]:8080",
                Some("0011aabb"),
            ),
            ("http://[::1]/", "[::1]:80", None),
            ("https://hop.example/", "hop.example:443", None),
            ("https://[::1]:8080", "[::1]:8080", None),
            (
                "http://a:1/m/0011aabb/chair#k=secret",
                "a:1",
                Some("0011aabb"),
            ),
        ] {
            let site = Site::parse(typed).unwrap();
            assert_eq!(
                (site.authority(), site.slug()),
                (authority, slug),
                "{typed}"
            );
        }
    }

    #[test]
    fn a_server_that_must_show_a_certificate_is_asked_where_those_with_one_listen() {
        let certificate = Some(Digest::of(b"certificate"));
        for (typed, authority) in [
            ("hop.example", "hop.example:443"),
            ("http://[::1]/", "[::1]:443"),
            ("hop.example:80", "hop.example:80"),
            ("hop.example:8443", "hop.example:8443"),
        ] {
            let site = Site::parse(typed).unwrap().with(certificate);
            assert_eq!(site.authority(), authority);
        }
    }

    #[test]
    fn what_is_no_address_of_a_server_is_refused() {
        for typed in [
            "",
            "http://",
            "ftp://a",
            "http://a b",
            "http://a@b",
            "file:///etc",
            "https://",
            "https://http://a",
        ] {
            assert_eq!(Site::parse(typed), Err(BadAddress), "{typed}");
        }
    }

    #[test]
    fn a_redirection_leads_to_a_meeting_of_the_same_server_only() {
        assert_eq!(slug_of("/m/0011aabb/?lang=en"), Some("0011aabb"));
        for elsewhere in ["http://b/m/0011aabb/", "//b/m/0011aabb/", "/m/../", "/"] {
            assert_eq!(slug_of(elsewhere), None);
        }
    }
}
