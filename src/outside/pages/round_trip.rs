//! From a path of the build to the address it is served at, and from an answer to the bytes a browser would run.

use std::io::Read as _;

use flate2::read::MultiGzDecoder;

use crate::outside::{Answer, Site};

/// The most bytes that a compressed file may grow to.
const LARGEST: u64 = 64 << 20;

/// Where the server serves a file of the build.
pub(super) fn address_of(path: &str, site: &Site) -> String {
    let slug = site.slug().unwrap_or_default();
    match path.strip_suffix(".html") {
        Some("delegate") => format!("/m/{slug}/"),
        Some(audience) if !audience.contains('/') => format!("/m/{slug}/{audience}"),
        _ => format!("/{path}"),
    }
}

/// What an answer holds once its compression is undone; nothing when it cannot be.
pub(super) fn plain(answer: &Answer) -> Option<Vec<u8>> {
    match answer.header("content-encoding") {
        None if answer.headers.contains_key("content-encoding") => None,
        None => Some(answer.body.clone()),
        Some("gzip") => {
            let mut body = Vec::new();
            let mut decoder = MultiGzDecoder::new(answer.body.as_slice()).take(LARGEST);
            decoder.read_to_end(&mut body).ok()?;
            Some(body)
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_served_below_the_meeting_and_an_asset_at_its_path() {
        let site = Site::parse("http://a:1/m/0011aabb/").unwrap();
        for (path, address) in [
            ("delegate.html", "/m/0011aabb/"),
            ("teller.html", "/m/0011aabb/teller"),
            ("assets/shared-x.js", "/assets/shared-x.js"),
            ("help/vi/chair.html", "/help/vi/chair.html"),
        ] {
            assert_eq!(address_of(path, &site), address);
        }
    }
}
