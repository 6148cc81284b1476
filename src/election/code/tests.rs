use rand::SeedableRng as _;
use rand::rngs::StdRng;

use super::{ALPHABET, BallotToken, CodeFlaw, TellerCode};

fn tokens() -> Vec<BallotToken> {
    let mut rng = StdRng::seed_from_u64(25);
    (0..20).map(|_| BallotToken::fresh(&mut rng)).collect()
}

#[test]
fn a_shown_code_reads_back_whatever_its_case_and_separators() {
    for token in tokens() {
        let shown = token.reveal();
        assert_eq!(shown.len(), 24);
        let typed = format!(" {} ", shown.to_uppercase().replace('-', " "));
        assert_eq!(
            BallotToken::parse(&typed).unwrap().canonical(),
            token.canonical()
        );
    }
    let mut rng = StdRng::seed_from_u64(26);
    let code = TellerCode::fresh(&mut rng);
    assert_eq!(code.reveal().len(), 35);
    assert_eq!(
        TellerCode::parse(&code.reveal()).unwrap().canonical(),
        code.canonical()
    );
}

#[test]
fn every_single_wrong_character_names_its_group() {
    for token in tokens() {
        for place in 0..20 {
            for replacement in ALPHABET {
                let mut typed = token.canonical().as_bytes().to_vec();
                if typed[place] == *replacement {
                    continue;
                }
                typed[place] = *replacement;
                let flaw = BallotToken::parse(std::str::from_utf8(&typed).unwrap()).unwrap_err();
                assert_eq!(flaw, CodeFlaw::WrongGroup { group: place / 4 });
            }
        }
    }
}

#[test]
fn every_swap_inside_a_group_names_it() {
    for token in tokens() {
        for place in (0..19).filter(|place| place % 4 != 3) {
            let mut typed = token.canonical().as_bytes().to_vec();
            if typed[place] == typed[place + 1] {
                continue;
            }
            typed.swap(place, place + 1);
            let flaw = BallotToken::parse(std::str::from_utf8(&typed).unwrap()).unwrap_err();
            assert_eq!(flaw, CodeFlaw::WrongGroup { group: place / 4 });
        }
    }
}

#[test]
fn a_character_outside_the_alphabet_is_named_with_its_group() {
    let flaw = BallotToken::parse("2345-67A9").unwrap_err();
    assert_eq!(
        flaw,
        CodeFlaw::WrongCharacter {
            group: 1,
            character: 'A'
        }
    );
}

#[test]
fn a_short_code_and_a_long_one_are_refused() {
    assert_eq!(
        BallotToken::parse("2345").unwrap_err(),
        CodeFlaw::WrongLength
    );
    let shown = tokens()[0].reveal();
    assert_eq!(
        TellerCode::parse(&shown).unwrap_err(),
        CodeFlaw::WrongLength
    );
}

#[test]
fn a_code_does_not_show_itself() {
    let token = &tokens()[0];
    assert_eq!(format!("{token:?}"), "BallotToken(<redacted>)");
}
