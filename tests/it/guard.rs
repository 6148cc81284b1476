//! What the server refuses: second ballots, other people's acts, other origins, messages too large, reading along.

use futures_util::{SinkExt as _, StreamExt as _};
use phieukin::election::SigningKey;
use phieukin::meeting::view::RoundStage;
use phieukin::meeting::{Act, Refusal, TellerSlot, UnitId};
use phieukin::protocol::{Attachment, ClientMessage, Role, ServerMessage};
use phieukin::rehearsal::{Chair, Error, Knock, Stage, Ticks, View};
use tokio_tungstenite::tungstenite::Message;

use crate::support::{CONTEST, Room};

pub mod acts;

use acts::{chairs_acts, desks_acts, guest};

/// What only somebody else may do.
fn refused_as_not_yours(answer: &Result<(), Error>) -> bool {
    matches!(answer, Err(Error::Refused(Refusal::NotYours)))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_ballot_again_gets_the_same_receipt_and_is_in_the_box_once() {
    let stage = Stage::set(false).await.unwrap();
    let mut room = Room::voting(stage.link()).await;
    let round = room.vote(|at| vec![at % 6]).await;
    for delegate in &mut room.delegates {
        let before = delegate.tracker(&round.id).unwrap();
        assert_eq!(delegate.cast(&round.id).await.unwrap(), before);
        delegate.come_back().await.unwrap();
        assert_eq!(delegate.cast(&round.id).await.unwrap(), before);
    }
    let published = room.count().await;
    assert_eq!(published.ballots, 9);
    assert_eq!(
        published.published.unwrap().outcome.panels[0]
            .figures
            .returned,
        9
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_different_ballot_is_refused() {
    let stage = Stage::set(false).await.unwrap();
    let mut room = Room::voting(stage.link()).await;
    let round = room.vote(|at| vec![at % 6]).await;
    let again = room.delegates[0]
        .vote_twice(&round.id, &Ticks::list([5]))
        .await;
    assert!(
        matches!(again, Err(Error::Refused(Refusal::SecondBallot))),
        "{again:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ballot_for_a_round_that_is_not_open_is_refused() {
    let stage = Stage::set(false).await.unwrap();
    let mut room = Room::in_session(stage.link()).await;
    room.chair
        .act(&Act::SealRoll { contest: CONTEST })
        .await
        .unwrap();
    let sealed = room.round(RoundStage::Sealed).await;
    let early = room.delegates[0].vote(&sealed, &Ticks::list([0])).await;
    assert!(
        matches!(early, Err(Error::Refused(Refusal::NotOpen))),
        "{early:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_does_an_act_of_another_role() {
    let stage = Stage::set(false).await.unwrap();
    let room = Room::voting(stage.link()).await;
    room.round(RoundStage::Open).await;
    let height = room.chair.view().hall.height;
    let key = room.session_key(&room.tokens[0]);
    let delegate = room.delegates[0].client().unwrap();
    let stranger = SigningKey::random(&mut rand::rng());
    let newcomer = Knock::to_be(Role::Teller, &room.door)
        .await
        .unwrap()
        .prove(Role::Teller, &stranger)
        .await
        .unwrap();
    for act in chairs_acts() {
        for answer in [
            room.desk.act(&act, None).await,
            room.tellers[0].act(&act, None).await,
            delegate.act(&key, &act, None).await,
            newcomer.act(&stranger, &act, None).await,
        ] {
            assert!(refused_as_not_yours(&answer), "{act:?}: {answer:?}");
        }
    }
    for act in desks_acts() {
        for answer in [
            room.chair.act(&act).await,
            room.tellers[1].act(&act, None).await,
            delegate.act(&key, &act, None).await,
            newcomer.act(&stranger, &act, None).await,
        ] {
            assert!(refused_as_not_yours(&answer), "{act:?}: {answer:?}");
        }
    }
    assert_eq!(room.chair.view().hall.height, height);
    assert_eq!(room.round(RoundStage::Open).await.ballots, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_takes_down_who_attends_without_a_vote_and_who_leaves() {
    let stage = Stage::set(false).await.unwrap();
    let mut room = Room::in_session(stage.link()).await;
    let note = Act::NoteAttendee {
        unit: Some(UnitId(1)),
        person: guest(),
    };
    room.desk.act(&note, None).await.unwrap();
    let noted = |view: &View| view.hall().attendees.len() == 1;
    let view = room.chair.client().until("the guest", noted).await.unwrap();
    let attendee = view.hall().attendees[0].attendee;
    assert_eq!(view.hall().present, 9);
    let dropped = Act::DropAttendee { attendee };
    room.desk.act(&dropped, None).await.unwrap();
    let again = room.desk.act(&dropped, None).await;
    assert!(
        matches!(again, Err(Error::Refused(Refusal::UnknownAttendee))),
        "{again:?}"
    );

    let seat = room.expected_seats()[8];
    let leave = Act::CheckOut {
        seat,
        reason: "Về trước".to_owned(),
    };
    room.desk.act(&leave, None).await.unwrap();
    let again = room.desk.act(&leave, None).await;
    assert!(
        matches!(again, Err(Error::Refused(Refusal::NotCheckedIn))),
        "{again:?}"
    );
    let mut gone = room.delegates.pop().unwrap();
    gone.leave();
    assert!(matches!(gone.come_back().await, Err(Error::Unknown)));
    room.seal_and_open().await;
    assert_eq!(room.round(RoundStage::Open).await.voters, 8);
    let leave = Act::CheckOut {
        seat: room.expected_seats()[0],
        reason: "Về trước".to_owned(),
    };
    let voting = room.desk.act(&leave, None).await;
    assert!(
        matches!(voting, Err(Error::Refused(Refusal::RoundUnderWay))),
        "{voting:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_cannot_issue_a_second_live_token_or_reuse_a_credential() {
    let stage = Stage::set(false).await.unwrap();
    let room = Room::in_session(stage.link()).await;
    let seats = room.expected_seats();
    let second = room.desk.issue(seats[0]).await;
    assert!(
        matches!(second, Err(Error::Refused(Refusal::TokenLive))),
        "{second:?}"
    );
    let void = Act::VoidToken {
        seat: seats[0],
        reason: "thử".to_owned(),
    };
    room.desk.act(&void, None).await.unwrap();
    let meeting = room.chair.client().meeting();
    let credential = SigningKey::from_token_credential(&meeting, &room.tokens[1]).public();
    let session = room.session_key(&room.tokens[1]).public();
    let used = Some(Attachment::Token {
        credential,
        session,
    });
    let reused = room
        .desk
        .act(&Act::IssueToken { seat: seats[0] }, used)
        .await;
    assert!(
        matches!(reused, Err(Error::Refused(Refusal::BadCredential))),
        "{reused:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_plays_no_part_is_not_let_in_as_chair_desk_or_delegate() {
    let stage = Stage::set(false).await.unwrap();
    let stranger = SigningKey::random(&mut rand::rng());
    for role in [Role::Chair, Role::Desk, Role::Delegate] {
        let entered = Knock::to_be(role, &stage.link().door)
            .await
            .unwrap()
            .prove(role, &stranger)
            .await;
        assert!(matches!(entered, Err(Error::Unknown)), "{role:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_known_in_its_own_role_only() {
    let stage = Stage::set(false).await.unwrap();
    let room = Room::in_session(stage.link()).await;
    let delegate = room.session_key(&room.tokens[0]);
    let desk = SigningKey::from_code_session(&room.chair.client().meeting(), &room.desk_code);
    for (role, key) in [
        (Role::Chair, &delegate),
        (Role::Desk, &delegate),
        (Role::Chair, &desk),
        (Role::Delegate, &desk),
    ] {
        let entered = Knock::to_be(role, &room.door)
            .await
            .unwrap()
            .prove(role, key)
            .await;
        assert!(matches!(entered, Err(Error::Unknown)), "{role:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proof_made_for_another_challenge_is_refused() {
    let stage = Stage::set(false).await.unwrap();
    let room = Room::in_session(stage.link()).await;
    let key = room.session_key(&room.tokens[0]);
    let nonce = "0".repeat(32);
    let other = phieukin::election::message::session(
        &room.chair.client().meeting(),
        "delegate",
        &key.public(),
        &"1".repeat(32),
        &nonce,
    );
    let signature = key.sign(&other, &mut rand::rng());
    let mut socket = Knock::to_be(Role::Delegate, &room.door)
        .await
        .unwrap()
        .into_socket();
    let prove = ClientMessage::Prove {
        role: Role::Delegate,
        key: key.public(),
        nonce,
        signature,
    };
    socket
        .send(Message::text(serde_json::to_string(&prove).unwrap()))
        .await
        .unwrap();
    let answer = loop {
        if let Message::Text(text) = socket.next().await.unwrap().unwrap() {
            break text;
        }
    };
    assert_eq!(
        serde_json::from_str::<ServerMessage>(&answer).unwrap(),
        ServerMessage::Unknown
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_can_offer_a_key_only_for_an_empty_slot() {
    let stage = Stage::set(false).await.unwrap();
    let room = Room::in_session(stage.link()).await;
    let archives = std::sync::Arc::clone(&room.archives);
    let offered = phieukin::rehearsal::Teller::arrive(&room.door, TellerSlot(1), archives).await;
    assert!(
        matches!(offered, Err(Error::Refused(Refusal::KeyTaken))),
        "{offered:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_another_origin_gets_no_socket() {
    let stage = Stage::set(false).await.unwrap();
    let refused = Knock::from_origin(&stage.link().door, "http://evil.example").await;
    assert!(
        matches!(&refused, Err(Error::Unreachable(why)) if why.contains("403")),
        "{refused:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_over_the_limit_of_its_role_closes_the_socket() {
    let stage = Stage::set(false).await.unwrap();
    let mut socket = Knock::at(&stage.link().door).await.unwrap().into_socket();
    socket.send(Message::text(" ".repeat(5000))).await.unwrap();
    assert!(closed(&mut socket).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_cannot_be_read_closes_the_socket() {
    let stage = Stage::set(false).await.unwrap();
    let mut socket = Knock::at(&stage.link().door).await.unwrap().into_socket();
    socket
        .send(Message::text(r#"{"type":"find_ballot","more":1}"#))
        .await
        .unwrap();
    assert!(closed(&mut socket).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_chair_comes_in_only_when_the_first_allows_it() {
    let stage = Stage::set(false).await.unwrap();
    let first = Chair::arrive(stage.link()).await.unwrap();
    let link = stage.link().clone();
    let second = tokio::spawn(async move { Chair::arrive(&link).await });
    let waits = |view: &View| matches!(view, View::Chair(view) if view.waiting);
    first
        .client()
        .until("the second chair to wait", waits)
        .await
        .unwrap();
    assert_eq!(first.view().hall.chair_sessions, 1);
    first.allow_another().await.unwrap();
    let second = second.await.unwrap().unwrap();
    let two = |view: &View| view.hall().chair_sessions == 2;
    second
        .client()
        .until("two chairs on the wall", two)
        .await
        .unwrap();
}

/// Whether the server ends the socket without a view.
async fn closed<S>(socket: &mut S) -> bool
where
    S: futures_util::Stream<Item = Result<Message, tokio_tungstenite::tungstenite::Error>> + Unpin,
{
    loop {
        match socket.next().await {
            None | Some(Err(_) | Ok(Message::Close(_))) => return true,
            Some(Ok(Message::Text(text))) if text.contains("unreadable") => {}
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
            Some(Ok(Message::Text(_) | Message::Binary(_) | Message::Frame(_))) => return false,
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_learns_whether_another_credential_has_voted() {
    let stage = Stage::set(false).await.unwrap();
    let mut room = Room::voting(stage.link()).await;
    let round = room.vote(|at| vec![at % 6]).await;
    let meeting = room.chair.client().meeting();
    let credential = SigningKey::from_token_credential(&meeting, &room.tokens[1]).public();
    let find = |request| ClientMessage::FindBallot {
        request,
        round: round.id.clone(),
        credential,
    };
    let own = room.delegates[1].client().unwrap().ask(find).await.unwrap();
    assert!(matches!(own, ServerMessage::Receipt { .. }), "{own:?}");
    for other in [
        room.delegates[0].client().unwrap(),
        room.desk.client(),
        room.tellers[0].client(),
        room.chair.client(),
    ] {
        let answer = other.ask(find).await;
        assert!(
            !matches!(answer, Ok(ServerMessage::Receipt { .. })),
            "{answer:?}"
        );
    }
}
