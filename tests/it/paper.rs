//! Plan B over real sockets: an open round is moved to paper, and two tellers type in the count.

use phieukin::contest::{ContestRules, PaperCount, PaperLine, PaperPanel, PaperRow};
use phieukin::documents::PaperForm;
use phieukin::meeting::view::{ContestView, PaperRoundView, PaperStage, RoundStage};
use phieukin::meeting::{Act, Refusal, TellerSlot, UnitId};
use phieukin::protocol::{ClientMessage, ServerMessage, WantedFile};
use phieukin::rehearsal::{Error, Stage, Ticks};
use phieukin::tables::TableForm;

use crate::second::verified_twice;
use crate::support::{CONTEST, Room, rules};

fn count(votes: [u32; 3]) -> PaperCount {
    let row = |votes| PaperRow {
        votes,
        second: None,
        against: None,
    };
    PaperCount {
        issued: 6,
        exchanged: 1,
        returned: 6,
        panels: vec![PaperPanel {
            blank: 1,
            spoiled: 0,
            rows: votes.map(row).to_vec(),
        }],
    }
}

async fn enter(room: &Room, teller: usize, votes: [u32; 3]) -> Result<(), Error> {
    let act = Act::EnterPaperCount {
        contest: CONTEST,
        count: count(votes),
    };
    room.tellers[teller].act(&act, None).await
}

async fn on_paper(room: &Room, holds: impl Fn(&PaperRoundView) -> bool) -> PaperRoundView {
    let newest = |one: &ContestView| one.paper_rounds.last().cloned();
    let seen = |one: &ContestView| newest(one).is_some_and(|round| holds(&round));
    let contest = room.until("the round on paper", seen).await;
    newest(&contest).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_round_goes_on_on_paper_and_its_figures_wait_for_two_tellers_and_the_wall() {
    let stage = Stage::set(false).await.unwrap();
    let usual = rules(vec![ContestRules::first_and_second()]);
    let mut room = Room::under(usual, 2, stage.link()).await;
    room.admit_first(6).await;
    room.settle_rules().await;
    room.adopt_list((1..=3).map(UnitId)).await;
    room.seal_and_open().await;
    let open = room.round(RoundStage::Open).await;
    for delegate in room.delegates.iter_mut().take(4) {
        delegate.vote(&open, &Ticks::list([0])).await.unwrap();
    }
    let reason = "Mất sóng Wi-Fi".to_owned();
    room.act(Act::MoveToPaper {
        contest: CONTEST,
        reason,
    })
    .await;
    room.round(RoundStage::Annulled).await;

    enter(&room, 0, [5, 3, 1]).await.unwrap();
    enter(&room, 1, [4, 3, 1]).await.unwrap();
    let two = |round: &PaperRoundView| round.entered == [TellerSlot(1), TellerSlot(2)];
    let differ = on_paper(&room, two).await;
    let unit = UnitId(1);
    assert_eq!(differ.differing, [PaperLine::Row { panel: 0, unit }]);
    let public = room.door.fetch_text("log.jsonl").await.unwrap();
    assert!(public.contains("moved_to_paper") && !public.contains("paper_count_entered"));
    let wrong = enter(&room, 1, [7, 3, 1]).await;
    assert!(
        matches!(wrong, Err(Error::Refused(Refusal::Unbalanced { .. }))),
        "{wrong:?}"
    );
    let publish = Act::PublishRound { contest: CONTEST };
    assert_eq!(room.refused(publish.clone()).await, Refusal::NotCounted);

    enter(&room, 1, [5, 3, 1]).await.unwrap();
    on_paper(&room, |round| round.stage == PaperStage::Counted).await;
    room.act(publish).await;
    let published = on_paper(&room, |round| round.published.is_some()).await;
    let figures = published.published.unwrap().outcome.panels[0].figures;
    assert_eq!((figures.issued, figures.valid, figures.blank), (6, 5, 1));
    every_file_is_made(&room).await;
    room.adopt_and_seal().await;
    let sealed = |view: &phieukin::rehearsal::View| view.hall().keeping.is_some();
    let view = room
        .chair
        .client()
        .until("the sealing", sealed)
        .await
        .unwrap();
    let zip = room.door.fetch("bundle.zip").await.unwrap();
    let report = verified_twice(&zip, Some(view.hall().head));
    assert!(report.holds(), "{report}");
}

/// The chair gets every paper in every form and every table; a teller gets none.
async fn every_file_is_made(room: &Room) {
    let papers = room.chair.view().papers;
    assert!(papers.len() >= 6, "{papers:?}");
    let papers = papers.into_iter().flat_map(|paper| {
        [PaperForm::Docx, PaperForm::Pdf].map(|form| WantedFile::Paper {
            paper: paper.clone(),
            form,
        })
    });
    let tables = [TableForm::Csv, TableForm::Json, TableForm::Xlsx]
        .into_iter()
        .flat_map(|form| [WantedFile::Results { form }, WantedFile::Units { form }]);
    for file in papers.chain(tables) {
        let wanted = file.clone();
        let ask = |request| ClientMessage::MakeFile { request, file };
        let made = room.chair.client().ask(ask).await.unwrap();
        let ServerMessage::File { name, bytes, .. } = made else {
            panic!("{wanted:?} was answered with {made:?}");
        };
        assert!(bytes.len() > 500, "{name}");
    }
    let file = WantedFile::Results {
        form: TableForm::Json,
    };
    let ask = |request| ClientMessage::MakeFile { request, file };
    let refused = room.tellers[0].client().ask(ask).await;
    assert!(
        matches!(refused, Err(Error::Refused(Refusal::NotYours))),
        "{refused:?}"
    );
}
