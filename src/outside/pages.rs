//! `phieukin pages URL`: every page and asset that a server hands out, compared with the published ones.
//!
//! What to ask for comes from the published list, never from the server. Each file is asked for by several visitors, plain
//! and compressed, because a server that cheats would cheat phones and spare whoever looks like an inspector. What a page
//! that differs asks for is followed and named.
//!
//! It cannot see what a server does to one phone only, by its address or its hour: that takes the comparison from there.

mod command;
mod references;
mod report;
mod round_trip;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

pub use command::pages_command;
pub use report::{Compared, Finding, Found};

use super::published::Published;
use super::site::{Site, slug_of};
use super::visit::{Answer, Unreachable, Visitor};
use crate::election::Digest;
use crate::web;
use round_trip::{address_of, plain};

/// Who the visitor says to be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Disguise {
    /// What the report calls the visitor.
    pub name: String,
    /// The text of the header `User-Agent`.
    pub agent: String,
}

impl Disguise {
    /// A laptop.
    pub fn laptop() -> Self {
        Self {
            name: "laptop".to_owned(),
            agent: LAPTOP.to_owned(),
        }
    }

    /// A phone.
    pub fn phone() -> Self {
        Self {
            name: "phone".to_owned(),
            agent: PHONE.to_owned(),
        }
    }

    /// Somebody else.
    pub fn named(agent: impl Into<String>) -> Self {
        Self {
            name: "user-agent".to_owned(),
            agent: agent.into(),
        }
    }
}

/// Compares all that a server serves to these visitors with a published list.
///
/// # Errors
/// [`Unreachable`] when the server cannot be reached at all, or by TLS is not the named one.
pub async fn compare(
    site: &Site,
    published: &Published,
    disguises: &[Disguise],
) -> Result<Compared, Unreachable> {
    let first = disguises.first().cloned().unwrap_or_else(Disguise::phone);
    let mut visitor = Visitor::of(site, first.agent);
    visitor.get("/", false).await?;
    let site = visitor.find_meeting().await?;
    let mut compared = Compared::of(&site, published);
    for disguise in disguises {
        for gzip in [true, false] {
            let mut look = Look {
                visitor: Visitor::of(&site, &disguise.agent),
                site: &site,
                published,
                gzip,
                found: Vec::new(),
            };
            look.at_everything().await;
            compared.add(&disguise.name, look.found);
        }
    }
    Ok(compared)
}

/// One visitor's tour.
struct Look<'a> {
    visitor: Visitor,
    site: &'a Site,
    published: &'a Published,
    gzip: bool,
    found: Vec<(String, Found)>,
}

impl Look<'_> {
    async fn at_everything(&mut self) {
        let mut altered = BTreeMap::new();
        for (path, hash) in self.published.files() {
            let address = address_of(path, self.site);
            let Some(body) = self.body(path, &address, hash).await else {
                continue;
            };
            if Digest::of(&body) != hash {
                self.note(path, Found::Differs(hash, Digest::of(&body)));
                altered.insert(address, body);
            }
        }
        self.at_doors().await;
        self.at_what_they_ask_for(altered).await;
    }

    /// The body of a published file as a browser would run it, if there is one.
    async fn body(&mut self, path: &str, address: &str, hash: Digest) -> Option<Vec<u8>> {
        let answer = match self.visitor.get(address, self.gzip).await {
            Ok(answer) => answer,
            Err(unreachable) => {
                self.note(path, Found::Unreachable(unreachable.why()));
                return None;
            }
        };
        self.check_headers(path, &answer);
        if answer.status != 200 {
            self.note(path, Found::Missing(hash, answer.status));
            return None;
        }
        self.check_media(path, &answer);
        let body = plain(&answer);
        if body.is_none() {
            self.note(path, Found::Differs(hash, Digest::of(&answer.body)));
        }
        body
    }

    /// The bare address leads to a meeting's page and to nothing else; what no page asks for is not there.
    async fn at_doors(&mut self) {
        let bare = self.visitor.get("/", self.gzip).await;
        match bare {
            Ok(answer) => {
                self.check_headers("/", &answer);
                let leads = answer.header("location").and_then(slug_of).is_some();
                if !(300..400).contains(&answer.status) || !leads {
                    let to = answer.header("location").unwrap_or("-").to_owned();
                    self.note("/", Found::LeadsAstray(answer.status, to));
                }
            }
            Err(unreachable) => self.note("/", Found::Unreachable(unreachable.why())),
        }
        for path in NOT_SERVED {
            self.note_if_served(path).await;
        }
    }

    /// Follows what altered files ask for, as far as they do.
    async fn at_what_they_ask_for(&mut self, altered: BTreeMap<String, Vec<u8>>) {
        let known: BTreeSet<String> = self
            .published
            .files()
            .map(|(path, _)| address_of(path, self.site))
            .collect();
        let mut seen = BTreeSet::new();
        let mut waiting: VecDeque<(String, Vec<u8>)> = altered.into_iter().collect();
        while let Some((from, body)) = waiting.pop_front() {
            for reference in references::of(&body, &from) {
                if seen.len() == MOST_REFERENCES || !seen.insert(reference.clone()) {
                    continue;
                }
                if reference.contains("://") {
                    self.note(&from, Found::AsksElsewhere(reference));
                } else if !known.contains(&reference)
                    && let Some(body) = self.note_if_served(&reference).await
                {
                    waiting.push_back((reference, body));
                }
            }
        }
    }

    async fn note_if_served(&mut self, address: &str) -> Option<Vec<u8>> {
        let answer = self.visitor.get(address, self.gzip).await.ok()?;
        if answer.status != 200 {
            return None;
        }
        let body = plain(&answer).unwrap_or(answer.body);
        self.note(address, Found::Extra(Digest::of(&body)));
        Some(body)
    }

    fn check_headers(&mut self, path: &str, answer: &Answer) {
        for (name, wanted) in web::security_headers() {
            let all: Vec<&str> = answer
                .headers
                .get_all(name)
                .iter()
                .map(|value| value.to_str().unwrap_or("?"))
                .collect();
            if all != [wanted] {
                let sent = all.join(" | ");
                self.note(
                    path,
                    Found::Header(name.to_owned(), wanted.to_owned(), sent),
                );
            }
        }
        for name in NEVER_SENT {
            if let Some(sent) = answer.header(name) {
                let found = Found::Header((*name).to_owned(), String::new(), sent.to_owned());
                self.note(path, found);
            }
        }
    }

    /// A page sent as something else would be run as something else.
    fn check_media(&mut self, path: &str, answer: &Answer) {
        let sent = answer.header("content-type").unwrap_or_default();
        if let Some(wanted) = web::media_of(path).filter(|wanted| wanted != sent) {
            let found = Found::Header("content-type".to_owned(), wanted, sent.to_owned());
            self.note(path, found);
        }
    }

    fn note(&mut self, path: &str, found: Found) {
        self.found.push((path.to_owned(), found));
    }
}

/// Headers that make a browser keep, fetch or run something beside the file.
const NEVER_SENT: &[&str] = &[
    "set-cookie",
    "link",
    "refresh",
    "sourcemap",
    "x-sourcemap",
    "service-worker-allowed",
    "content-location",
    "strict-transport-security",
    "content-security-policy-report-only",
];

/// What browsers ask for by themselves, or a page that differs might leave behind.
const NOT_SERVED: [&str; 6] = [
    "/favicon.ico",
    "/sw.js",
    "/service-worker.js",
    "/manifest.json",
    "/manifest.webmanifest",
    "/.well-known/change-password",
];

/// References followed on one tour.
const MOST_REFERENCES: usize = 500;

const LAPTOP: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";
const PHONE: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36";
