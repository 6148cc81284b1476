//! `phieukin serve`: finds or makes the meeting, takes a port, prints the chair's link.

mod folder;
mod link;
mod prepared;
mod secure;
mod takeover;

use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::watch;

use crate::clock;
use crate::config::Serve;
use crate::hall::{Ending, Hall};
use crate::history::Folder;
use crate::store::{CopyState, CopyWatch};
use crate::{laptop, rehearsal, web};

pub use folder::{Opened, Wanted, Which, open_or_make};
pub use link::{addresses, chair_path};
pub use prepared::open_rehearsal;
pub use secure::Naming;
pub use takeover::takeover_command;

/// How long the end of the program waits for copies.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// How many ports after the asked one are tried.
const PORTS: u16 = 50;

/// How long a server that is to end waits for what is under way.
const LONGEST_GOODBYE: Duration = Duration::from_secs(5);

/// What a system allows at least, where it does not say.
const USUAL_FILES: u64 = 1024;

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
    /// The disk failed while the meeting was open.
    #[error(
        "ổ đĩa báo lỗi khi ghi vào {}: máy chủ dừng lại để không xác nhận điều gì chưa ghi được. Mọi phiếu đã có biên nhận vẫn còn. \
         Mở lại chương trình; nếu lại lỗi, chép thư mục này sang ổ khác rồi mở ở đó. \
         (The disk failed. The server stopped so as not to acknowledge what is not written; every ballot with a receipt is kept. \
         Start the program again; if it fails again, copy this folder to another disk and open it there.)",
        .0.display()
    )]
    DiskFailed(std::path::PathBuf),
    /// The certificate cannot be had.
    #[error(transparent)]
    Tls(#[from] web::TlsError),
    /// The network failed.
    #[error("mạng của máy báo lỗi: {0}. (The network failed.)")]
    Network(#[from] std::io::Error),
}

/// Serves until Ctrl-C or the system's wish to end; whatever was acknowledged is on disk by then, and the files are closed.
pub fn command(arguments: &Serve) -> ExitCode {
    let runtime = tokio::runtime::Runtime::new()
        .expect("a machine that runs the server can start its threads");
    let served = runtime.block_on(run(arguments));
    // The sockets go first: they hold the last handles of the hall.
    runtime.shutdown_timeout(LONGEST_GOODBYE);
    match served {
        Ok(ending) => {
            if let Some(ending) = ending {
                ending.wait(LONGEST_GOODBYE);
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &Serve) -> Result<Option<Ending>, Error> {
    if !web::pages_are_built() {
        return Err(Error::NoPages);
    }
    let limits = web::Limits::default().for_files(raise_file_limit());
    let listener = listen(arguments.listen)?;
    let port = listener.local_addr()?.port();
    let plain = addresses(arguments.listen.ip(), port);
    let certificate = secure::certificate(&arguments.secure, &arguments.data, &plain)?;
    let naming = Naming::of(&arguments.secure, port);
    let addresses = naming.apply(&plain);
    let wanted = Wanted {
        meeting: which(arguments),
        copies: arguments.copy_to.clone(),
    };
    let opened = open_or_make(
        &arguments.data,
        arguments.rehearsal,
        &wanted,
        addresses.clone(),
    )?;
    let chair = link::chair(link::own(&plain), &opened.hall, &opened.chair);
    announce(&chair, &addresses, &opened);
    if let Some(certificate) = &certificate {
        secure::announce(certificate);
    }
    let bound = SocketAddr::new(arguments.listen.ip(), port);
    let data = arguments.data.clone();
    let here = move || laptop::Here::new(bound, data, naming);
    let _watching = laptop::watch(opened.hall.clone(), here);
    link::show_qr_on_enter(opened.hall.clone(), opened.chair.clone());
    if arguments.demo {
        tokio::spawn(rehearsal::demo(chair));
    }
    let folder = Folder::at(&arguments.data);
    for problem in folder.presets().problems {
        eprintln!("{problem}");
    }
    let settings = web::Settings {
        limits,
        names: arguments.secure.name.clone(),
        certificate,
    };
    attend(settings, listener, folder, opened).await
}

/// Serves until somebody asks the program to end, or the disk fails; what is left then is the hall's thread.
async fn attend(
    settings: web::Settings,
    listener: TcpListener,
    folder: Folder,
    opened: Opened,
) -> Result<Option<Ending>, Error> {
    let (ended, ending) = (opened.hall.ended(), opened.hall.ending());
    let (leave, leaving) = watch::channel(None);
    let shutdown = async move {
        let why = tokio::select! {
            () = interrupted() => Leaving::Asked,
            () = ended => Leaving::DiskFailed,
        };
        leave.send_replace(Some(why));
        // Held until the listener lets go of it: its end is no news.
        std::future::pending::<()>().await;
    };
    let why = tokio::select! {
        served = web::serve_with(settings, listener, opened.hall, folder, told(leaving.clone())) => {
            served?;
            *leaving.borrow()
        }
        why = goodbye(leaving.clone()) => why,
        () = shutdown => None,
    };
    match why {
        Some(Leaving::DiskFailed) => Err(Error::DiskFailed(opened.folder)),
        Some(Leaving::Asked) | None => {
            finish(&opened.copies).await;
            Ok(ending)
        }
    }
}

/// Why the server ends.
#[derive(Clone, Copy)]
enum Leaving {
    Asked,
    DiskFailed,
}

async fn told(mut leaving: watch::Receiver<Option<Leaving>>) {
    // The other end outlives the server.
    drop(leaving.wait_for(Option::is_some).await);
}

/// A page that keeps its connection open may not keep a server that is to end.
async fn goodbye(leaving: watch::Receiver<Option<Leaving>>) -> Option<Leaving> {
    told(leaving.clone()).await;
    tokio::time::sleep(LONGEST_GOODBYE).await;
    *leaving.borrow()
}

fn which(arguments: &Serve) -> Which {
    match arguments.meeting {
        Some(meeting) => Which::This(meeting),
        None if arguments.new => Which::New,
        None => Which::Unfinished,
    }
}

/// Before the program ends, every copy that can be written gets what it lacks.
async fn finish(copies: &[CopyWatch]) {
    let until = clock::instant() + LAST_WORDS;
    let waits = |copy: &CopyWatch| {
        matches!(copy.state(), CopyState::Beginning | CopyState::Kept) && !copy.is_even()
    };
    while copies.iter().any(waits) && clock::instant() < until {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Ctrl-C, or the system's wish that the program ends. Without a handler the server simply runs on until it is killed; nothing
/// acknowledged is lost by that.
async fn interrupted() {
    tokio::select! {
        asked = tokio::signal::ctrl_c() => if asked.is_err() {
            std::future::pending::<()>().await;
        },
        () = terminated() => {}
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut wish) => drop(wish.recv().await),
        Err(_) => std::future::pending().await,
    }
}

/// The window is closed, or the machine goes down.
#[cfg(windows)]
async fn terminated() {
    use tokio::signal::windows::{ctrl_close, ctrl_shutdown};
    match (ctrl_close(), ctrl_shutdown()) {
        (Ok(mut closed), Ok(mut down)) => tokio::select! {
            _ = closed.recv() => {}
            _ = down.recv() => {}
        },
        (Err(_), _) | (_, Err(_)) => std::future::pending().await,
    }
}

#[cfg(not(any(unix, windows)))]
async fn terminated() {
    std::future::pending().await
}

/// How many connections may wait to be taken: a whole hall comes back in the same moment when its access point restarts.
const WAITING: u32 = 8192;

fn bind(address: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()?
    } else {
        TcpSocket::new_v6()?
    };
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(WAITING)
}

/// The asked port, or the next free one.
fn listen(asked: SocketAddr) -> Result<TcpListener, Error> {
    let mut failure = None;
    for offset in 0..PORTS {
        let Some(port) = asked.port().checked_add(offset) else {
            break;
        };
        match bind(SocketAddr::new(asked.ip(), port)) {
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
    for copy in &opened.copies {
        println!(
            "  Bản sao cho máy dự phòng (copy for a spare machine; giữ kín như máy này, keep it as secret as this machine): {}",
            copy.folder().display()
        );
    }
    println!(
        "Nhấn Enter để hiện mã QR cho máy khác của chủ tọa (Enter shows a QR for another device of the chair). Ctrl-C để dừng (stops)."
    );
}

/// Phones hold sockets open: the system's usual limit is too low for a congress. Gives the limit that holds now.
fn raise_file_limit() -> u64 {
    rlimit::increase_nofile_limit(u64::MAX).unwrap_or_else(|error| {
        tracing::warn!(%error, "the limit of open files stays as it is");
        USUAL_FILES
    })
}

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
    let wanted = Wanted {
        meeting: Which::Unfinished,
        copies: Vec::new(),
    };
    let opened = open_or_make(folder, rehearsal, &wanted, vec![address.clone()])?;
    let chair = link::chair(&address, &opened.hall, &opened.chair);
    Ok((listener, opened.hall, chair))
}
