//! Everybody votes: each phone once, at a moment of its own within the time, or all at the same.

use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use tokio::sync::oneshot;

use super::Plan;
use super::crowd::Crowd;
use super::limit::{self, Limit};
use super::people::{People, Ready};
use super::phone::{Answered, Order};
use super::told::{Cast, Waits};
use crate::clock;
use crate::election::message;
use crate::meeting::Act;
use crate::protocol::{ClientMessage, ServerMessage};
use crate::rehearsal::Error;

/// How long a phone waits for its receipt.
const LONGEST: Duration = Duration::from_mins(3);

/// The moments are the same in every test.
const SEED: u64 = 2014;

/// Whoever casts so much later must not be answered first; ballots of the same moment have no order.
const LATER: Duration = Duration::from_millis(250);

/// Between the order and the first ballot.
const LEAD: Duration = Duration::from_millis(500);

/// Opens the round, lets everybody vote and checks every receipt.
pub(super) async fn all_vote(
    crowd: &mut Crowd,
    people: &People,
    ready: &Ready,
    plan: Plan,
) -> Result<Cast, Error> {
    let within = plan.within;
    let messages = written(ready);
    let contest = ready.contest;
    people.chair.act(&Act::OpenRound { contest }).await?;
    crowd.shown().await?;
    tokio::time::sleep(plan.rest).await;
    crowd.overlooked();
    let begin = clock::instant() + LEAD;
    let mut rng = StdRng::seed_from_u64(SEED);
    let mut answers = Vec::new();
    for (phone, message) in crowd.of_phones().zip(messages) {
        let at = begin + within.mul_f64(rng.random_range(0.0..1.0));
        let (done, answered) = oneshot::channel();
        let order = Order {
            at,
            message: message.into(),
            done,
        };
        phone.send(order).map_err(|_| Error::Gone)?;
        answers.push(answered);
    }
    let mut answered = Vec::new();
    let all = async {
        for answer in answers {
            answered.push(answer.await.ok());
        }
    };
    // Whoever has no receipt by then has lost it.
    drop(tokio::time::timeout(LONGEST, all).await);
    let limit = limit::measure(ready).await?;
    let views = crowd.overlooked();
    let in_box = held(people, ready, plan).await?;
    Ok(summary(ready, within, &answered, &limit, (views, in_box)))
}

/// The message of each phone, as it will be sent.
fn written(ready: &Ready) -> Vec<String> {
    let casts = ready.ballots.iter().map(|ballot| ClientMessage::Cast {
        request: 1,
        round: ready.round.clone(),
        ballot: ballot.raw.clone(),
    });
    casts
        .map(|cast| {
            serde_json::to_string(&cast).expect("a message holds only strings, numbers and lists")
        })
        .collect()
}

/// How many ballots the chair's page says are in the box, once it says no more.
async fn held(people: &People, ready: &Ready, plan: Plan) -> Result<u32, Error> {
    tokio::time::sleep(plan.rest).await;
    let view = people.chair.view();
    let mut rounds = view.hall.contests.iter().flat_map(|one| &one.rounds);
    let round = rounds.find(|round| round.id == ready.round);
    Ok(round.ok_or(Error::Fault("the open round is gone"))?.ballots)
}

fn summary(
    ready: &Ready,
    within: Duration,
    answered: &[Option<Answered>],
    limit: &Limit,
    (views, in_box): (usize, u32),
) -> Cast {
    let good: Vec<&Answered> = answered
        .iter()
        .zip(&ready.ballots)
        .filter_map(|(answered, ballot)| {
            let answered = answered.as_ref()?;
            receipted(ready, &answered.answer, ballot.tracker).then_some(answered)
        })
        .collect();
    let first = good.iter().map(|one| one.sent).min();
    let last = good.iter().map(|one| one.at).max();
    let elapsed = first
        .zip(last)
        .map_or(0.0, |(first, last)| seconds(first, last));
    let mut waits: Vec<f64> = good.iter().map(|one| seconds(one.sent, one.at)).collect();
    let mut sent: Vec<f64> = first.map_or_else(Vec::new, |first| {
        good.iter().map(|one| seconds(first, one.sent)).collect()
    });
    sent.sort_by(f64::total_cmp);
    let receipts = good.len();
    let throughput = told_share(receipts, elapsed);
    Cast {
        within: within.as_secs_f64(),
        phones: ready.ballots.len(),
        receipts,
        lost: ready.ballots.len() - receipts,
        in_box,
        sent_within: sent.last().copied().unwrap_or(0.0),
        elapsed,
        throughput,
        waits: Waits::of(&mut waits),
        overtaken: overtaken(&good),
        queue_idle: limit::queue(&sent, limit.idle),
        queue_spinning: limit::queue(&sent, limit.spinning),
        limit_idle: limit.idle,
        limit_spinning: limit.spinning,
        views_meanwhile: views,
    }
}

fn told_share(receipts: usize, elapsed: f64) -> f64 {
    if elapsed > 0.0 {
        limit::count(receipts) / elapsed
    } else {
        0.0
    }
}

fn seconds(from: Instant, to: Instant) -> f64 {
    to.duration_since(from).as_secs_f64()
}

/// Whether this is a receipt of this very ballot that holds.
fn receipted(ready: &Ready, answer: &str, tracker: crate::election::Tracker) -> bool {
    let Ok(ServerMessage::Receipt {
        tracker: named,
        signature,
        ..
    }) = serde_json::from_str(answer)
    else {
        return false;
    };
    let said = message::receipt(ready.election.fingerprint(), &tracker);
    let key = ready.election.rules().map(|rules| rules.receipt_key);
    named == tracker && key.is_some_and(|key| signature.verify(&key, &said).is_ok())
}

/// The most phones that cast clearly later than some other and were answered before it, as a part of all.
fn overtaken(good: &[&Answered]) -> f64 {
    let passed = |one: &&&Answered| {
        let passes = |other: &&&Answered| other.sent > one.sent + LATER && other.at < one.at;
        good.iter().filter(passes).count()
    };
    let worst = good.iter().map(|one| passed(&one)).max().unwrap_or(0);
    limit::count(worst) / limit::count(good.len().max(1))
}
