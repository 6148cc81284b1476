//! Whose each act is: every act, by everybody, in every situation.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use crate::election::SigningKey;
use crate::meeting::Actor;
use crate::meeting::tests::room::Room;

use super::acts::{Asked, Role, asked, role, stranger};
use super::situations::{Situation, situations};
use super::word;

/// Everybody who can sign something.
const PEOPLE: [&str; 6] = ["chair", "deputy", "desk", "teller", "old teller", "anybody"];

fn key(person: &str, room: &Room) -> SigningKey {
    match person {
        "chair" => room.chair.clone(),
        "deputy" => room.deputy.clone(),
        "desk" => room.desk.clone(),
        "teller" => room.tellers[1].1.clone(),
        // The key that a teller held before, or holds for the shares: it opens no act.
        "old teller" => room.tellers[1].0.clone(),
        _ => stranger(1),
    }
}

/// Whether an act is a person's by the rules; who plays no part yet may offer a key.
fn is_theirs(person: &str, role: Role, room: &Room) -> bool {
    match role {
        Role::Chair => matches!(person, "chair" | "deputy"),
        Role::ChairAlone => person == "chair",
        Role::Desk => person == "desk",
        Role::Teller => person == "teller",
        Role::Newcomer => {
            let actor = room.record.meeting().actor(&key(person, room).public());
            matches!(actor, Actor::Newcomer(_))
        }
    }
}

/// What each person ever got for each act: "yes", or how it was refused.
type Table = BTreeMap<String, BTreeMap<&'static str, BTreeSet<String>>>;

fn table() -> (Table, usize) {
    let mut table = Table::new();
    let mut tries = 0;
    for Situation { name, mut room, .. } in situations() {
        for Asked { act, given, .. } in asked(&mut room) {
            let row = table.entry(word(&act, "act")).or_default();
            for person in PEOPLE {
                tries += 1;
                let answer = room.ask(&key(person, &room), &act, &given);
                let theirs = is_theirs(person, role(&act), &room);
                assert!(theirs || answer.is_err(), "{person} may {act:?} in {name}");
                let cell = match answer {
                    Ok(_) => "yes".to_owned(),
                    Err(refusal) => word(&refusal, "refusal"),
                };
                row.entry(person).or_default().insert(cell);
            }
        }
    }
    (table, tries)
}

fn text() -> String {
    let (table, tries) = table();
    let mut text = format!(
        "{tries} questions: each act with its evidence, in each situation of [phases.md](phases.md), signed by each of six keys. \
         “yes”: taken in at least one situation; why not in the others stands there.\n\n| act |"
    );
    for person in PEOPLE {
        write!(text, " {person} |").unwrap();
    }
    text += "\n| --- | --- | --- | --- | --- | --- | --- |\n";
    for (act, row) in table {
        write!(text, "| {act} |").unwrap();
        for person in PEOPLE {
            let cells = &row[person];
            let cell = if cells.contains("yes") {
                "yes".to_owned()
            } else {
                cells.iter().cloned().collect::<Vec<_>>().join(", ")
            };
            write!(text, " {cell} |").unwrap();
        }
        text.push('\n');
    }
    text
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "UPDATE=1 rewrites what is generated"
)]
fn nobody_is_heard_with_an_act_of_somebody_else_in_any_situation() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/permissions.md");
    let stored = std::fs::read_to_string(&file).unwrap_or_default();
    let (begin, end) = ("<!-- acts -->\n", "<!-- end of acts -->");
    let (before, rest) = stored
        .split_once(begin)
        .expect("docs/permissions.md has its marks");
    let (_, after) = rest
        .split_once(end)
        .expect("docs/permissions.md has its marks");
    let fresh = format!("{before}{begin}{}{end}{after}", text());
    if std::env::var("UPDATE").is_ok() {
        std::fs::write(&file, &fresh).unwrap();
        return;
    }
    assert_eq!(
        stored, fresh,
        "docs/permissions.md is stale: run `make update`"
    );
}
