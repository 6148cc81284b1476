//! TLS for whoever asks for it: which certificate, and the addresses that it changes.

use std::path::Path;

use crate::config::Secure;
use crate::web::{Certificate, TlsError};

/// The certificate that was asked for.
pub(super) fn certificate(
    asked: &Secure,
    data: &Path,
    addresses: &[String],
) -> Result<Option<Certificate>, TlsError> {
    if let (Some(chain), Some(key)) = (&asked.certificate, &asked.key) {
        return Certificate::of_files(chain, key).map(Some);
    }
    if !asked.tls {
        return Ok(None);
    }
    let mut names = asked.name.clone();
    names.extend(addresses.iter().filter_map(|address| host(address)));
    names.push("localhost".to_owned());
    Certificate::kept_in(&data.join("tls"), &names).map(Some)
}

/// How phones name this machine.
#[derive(Clone, Debug)]
pub struct Naming {
    names: Vec<String>,
    scheme: &'static str,
    port: u16,
}

impl Naming {
    pub(super) fn of(asked: &Secure, port: u16) -> Self {
        let secure = asked.tls || asked.certificate.is_some();
        Self {
            names: asked.name.clone(),
            scheme: if secure { "https" } else { "http" },
            port,
        }
    }

    /// Addresses as phones use them: own names first, all by https where there is a certificate.
    pub fn apply(&self, addresses: &[String]) -> Vec<String> {
        let Self {
            names,
            scheme,
            port,
        } = self;
        let own = names.iter().map(|name| format!("{scheme}://{name}:{port}"));
        let rests = addresses
            .iter()
            .filter_map(|address| address.strip_prefix("http"));
        own.chain(rests.map(|rest| format!("{scheme}{rest}")))
            .collect()
    }
}

/// The fingerprint, to be compared with what a browser shows.
pub(super) fn announce(certificate: &Certificate) {
    println!(
        "  Dấu vân tay SHA-256 của chứng thư (certificate fingerprint): {}",
        certificate.fingerprint()
    );
}

/// The bare host of an address.
fn host(address: &str) -> Option<String> {
    let (_, authority) = address.split_once("://")?;
    let (host, _) = authority.rsplit_once(':')?;
    Some(
        host.trim_start_matches('[')
            .trim_end_matches(']')
            .to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::config::{Command, Config};

    fn asked(arguments: &[&str]) -> Secure {
        let given = ["phieukin", "serve"].iter().chain(arguments);
        match Config::parse_from(given).command {
            Some(Command::Serve(serve)) => serve.secure,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn with_a_certificate_phones_are_led_to_https_and_to_the_names_that_were_given() {
        let addresses = ["http://10.0.0.7:8080".to_owned()];
        let plain = Naming::of(&asked(&[]), 8080).apply(&addresses);
        assert_eq!(plain, ["http://10.0.0.7:8080"]);
        let secure =
            Naming::of(&asked(&["--tls", "--name", "hop.example"]), 8080).apply(&addresses);
        assert_eq!(
            secure,
            ["https://hop.example:8080", "https://10.0.0.7:8080"]
        );
    }

    #[test]
    fn a_certificate_and_its_key_are_given_together_and_never_with_one_of_its_own() {
        for wrong in [
            &["--certificate", "a"][..],
            &["--key", "a"],
            &["--tls", "--certificate", "a", "--key", "b"],
        ] {
            let given = ["phieukin", "serve"].iter().chain(wrong);
            assert!(Config::try_parse_from(given).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn the_host_of_an_address_is_bare() {
        assert_eq!(host("http://10.0.0.7:8080").as_deref(), Some("10.0.0.7"));
        assert_eq!(host("http://[::1]:8080").as_deref(), Some("::1"));
    }
}
