//! One ballot before the server's verifier: nothing passes but the very bytes that a delegate sealed.

use std::sync::LazyLock;

use phieukin::election::{AcceptedBallot, Flaw};

use crate::round::{Round, Shape, columns, list};

/// A round with the ballot of its first delegate.
pub struct Sealed {
    pub round: Round,
    pub ballot: String,
}

/// One list with a blank choice, and two columns with a joining question.
pub static SEALED: LazyLock<[Sealed; 2]> = LazyLock::new(|| {
    let mut lists = Round::new(Shape::List(2, 1), 2, 1, 900);
    let of_list = lists.sealed(0, &list(2, &[1]));
    let mut two = Round::new(Shape::Columns(2), 2, 1, 901);
    let of_columns = two.sealed(0, &columns(2, Some(1), None));
    [(lists, of_list), (two, of_columns)].map(|(round, ballot)| Sealed { round, ballot })
});

/// The first byte says for which round, the rest is the ballot.
pub fn run(data: &[u8]) {
    let Some((kind, rest)) = super::split(data) else {
        return;
    };
    let Ok(raw) = std::str::from_utf8(rest) else {
        return;
    };
    let sealed = &SEALED[usize::from(kind % 2)];
    if verified(sealed, raw).is_ok() {
        assert_eq!(raw, sealed.ballot, "nobody sealed this ballot");
    }
}

/// What the server says of a ballot.
pub fn verified(sealed: &Sealed, raw: &str) -> Result<(), Flaw> {
    let Round { election, roll, .. } = &sealed.round;
    let accepted = AcceptedBallot::verify(election, roll, raw)?;
    assert_eq!(accepted.raw(), raw);
    Ok(())
}
