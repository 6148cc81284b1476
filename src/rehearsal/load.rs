//! A load test (`phieukin rehearse --within`): a whole hall of phones that vote at the same time, on real sockets.
//!
//! A phone here is a socket and a sealed ballot, nothing more: it counts what is pushed to it and keeps its receipt, and what
//! a page would compute is computed before the clock starts or after it stops. So the machine is left to the server even
//! where both run on it. Round after round is sealed, voted in and annulled; no ballot of it is ever opened.
//!
//! - [`people`]: chair, tellers and desk, until every phone has its token and a round is sealed
//! - [`crowd`], [`phone`]: the phones · [`cast`]: all of them vote
//! - [`limit`]: how fast the machine verifies proofs, and how long a queue before that alone makes people wait
//! - [`told`]: what is told

mod cast;
mod crowd;
mod limit;
mod people;
mod phone;
mod told;

use std::time::Duration;

use crate::clock;
use crate::meeting::{Act, WallLanguage, WallOrder};
use crate::protocol::ClientMessage;

use super::{ChairLink, Error, Scenario};
use crowd::Crowd;
use people::People;

pub use told::{Cast, Told};

/// How often something is pushed to everybody.
const PUSHES: usize = 5;

/// How long nothing happens before something is pushed or measured from outside: views wait no longer.
pub const REST: Duration = Duration::from_millis(2500);

/// What a load test does.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// In which time everybody votes; a second round is voted in all at once.
    pub within: Duration,
    /// How many sockets the phones hold open together, more than one each where that is more.
    pub sockets: usize,
    /// How long nothing happens before something is pushed or measured.
    pub rest: Duration,
}

/// Runs the test at a rehearsal; `tell` hears every result as soon as it is known.
///
/// # Errors
/// As [`super::hold`].
pub async fn load(
    link: &ChairLink,
    scenario: &Scenario,
    plan: Plan,
    mut tell: impl FnMut(Told),
) -> Result<(), Error> {
    let began = clock::instant();
    let mut people = People::gather(link, scenario).await?;
    let delegates = people.phones.len();
    tell(Told::Gathered {
        delegates,
        seconds: began.elapsed().as_secs_f64(),
    });
    let mut crowd = Crowd::come(&link.door, &people.phones, delegates.max(plan.sockets)).await?;
    tell(crowd.came());
    tokio::time::sleep(plan.rest).await;
    tell(Told::Idle {
        sockets: crowd.sockets(),
    });
    tokio::time::sleep(plan.rest).await;
    tell(push(&mut crowd, &people, plan).await?);
    for within in [plan.within, Duration::ZERO] {
        let ready = people.seal(scenario).await?;
        tell(limit::told(&ready).await?);
        tell(Told::Voting {
            within: within.as_secs_f64(),
        });
        let cast = cast::all_vote(&mut crowd, &people, &ready, Plan { within, ..plan }).await?;
        tell(Told::Cast(cast));
        people.annul(&ready).await?;
    }
    tell(crowd.returns(delegates, plan.rest).await?);
    Ok(())
}

/// The wall speaks the other language, again and again; every page is told.
async fn push(crowd: &mut Crowd, people: &People, plan: Plan) -> Result<Told, Error> {
    let mut waits = Vec::new();
    let mut bytes = 0;
    for turn in 0..PUSHES {
        let language = if turn % 2 == 0 {
            WallLanguage::En
        } else {
            WallLanguage::Vi
        };
        let order = WallOrder::Speak { language };
        crowd.overlooked();
        let began = clock::instant();
        people
            .chair
            .client()
            .ask(|request| ClientMessage::DirectWall { request, order })
            .await?;
        let shown = crowd.shown().await?;
        let mut since: Vec<f64> = shown
            .iter()
            .map(|(at, _)| at.duration_since(began).as_secs_f64())
            .collect();
        bytes = shown.iter().map(|(_, bytes)| *bytes).max().unwrap_or(0);
        waits.push(told::Waits::of(&mut since));
        tokio::time::sleep(plan.rest).await;
    }
    Ok(Told::Pushed {
        sockets: crowd.sockets(),
        bytes,
        waits: told::Waits::median(waits),
    })
}

impl People {
    /// Gives the round up: its ballots are opened by nobody.
    async fn annul(&self, ready: &people::Ready) -> Result<(), Error> {
        let reason = "Chạy thử tải".to_owned();
        let contest = ready.contest;
        self.chair.act(&Act::AnnulRound { contest, reason }).await
    }
}
