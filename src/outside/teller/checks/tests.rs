//! Spoil one thing, and just its check fails: the table of `web/src/teller/checks.test.ts`, held again for the terminal.

use rand::SeedableRng as _;
use rand::rngs::StdRng;

use super::*;
use crate::election::{Fingerprint, SigningKey, TrusteeKey, Trustees};
use crate::meeting::{Closing, ContestId};
use crate::outside::teller::memory::Seen;

/// The second round of a meeting: one token was lost after the first, two delegates came late.
struct Scene {
    evidence: Evidence,
    points: Vec<Point>,
    keys: Vec<TrusteeKey>,
}

fn digest(text: &str) -> Digest {
    Digest::of(text.as_bytes())
}

fn id(text: &str) -> RoundId {
    RoundId::parse(text).unwrap()
}

fn roll(points: &[Point]) -> String {
    Roll::from(points.to_vec()).unwrap().raw().to_owned()
}

fn round(name: &str, files: RoundFiles, closing: Option<Closing>) -> LoggedRound {
    LoggedRound {
        id: id(name),
        contest: ContestId(1),
        files,
        attending: 5,
        spares: 0,
        issued: 2,
        voided: 1,
        replaced: Vec::new(),
        closing,
        ended: false,
    }
}

const FIRST: &str = "11111111111111";
const SECOND: &str = "22222222222222";

#[expect(clippy::too_many_lines, reason = "one scene")]
fn scene() -> Scene {
    let mut rng = StdRng::seed_from_u64(7);
    let points: Vec<Point> = (0..7)
        .map(|_| SigningKey::random(&mut rng).public())
        .collect();
    let keys: Vec<TrusteeKey> = (0..3)
        .map(|_| TrusteeKey::make(&SigningKey::random(&mut rng), &mut rng))
        .collect();
    let trustees = Trustees::from_keys(&keys).unwrap();
    let now: Vec<Point> = [0, 1, 2, 3, 5].map(|at: usize| points[at]).to_vec();
    let files = RoundFiles {
        election: "{\"uuid\":\"2\"}".to_owned(),
        trustees: trustees.raw().to_owned(),
        roll: roll(&now),
    };
    let before = RoundFiles {
        election: "{\"uuid\":\"1\"}".to_owned(),
        trustees: trustees.raw().to_owned(),
        roll: roll(&[0, 1, 2, 4].map(|at: usize| points[at])),
    };
    let closing = Closing {
        head: digest("h3"),
        archive: digest("dd"),
        ballots: 4,
    };
    let fingerprint = Fingerprint::of(&digest("phi"));
    let facts = ArchiveFacts {
        closed: true,
        uuid: id(SECOND),
        fingerprint: fingerprint.clone(),
        files: files.clone(),
        committee_code: trustees.committee_code(),
        trustees: keys.iter().map(|key| key.public_key).collect(),
        credentials: now.iter().copied().collect(),
        spares: BTreeSet::new(),
        digest: digest("dd"),
        ballots: 4,
        voted: points[..4].to_vec(),
        minimum: 3,
    };
    let evidence = Evidence {
        announced: Announced {
            round: id(SECOND),
            fingerprint: fingerprint.clone(),
            archive: digest("dd"),
            head: digest("h3"),
        },
        files: files.clone(),
        archive: Ok(facts),
        log: Some(LogFacts {
            heads: ["h0", "h1", "h2", "h3"].map(digest).to_vec(),
            rounds: vec![
                round(FIRST, before, None),
                round(SECOND, files, Some(closing)),
            ],
            accepted: Some(trustees.clone()),
        }),
        statements: 3,
        own: (TellerSlot(2), keys[1].public_key),
        memory: Memory {
            committee_code: Some(trustees.committee_code()),
            seen: Some(Seen {
                height: 1,
                head: digest("h1"),
            }),
            given: [(fingerprint, digest("dd"))].into(),
            ..Memory::default()
        },
    };
    Scene {
        evidence,
        points,
        keys,
    }
}

impl Scene {
    fn facts(&mut self) -> &mut ArchiveFacts {
        self.evidence.archive.as_mut().unwrap()
    }

    fn log(&mut self) -> &mut LogFacts {
        self.evidence.log.as_mut().unwrap()
    }

    fn second(&mut self) -> &mut LoggedRound {
        self.log().rounds.last_mut().unwrap()
    }

    fn closing(&mut self) -> &mut Closing {
        self.second().closing.as_mut().unwrap()
    }

    fn failed(&self) -> Vec<String> {
        named(&self.evidence.checks(), Verdict::Fails)
    }
}

fn named(checks: &[Check], verdict: Verdict) -> Vec<String> {
    let some = checks.iter().filter(|check| check.verdict == verdict);
    some.map(|check| {
        let name = format!("{:?}", check.of);
        let end = name.find([' ', '(', '{']).unwrap_or(name.len());
        name[..end].to_owned()
    })
    .collect()
}

#[test]
fn with_nothing_spoiled_every_check_holds_and_the_roll_is_told_in_numbers() {
    let scene = scene();
    let checks = scene.evidence.checks();
    assert_eq!(scene.failed(), [""; 0]);
    assert!(allows(&checks, ""));
    let change = RollChange {
        added: 2,
        removed: 1,
        issued: 2,
        voided: 1,
    };
    assert!(checks.contains(&check(true, Checked::Roll(change))));
}

#[test]
fn a_first_visit_without_any_memory_holds_too() {
    let mut scene = scene();
    scene.evidence.memory = Memory::default();
    assert_eq!(standing(&scene.evidence.checks()), Verdict::Holds);
}

type Spoil = fn(&mut Scene);

const SPOILS: &[(&str, Spoil, &[&str])] = &[
    (
        "a flaw in the archive",
        |s| s.evidence.archive = Err(Flaw::BadSignature),
        &["Archive"],
    ),
    (
        "an archive that was opened before",
        |s| s.facts().closed = false,
        &["Archive"],
    ),
    (
        "another election published than archived",
        |s| s.evidence.files.election = "{}".to_owned(),
        &["Files"],
    ),
    (
        "another φ announced",
        |s| s.evidence.announced.fingerprint = Fingerprint::of(&digest("psi")),
        &["Files"],
    ),
    (
        "other trustees published than archived",
        |s| s.evidence.files.trustees = "[]".to_owned(),
        &["Files"],
    ),
    (
        "another roll published than archived",
        |s| s.evidence.files.roll = "[]".to_owned(),
        &["Files"],
    ),
    (
        "other trustees in the log",
        |s| s.second().files.trustees = "[]".to_owned(),
        &["Files", "SameTellers"],
    ),
    (
        "another round in the archive",
        |s| s.facts().uuid = id(FIRST),
        &["Files"],
    ),
    (
        "another archive announced",
        |s| s.evidence.announced.archive = digest("ee"),
        &["Digest"],
    ),
    (
        "another archive logged at closing",
        |s| s.closing().archive = digest("ee"),
        &["Digest"],
    ),
    (
        "another head logged at closing",
        |s| s.closing().head = digest("h2"),
        &["Digest"],
    ),
    (
        "fewer ballots than logged at closing",
        |s| s.closing().ballots = 5,
        &["Digest"],
    ),
    (
        "a round that was never closed",
        |s| s.second().closing = None,
        &["Digest"],
    ),
    (
        "a round that the log says was annulled",
        |s| s.second().ended = true,
        &["Standing"],
    ),
    (
        "a log that forgot what was seen",
        |s| {
            s.evidence.memory.seen = Some(Seen {
                height: 1,
                head: digest("x"),
            });
        },
        &["Log"],
    ),
    (
        "a log shorter than what was seen",
        |s| {
            s.evidence.memory.seen = Some(Seen {
                height: 9,
                head: digest("h3"),
            });
        },
        &["Log"],
    ),
    (
        "a log without the closing head",
        |s| s.log().heads.truncate(3),
        &["Log"],
    ),
    (
        "another key in the own place",
        |s| s.facts().trustees[1] = s.points[6],
        &["OwnKey", "SameTellers"],
    ),
    (
        "a place that does not exist",
        |s| s.evidence.own.0 = TellerSlot(0),
        &["OwnKey"],
    ),
    (
        "other tellers than before",
        |s| s.evidence.memory.committee_code = Some("other".to_owned()),
        &["SameTellers"],
    ),
    (
        "keys that the log does not say accepted",
        |s| s.log().accepted = Some(Trustees::from_keys(&s.keys[..1]).unwrap()),
        &["SameTellers"],
    ),
    (
        "a log in which not all have a key",
        |s| s.log().accepted = None,
        &["SameTellers"],
    ),
    (
        "other tellers in the round before",
        |s| s.log().rounds[0].files.trustees = "[]".to_owned(),
        &["SameTellers"],
    ),
    (
        "a credential that no desk issued",
        |s| s.second().issued = 1,
        &["Roll"],
    ),
    (
        "a credential removed that no desk voided",
        |s| s.second().voided = 0,
        &["Roll"],
    ),
    (
        "an issued token that is on no roll",
        |s| s.second().issued = 3,
        &["Roll"],
    ),
    (
        "two ballots of one credential",
        |s| s.facts().voted[3] = s.points[2],
        &["OneEach"],
    ),
    (
        "a ballot from outside the roll",
        |s| s.facts().voted[3] = s.points[6],
        &["OneEach"],
    ),
    (
        "spares that no desk made",
        |s| s.second().spares = 1,
        &["Spares"],
    ),
    (
        "more ballots than seats attending",
        |s| s.second().attending = 3,
        &["Seats"],
    ),
    (
        "fewer ballots than the election demands",
        |s| s.facts().minimum = 5,
        &["Minimum"],
    ),
    (
        "fewer ballots than the floor, whatever the rules say",
        |s| {
            s.closing().ballots = 2;
            s.facts().ballots = 2;
            s.facts().minimum = 2;
            s.facts().voted.truncate(2);
        },
        &["Minimum"],
    ),
    (
        "a share given for another archive of this round",
        |s| {
            let given = s.evidence.memory.given.values_mut();
            given.for_each(|given| *given = digest("ee"));
        },
        &["OneDigest"],
    ),
];

#[test]
fn spoiling_one_thing_fails_just_its_check_and_no_share_is_given() {
    for (what, spoil, failed) in SPOILS {
        let mut scene = scene();
        spoil(&mut scene);
        assert_eq!(scene.failed(), *failed, "{what}");
        assert!(!allows(&scene.evidence.checks(), "vì vội"), "{what}");
    }
}

#[test]
fn a_broken_log_fails_whatever_rests_on_it() {
    let mut scene = scene();
    scene.evidence.log = None;
    let failed = [
        "Files",
        "Log",
        "Digest",
        "Standing",
        "SameTellers",
        "Roll",
        "Seats",
    ];
    assert_eq!(scene.failed(), failed);
}

#[test]
fn statements_of_half_of_the_ballots_need_a_reason_that_excuses_nothing_else() {
    let mut scene = scene();
    scene.evidence.statements = 2;
    let checks = scene.evidence.checks();
    assert_eq!(named(&checks, Verdict::NeedsReason), ["Statements"]);
    assert!(!allows(&checks, " ") && allows(&checks, "máy hết pin"));
    scene.facts().minimum = 5;
    assert!(!allows(&scene.evidence.checks(), "máy hết pin"));
}

#[test]
fn spares_that_replaced_a_token_are_that_token_from_then_on() {
    let mut scene = scene();
    let (spare, lost) = (scene.points[5], scene.points[0]);
    let first = &mut scene.log().rounds[0];
    first.replaced = vec![crate::election::Replacement { lost, spare }];
    let tokens = tokens_after(first);
    assert!(tokens.contains(&spare) && !tokens.contains(&lost));
}
