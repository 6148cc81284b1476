//! The command line: arguments in, exit code out.

use std::process::ExitCode;

use clap::Parser as _;
use phieukin::config::{Command, Config};
use phieukin::{bundle, history, notices, outside, rehearsal, serve};
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::prelude::*;
use tracing_subscriber::{EnvFilter, fmt};

#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    log_to_stderr();
    let asked = Config::parse();
    let Some(command) = asked.command else {
        return version(asked.verbose);
    };
    match command {
        Command::Serve(arguments) => serve::command(&arguments),
        Command::Takeover(arguments) => serve::takeover_command(&arguments),
        Command::Verify(arguments) => bundle::verify_command(&arguments),
        Command::Presets(arguments) => history::presets_command(&arguments),
        Command::History(arguments) => history::history_command(&arguments),
        Command::Pages(arguments) => outside::pages_command(&arguments),
        Command::Teller(arguments) => outside::teller_command(&arguments),
        Command::Rehearse(arguments) => rehearsal::command(&arguments),
        Command::Licenses => notices::command(),
    }
}

/// `--version`, and with `--verbose` what it takes to recognise the pages of this program.
fn version(verbose: bool) -> ExitCode {
    if verbose {
        print!("{}", outside::version_in_full());
    } else {
        println!("phieukin {}", env!("CARGO_PKG_VERSION"));
    }
    ExitCode::SUCCESS
}

/// What the environment asks for, but never what a library says below a warning: a trace of a socket quotes whole
/// messages, and one of them carries a seat with its credential.
fn log_to_stderr() {
    let asked = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn"));
    let ours = filter_fn(|metadata| {
        metadata.target().starts_with("phieukin") || *metadata.level() <= tracing::Level::WARN
    });
    let lines = fmt::layer().with_writer(std::io::stderr).with_filter(ours);
    tracing_subscriber::registry()
        .with(lines)
        .with(asked)
        .init();
}
