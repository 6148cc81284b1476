//! A small meeting from its creation to its seal, with true proofs: three of four units vote, two tellers count.

use rand::SeedableRng;
use rand::rngs::StdRng as Seeded;
use uuid::Uuid;

use crate::contest::ContestRules;
use crate::election::archive::{self, ClosedArchive, FinishedArchive};
use crate::election::{
    AcceptedBallot, BallotToken, BlameProof, Digest, Election, ElectionResult, PartialDecryption,
    Roll, RoundId, SigningKey, TellerCode, TrusteeKey, Trustees, message, seal,
};
use crate::meeting::view::Boxes;
use crate::meeting::{
    Act, BallotBox, ContestId, Given, Hands, Matter, Meeting, Particulars, Person, Record, Round,
    SeatId, SignedAct, Statement, StatementKind, TellerSlot, Timestamp, UnitId, VotingRules,
};

pub(super) const SHEET: &str = "STT;Đơn vị;Điểm thống nhất;Đạt tiêu chuẩn điểm 3 Điều 11;\
Tổ chức Đảng trong sạch vững mạnh;Chính quyền vững mạnh;Đoàn thể vững mạnh;Ký giao ước thi đua;Đăng ký thi đua\n\
1;BHXH tỉnh Hải Dương;1365;x;x;x;x;x;x\n\
2;BHXH tỉnh Hưng Yên;1351,5;x;x;x;x;x;x\n\
3;BHXH tỉnh Bắc Ninh;1378;x;x;x;x;x;x\n\
4;BHXH tỉnh Nam Định;1259,5;x;x;x;x;x;x\n";

pub(super) const CONTEST: ContestId = ContestId(1);
pub(super) const PRESENT: [SeatId; 3] = [SeatId(1), SeatId(2), SeatId(3)];

/// Blank, then the three candidates: one marks both places, one a single name, one nobody.
const MARKINGS: [[u32; 4]; 3] = [[0, 1, 1, 0], [0, 1, 0, 0], [1, 0, 0, 0]];

/// The meeting as far as it has come, and everybody's secrets.
pub(super) struct Scene {
    pub(super) record: Record,
    pub(super) lines: Vec<String>,
    /// Every act that was taken, in order.
    pub(super) acts: Vec<(Act, SignedAct)>,
    pub(super) boxes: Boxes,
    pub(super) rng: Seeded,
    pub(super) chair: TellerCode,
    pub(super) desk: TellerCode,
    pub(super) tellers: [TellerCode; 2],
    pub(super) tokens: [BallotToken; 3],
    pub(super) receipt: SigningKey,
    pub(super) ballots: Vec<AcceptedBallot>,
    pub(super) closed: Option<ClosedArchive>,
    pub(super) shares: Vec<(PartialDecryption, BlameProof)>,
    pub(super) finished: Option<FinishedArchive>,
}

impl Scene {
    /// A meeting that only exists.
    pub(super) fn created() -> Self {
        let mut rng = Seeded::seed_from_u64(2015);
        let id = Uuid::from_u128(0x2015_0105_0000_4000_8000_0000_0000_0001);
        let chair = TellerCode::fresh(&mut rng);
        let receipt = SigningKey::random(&mut rng);
        let key = SigningKey::from_code_session(&id, &chair).public();
        let first = Record::creation(at(0), id, key, receipt.public(), false);
        let lines = vec![first.line()];
        Self {
            record: Record::replay(lines.iter().map(String::as_str)).unwrap(),
            lines,
            acts: Vec::new(),
            boxes: Boxes {
                chair_sessions: 1,
                address: "http://192.168.1.10:8080".to_owned(),
                ..Boxes::default()
            },
            chair,
            desk: TellerCode::fresh(&mut rng),
            tellers: std::array::from_fn(|_| TellerCode::fresh(&mut rng)),
            tokens: std::array::from_fn(|_| BallotToken::fresh(&mut rng)),
            receipt,
            ballots: Vec::new(),
            closed: None,
            shares: Vec::new(),
            finished: None,
            rng,
        }
    }

    pub(super) fn id(&self) -> Uuid {
        self.record.meeting().id
    }

    pub(super) fn session(&self, code: &TellerCode) -> SigningKey {
        SigningKey::from_code_session(&self.id(), code)
    }

    pub(super) fn credential(&self, delegate: usize) -> SigningKey {
        SigningKey::from_token_credential(&self.id(), &self.tokens[delegate])
    }

    fn trustee(&self, teller: usize) -> SigningKey {
        SigningKey::from_teller_trustee(&self.id(), &self.tellers[teller])
    }

    /// An act as its page would sign it now.
    pub(super) fn sign(&mut self, key: &SigningKey, act: &Act) -> SignedAct {
        let raw = serde_json::to_string(act).unwrap();
        let head = self.record.head();
        let message = message::act(&self.id(), &head, &raw);
        SignedAct {
            signature: key.sign(&message, &mut self.rng),
            act: raw,
            head,
            key: key.public(),
        }
    }

    fn take(&mut self, key: &SigningKey, act: &Act, given: &Given) {
        let signed = self.sign(key, act);
        let time = at(self.record.height() + 1);
        let entry = self.record.decide(signed.clone(), given, time).unwrap();
        self.record.push(&entry);
        self.lines.push(entry.line());
        self.acts.push((act.clone(), signed));
    }

    pub(super) fn chair(&mut self, act: &Act) {
        self.chair_given(act, &Given::Nothing);
    }

    fn chair_given(&mut self, act: &Act, given: &Given) {
        let key = self.session(&self.chair);
        self.take(&key, act, given);
    }

    fn desk(&mut self, act: &Act) {
        let key = self.session(&self.desk);
        self.take(&key, act, &Given::Nothing);
    }

    /// Puts a motion, and all present are in favour.
    pub(super) fn carry(&mut self, matter: &Matter) {
        let matter = matter.clone();
        self.chair(&Act::PutMotion { matter });
        let motion = self.meeting().open_motion().unwrap().id;
        let (hands, reason) = (all(), String::new());
        self.chair(&Act::CountHands {
            motion,
            hands,
            reason,
        });
    }

    /// Particulars, sheet, contest, desk and committee are in.
    pub(super) fn prepare(&mut self) {
        let key = self.session(&self.desk).public();
        let acts = [
            Act::NameMeeting(Particulars {
                title: "Hội nghị tổng kết công tác thi đua năm 2014".to_owned(),
                cluster: "Cụm thi đua số 3".to_owned(),
                year: 2014,
                place: "Hải Dương".to_owned(),
            }),
            Act::ImportUnits {
                csv: SHEET.to_owned(),
            },
            Act::SetRules {
                rules: Box::new(VotingRules {
                    contests: vec![ContestRules::first_and_second()],
                    ..VotingRules::of_provincial_cluster()
                }),
            },
            Act::AddDesk {
                name: "Bàn 1".to_owned(),
                key,
            },
            Act::NameTellers {
                tellers: vec![teller("An", "Tổ trưởng"), teller("Bình", "Tổ viên")],
            },
            Act::OpenCheckIn,
        ];
        for act in &acts {
            self.chair(act);
        }
    }

    /// Three seats are attended and have a token; the committee is adopted.
    pub(super) fn check_in(&mut self) {
        for seat in PRESENT {
            let delegate = String::new();
            self.desk(&Act::CheckIn { seat, delegate });
            self.desk(&Act::IssueToken { seat });
        }
        self.carry(&Matter::Tellers);
    }

    /// A teller offers a key.
    pub(super) fn offer_key(&mut self, teller: usize) {
        let key = TrusteeKey::make(&self.trustee(teller), &mut self.rng);
        let slot = slot(teller);
        let session = self.session(&self.tellers[teller]);
        self.take(&session, &Act::OfferKey { slot, key }, &Given::Nothing);
    }

    pub(super) fn accept_key(&mut self, teller: usize) {
        self.chair(&Act::AcceptKey { slot: slot(teller) });
    }

    /// In session, with an adopted list and an open round.
    pub(super) fn open_round(&mut self) {
        self.chair(&Act::OpenSession);
        self.carry(&Matter::Rules);
        self.chair(&Act::LockScores {
            agreed_by: "Cụm trưởng, cụm phó".to_owned(),
        });
        self.chair(&Act::ProposeList {
            contest: CONTEST,
            candidates: vec![UnitId(1), UnitId(2), UnitId(3)],
        });
        self.carry(&Matter::List { contest: CONTEST });
        let mut credentials = [0, 1, 2].map(|at| self.credential(at).public());
        credentials.sort_unstable();
        let given = Given::Roll {
            round: RoundId::fresh(&mut self.rng),
            credentials: credentials.to_vec(),
            spares: Vec::new(),
        };
        self.chair_given(&Act::SealRoll { contest: CONTEST }, &given);
        self.chair(&Act::OpenRound { contest: CONTEST });
    }

    /// A delegate's ballot is in the box.
    pub(super) fn cast(&mut self, delegate: usize) {
        let (election, roll) = (self.election(), self.roll());
        let markings = [MARKINGS[delegate].to_vec()];
        let credential = self.credential(delegate);
        let sealed = seal(&election, &credential, &markings, &mut self.rng).unwrap();
        let ballot = AcceptedBallot::verify(&election, &roll, &sealed.raw).unwrap();
        let held = self.boxes.ballots.entry(self.round().id.clone());
        held.or_default().put(ballot.clone());
        self.ballots.push(ballot);
    }

    pub(super) fn close(&mut self) {
        let (election, trustees) = (self.election(), self.trustees());
        let seconds = 1_420_419_600;
        let closed = archive::closed(&election, &trustees, &self.roll(), seconds, &self.ballots);
        let given = Given::Box {
            ballots: 3,
            archive: closed.digest,
        };
        self.chair_given(&Act::CloseRound { contest: CONTEST }, &given);
        self.closed = Some(closed);
        let shares = [0, 1].map(|teller| self.share(teller));
        self.shares = shares.to_vec();
    }

    fn share(&mut self, teller: usize) -> (PartialDecryption, BlameProof) {
        let (election, key) = (self.election(), self.trustee(teller));
        let tally = &self.closed.as_ref().unwrap().tally;
        PartialDecryption::make(&election, tally, slot(teller).0, &key, &mut self.rng)
    }

    /// Both tellers give their shares.
    pub(super) fn count(&mut self) {
        let (election, closed) = (self.election(), self.closed.clone().unwrap());
        let shares: Vec<PartialDecryption> = self.shares.iter().map(|s| s.0.clone()).collect();
        let result = ElectionResult::combine(&election, &closed.tally, 3, &shares).unwrap();
        let finished = closed.finished(&shares, &result);
        let opened = Given::Opened {
            sums: result.counts().to_vec(),
            result: result.digest(),
            archive: finished.digest,
        };
        self.finished = Some(finished);
        for (teller, given) in [(0, Given::Nothing), (1, opened)] {
            let act = Act::GiveShare {
                contest: CONTEST,
                share: Digest::of(shares[teller].raw().as_bytes()),
                statements: 3,
                reason: None,
            };
            let session = self.session(&self.tellers[teller]);
            self.take(&session, &act, &given);
        }
    }

    pub(super) fn publish(&mut self) {
        self.chair(&Act::PublishRound { contest: CONTEST });
    }

    /// Adopted and sealed.
    pub(super) fn seal_meeting(&mut self) {
        self.carry(&Matter::Result { contest: CONTEST });
        let sealed = Given::Statements(Digest::of(b"statements"));
        self.chair_given(&Act::SealMeeting, &sealed);
    }

    /// A delegate's device states what it found.
    pub(super) fn state(&mut self, delegate: usize, kind: StatementKind) -> Statement {
        let round = self.round().clone();
        let (archive, seen) = match kind {
            StatementKind::In => (
                self.closed.as_ref().unwrap().digest,
                self.record.closing_head(&round.id).unwrap(),
            ),
            StatementKind::Recount => {
                let sums = round.sums().unwrap();
                (sums.archive, sums.result)
            }
        };
        let fingerprint = round.files.fingerprint();
        let message = match kind {
            StatementKind::In => message::statement_in(&fingerprint, &archive, &seen),
            StatementKind::Recount => message::statement_recount(&fingerprint, &archive, &seen),
        };
        let key = self.credential(delegate);
        let statement = Statement {
            kind,
            credential: key.public(),
            archive,
            seen,
            signature: key.sign(&message, &mut self.rng),
            round: round.id.clone(),
        };
        statement.verify(&fingerprint).unwrap();
        let held = self.boxes.statements.entry(round.id).or_default();
        held.put(statement.clone());
        statement
    }

    pub(super) fn meeting(&self) -> &Meeting {
        self.record.meeting()
    }

    pub(super) fn round(&self) -> &Round {
        self.meeting().contest(CONTEST).unwrap().last().unwrap()
    }

    pub(super) fn held(&self) -> Option<&BallotBox> {
        self.boxes.ballots.get(&self.round().id)
    }

    fn election(&self) -> Election {
        Election::parse(&self.round().files.election).unwrap()
    }

    fn trustees(&self) -> Trustees {
        Trustees::parse(&self.round().files.trustees).unwrap()
    }

    fn roll(&self) -> Roll {
        Roll::parse(&self.round().files.roll).unwrap()
    }
}

pub(super) fn at(minute: u32) -> Timestamp {
    Timestamp(format!("2015-01-05T01:{minute:02}:00Z"))
}

/// All three present in favour.
pub(super) fn all() -> Hands {
    Hands {
        in_favour: 3,
        against: 0,
        no_opinion: 0,
    }
}

fn slot(teller: usize) -> TellerSlot {
    TellerSlot(u32::try_from(teller).unwrap() + 1)
}

fn teller(name: &str, office: &str) -> Person {
    Person {
        name: name.to_owned(),
        office: office.to_owned(),
    }
}
