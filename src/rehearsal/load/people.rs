//! Who must be there before anybody can vote: chair, tellers, a desk; then the tokens of all phones and their sealed ballots.

use std::sync::Arc;

use tokio::task::JoinSet;

use crate::election::{
    BallotToken, Election, Roll, RoundId, SealedBallot, SigningKey, TellerCode, seal,
};
use crate::meeting::view::{ChairView, RoundStage};
use crate::meeting::{Act, ContestId, Phase, SeatId};
use crate::rehearsal::agenda::{self, Step};
use crate::rehearsal::room::{count_refusal, expected, occasion};
use crate::rehearsal::{Chair, ChairLink, Desk, Door, Error, Scenario, Teller, Ticks};

/// At how many tablets the desk works.
const TABLETS: usize = 4;

/// The secrets of a phone.
pub(super) struct Keys {
    pub(super) credential: SigningKey,
    pub(super) session: SigningKey,
}

/// The chair, and the keys of every phone in the order of the seats.
pub(super) struct People {
    pub(super) chair: Chair,
    pub(super) phones: Vec<Keys>,
    door: Door,
}

/// A sealed round with a ballot of every phone.
pub(super) struct Ready {
    pub(super) contest: ContestId,
    pub(super) round: RoundId,
    pub(super) election: Arc<Election>,
    pub(super) roll: Arc<Roll>,
    pub(super) ballots: Vec<SealedBallot>,
}

impl People {
    /// Prepares the meeting and lets everybody in.
    pub(super) async fn gather(link: &ChairLink, scenario: &Scenario) -> Result<Self, Error> {
        let mut chair = Chair::arrive(link).await?;
        if !chair.view().hall.rehearsal {
            return Err(Error::RealMeeting);
        }
        let (mut tellers, mut desk) = (Vec::new(), None);
        let (mut tokens, mut refusals) = (Vec::new(), 0);
        loop {
            let view = chair.view();
            if tellers.is_empty() && view.hall.committee_code.is_none() {
                for named in &view.hall.tellers {
                    let arrived = Teller::arrive(&link.door, named.slot, Arc::default());
                    tellers.push(arrived.await?);
                }
            }
            let here = view.hall.phase == Phase::CheckingIn && !tokens.is_empty();
            let taken = match agenda::next(&view, scenario, here) {
                Step::Over => return Err(Error::Fault("the meeting has no ballot to cast")),
                Step::AddDesk => chair.add_desk(agenda::DESK).await.map(|code| {
                    desk = Some(code);
                }),
                Step::Act(act) if matches!(*act, Act::SealRoll { .. }) => {
                    return Ok(Self::with(chair, &link.door, &tokens));
                }
                Step::Act(act) => chair.act(&act).await,
                Step::Wait if view.hall.phase == Phase::CheckingIn && tokens.is_empty() => {
                    tellers.clear();
                    let code = desk.as_ref().ok_or(Error::Unknown)?;
                    let seats = expected(&view, scenario.delegates);
                    tokens = admit_all(&link.door, code, seats).await?;
                    continue;
                }
                Step::Wait => Ok(()),
            };
            refusals = count_refusal(taken, refusals)?;
            changed(&mut chair).await?;
        }
    }

    fn with(chair: Chair, door: &Door, tokens: &[BallotToken]) -> Self {
        let meeting = chair.client().meeting();
        let phones = tokens.iter().map(|token| Keys {
            credential: SigningKey::from_token_credential(&meeting, token),
            session: SigningKey::from_token_session(&meeting, token),
        });
        Self {
            phones: phones.collect(),
            chair,
            door: door.clone(),
        }
    }

    /// Seals the roll of the next round, then a ballot of every phone, on all cores.
    pub(super) async fn seal(&mut self, scenario: &Scenario) -> Result<Ready, Error> {
        let mut refusals = 0;
        let contest = loop {
            let view = self.chair.view();
            match agenda::next(&view, scenario, true) {
                Step::Act(act) => {
                    if let Act::OpenRound { contest } = *act {
                        break contest;
                    }
                    let taken = self.chair.act(&act).await;
                    refusals = count_refusal(taken, refusals)?;
                }
                Step::Wait | Step::AddDesk => {}
                Step::Over => return Err(Error::Fault("the meeting has no ballot to cast")),
            }
            changed(&mut self.chair).await?;
        };
        let view = self.chair.view();
        let (round, ticks) = self.asked(&view, contest, scenario)?;
        let file = async |name: &str| {
            let path = format!("rounds/{round}/{name}");
            self.door.fetch_text(&path).await
        };
        let election = Arc::new(Election::parse(&file("election.json").await?)?);
        let roll = Arc::new(Roll::parse(&file("roll.json").await?)?);
        let marked = self.phones.iter().map(|keys| keys.credential.clone());
        let work: Vec<(SigningKey, Ticks)> = marked.zip(ticks).collect();
        let ballots = on_all_cores(work, {
            let election = Arc::clone(&election);
            move |(credential, ticks): &(SigningKey, Ticks)| {
                let markings = ticks.markings(&election)?;
                Ok(seal(&election, credential, &markings, &mut rand::rng())?)
            }
        });
        let ballots: Result<Vec<SealedBallot>, Error> = ballots.await?.into_iter().collect();
        Ok(Ready {
            contest,
            round,
            election,
            roll,
            ballots: ballots?,
        })
    }

    fn asked(
        &self,
        view: &ChairView,
        contest: ContestId,
        scenario: &Scenario,
    ) -> Result<(RoundId, Vec<Ticks>), Error> {
        let mut contests = view.hall.contests.iter();
        let round = contests
            .find(|one| one.id == contest)
            .and_then(|one| one.rounds.last())
            .filter(|round| round.stage == RoundStage::Sealed)
            .ok_or(Error::Fault("the round is not sealed"))?;
        let ticks = (0..).zip(&self.phones).map(|(voter, _)| {
            let asked = occasion(voter, &view.hall, round);
            asked.map_or_else(Ticks::blank, |asked| (scenario.picks)(&asked))
        });
        Ok((round.id.clone(), ticks.collect()))
    }
}

/// Several tablets of the desk let everybody in.
async fn admit_all(
    door: &Door,
    code: &TellerCode,
    seats: Vec<SeatId>,
) -> Result<Vec<BallotToken>, Error> {
    let mut tablets: JoinSet<Result<Vec<BallotToken>, Error>> = JoinSet::new();
    for part in seats.chunks(seats.len().div_ceil(TABLETS).max(1)) {
        let (door, code, part) = (door.clone(), code.clone(), part.to_vec());
        tablets.spawn(async move {
            let desk = Desk::arrive(&door, &code).await?;
            let mut tokens = Vec::new();
            for seat in part {
                tokens.push(desk.admit(seat, "").await?);
            }
            Ok(tokens)
        });
    }
    let mut tokens = Vec::new();
    while let Some(done) = tablets.join_next().await {
        let fault = Error::Fault("a simulated person panicked");
        tokens.extend(done.unwrap_or(Err(fault))?);
    }
    Ok(tokens)
}

/// The chair sees something new; a second chair is let in meanwhile.
async fn changed(chair: &mut Chair) -> Result<(), Error> {
    let waited = tokio::time::timeout(crate::rehearsal::PATIENCE, chair.changed()).await;
    let view = waited.map_err(|_| Error::Waited("the room to go on"))??;
    if view.waiting {
        chair.allow_another().await?;
    }
    Ok(())
}

/// Does the same with everything, on as many threads as there are cores; what comes of it is in the order of what went in.
pub(super) async fn on_all_cores<T, R>(
    work: Vec<T>,
    done: impl Fn(&T) -> R + Clone + Send + 'static,
) -> Result<Vec<R>, Error>
where
    T: Send + 'static,
    R: Send + 'static,
{
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let each = work.len().div_ceil(cores).max(1);
    let mut work = work.into_iter();
    let mut parts = Vec::new();
    loop {
        let part: Vec<T> = work.by_ref().take(each).collect();
        if part.is_empty() {
            break;
        }
        let done = done.clone();
        parts.push(tokio::task::spawn_blocking(move || {
            part.iter().map(done).collect::<Vec<R>>()
        }));
    }
    let mut all = Vec::new();
    for part in parts {
        let done = part.await;
        all.extend(done.map_err(|_| Error::Fault("a simulated person panicked"))?);
    }
    Ok(all)
}
