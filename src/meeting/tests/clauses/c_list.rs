//! The lists of candidates and the hands that make them (guidance C.6.b).

use crate::meeting::tests::room::{OUTSTANDING, PLACES, Room, eligible, propose};
use crate::meeting::{
    Act, CandidateList, Hands, ListVote, Majority, Matter, Refusal, UnitId, VotingRules,
};

fn hands(in_favour: u32) -> Hands {
    Hands {
        in_favour,
        against: 9 - in_favour,
        no_opinion: 0,
    }
}

fn name(unit: u32) -> Matter {
    Matter::Candidate {
        contest: PLACES,
        unit: UnitId(unit),
    }
}

fn item_by_item(rules: &mut VotingRules) {
    rules.list_vote = ListVote::ItemByItem;
}

fn two_names() -> Room {
    let mut room = Room::ruled(item_by_item);
    room.chair(&Act::ProposeList {
        contest: PLACES,
        candidates: vec![UnitId(3), UnitId(1)],
    });
    room
}

#[test]
fn c_6_b_a_list_that_is_voted_on_name_by_name_is_not_proposed_anew_half_way() {
    let mut room = two_names();
    room.carry(&Matter::Candidate {
        contest: PLACES,
        unit: UnitId(3),
    });
    assert_eq!(room.refused(&propose()), Refusal::Decided);
}

#[test]
fn c_6_b_a_list_needs_the_share_of_those_present_that_the_rules_ask_for() {
    let table = [
        (Majority::MoreThanHalf, 4, false),
        (Majority::MoreThanHalf, 5, true),
        (Majority::TwoThirds, 5, false),
        (Majority::TwoThirds, 6, true),
        (Majority::Unanimity, 8, false),
        (Majority::Unanimity, 9, true),
    ];
    for (majority, in_favour, adopted) in table {
        let mut room = Room::ruled(|rules| rules.list_hands = majority);
        room.chair(&propose());
        room.vote(&Matter::List { contest: PLACES }, hands(in_favour));
        assert_eq!(room.contest(PLACES).is_adopted(), adopted, "{in_favour}");
        assert_eq!(room.contest(PLACES).next_round().is_some(), adopted);
    }
}

#[test]
fn c_6_b_a_declined_list_is_proposed_anew_before_hands_are_counted_again() {
    let mut room = Room::ruled(|_| ());
    room.chair(&propose());
    let list = Matter::List { contest: PLACES };
    room.vote(&list, hands(4));
    assert_eq!(
        room.contest(PLACES).list,
        CandidateList::Declined(eligible())
    );
    assert_eq!(room.refused_motion(list.clone()), Refusal::NoListProposed);
    room.chair(&propose());
    room.carry(&list);
    assert_eq!(room.refused(&propose()), Refusal::ListAdopted);
    assert_eq!(room.refused_motion(list), Refusal::ListAdopted);
}

#[test]
fn c_6_b_name_by_name_the_names_carried_make_the_list_in_its_order() {
    let mut room = two_names();
    room.vote(&name(1), hands(9));
    assert!(!room.contest(PLACES).is_adopted());
    assert_eq!(room.refused_motion(name(1)), Refusal::Decided);
    assert_eq!(room.refused_motion(name(2)), Refusal::UnknownUnit);
    room.vote(&name(3), hands(5));
    let both = vec![UnitId(3), UnitId(1)];
    assert_eq!(room.contest(PLACES).list, CandidateList::Adopted(both));

    let mut room = two_names();
    room.vote(&name(1), hands(4));
    room.vote(&name(3), hands(5));
    let one = vec![UnitId(3)];
    assert_eq!(room.contest(PLACES).list, CandidateList::Adopted(one));

    let mut room = two_names();
    room.vote(&name(1), hands(4));
    room.vote(&name(3), hands(4));
    let none = vec![UnitId(3), UnitId(1)];
    assert_eq!(room.contest(PLACES).list, CandidateList::Declined(none));
}

#[test]
fn c_6_b_lists_are_voted_on_the_way_the_rules_say_and_no_other() {
    let whole = Matter::List { contest: PLACES };
    assert_eq!(two_names().refused_motion(whole), Refusal::OtherListVote);
    let mut room = Room::ruled(|_| ());
    room.chair(&propose());
    assert_eq!(room.refused_motion(name(1)), Refusal::OtherListVote);
}

#[test]
fn c_6_b_each_list_draws_from_its_own_units_and_names_each_once() {
    let mut room = Room::ruled(|_| ());
    let table = [
        (PLACES, vec![], Refusal::BadList),
        (PLACES, vec![1, 1], Refusal::BadList),
        (PLACES, vec![11], Refusal::BadList),
        (OUTSTANDING, vec![1], Refusal::BadList),
        (PLACES, vec![99], Refusal::UnknownUnit),
    ];
    for (contest, candidates, refusal) in table {
        let candidates = candidates.into_iter().map(UnitId).collect();
        let list = Act::ProposeList {
            contest,
            candidates,
        };
        assert_eq!(room.refused(&list), refusal, "{list:?}");
    }
    room.list(OUTSTANDING, &[11, 12, 14]);
}
