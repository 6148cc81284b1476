//! A round of the staged meeting: sealed, cast, closed, opened, stated.

use super::Staged;
use crate::bundle::{Receipt, RoundMaterial};
use crate::election::archive::{ClosedArchive, closed};
use crate::election::{
    AcceptedBallot, Digest, Election, ElectionResult, PartialDecryption, Point, Roll, RoundId,
    SigningKey, Trustees, message, seal,
};
use crate::meeting::{Act, ContestId, Given, Round, Statement, StatementKind, Statements};

impl Staged {
    /// A round of one list from roll to publication; each voter in turn picks these candidates, counted from 1.
    pub(super) fn hold(&mut self, contest: ContestId, picks: &[&[usize]]) {
        self.open(contest);
        let marks = self.picked(contest, picks);
        self.finish(contest, &marks);
    }

    /// A round of any form, as each voter in turn marks its questions.
    pub(super) fn hold_marked(&mut self, contest: ContestId, marks: &[Vec<Vec<u32>>]) {
        self.open(contest);
        self.finish(contest, marks);
    }

    fn finish(&mut self, contest: ContestId, marks: &[Vec<Vec<u32>>]) {
        let archive = self.close_marked(contest, marks);
        self.count(contest, archive, marks.len());
        self.chair(&Act::PublishRound { contest });
        self.state(contest, StatementKind::Recount, marks.len());
    }

    pub(super) fn open(&mut self, contest: ContestId) {
        let mut credentials: Vec<Point> = self.voters.iter().map(SigningKey::public).collect();
        credentials.sort_unstable();
        let given = Given::Roll {
            round: RoundId::fresh(&mut self.rng),
            credentials,
            spares: Vec::new(),
        };
        let chair = self.chair.clone();
        self.take(&chair, &Act::SealRoll { contest }, &given);
        self.chair(&Act::OpenRound { contest });
        let round = self.round(contest);
        self.material.rounds.push(RoundMaterial {
            contest,
            number: round.number,
            id: round.id,
            archive: None,
            blame: None,
            statements: "[]".to_owned(),
        });
    }

    /// Closes the round of one list in which each voter in turn picks these candidates.
    pub(super) fn close(&mut self, contest: ContestId, picks: &[&[usize]]) {
        let marks = self.picked(contest, picks);
        self.close_marked(contest, &marks);
    }

    /// Candidates of the only question as its marks; blank without any.
    pub(super) fn picked(&self, contest: ContestId, picks: &[&[usize]]) -> Vec<Vec<Vec<u32>>> {
        let choices = self.files(contest).0.questions()[0].choices();
        let mark =
            |picks: &[usize], at| u32::from(picks.contains(&at) || (at == 0 && picks.is_empty()));
        let marks = |picks: &&[usize]| vec![(0..choices).map(|at| mark(picks, at)).collect()];
        picks.iter().map(marks).collect()
    }

    /// Casts, closes, and lets every voter but the last state that the ballot is in.
    pub(super) fn close_marked(
        &mut self,
        contest: ContestId,
        marks: &[Vec<Vec<u32>>],
    ) -> ClosedArchive {
        let (election, trustees, roll) = self.files(contest);
        let mut ballots = Vec::new();
        for (voter, marks) in self.voters.iter().zip(marks) {
            let sealed = seal(&election, voter, marks, &mut self.rng).unwrap();
            let ballot = AcceptedBallot::verify(&election, &roll, &sealed.raw).unwrap();
            let message = message::receipt(election.fingerprint(), &ballot.tracker());
            self.receipts.push(Receipt {
                round: election.uuid().clone(),
                tracker: ballot.tracker(),
                signature: self.receipt.sign(&message, &mut self.rng),
            });
            ballots.push(ballot);
        }
        let archive = closed(&election, &trustees, &roll, 1_420_420_000, &ballots);
        let given = Given::Box {
            ballots: u32::try_from(ballots.len()).unwrap(),
            archive: archive.digest,
        };
        let chair = self.chair.clone();
        self.take(&chair, &Act::CloseRound { contest }, &given);
        self.kept().archive = Some(archive.bytes.clone());
        if ballots.len() > 2 {
            self.state(contest, StatementKind::In, ballots.len() - 1);
        }
        archive
    }

    /// Every teller's share and second proof, the last with what all open.
    pub(super) fn count(&mut self, contest: ContestId, archive: ClosedArchive, ballots: usize) {
        let (election, ..) = self.files(contest);
        let mut shares: Vec<PartialDecryption> = Vec::new();
        let mut blames = Vec::new();
        let mut finished = None;
        let mut archive = Some(archive);
        for (slot, (trustee, session)) in (1..).zip(self.tellers.clone()) {
            let tally = archive.as_ref().unwrap().tally.clone();
            let (share, blame) =
                PartialDecryption::make(&election, &tally, slot, &trustee, &mut self.rng);
            let act = Act::GiveShare {
                contest,
                share: Digest::of(share.raw().as_bytes()),
                statements: u32::try_from(ballots - 1).unwrap(),
                reason: None,
            };
            shares.push(share);
            blames.push(blame.raw().to_owned());
            let mut given = Given::Nothing;
            if shares.len() == self.tellers.len() {
                let result = ElectionResult::combine(&election, &tally, ballots, &shares).unwrap();
                let whole = archive.take().unwrap().finished(&shares, &result);
                let (sums, result) = (result.counts().to_vec(), result.digest());
                given = Given::Opened {
                    sums,
                    result,
                    archive: whole.digest,
                };
                finished = Some(whole);
            }
            self.take(&session, &act, &given);
        }
        let kept = self.kept();
        kept.archive = finished.map(|whole| whole.bytes);
        kept.blame = Some(format!("[{}]", blames.join(",")));
    }

    /// The first voters state something of the newest round.
    fn state(&mut self, contest: ContestId, kind: StatementKind, voters: usize) {
        let round = self.round(contest);
        let fingerprint = round.files.fingerprint();
        let (archive, seen) = match kind {
            StatementKind::In => (
                round.count().unwrap().archive,
                self.record.closing_head(&round.id).unwrap(),
            ),
            StatementKind::Recount => (round.sums().unwrap().archive, round.sums().unwrap().result),
        };
        let message = match kind {
            StatementKind::In => message::statement_in(&fingerprint, &archive, &seen),
            StatementKind::Recount => message::statement_recount(&fingerprint, &archive, &seen),
        };
        let held: Vec<Statement> = serde_json::from_str(&self.kept().statements).unwrap();
        let mut statements = Statements::default();
        for statement in held {
            statements.put(statement);
        }
        for voter in self.voters.iter().take(voters) {
            let (credential, round) = (voter.public(), round.id.clone());
            let signature = voter.sign(&message, &mut self.rng);
            statements.put(Statement {
                kind,
                round,
                credential,
                archive,
                seen,
                signature,
            });
        }
        self.kept().statements = statements.json();
    }

    fn files(&self, contest: ContestId) -> (Election, Trustees, Roll) {
        let files = self.round(contest).files;
        (
            Election::parse(&files.election).unwrap(),
            Trustees::parse(&files.trustees).unwrap(),
            Roll::parse(&files.roll).unwrap(),
        )
    }

    fn round(&self, contest: ContestId) -> Round {
        self.record
            .meeting()
            .contest(contest)
            .unwrap()
            .last()
            .unwrap()
            .clone()
    }
}
