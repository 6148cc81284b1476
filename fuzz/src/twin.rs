//! The same ballot before the server's verifier and the pages': they say the same of every one, down to the flaw.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{LazyLock, Mutex};

use serde_json::json;

use super::ballot::{SEALED, Sealed, verified};
use super::mutate::spoiled;

/// The pages' verifier, run by Node: a ballot a line, a verdict a line.
pub struct Pages {
    _node: Child,
    asked: ChildStdin,
    answers: BufReader<ChildStdout>,
}

/// What both say, or what each of them says.
pub type Agreed = Result<String, [String; 2]>;

static PAGES: LazyLock<Mutex<Pages>> = LazyLock::new(|| Mutex::new(Pages::start()));

/// The lowest bit of the first byte says for which round. The next: the rest spoils its ballot, or is the ballot.
pub fn run(data: &[u8]) {
    let mut pages = PAGES.lock().unwrap();
    if let Err([server, page]) = pages.compare(data) {
        panic!("the server says {server}, the page says {page}");
    }
}

/// The ballot of a case, and the round it is for.
pub fn ballot(data: &[u8]) -> Option<(usize, String)> {
    let (kind, rest) = super::split(data)?;
    let which = usize::from(kind % 2);
    let ballot = if kind & 2 == 0 {
        spoiled(&SEALED[which].ballot, rest)
    } else {
        String::from_utf8(rest.to_vec()).ok()?
    };
    Some((which, ballot))
}

impl Pages {
    /// Starts Node with the rounds of [`SEALED`].
    pub fn start() -> Self {
        let script = root().join("target/node/verify-ballots.mjs");
        let missing = "is missing: run `npm run build:node` in web/";
        assert!(script.exists(), "{} {missing}", script.display());
        let mut node = Command::new("node")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Node is missing: install version 20 or newer");
        let (asked, answers) = (node.stdin.take().unwrap(), node.stdout.take().unwrap());
        let mut pages = Self {
            _node: node,
            asked,
            answers: BufReader::new(answers),
        };
        let round = |Sealed { round, .. }: &Sealed| json!({"election": round.election.raw(), "roll": round.roll.raw()});
        let rounds: Vec<_> = SEALED.iter().map(round).collect();
        pages.say(&json!(rounds));
        pages
    }

    /// What both verifiers say of a case.
    pub fn compare(&mut self, data: &[u8]) -> Agreed {
        let Some((which, ballot)) = ballot(data) else {
            return Ok("no text".to_owned());
        };
        let sealed = &SEALED[which];
        let server = match verified(sealed, &ballot) {
            Ok(()) => {
                assert_eq!(ballot, sealed.ballot, "nobody sealed this ballot");
                "accepted".to_owned()
            }
            Err(flaw) => flaw.code().to_owned(),
        };
        self.say(&json!({"round": which, "ballot": ballot}));
        let mut page = String::new();
        self.answers.read_line(&mut page).unwrap();
        let page = page.trim_end().to_owned();
        if server == page {
            Ok(server)
        } else {
            Err([server, page])
        }
    }

    fn say(&mut self, value: &serde_json::Value) {
        writeln!(self.asked, "{value}").unwrap();
        self.asked.flush().unwrap();
    }
}

/// The folder of the project: the tests stand in it, the fuzzer in a folder below.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let above = here.parent().filter(|_| here.ends_with("fuzz"));
    above.unwrap_or(here).to_owned()
}
