//! Every ballot model in a real round: what a checker none of us wrote opens is what was ticked, and the outcome says so.

use phieukin::contest::{ContestRules, Model, PanelOutcome, PanelRules, Role, Threshold, UnitList};
use phieukin::election::Archive;
use phieukin::meeting::UnitId;
use phieukin::meeting::view::{RoundStage, RoundView};
use phieukin::rehearsal::{Stage, Ticks};

use crate::columns::in_columns;
use crate::support::{Room, rules};
use crate::third_party::audit;
use crate::twin;

/// Five voters of five seats in session, this list adopted.
async fn room(stage: &Stage, contest: ContestRules, candidates: &[u32]) -> Room {
    let mut room = Room::under(rules(vec![contest]), 2, stage.link()).await;
    room.admit_first(5).await;
    room.settle_rules().await;
    room.adopt_list(candidates.iter().copied().map(UnitId))
        .await;
    room
}

/// Holds a round, one tick after the other, and has its archive opened by everybody: the sums are these.
async fn held(room: &mut Room, ticks: [Ticks; 5], sums: &[&[u32]]) -> RoundView {
    let round = room.hold(|at| ticks[at].clone()).await;
    let archive = format!("rounds/{}/archive.bel", round.id);
    let archive = room.door.fetch(&archive).await.unwrap();
    let said = audit(&archive).unwrap();
    let sums = serde_json::to_string(sums).unwrap();
    assert!(said.contains(&format!("{{\"result\":{sums}}}")), "{said}");
    twin::verified(&archive).unwrap();
    let result = Archive::read(&archive)
        .unwrap()
        .verify()
        .unwrap()
        .result
        .unwrap();
    assert_eq!(serde_json::to_string(result.counts()).unwrap(), sums);
    round
}

/// Votes, second column and "Không đồng ý" of each candidate, in the order of the units.
fn lines(panel: &PanelOutcome) -> Vec<(u32, u32, Option<u32>, Option<u32>)> {
    let mut lines: Vec<_> = panel
        .ranking
        .iter()
        .map(|line| (line.unit.0, line.votes, line.second, line.against))
        .collect();
    lines.sort_unstable();
    lines
}

fn panels(round: &RoundView) -> &[PanelOutcome] {
    &round.published.as_ref().unwrap().outcome.panels
}

/// Whom a list chooses, best place first.
fn chosen(panel: &PanelOutcome) -> Vec<u32> {
    let chosen = panel
        .chosen
        .iter()
        .filter(|placed| placed.role == Role::Chosen);
    chosen.map(|placed| placed.unit.0).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn model_a_two_columns() {
    let stage = Stage::set(false).await.unwrap();
    let mut room = room(&stage, in_columns(), &[1, 2, 3]).await;
    let ticks = [
        Ticks::columns(Some(0), Some(1)),
        Ticks::columns(Some(0), Some(2)),
        Ticks::columns(Some(1), None),
        Ticks::columns(None, Some(2)),
        Ticks::blank(),
    ];
    let sums: [&[u32]; 3] = [&[2, 1, 0], &[0, 1, 2], &[1, 2, 2, 2]];
    let round = held(&mut room, ticks, &sums).await;
    let panel = &panels(&round)[0];
    let figures = panel.figures;
    assert_eq!((figures.valid, figures.invalid, figures.blank), (4, 1, 1));
    let second = |votes| Some(votes);
    assert_eq!(
        lines(panel),
        [
            (1, 2, second(0), None),
            (2, 1, second(1), None),
            (3, 0, second(2), None)
        ]
    );
    assert_eq!(chosen(panel), [1, 3]);
}

#[tokio::test(flavor = "multi_thread")]
async fn model_b_one_list_of_at_most_two() {
    let stage = Stage::set(false).await.unwrap();
    let mut room = room(&stage, ContestRules::first_and_second(), &[1, 2, 3]).await;
    let ticks = [
        Ticks::list([0, 1]),
        Ticks::list([0, 2]),
        Ticks::list([0]),
        Ticks::list([1, 0]),
        Ticks::blank(),
    ];
    let round = held(&mut room, ticks, &[&[1, 4, 2, 1]]).await;
    let panel = &panels(&round)[0];
    assert_eq!(
        lines(panel),
        [(1, 4, None, None), (2, 2, None, None), (3, 1, None, None)]
    );
    assert_eq!(chosen(panel), [1, 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn model_c_one_name_for_two_places() {
    let stage = Stage::set(false).await.unwrap();
    let mut contest = ContestRules::first_and_second();
    contest.panels[0].max_picks = 1;
    let mut room = room(&stage, contest, &[1, 2, 3]).await;
    let ticks = [0, 0, 0, 1, 1].map(|at| Ticks::list([at]));
    let round = held(&mut room, ticks, &[&[0, 3, 2, 0]]).await;
    assert_eq!(chosen(&panels(&round)[0]), [1, 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn model_d_a_round_for_each_place() {
    let stage = Stage::set(false).await.unwrap();
    let contest = ContestRules {
        model: Model::TwoRounds,
        ..ContestRules::first_and_second()
    };
    let mut room = room(&stage, contest, &[1, 2, 3]).await;
    let ticks = [1, 1, 1, 0, 2].map(|at| Ticks::list([at]));
    let first = held(&mut room, ticks, &[&[0, 1, 3, 1]]).await;
    assert_eq!(chosen(&panels(&first)[0]), [2]);
    let ticks = [1, 1, 0, 1].map(|at| Ticks::list([at]));
    let [a, b, c, d] = ticks;
    let second = held(&mut room, [a, b, c, d, Ticks::blank()], &[&[1, 1, 3]]).await;
    let panel = &panels(&second)[0];
    assert_eq!(lines(panel), [(1, 1, None, None), (3, 3, None, None)]);
    let ranked = |one: &phieukin::contest::Placed| (one.unit.0, one.place);
    let contest = room.until("both places", |contest| contest.settled).await;
    let both: Vec<_> = contest.chosen.iter().map(ranked).collect();
    assert_eq!(both, [(2, Some(1)), (3, Some(2))]);
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_of_agree_and_disagree() {
    let stage = Stage::set(false).await.unwrap();
    let contest = ContestRules {
        model: Model::Each,
        threshold: Threshold::MoreThanHalf,
        ..ContestRules::list("Bình chọn", PanelRules::equals(UnitList::Members, 3))
    };
    let mut room = room(&stage, contest, &[1, 2, 3]).await;
    let (yes, no) = (Some(true), Some(false));
    let ticks = [
        Ticks::rows([yes, yes, no]),
        Ticks::rows([yes, no, None]),
        Ticks::rows([yes, no, yes]),
        Ticks::rows([no, None, yes]),
        Ticks::rows([yes, None, yes]),
    ];
    let sums: [&[u32]; 3] = [&[0, 4, 1], &[2, 1, 2], &[1, 3, 1]];
    let round = held(&mut room, ticks, &sums).await;
    let panel = &panels(&round)[0];
    let against = |votes| Some(votes);
    assert_eq!(
        lines(panel),
        [
            (1, 4, None, against(1)),
            (2, 1, None, against(2)),
            (3, 3, None, against(1))
        ]
    );
    assert_eq!((panel.figures.valid, panel.needed), (5, Some(3)));
    assert_eq!(chosen(panel), [1, 3]);
    assert_eq!(panel.unfilled, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_candidate_is_agreed_to_or_not_whatever_the_model() {
    let stage = Stage::set(false).await.unwrap();
    let mut room = room(&stage, ContestRules::first_and_second(), &[4]).await;
    let ticks = [
        Ticks::rows([Some(true)]),
        Ticks::rows([Some(true)]),
        Ticks::rows([Some(true)]),
        Ticks::rows([Some(false)]),
        Ticks::rows([None]),
    ];
    let round = held(&mut room, ticks, &[&[1, 3, 1]]).await;
    let panel = &panels(&round)[0];
    assert_eq!(lines(panel), [(4, 3, None, Some(1))]);
    assert_eq!((panel.figures.valid, panel.figures.blank), (4, 1));
    assert_eq!(chosen(panel), [4]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_lists_on_one_ballot_each_with_its_own_blank() {
    let stage = Stage::set(false).await.unwrap();
    let titled = |title: &str, list, places| PanelRules {
        title: title.to_owned(),
        minimum: 1,
        ..PanelRules::equals(list, places)
    };
    let mut contest = ContestRules::list("Lựa chọn", titled("Đơn vị", UnitList::Members, 1));
    contest.model = Model::Panels;
    contest.threshold = Threshold::MoreThanHalf;
    contest.panels.push(titled("Huyện", UnitList::Districts, 2));
    let mut room = room(&stage, contest, &[1, 2, 11, 12, 14]).await;
    let none = || Ticks::list(Vec::new());
    let ticks = [
        Ticks::list([0]).and(Ticks::list([0, 1])),
        Ticks::list([0]).and(Ticks::list([1])),
        Ticks::list([1]).and(none()),
        none().and(Ticks::list([1, 2])),
        Ticks::blank(),
    ];
    let sums: [&[u32]; 2] = [&[2, 2, 1], &[2, 1, 3, 1]];
    let round = held(&mut room, ticks, &sums).await;
    let [units, districts] = panels(&round) else {
        panic!("two lists have two outcomes");
    };
    assert_eq!((units.figures.valid, districts.figures.valid), (3, 3));
    assert_eq!((chosen(units), chosen(districts)), (vec![1], vec![12]));
    let contest = room
        .until("what is left", |one| one.pending.is_none())
        .await;
    assert!(!contest.short);
    assert_eq!(round.stage, RoundStage::Published);
}
