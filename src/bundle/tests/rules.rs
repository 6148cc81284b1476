//! A meeting that did not keep to its adopted rules is refused, and the line that broke them named.

use std::sync::LazyLock;

use super::meeting::{Staged, models};
use super::*;
use crate::contest::Outcome;
use crate::meeting::{
    Act, Entry, Event, HandCount, Hands, Majority, Matter, MotionId, VotingRules,
};

static MODELS: LazyLock<Staged> = LazyLock::new(models);

/// What `verify` says of a log that stands in an otherwise whole bundle.
fn said_of(log: &[String]) -> String {
    let mut spoiled = files();
    spoiled.insert(LOG.to_owned(), log_text(log).into_bytes());
    let report = verify(&repacked(&with_manifest(spoiled)), None);
    assert_eq!(report.code(), 1, "{report}");
    let mut findings = report.findings.iter();
    let finding = findings.find(|finding| finding.subject == LOG && !finding.holds);
    finding.map_or_else(|| panic!("{report}"), |finding| finding.en.clone())
}

/// The log with its first line that `change` takes to changed; with the line, counted from 1.
fn tampered(log: &[String], change: impl Fn(&mut Event) -> bool) -> (Vec<String>, usize) {
    let mut log = log.to_vec();
    for (at, line) in log.iter_mut().enumerate() {
        let mut entry: Entry = serde_json::from_str(line).unwrap();
        if entry.events.iter_mut().any(&change) {
            *line = entry.line();
            return (log, at + 1);
        }
    }
    panic!("no line was changed");
}

#[track_caller]
fn assert_broken(log: &[String], change: impl Fn(&mut Event) -> bool) {
    let (log, line) = tampered(log, change);
    let expected = format!("line {line}: its events are not what the rules make of its act");
    assert_eq!(said_of(&log), expected);
}

/// Breaks the first tie, as if the first of the tied had won.
fn without_its_tie(outcome: &mut Outcome) -> bool {
    let Some(panel) = outcome
        .panels
        .first_mut()
        .filter(|panel| !panel.ties.is_empty())
    else {
        return false;
    };
    panel.ties.clear();
    true
}

#[test]
fn a_published_outcome_that_ignores_a_tie_is_refused() {
    for staged in [&*STAGED, &*MODELS] {
        assert_broken(&staged.material.log, |event| {
            let Event::RoundPublished { outcome, .. } = event else {
                return false;
            };
            without_its_tie(outcome)
        });
    }
}

#[test]
fn a_round_whose_product_rule_was_dropped_is_refused() {
    assert_broken(&MODELS.material.log, |event| {
        let Event::RollSealed { election, .. } = event else {
            return false;
        };
        let dropped = election.replace(r#""product":[0,1,2],"#, "");
        std::mem::replace(election, dropped.clone()) != dropped
    });
}

#[test]
fn a_ballot_that_does_not_say_its_rules_is_refused() {
    assert_broken(&MODELS.material.log, |event| {
        let Event::RollSealed { election, .. } = event else {
            return false;
        };
        *election = election.replace("không chọn một đơn vị ở cả hai cột", "");
        true
    });
}

#[test]
fn a_motion_that_carries_without_the_hands_is_refused() {
    assert_broken(&STAGED.material.log, |event| {
        let Event::MotionCounted { count, .. } = event else {
            return false;
        };
        count.hands = Hands {
            in_favour: 0,
            against: 9,
            no_opinion: 0,
        };
        true
    });
}

#[test]
fn hands_that_do_not_add_up_are_refused() {
    let mut staged = Staged::in_session(false);
    let (motion, matter) = (
        MotionId(3),
        Matter::Other {
            text: "Biên bản".to_owned(),
        },
    );
    staged.chair(&Act::PutMotion { matter });
    let hands = Hands {
        in_favour: 9,
        against: 1,
        no_opinion: 0,
    };
    let (reason, majority) = (String::new(), Majority::MoreThanHalf);
    let act = Act::CountHands {
        motion,
        hands,
        reason: reason.clone(),
    };
    let count = HandCount {
        hands,
        present: 9,
        majority,
        carried: true,
        reason,
    };
    staged.forge(&act, vec![Event::MotionCounted { motion, count }]);
    let line = staged.material.log.len();
    let why = crate::meeting::Refusal::HandsDoNotAddUp { present: 9 };
    assert_eq!(said_of(&staged.material.log), format!("line {line}: {why}"));
}

#[test]
fn rules_changed_after_their_adoption_are_refused() {
    let mut staged = Staged::in_session(false);
    let rules = Box::new(VotingRules::of_provincial_cluster());
    let act = Act::SetRules {
        rules: rules.clone(),
    };
    staged.forge(&act, vec![Event::RulesSet(rules)]);
    let line = staged.material.log.len();
    let why = crate::meeting::Refusal::RulesAdopted;
    assert_eq!(said_of(&staged.material.log), format!("line {line}: {why}"));
}

#[test]
fn a_whole_meeting_of_the_other_forms_holds_and_says_which_rules_were_applied() {
    let report = verify(&write(&MODELS.material).unwrap(), Some(MODELS.digest()));
    assert_eq!(report.code(), 0, "{report}");
    let text = report.to_string();
    for told in [
        "adopted in line",
        "its ballot is the one of the adopted rules",
        "the adopted rules, applied again to its sums, give what was published",
    ] {
        assert!(text.contains(told), "{told}\n{text}");
    }
}

#[test]
fn the_page_tells_what_people_did_beside_voting() {
    let mut files = unpack(&write(&MODELS.material).unwrap()).unwrap();
    let page = String::from_utf8(files.remove("doc.html").unwrap()).unwrap();
    for told in [
        "BHXH tỉnh Nam Định.</p>",
        "Giang, Phó Trưởng phòng (BHXH tỉnh Hải Dương)",
        "Dũng (Giám đốc)",
        "BHXH tỉnh Hải Dương (có việc)",
        "Bầu BHXH tỉnh Hưng Yên làm cụm trưởng",
        "<b>chưa hợp lệ</b>",
        "Thủ trưởng đơn vị",
        "rút khỏi danh sách lúc",
        "Thôi không bầu nữa, giữ những gì đã chọn",
        "bỏ phiếu tiếp cho 2 vị trí chưa có ai",
        "được xét theo cột thứ nhì",
        "người thống nhất: Cụm trưởng, cụm phó",
        "Chưa đủ số lượng tối thiểu theo thể lệ",
        "ghi nhầm",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
}
