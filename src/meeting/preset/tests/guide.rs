//! docs/vi/the-le.md explains every setting of the Thể lệ, and every value one can take.

use ts_rs::{Config, TS};

use crate::contest::{
    ContestRules, Denominator, Model, PanelRules, Purpose, StillTied, Threshold, TieRule, UnitList,
};
use crate::meeting::{Attestation, ListRules, ListVote, LostToken, Majority, Quorum, VotingRules};

const GUIDE: &str = include_str!("../../../../docs/vi/the-le.md");

/// The part below the heading that names a setting.
fn section(setting: &str) -> Option<&'static str> {
    let heading = format!("(`{setting}`)");
    let mut sections = GUIDE.split("\n### ").skip(1);
    sections.find(|section| {
        section
            .lines()
            .next()
            .is_some_and(|line| line.ends_with(&heading))
    })
}

fn declared<T: TS>() -> String {
    T::decl(&Config::new().with_large_int("number"))
}

/// `type T = { a: A, b: Array<B>, };` → (a, A), (b, Array<B>).
fn fields<T: TS>() -> Vec<(String, String)> {
    let declared = declared::<T>();
    let body = declared.split_once('{').unwrap().1;
    let mut fields = Vec::new();
    let mut rest = without_comments(body);
    while let Some((name, after)) = rest.clone().split_once(':') {
        let (kind, after) = after.split_once(',').unwrap();
        fields.push((name.trim().to_owned(), kind.trim().to_owned()));
        rest = after.to_owned();
    }
    fields
}

fn without_comments(text: &str) -> String {
    let parts = text.split("/**");
    parts
        .map(|part| part.split_once("*/").map_or(part, |(_, after)| after))
        .collect()
}

/// `type T = "a" | "b";` → a, b.
fn values<T: TS>() -> Vec<String> {
    let declared = without_comments(&declared::<T>());
    declared
        .split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn of_enum(kind: &str) -> Vec<String> {
    match kind.trim_start_matches("Array<").trim_end_matches('>') {
        "Majority" => values::<Majority>(),
        "ListVote" => values::<ListVote>(),
        "Quorum" => values::<Quorum>(),
        "LostToken" => values::<LostToken>(),
        "UnitList" => values::<UnitList>(),
        "Attestation" => values::<Attestation>(),
        "Purpose" => values::<Purpose>(),
        "Model" => values::<Model>(),
        "Threshold" => values::<Threshold>(),
        "Denominator" => values::<Denominator>(),
        "StillTied" => values::<StillTied>(),
        "number" | "number | null" | "string" | "Score | null" | "boolean" | "ListRules"
        | "ContestRules" | "PanelRules" | "TieRule" => Vec::new(),
        other => panic!("the guide's test does not know {other}"),
    }
}

#[test]
fn the_guide_explains_every_setting_and_every_value_of_the_rules() {
    let all = [
        ("rules", fields::<VotingRules>()),
        ("rules.lists", fields::<ListRules>()),
        ("rules.contests", fields::<ContestRules>()),
        ("rules.contests.panels", fields::<PanelRules>()),
        ("rules.contests.ties", fields::<TieRule>()),
    ];
    let mut missing = Vec::new();
    let mut known = 0;
    for (of, fields) in all {
        assert!(fields.len() > 1, "{of}");
        for (field, kind) in fields {
            known += 1;
            let setting = format!("{of}.{field}");
            let Some(section) = section(&setting) else {
                missing.push(setting);
                continue;
            };
            if !section.contains("Ví dụ") {
                missing.push(format!("{setting}: an example"));
            }
            let values = of_enum(&kind).into_iter();
            let unsaid = values.filter(|value| !section.contains(&format!("\n| `{value}`")));
            missing.extend(unsaid.map(|value| format!("{setting} = {value}")));
        }
    }
    assert!(missing.is_empty(), "docs/vi/the-le.md lacks {missing:#?}");
    assert_eq!(
        GUIDE.matches("\n### ").count(),
        known,
        "a heading of no setting"
    );
}

#[test]
fn the_guide_can_tell_an_enum_from_its_values() {
    assert_eq!(values::<Quorum>(), ["none", "more_than_half", "two_thirds"]);
    assert_eq!(fields::<TieRule>()[1].1, "StillTied");
}
