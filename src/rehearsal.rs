//! A rehearsal (chạy thử): simulated people hold a whole meeting over real sockets.
//!
//! They do what the pages do, with the wire types of [`crate::protocol`], and believe the server nothing that the pages
//! would not believe. A demonstration, a trial of one's own sheets, a load test and the integration tests all use them.
//!
//! - the people: [`Chair`], [`Desk`], [`Teller`], [`Delegate`]; their socket: [`Client`]
//! - who comes and what they pick: [`Scenario`], [`Picks`], [`Ticks`]; what the chair does next: [`agenda`]
//! - [`hold`]: all of them together, until the meeting is sealed
//! - [`load()`]: a hall of phones that vote at the same time, measured
//! - [`command`], [`demo`]: what the command line offers; [`Stage`]: a server of its own

pub mod agenda;
mod chair;
mod client;
mod command;
mod delegate;
mod door;
mod load;
mod picks;
mod room;
mod scenario;
mod sheets;
mod stage;
mod study;
mod teller;
mod ticks;
mod wire;

pub use chair::{Chair, Desk};
pub use client::{Client, Knock, PATIENCE, View};
pub use command::{command, demo};
pub use delegate::Delegate;
pub use door::{ChairLink, Door};
pub use load::{Cast, Plan, REST, Told, load};
pub use picks::{Occasion, Picks, leaning};
pub use room::{Held, hold};
pub use scenario::Scenario;
pub use stage::Stage;
pub use study::{Archives, Studied};
pub use teller::Teller;
pub use ticks::Ticks;
pub use wire::{StrangeCertificate, Transport, Wire};

use crate::election::Flaw;
use crate::meeting::Refusal;

/// What ends a rehearsal early.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Not `http://…/m/<id>/chair#k=<code>`.
    #[error(
        "Đây không phải đường dẫn của chủ tọa. (This is not a chair's link: http://HOST:PORT/m/ID/chair#k=CODE.)"
    )]
    BadLink,
    /// A real meeting is not to be played with.
    #[error(
        "Cuộc họp này là thật; chỉ chạy thử được với cuộc họp mở bằng --rehearsal. \
         (This meeting is real; simulated people come only to a rehearsal.)"
    )]
    RealMeeting,
    /// Neither a preset of the program nor a file.
    #[error(
        "Không có mẫu cuộc họp nào tên {0}: hãy ghi tên tệp mẫu, ví dụ cum-2026. (There is no preset {0}.)"
    )]
    UnknownPreset(String),
    /// Some teller holds a key that is not the rehearsal's.
    #[error(
        "Tổ kiểm phiếu đã có khóa trên thiết bị khác; hãy mở một buổi chạy thử mới. \
         (A teller's key is on another device: the simulated tellers could not open a result.)"
    )]
    TellersTaken,
    /// No socket, or no file.
    #[error("Không kết nối được máy chủ. (The server cannot be reached: {0})")]
    Unreachable(String),
    /// By TLS, but not to the certificate that was named.
    #[error(transparent)]
    Certificate(#[from] StrangeCertificate),
    /// The socket ended.
    #[error("Mất kết nối với máy chủ. (The connection to the server ended.)")]
    Gone,
    /// The key is none of this meeting's.
    #[error("Máy chủ không nhận ra mã này. (The server does not know this key.)")]
    Unknown,
    /// The server said no.
    #[error("Máy chủ từ chối. (The server refused: {0})")]
    Refused(Refusal),
    /// Something in an election does not hold.
    #[error("Dữ liệu cuộc bầu không đúng. (The election does not hold: {0})")]
    Flaw(#[from] Flaw),
    /// A simulated person found a fault.
    #[error("Phát hiện sai lệch. (A fault was found: {0})")]
    Fault(&'static str),
    /// Nothing happened for too long.
    #[error("Chờ quá lâu. (Waited in vain for {0}.)")]
    Waited(&'static str),
    /// A folder or file of this machine.
    #[error("Không đọc hoặc ghi được tệp. ({0})")]
    Disk(String),
}
