//! Rounds with spares: set-ups that list them wrongly, replacements that cannot be, ballots of the wrong people.

use phieukin::election::{Election, Flaw, Point, Replacement, SigningKey};

use super::super::{Content, Refused};
use super::refused;
use crate::forge::{Step, put_together};
use crate::round::{Round, Shape, TIMESTAMP, list};

/// A round whose fourth and fifth credential are spares.
pub fn round_with_spares() -> (Round, [Point; 5]) {
    let mut round = Round::new(Shape::List(1, 1), 5, 2, 93);
    let keys: Vec<Point> = round.delegates.iter().map(SigningKey::public).collect();
    let keys: [Point; 5] = keys.try_into().unwrap();
    let raw = with_spares(&round, &sorted(&keys[3..]));
    round.election = Election::parse(&raw).unwrap();
    (round, keys)
}

/// Set-ups that list spares wrongly.
pub(super) fn of_listing() -> Vec<Refused> {
    let (mut round, keys) = round_with_spares();
    let stranger = SigningKey::random(&mut round.rng).public();
    let spares = sorted(&keys[3..]);
    let reversed: Vec<String> = spares.iter().rev().cloned().collect();
    let set_up = |name: &str, flaw: Flaw, election: String| {
        let step = Step::Setup {
            election,
            trustees: round.trustees.raw().to_owned(),
            credentials: round.roll.raw().to_owned(),
        };
        refused(
            &format!("set-up-{name}"),
            flaw,
            put_together(&[step], TIMESTAMP),
        )
    };
    let listing =
        |name: &str, flaw: Flaw, spares: &[String]| set_up(name, flaw, with_spares(&round, spares));
    let malformed = format!("{}0", spares[0]);
    let sound = with_spares(&round, &spares);
    let as_number = sound.replace(&format!("\"{}\"", spares[0]), "1");
    vec![
        listing(
            "spare-not-on-the-roll",
            Flaw::WrongSpares,
            &[stranger.to_string()],
        ),
        listing("spares-not-sorted", Flaw::BadRules, &reversed),
        listing(
            "spare-twice",
            Flaw::BadRules,
            &[spares[0].clone(), spares[0].clone()],
        ),
        listing("spares-none", Flaw::BadRules, &[]),
        listing("spare-malformed", Flaw::MalformedPoint, &[malformed]),
        listing("spare-neutral", Flaw::Identity, &[format!("{:064x}", 1)]),
        set_up("spare-as-a-number", Flaw::WrongType, as_number),
    ]
}

/// Ballots and replacements that do not fit each other.
#[expect(clippy::too_many_lines, reason = "a table, one row a case")]
pub(super) fn of_replacing() -> Vec<Refused> {
    let (mut round, keys) = round_with_spares();
    let stranger = SigningKey::random(&mut round.rng).public();
    let by = |lost: Point, spare: Point| Replacement { lost, spare };
    let cases = [
        (
            "ballot-of-an-unused-spare",
            Flaw::UnusedSpare,
            [0, 1, 4],
            vec![by(keys[2], keys[3])],
        ),
        (
            "ballot-of-a-spare-and-nothing-lost",
            Flaw::UnusedSpare,
            [0, 1, 3],
            Vec::new(),
        ),
        (
            "ballot-of-a-replaced-credential",
            Flaw::ReplacedCredential,
            [0, 1, 2],
            vec![by(keys[2], keys[3])],
        ),
        (
            "ballot-of-a-spare-that-was-lost-too",
            Flaw::ReplacedCredential,
            [0, 1, 3],
            vec![by(keys[2], keys[3]), by(keys[3], keys[4])],
        ),
        (
            "replaced-a-stranger",
            Flaw::WrongSpares,
            [0, 1, 3],
            vec![by(stranger, keys[3])],
        ),
        (
            "replaced-by-a-stranger",
            Flaw::WrongSpares,
            [0, 1, 3],
            vec![by(keys[2], stranger)],
        ),
        (
            "replaced-by-another-delegate",
            Flaw::WrongSpares,
            [0, 1, 3],
            vec![by(keys[2], keys[1])],
        ),
        (
            "replaced-by-a-used-spare",
            Flaw::WrongSpares,
            [0, 1, 3],
            vec![by(keys[2], keys[3]), by(keys[1], keys[3])],
        ),
        (
            "replaced-twice",
            Flaw::WrongSpares,
            [0, 1, 3],
            vec![by(keys[2], keys[3]), by(keys[2], keys[4])],
        ),
        (
            "replaced-an-unused-spare",
            Flaw::WrongSpares,
            [0, 1, 3],
            vec![by(keys[4], keys[3])],
        ),
    ];
    cases
        .into_iter()
        .map(|(name, flaw, voters, replaced)| Refused {
            name: format!("spares-{name}"),
            flaw,
            content: Content::Replaced(archive_of(&mut round, voters), replaced),
        })
        .collect()
}

/// The closed archive with the ballots of these.
pub fn archive_of(round: &mut Round, voters: [usize; 3]) -> Vec<u8> {
    let ballots = voters.map(|voter| round.ballot(voter, &list(1, &[0])));
    round.closed(&ballots).bytes
}

fn sorted(keys: &[Point]) -> Vec<String> {
    let mut texts: Vec<String> = keys.iter().map(Point::to_string).collect();
    texts.sort_unstable();
    texts
}

/// The election with these spares listed at the end of its rules.
fn with_spares(round: &Round, spares: &[String]) -> String {
    let key = round.election.rules().unwrap().receipt_key;
    let end = format!("\"receipt_key\":\"{key}\"");
    let own = round.election.raw();
    let bare = own.split(&format!("{end},\"spares\":")).next().unwrap();
    let list = serde_json::to_string(spares).unwrap();
    if bare == own {
        own.replace(&end, &format!("{end},\"spares\":{list}"))
    } else {
        format!("{bare}{end},\"spares\":{list}}}}}")
    }
}
