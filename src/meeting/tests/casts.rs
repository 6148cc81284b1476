use std::sync::LazyLock;

use proptest::prelude::*;
use rand::SeedableRng;
use rand::rngs::StdRng;
use uuid::Uuid;

use crate::election::{
    AcceptedBallot, Election, ElectionDraft, Method, Question, Roll, RoundId, Rules, SigningKey,
    TrusteeKey, Trustees, archive, seal,
};
use crate::meeting::{Admission, BallotBox, Refusal};

/// A round with a ballot of each of six delegates, and a second one of the first.
struct Cast {
    election: Election,
    trustees: Trustees,
    roll: Roll,
    ballots: Vec<AcceptedBallot>,
    second: AcceptedBallot,
}

static CAST: LazyLock<Cast> = LazyLock::new(|| {
    let mut rng = StdRng::seed_from_u64(6);
    let teller = SigningKey::random(&mut rng);
    let trustees = Trustees::from_keys(&[TrusteeKey::make(&teller, &mut rng)]).unwrap();
    let delegates: Vec<SigningKey> = (0..6).map(|_| SigningKey::random(&mut rng)).collect();
    let roll = Roll::from(delegates.iter().map(SigningKey::public).collect()).unwrap();
    let election = Election::draft(draft(&trustees, &mut rng)).unwrap();
    let mut ballot = |delegate: usize, marks: [u32; 3]| {
        let sealed = seal(&election, &delegates[delegate], &[marks.to_vec()], &mut rng).unwrap();
        AcceptedBallot::verify(&election, &roll, &sealed.raw).unwrap()
    };
    let ballots = (0..6).map(|delegate| ballot(delegate, [0, 1, 0])).collect();
    let second = ballot(0, [0, 0, 1]);
    Cast {
        election,
        trustees,
        roll,
        ballots,
        second,
    }
});

fn draft(trustees: &Trustees, rng: &mut StdRng) -> ElectionDraft {
    ElectionDraft {
        uuid: RoundId::fresh(rng),
        name: "Bình chọn".to_owned(),
        description: String::new(),
        public_key: trustees.joint_key(),
        questions: vec![Question {
            answers: vec!["Một".to_owned(), "Hai".to_owned()],
            blank: true,
            min: 1,
            max: 1,
            question: "Bình chọn".to_owned(),
        }],
        administrator: "Chủ tọa".to_owned(),
        credential_authority: "Bàn điểm danh".to_owned(),
        rules: Some(Rules {
            meeting: Uuid::from_u128(6),
            contest: 1,
            round: 1,
            method: Method::List,
            product: None,
            places: 1,
            minimum: 3,
            receipt_key: trustees.joint_key(),
            spares: Vec::new(),
        }),
    }
}

fn boxed(order: &[usize]) -> BallotBox {
    let mut held = BallotBox::default();
    for at in order {
        let ballot = CAST.ballots[*at].clone();
        assert_eq!(held.admit(&ballot), Ok(Admission::New));
        held.put(ballot);
    }
    held
}

fn archived(held: &BallotBox) -> Vec<u8> {
    let ballots: Vec<AcceptedBallot> = held.ballots().cloned().collect();
    let cast = &*CAST;
    archive::closed(
        &cast.election,
        &cast.trustees,
        &cast.roll,
        1_420_000_000,
        &ballots,
    )
    .bytes
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(5), cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_casts_gives_the_same_box_and_the_same_archive(order in Just([0, 1, 2, 3, 4, 5]).prop_shuffle()) {
        let first = archived(&boxed(&[0, 1, 2, 3, 4, 5]));
        prop_assert_eq!(archived(&boxed(&order)), first);
    }
}

#[test]
fn the_same_ballot_again_is_held_and_another_of_its_credential_refused() {
    let held = boxed(&[0, 1]);
    assert_eq!(held.admit(&CAST.ballots[0]), Ok(Admission::Held));
    assert_eq!(held.admit(&CAST.second), Err(Refusal::SecondBallot));
    assert_eq!(held.len(), 2);
}
