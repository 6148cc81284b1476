//! One visitor of a server: asks for files as some browser would, and takes no more than a bound of each.

use std::fmt;
use std::time::Duration;

use http_body_util::{BodyExt as _, Empty, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, HOST, USER_AGENT};
use hyper::{HeaderMap, Request};
use hyper_util::rt::TokioIo;

use super::site::{Site, slug_of};
use crate::rehearsal::{self, StrangeCertificate, Wire};

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// The most bytes of one answer: no page and no archive of a room comes near it.
const LARGEST: usize = 64 << 20;

/// The server gave no answer that can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreachable {
    /// No answer, or none that can be read.
    #[error("Không đọc được câu trả lời của máy chủ: {0}. (The server gave no readable answer.)")]
    Silent(String),
    /// Another certificate than the one that was named.
    #[error(transparent)]
    Certificate(#[from] StrangeCertificate),
}

/// An answer, whole.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body, as it was sent.
    pub body: Vec<u8>,
}

/// A visitor, with a connection that is kept while the server keeps it.
#[derive(Debug)]
pub struct Visitor {
    site: Site,
    agent: String,
    connection: Option<SendRequest<Empty<Bytes>>>,
}

impl Unreachable {
    /// Why, without the words that say so of the whole server.
    pub(super) fn why(&self) -> String {
        match self {
            Self::Silent(why) => why.clone(),
            Self::Certificate(strange) => strange.to_string(),
        }
    }
}

impl Answer {
    /// A header's value, when it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

impl Visitor {
    /// A visitor of this server who says to be this program.
    pub fn of(site: &Site, agent: impl Into<String>) -> Self {
        Self {
            site: site.clone(),
            agent: agent.into(),
            connection: None,
        }
    }

    /// Asks for a path, which begins with a slash; with `gzip`, for its compressed form if there is one.
    ///
    /// # Errors
    /// [`Unreachable`].
    pub async fn get(&mut self, path: &str, gzip: bool) -> Result<Answer, Unreachable> {
        let asked = tokio::time::timeout(PATIENCE, self.ask(path, gzip));
        let answer = asked.await.map_err(|late| failed(path, &late));
        if answer.as_ref().map_or(true, Result::is_err) {
            self.connection = None;
        }
        answer?
    }

    /// A public file of the meeting that the address names; nothing when it is not there.
    ///
    /// # Errors
    /// [`Unreachable`].
    pub async fn file(&mut self, name: &str) -> Result<Option<Vec<u8>>, Unreachable> {
        let slug = self.site.slug().unwrap_or_default().to_owned();
        let answer = self.get(&format!("/m/{slug}/{name}"), false).await?;
        Ok((answer.status == 200).then_some(answer.body))
    }

    /// The site with its meeting: the one it names, or the one the server leads newcomers to.
    ///
    /// # Errors
    /// [`Unreachable`], also when the server leads nowhere.
    pub async fn find_meeting(&mut self) -> Result<Site, Unreachable> {
        if self.site.slug().is_none() {
            let answer = self.get("/", false).await?;
            let slug = answer.header("location").and_then(slug_of);
            let slug = slug.ok_or_else(|| failed("/", &"no meeting"))?;
            self.site = self.site.at(slug);
        }
        Ok(self.site.clone())
    }

    async fn ask(&mut self, path: &str, gzip: bool) -> Result<Answer, Unreachable> {
        let coding = if gzip { "gzip, deflate" } else { "identity" };
        let request = Request::get(path)
            .header(HOST, self.site.authority())
            .header(USER_AGENT, &self.agent)
            .header(ACCEPT, "*/*")
            .header(ACCEPT_LANGUAGE, "vi-VN,vi;q=0.9,en;q=0.8")
            .header(ACCEPT_ENCODING, coding)
            .body(Empty::new())
            .map_err(|error| failed(path, &error))?;
        let connection = self.connected().await?;
        let response = connection
            .send_request(request)
            .await
            .map_err(|error| failed(path, &error))?;
        let (parts, body) = response.into_parts();
        let body = Limited::new(body, LARGEST)
            .collect()
            .await
            .map_err(|error| failed(path, &error))?;
        Ok(Answer {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body: body.to_bytes().to_vec(),
        })
    }

    async fn connected(&mut self) -> Result<&mut SendRequest<Empty<Bytes>>, Unreachable> {
        let authority = self.site.authority();
        let alive = match &mut self.connection {
            Some(connection) => connection.ready().await.is_ok(),
            None => false,
        };
        if !alive {
            let stream = connected(&self.site).await?;
            let (requests, connection) = handshake(TokioIo::new(stream))
                .await
                .map_err(|error| failed(authority, &error))?;
            tokio::spawn(connection);
            self.connection = Some(requests);
        }
        self.connection
            .as_mut()
            .ok_or_else(|| failed(authority, &"no connection"))
    }
}

async fn connected(site: &Site) -> Result<Wire, Unreachable> {
    site.door().connect().await.map_err(|error| {
        if let rehearsal::Error::Certificate(strange) = error {
            return strange.into();
        }
        failed(site.authority(), &error)
    })
}

fn failed(what: &str, why: &dyn fmt::Display) -> Unreachable {
    Unreachable::Silent(super::said::harmless(&format!("{what}: {why}")))
}
