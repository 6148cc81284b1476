//! A whole meeting in memory, with real keys, ballots, shares and statements: two contests, a run-off, rounds that came
//! to nothing.

use rand::SeedableRng as _;
use rand::rngs::StdRng;
use uuid::Uuid;

use crate::bundle::{Material, Receipt, RoundMaterial};
use crate::contest::ContestRules;
use crate::election::archive::{ClosedArchive, closed};
use crate::election::{
    AcceptedBallot, Digest, Election, ElectionResult, PartialDecryption, Point, Roll, RoundId,
    SigningKey, TrusteeKey, Trustees, message, seal,
};
use crate::meeting::{
    Act, ContestId, Given, Hands, Particulars, Record, Round, SeatId, SignedAct, Statement,
    StatementKind, Statements, TellerName, TellerSlot, Timestamp, UnitId, digest_of_files,
};

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

/// A whole sealed meeting.
///
/// Round by round: first and second place end in a tie, its run-off decides; of the districts, a round is given up
/// before closing, one after, one has too few ballots, and the fourth is counted.
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
    staged.hold(DISTRICTS, &[&[1, 2, 3], &[1, 2], &[2, 3], &[2], &[]]);
    staged.adopt_result(DISTRICTS);
    staged.seal();
    staged
}

impl Staged {
    /// Everything up to an open session: nine of ten seats present, each with a token.
    pub(crate) fn in_session(rehearsal: bool) -> Self {
        let mut staged = Self::new(rehearsal);
        staged.prepare();
        staged.check_in();
        staged.seat_tellers();
        staged.chair(&Act::OpenSession);
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

    fn prepare(&mut self) {
        self.chair(&Act::NameMeeting(Particulars {
            title: "Hội nghị tổng kết <Cụm> & bình xét năm 2014".to_owned(),
            cluster: "Cụm thi đua số 2".to_owned(),
            year: 2014,
            place: "Hải Dương".to_owned(),
            ..Particulars::unnamed()
        }));
        for csv in SHEETS {
            self.chair(&Act::ImportUnits {
                csv: csv.to_owned(),
            });
        }
        let districts = ContestRules {
            places: 3,
            max_picks: 3,
            ..ContestRules::five_districts()
        };
        self.chair(&Act::SetContests {
            contests: vec![ContestRules::first_and_second(), districts],
        });
        let key = self.desk.public();
        self.chair(&Act::AddDesk {
            name: "Bàn 1".to_owned(),
            key,
        });
        let teller = |name: &str| TellerName {
            name: name.to_owned(),
            office: "Phòng Tổ chức cán bộ".to_owned(),
        };
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
        self.chair(&Act::AdoptTellers { hands: all() });
        for (slot, (trustee, session)) in (1..).map(TellerSlot).zip(self.tellers.clone()) {
            let key = TrusteeKey::make(&trustee, &mut self.rng);
            self.take(&session, &Act::OfferKey { slot, key }, &Given::Nothing);
            self.chair(&Act::AcceptKey { slot });
        }
    }

    fn adopt_list(&mut self, contest: ContestId, candidates: &[u32]) {
        let candidates = candidates.iter().copied().map(UnitId).collect();
        self.chair(&Act::ProposeList {
            contest,
            candidates,
        });
        self.chair(&Act::AdoptList {
            contest,
            hands: all(),
        });
    }

    fn adopt_result(&mut self, contest: ContestId) {
        self.chair(&Act::AdoptResult {
            contest,
            hands: all(),
            reason: String::new(),
        });
    }

    fn annul(&mut self, contest: ContestId) {
        self.chair(&Act::AnnulRound {
            contest,
            reason: "mất điện".to_owned(),
        });
    }

    /// A round from roll to publication; each voter in turn picks these candidates, counted from 1.
    fn hold(&mut self, contest: ContestId, picks: &[&[usize]]) {
        self.open(contest);
        let archive = self.close(contest, picks);
        self.count(contest, archive, picks.len());
        self.chair(&Act::PublishRound { contest });
        self.state(contest, StatementKind::Recount, picks.len());
    }

    fn open(&mut self, contest: ContestId) {
        let mut credentials: Vec<Point> = self.voters.iter().map(SigningKey::public).collect();
        credentials.sort_unstable();
        let given = Given::Roll {
            round: RoundId::fresh(&mut self.rng),
            credentials,
        };
        let chair = self.chair.clone();
        self.take(&chair, &Act::SealRoll { contest }, &given);
        self.chair(&Act::OpenRound { contest });
        let round = self.round(contest);
        self.material.rounds.push(RoundMaterial {
            contest,
            number: round.number,
            id: round.id,
            archive: None,
            blame: None,
            statements: "[]".to_owned(),
        });
    }

    /// Casts, closes, and lets every voter but the last state that the ballot is in.
    fn close(&mut self, contest: ContestId, picks: &[&[usize]]) -> ClosedArchive {
        let (election, trustees, roll) = self.files(contest);
        let mut ballots = Vec::new();
        for (voter, picks) in self.voters.iter().zip(picks) {
            let choices = election.questions()[0].choices();
            let marks = (0..choices)
                .map(|at| u32::from(picks.contains(&at) || (at == 0 && picks.is_empty())))
                .collect();
            let sealed = seal(&election, voter, &[marks], &mut self.rng).unwrap();
            let ballot = AcceptedBallot::verify(&election, &roll, &sealed.raw).unwrap();
            let message = message::receipt(election.fingerprint(), &ballot.tracker());
            self.receipts.push(Receipt {
                round: election.uuid().clone(),
                tracker: ballot.tracker(),
                signature: self.receipt.sign(&message, &mut self.rng),
            });
            ballots.push(ballot);
        }
        let archive = closed(&election, &trustees, &roll, 1_420_420_000, &ballots);
        let given = Given::Box {
            ballots: u32::try_from(ballots.len()).unwrap(),
            archive: archive.digest,
        };
        let chair = self.chair.clone();
        self.take(&chair, &Act::CloseRound { contest }, &given);
        self.kept().archive = Some(archive.bytes.clone());
        if ballots.len() > 2 {
            self.state(contest, StatementKind::In, ballots.len() - 1);
        }
        archive
    }

    /// Every teller's share and second proof, the last with what all open.
    fn count(&mut self, contest: ContestId, archive: ClosedArchive, ballots: usize) {
        let (election, ..) = self.files(contest);
        let mut shares: Vec<PartialDecryption> = Vec::new();
        let mut blames = Vec::new();
        let mut finished = None;
        let mut archive = Some(archive);
        for (slot, (trustee, session)) in (1..).zip(self.tellers.clone()) {
            let tally = archive.as_ref().unwrap().tally.clone();
            let (share, blame) =
                PartialDecryption::make(&election, &tally, slot, &trustee, &mut self.rng);
            let act = Act::GiveShare {
                contest,
                share: Digest::of(share.raw().as_bytes()),
                statements: u32::try_from(ballots - 1).unwrap(),
                reason: None,
            };
            shares.push(share);
            blames.push(blame.raw().to_owned());
            let mut given = Given::Nothing;
            if shares.len() == self.tellers.len() {
                let result = ElectionResult::combine(&election, &tally, ballots, &shares).unwrap();
                let whole = archive.take().unwrap().finished(&shares, &result);
                let (sums, result) = (result.counts().to_vec(), result.digest());
                given = Given::Opened {
                    sums,
                    result,
                    archive: whole.digest,
                };
                finished = Some(whole);
            }
            self.take(&session, &act, &given);
        }
        let kept = self.kept();
        kept.archive = finished.map(|whole| whole.bytes);
        kept.blame = Some(format!("[{}]", blames.join(",")));
    }

    /// The first voters state something of the newest round.
    fn state(&mut self, contest: ContestId, kind: StatementKind, voters: usize) {
        let round = self.round(contest);
        let fingerprint = round.files.fingerprint();
        let (archive, seen) = match kind {
            StatementKind::In => (
                round.count().unwrap().archive,
                self.record.closing_head(&round.id).unwrap(),
            ),
            StatementKind::Recount => (round.sums().unwrap().archive, round.sums().unwrap().result),
        };
        let message = match kind {
            StatementKind::In => message::statement_in(&fingerprint, &archive, &seen),
            StatementKind::Recount => message::statement_recount(&fingerprint, &archive, &seen),
        };
        let held: Vec<Statement> = serde_json::from_str(&self.kept().statements).unwrap();
        let mut statements = Statements::default();
        for statement in held {
            statements.put(statement);
        }
        for voter in self.voters.iter().take(voters) {
            let (credential, round) = (voter.public(), round.id.clone());
            let signature = voter.sign(&message, &mut self.rng);
            statements.put(Statement {
                kind,
                round,
                credential,
                archive,
                seen,
                signature,
            });
        }
        self.kept().statements = statements.json();
    }

    fn files(&self, contest: ContestId) -> (Election, Trustees, Roll) {
        let files = self.round(contest).files;
        (
            Election::parse(&files.election).unwrap(),
            Trustees::parse(&files.trustees).unwrap(),
            Roll::parse(&files.roll).unwrap(),
        )
    }

    fn round(&self, contest: ContestId) -> Round {
        self.record
            .meeting()
            .contest(contest)
            .unwrap()
            .last()
            .unwrap()
            .clone()
    }

    fn seal(&mut self) {
        let closed = |round: &&RoundMaterial| self.record.closing_head(&round.id).is_some();
        let rounds = self.material.rounds.iter().filter(closed);
        let files = rounds.map(|round| (&round.id, round.statements.as_str()));
        let given = Given::Statements(digest_of_files(files));
        self.take(&self.chair.clone(), &Act::SealMeeting, &given);
    }

    fn kept(&mut self) -> &mut RoundMaterial {
        self.material.rounds.last_mut().unwrap()
    }

    fn chair(&mut self, act: &Act) {
        self.take(&self.chair.clone(), act, &Given::Nothing);
    }

    fn take(&mut self, key: &SigningKey, act: &Act, given: &Given) {
        let raw = serde_json::to_string(act).unwrap();
        let head = self.record.head();
        let message = message::act(&self.record.meeting().id, &head, &raw);
        let signature = key.sign(&message, &mut self.rng);
        let signed = SignedAct {
            act: raw,
            head,
            key: key.public(),
            signature,
        };
        let entry = self
            .record
            .decide(signed, given, at(self.record.height() + 1))
            .unwrap();
        self.record.push(&entry);
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

fn all() -> Hands {
    Hands {
        in_favour: 9,
        against: 0,
        no_opinion: 0,
    }
}
