//! A room for the tests: a server on a free port, and simulated people brought to where a story begins.

use std::sync::Arc;

use phieukin::contest::ContestRules;
use phieukin::election::{BallotToken, SigningKey, TellerCode};
use phieukin::meeting::view::{HallView, RoundStage, RoundView};
use phieukin::meeting::{Act, ContestId, Hands, SeatId, UnitId};
use phieukin::rehearsal::{Archives, Chair, ChairLink, Delegate, Desk, Door, Scenario, Teller};

/// The contest of most stories: first and second place.
pub const CONTEST: ContestId = ContestId(1);

/// Nine delegates of ten units, three tellers, one desk: everybody the sample sheet names.
pub struct Room {
    pub door: Door,
    pub chair: Chair,
    pub desk: Desk,
    pub desk_code: TellerCode,
    pub tellers: Vec<Teller>,
    pub delegates: Vec<Delegate>,
    pub tokens: Vec<BallotToken>,
    pub archives: Arc<Archives>,
}

impl Room {
    /// Prepared, with the tellers' keys confirmed and the doors open; nobody checked in.
    pub async fn with_open_doors(link: &ChairLink) -> Self {
        let chair = Chair::arrive(link).await.unwrap();
        let archives = Arc::new(Archives::default());
        prepare(&chair).await;
        let tellers = appoint(&chair, link, &archives).await;
        let desk_code = chair.add_desk("Bàn 1").await.unwrap();
        chair.act(&Act::OpenCheckIn).await.unwrap();
        let desk = Desk::arrive(&link.door, &desk_code).await.unwrap();
        Self {
            door: link.door.clone(),
            delegates: Vec::new(),
            tokens: Vec::new(),
            chair,
            desk,
            desk_code,
            tellers,
            archives,
        }
    }

    /// Nine delegates in the room with their phones, the committee adopted, the list adopted, in session.
    pub async fn in_session(link: &ChairLink) -> Self {
        let mut room = Self::with_open_doors(link).await;
        for seat in room.expected_seats() {
            room.admit(seat).await;
        }
        room.open_session().await;
        room
    }

    /// As [`Room::in_session`], with the first round of the contest open.
    pub async fn voting(link: &ChairLink) -> Self {
        let room = Self::in_session(link).await;
        room.seal_and_open().await;
        room
    }

    /// The seats of all units but the absent one.
    pub fn expected_seats(&self) -> Vec<SeatId> {
        let seats = self.chair.view().hall.seats;
        seats
            .iter()
            .filter(|seat| seat.name != "BHXH tỉnh Nam Định")
            .map(|seat| seat.seat)
            .collect()
    }

    pub async fn admit(&mut self, seat: SeatId) {
        let token = self.desk.admit(seat, "").await.unwrap();
        self.hand_over(token).await;
    }

    /// Gives a token to a delegate who opens the page with it.
    pub async fn hand_over(&mut self, token: BallotToken) {
        let delegate = Delegate::arrive(&self.door, &token, Arc::clone(&self.archives))
            .await
            .unwrap();
        self.delegates.push(delegate);
        self.tokens.push(token);
    }

    /// From open doors to an adopted list: every show of hands is unanimous.
    pub async fn open_session(&self) {
        let hands = self.all();
        self.chair.act(&Act::AdoptTellers { hands }).await.unwrap();
        self.chair.act(&Act::OpenSession).await.unwrap();
        let candidates: Vec<UnitId> = (1..=6).map(UnitId).collect();
        self.chair
            .act(&Act::ProposeList {
                contest: CONTEST,
                candidates,
            })
            .await
            .unwrap();
        self.chair
            .act(&Act::AdoptList {
                contest: CONTEST,
                hands,
            })
            .await
            .unwrap();
    }

    pub async fn seal_and_open(&self) {
        self.chair
            .act(&Act::SealRoll { contest: CONTEST })
            .await
            .unwrap();
        self.chair
            .act(&Act::OpenRound { contest: CONTEST })
            .await
            .unwrap();
    }

    /// The newest round, once the chair sees it at this stage.
    pub async fn round(&self, stage: RoundStage) -> RoundView {
        let at = |view: &HallView| newest(view).filter(|round| round.stage == stage);
        let view = self
            .chair
            .client()
            .until("a round to reach its stage", |view| {
                at(view.hall()).is_some()
            })
            .await
            .unwrap();
        at(view.hall()).unwrap()
    }

    /// Closes the open round: every phone vouches, every teller gives a share, the chair publishes, every phone recounts.
    pub async fn count(&mut self) -> RoundView {
        self.chair
            .act(&Act::CloseRound { contest: CONTEST })
            .await
            .unwrap();
        let closed = self.round(RoundStage::Closed).await;
        for delegate in &mut self.delegates {
            delegate.vouch(&closed).await.unwrap();
        }
        for teller in &mut self.tellers {
            teller.share(CONTEST, &closed).await.unwrap();
        }
        self.round(RoundStage::Counted).await;
        self.chair
            .act(&Act::PublishRound { contest: CONTEST })
            .await
            .unwrap();
        let published = self.round(RoundStage::Published).await;
        for delegate in &mut self.delegates {
            delegate.recount(&published).await.unwrap();
        }
        published
    }

    /// Every delegate casts what `picks` gives for its place in the room.
    pub async fn vote(&mut self, picks: impl Fn(usize) -> Vec<usize>) -> RoundView {
        let round = self.round(RoundStage::Open).await;
        for (at, delegate) in self.delegates.iter_mut().enumerate() {
            delegate.vote(&round, &picks(at)).await.unwrap();
        }
        round
    }

    /// The meeting adopts the result, everybody in favour, and ends.
    pub async fn adopt_and_seal(&self) {
        let act = Act::AdoptResult {
            contest: CONTEST,
            hands: self.all(),
            reason: String::new(),
        };
        self.chair.act(&act).await.unwrap();
        self.chair.act(&Act::SealMeeting).await.unwrap();
    }

    fn all(&self) -> Hands {
        Hands {
            in_favour: u32::try_from(self.delegates.len()).unwrap(),
            against: 0,
            no_opinion: 0,
        }
    }

    /// The session key of a delegate's token.
    pub fn session_key(&self, token: &BallotToken) -> SigningKey {
        SigningKey::from_token_session(&self.chair.client().meeting(), token)
    }
}

/// The newest round of the contest.
pub fn newest(view: &HallView) -> Option<RoundView> {
    view.contests
        .iter()
        .find(|contest| contest.id == CONTEST)?
        .rounds
        .last()
        .cloned()
}

/// Picks that leave no tie: a first, a second, the rest behind.
pub fn clear(at: usize) -> Vec<usize> {
    if at < 5 { vec![0, 1] } else { vec![0, 2] }
}

async fn prepare(chair: &Chair) {
    let sample = Scenario::sample(9);
    chair
        .act(&Act::NameMeeting(sample.particulars))
        .await
        .unwrap();
    chair
        .act(&Act::ImportUnits {
            csv: sample.members,
        })
        .await
        .unwrap();
    chair
        .act(&Act::SetContests {
            contests: vec![ContestRules::first_and_second()],
        })
        .await
        .unwrap();
    chair
        .act(&Act::NameTellers {
            tellers: sample.tellers,
        })
        .await
        .unwrap();
}

async fn appoint(chair: &Chair, link: &ChairLink, archives: &Arc<Archives>) -> Vec<Teller> {
    let named = chair
        .client()
        .until("the tellers to be named", |view| {
            view.hall().tellers.len() == 3
        })
        .await
        .unwrap();
    let mut tellers = Vec::new();
    for teller in &named.hall().tellers {
        tellers.push(
            Teller::arrive(&link.door, teller.slot, Arc::clone(archives))
                .await
                .unwrap(),
        );
        chair
            .act(&Act::AcceptKey { slot: teller.slot })
            .await
            .unwrap();
    }
    tellers
}
