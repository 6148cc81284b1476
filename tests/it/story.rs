//! Meetings in which things go another way: rules and lists declined, ties that stay, people who come and go, a deputy.

use phieukin::contest::{ContestRules, Ground, Pending, Resolution, RoundKind};
use phieukin::election::SigningKey;
use phieukin::meeting::view::{ListStage, RoundStage};
use phieukin::meeting::{Act, Decision, Hands, Matter, Phase, Refusal, UnitId, VotingRules};
use phieukin::protocol::Role;
use phieukin::rehearsal::{Chair, ChairLink, Error, Knock, Stage, Ticks, View};

use crate::second::verified_twice;
use crate::support::{CONTEST, Room, rules};

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_says_no_again_and_again_comes_to_its_end() {
    let stage = Stage::set(false).await.unwrap();
    let usual = rules(vec![ContestRules::first_and_second()]);
    let mut room = Room::under(usual, 2, stage.link()).await;
    room.admit_first(6).await;
    decline_rules(&room).await;
    decline_the_list(&room).await;
    tie_with_a_withdrawal(&mut room).await;
    run_off_with_others(&mut room).await;
    decide_by_score(&room).await;
    decline_the_result(&room).await;
    let zip = room.door.fetch("bundle.zip").await.unwrap();
    let head = room.chair.view().hall.head;
    let report = verified_twice(&zip, Some(head));
    assert!(report.holds(), "{report}");
}

/// The rules are declined, changed and adopted: then they stay.
async fn decline_rules(room: &Room) {
    room.carry(Matter::Tellers).await;
    room.act(Act::OpenSession).await;
    room.decline(Matter::Rules, "Chưa rõ cách bầu lại").await;
    assert!(!room.chair.view().hall.rules_adopted);
    let agreed_by = "Cụm trưởng".to_owned();
    room.act(Act::LockScores { agreed_by }).await;
    let before = room.chair.view().hall.rules;
    let changed = VotingRules {
        rotation_years: 5,
        ..before
    };
    let set = Act::SetRules {
        rules: Box::new(changed),
    };
    room.act(set.clone()).await;
    room.propose([UnitId(5), UnitId(6)]).await;
    let early = Act::PutMotion {
        matter: Matter::List { contest: CONTEST },
    };
    assert_eq!(room.refused(early).await, Refusal::RulesNotAdopted);
    room.carry(Matter::Rules).await;
    assert_eq!(room.refused(set).await, Refusal::RulesAdopted);
}

/// The list is declined, and another one adopted.
async fn decline_the_list(room: &Room) {
    room.decline(Matter::List { contest: CONTEST }, "Thiếu đơn vị")
        .await;
    room.until("the list to fall", |one| {
        one.list.stage == ListStage::Declined
    })
    .await;
    room.adopt_list((1..=4).map(UnitId)).await;
}

/// One unit is first, three tie for the second place; one of them withdraws.
async fn tie_with_a_withdrawal(room: &mut Room) {
    let round = room.hold(|at| Ticks::list([0, 1 + at % 3])).await;
    assert_eq!(round.voters, 6);
    let tied = room.until("the tie", |one| !one.ties.is_empty()).await;
    assert_eq!(tied.ties[0].run_off.candidates, [2, 3, 4].map(UnitId));
    let withdraw = |unit| Act::WithdrawCandidate {
        contest: CONTEST,
        unit: UnitId(unit),
        reason: "Xin rút".to_owned(),
    };
    assert_eq!(room.refused(withdraw(1)).await, Refusal::CannotWithdraw);
    room.act(withdraw(4)).await;
}

/// Before the run-off two come late and one leaves early: the late ones vote, the other is on no roll.
async fn run_off_with_others(room: &mut Room) {
    for seat in room.expected_seats().into_iter().skip(6).take(2) {
        room.admit(seat).await;
    }
    let mut gone = room.delegates.remove(0);
    room.tokens.remove(0);
    let leave = Act::CheckOut {
        seat: room.expected_seats()[0],
        reason: "Về trước".to_owned(),
    };
    room.desk.act(&leave, None).await.unwrap();
    room.seal_and_open().await;
    let open = room.round(RoundStage::Open).await;
    assert_eq!(
        (open.voters, open.terms.kind),
        (7, RoundKind::RunOff { number: 1 })
    );
    assert_eq!(open.terms.panels[0].candidates, [2, 3].map(UnitId));
    assert!(gone.vote(&open, &Ticks::list([0])).await.is_err());
    room.vote(|at| match at {
        6 => Ticks::blank(),
        _ => Ticks::list([at % 2]),
    })
    .await;
    assert_eq!(room.count().await.ballots, 7);
}

/// Still tied: no round without the meeting's word, which is the higher agreed score.
async fn decide_by_score(room: &Room) {
    let asked = room
        .until("the meeting's turn", |one| one.pending.is_some())
        .await;
    assert!(matches!(
        asked.pending,
        Some(Pending::StillTied { run_offs: 1, .. })
    ));
    let seal = Act::SealRoll { contest: CONTEST };
    assert_eq!(room.refused(seal).await, Refusal::MeetingMustDecide);
    let resolve = |resolution| Matter::Resolve {
        contest: CONTEST,
        resolution,
    };
    let wrong = Act::PutMotion {
        matter: resolve(Resolution::Repeat),
    };
    assert_eq!(room.refused(wrong).await, Refusal::NotPending);
    room.carry(resolve(Resolution::HigherScore)).await;
    let settled = room.until("a settled contest", |one| one.settled).await;
    let second = settled.chosen[1];
    assert_eq!(
        (second.unit, second.ground),
        (UnitId(3), Ground::HigherScore)
    );
}

/// The meeting does not adopt what was published; the figures stay.
async fn decline_the_result(room: &Room) {
    let matter = Matter::Result { contest: CONTEST };
    room.act(Act::PutMotion { matter }).await;
    let motion = room.open_motion().await.id;
    let count = |reason: &str| Act::CountHands {
        motion,
        hands: Hands {
            in_favour: 3,
            against: 3,
            no_opinion: 1,
        },
        reason: reason.to_owned(),
    };
    assert_eq!(room.refused(count("")).await, Refusal::Empty);
    room.act(count("Đề nghị rà soát lại điểm")).await;
    let declined = room
        .until("the decision", |one| one.decision.is_some())
        .await;
    assert!(matches!(declined.decision, Some(Decision::Declined { .. })));
    assert_eq!(declined.chosen.len(), 2);
    room.act(Act::SealMeeting).await;
    room.chair
        .client()
        .until("the sealing", |view| view.hall().phase == Phase::Sealed)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_that_came_to_nothing_waits_for_the_meetings_word() {
    let stage = Stage::set(false).await.unwrap();
    let usual = rules(vec![ContestRules::first_and_second()]);
    let mut room = Room::under(usual, 2, stage.link()).await;
    room.admit_first(4).await;
    room.settle_rules().await;
    room.adopt_list((1..=3).map(UnitId)).await;
    room.seal_and_open().await;
    let open = room.round(RoundStage::Open).await;
    for delegate in room.delegates.iter_mut().take(2) {
        delegate.vote(&open, &Ticks::list([0])).await.unwrap();
    }
    let (contest, seal) = (CONTEST, Act::SealRoll { contest: CONTEST });
    room.act(Act::CloseRound { contest }).await;
    room.round(RoundStage::NotCountable).await;
    assert_eq!(room.refused(seal.clone()).await, Refusal::MeetingMustDecide);
    let resolve = |resolution| Matter::Resolve {
        contest,
        resolution,
    };
    room.decline(resolve(Resolution::Drop), "").await;
    room.carry(resolve(Resolution::Repeat)).await;

    room.seal_and_open().await;
    room.vote(|_| Ticks::list([0, 1])).await;
    room.act(Act::CloseRound { contest }).await;
    room.round(RoundStage::Closed).await;
    room.carry(Matter::GiveUp { contest }).await;
    room.round(RoundStage::NotDecryptable).await;
    assert_eq!(room.refused(seal).await, Refusal::MeetingMustDecide);
    room.carry(resolve(Resolution::Drop)).await;
    let ended = room.until("the end", |one| one.decision.is_some()).await;
    assert_eq!(ended.decision, Some(Decision::Dropped));
    room.act(Act::SealMeeting).await;
    let sealed = |view: &View| view.hall().phase == Phase::Sealed;
    let view = room.chair.client().until("the sealing", sealed).await;
    let head = view.unwrap().hall().head;
    let zip = room.door.fetch("bundle.zip").await.unwrap();
    let report = verified_twice(&zip, Some(head));
    assert!(report.holds(), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deputy_acts_with_a_key_of_its_own_until_the_delegation_ends() {
    let stage = Stage::set(false).await.unwrap();
    let mut room = Room::voting(stage.link()).await;
    room.vote(|at| vec![at % 6]).await;
    let code = room.chair.delegate("Phó cụm trưởng").await.unwrap();
    let key = SigningKey::from_code_session(&room.chair.client().meeting(), &code);
    let door = room.door.clone();
    let link = ChairLink {
        door: door.clone(),
        code,
    };
    let deputy = Chair::arrive(&link).await.unwrap();

    let close = Act::CloseRound { contest: CONTEST };
    deputy.act(&close).await.unwrap();
    room.round(RoundStage::Closed).await;
    for own in [Act::EndDelegation, delegate_to_another()] {
        let refused = deputy.act(&own).await;
        assert!(
            matches!(refused, Err(Error::Refused(Refusal::NotYours))),
            "{refused:?}"
        );
    }
    assert!(matches!(
        deputy.delegate("Người khác").await,
        Err(Error::Refused(Refusal::NotYours))
    ));

    room.act(Act::EndDelegation).await;
    let annul = Act::AnnulRound {
        contest: CONTEST,
        reason: "thử".to_owned(),
    };
    let late = deputy.act(&annul).await;
    assert!(
        matches!(late, Err(Error::Gone | Error::Refused(Refusal::NotYours))),
        "{late:?}"
    );
    assert!(matches!(Chair::arrive(&link).await, Err(Error::Unknown)));
    let stranger = Knock::to_be(Role::Teller, &door)
        .await
        .unwrap()
        .prove(Role::Teller, &key)
        .await
        .unwrap();
    let late = stranger.act(&key, &annul, None).await;
    assert!(
        matches!(late, Err(Error::Refused(Refusal::NotYours))),
        "{late:?}"
    );
    assert_eq!(room.round(RoundStage::Closed).await.ballots, 9);
}

fn delegate_to_another() -> Act {
    Act::Delegate {
        to: "Người khác".to_owned(),
        key: SigningKey::random(&mut rand::rng()).public(),
    }
}
