//! A connection to a server: plain, or by TLS with the one certificate whose fingerprint somebody named.

use std::fmt;
use std::io;
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::client::danger::{
    HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier,
};
use tokio_rustls::rustls::crypto::{CryptoProvider, ring, verify_tls13_signature};
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::version::TLS13;
use tokio_rustls::rustls::{
    ClientConfig, DigitallySignedStruct, Error as TlsError, OtherError, PeerIncompatible,
    SignatureScheme,
};

use super::Error;
use crate::election::Digest;

/// Both directions of a connection, however it is carried.
pub trait Carrier: AsyncRead + AsyncWrite + Send + Unpin + fmt::Debug {}

impl<S: AsyncRead + AsyncWrite + Send + Unpin + fmt::Debug> Carrier for S {}

/// A connection.
pub type Wire = Box<dyn Carrier>;

/// How a connection is carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// In the clear.
    Plain,
    /// By TLS, to the certificate with this fingerprint and to no other; while none is named, to none at all.
    Tls(Option<Digest>),
}

/// A server showed a certificate that nobody named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StrangeCertificate {
    /// No fingerprint was named yet.
    #[error(
        "Máy chủ đưa ra chứng thư có dấu vân tay SHA-256:\n  {shown}\nSo từng chữ với dấu vân tay trên màn hình hội trường. \
         Giống hết thì chạy lại lệnh này, thêm --fingerprint và dấu vân tay đó; khác thì báo cho hội nghị. \
         (The server shows the certificate with this fingerprint. Compare it with the one on the wall. If they are the same, \
         repeat the command with --fingerprint and the fingerprint; if not, tell the meeting.)"
    )]
    Unnamed {
        /// Of the certificate that the server showed.
        shown: Digest,
    },
    /// Another one was named.
    #[error(
        "Máy chủ đưa ra chứng thư khác:\n  {shown}\nchứ không phải chứng thư đã nêu:\n  {named}\nCó thể có người đứng giữa. \
         Xem lại dấu vân tay trên màn hình hội trường; nếu đã gõ đúng, đừng đi tiếp và báo cho hội nghị. \
         (The server shows the first certificate, not the second, which was named. Somebody may stand between. Look at the \
         wall again; if the fingerprint was typed rightly, go no further and tell the meeting.)"
    )]
    Other {
        /// Of the certificate that the server showed.
        shown: Digest,
        /// Of the one it should have shown.
        named: Digest,
    },
}

/// Connects to host and port.
pub(super) async fn connect(authority: &str, transport: Transport) -> Result<Wire, Error> {
    let unreachable = |why: &dyn fmt::Display| Error::Unreachable(format!("{authority}: {why}"));
    let stream = TcpStream::connect(authority)
        .await
        .map_err(|error| unreachable(&error))?;
    let Transport::Tls(named) = transport else {
        return Ok(Box::new(stream));
    };
    let host = authority
        .rsplit_once(':')
        .map_or(authority, |(host, _)| host);
    let host = host
        .trim_start_matches('[')
        .trim_end_matches(']')
        .to_owned();
    let name = ServerName::try_from(host).map_err(|error| unreachable(&error))?;
    let config = config(named).map_err(|error| unreachable(&error))?;
    let connected = TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await;
    match connected {
        Ok(stream) => Ok(Box::new(stream)),
        Err(error) => Err(strange(&error).map_or_else(|| unreachable(&error), Error::Certificate)),
    }
}

fn config(named: Option<Digest>) -> Result<ClientConfig, TlsError> {
    let provider = Arc::new(ring::default_provider());
    let only = Only {
        named,
        provider: Arc::clone(&provider),
    };
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&TLS13])?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(only))
        .with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

/// What [`Only`] found, out of the error of the connection.
fn strange(error: &io::Error) -> Option<StrangeCertificate> {
    let TlsError::Other(OtherError(found)) = error.get_ref()?.downcast_ref()? else {
        return None;
    };
    found.downcast_ref().copied()
}

/// Takes the certificate with this fingerprint, whoever vouches for it, and no other; its key must sign the handshake.
#[derive(Debug)]
struct Only {
    named: Option<Digest>,
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
        let shown = Digest::of(shown);
        let strange = match self.named {
            Some(named) if named == shown => return Ok(ServerCertVerified::assertion()),
            Some(named) => StrangeCertificate::Other { shown, named },
            None => StrangeCertificate::Unnamed { shown },
        };
        Err(TlsError::Other(OtherError(Arc::new(strange))))
    }

    /// Nobody asks: only TLS 1.3 is offered.
    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        Err(PeerIncompatible::Tls12NotOffered.into())
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
