//! A closed round: all of it fetched, verified and laid out, and the share that may follow.

use std::collections::BTreeSet;
use std::io;

use super::checks::{Announced, ArchiveFacts, Check, Checked, Evidence, Verdict, allows, standing};
use super::memory::Seen;
use super::{Error, OwnMachine};
use crate::election::{Archive, Digest, EncryptedTally, PartialDecryption};
use crate::meeting::view::RoundView;
use crate::meeting::{Act, ContestId, RoundFiles, Statement, StatementKind, TellerSlot};
use crate::protocol::Attachment;

/// A closed round as this machine sees it.
#[derive(Debug)]
pub struct Look {
    /// What was found.
    pub evidence: Evidence,
    contest: ContestId,
    archive: Option<Archive>,
}

impl OwnMachine {
    /// Fetches all there is of a closed round, verifies it and lays it out.
    ///
    /// # Errors
    /// When a file is not there or the server is out of reach.
    pub async fn look(&mut self, contest: ContestId, round: &RoundView) -> Result<Look, Error> {
        let (announced, file) = (announced(round)?, |name: &str| {
            format!("rounds/{}/{name}", round.id)
        });
        let files = RoundFiles {
            election: self.text(&file("election.json")).await?,
            trustees: self.text(&file("trustees.json")).await?,
            roll: self.text(&file("roll.json")).await?,
        };
        let log = self.log().await?;
        let logged = log.as_ref().map(|log| log.rounds.iter());
        let logged = logged.and_then(|mut rounds| rounds.find(|other| other.id == round.id));
        let replaced = logged.map_or_else(Vec::new, |round| round.replaced.clone());
        let bytes = self.bytes(&file("archive.bel")).await?;
        let verified = tokio::task::spawn_blocking(move || {
            let archive = Archive::read(&bytes)?;
            let verdict = archive.verify_replaced(&replaced)?;
            let facts = ArchiveFacts::of(&archive, &verdict);
            Ok((archive, facts))
        });
        let verified = verified.await.map_err(io::Error::other)?;
        let (archive, facts) = match verified {
            Ok((archive, facts)) => (Some(archive), Ok(facts)),
            Err(flaw) => (None, Err(flaw)),
        };
        let slot = self.slot().or(self.memory.slot).unwrap_or(TellerSlot(0));
        let mut evidence = Evidence {
            announced,
            files,
            archive: facts,
            log,
            statements: 0,
            own: (slot, self.trustee.public()),
            memory: self.memory.clone(),
        };
        evidence.statements = self.statements(&evidence).await?;
        self.learn(&evidence)?;
        Ok(Look {
            evidence,
            contest,
            archive,
        })
    }

    /// Counts the statements again: more of them come in while a teller looks.
    ///
    /// # Errors
    /// When the server is out of reach.
    pub async fn count_statements_again(&mut self, look: &mut Look) -> Result<(), Error> {
        look.evidence.statements = self.statements(&look.evidence).await?;
        Ok(())
    }

    /// Makes the share and sends it. Nothing goes out unless every check allows it.
    ///
    /// # Errors
    /// [`Error::NotAllowed`], [`Error::AnotherArchive`]; or the server does not take it.
    pub async fn give(&mut self, look: &Look, reason: &str) -> Result<(), Error> {
        let evidence = &look.evidence;
        let (Some(archive), Ok(facts)) = (&look.archive, &evidence.archive) else {
            return Err(Error::NotAllowed);
        };
        if !allows(&evidence.checks(), reason) || archive.digest() != facts.digest {
            return Err(Error::NotAllowed);
        }
        if self.saw_end_of(&facts.fingerprint)? {
            return Err(Error::NotAllowed);
        }
        self.memory.note_share(&facts.fingerprint, facts.digest)?;
        self.notebook.keep(&self.memory)?;
        let (share, blame) = self.open(archive, evidence.own.0)?;
        let reason = reason.trim();
        let act = Act::GiveShare {
            contest: look.contest,
            share: Digest::of(share.as_bytes()),
            statements: evidence.statements,
            reason: (!reason.is_empty()).then(|| reason.to_owned()),
        };
        let share = Attachment::Share { share, blame };
        self.client.act(&self.session, &act, Some(share)).await?;
        self.memory.shared.insert(facts.fingerprint.clone());
        Ok(self.notebook.keep(&self.memory)?)
    }

    fn open(&self, archive: &Archive, slot: TellerSlot) -> Result<(String, String), Error> {
        let tally = archive.tally().ok_or(Error::NotAllowed)?;
        let tally = EncryptedTally::parse(tally).map_err(|_| Error::NotAllowed)?;
        let (election, rng) = (archive.election(), &mut rand::rng());
        let (share, blame) = PartialDecryption::make(election, &tally, slot.0, &self.trustee, rng);
        Ok((share.raw().to_owned(), blame.raw().to_owned()))
    }

    /// How many holders of ballots vouch for this very archive, each signature checked.
    async fn statements(&mut self, evidence: &Evidence) -> Result<u32, Error> {
        let Ok(facts) = &evidence.archive else {
            return Ok(0);
        };
        let announced = &evidence.announced;
        let text = self
            .text(&format!("rounds/{}/statements.json", announced.round))
            .await?;
        let all: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap_or_default();
        let voted: BTreeSet<_> = facts.voted.iter().collect();
        let vouching: BTreeSet<_> = all
            .into_iter()
            .filter_map(|one| serde_json::from_value::<Statement>(one).ok())
            .filter(|statement| {
                statement.kind == StatementKind::In
                    && statement.archive == facts.digest
                    && statement.seen == announced.head
                    && voted.contains(&statement.credential)
                    && statement.verify(&facts.fingerprint).is_ok()
            })
            .map(|statement| statement.credential)
            .collect();
        Ok(u32::try_from(vouching.len()).unwrap_or(u32::MAX))
    }

    /// From now on only a log that continues this one will do, and, when nothing fails, only this committee.
    fn learn(&mut self, evidence: &Evidence) -> Result<(), Error> {
        let checks = evidence.checks();
        let holds = Check {
            verdict: Verdict::Holds,
            of: Checked::Log,
        };
        let (true, Some(log)) = (checks.contains(&holds), &evidence.log) else {
            return Ok(());
        };
        let height = u32::try_from(log.heads.len())
            .unwrap_or(u32::MAX)
            .saturating_sub(1);
        self.memory.seen = log.heads.last().map(|head| Seen {
            height,
            head: *head,
        });
        if let (true, Ok(facts)) = (standing(&checks) != Verdict::Fails, &evidence.archive) {
            self.memory.committee_code = Some(facts.committee_code.clone());
        }
        Ok(self.notebook.keep(&self.memory)?)
    }
}

fn announced(round: &RoundView) -> Result<Announced, Error> {
    let count = round.count.as_ref().ok_or(Error::Unavailable)?;
    Ok(Announced {
        round: round.id.clone(),
        fingerprint: round.fingerprint.clone(),
        archive: count.archive,
        head: count.head,
    })
}
