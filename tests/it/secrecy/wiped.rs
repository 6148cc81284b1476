//! Every type of the program that holds a secret shows nothing of it and wipes it when dropped.

use phieukin::election::{BallotToken, SigningKey, TellerCode};
use phieukin::meeting::SeatId;
use phieukin::meeting::view::{RehearsalStage, RehearsalView};
use phieukin::protocol::{Attachment, TokenHalves};
use phieukin::rehearsal::{ChairLink, Door};
use phieukin::store::{Keys, Link, Spare};
use zeroize::ZeroizeOnDrop;

use super::finder::Finder;

/// Compiles only for a type that wipes itself.
fn wipes<T: ZeroizeOnDrop>() {}

#[test]
fn every_type_that_holds_a_secret_wipes_itself() {
    wipes::<BallotToken>();
    wipes::<TellerCode>();
    wipes::<SigningKey>();
    wipes::<Keys>();
    wipes::<Link>();
    wipes::<Spare>();
    wipes::<TokenHalves>();
    wipes::<RehearsalView>();
}

#[test]
#[expect(clippy::too_many_lines, reason = "a list of all")]
fn no_type_that_holds_a_secret_shows_it_when_printed() {
    let mut rng = rand::rng();
    let token = BallotToken::fresh(&mut rng);
    let code = TellerCode::fresh(&mut rng);
    let key = SigningKey::random(&mut rng);
    let (credential, session) = (key.public(), SigningKey::random(&mut rng).public());
    let mut finder = Finder::default();
    finder.text("a token", &token.reveal());
    finder.text("a code", &code.reveal());
    finder.number("a key", &*key.to_bytes());
    for public in [credential, session] {
        let bytes = hex::decode(public.to_string()).unwrap();
        finder.number("a key of the link file", &bytes);
    }
    let halves = TokenHalves {
        credential,
        session,
    };
    let printed = [
        format!("{token:?} {token:#?}"),
        format!("{code:?} {code:#?}"),
        format!("{key:?} {key:#?}").replace(&credential.to_string(), ""),
        format!("{halves:?}"),
        format!(
            "{:?}",
            Spare {
                credential,
                session
            }
        ),
        format!(
            "{:?}",
            Link {
                seat: SeatId(1),
                credential,
                session
            }
        ),
        format!(
            "{:?}",
            Attachment::Token {
                credential,
                session
            }
        ),
        format!(
            "{:?}",
            Attachment::Spare {
                seat: SeatId(1),
                spare: halves.clone()
            }
        ),
        format!(
            "{:?}",
            ChairLink {
                door: Door::new("127.0.0.1:1", "0011aabb"),
                code: code.clone()
            }
        ),
        format!(
            "{:?}",
            Keys {
                chair: code.clone(),
                receipt: key.clone()
            }
        )
        .replace(&credential.to_string(), ""),
    ];
    let shown = RehearsalView {
        chair: format!("/m/0011aabb/chair#k={}", code.reveal().as_str()),
        stage: RehearsalStage::Playing,
    };
    let printed = printed.into_iter().chain([format!("{shown:?}")]);
    for text in printed {
        assert!(text.len() > 4, "something is printed");
        finder.refuse(&text, text.as_bytes());
    }
    finder.text("the planted one", "2b3c-4d5f-6g7h-8j9k-mnpq");
    assert!(finder.find(b"Token(2b3c4d5f6g7h8j9kmnpq)").is_some());
}
