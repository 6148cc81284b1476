//! A token is lost while people vote, beyond thirty seats: one of two spares takes its place, over real sockets.

use std::io::{Cursor, Read as _};
use std::sync::Arc;

use crate::second::verified_twice;
use phieukin::contest::UnitList;
use phieukin::election::{Archive, BallotToken, Election, Flaw, Replacement, SigningKey, seal};
use phieukin::meeting::view::{ChairView, RoundStage, RoundView};
use phieukin::meeting::{
    Act, ContestId, Hands, LostToken, Matter, MotionState, Phase, Refusal, SeatId, UnitId,
    VotingRules,
};
use phieukin::protocol::ClientMessage;
use phieukin::rehearsal::{Archives, Chair, Delegate, Desk, Error, Scenario, Stage, Teller, Ticks};

const CONTEST: ContestId = ContestId(1);

/// Sixty seats of ten units, five delegates with phones, two spares, three tellers, an open round.
struct Hall {
    stage: Stage,
    chair: Chair,
    desk: Desk,
    tellers: Vec<Teller>,
    tokens: Vec<BallotToken>,
    phones: Vec<Delegate>,
    spares: Vec<BallotToken>,
    archives: Arc<Archives>,
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spare_votes_in_the_place_of_a_lost_token_and_the_bundle_holds() {
    let mut hall = Hall::voting().await;
    let open = hall.round(RoundStage::Open).await;
    assert_eq!((open.voters, open.spares, open.replaced), (5, 2, 0));
    hall.phones[1].vote(&open, &Ticks::list([0])).await.unwrap();
    hall.refuse_what_replaces_nothing().await;
    hall.replace_the_first(&open).await;
    hall.start_again().await;
    let open = hall.round(RoundStage::Open).await;
    assert_eq!((open.voters, open.spares, open.replaced), (5, 1, 0));
    hall.replace_the_last(&open).await;

    hall.count().await;
    hall.recheck_the_archive(&open).await;
    hall.end().await;
}

impl Hall {
    async fn voting() -> Self {
        let mut hall = Self::with_open_doors().await;
        for seat in 1..=5 {
            let token = hall.desk.admit(SeatId(seat), "").await.unwrap();
            hall.phones.push(hall.phone(&token).await.unwrap());
            hall.tokens.push(token);
        }
        hall.carry(Matter::Tellers).await;
        hall.chair.act(&Act::OpenSession).await.unwrap();
        hall.carry(Matter::Rules).await;
        hall.spares = hall.desk.make_spares(2).await.unwrap();
        let candidates = (1..=6).map(UnitId).collect();
        let agreed_by = "Cụm trưởng, cụm phó".to_owned();
        for act in [
            Act::LockScores { agreed_by },
            Act::ProposeList {
                contest: CONTEST,
                candidates,
            },
        ] {
            hall.chair.act(&act).await.unwrap();
        }
        hall.carry(Matter::List { contest: CONTEST }).await;
        hall.seal_and_open().await;
        hall
    }

    async fn with_open_doors() -> Self {
        let stage = Stage::set(false).await.unwrap();
        let chair = Chair::arrive(stage.link()).await.unwrap();
        let archives = Arc::new(Archives::default());
        let sample = Scenario::sample(9);
        let rules = VotingRules {
            lost_token: LostToken::Spares,
            seats_per_unit: 6,
            ..VotingRules::of_provincial_cluster()
        };
        for act in [
            Act::NameMeeting(sample.particulars),
            Act::SetRules {
                rules: Box::new(rules),
            },
            Act::ImportUnits {
                csv: sample.sheets[&UnitList::Members].clone(),
            },
            Act::NameTellers {
                tellers: sample.tellers,
            },
        ] {
            chair.act(&act).await.unwrap();
        }
        let named = |view: &ChairView| view.hall.tellers.clone();
        let mut tellers = Vec::new();
        for teller in until(&chair, |view| named(view).len() == 3)
            .await
            .hall
            .tellers
        {
            let door = &stage.link().door;
            let arrived = Teller::arrive(door, teller.slot, Arc::clone(&archives)).await;
            tellers.push(arrived.unwrap());
            let slot = teller.slot;
            chair.act(&Act::AcceptKey { slot }).await.unwrap();
        }
        let code = chair.add_desk("Bàn 1").await.unwrap();
        chair.act(&Act::OpenCheckIn).await.unwrap();
        let desk = Desk::arrive(&stage.link().door, &code).await.unwrap();
        Self {
            stage,
            chair,
            desk,
            tellers,
            tokens: Vec::new(),
            phones: Vec::new(),
            spares: Vec::new(),
            archives,
        }
    }

    async fn phone(&self, token: &BallotToken) -> Result<Delegate, Error> {
        Delegate::arrive(&self.stage.link().door, token, Arc::clone(&self.archives)).await
    }

    /// All present are in favour.
    async fn carry(&self, matter: Matter) {
        let put = Act::PutMotion {
            matter: matter.clone(),
        };
        self.chair.act(&put).await.unwrap();
        let open = |view: &ChairView| {
            let last = view.hall.motions.last().cloned();
            last.filter(|motion| motion.state == MotionState::Open && motion.matter == matter)
        };
        let view = until(&self.chair, |view| open(view).is_some()).await;
        let count = Act::CountHands {
            motion: open(&view).unwrap().id,
            hands: Hands {
                in_favour: view.hall.present,
                against: 0,
                no_opinion: 0,
            },
            reason: String::new(),
        };
        self.chair.act(&count).await.unwrap();
    }

    async fn seal_and_open(&self) {
        for act in [
            Act::SealRoll { contest: CONTEST },
            Act::OpenRound { contest: CONTEST },
        ] {
            self.chair.act(&act).await.unwrap();
        }
    }

    async fn round(&self, stage: RoundStage) -> RoundView {
        let newest = |view: &ChairView| {
            let last = view.hall.contests[0].rounds.last().cloned();
            last.filter(|round| round.stage == stage)
        };
        let view = until(&self.chair, |view| newest(view).is_some()).await;
        newest(&view).unwrap()
    }

    async fn refuse_what_replaces_nothing(&self) {
        let spare = &self.spares[0];
        assert!(
            matches!(self.phone(spare).await, Err(Error::Unknown)),
            "a spare in its envelope opens no page"
        );
        for (seat, spare, wanted) in [
            (2, spare, Refusal::HasVoted),
            (1, &self.tokens[2], Refusal::UnknownSpare),
            (7, spare, Refusal::NoToken),
            (61, spare, Refusal::UnknownSeat),
        ] {
            let answer = self.desk.replace_lost(CONTEST, SeatId(seat), spare).await;
            let Err(Error::Refused(refusal)) = answer else {
                panic!("seat {seat} was given a spare")
            };
            assert_eq!(refusal, wanted);
        }
    }

    /// From then on the lost token and the other spare are refused, whoever brings their ballots; the spare's phone is
    /// the seat's.
    async fn replace_the_first(&mut self, open: &RoundView) {
        let seat = SeatId(1);
        self.desk
            .replace_lost(CONTEST, seat, &self.spares[0])
            .await
            .unwrap();
        assert!(matches!(
            self.phone(&self.tokens[0]).await,
            Err(Error::Unknown)
        ));
        for (token, wanted) in [
            (&self.tokens[0], Flaw::ReplacedCredential),
            (&self.spares[1], Flaw::UnusedSpare),
        ] {
            let refusal = self.cast_by(token, open).await;
            assert_eq!(refusal, Refusal::BadBallot { flaw: wanted });
        }
        self.phones[0] = self.phone(&self.spares[0]).await.unwrap();
        self.phones[0].vote(open, &Ticks::list([0])).await.unwrap();
        let again = self.desk.replace_lost(CONTEST, SeatId(5), &self.spares[0]);
        assert!(matches!(
            again.await,
            Err(Error::Refused(Refusal::UnknownSpare))
        ));
    }

    /// The refusal of a sound ballot that another phone brings.
    async fn cast_by(&self, token: &BallotToken, open: &RoundView) -> Refusal {
        let path = format!("rounds/{}/election.json", open.id);
        let raw = self.stage.link().door.fetch_text(&path).await.unwrap();
        let election = Election::parse(&raw).unwrap();
        let client = self.phones[1].client().unwrap();
        let key = SigningKey::from_token_credential(&client.meeting(), token);
        let mut marks = vec![0; election.questions()[0].choices()];
        marks[0] = 1;
        let sealed = seal(&election, &key, &[marks], &mut rand::rng()).unwrap();
        let (round, ballot) = (open.id.clone(), sealed.raw);
        let cast = |request| ClientMessage::Cast {
            request,
            round,
            ballot,
        };
        match client.ask(cast).await {
            Err(Error::Refused(refusal)) => refusal,
            other => panic!("the ballot was not refused: {other:?}"),
        }
    }

    async fn count(&mut self) {
        let close = Act::CloseRound { contest: CONTEST };
        self.chair.act(&close).await.unwrap();
        let closed = self.round(RoundStage::Closed).await;
        assert_eq!((closed.voters, closed.ballots, closed.replaced), (5, 5, 1));
        for phone in &mut self.phones {
            phone.vouch(&closed).await.unwrap();
        }
        for teller in &mut self.tellers {
            teller.share(CONTEST, &closed).await.unwrap();
        }
        self.round(RoundStage::Counted).await;
        let publish = Act::PublishRound { contest: CONTEST };
        self.chair.act(&publish).await.unwrap();
        let published = self.round(RoundStage::Published).await;
        for phone in &mut self.phones {
            phone.recount(&published).await.unwrap();
        }
    }

    /// The archive holds under the log's replacement, and under no other.
    async fn recheck_the_archive(&self, open: &RoundView) {
        let path = format!("rounds/{}/archive.bel", open.id);
        let bytes = self.stage.link().door.fetch(&path).await.unwrap();
        let archive = Archive::read(&bytes).unwrap();
        let meeting = self.chair.client().meeting();
        let public = |token| SigningKey::from_token_credential(&meeting, token).public();
        let (lost, spare) = (public(&self.tokens[4]), public(&self.spares[1]));
        let said = |replaced: &[Replacement]| archive.verify_replaced(replaced).map(drop);
        assert_eq!(said(&[Replacement { lost, spare }]), Ok(()));
        assert_eq!(said(&[]), Err(Flaw::UnusedSpare));
        let lost = public(&self.tokens[1]);
        assert_eq!(
            said(&[Replacement { lost, spare }]),
            Err(Flaw::ReplacedCredential)
        );
        let report = phieukin::bundle::verify(&bytes, None);
        assert!(report.holds(), "{report}");
        assert!(report.to_string().contains("1 phiếu bằng mã dự phòng"));
    }

    /// The round is annulled and held again; its first spare is a token now.
    async fn start_again(&self) {
        let annul = Act::AnnulRound {
            contest: CONTEST,
            reason: "mất điện".to_owned(),
        };
        self.chair.act(&annul).await.unwrap();
        self.seal_and_open().await;
        until(&self.chair, |view| view.hall.contests[0].rounds.len() == 2).await;
    }

    /// Everybody votes, the last one with the last spare.
    async fn replace_the_last(&mut self, open: &RoundView) {
        for phone in &mut self.phones[..4] {
            phone.vote(open, &Ticks::list([0, 1])).await.unwrap();
        }
        self.desk
            .replace_lost(CONTEST, SeatId(5), &self.spares[1])
            .await
            .unwrap();
        self.phones[4] = self.phone(&self.spares[1]).await.unwrap();
        self.phones[4].vote(open, &Ticks::list([0])).await.unwrap();
    }

    async fn end(&self) {
        let log = self.stage.link().door.fetch_text("log.jsonl").await;
        self.refuse_pairs(&log.unwrap());
        self.carry(Matter::Result { contest: CONTEST }).await;
        self.chair.act(&Act::SealMeeting).await.unwrap();
        let sealed = until(&self.chair, |view| view.hall.phase == Phase::Sealed).await;
        let zip = self.stage.link().door.fetch("bundle.zip").await.unwrap();
        let report = verified_twice(&zip, Some(sealed.hall.head));
        assert!(report.holds(), "{report}");
        let mut files = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
        let mut results = String::new();
        let mut file = files.by_name("results.json").unwrap();
        file.read_to_string(&mut results).unwrap();
        assert_eq!(results.matches("\"replaced\": 1").count(), 2);
    }

    /// No line of the log names a seat, and none but a roll a unit, beside a credential.
    fn refuse_pairs(&self, log: &str) {
        let meeting = self.chair.client().meeting();
        let tokens = self.tokens.iter().chain(&self.spares);
        let credentials: Vec<String> = tokens
            .map(|token| SigningKey::from_token_credential(&meeting, token))
            .map(|key| key.public().to_string())
            .collect();
        for line in log.lines() {
            let credential = credentials.iter().any(|one| line.contains(one));
            assert!(
                !(credential && line.contains("seat")),
                "a seat beside a credential: {line}"
            );
            let unit = line.contains("BHXH") && !line.contains("roll_sealed");
            assert!(!(credential && unit), "a unit beside a credential: {line}");
        }
    }
}

async fn until(chair: &Chair, holds: impl Fn(&ChairView) -> bool) -> ChairView {
    let shown = |view: &phieukin::rehearsal::View| match view {
        phieukin::rehearsal::View::Chair(view) => holds(view),
        phieukin::rehearsal::View::Hall(_) | phieukin::rehearsal::View::Desk(_) => false,
    };
    let seen = chair.client().until("the chair's view", shown).await;
    seen.unwrap();
    chair.view()
}
