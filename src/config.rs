//! The one reader of arguments.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::election::Digest;

/// Phiếu Kín: bỏ phiếu kín trong một phòng họp. Secret ballots for meetings in one room.
#[derive(Debug, Parser)]
#[command(name = "phieukin", version, about, long_about = None, arg_required_else_help = true)]
pub struct Config {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Mở máy chủ cho một cuộc họp: serve a meeting on the local network and print the chair's link.
    Serve(Serve),
    /// Kiểm tra lại hồ sơ kiểm tra (.zip) hoặc hòm phiếu (.bel): verify a bundle or an archive; exit 0 sound, 1 false, 2 unsupported.
    Verify(Verify),
    /// Các mẫu để bắt đầu một cuộc họp: list the presets, or print one to copy.
    Presets(Presets),
    /// Các cuộc họp trong thư mục dữ liệu: every meeting of the folder with its results, as a list or a CSV table.
    History(History),
    /// Chạy thử với người ảo qua mạng thật: simulate people over real sockets.
    Rehearse(Rehearse),
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
    /// Pause between the steps of the meeting, in milliseconds.
    #[arg(long, value_name = "MS", default_value_t = 0)]
    pub pace: u64,
}

/// A digest as somebody types it off paper: in either case, with any spaces.
fn digest(text: &str) -> Result<Digest, String> {
    let typed: String = text.split_whitespace().collect();
    Digest::parse(&typed.to_lowercase())
        .map_err(|flaw| format!("{flaw} Phải là 64 chữ số thập lục phân như trên biên bản."))
}
