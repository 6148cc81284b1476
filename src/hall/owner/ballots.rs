//! Ballots and device statements: in, on disk, receipted. Nothing here knows a seat.

use tokio::sync::oneshot;

use super::Owner;
use crate::election::{AcceptedBallot, Digest, Point, RoundId, Tracker, message};
use crate::hall::Receipt;
use crate::meeting::{Admission, BallotBox, Phase, Refusal, RoundPhase, Statement, StatementKind};

type Cast = (
    RoundId,
    Box<AcceptedBallot>,
    oneshot::Sender<Result<Receipt, Refusal>>,
);

impl Owner {
    /// Puts ballots that came together into their boxes in one transaction, then answers each.
    pub(super) fn cast(&mut self, casts: Vec<Cast>) {
        if casts.is_empty() {
            return;
        }
        let mut waiting: Vec<Cast> = Vec::new();
        for cast in casts {
            let twice = waiting
                .iter()
                .any(|(_, ballot, _)| ballot.credential() == cast.1.credential());
            if twice {
                self.write(std::mem::take(&mut waiting));
            }
            match self.admit(&cast.0, &cast.1) {
                Ok(Admission::New) => waiting.push(cast),
                Ok(Admission::Held) => drop(cast.2.send(self.receipt(&cast.0, cast.1.tracker()))),
                Err(refusal) => drop(cast.2.send(Err(refusal))),
            }
        }
        self.write(waiting);
    }

    fn admit(&self, round: &RoundId, ballot: &AcceptedBallot) -> Result<Admission, Refusal> {
        let (_, known) = self.record.meeting().round(round).ok_or(Refusal::NotOpen)?;
        let admission = self
            .boxes
            .ballots
            .get(round)
            .map_or(Ok(Admission::New), |held| held.admit(ballot))?;
        match (admission, &known.phase) {
            (Admission::Held, _) => Ok(admission),
            (Admission::New, RoundPhase::Open) => self.goes_on_here().and_then(|()| {
                let admitted = known.admit(ballot.credential());
                admitted
                    .map(|()| admission)
                    .map_err(|flaw| Refusal::BadBallot { flaw })
            }),
            (Admission::New, _) => Err(Refusal::NotOpen),
        }
    }

    fn write(&mut self, casts: Vec<Cast>) {
        let ballots: Vec<(RoundId, &AcceptedBallot)> = casts
            .iter()
            .map(|(round, ballot, _)| (round.clone(), ballot.as_ref()))
            .collect();
        if ballots.is_empty() {
            return;
        }
        let written = self.store.put_ballots(&ballots);
        for (round, ballot, reply) in casts {
            let answer = match &written {
                Ok(()) => {
                    let tracker = ballot.tracker();
                    self.boxes
                        .ballots
                        .entry(round.clone())
                        .or_default()
                        .put(*ballot);
                    self.receipt(&round, tracker)
                }
                Err(error) => {
                    tracing::error!(%error, "ballots could not be written");
                    Err(Refusal::DiskRefused)
                }
            };
            drop(reply.send(answer));
        }
        self.dirty = true;
    }

    /// While a round is open only the phone of a credential learns whether its ballot is in: whoever could ask for all
    /// of them would see in which order people vote. A closed archive shows everybody whose ballots it holds.
    pub(super) fn find(
        &self,
        round: &RoundId,
        session: &Point,
        credential: &Point,
    ) -> Option<Receipt> {
        let (_, known) = self.record.meeting().round(round)?;
        let link = self.links.of_session(session);
        let own = link.is_some_and(|link| link.credential == *credential);
        if !own && known.count().is_none() {
            return None;
        }
        let tracker = self
            .boxes
            .ballots
            .get(round)
            .and_then(|held: &BallotBox| held.tracker_of(credential))?;
        self.receipt(round, tracker).ok()
    }

    /// The receipt of a ballot that its phone sends again: nothing in it needs to be checked twice.
    pub(super) fn held(&self, round: &RoundId, tracker: &Tracker) -> Option<Receipt> {
        let held = self.boxes.ballots.get(round)?;
        held.has(tracker)
            .then(|| self.receipt(round, *tracker).ok())
            .flatten()
    }

    fn receipt(&self, round: &RoundId, tracker: Tracker) -> Result<Receipt, Refusal> {
        let (_, round) = self.record.meeting().round(round).ok_or(Refusal::NotOpen)?;
        let message = message::receipt(&round.files.fingerprint(), &tracker);
        Ok(Receipt {
            signature: self.receipt_key.sign(&message, &mut rand::rng()),
            tracker,
        })
    }

    /// Takes a statement by somebody on the roll about the very archive the log names.
    pub(super) fn state(&mut self, statement: &Statement) -> Result<(), Refusal> {
        let (archive, seen) = self.stated(statement)?;
        if (archive, seen) != (statement.archive, statement.seen) {
            return Err(Refusal::BadStatement);
        }
        let statements = self
            .boxes
            .statements
            .entry(statement.round.clone())
            .or_default();
        if statements.admit(statement)? {
            self.store.put_statement(statement).map_err(|error| {
                tracing::error!(%error, "a statement could not be written");
                Refusal::DiskRefused
            })?;
            statements.put(statement.clone());
            let file = statements.json();
            self.shelve(&statement.round, "statements.json", file.into_bytes());
            self.dirty = true;
        }
        Ok(())
    }

    /// What a statement of its kind must name, once its signer may make it and its signature holds.
    fn stated(&self, statement: &Statement) -> Result<(Digest, Digest), Refusal> {
        hold(self.record.meeting().phase != Phase::Sealed)?;
        let (_, round) = self
            .record
            .meeting()
            .round(&statement.round)
            .ok_or(Refusal::BadStatement)?;
        hold(self.may_state(statement))?;
        statement.verify(&round.files.fingerprint())?;
        let head = self.record.closing_head(&round.id);
        let named = match statement.kind {
            StatementKind::In => round.count().map(|count| count.archive).zip(head),
            StatementKind::Recount => round
                .outcome()
                .and(round.sums())
                .map(|sums| (sums.archive, sums.result)),
        };
        named.ok_or(Refusal::BadStatement)
    }

    /// Only who has a ballot in the box can find it in the archive; anybody on the roll can count again.
    fn may_state(&self, statement: &Statement) -> bool {
        let (round, credential) = (&statement.round, &statement.credential);
        match statement.kind {
            StatementKind::In => self
                .boxes
                .ballots
                .get(round)
                .is_some_and(|held| held.tracker_of(credential).is_some()),
            StatementKind::Recount => {
                let listed = self.voting.round(round);
                let known = self.record.meeting().round(round);
                listed.is_some_and(|listed| listed.roll.contains(credential))
                    && known.is_some_and(|(_, known)| known.admit(credential).is_ok())
            }
        }
    }
}

fn hold(rule: bool) -> Result<(), Refusal> {
    if rule {
        Ok(())
    } else {
        Err(Refusal::BadStatement)
    }
}
