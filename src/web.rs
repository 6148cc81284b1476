//! The web: pages, public files and the sockets of one meeting. Every route stands on this screen.

mod assets;
mod folder;
mod headers;
mod limits;
mod messages;
mod session;
mod socket;
#[cfg(test)]
mod tests;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::extract::{ConnectInfo, Path, RawQuery, State, WebSocketUpgrade};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use crate::election::Point;
use crate::hall::Hall;
use crate::history::Folder;
use crate::protocol::Role;

pub use limits::Limits;

use limits::{Places, audience, largest_read};
use socket::Guest;

/// What every route needs.
#[derive(Clone)]
struct Door {
    hall: Hall,
    /// Proofs verified at the same time: as many as there are cores.
    pool: Arc<Semaphore>,
    /// The folder of all meetings, and the one place of who reads in it.
    folder: Folder,
    reading: Arc<Semaphore>,
    limits: Limits,
    of_address: Places<IpAddr>,
    chairs_of_address: Places<IpAddr>,
    of_key: Places<Point>,
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
    serve_within(Limits::default(), listener, hall, folder, shutdown).await
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
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let door = Door {
        hall,
        pool: Arc::new(Semaphore::new(cores)),
        folder,
        reading: Arc::new(Semaphore::new(1)),
        limits,
        of_address: Places::default(),
        chairs_of_address: Places::default(),
        of_key: Places::default(),
    };
    let service = routes(door).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(shutdown)
        .await
}

fn routes(door: Door) -> Router {
    let meeting = format!("/m/{}", door.hall.slug());
    let home = format!("{meeting}/");
    Router::new()
        .route(
            "/",
            get({
                let home = home.clone();
                async move || Redirect::temporary(&home)
            }),
        )
        .route(&meeting, get(async move || Redirect::permanent(&home)))
        .route(
            &format!("{meeting}/"),
            get(async || assets::page("delegate")),
        )
        .route(
            &format!("{meeting}/chair"),
            get(async || assets::page("chair")),
        )
        .route(
            &format!("{meeting}/desk"),
            get(async || assets::page("desk")),
        )
        .route(
            &format!("{meeting}/teller"),
            get(async || assets::page("teller")),
        )
        .route(
            &format!("{meeting}/screen"),
            get(async || assets::page("screen")),
        )
        .route(
            &format!("{meeting}/board"),
            get(async || assets::page("board")),
        )
        .route(&format!("{meeting}/socket"), get(upgrade))
        .route(&format!("{meeting}/{{*file}}"), get(public_file))
        .route(
            "/assets/{*file}",
            get(async |Path(file): Path<String>| assets::file(&format!("assets/{file}"))),
        )
        .route(
            "/mau/{file}",
            get(async |Path(file): Path<String>| assets::template(&format!("mau/{file}"))),
        )
        .fallback(async || assets::missing())
        .layer(axum::middleware::map_response(headers::secure))
        .with_state(door)
}

/// What anybody may read: set-up, archive and statements of each round, the log, the bundle.
async fn public_file(State(door): State<Door>, Path(file): Path<String>) -> Response {
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
    State(door): State<Door>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    if !headers::same_origin(&headers) {
        return (
            StatusCode::FORBIDDEN,
            "This address takes sockets only from its own pages.",
        )
            .into_response();
    }
    let audience = audience(query.as_deref());
    let largest = largest_read(audience, &door.hall);
    let upgrade = upgrade
        .read_buffer_size(2048)
        .write_buffer_size(0)
        .max_frame_size(largest)
        .max_message_size(largest);
    match guest(&door, peer.ip(), audience) {
        Some(guest) => upgrade.on_upgrade(move |socket| socket::attend(socket, door, guest)),
        None => upgrade.on_upgrade(socket::turn_away),
    }
}

/// Takes the places of a new socket; none when its address has no more. This machine's own programs are not counted.
fn guest(door: &Door, address: IpAddr, audience: Option<Role>) -> Option<Guest> {
    let local = session::is_local(address);
    let mut places = Vec::new();
    if !local {
        let most = door.limits.sockets_of_address;
        places.push(door.of_address.take(address, most)?);
        if audience == Some(Role::Chair) {
            let most = door.limits.chairs_of_address;
            places.push(door.chairs_of_address.take(address, most)?);
        }
    }
    Some(Guest {
        audience,
        local,
        _places: places,
    })
}

/// Whether the pages were built into this binary.
pub fn pages_are_built() -> bool {
    assets::are_built()
}
