//! The command `teller`.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::process::ExitCode;

use zeroize::Zeroizing;

use super::memory::Notebook;
use super::talk::{Terminal, converse};
use crate::config::Teller;
use crate::outside::{Said, Site};

/// Leads a teller through the meeting. The code is 0 when it was sealed, 1 when something kept the teller from going on.
pub fn teller_command(arguments: &Teller) -> ExitCode {
    let site = match Site::parse(&arguments.url) {
        Ok(site) => site.with(arguments.certificate.fingerprint),
        Err(bad) => {
            eprintln!("{bad}");
            return ExitCode::from(2);
        }
    };
    let notebook = Notebook::at(arguments.memory.as_deref());
    let runtime = tokio::runtime::Runtime::new()
        .expect("a machine that runs the program can start its threads");
    match runtime.block_on(converse(&site, &notebook, &mut Screen)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The terminal that the program was started in.
struct Screen;

impl Terminal for Screen {
    fn say(&mut self, line: &str) {
        println!("{line}");
    }

    fn ask(&mut self, question: &Said) -> io::Result<String> {
        prompt(question)?;
        line()
    }

    fn ask_secret(&mut self, question: &Said) -> io::Result<Zeroizing<String>> {
        rpassword::prompt_password(format!("{question}: ")).map(Zeroizing::new)
    }

    fn show_secret(&mut self, secret: &str, hints: &[Said]) -> io::Result<()> {
        if !io::stdout().is_terminal() {
            return Err(io::Error::other("a code is shown on a terminal only"));
        }
        print!("{OTHER_SCREEN}");
        for hint in hints {
            println!("{hint}\n");
        }
        for groups in secret.split('-').collect::<Vec<_>>().chunks(3) {
            println!("    {}\n", groups.join("    "));
        }
        prompt(&Said::new(
            "Chép xong thì nhấn Enter; mã không hiện lại",
            "Press Enter once it is written down; it is not shown again",
        ))?;
        let done = line();
        print!("{OWN_SCREEN}");
        io::stdout().flush()?;
        done.map(drop)
    }
}

fn prompt(question: &Said) -> io::Result<()> {
    print!("{question}: ");
    io::stdout().flush()
}

fn line() -> io::Result<String> {
    let mut line = String::new();
    match io::stdin().lock().read_line(&mut line)? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(line),
    }
}

/// A screen beside the lines that stay, so that no scrolling brings the code back.
const OTHER_SCREEN: &str = "\x1b[?1049h\x1b[2J\x1b[H";
const OWN_SCREEN: &str = "\x1b[2J\x1b[H\x1b[?1049l";
