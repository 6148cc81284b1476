//! The one reader of arguments.

use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::election::Digest;

/// Phiếu Kín: bỏ phiếu kín trong một phòng họp. Secret ballots for meetings in one room.
#[derive(Debug, Parser)]
#[command(
    name = "phieukin", version, about, long_about = None, disable_version_flag = true,
    arg_required_else_help = true, args_conflicts_with_subcommands = true
)]
pub struct Config {
    /// Phiên bản: print the version.
    #[arg(short = 'V', long)]
    pub version: bool,
    /// With --version: the commit, the protocol, the schema of the data, and the SHA-256 of every page and asset that this program serves.
    #[arg(long, requires = "version")]
    pub verbose: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Mở máy chủ cho một cuộc họp: serve a meeting on the local network and print the chair's link.
    Serve(Serve),
    /// Chạy tiếp cuộc họp trên máy dự phòng, từ bản sao: go on with a meeting on this machine from its copy, such as a stick.
    Takeover(Takeover),
    /// Kiểm tra lại hồ sơ kiểm tra (.zip) hoặc hòm phiếu (.bel): verify a bundle or an archive; exit 0 sound, 1 false, 2 unsupported.
    Verify(Verify),
    /// Các mẫu để bắt đầu một cuộc họp: list the presets, or print one to copy.
    Presets(Presets),
    /// Các cuộc họp trong thư mục dữ liệu: every meeting of the folder with its results, as a list or a CSV table.
    History(History),
    /// So các trang máy chủ gửi với bản đã công bố: compare every page a server serves with the published ones; exit 0 same, 1 other, 2 not judged.
    Pages(Pages),
    /// Thành viên Tổ kiểm phiếu làm việc từ máy của mình: a teller's key, checks and share without the server's pages.
    Teller(Teller),
    /// Chạy thử với người ảo qua mạng thật: simulate people over real sockets.
    Rehearse(Rehearse),
    /// Giấy phép của mọi thứ có trong chương trình: print the notices of every crate, package and font inside.
    Licenses,
}

/// Arguments of `serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// Folder of all meetings; rehearsals are kept apart in it.
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// Address and port; when the port is taken the next free one is used, and said.
    #[arg(long, value_name = "ADDR", default_value = "0.0.0.0:8080")]
    pub listen: SocketAddr,
    /// How phones name this machine, and whether they speak TLS with it.
    #[command(flatten)]
    pub secure: Secure,
    /// A rehearsal (chạy thử): watermarked everywhere, its data apart.
    #[arg(long)]
    pub rehearsal: bool,
    /// Loads the demo cluster and lets simulated people hold the meeting in about two minutes.
    #[arg(long, requires = "rehearsal")]
    pub demo: bool,
    /// Opens this meeting of the folder again, sealed or not: the name of its folder.
    #[arg(long, value_name = "ID", conflicts_with = "new")]
    pub meeting: Option<uuid::Uuid>,
    /// Starts a new meeting although an unfinished one is in the folder.
    #[arg(long)]
    pub new: bool,
    /// Keeps a copy for a spare machine in this folder, such as one on a stick; may be given several times.
    #[arg(long, value_name = "FOLDER")]
    pub copy_to: Vec<PathBuf>,
}

/// How phones name this machine, and whether they speak TLS with it.
#[derive(Clone, Debug, Args)]
pub struct Secure {
    /// Serves https with a certificate of its own making, kept in DATA/tls; its fingerprint is printed and on the wall.
    #[arg(long, conflicts_with = "certificate")]
    pub tls: bool,
    /// Serves https with this certificate chain, in PEM.
    #[arg(long, value_name = "FILE", requires = "key")]
    pub certificate: Option<PathBuf>,
    /// Its private key, in PEM.
    #[arg(long, value_name = "FILE", requires = "certificate")]
    pub key: Option<PathBuf>,
    /// Another name or address under which phones reach this machine; can be given several times.
    #[arg(long, value_name = "HOST")]
    pub name: Vec<String>,
}

/// Arguments of `takeover`.
#[derive(Debug, Args)]
pub struct Takeover {
    /// The folder that `serve --copy-to` has filled; it goes on being the copy.
    #[arg(value_name = "COPY")]
    pub copy: PathBuf,
    /// Folder of all meetings on this machine.
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// Address and port; without it, the port of the machine before.
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<SocketAddr>,
    /// How phones name this machine, and whether they speak TLS with it.
    #[command(flatten)]
    pub secure: Secure,
}

/// Arguments of `presets`.
#[derive(Debug, Args)]
pub struct Presets {
    /// Prints this one: its file's name without .toml.
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    /// Folder of all meetings; its own presets stand in DIR/presets.
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
}

/// Arguments of `history`.
#[derive(Debug, Args)]
pub struct History {
    /// Folder of all meetings.
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// Only meetings that hold this text, whatever its case and marks: a year, a cluster, a unit.
    #[arg(long, value_name = "TEXT")]
    pub search: Option<String>,
    /// Writes one table for a spreadsheet instead of the list.
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,
}

/// Arguments of `verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// The bundle or archive.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The digest that stands in the paper minutes.
    #[arg(long, value_name = "HEX", value_parser = digest)]
    pub digest: Option<Digest>,
    /// Prints one JSON object for programs instead of lines for people.
    #[arg(long)]
    pub json: bool,
    /// A receipt saved by a phone, to be found in the bundle.
    #[arg(long, value_name = "FILE")]
    pub receipt: Option<PathBuf>,
    /// On how many threads ballots are checked; without it, on every core.
    #[arg(long, value_name = "N")]
    pub threads: Option<NonZeroUsize>,
}

/// Arguments of `pages`.
#[derive(Debug, Args)]
pub struct Pages {
    /// The server's address, as it stands on the wall, or any page of it.
    #[arg(value_name = "URL")]
    pub url: String,
    /// A published list: what `phieukin --version --verbose` printed. Without it, the pages of this program.
    #[arg(long, value_name = "FILE")]
    pub hashes: Option<PathBuf>,
    /// Which server it must be.
    #[command(flatten)]
    pub certificate: Named,
    /// Asks only as a phone would. Without it, as a laptop and as a phone.
    #[arg(long, conflicts_with = "user_agent")]
    pub as_phone: bool,
    /// Asks only with this User-Agent: copy that of a phone in the room.
    #[arg(long, value_name = "TEXT")]
    pub user_agent: Option<String>,
    /// Prints one JSON object for programs instead of lines for people.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `teller`.
#[derive(Debug, Args)]
pub struct Teller {
    /// The server's address, as it stands on the wall, or any page of it. The teller's code is asked for, never given here.
    #[arg(value_name = "URL")]
    pub url: String,
    /// Which server it must be.
    #[command(flatten)]
    pub certificate: Named,
    /// Remembers what is not secret between two runs: the tellers' code, the log seen, what became of rounds.
    #[arg(long, value_name = "FILE")]
    pub memory: Option<PathBuf>,
}

/// The one certificate that is taken.
#[derive(Debug, Args)]
pub struct Named {
    /// The SHA-256 fingerprint of the server's certificate, as the wall shows it: needed where the address begins with https.
    #[arg(long, value_name = "HEX", value_parser = digest)]
    pub fingerprint: Option<Digest>,
}

/// Arguments of `rehearse`.
#[derive(Debug, Args)]
pub struct Rehearse {
    /// The chair's link of a rehearsal meeting.
    #[arg(
        value_name = "URL",
        required_unless_present = "standalone",
        conflicts_with = "standalone"
    )]
    pub url: Option<String>,
    /// Which server it must be.
    #[command(flatten)]
    pub certificate: Named,
    /// A server of its own on a free port, the whole meeting, then the summary.
    #[arg(long)]
    pub standalone: bool,
    /// How many delegates vote; without it, those the sheet expects.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(3..=5000))]
    pub delegates: Option<u32>,
    /// Sheet of member units; without it, the demo cluster.
    #[arg(long, value_name = "FILE.csv")]
    pub units: Option<PathBuf>,
    /// Start from a preset of the program (its name, such as cum-2026) or a file of one's own, with invented units.
    #[arg(long, value_name = "NAME", conflicts_with = "units")]
    pub preset: Option<String>,
    /// Sheet of district units.
    #[arg(long, value_name = "FILE.csv", requires = "units")]
    pub districts: Option<PathBuf>,
    /// Where to write the bundle.
    #[arg(long, value_name = "FILE.zip")]
    pub export: Option<PathBuf>,
    /// Đo tải: instead of a meeting, a load test: all delegates cast within so many seconds, then all at once.
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(0..=600), conflicts_with = "export")]
    pub within: Option<u64>,
    /// With --within: how many sockets stay open meanwhile, more than one a phone.
    #[arg(long, value_name = "N", requires = "within", value_parser = clap::value_parser!(u32).range(0..=20000))]
    pub sockets: Option<u32>,
    /// With --within: prints one JSON object a line for programs.
    #[arg(long, requires = "within")]
    pub json: bool,
    /// Pause between the steps of the meeting, in milliseconds.
    #[arg(long, value_name = "MS", default_value_t = 0)]
    pub pace: u64,
}

/// A digest as somebody types it off paper or a browser shows it: in either case, with any spaces and colons.
fn digest(text: &str) -> Result<Digest, String> {
    let typed: String = text
        .split(|letter: char| letter.is_whitespace() || letter == ':')
        .collect();
    Digest::parse(&typed.to_lowercase())
        .map_err(|flaw| format!("{flaw} Phải là 64 chữ số thập lục phân như đã in."))
}
