//! The audit bundle: one zip with everything a stranger needs to check a meeting again, and the checking.
//!
//! Promises: the same meeting gives the same bytes; [`verify`] needs nothing but the file, names every file that is not
//! as it must be, and says that all holds only if each line of the log, each ballot, proof, signature and figure does.
//!
//! | file | what |
//! | --- | --- |
//! | `log.jsonl` | the meeting log, a line an entry |
//! | `rounds/NN-slug.bel` | each round that closed, in the order of sealing: its Belenios archive |
//! | `rounds/NN-slug.blame.json` | of published rounds: the tellers' second proofs |
//! | `rounds/NN-slug.statements.json` | what devices state of the archive |
//! | `results.json`, `results.csv`, `doc.html` | the results for programs, spreadsheets and people; made from the above |
//! | `documents/NN-slug.docx`, `.pdf` | the official papers, made from the above |
//! | `MANIFEST.sha256` | the hash of every other file |

mod command;
mod container;
mod log;
mod made;
mod manifest;
mod page;
mod receipt;
mod report;
mod single;
mod source;
#[cfg(test)]
pub(crate) mod tests;
mod threads;
mod verify;

use crate::election::{Archive, Digest, RoundId};
use crate::meeting::{Broken, ContestId, Statement};

pub use command::verify_command;
pub(crate) use container::pack;
pub use log::{FalseLog, record};
pub use receipt::Receipt;
pub use report::{Finding, Report};
pub use single::{Made, MakingError, TableOf, paper, table};
pub use source::Source;
pub use threads::Threads;
pub use verify::{Claims, check, check_on, verify};

use crate::proceedings::{Proceeding, Proceedings};
use crate::results::{Vouched, Vouchers};

/// Everything a bundle is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Material {
    /// The lines of the log, as far as it has come.
    pub log: Vec<String>,
    /// Every round whose roll was sealed, in any order.
    pub rounds: Vec<RoundMaterial>,
}

/// What is kept of one round beside the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundMaterial {
    /// Its contest.
    pub contest: ContestId,
    /// Its number in the contest, from 1.
    pub number: u32,
    /// The uuid of its election.
    pub id: RoundId,
    /// The newest archive: whole when published, up to the encrypted tally when only closed.
    pub archive: Option<Vec<u8>>,
    /// The second proofs of a published round: a JSON array, by owner.
    pub blame: Option<String>,
    /// The device statements: a JSON array, sorted.
    pub statements: String,
}

/// Why no bundle can be made.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Error {
    /// The log does not hold.
    #[error("the log does not hold: {0}")]
    Log(#[from] Broken),
    /// The meeting goes on.
    #[error("the meeting is not sealed")]
    NotSealed,
    /// Something of a round is not there, or cannot be read.
    #[error("{file} is missing or cannot be read")]
    Missing {
        /// The file it would have been.
        file: String,
    },
    /// A paper cannot be written.
    #[error("{file} cannot be written: {why}")]
    Paper {
        /// Which.
        file: String,
        /// What its writer said.
        why: String,
    },
    /// The files cannot be packed.
    #[error("the files cannot be packed: {why}")]
    Packing {
        /// What the packer said.
        why: String,
    },
}

impl Material {
    /// How many devices vouch for each round that was closed, and how its archive ends.
    pub(crate) fn vouchers(&self) -> Vouchers {
        let rounds = self.rounds.iter();
        let vouched = rounds.filter_map(|round| {
            let vouched = round.vouched()?;
            Some((round.id.clone(), vouched))
        });
        vouched.collect()
    }
}

impl RoundMaterial {
    fn vouched(&self) -> Option<Vouched> {
        let archive = self.archive.as_deref();
        let last_event = archive.and_then(|bytes| Archive::last_event_of(bytes).ok());
        vouched(self.statements.as_bytes(), last_event)
    }
}

/// Makes the bundle of a sealed meeting.
///
/// # Errors
/// When the log does not hold or is not sealed, or a round's files are missing.
pub fn write(material: &Material) -> Result<Vec<u8>, Error> {
    let proceedings = Proceedings::replay(&material.log)?;
    let lines = proceedings.lines_of_bundle(&material.log);
    let mut files = vec![(LOG.to_owned(), log_text(lines).into_bytes())];
    let mut vouchers = Vouchers::new();
    for proceeding in proceedings
        .rounds
        .iter()
        .filter(|proceeding| proceeding.closed.is_some())
    {
        let missing = |file: String| Error::Missing { file };
        let round = material
            .rounds
            .iter()
            .find(|round| round.id == proceeding.id);
        let round = round.ok_or_else(|| missing(proceeding.archive_name()))?;
        let vouched = round
            .vouched()
            .ok_or_else(|| missing(proceeding.statements_name()))?;
        vouchers.insert(round.id.clone(), vouched);
        files.extend(round_files(&proceedings, proceeding, round).map_err(missing)?);
    }
    let made = made::results(&proceedings, &vouchers).ok_or(Error::NotSealed)?;
    files.extend(made.map(|(name, bytes)| (name.to_owned(), bytes)));
    let papers = made::papers(&proceedings, &vouchers);
    files.extend(papers.map_err(|(file, error)| Error::Paper {
        file,
        why: error.to_string(),
    })?);
    let listed = manifest::written(files.iter().map(|(name, bytes)| (name, bytes)));
    files.push((manifest::NAME.to_owned(), listed.into_bytes()));
    container::pack(&files).map_err(|error| Error::Packing {
        why: error.to_string(),
    })
}

/// A round's files; else the name of the first that is missing.
fn round_files(
    proceedings: &Proceedings,
    proceeding: &Proceeding,
    round: &RoundMaterial,
) -> Result<Vec<(String, Vec<u8>)>, String> {
    let statements = round.statements.clone().into_bytes();
    let statements = (proceeding.statements_name(), statements);
    if proceedings.destroyed.is_some() {
        return Ok(vec![statements]);
    }
    let name = proceeding.archive_name();
    let archive = round.archive.clone().ok_or_else(|| name.clone())?;
    let mut files = vec![(name, archive)];
    if proceedings.round(proceeding).1.outcome().is_some() {
        let name = proceeding.blame_name();
        let blame = round.blame.clone().ok_or_else(|| name.clone())?;
        files.push((name, blame.into_bytes()));
    }
    files.push(statements);
    Ok(files)
}

/// How many devices vouch for a round, by its file of statements, beside how its archive ends.
fn vouched(statements: &[u8], last_event: Option<Digest>) -> Option<Vouched> {
    let statements: Vec<Statement> = serde_json::from_slice(statements).ok()?;
    Some(Vouched::of(&statements, last_event))
}

fn log_text(lines: &[String]) -> String {
    lines
        .iter()
        .flat_map(|line| [line.as_str(), "\n"])
        .collect()
}

/// The files of the bundle, by what the log says.
fn file_names(proceedings: &Proceedings) -> Vec<String> {
    let closed = proceedings
        .rounds
        .iter()
        .filter(|proceeding| proceeding.closed.is_some());
    let kept = proceedings.destroyed.is_none();
    let of_rounds = closed.flat_map(|proceeding| {
        let published = proceedings.round(proceeding).1.outcome().is_some();
        let archive = kept.then(|| proceeding.archive_name());
        let blame = (kept && published).then(|| proceeding.blame_name());
        let statements = [proceeding.statements_name()];
        archive.into_iter().chain(statements).chain(blame)
    });
    let others = [
        LOG,
        "results.json",
        "results.csv",
        "doc.html",
        manifest::NAME,
    ];
    of_rounds.chain(others.map(str::to_owned)).collect()
}

const LOG: &str = "log.jsonl";
