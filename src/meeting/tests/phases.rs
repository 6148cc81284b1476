//! The table of phases: in every situation, what each act brings about or why it is refused.

pub(super) mod acts;
mod permissions;
pub(super) mod situations;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use crate::contest::Resolution;
use crate::meeting::{Act, Matter};

use acts::{Asked, asked, role};
use situations::{Situation, situations};

/// A word of a value's JSON: what serde calls its variant.
pub(super) fn word(value: &impl serde::Serialize, tag: &str) -> String {
    let json = serde_json::to_value(value).unwrap();
    json[tag].as_str().unwrap().to_owned()
}

/// All variants of a tagged enum, as serde lists them to who asks for one that is not there.
fn variants<T: serde::de::DeserializeOwned>(json: &str) -> BTreeSet<String> {
    let Err(error) = serde_json::from_str::<T>(json) else {
        panic!("{json} must be unknown");
    };
    let message = error.to_string();
    let quoted = message.split('`').skip(1).step_by(2);
    quoted
        .filter(|name| *name != "?")
        .map(str::to_owned)
        .collect()
}

fn roles() -> String {
    let mut text = String::from("\n## who asks\n\n| act | by |\n| --- | --- |\n");
    let Situation { mut room, .. } = situations().remove(0);
    let mut seen = BTreeSet::new();
    for Asked { act, .. } in asked(&mut room) {
        let name = word(&act, "act");
        if seen.insert(name.clone()) {
            writeln!(text, "| {name} | {} |", role(&act).word()).unwrap();
        }
    }
    text
}

/// What is possible in a situation, and for each refusal the acts that meet it.
fn section(
    Situation {
        name,
        mut room,
        by_deputy,
    }: Situation,
) -> String {
    let mut possible = String::from("| act | what happens |\n| --- | --- |\n");
    let mut refused: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for Asked { name, act, given } in asked(&mut room) {
        let key = role(&act).key(&room, by_deputy);
        match room.ask(&key, &act, &given) {
            Ok(entry) => {
                let events: Vec<String> = entry.events.iter().map(|e| word(e, "event")).collect();
                writeln!(possible, "| {name} | {} |", events.join(", ")).unwrap();
            }
            Err(refusal) => refused
                .entry(word(&refusal, "refusal"))
                .or_default()
                .push(name),
        }
    }
    let mut text = format!("\n## {name}\n\n");
    if possible.lines().count() > 2 {
        text += &possible;
        text.push('\n');
    }
    text += "| refused | acts |\n| --- | --- |\n";
    for (refusal, acts) in refused {
        writeln!(text, "| {refusal} | {} |", acts.join(", ")).unwrap();
    }
    text
}

fn table() -> String {
    let mut text = String::from(
        "# What each act brings about, or why it is refused, in every situation\n\n\
         Generated from the rules by `make update`; a test compares it. Where the deputy acts for the chair the acts of \
         the chair are the deputy's.\n",
    );
    text += &roles();
    for situation in situations() {
        text += &section(situation);
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

#[test]
fn the_table_asks_for_every_act_every_matter_and_every_resolution() {
    let Situation { mut room, .. } = situations().remove(0);
    let (mut acts, mut matters, mut resolutions) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for Asked { act, .. } in asked(&mut room) {
        acts.insert(word(&act, "act"));
        if let Act::PutMotion { matter } = act {
            matters.insert(word(&matter, "matter"));
            if let Matter::Resolve { resolution, .. } = matter {
                let json = serde_json::to_value(resolution).unwrap();
                resolutions.insert(json.as_str().unwrap().to_owned());
            }
        }
    }
    assert_eq!(acts, variants::<Act>(r#"{"act":"?"}"#));
    assert_eq!(matters, variants::<Matter>(r#"{"matter":"?"}"#));
    assert_eq!(resolutions, variants::<Resolution>(r#""?""#));
}

#[test]
fn every_act_and_every_motion_is_possible_in_some_situation() {
    let mut never: BTreeSet<String> = BTreeSet::new();
    let mut once: BTreeSet<String> = BTreeSet::new();
    for mut situation in situations() {
        let by_deputy = situation.by_deputy;
        let room = &mut situation.room;
        for Asked { name, act, given } in asked(room) {
            let key = role(&act).key(room, by_deputy);
            match room.ask(&key, &act, &given) {
                Ok(_) => once.insert(name),
                Err(_) => never.insert(name),
            };
        }
    }
    let impossible: Vec<_> = never.difference(&once).collect();
    assert_eq!(impossible, [""; 0]);
}
