//! Whole meetings in memory, with real keys, ballots, shares and statements: run-offs, rounds that came to nothing, every
//! form of ballot.

mod cheats;
mod models;
mod round;

use rand::SeedableRng as _;
use rand::rngs::StdRng;
use uuid::Uuid;

use crate::bundle::{Material, Receipt, RoundMaterial};
use crate::contest::{
    ContestRules, PanelRules, PaperCount, PaperPanel, PaperRow, Resolution, UnitList,
};
use crate::election::{Digest, SigningKey, TrusteeKey, message};
use crate::meeting::{
    Act, ContestId, Entry, Event, Given, Hands, Matter, Particulars, Person, Record, SeatId,
    SignedAct, TellerSlot, Timestamp, UnitId, VotingRules, digest_of_files,
};

pub(crate) use models::models;

/// First and second place.
pub(crate) const PLACES: ContestId = ContestId(1);
/// Outstanding district units.
pub(crate) const DISTRICTS: ContestId = ContestId(2);

const SHEETS: [&str; 2] = [
    include_str!("../../../docs/vi/mau/cum-thi-dua-tinh.csv"),
    include_str!("../../../docs/vi/mau/bhxh-huyen.csv"),
];

/// The people's keys, the log, and what is kept beside it.
pub(crate) struct Staged {
    /// The log so far.
    pub(crate) record: Record,
    /// What a bundle is made from.
    pub(crate) material: Material,
    /// A receipt of each ballot, in the order of casting.
    pub(crate) receipts: Vec<Receipt>,
    chair: SigningKey,
    receipt: SigningKey,
    desk: SigningKey,
    tellers: Vec<(SigningKey, SigningKey)>,
    voters: Vec<SigningKey>,
    rng: StdRng,
}

/// A sealed meeting whose only round was held on paper, after one on phones was annulled: clear, with one spoiled ballot.
pub(crate) fn on_paper() -> Staged {
    let mut staged = Staged::in_session(false);
    staged.adopt_list(PLACES, &[1, 2, 3, 4]);
    staged.open(PLACES);
    let row = |votes| PaperRow {
        votes,
        second: None,
        against: None,
    };
    let panel = PaperPanel {
        blank: 1,
        spoiled: 1,
        rows: [2, 0, 6, 4].map(row).to_vec(),
    };
    let count = PaperCount {
        issued: 9,
        exchanged: 1,
        returned: 9,
        panels: vec![panel],
    };
    staged.hold_on_paper(PLACES, &count);
    staged.adopt_result(PLACES);
    staged.seal();
    staged
}

/// A whole sealed meeting.
///
/// Round by round: first and second place end in a tie, its run-off decides; of the districts, a round is given up
/// before closing, one after, one has too few ballots and is repeated by a motion, and the fourth is counted.
pub(crate) fn whole(rehearsal: bool) -> Staged {
    let mut staged = Staged::in_session(rehearsal);
    staged.adopt_list(PLACES, &[1, 2, 3, 4]);
    staged.hold(
        PLACES,
        &[
            &[3, 1],
            &[3, 1],
            &[3, 2],
            &[3, 2],
            &[3],
            &[1],
            &[2],
            &[4],
            &[],
        ],
    );
    staged.hold(PLACES, &[&[1], &[1], &[1], &[2], &[2], &[], &[1], &[1]]);
    staged.adopt_result(PLACES);

    staged.adopt_list(DISTRICTS, &[11, 12, 14]);
    staged.open(DISTRICTS);
    staged.annul(DISTRICTS);
    staged.open(DISTRICTS);
    staged.close(DISTRICTS, &[&[1], &[2], &[3]]);
    staged.annul(DISTRICTS);
    staged.open(DISTRICTS);
    staged.close(DISTRICTS, &[&[1], &[2]]);
    staged.carry(&Matter::Resolve {
        contest: DISTRICTS,
        resolution: Resolution::Repeat,
    });
    staged.hold(DISTRICTS, &[&[1, 2, 3], &[1, 2], &[2, 3], &[2], &[]]);
    staged.adopt_result(DISTRICTS);
    staged.seal();
    staged
}

impl Staged {
    /// Everything up to an open session: nine of ten seats present, each with a token.
    pub(crate) fn in_session(rehearsal: bool) -> Self {
        let three = PanelRules::equals(UnitList::Districts, 3);
        let districts = ContestRules::list("Bình chọn BHXH huyện tiêu biểu xuất sắc", three);
        Self::under(rehearsal, vec![ContestRules::first_and_second(), districts])
    }

    /// The same, with these contests on the agenda.
    fn under(rehearsal: bool, contests: Vec<ContestRules>) -> Self {
        let mut staged = Self::new(rehearsal);
        staged.prepare(contests);
        staged.check_in();
        staged.seat_tellers();
        staged.chair(&Act::OpenSession);
        staged.settle_rules();
        staged
    }

    /// Sealed or not, as a bundle takes it.
    pub(crate) fn digest(&self) -> Digest {
        self.record.head()
    }

    fn new(rehearsal: bool) -> Self {
        let mut rng = StdRng::seed_from_u64(2015);
        let mut key = || SigningKey::random(&mut rng);
        let (chair, receipt, desk) = (key(), key(), key());
        let tellers = (0..3).map(|_| (key(), key())).collect();
        let voters = (0..9).map(|_| key()).collect();
        let meeting = Uuid::from_u128(0x2015_0105_0000_4000_8000_0000_0000_0001);
        let first =
            Record::creation(at(0), meeting, chair.public(), receipt.public(), rehearsal).line();
        Self {
            record: Record::replay([first.as_str()].into_iter()).unwrap(),
            material: Material {
                log: vec![first],
                rounds: Vec::new(),
            },
            receipts: Vec::new(),
            chair,
            receipt,
            desk,
            tellers,
            voters,
            rng,
        }
    }

    fn prepare(&mut self, contests: Vec<ContestRules>) {
        self.chair(&Act::NameMeeting(Particulars {
            title: "Hội nghị tổng kết <Cụm> & bình xét năm 2014".to_owned(),
            cluster: "Cụm thi đua số 2".to_owned(),
            year: 2014,
            place: "Hải Dương".to_owned(),
        }));
        for csv in SHEETS {
            self.chair(&Act::ImportUnits {
                csv: csv.to_owned(),
            });
        }
        self.chair(&Act::SetRules {
            rules: Box::new(VotingRules {
                contests,
                ..VotingRules::of_provincial_cluster()
            }),
        });
        let key = self.desk.public();
        self.chair(&Act::AddDesk {
            name: "Bàn 1".to_owned(),
            key,
        });
        let teller = |name: &str| person(name, "Phòng Tổ chức cán bộ");
        self.chair(&Act::NameTellers {
            tellers: ["An", "Bình", "Chi"].map(teller).to_vec(),
        });
    }

    fn check_in(&mut self) {
        self.chair(&Act::OpenCheckIn);
        let desk = self.desk.clone();
        for seat in (1..=10).filter(|seat| *seat != 8).map(SeatId) {
            self.take(
                &desk,
                &Act::CheckIn {
                    seat,
                    delegate: String::new(),
                },
                &Given::Nothing,
            );
            self.take(&desk, &Act::IssueToken { seat }, &Given::Nothing);
        }
    }

    fn seat_tellers(&mut self) {
        self.carry(&Matter::Tellers);
        for (slot, (trustee, session)) in (1..).map(TellerSlot).zip(self.tellers.clone()) {
            let key = TrusteeKey::make(&trustee, &mut self.rng);
            self.take(&session, &Act::OfferKey { slot, key }, &Given::Nothing);
            self.chair(&Act::AcceptKey { slot });
        }
    }

    /// Puts a motion, and all present are in favour.
    fn carry(&mut self, matter: &Matter) {
        let matter = matter.clone();
        self.chair(&Act::PutMotion { matter });
        let motion = self.record.meeting().open_motion().unwrap().id;
        let (hands, reason) = (all(), String::new());
        self.chair(&Act::CountHands {
            motion,
            hands,
            reason,
        });
    }

    /// The rules are adopted and the agreed scores locked.
    fn settle_rules(&mut self) {
        self.carry(&Matter::Rules);
        self.chair(&Act::LockScores {
            agreed_by: "Cụm trưởng, cụm phó".to_owned(),
        });
    }

    fn adopt_list(&mut self, contest: ContestId, candidates: &[u32]) {
        let candidates = candidates.iter().copied().map(UnitId).collect();
        self.chair(&Act::ProposeList {
            contest,
            candidates,
        });
        self.carry(&Matter::List { contest });
    }

    fn adopt_result(&mut self, contest: ContestId) {
        self.carry(&Matter::Result { contest });
    }

    fn annul(&mut self, contest: ContestId) {
        self.chair(&Act::AnnulRound {
            contest,
            reason: "mất điện".to_owned(),
        });
    }

    fn seal(&mut self) {
        let closed = |round: &&RoundMaterial| self.record.closing_head(&round.id).is_some();
        let rounds = self.material.rounds.iter().filter(closed);
        let files = rounds.map(|round| (&round.id, round.statements.as_str()));
        let given = Given::Statements(digest_of_files(files));
        self.take(&self.chair.clone(), &Act::SealMeeting, &given);
    }

    /// Half a year later chair and a teller destroy the electronic ballots; no server has kept them.
    pub(crate) fn destroy_ballots(&mut self) {
        let reason = "hết thời hạn lưu, không có khiếu nại".to_owned();
        let later = |height| Timestamp(at(height).0.replacen("2015-01", "2015-08", 1));
        let (chair, teller) = (self.chair.clone(), self.tellers[0].1.clone());
        for (key, act) in [
            (chair, Act::ProposeDestruction { reason }),
            (teller, Act::ConfirmDestruction),
        ] {
            let signed = self.sign(&key, &act);
            let at = later(self.record.height() + 1);
            let entry = self.record.decide(signed, &Given::Nothing, at);
            self.push(&entry.unwrap());
        }
        for round in &mut self.material.rounds {
            (round.archive, round.blame) = (None, None);
        }
    }

    /// The next round of a contest is held on paper: two tellers type the same count.
    pub(crate) fn hold_on_paper(&mut self, contest: ContestId, count: &PaperCount) {
        let reason = "mất sóng Wi-Fi".to_owned();
        self.chair(&Act::MoveToPaper { contest, reason });
        for teller in 0..2 {
            let key = self.tellers[teller].1.clone();
            let count = count.clone();
            self.take(
                &key,
                &Act::EnterPaperCount { contest, count },
                &Given::Nothing,
            );
        }
        self.chair(&Act::PublishRound { contest });
    }

    fn kept(&mut self) -> &mut RoundMaterial {
        self.material.rounds.last_mut().unwrap()
    }

    pub(crate) fn chair(&mut self, act: &Act) {
        self.take(&self.chair.clone(), act, &Given::Nothing);
    }

    fn take(&mut self, key: &SigningKey, act: &Act, given: &Given) {
        let signed = self.sign(key, act);
        let entry = self
            .record
            .decide(signed, given, at(self.record.height() + 1));
        self.push(&entry.unwrap());
    }

    /// A line that the chair signed and a server wrote which no rule held back.
    pub(crate) fn forge(&mut self, act: &Act, events: Vec<Event>) {
        let signed = self.sign(&self.chair.clone(), act);
        let height = self.record.height() + 1;
        self.push(&Entry {
            height,
            previous: Some(self.record.head()),
            at: at(height),
            act: Some(signed),
            events,
        });
    }

    fn sign(&mut self, key: &SigningKey, act: &Act) -> SignedAct {
        let raw = serde_json::to_string(act).unwrap();
        let head = self.record.head();
        let message = message::act(&self.record.meeting().id, &head, &raw);
        let signature = key.sign(&message, &mut self.rng);
        SignedAct {
            act: raw,
            head,
            key: key.public(),
            signature,
        }
    }

    fn push(&mut self, entry: &Entry) {
        self.record.push(entry);
        self.material.log.push(entry.line());
    }
}

fn at(second: u32) -> Timestamp {
    Timestamp(format!(
        "2015-01-05T01:{:02}:{:02}Z",
        second / 60,
        second % 60
    ))
}

fn person(name: &str, office: &str) -> Person {
    Person {
        name: name.to_owned(),
        office: office.to_owned(),
    }
}

fn all() -> Hands {
    Hands {
        in_favour: 9,
        against: 0,
        no_opinion: 0,
    }
}
