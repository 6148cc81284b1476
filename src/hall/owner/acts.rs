//! Acts: evidence beside them, the rules' answer, one transaction, and what follows once it is on disk.

use rand::rng;

use super::Owner;
use crate::clock;
use crate::election::archive::ClosedArchive;
use crate::election::{Digest, PartialDecryption, Point, RoundId};
use crate::hall::Beside;
use crate::hall::evidence::Evidence;
use crate::meeting::{
    Act, Actor, ContestId, CopyNews, Entry, Event, Given, Matter, MotionId, Refusal, Round,
    RoundPhase, SeatId, SignedAct, StatementKind, TellerSlot, digest_of_files,
};
use crate::store;

impl Owner {
    pub(super) fn act(&mut self, signed: SignedAct, beside: &Beside) -> Result<(), Refusal> {
        let key = signed.key;
        let authentic = self.record.authenticate(signed)?;
        let act = authentic.act.clone();
        self.goes_on_here()?;
        let (evidence, closed) = self.evidence(authentic.actor, &act, &key, beside)?;
        let entry = self
            .record
            .conclude(authentic, &evidence.given, clock::now())?;
        // Asked only for whoever may seal: a disk takes its time to answer.
        self.copies_are_named(&act)?;
        self.link_token(&act, beside)?;
        self.put_spares(&act, beside)?;
        self.store
            .append(&entry, &evidence.files)
            .map_err(|error| {
                tracing::error!(%error, "an entry could not be written");
                Refusal::DiskRefused
            })?;
        self.record.push(&entry);
        self.lines.push(entry.line());
        if let Some(archive) = closed {
            self.keep(archive, &act);
        }
        self.follow(&entry);
        self.dirty = true;
        Ok(())
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only six acts need evidence of their own"
    )]
    fn evidence(
        &self,
        actor: Actor,
        act: &Act,
        key: &Point,
        beside: &Beside,
    ) -> Result<(Evidence, Option<ClosedArchive>), Refusal> {
        let chair = matches!(actor, Actor::Chair | Actor::Deputy);
        match act {
            Act::SealMeeting if chair => {
                let given = Given::Statements(self.statements_digest());
                let files = vec![store::Beside::EraseLinks];
                Ok((Evidence { given, files }, None))
            }
            Act::ConfirmDestruction if matches!(actor, Actor::Teller(_)) => {
                let files = vec![store::Beside::DestroyBallots];
                let given = Given::Nothing;
                Ok((Evidence { given, files }, None))
            }
            Act::SealRoll { .. } if chair => {
                let given = Given::Roll {
                    round: RoundId::fresh(&mut rng()),
                    credentials: self.credentials_of_roll(),
                    spares: self.spares.iter().map(|spare| spare.credential).collect(),
                };
                Ok((Evidence::of(given), None))
            }
            Act::ReplaceLost { contest, .. } if matches!(actor, Actor::Desk(_)) => {
                let given = Given::Replaced {
                    replacement: self.replacement(*contest, beside)?,
                    on_server: self.sessions.is_local_desk(key),
                };
                Ok((Evidence::of(given), None))
            }
            Act::CloseRound { contest } if chair => self.evidence_of_closing(*contest),
            Act::GiveShare {
                contest,
                share,
                statements,
                ..
            } => {
                let Beside::Share(verified) = beside else {
                    return Err(Refusal::BadEvidence);
                };
                let named = Digest::of(verified.share.raw().as_bytes()) == *share;
                let own = actor == Actor::Teller(verified.slot);
                let this = self
                    .last_round(*contest)
                    .is_some_and(|round| round.id == verified.round);
                if !(named && own && this) {
                    return Err(Refusal::BadEvidence);
                }
                if *statements > self.vouched(*contest) {
                    return Err(Refusal::BadStatement);
                }
                self.evidence_of_share(verified)
            }
            _ if self.sessions.is_local_desk(key) => Ok((Evidence::of(Given::OnServer), None)),
            _ => Ok((Evidence::of(Given::Nothing), None)),
        }
    }

    /// How many devices have found their ballot in a contest's closed box: a teller cannot have seen more.
    fn vouched(&self, contest: ContestId) -> u32 {
        let vouched = self.last_round(contest).and_then(|round| {
            let (count, head) = (round.count()?, self.record.closing_head(&round.id)?);
            let statements = self.boxes.statements.get(&round.id)?;
            Some(statements.count(StatementKind::In, &count.archive, &head))
        });
        vouched.unwrap_or(0)
    }

    /// What the statement files of all closed rounds hash to.
    fn statements_digest(&self) -> Digest {
        let files: Vec<(&RoundId, String)> = self
            .rounds()
            .filter(|(_, round)| self.record.closing_head(&round.id).is_some())
            .map(|(_, round)| (&round.id, self.statements_file(&round.id)))
            .collect();
        digest_of_files(files.iter().map(|(round, file)| (*round, file.as_str())))
    }

    /// Credentials of live tokens and spares, sorted: which seat holds which is not said.
    fn credentials_of_roll(&self) -> Vec<Point> {
        let live = |seat: &SeatId| {
            self.record
                .meeting()
                .seat(*seat)
                .is_some_and(|seat| seat.token)
        };
        let mut credentials: Vec<Point> = self
            .links
            .values()
            .filter(|link| live(&link.seat))
            .map(|link| link.credential)
            .chain(self.spares.iter().map(|spare| spare.credential))
            .collect();
        credentials.sort_unstable();
        credentials
    }

    fn last_round(&self, contest: ContestId) -> Option<&Round> {
        self.record.meeting().contest(contest)?.last()
    }

    fn evidence_of_closing(
        &self,
        contest: ContestId,
    ) -> Result<(Evidence, Option<ClosedArchive>), Refusal> {
        let round = self
            .last_round(contest)
            .filter(|round| round.phase == RoundPhase::Open)
            .ok_or(Refusal::NotOpen)?;
        let ballots = self.boxes.ballots_of(&round.id);
        let (evidence, archive) = Evidence::of_closing(round, ballots, clock::unix())
            .map_err(|_| Refusal::BadEvidence)?;
        Ok((evidence, Some(archive)))
    }

    fn evidence_of_share(
        &self,
        verified: &crate::hall::VerifiedShare,
    ) -> Result<(Evidence, Option<ClosedArchive>), Refusal> {
        let stored = self
            .store
            .shares(&verified.round)
            .map_err(|_| Refusal::DiskRefused)?;
        if stored.iter().any(|(slot, ..)| *slot == verified.slot) {
            return Err(Refusal::ShareTwice);
        }
        let mut shares: Vec<(TellerSlot, PartialDecryption)> = Vec::new();
        for (slot, share, _) in stored {
            shares.push((
                slot,
                PartialDecryption::parse(&share).map_err(|_| Refusal::BadEvidence)?,
            ));
        }
        if shares.len() + 1 < self.record.meeting().committee.tellers.len() {
            return Ok((Evidence::of_share(verified), None));
        }
        shares.push((verified.slot, verified.share.clone()));
        shares.sort_by_key(|(slot, _)| *slot);
        let shares: Vec<PartialDecryption> = shares.into_iter().map(|(_, share)| share).collect();
        let round = self
            .voting
            .round(&verified.round)
            .ok_or(Refusal::NotCounting)?;
        let closed = self
            .closed
            .get(&verified.round)
            .cloned()
            .ok_or(Refusal::NotCounting)?;
        let ballots = self
            .boxes
            .ballots
            .get(&verified.round)
            .map_or(0, |held| held.ballots().count());
        let opened = Evidence::of_last_share(verified, &round.election, (closed, ballots), &shares);
        Ok((opened.map_err(|flaw| Refusal::BadShare { flaw })?, None))
    }

    /// The only place where a seat and a credential meet: the link file, before the log names the seat.
    fn link_token(&mut self, act: &Act, beside: &Beside) -> Result<(), Refusal> {
        let Act::IssueToken { seat } = act else {
            return Ok(());
        };
        let Beside::Token {
            credential,
            session,
        } = beside
        else {
            return Err(Refusal::BadCredential);
        };
        if credential == session || !self.is_stranger(credential) || !self.is_stranger(session) {
            return Err(Refusal::BadCredential);
        }
        self.store
            .link(*seat, credential, session)
            .map_err(|error| {
                if matches!(error, store::Error::KeyUsed) {
                    return Refusal::BadCredential;
                }
                tracing::error!(%error, "a link could not be written");
                Refusal::DiskRefused
            })?;
        self.links.put(store::Link {
            seat: *seat,
            credential: **credential,
            session: **session,
        });
        Ok(())
    }

    /// Whether a key plays no part in the meeting yet.
    pub(super) fn is_stranger(&self, key: &Point) -> bool {
        let meeting = self.record.meeting();
        matches!(meeting.actor(key), Actor::Newcomer(_)) && !meeting.committee.knows(key)
    }

    /// Puts up the archive of a round just closed; from now on the pool can verify shares of it.
    fn keep(&mut self, archive: ClosedArchive, act: &Act) {
        let Act::CloseRound { contest } = act else {
            return;
        };
        if let Some(round) = self.last_round(*contest).map(|round| round.id.clone()) {
            self.shelve(&round, "archive.bel", archive.bytes.clone());
            self.shelve(&round, "statements.json", b"[]".to_vec());
            self.closed.insert(round, archive);
        }
    }

    /// A closed round has come to an end: no share of it can come any more.
    fn end_counting(&mut self, contest: ContestId) {
        let meeting = self.record.meeting();
        let newest = meeting
            .contest(contest)
            .and_then(|contest| contest.electronic().last());
        if let Some(round) = newest.map(|round| round.id.clone()) {
            self.closed.remove(&round);
        }
        self.put_voting(contest);
    }

    /// What an entry brings about beside the meeting itself.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "most events change only the meeting"
    )]
    fn follow(&mut self, entry: &Entry) {
        for event in &entry.events {
            match event {
                Event::TokenVoided { seat, .. } | Event::SeatLeft { seat, .. } => {
                    self.unlink(*seat);
                }
                Event::SparesMade { .. } => self.keep_spares(),
                Event::CredentialReplaced { lost, spare, .. } => self.activate(lost, spare),
                Event::KeyAccepted { .. }
                | Event::KeyRejected { .. }
                | Event::TellersNamed { .. }
                | Event::Delegated { .. }
                | Event::DelegationEnded
                | Event::DeskRemoved { .. } => self.roles.send_modify(|turn| *turn += 1),
                Event::RollSealed { contest, .. } => {
                    self.put_voting(*contest);
                    self.shelve_setup(*contest);
                }
                Event::RoundClosed { contest, .. } => {
                    self.put_voting(*contest);
                    self.forget_order();
                }
                Event::RoundAnnulled { contest, .. } => {
                    self.end_counting(*contest);
                    self.forget_order();
                }
                Event::RoundNotCountable { contest, .. } | Event::RoundCounted { contest, .. } => {
                    self.end_counting(*contest);
                }
                Event::MotionCounted { motion, .. } => {
                    if let Some(contest) = self.given_up(*motion) {
                        self.end_counting(contest);
                    }
                }
                Event::RoundPublished { contest, .. } => {
                    if let Some(round) = self.last_round(*contest) {
                        self.shelve_published(round);
                    }
                }
                Event::CopyNoted(note) if note.news == CopyNews::TakenOver => self.forget_moved(),
                Event::MeetingSealed { .. } => self.seal(),
                Event::BallotsDestroyed { .. } => self.forget_ballots(),
                _ => {}
            }
        }
        self.shelve_log();
    }

    /// The contest whose closed round a motion that carried has given up.
    fn given_up(&self, motion: MotionId) -> Option<ContestId> {
        let motions = &self.record.meeting().motions;
        let motion = motions.iter().find(|one| one.id == motion)?;
        motion.count().filter(|count| count.carried)?;
        let Matter::GiveUp { contest } = motion.matter else {
            return None;
        };
        Some(contest)
    }

    fn unlink(&mut self, seat: SeatId) {
        self.links.remove(seat);
        if let Err(error) = self.store.unlink(seat) {
            tracing::error!(%error, "a void link could not be removed; the log no longer counts it");
        }
        self.roles.send_modify(|turn| *turn += 1);
    }

    pub(super) fn forget_order(&mut self) {
        if let Err(error) = self.store.forget_order() {
            tracing::error!(%error, "the order of writing could not be wiped from the file");
        }
    }

    /// The links go, here and for good; the bundle goes up.
    fn seal(&mut self) {
        self.links.clear();
        self.spares.clear();
        if let Err(error) = self.store.erase_links() {
            tracing::error!(%error, "the link file could not be erased: erase it by hand");
        }
        self.forget_order();
        self.roles.send_modify(|turn| *turn += 1);
        self.shelve_bundle();
    }
}
