//! What a teller checks before a share is given (docs/cryptography.md, tellers): the same rules in the same order as the
//! teller's page, `web/src/teller/checks.ts`. Pure: what was fetched was read and verified before.

use std::collections::BTreeSet;

use super::facts::{LogFacts, LoggedRound};
use super::memory::Memory;
use crate::election::archive::{Stage, Verdict as ArchiveVerdict};
use crate::election::{Archive, Digest, Election, Fingerprint, Flaw, Point, Roll, RoundId};
use crate::meeting::{MINIMUM_BALLOTS, RoundFiles, TellerSlot};

/// All that is held together.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// What the server announces of the round.
    pub announced: Announced,
    /// Election, trustees and roll as they are published one by one.
    pub files: RoundFiles,
    /// The archive in which every proof and the order of events were verified, or why not.
    pub archive: Result<ArchiveFacts, Flaw>,
    /// Nothing when the log does not hold.
    pub log: Option<LogFacts>,
    /// Devices' statements for this archive whose signatures hold, one a credential.
    pub statements: u32,
    /// This teller's place and public key.
    pub own: (TellerSlot, Point),
    /// What was remembered.
    pub memory: Memory,
}

/// What the public view says of a closed round.
#[derive(Clone, Debug)]
pub struct Announced {
    /// Its uuid.
    pub round: RoundId,
    /// φ.
    pub fingerprint: Fingerprint,
    /// SHA-256 of the archive.
    pub archive: Digest,
    /// The log head at closing.
    pub head: Digest,
}

/// What a verified archive says.
#[derive(Clone, Debug)]
pub struct ArchiveFacts {
    /// Whether it ends with the encrypted tally: closed and not opened.
    pub closed: bool,
    /// Its uuid.
    pub uuid: RoundId,
    /// φ.
    pub fingerprint: Fingerprint,
    /// Election, trustees and roll in it.
    pub files: RoundFiles,
    /// Mã Tổ kiểm phiếu.
    pub committee_code: String,
    /// The tellers' public keys, in their order.
    pub trustees: Vec<Point>,
    /// Every credential of the roll.
    pub credentials: BTreeSet<Point>,
    /// Those that the rules list as spares.
    pub spares: BTreeSet<Point>,
    /// SHA-256 of the file.
    pub digest: Digest,
    /// How many ballots it holds.
    pub ballots: u32,
    /// Whose they are.
    pub voted: Vec<Point>,
    /// The least that may be opened, by its own rules.
    pub minimum: u32,
}

/// What one check comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is as it must be.
    Holds,
    /// It is not: no share.
    Fails,
    /// A share only with a reason, which is logged.
    NeedsReason,
}

/// One check with the figures that its line shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What it came to.
    pub verdict: Verdict,
    /// What was checked.
    pub of: Checked,
}

/// What is checked, in the order in which a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the names are those of the teller's page, whose sentences say what they check"
)]
pub enum Checked {
    Archive(Option<Flaw>),
    Files,
    Log,
    Digest,
    Standing,
    OwnKey,
    SameTellers,
    Roll(RollChange),
    OneEach { ballots: u32 },
    Spares { spares: u32, replaced: u32 },
    Seats { ballots: u32, attending: u32 },
    Minimum { ballots: u32, minimum: u32 },
    Statements { statements: u32, ballots: u32 },
    OneDigest,
}

/// How the roll differs from the one before, beside the logged acts that could make it differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the words of the line")]
pub struct RollChange {
    pub added: u32,
    pub removed: u32,
    pub issued: u32,
    pub voided: u32,
}

impl ArchiveFacts {
    /// What an archive says in which everything was verified.
    pub fn of(archive: &Archive, verdict: &ArchiveVerdict) -> Self {
        let rules = archive.election().rules();
        Self {
            closed: verdict.stage == Stage::Closed
                && archive.tally().is_some()
                && verdict.shares == 0,
            uuid: archive.election().uuid().clone(),
            fingerprint: archive.election().fingerprint().clone(),
            files: RoundFiles {
                election: archive.election().raw().to_owned(),
                trustees: archive.trustees().raw().to_owned(),
                roll: archive.roll().raw().to_owned(),
            },
            committee_code: archive.trustees().committee_code(),
            trustees: archive
                .trustees()
                .keys()
                .iter()
                .map(|key| key.public_key)
                .collect(),
            credentials: archive.roll().credentials().copied().collect(),
            spares: rules.map_or_else(BTreeSet::new, |rules| {
                rules.spares.iter().copied().collect()
            }),
            digest: archive.digest(),
            ballots: count(verdict.ballots),
            voted: verdict.credentials.clone(),
            minimum: rules.map_or(0, |rules| rules.minimum),
        }
    }
}

impl Evidence {
    /// Every check in order. Without a verified archive there is only its refusal.
    pub fn checks(&self) -> Vec<Check> {
        let facts = match &self.archive {
            Ok(facts) => facts,
            Err(flaw) => return vec![check(false, Checked::Archive(Some(*flaw)))],
        };
        let round = self.logged();
        let mut checks = vec![
            check(facts.closed, Checked::Archive(None)),
            check(self.files_agree(facts, round), Checked::Files),
            check(self.log_holds(), Checked::Log),
            check(self.digest_agrees(facts, round), Checked::Digest),
            check(self.still_stands(facts, round), Checked::Standing),
            check(self.own_key_inside(facts), Checked::OwnKey),
            check(self.same_tellers(facts, round), Checked::SameTellers),
            self.roll(facts, round),
            one_each(facts),
        ];
        checks.extend(spares(facts, round));
        checks.extend([
            seats(facts, round),
            minimum(facts),
            self.stated(facts),
            check(self.one_digest(facts), Checked::OneDigest),
        ]);
        checks
    }

    /// Lost credentials of the round and their spares, as the log tells.
    pub fn logged(&self) -> Option<&LoggedRound> {
        let rounds = &self.log.as_ref()?.rounds;
        rounds.iter().find(|round| round.id == self.announced.round)
    }

    /// Archive, published files, log and view speak of the same documents.
    fn files_agree(&self, facts: &ArchiveFacts, round: Option<&LoggedRound>) -> bool {
        facts.fingerprint == self.announced.fingerprint
            && facts.uuid == self.announced.round
            && facts.files == self.files
            && round.is_some_and(|round| round.files == self.files)
    }

    /// The chain holds, contains the closing head, and continues what was seen before.
    fn log_holds(&self) -> bool {
        let Some(log) = &self.log else { return false };
        let continues = self.memory.seen.as_ref().is_none_or(|seen| {
            let line = usize::try_from(seen.height).ok();
            line.and_then(|line| log.heads.get(line)) == Some(&seen.head)
        });
        continues && log.heads.contains(&self.announced.head)
    }

    fn digest_agrees(&self, facts: &ArchiveFacts, round: Option<&LoggedRound>) -> bool {
        let closing = round.and_then(|round| round.closing);
        facts.digest == self.announced.archive
            && closing.is_some_and(|closing| {
                closing.archive == facts.digest
                    && closing.head == self.announced.head
                    && closing.ballots == facts.ballots
            })
    }

    /// Neither the log says nor this machine has seen that it came to nothing.
    fn still_stands(&self, facts: &ArchiveFacts, round: Option<&LoggedRound>) -> bool {
        self.log.is_some()
            && round.is_none_or(|round| !round.ended)
            && !self.memory.ended.contains(&facts.fingerprint)
    }

    fn own_key_inside(&self, facts: &ArchiveFacts) -> bool {
        let (slot, key) = &self.own;
        let place = usize::try_from(slot.0)
            .ok()
            .and_then(|slot| slot.checked_sub(1));
        place.and_then(|place| facts.trustees.get(place)) == Some(key)
    }

    /// The keys that were accepted, unchanged from the first roll on, and those held to before.
    fn same_tellers(&self, facts: &ArchiveFacts, round: Option<&LoggedRound>) -> bool {
        let (Some(log), Some(round)) = (&self.log, round) else {
            return false;
        };
        let Some(accepted) = &log.accepted else {
            return false;
        };
        let mut before = log.rounds.iter().take_while(|other| other.id != round.id);
        accepted
            .keys()
            .iter()
            .map(|key| &key.public_key)
            .eq(&facts.trustees)
            && before.all(|other| other.files.trustees == round.files.trustees)
            && self.memory.keeps_to(&facts.committee_code)
    }

    fn roll(&self, facts: &ArchiveFacts, round: Option<&LoggedRound>) -> Check {
        let rounds = self.log.as_ref().map_or(&[] as &[_], |log| &log.rounds);
        let at = rounds
            .iter()
            .position(|other| other.id == self.announced.round);
        let before = at.and_then(|at| rounds.get(at.checked_sub(1)?));
        let before = before.map_or_else(BTreeSet::new, tokens_after);
        let now: BTreeSet<Point> = facts
            .credentials
            .difference(&facts.spares)
            .copied()
            .collect();
        let change = RollChange {
            added: count(now.difference(&before).count()),
            removed: count(before.difference(&now).count()),
            issued: round.map_or(0, |round| round.issued),
            voided: round.map_or(0, |round| round.voided),
        };
        check(at.is_some() && change.is_logged(), Checked::Roll(change))
    }

    fn stated(&self, facts: &ArchiveFacts) -> Check {
        let enough = u64::from(self.statements) * 2 > u64::from(facts.ballots);
        Check {
            verdict: if enough {
                Verdict::Holds
            } else {
                Verdict::NeedsReason
            },
            of: Checked::Statements {
                statements: self.statements,
                ballots: facts.ballots,
            },
        }
    }

    fn one_digest(&self, facts: &ArchiveFacts) -> bool {
        let given = self.memory.given.get(&facts.fingerprint);
        given.is_none_or(|given| *given == facts.digest)
    }
}

/// Whether a share may be given at all, and whether only with a reason.
pub fn standing(checks: &[Check]) -> Verdict {
    let any = |verdict| checks.iter().any(|check| check.verdict == verdict);
    match (any(Verdict::Fails), any(Verdict::NeedsReason)) {
        (true, _) => Verdict::Fails,
        (false, true) => Verdict::NeedsReason,
        (false, false) => Verdict::Holds,
    }
}

/// Whether a share may be given with this reason.
pub fn allows(checks: &[Check], reason: &str) -> bool {
    match standing(checks) {
        Verdict::Holds => !checks.is_empty(),
        Verdict::NeedsReason => !reason.trim().is_empty(),
        Verdict::Fails => false,
    }
}

fn check(holds: bool, of: Checked) -> Check {
    let verdict = if holds {
        Verdict::Holds
    } else {
        Verdict::Fails
    };
    Check { verdict, of }
}

impl RollChange {
    /// A token issued and voided between two rolls shows in neither, so both sides shrink alike.
    fn is_logged(self) -> bool {
        let balance = |more: u32, less: u32| i64::from(more) - i64::from(less);
        self.added <= self.issued
            && self.removed <= self.voided
            && balance(self.added, self.removed) == balance(self.issued, self.voided)
    }
}

/// The credentials of people's tokens when a round had ended, as the log holds them.
fn tokens_after(round: &LoggedRound) -> BTreeSet<Point> {
    let roll = Roll::parse(&round.files.roll);
    let mut tokens: BTreeSet<Point> = roll.iter().flat_map(Roll::credentials).copied().collect();
    let election = Election::parse(&round.files.election);
    let rules = election.as_ref().ok().and_then(Election::rules);
    for spare in rules.into_iter().flat_map(|rules| &rules.spares) {
        tokens.remove(spare);
    }
    for replaced in &round.replaced {
        tokens.remove(&replaced.lost);
        tokens.insert(replaced.spare);
    }
    tokens
}

/// As many spares as desks made and no round used; that only activated ones voted, the archive's own check says.
fn spares(facts: &ArchiveFacts, round: Option<&LoggedRound>) -> Option<Check> {
    let spares = count(facts.spares.len());
    let made = round.map_or(0, |round| round.spares);
    let replaced = count(round.map_or(0, |round| round.replaced.len()));
    (spares > 0 || made > 0).then(|| check(spares == made, Checked::Spares { spares, replaced }))
}

fn one_each(facts: &ArchiveFacts) -> Check {
    let voted: BTreeSet<Point> = facts.voted.iter().copied().collect();
    let holds = count(facts.voted.len()) == facts.ballots
        && count(voted.len()) == facts.ballots
        && voted.is_subset(&facts.credentials);
    let ballots = facts.ballots;
    check(holds, Checked::OneEach { ballots })
}

fn seats(facts: &ArchiveFacts, round: Option<&LoggedRound>) -> Check {
    let (ballots, attending) = (facts.ballots, round.map_or(0, |round| round.attending));
    check(ballots <= attending, Checked::Seats { ballots, attending })
}

fn minimum(facts: &ArchiveFacts) -> Check {
    let (ballots, minimum) = (facts.ballots, facts.minimum.max(MINIMUM_BALLOTS));
    check(ballots >= minimum, Checked::Minimum { ballots, minimum })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
