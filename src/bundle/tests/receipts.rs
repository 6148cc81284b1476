//! What becomes of the ballot of a saved receipt.

use super::*;

#[test]
fn a_saved_receipt_finds_its_ballot() {
    let (published, given_up, too_few) = (0, 18, 20);
    for receipt in [published, given_up, too_few].map(|at| STAGED.receipts[at].clone()) {
        let report = check(
            &WHOLE,
            &Claims {
                digest: None,
                receipt: Some(receipt),
            },
        );
        assert_eq!(report.code(), 0, "{report}");
    }
}

#[test]
fn a_receipt_that_nobody_signed_and_one_whose_ballot_is_gone_are_refused() {
    let receipt = STAGED.receipts[0].clone();
    let mut rng = StdRng::seed_from_u64(3);
    let forged = Receipt {
        signature: SigningKey::random(&mut rng).sign("x", &mut rng),
        ..receipt.clone()
    };
    let foreign = Receipt {
        round: RoundId::fresh(&mut rng),
        ..receipt.clone()
    };
    let other_round = Receipt {
        round: STAGED.receipts[9].round.clone(),
        ..receipt
    };
    for receipt in [forged, foreign, other_round] {
        let report = check(
            &WHOLE,
            &Claims {
                digest: None,
                receipt: Some(receipt),
            },
        );
        assert_eq!(refused(&report), ["biên nhận"]);
    }
}
