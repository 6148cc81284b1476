//! Waking up: the log replayed, the boxes loaded and compared with it, the public files put up again.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::sync::watch;

use super::links::Links;
use super::{Owner, boxes};
use crate::bundle::{Material, RoundMaterial};
use crate::clock;
use crate::election::{Archive, Digest, Election, Flaw, Roll, RoundId, Trustees};
use crate::hall::Error;
use crate::hall::evidence;
use crate::hall::publisher::Publisher;
use crate::hall::sessions::Sessions;
use crate::hall::shelf::{Shelf, Unpublished, public_lines};
use crate::hall::voting::{Voting, VotingRound};
use crate::meeting::view::{Boxes, LaptopView};
use crate::meeting::{
    Contest, ContestId, Keeping, Phase, Record, Round, RoundPhase, Statement, Statements,
};
use crate::store::Store;

const JSON: &str = "application/json";
const LINES: &str = "application/x-ndjson";
const TAR: &str = "application/x-tar";

impl Owner {
    /// Folds the log, loads the boxes and compares them with it.
    pub(in crate::hall) fn wake(store: Store, addresses: Vec<String>) -> Result<Self, Error> {
        let lines = store.log_lines()?;
        let record = Record::replay(lines.iter().map(String::as_str))?;
        store.keys_are_of(&record.meeting().receipt_key)?;
        let mut owner = Self {
            receipt_key: store.keys().receipt.clone(),
            store,
            record,
            boxes: Boxes::default(),
            closed: BTreeMap::new(),
            links: Links::default(),
            spares: Vec::new(),
            sessions: Sessions::default(),
            addresses,
            rehearsal: None,
            beside: None,
            laptop: LaptopView::default(),
            lines,
            publisher: Publisher::new(),
            roles: watch::Sender::new(0),
            shelf: Arc::new(Shelf::default()),
            voting: Arc::new(Voting::default()),
            dirty: true,
            last_views: clock::instant(),
            between_views: super::publish::BETWEEN_VIEWS,
            copies: Vec::new(),
            moved: None,
            summarised: None,
        };
        owner.moved = owner.store.moved()?;
        owner.boxes.wall = owner.store.wall()?;
        owner.wake_links()?;
        let rounds: Vec<(ContestId, Round)> = owner
            .rounds()
            .map(|(id, round)| (id, round.clone()))
            .collect();
        for (contest, round) in &rounds {
            owner.wake_round(*contest, round)?;
        }
        let voting = rounds.iter().any(|(_, round)| round.is_voting());
        if !voting && !owner.store.order_is_forgotten()? {
            owner.store.forget_order()?;
        }
        owner.shelve_log();
        if owner.record.meeting().keeping == Keeping::Destroyed {
            owner.erase_bundle();
        }
        if owner.record.meeting().phase == Phase::Sealed {
            owner.shelve_bundle();
        }
        owner.publish();
        Ok(owner)
    }

    /// Links of live tokens; one that a crash left without its log entry is removed.
    fn wake_links(&mut self) -> Result<(), Error> {
        if self.record.meeting().phase == Phase::Sealed {
            return Ok(());
        }
        self.wake_spares()?;
        for link in self.store.links()? {
            let seat = self.record.meeting().seat(link.seat);
            if seat.is_some_and(|seat| seat.token) {
                self.links.put(link);
            } else {
                self.store.unlink(link.seat)?;
            }
        }
        Ok(())
    }

    pub(super) fn rounds(&self) -> impl Iterator<Item = (ContestId, &Round)> {
        let contests = self.record.meeting().contests.iter();
        contests.flat_map(|contest| contest.electronic().map(move |round| (contest.id, round)))
    }

    fn wake_round(&mut self, contest: ContestId, round: &Round) -> Result<(), Error> {
        let broken = |what: &str| Error::Round {
            round: round.id.clone(),
            what: what.to_owned(),
        };
        let parsed = parsed(contest, round).map_err(|flaw| broken(&flaw.to_string()))?;
        let mut statements = Statements::default();
        let known = boxes::by_text(&parsed.roll);
        for text in self.store.statements(&round.id)? {
            let statement = Statement::read(&text, &known);
            statements.put(statement.ok_or_else(|| broken("a statement cannot be read"))?);
        }
        self.boxes.statements.insert(round.id.clone(), statements);
        let raws = self.store.ballots(&round.id)?;
        let archive = self.archive_of_log(round)?;
        let published = archive.as_deref().filter(|_| round.outcome().is_some());
        let held = match published {
            Some(archive) => boxes::published(&known, &raws, archive)
                .map_err(|flaw| broken(&flaw.to_string()))?
                .ok_or_else(|| broken("its box does not hold the ballots of its archive"))?,
            None => boxes::verified(round, &parsed, &raws).map_err(|why| broken(&why))?,
        };
        let ballots = held.len();
        self.boxes.ballots.insert(round.id.clone(), held);
        self.voting.put(round.id.clone(), parsed);
        self.shelve_round(round);
        if let (Some(archive), Some(closing)) = (archive, self.record.closing(&round.id)) {
            if ballots != closing.ballots {
                return Err(broken(
                    "its box does not hold as many ballots as the log says",
                ));
            }
            self.wake_archive(contest, round, archive)
                .map_err(|flaw| broken(&flaw.to_string()))?;
        }
        let destroyed = self.record.meeting().keeping == Keeping::Destroyed;
        if destroyed || self.record.closing(&round.id).is_some() {
            let statements = self.statements_file(&round.id);
            self.shelve(&round.id, "statements.json", statements.into_bytes());
        }
        Ok(())
    }

    /// The archive of a closed round, which must be the very one that the log names; none once the ballots are destroyed.
    fn archive_of_log(&self, round: &Round) -> Result<Option<Vec<u8>>, Error> {
        let Some(closing) = self.record.closing(&round.id) else {
            return Ok(None);
        };
        if self.record.meeting().keeping == Keeping::Destroyed {
            return Ok(None);
        }
        let broken = |what: &str| Error::Round {
            round: round.id.clone(),
            what: what.to_owned(),
        };
        let archive = self.store.archive(&round.id)?;
        let bytes = archive.ok_or_else(|| broken("its archive is missing"))?;
        let expected = round.sums().map_or(closing.archive, |sums| sums.archive);
        if Digest::of(&bytes) == expected {
            Ok(Some(bytes))
        } else {
            Err(broken("its archive is not the one the log names"))
        }
    }

    /// What hangs up of an archive: all of it once published, until then only the part that is no share.
    fn wake_archive(
        &mut self,
        contest: ContestId,
        round: &Round,
        bytes: Vec<u8>,
    ) -> Result<(), Flaw> {
        if round.outcome().is_some() {
            self.shelve_whole(round, bytes);
            return Ok(());
        }
        let timestamp = i64::try_from(Archive::read(&bytes)?.timestamp()).unwrap_or(i64::MAX);
        let ballots = self.boxes.ballots_of(&round.id);
        let (_, closed) = evidence::closed(round, ballots, timestamp)?;
        self.shelve(&round.id, "archive.bel", closed.bytes.clone());
        if matches!(round.phase, RoundPhase::Closed(_)) {
            self.closed.insert(round.id.clone(), closed);
            self.put_voting(contest);
        }
        Ok(())
    }

    /// Lets the pool verify this contest's newest round, with its tally once it is closed.
    pub(super) fn put_voting(&self, contest: ContestId) {
        let Some(round) = self
            .record
            .meeting()
            .contest(contest)
            .and_then(|contest| contest.electronic().last())
        else {
            return;
        };
        match parsed(contest, round) {
            Ok(mut parsed) => {
                parsed.tally = self
                    .closed
                    .get(&round.id)
                    .map(|closed| closed.tally.clone());
                self.voting.put(round.id.clone(), parsed);
            }
            Err(flaw) => tracing::error!(%flaw, "a sealed round cannot be read"),
        }
    }

    pub(super) fn shelve(&self, round: &RoundId, name: &str, bytes: Vec<u8>) {
        let media = match name.rsplit('.').next() {
            Some("bel") => TAR,
            Some(_) | None => JSON,
        };
        self.shelf
            .put(format!("rounds/{round}/{name}"), media, bytes);
    }

    pub(super) fn shelve_setup(&self, contest: ContestId) {
        if let Some(round) = self
            .record
            .meeting()
            .contest(contest)
            .and_then(|contest| contest.last())
        {
            self.shelve_round(round);
        }
    }

    fn shelve_round(&self, round: &Round) {
        self.shelve(
            &round.id,
            "election.json",
            round.files.election.clone().into_bytes(),
        );
        self.shelve(
            &round.id,
            "trustees.json",
            round.files.trustees.clone().into_bytes(),
        );
        self.shelve(
            &round.id,
            "roll.json",
            round.files.roll.clone().into_bytes(),
        );
    }

    /// The whole archive and the second proofs, once the result is on the wall.
    pub(super) fn shelve_published(&self, round: &Round) {
        match self.store.archive(&round.id) {
            Ok(Some(archive)) => self.shelve_whole(round, archive),
            Ok(None) | Err(_) => {
                tracing::error!("a published archive could not be read from the disk");
            }
        }
    }

    fn shelve_whole(&self, round: &Round, archive: Vec<u8>) {
        self.shelve(&round.id, "archive.bel", archive);
        match self.blame(&round.id) {
            Ok(blame) => self.shelve(&round.id, "blame.json", blame.into_bytes()),
            Err(error) => tracing::error!(%error, "second proofs could not be read from the disk"),
        }
    }

    fn blame(&self, round: &RoundId) -> Result<String, crate::store::Error> {
        let proofs: Vec<String> = self
            .store
            .shares(round)?
            .into_iter()
            .map(|(_, _, blame)| blame)
            .collect();
        Ok(format!("[{}]", proofs.join(",")))
    }

    /// The log as everybody may read it: up to the first count that is not on the wall yet.
    pub(super) fn shelve_log(&self) {
        let contests = || self.record.meeting().contests.iter();
        let counted = |contest: &&Contest| {
            let mut rounds = contest.electronic();
            rounds.any(|round| matches!(round.phase, RoundPhase::Counted(..)))
        };
        let sealed = self.record.meeting().phase == Phase::Sealed;
        let counting = |contest: &&Contest| {
            let newest_first = contest.rounds.iter().rev();
            let mut unpublished = newest_first.take_while(|round| round.outcome().is_none());
            let typed = unpublished.any(|round| round.on_paper().is_some());
            typed && contest.decision.is_none() && !sealed
        };
        let unpublished = Unpublished {
            counted: contests()
                .filter(counted)
                .map(|contest| contest.id)
                .collect(),
            on_paper: contests()
                .filter(counting)
                .map(|contest| contest.id)
                .collect(),
        };
        let public = public_lines(&self.lines, &unpublished);
        let mut text = public.join("\n");
        text.push('\n');
        self.shelf
            .put("log.jsonl".to_owned(), LINES, text.into_bytes());
    }

    /// The public file of a round's statements.
    pub(super) fn statements_file(&self, round: &RoundId) -> String {
        let statements = self.boxes.statements.get(round);
        statements.map_or_else(|| "[]".to_owned(), Statements::json)
    }

    /// Everything the bundle is made from.
    pub(super) fn material(&self) -> Result<Material, String> {
        let mut rounds = Vec::new();
        for (contest, round) in self.rounds() {
            let archive = self
                .store
                .archive(&round.id)
                .map_err(|error| error.to_string())?;
            let blame = self.blame(&round.id).map_err(|error| error.to_string())?;
            rounds.push(RoundMaterial {
                contest,
                number: round.number,
                id: round.id.clone(),
                archive,
                blame: round.outcome().map(|_| blame),
                statements: self.statements_file(&round.id),
            });
        }
        Ok(Material {
            log: self.lines.clone(),
            rounds,
        })
    }
}

fn parsed(contest: ContestId, round: &Round) -> Result<VotingRound, Flaw> {
    Ok(VotingRound {
        contest,
        election: Election::parse(&round.files.election)?,
        roll: Roll::parse(&round.files.roll)?,
        trustees: Trustees::parse(&round.files.trustees)?
            .keys()
            .iter()
            .map(|key| key.public_key)
            .collect(),
        tally: None,
    })
}
