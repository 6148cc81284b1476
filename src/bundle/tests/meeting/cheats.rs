//! What the staged people and their server could do to cheat, with the keys that each of them has.

use rand::SeedableRng as _;
use rand::rngs::StdRng;

use super::{Staged, at};
use crate::bundle::Receipt;
use crate::election::archive::closed;
use crate::election::{
    Archive, Digest, Election, ElectionResult, PartialDecryption, SigningKey, TrusteeKey, Trustees,
    message, seal,
};
use crate::meeting::{Act, ContestId, Given, Refusal, Statement, StatementKind, Statements};

impl Staged {
    /// The same meeting, to do something else with.
    pub(crate) fn again(&self) -> Self {
        Self {
            record: self.record.clone(),
            material: self.material.clone(),
            receipts: self.receipts.clone(),
            chair: self.chair.clone(),
            receipt: self.receipt.clone(),
            desk: self.desk.clone(),
            tellers: self.tellers.clone(),
            voters: self.voters.clone(),
            rng: StdRng::seed_from_u64(5),
        }
    }

    /// The receipt of a ballot that the server took and left out of the box of a round, of a voter who has none in it.
    pub(crate) fn left_out(&mut self, archive: &Archive, voter: usize) -> Receipt {
        let election = archive.election();
        let mut marks = vec![0; election.questions()[0].choices()];
        marks[1] = 1;
        let voter = &self.voters[voter];
        let tracker = seal(election, voter, &[marks], &mut self.rng)
            .unwrap()
            .tracker;
        let message = message::receipt(election.fingerprint(), &tracker);
        Receipt {
            round: election.uuid().clone(),
            tracker,
            signature: self.receipt.sign(&message, &mut self.rng),
        }
    }

    /// The closed box, opened by all tellers together.
    pub(crate) fn opened(&mut self, archive: &Archive) -> Vec<u8> {
        let ballots = archive.accepted_ballots().unwrap();
        let (election, timestamp) = (archive.election(), 1_420_420_000);
        let (trustees, roll) = (archive.trustees(), archive.roll());
        let closed = closed(election, trustees, roll, timestamp, &ballots);
        let mut shares = Vec::new();
        for (slot, (key, _)) in (1..).zip(&self.tellers) {
            let made = PartialDecryption::make(election, &closed.tally, slot, key, &mut self.rng);
            shares.push(made.0);
        }
        let result =
            ElectionResult::combine(election, &closed.tally, ballots.len(), &shares).unwrap();
        closed.finished(&shares, &result).bytes
    }

    /// The same election to tellers whom nobody chose.
    pub(crate) fn under_other_tellers(&mut self, election: &Election) -> (Election, Trustees) {
        let keys = [(); 3].map(|()| {
            let key = SigningKey::random(&mut self.rng);
            TrusteeKey::make(&key, &mut self.rng)
        });
        let trustees = Trustees::from_keys(&keys).unwrap();
        let (old, new) = (election.public_key(), trustees.joint_key());
        let raw = election.raw().replace(&old.to_string(), &new.to_string());
        (Election::parse(&raw).unwrap(), trustees)
    }

    /// The file of statements in which a voter, shown another box, has signed for that one.
    pub(crate) fn stated_of_another_box(&mut self, round: usize, voter: usize) -> String {
        let material = &self.material.rounds[round];
        let held: Vec<Statement> = serde_json::from_str(&material.statements).unwrap();
        let archive = Archive::read(material.archive.as_deref().unwrap()).unwrap();
        let other = Digest::of(b"another box");
        let voter = &self.voters[voter];
        let mut statements = Statements::default();
        for statement in held {
            if statement.kind == StatementKind::Recount || statement.credential != voter.public() {
                statements.put(statement);
                continue;
            }
            let phi = archive.election().fingerprint();
            let message = message::statement_in(phi, &other, &statement.seen);
            statements.put(Statement {
                archive: other,
                signature: voter.sign(&message, &mut self.rng),
                ..statement
            });
        }
        statements.json()
    }

    /// A round is closed, and the first teller gives a share.
    pub(crate) fn share_given(&mut self, contest: ContestId) {
        self.adopt_list(contest, &[1, 2, 3, 4]);
        self.open(contest);
        self.close(contest, &[&[1], &[2], &[3]]);
        let (act, key) = (
            Act::GiveShare {
                contest,
                share: Digest::of(b"a share"),
                statements: 2,
                reason: None,
            },
            self.tellers[0].1.clone(),
        );
        self.take(&key, &act, &Given::Nothing);
    }

    /// A round is closed and counted, and its result stays with the chair.
    pub(crate) fn counted(&mut self, contest: ContestId) {
        self.adopt_list(contest, &[1, 2, 3, 4]);
        self.open(contest);
        let marks = self.picked(contest, &[&[1], &[2], &[3]]);
        let archive = self.close_marked(contest, &marks);
        self.count(contest, archive, marks.len());
    }

    /// Why a chair's act is refused.
    pub(crate) fn refused(&mut self, act: &Act) -> Refusal {
        let signed = self.sign(&self.chair.clone(), act);
        let next = at(self.record.height() + 1);
        self.record
            .decide(signed, &Given::Nothing, next)
            .unwrap_err()
    }
}
