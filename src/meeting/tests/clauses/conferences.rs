//! Conferences, congresses and the choice of models (guidance 3575, plan 1935).

use crate::contest::{
    ContestRules, Denominator, Model, PanelRules, Resolution, Role, RoundKind, Threshold, UnitList,
};
use crate::meeting::eligibility::Standing;
use crate::meeting::tests::room::{MEMBERS, PLACES, Room, committee};
use crate::meeting::{
    Act, Attestation, Award, Correction, ListRules, Matter, Person, Refusal, UnitId,
};

const DELEGATES: &str = include_str!("../../../../docs/vi/mau/dai-bieu.csv");
const COLLECTIVES: &str = include_str!("../../../../docs/vi/mau/tap-the.csv");
const INDIVIDUALS: &str = include_str!("../../../../docs/vi/mau/ca-nhan.csv");

/// Two panels on one ballot, a collective and an individual, at least one of each.
fn models() -> ContestRules {
    let panel = |title: &str, list| PanelRules {
        title: title.to_owned(),
        minimum: 1,
        ..PanelRules::equals(list, 2)
    };
    ContestRules {
        model: Model::Panels,
        panels: vec![
            panel("Tập thể", UnitList::Collectives),
            panel("Cá nhân", UnitList::Individuals),
        ],
        threshold: Threshold::MoreThanHalf,
        ..ContestRules::list(
            "Lựa chọn điển hình tiên tiến",
            PanelRules::equals(UnitList::Collectives, 1),
        )
    }
}

fn asked(list: UnitList, attestations: &[Attestation]) -> ListRules {
    ListRules {
        list,
        max_score: None,
        attestations: attestations.to_vec(),
    }
}

/// A council that chooses models, in session with its rules adopted.
fn council() -> Room {
    let mut room = Room::new();
    room.prepare_with(&[MEMBERS, COLLECTIVES, INDIVIDUALS]);
    room.propose_rules(|rules| {
        rules.contests = vec![models()];
        rules.lists = vec![
            asked(
                UnitList::Collectives,
                &[
                    Attestation::TargetsExceeded,
                    Attestation::NoDiscipline,
                    Attestation::ListedAward,
                ],
            ),
            asked(
                UnitList::Individuals,
                &[Attestation::ExcellentYears, Attestation::ListedAward],
            ),
        ];
    });
    room.check_in();
    room.seat_tellers();
    room.chair(&Act::OpenSession);
    room.carry(&Matter::Rules);
    room
}

fn stand(room: &Room) -> Vec<u32> {
    let meeting = room.meeting();
    let eligible = meeting.units.iter().filter(|unit| {
        unit.list != UnitList::Members && meeting.standing(unit) == Standing::Eligible
    });
    eligible.map(|unit| unit.id.0).collect()
}

#[test]
fn guidance_3575_i_2_i_3_more_delegates_than_the_rules_allow_are_warned_of_and_not_barred() {
    for (most, warned) in [
        (None, false),
        (Some(38), false),
        (Some(37), true),
        (Some(300), false),
    ] {
        let mut room = Room::new();
        room.prepare_with(&[DELEGATES]);
        room.propose_rules(|rules| {
            rules.most_delegates = most;
            rules.seats_per_unit = 2;
        });
        assert_eq!(room.meeting().seats.len(), 38);
        assert_eq!(room.meeting().too_many_delegates(), warned);
        room.chair(&Act::OpenCheckIn);
    }
}

#[test]
fn guidance_3575_ii_1_f_delegates_are_elected_within_the_quota_by_more_than_half_with_alternates() {
    let mut room = Room::new();
    room.prepare_with(&[MEMBERS, INDIVIDUALS]);
    room.propose_rules(|rules| {
        rules.lists = Vec::new();
        rules.contests = vec![ContestRules {
            threshold: Threshold::MoreThanHalf,
            denominator: Denominator::Valid,
            ..ContestRules::list(
                "Bầu đại biểu",
                PanelRules {
                    alternates: 1,
                    ..PanelRules::equals(UnitList::Individuals, 2)
                },
            )
        }];
    });
    room.check_in();
    room.seat_tellers();
    room.chair(&Act::OpenSession);
    room.carry(&Matter::Rules);
    room.list(PLACES, &[11, 12, 13, 14]);
    room.hold(PLACES, 9, &[&[0, 7, 6, 5, 0]]);
    let chosen = room.course(PLACES).chosen();
    let roles: Vec<_> = chosen.iter().map(|p| (p.unit.0, p.role)).collect();
    let expected = [
        (11, Role::Chosen),
        (12, Role::Chosen),
        (13, Role::Alternate),
    ];
    assert_eq!(roles, expected);
}

#[test]
fn guidance_3575_ii_2_d_the_presidium_is_approved_by_hands() {
    let mut room = Room::under(|_| ());
    assert_eq!(room.refused_motion(Matter::Presidium), Refusal::Empty);
    let name = Act::NamePresidium {
        people: vec![Person {
            name: "Nguyễn Văn Mẫu Một".to_owned(),
            office: "Giám đốc".to_owned(),
        }],
    };
    room.chair(&name);
    room.carry(&Matter::Presidium);
    assert!(room.meeting().presidium.adopted);
    assert_eq!(room.refused_motion(Matter::Presidium), Refusal::Decided);
    assert_eq!(room.refused(&name), Refusal::Decided);
}

#[test]
fn plan_1935_ii_2_only_those_with_every_condition_and_a_recorded_award_are_put_to_the_vote() {
    let mut room = council();
    assert_eq!(stand(&room), [11, 12, 13, 17, 18, 19]);
    let award = |name: &str, year| Act::CorrectUnit {
        unit: UnitId(15),
        correction: Correction::Award {
            award: Award {
                name: name.to_owned(),
                year,
            },
        },
        reason: "bổ sung hồ sơ".to_owned(),
    };
    for (name, year) in [(" ", 2023), ("Bằng khen", 23)] {
        assert_eq!(room.refused(&award(name, year)), Refusal::Empty);
    }
    room.chair(&award("Bằng khen của Tổng Giám đốc", 2023));
    assert!(stand(&room).contains(&15));
}

#[test]
fn plan_1935_iii_1_at_least_one_collective_and_one_individual_are_chosen() {
    let mut room = council();
    room.list(PLACES, &[11, 12, 17, 18]);
    let terms = room.contest(PLACES).next_round().unwrap();
    assert_eq!(terms.panels.len(), 2);
    // Nobody of the individuals reaches more than half: chưa đủ, and a further round without asking.
    room.hold(PLACES, 9, &[&[0, 7, 1], &[1, 4, 4]]);
    assert!(room.course(PLACES).short());
    let next = room.contest(PLACES).next_round().unwrap();
    assert_eq!(next.kind, RoundKind::Further);
    let [panel] = next.panels.as_slice() else {
        panic!("only the list that is short");
    };
    assert_eq!(panel.candidates, [UnitId(17), UnitId(18)]);
    room.hold(PLACES, 9, &[&[0, 6, 3]]);
    assert!(!room.course(PLACES).short());
    room.carry(&Matter::Result { contest: PLACES });
}

#[test]
fn plan_1935_iii_1_the_meeting_may_leave_open_what_is_short() {
    let mut room = council();
    room.list(PLACES, &[11, 12, 17, 18]);
    room.hold(PLACES, 9, &[&[0, 7, 1], &[1, 4, 4]]);
    room.carry(&Matter::Resolve {
        contest: PLACES,
        resolution: Resolution::LeaveOpen,
    });
    assert!(room.course(PLACES).short());
    room.carry(&Matter::Result { contest: PLACES });
}

#[test]
fn a_committee_has_two_to_five_tellers() {
    let mut room = Room::new();
    let Act::NameTellers { tellers } = committee() else {
        panic!("a committee");
    };
    for (size, allowed) in [(1, false), (2, true), (5, true), (6, false)] {
        let tellers = tellers.iter().cycle().take(size).cloned().collect();
        let chair = room.chair.clone();
        let act = Act::NameTellers { tellers };
        let answer = room.ask(&chair, &act, &crate::meeting::Given::Nothing);
        assert_eq!(answer.is_ok(), allowed, "{size}");
    }
}
