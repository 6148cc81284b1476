//! Typed tokens and teller codes: a code that is read is read again from what is shown; one mistyped character never
//! passes, nor two neighbours exchanged, and where one group is mistyped and refused it is named.

use phieukin::election::{BallotToken, CodeFlaw, TellerCode};
use rand::SeedableRng as _;
use rand::rngs::StdRng;

/// An even first byte: the rest is what somebody typed. An odd one: the rest replaces a group of a fresh code.
pub fn run(data: &[u8]) {
    let Some((kind, rest)) = super::split(data) else {
        return;
    };
    let Ok(text) = std::str::from_utf8(rest) else {
        return;
    };
    if kind % 2 == 0 {
        typed(text);
    } else {
        mistyped(kind, text);
    }
}

fn typed(text: &str) {
    if let Ok(token) = BallotToken::parse(text) {
        let shown = token.reveal();
        assert_eq!(*BallotToken::parse(&shown).unwrap().reveal(), *shown);
    }
    if let Ok(code) = TellerCode::parse(text) {
        let shown = code.reveal();
        assert_eq!(*TellerCode::parse(&shown).unwrap().reveal(), *shown);
    }
}

fn mistyped(kind: u8, text: &str) {
    let mut rng = StdRng::seed_from_u64(u64::from(kind));
    let token = BallotToken::fresh(&mut rng).reveal();
    let code = TellerCode::fresh(&mut rng).reveal();
    let group = usize::from(kind / 2);
    one_group(&token, group % 5, text, |typed| {
        BallotToken::parse(typed).map(|token| token.reveal().to_string())
    });
    one_group(&code, group % 6, text, |typed| {
        TellerCode::parse(typed).map(|code| code.reveal().to_string())
    });
}

fn one_group(
    shown: &str,
    group: usize,
    instead: &str,
    parse: impl Fn(&str) -> Result<String, CodeFlaw>,
) {
    let mut groups: Vec<&str> = shown.split('-').collect();
    let of_its_own = |character: char| "23456789bcfghjkmnpqrstvxz".contains(character);
    let whole = instead.len() == groups[group].len() && instead.chars().all(of_its_own);
    let sound = groups[group];
    groups[group] = instead;
    match parse(&groups.join("-")) {
        Ok(read) if read != shown && is_slip(sound, instead) => {
            panic!("{instead} for {sound} passed: {read}")
        }
        Err(flaw) if whole => assert_eq!(flaw, CodeFlaw::WrongGroup { group }),
        Ok(_) | Err(_) => {}
    }
}

/// One character is another, or two neighbours stand in each other's place.
fn is_slip(sound: &str, typed: &str) -> bool {
    let pairs = sound.bytes().zip(typed.bytes()).enumerate();
    let wrong: Vec<(usize, (u8, u8))> = pairs.filter(|(_, (one, other))| one != other).collect();
    match wrong.as_slice() {
        [_] => sound.len() == typed.len(),
        [(at, (a, b)), (next, (c, d))] => *next == at + 1 && (a, b) == (d, c),
        _ => false,
    }
}
