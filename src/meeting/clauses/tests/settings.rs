//! Each setting of the Thể lệ changed by itself changes what the Thể lệ says.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::contest::{
    ContestRules, Denominator, Model, PanelRules, Purpose, StillTied, Threshold, UnitList,
};
use crate::meeting::clauses::of_rules;
use crate::meeting::score::Score;
use crate::meeting::{Attestation, ListRules, ListVote, LostToken, Majority, Quorum, VotingRules};

const ATTESTATIONS: [Attestation; 10] = [
    Attestation::Standard,
    Attestation::Party,
    Attestation::Government,
    Attestation::Organisations,
    Attestation::PactSigned,
    Attestation::Registered,
    Attestation::TargetsExceeded,
    Attestation::NoDiscipline,
    Attestation::ExcellentYears,
    Attestation::ListedAward,
];

/// One list, one contest on it, of two places and one pick: every setting of it can be another one.
fn base() -> VotingRules {
    let mut rules = VotingRules::of_provincial_cluster();
    rules.lists.truncate(1);
    rules.lists[0].attestations = vec![Attestation::Standard];
    rules.contests = vec![ContestRules::first_and_second()];
    rules
}

/// The rules after one change, with what the change is.
fn with(what: &str, change: impl FnOnce(&mut VotingRules)) -> (String, VotingRules) {
    let mut rules = base();
    change(&mut rules);
    (what.to_owned(), rules)
}

fn with_contest(what: &str, change: impl FnOnce(&mut ContestRules)) -> (String, VotingRules) {
    with(what, |rules| change(&mut rules.contests[0]))
}

fn with_panel(what: &str, change: impl FnOnce(&mut PanelRules)) -> (String, VotingRules) {
    with_contest(what, |contest| change(&mut contest.panels[0]))
}

fn of_the_room() -> Vec<(String, VotingRules)> {
    vec![
        with("hands 2/3", |rules| rules.hands = Majority::TwoThirds),
        with("hands all", |rules| rules.hands = Majority::Unanimity),
        with("list hands 2/3", |rules| {
            rules.list_hands = Majority::TwoThirds;
        }),
        with("list hands all", |rules| {
            rules.list_hands = Majority::Unanimity;
        }),
        with("item by item", |rules| {
            rules.list_vote = ListVote::ItemByItem;
        }),
        with("quorum 1/2", |rules| rules.quorum = Quorum::MoreThanHalf),
        with("quorum 2/3", |rules| rules.quorum = Quorum::TwoThirds),
        with("seats 2", |rules| rules.seats_per_unit = 2),
        with("seats 3", |rules| rules.seats_per_unit = 3),
        with("most 300", |rules| rules.most_delegates = Some(300)),
        with("most 500", |rules| rules.most_delegates = Some(500)),
        with("spares", |rules| rules.lost_token = LostToken::Spares),
        with("no head", |rules| rules.heads = 0),
        with("two heads", |rules| rules.heads = 2),
        with("no deputy", |rules| rules.deputies = 0),
        with("two deputies", |rules| rules.deputies = 2),
        with("no rotation", |rules| rules.rotation_years = 0),
        with("rotation 5", |rules| rules.rotation_years = 5),
        with("no lists", |rules| rules.lists.clear()),
        with("no contest", |rules| rules.contests.clear()),
        with("two contests", |rules| {
            rules.contests.push(ContestRules::five_districts());
        }),
    ]
}

fn of_lists() -> Vec<(String, VotingRules)> {
    let list = |list: UnitList| with(&format!("{list:?}"), |rules| rules.lists[0].list = list);
    let attested = |which: Attestation| {
        with(&format!("{which:?}"), |rules| {
            rules.lists[0].attestations = vec![which];
        })
    };
    let scored = |what: &str, score: Option<&str>| {
        let score = score.map(|score| Score::try_from(score.to_owned()).unwrap());
        with(what, |rules| rules.lists[0].max_score = score)
    };
    let mut table = vec![
        list(UnitList::Districts),
        list(UnitList::Collectives),
        list(UnitList::Individuals),
        scored("of 300", Some("300")),
        scored("of 100.5", Some("100.5")),
        scored("no score", None),
        with("nothing attested", |rules| {
            rules.lists[0].attestations.clear();
        }),
        with("a second list", |rules| {
            let more = ListRules {
                list: UnitList::Individuals,
                max_score: None,
                attestations: vec![],
            };
            rules.lists.push(more);
        }),
    ];
    table.extend(ATTESTATIONS.into_iter().skip(1).map(attested));
    table
}

fn of_contests() -> Vec<(String, VotingRules)> {
    let model = |model: Model| with_contest(&format!("{model:?}"), |contest| contest.model = model);
    let of = |denominator: Denominator| {
        with_contest(&format!("of {denominator:?}"), |contest| {
            contest.denominator = denominator;
        })
    };
    let half = |denominator: Denominator| {
        with_contest(&format!("half of {denominator:?}"), |contest| {
            contest.threshold = Threshold::MoreThanHalf;
            contest.denominator = denominator;
        })
    };
    vec![
        with_contest("title", |contest| {
            "Bầu đại biểu".clone_into(&mut contest.title);
        }),
        with_contest("head", |contest| contest.purpose = Purpose::Head),
        with_contest("deputy", |contest| contest.purpose = Purpose::Deputy),
        model(Model::Columns),
        model(Model::TwoRounds),
        model(Model::Each),
        model(Model::Panels),
        of(Denominator::Returned),
        of(Denominator::Present),
        of(Denominator::Convened),
        half(Denominator::Valid),
        half(Denominator::Returned),
        half(Denominator::Present),
        half(Denominator::Convened),
    ]
}

fn of_ties() -> Vec<(String, VotingRules)> {
    let then =
        |then: StillTied| with_contest(&format!("{then:?}"), |contest| contest.ties.then = then);
    vec![
        with_contest("no run-off", |contest| contest.ties.run_offs = 0),
        with_contest("two run-offs", |contest| contest.ties.run_offs = 2),
        then(StillTied::HigherScore),
        then(StillTied::Report),
    ]
}

fn of_panels() -> Vec<(String, VotingRules)> {
    vec![
        with_contest("a titled second list", |contest| {
            let titled = |title: &str, list| PanelRules {
                title: title.to_owned(),
                ..PanelRules::equals(list, 2)
            };
            contest.panels = vec![
                titled("Tập thể", UnitList::Collectives),
                titled("Cá nhân", UnitList::Individuals),
            ];
        }),
        with_panel("districts", |panel| panel.list = UnitList::Districts),
        with_panel("collectives", |panel| panel.list = UnitList::Collectives),
        with_panel("individuals", |panel| panel.list = UnitList::Individuals),
        with_panel("five places", |panel| panel.places = 5),
        with_panel("at least one", |panel| panel.minimum = 1),
        with_panel("at least two", |panel| panel.minimum = 2),
        with_panel("unranked", |panel| panel.ranked = false),
        with_panel("one pick", |panel| panel.max_picks = 1),
        with_panel("one alternate", |panel| panel.alternates = 1),
        with_panel("two alternates", |panel| panel.alternates = 2),
    ]
}

fn all() -> Vec<(String, VotingRules)> {
    let mut table = of_the_room();
    table.extend(of_lists());
    table.extend(of_contests());
    table.extend(of_ties());
    table.extend(of_panels());
    table
}

#[test]
fn no_two_rules_read_the_same_in_either_language() {
    let mut seen = BTreeSet::new();
    let table = all();
    for (what, rules) in [("base".to_owned(), base())].iter().chain(&table) {
        let clauses = of_rules(rules);
        for text in [
            clauses
                .iter()
                .map(|clause| clause.vi.as_str())
                .collect::<Vec<_>>()
                .join("\n"),
            clauses
                .iter()
                .map(|clause| clause.en.as_str())
                .collect::<Vec<_>>()
                .join("\n"),
        ] {
            assert!(seen.insert(text), "{what} reads like other rules");
        }
    }
}

/// The table above leaves no setting out: each leaf of the rules is another one somewhere in it. The title of a list is
/// shown by the row that gives two lists.
#[test]
fn every_setting_is_in_the_table() {
    let base = serde_json::to_value(base()).unwrap();
    let mut leaves = Vec::new();
    find_leaves(&base, String::new(), &mut leaves);
    assert!(leaves.len() > 20);
    let changed: Vec<Value> = all()
        .iter()
        .map(|(_, rules)| serde_json::to_value(rules).unwrap())
        .collect();
    for leaf in leaves {
        let differs = |other: &Value| other.pointer(&leaf) != base.pointer(&leaf);
        let one_alone = changed.iter().any(differs);
        assert!(one_alone, "no row of the table changes {leaf}");
    }
}

fn find_leaves(value: &Value, path: String, leaves: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                find_leaves(field, format!("{path}/{name}"), leaves);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                find_leaves(item, format!("{path}/{at}"), leaves);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => leaves.push(path),
    }
}

#[test]
fn nothing_is_ever_awarded_and_no_lot_is_ever_drawn() {
    for (what, rules) in all() {
        for clause in of_rules(&rules) {
            assert!(!clause.vi.contains("được tặng"), "{what}: {}", clause.vi);
            let lot = clause.vi.contains("bốc thăm") && !clause.vi.contains("không bốc thăm");
            assert!(!lot, "{what}: {}", clause.vi);
            assert!(
                clause.vi.ends_with('.') && clause.en.ends_with('.'),
                "{what}: {clause:?}"
            );
        }
    }
}
