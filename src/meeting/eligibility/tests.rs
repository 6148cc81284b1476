//! One table for each clause.

use super::*;
use crate::contest::UnitList;
use crate::meeting::{Award, UnitId};

fn score(text: &str) -> Score {
    Score::try_from(text.to_owned()).unwrap()
}

const OF_CLUSTER: [Attestation; 6] = [
    Attestation::Standard,
    Attestation::Party,
    Attestation::Government,
    Attestation::Organisations,
    Attestation::PactSigned,
    Attestation::Registered,
];

fn attested(all: &[Attestation]) -> Attestations {
    let mut attestations = Attestations::default();
    for which in all {
        attestations.set(*which, true);
    }
    attestations
}

/// A member with nothing against it, on a scale of 1.400.
fn faultless() -> Unit {
    Unit {
        id: UnitId(1),
        list: UnitList::Members,
        name: "BHXH tỉnh Mẫu".to_owned(),
        parent: None,
        role: None,
        self_score: None,
        adjusted_score: None,
        agreed_score: Some(score("1365")),
        attestations: attested(&OF_CLUSTER),
        status: OtherStatus::None,
        award: None,
        seats: None,
        expected: None,
    }
}

fn standing_of(change: impl FnOnce(&mut Unit)) -> Standing {
    let mut unit = faultless();
    change(&mut unit);
    let asked = match unit.list {
        UnitList::Members => ListRules::of_members(score("1400")),
        UnitList::Districts | UnitList::Collectives | UnitList::Individuals => {
            ListRules::of_districts(score("1400"))
        }
    };
    standing(&unit, Some(&asked))
}

/// One put forward as a model, on a list that asks for these.
fn model(asked: &[Attestation], change: impl FnOnce(&mut Unit)) -> Standing {
    let mut unit = Unit {
        list: UnitList::Collectives,
        agreed_score: None,
        attestations: attested(asked),
        award: Some(Award {
            name: "Bằng khen của Tổng Giám đốc".to_owned(),
            year: 2023,
        }),
        ..faultless()
    };
    change(&mut unit);
    let asked = ListRules {
        list: UnitList::Collectives,
        max_score: None,
        attestations: asked.to_vec(),
    };
    standing(&unit, Some(&asked))
}

fn lacks(reasons: &[Shortfall]) -> Standing {
    Standing::NotEligible {
        reasons: reasons.to_vec(),
    }
}

fn excluded(reasons: &[Exclusion]) -> Standing {
    Standing::NotConsidered {
        reasons: reasons.to_vec(),
    }
}

#[test]
fn c4_a_unit_with_everything_is_eligible() {
    assert_eq!(standing_of(|_| {}), Standing::Eligible);
}

#[test]
fn c4_a_ninety_percent_is_exact() {
    let cases = [
        ("1260", "1400", true),
        ("1260.00", "1400", true),
        ("1259.99", "1400", false),
        ("1259.999999", "1400", false),
        ("270", "300", true),
        ("269.5", "300", false),
        ("0.9", "1", true),
        ("0", "0", true),
        ("1000000", "1000000", true),
        ("899999.999999", "1000000", false),
    ];
    for (points, max, holds) in cases {
        let verdict = at_least_ninety_percent(&score(points), &score(max));
        assert_eq!(verdict, holds, "{points} of {max}");
    }
}

#[test]
fn c4_a_too_few_points_or_none_are_a_shortfall() {
    let few = standing_of(|unit| unit.agreed_score = Some(score("1259.5")));
    assert_eq!(few, lacks(&[Shortfall::BelowNinetyPercent]));
    let none = standing_of(|unit| unit.agreed_score = None);
    assert_eq!(none, lacks(&[Shortfall::NoScore]));
}

#[test]
fn b1_more_points_than_the_scale_has_are_a_shortfall_too() {
    let above = standing_of(|unit| unit.agreed_score = Some(score("1400.5")));
    assert_eq!(above, lacks(&[Shortfall::AboveMaximum]));
}

#[test]
fn c4_b_and_c_every_attestation_is_needed() {
    let cases = [
        (Attestation::Standard, Shortfall::Standard),
        (Attestation::Party, Shortfall::Party),
        (Attestation::Government, Shortfall::Government),
        (Attestation::Organisations, Shortfall::Organisations),
    ];
    for (which, shortfall) in cases {
        for lacking in without(which) {
            let found = standing_of(|unit| unit.attestations = lacking);
            assert_eq!(found, lacks(&[shortfall]));
        }
    }
}

/// Everything attested but one: unticked, or without a column.
fn without(which: Attestation) -> [Attestations; 2] {
    let others: Vec<Attestation> = OF_CLUSTER.into_iter().filter(|w| *w != which).collect();
    let absent = attested(&others);
    let mut unticked = absent.clone();
    unticked.set(which, false);
    [absent, unticked]
}

#[test]
fn c4_all_shortfalls_are_named() {
    let found = standing_of(|unit| {
        unit.list = UnitList::Districts;
        unit.agreed_score = Some(score("1"));
        unit.attestations = Attestations::default();
    });
    let all = [
        Shortfall::BelowNinetyPercent,
        Shortfall::Standard,
        Shortfall::Party,
        Shortfall::Government,
        Shortfall::Organisations,
    ];
    assert_eq!(found, lacks(&all));
}

#[test]
fn d2_sentence_1_a_member_must_have_registered_and_signed() {
    let cases = [
        (Attestation::Registered, Exclusion::NotRegistered),
        (Attestation::PactSigned, Exclusion::PactNotSigned),
    ];
    for (which, exclusion) in cases {
        for lacking in without(which) {
            let found = standing_of(|unit| unit.attestations = lacking);
            assert_eq!(found, excluded(std::slice::from_ref(&exclusion)));
        }
    }
}

#[test]
fn d2_sentence_1_does_not_ask_a_district_for_pact_or_registration() {
    let found = standing_of(|unit| {
        unit.list = UnitList::Districts;
        unit.attestations = attested(&ListRules::of_districts(score("1400")).attestations);
    });
    assert_eq!(found, Standing::Eligible);
}

#[test]
fn d2_sentence_1_a_stated_reason_excludes_and_stands_beside_the_others() {
    let reason = "vi phạm nghiêm trọng".to_owned();
    let found = standing_of(|unit| {
        unit.attestations.set(Attestation::PactSigned, false);
        unit.status = OtherStatus::NotConsidered {
            reason: reason.clone(),
        };
    });
    let all = [Exclusion::PactNotSigned, Exclusion::Stated { reason }];
    assert_eq!(found, excluded(&all));
}

#[test]
fn d2_sentence_2_a_unit_awaiting_a_conclusion_is_deferred() {
    let reason = "chờ kết luận".to_owned();
    let status = OtherStatus::Deferred {
        reason: reason.clone(),
    };
    let found = standing_of(|unit| unit.status = status);
    assert_eq!(found, Standing::Deferred { reason });
}

#[test]
fn d2_goes_before_c4_and_its_first_sentence_before_its_second() {
    let deferred = OtherStatus::Deferred {
        reason: "chờ kết luận".to_owned(),
    };
    let found = standing_of(|unit| {
        unit.status = deferred.clone();
        unit.agreed_score = None;
    });
    assert!(matches!(found, Standing::Deferred { .. }));
    let found = standing_of(|unit| {
        unit.status = deferred;
        unit.attestations.set(Attestation::Registered, false);
    });
    assert_eq!(found, excluded(&[Exclusion::NotRegistered]));
}

#[test]
fn plan_1935_ii_2_every_condition_of_a_model_is_needed() {
    let cases = [
        (Attestation::TargetsExceeded, Shortfall::TargetsExceeded),
        (Attestation::NoDiscipline, Shortfall::NoDiscipline),
        (Attestation::ExcellentYears, Shortfall::ExcellentYears),
        (Attestation::ListedAward, Shortfall::ListedAward),
    ];
    let asked = cases.map(|(which, _)| which);
    assert_eq!(model(&asked, |_| {}), Standing::Eligible);
    for (which, shortfall) in cases {
        let found = model(&asked, |unit| unit.attestations.set(which, false));
        assert_eq!(found, lacks(&[shortfall]));
    }
}

#[test]
fn plan_1935_ii_2_an_award_counts_only_where_it_is_recorded_and_attested() {
    let asked = [Attestation::ListedAward];
    let not_recorded = model(&asked, |unit| unit.award = None);
    assert_eq!(not_recorded, lacks(&[Shortfall::ListedAward]));
    let not_attested = model(&asked, |unit| unit.attestations = Attestations::default());
    assert_eq!(not_attested, lacks(&[Shortfall::ListedAward]));
}

#[test]
fn a_list_that_the_rules_do_not_name_asks_for_nothing_but_d2() {
    let mut unit = Unit {
        list: UnitList::Individuals,
        agreed_score: None,
        attestations: Attestations::default(),
        ..faultless()
    };
    assert_eq!(standing(&unit, None), Standing::Eligible);
    unit.status = OtherStatus::SeriousBreach {
        reason: "kết luận thanh tra".to_owned(),
    };
    assert!(matches!(
        standing(&unit, None),
        Standing::NotConsidered { .. }
    ));
}

#[test]
fn d2_sentence_1_names_its_two_grounds_apart() {
    let reason = || "đã kết luận".to_owned();
    let cases = [
        (
            OtherStatus::Corruption { reason: reason() },
            Exclusion::Corruption { reason: reason() },
        ),
        (
            OtherStatus::SeriousBreach { reason: reason() },
            Exclusion::SeriousBreach { reason: reason() },
        ),
    ];
    for (status, exclusion) in cases {
        let found = standing_of(|unit| unit.status = status);
        assert_eq!(found, excluded(&[exclusion]));
    }
}
