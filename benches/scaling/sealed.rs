//! A round of any number of candidates with one teller, and its sealed ballots, kept below target/bench.

use std::path::Path;

use phieukin::election::{
    AcceptedBallot, Election, ElectionDraft, EncryptedTally, PartialDecryption, Question, Roll,
    RoundId, SigningKey, TrusteeKey, Trustees, seal,
};
use rand::SeedableRng as _;
use rand::rngs::StdRng;

/// How many ballots the curve goes up to; `BALLOTS` asks for fewer, on a slow machine.
#[expect(
    clippy::disallowed_methods,
    reason = "a benchmark is asked for less by the environment"
)]
pub fn most_ballots() -> usize {
    let asked = std::env::var("BALLOTS").ok();
    asked.and_then(|most| most.parse().ok()).unwrap_or(100_000)
}

/// A round.
pub struct Poll {
    pub election: Election,
    pub trustees: Trustees,
    pub roll: Roll,
    teller: SigningKey,
    candidates: usize,
}

impl Poll {
    /// One teller, as many voters as ballots are asked for, at most two candidates marked.
    pub fn of(candidates: usize) -> Self {
        let mut rng = StdRng::seed_from_u64(candidates as u64);
        let teller = SigningKey::random(&mut rng);
        let key = TrusteeKey::make(&teller, &mut rng);
        let trustees = Trustees::from_keys(&[key]).expect("one teller is enough here");
        let election = Election::draft(ElectionDraft {
            uuid: RoundId::fresh(&mut rng),
            name: "Scaling".to_owned(),
            description: String::new(),
            public_key: trustees.joint_key(),
            questions: vec![Question {
                answers: (1..=candidates)
                    .map(|name| format!("Đơn vị {name}"))
                    .collect(),
                blank: false,
                min: 1,
                max: 2,
                question: "?".to_owned(),
            }],
            administrator: "bench".to_owned(),
            credential_authority: "bench".to_owned(),
            rules: None,
        });
        let voters = if candidates == 2 { most_ballots() } else { 1 };
        let credentials = (0..voters).map(|voter| voter_key(voter).public()).collect();
        Self {
            election: election.expect("the draft holds"),
            trustees,
            roll: Roll::from(credentials).expect("no two voters are one"),
            teller,
            candidates,
        }
    }

    /// The ballot of one voter: the first candidate, and every other voter the second too.
    pub fn seal(&self, voter: usize) -> String {
        let mut rng = StdRng::seed_from_u64(voter as u64);
        let mark =
            |candidate| u32::from(candidate == 0 || (candidate == 1 && voter.is_multiple_of(2)));
        let marks = vec![(0..self.candidates).map(mark).collect()];
        let sealed = seal(&self.election, &voter_key(voter), &marks, &mut rng);
        sealed.expect("the marks fit").raw
    }

    /// The first ballots, sealed once and kept.
    pub fn ballots(&self, count: usize) -> Vec<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
        let name = format!("ballots-{count}-{}.jsonl", self.election.digest());
        let file = folder.join(name);
        if let Ok(kept) = std::fs::read_to_string(&file) {
            return kept.lines().map(str::to_owned).collect();
        }
        let ballots: Vec<String> = (0..count).map(|voter| self.seal(voter)).collect();
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        std::fs::write(&file, ballots.join("\n")).expect("ballots can be kept");
        ballots
    }

    pub fn verify(&self, raw: &str) -> AcceptedBallot {
        AcceptedBallot::verify(&self.election, &self.roll, raw).expect("a sealed ballot holds")
    }

    /// The teller's share of a tally.
    pub fn share(&self, tally: &EncryptedTally) -> PartialDecryption {
        let mut rng = StdRng::seed_from_u64(1);
        PartialDecryption::make(&self.election, tally, 1, &self.teller, &mut rng).0
    }
}

fn voter_key(voter: usize) -> SigningKey {
    SigningKey::random(&mut StdRng::seed_from_u64(1 << 32 | voter as u64))
}
