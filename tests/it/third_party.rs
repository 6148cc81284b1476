//! Our rounds before a checker none of us wrote, and its rounds before ours.
//!
//! The checker is `belenios-tool` of Debian 13; `tests/belenios/belenios-tool` fetches it once with apt.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use phieukin::election::archive::Stage;
use phieukin::election::{AcceptedBallot, Archive, Flaw};

use crate::forge::{Step, put_together, take_apart};
use crate::forgeries::forgeries;
use crate::round::{Round, Shape, TIMESTAMP, columns, list};
use crate::twin;

mod tool;

use tool::Folder;
pub use tool::audit;

#[test]
fn a_whole_round_of_thirty_ballots_is_accepted_by_the_audit() {
    let markings: Vec<_> = (0..30)
        .map(|delegate| list(12, &choice_of(delegate)))
        .collect();
    let mut round = Round::new(Shape::List(12, 5), 32, 3, 30);
    let ballots = ballots(&mut round, &markings);
    let (archive, result) = round.finished(&ballots);
    let said = audit(&archive.bytes).unwrap();
    assert!(said.contains("30 ballots, 3 trustees"), "{said}");
    assert!(said.contains(result.raw()), "{said}");
    twin::verified(&archive.bytes).unwrap();
    let verdict = Archive::read(&archive.bytes).unwrap().verify().unwrap();
    assert_eq!((verdict.stage, verdict.ballots), (Stage::Finished, 30));
    assert_eq!(verdict.result, Some(result));
}

#[test]
fn a_round_of_two_columns_is_accepted_by_the_audit() {
    let mut round = Round::new(Shape::Columns(4), 6, 3, 31);
    let markings = [
        columns(4, Some(0), Some(1)),
        columns(4, Some(1), None),
        columns(4, None, Some(3)),
        columns(4, None, None),
    ];
    let ballots = ballots(&mut round, &markings);
    let (archive, result) = round.finished(&ballots);
    let said = audit(&archive.bytes).unwrap();
    assert!(said.contains(result.raw()), "{said}");
    twin::verified(&archive.bytes).unwrap();
    Archive::read(&archive.bytes).unwrap().verify().unwrap();
}

#[test]
fn a_forged_archive_is_refused_by_the_audit_and_by_us_for_its_reason() {
    let mut round = Round::new(Shape::List(3, 2), 6, 2, 32);
    for (name, flaw, bytes) in forgeries(&mut round) {
        let said = Archive::read(&bytes).and_then(|archive| archive.verify());
        assert_eq!(said.err(), Some(flaw), "{name}");
        let twin = twin::verified(&bytes).unwrap_err();
        assert!(twin.contains(flaw.code()), "{name}: {twin}");
        let said = audit(&bytes).unwrap_err();
        println!("{name}: {flaw}; {}", said.trim());
    }
}

#[test]
fn an_election_made_wholly_by_the_tool_is_accepted_and_its_forgeries_are_not() {
    let folder = Folder::new();
    let template = r#"{"description":"Cụm thi đua","name":"Mini \"q\" / x","questions":[{"answers":["A","B","C"],"blank":true,"min":1,"max":2,"question":"Two?"},{"answers":["A","B"],"min":0,"max":1,"question":"One?"}],"administrator":"A","credential_authority":"C"}"#;
    let bytes = folder.whole_election(
        template,
        &[
            "[[0,1,0,1],[1,0]]",
            "[[1,0,0,0],[0,0]]",
            "[[0,1,0,0],[0,1]]",
            "[[0,0,1,0],[0,1]]",
        ],
    );
    audit(&bytes).unwrap();
    twin::verified(&bytes).unwrap();
    let verdict = Archive::read(&bytes).unwrap().verify().unwrap();
    assert_eq!(verdict.stage, Stage::Finished);
    assert_eq!(
        verdict.result.unwrap().raw(),
        r#"{"result":[[1,2,1,1],[1,2]]}"#
    );
    for (name, forged) in simple_forgeries(&bytes) {
        let said = Archive::read(&forged).and_then(|archive| archive.verify());
        assert!(said.is_err(), "we accept an archive with {name}");
        assert!(
            audit(&forged).is_err(),
            "the audit accepts an archive with {name}"
        );
    }
}

#[test]
fn an_election_of_another_group_is_unsupported() {
    let template = r#"{"description":"d","name":"n","questions":[{"answers":["A"],"blank":true,"min":1,"max":1,"question":"q"}],"administrator":"A","credential_authority":"C"}"#;
    let flaw = set_up("BELENIOS-2048", template, "a\n");
    assert_eq!(flaw, Flaw::UnsupportedGroup);
}

#[test]
fn a_question_of_preferences_or_of_lists_is_unsupported() {
    for question in [
        r#"{"type":"NonHomomorphic","value":{"answers":["A","B"],"question":"q"}}"#,
        r#"{"type":"Lists","value":{"answers":[["L","A","B"],["M","C"]],"question":"q"}}"#,
    ] {
        let template = format!(
            r#"{{"description":"d","name":"n","questions":[{question}],"administrator":"A","credential_authority":"C"}}"#
        );
        assert_eq!(
            set_up("Ed25519", &template, "a\n"),
            Flaw::UnsupportedQuestion
        );
    }
}

#[test]
fn a_weighted_vote_is_unsupported() {
    let template = r#"{"description":"d","name":"n","questions":[{"answers":["A"],"blank":true,"min":1,"max":1,"question":"q"}],"administrator":"A","credential_authority":"C"}"#;
    assert_eq!(
        set_up("Ed25519", template, "a,,2\nb,,1\n"),
        Flaw::UnsupportedWeight
    );
}

#[test]
fn threshold_trustees_are_unsupported() {
    let mut round = Round::new(Shape::List(3, 1), 3, 2, 33);
    let ballots = ballots(&mut round, &[]);
    let closed = round.closed(&ballots);
    let mut steps = take_apart(&closed.bytes);
    if let Step::Setup { trustees, .. } = &mut steps[0] {
        *trustees = trustees.replace("[[\"Single\"", "[[\"Pedersen\"");
    }
    let flaw = Archive::read(&put_together(&steps, TIMESTAMP)).unwrap_err();
    assert_eq!(flaw, Flaw::UnsupportedTrustees);
    assert!(flaw.unsupported());
}

/// Everybody's ballot; every third is sealed in TypeScript.
fn ballots(round: &mut Round, markings: &[Vec<Vec<u32>>]) -> Vec<AcceptedBallot> {
    let (twins, ours): (Vec<_>, Vec<_>) = markings
        .iter()
        .enumerate()
        .partition(|(delegate, _)| delegate % 3 == 0);
    let mut sealed = twin::sealed(round, &twins);
    sealed.extend(
        ours.iter()
            .map(|(delegate, marking)| round.sealed(*delegate, marking)),
    );
    sealed
        .iter()
        .map(|raw| AcceptedBallot::verify(&round.election, &round.roll, raw).unwrap())
        .collect()
}

/// What a delegate chooses among 12: up to five, sometimes none.
fn choice_of(delegate: usize) -> Vec<usize> {
    (0..delegate % 6)
        .map(|place| (delegate * 5 + place * 7) % 12)
        .collect()
}

/// How reading refuses an archive that the tool has set up.
fn set_up(group: &str, template: &str, voters: &str) -> Flaw {
    let folder = Folder::new();
    let bytes = folder.set_up(group, template, voters);
    let flaw = Archive::read(&bytes).unwrap_err();
    assert!(flaw.unsupported());
    flaw
}

/// Changes that need no secret.
fn simple_forgeries(sound: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let steps = take_apart(sound);
    let of = |kind: fn(&Step) -> bool| steps.iter().position(kind).unwrap();
    let ballot = of(|step| matches!(step, Step::Ballot(_)));
    let tally = of(|step| matches!(step, Step::EncryptedTally { .. }));
    let share = of(|step| matches!(step, Step::PartialDecryption { .. }));
    let result = steps.len() - 1;
    let changed = |change: &dyn Fn(&mut Vec<Step>)| {
        let mut steps = steps.clone();
        change(&mut steps);
        put_together(&steps, TIMESTAMP)
    };
    vec![
        (
            "a ballot removed",
            changed(&|steps| drop(steps.remove(ballot))),
        ),
        (
            "a ballot twice",
            changed(&|steps| steps.insert(ballot, steps[ballot].clone())),
        ),
        (
            "a tally removed",
            changed(&|steps| drop(steps.remove(tally))),
        ),
        (
            "a share removed",
            changed(&|steps| drop(steps.remove(share))),
        ),
        (
            "an end of ballots amid them",
            changed(&|steps| steps.insert(ballot + 1, Step::EndBallots)),
        ),
        (
            "another result",
            changed(&|steps| {
                steps[result] = Step::Result(r#"{"result":[[1,2,1,1],[2,1]]}"#.to_owned());
            }),
        ),
        ("its last byte cut", sound[..sound.len() - 1].to_vec()),
    ]
}
