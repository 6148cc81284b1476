//! Codes and the keys that come from them.

use phieukin::election::{BallotToken, CodeFlaw, SigningKey, TellerCode};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use serde_json::{Value, json};

use super::golden;
use crate::round::meeting;

#[test]
fn the_codes_of_a_fixed_seed_are_golden() {
    let mut rng = StdRng::seed_from_u64(70);
    let tokens: Vec<BallotToken> = (0..4).map(|_| BallotToken::fresh(&mut rng)).collect();
    let tellers: Vec<TellerCode> = (0..4).map(|_| TellerCode::fresh(&mut rng)).collect();
    golden(
        "codes.json",
        &json!({
            "meeting": meeting(),
            "tokens": tokens.iter().map(token).collect::<Vec<_>>(),
            "teller_codes": tellers.iter().map(teller).collect::<Vec<_>>(),
            "refused_tokens": refused_tokens(&tokens[0].reveal()),
            "refused_teller_codes": refused_tellers(&tellers[0].reveal()),
        }),
    );
}

fn token(token: &BallotToken) -> Value {
    let meeting = meeting();
    json!({
        "shown": *token.reveal(),
        "typed": format!(" {}", token.reveal().to_uppercase().replace('-', " ")),
        "credential": SigningKey::from_token_credential(&meeting, token).public(),
        "session": SigningKey::from_token_session(&meeting, token).public(),
    })
}

fn teller(code: &TellerCode) -> Value {
    let meeting = meeting();
    json!({
        "shown": *code.reveal(),
        "typed": code.reveal().replace('-', ""),
        "trustee": SigningKey::from_teller_trustee(&meeting, code).public(),
        "session": SigningKey::from_code_session(&meeting, code).public(),
    })
}

fn refused_tokens(shown: &str) -> Vec<Value> {
    mistyped(shown)
        .into_iter()
        .map(|typed| {
            let flaw: CodeFlaw = BallotToken::parse(&typed).unwrap_err();
            json!({ "typed": typed, "flaw": flaw })
        })
        .collect()
}

fn refused_tellers(shown: &str) -> Vec<Value> {
    mistyped(shown)
        .into_iter()
        .map(|typed| {
            let flaw = TellerCode::parse(&typed).unwrap_err();
            json!({ "typed": typed, "flaw": flaw })
        })
        .collect()
}

/// A code with one error: in each group, two characters in different groups, swapped groups, lengths.
fn mistyped(shown: &str) -> Vec<String> {
    let replaced = |places: &[usize]| {
        let mut bytes = shown.as_bytes().to_vec();
        for place in places {
            bytes[*place] = if bytes[*place] == b'z' { b'2' } else { b'z' };
        }
        String::from_utf8(bytes).unwrap()
    };
    let groups: Vec<&str> = shown.split('-').collect();
    let size = groups[0].len() + 1;
    let mut all: Vec<String> = (0..groups.len())
        .map(|group| replaced(&[group * size]))
        .collect();
    all.push(replaced(&[0, size]));
    let mut swapped = groups.clone();
    swapped.swap(0, 1);
    all.push(swapped.join("-"));
    all.push(String::new());
    all.push(groups[1..].join("-"));
    all.push(format!("{shown}2"));
    all.push(shown.replacen('-', "-A", 1));
    all.push(shown.replacen('-', "-0", 1));
    all.push(format!("é{shown}"));
    all
}
