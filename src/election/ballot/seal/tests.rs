//! What a sealer who cheats with points outside the subgroup of prime order comes to.

use curve25519_dalek::constants::EIGHT_TORSION;
use rand::SeedableRng as _;
use rand::rngs::StdRng;

use super::super::super::group::Membership;
use super::super::AcceptedBallot;
use super::*;
use crate::election::{ElectionDraft, Roll, RoundId};

const NAMES: usize = 4;
/// With two points a name and ballot enough to be checked together.
const BALLOTS: usize = 64;

struct Booth {
    election: Election,
    roll: Roll,
    credential: SigningKey,
    rng: StdRng,
}

impl Booth {
    fn new() -> Self {
        let mut rng = StdRng::seed_from_u64(2);
        let credential = SigningKey::random(&mut rng);
        let question = Question {
            answers: (0..NAMES).map(|name| format!("Đơn vị {name}")).collect(),
            blank: false,
            min: 0,
            max: 2,
            question: "?".to_owned(),
        };
        let election = Election::draft(ElectionDraft {
            uuid: RoundId::fresh(&mut rng),
            name: String::new(),
            description: String::new(),
            public_key: SigningKey::random(&mut rng).public(),
            questions: vec![question],
            administrator: String::new(),
            credential_authority: String::new(),
            rules: None,
        })
        .unwrap();
        Self {
            election,
            roll: Roll::from(vec![credential.public()]).unwrap(),
            credential,
            rng,
        }
    }

    /// A ballot with an element of order 2 in its first alpha, sealed as any other. A proof with it holds whenever the challenge
    /// of its true branch is even.
    fn twisted(&mut self) -> String {
        let markings = [vec![1, 0, 0, 0]];
        let all = openings(&self.election, &markings, &mut self.rng);
        let mut choices = encrypt(&self.election, &all[0]);
        choices[0].alpha = Point::from(choices[0].alpha.inner() + EIGHT_TORSION[4]);
        let context = context(&self.election, &self.credential.public());
        let question = &self.election.questions()[0];
        let made = (choices.as_slice(), &all[0]);
        let answer = prove_answer(&self.election, question, &context, made, &mut self.rng);
        let answers = vec![answer];
        sign(&self.election, &self.credential, answers, &mut self.rng).raw
    }

    /// The first of them in which every proof holds.
    fn forged(&mut self) -> String {
        loop {
            let raw = self.twisted();
            let mut unsettled = Membership::Together(Vec::new());
            if AcceptedBallot::check(&self.election, &self.roll, &raw, &mut unsettled).is_ok() {
                return raw;
            }
        }
    }
}

#[test]
fn a_ballot_whose_proofs_hold_outside_the_subgroup_is_named_alone_and_among_many() {
    let mut booth = Booth::new();
    let forged = booth.forged();
    let alone = AcceptedBallot::verify(&booth.election, &booth.roll, &forged);
    assert_eq!(alone.unwrap_err(), Flaw::Torsion);
    let sound = seal(
        &booth.election,
        &booth.credential,
        &[vec![0; NAMES]],
        &mut booth.rng,
    );
    let mut raws = vec![sound.unwrap().raw; BALLOTS];
    let verified = |raws: &[String]| {
        let (accepted, flaw) = AcceptedBallot::verify_all(&booth.election, &booth.roll, raws);
        (accepted.len(), flaw)
    };
    assert_eq!(verified(&raws), (BALLOTS, None));
    for place in [0, 31, BALLOTS - 1] {
        let replaced = std::mem::replace(&mut raws[place], forged.clone());
        assert_eq!(verified(&raws), (place, Some(Flaw::Torsion)));
        raws[place] = replaced;
    }
    raws[20] = forged;
    raws[40] = String::new();
    assert_eq!(verified(&raws), (20, Some(Flaw::Torsion)));
}
