//! Comparing what a server serves with what was published: an honest server, and servers that lie to some.

use std::process::Command;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use phieukin::outside::{Compared, Disguise, Finding, Published, Site, Visitor, compare};
use phieukin::rehearsal::Stage;

/// What an answer is made of, and who asked.
struct Sent {
    path: String,
    agent: String,
    gzip: bool,
    status: u16,
    headers: HeaderMap,
    body: Vec<u8>,
}

type Lie = fn(&mut Sent);

/// A server that passes on what an honest one says, but for a lie.
async fn liar(honest: &Site, lie: Lie) -> Site {
    let honest = Arc::new(honest.clone());
    let service = Router::new().fallback(move |request: Request| {
        let honest = Arc::clone(&honest);
        async move { answer(&honest, request.into_parts().0, lie).await }
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, service).await });
    Site::parse(&format!("http://{address}")).unwrap()
}

async fn answer(honest: &Site, request: Parts, lie: Lie) -> Response {
    let asked = |name| {
        let value = request.headers.get(name);
        value.map_or("", |value| value.to_str().unwrap())
    };
    let path = request.uri.path().to_owned();
    let agent = asked(header::USER_AGENT).to_owned();
    let gzip = asked(header::ACCEPT_ENCODING).contains("gzip");
    let mut visitor = Visitor::of(honest, agent.clone());
    let answer = visitor.get(&path, gzip).await.unwrap();
    let mut sent = Sent {
        path,
        agent,
        gzip,
        status: answer.status,
        headers: answer.headers,
        body: answer.body,
    };
    sent.headers.remove(header::CONTENT_LENGTH);
    sent.headers.remove(header::TRANSFER_ENCODING);
    lie(&mut sent);
    let mut response = Response::builder().status(sent.status);
    *response.headers_mut().unwrap() = sent.headers;
    response.body(Body::from(sent.body)).unwrap()
}

impl Sent {
    /// Sends a text in place of what there is.
    fn put(&mut self, body: &str) {
        self.status = 200;
        self.headers.remove(header::CONTENT_ENCODING);
        self.body = body.as_bytes().to_vec();
    }

    fn is_script(&self) -> bool {
        let script = self.path.strip_suffix(".js");
        script.is_some_and(|path| path.starts_with("/assets/teller-"))
    }
}

async fn compared(lie: Lie) -> Compared {
    let stage = Stage::set(false).await.unwrap();
    let honest = Site::parse(&stage.link().door.origin()).unwrap();
    let site = liar(&honest, lie).await;
    let visitors = [Disguise::laptop(), Disguise::phone()];
    compare(&site, &Published::of_this_program(), &visitors)
        .await
        .unwrap()
}

/// The kinds of what was found, each with its path and visitors.
fn found(compared: &Compared) -> Vec<(String, &'static str, String)> {
    let line = |finding: Finding| {
        let visitors: Vec<String> = finding.visitors.into_iter().collect();
        (finding.path, finding.kind, visitors.join(" "))
    };
    compared.findings().into_iter().map(line).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_honest_server_serves_what_was_published() {
    let compared = compared(|_| {}).await;
    assert_eq!(compared.code(), 0, "{compared}");
    assert!(compared.to_string().contains("giống bản công bố"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_lies_to_phones_only_is_named_with_the_page_and_the_phone() {
    let compared = compared(|sent| {
        if sent.agent.contains("Mobile") && sent.path.ends_with("/teller") {
            sent.put(
                "<script src=/assets/spy.js></script><img src='https://elsewhere.example/x.png'>",
            );
        }
        if sent.path == "/assets/spy.js" {
            sent.put("fetch('/assets/second.js')");
        }
        if sent.path == "/assets/second.js" {
            sent.put("1");
        }
    })
    .await;
    assert_eq!(compared.code(), 1);
    let found = found(&compared);
    for (path, kind) in [
        ("teller.html", "differs"),
        ("/assets/spy.js", "extra"),
        ("/assets/second.js", "extra"),
    ] {
        let there = found
            .iter()
            .any(|(at, what, who)| at == path && *what == kind && who == "phone");
        assert!(there, "{path} {kind} in {found:?}");
    }
    assert!(found.iter().any(|(_, kind, _)| *kind == "elsewhere"));
    assert!(
        !found.iter().any(|(_, _, who)| who.contains("laptop")),
        "{found:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lie_in_the_compressed_form_only_is_found() {
    let compared = compared(|sent| {
        if sent.gzip && sent.is_script() {
            sent.put("alert(1)");
        }
    })
    .await;
    let found = found(&compared);
    assert_eq!((found.len(), found[0].1), (1, "differs"), "{found:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_and_what_headers_say_is_named() {
    let compared = compared(|sent| {
        if sent.is_script() {
            sent.status = 404;
        }
        if sent.path == "/assets/OFL.txt" {
            sent.headers.remove(header::CONTENT_SECURITY_POLICY);
            let cookie = HeaderValue::from_static("seat=7");
            sent.headers.insert(header::SET_COOKIE, cookie);
        }
        if sent.path == "/" && sent.headers.contains_key(header::LOCATION) {
            let astray = HeaderValue::from_static("http://elsewhere.example/m/0011aabb/");
            if sent.agent.contains("Windows") && !sent.gzip {
                return;
            }
            sent.headers.insert(header::LOCATION, astray);
        }
        if sent.path == "/sw.js" {
            sent.put("self.onfetch = 1");
        }
    });
    let compared = compared.await;
    let kinds: Vec<_> = found(&compared)
        .into_iter()
        .map(|(_, kind, _)| kind)
        .collect();
    for kind in ["missing", "header", "astray", "extra"] {
        assert!(kinds.contains(&kind), "{kind} in {compared}");
    }
    assert_eq!(
        kinds.iter().filter(|kind| **kind == "header").count(),
        2,
        "{compared}"
    );
}

fn phieukin(arguments: &[&str]) -> (i32, String) {
    let program = env!("CARGO_BIN_EXE_phieukin");
    let done = Command::new(program).args(arguments).output().unwrap();
    (
        done.status.code().unwrap(),
        String::from_utf8(done.stdout).unwrap(),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_answers_0_for_the_same_1_for_another_list_and_2_without_a_server() {
    let stage = Stage::set(false).await.unwrap();
    let url = stage.link().door.origin();
    let (code, json) = phieukin(&["pages", &url, "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((code, &json["format"]), (0, &"phieukin/pages/v1".into()));
    assert_eq!(json["visitors"], serde_json::json!(["laptop", "phone"]));

    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("page-hashes.txt");
    let (_, own) = phieukin(&["--version", "--verbose"]);
    std::fs::write(&list, &own).unwrap();
    let published = list.to_str().unwrap();
    assert_eq!(
        phieukin(&["pages", &url, "--as-phone", "--hashes", published]).0,
        0
    );
    let lines: Vec<&str> = own.lines().filter(|line| line.contains("  ")).collect();
    let other = format!(
        "{}  {}",
        "0".repeat(64),
        lines[0].split_once("  ").unwrap().1
    );
    std::fs::write(&list, other).unwrap();
    assert_eq!(
        phieukin(&["pages", &url, "--as-phone", "--hashes", published]).0,
        1
    );

    drop(stage);
    assert_eq!(phieukin(&["pages", &url]).0, 2);
    assert_eq!(phieukin(&["pages", "ftp://a"]).0, 2);
}

#[test]
fn the_version_is_one_line_and_in_full_also_commit_schema_and_every_page_with_its_hash() {
    let short = format!("phieukin {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(phieukin(&["--version"]), (0, short.clone()));
    let (code, full) = phieukin(&["--version", "--verbose"]);
    assert!(code == 0 && full.starts_with(&short));
    assert!(full.lines().any(|line| line.ends_with("  teller.html")));
    let told: Vec<&str> = full.lines().filter(|line| !line.contains("  ")).collect();
    let named = [
        "phieukin ",
        "commit ",
        "protocol ",
        "schema meeting ",
        "pages ",
    ];
    let in_order = told
        .iter()
        .zip(named)
        .all(|(line, name)| line.starts_with(name));
    assert!(told.len() == named.len() && in_order, "{told:?}");
    assert_eq!(phieukin(&["--verbose"]).0, 2);
}
