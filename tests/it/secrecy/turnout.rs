//! While people vote, what is pushed to everybody else tells how many have voted and nothing more.

use std::collections::{BTreeMap, BTreeSet};

use phieukin::meeting::view::{HallView, RoundStage};
use phieukin::protocol::ServerMessage;
use phieukin::rehearsal::{ChairLink, Knock, Stage, Ticks};

use super::tap::Tap;
use crate::support::{CONTEST, Room, clear};

#[tokio::test(flavor = "multi_thread")]
async fn all_that_changes_for_anybody_while_people_vote_is_one_number() {
    let stage = Stage::set(false).await.unwrap();
    let tap = Tap::on(&stage.link().door, "everybody").await;
    let link = ChairLink {
        door: tap.door.clone(),
        code: stage.link().code.clone(),
    };
    let mut room = Room::voting(&link).await;
    let wall = Knock::at(&tap.door).await.unwrap().watch().await.unwrap();
    let round = room.round(RoundStage::Open).await;
    for at in 0..room.delegates.len() {
        let picks = Ticks::from(clear(at));
        room.delegates[at].vote(&round, &picks).await.unwrap();
        let cast = u32::try_from(at).unwrap() + 1;
        let counted = |view: &HallView| view.contests[0].rounds[0].ballots == cast;
        let seen = wall.until("one more", |view| counted(view.hall())).await;
        assert_eq!(seen.unwrap().hall().contests[0].id, CONTEST);
    }

    let mut views: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
    let mut turnouts = BTreeSet::new();
    let mut receipts = 0;
    for message in tap.messages() {
        let Ok(mut message) = serde_json::from_slice::<ServerMessage>(&message) else {
            continue;
        };
        receipts += u32::from(matches!(message, ServerMessage::Receipt { .. }));
        let Some((audience, hall)) = hall_of(&mut message) else {
            continue;
        };
        let newest = hall.contests.first_mut();
        let newest = newest.and_then(|contest| contest.rounds.last_mut());
        if let Some(round) = newest.filter(|round| round.stage == RoundStage::Open) {
            turnouts.insert(std::mem::take(&mut round.ballots));
            let rest = serde_json::to_string(&message).unwrap();
            views.entry(audience).or_default().insert(rest);
        }
    }
    assert_eq!(receipts, 9);
    assert!(turnouts.len() > 2, "turnout was seen to grow: {turnouts:?}");
    let audiences: Vec<&str> = views.keys().copied().collect();
    assert_eq!(audiences, ["chair", "desk", "hall", "phone"]);
    for (audience, rest) in views {
        let rest: Vec<String> = rest.into_iter().collect();
        assert!(rest.len() == 1, "{audience}: {}", difference(&rest));
    }
}

/// The public part of a view, and whose view it is.
fn hall_of(message: &mut ServerMessage) -> Option<(&'static str, &mut HallView)> {
    if let ServerMessage::Hall { view } = message {
        // Phones get no seats of those who are here.
        let audience = if view.seats.is_empty() {
            "phone"
        } else {
            "hall"
        };
        return Some((audience, view));
    }
    if let ServerMessage::Chair { view } = message {
        return Some(("chair", &mut view.hall));
    }
    if let ServerMessage::Desk { view } = message {
        return Some(("desk", &mut view.hall));
    }
    None
}

/// Where two views first differ.
fn difference(views: &[String]) -> String {
    let pairs = views[0].char_indices().zip(views[1].chars());
    let at = pairs.into_iter().find(|((_, one), other)| one != other);
    let at = at.map_or(0, |((at, _), _)| at);
    let from = (0..=at.saturating_sub(60)).rev();
    let from = from
        .into_iter()
        .find(|from| views[0].is_char_boundary(*from));
    views[0][from.unwrap_or(0)..].chars().take(120).collect()
}
