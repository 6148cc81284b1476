//! The chair's switch: a rehearsal of the prepared meeting beside the real one, which never notices.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use phieukin::election::SigningKey;
use phieukin::hall::Hall;
use phieukin::history::Folder;
use phieukin::meeting::view::{RehearsalStage, RehearsalView};
use phieukin::meeting::{Act, Phase, Refusal};
use phieukin::protocol::{ClientMessage, Role, ServerMessage};
use phieukin::rehearsal::{Chair, ChairLink, Client, Door, Error, Knock, Scenario, View};
use phieukin::serve::on_free_port;
use phieukin::web;
use tempfile::TempDir;

use crate::second::verified_twice;
use crate::support::Room;

/// A server with a meeting of its own, and the folder of its data.
struct House {
    link: ChairLink,
    hall: Hall,
    data: TempDir,
}

impl House {
    async fn open(rehearsal: bool) -> Self {
        let data = TempDir::new().unwrap();
        let (listener, hall, link) = on_free_port(data.path(), rehearsal).await.unwrap();
        let folder = Folder::at(data.path());
        tokio::spawn(web::serve(
            listener,
            hall.clone(),
            folder,
            std::future::pending(),
        ));
        let link = ChairLink::parse(&link).unwrap();
        Self { link, hall, data }
    }

    /// Every file of the real meeting, byte for byte.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let meetings = entries(&self.data.path().join("meetings"));
        let files = meetings.iter().flat_map(|meeting| entries(meeting));
        files
            .map(|file| (file.clone(), fs::read(file).unwrap()))
            .collect()
    }

    async fn meeting(&self) -> uuid::Uuid {
        Knock::at(&self.link.door).await.unwrap().meeting()
    }

    /// The link of a rehearsal's chair.
    fn link_of(&self, rehearsal: &RehearsalView) -> ChairLink {
        let authority = self.link.door.authority();
        ChairLink::parse(&format!("http://{authority}{}", rehearsal.chair)).unwrap()
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

async fn start(client: &Client, delegates: Option<u32>) -> Result<ServerMessage, Error> {
    let ask = |request| ClientMessage::StartRehearsal {
        request,
        delegates,
        pace_ms: 0,
    };
    client.ask(ask).await
}

fn refusal(answer: Result<ServerMessage, Error>) -> Refusal {
    match answer {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("answered with {other:?}"),
    }
}

/// The rehearsal, once the chair sees one of which `holds` is true.
async fn rehearsal(chair: &Chair, holds: impl Fn(&RehearsalView) -> bool) -> RehearsalView {
    let shown = |view: &View| match view {
        View::Chair(view) => view.rehearsal.clone().filter(|shown| holds(shown)),
        View::Hall(_) | View::Desk(_) => None,
    };
    let view = chair
        .client()
        .until("the rehearsal", |view| shown(view).is_some())
        .await
        .unwrap();
    shown(&view).unwrap()
}

fn not_found(fetched: &Result<Vec<u8>, Error>) -> bool {
    matches!(fetched, Err(Error::Unreachable(why)) if why.contains("404"))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_prepared_meeting_is_held_to_its_end_and_the_real_one_never_notices() {
    let house = House::open(false).await;
    let room = Room::with_open_doors(&house.link).await;
    let ready = |view: &View| {
        let hall = view.hall();
        hall.phase == Phase::CheckingIn && hall.desk_on_server
    };
    let seen = room.chair.client().until("open doors and a desk", ready);
    let before = (seen.await.unwrap().hall().clone(), house.files());
    start(room.chair.client(), None).await.unwrap();
    let held = rehearsal(&room.chair, |shown| shown.stage != RehearsalStage::Playing).await;
    assert_eq!(held.stage, RehearsalStage::Held);
    assert_eq!((room.chair.view().hall, house.files()), before);

    let link = house.link_of(&held);
    let zip = link.door.fetch("bundle.zip").await.unwrap();
    let report = verified_twice(&zip, None);
    assert!(report.holds(), "{report}");
    assert!(report.to_string().contains("CHẠY THỬ"), "{report}");

    let wall = Chair::arrive(&link).await.unwrap().view().hall;
    let (real, _) = before;
    assert!(wall.rehearsal);
    assert_eq!(wall.phase, Phase::Sealed);
    assert_eq!(wall.particulars, real.particulars);
    assert_eq!(wall.rules, real.rules);
    let names = |tellers: &[phieukin::meeting::view::TellerView]| -> Vec<String> {
        tellers.iter().map(|teller| teller.name.clone()).collect()
    };
    assert_eq!(names(&wall.tellers), names(&real.tellers));
    assert_ne!(wall.committee_code, real.committee_code);
    assert_eq!(entries(&house.data.path().join("meetings")).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rehearsal_follows_the_meeting_to_another_address() {
    const OTHER: &str = "http://192.168.43.7:8080";
    let house = House::open(false).await;
    let room = Room::with_open_doors(&house.link).await;
    start(room.chair.client(), None).await.unwrap();
    let shown = rehearsal(&room.chair, |_| true).await;
    let chair = Chair::arrive(&house.link_of(&shown)).await.unwrap();
    let found = ["http://10.0.0.1:8080", OTHER].map(str::to_owned);
    house
        .hall
        .follow_addresses(found.to_vec(), Some(OTHER.to_owned()));
    let moved = |view: &View| view.hall().address == OTHER;
    let both = [room.chair.client(), chair.client()];
    for client in both {
        client.until("the new address", moved).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_chair_starts_one() {
    let house = House::open(false).await;
    let mut room = Room::with_open_doors(&house.link).await;
    room.admit_first(1).await;
    let door = &house.link.door;
    let delegate = Knock::to_be(Role::Delegate, door).await.unwrap();
    let key = room.session_key(&room.tokens[0]);
    let delegate = delegate.prove(Role::Delegate, &key).await.unwrap();
    let teller = Knock::to_be(Role::Teller, door).await.unwrap();
    let key = SigningKey::random(&mut rand::rng());
    let teller = teller.prove(Role::Teller, &key).await.unwrap();
    for client in [&delegate, &teller, room.desk.client()] {
        assert_eq!(refusal(start(client, None).await), Refusal::NotYours);
        let stopped = client.ask(|request| ClientMessage::StopRehearsal { request });
        assert_eq!(refusal(stopped.await), Refusal::NotYours);
    }
    let stranger = Knock::at(door).await.unwrap().watch().await.unwrap();
    assert!(matches!(start(&stranger, None).await, Err(Error::Gone)));
    assert_eq!(room.chair.view().rehearsal, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rehearsal_is_not_rehearsed() {
    let house = House::open(true).await;
    let room = Room::with_open_doors(&house.link).await;
    let refused = refusal(start(room.chair.client(), None).await);
    assert_eq!(refused, Refusal::InRehearsal);

    let house = House::open(false).await;
    let room = Room::with_open_doors(&house.link).await;
    start(room.chair.client(), None).await.unwrap();
    let held = rehearsal(&room.chair, |shown| shown.stage == RehearsalStage::Held).await;
    let inner = Chair::arrive(&house.link_of(&held)).await.unwrap();
    let refused = refusal(start(inner.client(), None).await);
    assert_eq!(refused, Refusal::InRehearsal);
    let stopped = inner.client();
    let stopped = stopped.ask(|request| ClientMessage::StopRehearsal { request });
    assert_eq!(refusal(stopped.await), Refusal::InRehearsal);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_one_takes_the_place_of_the_first_and_stopping_ends_it() {
    let house = House::open(false).await;
    let room = Room::with_open_doors(&house.link).await;
    start(room.chair.client(), None).await.unwrap();
    let first = rehearsal(&room.chair, |_| true).await;
    let first_door = house.link_of(&first).door;
    let mut watcher = Knock::at(&first_door).await.unwrap().watch().await.unwrap();
    start(room.chair.client(), Some(3)).await.unwrap();
    let second = rehearsal(&room.chair, |shown| shown.chair != first.chair).await;
    while watcher.changed().await.is_ok() {}
    assert!(not_found(&first_door.fetch("log.jsonl").await));

    let door = house.link_of(&second).door;
    door.fetch("log.jsonl").await.unwrap();
    let stop = |request| ClientMessage::StopRehearsal { request };
    room.chair.client().ask(stop).await.unwrap();
    assert!(not_found(&door.fetch("log.jsonl").await));
    room.chair.client().ask(stop).await.unwrap();
    let gone = |view: &View| matches!(view, View::Chair(view) if view.rehearsal.is_none());
    room.chair
        .client()
        .until("it to be gone", gone)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_meeting_lacks_for_a_rehearsal_is_said() {
    let house = House::open(false).await;
    let chair = Chair::arrive(&house.link).await.unwrap();
    assert_eq!(refusal(start(chair.client(), None).await), Refusal::NoUnits);
    for (csv, lacks) in [
        ("Đơn vị\nA\nB\n", Refusal::TooFewExpected { minimum: 3 }),
        ("Đơn vị\nA\nB\nC\n", Refusal::NobodyStands),
    ] {
        let csv = csv.to_owned();
        chair.act(&Act::ImportUnits { csv }).await.unwrap();
        assert_eq!(refusal(start(chair.client(), None).await), lacks);
    }
    for csv in Scenario::sample(9).sheets.into_values() {
        chair.act(&Act::ImportUnits { csv }).await.unwrap();
    }
    let few = refusal(start(chair.client(), Some(2)).await);
    assert_eq!(few, Refusal::TooFewExpected { minimum: 3 });
    assert_eq!(chair.view().rehearsal, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_in_session_is_not_rehearsed_any_more() {
    let house = House::open(false).await;
    let room = Room::in_session(&house.link).await;
    let refused = refusal(start(room.chair.client(), None).await);
    assert_eq!(refused, Refusal::NotPreparing);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_key_of_one_meeting_has_a_part_in_the_other() {
    let house = House::open(false).await;
    let room = Room::with_open_doors(&house.link).await;
    start(room.chair.client(), None).await.unwrap();
    let link = house.link_of(&rehearsal(&room.chair, |_| true).await);
    let crossed = [
        (&link.door, &house.link.code),
        (&house.link.door, &link.code),
    ];
    for (door, code) in crossed {
        let other = ChairLink {
            door: door.clone(),
            code: code.clone(),
        };
        assert!(matches!(Chair::arrive(&other).await, Err(Error::Unknown)));
    }
    let desk = SigningKey::from_code_session(&house.meeting().await, &room.desk_code);
    let knock = Knock::to_be(Role::Desk, &link.door).await.unwrap();
    let proven = knock.prove(Role::Desk, &desk).await;
    assert!(matches!(proven, Err(Error::Unknown)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_path_of_no_open_meeting_is_not_found() {
    let house = House::open(false).await;
    let unknown = Door::new(house.link.door.authority(), "00000000");
    for path in ["", "chair", "screen", "log.jsonl", "socket"] {
        assert!(not_found(&unknown.fetch(path).await), "{path}");
    }
    assert!(Knock::at(&unknown).await.is_err());
}
