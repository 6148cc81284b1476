//! Where a meeting is found: its address, its socket, its public files, and the links that hand secrets over.

use std::fmt;

use http_body_util::{BodyExt as _, Empty};
use hyper::body::Bytes;
use hyper::header::HOST;
use hyper_util::rt::TokioIo;

use super::Error;
use super::wire::{Transport, Wire, connect};
use crate::election::{Digest, TellerCode};

/// The address of one meeting on one server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    authority: String,
    slug: String,
    transport: Transport,
}

/// The link that makes its holder the chair: where, and the code in its fragment.
#[derive(Clone, Debug)]
pub struct ChairLink {
    /// Where the meeting is.
    pub door: Door,
    /// The chair's secret.
    pub code: TellerCode,
}

impl Door {
    /// The meeting with this slug (the first eight digits of its uuid) on `authority`, a host with its port.
    pub fn new(authority: impl fmt::Display, slug: impl Into<String>) -> Self {
        Self {
            authority: authority.to_string(),
            slug: slug.into(),
            transport: Transport::Plain,
        }
    }

    /// The same by TLS, with the certificate of this fingerprint and no other.
    #[must_use]
    pub fn by_tls(self, certificate: Digest) -> Self {
        self.by(Transport::Tls(Some(certificate)))
    }

    /// The same, reached so.
    #[must_use]
    pub fn by(self, transport: Transport) -> Self {
        Self { transport, ..self }
    }

    /// A connection to the server.
    ///
    /// # Errors
    /// When it cannot be reached, or shows another certificate.
    pub async fn connect(&self) -> Result<Wire, Error> {
        connect(&self.authority, self.transport).await
    }

    /// Host and port.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// The meeting's place in every path.
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// The origin that the server's own pages have.
    pub fn origin(&self) -> String {
        let scheme = match self.transport {
            Transport::Plain => "http",
            Transport::Tls(_) => "https",
        };
        format!("{scheme}://{}", self.authority)
    }

    /// The address of the meeting's socket.
    pub fn socket(&self) -> String {
        let scheme = match self.transport {
            Transport::Plain => "ws",
            Transport::Tls(_) => "wss",
        };
        format!("{scheme}://{}/m/{}/socket", self.authority, self.slug)
    }

    /// Fetches a public file, such as `rounds/<uuid>/election.json`.
    ///
    /// # Errors
    /// When the server cannot be reached, or answers with another status than 200.
    pub async fn fetch(&self, path: &str) -> Result<Vec<u8>, Error> {
        let target = format!("/m/{}/{path}", self.slug);
        let failed = |why: &dyn fmt::Display| Error::Unreachable(format!("{target}: {why}"));
        let stream = self.connect().await?;
        let (mut requests, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(stream))
                .await
                .map_err(|error| failed(&error))?;
        let carrier = tokio::spawn(connection);
        let request = hyper::Request::get(&target)
            .header(HOST, &self.authority)
            .body(Empty::<Bytes>::new())
            .map_err(|error| failed(&error))?;
        let response = requests
            .send_request(request)
            .await
            .map_err(|error| failed(&error))?;
        let status = response.status();
        let body = response
            .into_body()
            .collect()
            .await
            .map_err(|error| failed(&error))?
            .to_bytes();
        carrier.abort();
        if status.is_success() {
            Ok(body.to_vec())
        } else {
            Err(failed(&status))
        }
    }

    /// Fetches a public file that is text.
    ///
    /// # Errors
    /// As [`Door::fetch`], and when it is not UTF-8.
    pub async fn fetch_text(&self, path: &str) -> Result<String, Error> {
        let bytes = self.fetch(path).await?;
        String::from_utf8(bytes).map_err(|_| Error::Unreachable(format!("{path}: not UTF-8")))
    }
}

impl ChairLink {
    /// Reads `http://HOST:PORT/m/<id>/chair#k=<code>`; with https, [`Door::by_tls`] must name the certificate.
    ///
    /// # Errors
    /// [`Error::BadLink`], which never repeats the secret.
    pub fn parse(link: &str) -> Result<Self, Error> {
        let (place, secret) = link.trim().split_once("#k=").ok_or(Error::BadLink)?;
        let (scheme, place) = place.split_once("://").ok_or(Error::BadLink)?;
        let (transport, port) = match scheme {
            "http" => (Transport::Plain, 80),
            "https" => (Transport::Tls(None), 443),
            _ => return Err(Error::BadLink),
        };
        let mut parts = place.split('/');
        let (Some(authority), Some("m"), Some(slug), Some("chair"), None) = (
            parts.next(),
            parts.next(),
            parts.next(),
            parts.next(),
            parts.next(),
        ) else {
            return Err(Error::BadLink);
        };
        let authority = if authority.contains(':') {
            authority.to_owned()
        } else {
            format!("{authority}:{port}")
        };
        let code = TellerCode::parse(secret).map_err(|_| Error::BadLink)?;
        Ok(Self {
            door: Door::new(authority, slug).by(transport),
            code,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chairs_link_names_the_meeting_and_hands_over_the_code() {
        let code = TellerCode::fresh(&mut rand::rng());
        let link = format!(
            "http://127.0.0.1:8080/m/0011aabb/chair#k={}",
            code.reveal().as_str()
        );
        let read = ChairLink::parse(&link).unwrap();
        assert_eq!(read.door, Door::new("127.0.0.1:8080", "0011aabb"));
        assert_eq!(*read.code.reveal(), *code.reveal());
    }

    #[test]
    fn a_link_of_another_page_is_no_chairs_link_and_its_secret_is_not_repeated() {
        let code = TellerCode::fresh(&mut rand::rng());
        let link = format!(
            "http://127.0.0.1:8080/m/0011aabb/desk#k={}",
            code.reveal().as_str()
        );
        let refused = ChairLink::parse(&link).unwrap_err().to_string();
        assert!(!refused.contains(code.reveal().as_str()), "{refused}");
    }
}
