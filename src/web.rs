//! The web: pages, public files and sockets of the meeting that the server was started for, and of its rehearsal while
//! one is open. Every route stands on this screen.

mod assets;
mod files;
mod folder;
mod guesses;
mod halls;
mod headers;
mod host;
mod limits;
mod messages;
mod pool;
mod port;
mod reach;
mod rehearsal;
mod session;
mod socket;
#[cfg(test)]
mod tests;
mod tls;
mod wire;

use std::borrow::Cow;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{FromRequestParts, Path, RawPathParams, RawQuery, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get};
use axum::{Extension, Router};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};

use crate::election::Point;
use crate::hall::Hall;
use crate::history::Folder;
use crate::protocol::Role;

pub use guesses::Rate;
pub use limits::Limits;
pub use tls::{Certificate, TlsError};
pub use wire::{Upgrade, Wire};

use assets::TakesGzip;
use guesses::Guesses;
use halls::{Halls, Open};
use limits::{Places, audience, largest_read, network_of};
use pool::Pool;
use port::{Peer, Port};
use session::Guest;

/// What every route needs.
#[derive(Clone)]
struct House {
    halls: Halls,
    /// Where the server listens.
    bound: SocketAddr,
    /// Where proofs are verified.
    pool: Pool,
    /// The folder of all meetings, and the one place of who reads in it.
    folder: Folder,
    reading: Arc<Semaphore>,
    limits: Limits,
    names: Arc<Vec<String>>,
    certificate: Option<Arc<Certificate>>,
    of_address: Places<IpAddr>,
    chairs: Places<IpAddr>,
    unproven: Places<IpAddr>,
    of_key: Places<Point>,
    guesses: Guesses,
}

/// How the port is kept.
#[derive(Debug, Default)]
pub struct Settings {
    /// What one peer may have.
    pub limits: Limits,
    /// Names and addresses of this machine that it cannot know of itself.
    pub names: Vec<String>,
    /// With one, other machines are served by TLS only.
    pub certificate: Option<Certificate>,
}

/// The meeting that a path names: only an open one has pages, files and sockets.
struct Door {
    hall: Hall,
    /// Ends when the meeting is closed here.
    closing: watch::Receiver<()>,
    house: House,
}

/// Serves a hall on a listener until `shutdown` comes true; `folder` is where the chair finds presets and earlier meetings.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: TcpListener,
    hall: Hall,
    folder: Folder,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    serve_with(Settings::default(), listener, hall, folder, shutdown).await
}

/// As [`serve`], with other limits.
///
/// # Errors
/// When the listener fails.
pub async fn serve_within(
    limits: Limits,
    listener: TcpListener,
    hall: Hall,
    folder: Folder,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let settings = Settings {
        limits,
        ..Settings::default()
    };
    serve_with(settings, listener, hall, folder, shutdown).await
}

/// As [`serve`], with the port kept as `settings` say.
///
/// # Errors
/// When the listener fails.
pub async fn serve_with(
    settings: Settings,
    listener: TcpListener,
    hall: Hall,
    folder: Folder,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let house = House::of(settings, listener.local_addr()?, hall, folder);
    house.show_certificate(house.halls.own());
    let (limits, certificate) = (house.limits.clone(), house.certificate.clone());
    Port::new(routes(house), limits, certificate)
        .serve(listener, shutdown)
        .await;
    Ok(())
}

impl House {
    fn of(settings: Settings, bound: SocketAddr, hall: Hall, folder: Folder) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let Settings {
            limits,
            names,
            certificate,
        } = settings;
        Self {
            halls: Halls::of(hall),
            bound,
            pool: Pool::of(cores),
            folder,
            reading: Arc::new(Semaphore::new(1)),
            names: Arc::new(names),
            certificate: certificate.map(Arc::new),
            of_address: Places::default(),
            chairs: Places::within(limits.chairs_in_all),
            unproven: Places::within(limits.unproven_in_all),
            of_key: Places::default(),
            guesses: Guesses::within(limits.failures_of_address, limits.failures_in_all),
            limits,
        }
    }

    /// Puts the certificate's fingerprint on the pages of a meeting.
    fn show_certificate(&self, hall: &Hall) {
        if let Some(certificate) = &self.certificate {
            hall.show_certificate(certificate.fingerprint());
        }
    }
}

impl FromRequestParts<House> for Door {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Response> {
        let parameters = RawPathParams::from_request_parts(parts, house).await;
        let parameters = parameters.map_err(IntoResponse::into_response)?;
        let slug = parameters.iter().find(|(name, _)| *name == "slug");
        let open = slug.and_then(|(_, slug)| house.halls.find(slug));
        let Open { hall, closing } = open.ok_or_else(assets::missing)?;
        Ok(Self {
            hall,
            closing,
            house: house.clone(),
        })
    }
}

fn routes(house: House) -> Router {
    let mut pages = Router::new().route("/m/{slug}/", page("delegate"));
    for audience in ["station", "chair", "desk", "teller", "screen", "board"] {
        pages = pages.route(&format!("/m/{{slug}}/{audience}"), page(audience));
    }
    // What the guides have people type behind the address that the program prints.
    for audience in ["station", "screen", "board"] {
        let typed = async move |State(house): State<House>, RawQuery(query): RawQuery| {
            to_pages(house.halls.own(), audience, query)
        };
        pages = pages.route(&format!("/{audience}"), get(typed));
    }
    pages
        .route("/", get(home))
        .route("/reach", get(reach::page))
        .route("/m/{slug}", get(meeting))
        .route("/m/{slug}/socket", get(upgrade))
        .route("/m/{slug}/{*file}", get(public_file))
        .route("/assets/{*file}", get(asset))
        .route("/mau/{*file}", plain("mau"))
        .route("/help/{*file}", plain("help"))
        .fallback(async || assets::missing())
        .layer(from_fn_with_state(house.clone(), reach::notice))
        .layer(from_fn_with_state(house.clone(), host::guard))
        .layer(map_response(headers::secure))
        .with_state(house)
}

/// The delegates' page of the meeting that the server was started for.
async fn home(State(house): State<House>, RawQuery(query): RawQuery) -> Redirect {
    to_pages(house.halls.own(), "", query)
}

async fn meeting(door: Door, RawQuery(query): RawQuery) -> Redirect {
    to_pages(&door.hall, "", query)
}

/// What is asked of the page, such as its language, goes along.
fn to_pages(hall: &Hall, audience: &str, query: Option<String>) -> Redirect {
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    Redirect::temporary(&format!("/m/{}/{audience}{query}", hall.slug()))
}

fn page(audience: &'static str) -> MethodRouter<House> {
    get(async move |_: Door, gzip: TakesGzip| assets::page(audience, gzip))
}

async fn asset(Path(file): Path<String>, gzip: TakesGzip) -> Response {
    assets::file(&format!("assets/{file}"), gzip)
}

/// The files of a folder whose names stay.
fn plain(folder: &'static str) -> MethodRouter<House> {
    get(async move |Path(file): Path<String>, gzip: TakesGzip| {
        assets::plain(&format!("{folder}/{file}"), gzip)
    })
}

/// What anybody may read: set-up, archive and statements of each round, the log, the bundle.
async fn public_file(door: Door, Path((_, file)): Path<(String, String)>) -> Response {
    match door.hall.shelf().file(&file) {
        Some(file) => (
            [
                (header::CONTENT_TYPE, file.media),
                (header::CACHE_CONTROL, "no-store"),
            ],
            file.bytes,
        )
            .into_response(),
        None => assets::missing(),
    }
}

/// A page of another site cannot open a socket here: its origin is not this host. What a socket's address asks for
/// decides how much is read from it before anything is proven.
async fn upgrade(
    door: Door,
    Extension(peer): Extension<Peer>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    upgrade: Upgrade,
) -> Response {
    if !headers::same_origin(&headers, peer.secure) {
        return (
            StatusCode::FORBIDDEN,
            "This address takes sockets only from its own pages.",
        )
            .into_response();
    }
    let audience = audience(query.as_deref());
    let largest = largest_read(audience, &door.hall);
    match guest(&door.house, &peer, audience) {
        Some(guest) => upgrade.open(largest, move |socket| socket::attend(socket, door, guest)),
        None => upgrade.open(largest, socket::turn_away),
    }
}

/// Takes the places of a new socket; none when its address has no more. This machine's own programs are not counted.
fn guest(house: &House, peer: &Peer, audience: Option<Role>) -> Option<Guest> {
    let (limits, address) = (&house.limits, network_of(peer.address));
    let mut of_address = None;
    let mut unproven = Vec::new();
    if !peer.local {
        of_address = Some(house.of_address.take(address, limits.sockets_of_address)?);
        unproven.push(house.unproven.take(address, limits.unproven_of_address)?);
        if audience == Some(Role::Chair) {
            unproven.push(house.chairs.take(address, limits.chairs_of_address)?);
        }
    }
    Some(Guest {
        audience,
        address,
        local: peer.local,
        unproven,
        _of_address: of_address,
    })
}

/// Whether the pages were built into this binary.
pub fn pages_are_built() -> bool {
    assets::are_built()
}

/// Every page and asset that is served, by its path in the build.
pub fn pages_and_assets() -> impl Iterator<Item = (String, Cow<'static, [u8]>)> {
    assets::all()
}

/// The headers that every answer carries.
pub fn security_headers() -> impl Iterator<Item = (&'static str, &'static str)> {
    headers::all()
}

/// The media type that a page or asset of this kind is served as.
pub fn media_of(path: &str) -> Option<String> {
    assets::media_of(path)
}
