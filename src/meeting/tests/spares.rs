//! Spare tokens: who may make them, when one replaces a lost token, and what the roll says of both.

use rand::SeedableRng as _;
use rand::rngs::StdRng as Seeded;

use crate::election::{Election, Flaw, Point, Replacement, RoundId, SigningKey};
use crate::meeting::{
    Act, ContestId, Event, Given, Loss, LostToken, Record, Refusal, SeatId, UnitId, VotingRules,
};

use super::room::{PLACES, Room, in_box};

const LOST: Act = Act::ReplaceLost {
    contest: PLACES,
    loss: Loss::Lost,
};

/// Ten units with so many seats each, a token for nine of the seats.
fn room_of(seats_per_unit: u32, lost_token: LostToken) -> Room {
    let mut room = Room::new();
    let rules = VotingRules {
        seats_per_unit,
        lost_token,
        ..VotingRules::of_provincial_cluster()
    };
    let rules = Box::new(rules);
    room.chair(&Act::SetRules { rules });
    room.prepare();
    room.check_in();
    room.seat_tellers();
    room.chair(&Act::OpenSession);
    room.adopt_list();
    room
}

/// Sixty seats: two spares.
fn sixty() -> Room {
    room_of(6, LostToken::Spares)
}

fn keys(seed: u64, number: usize) -> Vec<Point> {
    let mut rng = Seeded::seed_from_u64(seed);
    let mut keys: Vec<Point> = (0..number)
        .map(|_| SigningKey::random(&mut rng).public())
        .collect();
    keys.sort_unstable();
    keys
}

/// What the hall lays beside the sealing of a roll with these spares.
fn roll_with(room: &Room, spares: &[Point], seed: u64) -> Given {
    let mut credentials = room.credentials.clone();
    credentials.extend(spares);
    credentials.sort_unstable();
    Given::Roll {
        round: RoundId::fresh(&mut Seeded::seed_from_u64(seed)),
        credentials,
        spares: spares.to_vec(),
    }
}

fn replaced(lost: Point, spare: Point) -> Given {
    Given::Replaced {
        replacement: Replacement { lost, spare },
        on_server: false,
    }
}

fn seal(room: &mut Room, given: &Given) {
    let chair = room.chair.clone();
    room.take(&chair, &Act::SealRoll { contest: PLACES }, given);
}

/// A round of sixty seats is open; its two spares.
fn open() -> (Room, Vec<Point>) {
    let mut room = sixty();
    room.desk(&Act::MakeSpares { spares: 2 });
    let spares = keys(1, 2);
    let given = roll_with(&room, &spares, 2);
    seal(&mut room, &given);
    room.chair(&Act::OpenRound { contest: PLACES });
    (room, spares)
}

fn refused(room: &mut Room, act: &Act, given: &Given) -> Refusal {
    let desk = room.desk.clone();
    room.ask(&desk, act, given).unwrap_err()
}

#[test]
fn two_in_a_hundred_seats_have_a_spare_from_thirty_one_seats_on() {
    for (seats_per_unit, lost_token, foreseen) in [
        (3, LostToken::Spares, 0),
        (4, LostToken::Spares, 1),
        (5, LostToken::Spares, 1),
        (6, LostToken::Spares, 2),
        (10, LostToken::Spares, 2),
        (11, LostToken::Spares, 3),
        (11, LostToken::AnnulRound, 0),
    ] {
        let mut room = Room::new();
        let rules = Box::new(VotingRules {
            seats_per_unit,
            lost_token,
            ..VotingRules::of_provincial_cluster()
        });
        room.chair(&Act::SetRules { rules });
        room.prepare();
        assert_eq!(
            room.meeting().spares_foreseen(),
            foreseen,
            "{seats_per_unit} seats a unit, {lost_token:?}"
        );
    }
}

#[test]
fn spares_are_made_by_a_desk_as_many_as_foreseen_and_not_while_people_vote() {
    let mut room = sixty();
    let chair = room.chair.clone();
    let two = Act::MakeSpares { spares: 2 };
    assert_eq!(
        room.ask(&chair, &two, &Given::Nothing),
        Err(Refusal::NotYours)
    );
    for spares in [0, 1, 3] {
        let act = Act::MakeSpares { spares };
        let refusal = refused(&mut room, &act, &Given::Nothing);
        assert_eq!(refusal, Refusal::SpareCount { needed: 2 });
    }
    let made = room.desk(&two);
    assert_eq!(made, [Event::SparesMade { spares: 2 }]);
    let (mut room, _) = open();
    let refusal = refused(&mut room, &two, &Given::Nothing);
    assert_eq!(refusal, Refusal::RoundUnderWay);
}

#[test]
fn up_to_thirty_seats_or_where_the_rules_say_so_a_round_is_annulled_instead() {
    for (seats_per_unit, lost_token) in [(3, LostToken::Spares), (6, LostToken::AnnulRound)] {
        let mut room = room_of(seats_per_unit, lost_token);
        room.open_round();
        let given = replaced(room.credentials[0], keys(1, 1)[0]);
        assert_eq!(refused(&mut room, &LOST, &given), Refusal::NoSpares);
        let make = Act::MakeSpares { spares: 1 };
        let refusal = refused(&mut room, &make, &Given::Nothing);
        assert_eq!(refusal, Refusal::NoSpares);
    }
}

#[test]
fn the_roll_lists_every_spare_as_such_and_the_people_with_tokens_are_the_voters() {
    let (room, spares) = open();
    let round = room.meeting().contest(PLACES).unwrap().last().unwrap();
    let election = Election::parse(&round.files.election).unwrap();
    assert_eq!(election.rules().unwrap().spares, spares);
    assert_eq!((round.voters, round.replaced.listed()), (9, 2));
    assert_eq!(round.admit(&spares[0]), Err(Flaw::UnusedSpare));
    assert_eq!(round.admit(&room.credentials[0]), Ok(()));
}

#[test]
fn a_roll_without_the_spares_or_with_others_is_no_evidence() {
    let mut room = sixty();
    room.desk(&Act::MakeSpares { spares: 2 });
    let spares = keys(1, 2);
    let none = roll_with(&room, &[], 2);
    let one = roll_with(&room, &spares[..1], 2);
    let Given::Roll {
        round, credentials, ..
    } = roll_with(&room, &spares, 2)
    else {
        unreachable!()
    };
    let unlisted = Given::Roll {
        round: round.clone(),
        credentials: credentials.clone(),
        spares: Vec::new(),
    };
    let foreign = Given::Roll {
        round,
        credentials,
        spares: keys(3, 2),
    };
    let chair = room.chair.clone();
    for given in [none, one, unlisted, foreign] {
        let sealed = room.ask(&chair, &Act::SealRoll { contest: PLACES }, &given);
        assert_eq!(sealed, Err(Refusal::BadEvidence), "{given:?}");
    }
}

#[test]
fn a_replaced_credential_may_not_vote_and_its_spare_may() {
    let (mut room, spares) = open();
    let lost = room.credentials[0];
    let desk = room.desk.clone();
    let events = room.take(&desk, &LOST, &replaced(lost, spares[1]));
    let spare = spares[1];
    let replaced = Event::CredentialReplaced {
        contest: PLACES,
        lost,
        spare,
        loss: Loss::Lost,
    };
    assert_eq!(events, [replaced]);
    let round = room.meeting().contest(PLACES).unwrap().last().unwrap();
    assert_eq!(round.admit(&lost), Err(Flaw::ReplacedCredential));
    assert_eq!(round.admit(&spares[1]), Ok(()));
    assert_eq!(round.admit(&spares[0]), Err(Flaw::UnusedSpare));
    assert_eq!((round.voters, round.replaced.len()), (9, 1));
    assert_eq!(room.meeting().spares.left, 1);
}

#[test]
fn what_is_no_token_no_spare_or_used_replaces_nothing() {
    let (mut room, spares) = open();
    let lost = room.credentials[0];
    let desk = room.desk.clone();
    room.take(&desk, &LOST, &replaced(lost, spares[0]));
    let other = room.credentials[1];
    for (given, refusal) in [
        (replaced(other, spares[0]), Refusal::UnknownSpare),
        (replaced(other, room.credentials[2]), Refusal::UnknownSpare),
        (replaced(other, keys(4, 1)[0]), Refusal::UnknownSpare),
        (replaced(lost, spares[1]), Refusal::UnknownSpare),
        (replaced(spares[1], spares[1]), Refusal::UnknownSpare),
        (replaced(keys(4, 1)[0], spares[1]), Refusal::NotOnRoll),
        (Given::Nothing, Refusal::BadEvidence),
    ] {
        assert_eq!(refused(&mut room, &LOST, &given), refusal, "{given:?}");
    }
    room.take(&desk, &LOST, &replaced(spares[0], spares[1]));
}

#[test]
fn a_lost_token_is_replaced_only_between_sealing_and_closing() {
    let (mut room, spares) = open();
    let given = replaced(room.credentials[0], spares[0]);
    let chair = room.chair.clone();
    let close = Act::CloseRound { contest: PLACES };
    room.take(&chair, &close, &in_box(5));
    assert_eq!(refused(&mut room, &LOST, &given), Refusal::NotOpen);
    let elsewhere = Act::ReplaceLost {
        contest: ContestId(9),
        loss: Loss::Seen,
    };
    let refusal = refused(&mut room, &elsewhere, &given);
    assert_eq!(refusal, Refusal::UnknownContest);
}

#[test]
fn in_the_next_round_the_spare_is_the_seats_token_and_the_lost_one_is_nowhere() {
    let (mut room, spares) = open();
    let lost = room.credentials[0];
    let desk = room.desk.clone();
    room.take(&desk, &LOST, &replaced(lost, spares[0]));
    room.chair(&Act::AnnulRound {
        contest: PLACES,
        reason: "mất điện".to_owned(),
    });
    let chair = room.chair.clone();
    let again = roll_with(&room, &spares[1..], 7);
    let sealed = room.ask(&chair, &Act::SealRoll { contest: PLACES }, &again);
    assert_eq!(sealed, Err(Refusal::BadEvidence), "the lost one is listed");
    room.credentials[0] = spares[0];
    room.credentials.sort_unstable();
    let used_as_spare = Given::Roll {
        round: RoundId::fresh(&mut Seeded::seed_from_u64(8)),
        credentials: {
            let Given::Roll { credentials, .. } = roll_with(&room, &spares[1..], 8) else {
                unreachable!()
            };
            credentials
        },
        spares: vec![spares[0]],
    };
    let sealed = room.ask(&chair, &Act::SealRoll { contest: PLACES }, &used_as_spare);
    assert_eq!(
        sealed,
        Err(Refusal::BadEvidence),
        "a used spare is no spare"
    );
    let given = roll_with(&room, &spares[1..], 9);
    seal(&mut room, &given);
    let round = room.meeting().contest(PLACES).unwrap().last().unwrap();
    assert_eq!(round.admit(&spares[0]), Ok(()));
    assert_eq!(round.admit(&spares[1]), Err(Flaw::UnusedSpare));
}

#[test]
fn a_replay_lays_the_same_evidence_and_a_desk_on_the_server_stays_noted() {
    let (mut room, spares) = open();
    let given = Given::Replaced {
        replacement: Replacement {
            lost: room.credentials[0],
            spare: spares[0],
        },
        on_server: true,
    };
    let desk = room.desk.clone();
    let events = room.take(&desk, &LOST, &given);
    assert!(matches!(events[1], Event::DeskOnServer { .. }));
    let again = Record::replay(room.lines.iter().map(String::as_str)).unwrap();
    assert_eq!(again.meeting(), room.meeting());
}

#[test]
fn no_line_of_the_log_names_a_seat_beside_a_credential() {
    let (mut room, spares) = open();
    let lost = room.credentials[0];
    let desk = room.desk.clone();
    room.take(&desk, &LOST, &replaced(lost, spares[0]));
    let names = |line: &str, key: &Point| line.contains(&key.to_string());
    let keys: Vec<Point> = room.credentials.iter().chain(&spares).copied().collect();
    for line in &room.lines {
        let credential = keys.iter().any(|key| names(line, key));
        assert!(
            !(credential && line.contains("seat")),
            "a seat beside a credential: {line}"
        );
    }
    let line = room.lines.last().unwrap();
    let units = (1..=10).map(UnitId);
    for unit in units.filter_map(|unit| room.meeting().unit(unit)) {
        assert!(!line.contains(&unit.name), "a unit beside a credential");
    }
    assert!(room.meeting().seat(SeatId(1)).unwrap().token);
}
