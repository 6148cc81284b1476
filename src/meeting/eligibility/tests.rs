//! One table for each clause.

use super::*;

fn score(text: &str) -> Score {
    Score::try_from(text.to_owned()).unwrap()
}

/// A member with nothing against it, on a scale of 1.400.
fn faultless() -> UnitFacts {
    UnitFacts {
        list: UnitList::Members,
        agreed_score: Some(score("1365")),
        attestations: Attestations {
            standard: Some(true),
            party: Some(true),
            government: Some(true),
            organisations: Some(true),
            pact_signed: Some(true),
            registered: Some(true),
        },
        status: OtherStatus::None,
    }
}

fn standing_of(change: impl FnOnce(&mut UnitFacts)) -> Standing {
    let mut unit = faultless();
    change(&mut unit);
    standing(&unit, &score("1400"))
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
    type Attestation = fn(&mut Attestations) -> &mut Option<bool>;
    let cases: [(Attestation, Shortfall); 4] = [
        (|attested| &mut attested.standard, Shortfall::Standard),
        (|attested| &mut attested.party, Shortfall::Party),
        (|attested| &mut attested.government, Shortfall::Government),
        (
            |attested| &mut attested.organisations,
            Shortfall::Organisations,
        ),
    ];
    for (field, shortfall) in cases {
        for value in [Some(false), None] {
            let found = standing_of(|unit| *field(&mut unit.attestations) = value);
            assert_eq!(found, lacks(&[shortfall]));
        }
    }
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
    for value in [Some(false), None] {
        let unregistered = standing_of(|unit| unit.attestations.registered = value);
        assert_eq!(unregistered, excluded(&[Exclusion::NotRegistered]));
        let unsigned = standing_of(|unit| unit.attestations.pact_signed = value);
        assert_eq!(unsigned, excluded(&[Exclusion::PactNotSigned]));
    }
}

#[test]
fn d2_sentence_1_does_not_ask_a_district_for_pact_or_registration() {
    let found = standing_of(|unit| {
        unit.list = UnitList::Districts;
        unit.attestations.registered = None;
        unit.attestations.pact_signed = None;
    });
    assert_eq!(found, Standing::Eligible);
}

#[test]
fn d2_sentence_1_a_stated_reason_excludes_and_stands_beside_the_others() {
    let reason = "vi phạm nghiêm trọng".to_owned();
    let found = standing_of(|unit| {
        unit.attestations.pact_signed = Some(false);
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
        unit.attestations.registered = Some(false);
    });
    assert_eq!(found, excluded(&[Exclusion::NotRegistered]));
}
