//! Small archives for the tests.

use rand::SeedableRng as _;
use rand::rngs::StdRng;

use super::super::ballot::{AcceptedBallot, seal};
use super::closed;
use crate::election::{ElectionDraft, Question, Roll, RoundId, SigningKey, TrusteeKey, Trustees};

/// A closed round of so many ballots about one name.
pub(super) fn closed_box(ballots: u32) -> Vec<u8> {
    let mut rng = StdRng::seed_from_u64(7);
    let teller = SigningKey::random(&mut rng);
    let trustees = Trustees::from_keys(&[TrusteeKey::make(&teller, &mut rng)]).unwrap();
    let question = Question {
        answers: vec!["Đơn vị".to_owned()],
        blank: false,
        min: 0,
        max: 1,
        question: "?".to_owned(),
    };
    let election = crate::election::Election::draft(ElectionDraft {
        uuid: RoundId::fresh(&mut rng),
        name: String::new(),
        description: String::new(),
        public_key: trustees.joint_key(),
        questions: vec![question],
        administrator: String::new(),
        credential_authority: String::new(),
        rules: None,
    })
    .unwrap();
    let people: Vec<SigningKey> = (0..ballots).map(|_| SigningKey::random(&mut rng)).collect();
    let roll = Roll::from(people.iter().map(SigningKey::public).collect()).unwrap();
    let sealed = people.iter().map(|person| {
        let sealed = seal(&election, person, &[vec![1]], &mut rng).unwrap();
        AcceptedBallot::verify(&election, &roll, &sealed.raw).unwrap()
    });
    let ballots: Vec<AcceptedBallot> = sealed.collect();
    closed(&election, &trustees, &roll, 0, &ballots).bytes
}
