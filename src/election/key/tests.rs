use curve25519_dalek::edwards::EdwardsPoint;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use serde_json::Value;

use super::super::flaw::Flaw;
use super::super::group::{Number, Point};
use super::{Signature, SigningKey};

fn belenios() -> Value {
    serde_json::from_str(include_str!("../../../tests/vectors/belenios.json")).unwrap()
}

#[test]
fn a_key_is_derived_from_two_tagged_digests() {
    let derived = &belenios()["derived"];
    let word = |name: &str| derived[name].as_str().unwrap();
    let key = SigningKey::derived_in(word("tag"), word("place"), word("code"));
    assert_eq!(Number(*key.secret()).to_string(), word("secret"));
    assert_eq!(key.public().to_string(), word("public"));
}

#[test]
fn a_signature_holds_for_its_message_and_key_only() {
    let mut rng = StdRng::seed_from_u64(5);
    let (key, other) = (SigningKey::random(&mut rng), SigningKey::random(&mut rng));
    let signature = key.sign("message", &mut rng);
    assert_eq!(signature.verify(&key.public(), "message"), Ok(()));
    assert_eq!(
        signature.verify(&key.public(), "massage"),
        Err(Flaw::BadSignature)
    );
    assert_eq!(
        signature.verify(&other.public(), "message"),
        Err(Flaw::BadSignature)
    );
}

#[test]
fn a_generator_that_repeats_itself_does_not_repeat_a_nonce() {
    let key = SigningKey::random(&mut StdRng::seed_from_u64(6));
    let commitment = |signature: &Signature| {
        let (challenge, response) = (signature.challenge.0, signature.response.0);
        let public = key.public();
        Point::from(EdwardsPoint::vartime_double_scalar_mul_basepoint(
            &challenge,
            public.inner(),
            &response,
        ))
    };
    let one = key.sign("one", &mut StdRng::seed_from_u64(7));
    let two = key.sign("two", &mut StdRng::seed_from_u64(7));
    assert_ne!(commitment(&one), commitment(&two));
}

#[test]
fn a_kept_key_is_the_same_key_and_a_secret_above_the_order_is_none() {
    let key = SigningKey::random(&mut StdRng::seed_from_u64(8));
    let kept = SigningKey::from_bytes(&key.to_bytes()).unwrap();
    assert_eq!(kept.public(), key.public());
    assert_eq!(
        SigningKey::from_bytes(&[255; 32]).unwrap_err(),
        Flaw::NumberOutOfRange
    );
}

#[test]
fn a_key_does_not_show_its_secret() {
    let key = SigningKey::random(&mut StdRng::seed_from_u64(9));
    let secret = hex::encode(*key.to_bytes());
    assert!(!format!("{key:?}").contains(&secret));
    assert!(format!("{key:?}").contains("<redacted>"));
}
