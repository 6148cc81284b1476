//! `phieukin serve`: finds or makes the meeting, takes a port, prints the chair's link.

mod folder;
mod link;
mod prepared;

use std::net::SocketAddr;
use std::process::ExitCode;

use tokio::net::TcpListener;

use crate::config::Serve;
use crate::election::TellerCode;
use crate::hall::Hall;
use crate::history::Folder;
use crate::{rehearsal, web};

pub use folder::{Opened, Wanted, open_or_make};
pub use link::{addresses, chair_path};
pub use prepared::open_rehearsal;

/// How many ports after the asked one are tried.
const PORTS: u16 = 50;

/// Why the server cannot start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The pages are not in this binary.
    #[error(
        "các trang chưa được dựng vào chương trình; hãy chạy `make run`. (The pages are not built into this program: run `make run`.)"
    )]
    NoPages,
    /// No port is free.
    #[error(
        "không mở được cổng nào từ {0} trở đi: {1}. Hãy chọn địa chỉ khác bằng --listen. (No port could be opened.)"
    )]
    NoPort(SocketAddr, std::io::Error),
    /// The folder cannot be used.
    #[error(transparent)]
    Folder(#[from] folder::Error),
    /// The network failed.
    #[error("mạng của máy báo lỗi: {0}. (The network failed.)")]
    Network(#[from] std::io::Error),
}

/// Serves until Ctrl-C; whatever was acknowledged is on disk by then.
pub fn command(arguments: &Serve) -> ExitCode {
    let runtime = tokio::runtime::Runtime::new()
        .expect("a machine that runs the server can start its threads");
    match runtime.block_on(run(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &Serve) -> Result<(), Error> {
    if !web::pages_are_built() {
        return Err(Error::NoPages);
    }
    raise_file_limit();
    let listener = listen(arguments.listen).await?;
    let port = listener.local_addr()?.port();
    let addresses = addresses(arguments.listen.ip(), port);
    let opened = open_or_make(
        &arguments.data,
        arguments.rehearsal,
        wanted(arguments),
        addresses.clone(),
    )?;
    let chair = link::chair(link::own(&addresses), &opened.hall, &opened.chair);
    announce(&chair, &addresses, &opened);
    let afar = link::chair(link::from_afar(&addresses), &opened.hall, &opened.chair);
    link::show_qr_on_enter(afar);
    if arguments.demo {
        tokio::spawn(rehearsal::demo(chair));
    }
    let folder = Folder::at(&arguments.data);
    for problem in folder.presets().problems {
        eprintln!("{problem}");
    }
    web::serve(listener, opened.hall, folder, interrupted()).await?;
    Ok(())
}

fn wanted(arguments: &Serve) -> Wanted {
    match arguments.meeting {
        Some(meeting) => Wanted::This(meeting),
        None if arguments.new => Wanted::New,
        None => Wanted::Unfinished,
    }
}

async fn interrupted() {
    // Without a signal handler the server simply runs on until it is killed; nothing acknowledged is lost by that.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// The asked port, or the next free one.
async fn listen(asked: SocketAddr) -> Result<TcpListener, Error> {
    let mut failure = None;
    for offset in 0..PORTS {
        let Some(port) = asked.port().checked_add(offset) else {
            break;
        };
        match TcpListener::bind(SocketAddr::new(asked.ip(), port)).await {
            Ok(listener) => {
                if offset > 0 {
                    println!(
                        "Cổng {} đang có chương trình khác dùng; dùng cổng {port}. (Port {} is taken; using {port}.)",
                        asked.port(),
                        asked.port()
                    );
                }
                return Ok(listener);
            }
            Err(error) => failure = Some(error),
        }
    }
    Err(Error::NoPort(
        asked,
        failure.unwrap_or_else(|| std::io::ErrorKind::AddrInUse.into()),
    ))
}

fn announce(chair: &str, addresses: &[String], opened: &Opened) {
    let kind = if opened.rehearsal {
        "CHẠY THỬ (rehearsal)"
    } else {
        "cuộc họp thật (real meeting)"
    };
    println!("Phiếu Kín · {kind} · {}", opened.folder.display());
    for address in addresses {
        println!("  Đại biểu (delegates): {address}/");
    }
    println!("  Chủ tọa (chair; giữ kín, keep secret): {chair}");
    println!(
        "Nhấn Enter để hiện mã QR cho máy khác của chủ tọa (Enter shows a QR for another device of the chair). Ctrl-C để dừng (stops)."
    );
}

/// Phones hold sockets open: the system's usual limit is too low for a congress.
fn raise_file_limit() {
    if let Err(error) = rlimit::increase_nofile_limit(u64::MAX) {
        tracing::warn!(%error, "the limit of open files stays as it is");
    }
}

/// The chair's code, for whoever prints the link.
pub type ChairCode = TellerCode;

/// A hall on a free port of this machine, for rehearsals and tests.
///
/// # Errors
/// When no port is free or the folder cannot be used.
pub async fn on_free_port(
    folder: &std::path::Path,
    rehearsal: bool,
) -> Result<(TcpListener, Hall, String), Error> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    let opened = open_or_make(folder, rehearsal, Wanted::Unfinished, vec![address.clone()])?;
    let chair = link::chair(&address, &opened.hall, &opened.chair);
    Ok((listener, opened.hall, chair))
}
