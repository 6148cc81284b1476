//! A whole meeting: nine delegates, a lost token, a blank ballot, a tie and its run-off, a bundle that verifies.

use phieukin::contest::{
    ContestRules, Denominator, Model, PanelRules, Purpose, StillTied, Threshold, TieRule, UnitList,
};
use phieukin::meeting::view::{HallView, OfficeView, RoundStage, RoundView};
use phieukin::meeting::{
    Act, AgendaId, AgendaItem, AgendaStep, ListVote, Majority, Phase, Preset, Quorum, VotingRules,
};
use phieukin::rehearsal::{Delegate, Error, Scenario, Stage, Ticks, hold};

use crate::second::verified_twice;
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
    let ranking = &round.published.as_ref().unwrap().outcome.panels[0].ranking;
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
        matches!(
            lost.vote(&open, &Ticks::list([0])).await,
            Err(Error::Fault(_))
        ),
        "a void token is on no roll"
    );

    let first = room.count().await;
    assert_eq!(votes(&first), [8, 4, 4, 0, 0, 0]);
    let figures = first.published.as_ref().unwrap().outcome.panels[0].figures;
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
            sealed.terms.candidates().count(),
            sealed.terms.panels[0].max_picks
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
    let report = verified_twice(&zip, Some(wall.head));
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
    let report = verified_twice(&zip, Some(held.digest));
    assert!(report.holds(), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rehearsal_leaves_a_real_meeting_alone() {
    let stage = Stage::set(false).await.unwrap();
    let refused = hold(stage.link(), &Scenario::sample(9), |_| {}).await;
    assert!(matches!(refused, Err(Error::RealMeeting)));
}

/// Holds a rehearsal from a preset of the program, with two tellers, and verifies its bundle.
async fn held_from(preset: &Preset, delegates: u32) -> HallView {
    let stage = Stage::set(true).await.unwrap();
    let mut scenario = Scenario::of(preset.clone(), delegates);
    scenario.tellers.truncate(2);
    let held = hold(stage.link(), &scenario, |_| {}).await.unwrap();
    let name = &preset.name;
    assert_eq!(held.wall.rules, preset.rules, "{name}");
    let zip = stage.link().door.fetch("bundle.zip").await.unwrap();
    let report = verified_twice(&zip, Some(held.digest));
    assert!(report.holds(), "{name}: {report}");
    held.wall
}

#[tokio::test(flavor = "multi_thread")]
async fn every_preset_of_the_program_runs_to_its_end_and_its_bundle_verifies() {
    for (at, preset) in (0..).zip(Preset::of_the_program()) {
        let wall = held_from(&preset.preset(), 4 + at % 3).await;
        let left: Vec<_> = wall.agenda.iter().filter(|line| !line.done).collect();
        assert!(left.is_empty(), "{}: {left:?}", preset.file);
    }
}

/// A preset with every setting that can be otherwise.
fn unusual() -> Preset {
    let mut preset = Preset::of_the_program()[0].preset();
    let mut contests = contests_of_every_model();
    let then = [
        StillTied::MeetingDecides,
        StillTied::Report,
        StillTied::HigherScore,
    ];
    for (contest, then) in contests.iter_mut().zip(then.into_iter().cycle()) {
        contest.threshold = Threshold::MoreThanHalf;
        contest.denominator = Denominator::Present;
        contest.ties = TieRule { run_offs: 0, then };
    }
    preset.rules = VotingRules {
        hands: Majority::TwoThirds,
        list_hands: Majority::Unanimity,
        list_vote: ListVote::ItemByItem,
        quorum: Quorum::TwoThirds,
        seats_per_unit: 2,
        contests,
        ..preset.rules
    };
    let presidium = AgendaItem {
        id: AgendaId(99),
        step: AgendaStep::Presidium,
        title: "Bầu Đoàn Chủ tịch".to_owned(),
    };
    preset.agenda.insert(1, presidium);
    preset
}

fn contests_of_every_model() -> Vec<ContestRules> {
    let contest = |title: &str, purpose, model, panel| ContestRules {
        purpose,
        model,
        ..ContestRules::list(title, panel)
    };
    let selection = |title: &str, model, panel| contest(title, Purpose::Selection, model, panel);
    let members = |places| PanelRules::equals(UnitList::Members, places);
    let ranked = PanelRules {
        ranked: true,
        ..members(2)
    };
    let with_alternates = PanelRules {
        alternates: 2,
        minimum: 2,
        ..PanelRules::equals(UnitList::Districts, 3)
    };
    let titled = |title: &str, list| PanelRules {
        title: title.to_owned(),
        minimum: 1,
        ..PanelRules::equals(list, 1)
    };
    let mut both = selection(
        "Hai danh sách",
        Model::Panels,
        titled("Tập thể", UnitList::Collectives),
    );
    both.panels.push(titled("Cá nhân", UnitList::Individuals));
    vec![
        selection("Hai cột", Model::Columns, ranked.clone()),
        selection("Hai lượt", Model::TwoRounds, ranked),
        selection("Từng tên", Model::Each, members(2)),
        selection("Dự khuyết", Model::List, with_alternates),
        contest("Cụm phó", Purpose::Deputy, Model::List, members(1)),
        contest("Cụm trưởng", Purpose::Head, Model::List, members(1)),
        both,
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_with_every_setting_turned_come_to_their_end() {
    let wall = held_from(&unusual(), 6).await;
    assert!(wall.presidium.adopted);
    assert!(wall.contests.iter().all(|one| one.decision.is_some()));
    let filled =
        |office: &OfficeView| office.by_ballot && office.holders.len() == office.wanted as usize;
    assert!(wall.offices.iter().all(filled), "{:?}", wall.offices);
}
