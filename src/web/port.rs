//! The port: takes connections, speaks TLS where there is a certificate, and ends what dawdles.
//!
//! A connection has so long for its handshake, for the head of each request and between requests; a peer that does not
//! read what it asked for is gone. Only HTTP/1.1 is spoken: the sockets of the pages need no more.

use std::net::{IpAddr, SocketAddr};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::timeout;
use tokio_io_timeout::TimeoutStream;
use tokio_rustls::TlsAcceptor;

use super::limits::{Limits, Places, network_of};
use super::session;
use super::tls::Certificate;

/// The first byte of every TLS connection.
const HANDSHAKE: u8 = 22;

/// The largest head of a request.
const HEAD: usize = 16 * 1024;

/// How long requests under way may take to end at shutdown.
const LAST_ANSWERS: Duration = Duration::from_secs(10);

/// How long nothing is taken after the system had no room for one more connection.
const NO_ROOM: Duration = Duration::from_millis(100);

/// Turns when the port is closed.
type Closing = watch::Receiver<()>;

/// Who is at the other end of a connection, and how it came.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peer {
    pub(super) address: IpAddr,
    /// The address of this machine that it came to.
    pub(super) here: IpAddr,
    /// Whether it is this machine itself.
    pub(super) local: bool,
    /// Whether it speaks TLS.
    pub(super) secure: bool,
}

/// What every connection is measured by.
#[derive(Clone)]
pub(super) struct Port {
    app: Router,
    limits: Limits,
    certificate: Option<Arc<Certificate>>,
    connections: Places<IpAddr>,
}

impl Port {
    pub(super) fn new(app: Router, limits: Limits, certificate: Option<Arc<Certificate>>) -> Self {
        Self {
            app,
            connections: Places::within(limits.connections_in_all),
            limits,
            certificate,
        }
    }

    /// Takes connections until `shutdown` comes true, then lets the requests under way end.
    pub(super) async fn serve(self, listener: TcpListener, shutdown: impl Future<Output = ()>) {
        let (until, _) = watch::channel(());
        tokio::pin!(shutdown);
        loop {
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                () = &mut shutdown => break,
            };
            self.take(accepted, &until).await;
        }
        drop(listener);
        until.send_replace(());
        if timeout(LAST_ANSWERS, until.closed()).await.is_err() {
            tracing::warn!("some requests did not end in time");
        }
    }

    async fn take(
        &self,
        accepted: std::io::Result<(TcpStream, SocketAddr)>,
        until: &watch::Sender<()>,
    ) {
        let (stream, from) = match accepted {
            Ok(come) => come,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(NO_ROOM).await;
                return;
            }
        };
        let port = self.clone();
        let closing = until.subscribe();
        tokio::spawn(async move { port.attend(stream, from, closing).await });
    }

    /// One connection: dropped unheard when its address has too many; what goes wrong on it ends it and concerns nobody.
    async fn attend(&self, stream: TcpStream, from: SocketAddr, closing: Closing) {
        let local = !self.limits.count_local && session::is_local(from.ip());
        let most = self.limits.connections_of_address;
        let place = self.connections.take(network_of(from.ip()), most);
        if !local && place.is_none() {
            return;
        }
        let Ok(here) = stream.local_addr() else {
            return;
        };
        let peer = Peer {
            address: from.ip().to_canonical(),
            here: here.ip().to_canonical(),
            local,
            secure: false,
        };
        // A system that cannot send small frames at once still sends them.
        drop(stream.set_nodelay(true));
        match &self.certificate {
            None => self.speak(self.patient(stream), peer, closing).await,
            Some(certificate) => self.greet(stream, certificate, peer, closing).await,
        }
    }

    /// Speaks TLS with who begins it. Others are heard as well: this machine may go on in plain HTTP, which leaves it on
    /// no wire, and everybody else is told the right address.
    async fn greet(
        &self,
        stream: TcpStream,
        certificate: &Certificate,
        peer: Peer,
        closing: Closing,
    ) {
        let patience = self.limits.head;
        let mut first = [0];
        match timeout(patience, stream.peek(&mut first)).await {
            Ok(Ok(1)) => {}
            Ok(Ok(_) | Err(_)) | Err(_) => return,
        }
        if first != [HANDSHAKE] {
            return self.speak(self.patient(stream), peer, closing).await;
        }
        let acceptor = TlsAcceptor::from(certificate.config());
        let shaken = timeout(patience, acceptor.accept(self.patient(stream))).await;
        if let Ok(Ok(stream)) = shaken {
            let secure = Peer {
                secure: true,
                ..peer
            };
            self.speak(stream, secure, closing).await;
        }
    }

    /// A stream that breaks when its peer takes nothing for too long.
    fn patient(&self, stream: TcpStream) -> Pin<Box<TimeoutStream<TcpStream>>> {
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(self.limits.send));
        Box::pin(stream)
    }

    async fn speak<S>(&self, stream: S, peer: Peer, mut closing: Closing)
    where
        S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
    {
        let app = TowerToHyperService::new(self.app.clone());
        let service = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(peer);
            app.call(request)
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.limits.head)
            .max_buf_size(HEAD)
            .serve_connection(TokioIo::new(stream), service)
            .with_upgrades();
        let mut connection = pin!(connection);
        // The peer broke off, or took too long: there is nobody to tell.
        tokio::select! {
            ended = connection.as_mut() => drop(ended),
            _ = closing.changed() => {
                connection.as_mut().graceful_shutdown();
                drop(connection.await);
            }
        }
    }
}
