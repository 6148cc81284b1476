//! A meeting of any size, made through the store by its people's signed acts, without a network: what a start replays.
//!
//! Everything in it is real: each act is signed and decided, each ballot sealed and verified, each share opens what the
//! devices have stated. The seed is fixed, so the same size always gives the same meeting.

use std::path::{Path, PathBuf};

use phieukin::contest::{ContestRules, UnitList};
use phieukin::election::archive::{self, ClosedArchive};
use phieukin::election::{
    AcceptedBallot, Digest, Election, ElectionResult, PartialDecryption, Point, Roll, RoundId,
    SigningKey, TellerCode, TrusteeKey, Trustees, message, seal,
};
use phieukin::meeting::eligibility::Standing;
use phieukin::meeting::{
    Act, ContestId, Given, Hands, Matter, Particulars, Person, Record, Round, SeatId, SignedAct,
    Statement, StatementKind, TellerSlot, Timestamp, Unit, VotingRules, digest_of_files,
};
use phieukin::rehearsal::Scenario;
use phieukin::store::{Beside, Keys, Store};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use uuid::Uuid;

/// The seat of the sample's unit that stays away.
const ABSENT: u32 = 8;

/// Ballots of one transaction.
const GROUP: usize = 64;

/// How large a meeting is and how far it comes.
#[derive(Clone, Copy)]
pub struct Size {
    /// Which meeting.
    pub number: u32,
    pub delegates: u32,
    /// Each of a contest of its own, published and adopted.
    pub rounds: u32,
    pub candidates: u32,
    /// Another round whose box is full and open at the end.
    pub one_open: bool,
    pub sealed: bool,
}

/// The folder of such a meeting below `home`, made where it is not there yet.
pub fn held(home: &Path, size: Size) -> PathBuf {
    let folder = home.join(id(size.number).to_string());
    if Store::open(&folder).is_err() {
        // None yet, or one that a program with other tables has made.
        drop(std::fs::remove_dir_all(&folder));
        let nascent = home.with_extension("nascent");
        if nascent.exists() {
            std::fs::remove_dir_all(&nascent).expect("what a broken run left can go");
        }
        let mut room = Room::begin(&nascent.join(id(size.number).to_string()), size);
        room.hold(size);
        drop(room);
        std::fs::create_dir_all(home).expect("the folder can be made");
        std::fs::rename(nascent.join(id(size.number).to_string()), &folder)
            .expect("a made meeting can be moved");
    }
    folder
}

fn id(number: u32) -> Uuid {
    Uuid::from_u128(0x2015_0105_0000_4000_8000_0000_0000_0000 + u128::from(number))
}

struct Room {
    store: Store,
    record: Record,
    chair: SigningKey,
    desk: SigningKey,
    /// Trustee key and session.
    tellers: Vec<(SigningKey, SigningKey)>,
    voters: Vec<SigningKey>,
    candidates: u32,
    seconds: u32,
    files: Vec<(RoundId, String)>,
    rng: StdRng,
}

impl Room {
    fn begin(folder: &Path, size: Size) -> Self {
        let mut rng = StdRng::seed_from_u64(u64::from(size.number));
        let mut key = || SigningKey::random(&mut rng);
        let (receipt, desk) = (key(), key());
        let tellers = (0..3).map(|_| (key(), key())).collect();
        let code = TellerCode::fresh(&mut rng);
        let chair = SigningKey::from_code_session(&id(size.number), &code);
        let (own, receipts) = (chair.public(), receipt.public());
        let first = Record::creation(at(0), id(size.number), own, receipts, false);
        let keys = Keys {
            chair: code,
            receipt,
        };
        std::fs::create_dir_all(folder.parent().expect("a meeting has a home"))
            .expect("the folder can be made");
        Self {
            store: Store::create(folder, &first, &keys).expect("the meeting can be made"),
            record: Record::replay([first.line().as_str()].into_iter()).expect("it begins"),
            chair,
            desk,
            tellers,
            voters: Vec::new(),
            candidates: size.candidates,
            seconds: 0,
            files: Vec::new(),
            rng,
        }
    }

    fn hold(&mut self, size: Size) {
        self.prepare(size);
        self.check_in(size.delegates);
        self.open_session();
        for contest in (1..=size.rounds).map(ContestId) {
            self.list(contest);
            let archive = self.vote(contest);
            let archive = self.close(contest, archive);
            self.count(contest, archive);
            self.carry(Matter::Result { contest });
        }
        if size.one_open {
            let contest = ContestId(size.rounds + 1);
            self.list(contest);
            self.vote(contest);
        }
        if size.sealed {
            let files = self.files.iter();
            let digest = digest_of_files(files.map(|(round, file)| (round, file.as_str())));
            self.take(
                &self.chair.clone(),
                &Act::SealMeeting,
                &Given::Statements(digest),
                &[Beside::EraseLinks],
            );
            self.store.erase_links().expect("the disk erases");
        }
        self.store.forget_order().expect("the disk writes");
    }

    fn prepare(&mut self, size: Size) {
        let sample = Scenario::sample(size.delegates);
        self.chair(&Act::NameMeeting(Particulars {
            year: 2000 + size.number % 30,
            ..sample.particulars
        }));
        let csv = sample.sheets.get(&UnitList::Members);
        let csv = csv.expect("the sample has members");
        // Here the invented ones may be voted for too.
        let csv = csv.replace(";1000;1000;", ";1372,5;1365;");
        self.chair(&Act::ImportUnits { csv });
        let contests = size.rounds + u32::from(size.one_open);
        let contest = |_| ContestRules::first_and_second();
        self.chair(&Act::SetRules {
            rules: Box::new(VotingRules {
                contests: (0..contests).map(contest).collect(),
                ..VotingRules::of_provincial_cluster()
            }),
        });
        let (name, key) = ("Bàn 1".to_owned(), self.desk.public());
        self.chair(&Act::AddDesk { name, key });
        let teller = |name: &str| Person {
            name: name.to_owned(),
            office: "Phòng Tổ chức cán bộ".to_owned(),
        };
        self.chair(&Act::NameTellers {
            tellers: ["An", "Bình", "Chi"].map(teller).to_vec(),
        });
    }

    fn check_in(&mut self, delegates: u32) {
        self.chair(&Act::OpenCheckIn);
        let seats = (1..).filter(|seat| *seat != ABSENT).map(SeatId);
        for seat in seats.take(delegates as usize) {
            let desk = self.desk.clone();
            let delegate = format!("Đại biểu {}", seat.0);
            self.take(
                &desk,
                &Act::CheckIn { seat, delegate },
                &Given::Nothing,
                &[],
            );
            let voter = SigningKey::random(&mut self.rng);
            let session = SigningKey::random(&mut self.rng).public();
            let linked = self.store.link(seat, &voter.public(), &session);
            linked.expect("the disk writes");
            self.take(&desk, &Act::IssueToken { seat }, &Given::Nothing, &[]);
            self.voters.push(voter);
        }
    }

    fn open_session(&mut self) {
        self.carry(Matter::Tellers);
        for (slot, (trustee, session)) in (1..).map(TellerSlot).zip(self.tellers.clone()) {
            let key = TrusteeKey::make(&trustee, &mut self.rng);
            self.take(&session, &Act::OfferKey { slot, key }, &Given::Nothing, &[]);
            self.chair(&Act::AcceptKey { slot });
        }
        self.chair(&Act::OpenSession);
        self.carry(Matter::Rules);
        self.chair(&Act::LockScores {
            agreed_by: "Cụm trưởng, cụm phó".to_owned(),
        });
    }

    fn list(&mut self, contest: ContestId) {
        let meeting = self.record.meeting();
        let rules = meeting.contest(contest).expect("the rules name it");
        let may_stand = |unit: &&Unit| meeting.standing_in(rules, unit) == Standing::Eligible;
        let units = meeting.units.iter().filter(may_stand).map(|unit| unit.id);
        let candidates = units.take(self.candidates as usize).collect();
        self.chair(&Act::ProposeList {
            contest,
            candidates,
        });
        self.carry(Matter::List { contest });
    }

    /// Seals the roll, opens the round, and everybody casts: all the first candidate, two of three the second.
    fn vote(&mut self, contest: ContestId) -> Vec<AcceptedBallot> {
        let mut credentials: Vec<Point> = self.voters.iter().map(SigningKey::public).collect();
        credentials.sort_unstable();
        let given = Given::Roll {
            round: RoundId::fresh(&mut self.rng),
            credentials,
            spares: Vec::new(),
        };
        let chair = self.chair.clone();
        self.take(&chair, &Act::SealRoll { contest }, &given, &[]);
        self.chair(&Act::OpenRound { contest });
        let (election, _, roll) = self.parsed(contest);
        let mut ballots = Vec::new();
        for (at, voter) in self.voters.iter().enumerate() {
            let mut marks = vec![0, 1, u32::from(at % 3 > 0), u32::from(at % 3 == 0)];
            marks.resize(1 + self.candidates as usize, 0);
            let sealed = seal(&election, voter, &[marks], &mut self.rng).expect("marks fit");
            let ballot = AcceptedBallot::verify(&election, &roll, &sealed.raw);
            ballots.push(ballot.expect("a sealed ballot holds"));
        }
        for group in ballots.chunks(GROUP) {
            let group: Vec<_> = group
                .iter()
                .map(|ballot| (election.uuid().clone(), ballot))
                .collect();
            self.store.put_ballots(&group).expect("the disk writes");
        }
        ballots
    }

    fn close(&mut self, contest: ContestId, mut ballots: Vec<AcceptedBallot>) -> ClosedArchive {
        let (election, trustees, roll) = self.parsed(contest);
        ballots.sort_by_key(AcceptedBallot::tracker);
        let closed = archive::closed(&election, &trustees, &roll, 1_420_420_000, &ballots);
        let given = Given::Box {
            ballots: u32::try_from(ballots.len()).expect("few"),
            archive: closed.digest,
        };
        let beside = [Beside::Archive {
            round: election.uuid().clone(),
            bytes: closed.bytes.clone(),
        }];
        let chair = self.chair.clone();
        self.take(&chair, &Act::CloseRound { contest }, &given, &beside);
        self.state(contest, StatementKind::In);
        closed
    }

    fn count(&mut self, contest: ContestId, closed: ClosedArchive) {
        let (election, ..) = self.parsed(contest);
        let mut shares = Vec::new();
        let mut closed = Some(closed);
        for (slot, (trustee, session)) in (1..).zip(self.tellers.clone()) {
            let tally = closed.as_ref().expect("not finished yet").tally.clone();
            let (share, blame) =
                PartialDecryption::make(&election, &tally, slot, &trustee, &mut self.rng);
            let act = Act::GiveShare {
                contest,
                share: Digest::of(share.raw().as_bytes()),
                statements: u32::try_from(self.voters.len()).expect("few"),
                reason: None,
            };
            let mut beside = vec![Beside::Share {
                round: election.uuid().clone(),
                slot: TellerSlot(slot),
                share: share.raw().to_owned(),
                blame: blame.raw().to_owned(),
            }];
            shares.push(share);
            let mut given = Given::Nothing;
            if shares.len() == self.tellers.len() {
                let ballots = self.voters.len();
                let result = ElectionResult::combine(&election, &tally, ballots, &shares);
                let result = result.expect("the shares open the sum");
                let whole = closed.take().expect("once").finished(&shares, &result);
                given = Given::Opened {
                    sums: result.counts().to_vec(),
                    result: result.digest(),
                    archive: whole.digest,
                };
                beside.push(Beside::Archive {
                    round: election.uuid().clone(),
                    bytes: whole.bytes,
                });
            }
            self.take(&session, &act, &given, &beside);
        }
        self.chair(&Act::PublishRound { contest });
        self.state(contest, StatementKind::Recount);
        let statements = self.store.statements(election.uuid());
        let file = format!("[{}]", statements.expect("the disk reads").join(","));
        self.files.push((election.uuid().clone(), file));
    }

    /// Every device states that its ballot is in, or that its recount agrees.
    fn state(&mut self, contest: ContestId, kind: StatementKind) {
        let round = self.round(contest);
        let fingerprint = round.files.fingerprint();
        let (archive, seen, message) = match kind {
            StatementKind::In => {
                let archive = round.count().expect("it is closed").archive;
                let head = self.record.closing_head(&round.id).expect("it is closed");
                let message = message::statement_in(&fingerprint, &archive, &head);
                (archive, head, message)
            }
            StatementKind::Recount => {
                let sums = round.sums().expect("it is counted");
                let (archive, result) = (sums.archive, sums.result);
                let message = message::statement_recount(&fingerprint, &archive, &result);
                (archive, result, message)
            }
        };
        for voter in &self.voters {
            let statement = Statement {
                kind,
                round: round.id.clone(),
                credential: voter.public(),
                archive,
                seen,
                signature: voter.sign(&message, &mut self.rng),
            };
            self.store
                .put_statement(&statement)
                .expect("the disk writes");
        }
    }

    fn carry(&mut self, matter: Matter) {
        self.chair(&Act::PutMotion { matter });
        let motion = self.record.meeting().motions.last().expect("it is put").id;
        self.chair(&Act::CountHands {
            motion,
            hands: Hands {
                in_favour: u32::try_from(self.voters.len()).expect("few"),
                against: 0,
                no_opinion: 0,
            },
            reason: "đã thảo luận".to_owned(),
        });
    }

    fn chair(&mut self, act: &Act) {
        self.take(&self.chair.clone(), act, &Given::Nothing, &[]);
    }

    fn take(&mut self, key: &SigningKey, act: &Act, given: &Given, beside: &[Beside]) {
        self.seconds += 1;
        let (act, head) = (
            serde_json::to_string(act).expect("an act is JSON"),
            self.record.head(),
        );
        let message = message::act(&self.record.meeting().id, &head, &act);
        let signed = SignedAct {
            signature: key.sign(&message, &mut self.rng),
            act,
            head,
            key: key.public(),
        };
        let entry = self.record.decide(signed, given, at(self.seconds));
        let entry = entry.expect("the rules allow it");
        self.store.append(&entry, beside).expect("the disk writes");
        self.record.push(&entry);
    }

    fn round(&self, contest: ContestId) -> Round {
        let contest = self.record.meeting().contest(contest);
        let round = contest.and_then(|contest| contest.last());
        round.expect("it is sealed").clone()
    }

    fn parsed(&self, contest: ContestId) -> (Election, Trustees, Roll) {
        let files = self.round(contest).files;
        (
            Election::parse(&files.election).expect("the rules made it"),
            Trustees::parse(&files.trustees).expect("the rules made it"),
            Roll::parse(&files.roll).expect("the rules made it"),
        )
    }
}

/// One second an act, from eight in the morning.
fn at(second: u32) -> Timestamp {
    let (hours, minutes) = (1 + second / 3600, second / 60 % 60);
    let (day, hours) = (5 + hours / 24, hours % 24);
    let seconds = second % 60;
    Timestamp(format!(
        "2015-01-{day:02}T{hours:02}:{minutes:02}:{seconds:02}Z"
    ))
}
