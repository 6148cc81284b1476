//! A round with all its secrets in one hand, from a fixed seed.

use phieukin::election::archive::{ClosedArchive, FinishedArchive, closed};
use phieukin::election::{
    AcceptedBallot, BallotToken, Election, ElectionDraft, ElectionResult, Method,
    PartialDecryption, Question, Roll, RoundId, Rules, SigningKey, TellerCode, TrusteeKey,
    Trustees, seal,
};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use uuid::Uuid;

/// The time of every archive of the tests.
pub const TIMESTAMP: i64 = 1_700_000_000;

/// The questions and rules that rounds of the tests have.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// One list of so many candidates, at most so many chosen, with a blank choice.
    List(usize, u32),
    /// First and second place among so many candidates, joined by a third question.
    Columns(usize),
}

/// A round with the keys of its tellers and delegates.
pub struct Round {
    pub election: Election,
    pub trustees: Trustees,
    pub roll: Roll,
    pub teller_codes: Vec<String>,
    pub tellers: Vec<SigningKey>,
    pub tokens: Vec<String>,
    pub delegates: Vec<SigningKey>,
    pub rng: StdRng,
}

impl Round {
    pub fn new(shape: Shape, delegates: usize, tellers: usize, seed: u64) -> Self {
        let mut rng = StdRng::seed_from_u64(seed);
        let meeting = meeting();
        let codes: Vec<TellerCode> = (0..tellers).map(|_| TellerCode::fresh(&mut rng)).collect();
        let tokens: Vec<BallotToken> = (0..delegates)
            .map(|_| BallotToken::fresh(&mut rng))
            .collect();
        let tellers: Vec<SigningKey> = codes
            .iter()
            .map(|code| SigningKey::from_teller_trustee(&meeting, code))
            .collect();
        let delegates: Vec<SigningKey> = tokens
            .iter()
            .map(|token| SigningKey::from_token_credential(&meeting, token))
            .collect();
        let keys: Vec<TrusteeKey> = tellers
            .iter()
            .map(|key| TrusteeKey::make(key, &mut rng))
            .collect();
        let trustees = Trustees::from_keys(&keys).unwrap();
        let roll = Roll::from(delegates.iter().map(SigningKey::public).collect()).unwrap();
        let election = Election::draft(draft(shape, &trustees, &mut rng)).unwrap();
        Self {
            election,
            trustees,
            roll,
            teller_codes: codes.iter().map(|code| code.reveal().to_string()).collect(),
            tellers,
            tokens: tokens
                .iter()
                .map(|token| token.reveal().to_string())
                .collect(),
            delegates,
            rng,
        }
    }

    /// The accepted ballot of a delegate.
    pub fn ballot(&mut self, delegate: usize, markings: &[Vec<u32>]) -> AcceptedBallot {
        let raw = self.sealed(delegate, markings);
        AcceptedBallot::verify(&self.election, &self.roll, &raw).unwrap()
    }

    /// The raw ballot of a delegate.
    pub fn sealed(&mut self, delegate: usize, markings: &[Vec<u32>]) -> String {
        seal(
            &self.election,
            &self.delegates[delegate],
            markings,
            &mut self.rng,
        )
        .unwrap()
        .raw
    }

    /// Everybody's ballot.
    pub fn ballots(&mut self, markings: &[Vec<Vec<u32>>]) -> Vec<AcceptedBallot> {
        markings
            .iter()
            .enumerate()
            .map(|(delegate, one)| self.ballot(delegate, one))
            .collect()
    }

    pub fn closed(&self, ballots: &[AcceptedBallot]) -> ClosedArchive {
        closed(
            &self.election,
            &self.trustees,
            &self.roll,
            TIMESTAMP,
            ballots,
        )
    }

    /// The shares of all tellers, verified.
    pub fn shares(&mut self, closed: &ClosedArchive) -> Vec<PartialDecryption> {
        (1..)
            .zip(&self.tellers)
            .map(|(owner, key)| {
                let (share, blame) = PartialDecryption::make(
                    &self.election,
                    &closed.tally,
                    owner,
                    key,
                    &mut self.rng,
                );
                share
                    .verify(&self.election, &closed.tally, &key.public())
                    .unwrap();
                blame
                    .verify(&self.election, &closed.tally, owner, &key.public(), &share)
                    .unwrap();
                share
            })
            .collect()
    }

    pub fn finished(&mut self, ballots: &[AcceptedBallot]) -> (FinishedArchive, ElectionResult) {
        let closed = self.closed(ballots);
        let shares = self.shares(&closed);
        let result =
            ElectionResult::combine(&self.election, &closed.tally, ballots.len(), &shares).unwrap();
        (closed.finished(&shares, &result), result)
    }
}

/// The meeting of the tests.
pub fn meeting() -> Uuid {
    Uuid::parse_str("6f1ed002-ab59-4b42-a35b-0c9d1f3a7e10").unwrap()
}

/// The marking of one list with a blank choice.
pub fn list(candidates: usize, chosen: &[usize]) -> Vec<Vec<u32>> {
    let mut marks = vec![0; candidates + 1];
    marks[0] = u32::from(chosen.is_empty());
    for candidate in chosen {
        marks[candidate + 1] = 1;
    }
    vec![marks]
}

/// The marking of two columns, with the joining question.
pub fn columns(candidates: usize, first: Option<usize>, second: Option<usize>) -> Vec<Vec<u32>> {
    let column = |place: Option<usize>| -> Vec<u32> {
        (0..candidates)
            .map(|candidate| u32::from(place == Some(candidate)))
            .collect()
    };
    let (first, second) = (column(first), column(second));
    let mut joined = vec![u32::from(
        first.iter().chain(&second).all(|mark| *mark == 0),
    )];
    joined.extend(
        first
            .iter()
            .zip(&second)
            .map(|(first, second)| first + second),
    );
    vec![first, second, joined]
}

fn draft(shape: Shape, trustees: &Trustees, rng: &mut StdRng) -> ElectionDraft {
    let (questions, method, product, places) = match shape {
        Shape::List(candidates, max) => (
            vec![question(candidates, true, 1, max, "Bầu tối đa")],
            Method::List,
            None,
            max,
        ),
        Shape::Columns(candidates) => {
            let questions = vec![
                question(candidates, false, 0, 1, "Giải nhất"),
                question(candidates, false, 0, 1, "Giải nhì"),
                question(candidates, true, 1, 2, "Nhất hoặc nhì"),
            ];
            (questions, Method::Columns, Some([0, 1, 2]), 2)
        }
    };
    ElectionDraft {
        uuid: RoundId::fresh(rng),
        name: "Vòng 1".to_owned(),
        description: "Suy tôn \"đơn vị dẫn đầu\" / cụm 1".to_owned(),
        public_key: trustees.joint_key(),
        questions,
        administrator: "Cụm trưởng".to_owned(),
        credential_authority: "Bàn điểm danh".to_owned(),
        rules: Some(Rules {
            meeting: meeting(),
            contest: 1,
            round: 1,
            method,
            product,
            places,
            minimum: 3,
            receipt_key: SigningKey::random(rng).public(),
            spares: Vec::new(),
        }),
    }
}

fn question(candidates: usize, blank: bool, min: u32, max: u32, words: &str) -> Question {
    Question {
        answers: (1..=candidates)
            .map(|number| format!("Đơn vị {number}"))
            .collect(),
        blank,
        min,
        max,
        question: words.to_owned(),
    }
}
