//! The table of phases: in every situation, what each act brings about or why it is refused.

use std::fmt::Write as _;
use std::path::Path;

use crate::contest::ContestRules;
use crate::election::SigningKey;
use crate::meeting::{Act, Given, Particulars, RoundPhase, SeatId, TellerSlot};

use super::room::{MEMBERS, PLACES, Room, all_of, committee, in_box, opened, propose, share};

/// A room in each situation of a meeting's life, in order.
#[expect(clippy::too_many_lines, reason = "a table, one row a situation")]
fn situations() -> Vec<(&'static str, Room)> {
    let prepared = || {
        let mut room = Room::new();
        room.prepare();
        room
    };
    let checking_in = || {
        let mut room = prepared();
        room.check_in();
        room.seat_tellers();
        room
    };
    let in_session = || {
        let mut room = checking_in();
        room.chair(&Act::OpenSession);
        room
    };
    let then = |room: Room, step: &dyn Fn(&mut Room)| {
        let mut room = room;
        step(&mut room);
        room
    };
    let close = |room: &mut Room| {
        let chair = room.chair.clone();
        room.take(&chair, &Act::CloseRound { contest: PLACES }, &in_box(9));
    };
    let publish = |room: &mut Room| {
        room.chair(&Act::PublishRound { contest: PLACES });
    };
    let open = |room: &mut Room| room.open_round();
    let clear = [1, 3, 0, 7, 0, 5, 0, 0];
    let tied = [1, 4, 0, 7, 0, 4, 0, 0];
    let counted = |sums: [u32; 8]| {
        then(Room::in_session(), &move |room| {
            room.open_round();
            room.count(9, &sums);
        })
    };
    vec![
        ("created", Room::new()),
        ("prepared", prepared()),
        ("checking in", checking_in()),
        ("in session", in_session()),
        (
            "list proposed",
            then(in_session(), &|room| drop(room.chair(&propose()))),
        ),
        ("list adopted", Room::in_session()),
        (
            "roll sealed",
            then(Room::in_session(), &|room| {
                let (roll, chair) = (room.roll(), room.chair.clone());
                room.take(&chair, &Act::SealRoll { contest: PLACES }, &roll);
            }),
        ),
        ("round open", then(Room::in_session(), &open)),
        (
            "round closed",
            then(then(Room::in_session(), &open), &close),
        ),
        (
            "one share in",
            then(then(then(Room::in_session(), &open), &close), &|room| {
                room.give_share(0, &[]);
            }),
        ),
        ("counted", counted(clear)),
        ("published", then(counted(clear), &publish)),
        ("published with a tie", then(counted(tied), &publish)),
        ("run-off open", then(then(counted(tied), &publish), &open)),
        (
            "adopted",
            then(then(counted(clear), &publish), &|room| {
                room.chair(&Act::AdoptResult {
                    contest: PLACES,
                    hands: all_of(9),
                    reason: String::new(),
                });
            }),
        ),
        (
            "sealed",
            then(Room::in_session(), &|room| {
                room.seal_meeting();
            }),
        ),
    ]
}

/// Every act with who does it and the evidence that fits the situation.
#[expect(clippy::too_many_lines, reason = "a table, one row an act")]
fn acts(room: &mut Room) -> Vec<(&'static str, SigningKey, Act, Given)> {
    let (chair, desk, teller) = (
        room.chair.clone(),
        room.desk.clone(),
        room.tellers[1].1.clone(),
    );
    let reason = || "có lý do".to_owned();
    let contest = PLACES;
    let last_but_one = room
        .meeting()
        .contest(contest)
        .and_then(|c| c.last())
        .is_some_and(
            |round| matches!(&round.phase, RoundPhase::Closed(count) if count.shares.len() == 2),
        );
    let opening = if last_but_one {
        opened(&[0; 8])
    } else {
        Given::Nothing
    };
    let trustee = crate::election::TrusteeKey::make(&room.tellers[1].0.clone(), &mut rand::rng());
    let nothing = |name, key: &SigningKey, act| (name, key.clone(), act, Given::Nothing);
    vec![
        nothing(
            "name_meeting",
            &chair,
            Act::NameMeeting(Particulars {
                title: reason(),
                ..Particulars::unnamed()
            }),
        ),
        nothing(
            "import_units",
            &chair,
            Act::ImportUnits {
                csv: MEMBERS.to_owned(),
            },
        ),
        nothing(
            "set_contests",
            &chair,
            Act::SetContests {
                contests: vec![ContestRules::first_and_second()],
            },
        ),
        nothing("name_tellers", &chair, committee()),
        nothing(
            "adopt_tellers",
            &chair,
            Act::AdoptTellers {
                hands: all_of(room.meeting().present()),
            },
        ),
        nothing(
            "offer_key",
            &teller,
            Act::OfferKey {
                slot: TellerSlot(2),
                key: trustee,
            },
        ),
        nothing(
            "accept_key",
            &chair,
            Act::AcceptKey {
                slot: TellerSlot(2),
            },
        ),
        nothing(
            "reject_key",
            &chair,
            Act::RejectKey {
                slot: TellerSlot(2),
                reason: reason(),
            },
        ),
        nothing("open_check_in", &chair, Act::OpenCheckIn),
        nothing("open_session", &chair, Act::OpenSession),
        nothing(
            "check_in",
            &desk,
            Act::CheckIn {
                seat: SeatId(8),
                delegate: String::new(),
            },
        ),
        nothing(
            "undo_check_in",
            &desk,
            Act::UndoCheckIn {
                seat: SeatId(1),
                reason: reason(),
            },
        ),
        nothing("issue_token", &desk, Act::IssueToken { seat: SeatId(1) }),
        nothing(
            "void_token",
            &desk,
            Act::VoidToken {
                seat: SeatId(1),
                reason: reason(),
            },
        ),
        nothing("propose_list", &chair, propose()),
        nothing(
            "adopt_list",
            &chair,
            Act::AdoptList {
                contest,
                hands: all_of(room.meeting().present()),
            },
        ),
        (
            "seal_roll",
            chair.clone(),
            Act::SealRoll { contest },
            room.roll(),
        ),
        nothing("open_round", &chair, Act::OpenRound { contest }),
        (
            "close_round",
            chair.clone(),
            Act::CloseRound { contest },
            in_box(9),
        ),
        nothing(
            "annul_round",
            &chair,
            Act::AnnulRound {
                contest,
                reason: reason(),
            },
        ),
        (
            "give_share",
            teller.clone(),
            share(Some("có lý do")),
            opening,
        ),
        nothing(
            "give_up_decryption",
            &chair,
            Act::GiveUpDecryption {
                contest,
                reason: reason(),
            },
        ),
        nothing("publish_round", &chair, Act::PublishRound { contest }),
        nothing(
            "adopt_result",
            &chair,
            Act::AdoptResult {
                contest,
                hands: all_of(room.meeting().present()),
                reason: reason(),
            },
        ),
        (
            "seal_meeting",
            chair.clone(),
            Act::SealMeeting,
            super::room::statements(),
        ),
    ]
}

/// The first word of an event or refusal, as its JSON names it.
fn word(value: &impl serde::Serialize, tag: &str) -> String {
    serde_json::to_value(value).unwrap()[tag]
        .as_str()
        .unwrap()
        .to_owned()
}

fn table() -> String {
    let mut text = String::from(
        "# What each act brings about, or why it is refused, in every situation\n\n\
         Generated from the rules by `make update`; a test compares it. An arrow is an event, a cross a refusal.\n",
    );
    for (situation, mut room) in situations() {
        write!(
            text,
            "\n## {situation}\n\n| act | answer |\n| --- | --- |\n"
        )
        .unwrap();
        for (name, key, act, given) in acts(&mut room) {
            let answer = match room.ask(&key, &act, &given) {
                Ok(entry) => {
                    let events: Vec<String> = entry
                        .events
                        .iter()
                        .map(|event| word(event, "event"))
                        .collect();
                    format!("→ {}", events.join(", "))
                }
                Err(refusal) => format!("✗ {}", word(&refusal, "refusal")),
            };
            writeln!(text, "| {name} | {answer} |").unwrap();
        }
    }
    text
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "UPDATE=1 rewrites what is generated"
)]
fn in_every_phase_every_act_gives_its_event_or_its_refusal() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/phases.md");
    let fresh = table();
    if std::env::var("UPDATE").is_ok() {
        std::fs::write(&file, &fresh).unwrap();
    }
    let stored = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(stored, fresh, "docs/phases.md is stale: run `make update`");
}
