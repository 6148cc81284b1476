//! A connection to a server: plain, or by TLS with the one certificate whose fingerprint somebody named.

use std::fmt;
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::client::danger::{
    HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier,
};
use tokio_rustls::rustls::crypto::{
    CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature,
};
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::{
    ClientConfig, DigitallySignedStruct, Error as TlsError, SignatureScheme,
};

use super::Error;
use crate::election::Digest;

/// Both directions of a connection, however it is carried.
pub trait Carrier: AsyncRead + AsyncWrite + Send + Unpin + fmt::Debug {}

impl<S: AsyncRead + AsyncWrite + Send + Unpin + fmt::Debug> Carrier for S {}

/// A connection.
pub type Wire = Box<dyn Carrier>;

/// Connects to host and port.
pub(super) async fn connect(
    authority: &str,
    secure: bool,
    certificate: Option<Digest>,
) -> Result<Wire, Error> {
    let unreachable = |why: &dyn fmt::Display| Error::Unreachable(format!("{authority}: {why}"));
    let stream = TcpStream::connect(authority)
        .await
        .map_err(|error| unreachable(&error))?;
    if !secure {
        return Ok(Box::new(stream));
    }
    let certificate = certificate
        .ok_or_else(|| unreachable(&"an https address needs the certificate's --fingerprint"))?;
    let host = authority
        .rsplit_once(':')
        .map_or(authority, |(host, _)| host);
    let host = host
        .trim_start_matches('[')
        .trim_end_matches(']')
        .to_owned();
    let name = ServerName::try_from(host).map_err(|error| unreachable(&error))?;
    let config = config(certificate).map_err(|error| unreachable(&error))?;
    let stream = TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await
        .map_err(|error| unreachable(&error))?;
    Ok(Box::new(stream))
}

fn config(certificate: Digest) -> Result<ClientConfig, TlsError> {
    let provider = Arc::new(ring::default_provider());
    let only = Only {
        certificate,
        provider: Arc::clone(&provider),
    };
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(only))
        .with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

/// Takes the certificate with this fingerprint, whoever vouches for it, and no other; its key must sign the handshake.
#[derive(Debug)]
struct Only {
    certificate: Digest,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Only {
    fn verify_server_cert(
        &self,
        shown: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        if Digest::of(shown) == self.certificate {
            return Ok(ServerCertVerified::assertion());
        }
        Err(TlsError::General(
            "the server shows another certificate".to_owned(),
        ))
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signed, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}
