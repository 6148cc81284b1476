//! What people of the room ask for, and the evidence beside it.

use crate::election::Digest;
use crate::meeting::{Act, ContestId, Given, Hands, Person, Timestamp, UnitId};

use super::PLACES;

pub(in crate::meeting::tests) fn at(second: u32) -> Timestamp {
    Timestamp(format!(
        "2015-01-05T01:{:02}:{:02}Z",
        second / 60,
        second % 60
    ))
}

pub(in crate::meeting::tests) fn all_of(present: u32) -> Hands {
    Hands {
        in_favour: present,
        against: 0,
        no_opinion: 0,
    }
}

pub(in crate::meeting::tests) fn committee() -> Act {
    let teller = |name: &str| Person {
        name: name.to_owned(),
        office: "Phòng Tổ chức cán bộ".to_owned(),
    };
    Act::NameTellers {
        tellers: ["An", "Bình", "Chi"].map(teller).to_vec(),
    }
}

/// Six of the ten members meet every condition.
pub(in crate::meeting::tests) fn eligible() -> Vec<UnitId> {
    [1, 2, 3, 4, 5, 6, 8].map(UnitId).to_vec()
}

pub(in crate::meeting::tests) fn propose() -> Act {
    Act::ProposeList {
        contest: PLACES,
        candidates: eligible(),
    }
}

pub(in crate::meeting::tests) fn share(reason: Option<&str>) -> Act {
    share_of(PLACES, reason)
}

pub(in crate::meeting::tests) fn share_of(contest: ContestId, reason: Option<&str>) -> Act {
    Act::GiveShare {
        contest,
        share: Digest::of(b"share"),
        statements: 0,
        reason: reason.map(str::to_owned),
    }
}

pub(in crate::meeting::tests) fn in_box(ballots: u32) -> Given {
    Given::Box {
        ballots,
        archive: Digest::of(b"closed"),
    }
}

/// What the devices' statements hash to.
pub(in crate::meeting::tests) fn statements() -> Given {
    Given::Statements(Digest::of(b"statements"))
}

/// What the shares open: blank first, then the candidates in the order of the list.
pub(in crate::meeting::tests) fn opened(sums: &[u32]) -> Given {
    opened_to(&[sums])
}

/// What the shares open, question by question.
pub(in crate::meeting::tests) fn opened_to(sums: &[&[u32]]) -> Given {
    Given::Opened {
        sums: sums.iter().map(|sums| sums.to_vec()).collect(),
        result: Digest::of(b"result"),
        archive: Digest::of(b"whole"),
    }
}
