//! A room in each situation of a meeting's life, in order.

use crate::contest::{Resolution, Threshold};
use crate::meeting::tests::room::{PLACES, Room, paper_count, propose};
use crate::meeting::{
    Act, Given, Hands, ListVote, LostToken, Matter, Person, SeatId, SignerTitle, Signing, UnitId,
    VotingRules,
};

/// One of them.
pub(in crate::meeting::tests) struct Situation {
    pub(in crate::meeting::tests) name: &'static str,
    pub(in crate::meeting::tests) room: Room,
    /// Whether the deputy asks for what is the chair's.
    pub(in crate::meeting::tests) by_deputy: bool,
}

const CLEAR: [u32; 8] = [1, 3, 0, 7, 0, 5, 0, 0];
const TIED: [u32; 8] = [1, 4, 0, 7, 0, 4, 0, 0];

pub(super) fn somebody() -> Person {
    Person {
        name: "Nguyễn Văn Mẫu Một".to_owned(),
        office: "Giám đốc".to_owned(),
    }
}

pub(super) fn signing(unit: u32) -> Signing {
    Signing {
        unit: UnitId(unit),
        signer: somebody().name,
        title: SignerTitle::Head,
    }
}

fn resolve(resolution: Resolution) -> Matter {
    Matter::Resolve {
        contest: PLACES,
        resolution,
    }
}

fn prepared(change: impl FnOnce(&mut VotingRules)) -> Room {
    let mut room = Room::new();
    room.prepare();
    room.propose_rules(change);
    room.chair(&Act::NamePresidium {
        people: vec![somebody()],
    });
    room
}

fn checking_in(change: impl FnOnce(&mut VotingRules)) -> Room {
    let mut room = prepared(change);
    room.check_in();
    room.desk(&Act::NoteAttendee {
        unit: None,
        person: somebody(),
    });
    room
}

fn in_session(change: impl FnOnce(&mut VotingRules)) -> Room {
    let mut room = checking_in(change);
    room.seat_tellers();
    room.chair(&Act::OpenSession);
    room.chair(&Act::SignPact(signing(2)));
    room
}

fn listed(change: impl FnOnce(&mut VotingRules)) -> Room {
    let mut room = in_session(change);
    room.adopt_list();
    room
}

/// Sixty seats, under rules that keep spares for lost tokens.
fn many_seats() -> Room {
    listed(|rules| {
        rules.seats_per_unit = 6;
        rules.lost_token = LostToken::Spares;
    })
}

/// The situations gathered so far.
struct Gathered(Vec<Situation>);

impl Gathered {
    /// Another situation: the room `before`, after `step`.
    fn add(&mut self, name: &'static str, before: &Room, step: impl FnOnce(&mut Room)) -> Room {
        let mut room = before.again();
        step(&mut room);
        self.0.push(Situation {
            name,
            room: room.again(),
            by_deputy: false,
        });
        room
    }
}

/// All of them, in the order of a meeting.
pub(in crate::meeting::tests) fn situations() -> Vec<Situation> {
    let mut all = Gathered(Vec::new());
    before_the_lists(&mut all);
    lists(&mut all);
    let listed = listed(|_| ());
    all.add("list adopted", &listed, |_| ());
    let delegated = all.add("the chair has delegated to the deputy", &listed, |room| {
        let key = room.deputy.public();
        let to = "BHXH tỉnh Hưng Yên".to_owned();
        room.chair(&Act::Delegate { to, key });
    });
    all.0.push(Situation {
        name: "the deputy acts for the chair",
        room: delegated,
        by_deputy: true,
    });
    a_round(&mut all, &listed);
    outcomes(&mut all, &listed);
    all.0
}

fn before_the_lists(all: &mut Gathered) {
    all.add("created", &Room::new(), |_| ());
    all.add("prepared", &prepared(|_| ()), |_| ());
    all.add("checking in", &checking_in(|_| ()), |_| ());
    all.add("a seat's token is void", &checking_in(|_| ()), |room| {
        let seat = SeatId(1);
        let reason = "mất mã".to_owned();
        room.desk(&Act::VoidToken { seat, reason });
    });
    all.add("a teller's key is offered", &checking_in(|_| ()), |room| {
        room.offer_key(2);
    });
    let session = all.add("in session", &in_session(|_| ()), |_| ());
    all.add(
        "a motion on the rules is before the room",
        &session,
        |room| {
            room.put(&Matter::Rules);
        },
    );
}

fn lists(all: &mut Gathered) {
    let ruled = all.add(
        "rules adopted, scores locked",
        &in_session(|_| ()),
        |room| {
            room.settle_rules();
        },
    );
    let proposed = all.add("list proposed", &ruled, |room| {
        room.chair(&propose());
    });
    all.add(
        "a motion on the list is before the room",
        &proposed,
        |room| {
            room.put(&Matter::List { contest: PLACES });
        },
    );
    let item_by_item = in_session(|rules| rules.list_vote = ListVote::ItemByItem);
    all.add("a list is voted on name by name", &item_by_item, |room| {
        room.settle_rules();
        room.chair(&propose());
        let unit = UnitId(2);
        room.carry(&Matter::Candidate {
            contest: PLACES,
            unit,
        });
    });
}

fn a_round(all: &mut Gathered, listed: &Room) {
    let sealed = all.add("roll sealed", listed, |room| {
        let (roll, chair) = (room.roll(), room.chair.clone());
        room.take(&chair, &Act::SealRoll { contest: PLACES }, &roll);
    });
    let open = all.add("round open", &sealed, |room| {
        room.chair(&Act::OpenRound { contest: PLACES });
    });
    let spared = all.add("spares are foreseen", &many_seats(), |_| ());
    all.add("round open, with spares", &spared, |room| {
        room.desk(&Act::MakeSpares { spares: 2 });
        room.open_round();
    });
    all.add("round annulled", &open, |room| {
        room.chair(&Act::AnnulRound {
            contest: PLACES,
            reason: "mất mã".to_owned(),
        });
    });
    let closed = all.add("round closed", &open, |room| drop(room.close(PLACES, 9)));
    all.add("one share in", &closed, |room| room.give_share(0, &[]));
    let last = all.add(
        "only the second teller's share is missing",
        &closed,
        |room| {
            room.give_share(0, &[]);
            let session = room.tellers[2].1.clone();
            let share = crate::meeting::tests::room::share(Some("kiểm tra"));
            room.take(&session, &share, &Given::Nothing);
        },
    );
    let give_up = Matter::GiveUp { contest: PLACES };
    all.add(
        "a motion on giving the round up is before the room",
        &last,
        |room| {
            room.put(&give_up);
        },
    );
    let failed = all.add("not countable", &open, |room| drop(room.close(PLACES, 2)));
    all.add("not decryptable", &closed, |room| {
        drop(room.carry(&give_up));
    });
    all.add("taken to paper", &failed, |room| {
        room.carry(&resolve(Resolution::OnPaper));
    });
    on_paper(all, listed);
    all.add("dropped", &failed, |room| {
        room.carry(&resolve(Resolution::Drop));
    });
    all.add("counted", &open, |room| room.count(9, &CLEAR));
}

fn on_paper(all: &mut Gathered, listed: &Room) {
    let moved = all.add("a round is held on paper", listed, |room| {
        room.move_to_paper(PLACES);
    });
    let entered = all.add("one teller has typed in the count", &moved, |room| {
        room.enter(PLACES, 0, &paper_count(&CLEAR));
    });
    all.add("two tellers' counts differ", &entered, |room| {
        let mut other = paper_count(&CLEAR);
        other.panels[0].rows[2].votes = 6;
        room.enter(PLACES, 2, &other);
    });
    all.add("two tellers' counts agree", &entered, |room| {
        room.enter(PLACES, 2, &paper_count(&CLEAR));
    });
}

fn outcomes(all: &mut Gathered, listed: &Room) {
    let published = all.add("published", listed, |room| room.hold(PLACES, 9, &[&CLEAR]));
    let tied = all.add("published with a tie", listed, |room| {
        room.hold(PLACES, 9, &[&TIED]);
    });
    all.add("run-off open", &tied, Room::open_round);
    all.add("still tied after the run-off", &tied, |room| {
        room.hold(PLACES, 8, &[&[0, 4, 4]]);
    });
    let strict = self::listed(|rules| rules.contests[0].threshold = Threshold::MoreThanHalf);
    all.add("places left over", &strict, |room| {
        room.hold(PLACES, 9, &[&[0, 3, 0, 7, 0, 4, 0, 0]]);
    });
    let result = Matter::Result { contest: PLACES };
    let adopted = all.add("adopted", &published, |room| drop(room.carry(&result)));
    all.add("declined", &published, |room| {
        let hands = Hands {
            in_favour: 4,
            against: 5,
            no_opinion: 0,
        };
        room.vote(&result, hands);
    });
    let sealed = all.add("sealed", &adopted, Room::seal_meeting);
    let kept = all.add("sealed six months ago", &sealed, Room::wait_out_keeping);
    let proposed = all.add("the ballots' destruction is proposed", &kept, |room| {
        let reason = "hết thời hạn lưu".to_owned();
        room.chair(&Act::ProposeDestruction { reason });
    });
    all.add(
        "the ballots are destroyed",
        &proposed,
        Room::confirm_destruction,
    );
}
