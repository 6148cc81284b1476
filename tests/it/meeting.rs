//! A whole meeting: nine delegates, a lost token, a blank ballot, a tie and its run-off, a bundle that verifies.

use phieukin::bundle;
use phieukin::meeting::view::{HallView, RoundStage, RoundView};
use phieukin::meeting::{Act, Phase};
use phieukin::rehearsal::{Delegate, Error, Scenario, Stage, hold};

use crate::support::{CONTEST, Room, newest};

/// A favourite, two that tie for second place, one blank ballot.
fn tie(at: usize) -> Vec<usize> {
    match at {
        8 => Vec::new(),
        even if even % 2 == 0 => vec![0, 1],
        _ => vec![0, 2],
    }
}

fn votes(round: &RoundView) -> Vec<u32> {
    let ranking = &round.published.as_ref().unwrap().outcome.ranking;
    ranking.iter().map(|tally| tally.votes).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nine_delegates_hold_a_meeting_with_a_lost_token_a_blank_ballot_and_a_run_off() {
    let stage = Stage::set(false).await.unwrap();
    let mut room = Room::with_open_doors(stage.link()).await;
    let seats = room.expected_seats();
    for seat in &seats {
        room.admit(*seat).await;
    }
    let fresh = room
        .desk
        .replace(seats[4], "Rơi mất phiếu mã")
        .await
        .unwrap();
    let lost = room.delegates.remove(4);
    room.hand_over(fresh).await;
    room.open_session().await;

    room.seal_and_open().await;
    let open = room.vote(tie).await;
    assert_eq!(open.voters, 9);
    let mut lost = lost;
    assert!(
        matches!(lost.vote(&open, &[0]).await, Err(Error::Fault(_))),
        "a void token is on no roll"
    );

    let first = room.count().await;
    assert_eq!(votes(&first), [8, 4, 4, 0, 0, 0]);
    let figures = first.published.as_ref().unwrap().figures;
    assert_eq!(
        (figures.convened, figures.present, figures.issued),
        (10, 9, 9)
    );
    assert_eq!((figures.returned, figures.valid, figures.blank), (9, 8, 1));

    hold_run_off_without_phones(&mut room).await;
    room.adopt_and_seal().await;
    verify_bundle(&room).await;
}

/// The roll of the run-off is sealed and opened while every phone is away: keys are made once for the whole meeting.
async fn hold_run_off_without_phones(room: &mut Room) {
    room.delegates.iter_mut().for_each(Delegate::leave);
    room.chair
        .act(&Act::SealRoll { contest: CONTEST })
        .await
        .unwrap();
    let sealed = room.round(RoundStage::Sealed).await;
    assert_eq!(
        (
            sealed.voters,
            sealed.candidates.len(),
            sealed.terms.max_picks
        ),
        (9, 2, 1)
    );
    room.chair
        .act(&Act::OpenRound { contest: CONTEST })
        .await
        .unwrap();
    for delegate in &mut room.delegates {
        delegate.come_back().await.unwrap();
    }
    room.vote(|at| vec![usize::from(at >= 6)]).await;
    assert_eq!(votes(&room.count().await), [6, 3]);
}

/// What anybody can fetch after sealing stands on its own, and is the meeting that the wall shows.
async fn verify_bundle(room: &Room) {
    let sealed = |view: &HallView| view.phase == Phase::Sealed;
    let view = room
        .chair
        .client()
        .until("the sealing", |view| sealed(view.hall()))
        .await
        .unwrap();
    let wall = view.hall();
    assert_eq!(wall.contests[0].chosen.len(), 2);
    assert_eq!(newest(wall).unwrap().published.unwrap().recounts, 9);
    let zip = room.door.fetch("bundle.zip").await.unwrap();
    let report = bundle::verify(&zip, Some(wall.head));
    assert!(report.holds(), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rehearsal_runs_by_itself_from_preparation_to_a_bundle_that_verifies() {
    let stage = Stage::set(true).await.unwrap();
    let held = hold(stage.link(), &Scenario::sample(9), |_| {})
        .await
        .unwrap();
    assert_eq!(held.wall.contests.len(), 2);
    assert!(
        held.wall
            .contests
            .iter()
            .all(|contest| contest.decision.is_some())
    );
    assert!(
        held.wall.contests[0].rounds.len() >= 2,
        "the sample ties for second place"
    );
    let zip = stage.link().door.fetch("bundle.zip").await.unwrap();
    let report = bundle::verify(&zip, Some(held.digest));
    assert!(report.holds(), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rehearsal_leaves_a_real_meeting_alone() {
    let stage = Stage::set(false).await.unwrap();
    let refused = hold(stage.link(), &Scenario::sample(9), |_| {}).await;
    assert!(matches!(refused, Err(Error::RealMeeting)));
}
