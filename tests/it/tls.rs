//! The port with a certificate: phones come by TLS only, to this certificate only, by HTTP/1.1 only.

use std::sync::Arc;

use phieukin::election::{Digest, TellerCode};
use phieukin::history::Folder;
use phieukin::outside::teller::{Notebook, OwnMachine};
use phieukin::outside::{Disguise, Published, Site, Unreachable, compare};
use phieukin::rehearsal::{Chair, ChairLink, Error, Knock, Scenario, StrangeCertificate, hold};
use phieukin::serve::on_free_port;
use phieukin::web::{Certificate, Limits, Settings, serve_with};
use tempfile::TempDir;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use crate::door::answered;

/// A server with a certificate made for it; whether this machine's own programs are strangers.
async fn served(folder: &TempDir, strange: bool) -> (ChairLink, Digest) {
    let (listener, hall, link) = on_free_port(folder.path(), true).await.unwrap();
    let names = ["127.0.0.1".to_owned(), "localhost".to_owned()];
    let certificate = Certificate::kept_in(&folder.path().join("tls"), &names).unwrap();
    let fingerprint = certificate.fingerprint();
    let settings = Settings {
        limits: Limits {
            count_local: strange,
            ..Limits::default()
        },
        certificate: Some(certificate),
        ..Settings::default()
    };
    let data = Folder::at(folder.path());
    tokio::spawn(serve_with(
        settings,
        listener,
        hall,
        data,
        std::future::pending(),
    ));
    (ChairLink::parse(&link).unwrap(), fingerprint)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_meeting_is_held_by_tls_and_its_fingerprint_is_on_the_wall() {
    let folder = TempDir::new().unwrap();
    let (mut link, fingerprint) = served(&folder, false).await;
    link.door = link.door.by_tls(fingerprint);
    assert!(link.door.socket().starts_with("wss://"));
    let wall = Knock::at(&link.door).await.unwrap().watch().await.unwrap();
    let shown = wall.until("the fingerprint", |view| {
        view.hall().certificate == Some(fingerprint)
    });
    shown.await.unwrap();
    let held = hold(&link, &Scenario::sample(4), |_| {}).await;
    assert!(held.is_ok(), "{:?}", held.err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_with_another_certificate_is_not_spoken_to() {
    let folder = TempDir::new().unwrap();
    let (mut link, fingerprint) = served(&folder, false).await;
    link.door = link.door.by_tls(Digest::of(b"another"));
    let refused = Chair::arrive(&link).await;
    let strange = |shown| StrangeCertificate::Other {
        shown,
        named: Digest::of(b"another"),
    };
    assert!(
        matches!(&refused, Err(Error::Certificate(found)) if *found == strange(fingerprint)),
        "{refused:?}"
    );
}

fn site(link: &ChairLink, named: Option<Digest>) -> Site {
    let address = format!("https://{}/m/{}/", link.door.authority(), link.door.slug());
    Site::parse(&address).unwrap().with(named)
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_compared_by_tls_with_the_server_of_the_named_certificate() {
    let folder = TempDir::new().unwrap();
    let (link, fingerprint) = served(&folder, true).await;
    let site = site(&link, Some(fingerprint));
    let published = Published::of_this_program();
    let compared = compare(&site, &published, &[Disguise::phone()]).await;
    assert_eq!(compared.unwrap().code(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_fingerprint_the_one_that_is_shown_is_told_and_nothing_is_asked() {
    let folder = TempDir::new().unwrap();
    let (link, shown) = served(&folder, true).await;
    let published = Published::of_this_program();
    let refused = compare(&site(&link, None), &published, &[Disguise::phone()]).await;
    let expected = Unreachable::Certificate(StrangeCertificate::Unnamed { shown });
    assert_eq!(refused.unwrap_err(), expected);
    let sentence = expected.to_string();
    for told in [
        shown.to_string().as_str(),
        "--fingerprint",
        "màn hình hội trường",
        "the wall",
    ] {
        assert!(sentence.contains(told), "{sentence}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn with_another_fingerprint_both_are_told_and_nothing_is_asked() {
    let folder = TempDir::new().unwrap();
    let (link, shown) = served(&folder, true).await;
    let (named, published) = (Digest::of(b"another"), Published::of_this_program());
    let refused = compare(&site(&link, Some(named)), &published, &[Disguise::phone()]).await;
    let expected = Unreachable::Certificate(StrangeCertificate::Other { shown, named });
    assert_eq!(refused.unwrap_err(), expected);
    let sentence = expected.to_string();
    assert!(sentence.contains(&shown.to_string()) && sentence.contains(&named.to_string()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_teller_s_own_machine_comes_by_tls_to_the_named_certificate_only() {
    let folder = TempDir::new().unwrap();
    let (link, fingerprint) = served(&folder, true).await;
    let code = TellerCode::fresh(&mut rand::rng());
    let arrive = async |named| {
        let site = site(&link, named);
        OwnMachine::arrive(&site, &code, &Notebook::default()).await
    };
    assert_eq!(arrive(Some(fingerprint)).await.unwrap().slot(), None);
    for named in [None, Some(Digest::of(b"another"))] {
        let refused = arrive(named).await;
        let sentence = refused.unwrap_err().to_string();
        assert!(sentence.contains(&fingerprint.to_string()), "{sentence}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn other_machines_are_led_from_http_to_https_and_open_no_socket_without() {
    let folder = TempDir::new().unwrap();
    let (link, _) = served(&folder, true).await;
    let authority = link.door.authority();
    let request =
        format!("GET /m/x/?lang=en HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n\r\n");
    let answer = answered(authority, &request).await;
    assert!(answer.starts_with("HTTP/1.1 307"), "{answer}");
    assert!(answer.contains("cache-control: no-store"), "{answer}");
    let place = format!("location: https://{authority}/m/x/?lang=en");
    assert!(answer.contains(&place), "{answer}");
    assert!(!answer.to_lowercase().contains("strict-transport-security"));
    let refused = Chair::arrive(&link).await;
    assert!(
        matches!(&refused, Err(Error::Unreachable(_))),
        "{refused:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn this_machine_itself_may_go_on_without_tls() {
    let folder = TempDir::new().unwrap();
    let (link, _) = served(&folder, false).await;
    Chair::arrive(&link).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_came_without_tls_drives_no_socket_with_it() {
    let folder = TempDir::new().unwrap();
    let (link, fingerprint) = served(&folder, false).await;
    let plain = link.door.origin();
    let door = link.door.by_tls(fingerprint);
    let refused = Knock::from_origin(&door, &plain).await;
    assert!(
        matches!(&refused, Err(Error::Unreachable(why)) if why.contains("403")),
        "{refused:?}"
    );
}

/// The protocol that server and client agree on, when the client offers these.
async fn agreed(folder: &TempDir, link: &ChairLink, offers: &[&[u8]]) -> Option<Option<Vec<u8>>> {
    let file = folder.path().join("tls/certificate.pem");
    let mut roots = RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_file(file).unwrap())
        .unwrap();
    let mut config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = offers.iter().map(|offer| offer.to_vec()).collect();
    let stream = TcpStream::connect(link.door.authority()).await.unwrap();
    let name = ServerName::try_from("127.0.0.1").unwrap();
    let stream = TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await
        .ok()?;
    Some(stream.get_ref().1.alpn_protocol().map(<[u8]>::to_vec))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_trusts_the_certificate_agrees_on_http_1_1_and_never_on_2() {
    let folder = TempDir::new().unwrap();
    let (link, _) = served(&folder, false).await;
    let both = agreed(&folder, &link, &[b"h2", b"http/1.1"]).await;
    assert_eq!(both, Some(Some(b"http/1.1".to_vec())));
    assert_eq!(agreed(&folder, &link, &[b"h2"]).await, None);
    assert_eq!(agreed(&folder, &link, &[]).await, Some(None));
}
