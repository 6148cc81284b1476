//! Meetings played to their end, or to some point before it: their logs hold everything that a paper can tell.

use crate::contest::{ContestRules, Model, PanelRules, Resolution, Threshold, UnitList};
use crate::documents::paper::Paper;
use crate::documents::papers::{self, PaperName};
use crate::meeting::import::ClusterRole;
use crate::meeting::score::Score;
use crate::meeting::tests::room::{DISTRICTS, MEMBERS, OUTSTANDING, PLACES, Room, paper_count};
use crate::meeting::{
    Act, Attestation, ContestId, Correction, Hands, Letterhead, Matter, PaperWords, Particulars,
    Person, Preset, SeatId, Signatory, SignerTitle, Signing, UnitId,
};
use crate::proceedings::Proceedings;
use crate::results::Vouchers;

const COLLECTIVES: &str = include_str!("../../../../docs/vi/mau/tap-the.csv");
const INDIVIDUALS: &str = include_str!("../../../../docs/vi/mau/ca-nhan.csv");

/// A paper of a meeting.
pub(super) fn paper(room: &Room, name: &PaperName) -> Option<Paper> {
    let log = Proceedings::replay(&room.lines).unwrap();
    papers::paper(&log, &Vouchers::new(), name)
}

/// Every paper of a meeting.
pub(super) fn all(room: &Room) -> Vec<(PaperName, Paper)> {
    let log = Proceedings::replay(&room.lines).unwrap();
    let made = |name: PaperName| {
        let paper = papers::paper(&log, &Vouchers::new(), &name);
        (name, paper.unwrap())
    };
    let names = PaperName::available(log.meeting());
    names.into_iter().map(made).collect()
}

fn person(name: &str, office: &str) -> Person {
    Person {
        name: name.to_owned(),
        office: office.to_owned(),
    }
}

fn preset(room: &mut Room, file: &str) {
    let mut files = Preset::of_the_program().iter();
    let preset = Box::new(files.find(|one| one.file == file).unwrap().preset());
    room.chair(&Act::TakePreset { preset });
}

/// A cluster's meeting up to an open session: one unit absent, one not considered, one deferred; all words known.
fn cluster() -> Room {
    let mut room = Room::new();
    preset(&mut room, "cum-bhxh-tinh-2011");
    room.chair(&Act::NameMeeting(Particulars {
        title: "Hội nghị tổng kết năm 2014 Cụm thi đua số 2".to_owned(),
        cluster: "Cụm thi đua số 2".to_owned(),
        year: 2014,
        place: "Hội trường BHXH tỉnh Hải Dương".to_owned(),
    }));
    room.chair(&Act::SetPaperWords(Box::new(words())));
    room.prepare();
    room.chair(&Act::CorrectUnit {
        unit: UnitId(4),
        correction: Correction::AdjustedScore {
            score: Score::try_from("1336".to_owned()).unwrap(),
        },
        reason: "trừ điểm báo cáo chậm".to_owned(),
    });
    room.chair(&Act::CorrectUnit {
        unit: UnitId(6),
        correction: Correction::Attestation {
            which: Attestation::Party,
            holds: true,
        },
        reason: "bổ sung hồ sơ".to_owned(),
    });
    let seats = (1..=10).filter(|seat| *seat != 8);
    room.check_in_named(seats.map(|seat| {
        (
            seat,
            if seat < 3 {
                "Nguyễn Thị Đại Biểu"
            } else {
                ""
            },
        )
    }));
    room.desk(&Act::NoteAttendee {
        unit: None,
        person: person("Lê Văn Khách", "Phó Trưởng ban Thi đua - Khen thưởng"),
    });
    room.desk(&Act::NoteAttendee {
        unit: Some(UnitId(2)),
        person: person("Trần Thị Dự", "Chuyên viên"),
    });
    room.seat_tellers();
    room.chair(&Act::OpenSession);
    room.settle_rules();
    room
}

fn words() -> PaperWords {
    let letterhead = |superior: &str, body: &str, symbol: &str| Letterhead {
        superior: superior.to_owned(),
        body: body.to_owned(),
        symbol: symbol.to_owned(),
    };
    let signatory = |authority: &str, title: &str, name: &str| Signatory {
        authority: authority.to_owned(),
        title: title.to_owned(),
        name: name.to_owned(),
    };
    PaperWords {
        cluster: letterhead("BẢO HIỂM XÃ HỘI VIỆT NAM", "CỤM THI ĐUA SỐ 2", "CTĐ2"),
        leader: letterhead(
            "BẢO HIỂM XÃ HỘI VIỆT NAM",
            "BẢO HIỂM XÃ HỘI TỈNH HẢI DƯƠNG",
            "BHXH",
        ),
        place: "Hải Dương".to_owned(),
        secretaries: vec![person(
            "Đỗ Thị Thư Ký",
            "Phó Chánh Văn phòng, BHXH tỉnh Hải Dương",
        )],
        chair: signatory("", "Giám đốc BHXH tỉnh Hải Dương", "Nguyễn Văn Chủ Tọa"),
        reporter: signatory("", "Giám đốc BHXH tỉnh Hải Dương", "Nguyễn Văn Chủ Tọa"),
        witnesses: vec![person(
            "Lê Văn Khách",
            "Phó Trưởng ban Thi đua - Khen thưởng",
        )],
        recipients: vec![
            "Ban Thi đua - Khen thưởng".to_owned(),
            "Lưu: VT, TCHC".to_owned(),
        ],
        kept_at: "Văn phòng BHXH tỉnh Hải Dương".to_owned(),
    }
}

/// The cluster's whole meeting: a clear first place, a tie and its run-off for the second; five districts whose result is
/// not adopted; offices, giao ước, sealing.
pub(super) fn whole() -> Room {
    let mut room = counted_once();
    room.hold(PLACES, 8, &[&[0, 5, 3]]);
    room.carry(&Matter::Result { contest: PLACES });
    room.list(OUTSTANDING, &[11, 12, 14, 17, 20, 23]);
    room.chair(&Act::WithdrawCandidate {
        contest: OUTSTANDING,
        unit: UnitId(23),
        reason: "xin rút".to_owned(),
    });
    room.hold(OUTSTANDING, 9, &[&[0, 9, 8, 7, 6, 5]]);
    let hands = Hands {
        in_favour: 3,
        against: 4,
        no_opinion: 2,
    };
    room.vote(
        &Matter::Result {
            contest: OUTSTANDING,
        },
        hands,
    );
    for (role, unit) in [(ClusterRole::Head, 5), (ClusterRole::Deputy, 3)] {
        let unit = UnitId(unit);
        room.carry(&Matter::Office { role, unit });
    }
    for (unit, title) in [
        (1, SignerTitle::Head),
        (2, SignerTitle::CouncilChair),
        (
            3,
            SignerTitle::Other {
                office: "Phó Giám đốc".to_owned(),
            },
        ),
    ] {
        let (unit, signer) = (UnitId(unit), "Phạm Văn Ký".to_owned());
        room.chair(&Act::SignPact(Signing {
            unit,
            signer,
            title,
        }));
    }
    room.carry(&Matter::Other {
        text: "Thông qua biên bản".to_owned(),
    });
    room.desk(&Act::CheckOut {
        seat: SeatId(9),
        reason: "có việc đột xuất".to_owned(),
    });
    room.seal_meeting();
    room
}

/// The same right after its first round: the second place is tied, one ballot is blank.
pub(super) fn counted_once() -> Room {
    let mut room = cluster();
    room.list(PLACES, &[1, 2, 3, 4, 5, 6, 8]);
    room.hold(PLACES, 9, &[&[1, 4, 2, 6, 0, 4, 0, 0]]);
    room
}

/// The run-off of that tie is held on paper.
pub(super) fn on_paper() -> Room {
    let mut room = counted_once();
    room.hold_on_paper(PLACES, &paper_count(&[1, 5, 3]));
    room
}

/// Under preparation: nothing is known but the units.
pub(super) fn bare() -> Room {
    let mut room = Room::new();
    for csv in [MEMBERS, DISTRICTS] {
        room.chair(&Act::ImportUnits {
            csv: csv.to_owned(),
        });
    }
    room
}

/// Other forms, in a session where nothing is known of who signs: two columns, Đồng ý / Không đồng ý, two rounds, an office
/// by ballot whose round has too few ballots.
pub(super) fn forms() -> Room {
    let mut room = Room::ruled(|rules| {
        let mut each = ContestRules::five_districts();
        each.model = Model::Each;
        let mut rounds = ContestRules::first_and_second();
        rounds.title = "Bình chọn hai lượt".to_owned();
        rounds.model = Model::TwoRounds;
        let mut head =
            ContestRules::list("Bầu cụm trưởng", PanelRules::equals(UnitList::Members, 1));
        head.purpose = crate::contest::Purpose::Head;
        head.threshold = Threshold::MoreThanHalf;
        let columns = ContestRules {
            model: Model::Columns,
            ..ContestRules::first_and_second()
        };
        rules.contests = vec![columns, each, rounds, head];
    });
    room.list(ContestId(1), &[1, 2, 3, 4]);
    room.hold(
        ContestId(1),
        9,
        &[&[5, 3, 1, 0], &[1, 2, 5, 1], &[0, 6, 5, 6, 1]],
    );
    room.list(ContestId(2), &[11, 12, 14]);
    room.hold(ContestId(2), 9, &[&[0, 9, 0], &[1, 5, 3], &[0, 4, 5]]);
    room.list(ContestId(3), &[1, 2, 3]);
    room.hold(ContestId(3), 9, &[&[0, 6, 2, 1]]);
    room.list(ContestId(4), &[1, 2]);
    room.open(ContestId(4));
    room.close(ContestId(4), 2);
    room
}

/// A council that selects collectives and individuals on one ballot; the motion to end what nobody passed.
pub(super) fn council() -> Room {
    let mut room = Room::new();
    preset(&mut room, "tap-the-ca-nhan");
    let voters = "STT;Đơn vị\n1;Nguyễn Văn Một\n2;Trần Thị Hai\n3;Lê Văn Ba\n4;Phạm Thị Bốn\n5;Hoàng Văn Năm\n";
    room.prepare_with(&[voters, COLLECTIVES, INDIVIDUALS]);
    room.check_in_seats(1..=5);
    room.seat_tellers();
    room.chair(&Act::OpenSession);
    room.carry(&Matter::Rules);
    let contest = ContestId(1);
    room.list(contest, &[6, 7, 8, 12, 13]);
    room.hold(contest, 5, &[&[0, 5, 3, 1], &[1, 2, 2]]);
    room.open(contest);
    room.chair(&Act::AnnulRound {
        contest,
        reason: "mất điện".to_owned(),
    });
    room.hold(contest, 5, &[&[0, 4, 1]]);
    room.carry(&Matter::Result { contest });
    room
}

/// A congress in which units send several delegates: three places and an alternate, by more than half; then a round that
/// could not be opened.
pub(super) fn congress() -> Room {
    let mut room = Room::new();
    preset(&mut room, "dai-hoi-nganh");
    room.propose_rules(|rules| {
        let mut panel = PanelRules::equals(UnitList::Individuals, 2);
        panel.alternates = 1;
        let mut contest = ContestRules::list(
            "Bầu đại biểu đi dự Đại hội Thi đua yêu nước toàn quốc",
            panel,
        );
        contest.threshold = Threshold::MoreThanHalf;
        rules.heads = 0;
        rules.deputies = 0;
        rules.lists = Vec::new();
        rules.most_delegates = Some(500);
        rules.contests = vec![contest];
    });
    let units = "STT;Đơn vị;Số đại biểu\n1;Đoàn Một;4\n2;Đoàn Hai;5\n3;Đoàn Ba;3\n";
    room.prepare_with(&[units, INDIVIDUALS]);
    room.check_in_seats(1..=11);
    room.seat_tellers();
    room.chair(&Act::NamePresidium {
        people: vec![person("Phạm Văn Mẫu Bốn", "Giám đốc")],
    });
    room.chair(&Act::OpenSession);
    room.carry(&Matter::Presidium);
    room.carry(&Matter::Rules);
    let contest = ContestId(1);
    room.list(contest, &[4, 5, 6, 7]);
    room.hold(contest, 11, &[&[1, 9, 5, 4, 2]]);
    let resolution = Resolution::FurtherRound;
    room.carry(&Matter::Resolve {
        contest,
        resolution,
    });
    room.open(contest);
    room.close(contest, 11);
    room.carry(&Matter::GiveUp { contest });
    room
}
