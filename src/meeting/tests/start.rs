//! What a meeting starts from: presets under the same rules as everything else.

use crate::contest::{RulesFlaw, UnitList};
use crate::meeting::import::ClusterRole;
use crate::meeting::score::Score;
use crate::meeting::{
    Act, AgendaItem, Particulars, PastHolder, Preset, Refusal, SEATS_AT_MOST, Unit, UnitId,
    VotingRules, Wording,
};

use super::room::{MEMBERS, Room};

fn unit(id: u32, list: UnitList, name: &str, parent: Option<&str>) -> Unit {
    Unit {
        id: UnitId(id),
        list,
        name: name.to_owned(),
        parent: parent.map(str::to_owned),
        role: None,
        self_score: None,
        adjusted_score: None,
        agreed_score: Some(Score::of_provincial_offices()),
        attestations: crate::meeting::eligibility::Attestations::default(),
        status: crate::meeting::eligibility::OtherStatus::None,
        award: None,
        seats: None,
        expected: Some(true),
    }
}

fn preset(units: Vec<Unit>) -> Preset {
    Preset {
        name: "Như năm trước".to_owned(),
        particulars: Particulars {
            title: "Hội nghị tổng kết".to_owned(),
            year: 2015,
            ..Particulars::default()
        },
        wording: Wording::default(),
        agenda: AgendaItem::year_end(),
        rules: VotingRules::of_provincial_cluster(),
        units,
        past_holders: vec![PastHolder {
            year: 2014,
            role: ClusterRole::Head,
            unit: "A".to_owned(),
        }],
    }
}

fn take(preset: Preset) -> Act {
    Act::TakePreset {
        preset: Box::new(preset),
    }
}

/// Two members with a district each, all under one number.
fn cluster() -> Vec<Unit> {
    vec![
        unit(7, UnitList::Districts, "Huyện", Some("B")),
        unit(7, UnitList::Districts, "Huyện", Some("A")),
        unit(7, UnitList::Members, "A", None),
        unit(7, UnitList::Members, "B", None),
    ]
}

#[test]
fn a_preset_brings_everything_and_its_units_get_numbers_of_their_own() {
    let mut room = Room::new();
    room.prepare();
    room.chair(&take(preset(cluster())));
    let meeting = room.meeting();
    assert_eq!(meeting.preset.as_deref(), Some("Như năm trước"));
    assert_eq!(meeting.particulars.year, 2015);
    assert_eq!(meeting.past_holders.len(), 1);
    let units: Vec<_> = meeting
        .units
        .iter()
        .map(|unit| (unit.id.0, unit.list, unit.agreed_score, unit.expected))
        .collect();
    let expected = [
        (1, UnitList::Members, None, None),
        (2, UnitList::Members, None, None),
        (3, UnitList::Districts, None, None),
        (4, UnitList::Districts, None, None),
    ];
    assert_eq!(units, expected);
    assert_eq!(meeting.seats.len(), 2);
}

#[test]
fn a_preset_without_units_leaves_those_there_are() {
    let mut room = Room::new();
    room.prepare();
    let before = room.meeting().units.clone();
    room.chair(&take(preset(Vec::new())));
    assert_eq!(room.meeting().units, before);
}

#[test]
fn the_units_of_a_preset_are_held_to_the_rules_of_a_sheet() {
    let orphan = unit(1, UnitList::Districts, "Huyện", Some("C"));
    let homeless = unit(1, UnitList::Districts, "Huyện", None);
    let seats = |seats| Unit {
        seats: Some(seats),
        ..unit(1, UnitList::Members, "C", None)
    };
    let no_seats = Refusal::Rules {
        flaw: RulesFlaw::NoSeats,
    };
    let unknown = Refusal::UnknownParent {
        name: "Huyện".to_owned(),
    };
    let table = [
        (orphan, unknown.clone()),
        (homeless, unknown),
        (unit(1, UnitList::Members, "A", None), Refusal::BadList),
        (unit(1, UnitList::Members, "C", Some("A")), Refusal::BadList),
        (unit(1, UnitList::Members, " ", None), Refusal::Empty),
        (seats(SEATS_AT_MOST + 1), no_seats.clone()),
        (seats(0), no_seats),
    ];
    for (wrong, refusal) in table {
        let mut units = cluster();
        units.push(wrong);
        let mut room = Room::new();
        assert_eq!(room.refused(&take(preset(units))), refusal);
    }
}

#[test]
fn a_preset_is_taken_whole_or_not_at_all_and_only_while_preparing() {
    let mut room = Room::new();
    let mut flawed = preset(cluster());
    flawed.rules.contests.clear();
    let refusal = Refusal::Rules {
        flaw: RulesFlaw::NoContest,
    };
    assert_eq!(room.refused(&take(flawed)), refusal);
    let mut nameless = preset(cluster());
    nameless.past_holders[0].unit.clear();
    assert_eq!(room.refused(&take(nameless)), Refusal::Empty);
    room.prepare_with(&[MEMBERS]);
    room.chair(&Act::OpenCheckIn);
    assert_eq!(
        room.refused(&take(preset(cluster()))),
        Refusal::NotPreparing
    );
}
