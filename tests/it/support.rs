//! A room for the tests: a server on a free port, and simulated people brought to where a story begins.

use std::sync::Arc;

use phieukin::contest::{ContestRules, UnitList};
use phieukin::election::{BallotToken, SigningKey, TellerCode};
use phieukin::history::Folder;
use phieukin::meeting::view::{ContestView, HallView, RoundStage, RoundView};
use phieukin::meeting::{
    Act, ContestId, Hands, Matter, Motion, MotionState, SeatId, TellerSlot, UnitId, VotingRules,
};
use phieukin::rehearsal::{
    Archives, Chair, ChairLink, Delegate, Desk, Door, Error, Scenario, Teller, Ticks,
};
use phieukin::serve::on_free_port;
use phieukin::web::{Limits, serve_within};
use tempfile::TempDir;

/// A server with these limits on a meeting of its own.
pub async fn served(folder: &TempDir, limits: Limits) -> ChairLink {
    let (listener, hall, link) = on_free_port(folder.path(), true).await.unwrap();
    let data = Folder::at(folder.path());
    tokio::spawn(serve_within(
        limits,
        listener,
        hall,
        data,
        std::future::pending(),
    ));
    ChairLink::parse(&link).unwrap()
}

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
    /// The contest that the story is about.
    pub contest: ContestId,
}

/// The usual rules of a provincial cluster with these contests.
pub fn rules(contests: Vec<ContestRules>) -> VotingRules {
    VotingRules {
        contests,
        ..VotingRules::of_provincial_cluster()
    }
}

impl Room {
    /// Prepared, with the tellers' keys confirmed and the doors open; nobody checked in.
    pub async fn with_open_doors(link: &ChairLink) -> Self {
        let rules = rules(vec![ContestRules::first_and_second()]);
        Self::under(rules, 3, link).await
    }

    /// As many delegates as are asked for, with the first round of the contest open.
    pub async fn of_many(delegates: u32, link: &ChairLink) -> Self {
        let rules = rules(vec![ContestRules::first_and_second()]);
        let mut room = Self::with(Scenario::sample(delegates), rules, 3, link).await;
        for seat in room.expected_seats() {
            room.admit(seat).await;
        }
        room.open_session().await;
        room.seal_and_open().await;
        room
    }

    /// The same under other rules, with so many tellers.
    pub async fn under(rules: VotingRules, tellers: usize, link: &ChairLink) -> Self {
        Self::with(Scenario::sample(9), rules, tellers, link).await
    }

    async fn with(sample: Scenario, rules: VotingRules, tellers: usize, link: &ChairLink) -> Self {
        let chair = Chair::arrive(link).await.unwrap();
        let archives = Arc::new(Archives::default());
        prepare(&chair, sample, rules, tellers).await;
        let tellers = appoint(&chair, link, &archives, |_| true).await;
        Self::opened(chair, tellers, archives, link).await
    }

    /// Opens the doors of a meeting whose tellers all have their keys.
    pub async fn opened(
        chair: Chair,
        tellers: Vec<Teller>,
        archives: Arc<Archives>,
        link: &ChairLink,
    ) -> Self {
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
            contest: CONTEST,
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

    /// Admits the first so many of the expected seats.
    pub async fn admit_first(&mut self, many: usize) {
        for seat in self.expected_seats().into_iter().take(many) {
            self.admit(seat).await;
        }
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
        self.settle_rules().await;
        self.adopt_list((1..=6).map(UnitId)).await;
    }

    /// From open doors to adopted rules, with the agreed scores locked.
    pub async fn settle_rules(&self) {
        self.carry(Matter::Tellers).await;
        self.act(Act::OpenSession).await;
        let agreed_by = "Cụm trưởng và cụm phó".to_owned();
        self.act(Act::LockScores { agreed_by }).await;
        self.carry(Matter::Rules).await;
    }

    pub async fn adopt_list(&self, candidates: impl IntoIterator<Item = UnitId>) {
        self.propose(candidates).await;
        self.carry(Matter::List {
            contest: self.contest,
        })
        .await;
    }

    pub async fn propose(&self, candidates: impl IntoIterator<Item = UnitId>) {
        self.act(Act::ProposeList {
            contest: self.contest,
            candidates: candidates.into_iter().collect(),
        })
        .await;
    }

    /// An act of the chair that is taken.
    pub async fn act(&self, act: Act) {
        self.chair.act(&act).await.unwrap();
    }

    /// A motion with all hands in favour.
    pub async fn carry(&self, matter: Matter) {
        let present = self.present().await;
        self.put(matter, hands(present, 0), "đã thảo luận").await;
    }

    /// A motion with all hands against it.
    pub async fn decline(&self, matter: Matter, reason: &str) {
        let present = self.present().await;
        self.put(matter, hands(0, present), reason).await;
    }

    async fn put(&self, matter: Matter, hands: Hands, reason: &str) {
        self.act(Act::PutMotion { matter }).await;
        let motion = self.open_motion().await.id;
        let reason = reason.to_owned();
        self.act(Act::CountHands {
            motion,
            hands,
            reason,
        })
        .await;
        self.chair
            .client()
            .until("the hands to be counted", |view| {
                let mut motions = view.hall().motions.iter();
                motions.any(|other| other.id == motion && other.count().is_some())
            })
            .await
            .unwrap();
    }

    pub async fn open_motion(&self) -> Motion {
        let open = |view: &HallView| {
            let last = view.motions.last();
            last.filter(|motion| motion.state == MotionState::Open)
                .cloned()
        };
        let view = self
            .chair
            .client()
            .until("a motion", |view| open(view.hall()).is_some())
            .await
            .unwrap();
        open(view.hall()).unwrap()
    }

    /// Seats present once the chair sees every phone's owner.
    async fn present(&self) -> u32 {
        let here = u32::try_from(self.delegates.len()).unwrap();
        self.chair
            .client()
            .until("everybody on the wall", |view| view.hall().present == here)
            .await
            .unwrap();
        here
    }

    pub async fn seal_and_open(&self) {
        let contest = self.contest;
        self.act(Act::SealRoll { contest }).await;
        self.act(Act::OpenRound { contest }).await;
    }

    /// The newest round, once the chair sees it at this stage.
    pub async fn round(&self, stage: RoundStage) -> RoundView {
        let at = |view: &HallView| {
            let round = contest_of(view, self.contest)?.rounds.last()?.clone();
            (round.stage == stage).then_some(round)
        };
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
        let contest = self.contest;
        self.act(Act::CloseRound { contest }).await;
        let closed = self.round(RoundStage::Closed).await;
        for delegate in &mut self.delegates {
            delegate.vouch(&closed).await.unwrap();
        }
        for teller in &mut self.tellers {
            teller.share(contest, &closed).await.unwrap();
        }
        self.round(RoundStage::Counted).await;
        self.act(Act::PublishRound { contest }).await;
        let published = self.round(RoundStage::Published).await;
        for delegate in &mut self.delegates {
            delegate.recount(&published).await.unwrap();
        }
        published
    }

    /// Every delegate casts what `picks` gives for its place in the room.
    pub async fn vote<T: Into<Ticks>>(&mut self, picks: impl Fn(usize) -> T) -> RoundView {
        let round = self.round(RoundStage::Open).await;
        for (at, delegate) in self.delegates.iter_mut().enumerate() {
            delegate.vote(&round, &picks(at).into()).await.unwrap();
        }
        round
    }

    /// A whole round of the contest.
    pub async fn hold<T: Into<Ticks>>(&mut self, picks: impl Fn(usize) -> T) -> RoundView {
        self.seal_and_open().await;
        self.vote(picks).await;
        self.count().await
    }

    /// The meeting adopts the result, everybody in favour, and ends.
    pub async fn adopt_and_seal(&self) {
        self.carry(Matter::Result {
            contest: self.contest,
        })
        .await;
        self.act(Act::SealMeeting).await;
    }

    /// The contest of the story, once the chair sees in it what is asked for.
    pub async fn until(
        &self,
        what: &'static str,
        holds: impl Fn(&ContestView) -> bool,
    ) -> ContestView {
        let seen = |view: &HallView| {
            contest_of(view, self.contest)
                .filter(|one| holds(one))
                .cloned()
        };
        let view = self
            .chair
            .client()
            .until(what, |view| seen(view.hall()).is_some());
        seen(view.await.unwrap().hall()).unwrap()
    }

    /// What the chair's act is refused with.
    pub async fn refused(&self, act: Act) -> phieukin::meeting::Refusal {
        match self.chair.act(&act).await {
            Err(Error::Refused(refusal)) => refusal,
            other => panic!("{act:?} was answered with {other:?}"),
        }
    }

    /// The session key of a delegate's token.
    pub fn session_key(&self, token: &BallotToken) -> SigningKey {
        SigningKey::from_token_session(&self.chair.client().meeting(), token)
    }
}

/// The newest round of the usual contest.
pub fn newest(view: &HallView) -> Option<RoundView> {
    contest_of(view, CONTEST)?.rounds.last().cloned()
}

pub fn contest_of(view: &HallView, id: ContestId) -> Option<&ContestView> {
    view.contests.iter().find(|contest| contest.id == id)
}

fn hands(in_favour: u32, against: u32) -> Hands {
    Hands {
        in_favour,
        against,
        no_opinion: 0,
    }
}

/// Picks that leave no tie: a first, a second, the rest behind.
pub fn clear(at: usize) -> Vec<usize> {
    if at < 5 { vec![0, 1] } else { vec![0, 2] }
}

/// A meeting's sheets, rules and named tellers.
pub async fn prepare(chair: &Chair, sample: Scenario, rules: VotingRules, tellers: usize) {
    let drawn = |list| {
        let mut contests = rules.contests.iter();
        list == UnitList::Members || contests.any(|contest| contest.draws_from(list))
    };
    let sheets = sample.sheets.into_iter().filter(|(list, _)| drawn(*list));
    let tellers = sample.tellers.into_iter().take(tellers).collect();
    let mut acts = vec![Act::NameMeeting(sample.particulars)];
    acts.extend(sheets.map(|(_, csv)| Act::ImportUnits { csv }));
    acts.push(Act::SetRules {
        rules: Box::new(rules),
    });
    acts.push(Act::NameTellers { tellers });
    for act in acts {
        chair.act(&act).await.unwrap();
    }
}

/// Simulated tellers at these places, with their keys confirmed.
pub async fn appoint(
    chair: &Chair,
    link: &ChairLink,
    archives: &Arc<Archives>,
    simulated: impl Fn(TellerSlot) -> bool,
) -> Vec<Teller> {
    let named = chair
        .client()
        .until("the tellers to be named", |view| {
            !view.hall().tellers.is_empty()
        })
        .await
        .unwrap();
    let mut tellers = Vec::new();
    let named = named.hall().tellers.iter();
    for teller in named.filter(|teller| simulated(teller.slot)) {
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
