//! Head, deputy, and what belongs to whom (guidance A).

use crate::contest::{ContestRules, PanelRules, Purpose, Resolution, UnitList};
use crate::meeting::import::ClusterRole;
use crate::meeting::tests::room::{Room, all_of};
use crate::meeting::{
    Act, ContestId, Event, Given, Hands, Matter, Officer, Particulars, PastHolder, Refusal, UnitId,
    VotingRules,
};

const HEAD: ContestId = ContestId(3);
const DEPUTY: ContestId = ContestId(4);

fn office(role: ClusterRole, unit: u32) -> Matter {
    Matter::Office {
        role,
        unit: UnitId(unit),
    }
}

fn by_ballot(title: &str, purpose: Purpose) -> ContestRules {
    ContestRules {
        purpose,
        ..ContestRules::list(title, PanelRules::equals(UnitList::Members, 1))
    }
}

fn both_by_ballot(rules: &mut VotingRules) {
    rules.contests.extend([
        by_ballot("Bầu cụm trưởng", Purpose::Head),
        by_ballot("Bầu cụm phó", Purpose::Deputy),
    ]);
}

#[test]
fn a_i_2_head_and_deputy_are_elected_by_hands_unless_the_rules_say_by_ballot() {
    let mut room = Room::ruled(|_| ());
    let events = room.carry(&office(ClusterRole::Head, 2));
    let head = Officer {
        role: ClusterRole::Head,
        unit: UnitId(2),
    };
    let elected = Event::OfficersElected {
        officers: vec![head],
    };
    assert!(events.contains(&elected));
    assert_eq!(room.meeting().officers, [head]);

    let mut room = Room::ruled(|rules| {
        rules
            .contests
            .push(by_ballot("Bầu cụm trưởng", Purpose::Head));
    });
    assert_eq!(
        room.refused_motion(office(ClusterRole::Head, 2)),
        Refusal::OfficeByBallot
    );
    room.carry(&office(ClusterRole::Deputy, 3));
    assert_eq!(room.meeting().officers.len(), 1);
}

#[test]
fn a_i_2_an_office_has_as_many_units_as_the_rules_say_and_no_unit_has_two() {
    let table = [
        (1, vec![2], 3, ClusterRole::Head, Some(Refusal::OfficeTaken)),
        (2, vec![2], 3, ClusterRole::Head, None),
        (2, vec![2], 2, ClusterRole::Head, Some(Refusal::OfficeTaken)),
        (
            1,
            vec![2],
            2,
            ClusterRole::Deputy,
            Some(Refusal::OfficeTaken),
        ),
        (1, vec![], 11, ClusterRole::Head, Some(Refusal::UnknownUnit)),
    ];
    for (heads, held, unit, role, refusal) in table {
        let mut room = Room::ruled(|rules| rules.heads = heads);
        for unit in held {
            room.carry(&office(ClusterRole::Head, unit));
        }
        let put = Act::PutMotion {
            matter: office(role, unit),
        };
        let chair = room.chair.clone();
        assert_eq!(room.ask(&chair, &put, &Given::Nothing).err(), refusal);
    }
}

#[test]
fn a_i_2_a_motion_that_does_not_carry_elects_nobody() {
    let mut room = Room::ruled(|_| ());
    let hands = Hands {
        in_favour: 4,
        against: 0,
        no_opinion: 5,
    };
    room.vote(&office(ClusterRole::Head, 2), hands);
    assert_eq!(room.meeting().officers, []);
}

#[test]
fn a_i_2_the_rules_of_the_offices_are_adopted_before_anybody_is_elected() {
    let mut room = Room::under(|_| ());
    assert_eq!(
        room.refused_motion(office(ClusterRole::Head, 2)),
        Refusal::RulesNotAdopted
    );
}

#[test]
fn a_i_2_by_ballot_a_unit_takes_over_when_the_result_is_adopted() {
    let mut room = Room::ruled(both_by_ballot);
    // Units 9 and 10 cannot be put forward for a flag, but may be elected.
    room.list(HEAD, &[9, 10]);
    room.hold(HEAD, 9, &[&[1, 6, 2]]);
    assert_eq!(room.meeting().officers, []);
    room.carry(&Matter::Result { contest: HEAD });
    let holders: Vec<UnitId> = room.meeting().holders(ClusterRole::Head).collect();
    assert_eq!(holders, [UnitId(9)]);
}

#[test]
fn a_i_2_a_ballot_that_the_meeting_does_not_adopt_leaves_the_office_to_hands() {
    let mut room = Room::ruled(both_by_ballot);
    room.list(HEAD, &[1, 2]);
    room.hold(HEAD, 9, &[&[1, 6, 2]]);
    let declined = Hands {
        in_favour: 0,
        against: 9,
        no_opinion: 0,
    };
    room.vote(&Matter::Result { contest: HEAD }, declined);
    assert_eq!(room.meeting().officers, []);
    room.carry(&office(ClusterRole::Head, 2));
    assert_eq!(room.meeting().officers.len(), 1);
}

#[test]
fn a_i_2_nobody_stands_for_one_office_who_is_chosen_for_the_other() {
    let mut room = Room::ruled(both_by_ballot);
    room.list(HEAD, &[1, 2]);
    room.list(DEPUTY, &[1, 3]);
    room.hold(HEAD, 9, &[&[1, 6, 2]]);
    let (roll, chair) = (room.roll(), room.chair.clone());
    let seal = Act::SealRoll { contest: DEPUTY };
    assert_eq!(room.ask(&chair, &seal, &roll), Err(Refusal::OfficeTaken));
    room.chair(&Act::WithdrawCandidate {
        contest: DEPUTY,
        unit: UnitId(1),
        reason: "đã trúng cử cụm trưởng".to_owned(),
    });
    room.take(&chair, &seal, &roll);
}

#[test]
fn a_i_2_who_stands_in_a_round_for_one_office_is_not_elected_to_the_other_by_hands() {
    let mut room = Room::ruled(|rules| {
        let head = by_ballot("Bầu cụm trưởng", Purpose::Head);
        rules.contests.push(head);
    });
    room.list(HEAD, &[1, 2, 3]);
    let (roll, chair) = (room.roll(), room.chair.clone());
    room.take(&chair, &Act::SealRoll { contest: HEAD }, &roll);
    assert_eq!(
        room.refused_motion(office(ClusterRole::Deputy, 2)),
        Refusal::OfficeTaken
    );
    room.carry(&office(ClusterRole::Deputy, 4));
    assert_eq!(room.meeting().officers.len(), 1);
}

#[test]
fn a_i_2_an_office_that_its_ballot_left_open_goes_to_hands() {
    let mut room = Room::ruled(|rules| {
        let head = by_ballot("Bầu cụm trưởng", Purpose::Head);
        rules.contests.push(head);
    });
    room.list(HEAD, &[2]);
    room.hold(HEAD, 9, &[&[0, 2, 7]]);
    room.carry(&Matter::Resolve {
        contest: HEAD,
        resolution: Resolution::LeaveOpen,
    });
    room.carry(&Matter::Result { contest: HEAD });
    assert_eq!(room.meeting().officers, []);
    room.carry(&office(ClusterRole::Head, 3));
    assert_eq!(room.meeting().officers.len(), 1);
}

#[test]
fn a_i_2_a_unit_that_held_an_office_within_the_years_of_the_rules_is_warned_of_and_not_barred() {
    let table = [
        (2014, 3, Some(2014)),
        (2013, 3, Some(2013)),
        (2012, 3, Some(2012)),
        (2011, 3, None),
        (2014, 0, None),
        (2015, 3, None),
    ];
    for (year, rotation_years, warned) in table {
        let mut room = Room::new();
        room.chair(&Act::NameMeeting(Particulars {
            title: "Hội nghị tổng kết".to_owned(),
            year: 2014,
            ..Particulars::default()
        }));
        room.prepare();
        room.propose_rules(|rules| rules.rotation_years = rotation_years);
        room.chair(&Act::NotePastHolders {
            holders: vec![PastHolder {
                year,
                role: ClusterRole::Head,
                unit: "BHXH tỉnh Hải Dương".to_owned(),
            }],
        });
        let meeting = room.meeting();
        let unit = meeting.unit(UnitId(1)).unwrap();
        let found = meeting.held_before(ClusterRole::Head, unit);
        assert_eq!(found, warned, "{year} within {rotation_years} years");
        assert_eq!(meeting.held_before(ClusterRole::Deputy, unit), None);
        room.check_in();
        room.chair(&Act::OpenSession);
        room.settle_rules();
        room.carry(&office(ClusterRole::Head, 1));
    }
}

#[test]
fn a_ii_2_b_the_deputy_acts_while_the_chair_delegates_and_hands_nothing_on() {
    let mut room = Room::ruled(|_| ());
    let (deputy, key) = (room.deputy.clone(), room.deputy.public());
    let put = Act::PutMotion {
        matter: Matter::Other {
            text: "Chương trình hội nghị".to_owned(),
        },
    };
    let delegate = Act::Delegate {
        to: "BHXH tỉnh Hưng Yên".to_owned(),
        key,
    };
    let nothing = Given::Nothing;
    assert_eq!(room.ask(&deputy, &put, &nothing), Err(Refusal::NotYours));
    assert_eq!(room.refused(&Act::EndDelegation), Refusal::NotDelegated);
    room.chair(&delegate);
    room.take(&deputy, &put, &nothing);
    let motion = room.meeting().open_motion().unwrap().id;
    let count = Act::CountHands {
        motion,
        hands: all_of(9),
        reason: String::new(),
    };
    room.take(&deputy, &count, &nothing);
    for own in [delegate.clone(), Act::EndDelegation] {
        assert_eq!(room.ask(&deputy, &own, &nothing), Err(Refusal::NotYours));
    }
    assert_eq!(room.refused(&delegate), Refusal::DelegatedAlready);
    room.chair(&Act::EndDelegation);
    assert_eq!(room.ask(&deputy, &put, &nothing), Err(Refusal::NotYours));
}

#[test]
fn a_ii_2_b_the_deputys_key_plays_no_other_part() {
    let mut room = Room::ruled(|_| ());
    let taken = [
        room.chair.public(),
        room.desk.public(),
        room.tellers[0].0.public(),
        room.tellers[0].1.public(),
    ];
    for key in taken {
        let to = "BHXH tỉnh Hưng Yên".to_owned();
        assert_eq!(room.refused(&Act::Delegate { to, key }), Refusal::KeyInUse);
    }
}

#[test]
fn a_ii_3_c_a_district_belongs_to_a_member_of_the_cluster() {
    let mut room = Room::new();
    let sheet = |csv: &str| Act::ImportUnits {
        csv: csv.to_owned(),
    };
    let districts = sheet("Đơn vị;Trực thuộc\nBHXH huyện B;BHXH tỉnh A\n");
    assert_eq!(room.refused(&districts), Refusal::NoUnits);
    room.chair(&sheet("STT;Đơn vị\n1;BHXH tỉnh A\n"));
    room.chair(&districts);
    let stranger = sheet("Đơn vị;Trực thuộc\nBHXH huyện C;BHXH tỉnh Khác\n");
    let orphan = |name: &str| Refusal::UnknownParent {
        name: name.to_owned(),
    };
    assert_eq!(room.refused(&stranger), orphan("BHXH huyện C"));
    let other_members = sheet("STT;Đơn vị\n1;BHXH tỉnh Khác\n");
    assert_eq!(room.refused(&other_members), orphan("BHXH huyện B"));
}
